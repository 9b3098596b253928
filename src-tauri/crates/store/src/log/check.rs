//! The whole chain: checking it, and taking old lines off its beginning.

use std::time::Duration;

use rusqlite::params;
use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::LogVerdict;

use super::line::Chained;
use crate::{
    fault::StoreFault,
    mac::{self, Tag},
    tables::log_checkpoint,
    tx::Tx,
};

/// Checks every line from the checkpoint to the end, and the end beside the state.
pub(crate) fn check(tx: &Tx<'_>) -> Result<LogVerdict, StoreFault> {
    let (pruned, _) = log_checkpoint::load(tx)?;
    Ok(match walk(tx, i64::MAX)? {
        Ok((last, head)) => end(tx, pruned, last, &head),
        Err(bad) => broken(bad),
    })
}

/// Follows the chain from the checkpoint up to line `most`, or its end: the last line and its
/// MAC, or the number of the first that does not follow.
fn walk(tx: &Tx<'_>, most: i64) -> Result<Result<(i64, Tag), i64>, StoreFault> {
    // Where a line was read before, the MAC before it is known.
    let sql =
        "SELECT line, mac, NULL, at, actor, on_behalf_of, about, event, outcome, identity_check, reason,
                      computer, source
               FROM log WHERE line <= ?1 ORDER BY line";
    let (mut last, mut head) = log_checkpoint::load(tx)?;
    let mut statement = tx.connection().prepare_cached(sql)?;
    let mut rows = statement.query([most])?;
    while let Some(row) = rows.next()? {
        let next = last + 1;
        match Chained::read(row) {
            Ok(line) if line.number == next && line.holds_after(&tx.shared.keys.log, &head) => {
                (last, head) = (next, line.mac);
            }
            _ => return Ok(Err(next)),
        }
    }
    Ok(Ok((last, head)))
}

/// Compares the end of the chain with what the state says.
fn end(tx: &Tx<'_>, pruned: i64, last: i64, head: &Tag) -> LogVerdict {
    let expected = tx.state.log_count;
    if last != expected {
        broken(last.min(expected) + 1)
    } else if mac::same(head, &tx.state.log_head) {
        LogVerdict::Whole { lines: number(last), pruned: number(pruned) }
    } else {
        broken(last)
    }
}

fn broken(line: i64) -> LogVerdict {
    LogVerdict::Broken { line: number(line) }
}

/// Lines are counted from 1.
fn number(line: i64) -> u64 {
    u64::try_from(line).unwrap_or(0)
}

/// A clock that shows more than this after the newest time it ever showed was set wrong, and
/// proves no line old.
const LEAP: Duration = Duration::from_hours(365 * 24);

/// Takes lines older than `before` away, from the beginning, and seals where the log begins
/// then. The newest line always stays. So does everything while the part to be taken away is no
/// whole chain: what was changed there must be found. And so does what is old only by a leap of
/// the clock, between two lines or up to `now`, until lines written after it are old as well.
pub(crate) fn prune(tx: &mut Tx<'_>, before: Timestamp, now: Timestamp) -> Result<u64, StoreFault> {
    let (pruned, _) = log_checkpoint::load(tx)?;
    let Some(last) = last_older(tx, before)?.filter(|last| *last > pruned) else { return Ok(0) };
    if last_before_leap(tx, now)?.is_some_and(|leap| last <= leap) {
        return Ok(0);
    }
    let Ok((last, head)) = walk(tx, last)? else { return Ok(0) };
    let gone = tx.connection().prepare_cached("DELETE FROM log WHERE line <= ?1")?.execute([last])?;
    log_checkpoint::save(tx, last, &head)?;
    Ok(u64::try_from(gone).unwrap_or(u64::MAX))
}

/// The last line of those at the beginning that are all older than `before`.
fn last_older(tx: &Tx<'_>, before: Timestamp) -> Result<Option<i64>, StoreFault> {
    let sql = "SELECT max(line) FROM log WHERE at < ?1 AND line < ?2
               AND line < ifnull((SELECT line FROM log WHERE at >= ?1 ORDER BY line LIMIT 1), ?2)";
    let mut statement = tx.connection().prepare_cached(sql)?;
    Ok(statement.query_row(params![before.as_millis(), tx.state.log_count], |row| row.get(0))?)
}

/// The line after which the clock leapt last.
fn last_before_leap(tx: &Tx<'_>, now: Timestamp) -> Result<Option<i64>, StoreFault> {
    let sql = "SELECT max(line) FROM (
                   SELECT line, max(at) OVER so_far AS newest, lead(at, 1, ?1) OVER so_far AS next
                   FROM log WINDOW so_far AS (ORDER BY line))
               WHERE next - newest > ?2";
    let leap = i64::try_from(LEAP.as_millis()).unwrap_or(i64::MAX);
    let mut statement = tx.connection().prepare_cached(sql)?;
    Ok(statement.query_row(params![now.as_millis(), leap], |row| row.get(0))?)
}
