//! The log as it is looked at: pages, filters, pruning, and the chain that goes on.

use std::time::Duration;

use tweestap_core::{
    account::AccountId,
    audit::{Event, LogEntry, Outcome, Source},
    clock::Timestamp,
};
use tweestap_usecases::ports::{LogPage, LogQuery, LogVerdict, Store};

use super::person;
use crate::{fault::StoreFault, store::EncryptedStore};

fn id(number: u8) -> AccountId {
    person(number).id
}

/// Hours since the first line.
fn at(hours: u64) -> Timestamp {
    super::NOW.plus(Duration::from_hours(hours))
}

const EVENTS: [Event; 3] = [Event::LoggedIn, Event::PasswordChanged, Event::LoggedOut];

/// Line n is written in hour n, about person n mod 3, by staff every fourth time.
fn line(number: u64) -> LogEntry {
    let about = id(u8::try_from(number % 3).unwrap());
    let event = EVENTS[usize::try_from(number % 3).unwrap()];
    match number % 4 {
        0 => LogEntry::by_staff(id(9), Some(about), event, at(number)),
        _ => LogEntry::own(about, event, Outcome::Done, at(number)),
    }
}

fn append(store: &EncryptedStore, numbers: std::ops::RangeInclusive<u64>) {
    let mut tx = store.begin().unwrap();
    numbers.for_each(|number| tx.append_log(&line(number)).unwrap());
    tx.commit().unwrap();
}

/// A store with lines 1 to 24.
fn store() -> EncryptedStore {
    let (store, _) = EncryptedStore::in_memory().unwrap();
    append(&store, 1..=24);
    store
}

fn page(store: &EncryptedStore, query: &LogQuery) -> LogPage {
    store.begin().unwrap().log_page(query).unwrap()
}

fn numbers(page: &LogPage) -> Vec<u64> {
    page.lines.iter().map(|line| line.number).collect()
}

#[test]
fn a_page_has_the_newest_lines_that_were_asked_for() {
    type Case = (&'static str, LogQuery, fn(u64) -> bool);
    let all = || LogQuery { limit: 100, ..LogQuery::default() };
    let cases: [Case; 8] = [
        ("all", all(), |_| true),
        ("about someone", LogQuery { person: Some(id(1)), ..all() }, |n| n % 3 == 1),
        ("done by someone", LogQuery { person: Some(id(9)), ..all() }, |n| n % 4 == 0),
        ("one event", LogQuery { events: vec![Event::LoggedOut], ..all() }, |n| n % 3 == 2),
        ("two events", LogQuery { events: vec![Event::LoggedIn, Event::LoggedOut], ..all() }, |n| n % 3 != 1),
        ("from a moment", LogQuery { from: Some(at(20)), ..all() }, |n| n >= 20),
        ("until a moment", LogQuery { until: Some(at(5)), ..all() }, |n| n < 5),
        (
            "all at once",
            LogQuery {
                person: Some(id(1)),
                events: vec![Event::PasswordChanged],
                from: Some(at(3)),
                until: Some(at(20)),
                before_line: Some(16),
                ..all()
            },
            |n| n % 3 == 1 && (3..16).contains(&n),
        ),
    ];
    let store = store();
    for (name, query, is_asked_for) in cases {
        let expected: Vec<u64> = (1..=24).rev().filter(|number| is_asked_for(*number)).collect();
        let found = page(&store, &query);
        assert_eq!(numbers(&found), expected, "{name}");
        assert!(!found.more, "{name}");
        assert!(found.lines.iter().all(|found| found.entry == line(found.number)), "{name}");
    }
}

#[test]
fn a_line_says_on_which_computer_and_whether_by_the_app() {
    let store = store();
    let mut tx = store.begin().unwrap();
    tx.append_log(&line(25).by_the_app()).unwrap();
    tx.commit().unwrap();
    let lines = page(&store, &LogQuery { limit: 2, ..LogQuery::default() }).lines;
    let here = Some(crate::computer::name());
    assert_eq!(lines.iter().map(|line| &line.computer).collect::<Vec<_>>(), [&here, &here]);
    assert_eq!([lines[0].entry.source, lines[1].entry.source], [Source::App, Source::Window]);
}

#[test]
fn pages_together_are_the_whole_log_also_while_it_grows() {
    let store = store();
    let mut seen = Vec::new();
    let mut query = LogQuery { limit: 5, ..LogQuery::default() };
    loop {
        let found = page(&store, &query);
        seen.extend(numbers(&found));
        append(&store, 25..=25);
        assert_eq!(found.more, !seen.contains(&1), "more after {seen:?}");
        if !found.more {
            break;
        }
        query.before_line = seen.last().copied();
    }
    assert_eq!(seen, (1..=24).rev().collect::<Vec<_>>());
}

fn prune(store: &EncryptedStore, before: Timestamp) -> u64 {
    prune_at(store, before, at(1000))
}

fn prune_at(store: &EncryptedStore, before: Timestamp, now: Timestamp) -> u64 {
    let mut tx = store.begin().unwrap();
    let gone = tx.prune_log(before, now).unwrap();
    tx.commit().unwrap();
    gone
}

fn verdict(store: &EncryptedStore) -> LogVerdict {
    store.begin().unwrap().check_log().unwrap()
}

#[test]
fn a_pruned_log_begins_at_its_checkpoint_and_goes_on() {
    let store = store();
    assert_eq!(verdict(&store), LogVerdict::Whole { lines: 24, pruned: 0 });
    let steps =
        [("the first ten", 11, 10), ("again", 11, 0), ("five more", 16, 5), ("before the first", 0, 0)];
    let mut pruned = 0;
    for (name, before, gone) in steps {
        assert_eq!(prune(&store, at(before)), gone, "{name}");
        pruned += gone;
        assert_eq!(verdict(&store), LogVerdict::Whole { lines: 24, pruned }, "{name}");
        let left = page(&store, &LogQuery { limit: 100, ..LogQuery::default() });
        assert_eq!(numbers(&left), (pruned + 1..=24).rev().collect::<Vec<_>>(), "{name}");
        store.recount().unwrap();
    }
    append(&store, 25..=26);
    assert_eq!(verdict(&store), LogVerdict::Whole { lines: 26, pruned: 15 });
    assert_eq!(store.begin().unwrap().log_about(id(1), 2).unwrap(), [line(25), line(22)]);
}

#[test]
fn the_newest_line_always_stays() {
    let store = store();
    assert_eq!(prune(&store, at(9999)), 23);
    assert_eq!(verdict(&store), LogVerdict::Whole { lines: 24, pruned: 23 });
    append(&store, 25..=25);
    assert_eq!(verdict(&store), LogVerdict::Whole { lines: 25, pruned: 23 });
    let (empty, _) = EncryptedStore::in_memory().unwrap();
    assert_eq!(prune(&empty, at(9999)), 0);
    assert_eq!(verdict(&empty), LogVerdict::Whole { lines: 0, pruned: 0 });
}

#[test]
fn a_clock_that_was_set_back_hides_no_line_from_pruning_and_prunes_none_early() {
    let (store, _) = EncryptedStore::in_memory().unwrap();
    let mut tx = store.begin().unwrap();
    for hour in [1, 2, 900, 3, 4, 901] {
        tx.append_log(&LogEntry { at: at(hour), ..line(1) }).unwrap();
    }
    tx.commit().unwrap();
    assert_eq!(prune(&store, at(100)), 2, "only from the beginning, up to the first that is newer");
    assert_eq!(verdict(&store), LogVerdict::Whole { lines: 6, pruned: 2 });
}

#[test]
fn a_broken_chain_is_not_pruned_away() {
    for (name, sql, gone) in [
        ("a line changed", "UPDATE log SET outcome = 'refused' WHERE line = 5", 0),
        ("a line taken out", "DELETE FROM log WHERE line = 5", 0),
        ("the last of them taken out", "DELETE FROM log WHERE line = 10", 9),
        ("a line that stays changed", "UPDATE log SET outcome = 'refused' WHERE line = 12", 10),
    ] {
        let store = store();
        store.shared().inner().connection.execute_batch(sql).unwrap();
        assert_eq!(prune(&store, at(11)), gone, "{name}");
        assert!(matches!(verdict(&store), LogVerdict::Broken { .. }), "{name}");
    }
}

#[test]
fn what_is_old_only_by_a_leap_of_the_clock_stays() {
    const YEAR: u64 = 365 * 24;
    let rows: [(&str, &[u64], u64, u64); 6] = [
        ("now is a leap away", &[1, 2, 3], 3 + YEAR + 1, 0),
        ("now is just no leap away", &[1, 2, 3], 3 + YEAR, 2),
        ("a line was written after it", &[1, 2, 3, 9 * YEAR], 9 * YEAR, 0),
        ("it was set right again in between", &[1, 2 * YEAR, 3, 4, 2 * YEAR + 1], 2 * YEAR + 2, 0),
        ("a clock that was behind for a while", &[2 * YEAR, 3, 2 * YEAR + 1], 3 * YEAR + 1, 2),
        ("what was written after it is old too", &[1, 2, 2 * YEAR, 3 * YEAR, 4 * YEAR], 4 * YEAR + 1, 4),
    ];
    for (name, hours, now, gone) in rows {
        let (store, _) = EncryptedStore::in_memory().unwrap();
        let mut tx = store.begin().unwrap();
        for hour in hours {
            tx.append_log(&LogEntry { at: at(*hour), ..line(1) }).unwrap();
        }
        tx.commit().unwrap();
        assert_eq!(prune_at(&store, at(now - YEAR), at(now)), gone, "{name}");
    }
}

#[test]
fn the_first_bad_line_of_a_pruned_log_is_named() {
    let cases = [
        ("changed", "UPDATE log SET outcome = 'refused' WHERE line = 13", 13),
        ("the first after the checkpoint", "UPDATE log SET at = at + 1 WHERE line = 11", 11),
        ("the first taken out", "DELETE FROM log WHERE line = 11", 11),
        ("the end cut off", "DELETE FROM log WHERE line > 20", 21),
        ("a reason put in", "UPDATE log SET reason = 'asked for it' WHERE line = 12", 12),
        ("a check put in", "UPDATE log SET identity_check = 'in_person' WHERE line = 12", 12),
        ("another one did it", "UPDATE log SET on_behalf_of = zeroblob(16) WHERE line = 24", 24),
    ];
    for (name, sql, line) in cases {
        let store = store();
        prune(&store, at(11));
        store.shared().inner().connection.execute_batch(sql).unwrap();
        assert_eq!(verdict(&store), LogVerdict::Broken { line }, "{name}");
    }
}

#[test]
fn a_checkpoint_from_outside_is_found() {
    for sql in ["UPDATE log_checkpoint SET line = 12", "UPDATE log_checkpoint SET head = zeroblob(32)"] {
        let store = store();
        prune(&store, at(11));
        store.shared().inner().connection.execute_batch(sql).unwrap();
        let found = store.begin().unwrap().check_log().unwrap_err();
        assert_eq!(found, StoreFault::Tampered { table: "log_checkpoint" }.into(), "{sql}");
        assert!(store.recount().is_err(), "{sql}");
    }
    // Taken out, it makes the log look cut at its beginning.
    let store = store();
    prune(&store, at(11));
    store.shared().inner().connection.execute_batch("DELETE FROM log_checkpoint").unwrap();
    assert_eq!(verdict(&store), LogVerdict::Broken { line: 1 });
    assert_eq!(store.recount(), Err(StoreFault::Stale));
}
