//! The header file beside the store: what must be known before the store can be opened.
//!
//! ```text
//! header.json   format, installation id, store id        names
//!               place of the root key, check of the key  where to look, is it the right one
//!               cipher                                   how the store file is encrypted
//!               recovery (recovery.rs)                   the root key, sealed under the paper key
//! ```
//!
//! Nothing in it is secret. Changing it gains nothing but a store that does not open: the ids
//! are bound into every seal, and the cipher is one of a closed list.

use std::{fs, io, path::Path};

use serde::{Deserialize, Serialize};

use crate::{
    fault::StoreFault,
    files,
    keys::{InstallationId, RootKey, StoreId},
    mac,
    recovery::Recovery,
    root_key::PlaceKind,
};

/// The newest header this program writes and reads.
pub(crate) const FORMAT: u32 = 1;

/// A header is about one kilobyte; anything much longer is none.
const LONGEST: u64 = 64 * 1024;

/// The header of one store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    format: u32,
    pub(crate) stage: Stage,
    #[serde(with = "hex16")]
    installation: [u8; 16],
    #[serde(with = "hex16")]
    store: [u8; 16],
    pub(crate) root_key: PlaceKind,
    #[serde(with = "hex32")]
    key_check: [u8; 32],
    pub(crate) cipher: Cipher,
    pub(crate) recovery: Option<Recovery>,
}

/// How far the making of the store came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Stage {
    /// Being made. Without a store file nothing was ever in it.
    Making,
    /// Made.
    Made,
}

/// How the store file is encrypted, fixed when it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Cipher {
    /// SQLCipher 4: AES-256-CBC, HMAC-SHA-256 a page, pages of 4096 bytes, raw key. SHA-256
    /// and not SQLCipher's default SHA-512 because the HMAC is most of what a page costs.
    Sqlcipher4HmacSha256,
}

impl Header {
    /// The header of a store that is about to be made.
    pub(crate) fn new(installation: InstallationId, store: StoreId, key: &RootKey, place: PlaceKind) -> Self {
        Self {
            format: FORMAT,
            stage: Stage::Making,
            installation: installation.0,
            store: store.0,
            root_key: place,
            key_check: key.check(installation),
            cipher: Cipher::Sqlcipher4HmacSha256,
            recovery: None,
        }
    }

    /// The same as a backup holds it.
    pub(crate) fn as_backed_up(&self) -> Self {
        let recovery = self.recovery.clone().map(Recovery::without_tries);
        Self { recovery, ..self.clone() }
    }

    /// The header of the same installation where a backup of it is opened: another store, whose
    /// root key lies in `place` and is sealed under another recovery key.
    pub(crate) fn on_this_computer(&self, store: StoreId, place: PlaceKind, recovery: Recovery) -> Self {
        let (stage, recovery) = (Stage::Made, Some(recovery));
        Self { stage, store: store.0, root_key: place, recovery, ..self.clone() }
    }

    pub(crate) fn installation(&self) -> InstallationId {
        InstallationId(self.installation)
    }

    pub(crate) fn store(&self) -> StoreId {
        StoreId(self.store)
    }

    /// Whether `key` is this store's root key.
    pub(crate) fn fits(&self, key: &RootKey) -> bool {
        mac::same(&key.check(self.installation()), &self.key_check)
    }

    /// Reads the header at `path`; none where there is no such file.
    ///
    /// # Errors
    /// [`StoreFault::NewerVersion`], [`StoreFault::HeaderDamaged`], or what the file system says.
    pub(crate) fn read(path: &Path) -> Result<Option<Self>, StoreFault> {
        let about = match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        if !about.is_file() || about.len() > LONGEST {
            return Err(StoreFault::HeaderDamaged);
        }
        Self::parse(&fs::read(path)?).map(Some)
    }

    /// Puts the header at `path`; the old one stays until the new one is on the disk.
    ///
    /// # Errors
    /// What the file system says.
    pub(crate) fn write(&self, path: &Path) -> Result<(), StoreFault> {
        let mut text = serde_json::to_vec_pretty(self).map_err(|_| StoreFault::HeaderDamaged)?;
        text.push(b'\n');
        Ok(files::replace(path, &text)?)
    }

    fn parse(bytes: &[u8]) -> Result<Self, StoreFault> {
        /// What every version of the header has.
        #[derive(Deserialize)]
        struct AnyFormat {
            format: u32,
        }
        let damaged = |_| StoreFault::HeaderDamaged;
        let AnyFormat { format } = serde_json::from_slice(bytes).map_err(damaged)?;
        if format > FORMAT {
            return Err(StoreFault::NewerVersion { found: format, known: FORMAT });
        }
        let header: Self = serde_json::from_slice(bytes).map_err(damaged)?;
        if format == FORMAT { Ok(header) } else { Err(StoreFault::HeaderDamaged) }
    }
}

pub(crate) use hex_field::{hex_bytes, hex16, hex32};

/// Bytes as lower-case hexadecimal.
mod hex_field {
    use data_encoding::HEXLOWER;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    macro_rules! hex_array {
        ($name:ident, $length:literal) => {
            pub(crate) mod $name {
                use super::{Deserializer, Error, Serializer};

                pub(crate) fn serialize<S: Serializer>(
                    bytes: &[u8; $length],
                    to: S,
                ) -> Result<S::Ok, S::Error> {
                    super::hex_bytes::serialize(bytes, to)
                }

                pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
                    from: D,
                ) -> Result<[u8; $length], D::Error> {
                    let bytes = super::hex_bytes::deserialize(from)?;
                    bytes.try_into().map_err(|_| D::Error::custom("wrong length"))
                }
            }
        };
    }

    hex_array!(hex16, 16);
    hex_array!(hex32, 32);

    pub(crate) mod hex_bytes {
        use super::{Deserialize, Deserializer, Error, HEXLOWER, Serializer};

        pub(crate) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
            to.serialize_str(&HEXLOWER.encode(bytes))
        }

        pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
            let text = String::deserialize(from)?;
            HEXLOWER.decode(text.as_bytes()).map_err(D::Error::custom)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Header, Stage};
    use crate::{
        fault::StoreFault,
        keys::{InstallationId, RootKey, StoreId},
        root_key::PlaceKind,
    };

    fn header() -> (RootKey, Header) {
        let key = RootKey::from_slice(&[5; 32]).unwrap();
        let header = Header::new(InstallationId([1; 16]), StoreId([2; 16]), &key, PlaceKind::KeyFile);
        (key, header)
    }

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("header.json");
        assert_eq!(Header::read(&path), Ok(None));
        let (key, mut header) = header();
        header.stage = Stage::Made;
        header.write(&path).unwrap();
        let read = Header::read(&path).unwrap().unwrap();
        assert_eq!(read, header);
        assert!(read.fits(&key));
        assert!(!read.fits(&RootKey::from_slice(&[6; 32]).unwrap()));
    }

    #[test]
    fn what_is_no_header_is_named() {
        let text = String::from_utf8(serde_json::to_vec(&header().1).unwrap()).unwrap();
        let damaged = Err(StoreFault::HeaderDamaged);
        let newer = Err(StoreFault::NewerVersion { found: 2, known: 1 });
        let cases = [
            ("empty", String::new(), damaged.clone()),
            ("not JSON", "hello".into(), damaged.clone()),
            ("cut", text[..text.len() / 2].into(), damaged.clone()),
            ("an unknown field", text.replacen('{', "{\"more\":1,", 1), damaged.clone()),
            ("a short id", text.replacen("0101", "01", 1), damaged.clone()),
            ("an unknown cipher", text.replacen("sqlcipher4", "rot13", 1), damaged.clone()),
            ("format 0", text.replacen("\"format\":1", "\"format\":0", 1), damaged),
            ("a newer format", text.replacen("\"format\":1", "\"format\":2", 1), newer.clone()),
            ("a newer format of another shape", "{\"format\":2,\"all\":\"new\"}".into(), newer),
        ];
        for (name, text, expected) in cases {
            assert_eq!(Header::parse(text.as_bytes()), expected, "{name}");
        }
    }
}
