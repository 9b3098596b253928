//! Everything that keeps a store from opening: it is named, and nothing is lost.

use std::fs;

use tweestap_usecases::ports::{Store, Vault, VaultState};

use super::{Folders, content, paper, person};
use crate::{
    fault::{RootKeyFault, StoreFault},
    root_key::PlaceKind,
};

fn the_key_file(folders: &Folders) -> std::path::PathBuf {
    fs::read_dir(folders.config()).unwrap().next().unwrap().unwrap().path()
}

/// Damages a whole store and says what opening it must say then.
type Damage = (&'static str, StoreFault, fn(&Folders));

#[test]
fn what_keeps_a_store_from_opening_is_named_and_nothing_is_lost() {
    let cases: [Damage; 11] = [
        ("no store file", StoreFault::FileMissing, |f| fs::remove_file(f.file("store.db")).unwrap()),
        ("no header", StoreFault::HeaderMissing, |f| fs::remove_file(f.file("header.json")).unwrap()),
        ("an empty header", StoreFault::HeaderDamaged, |f| fs::write(f.file("header.json"), "").unwrap()),
        ("an empty store file", StoreFault::Damaged, |f| fs::write(f.file("store.db"), "").unwrap()),
        ("text for a store", StoreFault::Damaged, |f| {
            fs::write(f.file("store.db"), "SQLite format 3\0".repeat(512)).unwrap();
        }),
        ("a plain database", StoreFault::Damaged, |f| {
            fs::remove_file(f.file("store.db")).unwrap();
            let plain = rusqlite::Connection::open(f.file("store.db")).unwrap();
            plain.execute_batch("CREATE TABLE account (id)").unwrap();
        }),
        ("a folder for a store", StoreFault::NoPermission, |f| {
            fs::remove_file(f.file("store.db")).unwrap();
            fs::create_dir(f.file("store.db")).unwrap();
        }),
        ("another store's key", StoreFault::WrongKey, |f| {
            let other = data_encoding::BASE64.encode(&[1; 32]);
            fs::write(the_key_file(f), other).unwrap();
        }),
        ("no key in the key file", StoreFault::Key(RootKeyFault::NotAKey), |f| {
            fs::write(the_key_file(f), "").unwrap();
        }),
        ("a newer header", StoreFault::NewerVersion { found: 2, known: 1 }, |f| {
            let text = fs::read_to_string(f.file("header.json")).unwrap();
            fs::write(f.file("header.json"), text.replace("\"format\": 1", "\"format\": 2")).unwrap();
        }),
        ("a newer schema", StoreFault::NewerVersion { found: 99, known: 3 }, |f| {
            let opened = f.open().unwrap();
            opened.store.shared().inner().connection.pragma_update(None, "user_version", 99).unwrap();
        }),
    ];
    for (name, expected, damage) in cases {
        let folders = Folders::filled();
        damage(&folders);
        let before = content(&folders);
        for _ in 0..2 {
            assert_eq!(folders.open().unwrap_err(), expected, "{name}");
            assert!(folders.vault().found_store(PlaceKind::KeyFile, &paper(9)).is_err(), "{name}");
        }
        assert!(content(&folders) == before, "{name}: nothing is written");
        assert_eq!(folders.vault().look(), VaultState::Store, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_key_file_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folders = Folders::filled();
    fs::set_permissions(the_key_file(&folders), fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(folders.open().unwrap_err(), StoreFault::Key(RootKeyFault::ReadableByOthers));
}

#[test]
fn a_cut_file_is_damaged_and_stays_as_it_is() {
    let folders = Folders::filled();
    let whole = fs::read(folders.file("store.db")).unwrap();
    let lengths =
        [1, 15, 16, 100, 4095, 4096, 4097, 8192, whole.len() / 2, whole.len() - 4096, whole.len() - 1];
    for length in lengths {
        fs::write(folders.file("store.db"), &whole[..length]).unwrap();
        let found = folders.open().and_then(|opened| opened.store.check_pages());
        assert_eq!(found, Err(StoreFault::Damaged), "{length} of {} bytes", whole.len());
        assert!(fs::read(folders.file("store.db")).unwrap() == whole[..length], "{length}: it was written");
    }
    fs::write(folders.file("store.db"), &whole).unwrap();
    assert!(folders.open().is_ok());
}

#[test]
fn every_flipped_bit_is_found() {
    let folders = Folders::filled();
    let whole = fs::read(folders.file("store.db")).unwrap();
    // Every page, at a place that moves through the page, and the ends of the first page.
    let pages = (0..whole.len()).step_by(4096).enumerate().map(|(page, at)| at + page * 641 % 4096);
    for at in pages.chain([0, 15, 16, 4047, 4048, 4063, 4064, 4095]) {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        fs::write(folders.file("store.db"), &changed).unwrap();
        let found = folders.open().and_then(|opened| opened.store.check_pages());
        assert_eq!(found, Err(StoreFault::Damaged), "byte {at} of {}", whole.len());
    }
}

#[test]
fn a_full_disk_undoes_the_transaction_and_nothing_else() {
    let folders = Folders::filled();
    let opened = folders.open().unwrap();
    let set_most = |pages: i64| {
        let inner = opened.store.shared().inner();
        inner.connection.pragma_update(None, "max_page_count", pages).unwrap();
    };
    set_most(1);
    let mut tx = opened.store.begin().unwrap();
    let fault = (2..200).try_for_each(|number| tx.insert_account(&person(number))).unwrap_err();
    assert_eq!(fault, tweestap_usecases::ports::Fault::DiskFull);
    drop(tx);
    set_most(100_000);
    let mut tx = opened.store.begin().unwrap();
    assert!(tx.account(person(1).id).unwrap().is_some());
    assert!(tx.account(person(2).id).unwrap().is_none());
    tx.insert_account(&person(2)).unwrap();
    tx.commit().unwrap();
    opened.store.recount().unwrap();
}
