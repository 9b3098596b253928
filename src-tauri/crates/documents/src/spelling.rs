//! Words to say a code with, symbol by symbol, over the phone.
//!
//! The symbols are Crockford's base 32 (no I, L, O, U). Letters use the spelling
//! alphabet people of the language know: the Dutch one of the old PTT, DIN 5009
//! (2022) in German, ICAO/NATO in English. Digits are said as plain numbers.

use crate::words::Language;

/// The symbols of Crockford's base 32, in order of their value.
pub const SYMBOLS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The word for one symbol of a code, or `None` for a character that no code contains.
///
/// Small letters and the look-alikes O, I and L are read as Crockford reads them.
pub fn word(symbol: char, language: Language) -> Option<&'static str> {
    let symbol = match symbol.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let value = SYMBOLS.find(symbol)?;
    let alphabet = match language {
        Language::English => &NATO,
        Language::Dutch => &DUTCH,
        Language::German => &DIN_5009,
    };
    alphabet.get(value).copied()
}

const NATO: [&str; 32] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "Alfa", "Bravo",
    "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "Juliett", "Kilo", "Mike", "November", "Papa",
    "Quebec", "Romeo", "Sierra", "Tango", "Victor", "Whiskey", "X-ray", "Yankee", "Zulu",
];

const DUTCH: [&str; 32] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "Anton",
    "Bernhard",
    "Cornelis",
    "Dirk",
    "Eduard",
    "Ferdinand",
    "Gerard",
    "Hendrik",
    "Johan",
    "Karel",
    "Maria",
    "Nico",
    "Pieter",
    "Quotiënt",
    "Rudolf",
    "Simon",
    "Teunis",
    "Victor",
    "Willem",
    "Xantippe",
    "Ypsilon",
    "Zaandam",
];

const DIN_5009: [&str; 32] = [
    "null",
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "Aachen",
    "Berlin",
    "Chemnitz",
    "Düsseldorf",
    "Essen",
    "Frankfurt",
    "Goslar",
    "Hamburg",
    "Jena",
    "Köln",
    "München",
    "Nürnberg",
    "Potsdam",
    "Quickborn",
    "Rostock",
    "Salzwedel",
    "Tübingen",
    "Völklingen",
    "Wuppertal",
    "Xanten",
    "Ypsilon",
    "Zwickau",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_letter_word_begins_with_its_letter() {
        for language in Language::ALL {
            for symbol in SYMBOLS.chars().filter(char::is_ascii_alphabetic) {
                let said = word(symbol, language).unwrap();
                assert!(said.starts_with(symbol), "{language:?}: {symbol} is {said}");
            }
        }
    }

    #[test]
    fn no_two_symbols_share_a_word() {
        for language in Language::ALL {
            let said: BTreeSet<_> = SYMBOLS.chars().filter_map(|symbol| word(symbol, language)).collect();
            assert_eq!(said.len(), 32, "{language:?}");
        }
    }

    #[test]
    fn symbols_are_read_as_crockford_reads_them() {
        let table = [
            ("a digit", '7', Some("sieben")),
            ("a small letter", 'k', Some("Köln")),
            ("the letter O is a zero", 'O', Some("null")),
            ("the letter l is a one", 'l', Some("eins")),
            ("the letter i is a one", 'i', Some("eins")),
            ("no code has a U", 'U', None),
            ("no code has an umlaut", 'ä', None),
            ("a dash is not said", '-', None),
        ];
        for (name, symbol, expected) in table {
            assert_eq!(word(symbol, Language::German), expected, "{name}");
        }
    }
}
