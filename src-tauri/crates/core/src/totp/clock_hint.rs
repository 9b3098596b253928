//! What wrong codes say about a clock.
//!
//! A phone whose clock differs from the computer's shows codes that are right for
//! another time. Two of them in a row with one same offset are told as a hint:
//!
//! ```text
//!   typed 14:30:10   fits step +4 ┐
//!   typed 14:30:45   fits step +4 ┘► "your codes fit a clock 2 minutes ahead"
//! ```
//!
//! One alone is never told, and nothing is accepted: a hint to someone who saw one
//! code would tell when it was seen. So the two must be codes of different steps
//! (the same digits typed twice are one code), and one offset exactly.
//!
//! Near misses count here like other wrong codes. They are the common case: a clock
//! two minutes wrong is four steps off.

use serde::{Deserialize, Serialize};

use super::{STEP_SECONDS, TimeStep};

/// A wrong code is the right one of another step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockFit {
    /// The step whose code it is.
    pub step: TimeStep,
    /// How many steps after the computer's that is; negative: before.
    pub offset: i32,
}

/// Two wrong codes in a row fit one same clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockHint {
    /// How far that clock is from the computer's, in whole minutes, 1 to 10.
    pub minutes: u32,
    /// To which side.
    pub direction: Direction,
}

/// To which side a clock differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The codes fit a clock ahead: the computer's is probably behind.
    Ahead,
    /// The codes fit a clock behind: the computer's is probably ahead.
    Behind,
}

impl ClockHint {
    /// The hint of a wrong code, after the one before it. `None` for a wrong code
    /// that fits nothing ends the row.
    pub fn of(before: Option<ClockFit>, latest: Option<ClockFit>) -> Option<Self> {
        let (before, latest) = before.zip(latest)?;
        let agree = before.offset == latest.offset && before.step != latest.step;
        agree.then(|| Self::from_offset(latest.offset))
    }

    fn from_offset(offset: i32) -> Self {
        let seconds = u64::from(offset.unsigned_abs()) * STEP_SECONDS;
        let minutes = u32::try_from((seconds + 30) / 60).unwrap_or(u32::MAX).max(1);
        let direction = if offset < 0 { Direction::Behind } else { Direction::Ahead };
        Self { minutes, direction }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn fit(step: u64, offset: i32) -> ClockFit {
        ClockFit { step: TimeStep(step), offset }
    }

    #[test]
    fn two_codes_with_one_offset_make_a_hint() {
        for (name, before, latest, minutes, direction) in [
            ("two minutes ahead", fit(100, 4), fit(101, 4), 2, Direction::Ahead),
            ("two minutes behind", fit(100, -4), fit(102, -4), 2, Direction::Behind),
            ("half a minute more counts", fit(100, 3), fit(101, 3), 2, Direction::Ahead),
            ("as near as a near miss gets", fit(100, 2), fit(101, 2), 1, Direction::Ahead),
            ("as far as it goes", fit(100, 20), fit(101, 20), 10, Direction::Ahead),
        ] {
            let expected = Some(ClockHint { minutes, direction });
            assert_eq!(ClockHint::of(Some(before), Some(latest)), expected, "{name}");
        }
    }

    #[test]
    fn anything_else_makes_none() {
        for (name, before, latest) in [
            ("one alone", None, Some(fit(100, 4))),
            ("the same code twice", Some(fit(100, 4)), Some(fit(100, 4))),
            ("different offsets", Some(fit(100, 4)), Some(fit(102, 5))),
            ("opposite offsets", Some(fit(100, 4)), Some(fit(92, -4))),
            ("one that fits nothing after it", Some(fit(100, 4)), None),
        ] {
            assert_eq!(ClockHint::of(before, latest), None, "{name}");
        }
    }
}
