//! Tests over several modules: real files in folders of their own.

mod arriving;
mod backups;
mod damage;
mod log;
mod migrating;
mod needs_someone;
mod opening;
mod people;
mod planted;
mod recovering;
mod refused;
mod staff;
mod tables;
mod tampering;

use std::{collections::BTreeMap, fs, path::PathBuf};

use tweestap_core::{
    account::{
        Account, AccountId, Authenticator, Enrolled, PasswordCredential, Role, Standing, TotpAuthenticator,
        TwoStep,
    },
    address::Address,
    clock::Timestamp,
    enrolment::EnrolmentId,
    lookup_secret::{LookupSecretSet, SetId},
    organisation::{HelpDeskContact, Organisation},
    recovery_key::RecoveryKey,
    secret::{PasswordHash, TotpSecret},
    totp::TimeStep,
};

use crate::{
    fault::StoreFault,
    hashing::{Cost, Hashing},
    root_key::{KeyFile, Keychain, PlaceKind, Places},
    store::EncryptedStore,
    vault::{FolderVault, OpenedStore},
};

const NOW: Timestamp = Timestamp::from_millis(1_900_000_000_000);

/// A data folder and a config folder, gone with the test.
struct Folders {
    root: tempfile::TempDir,
}

impl Folders {
    fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    fn data(&self) -> PathBuf {
        self.root.path().join("data")
    }

    fn config(&self) -> PathBuf {
        self.root.path().join("config")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.data().join(name)
    }

    fn vault(&self) -> FolderVault {
        Self::vault_in(&self.data(), Self::places(&self.config()))
    }

    /// A key file in `config`, and a keychain that never answers in time.
    fn places(config: &PathBuf) -> Places {
        let keychain = Keychain::new("tweestap-test", std::time::Duration::ZERO);
        Places { keychain, key_file: KeyFile::in_folder(config) }
    }

    fn vault_in(data: &PathBuf, places: Places) -> FolderVault {
        FolderVault::new(data, places, Hashing::Fixed(Cost::TINY))
    }

    fn make(&self) -> OpenedStore {
        self.vault().found_store(PlaceKind::KeyFile, &paper(7)).unwrap()
    }

    /// A closed store with an organisation and one account in it.
    fn filled() -> Self {
        let folders = Self::new();
        let opened = folders.make();
        fill(&opened.store);
        folders
    }

    fn open(&self) -> Result<OpenedStore, StoreFault> {
        self.vault().open_store()
    }

    /// A copy taken now is what the disk has when the program is killed now.
    fn killed_now(&self) -> Self {
        let killed = Self::new();
        for (from, to) in [(self.data(), killed.data()), (self.config(), killed.config())] {
            fs::create_dir_all(&to).unwrap();
            for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
                fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
        killed
    }
}

/// Every file of the data folder but the lock, by name.
fn content(folders: &Folders) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folders.data()).unwrap().map(Result::unwrap);
    let files = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap_or_default()));
    files.filter(|(name, _)| name != "store.lock").collect()
}

fn paper(fill: u8) -> RecoveryKey {
    RecoveryKey::generate(&[fill; 16])
}

fn fill(store: &EncryptedStore) {
    use tweestap_usecases::ports::Store;
    let mut tx = store.begin().unwrap();
    tx.save_organisation(&organisation()).unwrap();
    tx.insert_account(&person(1)).unwrap();
    tx.commit().unwrap();
}

fn organisation() -> Organisation {
    let help_desk = HelpDeskContact {
        name: "Help desk".into(),
        phone: "030 123 45 67".into(),
        hours: "9 to 5".into(),
        outside_hours: String::new(),
    };
    Organisation::new("Practice at the canal".into(), help_desk, NOW)
}

fn address(number: u8) -> Address {
    Address::parse(&format!("person{number}@example.org")).unwrap()
}

/// Someone with a password and two-step.
pub(crate) fn person(number: u8) -> Account {
    Account {
        id: AccountId::from_bytes([number; 16]),
        role: Role::Therapist,
        standing: Standing::Active,
        name: format!("Person {number}"),
        address: address(number),
        language: Some("nl".into()),
        contact_number: format!("030 000 00 0{number}"),
        password: Some(PasswordCredential {
            hash: PasswordHash::from_phc(format!("phc of {number}")),
            changed_at: NOW,
        }),
        two_step: TwoStep::On(Box::new(enrolled(number))),
        credential_version: 3,
        created_at: NOW,
        last_log_in_at: None,
    }
}

fn enrolled(number: u8) -> Enrolled {
    let authenticator = Authenticator::App(authenticator(number));
    Enrolled { since: NOW, authenticator, stopped_at: None, recovery: recovery(number) }
}

fn authenticator(number: u8) -> TotpAuthenticator {
    TotpAuthenticator {
        id: EnrolmentId([number; 16]),
        secret: TotpSecret::from_bytes([number; 20]),
        connected_at: NOW,
        last_step: TimeStep(100),
        last_misfit: None,
    }
}

fn recovery(number: u8) -> LookupSecretSet {
    let macs = [0, 1, 2, 3, 4, 5].map(|place| [number + place; 32]);
    LookupSecretSet::new(SetId([number; 16]), [number; 16], macs, NOW)
}

/// All that an account says, to compare.
fn shown(account: Option<&Account>) -> String {
    let Some(account) = account else { return "nobody".into() };
    let password = account.password.as_ref().map(|password| password.hash.expose_phc());
    let secrets = match &account.two_step {
        TwoStep::Off => Vec::new(),
        TwoStep::On(enrolled) => {
            let cells = enrolled.recovery.cells().iter();
            let codes = cells.map(|cell| format!("{:?} {:?}", cell.mac, cell.used_at));
            let authenticator = match &enrolled.authenticator {
                Authenticator::App(app) => format!("{:?}", app.secret.expose_bytes()),
                Authenticator::Sms(sms) => sms.number.as_e164().to_owned(),
            };
            codes.chain([authenticator]).collect()
        }
    };
    format!("{account:?} {password:?} {secrets:?}")
}
