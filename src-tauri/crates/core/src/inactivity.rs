//! How long a window may be left alone.
//!
//! ```text
//!   input ──────────────── 2 min before ─────── limit
//!     │        Active           │    Warning      │  Expired: the window locks
//! ```
//!
//! Idle time is the larger of what the two clocks say has passed: the boot clock
//! counts sleep and cannot be set back, the wall clock finds what the boot clock
//! of a resumed computer may miss. A clock that was moved can lock a window early
//! and never keep it open.

use std::time::Duration;

use crate::clock::{Moment, Timestamp};

/// The shortest limit an organisation can set.
pub const LIMIT_AT_LEAST: Duration = Duration::from_mins(5);

/// The longest limit an organisation can set.
pub const LIMIT_AT_MOST: Duration = Duration::from_hours(1);

/// How long before the lock the person is warned.
pub const WARNING_FOR: Duration = Duration::from_mins(2);

/// When one window was last used, and how long it may be left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inactivity {
    limit: Duration,
    last_input: Moment,
}

/// Whether a window is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InactivityState {
    /// Nothing to say.
    Active,
    /// The window locks soon.
    Warning {
        /// When, on the wall clock as it stands now.
        locks_at: Timestamp,
    },
    /// The window is to be locked, and input no longer keeps it open.
    Expired,
}

impl Inactivity {
    /// A window used `now`. A limit outside 5 to 60 minutes becomes the nearest one inside.
    pub fn new(limit: Duration, now: Moment) -> Self {
        let mut new = Self { limit, last_input: now };
        new.set_limit(limit);
        new
    }

    /// Another limit from now on, for the time that has passed already too.
    pub fn set_limit(&mut self, limit: Duration) {
        self.limit = limit.clamp(LIMIT_AT_LEAST, LIMIT_AT_MOST);
    }

    /// How the window stands.
    pub fn state(&self, now: Moment) -> InactivityState {
        let left = self.limit.saturating_sub(now.since(self.last_input));
        if left.is_zero() {
            InactivityState::Expired
        } else if left <= WARNING_FOR {
            InactivityState::Warning { locks_at: now.wall.plus(left) }
        } else {
            InactivityState::Active
        }
    }

    /// Input in the window: the time starts again, unless it had run out before.
    /// Gives the state after it.
    pub fn note_input(&mut self, now: Moment) -> InactivityState {
        if self.state(now) != InactivityState::Expired {
            self.touch(now);
        }
        self.state(now)
    }

    /// Starts the time again even where it had run out: after the person has
    /// proven to be back.
    pub fn touch(&mut self, now: Moment) {
        self.last_input = now;
    }

    /// The limit in force.
    pub fn limit(&self) -> Duration {
        self.limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Moment =
        Moment { wall: Timestamp::from_millis(1_800_000_000_000), boot: Duration::from_hours(3) };
    const HOUR: Duration = Duration::from_hours(1);

    /// Minutes that pass on the wall clock (may be negative) and on the boot clock.
    fn passed(wall_minutes: i64, boot_minutes: u64) -> Moment {
        Moment {
            wall: Timestamp::from_millis(START.wall.as_millis() + wall_minutes * 60_000),
            boot: START.boot + Duration::from_mins(boot_minutes),
        }
    }

    #[test]
    fn idle_is_what_either_clock_says() {
        let warning = |minutes: i64| InactivityState::Warning { locks_at: passed(minutes, 0).wall };
        for (name, now, expected) in [
            ("just used", passed(0, 0), InactivityState::Active),
            ("57 minutes", passed(57, 57), InactivityState::Active),
            ("58 minutes", passed(58, 58), warning(60)),
            ("59 minutes", passed(59, 59), warning(60)),
            ("an hour", passed(60, 60), InactivityState::Expired),
            ("slept, boot clock only", passed(0, 60), InactivityState::Expired),
            ("wall clock only", passed(60, 0), InactivityState::Expired),
            ("set back a day, 30 minutes passed", passed(-1440, 30), InactivityState::Active),
            ("set back a day, 59 minutes passed", passed(-1440, 59), warning(-1439)),
            ("set back a day, an hour passed", passed(-1440, 60), InactivityState::Expired),
        ] {
            assert_eq!(Inactivity::new(HOUR, START).state(now), expected, "{name}");
        }
    }

    #[test]
    fn the_last_millisecond_is_not_over() {
        let almost = Moment { wall: START.wall.plus(HOUR).minus(Duration::from_millis(1)), ..START };
        let state = Inactivity::new(HOUR, START).state(almost);
        assert_eq!(state, InactivityState::Warning { locks_at: START.wall.plus(HOUR) });
    }

    #[test]
    fn input_keeps_open_and_does_not_reopen() {
        let mut window = Inactivity::new(HOUR, START);
        assert_eq!(window.note_input(passed(59, 59)), InactivityState::Active);
        assert_eq!(
            window.state(passed(118, 118)),
            InactivityState::Warning { locks_at: passed(119, 0).wall }
        );
        assert_eq!(window.note_input(passed(119, 119)), InactivityState::Expired);
        window.touch(passed(120, 120));
        assert_eq!(window.state(passed(121, 121)), InactivityState::Active);
    }

    #[test]
    fn limits_stay_within_five_and_sixty_minutes() {
        for (minutes, expected) in [(0, 5), (4, 5), (5, 5), (30, 30), (60, 60), (61, 60)] {
            let window = Inactivity::new(Duration::from_mins(minutes), START);
            assert_eq!(window.limit(), Duration::from_mins(expected), "{minutes} minutes");
        }
    }
}
