//! What stands on a sheet, before it is paper or plain text.
//!
//! One model for both, so that the saved text and the printed page never say
//! different things:
//!
//! ```text
//!   title, lead
//!   facts        label: value
//!   secrets      six codes with a line each, or seven groups
//!   sections     heading, then steps or points
//!   help         whom to call
//! ```

use jiff::civil::Date;

use crate::messages;
use crate::words::{Language, Value, Words};

pub(crate) struct Sheet<'a> {
    pub(crate) language: Language,
    pub(crate) made_on: Date,
    pub(crate) practice: Option<Practice>,
    pub(crate) organisation: String,
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) picture: Option<Picture>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) secrets: Secrets<'a>,
    pub(crate) sections: Vec<Section>,
    pub(crate) help: Option<Help>,
    pub(crate) notices: Notices,
}

/// What marks a sheet of the practice organisation.
pub(crate) struct Practice {
    pub(crate) word: String,
    pub(crate) note: String,
}

pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
}

/// What is drawn under the lead. It shows nothing that the words do not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// A phone that scans the QR code on a screen.
    Qr,
    /// A phone with a code that runs out.
    Code,
    /// A phone with an SMS.
    Sms,
    /// A sheet of recovery codes beside a phone that is gone.
    RecoveryCodes,
    /// A lock and a clock.
    Lock,
    /// Two people on the telephone.
    Call,
    /// An old password and a new one.
    Password,
}

/// An account to be cut out, with the QR code for somebody's own phone.
pub(crate) struct AccountCard<'a> {
    pub(crate) name: String,
    pub(crate) lines: [String; 2],
    /// As [`crate::qr::draw`] drew it.
    pub(crate) qr_svg: Option<&'a str>,
}

/// The reason for the sheet. Borrowed: nothing here copies a secret.
pub(crate) enum Secrets<'a> {
    /// There is nothing secret on it.
    Nothing,
    /// Accounts of a training.
    Accounts(Vec<AccountCard<'a>>),
    /// Recovery codes, each with room to note when it was used.
    Codes { codes: [&'a str; 6], used_on: String },
    /// The groups of one long key, with their labels.
    Groups { groups: [&'a str; 7], labels: [String; 7] },
}

pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) kind: SectionKind,
    pub(crate) lines: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SectionKind {
    /// Done one after the other, numbered.
    Steps,
    /// True side by side.
    Points,
    /// Paragraphs.
    Text,
}

pub(crate) struct Help {
    pub(crate) title: String,
    pub(crate) call: String,
    pub(crate) phone: String,
    pub(crate) hours: Vec<String>,
    pub(crate) check: String,
}

/// Words the paper needs only in some cases, and only the paper.
pub(crate) struct Notices {
    /// Asks to write a name by hand that the typeface has no letters for.
    pub(crate) by_hand: String,
    words: Words,
}

impl Notices {
    pub(crate) fn new(words: Words) -> Self {
        Self { by_hand: words.say(&messages::BY_HAND, []), words }
    }

    /// "Page 1 of 2".
    pub(crate) fn page(&self, page: usize, pages: usize) -> String {
        let number = |n: usize| Value::Number(i32::try_from(n).unwrap_or(i32::MAX));
        self.words.say(&messages::PAGE, [number(page), number(pages)])
    }
}

pub(crate) fn practice(words: &Words, is_practice: bool) -> Option<Practice> {
    is_practice.then(|| Practice {
        word: words.say(&messages::PRACTICE, []),
        note: words.say(&messages::PRACTICE_NOTE, []),
    })
}

/// The date in words of the language: months are never numbers, which people read differently.
pub(crate) fn date_in_words(words: &Words, date: Date) -> String {
    let day = Value::Number(date.day().into());
    let month = Value::Number(date.month().into());
    let year = date.year().to_string();
    words.say(&messages::DATE, [day, month, Value::Text(&year)])
}

/// A text from outside as one line: a line break in a name cannot forge a line of the sheet,
/// and no invisible mark can turn the rest of a line around.
pub(crate) fn one_line(text: &str) -> String {
    let kept: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks of direction and joining, and other characters that leave no ink (UAX #9, UAX #44).
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_in_the_words_of_the_language() {
        let table = [
            (Language::English, date(2026, 11, 4), "4 November 2026"),
            (Language::Dutch, date(2026, 3, 24), "24 maart 2026"),
            (Language::German, date(2027, 12, 1), "1. Dezember 2027"),
        ];
        for (language, day, expected) in table {
            assert_eq!(date_in_words(&Words::of(language), day), expected);
        }
    }

    #[test]
    fn every_month_has_its_own_name() {
        for language in Language::ALL {
            let words = Words::of(language);
            let names: std::collections::BTreeSet<_> =
                (1..=12).map(|month| date_in_words(&words, date(2026, month, 1))).collect();
            assert_eq!(names.len(), 12, "{language:?}");
        }
    }

    #[test]
    fn names_stay_names() {
        let table = [
            ("letters stay", "Łucja Şahin-Ñuñez", "Łucja Şahin-Ñuñez"),
            ("a line break is a space", "Anna\nAccount: someone else", "Anna Account: someone else"),
            ("no terminal is steered", "Anna\u{1b}[2J\u{7}", "Anna [2J"),
            ("no mark turns the line around", "Anna\u{202e}nedrev", "Annanedrev"),
            ("spaces are one", "  Anna \t de  Wit ", "Anna de Wit"),
            ("other scripts stay", "Ольга Ιωάννου 王芳", "Ольга Ιωάννου 王芳"),
        ];
        for (name, text, expected) in table {
            assert_eq!(one_line(text), expected, "{name}");
        }
    }
}
