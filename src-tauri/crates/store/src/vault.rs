//! The data folder and the places of its key, as the use cases see them.

use std::{
    mem,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
};

use tweestap_core::{clock::Timestamp, recovery_key::RecoveryKey};
use tweestap_usecases::ports::{
    BackupContents, BackupFault, KeyPlace, OpenBackup, OpenBackupRefusal, OpenFault, Opened,
    RecoveryKeyRefusal, Vault, VaultState, WrittenBackup,
};

use crate::{
    backup::Kind,
    computer,
    fault::StoreFault,
    folder::{self, Found, OpenFile, StoreFolder},
    hashing::{self, Argon2Hasher, Hashing},
    header::Header,
    keys::{LookupKey, PepperKey, RootKey},
    lock::InstanceLock,
    recovery::Recovery,
    root_key::{PlaceKind, Places},
    store::EncryptedStore,
    tables::{hashing_cost, organisation, people},
};

/// One data folder on this computer.
#[derive(Debug)]
pub struct FolderVault {
    pub(crate) folder: StoreFolder,
    pub(crate) places: Places,
    hashing: Hashing,
    pub(crate) computer: String,
    pub(crate) kind: Kind,
    /// The store that was opened last, for as long as somebody uses it.
    pub(crate) opened: Mutex<Weak<EncryptedStore>>,
    /// One at a time: the header is read, changed and written.
    turn: Mutex<()>,
}

/// An open store as this crate knows it.
#[derive(Debug, Clone)]
pub struct OpenedStore {
    /// The store.
    pub store: Arc<EncryptedStore>,
    /// Its slow hash.
    pub hasher: Arc<Argon2Hasher>,
    /// Where its root key lies.
    pub place: PlaceKind,
}

impl FolderVault {
    /// The store in `folder`. `places` says where its root key may lie, `hashing` what a
    /// password hash costs in a store that is made here.
    pub fn new(folder: impl Into<std::path::PathBuf>, places: Places, hashing: Hashing) -> Self {
        Self {
            folder: StoreFolder::new(folder),
            places,
            hashing,
            computer: computer::name(),
            kind: Kind::Real,
            opened: Mutex::default(),
            turn: Mutex::new(()),
        }
    }

    /// The same for a practice organisation: its backups open in no other kind, nor the reverse.
    #[must_use]
    pub fn for_practice(self) -> Self {
        Self { kind: Kind::Practice, ..self }
    }

    /// The same, with another name for this computer in the log than its system's.
    #[must_use]
    pub fn on_computer(self, name: impl Into<String>) -> Self {
        Self { computer: name.into(), ..self }
    }

    /// Whether something of a store lies here, told from its files alone: quick, and no promise
    /// that it opens.
    pub fn has_store(&self) -> bool {
        !matches!(self.folder.look(), Ok(Found::Nothing | Found::HalfMade(_)))
    }

    /// As [`Vault::open`], with everything this crate knows of the store and of a fault.
    ///
    /// # Errors
    /// See [`StoreFault`].
    pub fn open_store(&self) -> Result<OpenedStore, StoreFault> {
        let _turn = self.turn();
        let (header, lock) = self.take()?;
        let root = folder::fetch(self.places.of(header.root_key), &header)?;
        self.put_to_use(self.folder.open(header, root)?, lock)
    }

    /// As [`Vault::found`], with everything this crate knows of the store and of a fault.
    ///
    /// # Errors
    /// See [`StoreFault`]; [`StoreFault::AlreadyThere`] where an organisation is in it.
    pub fn found_store(
        &self,
        place: PlaceKind,
        recovery_key: &RecoveryKey,
    ) -> Result<OpenedStore, StoreFault> {
        let _turn = self.turn();
        let lock = self.folder.take()?;
        let paper = recovery_key.expose_bytes();
        let file = match self.folder.look()? {
            Found::Nothing | Found::HalfMade(_) => self.folder.make(self.places.of(place), paper)?,
            Found::Store(header) => {
                let root = folder::fetch(self.places.of(header.root_key), &header)?;
                let mut file = self.folder.open(header, root)?;
                file.header.recovery = Some(Recovery::seal(file.header.installation(), &file.root, paper)?);
                file
            }
        };
        let (mut header, root) = (file.header.clone(), file.root.copy());
        let opened = self.put_to_use(file, lock)?;
        if organisation::load(&opened.store.tx()?)?.is_some() {
            return Err(StoreFault::AlreadyThere);
        }
        self.move_key(&mut header, &root, place)?;
        Ok(OpenedStore { place, ..opened })
    }

    /// Writes the header, with the root key in `place`.
    fn move_key(&self, header: &mut Header, root: &RootKey, place: PlaceKind) -> Result<(), StoreFault> {
        let from = mem::replace(&mut header.root_key, place);
        if from != place {
            self.places.of(place).keep(header.store(), root)?;
        }
        self.folder.write_header(header)?;
        if from != place {
            // The key is safe in its new place; one more copy in the old is no reason to fail.
            let _ = self.places.of(from).forget(header.store());
        }
        Ok(())
    }

    /// Becomes the only instance that works on the store that lies here, and makes nothing where
    /// there is none. The header is read once nobody else can change it.
    pub(crate) fn take(&self) -> Result<(Header, InstanceLock), StoreFault> {
        self.made_header()?;
        let lock = self.folder.take()?;
        Ok((self.made_header()?, lock))
    }

    /// The header of the store that lies here.
    pub(crate) fn made_header(&self) -> Result<Header, StoreFault> {
        match self.folder.look()? {
            Found::Store(header) => Ok(header),
            Found::Nothing | Found::HalfMade(_) => Err(StoreFault::NothingThere),
        }
    }

    pub(crate) fn put_to_use(&self, file: OpenFile, lock: InstanceLock) -> Result<OpenedStore, StoreFault> {
        let OpenFile { connection, keys, header, root } = file;
        let installation = header.installation();
        let pepper = || PepperKey::derive(&root, installation);
        let store = EncryptedStore::over(connection, keys, installation, self.computer.clone(), Some(lock));
        let mut tx = store.tx()?;
        let cost = match (self.hashing, hashing_cost::load(&tx)?) {
            (Hashing::Fixed(cost), _) | (Hashing::Measured, Some(cost)) => cost,
            (Hashing::Measured, None) => {
                let cost = hashing::measure(pepper())?;
                hashing_cost::save(&mut tx, cost)?;
                cost
            }
        };
        people::ensure(&mut tx)?;
        tx.commit()?;
        store.trust()?;
        let lookup = LookupKey::derive(&root, installation);
        let hasher = Argon2Hasher::start(pepper(), lookup, self.hashing, cost)?;
        let store = Arc::new(store.recounting());
        *self.opened.lock().unwrap_or_else(PoisonError::into_inner) = Arc::downgrade(&store);
        Ok(OpenedStore { store, hasher: Arc::new(hasher), place: header.root_key })
    }

    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Vault for FolderVault {
    fn look(&self) -> VaultState {
        match self.folder.look() {
            Ok(Found::Nothing | Found::HalfMade(_)) => {
                VaultState::Nothing { keychain: self.places.keychain.is_there() }
            }
            // Also where it cannot be looked at: opening it then says why.
            Ok(Found::Store(_)) | Err(_) => VaultState::Store,
        }
    }

    fn open(&self) -> Result<Opened, OpenFault> {
        Ok(self.open_store()?.into())
    }

    fn found(&self, place: KeyPlace, recovery_key: &RecoveryKey) -> Result<Opened, OpenFault> {
        Ok(self.found_store(place.into(), recovery_key)?.into())
    }

    fn open_with_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        place: Option<KeyPlace>,
        now: Timestamp,
    ) -> Result<Opened, RecoveryKeyRefusal> {
        let opened = self.recover_store(recovery_key, place.map(PlaceKind::from), now)?;
        Ok(opened.into())
    }

    fn check_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        now: Timestamp,
    ) -> Result<(), RecoveryKeyRefusal> {
        Ok(self.check(recovery_key, now)?)
    }

    fn renew_recovery_key(&self, recovery_key: &RecoveryKey) -> Result<(), OpenFault> {
        Ok(self.renew(recovery_key)?)
    }

    fn write_backup(&self, to: &Path, now: Timestamp) -> Result<Box<dyn WrittenBackup>, BackupFault> {
        Ok(Box::new(self.write_backup_to(to, now)?))
    }

    fn read_backup(&self, from: &Path) -> Result<BackupContents, BackupFault> {
        self.contents_of_backup(from)
    }

    fn look_at_backup(&self, from: &Path) -> Result<Timestamp, BackupFault> {
        self.when_made(from)
    }

    fn open_backup(&self, from: &Path, how: &OpenBackup<'_>) -> Result<Opened, OpenBackupRefusal> {
        Ok(self.open_backup_here(from, how)?.into())
    }
}

impl From<OpenedStore> for Opened {
    fn from(opened: OpenedStore) -> Self {
        Self { store: opened.store, hasher: opened.hasher, key_place: opened.place.into() }
    }
}

impl From<PlaceKind> for KeyPlace {
    fn from(kind: PlaceKind) -> Self {
        match kind {
            PlaceKind::Keychain => Self::Keychain,
            PlaceKind::KeyFile => Self::KeyFile,
        }
    }
}

impl From<KeyPlace> for PlaceKind {
    fn from(place: KeyPlace) -> Self {
        match place {
            KeyPlace::Keychain => Self::Keychain,
            KeyPlace::KeyFile => Self::KeyFile,
        }
    }
}
