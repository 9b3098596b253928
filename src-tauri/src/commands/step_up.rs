//! Proofs before an operation.

use tauri::Webview;

use super::{ask, run};
use crate::wire::{ChallengeView, Fault, OperationName, Reply, Typed};

/// Asks the proofs of an operation before its page.
#[tauri::command]
#[specta::specta]
pub(crate) fn begin(webview: Webview, operation: OperationName) -> Reply<()> {
    ask(&webview, |desk, window| desk.begin(window, operation.into()))
}

/// Answers the password step of what is being asked.
#[tauri::command]
#[specta::specta]
pub(crate) fn prove_password(webview: Webview, password: Typed) -> Reply<ChallengeView> {
    ask(&webview, |desk, window| desk.prove_password(window, password.into_password()))
}

/// Answers its code step with an app code.
#[tauri::command]
#[specta::specta]
pub(crate) fn prove_code(webview: Webview, code: Typed) -> Reply<ChallengeView> {
    ask(&webview, |desk, window| desk.prove_code(window, code.expose()))
}

/// Answers its code step with a recovery code.
#[tauri::command]
#[specta::specta]
pub(crate) fn prove_recovery_code(webview: Webview, code: Typed) -> Reply<ChallengeView> {
    ask(&webview, |desk, window| desk.prove_recovery_code(window, code.expose()))
}

/// The person went back: forget what was asked and proven.
#[tauri::command]
#[specta::specta]
pub(crate) fn drop_challenge(webview: Webview) -> Result<(), Fault> {
    run(&webview, |_, desk, window| {
        desk.drop_challenge(window);
        Ok(())
    })
}
