//! What changes between the two transactions of a check, while the slow hash runs.
//!
//! ```text
//!   main    charge ──► hash … ──────────────────────► decide on what is there now
//!   other                └─► changes the account ─┘
//! ```

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use tweestap_core::account::Standing;
use tweestap_core::lookup_secret::LookupSecret;
use tweestap_core::policy::{Denial, Operation};
use tweestap_core::secret::{Password, PasswordHash};
use tweestap_usecases::WindowName;
use tweestap_usecases::outcome::{NextTry, Outcome, Refusal};
use tweestap_usecases::ports::{Fault, Hasher, PasswordMatch};

use crate::house::House;
use crate::visitor::{Visitor, done, window};

/// A hash that stops once, when it is told to, until something else was done.
struct Pausing {
    hasher: Arc<dyn Hasher>,
    armed: AtomicBool,
    paused: Barrier,
    goes_on: Barrier,
}

impl Pausing {
    fn pause(&self) {
        if self.armed.swap(false, Ordering::SeqCst) {
            self.paused.wait();
            self.goes_on.wait();
        }
    }
}

impl Hasher for Pausing {
    fn hash_password(&self, password: &Password) -> Result<PasswordHash, Fault> {
        self.hasher.hash_password(password)
    }

    fn verify_password(
        &self,
        password: &Password,
        hash: Option<&PasswordHash>,
    ) -> Result<PasswordMatch, Fault> {
        self.pause();
        self.hasher.verify_password(password, hash)
    }

    fn lookup_mac(&self, secret: &LookupSecret, salt: &[u8; 16]) -> Result<[u8; 32], Fault> {
        self.pause();
        self.hasher.lookup_mac(secret, salt)
    }
}

/// One check, and what happens while it hashes.
struct Row {
    name: &'static str,
    two_step: bool,
    /// Before the check, at the main window.
    arrange: fn(&House, &Visitor, &WindowName),
    check: fn(&House, &Visitor, &WindowName) -> Result<Outcome<()>, Fault>,
    meanwhile: Meanwhile,
    expected: Refusal,
}

/// What happens meanwhile, at a window that is open and has proven all that is asked.
#[derive(Clone, Copy)]
enum Meanwhile {
    PasswordChanges,
    TwoStepGoesOff,
    CodesAreRenewed,
    AccountIsClosed,
}

const NEW_PASSWORD: &str = "snow on the roof again";

fn log_in(house: &House, sanne: &Visitor, at: &WindowName) -> Result<Outcome<()>, Fault> {
    house.desk.log_in(at, sanne.address, sanne.password.into())
}

fn recovery_code(house: &House, sanne: &Visitor, at: &WindowName) -> Result<Outcome<()>, Fault> {
    house.desk.enter_recovery_code(at, &sanne.paper[4])
}

fn rows() -> Vec<Row> {
    let ended = Refusal::Denied(Denial::SessionEnded);
    let half: fn(&House, &Visitor, &WindowName) = |house, sanne, at| sanne.gives_password(house, at);
    vec![
        Row {
            name: "log-in, and another password",
            two_step: false,
            arrange: |_, _, _| (),
            check: log_in,
            meanwhile: Meanwhile::PasswordChanges,
            expected: Refusal::WrongCredentials(NextTry::default()),
        },
        Row {
            name: "log-in, and the account is closed",
            two_step: false,
            arrange: |_, _, _| (),
            check: log_in,
            meanwhile: Meanwhile::AccountIsClosed,
            expected: Refusal::WrongCredentials(NextTry::default()),
        },
        Row {
            name: "unlocking, and another password",
            two_step: false,
            arrange: |house, sanne, at| {
                sanne.logs_in(house, at);
                house.desk.lock(at).unwrap();
            },
            check: |house, sanne, at| house.desk.unlock_with_password(at, sanne.password.into()),
            meanwhile: Meanwhile::PasswordChanges,
            expected: Refusal::WrongPassword(NextTry::default()),
        },
        Row {
            name: "a proof, and another password",
            two_step: false,
            arrange: |house, sanne, at| {
                sanne.logs_in(house, at);
                let _ = house.desk.begin(at, Operation::ChangePassword).unwrap();
            },
            check: |house, sanne, at| {
                let proven = house.desk.prove_password(at, sanne.password.into());
                proven.map(|outcome| outcome.map(|_| ()))
            },
            meanwhile: Meanwhile::PasswordChanges,
            expected: Refusal::WrongPassword(NextTry::default()),
        },
        Row {
            name: "a recovery code, and two-step goes off",
            two_step: true,
            arrange: half,
            check: recovery_code,
            meanwhile: Meanwhile::TwoStepGoesOff,
            expected: ended.clone(),
        },
        Row {
            name: "a recovery code, and another password",
            two_step: true,
            arrange: half,
            check: recovery_code,
            meanwhile: Meanwhile::PasswordChanges,
            expected: ended.clone(),
        },
        Row {
            name: "a recovery code, and the account is closed",
            two_step: true,
            arrange: half,
            check: recovery_code,
            meanwhile: Meanwhile::AccountIsClosed,
            expected: ended,
        },
        Row {
            name: "a recovery code, and there are new ones",
            two_step: true,
            arrange: half,
            check: recovery_code,
            meanwhile: Meanwhile::CodesAreRenewed,
            expected: Refusal::WrongCode {
                tries_before_wait: Some(2),
                wait_until: None,
                suspended: false,
                look_at_clock: false,
                clock_hint: None,
            },
        },
    ]
}

impl Meanwhile {
    /// Everything that can be done before.
    fn prepare(self, house: &House, sanne: &Visitor, at: &WindowName) {
        sanne.logs_in(house, at);
        let operation = match self {
            Self::PasswordChanges => Operation::ChangePassword,
            Self::TwoStepGoesOff => Operation::SwitchOff,
            Self::CodesAreRenewed => Operation::RenewRecoveryCodes,
            Self::AccountIsClosed => return,
        };
        let _ = house.desk.begin(at, operation).unwrap();
        let asking = done(house.desk.prove_password(at, sanne.password.into()));
        if asking.steps.iter().any(|(_, done)| !done) {
            done(house.desk.prove_code(at, &sanne.code(house)));
        }
    }

    fn happen(self, house: &House, sanne: &Visitor, at: &WindowName) {
        match self {
            Self::PasswordChanges => done(house.desk.change_password(at, NEW_PASSWORD.into())),
            Self::TwoStepGoesOff => done(house.desk.remove_two_step(at)),
            Self::CodesAreRenewed => drop(done(house.desk.renew_recovery_codes(at))),
            Self::AccountIsClosed => house.in_store(|tx| {
                let mut account = tx.account(sanne.id).unwrap().unwrap();
                account.standing = Standing::Deactivated;
                tx.save_account(&account).unwrap();
            }),
        }
    }
}

#[test]
fn the_check_ends_by_what_is_there_then() {
    for Row { name, two_step, arrange, check, meanwhile, expected } in rows() {
        let mut pausing = None;
        let house = House::in_memory_hashing(|hasher| {
            let (armed, paused, goes_on) = (AtomicBool::new(false), Barrier::new(2), Barrier::new(2));
            Arc::clone(pausing.insert(Arc::new(Pausing { hasher, armed, paused, goes_on })))
                as Arc<dyn Hasher>
        });
        let pausing = pausing.unwrap();
        let mut sanne = Visitor::sanne(&house);
        if two_step {
            sanne = sanne.with_two_step(&house);
        }
        let (at, other) = (window("main"), window("other"));
        meanwhile.prepare(&house, &sanne, &other);
        arrange(&house, &sanne, &at);

        pausing.armed.store(true, Ordering::SeqCst);
        let end = thread::scope(|scope| {
            let checked = scope.spawn(|| check(&house, &sanne, &at));
            pausing.paused.wait();
            meanwhile.happen(&house, &sanne, &other);
            pausing.goes_on.wait();
            checked.join().unwrap().unwrap()
        });
        assert_eq!(end, Outcome::Refused(expected), "{name}");
        let enrolled = house.account(sanne.id).enrolled().map_or(6, |it| it.recovery.remaining());
        assert_eq!(enrolled, 6, "{name}: a recovery code was used");
        house.check();
    }
}
