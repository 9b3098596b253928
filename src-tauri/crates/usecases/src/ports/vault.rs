//! Where the store and its keys lie.

use std::path::Path;
use std::sync::Arc;

use tweestap_core::clock::Timestamp;
use tweestap_core::recovery_key::RecoveryKey;

use super::{BackupContents, BackupFault, Hasher, OpenBackup, OpenBackupRefusal, Store, WrittenBackup};

/// Where the store and its keys lie.
///
/// One value stands for one data folder. It can be asked again and again: after a
/// fault the person repairs something and tries once more.
pub trait Vault: Send + Sync {
    /// Whether a store can be opened, must be made, or cannot be reached. Makes nothing.
    fn look(&self) -> VaultState;

    /// Opens the store with the key from its place.
    fn open(&self) -> Result<Opened, OpenFault>;

    /// Makes an empty store, its keys, and the header that the recovery key
    /// opens. A half-made one from an earlier start (no organisation in it yet) is
    /// taken over and gets this recovery key; a whole one is never touched:
    /// [`OpenFault::NotEmpty`].
    fn found(&self, place: KeyPlace, recovery_key: &RecoveryKey) -> Result<Opened, OpenFault>;

    /// Opens the store with the paper recovery key and puts the root key into `place`;
    /// `None`: back into its own. The try is charged and durable before it is checked.
    fn open_with_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        place: Option<KeyPlace>,
        now: Timestamp,
    ) -> Result<Opened, RecoveryKeyRefusal>;

    /// Whether this is the recovery key, while the store is open. The try is charged
    /// and durable before it is checked.
    fn check_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        now: Timestamp,
    ) -> Result<(), RecoveryKeyRefusal>;

    /// Gives the header another recovery key; the old paper no longer opens it.
    fn renew_recovery_key(&self, recovery_key: &RecoveryKey) -> Result<(), OpenFault>;

    /// Writes a backup of the open store beside `to`, and verifies it there. Nobody can
    /// use the store while its pages are copied.
    fn write_backup(&self, to: &Path, now: Timestamp) -> Result<Box<dyn WrittenBackup>, BackupFault>;

    /// Reads a backup of the open store, with its own key, and verifies all of it.
    fn read_backup(&self, from: &Path) -> Result<BackupContents, BackupFault>;

    /// When a backup was made, as it says itself: what needs no key is verified.
    fn look_at_backup(&self, from: &Path) -> Result<Timestamp, BackupFault>;

    /// Makes a backup the store of this computer. The try of the recovery key is charged
    /// and durable before it is checked; all of the backup is verified. A store that lies
    /// here is set aside. Wholly done, or not at all; for the caller to say is whether the
    /// store that lies here may be.
    fn open_backup(&self, from: &Path, how: &OpenBackup<'_>) -> Result<Opened, OpenBackupRefusal>;
}

/// An open store and its slow hash.
#[derive(Clone)]
pub struct Opened {
    /// The store.
    pub store: Arc<dyn Store>,
    /// The slow hash, keyed with the store's pepper.
    pub hasher: Arc<dyn Hasher>,
    /// Where its root key lies.
    pub key_place: KeyPlace,
}

/// What lies in the data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VaultState {
    /// Nothing yet. `keychain`: whether the computer's keychain answers.
    Nothing {
        /// Whether a keychain is there for the root key.
        keychain: bool,
    },
    /// A store.
    Store,
}

/// Where the root key lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// In the computer's keychain.
    Keychain,
    /// In a file in the person's configuration folder, which they agreed to.
    KeyFile,
}

/// Why a store could not be opened. Nothing was changed or lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenFault {
    /// The keychain does not answer in time.
    #[error("the keychain does not answer")]
    KeyringNotAnswering,
    /// The keychain is locked, was not unlocked, or keeps nothing.
    #[error("the keychain is locked or refuses")]
    KeyringRefused,
    /// Others on this computer may read the key file.
    #[error("others can read the key file")]
    KeyReadableByOthers,
    /// The store is there, its root key is not: the recovery key is the way back.
    #[error("the store is there but its key is missing")]
    KeyMissing,
    /// The file is not a store of this key: truncated, changed, or another one's.
    #[error("the store is damaged")]
    Damaged,
    /// A newer version of the app wrote it.
    #[error("the store was written by a newer version")]
    NewerVersion,
    /// The folder or a file in it cannot be read or written.
    #[error("the store cannot be read or written")]
    Unreadable,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Another instance has it open.
    #[error("the store is open in another window")]
    InUse,
    /// A row does not carry the seal it was written with.
    #[error("the store was changed from outside")]
    Tampered,
    /// There is an organisation in it already: no new one is made over it.
    #[error("there is a store already")]
    NotEmpty,
    /// Something that should not happen; the detail is in the technical log.
    #[error("unexpected fault")]
    Unexpected,
}

/// Why a recovery key did not open the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryKeyRefusal {
    /// Not this store's recovery key.
    #[error("not the recovery key of this store")]
    Wrong,
    /// Ten wrong tries: wait.
    #[error("too many tries")]
    Wait {
        /// When the next try is taken.
        until: Timestamp,
    },
    /// The key was right or could not be tried, and something else failed.
    #[error(transparent)]
    Fault(#[from] OpenFault),
}
