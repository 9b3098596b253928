//! A file of people between choosing it and importing it.
//!
//! It holds names and addresses, so it is kept for one session alone, over its locks: it is
//! forgotten once that session has ended, in whatever way, and serves no other one.

use std::sync::{Arc, Mutex, PoisonError};

use tweestap_usecases::import_people::{ImportLine, Progress};
use tweestap_usecases::{Desk, Sitting, WindowName};

/// The file that was chosen last, if it was not forgotten.
#[derive(Default)]
pub(crate) struct Import(Mutex<Option<Kept>>);

/// The lines of a file, and how far importing them is.
#[derive(Clone)]
pub(crate) struct Chosen {
    pub(crate) lines: Arc<[ImportLine]>,
    pub(crate) progress: Arc<Progress>,
}

/// A chosen file, and whose it is.
struct Kept {
    chosen: Chosen,
    window: WindowName,
    sitting: Sitting,
}

impl Import {
    /// Takes another file for the session in front of `window`; none where that has ended.
    pub(crate) fn choose(&self, lines: Vec<ImportLine>, desk: &Desk, window: &WindowName) {
        self.forget();
        let Some(sitting) = desk.sitting(window) else { return };
        let chosen = Chosen { lines: lines.into(), progress: Arc::default() };
        *self.hold() = Some(Kept { chosen, window: window.clone(), sitting });
    }

    /// The chosen file, as a new try: one that was stopped can be begun again.
    pub(crate) fn begin(&self, desk: &Desk) -> Option<Chosen> {
        self.look(desk);
        let mut held = self.hold();
        let chosen = &mut held.as_mut()?.chosen;
        chosen.progress = Arc::default();
        Some(chosen.clone())
    }

    /// The chosen file.
    pub(crate) fn chosen(&self, desk: &Desk) -> Option<Chosen> {
        self.look(desk);
        self.under_way()
    }

    /// The same while it is imported, when nobody else can ask the desk.
    pub(crate) fn under_way(&self) -> Option<Chosen> {
        self.hold().as_ref().map(|kept| kept.chosen.clone())
    }

    /// Forgets the file once its session has ended.
    pub(crate) fn look(&self, desk: &Desk) {
        let whose = self.hold().as_ref().map(|kept| (kept.window.clone(), kept.sitting));
        if whose.is_some_and(|(window, sitting)| desk.sitting(&window) != Some(sitting)) {
            self.forget();
        }
    }

    /// Stops what is under way and forgets the file.
    pub(crate) fn forget(&self) {
        if let Some(before) = self.hold().take() {
            before.chosen.progress.cancel();
        }
    }

    fn hold(&self) -> std::sync::MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
