//! Backups: what a file would change, and what it changed.

use serde::{Deserialize, Serialize};
use specta::Type;
use tweestap_usecases::ports::NotABackup;
use tweestap_usecases::restore_backup as uc;

use super::Millis;

/// What putting a backup back would change.
#[derive(Serialize, Type)]
pub(crate) struct BackupView {
    /// Its name, without the folder.
    pub file_name: String,
    /// When it was made.
    pub made_at: Millis,
    /// People there are now.
    pub people_now: u32,
    /// People whose name, number, language, address or therapists change.
    pub people_changed: u32,
    /// Removed people who come back, with a closed account.
    pub people_back: u32,
    /// Addresses that stay as they are now.
    pub addresses_kept: u32,
    /// Whether settings of the organisation change.
    pub settings_change: bool,
}

/// What putting a backup back changed.
#[derive(Serialize, Type)]
pub(crate) struct RestoredView {
    /// People whose name, number, language, address or therapists changed.
    pub people_changed: u32,
    /// Removed people who came back, with a closed account.
    pub people_back: u32,
    /// Addresses that stayed as they were.
    pub addresses_kept: u32,
    /// Whether settings of the organisation changed.
    pub settings_changed: bool,
}

/// A backup that was chosen to be opened on this computer.
#[derive(Serialize, Type)]
pub(crate) struct BackupFileView {
    /// Its name, without the folder.
    pub file_name: String,
    /// When it was made.
    pub made_at: Millis,
}

mirror! {
    /// Why a file is no backup that can be used here.
    NotABackupWhy of NotABackup { NotOne, Damaged, Newer, AnotherOrganisation, Practice, Real, }
}

impl BackupView {
    pub(crate) fn of(file_name: String, made_at: Millis, look: &uc::Look) -> Self {
        let uc::Changes { people_changed, people_back, addresses_kept, settings } = look.changes;
        Self {
            file_name,
            made_at,
            people_now: look.people_now,
            people_changed,
            people_back,
            addresses_kept,
            settings_change: settings,
        }
    }
}

impl From<uc::Changes> for RestoredView {
    fn from(changes: uc::Changes) -> Self {
        let uc::Changes { people_changed, people_back, addresses_kept, settings } = changes;
        Self { people_changed, people_back, addresses_kept, settings_changed: settings }
    }
}
