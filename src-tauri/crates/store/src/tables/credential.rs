//! What opens an account, apart from the codes: password, and since when two-step is on.

use rusqlite::types::Value;
use tweestap_core::{
    account::{Account, AccountId, Authenticator, Enrolled, PasswordCredential, TwoStep},
    clock::Timestamp,
    secret::PasswordHash,
};

use super::{
    blob, lookup_secret, optional, sms_authenticator, stopped_method, text, time, totp_authenticator,
};
use crate::{
    fault::StoreFault,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable = SealedTable {
    name: "credential",
    columns: &["account", "credential_version", "password_hash", "password_changed_at", "two_step_since"],
    key: 1,
};

/// The credentials of one account.
pub(crate) struct Credential {
    pub(crate) password: Option<PasswordCredential>,
    pub(crate) two_step: TwoStep,
    pub(crate) version: u64,
}

pub(crate) fn load(tx: &Tx<'_>, account: AccountId) -> Result<Credential, StoreFault> {
    let tampered = StoreFault::Tampered { table: TABLE.name };
    // Every account is written together with this row.
    let row = tx.get(&TABLE, &[account.as_bytes()])?.ok_or(tampered)?;
    let mut fields = Fields::of(&TABLE, row);
    fields.array::<16>()?;
    let version = fields.integer()?;
    let password = match (fields.optional_text()?, fields.optional_integer()?) {
        (None, None) => None,
        (Some(phc), Some(changed_at)) => Some(PasswordCredential {
            hash: PasswordHash::from_phc(phc),
            changed_at: Timestamp::from_millis(changed_at),
        }),
        _ => return Err(tampered),
    };
    let since = fields.optional_integer()?.map(Timestamp::from_millis);
    Ok(Credential { password, two_step: two_step(tx, account, since)?, version })
}

pub(crate) fn insert(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreFault> {
    let values = values(account)?;
    tx.insert(&TABLE, values)
}

pub(crate) fn save(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreFault> {
    let values = values(account)?;
    tx.put(&TABLE, values)
}

fn values(account: &Account) -> Result<Vec<Value>, StoreFault> {
    let version = i64::try_from(account.credential_version).map_err(|_| StoreFault::Damaged)?;
    let password = account.password.as_ref();
    let since = match &account.two_step {
        TwoStep::Off => None,
        TwoStep::On(enrolled) => Some(enrolled.since),
    };
    Ok(vec![
        blob(account.id.as_bytes()),
        Value::Integer(version),
        optional(password, |password| text(password.hash.expose_phc())),
        optional(password, |password| time(password.changed_at)),
        optional(since, time),
    ])
}

/// Two-step is on where all parts say so, with one authenticator, and off where none does.
/// Anything between can only come from outside, and never makes an account open with less.
fn two_step(tx: &Tx<'_>, account: AccountId, since: Option<Timestamp>) -> Result<TwoStep, StoreFault> {
    let app = totp_authenticator::load(tx, account)?.map(Authenticator::App);
    let sms = sms_authenticator::load(tx, account)?.map(Authenticator::Sms);
    let stopped_at = stopped_method::load(tx, account)?;
    let recovery = lookup_secret::load(tx, account)?;
    match (since, app, sms, recovery) {
        (None, None, None, None) if stopped_at.is_none() => Ok(TwoStep::Off),
        (Some(since), Some(authenticator), None, Some(recovery))
        | (Some(since), None, Some(authenticator), Some(recovery)) => {
            Ok(TwoStep::On(Box::new(Enrolled { since, authenticator, stopped_at, recovery })))
        }
        _ => Err(StoreFault::Tampered { table: TABLE.name }),
    }
}
