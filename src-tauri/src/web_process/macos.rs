//! The process of WebKit on macOS.

use std::time::Instant;

use tauri::{Builder, Manager as _, Runtime, Webview};

use super::{Ends, tell};
use crate::sentences::Sentence;

/// Looks after the processes of every window.
pub(crate) fn watch_all<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    let ends = Ends::default();
    builder.on_web_content_process_terminate(move |webview: &Webview<R>| {
        if ends.too_soon(Instant::now()) || webview.reload().is_err() {
            let app = webview.app_handle();
            tell(app, app.get_webview_window(webview.label()).as_ref(), Sentence::PageStopped);
        }
    })
}
