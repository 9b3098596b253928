//! The data folder: its files, what lies there, and how a store comes into it.
//!
//! ```text
//! making   header (making) · key into its place, read back · store.making with schema
//!          · rename to store.db · header (made)
//! ```
//!
//! Killed at any point this leaves no store, or a whole one: as long as there is no `store.db`
//! nothing was ever in it and the making starts again; as soon as there is one it is opened like
//! any other. A store file or a made header is never written over.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    database,
    fault::{RootKeyFault, StoreFault},
    files,
    header::{Header, Stage},
    keys::{DatabaseKey, InstallationId, Keys, RootKey, StoreId},
    lock::InstanceLock,
    migrate,
    recovery::{Recovery, RecoveryKeyBytes},
    root_key::RootKeyPlace,
    state::SecurityState,
    store::prepare_new,
};

/// The file of the store.
pub(crate) const STORE: &str = "store.db";
/// The file of its header.
pub(crate) const HEADER: &str = "header.json";

/// The folder of one store.
#[derive(Debug, Clone)]
pub(crate) struct StoreFolder {
    folder: PathBuf,
}

/// What lies in the folder.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Found {
    /// No store, and nothing of one.
    Nothing,
    /// A making that was broken off before anything was in it.
    HalfMade(Header),
    /// A store.
    Store(Header),
}

/// A store that was just opened or made, before it is put to use.
pub(crate) struct OpenFile {
    pub(crate) connection: Connection,
    pub(crate) keys: Keys,
    pub(crate) header: Header,
    pub(crate) root: RootKey,
}

impl StoreFolder {
    pub(crate) fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn header(&self) -> PathBuf {
        self.file(HEADER)
    }

    fn store(&self) -> PathBuf {
        self.file(STORE)
    }

    fn store_in_making(&self) -> PathBuf {
        self.file("store.making")
    }

    /// What lies here. Reads and makes nothing else.
    ///
    /// # Errors
    /// [`StoreFault::HeaderMissing`], [`StoreFault::FileMissing`], or what the header is.
    pub(crate) fn look(&self) -> Result<Found, StoreFault> {
        let header = Header::read(&self.that_counts(HEADER)?)?;
        let file = is_there(&self.that_counts(STORE)?)?;
        match header {
            None if file => Err(StoreFault::HeaderMissing),
            None => Ok(Found::Nothing),
            Some(header) if file => Ok(Found::Store(header)),
            Some(header) if header.stage == Stage::Making => Ok(Found::HalfMade(header)),
            Some(_) => Err(StoreFault::FileMissing),
        }
    }

    /// The header of what lies here, where it can be understood.
    pub(crate) fn header_if_readable(&self) -> Option<Header> {
        Header::read(&self.header()).ok().flatten()
    }

    /// Becomes the only instance that works here. The folder is made when needed, and a store
    /// that arrived is moved in.
    ///
    /// # Errors
    /// [`StoreFault::InUse`].
    pub(crate) fn take(&self) -> Result<InstanceLock, StoreFault> {
        files::make_private_folder(&self.folder)?;
        let lock = InstanceLock::take(&self.file("store.lock"))?;
        self.settle_arrival()?;
        Ok(lock)
    }

    /// Makes a store whose root key lies in `place` and is sealed under `recovery_key`. What a
    /// making left here that was broken off is cleared away.
    ///
    /// # Errors
    /// [`StoreFault::AlreadyThere`], or what keeps it from being made; then nothing of it stays.
    pub(crate) fn make(
        &self,
        place: &dyn RootKeyPlace,
        recovery_key: &RecoveryKeyBytes,
    ) -> Result<OpenFile, StoreFault> {
        match self.look()? {
            Found::Store(_) => return Err(StoreFault::AlreadyThere),
            Found::HalfMade(header) if header.root_key == place.kind() => {
                // Nothing was ever sealed under that key, so a place that does not answer may
                // keep it.
                let _ = place.forget(header.store());
            }
            Found::HalfMade(_) | Found::Nothing => {}
        }
        let root = RootKey::random()?;
        let (installation, store) = (InstallationId::random()?, StoreId::random()?);
        let mut header = Header::new(installation, store, &root, place.kind());
        header.recovery = Some(Recovery::seal(installation, &root, recovery_key)?);
        self.make_files(place, header, root).inspect_err(|_| {
            if is_there(&self.store()).is_ok_and(|there| !there) {
                let _ = place.forget(store);
                let _ = files::remove_if_there(&self.header());
            }
        })
    }

    fn make_files(
        &self,
        place: &dyn RootKeyPlace,
        header: Header,
        root: RootKey,
    ) -> Result<OpenFile, StoreFault> {
        header.write(&self.header())?;
        place.keep(header.store(), &root)?;
        self.make_store_file(&header, &root)?;
        self.open(header, root)
    }

    fn make_store_file(&self, header: &Header, root: &RootKey) -> Result<(), StoreFault> {
        let making = self.store_in_making();
        for left_over in files::BESIDE_A_DATABASE.iter().chain(&[""]) {
            files::remove_if_there(&files::with_ending(&making, left_over))?;
        }
        let (installation, cipher) = (header.installation(), header.cipher);
        let keys = Keys::derive(root, installation);
        let mut connection = database::make(&making, cipher, &DatabaseKey::derive(root, installation))?;
        prepare_new(&mut connection, &keys, installation)?;
        database::settle(connection)?;
        make_private(&making)?;
        // Windows flushes only what is open for writing.
        fs::OpenOptions::new().write(true).open(&making)?.sync_all()?;
        fs::rename(&making, self.store())?;
        Ok(files::sync_folder_of(&self.store())?)
    }

    /// Opens the store with its root key, and brings it to the newest schema. Nothing is written
    /// before its version is known and its state carries its seal.
    ///
    /// # Errors
    /// [`StoreFault::WrongKey`], or what the file is.
    pub(crate) fn open(&self, mut header: Header, root: RootKey) -> Result<OpenFile, StoreFault> {
        if !header.fits(&root) {
            return Err(StoreFault::WrongKey);
        }
        let installation = header.installation();
        let key = DatabaseKey::derive(&root, installation);
        let keys = Keys::derive(&root, installation);
        let mut connection = database::open(&self.store(), header.cipher, &key)?;
        migrate::ensure_known(&connection)?;
        SecurityState::read(&connection, &keys.state, installation)?;
        migrate::migrate(&mut connection)?;
        if header.stage == Stage::Making {
            header.stage = Stage::Made;
            header.write(&self.header())?;
        }
        Ok(OpenFile { connection, keys, header, root })
    }

    /// Puts a changed header in place of the old one.
    ///
    /// # Errors
    /// What the file system says; the old one is untouched then.
    pub(crate) fn write_header(&self, header: &Header) -> Result<(), StoreFault> {
        header.write(&self.header())
    }
}

/// The root key of the store from its place.
///
/// # Errors
/// [`StoreFault::KeyMissing`] where the place answers and has none.
pub(crate) fn fetch(place: &dyn RootKeyPlace, header: &Header) -> Result<RootKey, StoreFault> {
    place.fetch(header.store()).map_err(|fault| match fault {
        RootKeyFault::NotThere => StoreFault::KeyMissing { place: place.kind(), store: header.store() },
        fault => StoreFault::Key(fault),
    })
}

pub(crate) fn is_there(path: &Path) -> io::Result<bool> {
    path.try_exists()
}

/// SQLite makes its files with the permissions of the process; this one is the person's alone,
/// and the WAL takes them over from it.
#[cfg(unix)]
fn make_private(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))
}

/// A new file has the access list of its folder, which a profile of Windows keeps to the person.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it fails where there are permissions to set")]
fn make_private(_: &Path) -> io::Result<()> {
    Ok(())
}
