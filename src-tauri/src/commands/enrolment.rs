//! Switching two-step on and taking another phone.

use tauri::Webview;
use tweestap_documents::qr;
use tweestap_usecases::enrol::{Enrolled, StartedApp};
use tweestap_usecases::outcome::Outcome as Ended;
use tweestap_usecases::ports::Fault as Failed;

use super::{ask, run};
use crate::wire::{CodesView, EnrolmentView, Fault, FaultCode, Outcome, Reply, Typed};

/// Starts an authenticator app: QR code and key, shown once.
#[tauri::command]
#[specta::specta]
pub(crate) fn start_enrolment(webview: Webview) -> Reply<EnrolmentView> {
    run(&webview, |_, desk, window| {
        Ok(match desk.start_enrolment(window)? {
            Ended::Done(started) => Outcome::Done { value: shown(&started)? },
            Ended::StepUp(asking) => Outcome::StepUp { challenge: asking.into() },
            Ended::Refused(refusal) => Outcome::refused(refusal.into()),
        })
    })
}

/// The first code. `null` for another phone: the recovery codes stay.
#[tauri::command]
#[specta::specta]
pub(crate) fn confirm_enrolment(webview: Webview, code: Typed) -> Reply<Option<CodesView>> {
    ask(&webview, |desk, window| Ok::<_, Failed>(desk.confirm_enrolment(window, code.expose())?.map(codes)))
}

/// Stops before the first code: nothing changes.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_enrolment(webview: Webview) -> Result<(), Fault> {
    run(&webview, |_, desk, window| {
        desk.stop_enrolment(window);
        Ok(())
    })
}

/// Puts the key that is on screen on the clipboard, for a while.
#[tauri::command]
#[specta::specta]
pub(crate) fn copy_enrolment_key(webview: Webview) -> Result<bool, Fault> {
    run(&webview, |desktop, desk, window| match desk.enrolment_key(window) {
        None => Ok(false),
        Some(key) => desktop.clipboard.put(&key).map(|()| true),
    })
}

fn shown(started: &StartedApp) -> Result<EnrolmentView, Fault> {
    let picture = qr::draw(&started.uri).map_err(|_| Fault::of(FaultCode::Internal))?;
    Ok(EnrolmentView {
        qr_svg: picture.svg.to_string(),
        qr_modules: u16::try_from(picture.side).unwrap_or(u16::MAX),
        key_groups: started.key.split(' ').map(str::to_owned).collect(),
        issuer: started.issuer.clone(),
        account: started.account.clone(),
        expires_at: started.expires_at.into(),
    })
}

/// The codes of a two-step that was just switched on.
fn codes(enrolled: Enrolled) -> Option<CodesView> {
    match enrolled {
        Enrolled::SwitchedOn(codes) => Some(codes.into()),
        Enrolled::Changed => None,
    }
}
