//! What people read about their own account.

use tauri::Webview;
use tweestap_usecases::Desk;

use super::ask;
use crate::wire::{ProfileView, Reply, RulesView, SecurityView};

/// The profile page.
#[tauri::command]
#[specta::specta]
pub(crate) fn profile(webview: Webview) -> Reply<ProfileView> {
    ask(&webview, Desk::own_profile)
}

/// The security page.
#[tauri::command]
#[specta::specta]
pub(crate) fn security(webview: Webview) -> Reply<SecurityView> {
    ask(&webview, Desk::own_security)
}

/// The page "When am I asked for what?".
#[tauri::command]
#[specta::specta]
pub(crate) fn rules(webview: Webview) -> Reply<RulesView> {
    ask(&webview, Desk::rules)
}
