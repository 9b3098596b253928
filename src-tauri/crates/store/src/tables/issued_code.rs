//! Codes that staff give, or that were mailed.

use std::time::Duration;

use rusqlite::types::Value;
use tweestap_core::{
    account::AccountId,
    clock::{Moment, Timestamp},
    issued_code::{Issuance, IssuanceId, IssuanceState, IssuedCodeKind, VoidReason},
    secret::PasswordHash,
};

use super::{blob, optional, text, time};
use crate::{
    fault::StoreFault,
    row::{Fields, Row, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable = SealedTable {
    name: "issued_code",
    columns: &[
        "id",
        "account",
        "issued_by",
        "kind",
        "issued_at",
        "issued_up",
        "state",
        "hash",
        "tries",
        "closed_at",
        "why",
    ],
    key: 1,
};

/// How many of an account's newest codes are looked at, whatever became of them; older ones are
/// closed long since, but for those that still say that they are open.
const NEWEST: i64 = 20;

pub(crate) fn of(tx: &Tx<'_>, account: AccountId) -> Result<Vec<Issuance>, StoreFault> {
    let condition = "account = ?1 AND (state = 'open' OR row IN (
            SELECT row FROM issued_code WHERE account = ?1 ORDER BY issued_at DESC, row DESC LIMIT ?2))
        ORDER BY issued_at DESC, row DESC";
    tx.select(&TABLE, condition, &[account.as_bytes(), &NEWEST])?.into_iter().map(read).collect()
}

/// Those that someone issued and that are open by their state, each with whom it is for.
pub(crate) fn issued_by(tx: &Tx<'_>, issuer: AccountId) -> Result<Vec<(AccountId, Issuance)>, StoreFault> {
    let rows = tx.select(&TABLE, "issued_by = ?1 AND state = 'open' ORDER BY row", &[issuer.as_bytes()])?;
    rows.into_iter().map(read_with_account).collect()
}

pub(crate) fn save(tx: &mut Tx<'_>, account: AccountId, code: &Issuance) -> Result<(), StoreFault> {
    let (state, hash, tries, closed_at, why) = match &code.state {
        IssuanceState::Open { hash, tries } => ("open", Some(text(hash.expose_phc())), *tries, None, None),
        IssuanceState::Spent { at } => ("spent", None, 0, Some(time(*at)), None),
        IssuanceState::Void { at, why } => ("void", None, 0, Some(time(*at)), Some(text(&word(why)?))),
        IssuanceState::Expired => ("expired", None, 0, None, None),
    };
    let up = i64::try_from(code.issued_at.boot.as_millis()).map_err(|_| StoreFault::Damaged)?;
    tx.put(
        &TABLE,
        vec![
            blob(&code.id.0),
            blob(account.as_bytes()),
            optional(code.issued_by, |by| blob(by.as_bytes())),
            text(&word(&code.kind)?),
            time(code.issued_at.wall),
            Value::Integer(up),
            text(state),
            hash.unwrap_or(Value::Null),
            Value::Integer(tries.into()),
            closed_at.unwrap_or(Value::Null),
            why.unwrap_or(Value::Null),
        ],
    )
}

fn read(row: Row) -> Result<Issuance, StoreFault> {
    read_with_account(row).map(|(_, code)| code)
}

fn read_with_account(row: Row) -> Result<(AccountId, Issuance), StoreFault> {
    let mut fields = Fields::of(&TABLE, row);
    let id = IssuanceId(fields.array()?);
    let account = AccountId::from_bytes(fields.array()?);
    let issued_by = fields.optional_blob()?.map(|by| by.try_into().map_err(|_| fields.odd())).transpose()?;
    let kind: IssuedCodeKind = meaning(&fields.text()?).ok_or_else(|| fields.odd())?;
    let wall = Timestamp::from_millis(fields.integer()?);
    let boot = Duration::from_millis(fields.integer()?);
    let state = fields.text()?;
    let hash = fields.optional_text()?.map(PasswordHash::from_phc);
    let tries = fields.integer()?;
    let closed_at = fields.optional_integer()?.map(Timestamp::from_millis);
    let why = fields.optional_text()?.and_then(|why| meaning::<VoidReason>(&why));
    let state = match (state.as_str(), hash, closed_at, why) {
        ("open", Some(hash), None, None) => IssuanceState::Open { hash, tries },
        ("spent", None, Some(at), None) => IssuanceState::Spent { at },
        ("void", None, Some(at), Some(why)) => IssuanceState::Void { at, why },
        ("expired", None, None, None) => IssuanceState::Expired,
        _ => return Err(fields.odd()),
    };
    let issued_at = Moment { wall, boot };
    let issued_by = issued_by.map(AccountId::from_bytes);
    Ok((account, Issuance { id, issued_by, kind, issued_at, state }))
}

/// The word of an enum without fields, as serde writes it.
pub(crate) fn word<T: serde::Serialize>(value: &T) -> Result<String, StoreFault> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreFault::Damaged),
    }
}

/// What such a word means.
pub(crate) fn meaning<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}
