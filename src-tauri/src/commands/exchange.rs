//! People and the log as files: in after a dry run, out after a proof.

use tauri::Webview;
use tweestap_core::account::{AccountId, Method, Standing};
use tweestap_core::audit::{IdentityCheck, Outcome as LogOutcome};
use tweestap_core::clock::Timestamp;
use tweestap_documents::csv_file::{self, FILE_MAX_BYTES};
use tweestap_usecases::export_people::ExportedPerson;
use tweestap_usecases::import_people::{ImportLine, PEOPLE_AT_MOST};
use tweestap_usecases::outcome::Outcome as Ended;
use tweestap_usecases::ports::LogLine;
use tweestap_usecases::read_log::NamedLogPage;

use super::{not_done, run};
use crate::paper::{self, File};
use crate::wire::exchange::{COLUMNS, import_line, role_word};
use crate::wire::{
    DryRunView, Fault, ImportFileView, ImportProgressView, LogFilterView, Outcome, Refusal, Reply, SavedView,
    TableProblem, count,
};

/// Asks for a file of people and reads it. Nothing is checked yet but its form.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_import_file(webview: Webview) -> Reply<ImportFileView> {
    run(&webview, |desktop, desk, window| {
        // Nobody is asked for a file that they may not import.
        if let Some(no) = not_done(desk.try_import(window, &[])?) {
            return Ok(no);
        }
        let Some(chosen) = paper::open(desktop, "csv", FILE_MAX_BYTES)? else {
            return Ok(Outcome::refused(Refusal::Cancelled));
        };
        let lines: Vec<ImportLine> = match csv_file::read(&chosen.bytes, &COLUMNS) {
            Ok(rows) => rows.into_iter().map(import_line).collect(),
            Err(error) => return Ok(Outcome::refused(error.into())),
        };
        if lines.is_empty() || lines.len() > PEOPLE_AT_MOST {
            let why = TableProblem::WrongCount;
            return Ok(Outcome::refused(Refusal::NotATable { why, place: lines.len().to_string() }));
        }
        let view = ImportFileView { file_name: chosen.name, lines: count(lines.len()) };
        desktop.import.choose(lines, desk, window);
        Ok(Outcome::Done { value: view })
    })
}

/// The dry run: every line checked, nothing changed.
#[tauri::command]
#[specta::specta]
pub(crate) fn try_import(webview: Webview) -> Reply<DryRunView> {
    run(&webview, |desktop, desk, window| {
        let Some(lines) = desktop.import.lines(desk) else {
            return Ok(Outcome::refused(Refusal::Expired));
        };
        Ok(desk.try_import(window, &lines)?.into())
    })
}

/// Imports everyone of the file, or nobody.
#[tauri::command]
#[specta::specta]
pub(crate) fn import_people(webview: Webview) -> Reply<DryRunView> {
    run(&webview, |desktop, desk, window| {
        let Some((lines, progress)) = desktop.import.begin(desk) else {
            return Ok(Outcome::refused(Refusal::Expired));
        };
        let outcome = desk.import_people(window, &lines, &progress);
        desktop.import.end();
        let outcome = outcome?;
        if matches!(outcome, Ended::Done(_)) {
            desktop.import.forget();
        }
        Ok(outcome.into())
    })
}

/// How far the import is; `null` where none is under way.
#[tauri::command]
#[specta::specta]
pub(crate) fn import_progress(webview: Webview) -> Result<Option<ImportProgressView>, Fault> {
    run(&webview, |desktop, _, _| {
        Ok(desktop.import.under_way().map(|(done, of)| ImportProgressView { done, of: count(of) }))
    })
}

/// Stops the import: nothing of it stays.
#[tauri::command]
#[specta::specta]
pub(crate) fn cancel_import(webview: Webview) -> Result<(), Fault> {
    run(&webview, |desktop, _, _| {
        desktop.import.stop();
        Ok(())
    })
}

/// Everyone's account, without anything secret, as a file that can be imported again.
#[tauri::command]
#[specta::specta]
pub(crate) fn export_people(webview: Webview) -> Reply<SavedView> {
    run(&webview, |desktop, desk, window| match desk.export_people(window)? {
        Ended::Done(people) => paper::save(desktop, File::People, &people_file(people)),
        other => Ok(not_done(other).unwrap_or(Outcome::refused(Refusal::Cancelled))),
    })
}

/// The lines of the log that a filter finds, as a file.
#[tauri::command]
#[specta::specta]
pub(crate) fn export_log(webview: Webview, filter: LogFilterView) -> Reply<SavedView> {
    run(&webview, |desktop, desk, window| match desk.export_log(window, &filter.into())? {
        Ended::Done(page) => paper::save(desktop, File::Log, &log_file(&page)),
        other => Ok(not_done(other).unwrap_or(Outcome::refused(Refusal::Cancelled))),
    })
}

fn people_file(people: Vec<ExportedPerson>) -> Vec<u8> {
    let columns = ["name", "address", "number", "role", "standing", "two_step", "last_log_in"];
    let row = |person: ExportedPerson| {
        let ExportedPerson { row, contact_number } = person;
        let last = row.last_log_in_at.map(iso_8601).unwrap_or_default();
        [
            row.name,
            row.address,
            contact_number,
            role_word(row.role).to_owned(),
            standing_word(row.standing).to_owned(),
            two_step_word(row.method).to_owned(),
            last,
        ]
    };
    csv_file::write(&columns, people.into_iter().map(row))
}

fn log_file(NamedLogPage { page, names }: &NamedLogPage) -> Vec<u8> {
    let columns = [
        "line",
        "at",
        "actor_id",
        "actor",
        "on_behalf_of_id",
        "about_id",
        "about",
        "event",
        "outcome",
        "computer",
        "source",
        "identity_check",
        "reason",
    ];
    let name = |id| names.get(&id).cloned().unwrap_or_default();
    let row = |LogLine { number, computer, entry }: &LogLine| {
        let id = |who: Option<_>| who.map(|id: AccountId| id.to_string());
        [
            number.to_string(),
            iso_8601(entry.at),
            id(entry.actor).unwrap_or_default(),
            entry.actor.map(name).unwrap_or_default(),
            id(entry.on_behalf_of).unwrap_or_default(),
            id(entry.about).unwrap_or_default(),
            entry.about.map(name).unwrap_or_default(),
            entry.event.word().to_owned(),
            outcome_word(entry.outcome).to_owned(),
            computer.clone().unwrap_or_default(),
            entry.source.word().to_owned(),
            entry.identity_check.map(check_word).unwrap_or_default().to_owned(),
            entry.reason.clone().unwrap_or_default(),
        ]
    };
    csv_file::write(&columns, page.lines.iter().map(row))
}

const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "active",
        Standing::Deactivated => "deactivated",
        Standing::Removed => "removed",
    }
}

const fn two_step_word(method: Option<Method>) -> &'static str {
    match method {
        None => "off",
        Some(Method::App) => "app",
        Some(Method::Sms) => "sms",
    }
}

const fn outcome_word(outcome: LogOutcome) -> &'static str {
    match outcome {
        LogOutcome::Done => "done",
        LogOutcome::Refused => "refused",
    }
}

const fn check_word(check: IdentityCheck) -> &'static str {
    match check {
        IdentityCheck::CalledBack => "called_back",
        IdentityCheck::InPerson => "in_person",
        IdentityCheck::VouchedFor => "vouched_for",
    }
}

/// A time as ISO 8601 in UTC.
fn iso_8601(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.as_millis()).map(|at| at.to_string()).unwrap_or_default()
}
