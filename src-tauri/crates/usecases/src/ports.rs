//! What the use cases need from outside: two clocks, randomness, the slow hash,
//! the store, and the place where the store and its keys lie.
//!
//! Adapters implement these; nothing here knows which.

use tweestap_core::account::{Account, AccountId, Method, Role, Standing};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::EnrolmentId;
use tweestap_core::issued_code::Issuance;
use tweestap_core::lookup_secret::{LookupSecret, SetId};
use tweestap_core::organisation::{Organisation, PerRole};
use tweestap_core::out_of_band::Sends;
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::secret::{Password, PasswordHash};
use tweestap_core::throttle::Counter;
use tweestap_core::totp::TimeStep;
use tweestap_core::two_people::Intervention;

use crate::delivery::{DeliveryFault, MailServer, Message, SmsGateway};

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

    /// The help-desk people who can log in, with their names.
    fn help_desk_people(&self) -> Result<Vec<(AccountId, String)>, Fault>;

    /// One page of people, filtered and counted in the store.
    fn people(&self, query: &PeopleQuery, now: Moment) -> Result<PeoplePage, Fault>;

    /// Of the active accounts of each role, how many have two-step on. Counted, none read.
    fn two_step_counts(&self) -> Result<PerRole<TwoStepCount>, Fault>;

    /// Therapists whose account can be used, by name, with this in their name or address.
    fn therapists(&self, text: &str, most: u32, now: Moment) -> Result<Vec<PersonRow>, Fault>;

    /// The therapists of a client, those of the past left out.
    fn therapists_of(&self, client: AccountId, now: Timestamp) -> Result<Vec<Therapist>, Fault>;

    /// Makes someone a therapist of a client, or changes until when.
    fn assign(&mut self, client: AccountId, therapist: Therapist) -> Result<(), Fault>;

    /// Takes a therapist off a client. False where they were none.
    fn release(&mut self, client: AccountId, therapist: AccountId) -> Result<bool, Fault>;

    /// The issued codes of an account that are open by their state or were closed in
    /// the last seven days, newest first.
    fn issued_codes(&self, account: AccountId) -> Result<Vec<Issuance>, Fault>;

    /// Adds or writes an issued code.
    fn save_issued_code(&mut self, account: AccountId, code: &Issuance) -> Result<(), Fault>;

    /// What staff did to an account, for the two-person rule.
    fn interventions(&self, account: AccountId) -> Result<Vec<Intervention>, Fault>;

    /// Remembers what staff did to an account.
    fn add_intervention(&mut self, account: AccountId, done: &Intervention) -> Result<(), Fault>;

    /// When SMS codes, or mailed password codes, were sent for an account.
    fn sends(&self, account: AccountId, kind: SendKind) -> Result<Sends, Fault>;

    /// Writes them.
    fn save_sends(&mut self, account: AccountId, kind: SendKind, sends: &Sends) -> Result<(), Fault>;

    /// How SMS and mail are delivered, secrets opened.
    fn delivery(&self) -> Result<DeliverySettings, Fault>;

    /// Writes it, secrets sealed.
    fn save_delivery(&mut self, delivery: &DeliverySettings) -> Result<(), Fault>;

    /// One page of the log, newest first.
    fn log_page(&self, query: &LogQuery) -> Result<LogPage, Fault>;

    /// Checks the log's chain from its checkpoint to its end.
    fn check_log(&self) -> Result<LogVerdict, Fault>;

    /// Takes lines older than `before` away and seals a checkpoint in their place.
    /// Gives how many.
    fn prune_log(&mut self, before: Timestamp) -> Result<u64, Fault>;

    /// Adds a line to the log's chain.
    fn append_log(&mut self, entry: &LogEntry) -> Result<(), Fault>;

    /// The newest log lines about an account, newest first.
    fn log_about(&self, account: AccountId, most: usize) -> Result<Vec<LogEntry>, Fault>;

    /// Makes everything durable. Only after this returns was anything done.
    fn commit(self: Box<Self>) -> Result<(), Fault>;
}

/// Which people, and which page of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleQuery {
    /// Part of a name or address, as typed; empty: everyone.
    pub text: String,
    /// Only the clients of this therapist at this time.
    pub caseload_of: Option<(AccountId, Timestamp)>,
    /// Only these.
    pub only: PeopleFilter,
    /// How many to leave out before the first row.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// Which people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeopleFilter {
    /// Everyone who was not removed.
    All,
    /// Those who need someone: method stopped or suspended, welcome code not used, no
    /// recovery code left, an open reset.
    NeedsSomeone,
    /// Closed accounts.
    Deactivated,
}

/// One page of people with the exact counts of each filter for the same text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeoplePage {
    /// The rows, by name.
    pub rows: Vec<PersonRow>,
    /// How many there are without a page.
    pub all: u32,
    /// How many need someone.
    pub needs_someone: u32,
    /// How many are closed.
    pub deactivated: u32,
}

/// How many of a role have two-step on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TwoStepCount {
    /// With two-step on.
    pub on: u32,
    /// All active accounts of the role.
    pub all: u32,
}

/// One person in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub id: AccountId,
    /// The name.
    pub name: String,
    /// The address they log in with, as people read it.
    pub address: String,
    /// What they are.
    pub role: Role,
    /// Whether the account can be used.
    pub standing: Standing,
    /// Whether a password was ever chosen.
    pub activated: bool,
    /// Where codes come from, while two-step is on.
    pub method: Option<Method>,
    /// Whether its codes are refused: stopped, or suspended by wrong codes.
    pub refused: bool,
    /// Recovery codes left, while two-step is on.
    pub codes_left: u8,
    /// The last full log-in.
    pub last_log_in_at: Option<Timestamp>,
}

/// A therapist of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Therapist {
    /// Who.
    pub id: AccountId,
    /// Until when, for a stand-in.
    pub until: Option<Timestamp>,
}

/// What was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendKind {
    /// An SMS code.
    Sms,
    /// A mailed password code.
    PasswordMail,
}

/// Which log lines, and which page of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogQuery {
    /// Only about this account, or done by it.
    pub person: Option<AccountId>,
    /// Only these events; empty: all.
    pub events: Vec<Event>,
    /// Not before this.
    pub from: Option<Timestamp>,
    /// Before this.
    pub until: Option<Timestamp>,
    /// Only lines older than the one with this number, for the next page.
    pub before_line: Option<u64>,
    /// Lines at most.
    pub limit: u32,
}

/// One page of the log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogPage {
    /// The lines, newest first.
    pub lines: Vec<LogLine>,
    /// Whether there are older ones.
    pub more: bool,
}

/// One line of the log as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its number, from 1.
    pub number: u64,
    /// The computer it was written on, by the name its system gives it; `None` for
    /// lines that were written before lines said so.
    pub computer: Option<String>,
    /// What it says.
    pub entry: LogEntry,
}

/// What checking the log found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogVerdict {
    /// Every line follows from the one before it.
    Whole {
        /// How many lines.
        lines: u64,
        /// Up to which line they were pruned, at a sealed checkpoint.
        pruned: u64,
    },
    /// This line is the first that does not.
    Broken {
        /// Its number.
        line: u64,
    },
}

/// How SMS and mail are delivered.
#[derive(Clone, Default)]
pub struct DeliverySettings {
    /// The SMS gateway, where one is set up.
    pub sms: Option<SmsGateway>,
    /// The mail server, where one is set up.
    pub mail: Option<MailServer>,
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

/// Delivers messages outside the app: SMS and mail.
pub trait Courier: Send + Sync {
    /// Delivers one message. Called off the window's thread; may take seconds.
    fn deliver(&self, via: &DeliverySettings, message: &Message) -> Result<(), DeliveryFault>;

    /// Delivers one message in the background; a failure is told on the settings page.
    fn post(&self, via: DeliverySettings, message: Message);
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
