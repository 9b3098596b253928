//! What can go wrong with the store, each with what a screen needs to say.
//!
//! These are faults: things nobody typed. A refused password or a used code is an outcome of
//! the rules and never comes from here.

use std::io;

use tweestap_usecases::ports::{Fault, OpenFault};

use crate::{keys::StoreId, root_key::PlaceKind};

/// Why a store cannot be made, opened, read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// Another window of this program has the store open.
    #[error("the store is open in another instance")]
    InUse,
    /// There is no store in this folder.
    #[error("there is no store in this folder")]
    NothingThere,
    /// There is a store already; a new one is never made over it.
    #[error("there is a store in this folder already")]
    AlreadyThere,
    /// The store file lies there without its header file.
    #[error("the header file is missing")]
    HeaderMissing,
    /// The header file cannot be understood.
    #[error("the header file is damaged")]
    HeaderDamaged,
    /// The header lies there without the store file.
    #[error("the store file is missing")]
    FileMissing,
    /// A newer version of this program made or changed the store.
    #[error("the store has version {found}, this program knows {known}")]
    NewerVersion {
        /// The version the store says it has.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// The place of the root key answers and does not have the key.
    #[error("the root key of store {store:?} is missing from its {place:?}")]
    KeyMissing {
        /// Where the key should be.
        place: PlaceKind,
        /// Which store's key is missing.
        store: StoreId,
    },
    /// The place of the root key could not give or take the key.
    #[error("the root key: {0}")]
    Key(#[from] RootKeyFault),
    /// The key that was found belongs to another store.
    #[error("the root key belongs to another store")]
    WrongKey,
    /// The store file was changed, cut or damaged.
    #[error("the store file is damaged")]
    Damaged,
    /// One row does not carry the seal the program gave it.
    #[error("a row of {table} was changed from outside")]
    Tampered {
        /// The table it is in.
        table: &'static str,
    },
    /// Every row is sealed and the whole is not what was last written: rows are missing, or
    /// an older copy was put back.
    #[error("the store as a whole is not what was last written")]
    Stale,
    /// The folder or a file in it cannot be read or written by this person.
    #[error("no permission to read or write the store")]
    NoPermission,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The system gives no randomness.
    #[error("the system gives no randomness")]
    NoRandomness,
    /// The hashing of passwords is not possible: too little memory, or its thread is gone.
    #[error("passwords cannot be hashed")]
    NoHashing,
    /// Anything else the file system says.
    #[error("file system: {0:?}")]
    Io(io::ErrorKind),
    /// Anything else SQLite says, with its extended result code
    /// (<https://www.sqlite.org/rescode.html>).
    #[error("database: result code {0}")]
    Database(i32),
}

/// Why a root key could not be fetched or kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RootKeyFault {
    /// No key of this store is there. A keychain may also say this when it is not really
    /// running, so it is no proof of a first start.
    #[error("no such key")]
    NotThere,
    /// There is no keychain on this computer.
    #[error("there is no keychain")]
    NoPlace,
    /// The keychain did not answer within the limit.
    #[error("the keychain does not answer")]
    NotAnswering,
    /// The keychain is locked, or the person did not unlock it.
    #[error("the keychain is locked or refuses")]
    Refused,
    /// What lies there is no key.
    #[error("what is stored is no key")]
    NotAKey,
    /// What was read back is not what was written.
    #[error("the key was not kept")]
    NotKept,
    /// Others on this computer may read the key file.
    #[error("the key file can be read by others")]
    ReadableByOthers,
    /// The key file cannot be read or written.
    #[error("key file: {0:?}")]
    File(io::ErrorKind),
}

impl From<io::Error> for StoreFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NoPermission,
            kind => Self::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match &error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                Code::NotADatabase | Code::DatabaseCorrupt => Self::Damaged,
                Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed => Self::InUse,
                Code::DiskFull => Self::DiskFull,
                Code::PermissionDenied | Code::ReadOnly | Code::CannotOpen => Self::NoPermission,
                _ => Self::Database(failure.extended_code),
            },
            // A column that is not what the schema says can only come from outside.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged,
            _ => Self::Database(0),
        }
    }
}

/// What the use cases tell apart when a store is opened.
impl From<StoreFault> for OpenFault {
    fn from(fault: StoreFault) -> Self {
        use RootKeyFault as Key;
        match fault {
            StoreFault::InUse => Self::InUse,
            StoreFault::AlreadyThere => Self::NotEmpty,
            StoreFault::NewerVersion { .. } => Self::NewerVersion,
            // The way back is the same where the key is gone and where another one lies there.
            StoreFault::KeyMissing { .. }
            | StoreFault::WrongKey
            | StoreFault::Key(Key::NotThere | Key::NotAKey) => Self::KeyMissing,
            StoreFault::Key(Key::NoPlace | Key::NotAnswering) => Self::KeyringNotAnswering,
            StoreFault::Key(Key::Refused | Key::NotKept) => Self::KeyringRefused,
            StoreFault::Key(Key::ReadableByOthers) => Self::KeyReadableByOthers,
            StoreFault::NothingThere
            | StoreFault::HeaderMissing
            | StoreFault::HeaderDamaged
            | StoreFault::FileMissing
            | StoreFault::Damaged => Self::Damaged,
            StoreFault::Tampered { .. } | StoreFault::Stale => Self::Tampered,
            StoreFault::NoPermission | StoreFault::Io(_) | StoreFault::Key(Key::File(_)) => Self::Unreadable,
            StoreFault::DiskFull => Self::DiskFull,
            StoreFault::NoRandomness | StoreFault::NoHashing | StoreFault::Database(_) => Self::Unexpected,
        }
    }
}

/// What the use cases tell apart while a store is in use.
impl From<StoreFault> for Fault {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::DiskFull => Self::DiskFull,
            StoreFault::Tampered { table } => Self::Tampered(table),
            StoreFault::Stale => Self::Tampered("security_state"),
            StoreFault::NoHashing => Self::Hashing(fault.to_string()),
            StoreFault::NoRandomness => Self::Random,
            fault => Self::Store(fault.to_string()),
        }
    }
}
