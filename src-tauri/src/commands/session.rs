//! The lock, the signs of life, and unfinished input.

use tauri::{Manager as _, Webview};
use tweestap_core::session::Draft;
use tweestap_usecases::resume::Passed;

use super::run;
use crate::idle;
use crate::wire::{DraftView, Fault};

/// Locks the window. The page starts anew with that, and what it was still waiting for can
/// be sent once more on its way out: the second time nothing is left to hide.
#[tauri::command]
#[specta::specta]
pub(crate) fn lock(webview: Webview) -> Result<(), Fault> {
    let app = webview.app_handle().clone();
    run(&webview, |_, desk, window| {
        let passed = desk.lock(window);
        if !matches!(passed, Ok(Passed::Nothing)) {
            idle::hide(&app, window.as_str());
        }
        Ok(passed.map(|_| ())?)
    })
}

/// Someone touched the window; at most every ten seconds.
#[tauri::command]
#[specta::specta]
pub(crate) fn activity(webview: Webview) -> Result<(), Fault> {
    run(&webview, |_, desk, window| {
        desk.activity(window);
        Ok(())
    })
}

/// Keeps a page's unfinished input for after a lock. False where it is too long.
#[tauri::command]
#[specta::specta]
pub(crate) fn keep_draft(webview: Webview, page: String, draft: String) -> Result<bool, Fault> {
    run(&webview, |_, desk, window| Ok(desk.keep_draft(window, Draft { page, fields: draft })))
}

/// Gives the kept input back, once.
#[tauri::command]
#[specta::specta]
pub(crate) fn take_draft(webview: Webview) -> Result<Option<DraftView>, Fault> {
    run(&webview, |_, desk, window| {
        let draft = desk.take_draft(window);
        Ok(draft.map(|draft| DraftView { page: draft.page, draft: draft.fields }))
    })
}
