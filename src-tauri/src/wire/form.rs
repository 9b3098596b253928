//! What is wrong with the fields of a form, and with the lines of a file.

use serde::Serialize;
use specta::Type;
use tweestap_usecases::import_people::DryRun;
use tweestap_usecases::outcome as uc;

/// What is wrong with a field of a form.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct FieldProblemView {
    /// The field's name in the form.
    pub field: FieldName,
    /// What is wrong.
    pub problem: FieldProblem,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FieldName {
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FieldProblem {
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

/// Why a file is no table of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TableProblem {
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
pub(crate) struct DryRunView {
    /// How many people would be made.
    pub good: u32,
    /// Lines that cannot be taken.
    pub bad: Vec<BadLineView>,
}

/// One line that cannot be taken.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct BadLineView {
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
            uc::Field::LockMinutes => Self::LockMinutes,
            uc::Field::Country => Self::Country,
            uc::Field::Languages => Self::Languages,
            uc::Field::MessageLanguage => Self::MessageLanguage,
            uc::Field::LogDays => Self::LogDays,
            uc::Field::GraceDays => Self::GraceDays,
            uc::Field::Methods => Self::Methods,
            uc::Field::Until => Self::Until,
            uc::Field::Reason => Self::Reason,
            uc::Field::GatewayUrl => Self::GatewayUrl,
            uc::Field::GatewayMethod => Self::GatewayMethod,
            uc::Field::GatewayUser => Self::GatewayUser,
            uc::Field::GatewayHeader => Self::GatewayHeader,
            uc::Field::GatewayTemplate => Self::GatewayTemplate,
            uc::Field::GatewaySuccess => Self::GatewaySuccess,
            uc::Field::GatewayTimeout => Self::GatewayTimeout,
            uc::Field::MailHost => Self::MailHost,
            uc::Field::MailPort => Self::MailPort,
            uc::Field::MailSecurity => Self::MailSecurity,
            uc::Field::DeliverySecret => Self::DeliverySecret,
            uc::Field::DeliveryFrom => Self::DeliveryFrom,
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
            uc::FieldProblem::OutOfRange => Self::OutOfRange,
            uc::FieldProblem::NotACountry => Self::NotACountry,
            uc::FieldProblem::NotALanguage => Self::NotALanguage,
            uc::FieldProblem::NotProtected => Self::NotProtected,
            uc::FieldProblem::Unusable => Self::Unusable,
            uc::FieldProblem::NoPlace => Self::NoPlace,
            uc::FieldProblem::InThePast => Self::InThePast,
            uc::FieldProblem::NoneLeft => Self::NoneLeft,
        }
    }
}
