//! A backup that becomes the store of a computer: wholly, or not at all.

use std::{
    cell::Cell,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::{
    BackupFault, Fault, KeyPlace, NotABackup, OpenBackup, OpenBackupRefusal, OpenFault, Opened,
    RecoveryKeyRefusal, Store, Transaction, Vault, VaultState,
};

use super::{Folders, NOW, backups::Desk, content, paper, person};
use crate::vault::FolderVault;

/// A backup, and a computer that has none of what was there.
struct Arrival {
    here: Folders,
    backup: PathBuf,
    /// Where it comes from.
    _there: Desk,
}

impl Arrival {
    fn on(here: Folders) -> Self {
        let there = Desk::open();
        there.backup();
        Self { here, backup: there.target(), _there: there }
    }

    fn open(&self, fill: u8) -> Result<Opened, OpenBackupRefusal> {
        self.open_at(fill, NOW)
    }

    fn open_at(&self, fill: u8, now: Timestamp) -> Result<Opened, OpenBackupRefusal> {
        open(&self.here.vault(), &self.backup, fill, now, &|_, _| Ok(()))
    }

    fn aside(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.here.data()).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| name_of(path).starts_with("set-aside-")).collect()
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

type Prepare<'a> = &'a dyn Fn(&mut dyn Transaction, Timestamp) -> Result<(), Fault>;

fn open(
    vault: &FolderVault,
    from: &Path,
    fill: u8,
    now: Timestamp,
    prepare: Prepare<'_>,
) -> Result<Opened, OpenBackupRefusal> {
    let (old, new) = (paper(fill), paper(9));
    let place = Some(KeyPlace::KeyFile);
    let how = OpenBackup { recovery_key: &old, new_recovery_key: &new, place, now, prepare };
    vault.open_backup(from, &how)
}

fn has_person(opened: &Opened, number: u8) -> bool {
    opened.store.begin().unwrap().account(person(number).id).unwrap().is_some()
}

const WRONG: OpenBackupRefusal = OpenBackupRefusal::RecoveryKey(RecoveryKeyRefusal::Wrong);

#[test]
fn on_a_new_computer_it_becomes_the_store() {
    let arrival = Arrival::on(Folders::new());
    let opened = arrival.open(7).unwrap();
    assert!(has_person(&opened, 1));
    assert_eq!(opened.key_place, KeyPlace::KeyFile);
    drop(opened);
    let files: Vec<_> = content(&arrival.here).into_keys().collect();
    assert_eq!(files, ["header.json", "store.db"], "and nothing else stays");
    let opened = arrival.here.open().unwrap();
    opened.store.check_pages().unwrap();
    opened.store.recount().unwrap();
    assert!(opened.store.begin().unwrap().account(person(1).id).unwrap().is_some());
    drop(opened);
    #[cfg(unix)]
    for name in ["store.db", "header.json"] {
        let about = fs::metadata(arrival.here.file(name)).unwrap();
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&about) & 0o777, 0o600, "{name}");
    }
}

#[test]
fn the_new_paper_opens_it_from_then_on_and_the_old_one_only_the_backup() {
    let arrival = Arrival::on(Folders::new());
    drop(arrival.open(7).unwrap());
    fs::remove_dir_all(arrival.here.config()).unwrap();
    let recover = |fill| arrival.here.vault().open_with_recovery_key(&paper(fill), None, NOW);
    assert_eq!(recover(7).err(), Some(RecoveryKeyRefusal::Wrong));
    assert!(recover(9).is_ok());
    assert!(arrival.open(7).is_ok(), "the backup is as it was");
}

#[test]
fn a_store_that_lay_there_is_set_aside_whole_and_keeps_its_key() {
    let here = Folders::filled();
    let mut tx_store = here.open().unwrap();
    let mut tx = tx_store.store.begin().unwrap();
    tx.insert_account(&person(50)).unwrap();
    tx.commit().unwrap();
    // Killed: its newest pages are in a WAL, which must not be read into the new store.
    let arrival = Arrival::on(here.killed_now());
    drop(tx_store);
    tx_store = arrival.here.open().unwrap();
    drop(tx_store);
    let arrival = Arrival { here: here.killed_now(), ..arrival };
    let before = content(&arrival.here);
    let opened = arrival.open(7).unwrap();
    assert!(has_person(&opened, 1) && !has_person(&opened, 50));
    drop(opened);
    let [aside] = arrival.aside().try_into().unwrap();
    assert!(name_of(&aside).starts_with("set-aside-2030-03-17T17-46-40Z-"), "{}", aside.display());
    let kept: BTreeMap<_, _> = fs::read_dir(&aside)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    assert!(kept == before, "{:?} and {:?}", kept.keys(), before.keys());
    // Laid back, it opens with the key that was left in its place.
    for name in kept.keys() {
        fs::copy(aside.join(name), arrival.here.file(name)).unwrap();
    }
    let opened = arrival.here.open().unwrap();
    assert!(opened.store.begin().unwrap().account(person(50).id).unwrap().is_some());
}

#[test]
fn whatever_is_wrong_with_the_store_that_lies_there_it_is_set_aside() {
    type Damage = fn(&Folders);
    let damages: [(&str, Damage); 5] = [
        ("no key", |f| fs::remove_dir_all(f.config()).unwrap()),
        ("no header", |f| fs::remove_file(f.file("header.json")).unwrap()),
        ("a header of nothing", |f| fs::write(f.file("header.json"), "").unwrap()),
        ("no store file", |f| fs::remove_file(f.file("store.db")).unwrap()),
        ("a store file of nothing", |f| fs::write(f.file("store.db"), "").unwrap()),
    ];
    for (name, damage) in damages {
        let arrival = Arrival::on(Folders::filled());
        damage(&arrival.here);
        let before = content(&arrival.here).len();
        assert!(has_person(&arrival.open(7).unwrap(), 1), "{name}");
        let [aside] = arrival.aside().try_into().unwrap();
        assert_eq!(fs::read_dir(aside).unwrap().count(), before, "{name}");
        assert!(arrival.here.open().is_ok(), "{name}");
    }
}

#[test]
fn a_second_backup_is_opened_beside_what_the_first_one_set_aside() {
    let arrival = Arrival::on(Folders::filled());
    for opened in 1..=3 {
        drop(arrival.open(7).unwrap());
        assert_eq!(arrival.aside().len(), opened);
    }
}

#[test]
fn a_store_in_use_is_not_replaced() {
    let arrival = Arrival::on(Folders::filled());
    let opened = arrival.here.open().unwrap();
    let in_use = BackupFault::Store(OpenFault::InUse).into();
    assert_eq!(arrival.open(7).err(), Some(in_use));
    assert!(opened.store.begin().unwrap().account(person(1).id).unwrap().is_some());
    assert!(arrival.aside().is_empty());
}

#[test]
fn another_paper_opens_nothing_and_changes_nothing() {
    for here in [Folders::new(), Folders::filled()] {
        let arrival = Arrival::on(here);
        fs::create_dir_all(arrival.here.data()).unwrap();
        let before = content(&arrival.here);
        let keys = fs::read_dir(arrival.here.config()).map_or(0, Iterator::count);
        assert_eq!(arrival.open(8).err(), Some(WRONG));
        let mut after = content(&arrival.here);
        assert!(after.remove("backup-tries.json").is_some());
        assert!(after == before);
        assert_eq!(fs::read_dir(arrival.here.config()).map_or(0, Iterator::count), keys);
    }
}

#[test]
fn ten_wrong_papers_wait_an_hour_over_every_restart_and_every_file() {
    let arrival = Arrival::on(Folders::new());
    let copy = arrival.backup.with_file_name("a copy.tweestap");
    fs::copy(&arrival.backup, &copy).unwrap();
    // Each try is a vault of its own, as after a restart, and the file chosen anew.
    for number in 0..10 {
        let from = if number % 2 == 0 { &copy } else { &arrival.backup };
        let tried = open(&arrival.here.vault(), from, 8, NOW, &|_, _| Ok(()));
        assert_eq!(tried.err(), Some(WRONG), "try {number}");
    }
    let wait = |until| Some(OpenBackupRefusal::RecoveryKey(RecoveryKeyRefusal::Wait { until }));
    let until = NOW.plus(Duration::from_hours(1));
    assert_eq!(arrival.open(8).err(), wait(until));
    assert_eq!(arrival.open(7).err(), wait(until), "also the right one");
    let another = Arrival { here: arrival.here, ..Arrival::on(Folders::new()) };
    assert_eq!(another.open(7).err(), wait(until), "also of another organisation");
    let earlier = NOW.minus(Duration::from_hours(48));
    let from_there = earlier.plus(Duration::from_hours(1));
    assert_eq!(another.open_at(7, earlier).err(), wait(from_there), "clock set back");
    assert!(another.open_at(7, from_there).is_ok());
}

#[test]
fn a_try_is_on_the_disk_before_it_is_checked_and_a_success_gives_ten_again() {
    let arrival = Arrival::on(Folders::new());
    for _ in 0..2 {
        for number in 0..9 {
            assert_eq!(arrival.open(8).err(), Some(WRONG), "try {number}");
        }
        drop(arrival.open(7).unwrap());
    }
    fs::create_dir_all(arrival.here.file("backup-tries.json.new/in-the-way")).unwrap();
    let stopped = arrival.open(7).err().unwrap();
    assert!(matches!(stopped, OpenBackupRefusal::Backup(BackupFault::Store(_))), "{stopped:?}");
}

#[test]
fn what_is_no_whole_backup_costs_no_try_and_changes_nothing() {
    let arrival = Arrival::on(Folders::filled());
    let whole = fs::read(&arrival.backup).unwrap();
    let before = content(&arrival.here);
    let mut forged = whole.clone();
    *forged.last_mut().unwrap() ^= 1;
    let cases = [
        ("text", b"to whom it may concern".to_vec(), NotABackup::NotOne),
        ("cut", whole[..whole.len() / 2].to_vec(), NotABackup::Damaged),
        ("another seal", forged, NotABackup::Damaged),
    ];
    for (name, bytes, why) in cases {
        for _ in 0..12 {
            fs::write(&arrival.backup, &bytes).unwrap();
            assert_eq!(arrival.open(7).err(), Some(BackupFault::from(why).into()), "{name}");
        }
        assert!(content(&arrival.here) == before, "{name}");
    }
    fs::remove_file(&arrival.backup).unwrap();
    assert_eq!(arrival.open(7).err(), Some(BackupFault::File.into()));
    fs::write(&arrival.backup, whole).unwrap();
    assert!(arrival.open(7).is_ok());
}

#[test]
fn a_store_that_was_changed_before_its_backup_does_not_arrive() {
    let there = Desk::open();
    there.opened.store.recount().unwrap();
    let sql = "UPDATE account SET role = 'help_desk'";
    there.opened.store.shared().inner().connection.execute_batch(sql).unwrap();
    there.backup();
    let arrival = Arrival { here: Folders::filled(), backup: there.target(), _there: there };
    let before = content(&arrival.here);
    assert_eq!(arrival.open(7).err(), Some(BackupFault::from(NotABackup::Damaged).into()));
    assert!(content(&arrival.here) == before);
}

#[test]
fn a_practice_backup_does_not_arrive_at_a_real_organisation_nor_the_reverse() {
    let practice = Desk::with(FolderVault::for_practice);
    practice.backup();
    let arrival = Arrival { here: Folders::new(), backup: practice.target(), _there: practice };
    assert_eq!(arrival.open(7).err(), Some(BackupFault::from(NotABackup::Practice).into()));
    let real = Arrival::on(Folders::new());
    let opened = open(&real.here.vault().for_practice(), &real.backup, 7, NOW, &|_, _| Ok(()));
    assert_eq!(opened.err(), Some(BackupFault::from(NotABackup::Real).into()));
}

#[test]
fn what_is_changed_in_it_is_there_or_it_does_not_arrive() {
    let arrival = Arrival::on(Folders::filled());
    let before = content(&arrival.here);
    let told = Cell::new(None);
    let refusing: Prepare<'_> = &|tx, made_at| {
        told.set(Some(made_at));
        tx.insert_account(&person(3))?;
        Err(Fault::Random)
    };
    let opened = open(&arrival.here.vault(), &arrival.backup, 7, NOW, refusing);
    assert_eq!(opened.err(), Some(Fault::Random.into()));
    assert_eq!(told.get(), Some(NOW));
    assert!(content(&arrival.here) == before && arrival.aside().is_empty());
    assert_eq!(fs::read_dir(arrival.here.config()).unwrap().count(), 1, "no more keys");
    let changing: Prepare<'_> = &|tx, _| tx.insert_account(&person(3));
    let opened = open(&arrival.here.vault(), &arrival.backup, 7, NOW, changing).unwrap();
    assert!(has_person(&opened, 3));
    drop(opened);
    let opened = arrival.here.open().unwrap();
    opened.store.recount().unwrap();
    assert!(opened.store.begin().unwrap().account(person(3).id).unwrap().is_some());
}

#[test]
fn without_a_keychain_and_without_a_yes_to_a_file_it_does_not_arrive() {
    let arrival = Arrival::on(Folders::new());
    let (old, new) = (paper(7), paper(9));
    let (place, prepare): (_, Prepare<'_>) = (None, &|_, _| Ok(()));
    let how = OpenBackup { recovery_key: &old, new_recovery_key: &new, place, now: NOW, prepare };
    for _ in 0..12 {
        let opened = arrival.here.vault().open_backup(&arrival.backup, &how);
        // The paper was right, so no try is lost by that.
        assert_eq!(opened.err(), Some(BackupFault::Store(OpenFault::KeyringNotAnswering).into()));
    }
    assert!(content(&arrival.here).is_empty() && !arrival.here.config().exists());
    // Who had a key file agreed to one.
    let arrival = Arrival::on(Folders::filled());
    let opened = arrival.here.vault().open_backup(&arrival.backup, &how).unwrap();
    assert_eq!(opened.key_place, KeyPlace::KeyFile);
}

/// What the folder is like when the program is killed after so many of the moves that follow the
/// rename.
const MOVES: usize = 7;

fn killed_after(moves: usize) -> (Arrival, BTreeMap<String, Vec<u8>>) {
    let used = Folders::filled();
    let opened = used.open().unwrap();
    let mut tx = opened.store.begin().unwrap();
    tx.insert_account(&person(50)).unwrap();
    tx.commit().unwrap();
    let old = used.killed_now();
    let before = content(&old);
    let arrival = Arrival::on(Folders::new());
    drop(arrival.open(7).unwrap());
    let (data, arrived) = (arrival.here.data(), arrival.here.file("arrived"));
    let aside = arrived.join("set-aside-then");
    fs::create_dir_all(&aside).unwrap();
    for name in ["store.db", "header.json"] {
        fs::rename(data.join(name), arrived.join(name)).unwrap();
    }
    for (name, bytes) in &before {
        fs::write(data.join(name), bytes).unwrap();
    }
    let steps: [&dyn Fn(); MOVES] = [
        &|| fs::rename(data.join("store.db-wal"), aside.join("store.db-wal")).unwrap(),
        &|| fs::rename(data.join("store.db"), aside.join("store.db")).unwrap(),
        &|| fs::rename(arrived.join("store.db"), data.join("store.db")).unwrap(),
        &|| fs::rename(data.join("header.json"), aside.join("header.json")).unwrap(),
        &|| fs::rename(arrived.join("header.json"), data.join("header.json")).unwrap(),
        &|| fs::rename(&aside, data.join("set-aside-then")).unwrap(),
        &|| fs::remove_dir(&arrived).unwrap(),
    ];
    steps.iter().take(moves).for_each(|step| step());
    (arrival, before)
}

#[test]
fn killed_after_the_rename_it_is_the_store_wherever_that_was() {
    for moves in 0..=MOVES {
        let (arrival, before) = killed_after(moves);
        assert_eq!(arrival.here.vault().look(), VaultState::Store, "{moves} moves");
        let opened = arrival.here.open().unwrap();
        let tx = opened.store.begin().unwrap();
        assert!(tx.account(person(1).id).unwrap().is_some(), "{moves} moves");
        assert!(tx.account(person(50).id).unwrap().is_none(), "{moves} moves: of the old WAL");
        drop(tx);
        opened.store.recount().unwrap();
        drop(opened);
        let aside = arrival.here.file("set-aside-then");
        for (name, bytes) in &before {
            assert!(fs::read(aside.join(name)).unwrap() == *bytes, "{moves} moves: {name}");
        }
        assert!(!arrival.here.file("arrived").exists(), "{moves} moves");
    }
}

#[test]
fn killed_before_the_rename_everything_is_as_it_was() {
    let (arrival, _) = killed_after(0);
    // What was prepared did not take the name yet.
    fs::rename(arrival.here.file("arrived"), arrival.here.file("arriving")).unwrap();
    let old = Folders::filled();
    for (name, bytes) in content(&old) {
        fs::write(arrival.here.file(&name), bytes).unwrap();
    }
    let _ = fs::remove_file(arrival.here.file("store.db-wal"));
    fs::remove_dir_all(arrival.here.config()).unwrap();
    fs::create_dir(arrival.here.config()).unwrap();
    for key in fs::read_dir(old.config()).unwrap().map(Result::unwrap) {
        fs::copy(key.path(), arrival.here.config().join(key.file_name())).unwrap();
    }
    assert!(arrival.here.open().is_ok());
    assert!(arrival.aside().is_empty());
    // And it is done anew, over what was left.
    drop(arrival.open(7).unwrap());
    assert_eq!(arrival.aside().len(), 1);
    assert!(!arrival.here.file("arriving").exists());
}
