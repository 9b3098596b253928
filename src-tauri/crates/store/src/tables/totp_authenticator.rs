//! Authenticator apps: the shared secret, sealed, and the last time step that was taken.

use rusqlite::{ToSql, types::Value};
use tweestap_core::{
    account::{AccountId, TotpAuthenticator},
    clock::Timestamp,
    enrolment::EnrolmentId,
    secret::TotpSecret,
    totp::{ClockFit, TimeStep},
};
use zeroize::Zeroizing;

use super::{blob, optional, time};
use crate::{
    fault::StoreFault,
    row::{Fields, Row, SealedTable},
    seal::{self, Cell},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable = SealedTable {
    name: "totp_authenticator",
    columns: &["enrolment", "account", "secret", "connected_at", "last_step", "misfit_step", "misfit_offset"],
    key: 1,
};

const SECRET: usize = 2;
const LAST_STEP: usize = 4;

pub(crate) fn load(tx: &Tx<'_>, account: AccountId) -> Result<Option<TotpAuthenticator>, StoreFault> {
    match row_of(tx, account)? {
        None => Ok(None),
        Some(row) => read(tx, account, row).map(Some),
    }
}

/// Writes the authenticator of `account`. One that is stored already keeps its secret and its last
/// time step; another enrolment takes its place whole.
pub(crate) fn save(
    tx: &mut Tx<'_>,
    account: AccountId,
    authenticator: Option<&TotpAuthenticator>,
) -> Result<(), StoreFault> {
    let stored = row_of(tx, account)?;
    let same = |row: &Row| authenticator.is_some_and(|new| row.values.first() == Some(&blob(&new.id.0)));
    match (stored, authenticator) {
        (None, None) => Ok(()),
        (Some(row), Some(authenticator)) if same(&row) => {
            let mut values = values(account, authenticator, Vec::new())?;
            for kept in [SECRET, LAST_STEP] {
                values[kept].clone_from(&row.values[kept]);
            }
            tx.put(&TABLE, values)
        }
        (stored, authenticator) => {
            if let Some(row) = stored {
                tx.delete(&TABLE, &row)?;
            }
            authenticator.map_or(Ok(()), |authenticator| insert(tx, account, authenticator))
        }
    }
}

/// Takes `step`, once: the database refuses a step at or before the last one.
pub(crate) fn take_step(tx: &mut Tx<'_>, enrolment: EnrolmentId, step: TimeStep) -> Result<bool, StoreFault> {
    let Some(row) = tx.get(&TABLE, &[&enrolment.0])? else { return Ok(false) };
    let mut values = row.values.clone();
    values[LAST_STEP] = stored_step(step)?;
    tx.update_if(&TABLE, &row, values, "last_step < :last_step")
}

fn insert(tx: &mut Tx<'_>, account: AccountId, authenticator: &TotpAuthenticator) -> Result<(), StoreFault> {
    let plain = authenticator.secret.expose_bytes();
    let sealed = seal::seal(&tx.shared.keys.field, tx.shared.installation, cell(&account), plain)?;
    let values = values(account, authenticator, sealed)?;
    tx.insert(&TABLE, values)
}

fn read(tx: &Tx<'_>, account: AccountId, row: Row) -> Result<TotpAuthenticator, StoreFault> {
    let mut fields = Fields::of(&TABLE, row);
    let id = EnrolmentId(fields.array()?);
    fields.array::<16>()?;
    let sealed = fields.blob()?;
    let plain = seal::open(&tx.shared.keys.field, tx.shared.installation, cell(&account), &sealed)?;
    let plain: Zeroizing<[u8; TotpSecret::BYTES]> =
        Zeroizing::new(plain.as_slice().try_into().map_err(|_| fields.odd())?);
    Ok(TotpAuthenticator {
        id,
        secret: TotpSecret::from_bytes(*plain),
        connected_at: Timestamp::from_millis(fields.integer()?),
        last_step: TimeStep(fields.integer()?),
        last_misfit: read_misfit(&mut fields)?,
    })
}

fn read_misfit(fields: &mut Fields) -> Result<Option<ClockFit>, StoreFault> {
    match (fields.optional_integer()?, fields.optional_integer()?) {
        (None, None) => Ok(None),
        (Some(step), Some(offset)) => {
            let (step, offset) = (u64::try_from(step), i32::try_from(offset));
            let step = TimeStep(step.map_err(|_| fields.odd())?);
            Ok(Some(ClockFit { step, offset: offset.map_err(|_| fields.odd())? }))
        }
        _ => Err(fields.odd()),
    }
}

fn row_of(tx: &Tx<'_>, account: AccountId) -> Result<Option<Row>, StoreFault> {
    let account: &dyn ToSql = account.as_bytes();
    Ok(tx.select(&TABLE, "account = ?1", &[account])?.pop())
}

fn values(
    account: AccountId,
    authenticator: &TotpAuthenticator,
    sealed: Vec<u8>,
) -> Result<Vec<Value>, StoreFault> {
    let misfit = authenticator.last_misfit;
    Ok(vec![
        blob(&authenticator.id.0),
        blob(account.as_bytes()),
        Value::Blob(sealed),
        time(authenticator.connected_at),
        stored_step(authenticator.last_step)?,
        misfit.map_or(Ok(Value::Null), |misfit| stored_step(misfit.step))?,
        optional(misfit, |misfit| Value::Integer(misfit.offset.into())),
    ])
}

fn stored_step(step: TimeStep) -> Result<Value, StoreFault> {
    i64::try_from(step.0).map(Value::Integer).map_err(|_| StoreFault::Damaged)
}

fn cell(account: &AccountId) -> Cell<'_> {
    Cell { account: account.as_bytes(), table: TABLE.name, column: "secret" }
}
