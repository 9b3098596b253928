//! The simulated phone: what its owner can do with it. Only in a practice process.

use tauri::Webview;

use super::run;
use crate::wire::{Fault, FaultCode, PhoneAdded, PhoneThing, PhoneView};

/// The phone of the person played, as it is now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn phone(webview: Webview) -> Result<PhoneView, Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// Scans the QR code that stands on the screen of the app.
#[tauri::command]
#[specta::specta]
pub(crate) async fn phone_scan(webview: Webview) -> Result<PhoneAdded, Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// Adds an account by its key, as it is typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn phone_add_key(webview: Webview, name: String, key: String) -> Result<PhoneAdded, Fault> {
    run(webview, move |_, _, _| {
        let _ = (name, key);
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// Deletes an account from the authenticator.
#[tauri::command]
#[specta::specta]
pub(crate) async fn phone_delete(webview: Webview, id: u32) -> Result<(), Fault> {
    run(webview, move |_, _, _| {
        let _ = id;
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// Opens an SMS or a mail: it counts as read.
#[tauri::command]
#[specta::specta]
pub(crate) async fn phone_read(webview: Webview, what: PhoneThing, id: u32) -> Result<(), Fault> {
    run(webview, move |_, _, _| {
        let _ = (what, id);
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// Unlocks the phone, or locks it: an event a scenario can wait for.
#[tauri::command]
#[specta::specta]
pub(crate) async fn phone_lock(webview: Webview, locked: bool) -> Result<(), Fault> {
    run(webview, move |_, _, _| {
        let _ = locked;
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}
