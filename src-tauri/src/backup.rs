//! A backup between choosing it and using it.
//!
//! What is put back into an open organisation was read and verified when it was chosen. It holds
//! names and addresses, so it is kept for one session alone, as a file of people is (see
//! [`crate::import`]). What is opened where nobody can log in is read anew: only its place is kept.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tweestap_usecases::ports::BackupContents;
use tweestap_usecases::{Desk, Sitting, WindowName};

/// The backup that was chosen last to be put back, if it was not forgotten.
#[derive(Default)]
pub(crate) struct BackupToRestore(Mutex<Option<Kept>>);

/// Where the backup lies that was chosen last to be opened here.
#[derive(Default)]
pub(crate) struct BackupToOpen(Mutex<Option<PathBuf>>);

/// A chosen backup, and whose it is.
struct Kept {
    contents: Arc<BackupContents>,
    window: WindowName,
    sitting: Sitting,
}

impl BackupToRestore {
    /// Takes another one for the session in front of `window`; none where that has ended.
    pub(crate) fn choose(&self, contents: Arc<BackupContents>, desk: &Desk, window: &WindowName) {
        self.forget();
        let Some(sitting) = desk.sitting(window) else { return };
        *self.hold() = Some(Kept { contents, window: window.clone(), sitting });
    }

    /// What the session in front of `window` chose.
    pub(crate) fn chosen(&self, desk: &Desk, window: &WindowName) -> Option<Arc<BackupContents>> {
        self.look(desk);
        let held = self.hold();
        held.as_ref().filter(|kept| kept.window == *window).map(|kept| Arc::clone(&kept.contents))
    }

    pub(crate) fn forget(&self) {
        *self.hold() = None;
    }

    /// Forgets it once its session has ended.
    pub(crate) fn look(&self, desk: &Desk) {
        let whose = self.hold().as_ref().map(|kept| (kept.window.clone(), kept.sitting));
        if whose.is_some_and(|(window, sitting)| desk.sitting(&window) != Some(sitting)) {
            self.forget();
        }
    }

    fn hold(&self) -> MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl BackupToOpen {
    pub(crate) fn choose(&self, path: PathBuf) {
        *self.hold() = Some(path);
    }

    pub(crate) fn chosen(&self) -> Option<PathBuf> {
        self.hold().clone()
    }

    pub(crate) fn forget(&self) {
        *self.hold() = None;
    }

    fn hold(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
