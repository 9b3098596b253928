//! How a new password is judged.

use serde::Serialize;
use specta::Type;
use tweestap_core::password::{Judgement, PasswordRefusal, Weakness};

use super::count;

/// How good a new password is.
#[derive(Serialize, Type)]
pub(crate) struct PasswordVerdict {
    /// The rules it breaks.
    pub problems: Vec<PasswordProblemView>,
    /// 0 (guessed at once) to 4.
    pub strength: u8,
}

/// Why a new password is not taken.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum PasswordProblemView {
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
pub(crate) enum GuessableBy {
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
    pub(crate) fn too_long() -> Self {
        let max = count(tweestap_core::password::AT_MOST);
        Self { problems: vec![PasswordProblemView::TooLong { max }], strength: 0 }
    }
}
