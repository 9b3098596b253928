//! A file of people between choosing it and importing it.

use std::sync::Arc;

use tweestap_usecases::import_people::{ImportLine, Progress};
use tweestap_usecases::{Desk, WindowName};

use crate::kept::KeptForSession;

/// The file that was chosen last, if it was not forgotten.
#[derive(Default)]
pub(crate) struct Import(KeptForSession<Chosen>);

/// The lines of a file, and how far importing them is, while that is under way.
struct Chosen {
    lines: Arc<[ImportLine]>,
    progress: Option<Arc<Progress>>,
}

impl Import {
    /// Takes another file for the session in front of `window`; none where that has ended.
    pub(crate) fn choose(&self, lines: Vec<ImportLine>, desk: &Desk, window: &WindowName) {
        self.forget();
        self.0.keep(Chosen::new(lines), desk, window);
    }

    /// The lines of the chosen file.
    pub(crate) fn lines(&self, desk: &Desk) -> Option<Arc<[ImportLine]>> {
        self.look(desk);
        self.0.with(|chosen| Arc::clone(&chosen.lines))
    }

    /// The chosen file, as a new try: one that was stopped can be begun again.
    pub(crate) fn begin(&self, desk: &Desk) -> Option<(Arc<[ImportLine]>, Arc<Progress>)> {
        self.look(desk);
        self.0.with(Chosen::begin)
    }

    /// The try is over; the file can be tried again.
    pub(crate) fn end(&self) {
        self.0.with(|chosen| chosen.progress = None);
    }

    /// How far it is, and of how many lines; `None` where nothing is under way. Asks nothing
    /// of the desk, which an import keeps busy.
    pub(crate) fn under_way(&self) -> Option<(u32, usize)> {
        self.0.with(|chosen| chosen.under_way()).flatten()
    }

    /// Stops what is under way: nothing of it stays.
    pub(crate) fn stop(&self) {
        self.0.with(|chosen| chosen.stop());
    }

    /// Stops what is under way and forgets the file.
    pub(crate) fn forget(&self) {
        if let Some(chosen) = self.0.take() {
            chosen.stop();
        }
    }

    /// Forgets the file once its session has ended.
    pub(crate) fn look(&self, desk: &Desk) {
        if let Some(chosen) = self.0.take_if_over(desk) {
            chosen.stop();
        }
    }
}

impl Chosen {
    fn new(lines: Vec<ImportLine>) -> Self {
        Self { lines: lines.into(), progress: None }
    }

    fn begin(&mut self) -> (Arc<[ImportLine]>, Arc<Progress>) {
        let progress = Arc::clone(self.progress.insert(Arc::default()));
        (Arc::clone(&self.lines), progress)
    }

    fn under_way(&self) -> Option<(u32, usize)> {
        Some((self.progress.as_ref()?.done(), self.lines.len()))
    }

    fn stop(&self) {
        if let Some(progress) = &self.progress {
            progress.cancel();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(count: u32) -> Vec<ImportLine> {
        let line = |number| ImportLine {
            number,
            name: String::new(),
            address: String::new(),
            contact_number: String::new(),
            role: None,
        };
        (1..=count).map(line).collect()
    }

    #[test]
    fn a_file_that_was_only_chosen_is_not_under_way() {
        let mut chosen = Chosen::new(lines(3));
        assert_eq!(chosen.under_way(), None, "chosen");
        let (begun, progress) = chosen.begin();
        assert_eq!((begun.len(), chosen.under_way()), (3, Some((0, 3))), "begun");
        chosen.stop();
        assert!(progress.is_cancelled(), "stopped");
        let (_, again) = chosen.begin();
        assert!(!again.is_cancelled(), "begun again, as a new try");
    }
}
