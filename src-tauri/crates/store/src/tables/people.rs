//! Lists of people: searched as one types, counted exactly, read a page at a time.
//!
//! ```text
//!   person_search   one small row a person, derived from the sealed ones, in one covering index
//!        │ the caseload, the text, the filter; the counts of all three filters in one pass
//!        ▼
//!   a page of ids ──► the sealed rows, verified, are what is shown
//! ```

use rusqlite::{params, params_from_iter, types::Value};
use tweestap_core::{
    account::{Account, AccountId, Enrolled, Role, Standing},
    clock::Moment,
    issued_code::{IssuanceState, IssuedCodeKind},
    throttle::Schedule,
};
use tweestap_usecases::ports::{CounterKey, PeopleFilter, PeoplePage, PeopleQuery, PersonRow};

use super::{account, counter, issued_code};
use crate::{fault::StoreFault, tx::Tx};

/// Lower case, without marks: é and E are e.
fn fold(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    text.nfd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase).collect()
}

/// The active help-desk people with their names.
pub(crate) fn help_desk(tx: &Tx<'_>) -> Result<Vec<(AccountId, String)>, StoreFault> {
    let sql = "SELECT id FROM account WHERE role = 'help_desk' AND standing = 'active' ORDER BY name, id";
    let mut people = Vec::new();
    for id in ids(tx, sql, Vec::new())? {
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
    let (from, mut values) = candidates(query);
    let needs = format!("(needs OR reset_until > {})", now.wall.as_millis());
    let sql = format!("SELECT count(*), sum({needs}), sum(standing = 'deactivated') FROM {from}");
    let counts = tx.connection().prepare_cached(&sql)?.query_row(params_from_iter(&values), |row| {
        Ok((row.get::<_, u32>(0)?, row.get::<_, Option<u32>>(1)?, row.get::<_, Option<u32>>(2)?))
    })?;
    let only = match query.only {
        PeopleFilter::All => "TRUE",
        PeopleFilter::NeedsSomeone => needs.as_str(),
        PeopleFilter::Deactivated => "standing = 'deactivated'",
    };
    let sql = format!("SELECT account FROM {from} AND {only} ORDER BY sort, account LIMIT ? OFFSET ?");
    values.push(Value::Integer(query.limit.into()));
    values.push(Value::Integer(query.offset.into()));
    let mut rows = Vec::new();
    for id in ids(tx, &sql, values)? {
        rows.extend(row(tx, id, now)?);
    }
    Ok(PeoplePage {
        rows,
        all: counts.0,
        needs_someone: counts.1.unwrap_or(0),
        deactivated: counts.2.unwrap_or(0),
    })
}

/// Derives the search row of an account from its sealed rows.
pub(crate) fn refresh(tx: &mut Tx<'_>, id: AccountId) -> Result<(), StoreFault> {
    let Some(found) = account::load(tx, id)?.filter(|found| found.standing != Standing::Removed) else {
        tx.connection()
            .prepare_cached("DELETE FROM person_search WHERE account = ?1")?
            .execute([id.as_bytes()])?;
        return Ok(());
    };
    let resets = issued_code::of(tx, id)?.into_iter();
    let reset_until = resets
        .filter(|code| code.kind == IssuedCodeKind::Reset && matches!(code.state, IssuanceState::Open { .. }))
        .map(|code| code.expires_at().as_millis())
        .max();
    let sql = "INSERT OR REPLACE INTO person_search
               (account, folded, sort, role, standing, needs, reset_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let folded = fold(&format!("{} {}", found.name, found.address));
    tx.connection().prepare_cached(sql)?.execute(params![
        id.as_bytes(),
        folded,
        fold(&found.name),
        account::word_of_role(found.role),
        account::word_of_standing(found.standing),
        needs_someone(&found),
        reset_until
    ])?;
    Ok(())
}

/// Brings a store up to date that an older version of the program wrote.
pub(crate) fn ensure(tx: &mut Tx<'_>) -> Result<(), StoreFault> {
    let missing = "SELECT id FROM account WHERE standing <> 'removed'
                   AND NOT EXISTS (SELECT 1 FROM person_search WHERE account = id)";
    for id in ids(tx, missing, Vec::new())? {
        refresh(tx, id)?;
    }
    Ok(())
}

/// No password yet, a method that was stopped, or no recovery code left.
fn needs_someone(found: &Account) -> bool {
    let stuck = |enrolled: &Enrolled| enrolled.stopped_at.is_some() || enrolled.recovery.remaining() == 0;
    found.standing == Standing::Active && (found.password.is_none() || found.enrolled().is_some_and(stuck))
}

fn candidates(query: &PeopleQuery) -> (String, Vec<Value>) {
    let mut from = "person_search p WHERE TRUE".to_owned();
    let mut values = Vec::new();
    if let Some((therapist, now)) = query.caseload_of {
        from.push_str(
            " AND role = 'client' AND EXISTS (SELECT 1 FROM caseload w WHERE w.therapist = ?
              AND w.client = p.account AND (w.until IS NULL OR w.until > ?))",
        );
        values.push(Value::Blob(therapist.as_bytes().to_vec()));
        values.push(Value::Integer(now.as_millis()));
    }
    for word in query.text.split_whitespace() {
        from.push_str(" AND instr(folded, ?)");
        values.push(Value::Text(fold(word)));
    }
    (from, values)
}

fn ids(tx: &Tx<'_>, sql: &str, values: Vec<Value>) -> Result<Vec<AccountId>, StoreFault> {
    let mut statement = tx.connection().prepare_cached(sql)?;
    let found = statement.query_map(params_from_iter(values), |row| row.get::<_, [u8; 16]>(0))?;
    Ok(found.map(|id| id.map(AccountId::from_bytes)).collect::<Result<_, _>>()?)
}

/// The row as it is sealed: what is shown was verified.
fn row(tx: &Tx<'_>, id: AccountId, now: Moment) -> Result<Option<PersonRow>, StoreFault> {
    let Some(found) = account::load(tx, id)? else { return Ok(None) };
    let suspended = counter::load(tx, CounterKey::Code(id))?.refusal(now, &Schedule::CODE);
    let suspended = suspended.is_some_and(|refused| !is_wait(refused));
    let enrolled = found.enrolled();
    Ok(Some(PersonRow {
        id,
        method: enrolled.map(|enrolled| enrolled.authenticator.method()),
        refused: enrolled.is_some_and(|enrolled| enrolled.stopped_at.is_some() || suspended),
        codes_left: enrolled.map_or(0, |it| u8::try_from(it.recovery.remaining()).unwrap_or(u8::MAX)),
        activated: found.password.is_some(),
        address: found.address.to_string(),
        role: found.role,
        standing: found.standing,
        last_log_in_at: found.last_log_in_at,
        name: found.name,
    }))
}

const fn is_wait(refused: tweestap_core::throttle::Refused) -> bool {
    matches!(refused, tweestap_core::throttle::Refused::Waiting { .. })
}
