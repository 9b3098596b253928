use std::time::Duration;

use super::*;
use crate::audit::Event;
use crate::challenge::Proof;
use crate::enrolment::{Answered, ConfirmedEnrolment, EnrolmentId};
use crate::fixtures::{
    SECRET, START, after, codes, open_session, organisation, person, proof, with_two_step,
};
use crate::help_desk::About;
use crate::organisation::Profile;
use crate::policy::{
    self, ChangePassword, ConfirmEnrolment, Decision, Operation, Permitted, RemoveTwoStep,
    RenewRecoveryCodes, Request, RestoreBackup, Scene, Step,
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

/// A backup may be put back, by someone else.
fn restoring() -> Permitted<RestoreBackup> {
    let (organisation, hanna) = (organisation(Profile::Strict), with_two_step(person(Role::HelpDesk)));
    let given = |step| -> Proof { proof(&hanna, step, Operation::RestoreBackup, START) };
    let mut session = open_session(&hanna, vec![given(Step::Password), given(Step::Code)]);
    let scene = Scene { about: About::Organisation, ..Scene::own(&hanna, &organisation, START) };
    match policy::decide(RestoreBackup, scene, &mut session) {
        Decision::Allow(permitted) => permitted,
        Decision::StepUp(_) | Decision::Deny(_) => panic!("not allowed"),
    }
}

fn backed_up(address: &str) -> PutBack {
    PutBack {
        name: "Sanne Bos".into(),
        address: Address::parse(address).unwrap(),
        language: Some("nl".into()),
        contact_number: "030 111 11 11".into(),
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
fn what_is_put_back_opens_nothing_and_another_address_ends_sessions() {
    let account = Account { standing: Standing::Deactivated, ..on() };
    let same = account.put_back(&restoring(), backed_up("sanne@praktijk.example"));
    assert_eq!((same.name.as_str(), same.contact_number.as_str()), ("Sanne Bos", "030 111 11 11"));
    assert_eq!(same.language.as_deref(), Some("nl"));
    assert_eq!(same.credential_version, 5);
    let moved = same.put_back(&restoring(), backed_up("bos@praktijk.example"));
    assert_eq!((moved.address.as_str(), moved.credential_version), ("bos@praktijk.example", 6));
    assert_eq!((moved.role, moved.standing), (Role::Client, Standing::Deactivated));
    assert_eq!(moved.password.as_ref().unwrap().hash.expose_phc(), "first");
    assert_eq!(app(&moved).secret.expose_bytes(), &SECRET);
    assert_eq!(moved.enrolled().unwrap().recovery.id(), codes(4).id());
}

#[test]
fn who_comes_back_is_closed_and_has_nothing_to_log_in_with() {
    let back = on().come_back(&restoring(), backed_up("sanne@praktijk.example"));
    assert_eq!((back.standing, back.role), (Standing::Deactivated, Role::Client));
    assert!(back.password.is_none() && back.enrolled().is_none());
    assert!(back.credential_version > 5, "sessions are over");
    assert_eq!((back.name.as_str(), back.address.as_str()), ("Sanne Bos", "sanne@praktijk.example"));
}

#[test]
fn who_arrives_with_a_backup_is_offered_new_recovery_codes_and_has_no_session() {
    let (account, _) = on().confirm_recovery_codes(LATER);
    let arrived = account.arrive();
    let recovery = &arrived.enrolled().unwrap().recovery;
    assert_eq!((recovery.id(), recovery.remaining(), recovery.confirmed_at()), (codes(4).id(), 6, None));
    assert_eq!(app(&arrived).secret.expose_bytes(), &SECRET);
    assert_eq!(arrived.credential_version, 6);
    assert!(arrived.can_log_in());
    assert_eq!(person(Role::Client).arrive().credential_version, 6);
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
