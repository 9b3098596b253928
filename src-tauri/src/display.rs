//! Whether there is what a window needs.

use crate::sentences::Sentence;

/// Opens the toolkit's connection to the screen, which the event loop then uses.
/// Without this step it would panic inside GTK.
///
/// # Errors
/// [`Sentence::NoDisplay`] when `DISPLAY` and `WAYLAND_DISPLAY` are missing or name a
/// screen that does not answer.
#[cfg(target_os = "linux")]
pub(crate) fn open() -> Result<(), Sentence> {
    gtk::init().map_err(|_| Sentence::NoDisplay)
}

/// Windows always has a screen, but not always a web view: older ones bring none.
///
/// # Errors
/// [`Sentence::NoWebView`].
#[cfg(windows)]
pub(crate) fn open() -> Result<(), Sentence> {
    tauri::webview_version().map(drop).map_err(|_| Sentence::NoWebView)
}

/// macOS always has both.
///
/// # Errors
/// None.
#[cfg(target_os = "macos")]
#[expect(clippy::unnecessary_wraps, reason = "its twins can fail")]
pub(crate) fn open() -> Result<(), Sentence> {
    Ok(())
}
