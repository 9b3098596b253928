//! What crosses to the UI, in both directions; exported to TypeScript.
//!
//! Types for the wire only: codes and data, no text for people, no secret that is
//! not there to be shown. Times are milliseconds since the Unix epoch.

/// Declares an enum of the wire that has the same variants as one of the rules.
macro_rules! mirror {
    ($(#[$doc:meta])* $name:ident of $source:ty { $($variant:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum $name { $($variant,)+ }

        impl From<$source> for $name {
            fn from(value: $source) -> Self {
                match value { $(<$source>::$variant => Self::$variant,)+ }
            }
        }

        impl From<$name> for $source {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant,)+ }
            }
        }
    };
}

mod account;
mod app;
mod backup;
pub(crate) mod exchange;
mod fault;
mod form;
mod log;
mod outcome;
mod password;
mod people;
mod phone;
mod refusal;
mod screen;
mod session;
mod settings;
mod training;
mod typed;

pub(crate) use account::{
    ChangeView, EventKind, MethodName, OperationName, ProfileName, ProfileView, RulesView, SecurityView,
    TwoStepView,
};
pub(crate) use app::{
    AppView, ContrastName, KeyPlaceName, LanguageTag, LookView, OpenFaultKind, PracticePerson, RoleName,
    ThemeName,
};
pub(crate) use backup::{BackupFileView, BackupView, NotABackupWhy, RestoredView};
pub(crate) use exchange::{ImportFileView, ImportProgressView};
pub(crate) use fault::{DeliveryFaultName, Fault, FaultCode};
pub(crate) use form::{DryRunView, FieldProblemView, TableProblem};
pub(crate) use log::{LogFilterView, LogPageView, LogVerdictView};
pub(crate) use outcome::{ChallengeView, Outcome, Reply, StepName};
pub(crate) use password::{PasswordProblemView, PasswordVerdict};
pub(crate) use people::{
    CodeToReadOutView, ColleaguesView, IdentityCheckName, IssuedCodeName, NextPersonView, PeopleFilterName,
    PeopleView, PersonFormView, PersonId, PersonView, StandingName,
};
pub(crate) use phone::{PhoneAdded, PhoneConditionView, PhoneThing, PhoneView};
pub(crate) use refusal::Refusal;
pub(crate) use screen::{OrganisationView, Screen};
pub(crate) use session::SessionView;
pub(crate) use settings::{MailServerView, SettingsPageView, SettingsView, SmsGatewayView};

pub(crate) use training::{
    CastView, ClosingView, FinishedView, NoteKind, NoteView, ParticipantView, RoleCardView, RunView,
    ScenarioFaultView, ScenarioProblemName, ScenarioStart, ScenarioView, ScenariosView, StepProgressView,
    StepTextView, StrayMessageView, TrainingPaper, TrainingView,
};
pub(crate) use typed::Typed;

pub(crate) use outcome::count;

use serde::{Deserialize, Serialize};
use specta::Type;
use tweestap_core::clock::Timestamp;
use tweestap_usecases::enrol::StartedSms;
use tweestap_usecases::sms::SmsSent;

/// A point in time: milliseconds since the Unix epoch. JavaScript's numbers hold
/// every one of the next 280 000 years exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub(crate) struct Millis(pub i64);

impl From<Timestamp> for Millis {
    fn from(at: Timestamp) -> Self {
        Self(at.as_millis())
    }
}

/// A started authenticator, shown once.
#[derive(Serialize, Type)]
pub(crate) struct EnrolmentView {
    /// The QR code as SVG.
    pub qr_svg: String,
    /// Modules a side, quiet zone included: the page sizes it by them.
    pub qr_modules: u16,
    /// The key in groups of four.
    pub key_groups: Vec<String>,
    /// The name under which the app lists it.
    pub issuer: String,
    /// The account's name in the app.
    pub account: String,
    /// When it can no longer be finished.
    pub expires_at: Millis,
}

/// Six recovery codes, shown once.
#[derive(Serialize, Type)]
pub(crate) struct CodesView {
    /// The codes.
    pub codes: Vec<String>,
}

/// A file that was written where the person chose.
#[derive(Serialize, Type)]
pub(crate) struct SavedView {
    /// Its name, without the folder.
    pub file_name: String,
}

/// A code is on its way by SMS.
#[derive(Serialize, Type)]
pub(crate) struct SmsSentView {
    /// The number: in full while it is enrolled, else its last digits.
    pub number: String,
    /// When it can be sent again.
    pub again_at: Millis,
    /// When the code can no longer be used.
    pub expires_at: Millis,
}

/// A number that is being enrolled.
#[derive(Serialize, Type)]
pub(crate) struct SmsEnrolmentView {
    /// The number, in full.
    pub number: String,
    /// When it can no longer be finished.
    pub expires_at: Millis,
}

/// What was in a locked file.
#[derive(Serialize, Type)]
pub(crate) struct OpenedFileView {
    /// Its text.
    pub text: String,
}

/// Unfinished input of one page.
#[derive(Serialize, Deserialize, Type)]
pub(crate) struct DraftView {
    /// Which page.
    pub page: String,
    /// What was in its fields, as the page wrote it.
    pub draft: String,
}

/// What the first help-desk person fills in.
#[derive(Deserialize, Type)]
pub(crate) struct SetUpForm {
    /// The organisation's name.
    pub organisation: String,
    /// What the help desk is called.
    pub help_desk_name: String,
    /// Its number.
    pub help_desk_phone: String,
    /// When it answers.
    pub help_desk_hours: String,
    /// What to do outside those hours.
    pub help_desk_outside_hours: String,
    /// The person's name.
    pub name: String,
    /// The address or log-in name they will use.
    pub address: String,
    /// Their password.
    pub password: Typed,
    /// Whether they agreed to a key file, where no keychain answers.
    pub key_file: bool,
}

impl From<SmsSent> for SmsSentView {
    fn from(sent: SmsSent) -> Self {
        Self { number: sent.number, again_at: sent.again_at.into(), expires_at: sent.expires_at.into() }
    }
}

impl From<StartedSms> for SmsEnrolmentView {
    fn from(started: StartedSms) -> Self {
        Self { number: started.number, expires_at: started.expires_at.into() }
    }
}
