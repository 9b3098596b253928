//! What staff did to someone's account, for the two-person rule.

use tweestap_core::{account::AccountId, clock::Timestamp, two_people::Intervention};

use super::issued_code::{meaning, word};
use super::{blob, text, time};
use crate::{
    fault::StoreFault,
    row::{Fields, Row, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "intervention", columns: &["account", "kind", "actor", "at"], key: 4 };

pub(crate) fn of(tx: &Tx<'_>, account: AccountId) -> Result<Vec<Intervention>, StoreFault> {
    tx.select(&TABLE, "account = ?1 ORDER BY row DESC", &[account.as_bytes()])?
        .into_iter()
        .map(read)
        .collect()
}

pub(crate) fn add(tx: &mut Tx<'_>, account: AccountId, done: &Intervention) -> Result<(), StoreFault> {
    let values =
        vec![blob(account.as_bytes()), text(&word(&done.kind)?), blob(done.by.as_bytes()), time(done.at)];
    tx.put(&TABLE, values)
}

fn read(row: Row) -> Result<Intervention, StoreFault> {
    let mut fields = Fields::of(&TABLE, row);
    fields.array::<16>()?;
    let kind = meaning(&fields.text()?).ok_or_else(|| fields.odd())?;
    let by = AccountId::from_bytes(fields.array()?);
    Ok(Intervention { kind, by, at: Timestamp::from_millis(fields.integer()?) })
}
