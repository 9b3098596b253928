//! The schema and its versions.
//!
//! `user_version` counts the steps of `schema/`; a store is brought to the newest step when it is
//! opened, each step in one transaction with its number, so a kill leaves a whole older or a whole
//! newer schema. A step that has been released is never edited.

use rusqlite::{Connection, TransactionBehavior};

use crate::{database::APPLICATION_ID, fault::StoreFault};

const STEPS: &[&str] = &[
    include_str!("../schema/0001.sql"),
    include_str!("../schema/0002.sql"),
    include_str!("../schema/0003.sql"),
];

/// Whether this program knows the store's version. Writes nothing.
///
/// # Errors
/// [`StoreFault::NewerVersion`] for a store a newer program made.
pub(crate) fn ensure_known(connection: &Connection) -> Result<(), StoreFault> {
    found_in(connection, STEPS).map(|_| ())
}

/// Brings the store to the newest version.
///
/// # Errors
/// [`StoreFault::NewerVersion`] for a store a newer program made; it is not touched.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreFault> {
    migrate_by(connection, STEPS)
}

/// The version of the store.
fn found_in(connection: &Connection, steps: &[&str]) -> Result<u32, StoreFault> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    if found > known { Err(StoreFault::NewerVersion { found, known }) } else { Ok(found) }
}

fn migrate_by(connection: &mut Connection, steps: &[&str]) -> Result<(), StoreFault> {
    let found = found_in(connection, steps)?;
    for (version, step) in (1..).zip(steps).skip(found as usize) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::migrate_by;
    use crate::fault::StoreFault;

    const ONE: &str = "CREATE TABLE one (a INTEGER);";
    const TWO: &str = "CREATE TABLE two (a INTEGER);";
    const BROKEN: &str = "CREATE TABLE three (a INTEGER); CREATE TABLE one (a INTEGER);";

    fn tables(connection: &Connection) -> i64 {
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn steps_are_taken_once_and_whole() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate_by(&mut connection, &[ONE]).unwrap();
        migrate_by(&mut connection, &[ONE, TWO]).unwrap();
        migrate_by(&mut connection, &[ONE, TWO]).unwrap();
        assert_eq!(tables(&connection), 2);
        migrate_by(&mut connection, &[ONE, TWO, BROKEN]).unwrap_err();
        assert_eq!(tables(&connection), 2, "nothing of the broken step stays");
        assert_eq!(migrate_by(&mut connection, &[ONE]), Err(StoreFault::NewerVersion { found: 2, known: 1 }));
    }
}
