//! Codes by SMS.

use tauri::Webview;
use tweestap_usecases::Desk;

use super::ask;
use crate::wire::{Reply, SmsEnrolmentView, SmsSentView};

/// Sends the code for what this window asks now, or a living one again.
#[tauri::command]
#[specta::specta]
pub(crate) fn send_code(webview: Webview) -> Reply<SmsSentView> {
    ask(&webview, Desk::send_code)
}

/// Starts SMS to a number; `send_code` sends the first code.
#[tauri::command]
#[specta::specta]
pub(crate) fn start_sms_enrolment(webview: Webview, number: String) -> Reply<SmsEnrolmentView> {
    ask(&webview, |desk, window| desk.start_sms_enrolment(window, &number))
}
