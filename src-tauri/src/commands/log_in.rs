//! Coming in and leaving.

use tauri::{Manager as _, Webview};

use super::{ask, run};
use crate::idle;
use crate::wire::{Fault, NextPersonView, Reply, Typed};

/// The first step: address and password.
#[tauri::command]
#[specta::specta]
pub(crate) fn log_in(webview: Webview, address: String, password: Typed) -> Reply<()> {
    ask(&webview, |desk, window| desk.log_in(window, &address, password.into_password()))
}

/// An app code, at log-in and on the lock.
#[tauri::command]
#[specta::specta]
pub(crate) fn enter_code(webview: Webview, code: Typed) -> Reply<()> {
    ask(&webview, |desk, window| desk.enter_code(window, code.expose()))
}

/// A recovery code in the same places.
#[tauri::command]
#[specta::specta]
pub(crate) fn enter_recovery_code(webview: Webview, code: Typed) -> Reply<()> {
    ask(&webview, |desk, window| desk.enter_recovery_code(window, code.expose()))
}

/// The password on the lock, where two-step is off.
#[tauri::command]
#[specta::specta]
pub(crate) fn unlock_with_password(webview: Webview, password: Typed) -> Reply<()> {
    ask(&webview, |desk, window| desk.unlock_with_password(window, password.into_password()))
}

/// Back to address and password.
#[tauri::command]
#[specta::specta]
pub(crate) fn start_again(webview: Webview) -> Result<(), Fault> {
    run(&webview, |_, desk, window| {
        desk.start_again(window);
        Ok(())
    })
}

/// Ends the session. What was on screen and on the clipboard for it goes too, and so does
/// the page: whom this window is handed over to is kept for the one that follows.
#[tauri::command]
#[specta::specta]
pub(crate) fn log_out(webview: Webview, next: Option<NextPersonView>) -> Result<(), Fault> {
    let app = webview.app_handle().clone();
    run(&webview, |desktop, desk, window| {
        let logged_out = desk.log_out(window);
        desktop.hand_over(next);
        idle::hide(&app, window.as_str());
        Ok(logged_out?)
    })
}

/// Whom staff handed this window over to, until someone logs in.
#[tauri::command]
#[specta::specta]
pub(crate) fn next_person(webview: Webview) -> Result<Option<NextPersonView>, Fault> {
    run(&webview, |desktop, _, _| Ok(desktop.next_person()))
}
