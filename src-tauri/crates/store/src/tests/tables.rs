//! What is written is read back, and what happens once happens once.

use std::{sync::Barrier, thread};

use tweestap_core::{
    account::{Account, Authenticator, TwoStep},
    audit::{Event, IdentityCheck, LogEntry, Outcome, Source},
    clock::{Moment, Timestamp},
    enrolment::EnrolmentId,
    lookup_secret::SetId,
    throttle::{Counter, Schedule},
    totp::{ClockFit, TimeStep},
};
use tweestap_usecases::ports::{CounterKey, Fault, Store};

use super::{NOW, address, authenticator, enrolled, organisation, person, recovery, shown};
use crate::store::EncryptedStore;

fn store() -> EncryptedStore {
    EncryptedStore::in_memory().unwrap().0
}

fn insert(store: &EncryptedStore, account: &Account) {
    let mut tx = store.begin().unwrap();
    tx.insert_account(account).unwrap();
    tx.commit().unwrap();
}

fn save(store: &EncryptedStore, account: &Account) {
    let mut tx = store.begin().unwrap();
    tx.save_account(account).unwrap();
    tx.commit().unwrap();
}

fn load(store: &EncryptedStore, number: u8) -> Option<Account> {
    store.begin().unwrap().account(person(number).id).unwrap()
}

#[test]
fn the_organisation_is_kept_as_it_is() {
    let store = store();
    assert_eq!(store.begin().unwrap().organisation().unwrap(), None);
    let mut changed = organisation();
    for name in ["First", "Second"] {
        changed.name = name.into();
        let mut tx = store.begin().unwrap();
        tx.save_organisation(&changed).unwrap();
        tx.commit().unwrap();
        assert_eq!(store.begin().unwrap().organisation().unwrap().as_ref(), Some(&changed));
    }
    store.recount().unwrap();
}

#[test]
fn an_account_is_kept_as_it_is() {
    let bare = Account { password: None, two_step: TwoStep::Off, language: None, ..person(2) };
    let seen = Account { last_log_in_at: Some(NOW), ..person(3) };
    for account in [person(1), bare, seen] {
        let store = store();
        insert(&store, &account);
        let tx = store.begin().unwrap();
        assert_eq!(shown(tx.account(account.id).unwrap().as_ref()), shown(Some(&account)));
        let by_address = tx.account_by_address(&account.address).unwrap();
        assert_eq!(shown(by_address.as_ref()), shown(Some(&account)));
        assert!(tx.account_by_address(&address(9)).unwrap().is_none());
    }
}

#[test]
fn saving_changes_what_it_may() {
    let misfit = |step| Some(ClockFit { step: TimeStep(step), offset: -3 });
    let mut noted = person(1);
    noted.note_misfit(misfit(90));
    let renamed = Account { name: "Other".into(), credential_version: 4, ..person(1) };
    let off = Account { two_step: TwoStep::Off, ..person(1) };
    let mut new_phone = enrolled(1);
    new_phone.authenticator = Authenticator::App(authenticator(5));
    let new_phone = Account { two_step: TwoStep::On(Box::new(new_phone)), ..person(1) };
    let mut new_codes = enrolled(1);
    new_codes.recovery = recovery(6);
    let new_codes = Account { two_step: TwoStep::On(Box::new(new_codes)), ..person(1) };
    let (confirmed, _) = person(1).confirm_recovery_codes(NOW);
    let moved = Account { address: address(8), ..person(1) };
    let cases = [
        ("a misfit noted", noted),
        ("another name", renamed),
        ("two-step off", off),
        ("a new phone", new_phone),
        ("new recovery codes", new_codes),
        ("codes confirmed", confirmed),
        ("another address", moved),
    ];
    for (name, account) in cases {
        let store = store();
        insert(&store, &person(1));
        insert(&store, &person(2));
        save(&store, &account);
        assert_eq!(shown(load(&store, 1).as_ref()), shown(Some(&account)), "{name}");
        save(&store, &person(1));
        assert_eq!(shown(load(&store, 1).as_ref()), shown(Some(&person(1))), "{name}, and back");
        assert_eq!(shown(load(&store, 2).as_ref()), shown(Some(&person(2))), "{name}: the other one");
        store.recount().unwrap();
    }
}

#[test]
fn saving_never_takes_back_what_was_used() {
    let store = store();
    insert(&store, &person(1));
    let mut tx = store.begin().unwrap();
    assert!(tx.take_time_step(EnrolmentId([1; 16]), TimeStep(101)).unwrap());
    assert!(tx.spend_lookup_secret(SetId([1; 16]), 2, NOW).unwrap());
    // An account as it was loaded before: nothing used.
    tx.save_account(&person(1)).unwrap();
    tx.commit().unwrap();
    let TwoStep::On(enrolled) = load(&store, 1).unwrap().two_step else { panic!("two-step is on") };
    let Authenticator::App(app) = &enrolled.authenticator else { panic!("not an app") };
    assert_eq!(app.last_step, TimeStep(101));
    assert_eq!(enrolled.recovery.remaining(), 5);
}

#[test]
fn two_accounts_never_share_an_address() {
    let store = store();
    insert(&store, &person(1));
    let double = Account { address: address(1), ..person(2) };
    let mut tx = store.begin().unwrap();
    assert_eq!(tx.insert_account(&double), Err(Fault::AddressTaken));
    drop(tx);
    insert(&store, &person(2));
    let mut tx = store.begin().unwrap();
    assert_eq!(tx.save_account(&double), Err(Fault::AddressTaken));
}

#[test]
fn a_time_step_is_taken_once_and_only_forward() {
    let store = store();
    insert(&store, &person(1));
    let cases = [
        ("the last accepted one", 1, 100, false),
        ("one before", 1, 99, false),
        ("the next", 1, 101, true),
        ("the same again", 1, 101, false),
        ("one skipped", 1, 105, true),
        ("the skipped one", 1, 104, false),
        ("an enrolment nobody has", 2, 200, false),
    ];
    for (name, enrolment, step, expected) in cases {
        let mut tx = store.begin().unwrap();
        let taken = tx.take_time_step(EnrolmentId([enrolment; 16]), TimeStep(step)).unwrap();
        tx.commit().unwrap();
        assert_eq!(taken, expected, "{name}");
    }
    store.recount().unwrap();
}

#[test]
fn a_recovery_code_is_spent_once() {
    let store = store();
    insert(&store, &person(1));
    for (name, set, index, expected) in [
        ("unused", 1, 5, true),
        ("used", 1, 5, false),
        ("another of the set", 1, 0, true),
        ("beyond the six", 1, 6, false),
        ("another set", 2, 0, false),
    ] {
        let mut tx = store.begin().unwrap();
        assert_eq!(tx.spend_lookup_secret(SetId([set; 16]), index, NOW).unwrap(), expected, "{name}");
        tx.commit().unwrap();
    }
    let TwoStep::On(enrolled) = load(&store, 1).unwrap().two_step else { panic!("two-step is on") };
    assert_eq!(enrolled.recovery.remaining(), 4);
    assert_eq!(enrolled.recovery.cells()[5].used_at, Some(NOW));
}

#[test]
fn of_64_threads_with_one_code_one_succeeds() {
    let store = store();
    insert(&store, &person(1));
    let start = Barrier::new(64);
    let won = |_| {
        start.wait();
        let mut tx = store.begin().unwrap();
        let step = tx.take_time_step(EnrolmentId([1; 16]), TimeStep(200)).unwrap();
        let code = tx.spend_lookup_secret(SetId([1; 16]), 3, NOW).unwrap();
        tx.commit().unwrap();
        (usize::from(step), usize::from(code))
    };
    let (steps, codes) = thread::scope(|scope| {
        let threads: Vec<_> = (0..64).map(|number| scope.spawn(move || won(number))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).fold((0, 0), |(s, c), (t, d)| (s + t, c + d))
    });
    assert_eq!((steps, codes), (1, 1));
    store.recount().unwrap();
}

#[test]
fn the_database_itself_refuses_a_replay() {
    let store = store();
    insert(&store, &person(1));
    let mut tx = store.begin().unwrap();
    assert!(tx.spend_lookup_secret(SetId([1; 16]), 0, NOW).unwrap());
    tx.commit().unwrap();
    let tx = store.tx().unwrap();
    for sql in [
        "UPDATE totp_authenticator SET last_step = 99",
        "UPDATE lookup_secret SET used_at = NULL WHERE place = 0",
        "UPDATE lookup_secret SET used_at = used_at + 1 WHERE place = 0",
    ] {
        assert!(tx.connection().execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn a_dropped_transaction_changes_nothing() {
    let store = store();
    insert(&store, &person(1));
    let mut tx = store.begin().unwrap();
    tx.insert_account(&person(2)).unwrap();
    tx.take_time_step(EnrolmentId([1; 16]), TimeStep(200)).unwrap();
    tx.append_log(&entry(1, Event::LoggedIn)).unwrap();
    drop(tx);
    assert!(load(&store, 2).is_none());
    assert_eq!(shown(load(&store, 1).as_ref()), shown(Some(&person(1))));
    assert_eq!(store.begin().unwrap().log_about(person(1).id, 9).unwrap(), []);
    store.recount().unwrap();
}

#[test]
fn a_panic_in_a_transaction_changes_nothing_and_locks_nobody_out() {
    let store = store();
    let panicked = thread::scope(|scope| {
        let work = || {
            let mut tx = store.begin().unwrap();
            tx.insert_account(&person(1)).unwrap();
            panic!("in the middle");
        };
        scope.spawn(work).join()
    });
    assert!(panicked.is_err());
    assert!(load(&store, 1).is_none());
    insert(&store, &person(1));
}

fn charged(times: u8) -> Counter {
    let now = Moment { wall: NOW, boot: std::time::Duration::ZERO };
    (0..times).fold(Counter::default(), |counter, _| counter.charge(now, &Schedule::CODE).0)
}

#[test]
fn counters_are_kept_apart() {
    let store = store();
    let (one, other) = (person(1).id, person(2).id);
    let (known, unknown) = (address(1), address(9));
    let keys = [
        CounterKey::Password(&known),
        CounterKey::Password(&unknown),
        CounterKey::Code(one),
        CounterKey::Code(other),
        CounterKey::RecoveryCode(one),
    ];
    let mut tx = store.begin().unwrap();
    assert!(keys.iter().all(|key| tx.counter(*key).unwrap() == Counter::default()));
    for (times, key) in (1..).zip(keys) {
        tx.save_counter(key, &Counter::default()).unwrap();
        tx.save_counter(key, &charged(times)).unwrap();
    }
    tx.commit().unwrap();
    let tx = store.begin().unwrap();
    for (times, key) in (1..).zip(keys) {
        assert_eq!(tx.counter(key).unwrap(), charged(times), "{key:?}");
    }
}

fn entry(about: u8, event: Event) -> LogEntry {
    LogEntry::own(person(about).id, event, Outcome::Done, NOW)
}

#[test]
fn the_log_gives_the_newest_lines_about_someone() {
    let store = store();
    let events = [Event::LoggedIn, Event::PasswordChanged, Event::LoggedOut];
    for (number, event) in [1, 2, 1].into_iter().zip(events) {
        let mut tx = store.begin().unwrap();
        tx.append_log(&entry(number, event)).unwrap();
        tx.append_log(&LogEntry::by_nobody(None, Event::LogInFailed, Outcome::Refused, NOW)).unwrap();
        tx.commit().unwrap();
    }
    let staff = LogEntry {
        at: Timestamp::from_millis(-5),
        actor: Some(person(2).id),
        on_behalf_of: Some(person(3).id),
        about: Some(person(1).id),
        event: Event::AccountCreated,
        outcome: Outcome::Refused,
        source: Source::App,
        identity_check: Some(IdentityCheck::CalledBack),
        reason: Some("lost her phone".into()),
    };
    let mut tx = store.begin().unwrap();
    tx.append_log(&staff).unwrap();
    let newest_first = [staff, entry(1, Event::LoggedOut), entry(1, Event::LoggedIn)];
    assert_eq!(tx.log_about(person(1).id, 9).unwrap(), newest_first);
    assert_eq!(tx.log_about(person(1).id, 2).unwrap(), newest_first[..2]);
    assert_eq!(tx.log_about(person(3).id, 9).unwrap(), []);
}
