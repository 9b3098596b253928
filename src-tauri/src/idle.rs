//! Looks at the clock once a second: locks, ends, warns.
//!
//! The rules say when; this tells the window. What a locked window showed is gone
//! with its page: the page is made anew.

use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Emitter as _, Manager as _};
use tweestap_usecases::resume::Passed;
use tweestap_usecases::{Desk, WindowName};

use crate::desktop::Desktop;
use crate::wire::Millis;
use crate::{trainer, window};

/// How often.
const EVERY: Duration = Duration::from_secs(1);

/// The session changed: the page asks for its state.
pub(crate) const SESSION_CHANGED: &str = "session-changed";

/// The window locks soon, at the given time; or no longer.
pub(crate) const IDLE_WARNING: &str = "idle-warning";

/// Watches the clock until the app ends.
pub(crate) fn watch(app: AppHandle) {
    thread::spawn(move || {
        loop {
            thread::sleep(EVERY);
            look(&app, &app.state::<Desktop>().desk);
            trainer::look(&app);
        }
    });
}

/// One look, also after the practice clock was moved.
pub(crate) fn look(app: &AppHandle, desk: &Desk) {
    show(app, desk.look_at_clock());
    let desktop = app.state::<Desktop>();
    desktop.import.look(desk);
    desktop.backup_to_restore.look(desk);
}

/// Shows what came to pass: a warning, or a window with nothing on it any more.
pub(crate) fn show(app: &AppHandle, all: Vec<(WindowName, Passed)>) {
    for (name, passed) in all {
        match passed {
            Passed::Nothing => tell(app, name.as_str(), None),
            Passed::Warning { locks_at } => tell(app, name.as_str(), Some(locks_at.into())),
            Passed::Locked | Passed::Ended => {
                tell(app, name.as_str(), None);
                hide(app, name.as_str());
            }
        }
    }
}

/// Takes what was on screen away: clipboard and page.
pub(crate) fn hide(app: &AppHandle, label: &str) {
    app.state::<Desktop>().clipboard.clear();
    let renewed = app.get_webview_window(label).map(|window| window::renew(&window));
    if !matches!(renewed, Some(Ok(()))) {
        // The page is still there: it asks for its state and finds the lock.
        let _closed = app.emit_to(label, SESSION_CHANGED, ());
    }
}

fn tell(app: &AppHandle, window: &str, locks_at: Option<Millis>) {
    // A window that is closing hears nothing, and needs not.
    let _closed = app.emit_to(window, IDLE_WARNING, locks_at);
}
