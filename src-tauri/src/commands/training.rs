//! The trainer's desk: scenarios, persons, time, papers. Only in a practice process.

use tauri::Webview;

use super::run;
use crate::wire::{
    Fault, FaultCode, ParticipantView, PhoneConditionView, Reply, SavedView, ScenarioStart, ScenariosView,
    TrainingPaper, TrainingView,
};

/// The trainer's desk as it is now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn training(webview: Webview) -> Result<TrainingView, Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// The list of scenarios, in the language on screen; looks into the trainer's folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn scenarios(webview: Webview) -> Result<ScenariosView, Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// Starts a scenario at a step, from 0. The organisation is set back to its start, and
/// the steps before are played by the program.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_scenario(webview: Webview, id: String, step: u16) -> Result<ScenarioStart, Fault> {
    run(webview, move |_, _, _| {
        let _ = (id, step);
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// Ends the scenario; the organisation stays as it is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn stop_scenario(webview: Webview) -> Result<(), Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// Shows the hint of the step that is to be done now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn give_hint(webview: Webview) -> Result<(), Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// Everything back to the start: people, phones, clock. No scenario runs afterwards.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reset_practice(webview: Webview) -> Result<(), Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// Plays another person: logs out, and their phone is the one in sight. False where
/// nobody has this address.
#[tauri::command]
#[specta::specta]
pub(crate) async fn switch_person(webview: Webview, address: String) -> Result<bool, Fault> {
    run(webview, move |_, _, _| {
        let _ = address;
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// Notes the first name of who sits at the laptop, for the overview.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_player(webview: Webview, first_name: String) -> Result<(), Fault> {
    run(webview, move |_, _, _| {
        let _ = first_name;
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// Moves the time that codes follow, in seconds, for a laptop whose clock is wrong.
/// False where it is more than a day.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_laptop_offset(webview: Webview, seconds: i32) -> Result<bool, Fault> {
    run(webview, move |_, _, _| {
        let _ = seconds;
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// What the phone of the person played suffers from now on.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_phone(webview: Webview, condition: PhoneConditionView) -> Result<(), Fault> {
    run(webview, move |_, _, _| {
        let _ = condition;
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// A new phone with the same number in the hands of the person played.
#[tauri::command]
#[specta::specta]
pub(crate) async fn replace_phone(webview: Webview) -> Result<(), Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// Tells which QR code stands on the screen now, as the SVG that is shown; `null`: none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn show_qr(webview: Webview, svg: Option<String>) -> Result<(), Fault> {
    run(webview, move |_, _, _| {
        let _ = svg;
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// The accounts of the participants, each with its QR code: two-step is switched on for
/// those where it is not on yet.
#[tauri::command]
#[specta::specta]
pub(crate) async fn participants(webview: Webview) -> Result<Vec<ParticipantView>, Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}

/// Saves a paper of the training where the trainer chooses.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_training_paper(webview: Webview, paper: TrainingPaper) -> Reply<SavedView> {
    run(webview, move |_, _, _| {
        let _ = paper;
        Err(Fault::of(FaultCode::Internal))
    })
    .await
}

/// Fills the screen with the window, for the beamer, or gives it back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_presenter(webview: Webview, on: bool) -> Result<(), Fault> {
    let window = webview.window();
    run(webview, move |_, _, _| window.set_fullscreen(on).map_err(|_| Fault::of(FaultCode::Internal))).await
}

/// Opens the phone in a window of its own, or brings it to the front.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_phone_window(webview: Webview) -> Result<(), Fault> {
    run(webview, |_, _, _| Err(Fault::of(FaultCode::Internal))).await
}
