//! Reading, checking and exporting the log.

use tauri::Webview;
use tweestap_usecases::Desk;

use super::ask;
use crate::wire::{LogFilterView, LogPageView, LogVerdictView, Reply};

/// The session's own log.
#[tauri::command]
#[specta::specta]
pub(crate) fn own_log(webview: Webview, before_line: Option<u32>) -> Reply<LogPageView> {
    ask(&webview, |desk, window| desk.own_log(window, before_line.map(u64::from)))
}

/// Everyone's log, for the help desk.
#[tauri::command]
#[specta::specta]
pub(crate) fn log(webview: Webview, filter: LogFilterView) -> Reply<LogPageView> {
    ask(&webview, |desk, window| desk.log(window, &filter.into()))
}

/// Checks the log's chain.
#[tauri::command]
#[specta::specta]
pub(crate) fn check_log(webview: Webview) -> Reply<LogVerdictView> {
    ask(&webview, Desk::check_log)
}
