//! Reads values out of a TOML document and, where something is wrong, says on which
//! line and what can stand there instead.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Why a file is no scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; `None` where it is about the whole file.
    pub line: Option<u32>,
    /// What is wrong.
    pub problem: Problem,
    /// The word it is about; may be empty.
    pub found: String,
    /// What can stand there instead; may be empty.
    pub expected: Vec<String>,
}

/// What is wrong with a scenario file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It cannot be read from the disk.
    Unreadable,
    /// It is too large.
    TooLarge,
    /// It is not TOML.
    NotToml,
    /// A field is missing.
    Missing,
    /// A field is not known.
    Unknown,
    /// A field has another kind of value.
    WrongKind,
    /// A word that is none of those expected.
    NotOneOf,
    /// No such person in the practice organisation.
    NoSuchPerson,
    /// A number or a duration that is too small or too large.
    OutOfRange,
    /// A text is empty.
    Empty,
    /// Another scenario has this name.
    Taken,
}

impl Fault {
    /// A fault of the whole file.
    pub(super) fn whole(problem: Problem, found: &str) -> Self {
        Self { line: None, problem, found: found.to_owned(), expected: Vec::new() }
    }
}

pub(super) type Read<T> = Result<T, Fault>;

/// The document, to find the line of a place in it.
#[derive(Clone, Copy)]
pub(super) struct Document<'a>(pub(super) &'a str);

impl Document<'_> {
    pub(super) fn line(self, at: usize) -> u32 {
        let before = self.0.as_bytes().iter().take(at);
        u32::try_from(before.filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX).saturating_add(1)
    }

    pub(super) fn fault(self, span: &Range<usize>, problem: Problem, found: &str) -> Fault {
        Fault { line: Some(self.line(span.start)), problem, found: found.to_owned(), expected: Vec::new() }
    }
}

/// A value with its place and the name it goes by.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    pub(super) document: Document<'a>,
    name: &'a str,
    of: &'a Spanned<DeValue<'a>>,
}

/// A table of which every field is asked for, or is a fault.
pub(super) struct Fields<'a> {
    document: Document<'a>,
    span: Range<usize>,
    table: &'a DeTable<'a>,
    known: &'static [&'static str],
}

impl<'a> Fields<'a> {
    /// The whole document.
    pub(super) fn of_document(
        document: Document<'a>,
        table: &'a Spanned<DeTable<'a>>,
        known: &'static [&'static str],
    ) -> Read<Self> {
        Self::checked(document, 0..0, table.get_ref(), known)
    }

    fn checked(
        document: Document<'a>,
        span: Range<usize>,
        table: &'a DeTable<'a>,
        known: &'static [&'static str],
    ) -> Read<Self> {
        let foreign = table.iter().map(|(key, _)| key).filter(|key| !known.contains(&key.get_ref().as_ref()));
        // A table is in the order of its names: the first on the page is the first to mend.
        if let Some(key) = foreign.min_by_key(|key| key.span().start) {
            let fault = document.fault(&key.span(), Problem::Unknown, key.get_ref());
            return Err(Fault { expected: owned(known), ..fault });
        }
        Ok(Self { document, span, table, known })
    }

    /// A field that has to be there.
    pub(super) fn need(&self, name: &'static str) -> Read<Value<'a>> {
        debug_assert!(self.known.contains(&name), "{name} is asked for and not known");
        self.may(name).ok_or_else(|| self.document.fault(&self.span, Problem::Missing, name))
    }

    /// A field that may be there.
    pub(super) fn may(&self, name: &'static str) -> Option<Value<'a>> {
        let value = self.table.get(name)?;
        Some(Value { document: self.document, name, of: value })
    }
}

impl<'a> Value<'a> {
    pub(super) fn fault(&self, problem: Problem, found: &str) -> Fault {
        self.document.fault(&self.of.span(), problem, found)
    }

    fn wrong_kind(&self, expected: &str) -> Fault {
        Fault { expected: vec![expected.to_owned()], ..self.fault(Problem::WrongKind, self.name) }
    }

    pub(super) fn table(&self, known: &'static [&'static str]) -> Read<Fields<'a>> {
        let table = self.of.get_ref().as_table().ok_or_else(|| self.wrong_kind("table"))?;
        Fields::checked(self.document, self.of.span(), table, known)
    }

    pub(super) fn list(&self) -> Read<Vec<Self>> {
        let items = self.of.get_ref().as_array().ok_or_else(|| self.wrong_kind("list"))?;
        Ok(items.iter().map(|value| Self { of: value, ..*self }).collect())
    }

    /// A text with something in it.
    pub(super) fn text(&self) -> Read<&'a str> {
        let text = self.of.get_ref().as_str().ok_or_else(|| self.wrong_kind("text"))?;
        if text.trim().is_empty() { Err(self.fault(Problem::Empty, self.name)) } else { Ok(text) }
    }

    pub(super) fn truth(&self) -> Read<bool> {
        self.of.get_ref().as_bool().ok_or_else(|| self.wrong_kind("true, false"))
    }

    /// A whole number of a range.
    pub(super) fn number(&self, range: std::ops::RangeInclusive<u16>) -> Read<u16> {
        let integer = self.of.get_ref().as_integer().ok_or_else(|| self.wrong_kind("number"))?;
        let number = u16::from_str_radix(integer.as_str(), integer.radix()).ok();
        number.filter(|number| range.contains(number)).ok_or_else(|| Fault {
            expected: vec![format!("{}–{}", range.start(), range.end())],
            ..self.fault(Problem::OutOfRange, integer.as_str())
        })
    }

    /// One of some words.
    pub(super) fn one_of<T: Copy>(&self, words: &[(&'static str, T)]) -> Read<T> {
        self.word_of(self.text()?, words)
    }

    /// The same for a word within this text.
    pub(super) fn word_of<T: Copy>(&self, word: &str, words: &[(&'static str, T)]) -> Read<T> {
        let found = words.iter().find(|(known, _)| *known == word);
        found.map(|(_, value)| *value).ok_or_else(|| Fault {
            expected: words.iter().map(|(known, _)| (*known).to_owned()).collect(),
            ..self.fault(Problem::NotOneOf, word)
        })
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
