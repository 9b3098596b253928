//! The process of WebKitGTK, which an app may end.

use std::time::Instant;

use tauri::{Manager as _, Runtime, WebviewWindow};
use webkit2gtk::{WebProcessTerminationReason, WebViewExt as _};

use super::{Ends, tell};
use crate::Launch;
use crate::hardening::Automation;
use crate::sentences::Sentence;

/// Ends the page's process, and with it every byte the page held, and starts the
/// page anew. The window stays: a new one would come up in front of whatever the
/// person does now, and on Wayland in another place. A test program would lose its
/// session with the process, so under automation the page alone starts anew.
///
/// # Errors
/// When the window is gone.
pub(crate) fn renew<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    let automation = window.state::<Launch>().automation;
    window.with_webview(move |webview| {
        let view = webview.inner();
        if automation == Automation::Off {
            view.terminate_web_process();
        }
        view.reload();
    })
}

/// Looks after the process of this window.
///
/// # Errors
/// When the window is gone.
pub(crate) fn watch<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    let told = window.clone();
    window.with_webview(move |webview| {
        let ends = Ends::default();
        webview.inner().connect_web_process_terminated(move |view, reason| {
            if reason == WebProcessTerminationReason::TerminatedByApi {
                return;
            }
            if ends.too_soon(Instant::now()) {
                tell(told.app_handle(), Some(&told), Sentence::PageStopped);
            } else {
                view.reload();
            }
        });
    })
}
