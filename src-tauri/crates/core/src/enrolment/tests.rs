use totp_rs::{Algorithm, Builder};

use super::*;
use crate::account::Role;
use crate::fixtures::{START, after, open_session, organisation, person, proof};
use crate::organisation::Profile;
use crate::policy::{self, Decision, Scene, Step};

const NEW: [u8; 20] = [11; 20];
const MILLI: Duration = Duration::from_millis(1);

fn started() -> PendingEnrolment {
    let account = person(Role::Client);
    let organisation = organisation(Profile::Standard);
    let operation = Operation::SwitchOn;
    let mut session = open_session(&account, vec![proof(&account, Step::Password, operation, START)]);
    let scene = Scene::own(&account, &organisation, START);
    let Decision::Allow(permitted) = policy::decide(StartEnrolment(operation), scene, &mut session) else {
        panic!("not allowed")
    };
    PendingEnrolment::start(&permitted, EnrolmentId([2; 16]), TotpSecret::from_bytes(NEW), START)
}

/// What a phone with this secret shows.
fn code(secret: [u8; 20], at: Timestamp) -> Passcode {
    let totp = Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret).build().unwrap();
    Passcode::parse(&totp.generate(at.as_unix_seconds()).to_string()).unwrap()
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
        let found = pending.confirm(&shown, now, now.wall).map(|confirmed| confirmed.step);
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn what_is_confirmed_is_what_was_started() {
    let pending = started();
    assert_eq!(pending.operation(), Operation::SwitchOn);
    assert_eq!(pending.expires_at(), START.wall.plus(Duration::from_mins(30)));
    let confirmed = pending.confirm(&code(NEW, START.wall), START, START.wall).unwrap();
    assert_eq!(confirmed.id, EnrolmentId([2; 16]));
    assert_eq!(confirmed.secret.expose_bytes(), &NEW);
    assert_eq!(pending.secret().expose_bytes(), &NEW);
}

#[test]
fn the_first_code_follows_the_time_of_the_phones() {
    let pending = started();
    let phones = START.wall.minus(Duration::from_hours(7));
    assert!(pending.confirm(&code(NEW, phones), START, phones).is_ok());
    assert_eq!(pending.confirm(&code(NEW, START.wall), START, phones).err(), Some(NotConfirmed::Wrong));
}
