//! Lists of people: who is found, in which order, and how many there are.

use std::time::Duration;

use tweestap_core::{
    account::{Account, AccountId, Method, Role, Standing, TwoStep},
    address::Address,
    clock::{Moment, Timestamp},
    lookup_secret::SetId,
};
use tweestap_usecases::ports::{PeopleFilter, PeoplePage, PeopleQuery, Store, Therapist, Transaction};

use super::{NOW, person};
use crate::store::EncryptedStore;

pub(super) const HERE: Moment = Moment { wall: NOW, boot: Duration::from_hours(1) };

/// Names as people have them; the order of the list is that of their letters.
const NAMES: [(u8, Role, &str, &str); 8] = [
    (1, Role::Client, "Zoë Müller", "zoe@delinde.example"),
    (2, Role::Client, "Łukasz de Vries", "lukasz"),
    (3, Role::Therapist, "Anna de Vries", "anna@delinde.example"),
    (4, Role::Client, "Anna de Vries", "anna2@delinde.example"),
    (5, Role::HelpDesk, "Bart Großmann", "bart@delinde.example"),
    (6, Role::Client, "Céline d’Ange", "celine@elders.example"),
    (7, Role::Therapist, "İpek Şahin", "ipek@delinde.example"),
    (8, Role::Client, "100% zeker_niet", "procent"),
];

pub(super) fn account(number: u8, role: Role, name: &str, address: &str) -> Account {
    Account { role, name: name.into(), address: Address::parse(address).unwrap(), ..person(number) }
}

pub(super) fn store() -> EncryptedStore {
    let (store, _) = EncryptedStore::in_memory().unwrap();
    within(&store, |tx| {
        for (number, role, name, address) in NAMES {
            tx.insert_account(&account(number, role, name, address)).unwrap();
        }
    });
    store
}

pub(super) fn within(store: &EncryptedStore, work: impl FnOnce(&mut dyn Transaction)) {
    let mut tx = store.begin().unwrap();
    work(&mut *tx);
    tx.commit().unwrap();
}

pub(super) fn id(number: u8) -> AccountId {
    person(number).id
}

pub(super) fn all() -> PeopleQuery {
    PeopleQuery { text: String::new(), caseload_of: None, only: PeopleFilter::All, offset: 0, limit: 50 }
}

fn typed(text: &str) -> PeopleQuery {
    PeopleQuery { text: text.into(), ..all() }
}

pub(super) fn page(store: &EncryptedStore, query: &PeopleQuery) -> PeoplePage {
    store.begin().unwrap().people(query, HERE).unwrap()
}

/// The people on the page, by their number.
pub(super) fn who(page: &PeoplePage) -> Vec<u8> {
    page.rows.iter().map(|row| row.id.as_bytes()[0]).collect()
}

#[test]
fn everyone_is_found_by_what_people_type() {
    let store = store();
    for (text, expected) in [
        ("", &[8, 4, 3, 5, 6, 7, 2, 1][..]),
        ("anna", &[4, 3]),
        ("ANNA vries", &[4, 3]),
        ("vries anna", &[4, 3]),
        ("anna2", &[4]),
        ("zoe", &[1]),
        ("Zoë", &[1]),
        ("ZOE\u{308}", &[1]),
        ("müll", &[1]),
        ("lukasz", &[2]),
        ("Łuk", &[2]),
        ("grossm", &[5]),
        ("GROẞMANN", &[5]),
        ("ipek sah", &[7]),
        ("d'ange", &[6]),
        ("@elders", &[6]),
        ("  de   vries ", &[4, 3, 2]),
        ("vries@", &[]),
        ("%", &[8]),
        ("_", &[8]),
        ("\\", &[]),
        ("vries anna2@delinde", &[4]),
        ("muller zoe@", &[1]),
        ("nobody", &[]),
        ("anna nobody", &[]),
    ] {
        let found = page(&store, &typed(text));
        assert_eq!(who(&found), expected, "{text:?}");
        assert_eq!(found.all as usize, expected.len(), "{text:?}");
    }
}

#[test]
fn a_row_says_what_is_sealed() {
    let store = store();
    within(&store, |tx| {
        assert!(tx.spend_lookup_secret(SetId([1; 16]), 2, NOW).unwrap());
        let bare =
            Account { two_step: TwoStep::Off, password: None, ..account(6, Role::Client, "Céline", "c.d") };
        tx.save_account(&bare).unwrap();
        let seen = Account { last_log_in_at: Some(NOW), ..super::staff::sms(8) };
        tx.save_account(&Account { name: "SMS".into(), ..seen }).unwrap();
    });
    let found = |text: &str| {
        let row = page(&store, &typed(text)).rows.pop().unwrap();
        (row.name, row.address, row.role, row.activated, row.method, row.codes_left, row.last_log_in_at)
    };
    let zoe =
        ("Zoë Müller".into(), "zoe@delinde.example".into(), Role::Client, true, Some(Method::App), 5, None);
    assert_eq!(found("zoe"), zoe);
    assert_eq!(found("celine"), ("Céline".into(), "c.d".into(), Role::Client, false, None, 0, None));
    let address = person(8).address.to_string();
    assert_eq!(found("sms"), ("SMS".into(), address, Role::Therapist, true, Some(Method::Sms), 6, Some(NOW)));
}

#[test]
fn the_three_filters_are_counted_for_the_same_text() {
    let store = store();
    let with = |number: u8, change: fn(&mut Account)| {
        let (_, role, name, address) = NAMES[usize::from(number - 1)];
        let mut account = account(number, role, name, address);
        change(&mut account);
        within(&store, |tx| tx.save_account(&account).unwrap());
    };
    with(3, |account| account.standing = Standing::Deactivated);
    with(2, |account| account.password = None);
    let counted = |text: &str| {
        let found = page(&store, &typed(text));
        (found.all, found.needs_someone, found.deactivated)
    };
    assert_eq!(counted(""), (8, 1, 1));
    assert_eq!(counted("vries"), (3, 1, 1));
    assert_eq!(counted("anna"), (2, 0, 1));
    let only = |only| who(&page(&store, &PeopleQuery { only, ..typed("vries") }));
    assert_eq!(only(PeopleFilter::All), [4, 3, 2]);
    assert_eq!(only(PeopleFilter::NeedsSomeone), [2]);
    assert_eq!(only(PeopleFilter::Deactivated), [3]);
    // A closed account needs nobody, whatever else it lacks.
    with(2, |account| (account.password, account.standing) = (None, Standing::Deactivated));
    assert_eq!(counted("vries"), (3, 0, 2));
}

#[test]
fn two_step_is_counted_among_the_active_of_each_role() {
    let store = store();
    let counted = || {
        let counts = store.begin().unwrap().two_step_counts().unwrap();
        Role::ALL.map(|role| (counts.of(role).on, counts.of(role).all))
    };
    let with = |number: u8, change: fn(&mut Account)| {
        let (_, role, name, address) = NAMES[usize::from(number - 1)];
        let mut account = account(number, role, name, address);
        change(&mut account);
        within(&store, |tx| tx.save_account(&account).unwrap());
    };
    assert_eq!(counted(), [(5, 5), (2, 2), (1, 1)]);
    with(1, |account| account.two_step = TwoStep::Off);
    with(3, |account| account.two_step = TwoStep::Off);
    assert_eq!(counted(), [(4, 5), (1, 2), (1, 1)], "switched off");
    with(2, |account| account.standing = Standing::Deactivated);
    assert_eq!(counted(), [(3, 4), (1, 2), (1, 1)], "closed");
    with(1, |_| ());
    assert_eq!(counted(), [(4, 4), (1, 2), (1, 1)], "switched on again");
}

#[test]
fn a_therapist_sees_the_own_clients_and_a_stand_in_until_the_day() {
    let store = store();
    let day = |days: u64| NOW.plus(Duration::from_hours(24 * days));
    within(&store, |tx| {
        for (client, therapist, until) in
            [(1, 3, None), (4, 3, None), (6, 3, Some(day(2))), (2, 7, None), (5, 3, None)]
        {
            tx.assign(id(client), Therapist { id: id(therapist), until }).unwrap();
        }
    });
    let of = |therapist, text: &str, at: Timestamp| {
        page(&store, &PeopleQuery { caseload_of: Some((id(therapist), at)), ..typed(text) })
    };
    let cases = [
        ("all of hers", 3, "", day(1), &[4, 6, 1][..]),
        ("the stand-in is over", 3, "", day(2), &[4, 1]),
        ("by name", 3, "anna", day(1), &[4]),
        ("never those of others", 3, "lukasz", day(1), &[]),
        ("of the other one", 7, "", day(1), &[2]),
        ("of someone who is no therapist", 5, "", day(1), &[]),
    ];
    for (name, therapist, text, at, expected) in cases {
        let found = of(therapist, text, at);
        assert_eq!((who(&found), found.all as usize), (expected.to_vec(), expected.len()), "{name}");
    }
    within(&store, |tx| assert!(tx.release(id(4), id(3)).unwrap()));
    assert_eq!(who(&of(3, "", day(1))), [6, 1], "released");
}

#[test]
fn therapists_are_found_who_can_be_chosen() {
    let store = store();
    let found = |text: &str, most| -> Vec<u8> {
        let rows = store.begin().unwrap().therapists(text, most, HERE).unwrap();
        rows.iter().map(|row| row.id.as_bytes()[0]).collect()
    };
    assert_eq!(found("", 9), [3, 7]);
    assert_eq!(found("", 1), [3]);
    assert_eq!(found("ipek", 9), [7]);
    assert_eq!(found("zoe", 9), [0; 0], "a client");
    let (_, role, name, address) = NAMES[2];
    let closed = Account { standing: Standing::Deactivated, ..account(3, role, name, address) };
    within(&store, |tx| tx.save_account(&closed).unwrap());
    assert_eq!(found("", 9), [7]);
}

#[test]
fn pages_together_are_the_whole_list_once() {
    let (store, _) = EncryptedStore::in_memory().unwrap();
    within(&store, |tx| {
        for number in 1..=60 {
            // Many of the same name: the address, and then the id, decides.
            let name = format!("Name {}", number % 7);
            tx.insert_account(&Account { name, ..person(number) }).unwrap();
        }
    });
    let whole = who(&page(&store, &PeopleQuery { limit: 500, ..all() }));
    assert_eq!(whole.len(), 60);
    for limit in [1, 7, 59, 60, 61] {
        let mut pages = Vec::new();
        while pages.len() < 60 {
            let offset = u32::try_from(pages.len()).unwrap();
            let found = page(&store, &PeopleQuery { offset, limit, ..all() });
            assert_eq!(found.all, 60);
            assert!(!found.rows.is_empty(), "pages of {limit} end too early");
            pages.extend(who(&found));
        }
        assert_eq!(pages, whole, "pages of {limit}");
    }
    assert!(page(&store, &PeopleQuery { offset: 60, ..all() }).rows.is_empty());
}

#[test]
fn a_list_goes_along_with_every_change() {
    let store = store();
    assert_eq!(who(&page(&store, &typed("anna"))), [4, 3]);
    let (_, role, _, address) = NAMES[3];
    within(&store, |tx| tx.save_account(&account(4, role, "Berta", address)).unwrap());
    assert_eq!(who(&page(&store, &typed("anna vries"))), [3], "renamed");
    assert_eq!(who(&page(&store, &typed("berta"))), [4]);
    within(&store, |tx| tx.insert_account(&account(20, role, "Anna Nieuw", "nieuw")).unwrap());
    assert_eq!(who(&page(&store, &typed("anna ni"))), [20], "new");
    let removed = Account {
        standing: Standing::Removed,
        name: String::new(),
        address: Address::removed(id(20)),
        ..account(20, role, "", "nieuw")
    };
    within(&store, |tx| tx.save_account(&removed).unwrap());
    assert_eq!(page(&store, &typed("anna ni")).all, 0, "removed");
    assert_eq!(page(&store, &all()).all, 8);
}

#[test]
fn a_transaction_sees_its_own_people_and_leaves_none_when_dropped() {
    let store = store();
    page(&store, &all());
    let mut tx = store.begin().unwrap();
    tx.insert_account(&account(20, Role::Client, "Anna Nieuw", "nieuw")).unwrap();
    let mut closed = tx.account(id(1)).unwrap().unwrap();
    closed.standing = Standing::Deactivated;
    tx.save_account(&closed).unwrap();
    let found = tx.people(&all(), HERE).unwrap();
    assert_eq!((found.all, found.deactivated), (9, 1));
    drop(tx);
    let found = page(&store, &all());
    assert_eq!((found.all, found.deactivated), (8, 0));
}

#[test]
fn the_help_desk_is_who_can_log_in() {
    let store = store();
    let names = || -> Vec<String> {
        let people = store.begin().unwrap().help_desk_people().unwrap();
        people.into_iter().map(|(_, name)| name).collect()
    };
    assert_eq!(names(), ["Bart Großmann"]);
    let desk = |number, name: &str, change: fn(&mut Account)| {
        let mut account = account(number, Role::HelpDesk, name, &format!("desk{number}"));
        change(&mut account);
        within(&store, |tx| tx.insert_account(&account).unwrap());
    };
    desk(20, "Aad", |_| {});
    desk(21, "Closed", |account| account.standing = Standing::Deactivated);
    desk(22, "Not there yet", |account| account.password = None);
    assert_eq!(names(), ["Aad", "Bart Großmann"]);
}
