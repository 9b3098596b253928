//! The number in the file, to call back.

use tweestap_core::account::AccountId;

use super::{blob, text};
use crate::{
    fault::StoreFault,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "contact", columns: &["account", "number"], key: 1 };

/// Empty where there is none.
pub(crate) fn load(tx: &Tx<'_>, account: AccountId) -> Result<String, StoreFault> {
    let Some(row) = tx.get(&TABLE, &[account.as_bytes()])? else { return Ok(String::new()) };
    let mut fields = Fields::of(&TABLE, row);
    fields.array::<16>()?;
    fields.text()
}

pub(crate) fn save(tx: &mut Tx<'_>, account: AccountId, number: &str) -> Result<(), StoreFault> {
    if !number.is_empty() {
        return tx.put(&TABLE, vec![blob(account.as_bytes()), text(number)]);
    }
    match tx.get(&TABLE, &[account.as_bytes()])? {
        None => Ok(()),
        Some(row) => tx.delete(&TABLE, &row),
    }
}
