//! Six digits as someone typed them.

use zeroize::Zeroizing;

use super::DIGITS;
use crate::check_symbol::is_separator;
use crate::secret::redacted;

/// The most characters that are looked at: room for spaces, none for a page.
const TYPED_AT_MOST: usize = 64;

/// A typed code: six digits, not more is known of it.
///
/// Only the digits 0 to 9 are digits here. Others (Arabic-Indic, fullwidth, …)
/// would need a table of their own to be read; no supported language types them,
/// and the answer "use 6 digits only" is true and costs no try.
pub struct Passcode(Zeroizing<String>);

redacted!(Passcode);

/// Why a typed text is no code. None of them is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasscodeError {
    /// Nothing but spaces and dashes.
    #[error("nothing was typed")]
    Empty,
    /// A character that is no digit 0 to 9.
    #[error("a code has digits only")]
    NotDigits,
    /// Digits only, but not six.
    #[error("a code has {DIGITS} digits, not {found}")]
    DigitCount {
        /// How many there were.
        found: usize,
    },
    /// More than 64 characters; nothing of them was looked at.
    #[error("more than {TYPED_AT_MOST} characters")]
    TooLong,
}

impl Passcode {
    /// Reads what someone typed or pasted, dropping spaces and dashes of any kind.
    pub fn parse(typed: &str) -> Result<Self, PasscodeError> {
        if typed.chars().nth(TYPED_AT_MOST).is_some() {
            return Err(PasscodeError::TooLong);
        }
        let mut digits = Zeroizing::new(String::with_capacity(TYPED_AT_MOST));
        for character in typed.chars().filter(|character| !is_separator(*character)) {
            if !character.is_ascii_digit() {
                return Err(PasscodeError::NotDigits);
            }
            digits.push(character);
        }
        match digits.len() {
            0 => Err(PasscodeError::Empty),
            found if found == usize::from(DIGITS) => Ok(Self(digits)),
            found => Err(PasscodeError::DigitCount { found }),
        }
    }

    /// The six ASCII digits: to be compared with the right ones.
    pub fn expose_digits(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_people_type_them() {
        for (name, typed, read) in [
            ("six digits", "123456", Ok("123456")),
            ("leading zeros", "000012", Ok("000012")),
            ("as apps show it", "123 456", Ok("123456")),
            ("no-break and thin spaces", "123\u{a0}4\u{2009}56", Ok("123456")),
            ("dashes", "12-34\u{2013}56", Ok("123456")),
            ("pasted with a line end", "\t123456\r\n", Ok("123456")),
            ("pasted with unseen marks", "\u{200e}123456\u{200b}", Ok("123456")),
            ("nothing", "", Err(PasscodeError::Empty)),
            ("spaces only", "  ", Err(PasscodeError::Empty)),
            ("five digits", "12345", Err(PasscodeError::DigitCount { found: 5 })),
            ("seven digits", "1234567", Err(PasscodeError::DigitCount { found: 7 })),
            ("a letter", "12345a", Err(PasscodeError::NotDigits)),
            ("a plus sign", "+12345", Err(PasscodeError::NotDigits)),
            ("Arabic-Indic digits", "١٢٣٤٥٦", Err(PasscodeError::NotDigits)),
            ("fullwidth digits", "１２３４５６", Err(PasscodeError::NotDigits)),
            ("an emoji", "12345😀", Err(PasscodeError::NotDigits)),
        ] {
            let found = Passcode::parse(typed);
            assert_eq!(found.as_ref().map(Passcode::expose_digits), read.as_ref().copied(), "{name}");
        }
    }

    #[test]
    fn a_pasted_page_is_not_looked_at() {
        let padded = format!("{}123456", " ".repeat(10_000));
        assert_eq!(Passcode::parse(&padded).err(), Some(PasscodeError::TooLong));
        assert_eq!(Passcode::parse(&format!("{}123456", " ".repeat(58))).err(), None);
    }

    #[test]
    fn debug_does_not_show_the_digits() {
        assert_eq!(format!("{:?}", Passcode::parse("123456").unwrap()), "Passcode(…)");
    }
}
