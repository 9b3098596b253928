//! The process in which WebKit runs the page: ended on purpose at lock, and
//! brought back once when it ends by itself.

use std::cell::Cell;
use std::time::{Duration, Instant};

use tauri::{Manager as _, Runtime, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, MessageDialogKind};
use webkit2gtk::{WebProcessTerminationReason, WebViewExt as _};

use crate::hardening::Automation;
use crate::sentences::Sentence;
use crate::{Launch, console};

/// A page that ends again this soon would only end again and again.
const TOO_SOON: Duration = Duration::from_secs(30);

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

/// Brings the page back when its process ends by itself; the second time in
/// [`TOO_SOON`] it tells the person and ends the app. Rust holds the session and
/// what was typed, so the page returns to where it was.
///
/// # Errors
/// When the window is gone.
pub(crate) fn watch<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    let told = window.clone();
    window.with_webview(move |webview| {
        let last_end = Cell::new(None::<Instant>);
        webview.inner().connect_web_process_terminated(move |view, reason| {
            if reason == WebProcessTerminationReason::TerminatedByApi {
                return;
            }
            let before = last_end.replace(Some(Instant::now()));
            if before.is_some_and(|before| before.elapsed() < TOO_SOON) {
                tell(&told);
            } else {
                view.reload();
            }
        });
    })
}

fn tell<R: Runtime>(window: &WebviewWindow<R>) {
    let language = window.state::<Launch>().language;
    let app = window.app_handle().clone();
    window
        .dialog()
        .message(Sentence::PageStopped.text(language))
        .title(Sentence::PageStoppedTitle.text(language))
        .kind(MessageDialogKind::Error)
        .parent(window)
        .show(move |_| app.exit(i32::from(console::FAULT)));
}
