//! The first start.

use tauri::Webview;
use tweestap_core::organisation::HelpDeskContact;
use tweestap_core::secret::Password;
use tweestap_usecases::change_password::judge_first_password;
use tweestap_usecases::ports::KeyPlace;
use tweestap_usecases::set_up::SetUp;

use super::ask;
use crate::wire::{PasswordVerdict, Reply, SetUpForm, Typed};

/// Makes the store, the organisation and its first help-desk account. The screen
/// afterwards shows the recovery key.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_up_organisation(webview: Webview, form: SetUpForm) -> Reply<()> {
    ask(&webview, |desk, window| desk.set_up(window, form.into()))
}

/// How good a password would be for the first person.
#[tauri::command]
#[specta::specta]
pub(crate) fn check_new_password(
    password: Typed,
    name: String,
    address: String,
    organisation: String,
) -> PasswordVerdict {
    match Password::new(password.into_password()) {
        Ok(password) => judge_first_password(&password, &name, &address, &organisation).into(),
        Err(_) => PasswordVerdict::too_long(),
    }
}

impl From<SetUpForm> for SetUp {
    fn from(form: SetUpForm) -> Self {
        Self {
            organisation: form.organisation,
            help_desk: HelpDeskContact {
                name: form.help_desk_name,
                phone: form.help_desk_phone,
                hours: form.help_desk_hours,
                outside_hours: form.help_desk_outside_hours,
            },
            name: form.name,
            address: form.address,
            password: form.password.into_wiped(),
            key_place: if form.key_file { KeyPlace::KeyFile } else { KeyPlace::Keychain },
        }
    }
}
