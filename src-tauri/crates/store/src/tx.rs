//! One transaction: sealed rows, the state that vouches for them, and nothing half done.
//!
//! ```text
//! begin   lock · BEGIN IMMEDIATE · read and verify the state
//! write   row sealed with this generation; sum = sum - old mac + new mac
//! commit  state written · COMMIT (synced)        drop without it: ROLLBACK
//! ```

use std::{mem, sync::MutexGuard};

use rusqlite::{Connection, ToSql, types::Value};

use crate::{
    directory::{Directory, Entry},
    fault::StoreFault,
    row::{Row, SealedTable},
    shared::{Inner, Shared},
    state::SecurityState,
    sum::Sum,
    tables,
};

/// A running transaction. It holds the store's only connection until it ends.
pub(crate) struct Tx<'store> {
    pub(crate) shared: &'store Shared,
    inner: MutexGuard<'store, Inner>,
    pub(crate) state: SecurityState,
    /// What a running recount has to count along, should this commit.
    behind_the_walk: Sum,
    /// What the directory has to take over, should this commit.
    pub(crate) people: PeopleChanges,
    changed: bool,
    open: bool,
}

/// What a transaction changed of what people are searched by.
#[derive(Debug, Default)]
pub(crate) enum PeopleChanges {
    /// Nothing.
    #[default]
    None,
    /// How these are counted.
    Marks(Vec<Entry>),
    /// Who there is, or a name: the directory is read anew.
    Others,
}

impl PeopleChanges {
    /// More of them, and reading everyone anew is less work.
    const MARKS_AT_MOST: usize = 1000;

    pub(crate) fn marks(&mut self, entry: Entry) {
        match self {
            Self::None => *self = Self::Marks(vec![entry]),
            Self::Marks(entries) if entries.len() < Self::MARKS_AT_MOST => entries.push(entry),
            Self::Marks(_) | Self::Others => *self = Self::Others,
        }
    }

    pub(crate) fn others(&mut self) {
        *self = Self::Others;
    }

    /// Whether the directory went along with them; else it is to be read anew.
    fn taken_over_by(&self, directory: &mut Directory) -> bool {
        match self {
            Self::None => true,
            Self::Marks(entries) => entries.iter().all(|entry| directory.mark(entry)),
            Self::Others => false,
        }
    }
}

impl<'store> Tx<'store> {
    pub(crate) fn begin(shared: &'store Shared) -> Result<Self, StoreFault> {
        let inner = shared.inner();
        inner.connection.execute_batch("BEGIN IMMEDIATE")?;
        let mut tx = Self {
            shared,
            inner,
            state: SecurityState::default(),
            behind_the_walk: Sum::default(),
            people: PeopleChanges::None,
            changed: false,
            open: true,
        };
        tx.state = SecurityState::read(tx.connection(), &shared.keys.state, shared.installation)?;
        tx.state.generation += 1;
        Ok(tx)
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.inner.connection
    }

    /// Makes everything durable.
    pub(crate) fn commit(mut self) -> Result<(), StoreFault> {
        if self.changed {
            self.state.write(self.connection(), &self.shared.keys.state, self.shared.installation)?;
        }
        self.connection().execute_batch("COMMIT")?;
        self.open = false;
        let behind = self.behind_the_walk;
        if let Some(recount) = &mut self.inner.recount {
            recount.count_along(behind);
        }
        let people = mem::take(&mut self.people);
        if !self.inner.directory.get_mut().is_none_or(|directory| people.taken_over_by(directory)) {
            self.inner.directory.take();
        }
        Ok(())
    }

    /// Asks everyone as this transaction sees them.
    pub(crate) fn with_directory<T>(&self, ask: impl FnOnce(&Directory) -> T) -> Result<T, StoreFault> {
        if let Some(directory) = self.inner.directory.get()
            && matches!(self.people, PeopleChanges::None)
        {
            return Ok(ask(directory));
        }
        let directory = Directory::load(self.connection())?;
        if !matches!(self.people, PeopleChanges::None) {
            return Ok(ask(&directory));
        }
        Ok(ask(self.inner.directory.get_or_init(|| directory)))
    }

    /// The row with this key.
    pub(crate) fn get(&self, table: &SealedTable, key: &[&dyn ToSql]) -> Result<Option<Row>, StoreFault> {
        Ok(self.select(table, &table.key_condition(), key)?.pop())
    }

    /// The rows that `condition` names.
    pub(crate) fn select(
        &self,
        table: &SealedTable,
        condition: &str,
        parameters: &[&dyn ToSql],
    ) -> Result<Vec<Row>, StoreFault> {
        table.select(self.connection(), &self.shared.keys.state, condition, parameters)
    }

    /// Adds a row.
    pub(crate) fn insert(&mut self, table: &SealedTable, values: Vec<Value>) -> Result<(), StoreFault> {
        let version = self.state.generation;
        let mac = table.seal(&self.shared.keys.state, version, &values);
        let sql = format!(
            "INSERT INTO {} (version, mac, {}) VALUES (:version, :mac, {})",
            table.name,
            table.columns.join(", "),
            list(table, |column| format!(":{column}")),
        );
        self.execute(&sql, table, &values, &[(":version", &version), (":mac", &mac)])?;
        let number = self.connection().last_insert_rowid();
        self.count(table, None, Some(&Row { number, version, mac, values }));
        Ok(())
    }

    /// Writes `values` into a row that was read in this transaction, provided that `guard`, an SQL
    /// condition on the row as it lies in the store, holds. Whether it did.
    pub(crate) fn update_if(
        &mut self,
        table: &SealedTable,
        old: &Row,
        values: Vec<Value>,
        guard: &str,
    ) -> Result<bool, StoreFault> {
        let version = self.state.generation;
        let mac = table.seal(&self.shared.keys.state, version, &values);
        let sql = format!(
            "UPDATE {} SET version = :version, mac = :mac, {} WHERE row = :row AND mac = :old AND {guard}",
            table.name,
            list(table, |column| format!("{column} = :{column}")),
        );
        let further: [(&str, &dyn ToSql); 4] =
            [(":version", &version), (":mac", &mac), (":row", &old.number), (":old", &old.mac)];
        if self.execute(&sql, table, &values, &further)? == 0 {
            return Ok(false);
        }
        self.count(table, Some(old), Some(&Row { number: old.number, version, mac, values }));
        Ok(true)
    }

    /// Writes `values` under their key: over the row that has it, or as a new one. A row that
    /// says the same already is left alone.
    pub(crate) fn put(&mut self, table: &SealedTable, values: Vec<Value>) -> Result<(), StoreFault> {
        let key: Vec<&dyn ToSql> = values.iter().take(table.key).map(|value| value as &dyn ToSql).collect();
        match self.get(table, &key)? {
            None => self.insert(table, values),
            Some(old) if old.values == values => Ok(()),
            Some(old) => self.update_if(table, &old, values, "TRUE").map(|_| ()),
        }
    }

    /// Removes a row that was read in this transaction.
    pub(crate) fn delete(&mut self, table: &SealedTable, old: &Row) -> Result<(), StoreFault> {
        let sql = format!("DELETE FROM {} WHERE row = ?1", table.name);
        self.connection().prepare_cached(&sql)?.execute([old.number])?;
        self.count(table, Some(old), None);
        Ok(())
    }

    /// Marks the state as changed by something other than a sealed row.
    pub(crate) fn touch(&mut self) {
        self.changed = true;
    }

    fn count(&mut self, table: &SealedTable, old: Option<&Row>, new: Option<&Row>) {
        let mut change = Sum::default();
        if let Some(old) = old {
            change.subtract(&old.mac);
        }
        if let Some(new) = new {
            change.add(&new.mac);
        }
        self.changed = true;
        self.state.sum.merge(change);
        let place = old.or(new).map(|row| (tables::number_of(table), row.number));
        let passed = |(table, row)| self.inner.recount.as_ref().is_some_and(|it| it.has_passed(table, row));
        if place.is_some_and(passed) {
            self.behind_the_walk.merge(change);
        }
    }

    fn execute(
        &self,
        sql: &str,
        table: &SealedTable,
        values: &[Value],
        further: &[(&str, &dyn ToSql)],
    ) -> Result<usize, StoreFault> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let names: Vec<String> = table.columns.iter().map(|column| format!(":{column}")).collect();
        let columns = names.iter().zip(values).map(|(name, value)| (name.as_str(), value as &dyn ToSql));
        let all: Vec<(&str, &dyn ToSql)> = columns.chain(further.iter().copied()).collect();
        Ok(statement.execute(all.as_slice())?)
    }
}

impl Drop for Tx<'_> {
    fn drop(&mut self) {
        // After some faults SQLite has rolled back by itself.
        if self.open && !self.inner.connection.is_autocommit() {
            let _ = self.inner.connection.execute_batch("ROLLBACK");
        }
    }
}

fn list(table: &SealedTable, each: impl Fn(&str) -> String) -> String {
    table.columns.iter().map(|column| each(column)).collect::<Vec<_>>().join(", ")
}
