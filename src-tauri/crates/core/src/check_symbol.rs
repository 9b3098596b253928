//! Crockford base 32 with a check symbol: how every code that people read, say
//! and type is written.
//!
//! ```text
//!   d₁ d₂ … dₙ c      c = α¹·d₁ + α²·d₂ + … + αⁿ·dₙ   over GF(32), x⁵+x²+1
//! ```
//!
//! α generates all 31 non-zero elements, so up to 30 symbols each have a weight
//! of their own, none of them 1, the weight of `c`. One wrong symbol changes the
//! sum by weight × difference, which is never zero; two symbols in each other's
//! place change it by (difference of weights) × (difference of symbols), never
//! zero either. So every single error and every swap of two, `c` included, is
//! found. The check symbol adds no secrecy and costs none: it is a function of the rest.

use zeroize::{DefaultIsZeroes, Zeroizing};

/// Crockford's alphabet: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The most characters that are looked at; the longest code has 41 with its dashes.
const TYPED_AT_MOST: usize = 128;

/// One symbol: five bits, an element of GF(32).
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Symbol(u8);

impl DefaultIsZeroes for Symbol {}

impl Symbol {
    /// The symbol of the low five bits.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 31)
    }

    /// Its five bits, 0 to 31.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The symbol a person meant: any case, O for 0, I and L for 1.
    pub fn read(typed: char) -> Option<Self> {
        let meant = match typed.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let place = ALPHABET.iter().position(|&symbol| char::from(symbol) == meant)?;
        u8::try_from(place).ok().map(Self)
    }

    /// How it is written: a digit or an upper-case letter.
    pub fn written(self) -> char {
        char::from(ALPHABET[usize::from(self.0)])
    }

    /// α times this one, where α is the element x: shift, and x⁵ = x²+1.
    const fn times_alpha(self) -> Self {
        let shifted = self.0 << 1;
        Self(if shifted > 31 { shifted ^ 0b10_0101 } else { shifted })
    }
}

/// Why a typed text is not `N` symbols.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SymbolsError {
    /// More or fewer symbols than the code has.
    #[error("{found} symbols instead of the code's length")]
    Length {
        /// How many there were; one too many stands for any larger number.
        found: usize,
    },
    /// A character that is no symbol and no separator.
    #[error("symbol {position} is none of the alphabet")]
    Character {
        /// Which symbol, counted from 1.
        position: usize,
    },
}

/// The check symbol of up to 30 symbols.
pub fn check_symbol(symbols: &[Symbol]) -> Symbol {
    symbols.iter().rev().fold(Symbol(0), |sum, symbol| Symbol(sum.0 ^ symbol.0).times_alpha())
}

/// Whether the last of `symbols` is the check symbol of those before it.
pub fn is_intact(symbols: &[Symbol]) -> bool {
    symbols.split_last().is_some_and(|(last, rest)| check_symbol(rest) == *last)
}

/// Reads exactly `N` symbols, dropping spaces and dashes. Of more than 128
/// characters nothing is read: they are too many symbols, whatever they are.
pub fn read_symbols<const N: usize>(typed: &str) -> Result<Zeroizing<[Symbol; N]>, SymbolsError> {
    if typed.chars().nth(TYPED_AT_MOST).is_some() {
        return Err(SymbolsError::Length { found: N + 1 });
    }
    let mut symbols = Zeroizing::new([Symbol(0); N]);
    let mut found = 0;
    for character in typed.chars().filter(|character| !is_separator(*character)) {
        let place = symbols.get_mut(found).ok_or(SymbolsError::Length { found: N + 1 })?;
        found += 1;
        *place = Symbol::read(character).ok_or(SymbolsError::Character { position: found })?;
    }
    if found == N { Ok(symbols) } else { Err(SymbolsError::Length { found }) }
}

/// Writes symbols in groups of `group` with a dash between them.
pub fn write_groups(symbols: &[Symbol], group: usize) -> Zeroizing<String> {
    // The room is taken at once: growing would leave an unwiped copy behind.
    let mut text = Zeroizing::new(String::with_capacity(symbols.len() + symbols.len() / group));
    for (place, symbol) in symbols.iter().enumerate() {
        if place > 0 && place % group == 0 {
            text.push('-');
        }
        text.push(symbol.written());
    }
    text
}

/// What people, printers and word processors put between symbols or digits:
/// white space, dashes of any length, and marks that are not seen at all.
pub(crate) fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character,
            '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
            | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word of `length` symbols and its check symbol; the seed picks which.
    fn word(length: usize, seed: u8) -> Vec<Symbol> {
        let mut symbols: Vec<Symbol> = (0u8..)
            .take(length)
            .map(|place| Symbol::from_bits(place.wrapping_mul(11).wrapping_add(seed)))
            .collect();
        symbols.push(check_symbol(&symbols));
        symbols
    }

    /// Every length in use: recovery codes 14, issued codes 7, groups of a recovery key 4.
    const LENGTHS: [usize; 3] = [14, 7, 4];

    #[test]
    fn every_single_error_is_found() {
        for length in LENGTHS {
            for seed in 0..32 {
                let right = word(length, seed);
                assert!(is_intact(&right));
                for place in 0..=length {
                    for wrong in (0..32).map(Symbol).filter(|wrong| *wrong != right[place]) {
                        let mut typed = right.clone();
                        typed[place] = wrong;
                        assert!(!is_intact(&typed), "{length} symbols, seed {seed}, place {place}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_swap_of_two_is_found() {
        for length in LENGTHS {
            for (one, other) in (0..=length).flat_map(|one| (0..one).map(move |other| (one, other))) {
                for (a, b) in (0..32).flat_map(|a| (0..32).map(move |b| (a, b))) {
                    let Some(right) = word_with(length, (one, Symbol(a)), (other, Symbol(b))) else {
                        continue;
                    };
                    let mut typed = right.clone();
                    typed.swap(one, other);
                    assert_eq!(is_intact(&typed), a == b, "{length} symbols, {one} and {other}, {a} and {b}");
                }
            }
        }
    }

    /// A right word with these two symbols in these places. Where one of them is
    /// the check symbol, a third symbol is turned until the sum fits.
    fn word_with(length: usize, one: (usize, Symbol), other: (usize, Symbol)) -> Option<Vec<Symbol>> {
        let third = (0..length).find(|place| *place != one.0 && *place != other.0)?;
        (0..32).find_map(|bits| {
            let mut symbols = word(length, 5);
            symbols[third] = Symbol(bits);
            symbols[length] = Symbol(0);
            symbols[one.0] = one.1;
            symbols[other.0] = other.1;
            if one.0 != length && other.0 != length {
                symbols[length] = check_symbol(&symbols[..length]);
            }
            is_intact(&symbols).then_some(symbols)
        })
    }

    #[test]
    fn alpha_generates_the_field() {
        let mut power = Symbol(1);
        let order = (1..=32).find(|_| {
            power = power.times_alpha();
            power == Symbol(1)
        });
        assert_eq!(order, Some(31));
    }

    #[test]
    fn symbols_are_read_as_people_type_them() {
        for (name, typed, read) in [
            ("as written", "ABCD-0123", Ok("ABCD-0123")),
            ("lower case", "abcd-0123", Ok("ABCD-0123")),
            ("letters for digits", "abcd-oI2l", Ok("ABCD-0121")),
            ("no dashes", "ABCD0123", Ok("ABCD-0123")),
            ("spaces, tabs and a line end", " AB CD\t01\u{a0}23\r\n", Ok("ABCD-0123")),
            ("dashes of a word processor", "ABCD\u{2013}01\u{2011}23", Ok("ABCD-0123")),
            ("marks that are not seen", "\u{200e}ABCD\u{feff}0123\u{200b}", Ok("ABCD-0123")),
            ("nothing", "", Err(SymbolsError::Length { found: 0 })),
            ("too short", "ABCD-012", Err(SymbolsError::Length { found: 7 })),
            ("too long", "ABCD-01234", Err(SymbolsError::Length { found: 9 })),
            ("U is no symbol", "ABCU-0123", Err(SymbolsError::Character { position: 4 })),
            ("nor is an Arabic digit", "٣BCD-0123", Err(SymbolsError::Character { position: 1 })),
        ] {
            let found = read_symbols::<8>(typed).map(|symbols| write_groups(&*symbols, 4));
            assert_eq!(found.as_ref().map(|text| text.as_str()), read.as_ref().copied(), "{name}");
        }
    }

    #[test]
    fn a_pasted_book_is_not_read_to_its_end() {
        for (spaces, is_read) in [(119, true), (120, false), (10_000, false)] {
            let typed = format!("{}ABCD-0123", " ".repeat(spaces));
            assert_eq!(read_symbols::<8>(&typed).is_ok(), is_read, "{spaces} spaces before it");
        }
    }
}
