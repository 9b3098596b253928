//! The processes of WebView2. The other ones it brings back by itself.

#![expect(unsafe_code, reason = "the web view of Windows is a COM object")]

use std::time::Instant;

use tauri::{Manager as _, Runtime, WebviewWindow};
use webview2_com::Microsoft::Web::WebView2::Win32::{
    COREWEBVIEW2_PROCESS_FAILED_KIND, COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED,
    COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED, ICoreWebView2,
    ICoreWebView2ProcessFailedEventArgs,
};
use webview2_com::ProcessFailedEventHandler;

use super::{Ends, tell};
use crate::sentences::Sentence;

/// Looks after the processes of this window.
///
/// # Errors
/// When the window is gone.
pub(crate) fn watch<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    let told = window.clone();
    window.with_webview(move |webview| {
        let ends = Ends::default();
        let failed = ProcessFailedEventHandler::create(Box::new(move |view, what| {
            on_failure(&told, &ends, view, what);
            Ok(())
        }));
        let mut token = 0;
        // SAFETY: on the thread of the web view, which is the one COM asks for. A web
        // view that is closing refuses, and needs nobody to look after it.
        let _closing = unsafe {
            webview
                .controller()
                .CoreWebView2()
                .and_then(|view| view.add_ProcessFailed(&failed, &raw mut token))
        };
    })
}

fn on_failure<R: Runtime>(
    window: &WebviewWindow<R>,
    ends: &Ends,
    view: Option<ICoreWebView2>,
    what: Option<ICoreWebView2ProcessFailedEventArgs>,
) {
    let (Some(view), Some(what)) = (view, what) else { return };
    let mut kind = COREWEBVIEW2_PROCESS_FAILED_KIND::default();
    // SAFETY: COM hands over living objects, on the thread of the web view.
    if unsafe { what.ProcessFailedKind(&raw mut kind) }.is_err() {
        return;
    }
    match kind {
        COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED => {
            // With it the web view is gone for good, and there is none in the window.
            tell(window.app_handle(), Some(window), Sentence::WebViewStopped);
        }
        COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED => {
            // SAFETY: as above.
            let reloaded = !ends.too_soon(Instant::now()) && unsafe { view.Reload() }.is_ok();
            if !reloaded {
                tell(window.app_handle(), Some(window), Sentence::PageStopped);
            }
        }
        _ => {}
    }
}
