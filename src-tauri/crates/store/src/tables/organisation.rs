//! The organisation's words and settings, as one document: they are read and written together.

use rusqlite::types::Value;
use tweestap_core::organisation::Organisation;

use super::text;
use crate::{
    fault::StoreFault,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "organisation", columns: &["id", "settings"], key: 1 };

const ONLY: i64 = 1;

pub(crate) fn load(tx: &Tx<'_>) -> Result<Option<Organisation>, StoreFault> {
    let Some(row) = tx.get(&TABLE, &[&ONLY])? else { return Ok(None) };
    let mut fields = Fields::of(&TABLE, row);
    fields.integer::<i64>()?;
    let settings = fields.text()?;
    serde_json::from_str(&settings).map(Some).map_err(|_| fields.odd())
}

pub(crate) fn save(tx: &mut Tx<'_>, organisation: &Organisation) -> Result<(), StoreFault> {
    let settings = serde_json::to_string(organisation).map_err(|_| StoreFault::Damaged)?;
    tx.put(&TABLE, vec![Value::Integer(ONLY), text(&settings)])
}
