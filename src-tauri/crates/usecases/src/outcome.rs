//! How a request ends when nothing failed: done, asked for proofs, or refused.

use tweestap_core::account::AccountId;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::password::PasswordRefusal;
use tweestap_core::policy::{Denial, Operation, Step};
use tweestap_core::throttle::{Counter, Refused, Schedule};
use tweestap_core::totp::ClockHint;
use tweestap_core::two_people::WhyNotYou;

use crate::delivery::DeliveryFault;
use crate::import_people::DryRun;
use crate::ports::NotABackup;

/// The end of a request that nothing failed in.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome<T> {
    /// It was done, and is durable.
    Done(T),
    /// Not before these proofs; the session waits for them.
    StepUp(Asking),
    /// It was refused and changed nothing it was asked to change.
    Refused(Refusal),
}

/// A challenge as it is shown to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// What the person wants to do.
    pub operation: Operation,
    /// The other person it concerns, by name; `None`: themselves.
    pub subject: Option<(AccountId, String)>,
    /// What is asked, in order, and what is given already.
    pub steps: Vec<(Step, bool)>,
}

/// Why a request was refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// The rules say no.
    Denied(Denial),
    /// Address or password are not right. The same for every kind of account.
    WrongCredentials(NextTry),
    /// Not the person's password.
    WrongPassword(NextTry),
    /// The entry cannot be a code of this kind. Nothing was charged.
    Malformed(MalformedCode),
    /// Not a right code.
    WrongCode {
        /// Tries left before a wait begins; `None` where none is near.
        tries_before_wait: Option<u32>,
        /// The wait that this try began.
        wait_until: Option<Timestamp>,
        /// Whether this try was the one that suspended the method.
        suspended: bool,
        /// After two wrong app codes: compare the clocks.
        look_at_clock: bool,
        /// Two charged codes fit one same other time.
        clock_hint: Option<ClockHint>,
    },
    /// This code was used already.
    UsedAlready {
        /// When the app shows the next one; `None` for a recovery code.
        next_at: Option<Timestamp>,
    },
    /// Too many wrong tries: the next is taken at `until`.
    Wait {
        /// Which counter.
        counter: CounterName,
        /// When the next try is taken.
        until: Timestamp,
    },
    /// App codes are refused.
    Suspended {
        /// Whether only another enrolment lifts it.
        until_re_enrolled: bool,
    },
    /// Too many wrong passwords: only "forgot password?" is left.
    Closed,
    /// The new password cannot be one.
    Password(PasswordRefusal),
    /// These fields of a form are not right.
    Fields(Vec<(Field, FieldProblem)>),
    /// What this belongs to is over: start again.
    Expired,
    /// Too many messages were sent: the next goes at `until`.
    TooManySent {
        /// When.
        until: Timestamp,
    },
    /// A message was not delivered.
    NotDelivered(DeliveryFault),
    /// The two-person rule: someone else has to do it.
    NeedsAnother {
        /// Who did the other half, by name.
        first: String,
        /// Whether the one who asks is that person, or a puppet of theirs.
        why: WhyNotYou,
        /// Staff who can, by name.
        who_can: Vec<String>,
        /// When the other half no longer counts.
        until: Timestamp,
    },
    /// Lines of the file cannot be taken: nothing was imported.
    ImportHasErrors(DryRun),
    /// The file is no backup that can be used here.
    NotABackup(NotABackup),
    /// The person stopped it: nothing of it stays.
    Cancelled,
    /// Host, user or template changed: the secret has to be typed anew.
    SecretNeeded,
    /// The last active help-desk person cannot be closed or given another role.
    LastHelpDeskPerson,
    /// Not the recovery key; which group of it is written wrong, where that is known.
    WrongRecoveryKey {
        /// The group, from 1.
        group: Option<u8>,
    },
}

/// What a wrong password leaves for the next try: the same for every address,
/// whether or not an account has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NextTry {
    /// The wait that this try began.
    pub wait_until: Option<Timestamp>,
    /// Whether none is taken any more: only "forgot password?" is left.
    pub closed: bool,
}

/// What about an entry cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MalformedCode {
    /// Nothing was typed.
    Empty,
    /// Too few or too many symbols.
    Length,
    /// A symbol that no code has.
    Characters,
    /// The check symbol says that something was mistyped.
    CheckSymbol,
}

/// A counter, as people know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CounterName {
    /// Wrong passwords.
    Password,
    /// Wrong app codes.
    Code,
    /// Wrong recovery codes.
    RecoveryCode,
    /// Wrong organisation recovery keys.
    RecoveryKey,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The organisation's name.
    Organisation,
    /// What the help desk is called.
    HelpDeskName,
    /// The help desk's number.
    HelpDeskPhone,
    /// When the help desk answers.
    HelpDeskHours,
    /// What to do outside those hours.
    HelpDeskOutsideHours,
    /// A person's name.
    Name,
    /// A person's address or log-in name.
    Address,
    /// A mobile number.
    Number,
    /// The number in the file, to call back.
    ContactNumber,
    /// What a person is.
    Role,
    /// Minutes without input before the window locks.
    LockMinutes,
    /// The country of numbers typed without one.
    Country,
    /// The languages people can choose.
    Languages,
    /// What messages to people who chose none are written in.
    MessageLanguage,
    /// How long log lines are kept.
    LogDays,
    /// Days of grace before two-step is required.
    GraceDays,
    /// The methods people can choose.
    Methods,
    /// Until when someone stands in.
    Until,
    /// Why staff gave a code.
    Reason,
    /// Where a gateway is spoken to.
    GatewayUrl,
    /// How: POST, PUT or GET.
    GatewayMethod,
    /// Who logs in there.
    GatewayUser,
    /// The header that its secret goes in.
    GatewayHeader,
    /// What it is sent.
    GatewayTemplate,
    /// What in its answer means that it took a message.
    GatewaySuccess,
    /// How long it may take.
    GatewayTimeout,
    /// Where the mail server is.
    MailHost,
    /// Its port.
    MailPort,
    /// How the connection to it is protected.
    MailSecurity,
    /// The secret of a gateway or a mail server.
    DeliverySecret,
    /// Who a message is from.
    DeliveryFrom,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldProblem {
    /// It has to be filled in.
    Empty,
    /// It is longer than this many characters.
    TooLong,
    /// It is neither an e-mail address nor a log-in name.
    NotAnAddress,
    /// Someone else has it.
    Taken,
    /// Not a telephone number.
    NotANumber,
    /// A number that SMS does not reach.
    NotMobile,
    /// Not one of the roles.
    NotARole,
    /// A number that is too small or too large.
    OutOfRange,
    /// Not a country.
    NotACountry,
    /// Not a language that is offered.
    NotALanguage,
    /// Somebody could read it on the way.
    NotProtected,
    /// It cannot be used as it stands.
    Unusable,
    /// The number or the text has no place in it.
    NoPlace,
    /// A time that is over.
    InThePast,
    /// At least one has to be there.
    NoneLeft,
}

impl NextTry {
    /// By the counter that the wrong try is committed with.
    pub(crate) fn of(counter: &Counter, now: Moment) -> Self {
        match counter.refusal(now, &Schedule::PASSWORD) {
            None => Self::default(),
            Some(Refused::Waiting { until }) => Self { wait_until: Some(until), closed: false },
            Some(Refused::Closed | Refused::Suspended | Refused::SuspendedForTheYear) => {
                Self { wait_until: None, closed: true }
            }
        }
    }
}

impl Refusal {
    /// The same of someone who is known already: only the password can be wrong.
    pub(crate) fn of_known_person(self) -> Self {
        match self {
            Self::WrongCredentials(next) => Self::WrongPassword(next),
            other => other,
        }
    }

    /// A wrong code that nothing more is known of.
    pub(crate) const fn wrong_code() -> Self {
        Self::WrongCode {
            tries_before_wait: None,
            wait_until: None,
            suspended: false,
            look_at_clock: false,
            clock_hint: None,
        }
    }
}

impl<T> Outcome<T> {
    /// The same end with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::Done(value) => Outcome::Done(f(value)),
            Self::StepUp(asking) => Outcome::StepUp(asking),
            Self::Refused(refusal) => Outcome::Refused(refusal),
        }
    }
}

impl<T> From<Refusal> for Outcome<T> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Denial> for Refusal {
    fn from(denial: Denial) -> Self {
        Self::Denied(denial)
    }
}

impl<T> From<Denial> for Outcome<T> {
    fn from(denial: Denial) -> Self {
        Self::Refused(Refusal::Denied(denial))
    }
}
