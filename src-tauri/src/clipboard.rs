//! What the app puts on the clipboard, and takes off again.
//!
//! Entries carry the mark that keeps them out of clipboard histories. They go after
//! 45 seconds, on lock, on log-out and on quit, unless something else was copied
//! meanwhile.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::wire::{Fault, FaultCode};

/// How long a secret stays on the clipboard.
const STAYS_FOR: Duration = Duration::from_secs(45);

/// The system's clipboard, once something of ours is on it.
#[derive(Default, Clone)]
pub(crate) struct Clipboard(Arc<Mutex<Newest<Entry>>>);

/// What lies there. The connection stays open as long: on X11 the app itself hands
/// the text to whoever pastes it.
struct Entry {
    system: arboard::Clipboard,
    text: Zeroizing<String>,
}

/// The newest of things that are numbered, also after it was taken: so a timer that was
/// set for one never meets another.
struct Newest<T> {
    held: Option<T>,
    number: u64,
}

impl Clipboard {
    /// Puts a secret there for 45 seconds.
    pub(crate) fn put(&self, text: &str) -> Result<(), Fault> {
        let fault = |_| Fault::of(FaultCode::Clipboard);
        let mut system = arboard::Clipboard::new().map_err(fault)?;
        out_of_history(system.set()).text(text.to_owned()).map_err(fault)?;
        let number = self.hold().put(Entry { system, text: Zeroizing::new(text.to_owned()) });
        let clipboard = self.clone();
        thread::spawn(move || {
            thread::sleep(STAYS_FOR);
            let entry = clipboard.hold().take_number(number);
            entry.into_iter().for_each(Entry::clear);
        });
        Ok(())
    }

    /// Takes our entry off, if it is still the one there.
    pub(crate) fn clear(&self) {
        let entry = self.hold().take();
        entry.into_iter().for_each(Entry::clear);
    }

    fn hold(&self) -> MutexGuard<'_, Newest<Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entry {
    fn clear(mut self) {
        if self.system.get_text().is_ok_and(|text| *Zeroizing::new(text) == *self.text) {
            // Someone else may own the clipboard by now: then there is nothing of ours left.
            let _not_ours = self.system.clear();
        }
    }
}

impl<T> Default for Newest<T> {
    fn default() -> Self {
        Self { held: None, number: 0 }
    }
}

impl<T> Newest<T> {
    /// Puts it in the place of the one before; gives its number.
    fn put(&mut self, new: T) -> u64 {
        self.held = Some(new);
        self.number += 1;
        self.number
    }

    fn take(&mut self) -> Option<T> {
        self.held.take()
    }

    fn take_number(&mut self, number: u64) -> Option<T> {
        if self.number == number { self.take() } else { None }
    }
}

#[cfg(target_os = "linux")]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtLinux as _;
    set.exclude_from_history()
}

#[cfg(target_os = "macos")]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtApple as _;
    set.exclude_from_history()
}

#[cfg(windows)]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows as _;
    set.exclude_from_history().exclude_from_cloud().exclude_from_monitoring()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_timer_of_an_entry_that_was_taken_off_leaves_the_next_one_alone() {
        let mut held = Newest::default();
        let first = held.put("first");
        assert_eq!(held.take(), Some("first"));
        let second = held.put("second");
        assert_eq!(held.take_number(first), None);
        assert_eq!(held.take_number(second), Some("second"));
        assert_eq!(held.take_number(second), None);
    }
}
