//! One person's account and what can happen to it.
//!
//! ```text
//!             start + first code                     password + code
//!   Off ───────────────────────────► On ─────────────────────────────► Off
//!                                    │ ▲
//!                                    └─┘ new phone, new recovery codes
//! ```
//!
//! Every transition takes the [`Permitted`] request that allows it, so none can
//! be reached without the decision of [`crate::policy`]. A change of a password
//! or of two-step raises `credential_version`; a session that remembers an older
//! one has ended.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::audit::Event;
use crate::clock::Timestamp;
use crate::enrolment::{Answered, ConfirmedEnrolment, EnrolmentId};
use crate::lookup_secret::LookupSecretSet;
use crate::phone::PhoneNumber;
use crate::policy::{
    ChangePassword, ChangeStanding, ConfirmEnrolment, EditPerson, EndReset, Permitted, RecoverPassword,
    RemoveTwoStep, RenewRecoveryCodes, ResetTwoStep,
};
use crate::secret::{PasswordHash, TotpSecret};
use crate::totp::{ClockFit, TimeStep};

/// Names an account for ever, also after its person was removed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AccountId([u8; 16]);

impl AccountId {
    /// The id made of these bytes; new ones come from the random source.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The id's bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AccountId({self})")
    }
}

/// What someone is in the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Receives care; looks after nobody's account.
    Client,
    /// Looks after the accounts of their own clients.
    Therapist,
    /// Looks after everyone's.
    HelpDesk,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Client, Self::Therapist, Self::HelpDesk];
}

/// Whether an account can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Can log in.
    Active,
    /// Closed by staff; can be opened again.
    Deactivated,
    /// Closed for ever; personal fields are erased.
    Removed,
}

/// An account with all that decides about it.
#[derive(Debug, Clone)]
pub struct Account {
    /// Names it for ever.
    pub id: AccountId,
    /// What the person is.
    pub role: Role,
    /// Whether it can be used.
    pub standing: Standing,
    /// The person's name as shown.
    pub name: String,
    /// What the person types to log in.
    pub address: Address,
    /// The language the person chose, as a BCP 47 tag; `None`: the window's.
    pub language: Option<String>,
    /// The number in the file, to call back; not where codes go. May be empty.
    pub contact_number: String,
    /// The password; `None` until the person chose one.
    pub password: Option<PasswordCredential>,
    /// Whether a code is asked as well.
    pub two_step: TwoStep,
    /// Raised by each change of password or two-step; ends older sessions.
    pub credential_version: u64,
    /// When staff made the account.
    pub created_at: Timestamp,
    /// The last full log-in.
    pub last_log_in_at: Option<Timestamp>,
}

/// What staff can change about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The name as shown.
    pub name: String,
    /// What the person logs in with.
    pub address: Address,
    /// The number in the file, to call back.
    pub contact_number: String,
    /// What the person is.
    pub role: Role,
}

/// A password as it is kept.
#[derive(Debug, Clone)]
pub struct PasswordCredential {
    /// The Argon2id hash.
    pub hash: PasswordHash,
    /// When the person chose it.
    pub changed_at: Timestamp,
}

/// Whether two-step is on, and with what.
#[derive(Debug, Clone)]
pub enum TwoStep {
    /// The password alone opens the account.
    Off,
    /// A code is asked too.
    On(Box<Enrolled>),
}

/// What two-step stands on while it is on.
#[derive(Debug, Clone)]
pub struct Enrolled {
    /// When two-step was switched on; a change of phone keeps it.
    pub since: Timestamp,
    /// What makes the codes.
    pub authenticator: Authenticator,
    /// When staff stopped it because the phone was stolen; `None`: it works.
    pub stopped_at: Option<Timestamp>,
    /// The six recovery codes.
    pub recovery: LookupSecretSet,
}

/// Where codes come from.
#[derive(Debug, Clone)]
pub enum Authenticator {
    /// An app on the phone.
    App(TotpAuthenticator),
    /// SMS to a number.
    Sms(SmsAuthenticator),
}

/// The kind of an authenticator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// An app on the phone.
    App,
    /// SMS.
    Sms,
}

/// A mobile number that was enrolled.
#[derive(Debug, Clone)]
pub struct SmsAuthenticator {
    /// Names this enrolment; another number gets another one.
    pub id: EnrolmentId,
    /// Where codes are sent.
    pub number: PhoneNumber,
    /// When its first code was right.
    pub connected_at: Timestamp,
}

/// An authenticator app that was enrolled.
#[derive(Debug, Clone)]
pub struct TotpAuthenticator {
    /// Names this enrolment; a new phone gets a new one.
    pub id: EnrolmentId,
    /// The shared secret.
    pub secret: TotpSecret,
    /// When its first code was right.
    pub connected_at: Timestamp,
    /// The newest time step that was accepted; none at or before it is again.
    pub last_step: TimeStep,
    /// The other clock that the last wrong code fits, for the clock hint.
    /// The other clock that the last wrong code fits, for the clock hint.
    pub last_misfit: Option<ClockFit>,
}

impl Authenticator {
    /// Which kind it is.
    pub const fn method(&self) -> Method {
        match self {
            Self::App(_) => Method::App,
            Self::Sms(_) => Method::Sms,
        }
    }

    /// Names the enrolment.
    pub const fn id(&self) -> EnrolmentId {
        match self {
            Self::App(app) => app.id,
            Self::Sms(sms) => sms.id,
        }
    }

    /// When its first code was right.
    pub const fn connected_at(&self) -> Timestamp {
        match self {
            Self::App(app) => app.connected_at,
            Self::Sms(sms) => sms.connected_at,
        }
    }

    fn connected(confirmed: ConfirmedEnrolment, now: Timestamp) -> Self {
        let id = confirmed.id;
        match confirmed.answered {
            Answered::App { secret, step } => Self::App(TotpAuthenticator {
                id,
                secret,
                connected_at: now,
                last_step: step,
                last_misfit: None,
            }),
            Answered::Sms { number } => Self::Sms(SmsAuthenticator { id, number, connected_at: now }),
        }
    }
}

impl Account {
    /// Whether the person can log in at all.
    pub fn can_log_in(&self) -> bool {
        self.standing == Standing::Active && self.password.is_some()
    }

    /// The enrolled authenticator and codes, while two-step is on.
    pub fn enrolled(&self) -> Option<&Enrolled> {
        match &self.two_step {
            TwoStep::Off => None,
            TwoStep::On(enrolled) => Some(enrolled),
        }
    }

    /// The first word of the name, for the lock.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }

    /// Remembers which other clock the last wrong code fits, for the clock hint.
    pub fn note_misfit(&mut self, fit: Option<ClockFit>) {
        if let TwoStep::On(enrolled) = &mut self.two_step
            && let Authenticator::App(app) = &mut enrolled.authenticator
        {
            app.last_misfit = fit;
        }
    }

    /// The full log-in that just happened.
    #[must_use]
    pub fn log_in(mut self, now: Timestamp) -> Self {
        self.last_log_in_at = Some(now);
        self
    }

    /// The same password kept with newer hash parameters. Ends no session.
    #[must_use]
    pub fn rehash(mut self, hash: PasswordHash) -> Self {
        if let Some(password) = &mut self.password {
            password.hash = hash;
        }
        self
    }

    /// A new password, and the end of every session that remembers the old one.
    pub fn change_password(
        mut self,
        _permitted: Permitted<ChangePassword>,
        hash: PasswordHash,
        now: Timestamp,
    ) -> (Self, Event) {
        self.password = Some(PasswordCredential { hash, changed_at: now });
        self.credential_version += 1;
        (self, Event::PasswordChanged)
    }

    /// Two-step on. The first code counts as used: its step is the last accepted.
    pub fn switch_on_two_step(
        mut self,
        _permitted: Permitted<ConfirmEnrolment>,
        confirmed: ConfirmedEnrolment,
        recovery: LookupSecretSet,
        now: Timestamp,
    ) -> (Self, Event) {
        let authenticator = Authenticator::connected(confirmed, now);
        self.two_step =
            TwoStep::On(Box::new(Enrolled { since: now, authenticator, stopped_at: None, recovery }));
        self.credential_version += 1;
        (self, Event::TwoStepSwitchedOn)
    }

    /// Another phone in place of the enrolled one; the recovery codes stay.
    /// Nothing while two-step is off.
    pub fn change_authenticator(
        mut self,
        _permitted: Permitted<ConfirmEnrolment>,
        confirmed: ConfirmedEnrolment,
        now: Timestamp,
    ) -> (Self, Event) {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.authenticator = Authenticator::connected(confirmed, now);
            enrolled.stopped_at = None;
            self.credential_version += 1;
        }
        (self, Event::TwoStepChanged)
    }

    /// Six new recovery codes in place of the old ones. Nothing while two-step is off.
    pub fn renew_recovery_codes(
        mut self,
        _permitted: Permitted<RenewRecoveryCodes>,
        codes: LookupSecretSet,
    ) -> (Self, Event) {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.recovery = codes;
        }
        (self, Event::RecoveryCodesRenewed)
    }

    /// The person has the codes: step five ended.
    pub fn confirm_recovery_codes(mut self, now: Timestamp) -> (Self, Event) {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.recovery = enrolled.recovery.clone().confirm(now);
        }
        (self, Event::RecoveryCodesConfirmed)
    }

    /// Two-step off: secret and recovery codes are gone, other sessions end.
    pub fn remove_two_step(mut self, _permitted: Permitted<RemoveTwoStep>) -> (Self, Event) {
        self.two_step = TwoStep::Off;
        self.credential_version += 1;
        (self, Event::TwoStepSwitchedOff)
    }

    /// The password chosen with a one-time or welcome code. Every session ends.
    pub fn recover_password(
        mut self,
        _permitted: &Permitted<RecoverPassword>,
        hash: PasswordHash,
        now: Timestamp,
    ) -> (Self, Event) {
        let first = self.password.is_none();
        self.password = Some(PasswordCredential { hash, changed_at: now });
        self.credential_version += 1;
        (self, if first { Event::AccountActivated } else { Event::PasswordRecovered })
    }

    /// Staff found that the phone was stolen: its codes are refused from now on.
    #[must_use]
    pub fn stop_authenticator(mut self, _permitted: &Permitted<ResetTwoStep>, now: Timestamp) -> Self {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.stopped_at = Some(now);
        }
        self
    }

    /// A reset ends with two-step on anew: old method and codes are gone.
    pub fn end_reset_with(
        mut self,
        _permitted: Permitted<EndReset>,
        confirmed: ConfirmedEnrolment,
        recovery: LookupSecretSet,
        now: Timestamp,
    ) -> (Self, Event) {
        let authenticator = Authenticator::connected(confirmed, now);
        self.two_step =
            TwoStep::On(Box::new(Enrolled { since: now, authenticator, stopped_at: None, recovery }));
        self.credential_version += 1;
        (self, Event::TwoStepSwitchedOn)
    }

    /// A reset ends with two-step left off, where it is optional.
    pub fn end_reset_without(mut self, _permitted: Permitted<EndReset>) -> (Self, Event) {
        self.two_step = TwoStep::Off;
        self.credential_version += 1;
        (self, Event::TwoStepSwitchedOff)
    }

    /// Name, address, contact number or role, by staff. Only another address or role
    /// ends sessions: what the person logs in with, or may do, is another.
    #[must_use]
    pub fn edit(mut self, _permitted: &Permitted<EditPerson>, to: Edited) -> Self {
        if self.address != to.address || self.role != to.role {
            self.credential_version += 1;
        }
        Self { name: to.name, address: to.address, contact_number: to.contact_number, role: to.role, ..self }
    }

    /// Closed, opened again, or removed: then what names the person is erased, and
    /// the log keeps the id.
    pub fn change_standing(mut self, permitted: &Permitted<ChangeStanding>) -> (Self, Event) {
        self.credential_version += 1;
        match permitted.request().to {
            Standing::Active => (Self { standing: Standing::Active, ..self }, Event::AccountReactivated),
            Standing::Deactivated => {
                (Self { standing: Standing::Deactivated, ..self }, Event::AccountDeactivated)
            }
            Standing::Removed => {
                let erased = Self {
                    standing: Standing::Removed,
                    name: String::new(),
                    address: Address::removed(self.id),
                    contact_number: String::new(),
                    language: None,
                    password: None,
                    two_step: TwoStep::Off,
                    ..self
                };
                (erased, Event::AccountRemoved)
            }
        }
    }

    /// "This was not me": every other session ends.
    #[must_use]
    pub fn end_sessions(mut self) -> Self {
        self.credential_version += 1;
        self
    }
}

#[cfg(test)]
mod tests;
