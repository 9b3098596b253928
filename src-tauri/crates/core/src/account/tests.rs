use std::time::Duration;

use super::*;
use crate::audit::Event;
use crate::challenge::Proof;
use crate::enrolment::{Answered, ConfirmedEnrolment, EnrolmentId};
use crate::fixtures::{
    SECRET, START, after, codes, open_session, organisation, person, proof, with_two_step,
};
use crate::organisation::Profile;
use crate::policy::{
    self, ChangePassword, ConfirmEnrolment, Decision, Operation, Permitted, RemoveTwoStep,
    RenewRecoveryCodes, Request, Scene, Step,
};
use crate::secret::TotpSecret;
use crate::totp::TimeStep;

const LATER: Timestamp = Timestamp::from_millis(1_800_000_600_000);

/// A request of this account that was allowed.
fn permitted<R: Request>(account: &Account, request: R) -> Permitted<R> {
    let organisation = organisation(Profile::Strict);
    let given = |step| -> Proof { proof(account, step, request.operation(), START) };
    let mut session = open_session(account, vec![given(Step::Password), given(Step::Code)]);
    match policy::decide(request, Scene::own(account, &organisation, START), &mut session) {
        Decision::Allow(permitted) => permitted,
        Decision::StepUp(_) | Decision::Deny(_) => panic!("not allowed"),
    }
}

fn confirmed() -> ConfirmedEnrolment {
    ConfirmedEnrolment {
        id: EnrolmentId([20; 16]),
        answered: Answered::App { secret: TotpSecret::from_bytes([20; 20]), step: TimeStep(1234) },
    }
}

fn app(account: &Account) -> &TotpAuthenticator {
    match &account.enrolled().unwrap().authenticator {
        Authenticator::App(app) => app,
        Authenticator::Sms(_) => panic!("not an app"),
    }
}

fn on() -> Account {
    with_two_step(person(Role::Client))
}

#[test]
fn switching_on_counts_the_first_code_as_used() {
    let account = person(Role::Client);
    let permitted = permitted(&account, ConfirmEnrolment(Operation::SwitchOn));
    let (account, event) = account.switch_on_two_step(permitted, confirmed(), codes(9), LATER);
    let enrolled = account.enrolled().unwrap();
    assert_eq!(event, Event::TwoStepSwitchedOn);
    assert_eq!(app(&account).last_step, TimeStep(1234));
    assert_eq!(app(&account).id, EnrolmentId([20; 16]));
    assert_eq!(app(&account).secret.expose_bytes(), &[20; 20]);
    assert_eq!((enrolled.since, app(&account).connected_at), (LATER, LATER));
    assert_eq!((enrolled.recovery.remaining(), enrolled.recovery.confirmed_at()), (6, None));
    assert_eq!(account.credential_version, 6);
}

#[test]
fn another_phone_keeps_the_recovery_codes_and_the_day_it_was_switched_on() {
    let account = on();
    let permitted = permitted(&account, ConfirmEnrolment(Operation::ChangeTwoStep));
    let (account, event) = account.change_authenticator(permitted, confirmed(), LATER);
    let enrolled = account.enrolled().unwrap();
    assert_eq!(event, Event::TwoStepChanged);
    assert_eq!(app(&account).secret.expose_bytes(), &[20; 20]);
    assert_eq!(app(&account).last_step, TimeStep(1234));
    assert_eq!((enrolled.since, app(&account).connected_at), (START.wall, LATER));
    assert_eq!(enrolled.recovery.id(), codes(4).id());
    assert_eq!(account.credential_version, 6);
}

#[test]
fn new_codes_take_the_place_of_the_old_and_end_no_session() {
    let account = on();
    let permitted = permitted(&account, RenewRecoveryCodes);
    let (account, event) = account.renew_recovery_codes(permitted, codes(9));
    assert_eq!(event, Event::RecoveryCodesRenewed);
    assert_eq!(account.enrolled().unwrap().recovery.id(), codes(9).id());
    assert_eq!(app(&account).secret.expose_bytes(), &SECRET);
    assert_eq!(account.credential_version, 5);
}

#[test]
fn codes_are_confirmed_once() {
    let (account, event) = on().confirm_recovery_codes(LATER);
    let (account, _) = account.confirm_recovery_codes(after(Duration::from_hours(5)).wall);
    assert_eq!(event, Event::RecoveryCodesConfirmed);
    assert_eq!(account.enrolled().unwrap().recovery.confirmed_at(), Some(LATER));
    assert_eq!(account.credential_version, 5);
}

#[test]
fn a_new_password_ends_other_sessions_and_a_rehash_does_not() {
    let account = on();
    let permitted = permitted(&account, ChangePassword);
    let (account, event) = account.change_password(permitted, PasswordHash::from_phc("new".into()), LATER);
    assert_eq!((event, account.credential_version), (Event::PasswordChanged, 6));
    let account = account.rehash(PasswordHash::from_phc("same".into()));
    let password = account.password.as_ref().unwrap();
    assert_eq!((password.hash.expose_phc(), password.changed_at), ("same", LATER));
    assert_eq!(account.credential_version, 6);
}

#[test]
fn switching_off_leaves_nothing_behind() {
    let account = on();
    let permitted = permitted(&account, RemoveTwoStep);
    let (account, event) = account.remove_two_step(permitted);
    assert_eq!((event, account.credential_version), (Event::TwoStepSwitchedOff, 6));
    assert!(account.enrolled().is_none());
}

#[test]
fn who_can_log_in() {
    let active = person(Role::Client);
    for (name, account, expected) in [
        ("active", active.clone(), true),
        ("never activated", Account { password: None, ..active.clone() }, false),
        ("deactivated", Account { standing: Standing::Deactivated, ..active.clone() }, false),
        ("removed", Account { standing: Standing::Removed, ..active }, false),
    ] {
        assert_eq!(account.can_log_in(), expected, "{name}");
    }
}

#[test]
fn the_lock_shows_the_first_word_of_a_name() {
    for (name, expected) in [("Sanne de Vries", "Sanne"), ("  Bram  ", "Bram"), ("", "")] {
        let account = Account { name: name.into(), ..person(Role::Client) };
        assert_eq!(account.first_name(), expected, "{name:?}");
    }
}
