//! What people read about their own account.

use tauri::Webview;
use tweestap_usecases::Desk;

use super::ask;
use crate::wire::{ProfileView, Reply, RulesView, SecurityView};

/// The profile page.
#[tauri::command]
#[specta::specta]
pub(crate) async fn profile(webview: Webview) -> Reply<ProfileView> {
    ask(webview, Desk::own_profile).await
}

/// The security page.
#[tauri::command]
#[specta::specta]
pub(crate) async fn security(webview: Webview) -> Reply<SecurityView> {
    ask(webview, Desk::own_security).await
}

/// The page "When am I asked for what?".
#[tauri::command]
#[specta::specta]
pub(crate) async fn rules(webview: Webview) -> Reply<RulesView> {
    ask(webview, Desk::rules).await
}
