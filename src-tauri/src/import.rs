//! A file of people between choosing it and importing it.
//!
//! It holds names and addresses, so it is kept for one session alone: logging out
//! forgets it, and a locked window cannot ask for it.

use std::sync::{Arc, Mutex, PoisonError};

use tweestap_usecases::import_people::{ImportLine, Progress};

/// The file that was chosen last, if it was not forgotten.
#[derive(Default)]
pub(crate) struct Import(Mutex<Option<Chosen>>);

/// The lines of a file, and how far importing them is, while that is under way.
#[derive(Clone)]
struct Chosen {
    lines: Arc<[ImportLine]>,
    progress: Option<Arc<Progress>>,
}

impl Import {
    /// Takes another file.
    pub(crate) fn choose(&self, lines: Vec<ImportLine>) {
        cancel(self.hold().replace(Chosen { lines: lines.into(), progress: None }));
    }

    /// The lines of the chosen file.
    pub(crate) fn lines(&self) -> Option<Arc<[ImportLine]>> {
        self.hold().as_ref().map(|chosen| Arc::clone(&chosen.lines))
    }

    /// The chosen file, as a new try: one that was stopped can be begun again.
    pub(crate) fn begin(&self) -> Option<(Arc<[ImportLine]>, Arc<Progress>)> {
        let mut held = self.hold();
        let chosen = held.as_mut()?;
        let progress = Arc::clone(chosen.progress.insert(Arc::default()));
        Some((Arc::clone(&chosen.lines), progress))
    }

    /// The try is over; the file can be tried again.
    pub(crate) fn end(&self) {
        if let Some(chosen) = self.hold().as_mut() {
            chosen.progress = None;
        }
    }

    /// How far it is, and of how many lines; `None` where nothing is under way.
    pub(crate) fn under_way(&self) -> Option<(u32, usize)> {
        let held = self.hold();
        let chosen = held.as_ref()?;
        Some((chosen.progress.as_ref()?.done(), chosen.lines.len()))
    }

    /// Stops what is under way: nothing of it stays.
    pub(crate) fn stop(&self) {
        cancel(self.hold().clone());
    }

    /// Stops what is under way and forgets the file.
    pub(crate) fn forget(&self) {
        cancel(self.hold().take());
    }

    fn hold(&self) -> std::sync::MutexGuard<'_, Option<Chosen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn cancel(chosen: Option<Chosen>) {
    if let Some(progress) = chosen.and_then(|chosen| chosen.progress) {
        progress.cancel();
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
        let import = Import::default();
        assert_eq!(import.under_way(), None, "no file");
        import.choose(lines(3));
        assert_eq!(import.under_way(), None, "chosen");
        assert_eq!(import.lines().map(|lines| lines.len()), Some(3));
        let (begun, _) = import.begin().unwrap();
        assert_eq!((begun.len(), import.under_way()), (3, Some((0, 3))), "begun");
        import.end();
        assert_eq!(import.under_way(), None, "ended without being done: the proofs come first");
        assert!(import.begin().is_some(), "and begun again");
    }

    #[test]
    fn what_is_under_way_is_stopped_by_another_file_and_by_leaving() {
        let import = Import::default();
        let began = || {
            import.choose(lines(1));
            import.begin().unwrap().1
        };
        let first = began();
        import.choose(lines(2));
        assert!(first.is_cancelled(), "another file");
        let second = began();
        import.forget();
        assert!(second.is_cancelled(), "forgotten");
        let third = began();
        import.stop();
        assert!(third.is_cancelled() && import.lines().is_some(), "stopped: the file stays");
    }
}
