//! Rows that carry a seal.
//!
//! ```text
//! table:  row | version | mac | key column(s) | further columns
//!                  |       `- HMAC under StateKey over table, version and every column
//!                  `- the generation of the transaction that wrote it, never used twice
//! ```
//!
//! Whoever can write pages without the key changes a row and breaks its MAC; putting an old row
//! back keeps the MAC and breaks the sum that `state.rs` keeps.

use rusqlite::{Connection, ToSql, types::Value};

use crate::{
    fault::StoreFault,
    keys::StateKey,
    mac::{self, Tag},
};

/// A table of sealed rows. The first `key` of its `columns` name a row.
#[derive(Debug)]
pub(crate) struct SealedTable {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [&'static str],
    pub(crate) key: usize,
}

/// A sealed row as it was read and verified.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// SQLite's row number; says where the row lies and nothing else.
    pub(crate) number: i64,
    pub(crate) version: i64,
    pub(crate) mac: Tag,
    pub(crate) values: Vec<Value>,
}

impl SealedTable {
    /// The verified rows that `condition` names.
    ///
    /// # Errors
    /// [`StoreFault::Tampered`] where one does not carry its seal.
    pub(crate) fn select(
        &self,
        connection: &Connection,
        key: &StateKey,
        condition: &str,
        parameters: &[&dyn ToSql],
    ) -> Result<Vec<Row>, StoreFault> {
        let columns = self.columns.join(", ");
        let sql = format!("SELECT row, version, mac, {columns} FROM {} WHERE {condition}", self.name);
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query(parameters)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(self.verified(key, row)?);
        }
        Ok(found)
    }

    /// The seal of these values.
    pub(crate) fn seal(&self, key: &StateKey, version: i64, values: &[Value]) -> Tag {
        let parts = [self.name.as_bytes(), &version.to_be_bytes(), &canonical(values)];
        mac::over(key.expose_bytes(), "row", &parts)
    }

    /// `column = :column` for each key column.
    pub(crate) fn key_condition(&self) -> String {
        let columns = self.columns.iter().take(self.key).zip(1..);
        columns.map(|(column, at)| format!("{column} = ?{at}")).collect::<Vec<_>>().join(" AND ")
    }

    fn verified(&self, key: &StateKey, row: &rusqlite::Row<'_>) -> Result<Row, StoreFault> {
        const BEFORE: usize = 3;
        let tampered = StoreFault::Tampered { table: self.name };
        let values: Vec<Value> =
            (0..self.columns.len()).map(|at| row.get(BEFORE + at)).collect::<Result<_, _>>()?;
        let (number, version) = (row.get(0)?, row.get(1)?);
        let mac: Tag = row.get(2).map_err(|_| tampered)?;
        if !mac::same(&mac, &self.seal(key, version, &values)) {
            return Err(tampered);
        }
        Ok(Row { number, version, mac, values })
    }
}

/// Values as bytes that no other values give: a type, a length and the content of each.
pub(crate) fn canonical(values: &[Value]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(values.len() * 32);
    for value in values {
        let number;
        let (kind, content): (u8, &[u8]) = match value {
            Value::Null => (0, &[]),
            Value::Integer(integer) => {
                number = integer.to_be_bytes();
                (1, &number)
            }
            Value::Real(real) => {
                number = real.to_bits().to_be_bytes();
                (2, &number)
            }
            Value::Text(text) => (3, text.as_bytes()),
            Value::Blob(blob) => (4, blob),
        };
        bytes.push(kind);
        bytes.extend_from_slice(&(content.len() as u64).to_be_bytes());
        bytes.extend_from_slice(content);
    }
    bytes
}

/// Takes the columns of a row one after the other, in the order of its table.
#[derive(Debug)]
pub(crate) struct Fields {
    table: &'static str,
    values: std::vec::IntoIter<Value>,
}

impl Fields {
    pub(crate) fn of(table: &SealedTable, row: Row) -> Self {
        Self { table: table.name, values: row.values.into_iter() }
    }

    /// # Errors
    /// [`StoreFault::Tampered`] where the column holds something else; a sealed row was
    /// written so by this program or not at all.
    pub(crate) fn text(&mut self) -> Result<String, StoreFault> {
        match self.values.next() {
            Some(Value::Text(text)) => Ok(text),
            _ => Err(self.odd()),
        }
    }

    pub(crate) fn optional_text(&mut self) -> Result<Option<String>, StoreFault> {
        match self.values.next() {
            Some(Value::Null) => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
            _ => Err(self.odd()),
        }
    }

    pub(crate) fn optional_integer(&mut self) -> Result<Option<i64>, StoreFault> {
        match self.values.next() {
            Some(Value::Null) => Ok(None),
            Some(Value::Integer(integer)) => Ok(Some(integer)),
            _ => Err(self.odd()),
        }
    }

    /// An integer of any narrower type.
    pub(crate) fn integer<T: TryFrom<i64>>(&mut self) -> Result<T, StoreFault> {
        self.optional_integer()?.and_then(|integer| T::try_from(integer).ok()).ok_or_else(|| self.odd())
    }

    pub(crate) fn blob(&mut self) -> Result<Vec<u8>, StoreFault> {
        match self.values.next() {
            Some(Value::Blob(blob)) => Ok(blob),
            _ => Err(self.odd()),
        }
    }

    pub(crate) fn optional_blob(&mut self) -> Result<Option<Vec<u8>>, StoreFault> {
        match self.values.next() {
            Some(Value::Null) => Ok(None),
            Some(Value::Blob(blob)) => Ok(Some(blob)),
            _ => Err(self.odd()),
        }
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], StoreFault> {
        let blob = self.blob()?;
        blob.try_into().map_err(|_| self.odd())
    }

    /// The fault for a value this program would not have written.
    pub(crate) fn odd(&self) -> StoreFault {
        StoreFault::Tampered { table: self.table }
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::types::Value;

    use super::canonical;

    #[test]
    fn different_values_have_different_bytes() {
        let text = |text: &str| Value::Text(text.into());
        let rows: [&[Value]; 11] = [
            &[],
            &[Value::Null],
            &[Value::Null, Value::Null],
            &[Value::Integer(0)],
            &[Value::Integer(1)],
            &[Value::Real(0.0)],
            &[text("ab"), text("c")],
            &[text("a"), text("bc")],
            &[text("abc")],
            &[Value::Blob(b"abc".to_vec())],
            &[text("")],
        ];
        let mut all: Vec<_> = rows.iter().map(|row| canonical(row)).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), rows.len());
    }
}
