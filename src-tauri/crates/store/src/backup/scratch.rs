//! A database that is looked at and then gone.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::files;

/// A file for a database, and what SQLite lays beside it, removed at the end.
#[derive(Debug)]
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// Such a file at `path`, which is not made yet. What a killed try left there goes.
    ///
    /// # Errors
    /// What the file system says.
    pub(crate) fn at(path: PathBuf) -> io::Result<Self> {
        clear(&path)?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What stays is encrypted, and goes the next time.
        let _ = clear(&self.0);
    }
}

fn clear(path: &Path) -> io::Result<()> {
    files::BESIDE_A_DATABASE
        .iter()
        .chain(&[""])
        .try_for_each(|ending| files::remove_if_there(&files::with_ending(path, ending)))
}
