//! Who is marked as needing someone, and for how long.

use std::time::Duration;

use tweestap_core::{
    account::{Enrolled, TwoStep},
    clock::Moment,
    issued_code::{Issuance, IssuanceId, IssuanceState, IssuedCodeKind},
    lookup_secret::SetId,
    secret::PasswordHash,
    throttle::{Counter, Schedule},
};
use tweestap_usecases::ports::{CounterKey, PeopleFilter, PeopleQuery, Store, Transaction};

use super::{
    NOW, enrolled,
    people::{HERE, all, id, page, store, who, within},
};

#[test]
fn who_needs_someone_is_seen_at_once_and_no_longer_afterwards() {
    type Step = fn(&mut dyn Transaction);
    let steps: [(&str, u32, Step); 11] = [
        ("nothing", 0, |_| {}),
        ("five of six codes used", 0, |tx| {
            (0..5).for_each(|code| assert!(tx.spend_lookup_secret(SetId([1; 16]), code, NOW).unwrap()));
        }),
        ("no code left", 1, |tx| assert!(tx.spend_lookup_secret(SetId([1; 16]), 5, NOW).unwrap())),
        ("new codes", 0, |tx| save_enrolled(tx, |enrolled| enrolled.recovery = super::recovery(9))),
        ("its phone was stolen", 1, |tx| save_enrolled(tx, |enrolled| enrolled.stopped_at = Some(NOW))),
        ("and is back", 0, |tx| save_enrolled(tx, |enrolled| enrolled.stopped_at = None)),
        ("nine wrong codes: a wait", 0, |tx| save_counter(tx, 9)),
        ("ten wrong codes", 1, |tx| save_counter(tx, 10)),
        ("a recovery code lifts that", 0, |tx| save_counter(tx, 0)),
        ("a reset was issued", 1, |tx| {
            let hash = PasswordHash::from_phc("x".into());
            let code = Issuance::new(IssuanceId([1; 16]), Some(id(5)), IssuedCodeKind::Reset, hash, HERE);
            tx.save_issued_code(id(1), &code).unwrap();
        }),
        ("and withdrawn", 0, |tx| {
            let code = tx.issued_codes(id(1)).unwrap().pop().unwrap();
            tx.save_issued_code(id(1), &Issuance { state: IssuanceState::Expired, ..code }).unwrap();
        }),
    ];
    let store = store();
    for (name, expected, step) in steps {
        within(&store, step);
        let found = page(&store, &PeopleQuery { only: PeopleFilter::NeedsSomeone, ..all() });
        assert_eq!(found.needs_someone, expected, "{name}");
        assert_eq!(who(&found).len(), expected as usize, "{name}");
        assert_eq!(page(&store, &all()).all, 8, "{name}: the others are as they were");
    }
}

fn save_enrolled(tx: &mut dyn Transaction, change: impl Fn(&mut Enrolled)) {
    let mut account = tx.account(id(1)).unwrap().unwrap();
    let mut changed = enrolled(1);
    if let TwoStep::On(found) = &account.two_step {
        changed.recovery = found.recovery.clone();
    }
    change(&mut changed);
    account.two_step = TwoStep::On(Box::new(changed));
    tx.save_account(&account).unwrap();
}

fn save_counter(tx: &mut dyn Transaction, tries: u32) {
    let mut counter = Counter::default();
    let mut now = HERE;
    for _ in 0..tries {
        counter = counter.charge(now, &Schedule::CODE).0;
        // Long enough for every wait.
        now = Moment {
            wall: now.wall.plus(Duration::from_hours(48)),
            boot: now.boot + Duration::from_hours(48),
        };
    }
    tx.save_counter(CounterKey::Code(id(1)), &counter).unwrap();
}

#[test]
fn an_open_reset_needs_someone_for_its_hour() {
    let store = store();
    within(&store, |tx| {
        let hash = PasswordHash::from_phc("x".into());
        let code = Issuance::new(IssuanceId([1; 16]), Some(id(5)), IssuedCodeKind::Reset, hash, HERE);
        tx.save_issued_code(id(1), &code).unwrap();
    });
    for (minutes, expected) in [(0, 1), (59, 1), (60, 0), (600, 0)] {
        let now = Moment { wall: NOW.plus(Duration::from_mins(minutes)), ..HERE };
        let found = store.begin().unwrap().people(&all(), now).unwrap();
        assert_eq!(found.needs_someone, expected, "after {minutes} minutes");
    }
}
