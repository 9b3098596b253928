//! Backups of the data folder: made of the store that is open here, read while it is open, and
//! opened where none can be.
//!
//! ```text
//! opening   digest ─► charge, on the disk ─► recovery key right? ─► seal right?
//!           ─► arriving/store.db: all of it verified, changed in one transaction
//!           ─► root key into its place, under a new store id ─► arriving/ becomes the store
//! ```
//!
//! The store id is new, so the root key of the store that is set aside stays where it is.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::{
    BackupContents, BackupFault, NotABackup, OpenBackup, OpenBackupRefusal, OpenFault, RecoveryKeyRefusal,
    Store as _, WrittenBackup,
};

use crate::{
    backup::{
        Container, Head, Kind, Scratch, TriesFile, contents_of, fault_of_database, fault_of_file, open_whole,
        write,
    },
    database,
    fault::StoreFault,
    files,
    folder::{self, HEADER, STORE},
    header::Header,
    keys::{DatabaseKey, Keys, RootKey, StoreId},
    migrate,
    recovery::Recovery,
    root_key::PlaceKind,
    state::SecurityState,
    store::EncryptedStore,
    vault::{FolderVault, OpenedStore},
};

impl FolderVault {
    /// As [`Vault::write_backup`](tweestap_usecases::ports::Vault::write_backup).
    pub(crate) fn write_backup_to(&self, to: &Path, now: Timestamp) -> Result<Written, BackupFault> {
        let _turn = self.turn();
        let (header, root) = self.header_and_root().map_err(of_store)?;
        let store = self.in_use().ok_or(OpenFault::Unexpected)?;
        self.ensure_outside(to)?;
        let copy = self.scratch()?;
        let key = DatabaseKey::derive(&root, header.installation());
        let state = store.copy(copy.path(), header.cipher, &key).map_err(of_store)?;
        drop(store);
        let head = Head { made_at: now, kind: self.kind, header: header.as_backed_up() };
        let written = Written { beside: Beside::of(to)?, to: to.to_owned() };
        write(&written.beside.0, &head, &root, copy.path())?;
        drop(copy);
        self.read_back(&written.beside.0, &root, &state)?;
        Ok(written)
    }

    /// As [`Vault::read_backup`](tweestap_usecases::ports::Vault::read_backup).
    pub(crate) fn contents_of_backup(&self, from: &Path) -> Result<BackupContents, BackupFault> {
        let _turn = self.turn();
        let (header, root) = self.header_and_root().map_err(of_store)?;
        let mut container = self.container(from)?;
        if container.head.header.installation() != header.installation() || !container.head.header.fits(&root)
        {
            return Err(NotABackup::AnotherOrganisation.into());
        }
        if !container.is_sealed_by(&root) {
            return Err(NotABackup::Damaged.into());
        }
        let scratch = self.scratch()?;
        container.extract(scratch.path())?;
        let store = open_whole(scratch.path(), &container.head.header, &root, &self.computer)
            .map_err(fault_of_database)?;
        let tx = store.tx().map_err(fault_of_database)?;
        contents_of(&tx, container.head.made_at).map_err(fault_of_database)
    }

    /// As [`Vault::look_at_backup`](tweestap_usecases::ports::Vault::look_at_backup).
    pub(crate) fn when_made(&self, from: &Path) -> Result<Timestamp, BackupFault> {
        Ok(self.container(from)?.head.made_at)
    }

    /// As [`Vault::open_backup`](tweestap_usecases::ports::Vault::open_backup), with everything
    /// this crate knows of the store.
    ///
    /// # Errors
    /// See [`OpenBackupRefusal`].
    pub fn open_backup_here(
        &self,
        from: &Path,
        how: &OpenBackup<'_>,
    ) -> Result<OpenedStore, OpenBackupRefusal> {
        let _turn = self.turn();
        let lock = self.folder.take().map_err(of_store)?;
        let mut container = self.container(from)?;
        let root = self.tried(&container, how)?;
        if !container.is_sealed_by(&root) {
            return Err(BackupFault::from(NotABackup::Damaged).into());
        }
        let header = self.header_here(&container.head, &root, how).map_err(of_store)?;
        let arrived = self
            .prepare(&mut container, &header, &root, how)
            .and_then(|()| Ok(self.let_in(&header, &root, how.now).map_err(of_store)?));
        if let Err(refusal) = arrived {
            // What stays of it counts for nothing and goes at the next try.
            let _ = self.folder.abandon_arrival();
            return Err(refusal);
        }
        let opened = || -> Result<OpenedStore, StoreFault> {
            self.folder.settle_arrival()?;
            self.put_to_use(self.folder.open(header, root)?, lock)
        };
        Ok(opened().map_err(of_store)?)
    }

    /// Reads a backup of the kind that this vault is of.
    fn container(&self, from: &Path) -> Result<Container, BackupFault> {
        let container = Container::open(from)?;
        match (container.head.kind, self.kind) {
            (Kind::Practice, Kind::Real) => Err(NotABackup::Practice.into()),
            (Kind::Real, Kind::Practice) => Err(NotABackup::Real.into()),
            (Kind::Real, Kind::Real) | (Kind::Practice, Kind::Practice) => Ok(container),
        }
    }

    /// The root key that this recovery key opens. The try is charged and durable before.
    fn tried(&self, container: &Container, how: &OpenBackup<'_>) -> Result<RootKey, OpenBackupRefusal> {
        let tries = TriesFile::at(self.folder.file("backup-tries.json"));
        if let Err(waiting) = tries.charge(how.now).map_err(of_store)? {
            return Err(RecoveryKeyRefusal::Wait { until: waiting.until }.into());
        }
        let header = &container.head.header;
        let recovery = header.recovery.as_ref().ok_or(RecoveryKeyRefusal::Wrong)?;
        let root = recovery
            .open(header.installation(), how.recovery_key.expose_bytes())
            .map_err(fault_of_database)?
            .ok_or(RecoveryKeyRefusal::Wrong)?;
        // The paper was right, whatever a keychain says to what follows.
        tries.succeed().map_err(of_store)?;
        Ok(root)
    }

    /// The header of the backup's store on this computer.
    fn header_here(&self, head: &Head, root: &RootKey, how: &OpenBackup<'_>) -> Result<Header, StoreFault> {
        let here = || self.folder.header_if_readable().map(|header| header.root_key);
        let place = how.place.map(PlaceKind::from).or_else(here).unwrap_or(PlaceKind::Keychain);
        let recovery = Recovery::seal(head.header.installation(), root, how.new_recovery_key.expose_bytes())?;
        Ok(head.header.on_this_computer(StoreId::random()?, place, recovery))
    }

    /// Lays the backup's store beside its place: verified, changed, on the disk.
    fn prepare(
        &self,
        container: &mut Container,
        header: &Header,
        root: &RootKey,
        how: &OpenBackup<'_>,
    ) -> Result<(), OpenBackupRefusal> {
        let folder = self.folder.begin_arrival().map_err(|error| of_store(error.into()))?;
        let file = folder.join(STORE);
        container.extract(&file)?;
        let store = open_whole(&file, header, root, &self.computer).map_err(fault_of_database)?;
        let mut tx = store.begin()?;
        (how.prepare)(tx.as_mut(), container.head.made_at)?;
        tx.commit()?;
        store.write_through().map_err(of_store)?;
        drop(store);
        header.write(&folder.join(HEADER)).map_err(of_store)?;
        let sync = || fs::OpenOptions::new().write(true).open(&file)?.sync_all();
        Ok(sync().map_err(|error| of_store(error.into()))?)
    }

    /// Keeps its root key, and makes it the store of this folder.
    fn let_in(&self, header: &Header, root: &RootKey, now: Timestamp) -> Result<(), StoreFault> {
        let place = self.places.of(header.root_key);
        place.keep(header.store(), root)?;
        let id: String = header.store().to_string().chars().take(8).collect();
        let mark = format!("{}-{id}", now.to_utc().replace(':', "-"));
        self.folder.end_arrival(&mark).inspect_err(|_| {
            let _ = place.forget(header.store());
        })?;
        Ok(())
    }

    fn header_and_root(&self) -> Result<(Header, RootKey), StoreFault> {
        let header = self.made_header()?;
        let root = folder::fetch(self.places.of(header.root_key), &header)?;
        if header.fits(&root) { Ok((header, root)) } else { Err(StoreFault::WrongKey) }
    }

    fn scratch(&self) -> Result<Scratch, BackupFault> {
        Scratch::at(self.folder.file("backup.scratch")).map_err(|error| of_store(error.into()))
    }

    /// Nothing is saved among the files of the store.
    fn ensure_outside(&self, to: &Path) -> Result<(), BackupFault> {
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = fs::canonicalize(folder).map_err(|error| fault_of_file(&error))?;
        let data = fs::canonicalize(self.folder.file("")).map_err(|error| of_store(error.into()))?;
        if folder.starts_with(data) || to.is_dir() { Err(BackupFault::File) } else { Ok(()) }
    }

    /// Whether what was written is what was meant, read from where it lies.
    fn read_back(&self, path: &Path, root: &RootKey, state: &SecurityState) -> Result<(), BackupFault> {
        let mut container = Container::open(path)?;
        if !container.is_sealed_by(root) {
            return Err(BackupFault::File);
        }
        let scratch = self.scratch()?;
        container.extract(scratch.path())?;
        let Head { header, .. } = &container.head;
        let (installation, keys) = (header.installation(), Keys::derive(root, header.installation()));
        let read = || -> Result<SecurityState, StoreFault> {
            let key = DatabaseKey::derive(root, installation);
            let connection = database::open(scratch.path(), header.cipher, &key)?;
            migrate::ensure_known(&connection)?;
            SecurityState::read(&connection, &keys.state, installation)
        };
        if read().map_err(of_store)? == *state { Ok(()) } else { Err(BackupFault::File) }
    }

    /// The store that this vault opened last, while somebody uses it.
    fn in_use(&self) -> Option<Arc<EncryptedStore>> {
        self.opened.lock().unwrap_or_else(std::sync::PoisonError::into_inner).upgrade()
    }
}

/// A backup beside its name.
pub(crate) struct Written {
    beside: Beside,
    to: PathBuf,
}

impl WrittenBackup for Written {
    fn take_its_name(self: Box<Self>) -> Result<(), BackupFault> {
        fs::rename(&self.beside.0, &self.to).map_err(|error| fault_of_file(&error))?;
        // A share or a stick may not know how to; what the file holds is on the disk.
        let _ = files::sync_folder_of(&self.to);
        Ok(())
    }
}

/// A file beside the one that is meant, gone at the end unless it took that one's name.
struct Beside(PathBuf);

impl Beside {
    fn of(to: &Path) -> Result<Self, BackupFault> {
        let beside = Self(files::with_ending(to, ".part"));
        files::remove_if_there(&beside.0).map_err(|error| fault_of_file(&error))?;
        Ok(beside)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// A fault of this computer's own store or key.
fn of_store(fault: StoreFault) -> BackupFault {
    BackupFault::Store(fault.into())
}
