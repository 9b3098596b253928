//! What people do in a run, how it is chosen, and how it reads.

use std::fmt;

use tweestap_core::account::{Role, Standing};
use tweestap_core::issued_code::IssuedCodeKind as Kind;

use super::reference::{Model, PEOPLE, Place, WINDOWS};

/// One thing that someone does at a window, with all that belongs to it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    LogIn { at: usize, who: usize, right: bool },
    Code { at: usize, with: With },
    Unlock { at: usize, right: bool },
    Lock { at: usize },
    LogOut { at: usize },
    StartAgain { at: usize },
    Own { at: usize, what: Own, proof: Proof },
    Staff { at: usize, what: Staff, about: usize, proof: Proof },
    Whole { at: usize, what: Whole, proof: Proof },
    Read { at: usize, what: Read },
    IssuedCode { at: usize, of: usize, which: Which },
    Choose { at: usize },
    EndReset { at: usize, on: bool },
    Refuse { at: usize },
    NotMe { at: usize },
    Mail { of: usize },
    Time { minutes: u64 },
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum With {
    Phone,
    Wrong,
    Paper(usize),
    Reset,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Own {
    ChangePassword,
    NewPhone,
    SwitchOff,
    RenewCodes,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Staff {
    Reset { stolen: bool },
    HandOut,
    Welcome,
    Withdraw(Kind),
    Standing(Standing),
    Role(Role),
    Assign(usize),
    Release(usize),
}

/// With the whole organisation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Whole {
    /// Everyone into a file.
    Export,
    /// A file of nobody.
    Import,
    /// Another name.
    Settings,
    RenewKey,
    /// A backup of the first day put back.
    Restore,
}

const WHOLE: [Whole; 6] =
    [Whole::Export, Whole::Import, Whole::Settings, Whole::RenewKey, Whole::Restore, Whole::Restore];

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Read {
    Own,
    People,
    CheckLog,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Proof {
    Right,
    WrongPassword,
    WrongCode,
    Paper,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Which {
    Latest,
    Before,
    Wrong,
}

/// Choices from one seed.
pub(super) struct Dice {
    state: u64,
    last: Option<Step>,
}

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self { state: seed, last: None }
    }

    /// `SplitMix64`.
    fn roll(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, many: usize) -> usize {
        usize::try_from(self.roll() % many as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn mostly(&mut self) -> bool {
        self.below(5) > 0
    }

    fn proof(&mut self) -> Proof {
        let all =
            [Proof::Right, Proof::Right, Proof::Right, Proof::WrongPassword, Proof::WrongCode, Proof::Paper];
        self.of(&all)
    }

    /// The next step: the last one again, as who guesses does; mostly one that fits the
    /// window; or else any.
    pub(super) fn step(&mut self, model: &Model) -> Step {
        let step = match (self.below(8), self.last) {
            (0 | 1, _) => self.any_step(),
            (2 | 3, Some(last)) => last,
            _ => self.fitting(model),
        };
        self.last = Some(step);
        step
    }

    fn fitting(&mut self, model: &Model) -> Step {
        let (at, who) = (self.below(WINDOWS), self.below(PEOPLE.len()));
        // Whoever was given a code mostly comes with it.
        let (once, reset) = (model.waiting(&[Kind::Password, Kind::Welcome]), model.waiting(&[Kind::Reset]));
        let has_reset = model.who(at).is_some_and(|who| reset.contains(&who));
        match model.place(at) {
            Place::Empty if !once.is_empty() && self.below(2) == 0 => {
                let which = self.of(&[Which::Latest, Which::Latest, Which::Before, Which::Wrong]);
                Step::IssuedCode { at, of: self.of(&once), which }
            }
            Place::Empty if !reset.is_empty() && self.below(2) == 0 => {
                Step::LogIn { at, who: self.of(&reset), right: true }
            }
            Place::Empty => {
                // Staff have the most to do.
                let who = if self.below(2) == 0 { self.below(3) } else { who };
                Step::LogIn { at, who, right: self.mostly() }
            }
            Place::Half if has_reset && self.below(2) == 0 => Step::Code { at, with: With::Reset },
            Place::Recovering if self.below(2) == 0 => Step::Choose { at },
            Place::AfterReset => Step::EndReset { at, on: self.below(2) == 0 },
            Place::Locked if self.below(2) == 0 => Step::Unlock { at, right: self.mostly() },
            Place::Half | Place::Recovering | Place::Locked => Step::Code { at, with: self.with() },
            Place::Open if self.below(4) == 0 => {
                let what = self.of(&[Own::ChangePassword, Own::NewPhone, Own::SwitchOff, Own::RenewCodes]);
                Step::Own { at, what, proof: self.proof() }
            }
            Place::Open if self.below(6) == 0 => {
                self.of(&[Step::Lock { at }, Step::LogOut { at }, Step::Refuse { at }])
            }
            Place::Open if model.is_help_desk(at) && self.below(8) == 0 => {
                Step::Whole { at, what: self.of(&WHOLE), proof: self.proof() }
            }
            Place::Open => Step::Staff { at, what: self.staff(), about: who, proof: self.proof() },
        }
    }

    fn any_step(&mut self) -> Step {
        let at = self.below(WINDOWS);
        let who = self.below(PEOPLE.len());
        match self.below(26) {
            0..5 => Step::LogIn { at, who, right: self.mostly() },
            5..10 => Step::Code { at, with: self.with() },
            10 => Step::Unlock { at, right: self.mostly() },
            11 => self.of(&[Step::Lock { at }, Step::LogOut { at }, Step::StartAgain { at }]),
            12 | 13 => {
                let what = self.of(&[Own::ChangePassword, Own::NewPhone, Own::SwitchOff, Own::RenewCodes]);
                Step::Own { at, what, proof: self.proof() }
            }
            14..19 => Step::Staff { at, what: self.staff(), about: who, proof: self.proof() },
            19 => {
                let which = self.of(&[Which::Latest, Which::Latest, Which::Before, Which::Wrong]);
                Step::IssuedCode { at, of: who, which }
            }
            20 => Step::Choose { at },
            21 => Step::EndReset { at, on: self.below(2) == 0 },
            22 => self.of(&[Step::Refuse { at }, Step::NotMe { at }, Step::Mail { of: who }]),
            23 => Step::Whole { at, what: self.of(&WHOLE), proof: self.proof() },
            24 => Step::Read { at, what: self.of(&[Read::Own, Read::People, Read::CheckLog]) },
            _ => Step::Time { minutes: self.of(&[1, 4, 9, 31, 59, 60, 24 * 60, 7 * 24 * 60]) },
        }
    }

    fn with(&mut self) -> With {
        match self.below(8) {
            0..4 => With::Phone,
            4 => With::Wrong,
            5 => With::Paper(self.below(6)),
            _ => With::Reset,
        }
    }

    fn staff(&mut self) -> Staff {
        match self.below(16) {
            0..4 => Staff::Reset { stolen: self.below(3) == 0 },
            4..8 => Staff::HandOut,
            8 => Staff::Welcome,
            9 => Staff::Withdraw(self.of(&[Kind::Password, Kind::Reset, Kind::Welcome])),
            10 => Staff::Standing(self.of(&[Standing::Deactivated, Standing::Active])),
            11 => Staff::Standing(self.of(&[Standing::Deactivated, Standing::Active, Standing::Removed])),
            12 => Staff::Role(self.of(&Role::ALL)),
            13 | 14 => Staff::Assign(self.below(PEOPLE.len())),
            _ => Staff::Release(self.below(PEOPLE.len())),
        }
    }
}

impl Step {
    /// At which window it is done.
    pub(super) const fn window(&self) -> Option<usize> {
        match *self {
            Self::LogIn { at, .. }
            | Self::Code { at, .. }
            | Self::Unlock { at, .. }
            | Self::Lock { at }
            | Self::LogOut { at }
            | Self::StartAgain { at }
            | Self::Own { at, .. }
            | Self::Staff { at, .. }
            | Self::Whole { at, .. }
            | Self::Read { at, .. }
            | Self::IssuedCode { at, .. }
            | Self::Choose { at }
            | Self::EndReset { at, .. }
            | Self::Refuse { at }
            | Self::NotMe { at } => Some(at),
            Self::Mail { .. } | Self::Time { .. } => None,
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |who: usize| PEOPLE[who].0;
        if let Some(at) = self.window() {
            write!(f, "window {at}: ")?;
        }
        match *self {
            Self::LogIn { who, right: true, .. } => write!(f, "logs in as {}", name(who)),
            Self::LogIn { who, .. } => write!(f, "logs in as {} with a wrong password", name(who)),
            Self::Code { with: With::Paper(place), .. } => write!(f, "enters recovery code {}", place + 1),
            Self::Code { with, .. } => write!(f, "enters a code: {with:?}"),
            Self::Unlock { right, .. } => {
                write!(f, "unlocks with a {} password", if right { "right" } else { "wrong" })
            }
            Self::Lock { .. } => write!(f, "locks"),
            Self::LogOut { .. } => write!(f, "logs out"),
            Self::StartAgain { .. } => write!(f, "starts again"),
            Self::Own { what, proof, .. } => write!(f, "{what:?}, proving with {proof:?}"),
            Self::Staff { what: Staff::Assign(to), about, proof, .. } => {
                write!(f, "assigns {} to {}, proving with {proof:?}", name(about), name(to))
            }
            Self::Staff { what: Staff::Release(from), about, proof, .. } => {
                write!(f, "releases {} from {}, proving with {proof:?}", name(about), name(from))
            }
            Self::Staff { what, about, proof, .. } => {
                write!(f, "{what:?} for {}, proving with {proof:?}", name(about))
            }
            Self::Read { what, .. } => write!(f, "reads: {what:?}"),
            Self::Whole { what, proof, .. } => write!(f, "{what:?}, proving with {proof:?}"),
            Self::IssuedCode { of, which, .. } => {
                write!(f, "enters the one-time code of {}: {which:?}", name(of))
            }
            Self::Choose { .. } => write!(f, "chooses a new password"),
            Self::EndReset { on: true, .. } => write!(f, "ends the reset with a new phone"),
            Self::EndReset { .. } => write!(f, "ends the reset and leaves it off"),
            Self::Refuse { .. } => write!(f, "did not ask for this"),
            Self::NotMe { .. } => write!(f, "was not the one"),
            Self::Mail { of } => write!(f, "someone asks a password code for {}", name(of)),
            Self::Time { minutes } => write!(f, "{minutes} minutes pass"),
        }
    }
}
