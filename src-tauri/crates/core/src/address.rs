//! What a person types to say who they are: an e-mail address, or a log-in name
//! for someone without one of their own.
//!
//! One person has one spelling here: trimmed, compatibility characters replaced
//! (NFKC), lower case, the domain in its ASCII form (UTS 46). So addresses can be
//! compared byte by byte, and counters can be kept under an HMAC of them.

use std::fmt;

use crate::account::AccountId;

use unicode_normalization::UnicodeNormalization;

/// The longest e-mail address, in bytes (RFC 5321, section 4.5.3.1.3, without `<>`).
const EMAIL_AT_MOST: usize = 254;

/// The longest part before the @, in bytes (RFC 5321, section 4.5.3.1.1).
const LOCAL_PART_AT_MOST: usize = 64;

/// The longest log-in name, in characters.
const LOG_IN_NAME_AT_MOST: usize = 64;

/// How what stands in place of an address begins.
const REMOVED: &str = "removed:";

/// A normalised e-mail address or log-in name.
///
/// Personal data: `Debug` does not show it, so that it comes into no log by accident.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

/// Why a typed text is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Longer than an address or log-in name can be.
    #[error("too long for an address")]
    TooLong,
    /// What stands before the @ is missing or cannot stand there.
    #[error("the part before the @ is not right")]
    BeforeAt,
    /// What stands after the @ is no domain.
    #[error("the part after the @ is not right")]
    Domain,
    /// A log-in name is two or more letters, digits, dots, dashes and underscores,
    /// and begins with a letter or digit.
    #[error("a log-in name has letters, digits, dots, dashes and underscores")]
    LogInName,
}

impl Address {
    /// Reads what someone typed, or what was stored: its own text gives the same address.
    pub fn parse(typed: &str) -> Result<Self, AddressError> {
        // Four bytes a character at most; more cannot become short enough.
        if typed.trim().len() > 4 * EMAIL_AT_MOST {
            return Err(AddressError::TooLong);
        }
        let typed = normal(typed);
        match typed.trim().rsplit_once('@') {
            _ if typed.trim().is_empty() => Err(AddressError::Empty),
            Some((local, domain)) => email(local, domain),
            None => log_in_name(typed.trim()),
        }
    }

    /// What stands in place of the address of a person who was removed, and has none since:
    /// unique, says nothing, and cannot be typed, for no log-in name holds a colon.
    pub fn removed(id: AccountId) -> Self {
        Self(format!("{REMOVED}{id}"))
    }

    /// The address in the spelling of the store, also of a removed person.
    pub fn from_stored(text: &str) -> Result<Self, AddressError> {
        if text.starts_with(REMOVED) { Ok(Self(text.to_owned())) } else { Self::parse(text) }
    }

    /// Whether it stands in place of one.
    pub fn is_removed(&self) -> bool {
        self.0.starts_with(REMOVED)
    }

    /// The one spelling, with an ASCII domain: for comparing, storing, sending mail.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether mail can be sent to it.
    pub fn is_email(&self) -> bool {
        self.0.contains('@')
    }
}

/// As people read it: the domain in its own letters; nothing where there is none.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_removed() {
            return Ok(());
        }
        match self.0.rsplit_once('@') {
            Some((local, domain)) => write!(f, "{local}@{}", idna::domain_to_unicode(domain).0),
            None => f.write_str(&self.0),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

/// NFKC twice: lower case of a composed letter can be a decomposed one.
fn normal(typed: &str) -> String {
    let compatible: String = typed.nfkc().collect();
    compatible.to_lowercase().nfkc().collect()
}

fn email(local: &str, domain: &str) -> Result<Address, AddressError> {
    if !is_dot_atom(local) {
        return Err(AddressError::BeforeAt);
    }
    if local.len() > LOCAL_PART_AT_MOST {
        return Err(AddressError::TooLong);
    }
    let domain = idna::domain_to_ascii_strict(domain).map_err(|_| AddressError::Domain)?;
    if !domain.contains('.') {
        return Err(AddressError::Domain);
    }
    let address = format!("{local}@{domain}");
    if address.len() > EMAIL_AT_MOST { Err(AddressError::TooLong) } else { Ok(Address(address)) }
}

/// `dot-atom` of RFC 5322, section 3.2.3, with the letters that RFC 6531 adds.
fn is_dot_atom(local: &str) -> bool {
    let is_atext = |character: char| {
        character.is_ascii_alphanumeric()
            || "!#$%&'*+-/=?^_`{|}~".contains(character)
            || (!character.is_ascii() && character.is_alphanumeric())
    };
    local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_atext))
}

fn log_in_name(name: &str) -> Result<Address, AddressError> {
    let count = name.chars().count();
    if count > LOG_IN_NAME_AT_MOST {
        return Err(AddressError::TooLong);
    }
    let allowed = |character: char| character.is_alphanumeric() || ".-_".contains(character);
    let is_name = count >= 2 && name.starts_with(char::is_alphanumeric) && name.chars().all(allowed);
    if is_name { Ok(Address(name.to_owned())) } else { Err(AddressError::LogInName) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_person_has_one_spelling() {
        for (name, typed, expected) in [
            ("as it is", "anna@praktijk.example", "anna@praktijk.example"),
            ("spaces around it", "  anna@praktijk.example\n", "anna@praktijk.example"),
            ("upper case", "Anna@Praktijk.EXAMPLE", "anna@praktijk.example"),
            ("a domain in its letters", "jörg@Müller.example", "jörg@xn--mller-kva.example"),
            ("the same in ASCII", "jörg@xn--mller-kva.example", "jörg@xn--mller-kva.example"),
            ("decomposed letters", "jo\u{308}rg@mu\u{308}ller.example", "jörg@xn--mller-kva.example"),
            ("fullwidth letters", "ａnna＠praktijk.example", "anna@praktijk.example"),
            ("a tag", "anna+test@praktijk.example", "anna+test@praktijk.example"),
            ("a log-in name", "Kind-07.B_2", "kind-07.b_2"),
            ("a log-in name beyond ASCII", "Zoë", "zoë"),
        ] {
            assert_eq!(Address::parse(typed).unwrap().as_str(), expected, "{name}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_the_reason() {
        let long_local = format!("{}@praktijk.example", "a".repeat(65));
        let long_domain = format!("a@{}.example", ["b".repeat(60).as_str(); 5].join("."));
        let long_name = "a".repeat(65);
        let book = "a".repeat(10_000);
        let signs = format!("{}@praktijk.example", "<".repeat(10_000));
        for (name, typed, error) in [
            ("nothing", "", AddressError::Empty),
            ("spaces", " \t", AddressError::Empty),
            ("no name", "@praktijk.example", AddressError::BeforeAt),
            ("two @", "a@b@praktijk.example", AddressError::BeforeAt),
            ("a space inside", "an na@praktijk.example", AddressError::BeforeAt),
            ("two dots", "an..na@praktijk.example", AddressError::BeforeAt),
            ("a colon", "a:b@praktijk.example", AddressError::BeforeAt),
            ("markup", "<b>a</b>@praktijk.example", AddressError::BeforeAt),
            ("no domain", "anna@", AddressError::Domain),
            ("no dot in the domain", "anna@gmail", AddressError::Domain),
            ("a dot at its end", "anna@praktijk.example.", AddressError::Domain),
            ("an empty label", "anna@praktijk..example", AddressError::Domain),
            ("a space in the domain", "anna@prak tijk.example", AddressError::Domain),
            ("an underscore in it", "anna@prak_tijk.example", AddressError::Domain),
            ("a long name before the @", &long_local, AddressError::TooLong),
            ("a long domain", &long_domain, AddressError::Domain),
            ("a long log-in name", &long_name, AddressError::TooLong),
            ("a book", &book, AddressError::TooLong),
            ("a book of signs", &signs, AddressError::TooLong),
            ("one letter", "a", AddressError::LogInName),
            ("a log-in name with a space", "anna b", AddressError::LogInName),
            ("one with a colon", "anna:b", AddressError::LogInName),
            ("one that begins with a dash", "-anna", AddressError::LogInName),
        ] {
            assert_eq!(Address::parse(typed).err(), Some(error), "{name}");
        }
    }

    #[test]
    fn where_there_is_none_nothing_is_shown() {
        let none = Address::removed(AccountId::from_bytes([7; 16]));
        assert_eq!(none.to_string(), "");
        assert!(none.is_removed() && !none.is_email());
        assert_eq!(Address::from_stored(none.as_str()), Ok(none));
        assert!(!Address::parse("removed").unwrap().is_removed());
    }

    #[test]
    fn it_is_shown_in_its_own_letters_and_not_in_debug() {
        let address = Address::parse("jörg@müller.example").unwrap();
        assert_eq!(address.to_string(), "jörg@müller.example");
        assert_eq!(format!("{address:?}"), "Address(…)");
        assert!(address.is_email());
        assert!(!Address::parse("kind07").unwrap().is_email());
    }

    proptest! {
        #[test]
        fn an_address_reads_back_as_itself(typed in "\\PC{0,12}(@\\PC{1,8}\\.[a-zA-Zäß]{2,5})?") {
            if let Ok(address) = Address::parse(&typed) {
                prop_assert_eq!(Address::parse(address.as_str()), Ok(address.clone()));
                prop_assert_eq!(Address::parse(&address.to_string()), Ok(address));
            }
        }
    }
}
