//! The encrypted store, one transaction at a time.

use tweestap_core::account::{Account, AccountId};
use tweestap_core::address::Address;
use tweestap_core::audit::LogEntry;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::EnrolmentId;
use tweestap_core::issued_code::Issuance;
use tweestap_core::lookup_secret::SetId;
use tweestap_core::organisation::{Organisation, PerRole};
use tweestap_core::out_of_band::Sends;
use tweestap_core::throttle::Counter;
use tweestap_core::totp::TimeStep;
use tweestap_core::two_people::Intervention;

use super::{
    DeliverySettings, Fault, LogPage, LogQuery, LogVerdict, PeoplePage, PeopleQuery, PersonRow, TwoStepCount,
};

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

    /// Everyone who was not removed.
    fn everyone(&self) -> Result<Vec<AccountId>, Fault>;

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

    /// Takes an account out of every caseload, as a client and as a therapist.
    fn leave_caseloads(&mut self, account: AccountId) -> Result<(), Fault>;

    /// The newest issued codes of an account, and all that are open by their state, newest
    /// first.
    fn issued_codes(&self, account: AccountId) -> Result<Vec<Issuance>, Fault>;

    /// The codes that someone issued and that are open by their state, each with whom it
    /// is for.
    fn codes_issued_by(&self, issuer: AccountId) -> Result<Vec<(AccountId, Issuance)>, Fault>;

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
    /// Gives how many: none where they do not follow from each other, or are old only
    /// because the clock leapt by more than a year, up to `now` too.
    fn prune_log(&mut self, before: Timestamp, now: Timestamp) -> Result<u64, Fault>;

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

/// What was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendKind {
    /// An SMS code.
    Sms,
    /// A mailed password code.
    PasswordMail,
}

/// A therapist of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Therapist {
    /// Who.
    pub id: AccountId,
    /// Until when, for a stand-in.
    pub until: Option<Timestamp>,
}
