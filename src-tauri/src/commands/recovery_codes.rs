//! Recovery codes: shown, taken away on paper or in a file, confirmed, renewed.

use tauri::Webview;
use tweestap_core::lookup_secret::LookupSecret;
use tweestap_core::session::ShownCodes;
use tweestap_documents::locked_file::{
    self, FILE_MAX_BYTES, OpenError, PASSPHRASE_MIN, Passphrase, PassphraseRefused, WorkFactor,
};
use tweestap_documents::{HelpDesk, RecoverySheet};
use tweestap_usecases::outcome::Outcome as Ended;
use tweestap_usecases::{Desk, WindowName};
use zeroize::Zeroizing;

use super::{ask, run};
use crate::desktop::Desktop;
use crate::paper;
use crate::wire::{CodesView, Fault, FaultCode, OpenedFileView, Outcome, Refusal, Reply, SavedView, Typed};

/// Six new codes in place of the old ones, shown once.
#[tauri::command]
#[specta::specta]
pub(crate) fn renew_recovery_codes(webview: Webview) -> Reply<CodesView> {
    ask(&webview, Desk::renew_recovery_codes)
}

/// Puts the codes that are on screen on the clipboard, for a while.
#[tauri::command]
#[specta::specta]
pub(crate) fn copy_recovery_codes(webview: Webview) -> Reply<()> {
    run(&webview, |desktop, desk, window| {
        with_sheet(desktop, desk, window, |sheet| {
            desktop.clipboard.put(&Zeroizing::new(sheet.codes.join("\n")))?;
            Ok(Outcome::Done { value: () })
        })
    })
}

/// Saves the sheet of codes where the person chooses.
#[tauri::command]
#[specta::specta]
pub(crate) fn save_recovery_codes(webview: Webview, as_pdf: bool) -> Reply<SavedView> {
    run(&webview, |desktop, desk, window| {
        with_sheet(desktop, desk, window, |sheet| {
            if as_pdf {
                let pdf = sheet.to_pdf().map_err(|_| Fault::of(FaultCode::Internal))?;
                paper::save(desktop, paper::File::CodesAsPdf, &pdf)
            } else {
                paper::save(desktop, paper::File::CodesAsText, sheet.to_text().as_bytes())
            }
        })
    })
}

/// Saves them locked with a passphrase, as a file that the age program opens too.
#[tauri::command]
#[specta::specta]
pub(crate) fn save_locked_recovery_codes(webview: Webview, passphrase: Typed) -> Reply<SavedView> {
    run(&webview, |desktop, desk, window| {
        let passphrase = match Passphrase::parse(passphrase.expose()) {
            Ok(passphrase) => passphrase,
            Err(refused) => return Ok(Outcome::refused(refused.into())),
        };
        with_sheet(desktop, desk, window, |sheet| {
            let locked = locked_file::lock(&sheet.to_text(), &passphrase, WorkFactor::STANDARD)
                .map_err(|_| Fault::of(FaultCode::Internal))?;
            paper::save(desktop, paper::File::CodesLocked, &locked)
        })
    })
}

/// Ends step five: one of the codes was typed back.
#[tauri::command]
#[specta::specta]
pub(crate) fn confirm_recovery_codes(webview: Webview, typed: Typed) -> Reply<()> {
    ask(&webview, |desk, window| desk.confirm_recovery_codes(window, typed.expose()))
}

/// Leaves step five before that.
#[tauri::command]
#[specta::specta]
pub(crate) fn leave_recovery_codes(webview: Webview) -> Result<(), Fault> {
    run(&webview, |_, desk, window| {
        desk.leave_recovery_codes(window);
        Ok(())
    })
}

/// Opens a locked file of the person's choice and gives its text.
#[tauri::command]
#[specta::specta]
pub(crate) fn open_locked_file(webview: Webview, passphrase: Typed) -> Reply<OpenedFileView> {
    run(&webview, |desktop, _, _| {
        let Some(locked) = paper::open(desktop, "age", FILE_MAX_BYTES)? else {
            return Ok(Outcome::refused(Refusal::Cancelled));
        };
        Ok(match locked_file::open(&locked.bytes, passphrase.expose()) {
            Ok(text) => Outcome::Done { value: OpenedFileView { text: text.to_string() } },
            Err(error) => Outcome::refused(error.into()),
        })
    })
}

/// Lays out the sheet of the codes that are on screen.
fn with_sheet<T>(
    desktop: &Desktop,
    desk: &Desk,
    window: &WindowName,
    make: impl FnOnce(&RecoverySheet<'_>) -> Reply<T>,
) -> Reply<T> {
    let shown: Vec<_> = desk.shown_recovery_codes(window).iter().map(LookupSecret::expose_text).collect();
    let Ok(codes) = <[Zeroizing<String>; 6]>::try_from(shown) else {
        return Ok(Outcome::refused(Refusal::OutOfOrder));
    };
    let (person, organisation) = match desk.card(window)? {
        Ended::Done(card) => card,
        Ended::StepUp(asking) => return Ok(Outcome::StepUp { challenge: asking.into() }),
        Ended::Refused(refusal) => return Ok(Outcome::refused(refusal.into())),
    };
    make(&RecoverySheet {
        language: desktop.language(),
        organisation: &organisation.name,
        name: &person.name,
        log_in_name: &person.address,
        made_on: desktop.today(),
        help_desk: HelpDesk {
            name: &organisation.help_desk.name,
            phone: &organisation.help_desk.phone,
            hours: &organisation.help_desk.hours,
            outside_hours: &organisation.help_desk.outside_hours,
        },
        codes: codes.each_ref().map(|code| code.as_str()),
        practice: desktop.is_practice(),
    })
}

impl From<ShownCodes> for CodesView {
    fn from(codes: ShownCodes) -> Self {
        Self { codes: codes.iter().map(|code| code.expose_text().to_string()).collect() }
    }
}

impl From<PassphraseRefused> for Refusal {
    fn from(refused: PassphraseRefused) -> Self {
        match refused {
            PassphraseRefused::TooShort => {
                Self::PassphraseTooShort { min: crate::wire::count(PASSPHRASE_MIN) }
            }
            PassphraseRefused::TooLong => Self::PassphraseTooLong,
        }
    }
}

impl From<OpenError> for Refusal {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::WrongPassphrase => Self::WrongPassphrase,
            OpenError::Damaged => Self::DamagedFile,
            OpenError::TooLarge | OpenError::NotALockedFile | OpenError::TooMuchWork | OpenError::NotText => {
                Self::NotALockedFile
            }
        }
    }
}
