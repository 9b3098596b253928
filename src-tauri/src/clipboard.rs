//! What the app puts on the clipboard, and takes off again.
//!
//! Entries carry the mark that keeps them out of clipboard histories. They go after
//! 45 seconds, on lock, on log-out and on quit, unless something else was copied
//! meanwhile.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::wire::{Fault, FaultCode};

/// How long a secret stays on the clipboard.
const STAYS_FOR: Duration = Duration::from_secs(45);

/// The system's clipboard, once something of ours is on it.
#[derive(Default, Clone)]
pub(crate) struct Clipboard(Arc<Mutex<Option<Entry>>>);

/// What lies there. The connection stays open as long: on X11 the app itself hands
/// the text to whoever pastes it.
struct Entry {
    system: arboard::Clipboard,
    text: Zeroizing<String>,
    number: u64,
}

impl Clipboard {
    /// Puts a secret there for 45 seconds.
    pub(crate) fn put(&self, text: &str) -> Result<(), Fault> {
        let fault = |_| Fault::of(FaultCode::Clipboard);
        let mut system = arboard::Clipboard::new().map_err(fault)?;
        out_of_history(system.set()).text(text.to_owned()).map_err(fault)?;
        let number = {
            let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let number = held.as_ref().map_or(0, |entry| entry.number) + 1;
            *held = Some(Entry { system, text: Zeroizing::new(text.to_owned()), number });
            number
        };
        let clipboard = self.clone();
        thread::spawn(move || {
            thread::sleep(STAYS_FOR);
            clipboard.clear_number(number);
        });
        Ok(())
    }

    /// Takes our entry off, if it is still the one there.
    pub(crate) fn clear(&self) {
        let entry = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut entry) = entry
            && entry.system.get_text().is_ok_and(|text| *Zeroizing::new(text) == *entry.text)
        {
            // Someone else may own the clipboard by now: then there is nothing of ours left.
            let _not_ours = entry.system.clear();
        }
    }

    fn clear_number(&self, number: u64) {
        let is_current = |entry: &Entry| entry.number == number;
        let current = self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref().is_some_and(is_current);
        if current {
            self.clear();
        }
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
