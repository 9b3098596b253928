//! The two compositions of the use cases: the only place that names adapters.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;
use tauri::{AppHandle, Manager as _};
use tweestap_delivery::{Locality, Post, Trust};
use tweestap_documents::Language;
use tweestap_store::{FolderVault, Hashing, KeyFile, Keychain, Places, SystemClock, SystemRandom};
use tweestap_training::{NotAPracticeFolder, Practice};
use tweestap_usecases::Desk;

use crate::Launch;
use crate::args::Organisation;
use crate::desktop::{Desktop, FirstPage, Kind};
use crate::hardening::Automation;
use crate::preferences::Preferences;

/// The name of our entries in the computer's keychain.
const KEYCHAIN_SERVICE: &str = "nl.tweestap.desktop";

/// How long the keychain may take: long enough to type the password that unlocks it. A
/// dead one would hold the call for two minutes.
const KEYCHAIN_ANSWERS_WITHIN: Duration = Duration::from_secs(20);

/// The process that was asked for.
pub(crate) fn desktop(app: &AppHandle, launch: &Launch) -> Result<Desktop, Box<dyn Error>> {
    let paths = app.path();
    let data = match &launch.args.data_dir {
        Some(folder) => folder.clone(),
        None => paths.app_local_data_dir()?,
    };
    let language = launch.language;
    let config = paths.app_config_dir()?;
    let (desk, kind, first_page) = match launch.args.organisation {
        Organisation::Real => {
            let post = post(language);
            let vault = vault(&data, &config);
            let page = if vault.has_store() { FirstPage::SignedOut } else { FirstPage::FirstStart };
            (live(vault, post.clone()), Kind::Real(post), Some(page))
        }
        Organisation::Practice { .. } => {
            let practice = training(&data, language)?;
            (practice.desk(), Kind::Practice(Box::new(practice)), None)
        }
    };
    let desk = match launch.automation {
        Automation::Off => desk,
        Automation::On => desk.automated(),
    };
    let preferences = Preferences::load(config.join("preferences.json"));
    Ok(Desktop::new(app.clone(), desk, (kind, first_page), preferences, launch))
}

/// The store of the real organisation: the computer's keychain, hashes as slow as it bears.
fn vault(data: &Path, config: &Path) -> FolderVault {
    let places = Places {
        keychain: Keychain::new(KEYCHAIN_SERVICE, KEYCHAIN_ANSWERS_WITHIN),
        key_file: KeyFile::in_folder(config),
    };
    FolderVault::new(data.join("organisation"), places, Hashing::Measured)
}

/// The real organisation: its store, and the system's clocks.
fn live(vault: FolderVault, post: Post) -> Desk {
    Desk::new(Box::new(vault), Arc::new(SystemClock), Arc::new(SystemRandom), Arc::new(post))
}

/// SMS and mail, on the app's own runtime: it has the reactor and the timer they need.
fn post(language: Language) -> Post {
    let runtime = tauri::async_runtime::handle().inner().clone();
    let locality = Locality { time_zone: TimeZone::system(), language };
    Post::new(runtime, Arc::new(SystemClock), locality, Trust::Computer)
}

/// The practice organisation: a folder, a key file and a clock of its own.
fn training(data: &Path, language: Language) -> Result<Practice, NotAPracticeFolder> {
    Practice::new(data.join("practice"), language.tag(), Arc::new(SystemClock), Arc::new(SystemRandom))
}
