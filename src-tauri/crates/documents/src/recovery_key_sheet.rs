//! The sheet with the organisation's recovery key, as paper and as text.
//!
//! The key is 128 random bits in seven groups of four symbols, each with a check
//! symbol. The sheet lies in a safe for years: it says what the key opens, how it
//! is used, and that an old sheet still opens old copies.

use jiff::civil::Date;
use zeroize::Zeroizing;

use crate::messages::{
    FILE_RECOVERY_KEY, KEY_GROUP, KEY_HOW, KEY_HOW_AFTER, KEY_HOW_START, KEY_HOW_TYPE, KEY_KEEP,
    KEY_KEEP_OLD, KEY_KEEP_POWER, KEY_KEEP_SAFE, KEY_LEAD, KEY_OPENS, KEY_OPENS_DATA, KEY_OPENS_PERSON,
    KEY_TITLE, MADE_ON,
};
use crate::sheet::{Fact, Notices, Secrets, Section, SectionKind, Sheet, date_in_words, one_line, practice};
use crate::words::{Language, Message, Value, Words};
use crate::{PaperError, paper, plain};

/// What stands on a recovery-key sheet.
#[derive(Clone, Copy)]
pub struct RecoveryKeySheet<'a> {
    /// The language of the person who prints it.
    pub language: Language,
    /// The organisation's name.
    pub organisation: &'a str,
    /// The day the key was made, in the computer's time zone.
    pub made_on: Date,
    /// The seven groups as shown on screen.
    pub groups: [&'a str; 7],
    /// Whether the sheet comes from the practice organisation.
    pub practice: bool,
}

impl RecoveryKeySheet<'_> {
    /// The sheet as a PDF of one A4 page; more pages only where texts are very long.
    ///
    /// The finished bytes are wiped when dropped, and so is the page they were made from.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        paper::pdf(&self.sheet())
    }

    /// The sheet as UTF-8 text with lines of at most 76 characters.
    pub fn to_text(&self) -> Zeroizing<String> {
        plain::text(&self.sheet())
    }

    /// What a saved sheet is called, without the ending: `herstelsleutel`.
    pub fn file_stem(words: &Words) -> String {
        words.say(&FILE_RECOVERY_KEY, [])
    }

    fn sheet(&self) -> Sheet<'_> {
        let words = Words::of(self.language);
        let say = |message: &Message<0>| words.say(message, []);
        let section = |heading: &Message<0>, kind: SectionKind, lines: &[Message<0>]| Section {
            heading: say(heading),
            kind,
            lines: lines.iter().map(say).collect(),
        };
        Sheet {
            language: self.language,
            made_on: self.made_on,
            practice: practice(&words, self.practice),
            organisation: one_line(self.organisation),
            title: say(&KEY_TITLE),
            lead: say(&KEY_LEAD),
            picture: None,
            facts: vec![Fact { label: say(&MADE_ON), value: date_in_words(&words, self.made_on) }],
            secrets: Secrets::Groups { groups: self.groups, labels: group_labels(&words) },
            sections: vec![
                section(&KEY_OPENS, SectionKind::Points, &[KEY_OPENS_DATA, KEY_OPENS_PERSON]),
                section(&KEY_HOW, SectionKind::Steps, &[KEY_HOW_START, KEY_HOW_TYPE, KEY_HOW_AFTER]),
                section(&KEY_KEEP, SectionKind::Points, &[KEY_KEEP_SAFE, KEY_KEEP_POWER, KEY_KEEP_OLD]),
            ],
            help: None,
            notices: Notices::new(words),
        }
    }
}

fn group_labels(words: &Words) -> [String; 7] {
    [1, 2, 3, 4, 5, 6, 7].map(|number| words.say(&KEY_GROUP, [Value::Number(number)]))
}
