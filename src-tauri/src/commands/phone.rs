//! The simulated phone: what its owner can do with it. Only in a practice process.

use tauri::Webview;

use super::training::at_desk;
use crate::trainer;
use crate::wire::{Fault, PhoneAdded, PhoneThing, PhoneView};

/// The phone of the person played, as it is now.
#[tauri::command]
#[specta::specta]
pub(crate) fn phone(webview: Webview) -> Result<PhoneView, Fault> {
    at_desk(&webview, |practice, _, _, desktop| {
        trainer::phone_view(practice, desktop, desktop.preferences.look())
    })
}

/// Scans the QR code that stands on the screen of the app.
#[tauri::command]
#[specta::specta]
pub(crate) fn phone_scan(webview: Webview) -> Result<PhoneAdded, Fault> {
    at_desk(&webview, |practice, _, _, _| Ok(practice.phones().scan(practice.played()).into()))
}

/// Adds an account by its key, as it is typed.
#[tauri::command]
#[specta::specta]
pub(crate) fn phone_add_key(webview: Webview, name: String, key: String) -> Result<PhoneAdded, Fault> {
    at_desk(&webview, |practice, _, _, _| {
        Ok(practice.phones().type_key(practice.played(), &name, &key).into())
    })
}

/// Deletes an account from the authenticator.
#[tauri::command]
#[specta::specta]
pub(crate) fn phone_delete(webview: Webview, id: u32) -> Result<(), Fault> {
    at_desk(&webview, |practice, _, _, _| {
        practice.phones().delete(practice.played(), id);
        Ok(())
    })
}

/// Opens an SMS or a mail: it counts as read.
#[tauri::command]
#[specta::specta]
pub(crate) fn phone_read(webview: Webview, what: PhoneThing, id: u32) -> Result<(), Fault> {
    at_desk(&webview, |practice, _, _, _| {
        match what {
            PhoneThing::Message => practice.phones().open_sms(practice.played(), id),
            PhoneThing::Mail => practice.phones().open_mail(practice.played(), id),
        }
        Ok(())
    })
}

/// Unlocks the phone, or locks it: an event a scenario can wait for.
#[tauri::command]
#[specta::specta]
pub(crate) fn phone_lock(webview: Webview, locked: bool) -> Result<(), Fault> {
    at_desk(&webview, |practice, _, _, _| {
        practice.phones().lock(practice.played(), locked);
        Ok(())
    })
}
