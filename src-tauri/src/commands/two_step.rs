//! Two-step off.

use tauri::Webview;

use super::ask;
use crate::wire::Reply;

/// Switches two-step off.
#[tauri::command]
#[specta::specta]
pub(crate) async fn switch_off(webview: Webview) -> Reply<()> {
    ask(webview, |desk, window| desk.remove_two_step(window)).await
}
