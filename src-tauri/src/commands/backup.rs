//! Backups: made, put back into an open organisation, opened on a computer without one.

use std::sync::Arc;

use tauri::Webview;
use tweestap_usecases::outcome::Outcome as Ended;

use super::{not_done, run};
use crate::paper::{self, File};
use crate::wire::{BackupFileView, BackupView, Outcome, Refusal, Reply, RestoredView, SavedView, Typed};

/// Makes a backup where the person chooses, once all that is asked was proven.
#[tauri::command]
#[specta::specta]
pub(crate) fn save_backup(webview: Webview) -> Reply<SavedView> {
    run(&webview, |desktop, desk, window| {
        // Nobody is asked for a place before what is asked was given.
        if let Some(no) = not_done(desk.before_backing_up(window)?) {
            return Ok(no);
        }
        let Some(path) = paper::ask_where_to_save(desktop, File::Backup)? else {
            return Ok(Outcome::refused(Refusal::Cancelled));
        };
        let saved = desk.back_up(window, &path)?.map(|()| SavedView { file_name: paper::name_of(&path) });
        Ok(saved.into())
    })
}

/// Asks for a backup of this organisation, reads and verifies all of it, and says what putting
/// it back would change.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_backup(webview: Webview) -> Reply<BackupView> {
    run(&webview, |desktop, desk, window| {
        // Nobody is asked for a file that they may not put back.
        if let Some(no) = not_done(desk.before_restoring(window)?) {
            return Ok(no);
        }
        let Some(path) = paper::ask_which(desktop, File::Backup.ending())? else {
            return Ok(Outcome::refused(Refusal::Cancelled));
        };
        let contents = match desk.read_backup(window, &path)? {
            Ended::Done(contents) => Arc::new(contents),
            other => return Ok(not_done(other).unwrap_or(Outcome::refused(Refusal::Cancelled))),
        };
        let look = desk.try_backup(window, &contents)?;
        let view = look.map(|look| BackupView::of(paper::name_of(&path), contents.made_at.into(), &look));
        if matches!(view, Ended::Done(_)) {
            desktop.backup_to_restore.choose(contents, desk, window);
        }
        Ok(view.into())
    })
}

/// Puts the chosen backup back.
#[tauri::command]
#[specta::specta]
pub(crate) fn restore_backup(webview: Webview) -> Reply<RestoredView> {
    run(&webview, |desktop, desk, window| {
        let Some(contents) = desktop.backup_to_restore.chosen(desk) else {
            return Ok(Outcome::refused(Refusal::Expired));
        };
        let outcome = desk.restore_backup(window, &contents)?;
        if matches!(outcome, Ended::Done(_)) {
            desktop.backup_to_restore.forget();
        }
        Ok(outcome.into())
    })
}

/// Asks for a backup where no store can be used, and looks at it.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_backup_to_open(webview: Webview) -> Reply<BackupFileView> {
    run(&webview, |desktop, desk, _| {
        if let Some(no) = not_done(desk.before_opening_a_backup()) {
            return Ok(no);
        }
        let Some(path) = paper::ask_which(desktop, File::Backup.ending())? else {
            return Ok(Outcome::refused(Refusal::Cancelled));
        };
        let file_name = paper::name_of(&path);
        let looked = desk.look_at_backup(&path)?;
        if matches!(looked, Ended::Done(_)) {
            desktop.backup_to_open.choose(path);
        }
        Ok(looked.map(|made_at| BackupFileView { file_name, made_at: made_at.into() }).into())
    })
}

/// Opens the chosen backup with the key from the paper of its time; the screen afterwards shows
/// a new one. With `key_file` the person agreed to keep the store's key in a file.
#[tauri::command]
#[specta::specta]
pub(crate) fn open_backup(webview: Webview, key: Typed, key_file: bool) -> Reply<()> {
    run(&webview, |desktop, desk, _| {
        let Some(path) = desktop.backup_to_open.chosen() else {
            return Ok(Outcome::refused(Refusal::Expired));
        };
        let outcome = desk.open_backup(&path, key.expose(), key_file)?;
        if matches!(outcome, Ended::Done(())) {
            desktop.backup_to_open.forget();
        }
        Ok(outcome.into())
    })
}
