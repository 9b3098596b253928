//! Codes of an authenticator app: TOTP (RFC 6238) with SHA-1, six digits and
//! 30 seconds, over a secret of 160 bits.
//!
//! ```text
//!   offset from the step the computer's clock is in, in steps of 30 s
//!
//!    -20      -11      -1  0  +1      +11      +20
//!     ├ Wrong ─┤NearMiss┤Accepted┤NearMiss┤ Wrong ─┤   elsewhere: Wrong, no fit
//! ```
//!
//! A step is accepted once and never again for its secret, nor any older one.
//!
//! What is answered "wrong" is charged, and a near miss is not always. One of a step
//! that has passed is no use to anyone any more, so it can be let go. One of a step
//! to come would be: whoever saw that no try was taken had only to type the same
//! digits again when their time comes, and each guess would be at thirteen codes in
//! place of three. So that one is charged, unless the code before it fitted the very
//! same clock: two in a row that do are of a phone, not guessed.

mod clock_hint;
mod key_uri;
mod passcode;

pub use clock_hint::{ClockFit, ClockHint, Direction};
pub use key_uri::{key_in_groups, key_uri};
pub use passcode::{Passcode, PasscodeError};

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use totp_rs::{Algorithm, Builder, Totp};

use crate::clock::Timestamp;
use crate::secret::TotpSecret;

/// Digits of a code.
pub const DIGITS: u8 = 6;

/// Seconds of one time step (RFC 6238, section 4.1).
pub const STEP_SECONDS: u64 = 30;

/// Steps either way that are accepted (RFC 6238, section 5.2).
const WINDOW: i32 = 1;

/// Steps either way within which a right code is a near miss: ten outside the window.
const NEAR: i32 = WINDOW + 10;

/// Steps either way within which a code tells about the clock.
const TELLING: i32 = 20;

/// How many of the million codes are right at any time: for the arithmetic of guessing.
pub const RIGHT_AT_ANY_TIME: u32 = 3;

/// A time step: the counter of RFC 6238, whole periods of 30 s since the Unix epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimeStep(pub u64);

impl TimeStep {
    /// The step that `now` lies in.
    pub fn at(now: Timestamp) -> Self {
        Self(now.as_unix_seconds() / STEP_SECONDS)
    }

    /// When it begins.
    pub fn begins_at(self) -> Timestamp {
        let millis = self.0.saturating_mul(STEP_SECONDS * 1000);
        Timestamp::from_millis(i64::try_from(millis).unwrap_or(i64::MAX))
    }

    fn offset_by(self, steps: i32) -> Option<Self> {
        self.0.checked_add_signed(i64::from(steps)).map(Self)
    }
}

/// What a code turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TotpVerdict {
    /// The code of this step, which is newer than the last accepted one.
    Accepted(TimeStep),
    /// Exactly the code that was accepted last. Not charged.
    UsedAlready {
        /// When the phone shows a code that can be accepted, at the latest.
        next_at: Timestamp,
    },
    /// Answered "wrong": the code of a step up to ten outside the window, or of one
    /// inside it that is older than the last accepted one. Whether it is charged
    /// says [`Self::is_charged`].
    NearMiss {
        /// The clock it would fit; `None` inside the window.
        fit: Option<ClockFit>,
    },
    /// Answered "wrong" and charged.
    Wrong {
        /// The clock it would fit, where one within 20 steps does.
        fit: Option<ClockFit>,
    },
}

impl TotpVerdict {
    /// The clock that the code fits, for the hint.
    pub fn fit(self) -> Option<ClockFit> {
        match self {
            Self::Accepted(_) | Self::UsedAlready { .. } => None,
            Self::NearMiss { fit } | Self::Wrong { fit } => fit,
        }
    }

    /// Whether the try counts as a guess, after a wrong code that fitted the clock
    /// `before`. Charging it must not tell which codes are still to come.
    pub fn is_charged(self, before: Option<ClockFit>) -> bool {
        match self {
            Self::Accepted(_) | Self::UsedAlready { .. } | Self::NearMiss { fit: None } => false,
            Self::NearMiss { fit: Some(fit) } => fit.offset > 0 && ClockHint::of(before, Some(fit)).is_none(),
            Self::Wrong { .. } => true,
        }
    }
}

/// Checks a typed code at `now`, the computer's clock.
///
/// Every comparison is in constant time, and how many there are depends only on
/// the verdict, which is told anyway. Of two steps with the same code the newer is
/// taken, so that the same digits cannot be accepted a second time.
pub fn verify(
    secret: &TotpSecret,
    passcode: &Passcode,
    now: Timestamp,
    last_accepted: Option<TimeStep>,
) -> TotpVerdict {
    let codes = Codes::of(secret);
    let current = TimeStep::at(now);
    let fits = codes.fits(passcode, current, -WINDOW..=WINDOW);
    let used_already = |last| TotpVerdict::UsedAlready { next_at: next_code_at(last, current, now) };
    match (last_accepted, fits.last()) {
        (Some(last), _) if fits.iter().any(|fit| fit.step == last) => used_already(last),
        (Some(last), Some(newest)) if newest.step < last => TotpVerdict::NearMiss { fit: None },
        (_, Some(newest)) => TotpVerdict::Accepted(newest.step),
        (Some(last), None) if codes.is_of(passcode, last) => used_already(last),
        (_, None) => elsewhere(&codes, passcode, current),
    }
}

/// The verdict over a code of no step in the window.
fn elsewhere(codes: &Codes, passcode: &Passcode, current: TimeStep) -> TotpVerdict {
    let fits = codes.fits(passcode, current, -TELLING..=TELLING);
    match fits.into_iter().min_by_key(|fit| fit.offset.unsigned_abs()) {
        Some(fit) if fit.offset.abs() <= NEAR => TotpVerdict::NearMiss { fit: Some(fit) },
        fit => TotpVerdict::Wrong { fit },
    }
}

/// When the phone shows the next code that can be accepted, at the latest: its
/// clock may be most of a step behind the computer's.
fn next_code_at(last: TimeStep, current: TimeStep, now: Timestamp) -> Timestamp {
    if last.offset_by(WINDOW).is_some_and(|end| end < current) {
        return now;
    }
    TimeStep(last.max(current).0.saturating_add(1)).begins_at()
}

/// The codes of one secret.
struct Codes(Totp);

impl Codes {
    fn of(secret: &TotpSecret) -> Self {
        // The checks of `Builder::build` are on values that are constant here: six
        // digits, 160 bits. Without them there is no error to carry around.
        let builder = Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(DIGITS)
            .with_skew(0)
            .with_step_duration(STEP_SECONDS)
            .with_secret(*secret.expose_bytes());
        Self(builder.build_noncompliant())
    }

    /// Whether this is the code of `step`; compared in constant time.
    fn is_of(&self, passcode: &Passcode, step: TimeStep) -> bool {
        let begins = step.0.saturating_mul(STEP_SECONDS);
        self.0.check(passcode.expose_digits(), begins).is_some()
    }

    /// The steps around `current` whose code this is, oldest first. All are compared.
    fn fits(&self, passcode: &Passcode, current: TimeStep, offsets: RangeInclusive<i32>) -> Vec<ClockFit> {
        offsets
            .filter_map(|offset| current.offset_by(offset).map(|step| ClockFit { step, offset }))
            .filter(|fit| self.is_of(passcode, fit.step))
            .collect()
    }
}

#[cfg(test)]
mod tests;
