//! Where the practice organisation lies, as the use cases see it: a store that is
//! always there, because it is made where it is not.
//!
//! ```text
//!   open ── claim the folder ── a whole store in it? ──yes──► opened
//!                                   │ no, half made, damaged, without its key
//!                                   └─► clear ─► found ─► seed ─► opened
//! ```

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tweestap_core::account::Account;
use tweestap_core::address::Address;
use tweestap_core::clock::Timestamp;
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::secret::Password;
use tweestap_store::{Cost, FolderVault, Hashing, KeyFile, Keychain, Places};
use tweestap_usecases::ports::{
    BackupContents, BackupFault, Clock, Fault, Hasher, KeyPlace, OpenBackup, OpenBackupRefusal, OpenFault,
    Opened, PasswordMatch, Random, RecoveryKeyRefusal, Store, Vault, VaultState, WrittenBackup,
};
use zeroize::Zeroizing;

use crate::folder::{ClaimFault, PracticeFolder};
use crate::people::{CHOSEN_PASSWORD, PracticePerson, Start, everyone};
use crate::seed::seed;
use crate::words::Words;

/// The vault of one practice folder. Clones are the same vault.
#[derive(Clone)]
pub(crate) struct PracticeVault(Arc<Inner>);

struct Inner {
    folder: PathBuf,
    words: &'static Words,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    /// Claimed when it is first opened, until the process ends.
    claimed: Mutex<Option<Claimed>>,
    open: Mutex<Option<InUse>>,
}

/// The folder, and the vault of what lies in it: that one knows which store is open.
struct Claimed {
    folder: PracticeFolder,
    files: FolderVault,
}

/// The open store; whether it stays open is for the desk to say.
struct InUse {
    store: Weak<dyn Store>,
    hasher: Weak<dyn Hasher>,
}

impl PracticeVault {
    pub(crate) fn new(
        folder: PathBuf,
        words: &'static Words,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Self {
        let (claimed, open) = (Mutex::default(), Mutex::default());
        Self(Arc::new(Inner { folder, words, clock, random, claimed, open }))
    }

    /// Removes the organisation, which must not be open.
    pub(crate) fn clear(&self) -> Result<(), OpenFault> {
        self.within(|claimed| claimed.folder.clear().map_err(|error| of_io(&error)))
    }

    /// Everyone whose account is still under the address it began with.
    pub(crate) fn people(&self) -> Result<Vec<PracticePerson>, Fault> {
        let (store, hasher) = {
            let open = locked(&self.0.open);
            let open = open.as_ref().ok_or(Fault::Closed)?;
            let store = open.store.upgrade().ok_or(Fault::Closed)?;
            (store, open.hasher.upgrade().ok_or(Fault::Closed)?)
        };
        let mut people = Vec::new();
        for start in everyone(self.0.words) {
            // One transaction each: the hashing below is outside, and nobody waits long.
            let account = match Address::parse(start.address) {
                Ok(address) => store.begin()?.account_by_address(&address)?,
                Err(_) => None,
            };
            if let Some(account) = account {
                people.push(person(&start, account, hasher.as_ref())?);
            }
        }
        Ok(people)
    }

    /// The open store.
    pub(crate) fn store(&self) -> Result<Arc<dyn Store>, Fault> {
        let open = locked(&self.0.open);
        open.as_ref().and_then(|open| open.store.upgrade()).ok_or(Fault::Closed)
    }

    /// Does `work` in the folder, which is claimed if it was not yet. One at a time.
    fn within<T>(&self, work: impl FnOnce(&Claimed) -> Result<T, OpenFault>) -> Result<T, OpenFault> {
        let mut claimed = locked(&self.0.claimed);
        if let Some(claimed) = claimed.as_ref() {
            return work(claimed);
        }
        let folder = PracticeFolder::claim(&self.0.folder).map_err(of_claim)?;
        let files = files(&folder);
        work(claimed.insert(Claimed { folder, files }))
    }

    fn open_or_make(&self, claimed: &Claimed) -> Result<Opened, OpenFault> {
        match whole_store(&claimed.files) {
            Ok(Some(opened)) => Ok(opened),
            Ok(None) => self.make(claimed),
            Err(fault) if is_mended_by_a_new_one(fault) => self.make(claimed),
            Err(fault) => Err(fault),
        }
    }

    fn make(&self, Claimed { folder, files }: &Claimed) -> Result<Opened, OpenFault> {
        folder.clear().map_err(|error| of_io(&error))?;
        let mut key = Zeroizing::new([0; RecoveryKey::BYTES]);
        self.0.random.fill(&mut *key).map_err(|fault| of_fault(&fault))?;
        let opened = files.found(KeyPlace::KeyFile, &RecoveryKey::generate(&key))?;
        seed(&opened, self.0.words, self.now(), self.0.random.as_ref()).map_err(|fault| of_fault(&fault))?;
        Ok(opened)
    }

    fn now(&self) -> Timestamp {
        self.0.clock.now().wall
    }
}

impl Vault for PracticeVault {
    fn look(&self) -> VaultState {
        VaultState::Store
    }

    fn open(&self) -> Result<Opened, OpenFault> {
        let opened = self.within(|claimed| self.open_or_make(claimed))?;
        let (store, hasher) = (Arc::downgrade(&opened.store), Arc::downgrade(&opened.hasher));
        *locked(&self.0.open) = Some(InUse { store, hasher });
        Ok(opened)
    }

    /// Nobody sets up a practice organisation: it is there.
    fn found(&self, _: KeyPlace, _: &RecoveryKey) -> Result<Opened, OpenFault> {
        Err(OpenFault::NotEmpty)
    }

    fn open_with_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        place: Option<KeyPlace>,
        now: Timestamp,
    ) -> Result<Opened, RecoveryKeyRefusal> {
        self.within(|claimed| Ok(claimed.files.open_with_recovery_key(recovery_key, place, now)))?
    }

    fn check_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        now: Timestamp,
    ) -> Result<(), RecoveryKeyRefusal> {
        self.within(|claimed| Ok(claimed.files.check_recovery_key(recovery_key, now)))?
    }

    fn renew_recovery_key(&self, recovery_key: &RecoveryKey) -> Result<(), OpenFault> {
        self.within(|claimed| claimed.files.renew_recovery_key(recovery_key))
    }

    fn write_backup(&self, to: &Path, now: Timestamp) -> Result<Box<dyn WrittenBackup>, BackupFault> {
        self.within(|claimed| Ok(claimed.files.write_backup(to, now)))?
    }

    fn read_backup(&self, from: &Path) -> Result<BackupContents, BackupFault> {
        self.within(|claimed| Ok(claimed.files.read_backup(from)))?
    }

    fn look_at_backup(&self, from: &Path) -> Result<Timestamp, BackupFault> {
        self.within(|claimed| Ok(claimed.files.look_at_backup(from)))?
    }

    /// Nobody brings a practice organisation back: a new one is made.
    fn open_backup(&self, _: &Path, _: &OpenBackup<'_>) -> Result<Opened, OpenBackupRefusal> {
        Err(BackupFault::Store(OpenFault::NotEmpty).into())
    }
}

/// What the log calls the computer: nothing that is played happened on a real one.
const COMPUTER: &str = "practice";

/// The store's files. Small hashes, so that a start takes no time and a slow
/// laptop keeps up with a trainer; they protect nothing.
pub(crate) fn files(folder: &PracticeFolder) -> FolderVault {
    // Never asked: founding names the key file, and the header then says so.
    let keychain = Keychain::new("Tweestap practice", Duration::ZERO);
    let places = Places { keychain, key_file: KeyFile::in_folder(folder.key()) };
    FolderVault::new(folder.invented(), places, Hashing::Fixed(Cost::TINY))
        .on_computer(COMPUTER)
        .for_practice()
}

/// The store that is there; `None` where its seeding was cut off.
fn whole_store(files: &FolderVault) -> Result<Option<Opened>, OpenFault> {
    let opened = files.open()?;
    let organisation = opened.store.begin().and_then(|tx| tx.organisation());
    let is_whole = organisation.map_err(|fault| of_fault(&fault))?.is_some();
    Ok(is_whole.then_some(opened))
}

/// Whether the store itself is what is wrong, so that making it anew helps.
/// Nothing of worth is lost: the people are invented.
fn is_mended_by_a_new_one(fault: OpenFault) -> bool {
    match fault {
        OpenFault::Damaged
        | OpenFault::KeyMissing
        | OpenFault::KeyReadableByOthers
        | OpenFault::KeyringNotAnswering
        | OpenFault::KeyringRefused
        | OpenFault::NewerVersion
        | OpenFault::Tampered
        | OpenFault::Unreadable => true,
        OpenFault::DiskFull | OpenFault::InUse | OpenFault::NotEmpty | OpenFault::Unexpected => false,
    }
}

fn person(start: &Start, account: Account, hasher: &dyn Hasher) -> Result<PracticePerson, Fault> {
    let known = start.password.map(|(text, _)| text).into_iter().chain([CHOSEN_PASSWORD]);
    let mut password = None;
    for text in known.filter(|_| account.can_log_in()) {
        let typed = Password::new(text.to_owned()).map_err(|_| Fault::Hashing("too long".to_owned()))?;
        let hash = account.password.as_ref().map(|kept| &kept.hash);
        if hasher.verify_password(&typed, hash)? != PasswordMatch::No {
            password = Some(text);
            break;
        }
    }
    Ok(PracticePerson {
        name: account.name,
        role: account.role,
        address: start.address,
        password,
        is_participant: start.is_participant,
        caseload: start.caseload,
    })
}

fn of_claim(fault: ClaimFault) -> OpenFault {
    match fault {
        ClaimFault::NotPractice => OpenFault::NotEmpty,
        ClaimFault::InUse => OpenFault::InUse,
        ClaimFault::Io(error) => of_io(&error),
    }
}

fn of_io(error: &io::Error) -> OpenFault {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => OpenFault::DiskFull,
        _ => OpenFault::Unreadable,
    }
}

fn of_fault(fault: &Fault) -> OpenFault {
    match fault {
        Fault::DiskFull => OpenFault::DiskFull,
        Fault::Tampered(_) => OpenFault::Tampered,
        Fault::Store(_) | Fault::File => OpenFault::Damaged,
        Fault::AddressTaken | Fault::Hashing(_) | Fault::Random | Fault::Closed => OpenFault::Unexpected,
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
