//! What the log says: who, on whose behalf, about whom, what, when, where, with what
//! outcome (fields after NEN 7513). On which computer, the store adds that writes it. Never a secret, a code, a password or an
//! unknown address as it was typed.

use serde::{Deserialize, Serialize};

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
    /// Whether it was done in a window, or by the app itself.
    pub source: Source,
    /// How the person was checked, where staff did something to their account.
    pub identity_check: Option<IdentityCheck>,
    /// Why, in the words of who did it; never a code or a secret.
    pub reason: Option<String>,
}

/// How staff checked that a person is who they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityCheck {
    /// Called back on the number in the file, never one the caller gave.
    CalledBack,
    /// Saw them in person.
    InPerson,
    /// A colleague vouched for them.
    VouchedFor,
}

/// Where on the computer it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Source {
    /// In a window of this app, by someone in front of it.
    #[default]
    Window,
    /// By the app itself, as time passed or the computer's screen locked.
    App,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 2] = [Self::Window, Self::App];

    /// The word it is stored and exported under; never changes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::App => "app",
        }
    }

    /// The source stored under `word`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.word() == word)
    }
}

impl LogEntry {
    /// The same, done by the app itself.
    #[must_use]
    pub fn by_the_app(self) -> Self {
        Self { source: Source::App, ..self }
    }

    /// `event` about `account`, done by its own person.
    pub fn own(account: AccountId, event: Event, outcome: Outcome, at: Timestamp) -> Self {
        Self { actor: Some(account), about: Some(account), ..Self::of(event, outcome, at) }
    }

    /// `event` by someone who is not known.
    pub fn by_nobody(about: Option<AccountId>, event: Event, outcome: Outcome, at: Timestamp) -> Self {
        Self { about, ..Self::of(event, outcome, at) }
    }

    /// `event` that staff did to `about`.
    pub fn by_staff(actor: AccountId, about: Option<AccountId>, event: Event, at: Timestamp) -> Self {
        Self { actor: Some(actor), about, ..Self::of(event, Outcome::Done, at) }
    }

    /// The same, from a backup that was made at `made_at`.
    #[must_use]
    pub fn from_backup_of(self, made_at: Timestamp) -> Self {
        Self { reason: Some(made_at.to_utc()), ..self }
    }

    /// When the backup was made that data was put back from.
    pub fn backup_of(&self) -> Option<Timestamp> {
        let reason = self.reason.as_deref().filter(|_| self.event.puts_data_back());
        reason.and_then(Timestamp::from_utc)
    }

    fn of(event: Event, outcome: Outcome, at: Timestamp) -> Self {
        Self {
            at,
            actor: None,
            on_behalf_of: None,
            about: None,
            event,
            outcome,
            source: Source::Window,
            identity_check: None,
            reason: None,
        }
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

impl Event {
    /// Whether its reason is the time at which a backup was made.
    pub const fn puts_data_back(self) -> bool {
        matches!(self, Self::BackupRestored | Self::BackupOpened)
    }

    /// What changed how everyone logs in: told to each person, in the app.
    pub const fn concerns_everyone(self) -> bool {
        matches!(self, Self::BackupOpened)
    }

    /// What concerns the organisation, or a person who calls for the help desk: told to
    /// all help-desk people, in the app and by mail.
    pub const fn concerns_help_desk(self) -> bool {
        matches!(
            self,
            Self::RecoveryKeyUsed
                | Self::RecoveryKeyRenewed
                | Self::RecoveryKeyStoodIn
                | Self::DeliveryChanged
                | Self::BackupRestored
                | Self::NotMe
                | Self::ResetRefused
        )
    }
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
    /// The person chose their first password with a welcome code.
    AccountActivated = "account_activated",
    /// A new password, with a one-time code.
    PasswordRecovered = "password_recovered",
    /// "Forgot password?" was asked for the account.
    PasswordCodeMailed = "password_code_mailed",
    /// Staff handed out a one-time password code.
    PasswordCodeHandedOut = "password_code_handed_out",
    /// Staff issued a welcome code.
    WelcomeCodeIssued = "welcome_code_issued",
    /// Staff reset two-step: a reset code was made.
    TwoStepReset = "two_step_reset",
    /// Staff stopped the method: the phone was stolen.
    MethodStopped = "method_stopped",
    /// A reset code was entered; its ending is still to come.
    ResetCodeEntered = "reset_code_entered",
    /// The reset ended; the old method and codes are gone.
    ResetEnded = "reset_ended",
    /// Staff took a code back.
    CodeWithdrawn = "code_withdrawn",
    /// The person said "I did not ask for this".
    ResetRefused = "reset_refused",
    /// The person said "This was not me".
    NotMe = "not_me",
    /// Name, number or address, by staff.
    AccountEdited = "account_edited",
    /// The address that is logged in with, by staff.
    AddressChanged = "address_changed",
    /// The role, by the help desk.
    RoleChanged = "role_changed",
    /// The account was closed.
    AccountDeactivated = "account_deactivated",
    /// The account was opened again.
    AccountReactivated = "account_reactivated",
    /// The account was removed; what named the person is erased.
    AccountRemoved = "account_removed",
    /// A therapist was added to a client.
    ClientAssigned = "client_assigned",
    /// A therapist was taken off a client.
    ClientReleased = "client_released",
    /// The organisation's settings.
    SettingsChanged = "settings_changed",
    /// The SMS gateway or the mail server.
    DeliveryChanged = "delivery_changed",
    /// People were imported.
    PeopleImported = "people_imported",
    /// People or the log were exported.
    DataExported = "data_exported",
    /// A backup was made.
    BackupMade = "backup_made",
    /// Data was put back from a backup; passwords and two-step stayed as they were.
    BackupRestored = "backup_restored",
    /// The organisation was brought to this computer from a backup, log-ins and all.
    BackupOpened = "backup_opened",
    /// The log's chain was checked.
    LogChecked = "log_checked",
    /// Old log lines were pruned; a sealed checkpoint stands in their place.
    LogPruned = "log_pruned",
    /// A message could not be delivered.
    DeliveryFailed = "delivery_failed",
    /// The recovery key stood in for a second person.
    RecoveryKeyStoodIn = "recovery_key_stood_in",
    /// The window was driven by a program.
    Automated = "automated",
}
