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

mod check;
mod line;

use rusqlite::{params, params_from_iter, types::Value};
use tweestap_core::{account::AccountId, audit::LogEntry, clock::Timestamp};
use tweestap_usecases::ports::{LogLine, LogPage, LogQuery};

pub(crate) use check::{check, prune};

use self::line::{Chained, Line};
use crate::{fault::StoreFault, mac::Tag, tables::log_checkpoint, tx::Tx};

const TAMPERED: StoreFault = StoreFault::Tampered { table: "log" };

/// Adds a line to the chain, in the transaction of what it reports.
pub(crate) fn append(tx: &mut Tx<'_>, entry: &LogEntry) -> Result<(), StoreFault> {
    let number = tx.state.log_count + 1;
    let line = Line::of(entry, &tx.shared.computer);
    let mac = line.mac(&tx.shared.keys.log, &tx.state.log_head, number);
    let sql = "INSERT INTO log
               (line, at, actor, on_behalf_of, about, event, outcome, mac, identity_check, reason,
                computer, source)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    let Line { at, actor, on_behalf_of, about, event, outcome, identity_check, reason, computer, source } =
        &line;
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
        reason,
        computer,
        source
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
        page.lines.push(LogLine {
            number: u64::try_from(chained.number).map_err(|_| TAMPERED)?,
            entry: chained.line.entry()?,
            computer: chained.line.computer,
        });
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
    if let Some(about) = query.about {
        parts.push("here.about = ?".to_owned());
        values.push(Value::Blob(about.as_bytes().to_vec()));
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

const SELECT: &str = "SELECT here.line, here.mac, before.mac, here.at, here.actor,
    here.on_behalf_of, here.about, here.event, here.outcome, here.identity_check, here.reason,
    here.computer, here.source
    FROM log here LEFT JOIN log before ON before.line = here.line - 1";
