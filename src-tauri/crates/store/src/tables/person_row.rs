//! The rows of a page of a list: what is shown of each person, from the sealed rows.
//!
//! One question a table for the whole page, and no secret is opened. What is read is verified as
//! it is where one account is loaded.

use std::collections::BTreeMap;

use rusqlite::{ToSql, types::Value};
use tweestap_core::{
    account::{AccountId, Method},
    address::Address,
    clock::Timestamp,
    throttle::Counter,
};
use tweestap_usecases::ports::PersonRow;

use super::{
    account, counter, credential, lookup_secret, people, sms_authenticator, stopped_method,
    totp_authenticator,
};
use crate::{
    fault::StoreFault,
    row::{Fields, Row, SealedTable},
    tx::Tx,
};

/// Rows by the person they are about.
type ByPerson = BTreeMap<Vec<u8>, Row>;

/// What the page needs of each table.
struct Page {
    accounts: ByPerson,
    credentials: ByPerson,
    apps: ByPerson,
    sms: ByPerson,
    stopped: ByPerson,
    counters: ByPerson,
    sets: ByPerson,
    /// Codes that are left, by set.
    left: BTreeMap<Vec<u8>, u8>,
}

/// The rows of these people, in their order.
pub(crate) fn load(tx: &Tx<'_>, people: &[AccountId]) -> Result<Vec<PersonRow>, StoreFault> {
    let page = Page::read(tx, people)?;
    people.iter().map(|id| page.row(*id)).collect()
}

impl Page {
    fn read(tx: &Tx<'_>, people: &[AccountId]) -> Result<Self, StoreFault> {
        let keys: Vec<Value> = people.iter().map(|id| Value::Blob(id.as_bytes().to_vec())).collect();
        let of = |table, column, at| by_person(tx, table, column, at, &keys);
        let mut page = Self {
            accounts: of(&account::TABLE, "id", 0)?,
            credentials: of(&credential::TABLE, "account", 0)?,
            apps: of(&totp_authenticator::TABLE, "account", 1)?,
            sms: of(&sms_authenticator::TABLE, "account", 1)?,
            stopped: of(&stopped_method::TABLE, "account", 0)?,
            counters: of(&counter::TABLE, "kind = 'code' AND subject", 1)?,
            sets: of(&lookup_secret::SETS, "account", 1)?,
            left: BTreeMap::new(),
        };
        let sets: Vec<Value> = page.sets.values().filter_map(|set| set.values.first().cloned()).collect();
        for code in select_in(tx, &lookup_secret::CODES, "set_id", &sets)? {
            let [Value::Blob(set), .., used_at] = code.values.as_slice() else { return Err(odd()) };
            *page.left.entry(set.clone()).or_default() += u8::from(*used_at == Value::Null);
        }
        Ok(page)
    }

    fn row(&self, id: AccountId) -> Result<PersonRow, StoreFault> {
        let key = id.as_bytes().as_slice();
        let mut account = Fields::of(&account::TABLE, self.accounts.get(key).cloned().ok_or_else(odd)?);
        account.array::<16>()?;
        let role = account::role_of(&account.text()?).ok_or_else(|| account.odd())?;
        let standing = account::standing_of(&account.text()?).ok_or_else(|| account.odd())?;
        let name = account.text()?;
        let address = Address::from_stored(&account.text()?).map_err(|_| account.odd())?;
        account.array::<32>()?;
        account.optional_text()?;
        account.integer::<i64>()?;
        let last_log_in_at = account.optional_integer()?.map(Timestamp::from_millis);
        let (activated, method) = self.credential(key)?;
        Ok(PersonRow {
            id,
            name,
            address: address.to_string(),
            role,
            standing,
            activated,
            method,
            refused: method.is_some() && (self.stopped.contains_key(key) || self.is_suspended(key)?),
            codes_left: method.map_or(0, |_| self.codes_left(key)),
            last_log_in_at,
        })
    }

    /// Whether there is a password, and where codes come from. What does not fit together was
    /// changed from outside, as where the account is loaded.
    fn credential(&self, key: &[u8]) -> Result<(bool, Option<Method>), StoreFault> {
        let mut credential =
            Fields::of(&credential::TABLE, self.credentials.get(key).cloned().ok_or_else(odd_credential)?);
        credential.array::<16>()?;
        credential.integer::<u64>()?;
        let activated = credential.optional_text()?.is_some();
        credential.optional_integer()?;
        let since = credential.optional_integer()?;
        let (app, sms) = (self.apps.contains_key(key), self.sms.contains_key(key));
        let method = match (since, app, sms, self.sets.contains_key(key)) {
            (None, false, false, false) if !self.stopped.contains_key(key) => None,
            (Some(_), true, false, true) => Some(Method::App),
            (Some(_), false, true, true) => Some(Method::Sms),
            _ => return Err(odd_credential()),
        };
        Ok((activated, method))
    }

    fn is_suspended(&self, key: &[u8]) -> Result<bool, StoreFault> {
        let Some(row) = self.counters.get(key) else { return Ok(false) };
        let mut fields = Fields::of(&counter::TABLE, row.clone());
        fields.text()?;
        fields.blob()?;
        let codes: Counter = serde_json::from_str(&fields.text()?).map_err(|_| fields.odd())?;
        Ok(people::is_suspended(&codes))
    }

    fn codes_left(&self, key: &[u8]) -> u8 {
        let set = self.sets.get(key).and_then(|set| set.values.first());
        let Some(Value::Blob(set)) = set else { return 0 };
        self.left.get(set).copied().unwrap_or(0)
    }
}

/// The rows of `table` about these people; column `at` says about whom.
fn by_person(
    tx: &Tx<'_>,
    table: &SealedTable,
    column: &str,
    at: usize,
    people: &[Value],
) -> Result<ByPerson, StoreFault> {
    let mut rows = ByPerson::new();
    for row in select_in(tx, table, column, people)? {
        let Some(Value::Blob(person)) = row.values.get(at) else {
            return Err(StoreFault::Tampered { table: table.name });
        };
        rows.insert(person.clone(), row);
    }
    Ok(rows)
}

fn select_in(tx: &Tx<'_>, table: &SealedTable, column: &str, keys: &[Value]) -> Result<Vec<Row>, StoreFault> {
    let places = vec!["?"; keys.len()].join(", ");
    let keys: Vec<&dyn ToSql> = keys.iter().map(|key| key as &dyn ToSql).collect();
    tx.select(table, &format!("{column} IN ({places})"), &keys)
}

/// Someone is in the list and not in the table.
const fn odd() -> StoreFault {
    StoreFault::Tampered { table: account::TABLE.name }
}

const fn odd_credential() -> StoreFault {
    StoreFault::Tampered { table: credential::TABLE.name }
}
