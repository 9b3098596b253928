//! Recovery codes: a set for each account, six keyed values in it, each used once.

use rusqlite::{ToSql, types::Value};
use tweestap_core::{
    account::AccountId,
    clock::Timestamp,
    lookup_secret::{LookupSecretCell, LookupSecretSet, SetId},
};

use super::{blob, optional, time};
use crate::{
    fault::StoreFault,
    row::{Fields, Row, SealedTable},
    tx::Tx,
};

pub(crate) const SETS: SealedTable = SealedTable {
    name: "lookup_secret_set",
    columns: &["id", "account", "salt", "created_at", "confirmed_at"],
    key: 1,
};

pub(crate) const CODES: SealedTable =
    SealedTable { name: "lookup_secret", columns: &["set_id", "place", "code", "used_at"], key: 2 };

const USED_AT: usize = 3;

pub(crate) fn load(tx: &Tx<'_>, account: AccountId) -> Result<Option<LookupSecretSet>, StoreFault> {
    let Some(row) = set_of(tx, account)? else { return Ok(None) };
    let mut fields = Fields::of(&SETS, row);
    let id = SetId(fields.array()?);
    fields.array::<16>()?;
    let salt = fields.array()?;
    let created_at = Timestamp::from_millis(fields.integer()?);
    let confirmed_at = fields.optional_integer()?.map(Timestamp::from_millis);
    let cells = codes_of(tx, id)?.into_iter().map(read_code).collect::<Result<Vec<_>, _>>()?;
    let cells = cells.try_into().map_err(|_| StoreFault::Tampered { table: CODES.name })?;
    Ok(Some(LookupSecretSet::from_stored(id, salt, cells, created_at, confirmed_at)))
}

/// Whose set it is.
pub(crate) fn account_of(tx: &Tx<'_>, set: SetId) -> Result<Option<AccountId>, StoreFault> {
    let Some(row) = tx.get(&SETS, &[&set.0])? else { return Ok(None) };
    let mut fields = Fields::of(&SETS, row);
    fields.array::<16>()?;
    fields.array().map(AccountId::from_bytes).map(Some)
}

/// Writes the set of `account`. One that is stored already keeps its codes and what was used;
/// another set takes its place whole.
pub(crate) fn save(
    tx: &mut Tx<'_>,
    account: AccountId,
    set: Option<&LookupSecretSet>,
) -> Result<(), StoreFault> {
    let stored = set_of(tx, account)?;
    let same = |row: &Row| set.is_some_and(|new| row.values.first() == Some(&blob(&new.id().0)));
    match (stored, set) {
        (None, None) => Ok(()),
        (Some(row), Some(set)) if same(&row) => tx.put(&SETS, set_values(account, set)),
        (stored, set) => {
            if let Some(row) = stored {
                remove(tx, &row)?;
            }
            set.map_or(Ok(()), |set| insert(tx, account, set))
        }
    }
}

/// Marks the code at `index` used, once: the database refuses a used one.
pub(crate) fn spend(tx: &mut Tx<'_>, set: SetId, index: u8, at: Timestamp) -> Result<bool, StoreFault> {
    let Some(row) = tx.get(&CODES, &[&set.0, &index])? else { return Ok(false) };
    let mut values = row.values.clone();
    values[USED_AT] = time(at);
    tx.update_if(&CODES, &row, values, "used_at IS NULL")
}

fn insert(tx: &mut Tx<'_>, account: AccountId, set: &LookupSecretSet) -> Result<(), StoreFault> {
    tx.insert(&SETS, set_values(account, set))?;
    for (place, cell) in (0..).zip(set.cells()) {
        let used_at = optional(cell.used_at, time);
        tx.insert(&CODES, vec![blob(&set.id().0), Value::Integer(place), blob(&cell.mac), used_at])?;
    }
    Ok(())
}

fn remove(tx: &mut Tx<'_>, set: &Row) -> Result<(), StoreFault> {
    let id: &dyn ToSql = &set.values[0];
    for code in tx.select(&CODES, "set_id = ?1", &[id])? {
        tx.delete(&CODES, &code)?;
    }
    tx.delete(&SETS, set)
}

fn read_code(row: Row) -> Result<LookupSecretCell, StoreFault> {
    let mut fields = Fields::of(&CODES, row);
    fields.array::<16>()?;
    fields.integer::<u8>()?;
    let mac = fields.array()?;
    let used_at = fields.optional_integer()?.map(Timestamp::from_millis);
    Ok(LookupSecretCell { mac, used_at })
}

fn set_of(tx: &Tx<'_>, account: AccountId) -> Result<Option<Row>, StoreFault> {
    let account: &dyn ToSql = account.as_bytes();
    Ok(tx.select(&SETS, "account = ?1", &[account])?.pop())
}

fn codes_of(tx: &Tx<'_>, set: SetId) -> Result<Vec<Row>, StoreFault> {
    let set: &dyn ToSql = &set.0;
    tx.select(&CODES, "set_id = ?1 ORDER BY place", &[set])
}

fn set_values(account: AccountId, set: &LookupSecretSet) -> Vec<Value> {
    vec![
        blob(&set.id().0),
        blob(account.as_bytes()),
        blob(set.salt()),
        time(set.created_at()),
        optional(set.confirmed_at(), time),
    ]
}
