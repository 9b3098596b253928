//! The two places a desk of these tests has its store in.

use std::path::Path;
use std::sync::{Arc, Mutex, Weak};

use tweestap_core::clock::Timestamp;
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_store::{EncryptedStore, FolderVault, OpenedStore};
use tweestap_usecases::ports::{
    BackupContents, BackupFault, KeyPlace, NotABackup, OpenBackup, OpenBackupRefusal, OpenFault, Opened,
    RecoveryKeyRefusal, Vault, VaultState, WrittenBackup,
};

/// The files as the desk sees them; what it opened can be looked at.
pub(super) struct WatchedVault {
    pub(super) files: FolderVault,
    pub(super) store: Arc<Mutex<Weak<EncryptedStore>>>,
}

impl WatchedVault {
    fn watch(&self, opened: OpenedStore) -> Opened {
        *self.store.lock().unwrap() = Arc::downgrade(&opened.store);
        opened.into()
    }
}

impl Vault for WatchedVault {
    fn look(&self) -> VaultState {
        self.files.look()
    }

    fn open(&self) -> Result<Opened, OpenFault> {
        Ok(self.watch(self.files.open_store()?))
    }

    fn found(&self, place: KeyPlace, recovery_key: &RecoveryKey) -> Result<Opened, OpenFault> {
        Ok(self.watch(self.files.found_store(place.into(), recovery_key)?))
    }

    fn open_with_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        place: Option<KeyPlace>,
        now: Timestamp,
    ) -> Result<Opened, RecoveryKeyRefusal> {
        self.files.open_with_recovery_key(recovery_key, place, now)
    }

    fn check_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        now: Timestamp,
    ) -> Result<(), RecoveryKeyRefusal> {
        self.files.check_recovery_key(recovery_key, now)
    }

    fn renew_recovery_key(&self, recovery_key: &RecoveryKey) -> Result<(), OpenFault> {
        self.files.renew_recovery_key(recovery_key)
    }

    fn write_backup(&self, to: &Path, now: Timestamp) -> Result<Box<dyn WrittenBackup>, BackupFault> {
        self.files.write_backup(to, now)
    }

    fn read_backup(&self, from: &Path) -> Result<BackupContents, BackupFault> {
        self.files.read_backup(from)
    }

    fn look_at_backup(&self, from: &Path) -> Result<Timestamp, BackupFault> {
        self.files.look_at_backup(from)
    }

    fn open_backup(&self, from: &Path, how: &OpenBackup<'_>) -> Result<Opened, OpenBackupRefusal> {
        Ok(self.watch(self.files.open_backup_here(from, how)?))
    }
}

/// A store that is there and open, without files.
pub(crate) struct InMemory(pub(crate) Opened);

impl Vault for InMemory {
    fn look(&self) -> VaultState {
        VaultState::Store
    }

    fn open(&self) -> Result<Opened, OpenFault> {
        Ok(self.0.clone())
    }

    fn found(&self, _: KeyPlace, _: &RecoveryKey) -> Result<Opened, OpenFault> {
        Err(OpenFault::NotEmpty)
    }

    fn open_with_recovery_key(
        &self,
        _: &RecoveryKey,
        _: Option<KeyPlace>,
        _: Timestamp,
    ) -> Result<Opened, RecoveryKeyRefusal> {
        Err(RecoveryKeyRefusal::Wrong)
    }

    fn check_recovery_key(&self, _: &RecoveryKey, _: Timestamp) -> Result<(), RecoveryKeyRefusal> {
        Err(RecoveryKeyRefusal::Wrong)
    }

    fn renew_recovery_key(&self, _: &RecoveryKey) -> Result<(), OpenFault> {
        Ok(())
    }

    fn write_backup(&self, _: &Path, _: Timestamp) -> Result<Box<dyn WrittenBackup>, BackupFault> {
        Err(BackupFault::File)
    }

    fn read_backup(&self, _: &Path) -> Result<BackupContents, BackupFault> {
        Err(NotABackup::NotOne.into())
    }

    fn look_at_backup(&self, _: &Path) -> Result<Timestamp, BackupFault> {
        Err(NotABackup::NotOne.into())
    }

    fn open_backup(&self, _: &Path, _: &OpenBackup<'_>) -> Result<Opened, OpenBackupRefusal> {
        Err(BackupFault::from(NotABackup::NotOne).into())
    }
}
