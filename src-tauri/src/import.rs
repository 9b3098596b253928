//! A file of people between choosing it and importing it.
//!
//! It holds names and addresses, so it is kept for one session alone: logging out
//! forgets it, and a locked window cannot ask for it.

use std::sync::{Arc, Mutex, PoisonError};

use tweestap_usecases::import_people::{ImportLine, Progress};

/// The file that was chosen last, if it was not forgotten.
#[derive(Default)]
pub(crate) struct Import(Mutex<Option<Chosen>>);

/// The lines of a file, and how far importing them is.
#[derive(Clone)]
pub(crate) struct Chosen {
    pub(crate) lines: Arc<[ImportLine]>,
    pub(crate) progress: Arc<Progress>,
}

impl Import {
    /// Takes another file.
    pub(crate) fn choose(&self, lines: Vec<ImportLine>) {
        let chosen = Chosen { lines: lines.into(), progress: Arc::default() };
        if let Some(before) = self.hold().replace(chosen) {
            before.progress.cancel();
        }
    }

    /// The chosen file, as a new try: one that was stopped can be begun again.
    pub(crate) fn begin(&self) -> Option<Chosen> {
        let mut held = self.hold();
        let chosen = held.as_mut()?;
        chosen.progress = Arc::default();
        Some(chosen.clone())
    }

    /// The chosen file.
    pub(crate) fn chosen(&self) -> Option<Chosen> {
        self.hold().clone()
    }

    /// Stops what is under way and forgets the file.
    pub(crate) fn forget(&self) {
        if let Some(before) = self.hold().take() {
            before.progress.cancel();
        }
    }

    fn hold(&self) -> std::sync::MutexGuard<'_, Option<Chosen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
