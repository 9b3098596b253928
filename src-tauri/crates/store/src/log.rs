//! The log: a chain in which no line can be changed, moved or taken out unseen.
//!
//! ```text
//! mac(n) = HMAC under LogKey over mac(n-1), n and the line      mac(0) = zeros
//!      the last mac and the count lie in the security state, under its own seal
//! ```
//!
//! Lines taken off the end are found because count and head are in the state. Lines taken off
//! together with the state row of that time are not; that is what the anchor outside the file is
//! for (see `state.rs`), and until it exists the page that checks the log says so.

use rusqlite::{Connection, params, params_from_iter, types::Value};
use tweestap_core::{
    account::AccountId,
    audit::{Event, LogEntry, Outcome},
    clock::Timestamp,
};
use tweestap_usecases::ports::{LogPage, LogQuery};

use crate::{
    fault::StoreFault,
    keys::LogKey,
    mac::{self, Tag},
    row::canonical,
    state::SecurityState,
    tables::{
        issued_code::{meaning, word},
        log_checkpoint,
    },
    tx::Tx,
};

const TAMPERED: StoreFault = StoreFault::Tampered { table: "log" };

/// What checking the whole log found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogCheck {
    /// Every line is as it was written, and none is missing.
    Whole {
        /// How many there are.
        lines: i64,
    },
    /// The chain breaks.
    BrokenAt {
        /// The number of the first line that is changed, missing or out of place, from 1.
        line: i64,
    },
}

/// Adds a line to the chain, in the transaction of what it reports.
pub(crate) fn append(tx: &mut Tx<'_>, entry: &LogEntry) -> Result<(), StoreFault> {
    let number = tx.state.log_count + 1;
    let line = Line::of(entry);
    let mac = line.mac(&tx.shared.keys.log, &tx.state.log_head, number);
    let sql = "INSERT INTO log
               (line, at, actor, on_behalf_of, about, event, outcome, mac, identity_check, reason)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let Line { at, actor, on_behalf_of, about, event, outcome, identity_check, reason } = &line;
    tx.connection().prepare_cached(sql)?.execute(params![
        number,
        at,
        actor,
        on_behalf_of,
        about,
        event,
        outcome,
        mac,
        identity_check,
        reason
    ])?;
    (tx.state.log_count, tx.state.log_head) = (number, mac);
    tx.touch();
    Ok(())
}

/// The newest lines about `account`, newest first, each verified against the line before it.
pub(crate) fn about(tx: &Tx<'_>, account: AccountId, most: usize) -> Result<Vec<LogEntry>, StoreFault> {
    let sql = format!("{SELECT} WHERE here.about = ?1 ORDER BY here.line DESC LIMIT ?2");
    let checkpoint = log_checkpoint::load(tx)?;
    let mut statement = tx.connection().prepare_cached(&sql)?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![account.as_bytes(), most])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(verified(tx, row, checkpoint)?.line.entry()?);
    }
    Ok(entries)
}

/// One page, newest first, each line verified against the one before it.
pub(crate) fn page(tx: &Tx<'_>, query: &LogQuery) -> Result<LogPage, StoreFault> {
    let (condition, mut values) = condition(query);
    let limit = i64::from(query.limit);
    values.push(Value::Integer(limit + 1));
    let sql = format!("{SELECT} WHERE {condition} ORDER BY here.line DESC LIMIT ?");
    let checkpoint = log_checkpoint::load(tx)?;
    let mut statement = tx.connection().prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut page = LogPage::default();
    while let Some(row) = rows.next()? {
        if i64::try_from(page.lines.len()).unwrap_or(i64::MAX) == limit {
            page.more = true;
            break;
        }
        let chained = verified(tx, row, checkpoint)?;
        page.lines.push((u64::try_from(chained.number).map_err(|_| TAMPERED)?, chained.line.entry()?));
    }
    Ok(page)
}

fn condition(query: &LogQuery) -> (String, Vec<Value>) {
    let mut parts = vec!["TRUE".to_owned()];
    let mut values = Vec::new();
    if let Some(person) = query.person {
        parts.push("(here.about = ? OR here.actor = ?)".to_owned());
        values.extend([(); 2].map(|()| Value::Blob(person.as_bytes().to_vec())));
    }
    if !query.events.is_empty() {
        let places = vec!["?"; query.events.len()].join(", ");
        parts.push(format!("here.event IN ({places})"));
        values.extend(query.events.iter().map(|event| Value::Text(event.word().to_owned())));
    }
    let mut bound = |sql: &str, value: Option<i64>| {
        if let Some(value) = value {
            parts.push(sql.to_owned());
            values.push(Value::Integer(value));
        }
    };
    bound("here.at >= ?", query.from.map(Timestamp::as_millis));
    bound("here.at < ?", query.until.map(Timestamp::as_millis));
    bound("here.line < ?", query.before_line.and_then(|line| i64::try_from(line).ok()));
    (parts.join(" AND "), values)
}

/// A line that follows from the one before it, or from the checkpoint.
fn verified(tx: &Tx<'_>, row: &rusqlite::Row<'_>, checkpoint: (i64, Tag)) -> Result<Chained, StoreFault> {
    let chained = Chained::read(row)?;
    let before = match chained.mac_before {
        Some(before) => before,
        None if chained.number == checkpoint.0 + 1 => checkpoint.1,
        None => return Err(TAMPERED),
    };
    if chained.holds_after(&tx.shared.keys.log, &before) { Ok(chained) } else { Err(TAMPERED) }
}

/// Checks the whole chain within this transaction.
pub(crate) fn check(tx: &Tx<'_>) -> Result<(LogCheck, i64), StoreFault> {
    const AT_A_TIME: i64 = 10_000;
    let (pruned, head) = log_checkpoint::load(tx)?;
    let mut walk = LogWalk { line: pruned, head };
    loop {
        let found = walk.walk(tx.connection(), &tx.shared.keys.log, &tx.state, AT_A_TIME)?;
        if let Some(check) = found {
            return Ok((check, pruned));
        }
    }
}

/// Takes lines older than `before` away, from the beginning, and seals where the log begins
/// then. The newest line always stays.
pub(crate) fn prune(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, StoreFault> {
    let (pruned, _) = log_checkpoint::load(tx)?;
    let sql = "SELECT max(line) FROM log WHERE at < ?1 AND line < ?2
               AND line < ifnull((SELECT min(line) FROM log WHERE at >= ?1), ?2)";
    let last: Option<i64> = tx
        .connection()
        .prepare_cached(sql)?
        .query_row(params![before.as_millis(), tx.state.log_count], |row| row.get(0))?;
    let Some(last) = last.filter(|last| *last > pruned) else { return Ok(0) };
    let head: Tag = tx
        .connection()
        .prepare_cached("SELECT mac FROM log WHERE line = ?1")?
        .query_row([last], |row| row.get(0))?;
    let gone = tx.connection().prepare_cached("DELETE FROM log WHERE line <= ?1")?.execute([last])?;
    log_checkpoint::save(tx, last, &head)?;
    Ok(u64::try_from(gone).unwrap_or(u64::MAX))
}

/// A walk over the chain, in steps, while the store is in use.
#[derive(Debug, Default)]
pub(crate) struct LogWalk {
    line: i64,
    head: Tag,
}

impl LogWalk {
    /// Walks over up to `most` lines. None while there is more to walk.
    pub(crate) fn walk(
        &mut self,
        connection: &Connection,
        key: &LogKey,
        state: &SecurityState,
        most: i64,
    ) -> Result<Option<LogCheck>, StoreFault> {
        let sql = format!("{SELECT} WHERE here.line > ?1 ORDER BY here.line LIMIT ?2");
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![self.line, most])?;
        let before = self.line;
        while let Some(row) = rows.next()? {
            let expected = self.line + 1;
            let broken = Ok(Some(LogCheck::BrokenAt { line: expected }));
            let Ok(chained) = Chained::read(row) else { return broken };
            if chained.number != expected || !chained.holds_after(key, &self.head) {
                return broken;
            }
            (self.line, self.head) = (expected, chained.mac);
        }
        if self.line > before {
            return Ok(None);
        }
        Ok(Some(self.end(state)))
    }

    /// Compares the end of the chain with what the state says.
    fn end(&self, state: &SecurityState) -> LogCheck {
        if self.line < state.log_count {
            LogCheck::BrokenAt { line: self.line + 1 }
        } else if self.line > state.log_count {
            LogCheck::BrokenAt { line: state.log_count + 1 }
        } else if mac::same(&self.head, &state.log_head) {
            LogCheck::Whole { lines: self.line }
        } else {
            LogCheck::BrokenAt { line: self.line }
        }
    }
}

const SELECT: &str = "SELECT here.line, here.mac, before.mac, here.at, here.actor,
    here.on_behalf_of, here.about, here.event, here.outcome, here.identity_check, here.reason
    FROM log here LEFT JOIN log before ON before.line = here.line - 1";

/// One line with what chains it.
struct Chained {
    number: i64,
    mac: Tag,
    mac_before: Option<Tag>,
    line: Line,
}

impl Chained {
    fn read(row: &rusqlite::Row<'_>) -> Result<Self, StoreFault> {
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
            };
            Ok(Self { number: row.get(0)?, mac: row.get(1)?, mac_before: row.get(2)?, line })
        };
        read().map_err(|_| TAMPERED)
    }

    fn holds_after(&self, key: &LogKey, before: &Tag) -> bool {
        mac::same(&self.mac, &self.line.mac(key, before, self.number))
    }
}

/// A line as its columns hold it.
struct Line {
    at: i64,
    actor: Option<[u8; 16]>,
    on_behalf_of: Option<[u8; 16]>,
    about: Option<[u8; 16]>,
    event: String,
    outcome: String,
    identity_check: Option<String>,
    reason: Option<String>,
}

impl Line {
    fn of(entry: &LogEntry) -> Self {
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
        }
    }

    fn entry(&self) -> Result<LogEntry, StoreFault> {
        let id = |bytes: Option<[u8; 16]>| bytes.map(AccountId::from_bytes);
        Ok(LogEntry {
            at: Timestamp::from_millis(self.at),
            actor: id(self.actor),
            on_behalf_of: id(self.on_behalf_of),
            about: id(self.about),
            event: Event::from_word(&self.event).ok_or(TAMPERED)?,
            outcome: outcome_of(&self.outcome).ok_or(TAMPERED)?,
            identity_check: self.identity_check.as_deref().and_then(meaning),
            reason: self.reason.clone(),
        })
    }

    fn mac(&self, key: &LogKey, before: &Tag, number: i64) -> Tag {
        let id = |bytes: Option<[u8; 16]>| bytes.map_or(Value::Null, |bytes| Value::Blob(bytes.to_vec()));
        let mut columns = vec![
            Value::Integer(self.at),
            id(self.actor),
            id(self.on_behalf_of),
            id(self.about),
            Value::Text(self.event.clone()),
            Value::Text(self.outcome.clone()),
        ];
        // Lines of the first version have neither column, and no seal over them.
        if self.identity_check.is_some() || self.reason.is_some() {
            let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::Text);
            columns.extend([text(&self.identity_check), text(&self.reason)]);
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
