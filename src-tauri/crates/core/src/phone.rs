//! Mobile numbers, in E.164.
//!
//! ```text
//!   as typed ──readable── marks of writing ──libphonenumber── valid ── mobile ──► E.164
//! ```
//!
//! The numbering plans are those of Google's libphonenumber. What they know as a fixed
//! line is refused: an SMS does not arrive there. Where a plan cannot tell the two
//! apart (North America), the number is taken.

use std::fmt;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType, Region};

/// A mobile number as E.164: a plus, the country, the number. Personal data: `Debug`
/// does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneNumber(String);

/// Why a typed text is no number that SMS can go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneNumberError {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Not a number of any country.
    #[error("not a telephone number")]
    NotANumber,
    /// A number of a fixed line: SMS does not arrive there.
    #[error("not a mobile number")]
    NotMobile,
}

/// More than the longest number with a mark between all of its digits.
const CHARACTERS_AT_MOST: usize = 40;

impl PhoneNumber {
    /// Reads a number in any usual notation; one without a country is of `country`
    /// (ISO 3166, two letters).
    ///
    /// Letters are refused rather than read as keys of a telephone, so that a mistyped
    /// number never becomes someone else's.
    pub fn parse(typed: &str, country: &str) -> Result<Self, PhoneNumberError> {
        let plain = without_marks(typed)?;
        let region = Region::from_code(country).ok();
        let number = PHONE_NUMBER_UTIL.parse(&plain, region).map_err(|_| PhoneNumberError::NotANumber)?;
        if !number.is_valid() {
            return Err(PhoneNumberError::NotANumber);
        }
        match number.get_type() {
            PhoneNumberType::Mobile | PhoneNumberType::FixedLineOrMobile => {
                Ok(Self(number.format_as(PhoneNumberFormat::E164).into_owned()))
            }
            _ => Err(PhoneNumberError::NotMobile),
        }
    }

    /// A number that was parsed before, from the store. Only its shape is checked: a
    /// change in the numbering plans must not lock its person out.
    pub fn from_e164(stored: &str) -> Option<Self> {
        let digits = stored.strip_prefix('+')?;
        let has_shape = (7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        has_shape.then(|| Self(stored.to_owned()))
    }

    /// The number as E.164.
    pub fn as_e164(&self) -> &str {
        &self.0
    }

    /// The number as people read it, in the groups of its country.
    pub fn in_groups(&self) -> String {
        match PHONE_NUMBER_UTIL.parse(&self.0, None) {
            Ok(number) => number.format_as(PhoneNumberFormat::International).into_owned(),
            // From the store, and of a plan that is no longer known.
            Err(_) => self.0.clone(),
        }
    }

    /// The last three digits, as they are shown at log-in.
    pub fn last_digits(&self) -> &str {
        &self.0[self.0.len().saturating_sub(3)..]
    }
}

/// Whether numbers typed without a country can be of this one (ISO 3166, two letters).
pub fn is_country(code: &str) -> bool {
    let plan = |region| PHONE_NUMBER_UTIL.get_country_code_for_region(region);
    code.len() == 2 && Region::from_code(code).is_ok_and(|region| plan(region).is_some())
}

/// The digits and the plus of a number, without what people write between them. The
/// zero of "+31 (0)6" stays: the numbering plan knows that it is not dialled.
fn without_marks(typed: &str) -> Result<String, PhoneNumberError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(PhoneNumberError::Empty);
    }
    if typed.chars().count() > CHARACTERS_AT_MOST {
        return Err(PhoneNumberError::NotANumber);
    }
    let mut plain = String::with_capacity(typed.len());
    for character in typed.chars() {
        match character {
            '0'..='9' => plain.push(character),
            '+' | '\u{ff0b}' if plain.is_empty() => plain.push('+'),
            _ if is_mark(character) => {}
            _ => return Err(PhoneNumberError::NotANumber),
        }
    }
    Ok(plain)
}

/// Whether people, or an address book that they copy from, write this within a number.
fn is_mark(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '.' | '/' | '(' | ')' | '[' | ']' | '·'
            // dashes
            | '\u{2010}'..='\u{2015}' | '\u{2212}'
            // marks without a width: soft hyphen, text direction, joiners
            | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use PhoneNumberError::{Empty, NotANumber, NotMobile};

    #[test]
    fn a_number_is_shown_in_the_groups_of_its_country() {
        let rows = [
            ("Dutch", "+31612345678", "+31 6 12345678"),
            ("German", "+491713920007", "+49 171 3920007"),
            ("Belgian", "+32470123456", "+32 470 12 34 56"),
            ("of no plan", "+999123456", "+999123456"),
        ];
        for (name, stored, expected) in rows {
            assert_eq!(PhoneNumber::from_e164(stored).unwrap().in_groups(), expected, "{name}");
        }
    }

    #[test]
    fn any_usual_notation_gives_the_number() {
        let rows = [
            ("a Dutch mobile", "0612345678", "NL", "+31612345678"),
            ("with dashes and spaces", "06 - 12 34 56 78", "NL", "+31612345678"),
            ("with dots", "06.12.34.56.78", "NL", "+31612345678"),
            ("with brackets", "(06) 12345678", "NL", "+31612345678"),
            ("with a long dash", "06–12345678", "NL", "+31612345678"),
            ("without the zero", "612345678", "NL", "+31612345678"),
            ("with a plus", "+31 6 12345678", "NL", "+31612345678"),
            ("with 00", "0031 6 12345678", "NL", "+31612345678"),
            ("with the zero that is not dialled", "+31 (0)6 12345678", "NL", "+31612345678"),
            ("with 00 and that zero", "0031 (0)6-12345678", "NL", "+31612345678"),
            ("copied with direction marks", "\u{202a}+31 6 1234 5678\u{202c}", "NL", "+31612345678"),
            ("copied with hard spaces", "06\u{a0}12345678", "NL", "+31612345678"),
            ("between spaces", "  0612345678 ", "NL", "+31612345678"),
            ("German", "0151 23456789", "DE", "+4915123456789"),
            ("German with a slash", "0170/1234567", "DE", "+491701234567"),
            ("German from the Netherlands", "+49 151 23456789", "NL", "+4915123456789"),
            ("Belgian", "0470 12 34 56", "BE", "+32470123456"),
            ("Belgian with slash and dots", "0470/12.34.56", "BE", "+32470123456"),
            ("Austrian", "0664 1234567", "AT", "+436641234567"),
            ("Swiss", "078 123 45 67", "CH", "+41781234567"),
            ("British", "07400 123456", "GB", "+447400123456"),
            ("British from Germany", "0044 7400 123456", "DE", "+447400123456"),
            ("North American: fixed or mobile", "+1 202-555-0173", "NL", "+12025550173"),
        ];
        for (name, typed, country, expected) in rows {
            let number = PhoneNumber::parse(typed, country);
            assert_eq!(number.as_ref().map(PhoneNumber::as_e164), Ok(expected), "{name}");
        }
    }

    #[test]
    fn what_no_sms_can_go_to_is_refused() {
        let rows = [
            ("nothing", "", "NL", Empty),
            ("spaces", "  \t", "NL", Empty),
            ("words", "mijn telefoon", "NL", NotANumber),
            ("an O for a zero", "06 1234O678", "NL", NotANumber),
            ("letters of the keys", "+31 6 FLOWERS", "NL", NotANumber),
            ("an extension", "0612345678 ext 5", "NL", NotANumber),
            ("one digit too few", "061234567", "NL", NotANumber),
            ("one digit too many", "06123456789", "NL", NotANumber),
            ("a plus in the middle", "06+12345678", "NL", NotANumber),
            ("two pluses", "++31612345678", "NL", NotANumber),
            ("no such country", "+999 123456789", "NL", NotANumber),
            ("no country to go by", "0612345678", "", NotANumber),
            ("digits without an end", "0612345678061234567806123456780612345678061", "NL", NotANumber),
            ("an emergency number", "112", "NL", NotANumber),
            ("a Dutch fixed line", "020 123 4567", "NL", NotMobile),
            ("a Dutch number over the internet", "085 123 4567", "NL", NotMobile),
            ("a Dutch free number", "0800 1234", "NL", NotMobile),
            ("a German fixed line", "030 123456", "DE", NotMobile),
            ("a Belgian fixed line", "02 555 12 12", "BE", NotMobile),
            ("an Austrian fixed line", "01 234567890", "AT", NotMobile),
            ("a Swiss fixed line", "044 668 18 00", "CH", NotMobile),
            ("a British fixed line", "020 7946 0958", "GB", NotMobile),
        ];
        for (name, typed, country, expected) in rows {
            assert_eq!(PhoneNumber::parse(typed, country), Err(expected), "{name}");
        }
    }

    #[test]
    fn a_stored_number_needs_only_its_shape() {
        let rows = [
            ("as it was parsed", "+31612345678", true),
            ("of a plan that is gone", "+99912345678", true),
            ("without the plus", "31612345678", false),
            ("with a space", "+31 612345678", false),
            ("too long", "+1234567890123456", false),
            ("nothing", "", false),
        ];
        for (name, stored, is_one) in rows {
            assert_eq!(PhoneNumber::from_e164(stored).is_some(), is_one, "{name}");
        }
    }

    #[test]
    fn the_last_three_digits_are_shown_and_debug_shows_none() {
        let number = PhoneNumber::parse("0612345678", "NL").unwrap();
        assert_eq!(number.last_digits(), "678");
        assert_eq!(format!("{number:?}"), "PhoneNumber(…)");
    }

    proptest! {
        #[test]
        fn a_number_reads_back_as_itself(digits in "6[0-9]{8}", typed in "\\PC{0,50}") {
            for typed in [format!("+31{digits}"), typed] {
                if let Ok(number) = PhoneNumber::parse(&typed, "NL") {
                    let again = PhoneNumber::parse(number.as_e164(), "DE").unwrap();
                    prop_assert_eq!(again, number);
                }
            }
        }
    }
}
