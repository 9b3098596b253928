//! The data folder and the places of its key, as the use cases see them.

use std::{
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tweestap_core::{clock::Timestamp, recovery_key::RecoveryKey};
use tweestap_usecases::ports::{KeyPlace, OpenFault, Opened, RecoveryKeyRefusal, Vault, VaultState};

use crate::{
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
    folder: StoreFolder,
    places: Places,
    hashing: Hashing,
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
        Self { folder: StoreFolder::new(folder), places, hashing, turn: Mutex::new(()) }
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

    /// As [`Vault::open_with_recovery_key`], with everything this crate knows of a fault.
    fn recover_store(
        &self,
        recovery_key: &RecoveryKey,
        place: Option<PlaceKind>,
        now: Timestamp,
    ) -> Result<OpenedStore, Recovering> {
        let _turn = self.turn();
        let (mut header, lock) = self.take()?;
        let charged = header.recovery.as_mut().ok_or(Recovering::Wrong)?.charge(now);
        self.folder.write_header(&header)?;
        if let Err(waiting) = charged {
            return Err(Recovering::Wait(waiting.until));
        }
        let recovery = header.recovery.as_ref().ok_or(Recovering::Wrong)?;
        let root = recovery.open(header.installation(), recovery_key.expose_bytes())?;
        let root = root.ok_or(Recovering::Wrong)?;
        if !header.fits(&root) {
            return Err(StoreFault::HeaderDamaged.into());
        }
        // The paper was right, whatever a keychain says to what follows.
        if let Some(recovery) = &mut header.recovery {
            recovery.succeed();
        }
        self.folder.write_header(&header)?;
        let place = place.unwrap_or(header.root_key);
        self.places.of(place).keep(header.store(), &root).map_err(StoreFault::Key)?;
        if place != header.root_key {
            // What lies in the old place stays: it may not answer, and holds nothing newer.
            header.root_key = place;
            self.folder.write_header(&header)?;
        }
        Ok(self.put_to_use(self.folder.open(header, root)?, lock)?)
    }

    /// Checks the recovery key of the store that is open here.
    fn check(&self, recovery_key: &RecoveryKey, now: Timestamp) -> Result<(), Recovering> {
        let _turn = self.turn();
        let mut header = self.made_header()?;
        let charged = header.recovery.as_mut().ok_or(Recovering::Wrong)?.charge(now);
        self.folder.write_header(&header)?;
        if let Err(waiting) = charged {
            return Err(Recovering::Wait(waiting.until));
        }
        let installation = header.installation();
        let recovery = header.recovery.as_mut().ok_or(Recovering::Wrong)?;
        recovery.open(installation, recovery_key.expose_bytes())?.ok_or(Recovering::Wrong)?;
        recovery.succeed();
        self.folder.write_header(&header)?;
        Ok(())
    }

    fn renew(&self, recovery_key: &RecoveryKey) -> Result<(), StoreFault> {
        let _turn = self.turn();
        let mut header = self.made_header()?;
        let root = folder::fetch(self.places.of(header.root_key), &header)?;
        if !header.fits(&root) {
            return Err(StoreFault::WrongKey);
        }
        let recovery = Recovery::seal(header.installation(), &root, recovery_key.expose_bytes())?;
        header.recovery = Some(recovery);
        self.folder.write_header(&header)
    }

    /// Becomes the only instance that works on the store that lies here, and makes nothing where
    /// there is none. The header is read once nobody else can change it.
    fn take(&self) -> Result<(Header, InstanceLock), StoreFault> {
        self.made_header()?;
        let lock = self.folder.take()?;
        Ok((self.made_header()?, lock))
    }

    /// The header of the store that lies here.
    fn made_header(&self) -> Result<Header, StoreFault> {
        match self.folder.look()? {
            Found::Store(header) => Ok(header),
            Found::Nothing | Found::HalfMade(_) => Err(StoreFault::NothingThere),
        }
    }

    fn put_to_use(&self, file: OpenFile, lock: InstanceLock) -> Result<OpenedStore, StoreFault> {
        let OpenFile { connection, keys, header, root } = file;
        let installation = header.installation();
        let pepper = || PepperKey::derive(&root, installation);
        let store = EncryptedStore::over(connection, keys, installation, Some(lock));
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
        Ok(OpenedStore {
            store: Arc::new(store.recounting()),
            hasher: Arc::new(hasher),
            place: header.root_key,
        })
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
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
        match self.recover_store(recovery_key, place.map(PlaceKind::from), now) {
            Ok(opened) => Ok(opened.into()),
            Err(Recovering::Wrong) => Err(RecoveryKeyRefusal::Wrong),
            Err(Recovering::Wait(until)) => Err(RecoveryKeyRefusal::Wait { until }),
            Err(Recovering::Fault(fault)) => Err(OpenFault::from(fault).into()),
        }
    }

    fn check_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        now: Timestamp,
    ) -> Result<(), RecoveryKeyRefusal> {
        self.check(recovery_key, now).map_err(|error| match error {
            Recovering::Wrong => RecoveryKeyRefusal::Wrong,
            Recovering::Wait(until) => RecoveryKeyRefusal::Wait { until },
            Recovering::Fault(fault) => OpenFault::from(fault).into(),
        })
    }

    fn renew_recovery_key(&self, recovery_key: &RecoveryKey) -> Result<(), OpenFault> {
        Ok(self.renew(recovery_key)?)
    }
}

/// Why a recovery key did not open the store.
enum Recovering {
    Wrong,
    Wait(Timestamp),
    Fault(StoreFault),
}

impl From<StoreFault> for Recovering {
    fn from(fault: StoreFault) -> Self {
        Self::Fault(fault)
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
