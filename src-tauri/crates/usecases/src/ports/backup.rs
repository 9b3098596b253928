//! Backups: one file with everything in it, as the use cases see it.

use tweestap_core::account::{AccountId, Role, Standing};
use tweestap_core::address::Address;
use tweestap_core::clock::Timestamp;
use tweestap_core::organisation::Organisation;
use tweestap_core::recovery_key::RecoveryKey;

use super::{Fault, KeyPlace, OpenFault, RecoveryKeyRefusal, Therapist, Transaction};

/// A backup that lies whole and verified beside the place it is meant for. Dropped without
/// [`Self::take_its_name`] nothing of it stays.
pub trait WrittenBackup {
    /// Gives it its name, in place of a file that has it.
    fn take_its_name(self: Box<Self>) -> Result<(), BackupFault>;
}

/// What a backup holds that can be put back, without anything secret.
#[derive(Debug, Clone)]
pub struct BackupContents {
    /// When it was made.
    pub made_at: Timestamp,
    /// The organisation as it was.
    pub organisation: Organisation,
    /// Everyone who was not removed then.
    pub people: Vec<BackedUpPerson>,
}

/// One person in a backup.
#[derive(Debug, Clone)]
pub struct BackedUpPerson {
    /// Who.
    pub id: AccountId,
    /// What they were.
    pub role: Role,
    /// Whether the account could be used; never removed.
    pub standing: Standing,
    /// The name.
    pub name: String,
    /// The address they logged in with.
    pub address: Address,
    /// The language they chose.
    pub language: Option<String>,
    /// The number in the file, to call back.
    pub contact_number: String,
    /// When the account was made.
    pub created_at: Timestamp,
    /// A client's therapists at the time.
    pub therapists: Vec<Therapist>,
}

/// What opening a backup on this computer takes.
pub struct OpenBackup<'a> {
    /// The recovery key on the paper of its time.
    pub recovery_key: &'a RecoveryKey,
    /// The one that takes its place.
    pub new_recovery_key: &'a RecoveryKey,
    /// Where its root key goes; `None`: where that of the store is that lies here, else into
    /// the keychain.
    pub place: Option<KeyPlace>,
    /// Now.
    pub now: Timestamp,
    /// What is changed in it, in one transaction, before it becomes the store of this computer.
    /// It is told when the backup was made.
    pub prepare: &'a dyn Fn(&mut dyn Transaction, Timestamp) -> Result<(), Fault>,
}

/// Why a file is no backup that can be used here. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotABackup {
    /// It is something else.
    #[error("not a backup")]
    NotOne,
    /// It is cut short, changed or damaged.
    #[error("a damaged backup")]
    Damaged,
    /// A newer version of the app made it.
    #[error("a backup of a newer version")]
    Newer,
    /// It is not of the organisation that is open here.
    #[error("a backup of another organisation")]
    AnotherOrganisation,
    /// It is of a practice organisation, and this is a real one.
    #[error("a backup of a practice organisation")]
    Practice,
    /// It is of a real organisation, and this is practice.
    #[error("a backup of a real organisation")]
    Real,
}

/// Why a backup was not made or read. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BackupFault {
    /// The file is none.
    #[error(transparent)]
    NotABackup(#[from] NotABackup),
    /// It, or the place it should go to, cannot be read or written.
    #[error("the file cannot be read or written")]
    File,
    /// The disk it should go to is full.
    #[error("the disk is full")]
    DiskFull,
    /// The store or its key.
    #[error(transparent)]
    Store(#[from] OpenFault),
}

/// Why a backup was not opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenBackupRefusal {
    /// The recovery key, or the store.
    #[error(transparent)]
    RecoveryKey(#[from] RecoveryKeyRefusal),
    /// The file.
    #[error(transparent)]
    Backup(#[from] BackupFault),
    /// What is changed in it could not be written.
    #[error(transparent)]
    Fault(#[from] Fault),
}
