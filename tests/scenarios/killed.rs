//! The program killed in the middle, at another point each time.
//!
//! A day at the desk (set-up, enrolment, log-ins with both kinds of code, new
//! passwords) runs in a process of its own, which says what was done after each
//! request came back. It is killed with SIGKILL somewhere in a request. Then the
//! store is opened again:
//!
//! ```text
//!   said ──► is there          the one request after it ──► wholly there, or not at all
//! ```

use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tweestap_core::account::{Account, Authenticator};
use tweestap_core::address::Address;
use tweestap_core::audit::Event;
use tweestap_core::clock::Timestamp;
use tweestap_core::organisation::HelpDeskContact;
use tweestap_core::secret::Password;
use tweestap_usecases::enrol::Enrolled;
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::{KeyPlace, PasswordMatch};
use tweestap_usecases::set_up::SetUp;
use tweestap_usecases::{DeskState, WindowName};

use crate::clock::HandClock;
use crate::house::{Folders, House};
use crate::phone::{Phone, Referee};
use crate::visitor::{done, window};

/// Says where the day takes place, in the process that is killed.
const FOLDER: &str = "TWEESTAP_KILLED_IN";
const ADDRESS: &str = "hanna@praktijk.example";
const FIRST_PASSWORD: &str = "green boats sail at noon";
const ROUNDS: usize = 6;

/// What was done, as it is said from one process to the other.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    SetUp,
    /// The key on screen, which nothing acknowledges yet.
    Shown(String),
    SwitchedOn,
    LoggedInWith {
        code: String,
        at: i64,
    },
    UsedRecoveryCode(usize),
    Password(String),
}

impl Said {
    fn line(&self) -> String {
        match self {
            Self::SetUp => "said set-up".into(),
            Self::Shown(key) => format!("said shown {key}"),
            Self::SwitchedOn => "said on".into(),
            Self::LoggedInWith { code, at } => format!("said code {code} {at}"),
            Self::UsedRecoveryCode(place) => format!("said recovery {place}"),
            Self::Password(password) => format!("said password {password}"),
        }
    }

    fn read(line: &str) -> Option<Self> {
        let (kind, rest) = line.strip_prefix("said ")?.split_once(' ').unwrap_or((&line[5..], ""));
        Some(match kind {
            "set-up" => Self::SetUp,
            "shown" => Self::Shown(rest.into()),
            "on" => Self::SwitchedOn,
            "code" => {
                let (code, at) = rest.split_once(' ')?;
                Self::LoggedInWith { code: code.into(), at: at.parse().ok()? }
            }
            "recovery" => Self::UsedRecoveryCode(rest.parse().ok()?),
            "password" => Self::Password(rest.into()),
            _ => return None,
        })
    }
}

/// The password of a round.
fn password(round: usize) -> String {
    format!("green boats sail at noon, take {round}")
}

/// A day, in which every request is done; each is said after it came back.
fn day(house: &House, say: &mut dyn FnMut(Said)) {
    let (desk, at) = (&house.desk, window("main"));
    let contact = HelpDeskContact {
        name: "Helpdesk".into(),
        phone: "030 123 45 67".into(),
        hours: "9 to 5".into(),
        outside_hours: String::new(),
    };
    let form = SetUp {
        organisation: "Praktijk aan de gracht".into(),
        help_desk: contact,
        name: "Hanna Smit".into(),
        address: ADDRESS.into(),
        password: FIRST_PASSWORD.to_owned().into(),
        key_place: KeyPlace::KeyFile,
    };
    done(desk.set_up(&at, form));
    say(Said::SetUp);
    let phone = Phone::typed(&done(desk.start_enrolment(&at)).key);
    say(Said::Shown(phone.key().to_owned()));
    let shows = || phone.shows(house.now(), 0, Referee::TotpRs);
    let Enrolled::SwitchedOn(codes) = done(desk.confirm_enrolment(&at, &shows())) else {
        panic!("two-step was on")
    };
    say(Said::SwitchedOn);
    let mut current = FIRST_PASSWORD.to_owned();
    for round in 0..ROUNDS {
        house.clock.pass(Duration::from_secs(30));
        desk.log_out(&at).unwrap();
        done(desk.log_in(&at, ADDRESS, current.clone()));
        done(desk.enter_code(&at, &shows()));
        say(Said::LoggedInWith { code: shows(), at: house.now().as_millis() });
        let new = password(round);
        let _ = desk.change_password(&at, new.clone()).unwrap();
        done(desk.prove_password(&at, current));
        done(desk.prove_recovery_code(&at, &codes[round].expose_text()));
        done(desk.change_password(&at, new.clone()));
        say(Said::UsedRecoveryCode(round));
        say(Said::Password(new.clone()));
        current = new;
    }
}

/// The day to its end. In the process that is killed it takes place where it is told.
#[test]
fn a_day_at_the_desk() {
    let Some(folder) = env::var_os(FOLDER) else {
        let house = House::empty();
        let mut said = Vec::new();
        day(&house, &mut |what| said.push(what));
        let again: Vec<_> = said.iter().map(|what| Said::read(&what.line()).unwrap()).collect();
        assert_eq!(said, again, "each reads back as it was said");
        return Aftermath::look(house, &said).compare();
    };
    let house = House::over(Folders::at(PathBuf::from(folder)), Arc::new(HandClock::on_monday()));
    let mut out = io::stdout().lock();
    day(&house, &mut |what| {
        // libtest may have begun a line of its own.
        writeln!(out, "\n{}", what.line()).unwrap();
        out.flush().unwrap();
    });
}

/// Runs the day in another process and kills it after `said` lines and a little more.
fn killed_after(folders: &Folders, said: usize, little: u32) -> Vec<Said> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "killed::a_day_at_the_desk", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folders.root())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut all = Vec::new();
    while all.len() < said {
        match lines.next() {
            Some(line) => all.extend(Said::read(&line.unwrap())),
            None => break,
        }
    }
    for _ in 0..little {
        thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What it said before it died counts too.
    all.extend(lines.map_while(Result::ok).filter_map(|line| Said::read(&line)));
    all
}

/// What is found in the store afterwards, beside what was said.
struct Aftermath<'a> {
    house: House,
    said: &'a [Said],
}

impl<'a> Aftermath<'a> {
    fn look(house: House, said: &'a [Said]) -> Self {
        Self { house: house.restart(), said }
    }

    fn has(&self, what: &Said) -> bool {
        self.said.contains(what)
    }

    fn account(&self) -> Option<Account> {
        let address = Address::parse(ADDRESS).unwrap();
        self.house.in_store(|tx| tx.account_by_address(&address).unwrap())
    }

    fn lines(&self, account: &Account, event: Event) -> usize {
        self.house.log_about(account.id).iter().filter(|line| line.event == event).count()
    }

    fn compare(&self) {
        match self.house.desk.state() {
            DeskState::FirstStart { .. } => assert!(!self.has(&Said::SetUp), "the organisation is gone"),
            DeskState::Open(_) => {
                self.house.check();
                let account = self.account().unwrap();
                self.compare_two_step(&account);
                self.compare_password(&account);
                self.try_used_codes(&account);
                self.house.check();
            }
            DeskState::Opening => panic!("nobody looked"),
            DeskState::Fault(fault) => panic!("{fault}"),
        }
    }

    fn compare_two_step(&self, account: &Account) {
        let used = self.said.iter().filter(|it| matches!(it, Said::UsedRecoveryCode(_))).count();
        let switched_on = self.lines(account, Event::TwoStepSwitchedOn);
        let Some(enrolled) = account.enrolled() else {
            assert!(!self.has(&Said::SwitchedOn), "two-step is off again");
            assert_eq!(switched_on, 0, "log and state differ");
            return;
        };
        assert_eq!(switched_on, 1, "log and state differ");
        let Authenticator::App(app) = &enrolled.authenticator else { panic!("not an app") };
        let secret = app.secret.expose_bytes();
        let key = data_encoding::BASE32_NOPAD.encode(secret);
        assert!(self.has(&Said::Shown(key)), "another secret than was shown is active");
        let marks: Vec<_> = enrolled.recovery.cells().iter().map(|cell| cell.used_at.is_some()).collect();
        assert!(marks.iter().take(used).all(|used| *used), "a used code is unused: {marks:?}, {used} said");
        assert!(!marks.iter().skip(used + 1).any(|used| *used), "an unused code is used: {marks:?}");
        let marked = marks.iter().filter(|used| **used).count();
        assert_eq!(self.lines(account, Event::RecoveryCodeUsed), marked, "log and state differ");
        assert_eq!(self.lines(account, Event::PasswordChanged), marked, "half of an operation was done");
    }

    /// The password that was said last is the password, or the next one is.
    fn compare_password(&self, account: &Account) {
        let changes = self.lines(account, Event::PasswordChanged);
        let said = self.said.iter().filter(|it| matches!(it, Said::Password(_))).count();
        assert!(changes == said || changes == said + 1, "{changes} changes, {said} said");
        let expected = changes.checked_sub(1).map_or(FIRST_PASSWORD.to_owned(), password);
        let typed = Password::new(expected).unwrap();
        let hash = account.password.as_ref().map(|password| &password.hash);
        let found = self.house.opened().hasher.verify_password(&typed, hash).unwrap();
        assert_eq!(found, PasswordMatch::Yes);
    }

    /// Whatever code was said is not taken a second time, at its own time.
    fn try_used_codes(&self, account: &Account) {
        let changes = self.lines(account, Event::PasswordChanged);
        let current = changes.checked_sub(1).map_or(FIRST_PASSWORD.to_owned(), password);
        for (number, said) in self.said.iter().enumerate() {
            let Said::LoggedInWith { code, at } = said else { continue };
            self.house.clock.set_wall(Timestamp::from_millis(*at));
            let at: WindowName = window(&format!("again {number}"));
            done(self.house.desk.log_in(&at, ADDRESS, current.clone()));
            let again = self.house.desk.enter_code(&at, code).unwrap();
            assert!(matches!(again, Outcome::Refused(_)), "{said:?} was taken again");
            self.house.desk.log_out(&at).unwrap();
        }
    }
}

#[test]
fn what_was_said_is_there_and_what_was_not_is_as_before() {
    // Somewhere in each request of the first rounds, and at several points of the
    // long ones; the little more is the pseudo-random part.
    let mut little = 7_u32;
    let mut ends = Vec::new();
    for said in (0..=9).chain([1, 2, 4, 12]) {
        little = little.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 4_000;
        let folders = Folders::new();
        let heard = killed_after(&folders, said, little);
        ends.push(heard.len());
        let clock = Arc::new(HandClock::on_monday());
        Aftermath::look(House::over(folders, clock), &heard).compare();
    }
    let whole_day = 3 + 3 * ROUNDS;
    assert!(ends.iter().any(|heard| *heard < whole_day), "nobody was killed in time: {ends:?}");
}
