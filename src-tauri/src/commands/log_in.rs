//! Coming in and leaving.

use tauri::Webview;

use super::{ask, run};
use crate::wire::{Fault, Reply};

/// The first step: address and password.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_in(webview: Webview, address: String, password: String) -> Reply<()> {
    ask(webview, move |desk, window| desk.log_in(window, &address, password)).await
}

/// An app code, at log-in and on the lock.
#[tauri::command]
#[specta::specta]
pub(crate) async fn enter_code(webview: Webview, code: String) -> Reply<()> {
    ask(webview, move |desk, window| desk.enter_code(window, &code)).await
}

/// A recovery code in the same places.
#[tauri::command]
#[specta::specta]
pub(crate) async fn enter_recovery_code(webview: Webview, code: String) -> Reply<()> {
    ask(webview, move |desk, window| desk.enter_recovery_code(window, &code)).await
}

/// The password on the lock, where two-step is off.
#[tauri::command]
#[specta::specta]
pub(crate) async fn unlock_with_password(webview: Webview, password: String) -> Reply<()> {
    ask(webview, move |desk, window| desk.unlock_with_password(window, password)).await
}

/// Back to address and password.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_again(webview: Webview) -> Result<(), Fault> {
    run(webview, |_, desk, window| {
        desk.start_again(window);
        Ok(())
    })
    .await
}

/// Ends the session. What lay on the clipboard for it goes too.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_out(webview: Webview) -> Result<(), Fault> {
    run(webview, |desktop, desk, window| {
        desktop.clipboard.clear();
        desktop.import.forget();
        Ok(desk.log_out(window)?)
    })
    .await
}
