//! The papers of a training: a page for each scenario, everything on one page, and the
//! accounts of the participants to cut out. *Practice* stands on each.

use jiff::civil::Date;
use zeroize::Zeroizing;

use crate::messages::{
    ACCOUNTS_LEAD, ACCOUNTS_TITLE, CHEAT_DAILY, CHEAT_DAILY_CLOCK, CHEAT_DAILY_LOCK, CHEAT_DAILY_LOG_IN,
    CHEAT_LEAD, CHEAT_LOST, CHEAT_LOST_ALL, CHEAT_LOST_PASSWORD, CHEAT_LOST_PHONE, CHEAT_NEVER,
    CHEAT_NEVER_CALL, CHEAT_NEVER_TELL, CHEAT_NEVER_TOGETHER, CHEAT_NEW, CHEAT_NEW_CODES, CHEAT_NEW_OFF,
    CHEAT_NEW_PHONE, CHEAT_TITLE, FILE_ACCOUNTS, FILE_CHEAT_SHEET, FILE_OVERVIEW, HANDOUT_AFTER,
    HANDOUT_NUMBER, HANDOUT_RULE, HANDOUT_STEPS, OVERVIEW_AT, OVERVIEW_NAME, OVERVIEW_SCENARIO,
    ROLE_CARD_HOW,
};
use crate::sheet::{AccountCard, Notices, Picture, Secrets, Section, SectionKind, Sheet, one_line, practice};
use crate::words::{Language, Message, Value, Words};
use crate::{PaperError, paper};

/// The page of a scenario, made from its file.
#[derive(Debug, Clone, Copy)]
pub struct Handout<'a> {
    /// The language of the texts.
    pub language: Language,
    /// The organisation's name.
    pub organisation: &'a str,
    /// The day it is made.
    pub made_on: Date,
    /// The scenario's place in the list, from 1.
    pub number: u16,
    /// What it is called.
    pub title: &'a str,
    /// What it shows.
    pub goal: &'a str,
    /// What to do.
    pub steps: &'a [&'a str],
    /// What is said at the end.
    pub closing: &'a str,
    /// The rule behind it.
    pub rule: &'a str,
    /// What is drawn.
    pub picture: Picture,
}

impl Handout<'_> {
    /// The page as a PDF.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        let words = Words::of(self.language);
        let text = |heading: &Message<0>, line: &str| Section {
            heading: words.say(heading, []),
            kind: SectionKind::Text,
            lines: vec![one_line(line)],
        };
        let sections = vec![
            Section {
                heading: words.say(&HANDOUT_STEPS, []),
                kind: SectionKind::Steps,
                lines: self.steps.iter().map(|step| one_line(step)).collect(),
            },
            text(&HANDOUT_AFTER, self.closing),
            text(&HANDOUT_RULE, self.rule),
        ];
        let organisation = numbered(&words, self.organisation, self.number);
        paper::pdf(&Sheet {
            title: one_line(self.title),
            lead: one_line(self.goal),
            picture: Some(self.picture),
            sections,
            ..blank(words, organisation, self.made_on)
        })
    }
}

/// The card of a role that is played without the computer. It is a page of its own: who
/// gets the handout is not to know what the caller was told.
#[derive(Debug, Clone, Copy)]
pub struct RoleCardSheet<'a> {
    /// The language of the texts.
    pub language: Language,
    /// The organisation's name.
    pub organisation: &'a str,
    /// The day it is made.
    pub made_on: Date,
    /// The scenario's place in the list, from 1.
    pub number: u16,
    /// What the scenario is called.
    pub scenario: &'a str,
    /// Who the card is for.
    pub title: &'a str,
    /// What they say and know.
    pub lines: &'a [&'a str],
}

impl RoleCardSheet<'_> {
    /// The page as a PDF.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        let words = Words::of(self.language);
        let sections = vec![Section {
            heading: words.say(&ROLE_CARD_HOW, []),
            kind: SectionKind::Points,
            lines: self.lines.iter().map(|line| one_line(line)).collect(),
        }];
        let organisation = numbered(&words, self.organisation, self.number);
        let (title, lead) = (one_line(self.title), one_line(self.scenario));
        paper::pdf(&Sheet {
            title,
            lead,
            picture: Some(Picture::Call),
            sections,
            ..blank(words, organisation, self.made_on)
        })
    }
}

/// "Two-step on one page".
#[derive(Debug, Clone, Copy)]
pub struct CheatSheet<'a> {
    /// The language.
    pub language: Language,
    /// The organisation's name.
    pub organisation: &'a str,
    /// The day it is made.
    pub made_on: Date,
}

impl CheatSheet<'_> {
    /// The page as a PDF.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        let words = Words::of(self.language);
        let section = |heading: &Message<0>, lines: [Message<0>; 3]| Section {
            heading: words.say(heading, []),
            kind: SectionKind::Points,
            lines: lines.iter().map(|line| words.say(line, [])).collect(),
        };
        let sections = vec![
            section(&CHEAT_DAILY, [CHEAT_DAILY_LOG_IN, CHEAT_DAILY_LOCK, CHEAT_DAILY_CLOCK]),
            section(&CHEAT_LOST, [CHEAT_LOST_PHONE, CHEAT_LOST_PASSWORD, CHEAT_LOST_ALL]),
            section(&CHEAT_NEW, [CHEAT_NEW_PHONE, CHEAT_NEW_CODES, CHEAT_NEW_OFF]),
            section(&CHEAT_NEVER, [CHEAT_NEVER_TELL, CHEAT_NEVER_CALL, CHEAT_NEVER_TOGETHER]),
        ];
        let (title, lead) = (words.say(&CHEAT_TITLE, []), words.say(&CHEAT_LEAD, []));
        let blank = blank(words, one_line(self.organisation), self.made_on);
        paper::pdf(&Sheet { title, lead, picture: Some(Picture::Code), sections, ..blank })
    }

    /// What it is called as a file, without the ending.
    pub fn file_stem(words: &Words) -> String {
        words.say(&FILE_CHEAT_SHEET, [])
    }
}

/// An account for a participant of a training.
#[derive(Debug, Clone, Copy)]
pub struct TrainingAccount<'a> {
    /// The name.
    pub name: &'a str,
    /// What they type to log in.
    pub address: &'a str,
    /// What opens it; `None` where another password was chosen.
    pub password: Option<&'a str>,
    /// The QR code, as [`crate::qr::draw`] drew it.
    pub qr_svg: Option<&'a str>,
}

/// The accounts of the participants, to cut out.
#[derive(Debug, Clone, Copy)]
pub struct AccountsSheet<'a> {
    /// The language.
    pub language: Language,
    /// The organisation's name.
    pub organisation: &'a str,
    /// The day it is made.
    pub made_on: Date,
    /// The accounts.
    pub accounts: &'a [TrainingAccount<'a>],
}

impl AccountsSheet<'_> {
    /// The page as a PDF.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        let words = Words::of(self.language);
        let card = |account: &TrainingAccount<'_>| AccountCard {
            name: one_line(account.name),
            lines: [one_line(account.address), one_line(account.password.unwrap_or_default())],
            qr_svg: None,
        };
        let cards = self.accounts.iter().map(|account| {
            let drawn = card(account);
            AccountCard { qr_svg: account.qr_svg, ..drawn }
        });
        let (title, lead) = (words.say(&ACCOUNTS_TITLE, []), words.say(&ACCOUNTS_LEAD, []));
        let secrets = Secrets::Accounts(cards.collect());
        let blank = blank(words, one_line(self.organisation), self.made_on);
        paper::pdf(&Sheet { title, lead, secrets, ..blank })
    }

    /// What it is called as a file, without the ending.
    pub fn file_stem(words: &Words) -> String {
        words.say(&FILE_ACCOUNTS, [])
    }
}

/// The words of the table of who finished what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewWords {
    /// The heads of its columns: first name, scenario, when.
    pub heads: [String; 3],
    /// What it is called as a file, without the ending.
    pub file_stem: String,
}

impl OverviewWords {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        let words = Words::of(language);
        let heads = [OVERVIEW_NAME, OVERVIEW_SCENARIO, OVERVIEW_AT].map(|head| words.say(&head, []));
        Self { heads, file_stem: words.say(&FILE_OVERVIEW, []) }
    }
}

/// Whose page it is, and of which scenario.
fn numbered(words: &Words, organisation: &str, number: u16) -> String {
    let number = words.say(&HANDOUT_NUMBER, [Value::Number(number.into())]);
    format!("{} · {number}", one_line(organisation))
}

/// A page of a training with nothing on it yet.
fn blank<'a>(words: Words, organisation: String, made_on: Date) -> Sheet<'a> {
    Sheet {
        language: words.language(),
        made_on,
        practice: practice(&words, true),
        organisation,
        title: String::new(),
        lead: String::new(),
        picture: None,
        facts: Vec::new(),
        secrets: Secrets::Nothing,
        sections: Vec::new(),
        help: None,
        notices: Notices::new(words),
    }
}
