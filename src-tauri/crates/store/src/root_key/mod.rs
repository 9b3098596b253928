//! Where the root key lies: never beside the store.
//!
//! ```text
//! data folder             keychain                 config folder
//!   store.db                entry <store id>  or     root-key-<store id>, mode 0600
//!   header.json  ----says which------^----------------------^
//! ```
//!
//! A keychain is asked first; the key file is for computers without one, after the person
//! agreed to it. The header records which place a store uses, so that a keychain which does
//! not answer today is never mistaken for a store without one.

mod key_file;
mod keychain;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub use key_file::KeyFile;
pub use keychain::Keychain;

use crate::{
    fault::RootKeyFault,
    keys::{RootKey, StoreId},
};

/// A place that keeps root keys.
pub trait RootKeyPlace: Send + Sync {
    /// Which kind of place this is, for the header and the settings page.
    fn kind(&self) -> PlaceKind;

    /// The root key of `store`.
    ///
    /// # Errors
    /// [`RootKeyFault::NotThere`] where the place answers and has none; any other fault says
    /// nothing about whether there is one.
    fn fetch(&self, store: StoreId) -> Result<RootKey, RootKeyFault>;

    /// Keeps the root key of `store` and reads it back.
    ///
    /// # Errors
    /// [`RootKeyFault::NotKept`] where something else is read back.
    fn keep(&self, store: StoreId, key: &RootKey) -> Result<(), RootKeyFault>;

    /// Removes the root key of `store`, which was never in use. None there is no fault.
    ///
    /// # Errors
    /// Whatever keeps the place from answering.
    fn forget(&self, store: StoreId) -> Result<(), RootKeyFault>;
}

/// The two kinds of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// The keychain of the operating system.
    Keychain,
    /// A file in the person's config folder.
    KeyFile,
}

/// Both places this computer could offer, for opening a store that says which one it uses.
#[derive(Debug)]
pub struct Places {
    /// The keychain of the operating system.
    pub keychain: Keychain,
    /// The file in the person's config folder.
    pub key_file: KeyFile,
}

impl Places {
    /// The place of that kind.
    pub fn of(&self, kind: PlaceKind) -> &dyn RootKeyPlace {
        match kind {
            PlaceKind::Keychain => &self.keychain,
            PlaceKind::KeyFile => &self.key_file,
        }
    }
}

/// The key as the text both places keep: base64, because KDE's wallet takes text only.
fn to_text(key: &RootKey) -> Zeroizing<String> {
    Zeroizing::new(data_encoding::BASE64.encode(key.expose_bytes()))
}

fn from_text(text: &str) -> Result<RootKey, RootKeyFault> {
    let bytes = data_encoding::BASE64.decode(text.trim_ascii().as_bytes()).map(Zeroizing::new);
    bytes.ok().and_then(|bytes| RootKey::from_slice(&bytes)).ok_or(RootKeyFault::NotAKey)
}

/// Reads back what was just kept.
fn confirm(place: &dyn RootKeyPlace, store: StoreId, key: &RootKey) -> Result<(), RootKeyFault> {
    match place.fetch(store) {
        Ok(kept) if crate::mac::same(kept.expose_bytes(), key.expose_bytes()) => Ok(()),
        Ok(_) | Err(RootKeyFault::NotThere | RootKeyFault::NotAKey) => Err(RootKeyFault::NotKept),
        Err(fault) => Err(fault),
    }
}
