//! What a password hash costs on this computer.

use rusqlite::types::Value;

use crate::{
    fault::StoreFault,
    hashing::Cost,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "hashing_cost", columns: &["id", "memory_kib", "passes", "lanes"], key: 1 };

const ONLY: i64 = 1;

pub(crate) fn load(tx: &Tx<'_>) -> Result<Option<Cost>, StoreFault> {
    let Some(row) = tx.get(&TABLE, &[&ONLY])? else { return Ok(None) };
    let mut fields = Fields::of(&TABLE, row);
    fields.integer::<i64>()?;
    Ok(Some(Cost { memory_kib: fields.integer()?, passes: fields.integer()?, lanes: fields.integer()? }))
}

pub(crate) fn save(tx: &mut Tx<'_>, cost: Cost) -> Result<(), StoreFault> {
    let numbers = [cost.memory_kib, cost.passes, cost.lanes].map(|number| Value::Integer(number.into()));
    tx.put(&TABLE, [vec![Value::Integer(ONLY)], numbers.to_vec()].concat())
}
