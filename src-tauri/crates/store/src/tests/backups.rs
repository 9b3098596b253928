//! Backups: what is written, what is read, and everything that is none.

use std::{fs, path::PathBuf, sync::Arc};

use sha2::{Digest, Sha256};
use tweestap_core::account::{Account, Standing};
use tweestap_core::address::Address;
use tweestap_usecases::ports::{BackupContents, BackupFault, NotABackup, OpenFault, Store, Vault};

use super::{Folders, NOW, address, content, person};
use crate::vault::{FolderVault, OpenedStore};

/// An open store with an organisation and one person, and where its backups go.
pub(super) struct Desk {
    pub(super) folders: Folders,
    pub(super) vault: FolderVault,
    pub(super) opened: OpenedStore,
}

impl Desk {
    pub(super) fn open() -> Self {
        Self::with(|vault| vault)
    }

    pub(super) fn with(kind: fn(FolderVault) -> FolderVault) -> Self {
        let folders = Folders::filled();
        fs::create_dir(folders.root.path().join("stick")).unwrap();
        let vault = kind(folders.vault());
        let opened = vault.open_store().unwrap();
        Self { folders, vault, opened }
    }

    pub(super) fn target(&self) -> PathBuf {
        self.folders.root.path().join("stick/practice.tweestap")
    }

    fn write(&self) -> Result<(), BackupFault> {
        self.vault.write_backup(&self.target(), NOW)?.take_its_name()
    }

    /// The bytes of a backup made now.
    pub(super) fn backup(&self) -> Vec<u8> {
        self.write().unwrap();
        fs::read(self.target()).unwrap()
    }

    fn read(&self) -> Result<BackupContents, BackupFault> {
        self.vault.read_backup(&self.target())
    }

    fn read_bytes(&self, bytes: &[u8]) -> Result<BackupContents, BackupFault> {
        fs::write(self.target(), bytes).unwrap();
        self.read()
    }

    fn on_the_stick(&self) -> Vec<String> {
        let files = fs::read_dir(self.target().parent().unwrap()).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    }
}

/// Where the head ends and the database begins.
fn start_of_database(bytes: &[u8]) -> usize {
    let head = &bytes[LINE.len()..];
    LINE.len() + 4 + u32::from_be_bytes(head[..4].try_into().unwrap()) as usize
}

const LINE: &[u8] = b"tweestap backup 1\n";

/// The same with a right digest again, as by someone who can count and has no key.
fn with_digest(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len() - 64;
    let digest = Sha256::digest(&bytes[..end]);
    bytes[end..end + 32].copy_from_slice(&digest);
    bytes
}

#[test]
fn what_the_store_held_is_read_from_its_backup() {
    let desk = Desk::open();
    let mut tx = desk.opened.store.begin().unwrap();
    (2..120).for_each(|number| tx.insert_account(&person(number)).unwrap());
    let gone = Account { standing: Standing::Removed, address: Address::removed(person(2).id), ..person(2) };
    tx.save_account(&gone).unwrap();
    tx.commit().unwrap();
    assert!(desk.folders.file("store.db-wal").exists(), "the newest pages are in the WAL");
    desk.write().unwrap();
    let mut tx = desk.opened.store.begin().unwrap();
    tx.insert_account(&person(200)).unwrap();
    tx.commit().unwrap();
    let contents = desk.read().unwrap();
    assert_eq!(contents.made_at, NOW);
    assert_eq!(contents.organisation, super::organisation());
    let people: Vec<_> = contents.people.iter().map(|person| person.id).collect();
    let expected: Vec<_> = [1].into_iter().chain(3..120).map(|number| person(number).id).collect();
    assert_eq!(people, expected, "neither who was removed nor who came later");
    let first = &contents.people[0];
    assert_eq!((first.name.as_str(), &first.address), ("Person 1", &address(1)));
    assert_eq!((first.language.as_deref(), first.contact_number.as_str()), (Some("nl"), "030 000 00 01"));
    assert_eq!(desk.vault.look_at_backup(&desk.target()), Ok(NOW));
    desk.opened.store.recount().unwrap();
}

#[test]
fn nothing_but_the_backup_stays() {
    let desk = Desk::open();
    let before: Vec<_> = content(&desk.folders).into_keys().collect();
    drop(desk.vault.write_backup(&desk.target(), NOW).unwrap());
    assert!(desk.on_the_stick().is_empty(), "one that was not wanted after all");
    desk.write().unwrap();
    desk.write().unwrap();
    assert_eq!(desk.on_the_stick(), ["practice.tweestap"]);
    desk.read().unwrap();
    assert_eq!(content(&desk.folders).into_keys().collect::<Vec<_>>(), before);
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::MetadataExt::mode(&fs::metadata(desk.target()).unwrap());
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn an_older_backup_stays_until_the_new_one_is_whole() {
    let desk = Desk::open();
    fs::write(desk.target(), "an older one").unwrap();
    let written = desk.vault.write_backup(&desk.target(), NOW).unwrap();
    assert_eq!(fs::read(desk.target()).unwrap(), b"an older one");
    written.take_its_name().unwrap();
    assert!(desk.read().is_ok());
    fs::remove_file(desk.target()).unwrap();
    // A folder of that name cannot be written over.
    fs::create_dir_all(desk.target().join("inside")).unwrap();
    assert_eq!(desk.write(), Err(BackupFault::File));
    assert_eq!(desk.on_the_stick(), ["practice.tweestap"]);
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_no_half_file_stays() {
    let desk = Desk::open();
    let gone = desk.folders.root.path().join("no such folder/practice.tweestap");
    let inside = desk.folders.file("practice.tweestap");
    let over_the_store = desk.folders.file("store.db");
    let before = fs::read(&over_the_store).unwrap();
    for place in [gone, inside, over_the_store.clone(), desk.folders.data()] {
        let written = desk.vault.write_backup(&place, NOW);
        assert_eq!(written.err(), Some(BackupFault::File), "{}", place.display());
    }
    assert_eq!(fs::read(&over_the_store).unwrap(), before);
    assert!(!content(&desk.folders).keys().any(|name| name.contains("part") || name.contains("scratch")));
    assert!(desk.opened.store.begin().is_ok());
}

/// As root every folder can be written; a file system that is full is made for the test of the
/// whole product.
#[cfg(target_os = "linux")]
#[test]
fn a_device_is_no_place_for_a_backup_and_none_to_read_one_from() {
    let desk = Desk::open();
    assert_eq!(desk.vault.write_backup("/dev/null/x".as_ref(), NOW).err(), Some(BackupFault::File));
    for device in ["/dev/zero", "/dev/null", "/dev"] {
        assert_eq!(desk.vault.look_at_backup(device.as_ref()), Err(BackupFault::File), "{device}");
    }
    assert_eq!(desk.vault.read_backup(&desk.target()).err(), Some(BackupFault::File), "no such file");
}

#[test]
fn without_an_open_store_or_its_key_none_is_made() {
    let Desk { folders, vault, opened } = Desk::open();
    let to = folders.root.path().join("stick/practice.tweestap");
    let fault = |vault: &FolderVault| vault.write_backup(&to, NOW).err();
    assert_eq!(fault(&folders.vault()), Some(OpenFault::Unexpected.into()), "another vault's");
    fs::rename(folders.config(), folders.root.path().join("elsewhere")).unwrap();
    assert_eq!(fault(&vault), Some(OpenFault::KeyMissing.into()));
    fs::rename(folders.root.path().join("elsewhere"), folders.config()).unwrap();
    assert_eq!(fault(&vault), None);
    drop(opened);
    assert_eq!(fault(&vault), Some(OpenFault::Unexpected.into()), "closed");
    assert!(!to.exists());
}

#[test]
fn a_cut_backup_is_none_wherever_it_is_cut() {
    let desk = Desk::open();
    let whole = desk.backup();
    let (database, end) = (start_of_database(&whole), whole.len());
    let exactly = [0, 1, LINE.len() - 2, LINE.len() - 1, LINE.len(), LINE.len() + 3, LINE.len() + 4];
    let around =
        [database - 1, database, database + 1, database + 4096, end - 65, end - 64, end - 32, end - 1];
    let before = content(&desk.folders);
    for length in exactly.into_iter().chain(around).chain((0..end).step_by(4999)) {
        let why = if length < 16 { NotABackup::NotOne } else { NotABackup::Damaged };
        assert_eq!(desk.read_bytes(&whole[..length]).err(), Some(why.into()), "{length} of {end} bytes");
    }
    let longer = [&whole[..], &[0; 4096]].concat();
    assert_eq!(desk.read_bytes(&longer).err(), Some(NotABackup::Damaged.into()), "longer");
    assert!(content(&desk.folders) == before, "nothing is left of it");
    assert!(desk.read_bytes(&whole).is_ok());
}

#[test]
fn every_flipped_bit_is_found() {
    let desk = Desk::open();
    let whole = desk.backup();
    let (database, end) = (start_of_database(&whole), whole.len());
    for at in (0..database).chain((database..end - 64).step_by(997)).chain(end - 64..end) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x04;
        let found = desk.read_bytes(&flipped).err();
        let expected = if at < 16 || at == 17 {
            NotABackup::NotOne // also where the line does not end
        } else if at == 16 {
            NotABackup::Newer // 1 became 5
        } else {
            NotABackup::Damaged
        };
        assert_eq!(found, Some(expected.into()), "byte {at} of {end}");
        // What the seal alone finds needs the key.
        let looked = desk.vault.look_at_backup(&desk.target());
        assert_eq!(looked.is_ok(), at >= end - 32, "byte {at} of {end}");
    }
}

#[test]
fn what_someone_without_the_key_changed_is_found_though_they_can_count() {
    let desk = Desk::open();
    let whole = desk.backup();
    let database = start_of_database(&whole);
    for at in [database, database + 5000, whole.len() - 65] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        assert_eq!(desk.read_bytes(&with_digest(changed)).err(), Some(NotABackup::Damaged.into()), "{at}");
    }
    let other_day = replaced(&whole, NOW.as_millis().to_string().as_bytes(), b"1900000000001");
    assert_eq!(desk.read_bytes(&with_digest(other_day)).err(), Some(NotABackup::Damaged.into()), "the day");
}

/// The same with other bytes of the same length in its head.
fn replaced(whole: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    let at = whole.windows(old.len()).position(|bytes| bytes == old).unwrap();
    [&whole[..at], new, &whole[at + old.len()..]].concat()
}

#[test]
fn what_a_newer_program_made_is_named() {
    let desk = Desk::open();
    let whole = desk.backup();
    let newer_form = replaced(&whole, b"backup 1\n", b"backup 2\n");
    assert_eq!(desk.read_bytes(&newer_form).err(), Some(NotABackup::Newer.into()), "of the file");
    let newer_header = with_digest(replaced(&whole, b"\"format\":1", b"\"format\":2"));
    assert_eq!(desk.read_bytes(&newer_header).err(), Some(NotABackup::Newer.into()), "of the header");
    for other in ["backup 0\n", "backup x\n", "backup \n\n"] {
        let bytes = replaced(&whole, b"backup 1\n", other.as_bytes());
        assert_eq!(desk.read_bytes(&bytes).err(), Some(NotABackup::NotOne.into()), "{other:?}");
    }
}

#[test]
fn a_newer_schema_is_named() {
    let desk = Desk::open();
    desk.opened.store.shared().inner().connection.pragma_update(None, "user_version", 99).unwrap();
    // This program would not make one.
    assert_eq!(desk.write(), Err(OpenFault::NewerVersion.into()));
    assert!(desk.on_the_stick().is_empty());
}

#[test]
fn a_backup_of_another_organisation_is_named() {
    let (ours, theirs) = (Desk::open(), Desk::open());
    let backup = theirs.backup();
    assert_eq!(ours.read_bytes(&backup).err(), Some(NotABackup::AnotherOrganisation.into()));
    assert_eq!(ours.vault.look_at_backup(&ours.target()), Ok(NOW), "which is no reason not to open it");
}

#[test]
fn practice_and_real_do_not_read_each_other() {
    let (real, practice) = (Desk::open(), Desk::with(FolderVault::for_practice));
    let (of_real, of_practice) = (real.backup(), practice.backup());
    assert_eq!(real.read_bytes(&of_practice).err(), Some(NotABackup::Practice.into()));
    assert_eq!(practice.read_bytes(&of_real).err(), Some(NotABackup::Real.into()));
    assert_eq!(practice.vault.look_at_backup(&practice.target()), Err(NotABackup::Real.into()));
    assert!(practice.read_bytes(&of_practice).is_ok());
    // The word in the head is under the seal.
    let retold = with_digest(replaced(&of_real, b"\"real\"", b"\"rea1\""));
    assert_eq!(practice.read_bytes(&retold).err(), Some(NotABackup::Damaged.into()));
}

#[test]
fn a_row_that_was_changed_before_the_backup_is_found_when_it_is_read() {
    for sql in [
        "UPDATE account SET role = 'help_desk'",
        "DELETE FROM lookup_secret WHERE place = 3",
        "UPDATE contact SET number = '0900 1'",
        "DELETE FROM contact",
    ] {
        let desk = Desk::open();
        desk.opened.store.recount().unwrap();
        desk.opened.store.shared().inner().connection.execute_batch(sql).unwrap();
        desk.write().unwrap();
        assert_eq!(desk.read().err(), Some(NotABackup::Damaged.into()), "{sql}");
    }
}

#[test]
fn a_store_that_was_found_to_be_another_makes_no_backup() {
    let desk = Desk::open();
    desk.opened.store.shared().inner().connection.execute_batch("DELETE FROM contact").unwrap();
    desk.opened.store.recount().unwrap_err();
    assert_eq!(desk.write(), Err(OpenFault::Tampered.into()));
}

#[test]
fn others_use_the_store_while_a_backup_is_made() {
    let desk = Desk::open();
    let store = Arc::clone(&desk.opened.store);
    let writing = std::thread::spawn(move || {
        for number in 2..60 {
            let mut tx = store.begin().unwrap();
            tx.insert_account(&person(number)).unwrap();
            tx.commit().unwrap();
        }
    });
    let mut counts = Vec::new();
    for _ in 0..4 {
        desk.write().unwrap();
        counts.push(desk.read().unwrap().people.len());
    }
    writing.join().unwrap();
    assert!(counts.is_sorted(), "{counts:?}");
    desk.write().unwrap();
    assert_eq!(desk.read().unwrap().people.len(), 59);
    desk.opened.store.recount().unwrap();
}
