//! Files that are there as a whole or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Makes `folder` and what is above it, readable by this person alone where the system
/// knows such a thing.
pub(crate) fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Puts `bytes` at `path`: readers and a power cut see the old file or the new one, whole.
///
/// The new bytes go to a file beside it that only this person can read, reach the disk, and
/// take the name over in one step; then the folder reaches the disk.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_added_extension("new");
    let written = write_private(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The old file is untouched; what is left of the new one is of no use.
        let _ = fs::remove_file(&beside);
        return written;
    }
    sync_folder_of(path)
}

/// What SQLite may have laid beside a database file.
pub(crate) const BESIDE_A_DATABASE: [&str; 3] = ["-wal", "-journal", "-shm"];

/// The path with `ending` behind its name.
pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Brings the names in the folder of `path` to the disk.
pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
    // Windows writes names through and has no handle of a folder to flush.
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        return File::open(folder)?.sync_all();
    }
    Ok(())
}

/// Removes `path` if it is there.
pub(crate) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A left-over of an earlier try may have other permissions; a new file has ours.
    remove_if_there(path)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::replace;

    #[test]
    fn a_replaced_file_is_new_private_and_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("header.json");
        fs::write(&path, "old").unwrap();
        // What a killed try left behind does not stand in the way.
        fs::write(folder.path().join("header.json.new"), "half").unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&fs::metadata(&path).unwrap()) & 0o777, 0o600);
    }

    #[test]
    fn a_file_that_cannot_be_replaced_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("header.json");
        // A folder of that name cannot be renamed over by a file.
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), "old").unwrap();
        assert!(replace(&path, b"new").is_err());
        assert_eq!(fs::read(path.join("inside")).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_folder_is_private() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        super::make_private_folder(&deep).unwrap();
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&fs::metadata(&deep).unwrap()) & 0o777, 0o700);
    }
}
