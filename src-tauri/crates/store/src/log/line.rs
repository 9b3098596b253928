//! One line of the log, as its columns hold it and as the chain seals it.

use rusqlite::types::Value;
use tweestap_core::{
    account::AccountId,
    audit::{Event, LogEntry, Outcome, Source},
    clock::Timestamp,
};

use super::TAMPERED;
use crate::{
    fault::StoreFault,
    keys::LogKey,
    mac::{self, Tag},
    row::canonical,
    tables::issued_code::{meaning, word},
};

/// One line with what chains it.
pub(super) struct Chained {
    pub(super) number: i64,
    pub(super) mac: Tag,
    pub(super) mac_before: Option<Tag>,
    pub(super) line: Line,
}

impl Chained {
    pub(super) fn read(row: &rusqlite::Row<'_>) -> Result<Self, StoreFault> {
        let read = || -> rusqlite::Result<Self> {
            let line = Line {
                at: row.get(3)?,
                actor: row.get(4)?,
                on_behalf_of: row.get(5)?,
                about: row.get(6)?,
                event: row.get(7)?,
                outcome: row.get(8)?,
                identity_check: row.get(9)?,
                reason: row.get(10)?,
                computer: row.get(11)?,
                source: row.get(12)?,
            };
            Ok(Self { number: row.get(0)?, mac: row.get(1)?, mac_before: row.get(2)?, line })
        };
        read().map_err(|_| TAMPERED)
    }

    pub(super) fn holds_after(&self, key: &LogKey, before: &Tag) -> bool {
        mac::same(&self.mac, &self.line.mac(key, before, self.number))
    }
}

/// A line as its columns hold it.
pub(super) struct Line {
    pub(super) at: i64,
    pub(super) actor: Option<[u8; 16]>,
    pub(super) on_behalf_of: Option<[u8; 16]>,
    pub(super) about: Option<[u8; 16]>,
    pub(super) event: String,
    pub(super) outcome: String,
    pub(super) identity_check: Option<String>,
    pub(super) reason: Option<String>,
    /// Of lines since version 3, like the next.
    pub(super) computer: Option<String>,
    pub(super) source: Option<String>,
}

impl Line {
    pub(super) fn of(entry: &LogEntry, computer: &str) -> Self {
        let id = |account: Option<AccountId>| account.map(|account| *account.as_bytes());
        Self {
            at: entry.at.as_millis(),
            actor: id(entry.actor),
            on_behalf_of: id(entry.on_behalf_of),
            about: id(entry.about),
            event: entry.event.word().to_owned(),
            outcome: word_of(entry.outcome).to_owned(),
            identity_check: entry.identity_check.and_then(|check| word(&check).ok()),
            reason: entry.reason.clone(),
            computer: Some(computer.to_owned()),
            source: Some(entry.source.word().to_owned()),
        }
    }

    pub(super) fn entry(&self) -> Result<LogEntry, StoreFault> {
        let id = |bytes: Option<[u8; 16]>| bytes.map(AccountId::from_bytes);
        Ok(LogEntry {
            at: Timestamp::from_millis(self.at),
            actor: id(self.actor),
            on_behalf_of: id(self.on_behalf_of),
            about: id(self.about),
            event: Event::from_word(&self.event).ok_or(TAMPERED)?,
            outcome: outcome_of(&self.outcome).ok_or(TAMPERED)?,
            source: match &self.source {
                None => Source::Window,
                Some(word) => Source::from_word(word).ok_or(TAMPERED)?,
            },
            identity_check: self.identity_check.as_deref().and_then(meaning),
            reason: self.reason.clone(),
        })
    }

    pub(super) fn mac(&self, key: &LogKey, before: &Tag, number: i64) -> Tag {
        let id = |bytes: Option<[u8; 16]>| bytes.map_or(Value::Null, |bytes| Value::Blob(bytes.to_vec()));
        let mut columns = vec![
            Value::Integer(self.at),
            id(self.actor),
            id(self.on_behalf_of),
            id(self.about),
            Value::Text(self.event.clone()),
            Value::Text(self.outcome.clone()),
        ];
        // Lines of older versions have not all columns, and no seal over those they lack.
        let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::Text);
        let says_where = self.computer.is_some() || self.source.is_some();
        if says_where || self.identity_check.is_some() || self.reason.is_some() {
            columns.extend([text(&self.identity_check), text(&self.reason)]);
        }
        if says_where {
            columns.extend([text(&self.computer), text(&self.source)]);
        }
        mac::over(key.expose_bytes(), "log", &[before, &number.to_be_bytes(), &canonical(&columns)])
    }
}

const fn word_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Refused => "refused",
    }
}

fn outcome_of(word: &str) -> Option<Outcome> {
    [Outcome::Done, Outcome::Refused].into_iter().find(|outcome| word_of(*outcome) == word)
}
