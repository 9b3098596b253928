//! What the simulated phone shows. Only in practice.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use specta::Type;
use tweestap_delivery::spoken::SpokenPart;
use tweestap_training as training;

use super::{LanguageTag, LookView, Millis};

/// What a phone suffers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct PhoneConditionView {
    /// It is lost: nothing on it can be seen or used.
    pub lost: bool,
    /// It has a signal; without one SMS and mail wait.
    pub signal: bool,
    /// SMS arrive so many minutes late, in practice time; 0 to 60.
    pub sms_late_minutes: u16,
    /// Its clock is wrong by so many minutes: above zero ahead; −60 to 60.
    pub clock_wrong_minutes: i16,
}

/// The simulated phone of the person played.
#[derive(Serialize, Type)]
pub(crate) struct PhoneView {
    /// Whose it is.
    pub owner: String,
    /// As one calls them: the first name; of a participant the name with its number.
    pub owner_first_name: String,
    /// Its number, to be typed into the app; `null`: the person has no mobile number.
    pub number: Option<String>,
    /// What mail reaches it; `null`: the person has no mail address.
    pub mail_address: Option<String>,
    /// The organisation's name, for the practice frame.
    pub organisation: String,
    /// What the phone's own clock says; it runs on by itself.
    pub now: Millis,
    /// The language on screen.
    pub language: LanguageTag,
    /// How windows look.
    pub look: LookView,
    /// What it suffers. Where it is lost, every list below is empty.
    pub condition: PhoneConditionView,
    /// Whether its screen is locked; then it shows the unread ones alone.
    pub locked: bool,
    /// Counts phones: another number is another phone in the same hands, with an empty
    /// authenticator.
    pub phone_number: u16,
    /// SMS, newest first.
    pub messages: Vec<PhoneMessageView>,
    /// Mail, newest first.
    pub mails: Vec<PhoneMailView>,
    /// The accounts of its authenticator, in the order they were added.
    pub authenticator: Vec<PhoneAccountView>,
    /// Whether a QR code stands on the screen of the app, to be scanned.
    pub qr_in_sight: bool,
}

/// An SMS.
#[derive(Serialize, Type)]
pub(crate) struct PhoneMessageView {
    /// Names it on this phone.
    pub id: u32,
    /// Who sent it, as phones show it.
    pub from: String,
    /// What it says; *practice* stands in front.
    pub text: String,
    /// When it arrived.
    pub at: Millis,
    /// Whether it was opened.
    pub read: bool,
}

/// A mail.
#[derive(Serialize, Type)]
pub(crate) struct PhoneMailView {
    /// Names it on this phone.
    pub id: u32,
    /// Who sent it.
    pub from: String,
    /// The subject; *practice* stands in front.
    pub subject: String,
    /// The text, in parts.
    pub parts: Vec<MailPartView>,
    /// When it arrived.
    pub at: Millis,
    /// Whether it was opened.
    pub read: bool,
}

/// A part of a mail.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum MailPartView {
    /// A paragraph.
    Text {
        /// It.
        text: String,
    },
    /// A code, set apart.
    Code {
        /// It.
        code: String,
    },
}

/// An account in the phone's authenticator.
#[derive(Serialize, Type)]
pub(crate) struct PhoneAccountView {
    /// Names it on this phone.
    pub id: u32,
    /// Who it is for: the organisation.
    pub issuer: String,
    /// Which account.
    pub account: String,
    /// The six digits it shows now.
    pub code: String,
    /// In how many milliseconds they change; ask for the phone again then.
    pub changes_in_ms: u32,
    /// How long each code stands, in seconds.
    pub period_seconds: u16,
    /// When it was added, by the phone's own clock.
    pub added_at: Millis,
}

/// How adding an account to the authenticator ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum PhoneAdded {
    /// It is there.
    Added {
        /// Names it on this phone.
        id: u32,
    },
    /// It was there already.
    ThereAlready {
        /// Names it on this phone.
        id: u32,
    },
    /// No QR code is on the screen of the app.
    NothingInSight,
    /// The picture is no QR code of an authenticator app.
    NotAKey,
    /// The key has a symbol that keys do not have, or is too short.
    BadKey,
    /// The phone is lost.
    Lost,
}

/// What can be opened on a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PhoneThing {
    /// An SMS.
    Message,
    /// A mail.
    Mail,
}

impl From<training::Condition> for PhoneConditionView {
    fn from(condition: training::Condition) -> Self {
        let training::Condition { lost, signal, sms_late_minutes, clock_wrong_minutes } = condition;
        Self { lost, signal, sms_late_minutes, clock_wrong_minutes }
    }
}

impl From<PhoneConditionView> for training::Condition {
    fn from(condition: PhoneConditionView) -> Self {
        let PhoneConditionView { lost, signal, sms_late_minutes, clock_wrong_minutes } = condition;
        Self { lost, signal, sms_late_minutes, clock_wrong_minutes }
    }
}

impl From<training::Added> for PhoneAdded {
    fn from(added: training::Added) -> Self {
        match added {
            training::Added::Now(id) => Self::Added { id },
            training::Added::Before(id) => Self::ThereAlready { id },
            training::Added::NothingInSight => Self::NothingInSight,
            training::Added::NotAKey => Self::NotAKey,
            training::Added::BadKey => Self::BadKey,
            training::Added::Lost => Self::Lost,
        }
    }
}

impl From<training::Sms> for PhoneMessageView {
    fn from(sms: training::Sms) -> Self {
        let training::Sms { id, from, text, at, read } = sms;
        Self { id, from, text, at: at.into(), read }
    }
}

impl From<training::Mail> for PhoneMailView {
    fn from(mail: training::Mail) -> Self {
        let training::Mail { id, from, subject, parts, at, read } = mail;
        let parts = parts.into_iter().map(MailPartView::from).collect();
        Self { id, from, subject, parts, at: at.into(), read }
    }
}

impl From<SpokenPart> for MailPartView {
    fn from(part: SpokenPart) -> Self {
        match part {
            SpokenPart::Text(text) => Self::Text { text },
            SpokenPart::Code(code) => Self::Code { code },
        }
    }
}

impl From<training::ShownAccount> for PhoneAccountView {
    fn from(shown: training::ShownAccount) -> Self {
        let training::ShownAccount { id, issuer, account, code, changes_in, period_seconds, added_at } =
            shown;
        let changes_in_ms = millis(changes_in);
        Self { id, issuer, account, code, changes_in_ms, period_seconds, added_at: added_at.into() }
    }
}

fn millis(duration: Duration) -> u32 {
    u32::try_from(duration.as_millis()).unwrap_or(u32::MAX)
}
