//! Files that a person saves or opens: where they choose, under a name of ours.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tauri_plugin_dialog::DialogExt as _;
use tweestap_documents::{RecoveryKeySheet, RecoverySheet, Words};

use crate::desktop::Desktop;
use crate::sentences::Sentence;
use crate::wire::{Fault, FaultCode, Outcome, Refusal, Reply, SavedView};

/// What is saved.
#[derive(Debug, Clone, Copy)]
pub(crate) enum File {
    CodesAsPdf,
    CodesAsText,
    CodesLocked,
    RecoveryKey,
    People,
    Log,
    Backup,
}

impl File {
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::CodesAsPdf | Self::RecoveryKey => "pdf",
            Self::CodesAsText => "txt",
            Self::CodesLocked => "age",
            Self::People | Self::Log => "csv",
            Self::Backup => "tweestap",
        }
    }

    fn stem(self, desktop: &Desktop) -> String {
        let language = desktop.language();
        let words = &Words::of(language);
        match self {
            // Several of them lie beside each other.
            Self::Backup => format!("{}-{}", Sentence::FileBackup.text(language), desktop.today()),
            Self::RecoveryKey => RecoveryKeySheet::file_stem(words),
            Self::People => Sentence::FilePeople.text(language),
            Self::Log => Sentence::FileLog.text(language),
            Self::CodesAsPdf | Self::CodesAsText | Self::CodesLocked => RecoverySheet::file_stem(words),
        }
    }
}

/// Asks where, and writes. Not on the window's thread: it waits for the person.
pub(crate) fn save(desktop: &Desktop, file: File, bytes: &[u8]) -> Reply<SavedView> {
    save_as(desktop, (&file.stem(desktop), file.ending()), bytes)
}

/// The same under another name: its stem and its ending.
pub(crate) fn save_as(desktop: &Desktop, (stem, ending): (&str, &str), bytes: &[u8]) -> Reply<SavedView> {
    let Some(path) = ask_where(desktop, &format!("{stem}.{ending}"), ending)? else {
        return Ok(Outcome::refused(Refusal::Cancelled));
    };
    write(&path, bytes).map_err(|error| {
        Fault::of(if error.kind() == io::ErrorKind::StorageFull {
            FaultCode::DiskFull
        } else {
            FaultCode::File
        })
    })?;
    Ok(Outcome::Done { value: SavedView { file_name: name_of(&path) } })
}

/// Asks where to save a file that is written by someone else. `None`: the person chose no place.
pub(crate) fn ask_where_to_save(desktop: &Desktop, file: File) -> Result<Option<PathBuf>, Fault> {
    let ending = file.ending();
    ask_where(desktop, &format!("{}.{ending}", file.stem(desktop)), ending)
}

fn ask_where(desktop: &Desktop, name: &str, ending: &str) -> Result<Option<PathBuf>, Fault> {
    let asked = desktop.app.dialog().file().set_title(Sentence::SaveTitle.text(desktop.language()));
    let chosen = asked.set_file_name(name).add_filter(ending, &[ending]).blocking_save_file();
    chosen.map(|path| path.into_path().map_err(|_| Fault::of(FaultCode::File))).transpose()
}

/// Asks which file to open, and leaves it unread. `None`: the person chose none.
pub(crate) fn ask_which(desktop: &Desktop, ending: &str) -> Result<Option<PathBuf>, Fault> {
    let asked = desktop.app.dialog().file().set_title(Sentence::OpenTitle.text(desktop.language()));
    let chosen = asked.add_filter(ending, &[ending]).blocking_pick_file();
    chosen.map(|path| path.into_path().map_err(|_| Fault::of(FaultCode::File))).transpose()
}

/// A file's name, without the folder.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A file that was chosen and read.
pub(crate) struct Chosen {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Asks which file to open, and reads it up to one byte more than `at_most`, so that a
/// larger one is seen to be one. `None`: the person chose none.
pub(crate) fn open(desktop: &Desktop, ending: &str, at_most: usize) -> Result<Option<Chosen>, Fault> {
    let Some(path) = ask_which(desktop, ending)? else { return Ok(None) };
    let mut bytes = Vec::new();
    let limit = u64::try_from(at_most).unwrap_or(u64::MAX).saturating_add(1);
    fs::File::open(&path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(|_| Fault::of(FaultCode::File))?;
    Ok(Some(Chosen { name: name_of(&path), bytes }))
}

/// Writes beside the target first, so that a full disk leaves no half file.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let written = only_for_owner(Path::new(&beside)).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let renamed = written.and_then(|()| fs::rename(&beside, path));
    if renamed.is_err() {
        let _nothing_there = fs::remove_file(&beside);
    }
    renamed
}

#[cfg(unix)]
fn only_for_owner(path: &Path) -> io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn only_for_owner(path: &Path) -> io::Result<fs::File> {
    fs::File::create(path)
}
