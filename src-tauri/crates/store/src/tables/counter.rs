//! Counters of tries, also for addresses nobody has.
//!
//! A counter for an address is kept under an HMAC of it, so what strangers typed is not in the
//! store. Of those that belong to no account the ones written longest ago go first.

use rusqlite::types::Value;
use tweestap_core::throttle::Counter;
use tweestap_usecases::ports::CounterKey;

use super::{account, text};
use crate::{
    fault::StoreFault,
    row::{Fields, SealedTable},
    tx::Tx,
};

pub(crate) const TABLE: SealedTable =
    SealedTable { name: "counter", columns: &["kind", "subject", "state"], key: 2 };

/// Counters of addresses that no account has.
pub(crate) const UNKNOWN_AT_MOST: i64 = 10_000;

const PASSWORD: &str = "password";

pub(crate) fn load(tx: &Tx<'_>, key: CounterKey<'_>) -> Result<Counter, StoreFault> {
    let (kind, subject) = columns_of(tx, key);
    let Some(row) = tx.get(&TABLE, &[&kind, &subject])? else { return Ok(Counter::default()) };
    let mut fields = Fields::of(&TABLE, row);
    fields.text()?;
    fields.blob()?;
    serde_json::from_str(&fields.text()?).map_err(|_| fields.odd())
}

pub(crate) fn save(tx: &mut Tx<'_>, key: CounterKey<'_>, counter: &Counter) -> Result<(), StoreFault> {
    save_among(tx, key, counter, UNKNOWN_AT_MOST)
}

/// As [`save`], with another limit.
fn save_among(
    tx: &mut Tx<'_>,
    key: CounterKey<'_>,
    counter: &Counter,
    unknown_at_most: i64,
) -> Result<(), StoreFault> {
    let (kind, subject) = columns_of(tx, key);
    let state = serde_json::to_string(counter).map_err(|_| StoreFault::Damaged)?;
    tx.put(&TABLE, vec![text(kind), Value::Blob(subject), text(&state)])?;
    if let CounterKey::Password(address) = key
        && !account::is_known(tx, &account::tag_of(tx, address))?
    {
        drop_oldest_unknown(tx, unknown_at_most)?;
    }
    Ok(())
}

fn drop_oldest_unknown(tx: &mut Tx<'_>, keep: i64) -> Result<(), StoreFault> {
    let sql = "SELECT count(*) FROM counter WHERE kind = ?1";
    let all: i64 = tx.connection().prepare_cached(sql)?.query_row([PASSWORD], |row| row.get(0))?;
    if all <= keep {
        return Ok(());
    }
    let too_many = "row IN (
        SELECT row FROM counter
        WHERE kind = ?1 AND NOT EXISTS (SELECT 1 FROM account WHERE address_tag = counter.subject)
        ORDER BY version DESC LIMIT -1 OFFSET ?2)";
    for row in tx.select(&TABLE, too_many, &[&PASSWORD, &keep])? {
        tx.delete(&TABLE, &row)?;
    }
    Ok(())
}

fn columns_of(tx: &Tx<'_>, key: CounterKey<'_>) -> (&'static str, Vec<u8>) {
    match key {
        CounterKey::Password(address) => (PASSWORD, account::tag_of(tx, address).to_vec()),
        CounterKey::Code(account) => ("code", account.as_bytes().to_vec()),
        CounterKey::RecoveryCode(account) => ("recovery_code", account.as_bytes().to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use tweestap_core::{
        account::AccountId,
        address::Address,
        clock::{Moment, Timestamp},
        throttle::{Counter, Schedule},
    };
    use tweestap_usecases::ports::{CounterKey, Store};

    use super::{load, save_among};
    use crate::{store::EncryptedStore, tests::person};

    fn charged() -> Counter {
        let now = Moment { wall: Timestamp::from_millis(0), boot: std::time::Duration::ZERO };
        Counter::default().charge(now, &Schedule::CODE).0
    }

    fn address(number: usize) -> Address {
        Address::parse(&format!("stranger{number}@example.org")).unwrap()
    }

    #[test]
    fn of_strangers_the_newest_stay_and_of_people_everyone() {
        let (store, _) = EncryptedStore::in_memory().unwrap();
        let known = person(1);
        let keep = |key: CounterKey<'_>, counter: &Counter| {
            let mut tx = store.tx().unwrap();
            save_among(&mut tx, key, counter, 3).unwrap();
            tx.commit().unwrap();
        };
        let mut tx = store.begin().unwrap();
        tx.insert_account(&known).unwrap();
        tx.commit().unwrap();
        keep(CounterKey::Password(&known.address), &charged());
        keep(CounterKey::Code(AccountId::from_bytes([9; 16])), &charged());
        for number in [1, 2, 3] {
            keep(CounterKey::Password(&address(number)), &Counter::default());
        }
        // Written again, the first is the newest.
        for number in [1, 4, 5] {
            keep(CounterKey::Password(&address(number)), &charged());
        }
        let tx = store.tx().unwrap();
        let is_kept = |key: CounterKey<'_>| load(&tx, key).unwrap() == charged();
        assert!(is_kept(CounterKey::Password(&known.address)));
        assert!(is_kept(CounterKey::Code(AccountId::from_bytes([9; 16]))));
        assert_eq!(
            [1, 2, 3, 4, 5].map(|number| is_kept(CounterKey::Password(&address(number)))),
            [true, false, false, true, true]
        );
        let rows: i64 =
            tx.connection().query_row("SELECT count(*) FROM counter", [], |row| row.get(0)).unwrap();
        assert_eq!(rows, 5);
        drop(tx);
        store.recount().unwrap();
    }
}
