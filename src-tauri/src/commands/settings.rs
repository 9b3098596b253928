//! The organisation's settings.

use tauri::Webview;
use tweestap_usecases::delivery::Destination;
use tweestap_usecases::settings::DeliveryChange;

use super::{ask, run};
use crate::wire::{MailServerView, Reply, SettingsPageView, SettingsView, SmsGatewayView};

/// The settings page.
#[tauri::command]
#[specta::specta]
pub(crate) fn settings(webview: Webview) -> Reply<SettingsPageView> {
    run(&webview, |desktop, desk, window| {
        let last = desktop.last_failures();
        Ok(desk.settings(window)?.map(|page| SettingsPageView::of(page, last)).into())
    })
}

/// Changes the settings, with effect at once.
#[tauri::command]
#[specta::specta]
pub(crate) fn change_settings(webview: Webview, to: SettingsView) -> Reply<()> {
    ask(&webview, |desk, window| desk.change_settings(window, &to.into()))
}

/// Sets the SMS gateway up, changes it, or takes it away.
#[tauri::command]
#[specta::specta]
pub(crate) fn change_sms_gateway(webview: Webview, to: Option<SmsGatewayView>) -> Reply<()> {
    let change = DeliveryChange::Sms(to.map(Into::into));
    ask(&webview, |desk, window| desk.change_delivery(window, &change))
}

/// Sets the mail server up, changes it, or takes it away.
#[tauri::command]
#[specta::specta]
pub(crate) fn change_mail_server(webview: Webview, to: Option<MailServerView>) -> Reply<()> {
    let change = DeliveryChange::Mail(to.map(Into::into));
    ask(&webview, |desk, window| desk.change_delivery(window, &change))
}

/// Sends a test SMS with what is stored.
#[tauri::command]
#[specta::specta]
pub(crate) fn send_test_sms(webview: Webview, number: String) -> Reply<()> {
    ask(&webview, |desk, window| desk.send_test(window, Destination::Sms(number)))
}

/// Sends a test mail with what is stored.
#[tauri::command]
#[specta::specta]
pub(crate) fn send_test_mail(webview: Webview, address: String) -> Reply<()> {
    ask(&webview, |desk, window| desk.send_test(window, Destination::Mail(address)))
}
