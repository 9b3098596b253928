//! What the log says: who, on whose behalf, about whom, what, when, with what
//! outcome (fields after NEN 7513). Never a secret, a code, a password or an
//! unknown address as it was typed.

use crate::account::AccountId;
use crate::clock::Timestamp;

/// One line of the log, before it is chained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// When it happened, by the computer's clock.
    pub at: Timestamp,
    /// Who did it; `None`: nobody who was known.
    pub actor: Option<AccountId>,
    /// For whom they acted, where it was not for themselves.
    pub on_behalf_of: Option<AccountId>,
    /// Whose account it concerns.
    pub about: Option<AccountId>,
    /// What happened.
    pub event: Event,
    /// How it ended.
    pub outcome: Outcome,
}

impl LogEntry {
    /// `event` about `account`, done by its own person.
    pub fn own(account: AccountId, event: Event, outcome: Outcome, at: Timestamp) -> Self {
        Self { at, actor: Some(account), on_behalf_of: None, about: Some(account), event, outcome }
    }

    /// `event` by someone who is not known.
    pub fn by_nobody(about: Option<AccountId>, event: Event, outcome: Outcome, at: Timestamp) -> Self {
        Self { at, actor: None, on_behalf_of: None, about, event, outcome }
    }
}

/// How something ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was refused and changed nothing else.
    Refused,
}

/// Declares the events with the word each is stored under, once.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Event { $($(#[$doc])* $name,)+ }

        impl Event {
            /// Every event.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The word it is stored and exported under; never changes.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// The event stored under `word`.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|event| event.word() == word)
            }
        }
    };
}

events! {
    /// The organisation was set up on this computer.
    OrganisationSetUp = "organisation_set_up",
    /// An account was made.
    AccountCreated = "account_created",
    /// A full log-in with password and, where on, an app code.
    LoggedIn = "logged_in",
    /// A full log-in with a recovery code in place of the app code.
    LoggedInWithRecoveryCode = "logged_in_with_recovery_code",
    /// Address or password were not right.
    LogInFailed = "log_in_failed",
    /// A code was not right.
    CodeFailed = "code_failed",
    /// The password of a step-up or an unlock was not right.
    PasswordFailed = "password_failed",
    /// The person logged out.
    LoggedOut = "logged_out",
    /// The window locked.
    Locked = "locked",
    /// The person went on.
    Unlocked = "unlocked",
    /// A new password.
    PasswordChanged = "password_changed",
    /// Two-step was switched on.
    TwoStepSwitchedOn = "two_step_switched_on",
    /// Two-step was switched off.
    TwoStepSwitchedOff = "two_step_switched_off",
    /// Another phone.
    TwoStepChanged = "two_step_changed",
    /// Six new recovery codes.
    RecoveryCodesRenewed = "recovery_codes_renewed",
    /// The person confirmed having the recovery codes.
    RecoveryCodesConfirmed = "recovery_codes_confirmed",
    /// One recovery code was used up.
    RecoveryCodeUsed = "recovery_code_used",
    /// Too many wrong codes: app codes are refused.
    MethodSuspended = "method_suspended",
    /// App codes are taken again.
    MethodResumed = "method_resumed",
    /// The organisation's recovery key opened the store.
    RecoveryKeyUsed = "recovery_key_used",
    /// The organisation got a new recovery key.
    RecoveryKeyRenewed = "recovery_key_renewed",
    /// The paper with the recovery key was confirmed.
    RecoveryKeyConfirmed = "recovery_key_confirmed",
    /// The window was driven by a program.
    Automated = "automated",
}
