//! A real store on the disk with one organisation in it, for the rows that need one.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::{fs, process};

use tweestap_core::organisation::HelpDeskContact;
use tweestap_store::{Cost, FolderVault, Hashing, KeyFile, Keychain, Places, SystemClock, SystemRandom};
use tweestap_usecases::delivery::{DeliveryFault, Message};
use tweestap_usecases::desk::{Desk, DeskState, WindowName};
use tweestap_usecases::ports::{Courier, DeliverySettings, Hasher, KeyPlace};
use tweestap_usecases::set_up::SetUp;

use crate::Outcome;

/// What a hashing costs where nothing else is said: the least a real store ever uses.
pub(crate) const COST: Cost = Cost::FLOOR;

pub(crate) const ADDRESS: &str = "a.devries@delinde.example";
pub(crate) const PASSWORD: &str = "kruidenthee op de veranda";

/// The store; its folder goes with this value.
pub(crate) struct Organisation {
    pub(crate) desk: Desk,
    folder: PathBuf,
}

impl Organisation {
    /// Sets one up in a new folder under `target`. Its root key is in a file, so
    /// that no keychain is needed and none is touched.
    pub(crate) fn set_up(target: &std::path::Path, hashing: Hashing) -> Outcome<Self> {
        let folder = target.join("bench").join(format!("store-{}", process::id()));
        let places = Places {
            keychain: Keychain::new("tweestap-bench", Duration::from_secs(1)),
            key_file: KeyFile::in_folder(folder.join("key")),
        };
        let vault = FolderVault::new(folder.join("store"), places, hashing);
        let desk =
            Desk::new(Box::new(vault), Arc::new(SystemClock), Arc::new(SystemRandom), Arc::new(NoPost));
        let organisation = Self { desk, folder };
        organisation.desk.open();
        let outcome = organisation.desk.set_up(&WindowName::new("set-up"), form());
        match outcome.map_err(|fault| fault.to_string())? {
            tweestap_usecases::outcome::Outcome::Done(()) => Ok(organisation),
            _ => Err("The organisation to be measured was not set up.".to_owned()),
        }
    }

    /// The slow hash of the store.
    pub(crate) fn hasher(&self) -> Outcome<Arc<dyn Hasher>> {
        match self.desk.state() {
            DeskState::Open(opened) => Ok(opened.hasher),
            _ => Err("The store to be measured is not open.".to_owned()),
        }
    }
}

/// Nothing is sent while something is measured.
struct NoPost;

impl Courier for NoPost {
    fn deliver(&self, _: &DeliverySettings, _: &Message) -> Result<(), DeliveryFault> {
        Err(DeliveryFault::NotSetUp)
    }

    fn post(&self, _: DeliverySettings, _: Message) {}
}

impl Drop for Organisation {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn form() -> SetUp {
    let line = str::to_owned;
    SetUp {
        organisation: line("De Linde"),
        help_desk: HelpDeskContact {
            name: line("Service desk"),
            phone: line("030 000 00 00"),
            hours: line("8:30 to 17:00"),
            outside_hours: String::new(),
        },
        name: line("A. de Vries"),
        address: line(ADDRESS),
        password: line(PASSWORD).into(),
        key_place: KeyPlace::KeyFile,
    }
}
