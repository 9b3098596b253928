//! The trainer's desk: scenarios, persons, time, papers. Only in a practice process.

use std::sync::mpsc;

use tauri::{AppHandle, Emitter as _, Manager as _, Webview};
use tweestap_training::{Practice, Started};
use tweestap_usecases::{Desk, WindowName};

use super::run;
use crate::desktop::Desktop;
use crate::wire::{
    Fault, FaultCode, ParticipantView, PhoneConditionView, Reply, SavedView, ScenarioStart, ScenariosView,
    TrainingPaper, TrainingView,
};
use crate::{Launch, handouts, idle, trainer, window};

/// The trainer's desk as it is now.
#[tauri::command]
#[specta::specta]
pub(crate) fn training(webview: Webview) -> Result<TrainingView, Fault> {
    at_desk(&webview, |practice, desk, _, desktop| Ok(trainer::desk_view(practice, desk, desktop)))
}

/// The list of scenarios, in the language on screen; looks into the trainer's folder.
#[tauri::command]
#[specta::specta]
pub(crate) fn scenarios(webview: Webview) -> Result<ScenariosView, Fault> {
    at_desk(&webview, |practice, _, _, desktop| Ok(trainer::scenarios_view(practice, desktop)))
}

/// Starts a scenario at a step, from 0. The organisation is set back to its start, and
/// the steps before are played by the program.
#[tauri::command]
#[specta::specta]
pub(crate) fn start_scenario(webview: Webview, id: String, step: u16) -> Result<ScenarioStart, Fault> {
    let app = webview.app_handle().clone();
    at_desk(&webview, |practice, desk, window, _| {
        let started = practice.start_scenario(desk, window, &id, step.into());
        renewed(&app);
        Ok(match started? {
            Started::Running => ScenarioStart::Started,
            Started::NotFound => ScenarioStart::NotFound,
            Started::NotPlayed { step, act } => ScenarioStart::NotPlayed {
                step: u16::try_from(step).unwrap_or(u16::MAX),
                act: act.to_string(),
            },
        })
    })
}

/// Ends the scenario; the organisation stays as it is.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_scenario(webview: Webview) -> Result<(), Fault> {
    changing(&webview, |practice, _, _, _| {
        practice.stop_scenario();
        Ok(())
    })
}

/// Shows the hint of the step that is to be done now.
#[tauri::command]
#[specta::specta]
pub(crate) fn give_hint(webview: Webview) -> Result<(), Fault> {
    changing(&webview, |practice, _, _, _| {
        practice.give_hint();
        Ok(())
    })
}

/// Everything back to the start: people, phones, clock. No scenario runs afterwards.
#[tauri::command]
#[specta::specta]
pub(crate) fn reset_practice(webview: Webview) -> Result<(), Fault> {
    let app = webview.app_handle().clone();
    at_desk(&webview, |practice, desk, _, _| {
        let reset = practice.reset(desk);
        renewed(&app);
        Ok(reset?)
    })
}

/// Plays another person: logs out, and their phone is the one in sight. False where
/// nobody has this address.
#[tauri::command]
#[specta::specta]
pub(crate) fn switch_person(webview: Webview, address: String) -> Result<bool, Fault> {
    let app = webview.app_handle().clone();
    at_desk(&webview, |practice, desk, window, _| {
        let switched = practice.switch_person(desk, window, &address)?;
        renewed(&app);
        Ok(switched)
    })
}

/// Notes the first name of who sits at the laptop, for the overview.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_player(webview: Webview, first_name: String) -> Result<(), Fault> {
    changing(&webview, |practice, _, _, _| {
        practice.set_player(&first_name);
        Ok(())
    })
}

/// Moves the time that codes follow, in seconds, for a laptop whose clock is wrong.
/// False where it is more than a day.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_laptop_offset(webview: Webview, seconds: i32) -> Result<bool, Fault> {
    changing(&webview, |practice, _, _, _| {
        let adjusted = practice.clock().adjust(seconds);
        practice.phones().touch();
        Ok(adjusted)
    })
}

/// What the phone of the person played suffers from now on.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_phone(webview: Webview, condition: PhoneConditionView) -> Result<(), Fault> {
    changing(&webview, |practice, _, _, _| {
        practice.phones().suffer(practice.played(), condition.into());
        Ok(())
    })
}

/// A new phone with the same number in the hands of the person played.
#[tauri::command]
#[specta::specta]
pub(crate) fn replace_phone(webview: Webview) -> Result<(), Fault> {
    changing(&webview, |practice, _, _, _| {
        practice.phones().replace(practice.played());
        Ok(())
    })
}

/// Tells which QR code stands on the screen now, as the SVG that is shown; `null`: none.
#[tauri::command]
#[specta::specta]
pub(crate) fn show_qr(webview: Webview, svg: Option<String>) -> Result<(), Fault> {
    at_desk(&webview, |practice, _, _, _| {
        practice.phones().show(svg);
        Ok(())
    })
}

/// The accounts of the participants, each with its QR code: two-step is switched on for
/// those where it is not on yet.
#[tauri::command]
#[specta::specta]
pub(crate) fn participants(webview: Webview) -> Result<Vec<ParticipantView>, Fault> {
    changing(&webview, |practice, desk, _, desktop| Ok(handouts::participants(practice, desk, desktop)))
}

/// Saves a paper of the training where the trainer chooses.
#[tauri::command]
#[specta::specta]
pub(crate) fn save_training_paper(webview: Webview, paper: TrainingPaper) -> Reply<SavedView> {
    at_desk(&webview, |practice, desk, _, desktop| handouts::save(practice, desk, desktop, &paper))
}

/// Fills the screen with the window, for the beamer, or gives it back.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_presenter(webview: Webview, on: bool) -> Result<(), Fault> {
    let window = webview.window();
    run(&webview, |_, _, _| window.set_fullscreen(on).map_err(|_| Fault::of(FaultCode::Internal)))
}

/// Opens the phone in a window of its own, or brings it to the front.
#[tauri::command]
#[specta::specta]
pub(crate) fn open_phone_window(webview: Webview) -> Result<(), Fault> {
    let app = webview.app_handle().clone();
    run(&webview, |_, _, _| {
        let (opened, when_opened) = mpsc::channel();
        let of_app = app.clone();
        // The toolkit's settings are read for it, on the thread they belong to.
        app.run_on_main_thread(move || {
            let launch = of_app.state::<Launch>();
            let _nobody_waits_any_more = opened.send(window::open_phone(&of_app, &launch).is_ok());
        })
        .map_err(|_| Fault::of(FaultCode::Internal))?;
        if when_opened.recv().unwrap_or(false) { Ok(()) } else { Err(Fault::of(FaultCode::Internal)) }
    })
}

/// Does something at the trainer's desk. There is none in a real process, which has no
/// window that may ask for it either.
pub(super) fn at_desk<T>(
    webview: &Webview,
    work: impl FnOnce(&Practice, &Desk, &WindowName, &Desktop) -> Result<T, Fault>,
) -> Result<T, Fault> {
    run(webview, |desktop, desk, window| match desktop.practice() {
        Some(practice) => work(practice, desk, window, desktop),
        None => Err(Fault::of(FaultCode::Internal)),
    })
}

/// The same for what the trainer's desk shows otherwise afterwards.
fn changing<T>(
    webview: &Webview,
    work: impl FnOnce(&Practice, &Desk, &WindowName, &Desktop) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let app = webview.app_handle().clone();
    let done = at_desk(webview, work);
    trainer::tell_trainer(&app);
    done
}

/// Another session or none, and perhaps another organisation: everything asks anew.
fn renewed(app: &AppHandle) {
    app.state::<Desktop>().clipboard.clear();
    let _closed = app.emit(idle::SESSION_CHANGED, ());
    trainer::tell_trainer(app);
}
