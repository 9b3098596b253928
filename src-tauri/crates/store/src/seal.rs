//! Single cells sealed beyond the encryption of the file.
//!
//! ```text
//! cell = version (1 byte) | nonce (24 random bytes) | XChaCha20-Poly1305 text and tag
//!        bound to: installation | account | table.column
//! ```
//!
//! A cell copied to another account, column or store does not open there. The nonce is long
//! enough to be drawn at random for every cell (draft-irtf-cfrg-xchacha-03, section 3.1).

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use zeroize::Zeroizing;

use crate::{
    fault::StoreFault,
    keys::{FieldKey, InstallationId},
    random,
};

const VERSION: u8 = 1;
const NONCE: usize = 24;

/// Where a cell belongs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell<'a> {
    /// The account it is about.
    pub(crate) account: &'a [u8; 16],
    /// Its table.
    pub(crate) table: &'static str,
    /// Its column.
    pub(crate) column: &'static str,
}

/// Seals `plain` for `cell`.
///
/// # Errors
/// [`StoreFault::NoRandomness`].
pub(crate) fn seal(
    key: &FieldKey,
    installation: InstallationId,
    cell: Cell<'_>,
    plain: &[u8],
) -> Result<Vec<u8>, StoreFault> {
    let nonce: [u8; NONCE] = random::array()?;
    let aad = aad(installation, cell);
    let sealed = cipher(key)
        .encrypt(&nonce.into(), Payload { msg: plain, aad: &aad })
        .map_err(|_| StoreFault::Tampered { table: cell.table })?;
    Ok([&[VERSION], &nonce[..], &sealed].concat())
}

/// Opens what [`seal`] made for the same `cell`.
///
/// # Errors
/// [`StoreFault::Tampered`] for anything else.
pub(crate) fn open(
    key: &FieldKey,
    installation: InstallationId,
    cell: Cell<'_>,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, StoreFault> {
    let tampered = StoreFault::Tampered { table: cell.table };
    let (nonce, sealed) =
        sealed.strip_prefix(&[VERSION]).and_then(|rest| rest.split_first_chunk::<NONCE>()).ok_or(tampered)?;
    let aad = aad(installation, cell);
    cipher(key)
        .decrypt(&(*nonce).into(), Payload { msg: sealed, aad: &aad })
        .map(Zeroizing::new)
        .map_err(|_| tampered)
}

fn cipher(key: &FieldKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.expose_bytes().into())
}

/// The two ids have a fixed length and a table's name has no dot, so no two places share these
/// bytes.
fn aad(installation: InstallationId, cell: Cell<'_>) -> Vec<u8> {
    let Cell { account, table, column } = cell;
    [&installation.0[..], account, table.as_bytes(), b".", column.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::{Cell, open, seal};
    use crate::{
        fault::StoreFault,
        keys::{FieldKey, InstallationId, RootKey},
    };

    const HERE: InstallationId = InstallationId([1; 16]);
    const CELL: Cell<'_> = Cell { account: &[2; 16], table: "totp", column: "secret" };

    fn key(fill: u8) -> FieldKey {
        FieldKey::derive(&RootKey::from_slice(&[fill; 32]).unwrap(), HERE)
    }

    #[test]
    fn a_cell_opens_in_its_own_place_alone() {
        let sealed = seal(&key(1), HERE, CELL, b"secret").unwrap();
        assert_eq!(open(&key(1), HERE, CELL, &sealed).unwrap().as_slice(), b"secret");
        let elsewhere = InstallationId([9; 16]);
        let places = [
            ("another account", key(1), HERE, Cell { account: &[3; 16], ..CELL }),
            ("another table", key(1), HERE, Cell { table: "sms", ..CELL }),
            ("another column", key(1), HERE, Cell { column: "secre", ..CELL }),
            ("the dot moved", key(1), HERE, Cell { table: "tot", column: "p.secret", ..CELL }),
            ("another installation", key(1), elsewhere, CELL),
            ("another key", key(2), HERE, CELL),
        ];
        for (name, key, installation, cell) in places {
            let opened = open(&key, installation, cell, &sealed);
            assert_eq!(opened.unwrap_err(), StoreFault::Tampered { table: cell.table }, "{name}");
        }
    }

    #[test]
    fn every_changed_or_missing_byte_is_found() {
        let sealed = seal(&key(1), HERE, CELL, b"secret").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 0x10;
            assert!(open(&key(1), HERE, CELL, &changed).is_err(), "byte {at} changed");
            assert!(open(&key(1), HERE, CELL, &sealed[..at]).is_err(), "cut to {at} bytes");
        }
    }

    #[test]
    fn the_same_text_never_looks_the_same() {
        let twice = [(); 2].map(|()| seal(&key(1), HERE, CELL, b"secret").unwrap());
        assert_ne!(twice[0], twice[1]);
    }
}
