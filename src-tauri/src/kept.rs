//! Something that one session chose, between choosing and using it.
//!
//! It holds names and addresses, so it is kept for that session alone, over its locks: it is gone
//! once the session has ended, in whatever way, and serves no other one.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tweestap_usecases::{Desk, Sitting, WindowName};

/// What was chosen last, if it was not forgotten.
pub(crate) struct KeptForSession<T>(Mutex<Option<Kept<T>>>);

struct Kept<T> {
    chosen: T,
    window: WindowName,
    sitting: Sitting,
}

impl<T> Default for KeptForSession<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> KeptForSession<T> {
    /// Keeps it for the session in front of `window`; nothing where that has ended.
    pub(crate) fn keep(&self, chosen: T, desk: &Desk, window: &WindowName) {
        let Some(sitting) = desk.sitting(window) else { return };
        *self.hold() = Some(Kept { chosen, window: window.clone(), sitting });
    }

    /// Does something with it. Asks nothing of the desk.
    pub(crate) fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> Option<R> {
        self.hold().as_mut().map(|kept| work(&mut kept.chosen))
    }

    /// Takes it out.
    pub(crate) fn take(&self) -> Option<T> {
        self.hold().take().map(|kept| kept.chosen)
    }

    /// Takes it out where its session has ended.
    pub(crate) fn take_if_over(&self, desk: &Desk) -> Option<T> {
        let whose = self.hold().as_ref().map(|kept| (kept.window.clone(), kept.sitting));
        let is_over = whose.is_some_and(|(window, sitting)| desk.sitting(&window) != Some(sitting));
        if is_over { self.take() } else { None }
    }

    fn hold(&self) -> MutexGuard<'_, Option<Kept<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
