//! The process in which the web view runs the page: made anew at lock, and brought
//! back once when it ends by itself.
//!
//! The second end in [`TOO_SOON`] is told to the person and ends the app. Rust holds the
//! session and what was typed, so a page that comes back returns to where it was.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager as _, Runtime, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, MessageDialogKind};

use crate::sentences::Sentence;
use crate::{Launch, console};

#[cfg(target_os = "linux")]
pub(crate) use linux::{renew, watch};
#[cfg(target_os = "macos")]
pub(crate) use macos::watch_all;
#[cfg(windows)]
pub(crate) use windows::watch;

/// A page that ends again this soon would only end again and again.
const TOO_SOON: Duration = Duration::from_secs(30);

/// When a page's process last ended by itself.
#[derive(Default)]
struct Ends(Mutex<Option<Instant>>);

impl Ends {
    /// Notes one more, and says whether the last was too short ago to try again.
    fn too_soon(&self, now: Instant) -> bool {
        let before = self.0.lock().unwrap_or_else(PoisonError::into_inner).replace(now);
        before.is_some_and(|before| now.saturating_duration_since(before) < TOO_SOON)
    }
}

/// Starts the page anew. Neither WebView2 nor the web view of macOS lets an app end the
/// page's process: what it held is given back there, and not wiped.
///
/// # Errors
/// When the window is gone.
#[cfg(not(target_os = "linux"))]
pub(crate) fn renew<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.reload()
}

/// Tells the person that the page has stopped, and ends the app once they have read it.
fn tell<R: Runtime>(app: &AppHandle<R>, window: Option<&WebviewWindow<R>>, sentence: Sentence) {
    let language = app.state::<Launch>().language;
    let asked = app
        .dialog()
        .message(sentence.text(language))
        .title(Sentence::PageStoppedTitle.text(language))
        .kind(MessageDialogKind::Error);
    let asked = match window {
        Some(window) => asked.parent(window),
        None => asked,
    };
    let app = app.clone();
    asked.show(move |_| app.exit(i32::from(console::FAULT)));
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Ends, TOO_SOON};

    #[test]
    fn only_an_end_soon_after_another_is_too_much() {
        let (ends, start) = (Ends::default(), Instant::now());
        for (case, after, too_soon) in [
            ("the first", Duration::ZERO, false),
            ("soon after", Duration::from_secs(1), true),
            ("soon after that", Duration::from_secs(30), true),
            ("long after", Duration::from_secs(30) + TOO_SOON, false),
        ] {
            assert_eq!(ends.too_soon(start + after), too_soon, "{case}");
        }
    }
}
