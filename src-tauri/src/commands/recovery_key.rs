//! The organisation's recovery key and its paper.

use tauri::Webview;
use tweestap_documents::RecoveryKeySheet;
use tweestap_usecases::Desk;
use tweestap_usecases::rescue::Rescue;

use super::{ask, run};
use crate::paper;
use crate::wire::{Fault, FaultCode, Outcome, Refusal, Reply, SavedView, Typed};

/// Ends the paper: one group, counted from 1, was typed back.
#[tauri::command]
#[specta::specta]
pub(crate) fn confirm_recovery_key(webview: Webview, group: u8, typed: Typed) -> Reply<()> {
    ask(&webview, |desk, _| desk.confirm_recovery_key(usize::from(group), typed.expose()))
}

/// Gives the organisation another key; the screen afterwards shows it.
#[tauri::command]
#[specta::specta]
pub(crate) fn renew_recovery_key(webview: Webview) -> Reply<()> {
    ask(&webview, Desk::renew_recovery_key)
}

/// Opens the store with the key from the paper; the screen afterwards shows a new one. With
/// `key_file` the person agreed to keep the store's key in a file from now on.
#[tauri::command]
#[specta::specta]
pub(crate) fn open_with_recovery_key(webview: Webview, key: Typed, key_file: bool) -> Reply<()> {
    ask(&webview, |desk, _| desk.open_with_recovery_key(key.expose(), key_file))
}

/// Makes a help-desk person with the key from the paper, who enrols at once: for the
/// day when nobody of the help desk can log in.
#[tauri::command]
#[specta::specta]
pub(crate) fn make_help_desk_person(
    webview: Webview,
    key: Typed,
    name: String,
    address: String,
    password: Typed,
) -> Reply<()> {
    let form = Rescue { key: key.into_wiped(), name, address, password: password.into_wiped() };
    ask(&webview, |desk, window| desk.make_help_desk_person(window, form))
}

/// Saves the sheet that is on screen as a PDF, where the person chooses.
#[tauri::command]
#[specta::specta]
pub(crate) fn save_recovery_key_sheet(webview: Webview) -> Reply<SavedView> {
    run(&webview, |desktop, desk, _| {
        let groups = desk.recovery_key_on_paper();
        let Ok(groups) = <[String; 7]>::try_from(groups) else {
            return Ok(Outcome::refused(Refusal::OutOfOrder));
        };
        let organisation = desk.organisation_name()?;
        let sheet = RecoveryKeySheet {
            language: desktop.language(),
            organisation: &organisation,
            made_on: desktop.today(),
            groups: groups.each_ref().map(String::as_str),
            practice: desktop.is_practice(),
        };
        let pdf = sheet.to_pdf().map_err(|_| Fault::of(FaultCode::Internal))?;
        paper::save(desktop, paper::File::RecoveryKey, &pdf)
    })
}
