//! Making a store and opening it.

use std::fs;

use tweestap_usecases::ports::{OpenFault, Store, Vault, VaultState};

use super::{Folders, content, fill, organisation, paper, person};
use crate::{
    fault::{RootKeyFault, StoreFault},
    root_key::PlaceKind,
};

#[test]
fn a_made_store_opens_again_with_what_is_in_it() {
    let folders = Folders::new();
    assert_eq!(folders.open().unwrap_err(), StoreFault::NothingThere);
    let opened = folders.make();
    assert_eq!(opened.place, PlaceKind::KeyFile);
    fill(&opened.store);
    drop(opened);
    let opened = folders.open().unwrap();
    let tx = opened.store.begin().unwrap();
    assert_eq!(tx.organisation().unwrap(), Some(organisation()));
    assert!(tx.account(person(1).id).unwrap().is_some());
    drop(tx);
    opened.store.check_pages().unwrap();
    opened.store.recount().unwrap();
}

#[test]
fn looking_makes_nothing() {
    let folders = Folders::new();
    assert_eq!(folders.vault().look(), VaultState::Nothing { keychain: false });
    assert!(!folders.data().exists() && !folders.config().exists());
    drop(folders.make());
    assert_eq!(folders.vault().look(), VaultState::Store);
}

#[cfg(unix)]
#[test]
fn the_files_are_this_persons_alone() {
    use std::os::unix::fs::MetadataExt;
    let folders = Folders::new();
    let opened = folders.make();
    fill(&opened.store);
    assert_eq!(fs::metadata(folders.data()).unwrap().mode() & 0o777, 0o700);
    for (name, _) in content(&folders) {
        assert_eq!(fs::metadata(folders.file(&name)).unwrap().mode() & 0o077, 0, "{name}");
    }
}

#[test]
fn sqlite_is_set_as_it_must_be() {
    let folders = Folders::filled();
    let opened = folders.open().unwrap();
    let inner = opened.store.shared().inner();
    for (pragma, expected) in [
        ("cipher_hmac_algorithm", "HMAC_SHA256"),
        ("cipher_page_size", "4096"),
        ("cipher_memory_security", "1"),
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("foreign_keys", "1"),
        ("mmap_size", "0"),
        ("cache_size", "-65536"),
    ] {
        let value: rusqlite::types::Value =
            inner.connection.pragma_query_value(None, pragma, |row| row.get(0)).unwrap();
        let value = match value {
            rusqlite::types::Value::Text(text) => text,
            rusqlite::types::Value::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(value, expected, "{pragma}");
    }
    assert!(!folders.file("store.db-shm").exists());
}

#[test]
fn a_second_instance_is_refused_and_harms_nothing() {
    let folders = Folders::filled();
    let first = folders.open().unwrap();
    assert_eq!(folders.open().unwrap_err(), StoreFault::InUse);
    let founding = folders.vault().found_store(PlaceKind::KeyFile, &paper(9));
    assert_eq!(founding.unwrap_err(), StoreFault::InUse);
    assert!(first.store.begin().unwrap().account(person(1).id).unwrap().is_some());
    drop(first);
    assert!(folders.open().is_ok());
}

#[test]
fn a_store_with_an_organisation_is_never_made_anew() {
    let folders = Folders::filled();
    let before = content(&folders);
    let again = folders.vault().found_store(PlaceKind::KeyFile, &paper(9));
    assert_eq!(OpenFault::from(again.unwrap_err()), OpenFault::NotEmpty);
    assert_eq!(content(&folders)["header.json"], before["header.json"], "the old paper stays");
    assert!(folders.open().unwrap().store.begin().unwrap().organisation().unwrap().is_some());
}

#[test]
fn an_empty_store_is_taken_over_with_its_new_recovery_key() {
    let folders = Folders::new();
    drop(folders.make());
    let opened = folders.vault().found_store(PlaceKind::KeyFile, &paper(9)).unwrap();
    fill(&opened.store);
    drop(opened);
    fs::remove_dir_all(folders.config()).unwrap();
    assert!(folders.vault().open_with_recovery_key(&paper(7), None, super::NOW).is_err());
    assert!(folders.vault().open_with_recovery_key(&paper(9), None, super::NOW).is_ok());
}

#[test]
fn a_making_that_was_broken_off_starts_again() {
    type Break = fn(&Folders);
    let making = |folders: &Folders| {
        let text = fs::read_to_string(folders.file("header.json")).unwrap();
        fs::write(folders.file("header.json"), text.replace("\"made\"", "\"making\"")).unwrap();
    };
    let unmake: fn(&Folders) = |folders| fs::remove_file(folders.file("store.db")).unwrap();
    let cases: [(&str, Break); 4] = [
        ("before the key was kept", |folders| fs::remove_dir_all(folders.config()).unwrap()),
        ("before the file was made", |_| {}),
        ("while the file was made", |folders| {
            for name in ["store.making", "store.making-wal", "store.making-journal"] {
                fs::write(folders.file(name), "half").unwrap();
            }
        }),
        ("while the header was written", |folders| {
            fs::write(folders.file("header.json.new"), "{").unwrap();
        }),
    ];
    for (name, broken_off) in cases {
        let folders = Folders::new();
        drop(folders.make());
        making(&folders);
        unmake(&folders);
        broken_off(&folders);
        assert_eq!(folders.vault().look(), VaultState::Nothing { keychain: false }, "{name}");
        assert_eq!(folders.open().unwrap_err(), StoreFault::NothingThere, "{name}");
        fill(&folders.make().store);
        assert!(folders.open().is_ok(), "{name}");
        let names: Vec<_> = content(&folders).into_keys().collect();
        assert_eq!(names, ["header.json", "store.db"], "{name}: nothing is left over");
        assert_eq!(fs::read_dir(folders.config()).unwrap().count(), 1, "{name}: one key");
    }
    // Once the file has its name the store is whole, whatever the header says.
    let folders = Folders::filled();
    making(&folders);
    assert!(folders.open().is_ok());
    assert!(fs::read_to_string(folders.file("header.json")).unwrap().contains("\"made\""));
}

#[test]
fn a_making_that_fails_leaves_nothing() {
    let folders = Folders::new();
    // The limit of the keychain is zero here, so it never answers in time.
    let fault = folders.vault().found_store(PlaceKind::Keychain, &paper(7)).unwrap_err();
    assert_eq!(fault, StoreFault::Key(RootKeyFault::NotAnswering));
    assert_eq!(OpenFault::from(fault), OpenFault::KeyringNotAnswering);
    assert!(content(&folders).is_empty());
    assert_eq!(folders.vault().look(), VaultState::Nothing { keychain: false });
    drop(folders.make());
}

#[test]
fn what_a_kill_leaves_has_what_was_acknowledged() {
    let folders = Folders::new();
    let opened = folders.make();
    fill(&opened.store);
    let mut unfinished = opened.store.begin().unwrap();
    unfinished.insert_account(&person(2)).unwrap();
    let killed = folders.killed_now();
    assert!(killed.file("store.db-wal").exists());
    let opened = killed.open().unwrap();
    let tx = opened.store.begin().unwrap();
    assert!(tx.account(person(1).id).unwrap().is_some());
    assert!(tx.account(person(2).id).unwrap().is_none());
    drop(tx);
    opened.store.recount().unwrap();
}
