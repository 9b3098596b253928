//! Methods that staff stopped: the phone was stolen.

use tweestap_core::{account::AccountId, clock::Timestamp};

use super::{blob, time};
use crate::{
    fault::StoreFault,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "stopped_method", columns: &["account", "stopped_at"], key: 1 };

pub(crate) fn load(tx: &Tx<'_>, account: AccountId) -> Result<Option<Timestamp>, StoreFault> {
    let Some(row) = tx.get(&TABLE, &[account.as_bytes()])? else { return Ok(None) };
    let mut fields = Fields::of(&TABLE, row);
    fields.array::<16>()?;
    fields.integer().map(Timestamp::from_millis).map(Some)
}

pub(crate) fn save(
    tx: &mut Tx<'_>,
    account: AccountId,
    stopped_at: Option<Timestamp>,
) -> Result<(), StoreFault> {
    match (stopped_at, tx.get(&TABLE, &[account.as_bytes()])?) {
        (Some(at), _) => tx.put(&TABLE, vec![blob(account.as_bytes()), time(at)]),
        (None, Some(row)) => tx.delete(&TABLE, &row),
        (None, None) => Ok(()),
    }
}
