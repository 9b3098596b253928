//! What only a practice process has.

use std::time::Duration;

use tauri::{Emitter as _, Manager as _, Webview};

use super::run;
use crate::wire::Fault;
use crate::{idle, trainer};

/// Moves the practice clock forward. False in a real organisation, which has none.
///
/// A skip can lock the window, whose page then starts anew; what it was still waiting
/// for is sent once more on its way out. `skipped` is how far the clock was moved when
/// the page asked, in seconds: where it is further by now, this skip was done already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn skip_time(webview: Webview, seconds: u32, skipped: Option<u32>) -> Result<bool, Fault> {
    let app = webview.app_handle().clone();
    run(webview, move |desktop, desk, _| {
        if skipped.is_some_and(|known| desktop.skipped() > Duration::from_secs(u64::from(known))) {
            return Ok(true);
        }
        let skipped = desktop.skip(Duration::from_secs(u64::from(seconds)));
        idle::look(&app, desk);
        // The page has the time of before: it asks for what is so now.
        let _closed = app.emit(idle::SESSION_CHANGED, ());
        trainer::tell_trainer(&app);
        Ok(skipped)
    })
    .await
}
