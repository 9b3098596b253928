//! The folder of a practice organisation: its own, known by a mark, and the only
//! thing that is ever cleared away.
//!
//! ```text
//!   <folder>/
//!     tweestap-practice.txt   the mark: without it only an empty folder is taken
//!     practice.lock           one practice at a time
//!     invented/               store, header and, unlike a real one's, its key
//!     invented.old/           on its way out
//! ```
//!
//! The key lies with the store because there is nothing to protect: the people
//! are invented and their passwords are on screen. So there is no question about a
//! keychain, the folder can be carried to another computer as a whole, and
//! clearing it away is one rename, after which no half of it is left. No real
//! organisation's folder has that name, so neither is ever opened or cleared away
//! as the other.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

const MARK: &str = "tweestap-practice.txt";
const MARK_SAYS: &str =
    "Tweestap keeps its practice organisation here. The people in it are invented; it may be deleted.\n";

/// A folder with something else in it was given for practice. Nothing was touched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} holds something else than a practice organisation", folder.display())]
pub struct NotAPracticeFolder {
    /// The folder.
    pub folder: PathBuf,
}

/// Why a folder could not be claimed.
#[derive(Debug)]
pub(crate) enum ClaimFault {
    /// It holds something else.
    NotPractice,
    /// Another practice has it.
    InUse,
    /// The file system refuses.
    Io(io::Error),
}

impl From<io::Error> for ClaimFault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A practice folder that is this process's alone.
#[derive(Debug)]
pub(crate) struct PracticeFolder {
    path: PathBuf,
    _lock: File,
}

impl PracticeFolder {
    /// Takes the folder, which is made and marked where there is none.
    pub(crate) fn claim(path: &Path) -> Result<Self, ClaimFault> {
        if !may_be_practice(path)? {
            return Err(ClaimFault::NotPractice);
        }
        make_private(path)?;
        if !is_marked(path) {
            fs::write(path.join(MARK), MARK_SAYS)?;
        }
        let lock =
            OpenOptions::new().write(true).create(true).truncate(false).open(path.join("practice.lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(ClaimFault::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Where the store lies.
    pub(crate) fn invented(&self) -> PathBuf {
        self.path.join("invented")
    }

    /// Where the store's key lies.
    pub(crate) fn key(&self) -> PathBuf {
        self.invented().join("key")
    }

    /// Removes the organisation. It must not be open. Whatever happens on the way,
    /// it is there as a whole or not at all.
    pub(crate) fn clear(&self) -> io::Result<()> {
        let old = self.path.join("invented.old");
        remove(&old)?;
        match fs::rename(self.invented(), &old) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
            Ok(()) => remove(&old),
        }
    }
}

/// Whether practice may make itself at home in `path`: it was there before, or
/// nothing is. Reads and makes nothing else.
pub(crate) fn may_be_practice(path: &Path) -> io::Result<bool> {
    if is_marked(path) {
        return Ok(true);
    }
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

fn is_marked(path: &Path) -> bool {
    fs::symlink_metadata(path.join(MARK)).is_ok_and(|mark| mark.is_file())
}

fn make_private(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Removes a folder with what is in it; links in it are not followed.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{ClaimFault, MARK, PracticeFolder};

    type Making = fn(&Path);

    #[test]
    fn only_an_empty_or_a_marked_folder_is_taken_and_another_is_left_alone() {
        let rows: [(&str, Making, bool); 7] = [
            ("no folder yet", |_| {}, true),
            ("an empty folder", |path| fs::create_dir(path).unwrap(), true),
            ("a practice folder", |path| drop(PracticeFolder::claim(path).unwrap()), true),
            ("a real organisation's", |path| write(path, "store.db"), false),
            ("somebody's texts", |path| write(path, "letter.txt"), false),
            ("a hidden file", |path| write(path, ".profile"), false),
            ("a folder with the mark's name", |path| fs::create_dir_all(path.join(MARK)).unwrap(), false),
        ];
        for (name, make, taken) in rows {
            let outer = tempfile::tempdir().unwrap();
            let path = outer.path().join("folder");
            make(&path);
            let before = names(&path);
            let claimed = PracticeFolder::claim(&path);
            assert_eq!(claimed.is_ok(), taken, "{name}");
            if let Err(fault) = claimed {
                assert!(matches!(fault, ClaimFault::NotPractice), "{name}: {fault:?}");
                assert_eq!(names(&path), before, "{name}");
            }
        }
    }

    #[test]
    fn two_practices_do_not_share_a_folder() {
        let outer = tempfile::tempdir().unwrap();
        let first = PracticeFolder::claim(outer.path()).unwrap();
        assert!(matches!(PracticeFolder::claim(outer.path()), Err(ClaimFault::InUse)));
        drop(first);
        assert!(PracticeFolder::claim(outer.path()).is_ok());
    }

    #[test]
    fn clearing_removes_the_organisation_and_what_an_earlier_clearing_left_and_nothing_else() {
        let outer = tempfile::tempdir().unwrap();
        let folder = PracticeFolder::claim(outer.path()).unwrap();
        folder.clear().unwrap();
        write(&folder.invented(), "store.db");
        write(&outer.path().join("invented.old"), "store.db");
        write(outer.path(), "notes of the trainer.txt");
        write(&outer.path().join("organisation"), "store.db");
        folder.clear().unwrap();
        assert_eq!(names(outer.path()), ["notes of the trainer.txt", "organisation", "practice.lock", MARK]);
        assert_eq!(names(&outer.path().join("organisation")), ["store.db"]);
    }

    #[cfg(unix)]
    #[test]
    fn clearing_does_not_follow_a_link_out_of_the_folder() {
        let outer = tempfile::tempdir().unwrap();
        let elsewhere = outer.path().join("elsewhere");
        write(&elsewhere, "store.db");
        let folder = PracticeFolder::claim(&outer.path().join("practice")).unwrap();
        std::os::unix::fs::symlink(&elsewhere, folder.invented()).unwrap();
        folder.clear().unwrap();
        assert!(!folder.invented().exists());
        assert_eq!(names(&elsewhere), ["store.db"]);
    }

    fn write(folder: &Path, name: &str) {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join(name), "something").unwrap();
    }

    fn names(folder: &Path) -> Vec<String> {
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}
