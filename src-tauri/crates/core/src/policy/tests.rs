use std::time::Duration;

use super::*;
use crate::account::{AccountId, Role};
use crate::challenge::Proof;
use crate::fixtures::{START, after, open_session, organisation, person, proof, with_two_step};
use crate::organisation::PerRole;
use crate::secret::Password;

const MINUTE: Duration = Duration::from_mins(1);

/// The table as people read it: off, not available, on, and on in a strict organisation.
const TABLE: &[(Operation, [&str; 4])] = {
    use Operation as Op;
    const ON: &str = "password, code";
    const STAFF: [&str; 4] = ["password", "password", ON, ON];
    const OTHERS: [&str; 4] = ["switch on first", "password", ON, ON];
    const FIRST: &str = "password, first code";
    const SESSION: [&str; 4] = ["session"; 4];
    &[
        (Op::LogIn, ["password", "password", ON, ON]),
        (Op::Resume, ["password", "password", "code", "code"]),
        (Op::ChangePassword, ["password", "password", ON, ON]),
        (
            Op::RecoverPassword,
            ["one-time code", "one-time code", "one-time code, code", "one-time code, code"],
        ),
        (Op::SwitchOn, [FIRST, FIRST, "-", "-"]),
        (Op::SwitchOnAtLogIn, [FIRST, FIRST, "-", "-"]),
        (Op::ChangeTwoStep, ["-", "-", FIRST, "password, code, first code"]),
        (
            Op::ChangeTwoStepAfterRecovery,
            ["-", "-", "password, code, first code", "password, code, first code"],
        ),
        (Op::RenewRecoveryCodes, ["-", "-", "password", ON]),
        (Op::SwitchOff, ["-", "-", ON, ON]),
        (Op::ResetTwoStep, OTHERS),
        (Op::HandOutPasswordCode, OTHERS),
        (Op::IssueWelcomeCode, STAFF),
        (Op::WithdrawCode, SESSION),
        (Op::CreateAccount, STAFF),
        (Op::DeactivateAccount, STAFF),
        (Op::ReactivateAccount, STAFF),
        (Op::RemoveAccount, STAFF),
        (Op::ChangeAddress, STAFF),
        (Op::ChangeRole, STAFF),
        (Op::AssignClient, STAFF),
        (Op::ReleaseClient, STAFF),
        (Op::ImportPeople, STAFF),
        (Op::ExportData, STAFF),
        (Op::ChangeSettings, STAFF),
        (Op::RenewRecoveryKey, STAFF),
        (Op::UseRecoveryKey, STAFF),
        (Op::RestoreBackup, STAFF),
        (Op::ReadOwn, SESSION),
        (Op::Search, SESSION),
        (Op::CheckLog, SESSION),
    ]
};

fn in_words(asked: Asked) -> String {
    let word = |step: &Step| match step {
        Step::Password => "password",
        Step::Code => "code",
        Step::FirstCode => "first code",
        Step::OneTimeCode => "one-time code",
    };
    match asked {
        Asked::Session => "session".into(),
        Asked::Steps(steps) => steps.iter().map(word).collect::<Vec<_>>().join(", "),
        Asked::DoesNotApply => "-".into(),
        Asked::SwitchOnFirst => "switch on first".into(),
    }
}

#[test]
fn the_table_asks_what_people_are_told() {
    let columns = [
        ("off", Column::Off, [Profile::Standard, Profile::Strict].as_slice()),
        ("not available", Column::NotAvailable, &[Profile::Standard, Profile::Strict]),
        ("on", Column::On, &[Profile::Standard]),
        ("on, strict", Column::On, &[Profile::Strict]),
    ];
    for (operation, expected) in TABLE {
        for ((name, column, profiles), expected) in columns.iter().zip(expected) {
            for profile in *profiles {
                let found = in_words(asked(*operation, *column, *profile));
                assert_eq!(found, *expected, "{operation:?}, {name}, {profile:?}");
            }
        }
    }
    let rows: Vec<_> = TABLE.iter().map(|(operation, _)| *operation).collect();
    assert_eq!(rows, Operation::ALL, "an operation without a row in this test");
}

#[test]
fn no_setting_switches_off_what_a_person_has_on() {
    let optional = organisation(Profile::Standard);
    let unavailable = Organisation { two_step: PerRole::all(Requirement::NotAvailable), ..optional.clone() };
    let (off, on) = (person(Role::Client), with_two_step(person(Role::Client)));
    for (name, account, organisation, expected) in [
        ("off, optional", &off, &optional, Column::Off),
        ("off, not available", &off, &unavailable, Column::NotAvailable),
        ("on, optional", &on, &optional, Column::On),
        ("on, not available", &on, &unavailable, Column::On),
    ] {
        assert_eq!(Column::of(account, organisation), expected, "{name}");
    }
}

/// A request of the staff about someone.
struct Staff(Operation, About);

impl Request for Staff {
    fn operation(&self) -> Operation {
        self.0
    }

    fn about(&self) -> About {
        self.1
    }
}

/// What comes of a request, as a word.
fn end<R>(decision: &Decision<R>) -> String {
    match decision {
        Decision::Allow(_) => "allow".into(),
        Decision::StepUp(challenge) => format!("asks {:?}", challenge.steps),
        Decision::Deny(denial) => format!("{denial:?}"),
    }
}

#[test]
fn proofs_count_for_their_operation_and_account_and_five_minutes() {
    use Operation::{ChangePassword as Change, RenewRecoveryCodes, SwitchOff};
    use Step::{Code, Password};
    let account = with_two_step(person(Role::Client));
    let other = AccountId::from_bytes([2; 16]);
    let given = |step, operation| proof(&account, step, operation, START);
    let of_other = |step| Proof { subject: other, ..given(step, Change) };
    let ago = |step, by: Duration| Proof {
        at: Moment { wall: START.wall.minus(by), boot: START.boot.checked_sub(by).unwrap() },
        ..given(step, Change)
    };
    let wall_moved = |step| Proof {
        at: Moment { wall: START.wall.plus(MINUTE * 60), boot: START.boot.checked_sub(MINUTE * 6).unwrap() },
        ..given(step, Change)
    };
    let milli = Duration::from_millis(1);
    let asks = "asks [Password, Code]";
    for (name, proofs, expected) in [
        ("nothing proven", vec![], asks),
        ("the password alone", vec![given(Password, Change)], asks),
        ("the code alone", vec![given(Code, Change)], asks),
        ("both", vec![given(Password, Change), given(Code, Change)], "allow"),
        ("both, the other way round", vec![given(Code, Change), given(Password, Change)], "allow"),
        ("the password for another operation", vec![given(Password, SwitchOff), given(Code, Change)], asks),
        ("the code for another operation", vec![given(Password, Change), given(Code, SwitchOff)], asks),
        (
            "both for another operation",
            vec![given(Password, RenewRecoveryCodes), given(Code, RenewRecoveryCodes)],
            asks,
        ),
        ("the log-in's own", vec![given(Password, Operation::LogIn), given(Code, Operation::LogIn)], asks),
        ("the code of another account", vec![given(Password, Change), of_other(Code)], asks),
        ("the password of another account", vec![of_other(Password), given(Code, Change)], asks),
        ("five minutes old", vec![ago(Password, MINUTE * 5), given(Code, Change)], "allow"),
        ("older", vec![ago(Password, MINUTE * 5 + milli), given(Code, Change)], asks),
        ("an older code", vec![given(Password, Change), ago(Code, MINUTE * 5 + milli)], asks),
        ("older, the wall clock set back", vec![wall_moved(Password), given(Code, Change)], asks),
        ("the password twice", vec![given(Password, Change), given(Password, Change)], asks),
    ] {
        let organisation = organisation(Profile::Standard);
        let mut session = open_session(&account, proofs);
        let scene = Scene::own(&account, &organisation, START);
        assert_eq!(end(&decide(ChangePassword, scene, &mut session)), expected, "{name}");
    }
}

#[test]
fn proofs_count_once_and_come_back_as_evidence() {
    let account = with_two_step(person(Role::Client));
    let organisation = organisation(Profile::Standard);
    let given = |step| proof(&account, step, Operation::SwitchOff, START);
    let mut session = open_session(&account, vec![given(Step::Password), given(Step::Code)]);
    let scene = Scene::own(&account, &organisation, START);
    let Decision::Allow(permitted) = decide(RemoveTwoStep, scene, &mut session) else {
        panic!("not allowed")
    };
    let code = Evidence::TimeStep(crate::totp::TimeStep(9));
    assert_eq!(permitted.evidence(), [Evidence::Password, code]);
    assert_eq!(end(&decide(RemoveTwoStep, scene, &mut session)), "asks [Password, Code]");
}

#[test]
fn asking_costs_nothing() {
    let account = with_two_step(person(Role::Client));
    let organisation = organisation(Profile::Standard);
    let mut session =
        open_session(&account, vec![proof(&account, Step::Password, Operation::SwitchOff, START)]);
    let scene = Scene::own(&account, &organisation, START);
    assert_eq!(end(&decide(RemoveTwoStep, scene, &mut session)), "asks [Password, Code]");
    assert!(outlook(&RemoveTwoStep, scene, &session).is_ok());
    assert_eq!(session.proofs().len(), 1);
}

#[test]
fn a_first_code_is_never_asked_before_and_a_confirmation_asks_nothing() {
    let account = with_two_step(person(Role::Client));
    for (profile, expected) in
        [(Profile::Standard, "asks [Password]"), (Profile::Strict, "asks [Password, Code]")]
    {
        let organisation = organisation(profile);
        let scene = Scene::own(&account, &organisation, START);
        let mut session = open_session(&account, vec![]);
        let start = decide(StartEnrolment(Operation::ChangeTwoStep), scene, &mut session);
        assert_eq!(end(&start), expected, "{profile:?}");
        let confirm = decide(ConfirmEnrolment(Operation::ChangeTwoStep), scene, &mut session);
        assert_eq!(end(&confirm), "allow", "{profile:?}");
    }
}

/// A changed scene, and what is denied in it.
struct Denied {
    name: &'static str,
    account: fn(Account) -> Account,
    organisation: fn(Organisation) -> Organisation,
    operation: Operation,
    about: About,
    expected: Denial,
}

const DENIED: &[Denied] = &[
    Denied {
        name: "the credentials changed elsewhere",
        account: |account| Account { credential_version: 6, ..account },
        organisation: |organisation| organisation,
        operation: Operation::ReadOwn,
        about: About::Oneself,
        expected: Denial::SessionEnded,
    },
    Denied {
        name: "deactivated meanwhile",
        account: |account| Account { standing: Standing::Deactivated, ..account },
        organisation: |organisation| organisation,
        operation: Operation::ReadOwn,
        about: About::Oneself,
        expected: Denial::SessionEnded,
    },
    Denied {
        name: "another person's session",
        account: |account| Account { id: AccountId::from_bytes([9; 16]), ..account },
        organisation: |organisation| organisation,
        operation: Operation::ReadOwn,
        about: About::Oneself,
        expected: Denial::SessionEnded,
    },
    Denied {
        name: "a client looks after nobody",
        account: |account| Account { role: Role::Client, ..account },
        organisation: |organisation| organisation,
        operation: Operation::ResetTwoStep,
        about: About::OtherClient,
        expected: Denial::NotAllowed,
    },
    Denied {
        name: "a therapist after no other's clients",
        account: with_two_step,
        organisation: |organisation| organisation,
        operation: Operation::ResetTwoStep,
        about: About::OtherClient,
        expected: Denial::NotAllowed,
    },
    Denied {
        name: "nobody resets themselves",
        account: with_two_step,
        organisation: |organisation| organisation,
        operation: Operation::ResetTwoStep,
        about: About::Oneself,
        expected: Denial::NotAllowed,
    },
    Denied {
        name: "resetting needs two-step of one's own",
        account: |account| account,
        organisation: |organisation| organisation,
        operation: Operation::ResetTwoStep,
        about: About::OwnClient,
        expected: Denial::SwitchOnFirst,
    },
    Denied {
        name: "what is off cannot be switched off",
        account: |account| account,
        organisation: |organisation| organisation,
        operation: Operation::SwitchOff,
        about: About::Oneself,
        expected: Denial::DoesNotApply,
    },
    Denied {
        name: "what is on cannot be switched on",
        account: with_two_step,
        organisation: |organisation| organisation,
        operation: Operation::SwitchOn,
        about: About::Oneself,
        expected: Denial::DoesNotApply,
    },
    Denied {
        name: "not available",
        account: |account| account,
        organisation: |organisation| Organisation {
            two_step: PerRole::all(Requirement::NotAvailable),
            ..organisation
        },
        operation: Operation::SwitchOn,
        about: About::Oneself,
        expected: Denial::NotAvailable,
    },
    Denied {
        name: "required, so it stays on",
        account: with_two_step,
        organisation: |organisation| {
            let required = Requirement::Required { since: START.wall, grace_days: 30 };
            Organisation { two_step: PerRole::all(required), ..organisation }
        },
        operation: Operation::SwitchOff,
        about: About::Oneself,
        expected: Denial::RequiredHere,
    },
];

#[test]
fn what_the_scene_forbids_is_denied_whatever_was_proven() {
    for Denied { name, account, organisation: settings, operation, about, expected } in DENIED {
        let before = person(Role::Therapist);
        let proofs = [Step::Password, Step::Code].map(|step| proof(&before, step, *operation, START)).into();
        let mut session = open_session(&before, proofs);
        let (account, organisation) = (account(before), settings(organisation(Profile::Standard)));
        let scene = Scene { about: *about, ..Scene::own(&account, &organisation, START) };
        let decision = decide(Staff(*operation, *about), scene, &mut session);
        assert_eq!(end(&decision), format!("{expected:?}"), "{name}");
        assert_eq!(session.proofs().len(), 2, "{name}: a denial spends nothing");
    }
}

#[test]
fn strict_leaves_no_short_password_alone() {
    let account = with_two_step(person(Role::Client));
    for (profile, password, ends) in [
        (Profile::Strict, "grey rain roof", "LongerPasswordFirst"),
        (Profile::Strict, "grey rain roofs", "asks [Password, Code]"),
        (Profile::Standard, "grey rain roof", "asks [Password, Code]"),
    ] {
        let organisation = organisation(profile);
        let mut session = open_session(&account, vec![]);
        session.note_password(&Password::new(password.to_owned()).unwrap());
        let scene = Scene::own(&account, &organisation, START);
        assert_eq!(end(&decide(RemoveTwoStep, scene, &mut session)), ends, "{profile:?}, {password}");
        assert_eq!(end(&decide(ChangePassword, scene, &mut session)), "asks [Password, Code]", "{password}");
    }
}

#[test]
fn staff_without_available_two_step_reset_with_their_password() {
    let account = person(Role::Therapist);
    let organisation =
        Organisation { two_step: PerRole::all(Requirement::NotAvailable), ..organisation(Profile::Standard) };
    let request = Staff(Operation::ResetTwoStep, About::OwnClient);
    let scene = Scene { about: About::OwnClient, ..Scene::own(&account, &organisation, START) };
    let mut session = open_session(&account, vec![]);
    assert_eq!(end(&decide(request, scene, &mut session)), "asks [Password]");
}

#[test]
fn a_session_that_was_left_alone_is_denied_before_anyone_looked_at_the_clock() {
    let account = person(Role::Client);
    let organisation = organisation(Profile::Standard);
    let mut session = open_session(&account, vec![]);
    for (minutes, expected) in [(59, "allow"), (60, "Locked"), (12 * 60, "SessionEnded")] {
        let scene = Scene::own(&account, &organisation, after(MINUTE * minutes));
        assert_eq!(end(&decide(ReadOwn, scene, &mut session)), expected, "{minutes} minutes");
    }
}
