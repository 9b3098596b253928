//! What people read about their own account, and the table of what is asked.

use serde::{Deserialize, Serialize};
use specta::Type;
use tweestap_core::account::Method;
use tweestap_core::audit::Event;
use tweestap_core::organisation::{Profile, Requirement};
use tweestap_core::policy::{Asked, Operation};
use tweestap_usecases::own_account as uc;

use super::count;
use super::{KeyPlaceName, Millis, RoleName, StepName};

mirror! {
    /// A row of the table: what a person can want.
    OperationName of Operation {
        LogIn, Resume, ChangePassword, RecoverPassword, SwitchOn, SwitchOnAtLogIn, ChangeTwoStep,
        ChangeTwoStepAfterRecovery, RenewRecoveryCodes, SwitchOff, ResetTwoStep, HandOutPasswordCode,
        IssueWelcomeCode, WithdrawCode, CreateAccount, DeactivateAccount, ReactivateAccount, RemoveAccount, ChangeAddress,
        ChangeRole, AssignClient, ReleaseClient, ImportPeople, ExportData, ChangeSettings, RenewRecoveryKey,
        UseRecoveryKey, RestoreBackup, ReadOwn, Search, CheckLog,
    }
}

mirror! {
    /// Something that happened.
    EventKind of Event {
        OrganisationSetUp, AccountCreated, LoggedIn, LoggedInWithRecoveryCode, LogInFailed, CodeFailed,
        PasswordFailed, LoggedOut, Locked, Unlocked, PasswordChanged, TwoStepSwitchedOn, TwoStepSwitchedOff,
        TwoStepChanged, RecoveryCodesRenewed, RecoveryCodesConfirmed, RecoveryCodeUsed, MethodSuspended,
        MethodResumed, RecoveryKeyUsed, RecoveryKeyRenewed, RecoveryKeyConfirmed, AccountActivated,
        PasswordRecovered, PasswordCodeMailed, PasswordCodeHandedOut, WelcomeCodeIssued, TwoStepReset,
        MethodStopped, ResetCodeEntered, ResetEnded, CodeWithdrawn, ResetRefused, NotMe, AccountEdited,
        AddressChanged, RoleChanged, AccountDeactivated, AccountReactivated, AccountRemoved, ClientAssigned,
        ClientReleased, SettingsChanged, DeliveryChanged, PeopleImported, DataExported, BackupMade,
        BackupRestored, BackupOpened, LogChecked, LogPruned, DeliveryFailed, RecoveryKeyStoodIn, Automated,
    }
}

mirror! {
    /// How much the organisation asks.
    ProfileName of Profile { Standard, Strict, }
}

mirror! {
    /// Where codes come from.
    MethodName of Method { App, Sms, }
}

/// The profile page.
#[derive(Serialize, Type)]
pub(crate) struct ProfileView {
    /// The person's name.
    pub name: String,
    /// The address they log in with.
    pub address: String,
    /// What they are.
    pub role: RoleName,
    /// When staff made the account.
    pub created_at: Millis,
    /// The last full log-in.
    pub last_log_in_at: Option<Millis>,
    /// Their two-step.
    pub two_step: TwoStepView,
}

/// Two-step as its person sees it.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum TwoStepView {
    /// The password alone opens the account.
    Off,
    /// On.
    On {
        /// Since when.
        since: Millis,
        /// With what.
        method: MethodName,
        /// The last digits of the number, for SMS.
        number_ends_in: Option<String>,
        /// When this phone was connected.
        connected_at: Millis,
        /// Whether its codes are refused.
        suspended: bool,
        /// Recovery codes left.
        codes_left: u32,
        /// Whether the person confirmed having them.
        codes_confirmed: bool,
        /// When one was last used.
        code_last_used_at: Option<Millis>,
    },
}

/// A method a person may choose, or why not.
#[derive(Serialize, Type)]
pub(crate) struct MethodView {
    /// Which.
    pub method: MethodName,
    /// Why it cannot be chosen; `null`: it can.
    pub why_not: Option<WhyNot>,
}

/// Why a method cannot be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WhyNot {
    /// The organisation set up no SMS gateway.
    NoGateway,
    /// The organisation switched it off.
    SwitchedOff,
    /// Two-step is not available for this role.
    NotForThisRole,
}

/// The security page.
#[derive(Serialize, Type)]
pub(crate) struct SecurityView {
    /// The person's two-step.
    pub two_step: TwoStepView,
    /// Whether the organisation requires it of them.
    pub required: bool,
    /// Whether it can be switched on at all.
    pub available: bool,
    /// From when nobody of their role logs in without it.
    pub required_from: Option<Millis>,
    /// When they chose their password.
    pub password_changed_at: Option<Millis>,
    /// What happened lately, newest first.
    pub last_changes: Vec<ChangeView>,
    /// Where the store's root key lies.
    pub key_place: KeyPlaceName,
    /// What can be chosen when switching on.
    pub methods: Vec<MethodView>,
}

/// One thing that happened.
#[derive(Serialize, Type)]
pub(crate) struct ChangeView {
    /// When.
    pub at: Millis,
    /// What.
    pub event: EventKind,
    /// Whether it was done, or refused.
    pub done: bool,
    /// Of data that was put back: when the backup was made.
    pub backup_of: Option<Millis>,
}

/// The page "When am I asked for what?".
#[derive(Serialize, Type)]
pub(crate) struct RulesView {
    /// How much the organisation asks.
    pub profile: ProfileName,
    /// Whether the reader's own two-step is on.
    pub on: bool,
    /// Minutes without input before the window locks.
    pub minutes: u8,
    /// The rows that the reader's role can do.
    pub rows: Vec<RulesRow>,
}

/// One row of the table.
#[derive(Serialize, Type)]
pub(crate) struct RulesRow {
    /// What the reader wants to do.
    pub operation: OperationName,
    /// What it asks with two-step off.
    pub off: AskedView,
    /// What it asks with two-step on.
    pub on: AskedView,
}

/// What a row asks.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum AskedView {
    /// Being logged in is enough.
    Session,
    /// These, in this order.
    Steps {
        /// What.
        steps: Vec<StepName>,
    },
    /// Makes no sense in this state.
    DoesNotApply,
    /// Refused: switch two-step on first.
    SwitchOnFirst,
}

impl From<uc::OwnProfile> for ProfileView {
    fn from(profile: uc::OwnProfile) -> Self {
        Self {
            name: profile.name,
            address: profile.address,
            role: profile.role.into(),
            created_at: profile.created_at.into(),
            last_log_in_at: profile.last_log_in_at.map(Millis::from),
            two_step: profile.two_step.into(),
        }
    }
}

impl From<uc::TwoStepState> for TwoStepView {
    fn from(state: uc::TwoStepState) -> Self {
        match state {
            uc::TwoStepState::Off => Self::Off,
            uc::TwoStepState::On {
                since,
                method,
                number_ends_in,
                connected_at,
                suspended,
                codes_left,
                codes_confirmed,
                code_last_used_at,
            } => Self::On {
                since: since.into(),
                method: method.into(),
                number_ends_in,
                connected_at: connected_at.into(),
                suspended,
                codes_left: count(codes_left),
                codes_confirmed,
                code_last_used_at: code_last_used_at.map(Millis::from),
            },
        }
    }
}

impl From<uc::OwnSecurity> for SecurityView {
    fn from(security: uc::OwnSecurity) -> Self {
        let requirement = security.requirement;
        Self {
            two_step: security.two_step.into(),
            required: matches!(requirement, Requirement::Required { .. }),
            available: requirement != Requirement::NotAvailable,
            required_from: requirement.enforced_from().map(Millis::from),
            password_changed_at: security.password_changed_at.map(Millis::from),
            last_changes: security.last_changes.into_iter().map(ChangeView::from).collect(),
            key_place: security.key_place.into(),
            methods: methods(security.methods),
        }
    }
}

pub(super) fn methods(here: uc::MethodsHere) -> Vec<MethodView> {
    let view =
        |method, why_not: Option<uc::WhyNot>| MethodView { method, why_not: why_not.map(WhyNot::from) };
    vec![view(MethodName::App, here.app), view(MethodName::Sms, here.sms)]
}

impl From<uc::WhyNot> for WhyNot {
    fn from(why: uc::WhyNot) -> Self {
        match why {
            uc::WhyNot::NotForThisRole => Self::NotForThisRole,
            uc::WhyNot::SwitchedOff => Self::SwitchedOff,
            uc::WhyNot::NoGateway => Self::NoGateway,
        }
    }
}

impl From<uc::Change> for ChangeView {
    fn from(change: uc::Change) -> Self {
        let uc::Change { at, event, done, backup_of } = change;
        Self { at: at.into(), event: event.into(), done, backup_of: backup_of.map(Millis::from) }
    }
}

impl From<uc::Rules> for RulesView {
    fn from(rules: uc::Rules) -> Self {
        Self {
            profile: rules.profile.into(),
            on: rules.on,
            minutes: rules.minutes,
            rows: rules.rows.into_iter().map(RulesRow::from).collect(),
        }
    }
}

impl From<uc::RulesRow> for RulesRow {
    fn from(row: uc::RulesRow) -> Self {
        Self { operation: row.operation.into(), off: row.off.into(), on: row.on.into() }
    }
}

impl From<Asked> for AskedView {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::Session => Self::Session,
            Asked::Steps(steps) => Self::Steps { steps: steps.iter().copied().map(StepName::from).collect() },
            Asked::DoesNotApply => Self::DoesNotApply,
            Asked::SwitchOnFirst => Self::SwitchOnFirst,
        }
    }
}
