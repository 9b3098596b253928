//! What the use cases need from outside: two clocks, randomness, the slow hash,
//! the store, and the place where the store and its keys lie.
//!
//! Adapters implement these; nothing here knows which.

use tweestap_core::account::{Account, AccountId};
use tweestap_core::address::Address;
use tweestap_core::audit::LogEntry;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::EnrolmentId;
use tweestap_core::lookup_secret::{LookupSecret, SetId};
use tweestap_core::organisation::Organisation;
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::secret::{Password, PasswordHash};
use tweestap_core::throttle::Counter;
use tweestap_core::totp::TimeStep;

use std::sync::Arc;

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

/// The encrypted store.
pub trait Store: Send + Sync {
    /// Begins a transaction that excludes every other until it ends. Dropping it
    /// without [`Transaction::commit`] changes nothing.
    fn begin(&self) -> Result<Box<dyn Transaction + '_>, Fault>;
}

/// One transaction. What it reads is what it would change: nothing else writes
/// meanwhile.
pub trait Transaction {
    /// The organisation, once it was set up.
    fn organisation(&self) -> Result<Option<Organisation>, Fault>;

    /// Writes the organisation.
    fn save_organisation(&mut self, organisation: &Organisation) -> Result<(), Fault>;

    /// The account with this id.
    fn account(&self, id: AccountId) -> Result<Option<Account>, Fault>;

    /// The account that logs in with this address.
    fn account_by_address(&self, address: &Address) -> Result<Option<Account>, Fault>;

    /// Adds an account. [`Fault::AddressTaken`] where another has its address.
    fn insert_account(&mut self, account: &Account) -> Result<(), Fault>;

    /// Writes an account, its credentials and its recovery codes. For an
    /// authenticator or a set that is stored already, the last time step and the
    /// used marks are left alone: only [`Self::take_time_step`] and
    /// [`Self::spend_lookup_secret`] change those.
    fn save_account(&mut self, account: &Account) -> Result<(), Fault>;

    /// Takes a time step of an authenticator: `true` exactly once for each step,
    /// and never again for an older one. The database refuses the replay.
    fn take_time_step(&mut self, enrolment: EnrolmentId, step: TimeStep) -> Result<bool, Fault>;

    /// Marks a recovery code used: `true` exactly once.
    fn spend_lookup_secret(&mut self, set: SetId, index: u8, at: Timestamp) -> Result<bool, Fault>;

    /// The counter under `key`; a fresh one where there is none yet.
    fn counter(&self, key: CounterKey<'_>) -> Result<Counter, Fault>;

    /// Writes a counter. Of counters for addresses that no account has, at most
    /// 10 000 are kept, the oldest dropped.
    fn save_counter(&mut self, key: CounterKey<'_>, counter: &Counter) -> Result<(), Fault>;

    /// Adds a line to the log's chain.
    fn append_log(&mut self, entry: &LogEntry) -> Result<(), Fault>;

    /// The newest log lines about an account, newest first.
    fn log_about(&self, account: AccountId, most: usize) -> Result<Vec<LogEntry>, Fault>;

    /// Makes everything durable. Only after this returns was anything done.
    fn commit(self: Box<Self>) -> Result<(), Fault>;
}

/// Which counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CounterKey<'a> {
    /// Wrong passwords for an address, whether or not an account has it. Kept
    /// under an HMAC of the normalised address.
    Password(&'a Address),
    /// Wrong app codes of an account.
    Code(AccountId),
    /// Wrong recovery codes of an account.
    RecoveryCode(AccountId),
}

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

    /// Opens the store with the paper recovery key and puts the root key back into
    /// its place. The try is charged and durable before it is checked.
    fn open_with_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        now: Timestamp,
    ) -> Result<Opened, RecoveryKeyRefusal>;

    /// Gives the header another recovery key; the old paper no longer opens it.
    fn renew_recovery_key(&self, recovery_key: &RecoveryKey) -> Result<(), OpenFault>;
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
