//! Numbers that codes are sent to, sealed.

use rusqlite::ToSql;
use tweestap_core::{
    account::{AccountId, SmsAuthenticator},
    clock::Timestamp,
    enrolment::EnrolmentId,
    phone::PhoneNumber,
};

use super::{blob, time};
use crate::{
    fault::StoreFault,
    row::{Fields, Row, SealedTable},
    seal::{self, Cell},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable = SealedTable {
    name: "sms_authenticator",
    columns: &["enrolment", "account", "number", "connected_at"],
    key: 1,
};

pub(crate) fn load(tx: &Tx<'_>, account: AccountId) -> Result<Option<SmsAuthenticator>, StoreFault> {
    let Some(row) = row_of(tx, account)? else { return Ok(None) };
    let mut fields = Fields::of(&TABLE, row);
    let id = EnrolmentId(fields.array()?);
    fields.array::<16>()?;
    let sealed = fields.blob()?;
    let plain = seal::open(&tx.shared.keys.field, tx.shared.installation, cell(&account), &sealed)?;
    let number = std::str::from_utf8(&plain).map_err(|_| fields.odd())?;
    Ok(Some(SmsAuthenticator {
        id,
        number: PhoneNumber::from_e164(number).ok_or_else(|| fields.odd())?,
        connected_at: Timestamp::from_millis(fields.integer()?),
    }))
}

/// Writes the number of `account`; one that is stored already stays as it is.
pub(crate) fn save(
    tx: &mut Tx<'_>,
    account: AccountId,
    authenticator: Option<&SmsAuthenticator>,
) -> Result<(), StoreFault> {
    let stored = row_of(tx, account)?;
    let same = |row: &Row| authenticator.is_some_and(|new| row.values.first() == Some(&blob(&new.id.0)));
    if stored.as_ref().is_some_and(same) {
        return Ok(());
    }
    if let Some(row) = stored {
        tx.delete(&TABLE, &row)?;
    }
    let Some(new) = authenticator else { return Ok(()) };
    let plain = new.number.as_e164().as_bytes();
    let sealed = seal::seal(&tx.shared.keys.field, tx.shared.installation, cell(&account), plain)?;
    let values = vec![blob(&new.id.0), blob(account.as_bytes()), blob(&sealed), time(new.connected_at)];
    tx.insert(&TABLE, values)
}

fn row_of(tx: &Tx<'_>, account: AccountId) -> Result<Option<Row>, StoreFault> {
    let account: &dyn ToSql = account.as_bytes();
    Ok(tx.select(&TABLE, "account = ?1", &[account])?.pop())
}

fn cell(account: &AccountId) -> Cell<'_> {
    Cell { account: account.as_bytes(), table: TABLE.name, column: "number" }
}
