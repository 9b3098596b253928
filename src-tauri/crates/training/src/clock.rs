//! The clock of a practice organisation: the computer's, moved forward.
//!
//! ```text
//!   the computer     wall ──┬── + skips ──► wall      waits, dates, idle time, a code's life
//!                    boot ──│── + skips ──► boot
//!                           └ + adjustment ► code time   codes of authenticator apps
//! ```
//!
//! A skip moves both clocks alike, so that to the rules time has really passed.
//! Codes follow the computer's own time: the phones in people's hands were not
//! moved. A laptop whose clock is wrong is adjusted by hand, for codes alone. While
//! the program plays steps by itself, codes are those of a while ago, one period
//! further with each, so that none of them is the one on a phone now. Nothing of this
//! is kept; the next start of the program is at the present.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::totp::STEP_SECONDS;
use tweestap_usecases::ports::Clock;

/// How far skips move the clock in all.
pub const SKIPS_AT_MOST: Duration = Duration::from_hours(30 * 24);

/// A clock that a trainer moves forward.
pub struct PracticeClock {
    real: Arc<dyn Clock>,
    ahead_millis: AtomicU64,
    /// What the laptop's clock lacks, in seconds.
    offset_seconds: AtomicI64,
    /// Periods that codes are behind, while the program plays.
    periods_behind: AtomicU64,
}

/// How far codes can be adjusted either way, in seconds.
pub const OFFSET_AT_MOST: u32 = 24 * 60 * 60;

/// Codes that the program can play in one go.
const PERIODS_TO_PLAY: u64 = 240;

/// A skip would go further than [`SKIPS_AT_MOST`] in all; the clock was not moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the practice clock can be moved by {left:?} more")]
pub struct TooFar {
    /// What is left to skip.
    pub left: Duration,
}

impl PracticeClock {
    /// A clock that starts at what `real` says.
    pub fn over(real: Arc<dyn Clock>) -> Self {
        Self {
            real,
            ahead_millis: AtomicU64::new(0),
            offset_seconds: AtomicI64::new(0),
            periods_behind: AtomicU64::new(0),
        }
    }

    /// Moves the clock forward, by whole milliseconds.
    ///
    /// # Errors
    /// [`TooFar`].
    pub fn skip(&self, by: Duration) -> Result<(), TooFar> {
        let further = |ahead| {
            let ahead = Duration::from_millis(ahead).saturating_add(by);
            (ahead <= SKIPS_AT_MOST).then(|| millis(ahead))
        };
        match self.ahead_millis.fetch_update(Ordering::Relaxed, Ordering::Relaxed, further) {
            Ok(_) => Ok(()),
            Err(ahead) => Err(TooFar { left: SKIPS_AT_MOST.saturating_sub(Duration::from_millis(ahead)) }),
        }
    }

    /// Back to what the computer's clock says. Only where nothing is left that was
    /// measured by the moved one: waits would begin anew and sessions live longer.
    pub(crate) fn back_to_now(&self) {
        self.ahead_millis.store(0, Ordering::Relaxed);
    }

    /// Adjusts the time that codes follow, for a laptop whose clock is wrong. False
    /// beyond [`OFFSET_AT_MOST`]; then nothing changes.
    pub fn adjust(&self, seconds: i32) -> bool {
        let within = seconds.unsigned_abs() <= OFFSET_AT_MOST;
        if within {
            self.offset_seconds.store(seconds.into(), Ordering::Relaxed);
        }
        within
    }

    /// The adjustment, in seconds.
    pub fn offset_seconds(&self) -> i32 {
        i32::try_from(self.offset_seconds.load(Ordering::Relaxed)).unwrap_or(0)
    }

    /// From here on the program plays: codes begin well before the present.
    pub(crate) fn begin_playing(&self) {
        self.periods_behind.store(PERIODS_TO_PLAY, Ordering::Relaxed);
    }

    /// One period on, for a code that was not used yet. The present is never passed.
    pub(crate) fn next_period(&self) {
        let less = |behind: u64| Some(behind.saturating_sub(1));
        let _always = self.periods_behind.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
    }

    /// Codes are those of the present again.
    pub(crate) fn end_playing(&self) {
        self.periods_behind.store(0, Ordering::Relaxed);
    }

    /// How far it was moved.
    pub fn ahead(&self) -> Duration {
        Duration::from_millis(self.ahead_millis.load(Ordering::Relaxed))
    }
}

impl Clock for PracticeClock {
    fn now(&self) -> Moment {
        let (real, ahead) = (self.real.now(), self.ahead());
        Moment { wall: real.wall.plus(ahead), boot: real.boot.saturating_add(ahead) }
    }

    fn code_time(&self, now: Moment) -> Timestamp {
        let real = now.wall.minus(self.ahead());
        let behind = self.periods_behind.load(Ordering::Relaxed) * STEP_SECONDS;
        let offset = self.offset_seconds.load(Ordering::Relaxed);
        let by = Duration::from_secs(offset.unsigned_abs());
        let adjusted = if offset < 0 { real.minus(by) } else { real.plus(by) };
        adjusted.minus(Duration::from_secs(behind))
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use tweestap_usecases::ports::Clock;

    use super::{PracticeClock, SKIPS_AT_MOST, TooFar};
    use crate::tests::HandClock;

    const DAY: Duration = Duration::from_hours(24);
    const MILLI: Duration = Duration::from_millis(1);

    #[test]
    fn a_skip_moves_both_clocks_alike_and_the_code_time_not_at_all() {
        let real = Arc::new(HandClock::default());
        let clock = PracticeClock::over(Arc::<HandClock>::clone(&real));
        let start = real.now();
        assert_eq!((clock.now(), clock.code_time(clock.now())), (start, start.wall), "before any skip");

        clock.skip(Duration::from_hours(1)).unwrap();
        clock.skip(DAY * 7).unwrap();
        real.pass(Duration::from_secs(5));
        let by = DAY * 7 + Duration::from_hours(1);
        assert_eq!(clock.ahead(), by);
        assert_eq!(clock.now().wall, real.now().wall.plus(by));
        assert_eq!(clock.now().boot, real.now().boot + by);
        assert_eq!(clock.code_time(clock.now()), start.wall.plus(Duration::from_secs(5)));
    }

    #[test]
    fn skips_end_after_thirty_days_in_all() {
        let rows: [(&str, &[Duration], Result<(), TooFar>); 5] = [
            ("all at once", &[SKIPS_AT_MOST], Ok(())),
            ("a little more at once", &[SKIPS_AT_MOST + MILLI], Err(TooFar { left: SKIPS_AT_MOST })),
            ("four weeks and two days", &[DAY * 28, DAY * 2], Ok(())),
            ("four weeks and three days", &[DAY * 28, DAY * 3], Err(TooFar { left: DAY * 2 })),
            ("for ever", &[DAY, Duration::MAX], Err(TooFar { left: DAY * 29 })),
        ];
        for (name, skips, expected) in rows {
            let clock = PracticeClock::over(Arc::new(HandClock::default()));
            let (last, before) = skips.split_last().unwrap();
            for by in before {
                clock.skip(*by).unwrap();
            }
            let stood = clock.ahead();
            assert_eq!(clock.skip(*last), expected, "{name}");
            let moved = if expected.is_ok() { *last } else { Duration::ZERO };
            assert_eq!(clock.ahead(), stood + moved, "{name}");
        }
    }
}
