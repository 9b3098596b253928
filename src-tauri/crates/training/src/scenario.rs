//! Scenarios: what is practised, step by step. They are data; a trainer can write one.
//!
//! ```text
//!   *.toml ── read ──► Scenario { cast, start, steps, closing, rule }     or a Fault
//!   built in, and those of the trainer's folder ── book ──► the list
//! ```
//!
//! The format is described in `docs/scenarios.md`.

mod act;
mod book;
mod fields;
mod handout;
mod read;
mod tick;

use std::time::Duration;

use tweestap_documents::Language;

use crate::people::mobile_of;

pub use act::{Act, ActAbout, ActName};
pub use book::{Book, built_in};
pub use fields::{Fault, Problem};
pub use handout::{handout, role_card};
pub use tick::{Tick, TickOf};

/// A text in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text([String; Language::ALL.len()]);

impl Text {
    /// The text in one language.
    pub fn of(&self, language: Language) -> &str {
        let at = Language::ALL.iter().position(|one| *one == language).unwrap_or(0);
        &self.0[at]
    }
}

/// One scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its name in files and on the command line: small letters, digits, hyphens.
    pub id: String,
    /// Its place among the others.
    pub order: u16,
    /// Who is played, by address, in the order of their turns.
    pub cast: Vec<&'static str>,
    /// What it is called.
    pub title: Text,
    /// What it shows.
    pub goal: Text,
    /// What is made so before it begins.
    pub start: Vec<Doing>,
    /// What is to be done.
    pub steps: Vec<Step>,
    /// What is said at the end.
    pub closing: Text,
    /// The rule behind it.
    pub rule: Text,
    /// For someone who plays without the computer.
    pub role_card: Option<RoleCard>,
    /// What stands on its handout.
    pub picture: Picture,
    /// Whether a trainer wrote it.
    pub own: bool,
}

/// Acts of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doing {
    /// Who, by address.
    pub who: &'static str,
    /// What, one after another.
    pub acts: Vec<Act>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Who does it, by address.
    pub who: &'static str,
    /// What to do.
    pub text: Text,
    /// For who is stuck.
    pub hint: Text,
    /// What ticks it: any of these.
    pub ticks: Vec<Tick>,
    /// How often that has to happen.
    pub times: u16,
    /// Whether a step after it can be done without it.
    pub optional: bool,
    /// What must not happen meanwhile.
    pub wrong: Vec<Tick>,
    /// What is said where it does.
    pub wrong_text: Option<Text>,
    /// The skip that does it.
    pub skip: Option<Duration>,
    /// How the program does it, where the trainer starts further on.
    pub play: Vec<Act>,
    /// What the program does for who starts here, after the steps before.
    pub ready: Vec<Act>,
    /// The page that is open for who starts here.
    pub page: Option<&'static str>,
}

impl Step {
    /// Whether the page that is open begins the connecting which the step before is about.
    pub(crate) fn connects(&self) -> bool {
        self.readies(ActName::ConnectApp) || self.readies(ActName::ConnectSms)
    }

    /// What stands on the page that is open, in the page's own words.
    pub(crate) fn page_begins_with(&self) -> String {
        if self.readies(ActName::ConnectApp) {
            return r#"{"method":"app"}"#.to_owned();
        }
        match mobile_of(self.who).filter(|_| self.readies(ActName::ConnectSms)) {
            Some(number) => format!(r#"{{"method":"sms","number":"{number}"}}"#),
            None => String::new(),
        }
    }

    fn readies(&self, act: ActName) -> bool {
        self.ready.contains(&Act::Plain(act))
    }
}

/// A card for a role that is played without the computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleCard {
    /// Who it is for.
    pub title: Text,
    /// What they say and know, a paragraph each.
    pub lines: Vec<Text>,
}

/// Declares the pictures of handouts with their words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// The words of scenario files.
            pub const WORDS: &[(&'static str, Self)] = &[$(($word, Self::$variant),)+];
        }
    };
}
pub(crate) use words;

words! {
    /// The picture of a handout.
    Picture {
        /// A phone that scans.
        Qr = "qr",
        /// A phone with a code.
        Code = "code",
        /// A phone with an SMS.
        Sms = "sms",
        /// A sheet of recovery codes.
        RecoveryCodes = "recovery_codes",
        /// A lock and a clock.
        Lock = "lock",
        /// Two people and a telephone.
        Call = "call",
        /// A password and an arrow.
        Password = "password",
    }
}

/// The pages of the desk that a scenario can begin on.
pub const PAGES: [&str; 13] = [
    "profile",
    "security",
    "rules",
    "switch_on",
    "new_phone",
    "renew_codes",
    "change_password",
    "switch_off",
    "people",
    "person",
    "reset",
    "organisation",
    "log",
];

#[cfg(test)]
mod tests;
