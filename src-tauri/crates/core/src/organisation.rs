//! What an organisation decides for its people.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::account::Role;
use crate::clock::Timestamp;

/// The organisation that owns the store: its words and its settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The name people know, also the issuer in their authenticator app.
    pub name: String,
    /// Whom to call.
    pub help_desk: HelpDeskContact,
    /// How much is asked.
    pub profile: Profile,
    /// Whether each role has, may have or must have two-step.
    pub two_step: PerRole<Requirement>,
    /// The methods people can choose anew.
    pub methods: Methods,
    /// The country of numbers typed without one, ISO 3166.
    pub country: String,
    /// The languages people can choose, and that of messages to people who chose none.
    pub languages: Languages,
    /// How long log lines are kept, in days.
    pub log_kept_for_days: u32,
    /// Minutes without input before the window locks, 5 to 60.
    pub inactivity_minutes: PerRole<u8>,
    /// Whether a password needs a special character.
    pub special_character: bool,
    /// When the paper with the recovery key was confirmed; `None` until then.
    pub recovery_key_confirmed_at: Option<Timestamp>,
    /// When a backup was last made; `None`: never.
    pub last_backup_at: Option<Timestamp>,
}

/// The organisation's help desk, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpDeskContact {
    /// What the help desk is called.
    pub name: String,
    /// The number to call, as the organisation writes it.
    pub phone: String,
    /// When someone answers.
    pub hours: String,
    /// What to do outside those hours; may be empty.
    pub outside_hours: String,
}

impl HelpDeskContact {
    /// Name, number and hours, for the foot of a message.
    pub fn in_one_line(&self) -> String {
        [self.name.as_str(), &self.phone, &self.hours]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// How much is asked: the seed's rules, or the recommended stricter ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// The rules as the table gives them.
    #[default]
    Standard,
    /// Changing the setting and new recovery codes also ask a code; longer
    /// passwords where two-step is off; locks with the screen.
    Strict,
}

/// The methods people can choose anew. Who has one that is switched off keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Methods {
    /// An authenticator app.
    pub app: bool,
    /// SMS, where a gateway is set up.
    pub sms: bool,
}

/// The languages of the product, as BCP 47 tags.
pub const LANGUAGES: [&str; 3] = ["en", "nl", "de"];

/// The languages of an organisation, as BCP 47 tags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Languages {
    /// What people can choose; at least one.
    pub offered: Vec<String>,
    /// What messages to people who chose none are written in; `None`: the computer's.
    pub messages: Option<String>,
}

impl Languages {
    /// Whether people can choose the language of this tag.
    pub fn offers(&self, tag: &str) -> bool {
        self.offered.iter().any(|offered| offered == tag)
    }

    /// What a message is written in to someone who chose this language, or none. Empty: the
    /// computer's.
    pub fn of_message(&self, chosen: Option<&str>) -> String {
        chosen.or(self.messages.as_deref()).unwrap_or_default().to_owned()
    }
}

impl Default for Languages {
    /// Every language, and messages in that of the computer.
    fn default() -> Self {
        Self { offered: LANGUAGES.map(str::to_owned).to_vec(), messages: None }
    }
}

/// Two-step for one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Requirement {
    /// Nobody can switch it on anew; who has it keeps it.
    NotAvailable,
    /// Each person chooses.
    Optional,
    /// Everyone, after some days of grace.
    Required {
        /// When the organisation decided it.
        since: Timestamp,
        /// Days in which people may still log in without.
        grace_days: u16,
    },
}

impl Requirement {
    /// When it becomes impossible to log in without; `None` where it never does.
    pub fn enforced_from(self) -> Option<Timestamp> {
        const DAY: Duration = Duration::from_hours(24);
        match self {
            Self::NotAvailable | Self::Optional => None,
            Self::Required { since, grace_days } => Some(since.plus(DAY * u32::from(grace_days))),
        }
    }

    /// Whether nobody of this role may log in without it now.
    pub fn is_enforced(self, now: Timestamp) -> bool {
        self.enforced_from().is_some_and(|from| now >= from)
    }
}

/// One value for each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PerRole<T> {
    /// For clients.
    pub client: T,
    /// For therapists.
    pub therapist: T,
    /// For the help desk.
    pub help_desk: T,
}

impl<T: Copy> PerRole<T> {
    /// The same value for everyone.
    pub const fn all(value: T) -> Self {
        Self { client: value, therapist: value, help_desk: value }
    }

    /// Each value turned into another.
    pub fn map<U>(self, f: impl Fn(T) -> U) -> PerRole<U> {
        PerRole { client: f(self.client), therapist: f(self.therapist), help_desk: f(self.help_desk) }
    }

    /// The value for `role`.
    pub const fn of(&self, role: Role) -> T {
        match role {
            Role::Client => self.client,
            Role::Therapist => self.therapist,
            Role::HelpDesk => self.help_desk,
        }
    }
}

impl Organisation {
    /// A new organisation with the seed's settings: two-step optional for clients
    /// and therapists, required for the help desk from the first log-in.
    pub fn new(name: String, help_desk: HelpDeskContact, now: Timestamp) -> Self {
        Self {
            name,
            help_desk,
            profile: Profile::Standard,
            two_step: PerRole {
                client: Requirement::Optional,
                therapist: Requirement::Optional,
                help_desk: Requirement::Required { since: now, grace_days: 0 },
            },
            inactivity_minutes: PerRole::all(60),
            methods: Methods { app: true, sms: true },
            country: "NL".to_owned(),
            languages: Languages::default(),
            log_kept_for_days: 5 * 365,
            special_character: false,
            recovery_key_confirmed_at: None,
            last_backup_at: None,
        }
    }

    /// How long someone of `role` may be idle before the window locks.
    pub fn inactivity_limit(&self, role: Role) -> Duration {
        Duration::from_mins(u64::from(self.inactivity_minutes.of(role)))
    }
}

#[cfg(test)]
mod tests;
