//! One person's account and what can happen to it.
//!
//! ```text
//!             start + first code                     password + code
//!   Off ───────────────────────────► On ─────────────────────────────► Off
//!                                    │ ▲
//!                                    └─┘ new phone, new recovery codes
//! ```
//!
//! Every transition takes the [`Permitted`](crate::policy::Permitted) request that allows it, so none can
//! be reached without the decision of [`crate::policy`]. A change of a password
//! or of two-step raises `credential_version`; a session that remembers an older
//! one has ended.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::clock::Timestamp;
use crate::secret::PasswordHash;
use crate::totp::ClockFit;

mod authenticator;
mod transitions;

pub use authenticator::{Authenticator, Enrolled, Method, SmsAuthenticator, TotpAuthenticator};

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

/// What a backup puts back of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutBack {
    /// The name as shown.
    pub name: String,
    /// What the person logs in with.
    pub address: Address,
    /// The language they chose.
    pub language: Option<String>,
    /// The number in the file, to call back.
    pub contact_number: String,
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

impl Account {
    /// A new account, whose person still has to choose a password.
    pub fn new(id: AccountId, role: Role, name: &str, address: Address, now: Timestamp) -> Self {
        Self {
            id,
            role,
            standing: Standing::Active,
            name: name.trim().to_owned(),
            address,
            language: None,
            contact_number: String::new(),
            password: None,
            two_step: TwoStep::Off,
            credential_version: 1,
            created_at: now,
            last_log_in_at: None,
        }
    }

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
}

#[cfg(test)]
mod tests;
