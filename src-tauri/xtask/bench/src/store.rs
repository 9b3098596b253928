//! An empty store on the disk, for the rows that fill one themselves.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{fs, process};

use tweestap_core::recovery_key::RecoveryKey;
use tweestap_store::{
    Cost, EncryptedStore, FolderVault, Hashing, KeyFile, Keychain, OpenedStore, PlaceKind, Places,
};

use crate::Outcome;

/// The store; its folder goes with this value.
pub(crate) struct Store {
    opened: OpenedStore,
    folder: PathBuf,
}

impl Store {
    /// Makes one in a new folder under `target`, its root key in a file.
    pub(crate) fn make(target: &Path) -> Outcome<Self> {
        let folder = target.join("bench").join(format!("filled-{}", process::id()));
        let places = Places {
            keychain: Keychain::new("tweestap-bench", Duration::from_secs(1)),
            key_file: KeyFile::in_folder(folder.join("key")),
        };
        let vault = FolderVault::new(folder.join("store"), places, Hashing::Fixed(Cost::FLOOR));
        let paper = RecoveryKey::generate(&[7; 16]);
        let opened = vault.found_store(PlaceKind::KeyFile, &paper).map_err(|fault| fault.to_string())?;
        Ok(Self { opened, folder })
    }

    pub(crate) fn store(&self) -> &Arc<EncryptedStore> {
        &self.opened.store
    }

    /// Goes with the store.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
