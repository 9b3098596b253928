//! A secret as an authenticator app takes it: the QR code's URI, and the key to
//! type by hand.

use data_encoding::BASE32_NOPAD;
use zeroize::Zeroizing;

use super::{DIGITS, STEP_SECONDS};
use crate::secret::TotpSecret;

/// Characters of the base-32 key: 160 bits, five in each.
const KEY_CHARACTERS: usize = TotpSecret::BYTES * 8 / 5;

/// The `otpauth` URI of a secret (Key Uri Format of Google Authenticator), to be
/// shown once as a QR code.
///
/// The format lets neither issuer nor account hold a colon; one there becomes a space.
pub fn key_uri(secret: &TotpSecret, issuer: &str, account: &str) -> Zeroizing<String> {
    let issuer = encode(issuer);
    let account = encode(account);
    let key = key(secret);
    let parts = [
        "otpauth://totp/",
        &issuer,
        ":",
        &account,
        "?secret=",
        &key,
        "&issuer=",
        &issuer,
        &format!("&algorithm=SHA1&digits={DIGITS}&period={STEP_SECONDS}"),
    ];
    // The room is taken at once: growing would leave an unwiped copy behind.
    let mut uri = Zeroizing::new(String::with_capacity(parts.iter().map(|part| part.len()).sum()));
    for part in parts {
        uri.push_str(part);
    }
    uri
}

/// The key in base 32, in groups of four with spaces, to be shown once for typing by hand.
pub fn key_in_groups(secret: &TotpSecret) -> Zeroizing<String> {
    let key = key(secret);
    let mut groups = Zeroizing::new(String::with_capacity(KEY_CHARACTERS * 5 / 4));
    for (place, character) in key.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            groups.push(' ');
        }
        groups.push(character);
    }
    groups
}

/// The secret in base 32 (RFC 4648, section 6) without padding.
fn key(secret: &TotpSecret) -> Zeroizing<String> {
    Zeroizing::new(BASE32_NOPAD.encode(secret.expose_bytes()))
}

/// Percent-encodes all but the unreserved characters (RFC 3986, section 2.3).
fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let words: Vec<&str> = text.split([':', ' ']).filter(|word| !word.is_empty()).collect();
    let mut encoded = String::new();
    for byte in words.join(" ").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8; 20] = b"12345678901234567890";
    const KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn the_uri_is_what_apps_read() {
        for (name, issuer, account, label, parameter) in [
            ("plain", "Tweestap", "anna", "Tweestap:anna", "Tweestap"),
            ("an address", "Praktijk", "anna@p.example", "Praktijk:anna%40p.example", "Praktijk"),
            ("spaces", "GGZ  De Brug", "jo", "GGZ%20De%20Brug:jo", "GGZ%20De%20Brug"),
            ("a colon", "Praxis: Berg", "a:b", "Praxis%20Berg:a%20b", "Praxis%20Berg"),
            ("beyond ASCII", "Zorg & Co", "josé", "Zorg%20%26%20Co:jos%C3%A9", "Zorg%20%26%20Co"),
            ("signs of a URI", "a?b=c#d", "e/f%", "a%3Fb%3Dc%23d:e%2Ff%25", "a%3Fb%3Dc%23d"),
        ] {
            let uri = key_uri(&TotpSecret::from_bytes(*SECRET), issuer, account);
            let expected = format!(
                "otpauth://totp/{label}?secret={KEY}&issuer={parameter}&algorithm=SHA1&digits=6&period=30"
            );
            assert_eq!(*uri, expected, "{name}");
        }
    }

    #[test]
    fn the_key_stands_in_groups_of_four() {
        let groups = key_in_groups(&TotpSecret::from_bytes(*SECRET));
        assert_eq!(*groups, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }
}
