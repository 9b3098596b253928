//! Whether there is a screen to open a window on.

/// There is none, or it does not answer.
#[derive(Debug)]
pub(crate) struct NoDisplay;

/// Opens the toolkit's connection to the screen, which the event loop then uses.
/// Without this step it would panic inside GTK.
///
/// # Errors
/// [`NoDisplay`] when `DISPLAY` and `WAYLAND_DISPLAY` are missing or name a screen
/// that does not answer.
#[cfg(target_os = "linux")]
pub(crate) fn open() -> Result<(), NoDisplay> {
    gtk::init().map_err(|_| NoDisplay)
}

/// Windows and macOS always have one.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub(crate) fn open() -> Result<(), NoDisplay> {
    Ok(())
}
