//! The store as the use cases see it.

use std::path::Path;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use std::thread::{self, JoinHandle};

use rusqlite::Connection;
use tweestap_core::{
    account::{Account, AccountId},
    address::Address,
    audit::LogEntry,
    clock::{Moment, Timestamp},
    enrolment::EnrolmentId,
    issued_code::Issuance,
    lookup_secret::SetId,
    organisation::{Organisation, PerRole},
    out_of_band::Sends,
    throttle::Counter,
    totp::TimeStep,
    two_people::Intervention,
};
use tweestap_usecases::ports::{
    CounterKey, DeliverySettings, Fault, LogPage, LogQuery, LogVerdict, PeoplePage, PeopleQuery, PersonRow,
    SendKind, Store, Therapist, Transaction, TwoStepCount,
};

use crate::{
    computer, database,
    directory::Directory,
    fault::StoreFault,
    hashing::{Argon2Hasher, Cost, Hashing},
    header::Cipher,
    keys::{DatabaseKey, InstallationId, Keys, LookupKey, PepperKey, RootKey},
    lock::InstanceLock,
    log, migrate,
    shared::Shared,
    state::SecurityState,
    tables::{
        account, caseload, counter, delivery, intervention, issued_code, lookup_secret, organisation, people,
        sends, totp_authenticator,
    },
    tx::Tx,
};

/// An open store. Dropping it closes the file and lets the next instance in.
#[derive(Debug)]
pub struct EncryptedStore {
    // Dropped first: it ends before the connection closes.
    _recount: Option<Recounting>,
    shared: Arc<Shared>,
}

impl EncryptedStore {
    /// A store in memory with keys of its own, and its hash with the smallest cost: for tests of
    /// what uses a store.
    ///
    /// # Errors
    /// What SQLite and the system say.
    pub fn in_memory() -> Result<(Self, Argon2Hasher), StoreFault> {
        let (root, installation) = (RootKey::random()?, InstallationId::random()?);
        let keys = Keys::derive(&root, installation);
        let (pepper, lookup) =
            (PepperKey::derive(&root, installation), LookupKey::derive(&root, installation));
        let mut connection = database::in_memory()?;
        prepare_new(&mut connection, &keys, installation)?;
        let hasher = Argon2Hasher::start(pepper, lookup, Hashing::Fixed(Cost::TINY), Cost::TINY)?;
        Ok((Self::over(connection, keys, installation, computer::name(), None), hasher))
    }

    pub(crate) fn over(
        connection: Connection,
        keys: Keys,
        installation: InstallationId,
        computer: String,
        lock: Option<InstanceLock>,
    ) -> Self {
        Self { _recount: None, shared: Arc::new(Shared::new(connection, keys, installation, computer, lock)) }
    }

    /// Recounts the sealed rows on a thread of its own, which ends with the store.
    #[must_use]
    pub(crate) fn recounting(self) -> Self {
        let recount = Recounting::start(Arc::clone(&self.shared));
        Self { _recount: recount, ..self }
    }

    pub(crate) fn tx(&self) -> Result<Tx<'_>, StoreFault> {
        self.shared.ensure_fresh()?;
        Tx::begin(&self.shared)
    }

    /// Opening has succeeded: see [`database::trust`].
    pub(crate) fn trust(&self) -> Result<(), StoreFault> {
        database::trust(&self.shared.inner().connection)
    }

    /// Recounts every sealed row and compares the sum with the state. It may take seconds; others
    /// can use the store meanwhile. After a fault of tampering nobody can.
    ///
    /// # Errors
    /// [`StoreFault::Tampered`] for a row without its seal, [`StoreFault::Stale`] where rows are
    /// missing or an older one was put back.
    pub fn recount(&self) -> Result<(), StoreFault> {
        self.shared.recount(&AtomicBool::new(false))
    }

    /// Reads every page of the file and compares its HMAC. It may take seconds, and nobody can use
    /// the store meanwhile.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`] where one does not agree.
    pub fn check_pages(&self) -> Result<(), StoreFault> {
        database::check_pages(&self.shared.inner().connection)
    }

    /// Copies the database to the new file `to`, for the same key, and gives the state that it is
    /// in. Nobody can use the store meanwhile.
    pub(crate) fn copy(
        &self,
        to: &Path,
        cipher: Cipher,
        key: &DatabaseKey,
    ) -> Result<SecurityState, StoreFault> {
        self.shared.ensure_fresh()?;
        let inner = self.shared.inner();
        database::copy(&inner.connection, to, cipher, key)?;
        SecurityState::read(&inner.connection, &self.shared.keys.state, self.shared.installation)
    }

    /// Writes everything to the file itself.
    pub(crate) fn write_through(&self) -> Result<(), StoreFault> {
        database::write_through(&self.shared.inner().connection)
    }

    #[cfg(test)]
    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }
}

/// Gives a new database its schema and its first state.
pub(crate) fn prepare_new(
    connection: &mut Connection,
    keys: &Keys,
    installation: InstallationId,
) -> Result<(), StoreFault> {
    migrate::migrate(connection)?;
    SecurityState::default().write(connection, &keys.state, installation)
}

/// A thread that has a transaction must end it before it begins another: it would wait for itself.
impl Store for EncryptedStore {
    fn begin(&self) -> Result<Box<dyn Transaction + '_>, Fault> {
        Ok(Box::new(self.tx()?))
    }
}

impl Transaction for Tx<'_> {
    fn organisation(&self) -> Result<Option<Organisation>, Fault> {
        Ok(organisation::load(self)?)
    }

    fn save_organisation(&mut self, organisation: &Organisation) -> Result<(), Fault> {
        Ok(organisation::save(self, organisation)?)
    }

    fn account(&self, id: AccountId) -> Result<Option<Account>, Fault> {
        Ok(account::load(self, id)?)
    }

    fn account_by_address(&self, address: &Address) -> Result<Option<Account>, Fault> {
        Ok(account::load_by_address(self, address)?)
    }

    fn insert_account(&mut self, account: &Account) -> Result<(), Fault> {
        account::insert(self, account)
    }

    fn save_account(&mut self, account: &Account) -> Result<(), Fault> {
        account::save(self, account)
    }

    fn take_time_step(&mut self, enrolment: EnrolmentId, step: TimeStep) -> Result<bool, Fault> {
        Ok(totp_authenticator::take_step(self, enrolment, step)?)
    }

    fn spend_lookup_secret(&mut self, set: SetId, index: u8, at: Timestamp) -> Result<bool, Fault> {
        let Some(account) = lookup_secret::account_of(self, set)? else { return Ok(false) };
        let spent = lookup_secret::spend(self, set, index, at)?;
        people::refresh(self, account)?;
        Ok(spent)
    }

    fn counter(&self, key: CounterKey<'_>) -> Result<Counter, Fault> {
        Ok(counter::load(self, key)?)
    }

    fn save_counter(&mut self, key: CounterKey<'_>, counter: &Counter) -> Result<(), Fault> {
        counter::save(self, key, counter)?;
        if let CounterKey::Code(account) = key {
            people::refresh(self, account)?;
        }
        Ok(())
    }

    fn everyone(&self) -> Result<Vec<AccountId>, Fault> {
        Ok(account::ids_of_everyone(self)?)
    }

    fn help_desk_people(&self) -> Result<Vec<(AccountId, String)>, Fault> {
        Ok(people::help_desk(self)?)
    }

    fn people(&self, query: &PeopleQuery, now: Moment) -> Result<PeoplePage, Fault> {
        Ok(people::page(self, query, now)?)
    }

    fn two_step_counts(&self) -> Result<PerRole<TwoStepCount>, Fault> {
        Ok(self.with_directory(Directory::two_step_counts)?)
    }

    fn therapists(&self, text: &str, most: u32, now: Moment) -> Result<Vec<PersonRow>, Fault> {
        Ok(people::therapists(self, text, most, now)?)
    }

    fn therapists_of(&self, client: AccountId, now: Timestamp) -> Result<Vec<Therapist>, Fault> {
        Ok(caseload::therapists_of(self, client, now)?)
    }

    fn assign(&mut self, client: AccountId, therapist: Therapist) -> Result<(), Fault> {
        Ok(caseload::assign(self, client, therapist)?)
    }

    fn release(&mut self, client: AccountId, therapist: AccountId) -> Result<bool, Fault> {
        Ok(caseload::release(self, client, therapist)?)
    }

    fn leave_caseloads(&mut self, account: AccountId) -> Result<(), Fault> {
        Ok(caseload::forget(self, account)?)
    }

    fn issued_codes(&self, account: AccountId) -> Result<Vec<Issuance>, Fault> {
        Ok(issued_code::of(self, account)?)
    }

    fn codes_issued_by(&self, issuer: AccountId) -> Result<Vec<(AccountId, Issuance)>, Fault> {
        Ok(issued_code::issued_by(self, issuer)?)
    }

    fn save_issued_code(&mut self, account: AccountId, code: &Issuance) -> Result<(), Fault> {
        issued_code::save(self, account, code)?;
        Ok(people::refresh(self, account)?)
    }

    fn interventions(&self, account: AccountId) -> Result<Vec<Intervention>, Fault> {
        Ok(intervention::of(self, account)?)
    }

    fn add_intervention(&mut self, account: AccountId, done: &Intervention) -> Result<(), Fault> {
        Ok(intervention::add(self, account, done)?)
    }

    fn sends(&self, account: AccountId, kind: SendKind) -> Result<Sends, Fault> {
        Ok(sends::load(self, account, kind)?)
    }

    fn save_sends(&mut self, account: AccountId, kind: SendKind, sends: &Sends) -> Result<(), Fault> {
        Ok(sends::save(self, account, kind, sends)?)
    }

    fn delivery(&self) -> Result<DeliverySettings, Fault> {
        Ok(delivery::load(self)?)
    }

    fn save_delivery(&mut self, settings: &DeliverySettings) -> Result<(), Fault> {
        Ok(delivery::save(self, settings)?)
    }

    fn log_page(&self, query: &LogQuery) -> Result<LogPage, Fault> {
        Ok(log::page(self, query)?)
    }

    fn check_log(&self) -> Result<LogVerdict, Fault> {
        Ok(log::check(self)?)
    }

    fn prune_log(&mut self, before: Timestamp, now: Timestamp) -> Result<u64, Fault> {
        Ok(log::prune(self, before, now)?)
    }

    fn append_log(&mut self, entry: &LogEntry) -> Result<(), Fault> {
        Ok(log::append(self, entry)?)
    }

    fn log_about(&self, account: AccountId, most: usize) -> Result<Vec<LogEntry>, Fault> {
        Ok(log::about(self, account, most)?)
    }

    fn commit(self: Box<Self>) -> Result<(), Fault> {
        Ok(Tx::commit(*self)?)
    }
}

/// The recount in the background.
#[derive(Debug)]
struct Recounting {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Recounting {
    /// Starts it; none where the system has no thread for it. Rows are still verified one by one
    /// as they are read.
    fn start(shared: Arc<Shared>) -> Option<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        // What it finds closes the store (see `Shared::recount`).
        let work = move || {
            let _ = shared.recount(&stopped);
        };
        let thread = thread::Builder::new().name("recount".into()).spawn(work).ok()?;
        Some(Self { stop, thread: Some(thread) })
    }
}

impl Drop for Recounting {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
