//! The sheet with a person's six recovery codes, as paper and as text.
//!
//! It is read months later, in a hurry, without the app: it says whose codes
//! these are, how one is used, and whom to call when nothing is left.

use jiff::civil::Date;
use zeroize::Zeroizing;

use crate::messages::{
    ACCOUNT, CODES_HOW, CODES_HOW_CHOOSE, CODES_HOW_LOG_IN, CODES_HOW_ONCE, CODES_HOW_TYPE, CODES_KEEP,
    CODES_KEEP_APART, CODES_KEEP_RENEW, CODES_KEEP_SECRET, CODES_LEAD, CODES_TITLE, CODES_USED_ON,
    FILE_RECOVERY_CODES, HELP_CALL, HELP_CHECK, HELP_TITLE, LOG_IN_AS, MADE_ON,
};
use crate::sheet::{
    Fact, Help, Notices, Secrets, Section, SectionKind, Sheet, date_in_words, one_line, practice,
};
use crate::words::{Language, Message, Value, Words};
use crate::{PaperError, paper, plain};

/// What stands on a recovery-codes sheet.
#[derive(Clone, Copy)]
pub struct RecoverySheet<'a> {
    /// The language of the person.
    pub language: Language,
    /// The organisation's name.
    pub organisation: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// Address or log-in name.
    pub log_in_name: &'a str,
    /// The day the codes were made, in the computer's time zone.
    pub made_on: Date,
    /// Whom to call.
    pub help_desk: HelpDesk<'a>,
    /// The six codes as shown on screen.
    pub codes: [&'a str; 6],
    /// Whether the sheet comes from the practice organisation.
    pub practice: bool,
}

/// The organisation's help desk, in its own words.
#[derive(Debug, Clone, Copy)]
pub struct HelpDesk<'a> {
    /// What the help desk is called.
    pub name: &'a str,
    /// The number to call.
    pub phone: &'a str,
    /// When someone answers.
    pub hours: &'a str,
    /// What to do outside those hours; may be empty.
    pub outside_hours: &'a str,
}

impl RecoverySheet<'_> {
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

    /// What a saved sheet is called, without the ending: `herstelcodes`.
    pub fn file_stem(words: &Words) -> String {
        words.say(&FILE_RECOVERY_CODES, [])
    }

    fn sheet(&self) -> Sheet<'_> {
        let words = Words::of(self.language);
        let say = |message: &Message<0>| words.say(message, []);
        Sheet {
            language: self.language,
            made_on: self.made_on,
            practice: practice(&words, self.practice),
            organisation: one_line(self.organisation),
            title: say(&CODES_TITLE),
            lead: say(&CODES_LEAD),
            picture: None,
            facts: self.facts(&words),
            secrets: Secrets::Codes { codes: self.codes, used_on: say(&CODES_USED_ON) },
            sections: vec![
                Section {
                    heading: say(&CODES_HOW),
                    kind: SectionKind::Steps,
                    lines: [CODES_HOW_LOG_IN, CODES_HOW_CHOOSE, CODES_HOW_TYPE, CODES_HOW_ONCE]
                        .iter()
                        .map(say)
                        .collect(),
                },
                Section {
                    heading: say(&CODES_KEEP),
                    kind: SectionKind::Points,
                    lines: [CODES_KEEP_APART, CODES_KEEP_SECRET, CODES_KEEP_RENEW].iter().map(say).collect(),
                },
            ],
            help: Some(self.help(&words)),
            notices: Notices::new(words),
        }
    }

    fn facts(&self, words: &Words) -> Vec<Fact> {
        let facts = [
            (ACCOUNT, one_line(self.name)),
            (LOG_IN_AS, one_line(self.log_in_name)),
            (MADE_ON, date_in_words(words, self.made_on)),
        ];
        facts.into_iter().map(|(label, value)| Fact { label: words.say(&label, []), value }).collect()
    }

    fn help(&self, words: &Words) -> Help {
        let desk = self.help_desk;
        Help {
            title: words.say(&HELP_TITLE, []),
            call: words.say(&HELP_CALL, [Value::Text(&one_line(desk.name))]),
            phone: one_line(desk.phone),
            hours: [desk.hours, desk.outside_hours]
                .iter()
                .map(|text| one_line(text))
                .filter(|text| !text.is_empty())
                .collect(),
            check: words.say(&HELP_CHECK, []),
        }
    }
}
