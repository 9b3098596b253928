//! The people: who someone is and how they log in.

use rusqlite::{ToSql, types::Value};
use tweestap_core::{
    account::{Account, AccountId, Authenticator, Role, Standing},
    address::Address,
    clock::Timestamp,
};
use tweestap_usecases::ports::Fault;

use super::{
    blob, caseload, contact, credential, lookup_secret, optional, people, sms_authenticator, stopped_method,
    text, time, totp_authenticator,
};
use crate::{
    fault::StoreFault,
    mac::{self, Tag},
    row::{Fields, Row, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable = SealedTable {
    name: "account",
    columns: &[
        "id",
        "role",
        "standing",
        "name",
        "address",
        "address_tag",
        "language",
        "created_at",
        "last_log_in_at",
    ],
    key: 1,
};

/// What stands for an address where the address itself must not: HMAC under the address key.
pub(crate) fn tag_of(tx: &Tx<'_>, address: &Address) -> Tag {
    mac::over(tx.shared.keys.address.expose_bytes(), "address", &[address.as_str().as_bytes()])
}

pub(crate) fn load(tx: &Tx<'_>, id: AccountId) -> Result<Option<Account>, StoreFault> {
    load_where(tx, "id = ?1", id.as_bytes())
}

pub(crate) fn load_by_address(tx: &Tx<'_>, address: &Address) -> Result<Option<Account>, StoreFault> {
    load_where(tx, "address_tag = ?1", &tag_of(tx, address))
}

/// Everyone who was not removed, the oldest account first.
pub(crate) fn everyone(tx: &Tx<'_>) -> Result<Vec<Account>, StoreFault> {
    let rows = tx.select(&TABLE, "standing <> 'removed' ORDER BY row", &[])?;
    rows.into_iter().map(|row| read(tx, row)).collect()
}

/// The ids of the same.
pub(crate) fn ids_of_everyone(tx: &Tx<'_>) -> Result<Vec<AccountId>, StoreFault> {
    let rows = tx.select(&TABLE, "standing <> 'removed' ORDER BY row", &[])?;
    rows.into_iter().map(|row| Fields::of(&TABLE, row).array().map(AccountId::from_bytes)).collect()
}

/// Whether an account has the address with this tag.
pub(crate) fn is_known(tx: &Tx<'_>, tag: &Tag) -> Result<bool, StoreFault> {
    Ok(!tx.select(&TABLE, "address_tag = ?1", &[tag])?.is_empty())
}

/// Adds an account with its credentials.
pub(crate) fn insert(tx: &mut Tx<'_>, account: &Account) -> Result<(), Fault> {
    ensure_free(tx, account)?;
    tx.insert(&TABLE, values(tx, account))?;
    credential::insert(tx, account)?;
    // There is nothing of it yet to be looked for, which an import of thousands notices.
    if !account.contact_number.is_empty() {
        contact::save(tx, account.id, &account.contact_number)?;
    }
    if account.enrolled().is_some() {
        save_two_step(tx, account)?;
    }
    people::add(tx, account)?;
    Ok(())
}

/// Writes an account with its credentials.
pub(crate) fn save(tx: &mut Tx<'_>, account: &Account) -> Result<(), Fault> {
    ensure_free(tx, account)?;
    tx.put(&TABLE, values(tx, account))?;
    save_parts(tx, account)?;
    Ok(())
}

/// Refuses an address that another account has. The unique index would refuse it too; this gives
/// the refusal its name.
fn ensure_free(tx: &Tx<'_>, account: &Account) -> Result<(), Fault> {
    let tag = tag_of(tx, &account.address);
    let others = tx.select(&TABLE, "address_tag = ?1 AND id <> ?2", &[&tag, account.id.as_bytes()])?;
    if others.is_empty() { Ok(()) } else { Err(Fault::AddressTaken) }
}

fn save_parts(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreFault> {
    credential::save(tx, account)?;
    contact::save(tx, account.id, &account.contact_number)?;
    save_two_step(tx, account)?;
    if account.standing == Standing::Removed {
        caseload::forget(tx, account.id)?;
    }
    people::refresh(tx, account.id)
}

fn save_two_step(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreFault> {
    let enrolled = account.enrolled();
    let (app, sms) = match enrolled.map(|enrolled| &enrolled.authenticator) {
        None => (None, None),
        Some(Authenticator::App(app)) => (Some(app), None),
        Some(Authenticator::Sms(sms)) => (None, Some(sms)),
    };
    totp_authenticator::save(tx, account.id, app)?;
    sms_authenticator::save(tx, account.id, sms)?;
    stopped_method::save(tx, account.id, enrolled.and_then(|enrolled| enrolled.stopped_at))?;
    lookup_secret::save(tx, account.id, enrolled.map(|enrolled| &enrolled.recovery))
}

fn load_where(tx: &Tx<'_>, condition: &str, parameter: &dyn ToSql) -> Result<Option<Account>, StoreFault> {
    match tx.select(&TABLE, condition, &[parameter])?.pop() {
        None => Ok(None),
        Some(row) => read(tx, row).map(Some),
    }
}

fn read(tx: &Tx<'_>, row: Row) -> Result<Account, StoreFault> {
    let mut fields = Fields::of(&TABLE, row);
    let id = AccountId::from_bytes(fields.array()?);
    let role = role_of(&fields.text()?).ok_or_else(|| fields.odd())?;
    let standing = standing_of(&fields.text()?).ok_or_else(|| fields.odd())?;
    let name = fields.text()?;
    let address = Address::from_stored(&fields.text()?).map_err(|_| fields.odd())?;
    fields.array::<32>()?;
    let language = fields.optional_text()?;
    let created_at = Timestamp::from_millis(fields.integer()?);
    let last_log_in_at = fields.optional_integer()?.map(Timestamp::from_millis);
    let credential = credential::load(tx, id)?;
    Ok(Account {
        id,
        role,
        standing,
        name,
        address,
        language,
        contact_number: contact::load(tx, id)?,
        password: credential.password,
        two_step: credential.two_step,
        credential_version: credential.version,
        created_at,
        last_log_in_at,
    })
}

fn values(tx: &Tx<'_>, account: &Account) -> Vec<Value> {
    vec![
        blob(account.id.as_bytes()),
        text(word_of_role(account.role)),
        text(word_of_standing(account.standing)),
        text(&account.name),
        text(account.address.as_str()),
        blob(&tag_of(tx, &account.address)),
        optional(account.language.as_deref(), text),
        time(account.created_at),
        optional(account.last_log_in_at, time),
    ]
}

pub(super) const fn word_of_role(role: Role) -> &'static str {
    match role {
        Role::Client => "client",
        Role::Therapist => "therapist",
        Role::HelpDesk => "help_desk",
    }
}

pub(super) fn role_of(word: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| word_of_role(*role) == word)
}

pub(super) const fn word_of_standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "active",
        Standing::Deactivated => "deactivated",
        Standing::Removed => "removed",
    }
}

pub(super) fn standing_of(word: &str) -> Option<Standing> {
    let all = [Standing::Active, Standing::Deactivated, Standing::Removed];
    all.into_iter().find(|standing| word_of_standing(*standing) == word)
}
