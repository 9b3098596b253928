//! One way to make a MAC: HMAC-SHA-256 (RFC 2104) over length-prefixed parts.
//!
//! Every part goes in behind its own length, so that no two different lists of
//! parts can ever give the same bytes, whatever they hold.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Bytes of a MAC.
pub(crate) type Tag = [u8; 32];

/// The MAC of `parts` under `key`, for the use that `label` names.
pub(crate) fn over(key: &[u8; 32], label: &str, parts: &[&[u8]]) -> Tag {
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*key_block(key)).into());
    put(&mut mac, label.as_bytes());
    for part in parts {
        put(&mut mac, part);
    }
    mac.finalize().into_bytes().into()
}

/// Whether two tags are the same, in a time that does not depend on where they differ.
pub(crate) fn same(left: &[u8], right: &[u8]) -> bool {
    subtle::ConstantTimeEq::ct_eq(left, right).into()
}

fn put(mac: &mut Hmac<Sha256>, part: &[u8]) {
    mac.update(&(part.len() as u64).to_be_bytes());
    mac.update(part);
}

/// RFC 2104 section 2: a key shorter than the block is filled up with zeros.
fn key_block(key: &[u8; 32]) -> zeroize::Zeroizing<[u8; 64]> {
    let mut block = zeroize::Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key);
    block
}

#[cfg(test)]
mod tests {
    use super::over;

    #[test]
    fn parts_cannot_run_into_each_other() {
        let key = [7; 32];
        let of = |parts: &[&[u8]]| over(&key, "label", parts);
        let ways: [&[&[u8]]; 5] = [&[b"ab", b"c"], &[b"a", b"bc"], &[b"abc"], &[b"abc", b""], &[b"", b"abc"]];
        for (one, left) in ways.iter().enumerate() {
            for (other, right) in ways.iter().enumerate() {
                assert_eq!(of(left) == of(right), one == other, "{left:?} and {right:?}");
            }
        }
    }

    #[test]
    fn another_label_or_key_is_another_tag() {
        assert_ne!(over(&[7; 32], "a", &[b"x"]), over(&[7; 32], "b", &[b"x"]));
        assert_ne!(over(&[7; 32], "a", &[b"x"]), over(&[8; 32], "a", &[b"x"]));
    }
}
