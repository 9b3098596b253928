//! Another password.

use tauri::Webview;
use tweestap_core::secret::Password;

use super::{ask, run};
use crate::wire::{Fault, PasswordVerdict, Reply};

/// Sets another password.
#[tauri::command]
#[specta::specta]
pub(crate) async fn change_password(webview: Webview, password: String) -> Reply<()> {
    ask(webview, move |desk, window| desk.change_password(window, password)).await
}

/// How good a new password would be for the session's person; `null` where nobody
/// is logged in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_password(
    webview: Webview,
    password: String,
) -> Result<Option<PasswordVerdict>, Fault> {
    run(webview, move |_, desk, window| {
        let Ok(password) = Password::new(password) else { return Ok(Some(PasswordVerdict::too_long())) };
        Ok(desk.judge_own_password(window, &password)?.map(PasswordVerdict::from))
    })
    .await
}
