//! One file a table, and the list of those whose rows are sealed.

pub(crate) mod account;
pub(crate) mod caseload;
pub(crate) mod contact;
pub(crate) mod counter;
pub(crate) mod credential;
pub(crate) mod delivery;
pub(crate) mod hashing_cost;
pub(crate) mod intervention;
pub(crate) mod issued_code;
pub(crate) mod log_checkpoint;
pub(crate) mod lookup_secret;
pub(crate) mod organisation;
pub(crate) mod people;
pub(crate) mod person_row;
pub(crate) mod sends;
pub(crate) mod sms_authenticator;
pub(crate) mod stopped_method;
pub(crate) mod totp_authenticator;

use rusqlite::types::Value;
use tweestap_core::clock::Timestamp;

use crate::row::SealedTable;

/// Every sealed table, in the order the recount walks them.
pub(crate) const SEALED: &[&SealedTable] = &[
    &hashing_cost::TABLE,
    &organisation::TABLE,
    &account::TABLE,
    &credential::TABLE,
    &totp_authenticator::TABLE,
    &lookup_secret::SETS,
    &lookup_secret::CODES,
    &counter::TABLE,
    &contact::TABLE,
    &sms_authenticator::TABLE,
    &stopped_method::TABLE,
    &issued_code::TABLE,
    &intervention::TABLE,
    &caseload::TABLE,
    &sends::TABLE,
    &delivery::TABLE,
    &log_checkpoint::TABLE,
];

/// The place of `table` in that order; beyond its end for a table that is not in it.
pub(crate) fn number_of(table: &SealedTable) -> usize {
    SEALED.iter().position(|sealed| sealed.name == table.name).unwrap_or(SEALED.len())
}

fn blob(bytes: &[u8]) -> Value {
    Value::Blob(bytes.to_vec())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn time(at: Timestamp) -> Value {
    Value::Integer(at.as_millis())
}

fn optional<T>(value: Option<T>, each: impl FnOnce(T) -> Value) -> Value {
    value.map_or(Value::Null, each)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::SEALED;

    #[test]
    fn every_table_of_the_schema_is_sealed_or_seals() {
        let mut connection = rusqlite::Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut connection).unwrap();
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table'";
        let mut statement = connection.prepare(sql).unwrap();
        let tables = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let tables: BTreeSet<_> = tables.map(Result::unwrap).collect();
        let sealed = SEALED.iter().map(|table| table.name).chain(["security_state", "log", "person_search"]);
        assert_eq!(tables, sealed.map(str::to_owned).collect());
    }

    #[test]
    fn every_column_of_a_sealed_table_is_in_its_seal() {
        let mut connection = rusqlite::Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut connection).unwrap();
        for table in SEALED {
            let sql = format!("SELECT name FROM pragma_table_info('{}')", table.name);
            let mut statement = connection.prepare(&sql).unwrap();
            let columns = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
            let columns: Vec<_> = columns.map(Result::unwrap).collect();
            let sealed = ["row", "version", "mac"].iter().chain(table.columns).copied();
            assert_eq!(columns, sealed.collect::<Vec<_>>(), "{}", table.name);
        }
    }
}
