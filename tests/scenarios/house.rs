//! A practice with its computer: data folder, clocks, desk, and people in it.

pub(crate) mod accounts;
pub(crate) mod vaults;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use tempfile::TempDir;
use tweestap_core::account::{Account, AccountId, PasswordCredential, Role, Standing, TwoStep};
use tweestap_core::address::Address;
use tweestap_core::audit::LogEntry;
use tweestap_core::clock::Timestamp;
use tweestap_core::issued_code::{Issuance, IssuanceId, IssuedCode, IssuedCodeKind};
use tweestap_core::organisation::{HelpDeskContact, Organisation, PerRole, Requirement};
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::secret::Password;
use tweestap_store::{Cost, EncryptedStore, FolderVault, Hashing, KeyFile, Keychain, Places};
use tweestap_usecases::ports::{
    Clock, CounterKey, Courier, Hasher, KeyPlace, LogVerdict, Opened, Random, SendKind, Store as _,
    Transaction, Vault,
};
use tweestap_usecases::{Desk, DeskState};

use crate::clock::HandClock;
use crate::post_box::PostBox;
use crate::random::SeededRandom;
use accounts::exposed;
use vaults::{InMemory, WatchedVault};

/// The computer and what lies on it.
pub(crate) struct House {
    pub(crate) clock: Arc<HandClock>,
    pub(crate) desk: Desk,
    /// Goes on where it was, also after a restart.
    random: Arc<SeededRandom>,
    pub(crate) post: Arc<PostBox>,
    store: Arc<Mutex<Weak<EncryptedStore>>>,
    folders: Folders,
}

/// Data and configuration folder, gone with the last holder.
#[derive(Clone)]
pub(crate) struct Folders {
    root: PathBuf,
    /// Whether what is in them is for practice.
    practice: bool,
    _kept: Option<Arc<TempDir>>,
}

/// A person before they logged in for the first time.
pub(crate) struct Person<'a> {
    pub(crate) name: &'a str,
    pub(crate) address: &'a str,
    pub(crate) role: Role,
    pub(crate) password: Option<&'a str>,
}

impl Folders {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { root: folder.path().to_owned(), practice: false, _kept: Some(Arc::new(folder)) }
    }

    /// Those of a practice organisation.
    fn for_practice() -> Self {
        Self { practice: true, ..Self::new() }
    }

    /// Folders that someone else removes.
    pub(crate) fn at(root: PathBuf) -> Self {
        Self { root, practice: false, _kept: None }
    }

    pub(crate) fn root(&self) -> &PathBuf {
        &self.root
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    pub(crate) fn config(&self) -> PathBuf {
        self.root.join("config")
    }

    /// The files, with a key file and a keychain that is never there.
    pub(crate) fn vault(&self) -> FolderVault {
        let keychain = Keychain::new("tweestap-test", Duration::ZERO);
        let places = Places { keychain, key_file: KeyFile::in_folder(self.config()) };
        let vault = FolderVault::new(self.data(), places, Hashing::Fixed(Cost::TINY));
        if self.practice { vault.for_practice() } else { vault }
    }
}

impl House {
    /// An empty computer on Monday morning, looked at by the desk.
    pub(crate) fn empty() -> Self {
        Self::over(Folders::new(), Arc::new(HandClock::on_monday()))
    }

    /// The computer with these folders, looked at by a new desk.
    pub(crate) fn over(folders: Folders, clock: Arc<HandClock>) -> Self {
        Self::started(folders, clock, Arc::default(), Arc::default(), |desk| desk)
    }

    /// Another computer, with nothing on it, at the same time of day.
    pub(crate) fn another(&self, practice: bool) -> Self {
        let folders = if practice { Folders::for_practice() } else { Folders::new() };
        let Self { clock, random, post, .. } = self;
        Self::started(folders, Arc::clone(clock), Arc::clone(random), Arc::clone(post), |desk| desk)
    }

    fn started(
        folders: Folders,
        clock: Arc<HandClock>,
        random: Arc<SeededRandom>,
        post: Arc<PostBox>,
        how: fn(Desk) -> Desk,
    ) -> Self {
        let store = Arc::default();
        let vault = WatchedVault { files: folders.vault(), store: Arc::clone(&store) };
        let time: Arc<dyn Clock> = Arc::<HandClock>::clone(&clock);
        let courier: Arc<dyn Courier> = Arc::<PostBox>::clone(&post);
        let desk = how(Desk::new(Box::new(vault), time, Arc::<SeededRandom>::clone(&random), courier));
        desk.open();
        Self { clock, desk, random, post, store, folders }
    }

    /// An organisation where everyone chooses, without people.
    pub(crate) fn with_organisation() -> Self {
        let house = Self::empty();
        house.found();
        house
    }

    /// The same in memory: quick, and gone with a restart.
    pub(crate) fn in_memory() -> Self {
        Self::in_memory_hashing(|hasher| hasher)
    }

    /// The same, with what `around` makes of its hash.
    pub(crate) fn in_memory_hashing(around: impl FnOnce(Arc<dyn Hasher>) -> Arc<dyn Hasher>) -> Self {
        Self::in_memory_with(|opened| Opened { hasher: around(opened.hasher), ..opened })
    }

    /// The same, with what `around` makes of what was opened.
    pub(crate) fn in_memory_with(around: impl FnOnce(Opened) -> Opened) -> Self {
        let (store, hasher) = EncryptedStore::in_memory().unwrap();
        let store = Arc::new(store);
        let watched = Arc::new(Mutex::new(Arc::downgrade(&store)));
        let opened = around(Opened { store, hasher: Arc::new(hasher), key_place: KeyPlace::KeyFile });
        let clock = Arc::new(HandClock::on_monday());
        write_organisation(&opened, clock.now().wall);
        let time: Arc<dyn Clock> = Arc::<HandClock>::clone(&clock);
        let random = Arc::<SeededRandom>::default();
        let post = Arc::<PostBox>::default();
        let courier: Arc<dyn Courier> = Arc::<PostBox>::clone(&post);
        let desk = Desk::new(Box::new(InMemory(opened)), time, Arc::<SeededRandom>::clone(&random), courier);
        desk.open();
        Self { clock, desk, random, post, store: watched, folders: Folders::new() }
    }

    /// Makes the store and the organisation.
    pub(crate) fn found(&self) {
        let key = RecoveryKey::generate(&[7; RecoveryKey::BYTES]);
        let opened = self.folders.vault().found(KeyPlace::KeyFile, &key).unwrap();
        write_organisation(&opened, self.now());
        drop(opened);
        self.desk.open();
    }

    /// Switches the computer off and on again: another process over the same files.
    pub(crate) fn restart(self) -> Self {
        self.restart_as(|desk| desk)
    }

    /// The same, with the desk started like this.
    pub(crate) fn restart_as(self, how: fn(Desk) -> Desk) -> Self {
        let Self { clock, desk, random, post, store, folders } = self;
        drop((desk, store));
        clock.boot();
        Self::started(folders, clock, random, post, how)
    }

    /// The same, with something done to the files in between.
    pub(crate) fn restart_after(self, work: impl FnOnce()) -> Self {
        let Self { clock, desk, random, post, store, folders } = self;
        drop((desk, store));
        work();
        Self::started(folders, clock, random, post, |desk| desk)
    }

    /// Another process over the same files, which another one has open until it lets go of them.
    pub(crate) fn restart_too_late(self) -> (Self, Opened) {
        let Self { clock, desk, random, post, store, folders } = self;
        drop((desk, store));
        let theirs = folders.vault().open().unwrap();
        (Self::started(folders, clock, random, post, |desk| desk), theirs)
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now().wall
    }

    pub(crate) fn folders(&self) -> &Folders {
        &self.folders
    }

    /// The open store behind the desk.
    pub(crate) fn opened(&self) -> Opened {
        match self.desk.state() {
            DeskState::Open(opened) => opened,
            _ => panic!("the store is not open"),
        }
    }

    /// Something done in the store, past the desk.
    pub(crate) fn in_store<T>(&self, work: impl FnOnce(&mut dyn Transaction) -> T) -> T {
        let opened = self.opened();
        let mut tx = opened.store.begin().unwrap();
        let result = work(tx.as_mut());
        tx.commit().unwrap();
        result
    }

    /// Adds a person.
    pub(crate) fn add(&self, person: &Person<'_>) -> AccountId {
        let now = self.now();
        let password = person.password.map(|text| {
            let typed = Password::new(text.to_owned()).unwrap();
            let hash = self.opened().hasher.hash_password(&typed).unwrap();
            PasswordCredential { hash, changed_at: now }
        });
        let mut id = [0; 16];
        self.random.fill(&mut id).unwrap();
        let account = Account {
            id: AccountId::from_bytes(id),
            role: person.role,
            standing: Standing::Active,
            name: person.name.to_owned(),
            address: Address::parse(person.address).unwrap(),
            language: None,
            contact_number: String::new(),
            password,
            two_step: TwoStep::Off,
            credential_version: 1,
            created_at: now,
            last_log_in_at: None,
        };
        self.in_store(|tx| tx.insert_account(&account).unwrap());
        account.id
    }

    /// Gives someone a code, past the desk.
    pub(crate) fn issue(&self, of: AccountId, id: [u8; 16], kind: IssuedCodeKind) -> String {
        let code = IssuedCode::generate(&id[..IssuedCode::RANDOM_BYTES].try_into().unwrap());
        let text = code.expose_text().to_string();
        let hash = self.opened().hasher.hash_password(&Password::new(text.clone()).unwrap()).unwrap();
        let issuance = Issuance::new(IssuanceId(id), None, kind, hash, self.clock.now());
        self.in_store(|tx| tx.save_issued_code(of, &issuance).unwrap());
        text
    }

    pub(crate) fn account(&self, id: AccountId) -> Account {
        self.in_store(|tx| tx.account(id).unwrap().unwrap())
    }

    /// The log about someone, oldest line first.
    pub(crate) fn log_about(&self, id: AccountId) -> Vec<LogEntry> {
        let mut lines = self.in_store(|tx| tx.log_about(id, 10_000).unwrap());
        lines.reverse();
        lines
    }

    /// Looks whether all is as it was written; gives the lines of the log.
    pub(crate) fn check(&self) -> i64 {
        let store = self.store.lock().unwrap().upgrade().unwrap();
        store.recount().unwrap();
        match store.begin().unwrap().check_log().unwrap() {
            LogVerdict::Whole { lines, .. } => i64::try_from(lines).unwrap(),
            LogVerdict::Broken { line } => panic!("the log breaks at line {line}"),
        }
    }

    /// Everything the store says about these people, secrets included, as text to
    /// compare; nothing else changes while nobody else is in the house.
    pub(crate) fn snapshot(&self, people: &[AccountId]) -> String {
        let mut text = format!("{} lines\n", self.check());
        self.in_store(|tx| {
            writeln!(text, "{:?}", tx.organisation().unwrap()).unwrap();
            for id in people {
                let account = tx.account(*id).unwrap().unwrap();
                let counters = [
                    CounterKey::Password(&account.address),
                    CounterKey::Code(*id),
                    CounterKey::RecoveryCode(*id),
                ];
                let counters = counters.map(|key| tx.counter(key).unwrap());
                let codes = tx.issued_codes(*id).unwrap();
                let done = tx.interventions(*id).unwrap();
                let sends = [SendKind::Sms, SendKind::PasswordMail].map(|kind| tx.sends(*id, kind).unwrap());
                let therapists = tx.therapists_of(*id, self.now()).unwrap();
                let exposed = exposed(&account);
                writeln!(
                    text,
                    "{account:?} {exposed} {counters:?} {codes:?} {done:?} {sends:?} {therapists:?}"
                )
                .unwrap();
            }
        });
        text
    }
}

/// An organisation where everyone chooses.
pub(crate) fn write_organisation(opened: &Opened, now: Timestamp) {
    let help_desk = HelpDeskContact {
        name: "Help desk".into(),
        phone: "030 123 45 67".into(),
        hours: "9 to 5".into(),
        outside_hours: String::new(),
    };
    let organisation = Organisation {
        two_step: PerRole::all(Requirement::Optional),
        recovery_key_confirmed_at: Some(now),
        ..Organisation::new("Praktijk aan de gracht".into(), help_desk, now)
    };
    let mut tx = opened.store.begin().unwrap();
    tx.save_organisation(&organisation).unwrap();
    tx.commit().unwrap();
}
