//! What skips move, and what follows the phones in people's hands.

use std::time::Duration;

use tweestap_core::clock::Timestamp;
use tweestap_core::policy::Operation;
use tweestap_core::totp::STEP_SECONDS;
use tweestap_usecases::enrol::Enrolled;
use tweestap_usecases::outcome::{CounterName, NextTry, Outcome, Refusal};
use tweestap_usecases::ports::Clock;
use tweestap_usecases::resume::Passed;
use tweestap_usecases::screen::Screen;

use super::{Process, window};

const ADDRESS: &str = "deelnemer2@merelhof.example";
const PASSWORD: &str = "tango-lava-zebra-radio";
const HOUR: Duration = Duration::from_hours(1);
const STEP: Duration = Duration::from_secs(STEP_SECONDS);

/// A phone that follows the computer's own time.
struct Phone(totp_rs::Totp);

impl Phone {
    fn of(key: &str) -> Self {
        let text = key.replace(' ', "");
        let secret = data_encoding::BASE32_NOPAD.decode(text.as_bytes()).unwrap();
        let builder = totp_rs::Builder::new().with_algorithm(totp_rs::Algorithm::SHA1).with_digits(6);
        Self(builder.with_skew(0).with_step_duration(30).with_secret(secret).build().unwrap())
    }

    fn code(&self, at: Timestamp) -> String {
        self.0.generate(at.as_unix_seconds()).to_string()
    }
}

impl Process {
    fn real_now(&self) -> Timestamp {
        self.clock.now().wall
    }

    fn skip(&self, by: Duration) {
        self.practice.clock().skip(by).unwrap();
    }

    /// Switches two-step on, with the phone's code of the computer's own time.
    fn enrol(&self) -> Phone {
        assert_eq!(self.log_in(ADDRESS, PASSWORD), Outcome::Done(()));
        assert!(matches!(self.desk.begin(&window(), Operation::SwitchOn), Ok(Outcome::StepUp(_))));
        assert!(matches!(self.desk.prove_password(&window(), PASSWORD.to_owned()), Ok(Outcome::Done(_))));
        let Ok(Outcome::Done(started)) = self.desk.start_enrolment(&window()) else { panic!("not started") };
        let phone = Phone::of(&started.key);
        let confirmed = self.desk.confirm_enrolment(&window(), &phone.code(self.real_now())).unwrap();
        assert!(matches!(confirmed, Outcome::Done(Enrolled::SwitchedOn(_))));
        self.desk.log_out(&window()).unwrap();
        phone
    }

    /// The first step of a log-in, up to the code.
    fn come_to_the_code(&self) {
        assert_eq!(self.log_in(ADDRESS, PASSWORD), Outcome::Done(()));
        assert!(matches!(self.desk.screen(&window()), Ok(Screen::Code { .. })));
    }
}

#[test]
fn a_skip_moves_the_wait_after_wrong_passwords() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.skip(HOUR);
    let until = process.real_now().plus(HOUR).plus(Duration::from_secs(30));
    let wrong = |next| Outcome::Refused(Refusal::WrongCredentials(next));
    for next in [NextTry::default(), NextTry::default(), NextTry { wait_until: Some(until), closed: false }] {
        assert_eq!(process.log_in(ADDRESS, "wrong-wrong-wrong"), wrong(next));
    }
    let wait = Outcome::Refused(Refusal::Wait { counter: CounterName::Password, until });
    assert_eq!(process.log_in(ADDRESS, "wrong-wrong-wrong"), wait, "the fourth try");
    assert_eq!(process.log_in(ADDRESS, PASSWORD), wait, "the right password too");
    process.skip(Duration::from_secs(29));
    assert_eq!(process.log_in(ADDRESS, PASSWORD), wait, "a second too early");
    process.skip(Duration::from_secs(1));
    assert_eq!(process.log_in(ADDRESS, PASSWORD), Outcome::Done(()));
}

#[test]
fn a_skip_of_an_hour_locks_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    assert_eq!(process.log_in(ADDRESS, PASSWORD), Outcome::Done(()));
    let passed = |process: &Process| process.desk.look_at_clock().pop().unwrap().1;
    assert_eq!(passed(&process), Passed::Nothing);
    process.skip(HOUR);
    assert_eq!(passed(&process), Passed::Locked);
}

#[test]
fn after_a_skip_the_codes_of_real_phones_still_work() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.skip(HOUR);
    let phone = process.enrol();
    for by in [HOUR, HOUR * 24 * 7] {
        process.skip(by);
        process.clock.pass(STEP);
        process.come_to_the_code();
        let code = phone.code(process.real_now());
        assert_eq!(process.desk.enter_code(&window(), &code), Ok(Outcome::Done(())), "after {by:?}");
        process.desk.log_out(&window()).unwrap();
    }
}

#[test]
fn after_a_skip_a_code_of_the_moved_time_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let phone = process.enrol();
    process.skip(HOUR);
    process.come_to_the_code();
    let code = phone.code(process.practice.clock().now().wall);
    let answer = process.desk.enter_code(&window(), &code).unwrap();
    assert!(matches!(answer, Outcome::Refused(Refusal::WrongCode { .. })), "{answer:?}");
}

#[test]
fn when_the_next_code_comes_is_told_by_the_clock_on_screen() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let phone = process.enrol();
    process.skip(HOUR);
    process.come_to_the_code();
    let answer = process.desk.enter_code(&window(), &phone.code(process.real_now())).unwrap();
    let next_at = Some(process.real_now().plus(HOUR).plus(STEP));
    assert_eq!(answer, Outcome::Refused(Refusal::UsedAlready { next_at }));
}
