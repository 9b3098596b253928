//! The state of the store as a whole, and the recount that proves it.
//!
//! ```text
//! security_state (one row): generation | sum of all row MACs mod 2^256 | log count | log head
//!                           | HMAC under StateKey over all of it
//!      ^ read and verified when a transaction begins, written when it commits
//! ```
//!
//! Page HMACs do not stop someone from putting an old page, file or WAL back: a used recovery code
//! becomes unused and every check of the file is clean. The sum finds it, because the row's MAC is
//! not in the sum that was last written. It is recounted in the background after opening, a few
//! thousand rows at a time; work goes on between and is counted along.
//!
//! What it does not find is the whole file put back, state row included. That needs a copy of
//! (generation, MAC) outside the file: an anchor in the keychain, written after each commit in
//! `Tx::commit` and compared where the store is opened, in `FolderVault::put_to_use`.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{
    fault::StoreFault,
    keys::{InstallationId, StateKey},
    mac::{self, Tag},
    row::SealedTable,
    sum::Sum,
};

const TABLE: &str = "security_state";

/// The one row that vouches for all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct SecurityState {
    /// Counts the transactions that changed anything.
    pub(crate) generation: i64,
    pub(crate) sum: Sum,
    pub(crate) log_count: i64,
    pub(crate) log_head: Tag,
}

impl SecurityState {
    /// Reads and verifies the row.
    ///
    /// # Errors
    /// [`StoreFault::Tampered`] where it is missing or not as it was written.
    pub(crate) fn read(
        connection: &Connection,
        key: &StateKey,
        installation: InstallationId,
    ) -> Result<Self, StoreFault> {
        let tampered = StoreFault::Tampered { table: TABLE };
        let sql = "SELECT generation, sum, log_count, log_head, mac FROM security_state WHERE row = 1";
        let found = connection
            .prepare_cached(sql)?
            .query_row([], |row| {
                let sum = Sum::from_bytes(&row.get(1)?);
                let state =
                    Self { generation: row.get(0)?, sum, log_count: row.get(2)?, log_head: row.get(3)? };
                Ok((state, row.get::<_, Tag>(4)?))
            })
            .optional()?;
        match found {
            Some((state, mac)) if mac::same(&mac, &state.mac(key, installation)) => Ok(state),
            _ => Err(tampered),
        }
    }

    /// Writes the row, within the transaction of what it vouches for.
    ///
    /// # Errors
    /// What SQLite says.
    pub(crate) fn write(
        &self,
        connection: &Connection,
        key: &StateKey,
        installation: InstallationId,
    ) -> Result<(), StoreFault> {
        let sql = "INSERT OR REPLACE INTO security_state
                   (row, generation, sum, log_count, log_head, mac) VALUES (1, ?1, ?2, ?3, ?4, ?5)";
        let (sum, mac) = (self.sum.to_bytes(), self.mac(key, installation));
        connection.prepare_cached(sql)?.execute(params![
            self.generation,
            sum,
            self.log_count,
            self.log_head,
            mac
        ])?;
        Ok(())
    }

    fn mac(&self, key: &StateKey, installation: InstallationId) -> Tag {
        let parts: [&[u8]; 5] = [
            &installation.0,
            &self.generation.to_be_bytes(),
            &self.sum.to_bytes(),
            &self.log_count.to_be_bytes(),
            &self.log_head,
        ];
        mac::over(key.expose_bytes(), "state", &parts)
    }
}

/// A walk over every sealed row, in steps, while the store is in use.
///
/// What was walked over is counted; a change behind the walk is counted along by the transaction
/// that makes it, a change before it is met later.
#[derive(Debug, Default)]
pub(crate) struct Recount {
    table: usize,
    after: i64,
    sum: Sum,
}

impl Recount {
    /// Whether the walk has passed this row.
    pub(crate) fn has_passed(&self, table: usize, row: i64) -> bool {
        (table, row) <= (self.table, self.after)
    }

    /// Counts in what a transaction changed behind the walk.
    pub(crate) fn count_along(&mut self, change: Sum) {
        self.sum.merge(change);
    }

    /// Walks over up to `most` rows; whether there is more to walk.
    ///
    /// # Errors
    /// [`StoreFault::Tampered`] for a row without its seal.
    pub(crate) fn walk(
        &mut self,
        connection: &Connection,
        key: &StateKey,
        tables: &[&SealedTable],
        most: i64,
    ) -> Result<bool, StoreFault> {
        let Some(table) = tables.get(self.table) else { return Ok(false) };
        let rows = table.select(connection, key, "row > ?1 ORDER BY row LIMIT ?2", &[&self.after, &most])?;
        for row in &rows {
            self.sum.add(&row.mac);
            self.after = row.number;
        }
        if rows.is_empty() {
            (self.table, self.after) = (self.table + 1, i64::MIN);
        }
        Ok(true)
    }

    /// Compares what was counted with what the state says.
    ///
    /// # Errors
    /// [`StoreFault::Stale`] where they differ.
    pub(crate) fn compare(&self, state: &SecurityState) -> Result<(), StoreFault> {
        if self.sum == state.sum { Ok(()) } else { Err(StoreFault::Stale) }
    }
}
