//! A backup between choosing it and using it.
//!
//! What is put back into an open organisation was read and verified when it was chosen, and is
//! kept for that session (see [`crate::kept`]). What is opened where nobody can log in is read
//! anew: only its place is kept.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tweestap_usecases::ports::BackupContents;
use tweestap_usecases::{Desk, WindowName};

use crate::kept::KeptForSession;

/// The backup that was chosen last to be put back, if it was not forgotten.
#[derive(Default)]
pub(crate) struct BackupToRestore(KeptForSession<Arc<BackupContents>>);

/// Where the backup lies that was chosen last to be opened here.
#[derive(Default)]
pub(crate) struct BackupToOpen(Mutex<Option<PathBuf>>);

impl BackupToRestore {
    /// Takes another one for the session in front of `window`; none where that has ended.
    pub(crate) fn choose(&self, contents: Arc<BackupContents>, desk: &Desk, window: &WindowName) {
        self.forget();
        self.0.keep(contents, desk, window);
    }

    /// What was chosen.
    pub(crate) fn chosen(&self, desk: &Desk) -> Option<Arc<BackupContents>> {
        self.look(desk);
        self.0.with(|contents| Arc::clone(contents))
    }

    pub(crate) fn forget(&self) {
        drop(self.0.take());
    }

    /// Forgets it once its session has ended.
    pub(crate) fn look(&self, desk: &Desk) {
        drop(self.0.take_if_over(desk));
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
