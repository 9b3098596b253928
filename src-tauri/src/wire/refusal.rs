//! Why a request was refused.

use serde::Serialize;
use specta::Type;
use tweestap_core::policy::Denial;
use tweestap_core::totp::Direction;
use tweestap_core::two_people::WhyNotYou;
use tweestap_usecases::outcome as uc;

use super::{
    DeliveryFaultName, DryRunView, FieldProblemView, Millis, NotABackupWhy, PasswordProblemView, TableProblem,
};

/// Why a request was refused.
#[derive(Debug, PartialEq, Serialize, Type)]
#[serde(tag = "code", rename_all = "snake_case")]
pub(crate) enum Refusal {
    /// Address or password are not right: the same for every kind of account.
    WrongCredentials {
        /// The wait that this try began.
        wait_until: Option<Millis>,
        /// Whether only "forgot password?" is left.
        closed: bool,
    },
    /// Not the person's password.
    WrongPassword {
        /// The wait that this try began.
        wait_until: Option<Millis>,
        /// Whether only "forgot password?" is left.
        closed: bool,
    },
    /// Nothing was typed.
    Empty,
    /// The entry cannot be a code; nothing was charged.
    MalformedCode {
        /// What about it.
        what: MalformedWhat,
    },
    /// Not a right code.
    WrongCode {
        /// Tries left before the first wait.
        tries_before_wait: Option<u32>,
        /// The wait that this try began.
        wait_until: Option<Millis>,
        /// Whether this try was the one that suspended the method.
        suspended: bool,
        /// Compare the clocks of phone and computer.
        look_at_clock: bool,
        /// Two codes fit one same other time.
        clock_hint: Option<ClockHintView>,
    },
    /// This code was used already.
    UsedAlready {
        /// When the app shows the next one.
        next_at: Option<Millis>,
    },
    /// Too many wrong tries.
    Wait {
        /// Of what.
        counter: Counter,
        /// When the next try is taken.
        until: Millis,
    },
    /// App codes are refused.
    Suspended {
        /// Whether only another enrolment lifts it.
        until_re_enrolled: bool,
    },
    /// Only "forgot password?" is left.
    Closed,
    /// The new password breaks these rules.
    PasswordRules {
        /// Which.
        problems: Vec<PasswordProblemView>,
    },
    /// Fields of a form are not right.
    Fields {
        /// Which.
        problems: Vec<FieldProblemView>,
    },
    /// The organisation requires two-step: it cannot be switched off.
    RequiredHere,
    /// Without two-step this password is too short here.
    LongerPasswordFirst,
    /// Nobody is logged in here.
    NotLoggedIn,
    /// The second step is missing.
    HalfLoggedIn,
    /// The window is locked.
    Locked,
    /// The session is over.
    SessionEnded,
    /// Switching two-step on comes first.
    EnrolFirst,
    /// The request does not fit here.
    OutOfOrder,
    /// Not for this role, or not about this person.
    NotAllowed,
    /// Switch two-step on first.
    SwitchOnFirst,
    /// What this belongs to is over: start again.
    Expired,
    /// Not available here.
    NotAvailable,
    /// The person closed the dialog.
    Cancelled,
    /// Not the recovery key.
    WrongRecoveryKey {
        /// Which group is mistyped, from 1, where that is known.
        group: Option<u8>,
    },
    /// Too many messages were sent.
    TooManySent {
        /// When the next one goes.
        until: Millis,
    },
    /// A message was not delivered.
    NotDelivered {
        /// Why.
        why: DeliveryFaultName,
    },
    /// Someone else has to do it: nobody replaces both things.
    NeedsAnother {
        /// Who did the other half, by name.
        first: String,
        /// Whether the one who asks is a puppet of that person, rather than the same.
        puppet: bool,
        /// Staff who can, by name.
        who_can: Vec<String>,
        /// When the other half no longer counts.
        until: Millis,
    },
    /// The last active help-desk person cannot be closed or given another role.
    LastHelpDeskPerson,
    /// Host, user or template changed: the secret has to be typed anew.
    SecretNeeded,
    /// Lines of the file cannot be taken: nothing was imported.
    ImportHasErrors {
        /// Which, and why.
        dry_run: DryRunView,
    },
    /// Not the passphrase of this file.
    WrongPassphrase,
    /// Not a locked file.
    NotALockedFile,
    /// The file cannot be read as a table of people.
    NotATable {
        /// What is wrong with it.
        why: TableProblem,
        /// The column that is missing, or the line that cannot be read.
        place: String,
    },
    /// A locked file that cannot be read any more.
    DamagedFile,
    /// Not a backup that can be used here.
    NotABackup {
        /// Why not.
        why: NotABackupWhy,
    },
    /// The passphrase is too long.
    PassphraseTooLong,
    /// The passphrase is too short.
    PassphraseTooShort {
        /// The least number of characters.
        min: u32,
    },
}

/// What about an entry cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MalformedWhat {
    /// Too few or too many symbols.
    Length,
    /// A symbol that no such code has.
    Characters,
    /// The check symbol says that something is mistyped.
    CheckSymbol,
}

/// The clock that the typed codes fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub(crate) struct ClockHintView {
    /// Ahead of this computer's clock, which then is probably behind; or behind it.
    pub ahead: bool,
    /// By how much.
    pub minutes: u32,
}

/// A counter, as people know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Counter {
    /// Wrong passwords.
    Password,
    /// Wrong app codes.
    Code,
    /// Wrong recovery codes.
    RecoveryCode,
    /// Wrong organisation recovery keys.
    RecoveryKey,
}

impl From<uc::Refusal> for Refusal {
    fn from(refusal: uc::Refusal) -> Self {
        match refusal {
            uc::Refusal::Denied(denial) => denial.into(),
            uc::Refusal::WrongCredentials(uc::NextTry { wait_until, closed }) => {
                Self::WrongCredentials { wait_until: wait_until.map(Millis::from), closed }
            }
            uc::Refusal::WrongPassword(uc::NextTry { wait_until, closed }) => {
                Self::WrongPassword { wait_until: wait_until.map(Millis::from), closed }
            }
            uc::Refusal::Malformed(uc::MalformedCode::Empty) => Self::Empty,
            uc::Refusal::Malformed(uc::MalformedCode::Length) => {
                Self::MalformedCode { what: MalformedWhat::Length }
            }
            uc::Refusal::Malformed(uc::MalformedCode::Characters) => {
                Self::MalformedCode { what: MalformedWhat::Characters }
            }
            uc::Refusal::Malformed(uc::MalformedCode::CheckSymbol) => {
                Self::MalformedCode { what: MalformedWhat::CheckSymbol }
            }
            uc::Refusal::WrongCode {
                tries_before_wait,
                wait_until,
                suspended,
                look_at_clock,
                clock_hint,
            } => Self::WrongCode {
                tries_before_wait,
                wait_until: wait_until.map(Millis::from),
                suspended,
                look_at_clock,
                clock_hint: clock_hint.map(|hint| ClockHintView {
                    ahead: hint.direction == Direction::Ahead,
                    minutes: hint.minutes,
                }),
            },
            uc::Refusal::UsedAlready { next_at } => Self::UsedAlready { next_at: next_at.map(Millis::from) },
            uc::Refusal::Wait { counter, until } => {
                Self::Wait { counter: counter.into(), until: until.into() }
            }
            uc::Refusal::Suspended { until_re_enrolled } => Self::Suspended { until_re_enrolled },
            uc::Refusal::Closed => Self::Closed,
            uc::Refusal::Password(refusal) => Self::PasswordRules { problems: vec![refusal.into()] },
            uc::Refusal::Fields(problems) => Self::Fields {
                problems: problems
                    .into_iter()
                    .map(|(field, problem)| FieldProblemView { field: field.into(), problem: problem.into() })
                    .collect(),
            },
            uc::Refusal::TooManySent { until } => Self::TooManySent { until: until.into() },
            uc::Refusal::NotDelivered(fault) => Self::NotDelivered { why: fault.into() },
            uc::Refusal::NeedsAnother { first, why, who_can, until } => {
                Self::NeedsAnother { first, puppet: why == WhyNotYou::Puppet, who_can, until: until.into() }
            }
            uc::Refusal::LastHelpDeskPerson => Self::LastHelpDeskPerson,
            uc::Refusal::SecretNeeded => Self::SecretNeeded,
            uc::Refusal::ImportHasErrors(found) => Self::ImportHasErrors { dry_run: found.into() },
            uc::Refusal::NotABackup(why) => Self::NotABackup { why: why.into() },
            uc::Refusal::Cancelled => Self::Cancelled,
            uc::Refusal::Expired => Self::Expired,
            uc::Refusal::WrongRecoveryKey { group } => Self::WrongRecoveryKey { group },
        }
    }
}

impl From<Denial> for Refusal {
    fn from(denial: Denial) -> Self {
        match denial {
            Denial::NotLoggedIn => Self::NotLoggedIn,
            Denial::HalfLoggedIn => Self::HalfLoggedIn,
            Denial::Locked => Self::Locked,
            Denial::SessionEnded => Self::SessionEnded,
            Denial::EnrolFirst => Self::EnrolFirst,
            Denial::OutOfOrder | Denial::DoesNotApply => Self::OutOfOrder,
            Denial::NotAllowed => Self::NotAllowed,
            Denial::SwitchOnFirst => Self::SwitchOnFirst,
            Denial::RequiredHere => Self::RequiredHere,
            Denial::NotAvailable => Self::NotAvailable,
            Denial::LongerPasswordFirst => Self::LongerPasswordFirst,
        }
    }
}

impl From<uc::CounterName> for Counter {
    fn from(counter: uc::CounterName) -> Self {
        match counter {
            uc::CounterName::Password => Self::Password,
            uc::CounterName::Code => Self::Code,
            uc::CounterName::RecoveryCode => Self::RecoveryCode,
            uc::CounterName::RecoveryKey => Self::RecoveryKey,
        }
    }
}
