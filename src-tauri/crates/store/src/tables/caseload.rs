//! Who looks after which client.

use tweestap_core::{account::AccountId, clock::Timestamp};
use tweestap_usecases::ports::Therapist;

use super::{blob, optional, time};
use crate::{
    fault::StoreFault,
    row::{Fields, Row, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "caseload", columns: &["client", "therapist", "until"], key: 2 };

/// Those of the past left out.
pub(crate) fn therapists_of(
    tx: &Tx<'_>,
    client: AccountId,
    now: Timestamp,
) -> Result<Vec<Therapist>, StoreFault> {
    let condition = "client = ?1 AND (until IS NULL OR until > ?2) ORDER BY row";
    let rows = tx.select(&TABLE, condition, &[client.as_bytes(), &now.as_millis()])?;
    rows.into_iter().map(read).collect()
}

/// Those of the past left out.
pub(crate) fn clients_of(
    tx: &Tx<'_>,
    therapist: AccountId,
    now: Timestamp,
) -> Result<Vec<AccountId>, StoreFault> {
    let condition = "therapist = ?1 AND (until IS NULL OR until > ?2)";
    let rows = tx.select(&TABLE, condition, &[therapist.as_bytes(), &now.as_millis()])?;
    rows.into_iter().map(|row| Fields::of(&TABLE, row).array().map(AccountId::from_bytes)).collect()
}

pub(crate) fn assign(tx: &mut Tx<'_>, client: AccountId, therapist: Therapist) -> Result<(), StoreFault> {
    let values =
        vec![blob(client.as_bytes()), blob(therapist.id.as_bytes()), optional(therapist.until, time)];
    tx.put(&TABLE, values)
}

pub(crate) fn release(tx: &mut Tx<'_>, client: AccountId, therapist: AccountId) -> Result<bool, StoreFault> {
    match tx.get(&TABLE, &[client.as_bytes(), therapist.as_bytes()])? {
        None => Ok(false),
        Some(row) => tx.delete(&TABLE, &row).map(|()| true),
    }
}

/// Takes every line of an account away: it was removed, or has another role.
pub(crate) fn forget(tx: &mut Tx<'_>, account: AccountId) -> Result<(), StoreFault> {
    for row in tx.select(&TABLE, "client = ?1 OR therapist = ?1", &[account.as_bytes()])? {
        tx.delete(&TABLE, &row)?;
    }
    Ok(())
}

fn read(row: Row) -> Result<Therapist, StoreFault> {
    let mut fields = Fields::of(&TABLE, row);
    fields.array::<16>()?;
    let id = AccountId::from_bytes(fields.array()?);
    Ok(Therapist { id, until: fields.optional_integer()?.map(Timestamp::from_millis) })
}
