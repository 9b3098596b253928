//! The root key in a file of the person's config folder, for computers without a keychain.
//!
//! It protects against someone who copies the data folder, and against nobody who can read
//! this person's files; the settings page says so as long as it is in use.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use super::{PlaceKind, RootKeyPlace, confirm, from_text, to_text};
use crate::{
    fault::RootKeyFault,
    files,
    keys::{RootKey, StoreId},
};

/// A key is 44 characters and a line end; anything much longer is not read.
const LONGEST: u64 = 256;

/// Root keys as files `root-key-<store id>` in one folder.
#[derive(Debug, Clone)]
pub struct KeyFile {
    folder: PathBuf,
}

impl KeyFile {
    /// Key files in `folder`, the per-user config folder. The folder is made when needed.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The folder the key files lie in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the key of `store` lies, for the settings page.
    pub fn path(&self, store: StoreId) -> PathBuf {
        self.folder.join(format!("root-key-{store}"))
    }
}

impl RootKeyPlace for KeyFile {
    fn kind(&self) -> PlaceKind {
        PlaceKind::KeyFile
    }

    fn fetch(&self, store: StoreId) -> Result<RootKey, RootKeyFault> {
        let path = self.path(store);
        let about = fs::metadata(&path).map_err(|error| fault_of(&error))?;
        if readable_by_others(&about) {
            return Err(RootKeyFault::ReadableByOthers);
        }
        if !about.is_file() || about.len() > LONGEST {
            return Err(RootKeyFault::NotAKey);
        }
        let text = fs::read(&path).map(Zeroizing::new).map_err(|error| fault_of(&error))?;
        from_text(str::from_utf8(&text).map_err(|_| RootKeyFault::NotAKey)?)
    }

    fn keep(&self, store: StoreId, key: &RootKey) -> Result<(), RootKeyFault> {
        let mut text = to_text(key);
        text.push('\n');
        files::make_private_folder(&self.folder)
            .and_then(|()| files::replace(&self.path(store), text.as_bytes()))
            .map_err(|error| fault_of(&error))?;
        confirm(self, store, key)
    }

    fn forget(&self, store: StoreId) -> Result<(), RootKeyFault> {
        files::remove_if_there(&self.path(store)).map_err(|error| fault_of(&error))
    }
}

fn fault_of(error: &io::Error) -> RootKeyFault {
    match error.kind() {
        io::ErrorKind::NotFound => RootKeyFault::NotThere,
        kind => RootKeyFault::File(kind),
    }
}

#[cfg(unix)]
fn readable_by_others(about: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::mode(about) & 0o077 != 0
}

/// A profile folder of Windows is the person's own by its access list, which a file in it
/// inherits.
#[cfg(not(unix))]
fn readable_by_others(_: &fs::Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{KeyFile, RootKeyPlace};
    use crate::{
        fault::RootKeyFault,
        keys::{RootKey, StoreId},
    };

    const STORE: StoreId = StoreId([3; 16]);

    fn key(fill: u8) -> RootKey {
        RootKey::from_slice(&[fill; 32]).unwrap()
    }

    fn place() -> (tempfile::TempDir, KeyFile) {
        let folder = tempfile::tempdir().unwrap();
        let place = KeyFile::in_folder(folder.path().join("config"));
        (folder, place)
    }

    #[test]
    fn a_kept_key_comes_back_until_it_is_forgotten() {
        let (_folder, place) = place();
        assert_eq!(place.fetch(STORE).unwrap_err(), RootKeyFault::NotThere);
        place.keep(STORE, &key(1)).unwrap();
        place.keep(STORE, &key(2)).unwrap();
        assert_eq!(place.fetch(STORE).unwrap().expose_bytes(), &[2; 32]);
        assert_eq!(place.fetch(StoreId([4; 16])).unwrap_err(), RootKeyFault::NotThere);
        place.forget(STORE).unwrap();
        place.forget(STORE).unwrap();
        assert_eq!(place.fetch(STORE).unwrap_err(), RootKeyFault::NotThere);
    }

    #[cfg(unix)]
    #[test]
    fn a_key_others_can_read_is_not_used() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let (_folder, place) = place();
        place.keep(STORE, &key(1)).unwrap();
        assert_eq!(fs::metadata(place.path(STORE)).unwrap().mode() & 0o777, 0o600);
        for mode in [0o640, 0o604, 0o660, 0o601] {
            fs::set_permissions(place.path(STORE), fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(place.fetch(STORE).unwrap_err(), RootKeyFault::ReadableByOthers, "{mode:o}");
        }
    }

    #[test]
    fn what_is_no_key_is_named() {
        let cases: [(&str, &[u8]); 6] = [
            ("empty", b""),
            ("not base64", b"????"),
            ("too short", b"AAAA"),
            ("a byte too many", data_encoding::BASE64.encode(&[0; 33]).leak().as_bytes()),
            ("not text", &[0xff; 44]),
            ("a large file", &[b'A'; 4096]),
        ];
        for (name, bytes) in cases {
            let (_folder, place) = place();
            place.keep(STORE, &key(1)).unwrap();
            fs::write(place.path(STORE), bytes).unwrap();
            assert_eq!(place.fetch(STORE).unwrap_err(), RootKeyFault::NotAKey, "{name}");
        }
    }
}
