//! What the tests of the rules start from.

use std::time::Duration;

use crate::account::{
    Account, AccountId, Authenticator, Enrolled, PasswordCredential, Role, Standing, TotpAuthenticator,
    TwoStep,
};
use crate::address::Address;
use crate::challenge::{Evidence, Proof};
use crate::clock::{Moment, Timestamp};
use crate::enrolment::EnrolmentId;
use crate::inactivity;
use crate::lookup_secret::{LookupSecretSet, SetId};
use crate::organisation::{HelpDeskContact, Organisation, PerRole, Profile, Requirement};
use crate::policy::{Operation, Step};
use crate::secret::{PasswordHash, TotpSecret};
use crate::session::{CameInBy, Session, Stage, Visit};
use crate::totp::TimeStep;

/// When every test begins.
pub(crate) const START: Moment =
    Moment { wall: Timestamp::from_millis(1_800_000_000_000), boot: Duration::from_hours(3) };

pub(crate) const SECRET: [u8; 20] = [7; 20];

/// This long after the start, on both clocks.
pub(crate) fn after(passed: Duration) -> Moment {
    Moment { wall: START.wall.plus(passed), boot: START.boot + passed }
}

/// An organisation where everyone chooses.
pub(crate) fn organisation(profile: Profile) -> Organisation {
    let help_desk = HelpDeskContact {
        name: "Help desk".into(),
        phone: "030 123 45 67".into(),
        hours: "9 to 5".into(),
        outside_hours: String::new(),
    };
    let organisation = Organisation::new("Practice at the canal".into(), help_desk, START.wall);
    Organisation { profile, two_step: PerRole::all(Requirement::Optional), ..organisation }
}

/// Someone whose two-step is off.
pub(crate) fn person(role: Role) -> Account {
    Account {
        id: AccountId::from_bytes([1; 16]),
        role,
        standing: Standing::Active,
        name: "Sanne de Vries".into(),
        address: Address::parse("sanne@praktijk.example").unwrap(),
        language: None,
        contact_number: String::new(),
        password: Some(PasswordCredential {
            hash: PasswordHash::from_phc("first".into()),
            changed_at: START.wall,
        }),
        two_step: TwoStep::Off,
        credential_version: 5,
        created_at: START.wall,
        last_log_in_at: None,
    }
}

/// The same person with two-step on.
pub(crate) fn with_two_step(account: Account) -> Account {
    let authenticator = Authenticator::App(TotpAuthenticator {
        id: EnrolmentId([3; 16]),
        secret: TotpSecret::from_bytes(SECRET),
        connected_at: START.wall,
        last_step: TimeStep::at(START.wall),
        last_misfit: None,
    });
    let enrolled = Enrolled { since: START.wall, authenticator, stopped_at: None, recovery: codes(4) };
    Account { two_step: TwoStep::On(Box::new(enrolled)), ..account }
}

/// Six recovery codes.
pub(crate) fn codes(number: u8) -> LookupSecretSet {
    LookupSecretSet::new(
        SetId([number; 16]),
        [number; 16],
        [1, 2, 3, 4, 5, 6].map(|code| [code; 32]),
        START.wall,
    )
}

/// A visit that began at the start, with an hour of inactivity.
pub(crate) fn visit() -> Visit {
    Visit::new(START, inactivity::LIMIT_AT_MOST, CameInBy::Ordinary)
}

/// The person's open session.
pub(crate) fn open_session(account: &Account, proofs: Vec<Proof>) -> Session {
    Session::new(account, Stage::Open(visit()), proofs)
}

/// A proof of the person about themselves.
pub(crate) fn proof(account: &Account, step: Step, operation: Operation, at: Moment) -> Proof {
    let evidence = match step {
        Step::Code => Evidence::TimeStep(TimeStep(9)),
        Step::Password | Step::FirstCode | Step::OneTimeCode => Evidence::Password,
    };
    Proof { step, operation, subject: account.id, at, evidence }
}
