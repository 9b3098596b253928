use totp_rs::{Algorithm, Builder};

use super::*;
use crate::account::Role;
use crate::fixtures::{START, after, open_session, organisation, person, proof};
use crate::organisation::Profile;
use crate::out_of_band::{OutOfBandCode, SmsVerdict};
use crate::policy::{self, Decision, Scene, Step};

const NEW: [u8; 20] = [11; 20];
const MILLI: Duration = Duration::from_millis(1);

fn started() -> PendingEnrolment {
    start(Started::App { secret: TotpSecret::from_bytes(NEW) })
}

fn number() -> PhoneNumber {
    PhoneNumber::from_e164("+31612345678").unwrap()
}

fn start(authenticator: Started) -> PendingEnrolment {
    let account = person(Role::Client);
    let organisation = organisation(Profile::Standard);
    let operation = Operation::SwitchOn;
    let mut session = open_session(&account, vec![proof(&account, Step::Password, operation, START)]);
    let scene = Scene::own(&account, &organisation, START);
    let Decision::Allow(permitted) = policy::decide(StartEnrolment(operation), scene, &mut session) else {
        panic!("not allowed")
    };
    PendingEnrolment::start(&permitted, EnrolmentId([2; 16]), authenticator, START)
}

/// What a phone with this secret shows.
fn code(secret: [u8; 20], at: Timestamp) -> Passcode {
    let totp = Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret).build().unwrap();
    Passcode::parse(&totp.generate(at.as_unix_seconds()).to_string()).unwrap()
}

fn confirm(
    pending: &PendingEnrolment,
    passcode: &Passcode,
    now: Moment,
    code_time: Timestamp,
) -> Result<ConfirmedEnrolment, NotConfirmed> {
    pending.confirm(FirstCode::App { passcode, code_time }, now)
}

fn step_of(confirmed: &ConfirmedEnrolment) -> TimeStep {
    match confirmed.answered {
        Answered::App { step, .. } => step,
        Answered::Sms { .. } => panic!("not an app"),
    }
}

/// The evidence that a code sent for switching on was right.
fn right_code() -> RightOutOfBandCode {
    let sent = OutOfBandCode::make([1; 8], EnrolmentId([2; 16]), Operation::SwitchOn, START);
    let typed = Passcode::parse(sent.expose_digits()).unwrap();
    match sent.check(&typed, EnrolmentId([2; 16]), Operation::SwitchOn, START) {
        (None, SmsVerdict::Right(right)) => right,
        other => panic!("not right: {other:?}"),
    }
}

#[test]
fn each_kind_ends_with_a_code_of_its_own_kind() {
    let app = start(Started::App { secret: TotpSecret::from_bytes(NEW) });
    let sms = start(Started::Sms { number: number() });
    let shown = code(NEW, START.wall);
    let of_app = || FirstCode::App { passcode: &shown, code_time: START.wall };
    let of_sms = || FirstCode::Sms(right_code());
    let late = after(PENDING_FOR + MILLI);
    for (name, pending, given, now, expected) in [
        ("app, its code", &app, of_app(), START, Ok(())),
        ("app, a sent code", &app, of_sms(), START, Err(NotConfirmed::Wrong)),
        ("number, its code", &sms, of_sms(), START, Ok(())),
        ("number, digits of an app", &sms, of_app(), START, Err(NotConfirmed::Wrong)),
        ("number, in the last moment", &sms, of_sms(), after(PENDING_FOR), Ok(())),
        ("number, too late", &sms, of_sms(), late, Err(NotConfirmed::Expired)),
    ] {
        assert_eq!(pending.confirm(given, now).map(|_| ()), expected, "{name}");
    }
    let confirmed = sms.confirm(of_sms(), START).unwrap();
    assert!(matches!(confirmed.answered, Answered::Sms { number: found } if found == number()));
}

#[test]
fn it_ends_with_its_own_first_code_within_thirty_minutes() {
    let pending = started();
    let boot_only = Moment { boot: START.boot + PENDING_FOR + MILLI, ..START };
    let set_back = Moment { wall: START.wall.minus(PENDING_FOR), ..boot_only };
    let step = |seconds| Ok(TimeStep::at(START.wall.plus(Duration::from_secs(seconds))));
    for (name, secret, shown_after, now, expected) in [
        ("at once", NEW, 0, START, step(0)),
        ("one step late", NEW, 0, after(Duration::from_secs(30)), step(0)),
        ("one step early", NEW, 30, START, step(30)),
        ("in the last moment", NEW, 1800, after(PENDING_FOR), step(1800)),
        ("too late", NEW, 1800, after(PENDING_FOR + MILLI), Err(NotConfirmed::Expired)),
        ("too late by the boot clock", NEW, 0, boot_only, Err(NotConfirmed::Expired)),
        ("the wall clock set back", NEW, 0, set_back, Err(NotConfirmed::Expired)),
        ("another phone's code", [12; 20], 0, START, Err(NotConfirmed::Wrong)),
        ("two steps late", NEW, 0, after(Duration::from_mins(1)), Err(NotConfirmed::Wrong)),
    ] {
        let shown = code(secret, START.wall.plus(Duration::from_secs(shown_after)));
        let found = confirm(&pending, &shown, now, now.wall).map(|confirmed| step_of(&confirmed));
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn what_is_confirmed_is_what_was_started() {
    let pending = started();
    assert_eq!(pending.operation(), Operation::SwitchOn);
    assert_eq!(pending.expires_at(), START.wall.plus(Duration::from_mins(30)));
    let confirmed = confirm(&pending, &code(NEW, START.wall), START, START.wall).unwrap();
    assert_eq!(confirmed.id, EnrolmentId([2; 16]));
    let Answered::App { secret, .. } = &confirmed.answered else { panic!("not an app") };
    assert_eq!(secret.expose_bytes(), &NEW);
    let Started::App { secret } = pending.authenticator() else { panic!("not an app") };
    assert_eq!(secret.expose_bytes(), &NEW);
}

#[test]
fn the_first_code_follows_the_time_of_the_phones() {
    let pending = started();
    let phones = START.wall.minus(Duration::from_hours(7));
    assert!(confirm(&pending, &code(NEW, phones), START, phones).is_ok());
    assert_eq!(confirm(&pending, &code(NEW, START.wall), START, phones).err(), Some(NotConfirmed::Wrong));
}
