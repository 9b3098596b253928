//! The root key and the keys made from it.
//!
//! ```text
//! root key (32 random bytes, in the keychain or the key file)
//!    | HKDF-SHA-256 (RFC 5869), salt = installation id, one label each
//!    |- DatabaseKey   SQLCipher's raw key
//!    |- FieldKey      XChaCha20-Poly1305 of single cells         seal.rs
//!    |- PepperKey     Argon2id's secret input                    hashing/
//!    |- LookupKey     HMAC over the hashes of recovery codes     hashing/
//!    |- AddressKey    HMAC of addresses, for counters
//!    |- StateKey      MACs of security rows and of their sum     state.rs
//!    |- LogKey        chain of the log                           log.rs
//!    `- BackupKey     seal of a whole backup                     backup/
//! ```
//!
//! No key is ever stored but the root key, and that one never beside the store.
//! The key check in the header tells a wrong key from a damaged file; it is one
//! more label and says nothing about the others.

use std::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroize;

use crate::{fault::StoreFault, random};

/// Names one organisation's keys for good; the salt of every derivation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InstallationId(pub [u8; 16]);

/// Names one store and its entry in the keychain. A copy restored elsewhere keeps the
/// installation id and gets a store id of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoreId(pub [u8; 16]);

impl InstallationId {
    /// A new one.
    ///
    /// # Errors
    /// [`StoreFault::NoRandomness`].
    pub(crate) fn random() -> Result<Self, StoreFault> {
        random::array().map(Self)
    }
}

impl StoreId {
    /// A new one.
    ///
    /// # Errors
    /// [`StoreFault::NoRandomness`].
    pub fn random() -> Result<Self, StoreFault> {
        random::array().map(Self)
    }
}

impl fmt::Display for StoreId {
    /// Lower-case hexadecimal: it names files and keychain entries and is no secret.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&data_encoding::HEXLOWER.encode(&self.0))
    }
}

/// The 256 random bits everything else hangs from.
pub struct RootKey(Secret);

impl RootKey {
    /// A new one.
    ///
    /// # Errors
    /// [`StoreFault::NoRandomness`].
    pub fn random() -> Result<Self, StoreFault> {
        let mut secret = Secret::zero();
        random::fill(&mut secret.0[..])?;
        Ok(Self(secret))
    }

    /// The key that `bytes` hold, or none where they are not 32.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut secret = Secret::zero();
        if bytes.len() != secret.0.len() {
            return None;
        }
        secret.0.copy_from_slice(bytes);
        Some(Self(secret))
    }

    /// One more, for a key that moves from place to place; wiped like every other.
    pub(crate) fn copy(&self) -> Self {
        Self(Secret(self.0.0.clone()))
    }

    /// The bytes, for the three places that keep or seal the key itself: the keychain, the
    /// key file, and the header's part under the recovery key.
    pub(crate) fn expose_bytes(&self) -> &[u8; 32] {
        &self.0.0
    }

    /// What the header keeps to recognise this key by.
    pub(crate) fn check(&self, installation: InstallationId) -> [u8; 32] {
        *self.derive(installation, "tweestap/1/key-check").0
    }

    fn derive(&self, installation: InstallationId, label: &str) -> Secret {
        expand(installation, &self.0.0[..], label)
    }
}

impl fmt::Debug for RootKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RootKey(..)")
    }
}

/// Thirty-two bytes on the heap, where a move leaves no copy behind, wiped at the end.
pub(crate) struct Secret(Box<[u8; 32]>);

impl Secret {
    fn zero() -> Self {
        Self(Box::new([0; 32]))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// HKDF-SHA-256 (RFC 5869): 32 bytes for the use that `label` names.
pub(crate) fn expand(installation: InstallationId, input: &[u8], label: &str) -> Secret {
    let mut out = Secret::zero();
    let hkdf = Hkdf::<Sha256>::new(Some(&installation.0), input);
    let expanded = hkdf.expand(label.as_bytes(), &mut out.0[..]);
    debug_assert!(expanded.is_ok(), "32 bytes are far below HKDF's limit of 255 blocks");
    out
}

macro_rules! derived_keys {
    ($($(#[$doc:meta])* $name:ident = $label:literal),+ $(,)?) => {$(
        $(#[$doc])*
        pub(crate) struct $name(Secret);

        impl $name {
            /// The key made from `root` for this installation.
            pub(crate) fn derive(root: &RootKey, installation: InstallationId) -> Self {
                Self(root.derive(installation, $label))
            }

            /// The bytes, for the one algorithm this key belongs to.
            pub(crate) fn expose_bytes(&self) -> &[u8; 32] {
                self.0.bytes()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )+};
}

derived_keys! {
    /// SQLCipher's raw key.
    DatabaseKey = "tweestap/1/database",
    /// Seals single cells.
    FieldKey = "tweestap/1/field",
    /// Argon2id's secret input.
    PepperKey = "tweestap/1/pepper",
    /// HMAC over the hashes of recovery codes.
    LookupKey = "tweestap/1/lookup",
    /// HMAC of addresses, for the counters of addresses without an account too.
    AddressKey = "tweestap/1/address",
    /// MACs of security rows and of their sum.
    StateKey = "tweestap/1/state",
    /// The chain of the log.
    LogKey = "tweestap/1/log",
    /// The seal of a whole backup.
    BackupKey = "tweestap/1/backup",
}

/// The keys an open store works with. The root key itself is dropped once these are made, and
/// the slow hash has its own two.
#[derive(Debug)]
pub(crate) struct Keys {
    pub(crate) field: FieldKey,
    pub(crate) address: AddressKey,
    pub(crate) state: StateKey,
    pub(crate) log: LogKey,
}

impl Keys {
    pub(crate) fn derive(root: &RootKey, installation: InstallationId) -> Self {
        Self {
            field: FieldKey::derive(root, installation),
            address: AddressKey::derive(root, installation),
            state: StateKey::derive(root, installation),
            log: LogKey::derive(root, installation),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BackupKey, DatabaseKey, InstallationId, Keys, LookupKey, PepperKey, RootKey};

    const HERE: InstallationId = InstallationId([1; 16]);
    const ELSEWHERE: InstallationId = InstallationId([2; 16]);

    fn all(root: &RootKey, installation: InstallationId) -> Vec<[u8; 32]> {
        let keys = Keys::derive(root, installation);
        let database = DatabaseKey::derive(root, installation);
        [
            database.expose_bytes(),
            keys.field.expose_bytes(),
            PepperKey::derive(root, installation).expose_bytes(),
            LookupKey::derive(root, installation).expose_bytes(),
            keys.address.expose_bytes(),
            keys.state.expose_bytes(),
            keys.log.expose_bytes(),
            BackupKey::derive(root, installation).expose_bytes(),
            &root.check(installation),
            root.expose_bytes(),
        ]
        .map(|key| *key)
        .to_vec()
    }

    #[test]
    fn every_use_and_every_installation_has_its_own_key() {
        let root = RootKey::from_slice(&[9; 32]).unwrap();
        let mut keys = all(&root, HERE);
        keys.extend(all(&root, ELSEWHERE).into_iter().take(9));
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }

    #[test]
    fn the_derivation_never_changes() {
        // A store made today must open for ever: HKDF-SHA-256 with these labels, worked out
        // once with another program.
        let root = RootKey::from_slice(&[9; 32]).unwrap();
        let database = DatabaseKey::derive(&root, HERE);
        let hex = data_encoding::HEXLOWER.encode(database.expose_bytes());
        assert_eq!(hex, "684d513654e22550f6bc4257a3af556b8b424e26a4d66c66f3515482aa8bf262");
    }

    #[test]
    fn no_key_shows_itself() {
        let root = RootKey::from_slice(&[9; 32]).unwrap();
        let shown = format!("{root:?} {:?}", Keys::derive(&root, HERE));
        assert_eq!(shown.matches("(..)").count(), 5, "{shown}");
        assert!(!shown.contains('9'), "{shown}");
    }
}
