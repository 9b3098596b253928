//! What the use cases need from outside: two clocks, randomness, the slow hash,
//! the store, and the place where the store and its keys lie.
//!
//! Adapters implement these; nothing here knows which.

mod backup;
mod courier;
mod lists;
mod store;
mod vault;

pub use backup::{
    BackedUpPerson, BackupContents, BackupFault, NotABackup, OpenBackup, OpenBackupRefusal, WrittenBackup,
};
pub use courier::{Courier, DeliverySettings};
pub use lists::{
    LogLine, LogPage, LogQuery, LogVerdict, PeopleFilter, PeoplePage, PeopleQuery, PersonRow, TwoStepCount,
};
pub use store::{CounterKey, SendKind, Store, Therapist, Transaction};
pub use vault::{KeyPlace, OpenFault, Opened, RecoveryKeyRefusal, Vault, VaultState};

use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::lookup_secret::LookupSecret;
use tweestap_core::secret::{Password, PasswordHash};

/// Both clocks of the computer.
pub trait Clock: Send + Sync {
    /// One reading.
    fn now(&self) -> Moment;

    /// The time that the codes of authenticator apps follow at `now`, a reading of
    /// this clock: the wall clock's. A clock that is moved for practice answers the
    /// unmoved time, which is that of the phones in people's hands.
    fn code_time(&self, now: Moment) -> Timestamp {
        now.wall
    }
}

/// A source of unpredictable bytes.
pub trait Random: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), Fault>;
}

/// The slow hash, with the store's pepper. One hashing runs at a time.
pub trait Hasher: Send + Sync {
    /// Hashes a new password with the current parameters.
    fn hash_password(&self, password: &Password) -> Result<PasswordHash, Fault>;

    /// Checks a password. Without a hash (an unknown account) it does the same
    /// work against a dummy and answers that nothing matches.
    fn verify_password(
        &self,
        password: &Password,
        hash: Option<&PasswordHash>,
    ) -> Result<PasswordMatch, Fault>;

    /// The keyed value under which a recovery code of the set with this salt is
    /// kept: one slow pass, then an HMAC.
    fn lookup_mac(&self, secret: &LookupSecret, salt: &[u8; 16]) -> Result<[u8; 32], Fault>;
}

/// What checking a password found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordMatch {
    /// Not the password.
    No,
    /// The password.
    Yes,
    /// The password, but its hash has older parameters: hash it anew.
    YesButStale,
}

/// Something failed that no rule expects. Nothing was half done: the transaction
/// it happened in is gone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Another account has this address.
    #[error("another account has this address")]
    AddressTaken,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// A file of the person's choice cannot be read or written.
    #[error("the file cannot be read or written")]
    File,
    /// The store cannot be read or written.
    #[error("the store cannot be used: {0}")]
    Store(String),
    /// A row does not carry the seal it was written with.
    #[error("a row of {0} was changed from outside")]
    Tampered(&'static str),
    /// The slow hash failed or a stored hash has parameters outside the bounds.
    #[error("hashing failed: {0}")]
    Hashing(String),
    /// The system gave no randomness.
    #[error("no randomness")]
    Random,
    /// No store is open.
    #[error("no store is open")]
    Closed,
}
