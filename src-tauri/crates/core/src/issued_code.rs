//! Codes that staff hand out or mail: to choose a password, to switch two-step
//! on again after a reset, to open a new account.
//!
//! ```text
//!   Open ──right, where it is spent──► Spent
//!     ├──tenth wrong try, withdrawn, replaced, …──► Void
//!     └──its hour (welcome: its seven days) over──► Expired
//! ```
//!
//! Which account one is for and who issued it belongs to the row that keeps it;
//! here is only what the code itself can do. 35 random bits and ten tries leave a
//! guesser 3 in 10,000,000,000.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::account::AccountId;
use crate::check_symbol::{self, Symbol, SymbolsError};
use crate::clock::{Moment, Timestamp};
use crate::secret::{PasswordHash, redacted};

/// How many wrong tries void a code.
pub const WRONG_TRIES_AT_MOST: u8 = 10;

const RANDOM_SYMBOLS: usize = 7;
const SYMBOLS: usize = RANDOM_SYMBOLS + 1;
const GROUP: usize = 4;

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssuedCodeKind {
    /// Choose a new password.
    Password,
    /// In place of the second step, to switch two-step on again.
    Reset,
    /// Choose the first password of a new account.
    Welcome,
}

impl IssuedCodeKind {
    /// How long such a code can be used.
    pub const fn lives_for(self) -> Duration {
        match self {
            Self::Password | Self::Reset => Duration::from_hours(1),
            Self::Welcome => Duration::from_hours(7 * 24),
        }
    }
}

/// One issued code in the clear: as generated, or as someone typed it.
pub struct IssuedCode(Zeroizing<[Symbol; SYMBOLS]>);

redacted!(IssuedCode);

/// Why a typed text is no issued code. Each says that it was mistyped, so none
/// of them is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IssuedCodeError {
    /// Not eight symbols.
    #[error("this code has {SYMBOLS} letters and digits, not {found}")]
    Length {
        /// How many there were; 9 stands for any larger number.
        found: usize,
    },
    /// A character that no code has.
    #[error("a character that no code has")]
    Character,
    /// The check symbol does not fit: a symbol is wrong or two are swapped.
    #[error("the check symbol does not fit")]
    CheckSymbol,
}

impl From<SymbolsError> for IssuedCodeError {
    fn from(error: SymbolsError) -> Self {
        match error {
            SymbolsError::Length { found } => Self::Length { found },
            SymbolsError::Character { .. } => Self::Character,
        }
    }
}

impl IssuedCode {
    /// How many random bytes one takes.
    pub const RANDOM_BYTES: usize = RANDOM_SYMBOLS;

    /// Makes a code of random bytes, five bits of each.
    pub fn generate(random: &[u8; Self::RANDOM_BYTES]) -> Self {
        let mut symbols = Zeroizing::new([Symbol::default(); SYMBOLS]);
        for (symbol, byte) in symbols.iter_mut().zip(random) {
            *symbol = Symbol::from_bits(*byte);
        }
        symbols[RANDOM_SYMBOLS] = check_symbol::check_symbol(&symbols[..RANDOM_SYMBOLS]);
        Self(symbols)
    }

    /// Reads what someone typed: any case, with or without the dash, O for 0, I and L for 1.
    pub fn parse(typed: &str) -> Result<Self, IssuedCodeError> {
        let symbols = check_symbol::read_symbols(typed)?;
        if check_symbol::is_intact(&*symbols) { Ok(Self(symbols)) } else { Err(IssuedCodeError::CheckSymbol) }
    }

    /// The code as `XXXX-XXXX`: to be read out or mailed, and, in this one spelling,
    /// to be hashed.
    pub fn expose_text(&self) -> Zeroizing<String> {
        check_symbol::write_groups(&*self.0, GROUP)
    }
}

/// Names one issued code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IssuanceId(pub [u8; 16]);

/// An issued code as it is kept.
#[derive(Debug, Clone)]
pub struct Issuance {
    /// Names it.
    pub id: IssuanceId,
    /// Who issued it; `None`: it was mailed at the person's own request.
    pub issued_by: Option<AccountId>,
    /// What it is for.
    pub kind: IssuedCodeKind,
    /// When it was issued.
    pub issued_at: Moment,
    /// What became of it.
    pub state: IssuanceState,
}

/// What became of an issued code.
#[derive(Debug, Clone)]
pub enum IssuanceState {
    /// It can be entered.
    Open {
        /// The Argon2id hash of its text.
        hash: PasswordHash,
        /// Tries charged and not given back.
        tries: u8,
    },
    /// What it allows was done.
    Spent {
        /// When.
        at: Timestamp,
    },
    /// It can never be used again.
    Void {
        /// Since when.
        at: Timestamp,
        /// Why.
        why: VoidReason,
    },
    /// Nobody used it in its time.
    Expired,
}

/// Why a code can never be used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoidReason {
    /// Ten wrong tries.
    TooManyTries,
    /// A newer one of its kind was issued.
    Replaced,
    /// Staff took it back.
    Withdrawn,
    /// The person said "I did not ask for this".
    Refused,
    /// The person logged in with all that is asked.
    LoggedIn,
    /// The issuer was deactivated or no longer looks after the person.
    IssuerGone,
    /// The organisation was brought to another computer from a backup.
    BackupOpened,
    /// The person was removed, and came back from a backup.
    PersonRemoved,
}

/// The code cannot be entered: it is spent, void or expired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this code can no longer be used")]
pub struct NotOpen;

impl Issuance {
    /// A code that was just issued.
    pub fn new(
        id: IssuanceId,
        issued_by: Option<AccountId>,
        kind: IssuedCodeKind,
        hash: PasswordHash,
        now: Moment,
    ) -> Self {
        Self { id, issued_by, kind, issued_at: now, state: IssuanceState::Open { hash, tries: 0 } }
    }

    /// Whether it can be entered at `now`.
    pub fn is_open(&self, now: Moment) -> bool {
        matches!(self.clone().as_of(now).state, IssuanceState::Open { .. })
    }

    /// When it can no longer be used, on the wall clock.
    pub fn expires_at(&self) -> Timestamp {
        self.issued_at.wall.plus(self.kind.lives_for())
    }

    /// The same code with its life and its tries taken into account.
    #[must_use]
    pub fn as_of(mut self, now: Moment) -> Self {
        if let IssuanceState::Open { tries, .. } = self.state {
            if now.since(self.issued_at) >= self.kind.lives_for() {
                self.state = IssuanceState::Expired;
            } else if tries >= WRONG_TRIES_AT_MOST {
                self.state = IssuanceState::Void { at: now.wall, why: VoidReason::TooManyTries };
            }
        }
        self
    }

    /// Charges a try, to be committed before the code is checked. The hash to check
    /// against comes with it. The code as it is now comes back either way.
    pub fn charge(self, now: Moment) -> (Self, Result<PasswordHash, NotOpen>) {
        let mut code = self.as_of(now);
        let charged = match &mut code.state {
            IssuanceState::Open { hash, tries } => {
                *tries += 1;
                Ok(hash.clone())
            }
            IssuanceState::Spent { .. } | IssuanceState::Void { .. } | IssuanceState::Expired => Err(NotOpen),
        };
        (code, charged)
    }

    /// The charged try was right: it is given back. Only what the code allows spends it.
    #[must_use]
    pub fn give_back(mut self) -> Self {
        if let IssuanceState::Open { tries, .. } = &mut self.state {
            *tries = tries.saturating_sub(1);
        }
        self
    }

    /// What the code allows was done.
    pub fn spend(self, now: Moment) -> Result<Self, NotOpen> {
        self.close(now, IssuanceState::Spent { at: now.wall })
    }

    /// Takes an open code back.
    pub fn void(self, now: Moment, why: VoidReason) -> Result<Self, NotOpen> {
        self.close(now, IssuanceState::Void { at: now.wall, why })
    }

    fn close(self, now: Moment, state: IssuanceState) -> Result<Self, NotOpen> {
        let code = self.as_of(now);
        if matches!(code.state, IssuanceState::Open { .. }) {
            Ok(Self { state, ..code })
        } else {
            Err(NotOpen)
        }
    }
}

#[cfg(test)]
mod tests;
