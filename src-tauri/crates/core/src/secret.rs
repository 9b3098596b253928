//! Secrets that are no code on paper: one newtype each.
//!
//! None of them has `Display`, `Copy`, `PartialEq` or `Deref`; `Debug` says the
//! name and nothing else; the memory is wiped on drop. What looks inside is
//! called `expose…`, so that a search for that word finds every such place.
//! Secrets read from paper or typed as symbols live with their rules:
//! [`crate::lookup_secret`], [`crate::issued_code`], [`crate::recovery_key`].

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Gives secrets a `Debug` that says their name and nothing of their content.
macro_rules! redacted {
    ($($secret:ty),+) => {
        $(impl std::fmt::Debug for $secret {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($secret), "(…)"))
            }
        })+
    };
}
pub(crate) use redacted;

redacted!(Password, PasswordHash, TotpSecret);

/// The longest password that is looked at, in bytes of UTF-8 as typed. 128 code
/// points never need more than 512; the rest is room for decomposed letters.
pub const PASSWORD_BYTES_AT_MOST: usize = 1024;

/// A typed password in Normalization Form C (UAX 15), so that the same letters
/// typed on another keyboard are the same password (NIST SP 800-63B-4, 3.1.1.2).
pub struct Password(Zeroizing<String>);

/// More than [`PASSWORD_BYTES_AT_MOST`] bytes were typed; nothing was normalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a password has at most {PASSWORD_BYTES_AT_MOST} bytes")]
pub struct PasswordTooLong;

impl Password {
    /// Takes what was typed and wipes it.
    pub fn new(typed: String) -> Result<Self, PasswordTooLong> {
        let typed = Zeroizing::new(typed);
        if typed.len() > PASSWORD_BYTES_AT_MOST {
            return Err(PasswordTooLong);
        }
        // NFC makes UTF-8 at most three times as long (UAX 15, section 9.1): with the
        // room taken at once, growing leaves no unwiped copy behind.
        let mut normal = Zeroizing::new(String::with_capacity(3 * typed.len()));
        normal.extend(typed.nfc());
        Ok(Self(normal))
    }

    /// The normalised text: for the slow hash, the rules and nothing else.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// A password as it is kept: an Argon2id hash as a PHC string. A secret too, for
/// someone who also has the store's pepper could try passwords against it.
#[derive(Clone)]
pub struct PasswordHash(Zeroizing<String>);

impl PasswordHash {
    /// The hash with this PHC string; its parameters are judged where it is checked.
    pub fn from_phc(phc: String) -> Self {
        Self(Zeroizing::new(phc))
    }

    /// The PHC string: for the store and for checking a password against it.
    pub fn expose_phc(&self) -> &str {
        &self.0
    }
}

/// The secret that an authenticator app shares with us: 160 bits, the length
/// that RFC 4226 section 4 (R6) recommends.
#[derive(Clone)]
pub struct TotpSecret(Zeroizing<[u8; Self::BYTES]>);

impl TotpSecret {
    /// Its length in bytes.
    pub const BYTES: usize = 20;

    /// The secret with these bytes; a new one is made of random ones.
    pub fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes: to be sealed in the store, to compute a code, to be shown once.
    pub fn expose_bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_the_same_however_its_letters_were_composed() {
        let composed = Password::new("caf\u{e9} in Z\u{fc}rich".to_owned()).unwrap();
        let decomposed = Password::new("cafe\u{301} in Zu\u{308}rich".to_owned()).unwrap();
        assert_eq!(composed.expose(), decomposed.expose());
    }

    #[test]
    fn a_password_is_measured_before_it_is_normalised() {
        for (name, typed, fits) in [
            ("nothing", String::new(), true),
            ("as long as it gets", "a".repeat(1024), true),
            ("one byte more", "a".repeat(1025), false),
            ("fewer characters, more bytes", "é".repeat(513), false),
        ] {
            assert_eq!(Password::new(typed).is_ok(), fits, "{name}");
        }
    }

    #[test]
    fn normalising_never_outgrows_the_room_taken() {
        // U+1D160 has the worst expansion of NFC: four bytes become twelve.
        let password = Password::new("\u{1d160}".repeat(256)).unwrap();
        assert_eq!(password.expose().len(), 3 * 1024);
        assert_eq!(password.0.capacity(), 3 * 1024);
    }

    #[test]
    fn debug_says_nothing() {
        let password = Password::new("correct horse".to_owned()).unwrap();
        assert_eq!(format!("{password:?}"), "Password(…)");
        assert_eq!(format!("{:?}", TotpSecret::from_bytes([7; 20])), "TotpSecret(…)");
        assert_eq!(format!("{:?}", PasswordHash::from_phc("$argon2id$x".to_owned())), "PasswordHash(…)");
    }
}
