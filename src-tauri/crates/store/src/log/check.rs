//! The whole chain: checking it, and taking old lines off its beginning.

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
    // Where a line was read before, the MAC before it is known.
    let sql =
        "SELECT line, mac, NULL, at, actor, on_behalf_of, about, event, outcome, identity_check, reason,
                      computer, source
               FROM log ORDER BY line";
    let (pruned, mut head) = log_checkpoint::load(tx)?;
    let mut last = pruned;
    let mut statement = tx.connection().prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let next = last + 1;
        match Chained::read(row) {
            Ok(line) if line.number == next && line.holds_after(&tx.shared.keys.log, &head) => {
                (last, head) = (next, line.mac);
            }
            _ => return Ok(broken(next)),
        }
    }
    Ok(end(tx, pruned, last, &head))
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
