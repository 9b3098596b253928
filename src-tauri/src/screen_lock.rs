//! Locks with the screen and on suspend, where the organisation chose *strict*.
//!
//! ```text
//!   Linux    logind's signals ─────────────────────┐
//!   Windows  messages of the session and of power ─┼─► desk.lock_with_screen ─► the page goes
//!   macOS    notifications of the screen and sleep ┘
//! ```
//!
//! Falling asleep and waking are both taken, so that a computer that fell asleep too
//! quickly is locked when it wakes. Where the system sends nothing, inactivity locks as
//! ever.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

use std::thread;

use tauri::{AppHandle, Manager as _};

use crate::desktop::Desktop;
use crate::idle;

#[cfg(target_os = "linux")]
pub(crate) use linux::watch;
#[cfg(target_os = "macos")]
pub(crate) use macos::watch;
#[cfg(windows)]
pub(crate) use windows::watch;

/// Not on the window's thread: a code may be in the middle of being checked.
fn lock(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        let locked = app.state::<Desktop>().desk.lock_with_screen();
        idle::show(&app, locked);
    });
}
