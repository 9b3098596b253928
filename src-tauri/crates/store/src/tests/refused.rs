//! A killed program left a WAL: an opening that is refused changes neither it nor the store file.

use std::fs;

use tweestap_usecases::ports::Store;

use super::{Folders, content, person};
use crate::{fault::StoreFault, vault::OpenedStore};

/// What lies there after a kill: much is in the file, and something in the WAL.
fn killed() -> Folders {
    let folders = Folders::filled();
    let opened = folders.open().unwrap();
    insert(&opened, 2..100);
    drop(opened);
    let opened = folders.open().unwrap();
    insert(&opened, 100..101);
    folders.killed_now()
}

fn insert(opened: &OpenedStore, numbers: std::ops::Range<u8>) {
    let mut tx = opened.store.begin().unwrap();
    numbers.for_each(|number| tx.insert_account(&person(number)).unwrap());
    tx.commit().unwrap();
}

/// Runs `sql` on the store as someone with its key, and kills that too.
fn changed_and_killed(sql: &str) -> Folders {
    let folders = killed();
    let opened = folders.open().unwrap();
    opened.store.shared().inner().connection.execute_batch(sql).unwrap();
    folders.killed_now()
}

fn cut(folders: &Folders, length: usize) {
    let whole = fs::read(folders.file("store.db")).unwrap();
    fs::write(folders.file("store.db"), &whole[..length.min(whole.len())]).unwrap();
}

#[test]
fn an_opening_that_is_refused_changes_no_byte() {
    type Make = fn() -> Folders;
    let cases: [(&str, StoreFault, Make); 8] = [
        ("cut in half", StoreFault::Damaged, || {
            let folders = killed();
            let whole = fs::metadata(folders.file("store.db")).unwrap().len();
            cut(&folders, usize::try_from(whole / 2).unwrap());
            folders
        }),
        ("cut by a tenth", StoreFault::Damaged, || {
            let folders = killed();
            let whole = fs::metadata(folders.file("store.db")).unwrap().len();
            cut(&folders, usize::try_from(whole / 10 * 9).unwrap());
            folders
        }),
        ("nothing left of it", StoreFault::Damaged, || {
            let folders = killed();
            cut(&folders, 0);
            folders
        }),
        ("text for a store", StoreFault::Damaged, || {
            let folders = killed();
            fs::write(folders.file("store.db"), "SQLite format 3\0".repeat(512)).unwrap();
            folders
        }),
        ("another store's key", StoreFault::WrongKey, || {
            let folders = killed();
            let key = fs::read_dir(folders.config()).unwrap().next().unwrap().unwrap().path();
            fs::write(key, data_encoding::BASE64.encode(&[1; 32])).unwrap();
            folders
        }),
        ("a newer schema", StoreFault::NewerVersion { found: 99, known: 3 }, || {
            changed_and_killed("PRAGMA user_version = 99")
        }),
        ("another mark", StoreFault::Damaged, || changed_and_killed("PRAGMA application_id = 1")),
        ("a changed state", StoreFault::Tampered { table: "security_state" }, || {
            changed_and_killed("UPDATE security_state SET log_count = 7")
        }),
    ];
    for (name, expected, make) in cases {
        let folders = make();
        let before = content(&folders);
        assert!(!before["store.db-wal"].is_empty(), "{name}: there is a WAL");
        for _ in 0..2 {
            assert_eq!(folders.open().err(), Some(expected), "{name}");
        }
        let changed: Vec<_> =
            before.keys().filter(|file| content(&folders).get(*file) != before.get(*file)).collect();
        assert_eq!(changed, Vec::<&String>::new(), "{name}: files that changed");
        assert_eq!(content(&folders).len(), before.len(), "{name}: no more files");
    }
}

#[test]
fn what_a_kill_left_goes_into_the_file_once_the_store_is_open() {
    let folders = killed();
    // A page that the WAL has is missing in the file: nothing is lost by that.
    let whole = fs::metadata(folders.file("store.db")).unwrap().len();
    cut(&folders, usize::try_from(whole - 4096).unwrap());
    drop(folders.open().unwrap());
    assert!(!folders.file("store.db-wal").exists());
    let opened = folders.open().unwrap();
    opened.store.check_pages().unwrap();
    opened.store.recount().unwrap();
    assert!(opened.store.begin().unwrap().account(person(100).id).unwrap().is_some());
}
