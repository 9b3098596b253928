//! The recovery key: the way back when the root key is gone.

use std::{fs, time::Duration};

use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::{KeyPlace, OpenFault, RecoveryKeyRefusal, Store, Vault};

use super::{Folders, NOW, paper, person};
use crate::{
    fault::{RootKeyFault, StoreFault},
    root_key::PlaceKind,
};

fn lose_the_key(folders: &Folders) {
    fs::remove_dir_all(folders.config()).unwrap();
}

fn refusal(folders: &Folders, fill: u8, now: Timestamp) -> RecoveryKeyRefusal {
    folders.vault().open_with_recovery_key(&paper(fill), None, now).err().unwrap()
}

#[test]
fn the_paper_opens_the_store_and_puts_the_key_back() {
    let folders = Folders::filled();
    lose_the_key(&folders);
    let missing = folders.open().unwrap_err();
    assert!(matches!(missing, StoreFault::KeyMissing { place: PlaceKind::KeyFile, .. }), "{missing:?}");
    assert_eq!(OpenFault::from(missing), OpenFault::KeyMissing);
    let opened = folders.vault().open_with_recovery_key(&paper(7), None, NOW).unwrap();
    assert!(opened.store.begin().unwrap().account(person(1).id).unwrap().is_some());
    drop(opened);
    assert!(folders.open().is_ok(), "the key is in its place again");
}

#[test]
fn another_paper_opens_nothing_and_changes_nothing() {
    let folders = Folders::filled();
    lose_the_key(&folders);
    let before = fs::read(folders.file("store.db")).unwrap();
    assert_eq!(refusal(&folders, 8, NOW), RecoveryKeyRefusal::Wrong);
    assert!(!folders.config().exists());
    assert!(fs::read(folders.file("store.db")).unwrap() == before);
}

#[test]
fn ten_wrong_papers_wait_an_hour_over_every_restart() {
    let folders = Folders::filled();
    lose_the_key(&folders);
    // Each try is a vault of its own, as after a restart.
    for number in 0..10 {
        assert_eq!(refusal(&folders, 8, NOW), RecoveryKeyRefusal::Wrong, "try {number}");
    }
    let until = NOW.plus(Duration::from_hours(1));
    assert_eq!(refusal(&folders, 8, NOW), RecoveryKeyRefusal::Wait { until });
    assert_eq!(refusal(&folders, 7, NOW), RecoveryKeyRefusal::Wait { until }, "also the right one");
    assert!(!folders.config().exists());
    let earlier = NOW.minus(Duration::from_hours(48));
    let until = earlier.plus(Duration::from_hours(1));
    assert_eq!(refusal(&folders, 7, earlier), RecoveryKeyRefusal::Wait { until }, "clock set back");
    assert!(folders.vault().open_with_recovery_key(&paper(7), None, until).is_ok());
}

#[test]
fn a_success_gives_ten_tries_again() {
    let folders = Folders::filled();
    for _ in 0..3 {
        for number in 0..9 {
            assert_eq!(refusal(&folders, 8, NOW), RecoveryKeyRefusal::Wrong, "try {number}");
        }
        drop(folders.vault().open_with_recovery_key(&paper(7), None, NOW).unwrap());
    }
}

#[test]
fn a_try_is_on_the_disk_before_it_is_checked() {
    let folders = Folders::filled();
    lose_the_key(&folders);
    let charges = || {
        let header: serde_json::Value =
            serde_json::from_slice(&fs::read(folders.file("header.json")).unwrap()).unwrap();
        header["recovery"]["tries"]["used"].as_u64().unwrap()
    };
    assert_eq!(charges(), 0);
    refusal(&folders, 8, NOW);
    assert_eq!(charges(), 1);
    // A header that cannot be written stops the try: nothing is checked uncharged.
    fs::create_dir(folders.file("header.json.new")).unwrap();
    fs::write(folders.file("header.json.new/in-the-way"), "").unwrap();
    let stopped = folders.vault().open_with_recovery_key(&paper(7), None, NOW).err().unwrap();
    assert!(matches!(stopped, RecoveryKeyRefusal::Fault(_)), "{stopped:?}");
    assert!(!folders.config().exists());
    assert_eq!(charges(), 1);
}

#[test]
fn a_renewed_key_replaces_the_old_paper() {
    let folders = Folders::filled();
    let vault = folders.vault();
    let opened = vault.open_store().unwrap();
    vault.renew_recovery_key(&paper(9)).unwrap();
    drop(opened);
    lose_the_key(&folders);
    assert_eq!(refusal(&folders, 7, NOW), RecoveryKeyRefusal::Wrong);
    assert!(folders.vault().open_with_recovery_key(&paper(9), None, NOW).is_ok());
}

#[test]
fn a_paper_is_checked_while_the_store_is_open_and_counted() {
    let folders = Folders::filled();
    let opened = folders.open().unwrap();
    // Each check is by a vault of its own, as after a restart.
    let check = |fill: u8, now: Timestamp| folders.vault().check_recovery_key(&paper(fill), now);
    assert_eq!(check(7, NOW), Ok(()));
    for number in 0..10 {
        assert_eq!(check(8, NOW), Err(RecoveryKeyRefusal::Wrong), "try {number}");
    }
    let until = NOW.plus(Duration::from_hours(1));
    let wait = Err(RecoveryKeyRefusal::Wait { until });
    assert_eq!(check(8, NOW), wait);
    assert_eq!(check(7, NOW), wait, "also the right one");
    assert_eq!(check(7, NOW.plus(Duration::from_mins(59))), wait, "until the hour is over");
    assert_eq!(check(7, until), Ok(()));
    assert_eq!(check(8, until), Err(RecoveryKeyRefusal::Wrong), "and ten tries again");
    assert!(opened.store.begin().unwrap().account(person(1).id).unwrap().is_some(), "it stays open");
}

#[test]
fn checking_and_opening_share_their_tries() {
    let folders = Folders::filled();
    let opened = folders.open().unwrap();
    for number in 0..6 {
        let checked = folders.vault().check_recovery_key(&paper(8), NOW);
        assert_eq!(checked, Err(RecoveryKeyRefusal::Wrong), "check {number}");
    }
    drop(opened);
    lose_the_key(&folders);
    for number in 0..4 {
        assert_eq!(refusal(&folders, 8, NOW), RecoveryKeyRefusal::Wrong, "opening {number}");
    }
    let until = NOW.plus(Duration::from_hours(1));
    assert_eq!(refusal(&folders, 7, NOW), RecoveryKeyRefusal::Wait { until });
}

/// The root key was in a keychain, and that is gone.
fn lose_the_keychain(folders: &Folders) {
    let text = fs::read_to_string(folders.file("header.json")).unwrap();
    let moved = text.replace("\"root_key\": \"key-file\"", "\"root_key\": \"keychain\"");
    assert_ne!(moved, text);
    fs::write(folders.file("header.json"), moved).unwrap();
    lose_the_key(folders);
}

#[test]
fn without_a_keychain_the_paper_moves_the_key_to_a_file() {
    let folders = Folders::filled();
    lose_the_keychain(&folders);
    let gone = StoreFault::Key(RootKeyFault::NotAnswering);
    assert_eq!(folders.open().unwrap_err(), gone);
    // Back into its own place it cannot go; the paper was right, so no try is lost by that.
    for number in 0..12 {
        let stopped = RecoveryKeyRefusal::Fault(OpenFault::KeyringNotAnswering);
        assert_eq!(refusal(&folders, 7, NOW), stopped, "{number}");
        assert!(!folders.config().exists(), "no file without a yes");
    }
    let to_file = |fill| folders.vault().open_with_recovery_key(&paper(fill), Some(KeyPlace::KeyFile), NOW);
    assert_eq!(to_file(8).err(), Some(RecoveryKeyRefusal::Wrong));
    assert!(!folders.config().exists(), "another paper moves nothing");
    let opened = to_file(7).unwrap();
    assert_eq!(opened.key_place, KeyPlace::KeyFile);
    assert!(opened.store.begin().unwrap().account(person(1).id).unwrap().is_some());
    drop(opened);
    assert_eq!(folders.open().unwrap().place, PlaceKind::KeyFile, "it is found there from now on");
}

#[test]
fn where_there_is_no_store_no_paper_opens_one() {
    let folders = Folders::new();
    assert_eq!(refusal(&folders, 7, NOW), RecoveryKeyRefusal::Fault(OpenFault::Damaged));
    assert!(!folders.data().exists());
}
