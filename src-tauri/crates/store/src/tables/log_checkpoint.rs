//! Where the log begins after old lines were pruned: the last pruned line and its MAC, sealed.

use rusqlite::types::Value;

use super::blob;
use crate::{
    fault::StoreFault,
    mac::Tag,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "log_checkpoint", columns: &["id", "line", "head"], key: 1 };

const ONLY: i64 = 1;

/// Line 0 and zeros where nothing was pruned.
pub(crate) fn load(tx: &Tx<'_>) -> Result<(i64, Tag), StoreFault> {
    let Some(row) = tx.get(&TABLE, &[&ONLY])? else { return Ok((0, Tag::default())) };
    let mut fields = Fields::of(&TABLE, row);
    fields.integer::<i64>()?;
    Ok((fields.integer()?, fields.array()?))
}

pub(crate) fn save(tx: &mut Tx<'_>, line: i64, head: &Tag) -> Result<(), StoreFault> {
    tx.put(&TABLE, vec![Value::Integer(ONLY), Value::Integer(line), blob(head)])
}
