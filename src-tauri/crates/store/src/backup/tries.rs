//! The counter of recovery keys that are tried on backups.
//!
//! It lies in the data folder and not in the backup, so that choosing the file again, or another
//! copy of it, does not begin it anew. Like the one in the header it is for the screen: 128
//! random bits cannot be guessed (see `recovery.rs`).

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tweestap_core::clock::Timestamp;

use crate::{
    fault::StoreFault,
    files,
    recovery::{Tries, Waiting},
};

/// The file of the counter.
#[derive(Debug)]
pub(crate) struct TriesFile(PathBuf);

impl TriesFile {
    pub(crate) fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Charges one try, durably, or says until when none is possible.
    ///
    /// # Errors
    /// What the file system says; then nothing may be tried.
    pub(crate) fn charge(&self, now: Timestamp) -> Result<Result<(), Waiting>, StoreFault> {
        let mut tries = read(&self.0)?;
        let charged = tries.charge(now);
        let text = serde_json::to_vec(&tries).map_err(|_| StoreFault::HeaderDamaged)?;
        files::replace(&self.0, &text)?;
        Ok(charged)
    }

    /// A right key: the counter starts over.
    ///
    /// # Errors
    /// What the file system says.
    pub(crate) fn succeed(&self) -> Result<(), StoreFault> {
        Ok(files::remove_if_there(&self.0)?)
    }
}

/// A file that is no counter counts as none: whoever can write one can remove it as well.
fn read(path: &Path) -> io::Result<Tries> {
    /// A counter is some sixty bytes.
    const LONGEST: u64 = 1024;
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Tries::default()),
        Ok(about) if about.len() > LONGEST => Ok(Tries::default()),
        Ok(_) => Ok(serde_json::from_slice(&fs::read(path)?).unwrap_or_default()),
        Err(error) => Err(error),
    }
}
