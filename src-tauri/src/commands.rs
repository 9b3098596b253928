//! What the web view can call: one file a subject. A command converts, runs its
//! use case, and converts back, all of it beside the window's thread.
//!
//! Which window may call which command stands in `commands/allowed.txt`.

#![expect(clippy::needless_pass_by_value, reason = "a command owns what it is handed")]

pub(crate) mod account;
pub(crate) mod app;
pub(crate) mod backup;
pub(crate) mod enrolment;
pub(crate) mod exchange;
pub(crate) mod issue_code;
pub(crate) mod log;
pub(crate) mod log_in;
pub(crate) mod password;
pub(crate) mod people;
pub(crate) mod phone;
pub(crate) mod practice;
pub(crate) mod recover;
pub(crate) mod recovery_codes;
pub(crate) mod recovery_key;
pub(crate) mod session;
pub(crate) mod set_up;
pub(crate) mod settings;
pub(crate) mod sms;
pub(crate) mod step_up;
pub(crate) mod training;
pub(crate) mod two_step;

use tauri::ipc::Invoke;
use tauri::{Emitter as _, Manager as _, Runtime, Webview, Wry};
use tweestap_usecases::{Desk, WindowName};

use crate::desktop::Desktop;
use crate::wire::{Fault, FaultCode, Outcome, Reply};
use crate::{idle, trainer};

/// Hands every command to a macro.
macro_rules! every_command {
    ($($collect:tt)*) => {
        $($collect)*![
            app::app_state,
            app::set_language,
            app::set_look,
            app::retry_open,
            app::open_practice,
            app::leave_practice,
            app::notices,
            app::print_page,
            set_up::set_up_organisation,
            set_up::check_new_password,
            recovery_key::confirm_recovery_key,
            recovery_key::renew_recovery_key,
            recovery_key::save_recovery_key_sheet,
            recovery_key::open_with_recovery_key,
            recovery_key::make_help_desk_person,
            log_in::log_in,
            log_in::enter_code,
            log_in::enter_recovery_code,
            log_in::unlock_with_password,
            log_in::start_again,
            log_in::log_out,
            log_in::next_person,
            session::lock,
            session::activity,
            session::keep_draft,
            session::take_draft,
            step_up::begin,
            step_up::prove_password,
            step_up::prove_code,
            step_up::prove_recovery_code,
            step_up::drop_challenge,
            account::profile,
            account::security,
            account::rules,
            enrolment::start_enrolment,
            enrolment::confirm_enrolment,
            enrolment::stop_enrolment,
            enrolment::copy_enrolment_key,
            recovery_codes::renew_recovery_codes,
            recovery_codes::copy_recovery_codes,
            recovery_codes::save_recovery_codes,
            recovery_codes::save_locked_recovery_codes,
            recovery_codes::confirm_recovery_codes,
            recovery_codes::leave_recovery_codes,
            recovery_codes::open_locked_file,
            two_step::switch_off,
            password::change_password,
            password::check_password,
            sms::send_code,
            sms::start_sms_enrolment,
            recover::request_password_code,
            recover::enter_issued_code,
            recover::choose_password,
            recover::leave_two_step_off,
            recover::refuse_reset,
            recover::not_me,
            people::search_people,
            people::therapists,
            people::person,
            people::create_account,
            people::edit_person,
            people::change_standing,
            people::assign_client,
            people::release_client,
            issue_code::reset_two_step,
            issue_code::hand_out_password_code,
            issue_code::issue_welcome_code,
            issue_code::withdraw_code,
            settings::settings,
            settings::change_settings,
            settings::change_sms_gateway,
            settings::change_mail_server,
            settings::send_test_sms,
            settings::send_test_mail,
            log::own_log,
            log::log,
            log::check_log,
            exchange::choose_import_file,
            exchange::try_import,
            exchange::import_people,
            exchange::import_progress,
            exchange::cancel_import,
            exchange::export_people,
            exchange::export_log,
            backup::save_backup,
            backup::choose_backup,
            backup::restore_backup,
            backup::choose_backup_to_open,
            backup::open_backup,
            practice::skip_time,
            training::training,
            training::scenarios,
            training::start_scenario,
            training::stop_scenario,
            training::give_hint,
            training::reset_practice,
            training::switch_person,
            training::set_player,
            training::set_laptop_offset,
            training::set_phone,
            training::replace_phone,
            training::show_qr,
            training::participants,
            training::save_training_paper,
            training::set_presenter,
            training::open_phone_window,
            phone::phone,
            phone::phone_scan,
            phone::phone_add_key,
            phone::phone_delete,
            phone::phone_read,
            phone::phone_lock,
        ]
    };
}

/// What answers the windows.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    beside_the_window(every_command!(tauri::generate_handler))
}

/// Does each command once, on a thread where it may take its time.
///
/// Tauri's script reads the answer to a command from a request; where that request fails, it
/// sends the command a second time as a message. A page that is started anew while it waits
/// would so do everything again on its way out. The header with the number of the waiting
/// function comes with the request alone.
fn beside_the_window<R: Runtime>(
    handler: impl Fn(Invoke<R>) -> bool + Copy + Send + Sync + 'static,
) -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    move |invoke| {
        let resolver = invoke.resolver.clone();
        if !invoke.message.headers().contains_key("Tauri-Callback") {
            resolver.reject(Fault::of(FaultCode::AnswerLost));
            return true;
        }
        let done = tauri::async_runtime::spawn_blocking(move || handler(invoke));
        tauri::async_runtime::spawn(async move {
            if !done.await.unwrap_or(false) {
                resolver.reject(Fault::of(FaultCode::Internal));
            }
        });
        true
    }
}

/// Runs a use case for the calling window.
fn run<T>(
    webview: &Webview,
    use_case: impl FnOnce(&Desktop, &Desk, &WindowName) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let app = webview.app_handle();
    let desktop = app.state::<Desktop>();
    let ended = use_case(&desktop, &desktop.desk, &WindowName::new(webview.label()));
    if ended.as_ref().is_err_and(|fault| fault.code == FaultCode::Tampered)
        && desktop.desk.close_if_tampered()
    {
        let _closed = app.emit(idle::SESSION_CHANGED, ());
    }
    trainer::look(app);
    ended
}

/// How it ended, where it was not done.
fn not_done<T, V>(ended: tweestap_usecases::outcome::Outcome<T>) -> Option<Outcome<V>> {
    use tweestap_usecases::outcome::Outcome as Ended;
    match ended {
        Ended::Done(_) => None,
        Ended::StepUp(asking) => Some(Outcome::StepUp { challenge: asking.into() }),
        Ended::Refused(refusal) => Some(Outcome::refused(refusal.into())),
    }
}

/// Runs a use case that the rules decide over.
fn ask<T, V, E>(
    webview: &Webview,
    use_case: impl FnOnce(&Desk, &WindowName) -> Result<tweestap_usecases::outcome::Outcome<T>, E>,
) -> Reply<V>
where
    V: From<T>,
    Fault: From<E>,
{
    run(webview, |_, desk, window| Ok(Outcome::from(use_case(desk, window)?)))
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use specta_typescript::Typescript;

    use super::*;

    /// `cargo xtask types` has them written.
    #[test]
    fn the_types_of_the_front_end_are_what_the_app_writes() {
        const HEADER: &str =
            "// Written by `cargo xtask types` from the commands of the app. Not to be edited.\n";
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/lib/generated/bindings.ts");
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("bindings.ts");
        tauri_specta::Builder::<Wry>::new()
            .error_handling(tauri_specta::ErrorHandlingMode::Throw)
            .disable_serde_phases()
            // The one 64-bit number on the wire is a time, which a JavaScript number holds exactly.
            .dangerously_cast_bigints_to_number()
            .commands(every_command!(tauri_specta::collect_commands))
            .export(Typescript::default().header(HEADER), &fresh)
            .unwrap();
        let fresh = fs::read_to_string(fresh).unwrap();
        if env::var_os("TWEESTAP_WRITE_TYPES").is_some() {
            fs::write(path, &fresh).unwrap();
        }
        assert!(fs::read_to_string(path).unwrap() == fresh, "they are not: run `cargo xtask types`");
    }
}
