//! Two-step off.

use tauri::Webview;
use tweestap_usecases::Desk;

use super::ask;
use crate::wire::Reply;

/// Switches two-step off.
#[tauri::command]
#[specta::specta]
pub(crate) fn switch_off(webview: Webview) -> Reply<()> {
    ask(&webview, Desk::remove_two_step)
}
