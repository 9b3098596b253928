//! What a new password must be.
//!
//! ```text
//!   length ──► special character (if the organisation asks) ──► zxcvbn with the
//!   person's own words ──► Judgement { strength, refusal }
//! ```
//!
//! No composition rule, no expiry, pasting welcome (NIST SP 800-63B-4, 3.1.1.2).
//! zxcvbn keeps copies of what it looks at and does not wipe them: the one place
//! where a password is seen by code that is not ours.

mod local_words;

use zxcvbn::feedback::Warning;
use zxcvbn::matching::Match;
use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::{Entropy, zxcvbn};

use crate::account::TwoStep;
use crate::organisation::{Organisation, Profile};
use crate::secret::Password;
use local_words::LOCAL_WORDS;

/// The fewest code points after NFC.
pub const AT_LEAST: usize = 12;

/// The fewest in an organisation of the strict profile where the password is the only proof.
pub const AT_LEAST_ALONE: usize = 15;

/// The most code points after NFC.
pub const AT_MOST: usize = 128;

/// The zxcvbn score from which a password is strong enough: more than 10⁸ guesses,
/// against a throttled log-in and a slow, peppered hash.
const STRONG_ENOUGH: u8 = 3;

/// What an organisation asks of one person's password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordRules {
    /// The fewest code points.
    pub at_least: usize,
    /// Whether one character must be neither letter nor digit; a space is one.
    pub special_character: bool,
}

/// Words that someone who knows the person tries first.
#[derive(Clone)]
pub struct OwnWords(Vec<String>);

/// What a password is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// 0 (guessed at once) to 4 (very hard to guess), for the meter.
    pub strength: u8,
    /// Why it cannot be the password; `None`: it can.
    pub refusal: Option<PasswordRefusal>,
}

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefusal {
    /// Too few characters.
    #[error("fewer than {at_least} characters")]
    TooShort {
        /// The fewest code points.
        at_least: usize,
    },
    /// Too many characters.
    #[error("more than {at_most} characters")]
    TooLong {
        /// The most code points.
        at_most: usize,
    },
    /// Letters and digits only, and the organisation asks for more.
    #[error("no special character")]
    NeedsSpecialCharacter,
    /// One of the passwords that everyone tries first, or close to one.
    #[error("a common password")]
    Common,
    /// Too few guesses find it.
    #[error("easy to guess")]
    Guessable {
        /// What makes it so.
        why: Weakness,
    },
}

/// What makes a password easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// The person's name or address, or the organisation's name.
    OwnWord,
    /// A name, or a word that stands in a dictionary.
    Word,
    /// Keys beside each other, like `qwertz`.
    KeyboardRow,
    /// The same again and again, like `abcabcabc`.
    Repeat,
    /// A run, like `abcd` or `6543`.
    Sequence,
    /// A date or a year.
    Date,
    /// Nothing in particular: too little of everything.
    TooPlain,
}

impl PasswordRules {
    /// The rules for a person of `organisation` whose two-step stands so.
    pub fn of(organisation: &Organisation, two_step: &TwoStep) -> Self {
        let at_least = match (organisation.profile, two_step) {
            (Profile::Strict, TwoStep::Off) => AT_LEAST_ALONE,
            (Profile::Strict, TwoStep::On(_)) | (Profile::Standard, _) => AT_LEAST,
        };
        Self { at_least, special_character: organisation.special_character }
    }

    fn refuse(self, password: &Password) -> Option<PasswordRefusal> {
        let count = password.expose().chars().count();
        if count < self.at_least {
            return Some(PasswordRefusal::TooShort { at_least: self.at_least });
        }
        if count > AT_MOST {
            return Some(PasswordRefusal::TooLong { at_most: AT_MOST });
        }
        let is_plain = password.expose().chars().all(char::is_alphanumeric);
        (self.special_character && is_plain).then_some(PasswordRefusal::NeedsSpecialCharacter)
    }
}

/// Whether it is long enough to be the only proof in an organisation of the strict profile.
pub fn stands_alone(password: &Password) -> bool {
    password.expose().chars().count() >= AT_LEAST_ALONE
}

impl OwnWords {
    /// The words of a person's name and address and of the organisation's name.
    pub fn of(name: &str, address: &str, organisation: &str) -> Self {
        let mut words: Vec<String> = [name, address, organisation]
            .iter()
            .flat_map(|text| text.split(|character: char| !character.is_alphanumeric()))
            .filter(|word| word.chars().count() > 2)
            .map(str::to_lowercase)
            .collect();
        // The whole of each too, with and without its spaces: a space between two words
        // counts as a great deal, and people run the words of a name together.
        for whole in [name, organisation].map(str::to_lowercase) {
            words.push(whole.replace(' ', ""));
            words.push(whole);
        }
        words.retain(|word| !word.is_empty());
        Self(words)
    }

    fn has(&self, word: &str) -> bool {
        self.0.iter().any(|own| own == word)
    }
}

/// Says what `password` is worth and whether it can be the password.
pub fn judge(password: &Password, rules: PasswordRules, own: &OwnWords) -> Judgement {
    let guessed_first: Vec<&str> =
        own.0.iter().map(String::as_str).chain(LOCAL_WORDS.iter().copied()).collect();
    let estimate = zxcvbn(password.expose(), &guessed_first);
    let strength = u8::from(estimate.score());
    let weak = || (strength < STRONG_ENOUGH).then(|| weakness(&estimate, own));
    Judgement { strength, refusal: rules.refuse(password).or_else(weak) }
}

fn weakness(estimate: &Entropy, own: &OwnWords) -> PasswordRefusal {
    let why = |why| PasswordRefusal::Guessable { why };
    let words: Vec<&str> = estimate.sequence().iter().filter_map(dictionary_word).collect();
    if words.iter().any(|word| own.has(word)) {
        return why(Weakness::OwnWord);
    }
    if words.iter().any(|word| LOCAL_WORDS.contains(word)) {
        return PasswordRefusal::Common;
    }
    match estimate.feedback().and_then(zxcvbn::feedback::Feedback::warning) {
        Some(
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword
            | Warning::ThisIsSimilarToACommonlyUsedPassword,
        ) => PasswordRefusal::Common,
        Some(
            Warning::AWordByItselfIsEasyToGuess
            | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess,
        ) => why(Weakness::Word),
        Some(Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess) => {
            why(Weakness::KeyboardRow)
        }
        Some(
            Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
        ) => why(Weakness::Repeat),
        Some(Warning::SequencesLikeAbcAreEasyToGuess) => why(Weakness::Sequence),
        Some(Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess) => why(Weakness::Date),
        None => why(Weakness::TooPlain),
    }
}

/// The word that a piece is or repeats.
fn dictionary_word(piece: &Match) -> Option<&str> {
    match &piece.pattern {
        MatchPattern::Dictionary(word) => Some(&word.matched_word),
        MatchPattern::Repeat(repeat) => repeat.base_matches.first().and_then(dictionary_word),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
