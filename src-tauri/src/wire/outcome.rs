//! How a command ends: done, asked for proofs, refused; or a fault.

use serde::Serialize;
use specta::Type;
use tweestap_core::password::{Judgement, PasswordRefusal, Weakness};
use tweestap_core::policy::{Denial, Step};
use tweestap_core::totp::Direction;
use tweestap_core::two_people::WhyNotYou;
use tweestap_usecases::delivery::DeliveryFault;
use tweestap_usecases::import_people::DryRun;
use tweestap_usecases::outcome as uc;
use tweestap_usecases::ports::{self, OpenFault};
use tweestap_usecases::set_up::SetUpFault;

use super::{Millis, OperationName};

/// What every command answers that the rules decide over.
pub type Reply<T> = Result<Outcome<T>, Fault>;

/// The end of a request that nothing failed in.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome<T> {
    /// It was done.
    Done {
        /// What it gives.
        value: T,
    },
    /// Not before these proofs; then the same request again.
    StepUp {
        /// What is asked.
        challenge: ChallengeView,
    },
    /// Refused.
    Refused {
        /// Why.
        refusal: Refusal,
    },
}

/// A challenge as it is shown.
#[derive(Serialize, Type)]
pub struct ChallengeView {
    /// What the person wants to do.
    pub operation: OperationName,
    /// The other person it concerns, by name; `null`: themselves.
    pub subject: Option<String>,
    /// What is asked, in order.
    pub steps: Vec<ChallengeStep>,
}

/// One step of a challenge.
#[derive(Serialize, Type)]
pub struct ChallengeStep {
    /// What is asked.
    pub step: StepName,
    /// Whether it is given already.
    pub done: bool,
}

/// One thing that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StepName {
    /// The account's password.
    Password,
    /// A code of the enrolled method, or a recovery code.
    Code,
    /// The first code of the new phone.
    FirstCode,
    /// A one-time password code.
    OneTimeCode,
}

/// Why a request was refused.
#[derive(Debug, PartialEq, Serialize, Type)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// Address or password are not right: the same for every kind of account.
    WrongCredentials,
    /// Not the person's password.
    WrongPassword,
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
    /// The file is no list of people: which head it must have.
    NotAPeopleFile,
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
pub enum MalformedWhat {
    /// Too few or too many symbols.
    Length,
    /// A symbol that no such code has.
    Characters,
    /// The check symbol says that something is mistyped.
    CheckSymbol,
}

/// The clock that the typed codes fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct ClockHintView {
    /// Ahead of this computer's clock, which then is probably behind; or behind it.
    pub ahead: bool,
    /// By how much.
    pub minutes: u32,
}

/// A counter, as people know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Counter {
    /// Wrong passwords.
    Password,
    /// Wrong app codes.
    Code,
    /// Wrong recovery codes.
    RecoveryCode,
    /// Wrong organisation recovery keys.
    RecoveryKey,
}

/// What is wrong with a field of a form.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct FieldProblemView {
    /// The field's name in the form.
    pub field: FieldName,
    /// What is wrong.
    pub problem: FieldProblem,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FieldName {
    /// The organisation's name.
    Organisation,
    /// What the help desk is called.
    HelpDeskName,
    /// Its number.
    HelpDeskPhone,
    /// When it answers.
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
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FieldProblem {
    /// It has to be filled in.
    Empty,
    /// It is too long.
    TooLong,
    /// Neither an e-mail address nor a log-in name.
    NotAnAddress,
    /// Someone else has it.
    Taken,
    /// Not a telephone number.
    NotANumber,
    /// A number that SMS does not reach.
    NotMobile,
    /// Not one of the roles.
    NotARole,
}

/// Why a message was not delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryFaultName {
    /// Nothing is set up for this kind of message.
    NotSetUp,
    /// The other side cannot be reached.
    Unreachable,
    /// No answer in time; it may have been taken.
    TimedOut,
    /// The secret is not right.
    NotAuthenticated,
    /// The other side refused it.
    Refused,
    /// It sent us elsewhere.
    Redirected,
    /// The connection is not protected.
    NotProtected,
    /// The settings cannot be used.
    BadSettings,
}

impl From<DeliveryFault> for DeliveryFaultName {
    fn from(fault: DeliveryFault) -> Self {
        match fault {
            DeliveryFault::NotSetUp => Self::NotSetUp,
            DeliveryFault::Unreachable => Self::Unreachable,
            DeliveryFault::TimedOut => Self::TimedOut,
            DeliveryFault::NotAuthenticated => Self::NotAuthenticated,
            DeliveryFault::Refused => Self::Refused,
            DeliveryFault::Redirected => Self::Redirected,
            DeliveryFault::NotProtected => Self::NotProtected,
            DeliveryFault::BadSettings => Self::BadSettings,
        }
    }
}

/// Why a file is no table of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TableProblem {
    /// It is too large.
    TooLarge,
    /// It is not UTF-8.
    NotUtf8,
    /// A column is missing.
    NoColumn,
    /// A line cannot be read.
    BrokenLine,
    /// It has no line, or more than can be imported.
    WrongCount,
}

/// What a dry run of an import found.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct DryRunView {
    /// How many people would be made.
    pub good: u32,
    /// Lines that cannot be taken.
    pub bad: Vec<BadLineView>,
}

/// One line that cannot be taken.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct BadLineView {
    /// Its number in the file, from 1.
    pub line: u32,
    /// What is wrong in it.
    pub field: FieldName,
    /// What is wrong.
    pub problem: FieldProblem,
}

impl From<DryRun> for DryRunView {
    fn from(found: DryRun) -> Self {
        let bad = found.bad.into_iter().map(|(line, field, problem)| BadLineView {
            line,
            field: field.into(),
            problem: problem.into(),
        });
        Self { good: found.good, bad: bad.collect() }
    }
}

/// How good a new password is.
#[derive(Serialize, Type)]
pub struct PasswordVerdict {
    /// The rules it breaks.
    pub problems: Vec<PasswordProblemView>,
    /// 0 (guessed at once) to 4.
    pub strength: u8,
}

/// Why a new password is not taken.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PasswordProblemView {
    /// Too few characters.
    TooShort {
        /// The least.
        min: u32,
    },
    /// Too many characters.
    TooLong {
        /// The most.
        max: u32,
    },
    /// The organisation asks a special character.
    NeedsSpecial,
    /// Many people use it.
    Common,
    /// It is guessed too easily.
    Guessable {
        /// By what.
        why: GuessableBy,
    },
}

/// What makes a password easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum GuessableBy {
    /// The person's name or address, or the organisation's name.
    OwnWords,
    /// A name, or a word of a dictionary.
    Words,
    /// Keys beside each other.
    KeyboardRow,
    /// The same again and again.
    Repeats,
    /// A run like `abcd`.
    Sequences,
    /// A date or a year.
    Dates,
    /// Nothing in particular: too little of everything.
    Plain,
}

/// Something failed that no rule expects; nothing was half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct Fault {
    /// What.
    pub code: FaultCode,
}

/// What failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FaultCode {
    /// The store cannot be read or written.
    Store,
    /// The disk is full.
    DiskFull,
    /// The store was changed from outside.
    Tampered,
    /// The keychain does not answer.
    Keyring,
    /// No store is open.
    Closed,
    /// A file of the person's choice cannot be read or written.
    File,
    /// The clipboard cannot be used.
    Clipboard,
    /// There is no printer, or the page cannot be printed.
    Print,
    /// Anything else.
    Internal,
}

impl Fault {
    /// The fault with this code.
    pub const fn of(code: FaultCode) -> Self {
        Self { code }
    }
}

impl From<ports::Fault> for Fault {
    fn from(fault: ports::Fault) -> Self {
        Self::of(match fault {
            ports::Fault::DiskFull => FaultCode::DiskFull,
            ports::Fault::Store(_) => FaultCode::Store,
            ports::Fault::Tampered(_) => FaultCode::Tampered,
            ports::Fault::Closed => FaultCode::Closed,
            ports::Fault::AddressTaken | ports::Fault::Hashing(_) | ports::Fault::Random => {
                FaultCode::Internal
            }
        })
    }
}

impl From<SetUpFault> for Fault {
    fn from(fault: SetUpFault) -> Self {
        match fault {
            SetUpFault::Fault(fault) => fault.into(),
            SetUpFault::Open(fault) => Self::of(match fault {
                OpenFault::KeyringNotAnswering | OpenFault::KeyMissing => FaultCode::Keyring,
                OpenFault::DiskFull => FaultCode::DiskFull,
                OpenFault::Tampered => FaultCode::Tampered,
                OpenFault::Damaged
                | OpenFault::NewerVersion
                | OpenFault::Unreadable
                | OpenFault::InUse
                | OpenFault::NotEmpty => FaultCode::Store,
                OpenFault::Unexpected => FaultCode::Internal,
            }),
        }
    }
}

impl<T, U: From<T>> From<uc::Outcome<T>> for Outcome<U> {
    fn from(outcome: uc::Outcome<T>) -> Self {
        match outcome {
            uc::Outcome::Done(value) => Self::Done { value: value.into() },
            uc::Outcome::StepUp(asking) => Self::StepUp { challenge: asking.into() },
            uc::Outcome::Refused(refusal) => Self::Refused { refusal: refusal.into() },
        }
    }
}

impl<T> Outcome<T> {
    /// Refused by the shell.
    pub const fn refused(refusal: Refusal) -> Self {
        Self::Refused { refusal }
    }
}

impl From<uc::Asking> for ChallengeView {
    fn from(asking: uc::Asking) -> Self {
        Self {
            operation: asking.operation.into(),
            subject: asking.subject.map(|(_, name)| name),
            steps: asking
                .steps
                .into_iter()
                .map(|(step, done)| ChallengeStep { step: step.into(), done })
                .collect(),
        }
    }
}

impl From<Step> for StepName {
    fn from(step: Step) -> Self {
        match step {
            Step::Password => Self::Password,
            Step::Code => Self::Code,
            Step::FirstCode => Self::FirstCode,
            Step::OneTimeCode => Self::OneTimeCode,
        }
    }
}

impl From<uc::Refusal> for Refusal {
    fn from(refusal: uc::Refusal) -> Self {
        match refusal {
            uc::Refusal::Denied(denial) => denial.into(),
            uc::Refusal::WrongCredentials => Self::WrongCredentials,
            uc::Refusal::WrongPassword => Self::WrongPassword,
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

impl From<uc::Field> for FieldName {
    fn from(field: uc::Field) -> Self {
        match field {
            uc::Field::Organisation => Self::Organisation,
            uc::Field::HelpDeskName => Self::HelpDeskName,
            uc::Field::HelpDeskPhone => Self::HelpDeskPhone,
            uc::Field::HelpDeskHours => Self::HelpDeskHours,
            uc::Field::HelpDeskOutsideHours => Self::HelpDeskOutsideHours,
            uc::Field::Name => Self::Name,
            uc::Field::Address => Self::Address,
            uc::Field::Number => Self::Number,
            uc::Field::ContactNumber => Self::ContactNumber,
            uc::Field::Role => Self::Role,
        }
    }
}

impl From<uc::FieldProblem> for FieldProblem {
    fn from(problem: uc::FieldProblem) -> Self {
        match problem {
            uc::FieldProblem::Empty => Self::Empty,
            uc::FieldProblem::TooLong => Self::TooLong,
            uc::FieldProblem::NotAnAddress => Self::NotAnAddress,
            uc::FieldProblem::Taken => Self::Taken,
            uc::FieldProblem::NotANumber => Self::NotANumber,
            uc::FieldProblem::NotMobile => Self::NotMobile,
            uc::FieldProblem::NotARole => Self::NotARole,
        }
    }
}

impl From<PasswordRefusal> for PasswordProblemView {
    fn from(refusal: PasswordRefusal) -> Self {
        match refusal {
            PasswordRefusal::TooShort { at_least } => Self::TooShort { min: count(at_least) },
            PasswordRefusal::TooLong { at_most } => Self::TooLong { max: count(at_most) },
            PasswordRefusal::NeedsSpecialCharacter => Self::NeedsSpecial,
            PasswordRefusal::Common => Self::Common,
            PasswordRefusal::Guessable { why } => Self::Guessable { why: why.into() },
        }
    }
}

impl From<Weakness> for GuessableBy {
    fn from(weakness: Weakness) -> Self {
        match weakness {
            Weakness::OwnWord => Self::OwnWords,
            Weakness::Word => Self::Words,
            Weakness::KeyboardRow => Self::KeyboardRow,
            Weakness::Repeat => Self::Repeats,
            Weakness::Sequence => Self::Sequences,
            Weakness::Date => Self::Dates,
            Weakness::TooPlain => Self::Plain,
        }
    }
}

impl From<Judgement> for PasswordVerdict {
    fn from(judgement: Judgement) -> Self {
        Self {
            problems: judgement.refusal.into_iter().map(Into::into).collect(),
            strength: judgement.strength,
        }
    }
}

impl PasswordVerdict {
    /// The verdict on something too long to be looked at.
    pub fn too_long() -> Self {
        let max = count(tweestap_core::password::AT_MOST);
        Self { problems: vec![PasswordProblemView::TooLong { max }], strength: 0 }
    }
}

/// A small count as the wire has it.
pub(crate) fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
