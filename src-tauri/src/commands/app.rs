//! The app as a whole.

use std::{fs, io};

use tauri::{AppHandle, Manager as _, Webview, WebviewWindow};

use super::run;
use crate::Launch;
use crate::desktop::restart;
use crate::hardening::Automation;
use crate::wire::{AppView, Fault, FaultCode, LanguageTag, LookView, Screen};

/// What a package calls its notices of third parties, among its resources.
const NOTICES: &str = "THIRD-PARTY.txt";

/// Which screen the window shows, and all it needs for that.
#[tauri::command]
#[specta::specta]
pub(crate) fn app_state(webview: Webview) -> Result<AppView, Fault> {
    run(&webview, |desktop, desk, window| {
        let screen = Screen::of(desk.screen(window)?, &desktop.people());
        if !matches!(screen, Screen::SignedOut { .. }) {
            desktop.hand_over(None);
        }
        let languages = desktop.languages();
        Ok(AppView {
            languages,
            practice: desktop.is_practice(),
            automated: desktop.automation == Automation::On,
            version: env!("CARGO_PKG_VERSION"),
            language: desktop.language().into(),
            look: desktop.preferences.look(),
            now: desktop.now().into(),
            screen,
        })
    })
}

/// Chooses the language of this window, of the sheets made from it, and of messages to the
/// person who is logged in. One that the organisation does not offer is not taken.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_language(webview: Webview, language: LanguageTag) -> Result<(), Fault> {
    run(&webview, |desktop, desk, window| {
        if desk.choose_language(window, language.tag())? {
            desktop.set_language(language);
        }
        Ok(())
    })
}

/// Chooses how the window looks, from now on and at the next start.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_look(webview: Webview, look: LookView) -> Result<(), Fault> {
    run(&webview, |desktop, _, _| {
        desktop.preferences.choose_look(look);
        Ok(())
    })
}

/// Looks for the store again, after the person repaired something.
#[tauri::command]
#[specta::specta]
pub(crate) fn retry_open(webview: Webview) -> Result<(), Fault> {
    run(&webview, |_, desk, _| {
        desk.open();
        Ok(())
    })
}

/// Ends this process and starts one with the practice organisation.
#[tauri::command]
#[specta::specta]
pub(crate) fn open_practice(app: AppHandle) -> Result<(), Fault> {
    restart(&app, &app.state::<Launch>().args.in_practice())
}

/// Ends this process and starts one with the real organisation.
#[tauri::command]
#[specta::specta]
pub(crate) fn leave_practice(app: AppHandle) -> Result<(), Fault> {
    restart(&app, &app.state::<Launch>().args.for_real())
}

/// The notices of third parties that came with the package; `null` where the app was
/// not installed from one.
#[tauri::command]
#[specta::specta]
pub(crate) fn notices(webview: Webview) -> Result<Option<String>, Fault> {
    run(&webview, |desktop, _, _| {
        let Ok(folder) = desktop.app.path().resource_dir() else { return Ok(None) };
        match fs::read_to_string(folder.join(NOTICES)) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(_) => Err(Fault::of(FaultCode::File)),
        }
    })
}

/// Opens the system's print dialog with what the page's print style shows. No file
/// is written.
#[tauri::command]
#[specta::specta]
pub(crate) fn print_page(window: WebviewWindow) -> Result<(), Fault> {
    window.print().map_err(|_| Fault::of(FaultCode::Print))
}
