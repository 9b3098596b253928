//! A store that comes into the folder from a backup, in place of one that is set aside.
//!
//! ```text
//! arriving/   store.db, header.json, an empty set-aside-…     nothing of it counts
//!    │ one rename                                             from here on it is the store
//! arrived/    old files ─► its set-aside-…   new files ─► their place
//!             set-aside-… ─► beside the store                 then the folder goes
//! ```
//!
//! Killed before the rename everything is as it was. Killed after it, whoever takes the folder
//! next moves on where this stopped: what still lies in `arrived` has not been moved. A file of the
//! old store is never deleted or written over, and its WAL goes before the new store comes, which
//! SQLite would read it into.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    files,
    folder::{HEADER, STORE, StoreFolder, is_there},
};

const ARRIVING: &str = "arriving";
const ARRIVED: &str = "arrived";
const SET_ASIDE: &str = "set-aside";

impl StoreFolder {
    /// An empty folder for a store that is prepared. What a killed try left is gone.
    ///
    /// # Errors
    /// What the file system says.
    pub(crate) fn begin_arrival(&self) -> io::Result<PathBuf> {
        let arriving = self.abandon_arrival()?;
        files::make_private_folder(&arriving)?;
        Ok(arriving)
    }

    /// Takes what was prepared away again.
    ///
    /// # Errors
    /// What the file system says.
    pub(crate) fn abandon_arrival(&self) -> io::Result<PathBuf> {
        let arriving = self.file(ARRIVING);
        match fs::remove_dir_all(&arriving) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(arriving),
        }
    }

    /// Makes what was prepared the store of this folder, durably. The files of the store that
    /// lies here go into a folder with `mark` in its name.
    ///
    /// # Errors
    /// What the file system says; then nothing changed.
    pub(crate) fn end_arrival(&self, mark: &str) -> io::Result<()> {
        let arriving = self.file(ARRIVING);
        files::make_private_folder(&arriving.join(format!("{SET_ASIDE}-{mark}")))?;
        files::sync_folder_of(&arriving.join(STORE))?;
        fs::rename(&arriving, self.file(ARRIVED))?;
        // It is the store from here on. A power cut can still take that back, whole.
        let _ = files::sync_folder_of(&arriving);
        Ok(())
    }

    /// Moves a store in that arrived. Nothing where none did.
    ///
    /// # Errors
    /// What the file system says; it can be called again.
    pub(crate) fn settle_arrival(&self) -> io::Result<()> {
        let arrived = self.file(ARRIVED);
        if !is_there(&arrived)? {
            return Ok(());
        }
        let aside = set_aside_in(&arrived)?;
        if is_there(&arrived.join(STORE))? {
            for ending in files::BESIDE_A_DATABASE {
                self.set_aside(&format!("{STORE}{ending}"), &aside)?;
            }
        }
        for name in [STORE, HEADER] {
            if is_there(&arrived.join(name))? {
                self.set_aside(name, &aside)?;
                fs::rename(arrived.join(name), self.file(name))?;
            }
        }
        files::sync_folder_of(&self.file(STORE))?;
        move_up(&aside, &self.file(""))?;
        fs::remove_dir_all(&arrived)?;
        files::sync_folder_of(&arrived)
    }

    /// Where the header or the store lies that counts: one that arrived, before it is moved in.
    pub(crate) fn that_counts(&self, name: &str) -> io::Result<PathBuf> {
        let arrived = self.file(ARRIVED).join(name);
        Ok(if is_there(&arrived)? { arrived } else { self.file(name) })
    }

    fn set_aside(&self, name: &str, aside: &Path) -> io::Result<()> {
        match fs::rename(self.file(name), aside.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// The folder for the old store's files, inside the one of the new.
fn set_aside_in(arrived: &Path) -> io::Result<PathBuf> {
    for entry in fs::read_dir(arrived)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(SET_ASIDE) {
            return Ok(entry.path());
        }
    }
    // It has been moved up already: nothing is left to be set aside.
    Ok(arrived.join(SET_ASIDE))
}

/// Lays it beside the store, if anything is in it.
fn move_up(aside: &Path, folder: &Path) -> io::Result<()> {
    let (Ok(mut files), Some(name)) = (fs::read_dir(aside), aside.file_name()) else { return Ok(()) };
    if files.next().is_none() { fs::remove_dir(aside) } else { fs::rename(aside, folder.join(name)) }
}
