//! The organisation's settings.

use serde::{Deserialize, Serialize};
use specta::Type;
use tweestap_core::account::Role;
use tweestap_core::organisation::{HelpDeskContact, Languages, Methods, PerRole};
use tweestap_delivery::{Failure, LastFailures, Preset, presets};
use tweestap_usecases::delivery::{
    BodyFormat, GatewayAuthentication, MailSecurity, MailServer, SmsGateway, SuccessRule,
};
use tweestap_usecases::settings::{Settings, SettingsPage, TwoStepSetting};
use zeroize::Zeroizing;

use super::{DeliveryFaultName, LanguageTag, Millis, ProfileName};

/// The settings page.
#[derive(Serialize, Type)]
pub(crate) struct SettingsPageView {
    /// What is set.
    pub settings: SettingsView,
    /// The SMS gateway, without its secret.
    pub sms: Option<SmsGatewayView>,
    /// The mail server, without its password.
    pub mail: Option<MailServerView>,
    /// From when nobody of a role logs in without two-step; `null`: never.
    pub required_from: PerRoleView<Option<Millis>>,
    /// How many of each role have it on.
    pub two_step_counts: PerRoleView<TwoStepCountView>,
    /// When the paper with the recovery key was confirmed; `null` until then.
    pub recovery_key_confirmed_at: Option<Millis>,
    /// When a backup was last made; `null`: never.
    pub last_backup_at: Option<Millis>,
    /// The gateways that are known, each as a beginning.
    pub presets: Vec<PresetView>,
    /// The last SMS that was not delivered, until one goes through.
    pub sms_failed: Option<FailureView>,
    /// The last mail that was not delivered, until one goes through.
    pub mail_failed: Option<FailureView>,
}

/// How many of a role have two-step on.
#[derive(Clone, Copy, Serialize, Type)]
pub(crate) struct TwoStepCountView {
    /// With two-step on.
    pub on: u32,
    /// All active accounts of the role.
    pub all: u32,
}

/// A gateway that is known.
#[derive(Serialize, Type)]
pub(crate) struct PresetView {
    /// What it is called.
    pub name: String,
    /// How it is spoken to; the secret and the sender are still to be filled in.
    pub gateway: SmsGatewayView,
}

/// A message that was not delivered.
#[derive(Serialize, Type)]
pub(crate) struct FailureView {
    /// When.
    pub at: Millis,
    /// Why.
    pub why: DeliveryFaultName,
}

/// What the help desk can set.
#[derive(Serialize, Deserialize, Type)]
pub(crate) struct SettingsView {
    /// The organisation's name.
    pub name: String,
    /// What the help desk is called.
    pub help_desk_name: String,
    /// Its number.
    pub help_desk_phone: String,
    /// When it answers.
    pub help_desk_hours: String,
    /// What to do outside those hours.
    pub help_desk_outside_hours: String,
    /// How much is asked.
    pub profile: ProfileName,
    /// Two-step of clients, therapists and the help desk.
    pub two_step: PerRoleView<TwoStepSettingView>,
    /// Whether an app can be chosen anew.
    pub app: bool,
    /// Whether SMS can be chosen anew.
    pub sms: bool,
    /// Minutes without input before the window locks, 5 to 60.
    pub inactivity_minutes: PerRoleView<u8>,
    /// Whether a password needs a special character.
    pub special_character: bool,
    /// The country of numbers typed without one, ISO 3166.
    pub country: String,
    /// The languages people can choose.
    pub languages: Vec<LanguageTag>,
    /// What messages to people who chose none are written in; `null`: the computer's.
    pub message_language: Option<LanguageTag>,
    /// How long log lines are kept, in days.
    pub log_kept_for_days: u32,
}

/// One value for each role.
#[derive(Serialize, Deserialize, Type)]
pub(crate) struct PerRoleView<T> {
    /// For clients.
    pub client: T,
    /// For therapists.
    pub therapist: T,
    /// For the help desk.
    pub help_desk: T,
}

/// Two-step for one role.
#[derive(Clone, Copy, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum TwoStepSettingView {
    /// Nobody can switch it on anew.
    NotAvailable,
    /// Each person chooses.
    Optional,
    /// Everyone, after so many days of grace.
    Required {
        /// Days.
        grace_days: u16,
    },
}

mirror! {
    /// How a body is written.
    BodyFormatName of BodyFormat { Json, Form, }
}

mirror! {
    /// How the connection to a mail server is protected.
    MailSecurityName of MailSecurity { Tls, StartTls, None, }
}

/// An SMS gateway. An empty secret keeps the stored one.
#[derive(Serialize, Deserialize, Type)]
pub(crate) struct SmsGatewayView {
    /// The preset it began as, or `custom`.
    pub preset: String,
    /// Where requests go.
    pub url: String,
    /// `POST`, `PUT` or `GET`.
    pub method: String,
    /// How the secret is sent.
    pub authentication: GatewayAuthenticationView,
    /// The secret, when it is typed; never shown.
    pub secret: String,
    /// How the body is written.
    pub format: BodyFormatName,
    /// The body, with `{to}`, `{text}` and `{from}` in it.
    pub template: String,
    /// The sender's name.
    pub from: String,
    /// What in the answer means that it was taken; `null`: any 2xx.
    pub success: Option<SuccessView>,
    /// How long an answer may take, in seconds.
    pub timeout_seconds: u16,
}

/// How the gateway's secret is sent.
#[derive(Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum GatewayAuthenticationView {
    /// `Authorization: Bearer …`
    Bearer,
    /// HTTP basic authentication.
    Basic {
        /// The user.
        user: String,
    },
    /// A header of the gateway's own.
    Header {
        /// Its name.
        name: String,
    },
}

/// A value in the gateway's JSON answer.
#[derive(Serialize, Deserialize, Type)]
pub(crate) struct SuccessView {
    /// Where (RFC 6901).
    pub pointer: String,
    /// Which value, as JSON.
    pub value: String,
}

/// A mail server. An empty password keeps the stored one.
#[derive(Serialize, Deserialize, Type)]
pub(crate) struct MailServerView {
    /// Its host name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: MailSecurityName,
    /// Who logs in; empty: nobody.
    pub user: String,
    /// The password, when it is typed; never shown.
    pub secret: String,
    /// The sender's address.
    pub from: String,
}

impl SettingsPageView {
    /// The page, with what went wrong last.
    pub(crate) fn of(page: SettingsPage, last: LastFailures) -> Self {
        Self {
            required_from: page.required_from.map(|from| from.map(Millis::from)).into(),
            two_step_counts: page
                .two_step_counts
                .map(|count| TwoStepCountView { on: count.on, all: count.all })
                .into(),
            recovery_key_confirmed_at: page.recovery_key_confirmed_at.map(Millis::from),
            last_backup_at: page.last_backup_at.map(Millis::from),
            presets: presets().into_iter().map(PresetView::from).collect(),
            sms_failed: last.sms.map(FailureView::from),
            mail_failed: last.mail.map(FailureView::from),
            settings: page.settings.into(),
            sms: page.sms.map(SmsGatewayView::from),
            mail: page.mail.map(MailServerView::from),
        }
    }
}

impl From<Preset> for PresetView {
    fn from(preset: Preset) -> Self {
        Self { name: preset.name, gateway: preset.gateway.into() }
    }
}

impl From<Failure> for FailureView {
    fn from(failure: Failure) -> Self {
        Self { at: failure.at.into(), why: failure.fault.into() }
    }
}

impl From<Settings> for SettingsView {
    fn from(set: Settings) -> Self {
        Self {
            name: set.name,
            help_desk_name: set.help_desk.name,
            help_desk_phone: set.help_desk.phone,
            help_desk_hours: set.help_desk.hours,
            help_desk_outside_hours: set.help_desk.outside_hours,
            profile: set.profile.into(),
            two_step: set.two_step.map(TwoStepSettingView::from).into(),
            app: set.methods.app,
            sms: set.methods.sms,
            inactivity_minutes: set.inactivity_minutes.into(),
            special_character: set.special_character,
            country: set.country,
            languages: set.languages.offered.iter().filter_map(|tag| LanguageTag::from_tag(tag)).collect(),
            message_language: set.languages.messages.as_deref().and_then(LanguageTag::from_tag),
            log_kept_for_days: set.log_kept_for_days,
        }
    }
}

impl From<SettingsView> for Settings {
    fn from(view: SettingsView) -> Self {
        Self {
            name: view.name,
            help_desk: HelpDeskContact {
                name: view.help_desk_name,
                phone: view.help_desk_phone,
                hours: view.help_desk_hours,
                outside_hours: view.help_desk_outside_hours,
            },
            profile: view.profile.into(),
            two_step: PerRole::from(view.two_step).map(TwoStepSetting::from),
            methods: Methods { app: view.app, sms: view.sms },
            inactivity_minutes: view.inactivity_minutes.into(),
            special_character: view.special_character,
            country: view.country,
            languages: Languages {
                offered: view.languages.into_iter().map(|tag| tag.tag().to_owned()).collect(),
                messages: view.message_language.map(|tag| tag.tag().to_owned()),
            },
            log_kept_for_days: view.log_kept_for_days,
        }
    }
}

impl<T: Copy> From<PerRole<T>> for PerRoleView<T> {
    fn from(each: PerRole<T>) -> Self {
        Self {
            client: each.of(Role::Client),
            therapist: each.of(Role::Therapist),
            help_desk: each.of(Role::HelpDesk),
        }
    }
}

impl<T> From<PerRoleView<T>> for PerRole<T> {
    fn from(view: PerRoleView<T>) -> Self {
        Self { client: view.client, therapist: view.therapist, help_desk: view.help_desk }
    }
}

impl From<TwoStepSetting> for TwoStepSettingView {
    fn from(setting: TwoStepSetting) -> Self {
        match setting {
            TwoStepSetting::NotAvailable => Self::NotAvailable,
            TwoStepSetting::Optional => Self::Optional,
            TwoStepSetting::Required { grace_days } => Self::Required { grace_days },
        }
    }
}

impl From<TwoStepSettingView> for TwoStepSetting {
    fn from(view: TwoStepSettingView) -> Self {
        match view {
            TwoStepSettingView::NotAvailable => Self::NotAvailable,
            TwoStepSettingView::Optional => Self::Optional,
            TwoStepSettingView::Required { grace_days } => Self::Required { grace_days },
        }
    }
}

impl From<SmsGateway> for SmsGatewayView {
    fn from(gateway: SmsGateway) -> Self {
        Self {
            preset: gateway.preset,
            url: gateway.url,
            method: gateway.method,
            authentication: match gateway.authentication {
                GatewayAuthentication::Bearer => GatewayAuthenticationView::Bearer,
                GatewayAuthentication::Basic { user } => GatewayAuthenticationView::Basic { user },
                GatewayAuthentication::Header { name } => GatewayAuthenticationView::Header { name },
            },
            secret: String::new(),
            format: gateway.format.into(),
            template: gateway.template,
            from: gateway.from,
            success: match gateway.success {
                SuccessRule::AnyTwoHundred => None,
                SuccessRule::JsonValue { pointer, value } => Some(SuccessView { pointer, value }),
            },
            timeout_seconds: gateway.timeout_seconds,
        }
    }
}

impl From<SmsGatewayView> for SmsGateway {
    fn from(view: SmsGatewayView) -> Self {
        Self {
            preset: view.preset,
            url: view.url,
            method: view.method,
            authentication: match view.authentication {
                GatewayAuthenticationView::Bearer => GatewayAuthentication::Bearer,
                GatewayAuthenticationView::Basic { user } => GatewayAuthentication::Basic { user },
                GatewayAuthenticationView::Header { name } => GatewayAuthentication::Header { name },
            },
            secret: Zeroizing::new(view.secret),
            format: view.format.into(),
            template: view.template,
            from: view.from,
            success: match view.success {
                None => SuccessRule::AnyTwoHundred,
                Some(SuccessView { pointer, value }) => SuccessRule::JsonValue { pointer, value },
            },
            timeout_seconds: view.timeout_seconds,
        }
    }
}

impl From<MailServer> for MailServerView {
    fn from(server: MailServer) -> Self {
        Self {
            host: server.host,
            port: server.port,
            security: server.security.into(),
            user: server.user,
            secret: String::new(),
            from: server.from,
        }
    }
}

impl From<MailServerView> for MailServer {
    fn from(view: MailServerView) -> Self {
        Self {
            host: view.host,
            port: view.port,
            security: view.security.into(),
            user: view.user,
            secret: Zeroizing::new(view.secret),
            from: view.from,
        }
    }
}
