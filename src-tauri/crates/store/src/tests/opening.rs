//! Making a store, opening it, and everything that keeps it from opening.

use std::{collections::BTreeMap, fs, path::Path};

use tweestap_usecases::ports::{OpenFault, Store, Vault, VaultState};

use super::{Folders, fill, organisation, paper, person};
use crate::{
    fault::{RootKeyFault, StoreFault},
    root_key::PlaceKind,
};

/// Every file of the data folder but the lock, by name.
fn content(folders: &Folders) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folders.data()).unwrap().map(Result::unwrap);
    let files = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap_or_default()));
    files.filter(|(name, _)| name != "store.lock").collect()
}

fn the_key_file(folders: &Folders) -> std::path::PathBuf {
    fs::read_dir(folders.config()).unwrap().next().unwrap().unwrap().path()
}

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
    assert!(folders.vault().open_with_recovery_key(&paper(7), super::NOW).is_err());
    assert!(folders.vault().open_with_recovery_key(&paper(9), super::NOW).is_ok());
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
    // A copy taken now is what the disk has when the process is killed now.
    let killed = Folders::new();
    for (from, to) in [(folders.data(), killed.data()), (folders.config(), killed.config())] {
        copy(&from, &to);
    }
    assert!(killed.file("store.db-wal").exists());
    let opened = killed.open().unwrap();
    let tx = opened.store.begin().unwrap();
    assert!(tx.account(person(1).id).unwrap().is_some());
    assert!(tx.account(person(2).id).unwrap().is_none());
    drop(tx);
    opened.store.recount().unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
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
        ("a newer schema", StoreFault::NewerVersion { found: 2, known: 1 }, |f| {
            let opened = f.open().unwrap();
            opened.store.shared().inner().connection.pragma_update(None, "user_version", 2).unwrap();
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

#[cfg(unix)]
mod as_another_person {
    //! Root may read and write everything, so this runs a copy of the test program as someone
    //! who may not.

    use std::{
        env, fs,
        os::unix::{fs::PermissionsExt, process::CommandExt},
        process::Command,
    };

    use crate::tests::Folders;

    const FOLDER: &str = "TWEESTAP_TEST_FOLDER";
    const NOBODY: u32 = 65534;

    #[test]
    #[ignore = "run by the test below, as another person"]
    fn child() {
        let folder = env::var(FOLDER).unwrap();
        let places = Folders::places(&format!("{folder}/config").into());
        let vault = Folders::vault_in(&format!("{folder}/data").into(), places);
        let opened = vault.open_store().map(|_| ());
        let founded = vault.found_store(super::PlaceKind::KeyFile, &super::paper(1)).map(|_| ());
        assert_eq!(format!("{opened:?} {founded:?}"), env::var("EXPECTED").unwrap());
    }

    #[test]
    fn what_may_not_be_read_or_written_is_named() {
        let denied = "Err(NoPermission) Err(NoPermission)";
        for (name, folder, file, expected) in [
            ("a read-only folder", 0o555, 0o600, denied),
            ("a closed folder", 0o000, 0o600, denied),
            ("a read-only file", 0o755, 0o400, denied),
            ("a closed file", 0o755, 0o000, denied),
        ] {
            let folders = Folders::filled();
            fs::remove_file(folders.file("store.lock")).unwrap();
            let before = fs::read(folders.file("store.db")).unwrap();
            give_away(&folders);
            mode(&folders.file("store.db"), file);
            mode(&folders.data(), folder);
            let output = run_child(&folders, expected);
            mode(&folders.data(), 0o755);
            assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stdout));
            assert!(fs::read(folders.file("store.db")).unwrap() == before, "{name}: it was written");
        }
    }

    fn run_child(folders: &Folders, expected: &str) -> std::process::Output {
        let program = folders.root.path().join("tests");
        fs::copy(env::current_exe().unwrap(), &program).unwrap();
        let mut command = Command::new(program);
        command.args(["--ignored", "--exact", "tests::opening::as_another_person::child"]);
        command.env(FOLDER, folders.root.path()).env("EXPECTED", expected);
        if rustix::process::geteuid().is_root() {
            command.uid(NOBODY).gid(NOBODY);
        }
        command.output().unwrap()
    }

    fn give_away(folders: &Folders) {
        mode(folders.root.path(), 0o755);
        if !rustix::process::geteuid().is_root() {
            return;
        }
        for folder in [folders.data(), folders.config()] {
            let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
            for path in entries.chain([folder.clone()]) {
                std::os::unix::fs::chown(&path, Some(NOBODY), Some(NOBODY)).unwrap();
            }
        }
    }

    fn mode(path: &std::path::Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
}
