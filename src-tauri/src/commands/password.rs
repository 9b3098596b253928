//! Another password.

use tauri::Webview;
use tweestap_core::secret::Password;

use super::{ask, run};
use crate::wire::{Fault, PasswordVerdict, Reply, Typed};

/// Sets another password.
#[tauri::command]
#[specta::specta]
pub(crate) fn change_password(webview: Webview, password: Typed) -> Reply<()> {
    ask(&webview, |desk, window| desk.change_password(window, password.into_password()))
}

/// How good a new password would be for the session's person; `null` where nobody
/// is logged in.
#[tauri::command]
#[specta::specta]
pub(crate) fn check_password(webview: Webview, password: Typed) -> Result<Option<PasswordVerdict>, Fault> {
    run(&webview, |_, desk, window| {
        let Ok(password) = Password::new(password.into_password()) else {
            return Ok(Some(PasswordVerdict::too_long()));
        };
        Ok(desk.judge_own_password(window, &password)?.map(PasswordVerdict::from))
    })
}
