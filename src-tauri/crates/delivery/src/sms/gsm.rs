//! How many SMS a text takes.
//!
//! In the alphabet of GSM 03.38 (3GPP TS 23.038, section 6.2.1) 160 characters fit into
//! one; with a single character outside it, 70. The words of the catalogues are written
//! within it; a name may not be.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Septets in one SMS.
pub(crate) const ONE_SMS: usize = 160;

/// The basic alphabet, each one septet.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                     ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// The extension, each two.
const EXTENSION: &str = "^{}\\[~]|€";

/// The septets of `text`; `None` where a character is outside the alphabet.
pub(crate) fn septets(text: &str) -> Option<usize> {
    text.chars().map(septets_of).sum()
}

fn septets_of(character: char) -> Option<usize> {
    if BASIC.contains(character) {
        Some(1)
    } else if EXTENSION.contains(character) {
        Some(2)
    } else {
        None
    }
}

/// `text` written in the alphabet where its letters allow it: `ë` as `e`, `’` as `'`. A
/// letter of another script stays, at the price of shorter SMS.
pub(crate) fn spelled(text: &str) -> String {
    text.nfc().flat_map(|character| spelled_character(character).chars().collect::<Vec<_>>()).collect()
}

fn spelled_character(character: char) -> String {
    let plain = match character {
        '‘' | '’' | '‚' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐'..='―' => '-',
        '\u{a0}' | '\t' => ' ',
        _ => character,
    };
    if septets_of(plain).is_some() {
        return plain.to_string();
    }
    let base: String = std::iter::once(plain).nfkd().filter(|part| !is_combining_mark(*part)).collect();
    if septets(&base).is_some_and(|septets| septets > 0) { base } else { plain.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_is_counted_in_septets() {
        assert_eq!(BASIC.chars().count(), 127, "the alphabet without its escape");
        let rows = [
            ("", Some(0)),
            ("Praktijk", Some(8)),
            ("€ 5", Some(4)),
            ("Müller & Söhne ß", Some(16)),
            ("cliënt", None),
            ("Ελλη", None),
        ];
        for (text, expected) in rows {
            assert_eq!(septets(text), expected, "{text}");
        }
    }

    #[test]
    fn a_name_is_written_in_the_alphabet_where_it_can_be() {
        let rows = [
            ("Cliëntenzorg", "Clientenzorg"),
            ("’t Huis", "'t Huis"),
            ("Zürich", "Zürich"),
            ("Crèche – Noord", "Crèche - Noord"),
            ("São Paulo", "Sao Paulo"),
            ("e\u{301}en", "éen"),
            ("Здоровье", "Здоровье"),
        ];
        for (name, expected) in rows {
            assert_eq!(spelled(name), expected, "{name}");
        }
    }
}
