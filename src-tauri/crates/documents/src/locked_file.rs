//! A text locked with a passphrase, in the age format (C2SP age v1, scrypt recipient).
//!
//! ```text
//!   text ──lock(passphrase)──► age-encryption.org/v1   header: salt, work factor, wrapped file key, MAC
//!                              -> scrypt …             body:   ChaCha20-Poly1305 in chunks
//!   text ◄──open(passphrase)── ---
//! ```
//!
//! The file is binary, so that it is never mistaken for text and pasted in part,
//! and it opens with the `age` and `rage` programs without this app. Opening
//! takes what those programs lock with a passphrase, within the limits below.

use std::io::{Read as _, Write as _};
use std::iter;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// The shortest passphrase that locks a file, in characters (Unicode code points).
pub const PASSPHRASE_MIN: usize = 12;

/// The longest passphrase that locks a file, in bytes of UTF-8 after NFC.
pub const PASSPHRASE_MAX_BYTES: usize = 1024;

/// The largest locked file that is opened, in bytes.
pub const FILE_MAX_BYTES: usize = 64 * 1024;

/// The longest text that is locked, in bytes: with header and tags it stays a file that opens.
pub const TEXT_MAX_BYTES: usize = 60 * 1024;

const MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// A passphrase good enough to lock a file with: in NFC, 12 characters or more.
///
/// Wiped when dropped; it has no `Debug`.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase as typed.
    pub fn parse(typed: &str) -> Result<Self, PassphraseRefused> {
        let passphrase = normalised(typed);
        if passphrase.len() > PASSPHRASE_MAX_BYTES {
            Err(PassphraseRefused::TooLong)
        } else if passphrase.chars().count() < PASSPHRASE_MIN {
            Err(PassphraseRefused::TooShort)
        } else {
            Ok(Self(passphrase))
        }
    }
}

/// Why a passphrase cannot lock a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseRefused {
    /// Fewer than [`PASSPHRASE_MIN`] characters.
    #[error("the passphrase is too short")]
    TooShort,
    /// More than [`PASSPHRASE_MAX_BYTES`] bytes.
    #[error("the passphrase is too long")]
    TooLong,
}

/// How much work scrypt does: N = 2 to this power, r = 8, p = 1 (RFC 7914).
///
/// A parameter rather than age's own measuring, so that the same input always
/// costs the same and tests can be quick.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What a person's file is locked with: 256 MiB and about a second, the default of `age`.
    pub const STANDARD: Self = Self(18);

    /// The most that opening spends on a file: 1 GiB, four times the standard.
    pub const MOST: Self = Self(20);

    /// A work factor from 1 to [`WorkFactor::MOST`].
    pub fn new(log_n: u8) -> Option<Self> {
        (1..=Self::MOST.0).contains(&log_n).then_some(Self(log_n))
    }
}

/// Why a text was not locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// More than [`TEXT_MAX_BYTES`].
    #[error("the text is too long to lock")]
    TextTooLong,
    /// The cipher failed, which it does on no input known.
    #[error("the text could not be encrypted")]
    Cipher,
}

/// Locks a text with a passphrase. Each call gives other bytes: salt and keys are new.
pub fn lock(text: &str, passphrase: &Passphrase, work: WorkFactor) -> Result<Vec<u8>, LockError> {
    if text.len() > TEXT_MAX_BYTES {
        return Err(LockError::TextTooLong);
    }
    let mut recipient = scrypt::Recipient::new(secret(&passphrase.0));
    recipient.set_work_factor(work.0);
    encrypt(text, &recipient).map_err(|_| LockError::Cipher)
}

fn encrypt(text: &str, recipient: &scrypt::Recipient) -> Result<Vec<u8>, age::EncryptError> {
    let mut locked = Vec::with_capacity(text.len() + 512);
    let encryptor = Encryptor::with_recipients(iter::once(recipient as &dyn age::Recipient))?;
    let mut writer = encryptor.wrap_output(&mut locked)?;
    writer.write_all(text.as_bytes())?;
    writer.finish()?;
    Ok(locked)
}

/// Why a file was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// More than [`FILE_MAX_BYTES`]; nothing was tried.
    #[error("the file is too large")]
    TooLarge,
    /// Not an age v1 file, or one locked for a key instead of with a passphrase.
    #[error("the file is not locked with a passphrase")]
    NotALockedFile,
    /// It asks for more work than [`WorkFactor::MOST`]; nothing was tried.
    #[error("opening the file would take too much work")]
    TooMuchWork,
    /// The passphrase does not fit.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The passphrase fits, or could not be tried, but the file was cut off or changed.
    #[error("the file is damaged")]
    Damaged,
    /// What was locked is not a text.
    #[error("the file holds no text")]
    NotText,
}

/// Opens a locked file. Any passphrase can be tried, also one too short to lock with.
pub fn open(locked: &[u8], typed: &str) -> Result<Zeroizing<String>, OpenError> {
    if locked.len() > FILE_MAX_BYTES {
        return Err(OpenError::TooLarge);
    }
    if !locked.starts_with(MAGIC) {
        return Err(OpenError::NotALockedFile);
    }
    let decryptor = Decryptor::new_buffered(locked).map_err(|_| OpenError::Damaged)?;
    if !decryptor.is_scrypt() {
        return Err(OpenError::NotALockedFile);
    }
    let mut identity = scrypt::Identity::new(secret(&normalised(typed)));
    identity.set_max_work_factor(WorkFactor::MOST.0);
    let mut reader =
        decryptor.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(|error| refusal(&error))?;
    // As large as the file, so that reading never moves it and leaves a copy behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(locked.len()));
    reader.read_to_end(&mut bytes).map_err(|_| OpenError::Damaged)?;
    let text = str::from_utf8(&bytes).map_err(|_| OpenError::NotText)?;
    Ok(Zeroizing::new(text.to_owned()))
}

fn refusal(error: &DecryptError) -> OpenError {
    match error {
        DecryptError::ExcessiveWork { .. } => OpenError::TooMuchWork,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            OpenError::WrongPassphrase
        }
        _ => OpenError::Damaged,
    }
}

/// Keyboards and systems write the same letter as one or two code points; NFC makes them one.
fn normalised(typed: &str) -> Zeroizing<String> {
    let mut passphrase = Zeroizing::new(String::with_capacity(3 * typed.len()));
    passphrase.extend(typed.nfc());
    passphrase
}

fn secret(passphrase: &str) -> SecretString {
    SecretString::from(Box::<str>::from(passphrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "1. 4KQ7M-X2RHT-9WB6D\n2. ZN3VF-80JCP-K5G2Y\n";
    const PASSPHRASE: &str = "vier paarse eenden";

    fn locked() -> Vec<u8> {
        lock_with(WorkFactor(4))
    }

    fn lock_with(work: WorkFactor) -> Vec<u8> {
        lock(TEXT, &Passphrase::parse(PASSPHRASE).unwrap(), work).unwrap()
    }

    /// Where the body begins: after the line with the MAC.
    fn body_at(file: &[u8]) -> usize {
        let mac = file.windows(5).position(|bytes| bytes == b"\n--- ").unwrap();
        mac + 1 + file[mac + 1..].iter().position(|byte| *byte == b'\n').unwrap() + 1
    }

    fn changed(at: impl Fn(&[u8]) -> usize) -> Vec<u8> {
        let mut file = locked();
        let at = at(&file);
        file[at] ^= 1;
        file
    }

    fn with_work_factor(log_n: &str) -> Vec<u8> {
        let file = locked();
        let line_end = MAGIC.len() + file[MAGIC.len()..].iter().position(|byte| *byte == b'\n').unwrap();
        let mut other = file[..line_end - 1].to_vec();
        other.extend_from_slice(log_n.as_bytes());
        other.extend_from_slice(&file[line_end..]);
        other
    }

    #[test]
    fn what_was_locked_opens_again() {
        assert_eq!(*open(&locked(), PASSPHRASE).unwrap(), TEXT);
    }

    #[test]
    fn the_standard_work_factor_opens() {
        let file = lock_with(WorkFactor::STANDARD);
        assert_eq!(*open(&file, PASSPHRASE).unwrap(), TEXT);
    }

    #[test]
    fn the_text_cannot_be_read_in_the_file() {
        let file = locked();
        assert!(!file.windows(5).any(|bytes| bytes == b"4KQ7M"));
        assert_ne!(file, locked());
    }

    #[test]
    fn every_refusal_has_its_own_answer() {
        let armoured =
            b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n".to_vec();
        let key_file = b"age-encryption.org/v1\n-> X25519 8wh8kXrjrCpzPyeQmPzVQoBCY8AQDfrVLEXnm8gkvRY\n\
            fBtfcCT1jeH5vYNjT7OFYbOTFwqr5AWbCj0FyJ/hHpA\n--- \
            4BqfTJKGjWxkO8fjoPOIDcrmBpRqVfAOFKJKOKm2FnM\n0123456789abcdef"
            .to_vec();
        let cut_header = locked()[..60].to_vec();
        let cut_body = {
            let file = locked();
            file[..file.len() - 1].to_vec()
        };
        let table = [
            ("empty file", Vec::new(), OpenError::NotALockedFile),
            ("a photo", b"\xff\xd8\xff\xe0 no age file".to_vec(), OpenError::NotALockedFile),
            ("a newer age version", b"age-encryption.org/v2\n".to_vec(), OpenError::NotALockedFile),
            ("an armoured file", armoured, OpenError::NotALockedFile),
            ("locked for a key", key_file, OpenError::NotALockedFile),
            ("larger than 64 KiB", vec![b'a'; FILE_MAX_BYTES + 1], OpenError::TooLarge),
            ("cut in the header", cut_header, OpenError::Damaged),
            ("cut in the body", cut_body, OpenError::Damaged),
            (
                "cut before the body",
                {
                    let file = locked();
                    file[..body_at(&file)].to_vec()
                },
                OpenError::Damaged,
            ),
            ("one bit of the body", changed(|file| file.len() - 1), OpenError::Damaged),
            ("one bit of the body's nonce", changed(body_at), OpenError::Damaged),
            ("one bit of the header's MAC", changed(|file| body_at(file) - 10), OpenError::Damaged),
            ("more work than 1 GiB", with_work_factor("21"), OpenError::TooMuchWork),
            ("work without end", with_work_factor("63"), OpenError::TooMuchWork),
            ("a work factor that is none", with_work_factor("x"), OpenError::Damaged),
        ];
        for (name, file, expected) in table {
            assert_eq!(open(&file, PASSPHRASE).unwrap_err(), expected, "{name}");
        }
    }

    #[test]
    fn another_passphrase_does_not_open() {
        for wrong in ["vier paarse eende", "Vier paarse eenden", ""] {
            assert_eq!(open(&locked(), wrong).unwrap_err(), OpenError::WrongPassphrase, "{wrong}");
        }
    }

    #[test]
    fn letters_typed_in_two_parts_are_the_same_passphrase() {
        let one = Passphrase::parse("caf\u{e9} om de hoek").unwrap();
        let file = lock(TEXT, &one, WorkFactor(4)).unwrap();
        assert_eq!(*open(&file, "cafe\u{301} om de hoek").unwrap(), TEXT);
    }

    #[test]
    fn passphrases_have_two_limits() {
        let table = [
            ("eleven characters", "a".repeat(11), Some(PassphraseRefused::TooShort)),
            ("twelve characters", "a".repeat(12), None),
            ("eleven letters in 22 code points", "e\u{301}".repeat(11), Some(PassphraseRefused::TooShort)),
            ("128 emoji", "🦆".repeat(128), None),
            ("more than 1 KiB", "a".repeat(1025), Some(PassphraseRefused::TooLong)),
        ];
        for (name, typed, expected) in table {
            assert_eq!(Passphrase::parse(&typed).err(), expected, "{name}");
        }
    }

    #[test]
    fn the_longest_text_makes_a_file_that_opens() {
        let text = "a".repeat(TEXT_MAX_BYTES);
        let passphrase = Passphrase::parse(PASSPHRASE).unwrap();
        let file = lock(&text, &passphrase, WorkFactor(4)).unwrap();
        assert_eq!(*open(&file, PASSPHRASE).unwrap(), text);
        let longer = lock(&(text + "a"), &passphrase, WorkFactor(4));
        assert_eq!(longer.unwrap_err(), LockError::TextTooLong);
    }

    #[test]
    fn a_work_factor_stays_within_what_opening_spends() {
        assert_eq!(WorkFactor::new(0), None);
        assert_eq!(WorkFactor::new(20), Some(WorkFactor::MOST));
        assert_eq!(WorkFactor::new(21), None);
    }
}
