//! What only a practice process has.

use std::time::Duration;

use tauri::{Emitter as _, Manager as _, Webview};

use super::run;
use crate::wire::Fault;
use crate::{idle, trainer};

/// Moves the practice clock forward. False in a real organisation, which has none.
#[tauri::command]
#[specta::specta]
pub(crate) fn skip_time(webview: Webview, seconds: u32) -> Result<bool, Fault> {
    let app = webview.app_handle().clone();
    run(&webview, |desktop, desk, _| {
        let skipped = desktop.skip(Duration::from_secs(u64::from(seconds)));
        idle::look(&app, desk);
        // The page has the time of before: it asks for what is so now.
        let _closed = app.emit(idle::SESSION_CHANGED, ());
        trainer::tell_trainer(&app);
        Ok(skipped)
    })
}
