//! Backups: the whole store in one file that lies anywhere, and opens nowhere without its key.
//!
//! ```text
//! made    store.db ─ copied page by page ─► scratch ─► name.part ─ read back, opened ─► name
//! read    name ─ digest, head, seal ─► scratch ─ every page, row and log line ─► its contents
//! ```
//!
//! The scratch file lies in the data folder and is encrypted as the store is: no page of a backup
//! is ever in the clear on a disk.

mod container;
mod contents;
mod scratch;
mod tries;

pub(crate) use container::{Container, Head, Kind, fault_of as fault_of_file, write};
pub(crate) use contents::contents_of;
pub(crate) use scratch::Scratch;
pub(crate) use tries::TriesFile;

use std::path::Path;

use tweestap_usecases::ports::{BackupFault, LogVerdict, NotABackup, OpenFault};

use crate::{
    database,
    fault::StoreFault,
    header::Header,
    keys::{DatabaseKey, Keys, RootKey},
    log, migrate,
    state::SecurityState,
    store::EncryptedStore,
};

/// Opens the database of a backup and verifies the whole of it: its pages, the seal of every row
/// and their sum, the chain of the log. It is brought to the newest schema, and is in nobody's
/// use.
///
/// # Errors
/// What it is instead.
pub(crate) fn open_whole(
    path: &Path,
    header: &Header,
    root: &RootKey,
    computer: &str,
) -> Result<EncryptedStore, StoreFault> {
    let installation = header.installation();
    let keys = Keys::derive(root, installation);
    let mut connection = database::open(path, header.cipher, &DatabaseKey::derive(root, installation))?;
    migrate::ensure_known(&connection)?;
    SecurityState::read(&connection, &keys.state, installation)?;
    database::check_pages(&connection)?;
    migrate::migrate(&mut connection)?;
    let store = EncryptedStore::over(connection, keys, installation, computer.to_owned(), None);
    store.recount()?;
    let verdict = log::check(&store.tx()?)?;
    match verdict {
        LogVerdict::Whole { .. } => Ok(store),
        LogVerdict::Broken { .. } => Err(StoreFault::Tampered { table: "log" }),
    }
}

/// What is wrong with the database of a backup is wrong with the backup; anything else is of this
/// computer.
pub(crate) fn fault_of_database(fault: StoreFault) -> BackupFault {
    match fault {
        StoreFault::NewerVersion { .. } => NotABackup::Newer.into(),
        StoreFault::Damaged
        | StoreFault::Tampered { .. }
        | StoreFault::Stale
        | StoreFault::HeaderDamaged
        | StoreFault::WrongKey => NotABackup::Damaged.into(),
        fault => OpenFault::from(fault).into(),
    }
}
