//! A store that version 1 of the program made and filled (`version-1/`) opens in this one.

use std::{fs, path::Path};

use tweestap_core::{
    account::{AccountId, Authenticator, Role, TwoStep},
    audit::Event,
    clock::{Moment, Timestamp},
    organisation::{PerRole, Profile},
    secret::Password,
    totp::TimeStep,
};
use tweestap_usecases::ports::{
    CounterKey, DeliverySettings, Hasher, LogQuery, LogVerdict, PasswordMatch, PeopleFilter, PeopleQuery,
    Store, TwoStepCount, Vault,
};

use super::{Folders, NOW, content, paper, person};
use crate::fault::StoreFault;

const KEY: &str = "root-key-cf12d7e4b0c1d780e630e159506e9f45";

/// A copy of it in folders of its own.
fn version_1() -> Folders {
    let folders = Folders::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/version-1");
    for (folder, name) in
        [(folders.data(), "store.db"), (folders.data(), "header.json"), (folders.config(), KEY)]
    {
        fs::create_dir_all(&folder).unwrap();
        fs::copy(from.join(name), folder.join(name)).unwrap();
    }
    #[cfg(unix)]
    let private = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    #[cfg(unix)]
    fs::set_permissions(folders.config().join(KEY), private).unwrap();
    folders
}

fn version_of(folders: &Folders) -> i64 {
    let opened = folders.open().unwrap();
    let inner = opened.store.shared().inner();
    inner.connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

#[test]
fn it_has_everything_that_was_in_it() {
    let folders = version_1();
    let opened = folders.open().unwrap();
    opened.store.recount().unwrap();
    let tx = opened.store.begin().unwrap();

    let organisation = tx.organisation().unwrap().unwrap();
    assert_eq!(
        (organisation.name.as_str(), organisation.profile),
        ("Practice at the canal", Profile::Strict)
    );
    assert_eq!(organisation.recovery_key_confirmed_at, Some(NOW));
    let new = super::organisation();
    assert_eq!((organisation.methods, organisation.country), (new.methods, new.country), "what came later");
    assert_eq!(organisation.log_kept_for_days, new.log_kept_for_days);

    for number in 1..=3 {
        let found = tx.account(person(number).id).unwrap().unwrap();
        assert_eq!((found.name, found.address), (format!("Person {number}"), person(number).address));
        assert_eq!(found.contact_number, "", "what came later");
        let password = Password::new(format!("password of person {number}")).unwrap();
        let hash = found.password.unwrap().hash;
        let matches = opened.hasher.verify_password(&password, Some(&hash)).unwrap();
        assert_eq!(matches, PasswordMatch::Yes, "person {number}");
        assert_eq!(matches!(found.two_step, TwoStep::On(_)), number < 3);
    }
    let TwoStep::On(first) = tx.account(person(1).id).unwrap().unwrap().two_step else { panic!("off") };
    let Authenticator::App(app) = first.authenticator else { panic!("not an app") };
    assert_eq!((app.last_step, app.secret.expose_bytes()), (TimeStep(500), &[1; 20]));
    let TwoStep::On(second) = tx.account(person(2).id).unwrap().unwrap().two_step else { panic!("off") };
    assert_eq!((second.recovery.remaining(), second.recovery.cells()[4].used_at), (5, Some(NOW)));
    assert_eq!(tx.counter(CounterKey::Code(person(2).id)).unwrap().in_a_row(), 1);
}

#[test]
fn what_came_later_works_in_it() {
    let folders = version_1();
    let opened = folders.open().unwrap();
    let mut tx = opened.store.begin().unwrap();
    assert_eq!(tx.check_log().unwrap(), LogVerdict::Whole { lines: 5, pruned: 0 });
    let lines = tx.log_page(&LogQuery { limit: 9, ..LogQuery::default() }).unwrap().lines;
    assert_eq!((lines[0].entry.event, lines[4].entry.event), (Event::CodeFailed, Event::OrganisationSetUp));

    assert!(lines.iter().all(|line| line.computer.is_none()), "they do not say where");

    let now = Moment { wall: NOW, boot: std::time::Duration::ZERO };
    let everyone = PeopleQuery {
        text: "person".into(),
        caseload_of: None,
        only: PeopleFilter::All,
        offset: 0,
        limit: 9,
    };
    let count = |on| TwoStepCount { on, all: 1 };
    let counts = PerRole { client: count(0), therapist: count(1), help_desk: count(1) };
    assert_eq!(tx.two_step_counts().unwrap(), counts, "the search rows are derived anew");
    let found = tx.people(&everyone, now).unwrap();
    assert_eq!(
        found.rows.iter().map(|row| row.role).collect::<Vec<_>>(),
        [Role::HelpDesk, Role::Therapist, Role::Client]
    );
    tx.save_account(&super::staff::sms(3)).unwrap();
    tx.save_delivery(&DeliverySettings { sms: Some(super::staff::gateway("x")), mail: None }).unwrap();
    assert_eq!(tx.prune_log(Timestamp::from_millis(i64::MAX), NOW).unwrap(), 4);
    tx.commit().unwrap();
    drop(opened);
    let opened = folders.open().unwrap();
    opened.store.recount().unwrap();
    let verdict = opened.store.begin().unwrap().check_log().unwrap();
    assert_eq!(verdict, LogVerdict::Whole { lines: 5, pruned: 4 });
}

#[test]
fn it_is_brought_up_to_date_once_and_whole() {
    let folders = version_1();
    assert_eq!(version_of(&folders), 3);
    let first = content(&folders);
    assert_eq!(version_of(&folders), 3);
    assert!(content(&folders) == first, "nothing is left to do");
    assert!(folders.vault().open_with_recovery_key(&paper(7), None, NOW).is_ok(), "the old paper opens it");
}

#[test]
fn where_a_step_fails_nothing_of_it_stays() {
    let folders = version_1();
    let before = content(&folders);
    // The step makes its tables anew; one of them is there already.
    let in_the_way = "CREATE TABLE delivery (id)";
    let key = crate::root_key::KeyFile::in_folder(folders.config());
    let header = crate::header::Header::read(&folders.file("header.json")).unwrap().unwrap();
    let root = crate::folder::fetch(&key, &header).unwrap();
    let database = crate::keys::DatabaseKey::derive(&root, header.installation());
    let connect = || crate::database::open(&folders.file("store.db"), header.cipher, &database).unwrap();
    connect().execute_batch(in_the_way).unwrap();
    assert!(matches!(folders.open(), Err(StoreFault::Database(_))));
    let connection = connect();
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let sql = "SELECT count(*) FROM sqlite_schema WHERE name IN ('contact', 'issued_code', 'log_actor')";
    let made: i64 = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!((version, made), (1, 0));
    connection.execute_batch("DROP TABLE delivery").unwrap();
    drop(connection);
    let opened = folders.open().unwrap();
    assert!(opened.store.begin().unwrap().account(AccountId::from_bytes([1; 16])).unwrap().is_some());
    assert_eq!(before["header.json"], content(&folders)["header.json"]);
}
