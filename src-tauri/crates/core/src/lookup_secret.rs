//! Recovery codes ("look-up secrets" in NIST SP 800-63B-4, section 3.1.2).
//!
//! ```text
//!   fourteen random bytes ──► LookupSecret  XXXXX-XXXXX-XXXXX   shown once, on paper
//!                                │ one Argon2id pass with the set's salt, then HMAC
//!                                ▼
//!   LookupSecretSet { salt, six cells: mac + used_at }            kept
//! ```
//!
//! 14 symbols are 70 random bits, so guessing is hopeless and a mistyped code,
//! which the check symbol finds, need not be charged.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::check_symbol::{self, Symbol, SymbolsError};
use crate::clock::Timestamp;
use crate::secret::redacted;

/// How many recovery codes a set has.
pub const CODES_IN_A_SET: usize = 6;

const RANDOM_SYMBOLS: usize = 14;
const SYMBOLS: usize = RANDOM_SYMBOLS + 1;
const GROUP: usize = 5;

/// One recovery code in the clear: as generated, or as someone typed it.
pub struct LookupSecret(Zeroizing<[Symbol; SYMBOLS]>);

redacted!(LookupSecret, LookupSecretCell);

/// Why a typed text is no recovery code. Each says that it was mistyped, so
/// none of them is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LookupSecretError {
    /// Not fifteen symbols.
    #[error("a recovery code has {SYMBOLS} letters and digits, not {found}")]
    Length {
        /// How many there were; 16 stands for any larger number.
        found: usize,
    },
    /// A character that no code has.
    #[error("a character that no recovery code has")]
    Character,
    /// The check symbol does not fit: a symbol is wrong or two are swapped.
    #[error("the check symbol does not fit")]
    CheckSymbol,
}

impl From<SymbolsError> for LookupSecretError {
    fn from(error: SymbolsError) -> Self {
        match error {
            SymbolsError::Length { found } => Self::Length { found },
            SymbolsError::Character { .. } => Self::Character,
        }
    }
}

impl LookupSecret {
    /// How many random bytes one takes.
    pub const RANDOM_BYTES: usize = RANDOM_SYMBOLS;

    /// Makes a code of random bytes, five bits of each: 32 divides 256, so every
    /// code is equally likely.
    pub fn generate(random: &[u8; Self::RANDOM_BYTES]) -> Self {
        let mut symbols = Zeroizing::new([Symbol::default(); SYMBOLS]);
        for (symbol, byte) in symbols.iter_mut().zip(random) {
            *symbol = Symbol::from_bits(*byte);
        }
        symbols[RANDOM_SYMBOLS] = check_symbol::check_symbol(&symbols[..RANDOM_SYMBOLS]);
        Self(symbols)
    }

    /// Reads what someone typed: any case, with or without dashes, O for 0, I and L for 1.
    pub fn parse(typed: &str) -> Result<Self, LookupSecretError> {
        let symbols = check_symbol::read_symbols(typed)?;
        if check_symbol::is_intact(&*symbols) {
            Ok(Self(symbols))
        } else {
            Err(LookupSecretError::CheckSymbol)
        }
    }

    /// The code as `XXXXX-XXXXX-XXXXX`: to be shown once, and, in this one spelling,
    /// to be hashed.
    pub fn expose_text(&self) -> Zeroizing<String> {
        check_symbol::write_groups(&*self.0, GROUP)
    }
}

/// Names a set for ever; a renewed set has another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SetId(pub [u8; 16]);

/// What is kept of one recovery code.
#[derive(Clone)]
pub struct LookupSecretCell {
    /// The keyed value of the code, see the module.
    pub mac: [u8; 32],
    /// When the code was used; `None` while it can be.
    pub used_at: Option<Timestamp>,
}

/// What is kept of the six recovery codes of an account.
#[derive(Debug, Clone)]
pub struct LookupSecretSet {
    id: SetId,
    salt: [u8; 16],
    cells: [LookupSecretCell; CODES_IN_A_SET],
    created_at: Timestamp,
    confirmed_at: Option<Timestamp>,
}

/// A typed code belongs to the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// It can be spent.
    Unused {
        /// Its place in the set, from 0.
        index: u8,
    },
    /// It was spent before.
    Used {
        /// Its place in the set, from 0.
        index: u8,
    },
}

/// A code can be spent once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this recovery code is not in the set or was used before")]
pub struct NotSpendable;

impl LookupSecretSet {
    /// A new set, not confirmed yet: nobody has typed one of its codes back.
    pub fn new(id: SetId, salt: [u8; 16], macs: [[u8; 32]; CODES_IN_A_SET], now: Timestamp) -> Self {
        let cells = macs.map(|mac| LookupSecretCell { mac, used_at: None });
        Self::from_stored(id, salt, cells, now, None)
    }

    /// A set as it was kept.
    pub fn from_stored(
        id: SetId,
        salt: [u8; 16],
        cells: [LookupSecretCell; CODES_IN_A_SET],
        created_at: Timestamp,
        confirmed_at: Option<Timestamp>,
    ) -> Self {
        Self { id, salt, cells, created_at, confirmed_at }
    }

    /// The set's name.
    pub fn id(&self) -> SetId {
        self.id
    }

    /// The salt of the slow hash: one for all six, so one pass answers an entry.
    pub fn salt(&self) -> &[u8; 16] {
        &self.salt
    }

    /// The six, in the order they were shown.
    pub fn cells(&self) -> &[LookupSecretCell; CODES_IN_A_SET] {
        &self.cells
    }

    /// When the codes were made.
    pub fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// When the person typed one back; `None`: the codes may never have been saved.
    pub fn confirmed_at(&self) -> Option<Timestamp> {
        self.confirmed_at
    }

    /// How many codes are left.
    pub fn remaining(&self) -> usize {
        self.cells.iter().filter(|cell| cell.used_at.is_none()).count()
    }

    /// Finds the code with this keyed value. Compares with every one, used or not,
    /// in constant time: how long it takes says nothing about which one fits.
    pub fn find(&self, mac: &[u8; 32]) -> Option<Match> {
        let fits = self.cells.each_ref().map(|cell| bool::from(cell.mac.ct_eq(mac)));
        (0u8..).zip(fits).zip(&self.cells).find(|((_, fits), _)| *fits).map(|((index, _), cell)| {
            match cell.used_at {
                None => Match::Unused { index },
                Some(_) => Match::Used { index },
            }
        })
    }

    /// The set after its code at `index` (from 0) was used.
    pub fn spend(mut self, index: u8, now: Timestamp) -> Result<Self, NotSpendable> {
        let cell = self.cells.get_mut(usize::from(index)).ok_or(NotSpendable)?;
        if cell.used_at.is_some() {
            return Err(NotSpendable);
        }
        cell.used_at = Some(now);
        Ok(self)
    }

    /// The set after the person typed one back. The first time stays.
    #[must_use]
    pub fn confirm(mut self, now: Timestamp) -> Self {
        self.confirmed_at.get_or_insert(now);
        self
    }

    /// The set as one that nobody confirmed: what was used of it is not known any more.
    #[must_use]
    pub fn unconfirmed(mut self) -> Self {
        self.confirmed_at = None;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_800_000_000_000);
    const LATER: Timestamp = Timestamp::from_millis(1_800_000_060_000);

    fn set() -> LookupSecretSet {
        let macs = [1, 2, 3, 4, 5, 6].map(|byte| [byte; 32]);
        LookupSecretSet::new(SetId([9; 16]), [7; 16], macs, NOW)
    }

    #[test]
    fn a_generated_code_reads_back_in_any_spelling() {
        let code = LookupSecret::generate(&[0, 1, 2, 3, 40, 50, 60, 70, 80, 90, 100, 200, 250, 255]);
        let text = code.expose_text();
        let shape: Vec<usize> = text.split('-').map(str::len).collect();
        assert_eq!(shape, [5, 5, 5]);
        let letters = text.replace('0', "o").replace('1', "l");
        for (name, typed) in [
            ("as shown", text.to_string()),
            ("lower case", text.to_lowercase()),
            ("no dashes", text.replace('-', "")),
            ("letters for digits", letters),
        ] {
            assert_eq!(LookupSecret::parse(&typed).unwrap().expose_text(), text, "{name}");
        }
    }

    #[test]
    fn a_mistyped_code_is_told_apart_from_a_wrong_one() {
        let text = LookupSecret::generate(&[3; 14]).expose_text();
        let swapped = format!("{}{}{}", &text[..3], "43", &text[5..]);
        for (name, typed, error) in [
            ("nothing", "", LookupSecretError::Length { found: 0 }),
            ("a symbol short", &text[..16], LookupSecretError::Length { found: 14 }),
            ("an issued code", "ABCD-EFGH", LookupSecretError::Length { found: 8 }),
            ("a symbol too many", &format!("{}A", *text), LookupSecretError::Length { found: 16 }),
            ("a sign", &text.replacen('3', "!", 1), LookupSecretError::Character),
            ("a wrong symbol", &swapped, LookupSecretError::CheckSymbol),
        ] {
            assert_eq!(LookupSecret::parse(typed).err(), Some(error), "{name}");
        }
    }

    #[test]
    fn every_bit_of_the_random_bytes_that_is_used_makes_another_code() {
        let base = LookupSecret::generate(&[0; 14]).expose_text();
        for (byte, bit) in (0..14).flat_map(|byte| (0..5).map(move |bit| (byte, bit))) {
            let mut random = [0; 14];
            random[byte] = 1 << bit;
            assert_ne!(LookupSecret::generate(&random).expose_text(), base, "byte {byte}, bit {bit}");
        }
    }

    #[test]
    fn each_code_is_found_and_spent_once() {
        let mut set = set();
        assert_eq!(set.find(&[7; 32]), None);
        for (index, left) in (0u8..6).zip([5, 4, 3, 2, 1, 0]) {
            let mac = [index + 1; 32];
            assert_eq!(set.find(&mac), Some(Match::Unused { index }));
            set = set.spend(index, LATER).unwrap();
            assert_eq!(set.find(&mac), Some(Match::Used { index }));
            assert_eq!(set.clone().spend(index, LATER).err(), Some(NotSpendable));
            assert_eq!(set.remaining(), left);
        }
        assert_eq!(set.spend(6, LATER).err(), Some(NotSpendable));
    }

    #[test]
    fn confirming_keeps_the_first_time() {
        let set = set();
        assert_eq!(set.confirmed_at(), None);
        assert_eq!(set.confirm(NOW).confirm(LATER).confirmed_at(), Some(NOW));
    }

    #[test]
    fn debug_shows_neither_code_nor_mac() {
        let shown = format!("{:?} {:?}", LookupSecret::generate(&[3; 14]), set());
        assert!(!shown.contains("3333") && !shown.contains("1, 1, 1"), "{shown}");
    }
}
