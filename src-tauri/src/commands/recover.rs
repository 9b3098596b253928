//! "Forgot password?" and "I have a code", and the ending of a reset.

use tauri::Webview;
use tweestap_usecases::Desk;

use super::ask;
use crate::wire::{Reply, Typed};

/// Asks for a one-time password code by mail; the same answer for every address.
#[tauri::command]
#[specta::specta]
pub(crate) fn request_password_code(webview: Webview, address: String) -> Reply<()> {
    ask(&webview, |desk, _| desk.request_password_code(&address))
}

/// A welcome or password code; the screen afterwards is `recover`.
#[tauri::command]
#[specta::specta]
pub(crate) fn enter_issued_code(webview: Webview, address: String, code: Typed) -> Reply<()> {
    ask(&webview, |desk, window| desk.enter_issued_code(window, &address, code.expose()))
}

/// The new password, which ends it; nobody is logged in.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_password(webview: Webview, password: Typed) -> Reply<()> {
    ask(&webview, |desk, window| desk.choose_password(window, password.into_password()))
}

/// Ends a reset with two-step left off, where that is optional.
#[tauri::command]
#[specta::specta]
pub(crate) fn leave_two_step_off(webview: Webview) -> Reply<()> {
    ask(&webview, Desk::end_reset_without)
}

/// "I did not ask for this": takes open codes back.
#[tauri::command]
#[specta::specta]
pub(crate) fn refuse_reset(webview: Webview) -> Reply<()> {
    ask(&webview, Desk::refuse_reset)
}

/// "This was not me": every other session ends.
#[tauri::command]
#[specta::specta]
pub(crate) fn not_me(webview: Webview) -> Reply<()> {
    ask(&webview, Desk::not_me)
}
