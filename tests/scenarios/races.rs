//! Sixty-four windows that want the same thing at the same moment.

use std::sync::Barrier;
use std::thread;

use tweestap_core::audit::Event;
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::policy::{Denial, Operation};
use tweestap_usecases::WindowName;
use tweestap_usecases::outcome::{Outcome, Refusal};
use tweestap_usecases::ports::{CounterKey, Fault};

use crate::house::House;
use crate::visitor::{Visitor, done, window};

const WINDOWS: usize = 64;

/// How many of the windows had which end.
#[derive(Debug, Default, PartialEq)]
struct Ends {
    done: usize,
    used_already: usize,
    waiting: usize,
    wrong: usize,
    session_ended: usize,
    expired: usize,
    others: Vec<String>,
}

fn windows() -> Vec<WindowName> {
    (0..WINDOWS).map(|number| window(&format!("window {number}"))).collect()
}

/// Does `act` at every window at once.
fn race(house: &House, act: impl Fn(&House, &WindowName) -> Result<Outcome<()>, Fault> + Sync) -> Ends {
    let barrier = Barrier::new(WINDOWS);
    let results: Vec<_> = thread::scope(|scope| {
        let runs: Vec<_> = windows()
            .into_iter()
            .map(|at| {
                let (barrier, act) = (&barrier, &act);
                scope.spawn(move || {
                    barrier.wait();
                    act(house, &at)
                })
            })
            .collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let mut ends = Ends::default();
    for result in results {
        match result {
            Ok(Outcome::Done(())) => ends.done += 1,
            Ok(Outcome::Refused(Refusal::UsedAlready { .. })) => ends.used_already += 1,
            Ok(Outcome::Refused(Refusal::Wait { .. })) => ends.waiting += 1,
            Ok(Outcome::Refused(Refusal::WrongCode { .. } | Refusal::WrongCredentials(_))) => ends.wrong += 1,
            Ok(Outcome::Refused(Refusal::Denied(Denial::SessionEnded))) => ends.session_ended += 1,
            Ok(Outcome::Refused(Refusal::Expired)) => ends.expired += 1,
            other => ends.others.push(format!("{other:?}")),
        }
    }
    ends
}

fn house() -> (House, Visitor) {
    let house = House::with_organisation();
    let sanne = Visitor::sanne(&house).with_two_step(&house);
    (house, sanne)
}

fn half_logged_in() -> (House, Visitor) {
    let (house, sanne) = house();
    for at in windows() {
        sanne.gives_password(&house, &at);
    }
    (house, sanne)
}

fn count(house: &House, sanne: &Visitor, event: Event) -> usize {
    house.log_about(sanne.id).iter().filter(|line| line.event == event).count()
}

fn in_a_row_and_year(house: &House, key: CounterKey<'_>) -> (u32, u32) {
    let counter = house.in_store(|tx| tx.counter(key).unwrap());
    (counter.in_a_row(), counter.in_a_year())
}

#[test]
fn one_app_code_opens_one_window() {
    let (house, sanne) = half_logged_in();
    let (code, before) = (sanne.code(&house), count(&house, &sanne, Event::LoggedIn));
    let ends = race(&house, |house, at| house.desk.enter_code(at, &code));
    assert_eq!((ends.done, &ends.others), (1, &vec![]), "{ends:?}");
    assert_eq!(ends.done + ends.used_already + ends.waiting, WINDOWS, "{ends:?}");
    assert_eq!(count(&house, &sanne, Event::LoggedIn), before + 1);
    assert_eq!(in_a_row_and_year(&house, CounterKey::Code(sanne.id)), (0, 0), "a right code is no guess");
    house.check();
}

#[test]
fn one_recovery_code_opens_one_window() {
    let (house, sanne) = half_logged_in();
    let ends = race(&house, |house, at| house.desk.enter_recovery_code(at, &sanne.paper[3]));
    assert_eq!((ends.done, &ends.others), (1, &vec![]), "{ends:?}");
    assert_eq!(ends.done + ends.used_already + ends.waiting, WINDOWS, "{ends:?}");
    assert_eq!(house.account(sanne.id).enrolled().unwrap().recovery.remaining(), 5);
    assert_eq!(count(&house, &sanne, Event::RecoveryCodeUsed), 1);
    assert_eq!(count(&house, &sanne, Event::LoggedInWithRecoveryCode), 1);
    house.check();
}

/// Every window proved the same code while it was unused.
#[test]
fn one_recovery_code_allows_one_operation() {
    let (house, sanne) = house();
    for at in windows() {
        sanne.logs_in(&house, &at);
    }
    for at in windows() {
        let _ = house.desk.begin(&at, Operation::SwitchOff).unwrap();
        done(house.desk.prove_password(&at, sanne.password.into()));
        done(house.desk.prove_recovery_code(&at, &sanne.paper[2]));
    }
    let ends = race(&house, |house, at| house.desk.remove_two_step(at));
    assert_eq!((ends.done, &ends.others), (1, &vec![]), "{ends:?}");
    assert_eq!(ends.done + ends.session_ended, WINDOWS, "{ends:?}");
    assert_eq!(count(&house, &sanne, Event::TwoStepSwitchedOff), 1);
    assert_eq!(count(&house, &sanne, Event::RecoveryCodeUsed), 1);
    house.check();
}

/// Every window entered the same one-time code, and the same reset code, while it was
/// open: only what it allows spends it.
#[test]
fn one_issued_code_sets_one_password() {
    let (house, sanne) = house();
    let code = house.issue(sanne.id, [21; 16], IssuedCodeKind::Password);
    for at in windows() {
        done(house.desk.enter_issued_code(&at, sanne.address, &code));
        done(house.desk.enter_recovery_code(&at, &sanne.paper[1]));
    }
    let ends = race(&house, |house, at| house.desk.choose_password(at, "snow on the roof again".into()));
    assert_eq!((ends.done, &ends.others), (1, &vec![]), "{ends:?}");
    assert_eq!(ends.done + ends.session_ended + ends.used_already, WINDOWS, "{ends:?}");
    assert_eq!(count(&house, &sanne, Event::PasswordRecovered), 1);
    assert_eq!(count(&house, &sanne, Event::RecoveryCodeUsed), 1);
    house.check();
}

#[test]
fn one_reset_code_ends_one_reset() {
    let (house, sanne) = half_logged_in();
    let code = house.issue(sanne.id, [22; 16], IssuedCodeKind::Reset);
    for at in windows() {
        done(house.desk.enter_recovery_code(&at, &code));
    }
    let ends = race(&house, |house, at| house.desk.end_reset_without(at));
    assert_eq!((ends.done, &ends.others), (1, &vec![]), "{ends:?}");
    assert_eq!(ends.done + ends.session_ended + ends.expired, WINDOWS, "{ends:?}");
    assert_eq!(count(&house, &sanne, Event::ResetEnded), 1);
    house.check();
}

/// Ten wrong tries void a code, from however many windows they come.
#[test]
fn wrong_issued_codes_are_charged_each_and_void_the_code() {
    let (house, sanne) = house();
    let code = house.issue(sanne.id, [23; 16], IssuedCodeKind::Password);
    let ends = race(&house, |house, at| house.desk.enter_issued_code(at, sanne.address, "0000-0000"));
    assert_eq!(ends, Ends { wrong: WINDOWS, ..Ends::default() });
    let right = house.desk.enter_issued_code(&window("main"), sanne.address, &code).unwrap();
    assert!(matches!(right, Outcome::Refused(Refusal::WrongCode { .. })), "{right:?}");
    house.check();
}

#[test]
fn wrong_codes_are_charged_each_and_stop_at_the_wait() {
    let (house, sanne) = half_logged_in();
    let right = sanne.phone.as_ref().unwrap();
    let near: Vec<_> =
        (-25..=25).map(|steps| right.shows(house.now(), steps, crate::phone::Referee::TotpRs)).collect();
    let wrong = (0..100).map(|number| format!("{number:06}")).find(|code| !near.contains(code)).unwrap();
    let ends = race(&house, |house, at| house.desk.enter_code(at, &wrong));
    assert_eq!(ends, Ends { wrong: 3, waiting: WINDOWS - 3, ..Ends::default() });
    assert_eq!(in_a_row_and_year(&house, CounterKey::Code(sanne.id)), (3, 3));
    assert_eq!(count(&house, &sanne, Event::CodeFailed), 3);
    house.check();
}

#[test]
fn wrong_recovery_codes_are_charged_each_and_stop_at_the_wait() {
    let (house, sanne) = half_logged_in();
    let ends = race(&house, |house, at| house.desk.enter_recovery_code(at, "00000-00000-00000"));
    assert_eq!(ends, Ends { wrong: 3, waiting: WINDOWS - 3, ..Ends::default() });
    assert_eq!(in_a_row_and_year(&house, CounterKey::RecoveryCode(sanne.id)), (3, 0));
    house.check();
}

#[test]
fn wrong_passwords_are_charged_each_and_stop_at_the_wait() {
    let (house, sanne) = house();
    let ends = race(&house, |house, at| house.desk.log_in(at, sanne.address, "not the password".into()));
    assert_eq!(ends, Ends { wrong: 3, waiting: WINDOWS - 3, ..Ends::default() });
    let address = house.account(sanne.id).address;
    assert_eq!(in_a_row_and_year(&house, CounterKey::Password(&address)), (3, 0));
    assert_eq!(count(&house, &sanne, Event::LogInFailed), 3);
    house.check();
}
