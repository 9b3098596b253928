//! Lists of people: searched as one types, counted exactly, read a page at a time.
//!
//! ```text
//!   person_search ──► Directory   one small row a person, derived from the sealed ones, in memory
//!                         │ the caseload, the words, the filter; the counts of all three filters
//!                         ▼
//!   a page of ids ──► the sealed rows, verified, are what is shown
//! ```

use rusqlite::{OptionalExtension, params};
use tweestap_core::{
    account::{Account, AccountId, Enrolled, Role, Standing},
    clock::{Moment, Timestamp},
    issued_code::{IssuanceState, IssuedCodeKind},
    throttle::{Counter, Refused, Schedule},
};
use tweestap_usecases::ports::{CounterKey, PeopleFilter, PeoplePage, PeopleQuery, PersonRow};

use super::{account, caseload, counter, issued_code, person_row};
use crate::{
    directory::{Entry, Marks, Only, Search, fold},
    fault::StoreFault,
    tx::Tx,
};

/// The active help-desk people with their names.
pub(crate) fn help_desk(tx: &Tx<'_>) -> Result<Vec<(AccountId, String)>, StoreFault> {
    let sql = "SELECT id FROM account WHERE role = 'help_desk' AND standing = 'active' ORDER BY name, id";
    let mut people = Vec::new();
    for id in ids(tx, sql)? {
        if let Some(found) = account::load(tx, id)?
            && found.role == Role::HelpDesk
            && found.standing == Standing::Active
            && found.password.is_some()
        {
            people.push((id, found.name));
        }
    }
    Ok(people)
}

/// One page and the counts of every filter.
pub(crate) fn page(tx: &Tx<'_>, query: &PeopleQuery, now: Moment) -> Result<PeoplePage, StoreFault> {
    let only = match query.only {
        PeopleFilter::All => Only::Everyone,
        PeopleFilter::NeedsSomeone => Only::NeedsSomeone,
        PeopleFilter::Deactivated => Only::Deactivated,
    };
    let words = words_of(&query.text);
    let (offset, limit) = (query.offset, query.limit);
    let search = Search { words: &words, only, now: now.wall.as_millis(), offset, limit };
    let clients = match query.caseload_of {
        None => None,
        Some((therapist, at)) => Some(entries_of_clients(tx, therapist, at)?),
    };
    let found = tx.with_directory(|directory| match &clients {
        None => directory.search(&search),
        Some(clients) => directory.search_among(&search, clients),
    })?;
    Ok(PeoplePage {
        rows: person_row::load(tx, &found.page)?,
        all: found.all,
        needs_someone: found.needs_someone,
        deactivated: found.deactivated,
    })
}

/// Therapists whose account can be used, by name, with `text` in their name or address.
pub(crate) fn therapists(
    tx: &Tx<'_>,
    text: &str,
    most: u32,
    now: Moment,
) -> Result<Vec<PersonRow>, StoreFault> {
    let words = words_of(text);
    let (only, now) = (Only::Therapists, now.wall.as_millis());
    let search = Search { words: &words, only, now, offset: 0, limit: most };
    let found = tx.with_directory(|directory| directory.search(&search))?;
    person_row::load(tx, &found.page)
}

fn words_of(text: &str) -> Vec<String> {
    text.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect()
}

/// The search row of someone who was added just now: there are no codes yet.
pub(crate) fn add(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreFault> {
    let marks = marks(tx, account)?;
    put(tx, Entry { folded: folded(account), id: account.id, marks, reset_until: None })
}

/// Derives the search row of an account from its sealed rows.
pub(crate) fn refresh(tx: &mut Tx<'_>, id: AccountId) -> Result<(), StoreFault> {
    let Some(found) = account::load(tx, id)?.filter(|found| found.standing != Standing::Removed) else {
        return forget(tx, id);
    };
    let (marks, reset_until) = (marks(tx, &found)?, reset_until(tx, &found)?);
    put(tx, Entry { folded: folded(&found), id, marks, reset_until })
}

fn forget(tx: &mut Tx<'_>, id: AccountId) -> Result<(), StoreFault> {
    let sql = "DELETE FROM person_search WHERE account = ?1";
    tx.connection().prepare_cached(sql)?.execute([id.as_bytes()])?;
    tx.people.others();
    Ok(())
}

/// Brings a store up to date that an older version of the program wrote: it has accounts, and no
/// search row at all.
pub(crate) fn ensure(tx: &mut Tx<'_>) -> Result<(), StoreFault> {
    let missing = "SELECT id FROM account WHERE NOT EXISTS (SELECT 1 FROM person_search)";
    for id in ids(tx, missing)? {
        refresh(tx, id)?;
    }
    Ok(())
}

fn put(tx: &mut Tx<'_>, entry: Entry) -> Result<(), StoreFault> {
    let Entry { folded, id, marks, reset_until } = &entry;
    let values = params![folded, id.as_bytes(), marks.0, reset_until];
    match entry_of(tx, *id)? {
        Some(before) if before == entry => return Ok(()),
        None => {
            let sql = "INSERT INTO person_search (folded, account, marks, reset_until)
                       VALUES (?1, ?2, ?3, ?4)";
            tx.connection().prepare_cached(sql)?.execute(values)?;
            tx.people.others();
        }
        Some(before) => {
            let sql = "UPDATE person_search SET folded = ?1, marks = ?3, reset_until = ?4 WHERE account = ?2";
            tx.connection().prepare_cached(sql)?.execute(values)?;
            if before.folded == entry.folded {
                tx.people.marks(entry);
            } else {
                tx.people.others();
            }
        }
    }
    Ok(())
}

fn entry_of(tx: &Tx<'_>, id: AccountId) -> Result<Option<Entry>, StoreFault> {
    let sql = "SELECT folded, marks, reset_until FROM person_search WHERE account = ?1";
    let mut statement = tx.connection().prepare_cached(sql)?;
    let found = statement.query_row([id.as_bytes()], |row| {
        Ok(Entry { folded: row.get(0)?, id, marks: Marks(row.get(1)?), reset_until: row.get(2)? })
    });
    Ok(found.optional()?)
}

fn entries_of_clients(
    tx: &Tx<'_>,
    therapist: AccountId,
    now: Timestamp,
) -> Result<Vec<(String, AccountId)>, StoreFault> {
    let mut entries = Vec::new();
    for client in caseload::clients_of(tx, therapist, now)? {
        entries.extend(entry_of(tx, client)?.map(|entry| (entry.folded, client)));
    }
    Ok(entries)
}

/// No word that is searched for has a line end, so none is found across two of these.
fn folded(found: &Account) -> String {
    format!("{}\n{}\n", one_line(&fold(&found.name)), fold(&found.address.to_string()))
}

fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

fn marks(tx: &Tx<'_>, found: &Account) -> Result<Marks, StoreFault> {
    Ok(Marks::default()
        .with(Marks::CLIENT, found.role == Role::Client)
        .with(Marks::THERAPIST, found.role == Role::Therapist)
        .with(Marks::TWO_STEP, found.enrolled().is_some())
        .with(Marks::DEACTIVATED, found.standing == Standing::Deactivated)
        .with(Marks::NEEDS_SOMEONE, needs_someone(tx, found)?))
}

/// No password yet, a method that was stopped or is suspended, or no recovery code left.
fn needs_someone(tx: &Tx<'_>, found: &Account) -> Result<bool, StoreFault> {
    if found.standing != Standing::Active {
        return Ok(false);
    }
    let stuck = |enrolled: &Enrolled| enrolled.stopped_at.is_some() || enrolled.recovery.remaining() == 0;
    Ok(found.password.is_none()
        || found.enrolled().is_some_and(stuck)
        || (found.enrolled().is_some() && is_suspended(&counter::load(tx, CounterKey::Code(found.id))?)))
}

fn reset_until(tx: &Tx<'_>, found: &Account) -> Result<Option<i64>, StoreFault> {
    if found.standing != Standing::Active {
        return Ok(None);
    }
    let open = issued_code::of(tx, found.id)?.into_iter().filter(|code| {
        code.kind == IssuedCodeKind::Reset && matches!(code.state, IssuanceState::Open { .. })
    });
    Ok(open.map(|code| code.expires_at().as_millis()).max())
}

/// Whether wrong codes suspended the method: that ends by something the person does, and by no
/// clock.
pub(crate) fn is_suspended(codes: &Counter) -> bool {
    let whenever = Moment { wall: Timestamp::from_millis(0), boot: std::time::Duration::ZERO };
    let refused = codes.refusal(whenever, &Schedule::CODE);
    refused.is_some_and(|refused| !matches!(refused, Refused::Waiting { .. }))
}

fn ids(tx: &Tx<'_>, sql: &str) -> Result<Vec<AccountId>, StoreFault> {
    let mut statement = tx.connection().prepare_cached(sql)?;
    let found = statement.query_map([], |row| row.get::<_, [u8; 16]>(0))?;
    Ok(found.map(|id| id.map(AccountId::from_bytes)).collect::<Result<_, _>>()?)
}
