//! The organisation's recovery key: 128 random bits on paper, which open the
//! store when the computer's keychain no longer has its key.
//!
//! ```text
//!   128 bits ─► 26 symbols (the last has two spare bits) ─► 28 with two spare symbols
//!   XXXXc-XXXXc-XXXXc-XXXXc-XXXXc-XXXXc-XX00c      c: the check symbol of its group
//! ```
//!
//! All spare bits are zero and must be, so one key has one spelling. Each group
//! has a check symbol of its own, so the reader is told which group to look at again.

use zeroize::Zeroizing;

use crate::check_symbol::{self, Symbol, SymbolsError};
use crate::secret::redacted;

const GROUPS: usize = 7;
/// Four symbols and their check symbol.
const GROUP: usize = 5;
const SYMBOLS: usize = GROUPS * GROUP;
/// Bits that the 28 data symbols have and the key does not need.
const SPARE_BITS: u32 = 12;
const BITS_IN_A_SYMBOL: u32 = 5;

/// The recovery key in the clear: as generated, or as someone typed it.
pub struct RecoveryKey(Zeroizing<[u8; Self::BYTES]>);

redacted!(RecoveryKey);

/// Why a typed text is no recovery key. Each says that it was mistyped, so none
/// of them is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryKeyError {
    /// Not 35 symbols.
    #[error("a recovery key has {SYMBOLS} letters and digits, not {found}")]
    Length {
        /// How many there were; 36 stands for any larger number.
        found: usize,
    },
    /// A character that no key has.
    #[error("group {group} has a character that no recovery key has")]
    Character {
        /// Which group, counted from 1.
        group: usize,
    },
    /// A group whose check symbol or spare bits do not fit.
    #[error("group {group} is not right")]
    Group {
        /// Which group, counted from 1; the first such one.
        group: usize,
    },
}

impl From<SymbolsError> for RecoveryKeyError {
    fn from(error: SymbolsError) -> Self {
        match error {
            SymbolsError::Length { found } => Self::Length { found },
            SymbolsError::Character { position } => Self::Character { group: (position - 1) / GROUP + 1 },
        }
    }
}

impl RecoveryKey {
    /// Its length in bytes.
    pub const BYTES: usize = 16;

    /// Makes a key of random bytes.
    pub fn generate(random: &[u8; Self::BYTES]) -> Self {
        Self(Zeroizing::new(*random))
    }

    /// Reads what someone typed from the paper: any case, with or without dashes,
    /// O for 0, I and L for 1.
    pub fn parse(typed: &str) -> Result<Self, RecoveryKeyError> {
        let symbols = check_symbol::read_symbols::<SYMBOLS>(typed)?;
        let mut key = Zeroizing::new(0u128);
        for (number, group) in (1..).zip(symbols.chunks(GROUP)) {
            if !check_symbol::is_intact(group) {
                return Err(RecoveryKeyError::Group { group: number });
            }
            for (symbol, place) in group[..GROUP - 1].iter().zip(places(number - 1)) {
                let bits = u128::from(symbol.bits());
                *key |= place.put(bits).ok_or(RecoveryKeyError::Group { group: number })?;
            }
        }
        Ok(Self(Zeroizing::new(key.to_be_bytes())))
    }

    /// The bytes: to derive from them what opens the store's header.
    pub fn expose_bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }

    /// The key as seven groups of five: to be printed or shown once.
    pub fn expose_text(&self) -> Zeroizing<String> {
        let key = Zeroizing::new(u128::from_be_bytes(*self.0));
        let mut symbols = Zeroizing::new([Symbol::default(); SYMBOLS]);
        for (number, group) in symbols.chunks_mut(GROUP).enumerate() {
            for (symbol, place) in group.iter_mut().zip(places(number)) {
                *symbol = place.take(*key);
            }
            group[GROUP - 1] = check_symbol::check_symbol(&group[..GROUP - 1]);
        }
        check_symbol::write_groups(&*symbols, GROUP)
    }
}

/// Where a symbol's five bits lie in the key followed by its spare bits, counted
/// from the lowest.
struct Place(u32);

/// The places of the four data symbols of a group, counted from 0.
fn places(group: usize) -> [Place; GROUP - 1] {
    let first = group * (GROUP - 1);
    [0, 1, 2, 3].map(|symbol| {
        let from_the_end = GROUPS * (GROUP - 1) - 1 - (first + symbol);
        Place(u32::try_from(from_the_end).unwrap_or(0) * BITS_IN_A_SYMBOL)
    })
}

impl Place {
    /// The five bits of `key` that lie here.
    fn take(&self, key: u128) -> Symbol {
        let bits = match self.0.checked_sub(SPARE_BITS) {
            Some(down) => key >> down,
            None => key.checked_shl(SPARE_BITS - self.0).unwrap_or(0),
        };
        Symbol::from_bits(bits.to_le_bytes()[0])
    }

    /// `bits` moved to where they lie in the key; `None` where that is a spare bit
    /// and they are not zero there.
    fn put(&self, bits: u128) -> Option<u128> {
        if let Some(up) = self.0.checked_sub(SPARE_BITS) {
            return Some(bits << up);
        }
        let down = SPARE_BITS - self.0;
        let spare = bits & ((1 << down) - 1);
        (spare == 0).then_some(bits >> down)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that are all different, so that a misplaced bit shows.
    const RANDOM: [u8; 16] =
        [0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x17];

    #[test]
    fn it_is_written_as_plain_base_32_with_check_symbols() {
        let text = RecoveryKey::generate(&RANDOM).expose_text();
        let data: String = text.split('-').map(|group| &group[..4]).collect();
        let mut crockford = data_encoding::Specification::new();
        crockford.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        let expected = crockford.encoding().unwrap().encode(&RANDOM);
        assert_eq!(data, format!("{expected}00"));
        assert_eq!(text.len(), 41);
    }

    #[test]
    fn every_bit_comes_back() {
        for bit in 0..128 {
            let random = (1u128 << bit).to_be_bytes();
            let text = RecoveryKey::generate(&random).expose_text();
            assert_eq!(RecoveryKey::parse(&text).unwrap().expose_bytes(), &random, "bit {bit}");
        }
    }

    #[test]
    fn the_reader_is_told_which_group_is_wrong() {
        let text = RecoveryKey::generate(&RANDOM).expose_text();
        for (group, in_group) in (1..=7).flat_map(|group| [0, 1, 4].map(|in_group| (group, in_group))) {
            let place = (group - 1) * 6 + in_group;
            let other = if text[place..].starts_with('Z') { 'Y' } else { 'Z' };
            for (name, symbol, error) in [
                ("another symbol", other, RecoveryKeyError::Group { group }),
                ("a sign", '?', RecoveryKeyError::Character { group }),
            ] {
                let mut typed: Vec<char> = text.chars().collect();
                typed[place] = symbol;
                let typed: String = typed.into_iter().collect();
                assert_eq!(RecoveryKey::parse(&typed).err(), Some(error), "{name}, {in_group} of {group}");
            }
        }
    }

    #[test]
    fn spare_bits_are_zero() {
        let text = RecoveryKey::generate(&RANDOM).expose_text();
        let last: Vec<Symbol> = text[36..40].chars().filter_map(Symbol::read).collect();
        for (symbol, bit) in [(1, 0), (1, 1), (2, 0), (2, 4), (3, 0), (3, 4)] {
            let mut group = last.clone();
            group[symbol] = Symbol::from_bits(group[symbol].bits() | 1 << bit);
            group.push(check_symbol::check_symbol(&group));
            let typed = format!("{}{}", &text[..36], *check_symbol::write_groups(&group, 5));
            let error = RecoveryKey::parse(&typed).err();
            assert_eq!(error, Some(RecoveryKeyError::Group { group: 7 }), "symbol {symbol}, bit {bit}");
        }
    }

    #[test]
    fn length_is_told() {
        let text = RecoveryKey::generate(&RANDOM).expose_text();
        for (typed, found) in [("", 0), (&text[..40], 34), (&format!("{}7", *text), 36)] {
            assert_eq!(RecoveryKey::parse(typed).err(), Some(RecoveryKeyError::Length { found }));
        }
    }
}
