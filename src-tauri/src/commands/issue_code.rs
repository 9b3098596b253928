//! Codes that staff give.

use tauri::Webview;
use tweestap_usecases::issue_code::{CodeToReadOut, Grounds};
use tweestap_usecases::outcome::Outcome as Ended;
use tweestap_usecases::ports::Fault as Failed;
use tweestap_usecases::{Desk, WindowName};

use super::people::second;
use super::{ask, run};
use crate::wire::{CodeToReadOutView, IdentityCheckName, IssuedCodeName, Outcome, PersonId, Reply, Typed};

/// Resets someone's two-step; with `stolen` the phone is stopped at once.
#[tauri::command]
#[specta::specta]
pub(crate) fn reset_two_step(
    webview: Webview,
    id: PersonId,
    identity_check: IdentityCheckName,
    reason: String,
    stolen: bool,
    recovery_key: Option<Typed>,
) -> Reply<CodeToReadOutView> {
    let grounds = Grounds { identity_check: identity_check.into(), reason };
    to_read_out(webview, move |desk, window| {
        desk.reset_two_step(window, id.account(), &grounds, stolen, second(recovery_key.as_ref()))
    })
}

/// Hands out a one-time password code.
#[tauri::command]
#[specta::specta]
pub(crate) fn hand_out_password_code(
    webview: Webview,
    id: PersonId,
    identity_check: IdentityCheckName,
    reason: String,
    recovery_key: Option<Typed>,
) -> Reply<CodeToReadOutView> {
    let grounds = Grounds { identity_check: identity_check.into(), reason };
    to_read_out(webview, move |desk, window| {
        desk.hand_out_password_code(window, id.account(), &grounds, second(recovery_key.as_ref()))
    })
}

/// Issues a welcome code.
#[tauri::command]
#[specta::specta]
pub(crate) fn issue_welcome_code(
    webview: Webview,
    id: PersonId,
    recovery_key: Option<Typed>,
) -> Reply<CodeToReadOutView> {
    to_read_out(webview, move |desk, window| {
        desk.issue_welcome_code(window, id.account(), second(recovery_key.as_ref()))
    })
}

/// Takes an open code back.
#[tauri::command]
#[specta::specta]
pub(crate) fn withdraw_code(webview: Webview, id: PersonId, code: IssuedCodeName) -> Reply<()> {
    ask(&webview, |desk, window| desk.withdraw_code(window, id.account(), code.into()))
}

fn to_read_out(
    webview: Webview,
    use_case: impl FnOnce(&Desk, &WindowName) -> Result<Ended<CodeToReadOut>, Failed>,
) -> Reply<CodeToReadOutView> {
    run(&webview, |desktop, desk, window| {
        let language = desktop.language();
        Ok(Outcome::from(use_case(desk, window)?.map(|code| CodeToReadOutView::of(&code, language))))
    })
}
