//! The app around its screens: language, look, where the key is, what keeps it shut.

use serde::{Deserialize, Serialize};
use specta::Type;
use tweestap_core::account::Role;
use tweestap_usecases::ports::{KeyPlace, OpenFault};

use super::{Millis, Screen};

/// Everything a window needs to draw itself.
#[derive(Serialize, Type)]
pub(crate) struct AppView {
    /// Whether this is a practice organisation.
    pub practice: bool,
    /// Whether a program can drive the window.
    pub automated: bool,
    /// The app's version.
    pub version: &'static str,
    /// The language on screen.
    pub language: LanguageTag,
    /// Those that can be chosen.
    pub languages: Vec<LanguageTag>,
    /// How the window looks.
    pub look: LookView,
    /// What Rust's clock says; in practice it can differ from the computer's.
    pub now: Millis,
    /// Which screen.
    pub screen: Screen,
}

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LanguageTag {
    /// English.
    En,
    /// Dutch.
    Nl,
    /// German.
    De,
}

/// How the window looks, by choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct LookView {
    /// Light or dark.
    pub theme: ThemeName,
    /// How strong the contrast is.
    pub contrast: ContrastName,
    /// The size of text, 100 to 200 per cent.
    pub scale: u16,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ThemeName {
    /// As the desktop.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How strong the contrast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ContrastName {
    /// As the desktop.
    #[default]
    System,
    /// High.
    More,
    /// Ordinary.
    Normal,
}

impl ThemeName {
    /// As the page's address has it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl ContrastName {
    /// As the page's address has it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::More => "more",
            Self::Normal => "normal",
        }
    }
}

/// Where the root key lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KeyPlaceName {
    /// In the computer's keychain.
    Keychain,
    /// In a file in the person's configuration folder.
    KeyFile,
}

/// Why the store cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OpenFaultKind {
    /// The keychain does not answer in time.
    KeyringNotAnswering,
    /// The keychain is locked, or refuses.
    KeyringRefused,
    /// Others can read the key file.
    KeyReadableByOthers,
    /// The root key is gone: the recovery key is the way back.
    KeyMissing,
    /// The file is damaged.
    Damaged,
    /// A newer version wrote it.
    NewerVersion,
    /// It cannot be read or written.
    Unreadable,
    /// The disk is full.
    DiskFull,
    /// Another window has it open.
    InUse,
    /// It was changed from outside.
    Tampered,
    /// Anything else.
    Unexpected,
}

/// An invented person, whose password is no secret.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct PracticePerson {
    /// The person's name.
    pub name: String,
    /// What they are.
    pub role: RoleName,
    /// The address they log in with.
    pub address: &'static str,
    /// The password that opens the account now; `null`: none does.
    pub password: Option<&'static str>,
    /// One of the twelve equal accounts for the people of a training.
    pub is_participant: bool,
}

/// What someone is in the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RoleName {
    /// Receives care.
    Client,
    /// Looks after their own clients' accounts.
    Therapist,
    /// Looks after everyone's.
    HelpDesk,
}

impl From<OpenFault> for OpenFaultKind {
    fn from(fault: OpenFault) -> Self {
        match fault {
            OpenFault::KeyringNotAnswering => Self::KeyringNotAnswering,
            OpenFault::KeyringRefused => Self::KeyringRefused,
            OpenFault::KeyReadableByOthers => Self::KeyReadableByOthers,
            OpenFault::KeyMissing => Self::KeyMissing,
            OpenFault::Damaged => Self::Damaged,
            OpenFault::NewerVersion => Self::NewerVersion,
            OpenFault::Unreadable => Self::Unreadable,
            OpenFault::DiskFull => Self::DiskFull,
            OpenFault::InUse => Self::InUse,
            OpenFault::Tampered => Self::Tampered,
            OpenFault::NotEmpty | OpenFault::Unexpected => Self::Unexpected,
        }
    }
}

impl From<tweestap_training::PracticePerson> for PracticePerson {
    fn from(person: tweestap_training::PracticePerson) -> Self {
        Self {
            name: person.name,
            role: person.role.into(),
            address: person.address,
            password: person.password,
            is_participant: person.is_participant,
        }
    }
}

impl From<Role> for RoleName {
    fn from(role: Role) -> Self {
        match role {
            Role::Client => Self::Client,
            Role::Therapist => Self::Therapist,
            Role::HelpDesk => Self::HelpDesk,
        }
    }
}

impl From<RoleName> for Role {
    fn from(role: RoleName) -> Self {
        match role {
            RoleName::Client => Self::Client,
            RoleName::Therapist => Self::Therapist,
            RoleName::HelpDesk => Self::HelpDesk,
        }
    }
}

impl From<KeyPlace> for KeyPlaceName {
    fn from(place: KeyPlace) -> Self {
        match place {
            KeyPlace::Keychain => Self::Keychain,
            KeyPlace::KeyFile => Self::KeyFile,
        }
    }
}
