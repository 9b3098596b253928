//! One instance a store.
//!
//! The operating system holds the lock and lets it go with the process, however that ends, so
//! a killed program leaves nothing to clear up. The file itself stays: removing it would let
//! two instances lock two files of the same name.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use crate::fault::StoreFault;

/// Held as long as the store is open.
#[derive(Debug)]
pub(crate) struct InstanceLock {
    _file: File,
}

impl InstanceLock {
    /// Takes the lock at `path`.
    ///
    /// # Errors
    /// [`StoreFault::InUse`] where another instance has it.
    pub(crate) fn take(path: &Path) -> Result<Self, StoreFault> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreFault::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::InstanceLock;
    use crate::fault::StoreFault;

    #[test]
    fn a_second_taker_is_refused_until_the_first_lets_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = InstanceLock::take(&path).unwrap();
        assert_eq!(InstanceLock::take(&path).unwrap_err(), StoreFault::InUse);
        drop(first);
        assert!(InstanceLock::take(&path).is_ok());
    }
}
