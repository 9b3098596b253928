//! The two compositions of the use cases: the only place that names adapters.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tauri::{AppHandle, Manager as _};

use tweestap_documents::Language;
use tweestap_store::{FolderVault, Hashing, KeyFile, Keychain, Places, SystemClock, SystemRandom};
use tweestap_usecases::Desk;

use crate::Launch;
use crate::args::Organisation;
use crate::desktop::Desktop;
use crate::wire::PracticePerson;

/// The name of our entries in the computer's keychain.
const KEYCHAIN_SERVICE: &str = "nl.tweestap.desktop";

/// How long the keychain may take. A dead one would hold the call for two minutes.
const KEYCHAIN_ANSWERS_WITHIN: Duration = Duration::from_secs(8);

/// What a practice process has beside its desk.
pub(crate) struct Practice {}

impl Practice {
    /// Makes the practice organisation where there is none.
    pub(crate) fn prepare(&self) -> Vec<PracticePerson> {
        Vec::new()
    }

    /// Moves the practice clock.
    pub(crate) fn skip(&self, _by: Duration) -> bool {
        false
    }
}

/// The process that was asked for.
pub(crate) fn desktop(app: &AppHandle, launch: &Launch) -> tauri::Result<Desktop> {
    let paths = app.path();
    let data = match &launch.args.data_dir {
        Some(folder) => folder.clone(),
        None => paths.app_local_data_dir()?,
    };
    let config = paths.app_config_dir()?;
    let (desk, practice) = match launch.args.organisation {
        Organisation::Real => (live(&data, &config), None),
        Organisation::Practice { .. } => training(&data, &config),
    };
    let language = Language::from_tag(launch.language.code()).unwrap_or(Language::English);
    Ok(Desktop::new(app.clone(), desk, practice, language, launch.automation))
}

/// The real organisation: the system's clocks, its keychain, hashes as slow as the
/// computer bears.
pub(crate) fn live(data: &Path, config: &Path) -> Arc<Desk> {
    let places = Places {
        keychain: Keychain::new(KEYCHAIN_SERVICE, KEYCHAIN_ANSWERS_WITHIN),
        key_file: KeyFile::in_folder(config),
    };
    let vault = FolderVault::new(data.join("organisation"), places, Hashing::Measured);
    Arc::new(Desk::new(Box::new(vault), Arc::new(SystemClock), Arc::new(SystemRandom)))
}

/// The practice organisation.
fn training(data: &Path, config: &Path) -> (Arc<Desk>, Option<Practice>) {
    (live(&data.join("practice"), config), Some(Practice {}))
}
