//! Points in time, given to the rules from outside.

use std::time::Duration;

mod utc;

/// A point on the wall clock: milliseconds since the Unix epoch, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The point `millis` milliseconds after the Unix epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the Unix epoch.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since the Unix epoch; zero for a clock set before it.
    pub fn as_unix_seconds(self) -> u64 {
        u64::try_from(self.0.div_euclid(1000)).unwrap_or(0)
    }

    /// This point moved forward; the end of time rather than an overflow.
    #[must_use]
    pub fn plus(self, by: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX)))
    }

    /// This point moved back.
    #[must_use]
    pub fn minus(self, by: Duration) -> Self {
        Self(self.0.saturating_sub(i64::try_from(by.as_millis()).unwrap_or(i64::MAX)))
    }

    /// How long after `earlier` this is; zero where the clock went back.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

/// One reading of both clocks.
///
/// The wall clock can be moved by anyone; the boot clock counts from the start
/// of the computer, sleep included, and cannot. Durations that matter take the
/// larger of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// What the computer's clock says.
    pub wall: Timestamp,
    /// Time since the computer started, sleep included.
    pub boot: Duration,
}

impl Moment {
    /// How long ago `earlier` was by whichever clock moved further.
    pub fn since(self, earlier: Self) -> Duration {
        self.wall.since(earlier.wall).max(self.boot.saturating_sub(earlier.boot))
    }
}
