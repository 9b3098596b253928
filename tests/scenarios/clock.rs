//! Both clocks of the computer, moved by hand.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tweestap_core::clock::{Moment, Timestamp};
use tweestap_usecases::ports::Clock;

/// Monday, 2 March 2026, 09:00:00 UTC: the first moment of a time step of codes.
const MONDAY: i64 = 1_772_442_000_000;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// Wall and boot clock; each stands still until it is moved.
pub(crate) struct HandClock(Mutex<Moment>);

impl HandClock {
    /// Monday morning, three hours after the computer was switched on.
    pub(crate) fn on_monday() -> Self {
        let wall = Timestamp::from_millis(MONDAY);
        Self(Mutex::new(Moment { wall, boot: Duration::from_hours(3) }))
    }

    /// Time passes, awake or asleep.
    pub(crate) fn pass(&self, by: Duration) {
        self.change(|now| Moment { wall: now.wall.plus(by), boot: now.boot + by });
    }

    /// Someone sets the wall clock.
    pub(crate) fn set_wall(&self, wall: Timestamp) {
        self.change(|now| Moment { wall, ..now });
    }

    /// The computer is switched off and on again.
    pub(crate) fn boot(&self) {
        self.change(|now| Moment { boot: Duration::from_mins(1), ..now });
    }

    fn change(&self, change: impl FnOnce(Moment) -> Moment) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now = change(*now);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `09:00:30`, or `day 2 09:00:30` where it is not Monday.
pub(crate) fn in_words(at: Timestamp) -> String {
    let midnight = MONDAY - 9 * 60 * 60 * 1000;
    let passed = at.as_millis() - midnight;
    let (day, second) = (passed.div_euclid(DAY_MILLIS) + 1, passed.rem_euclid(DAY_MILLIS) / 1000);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if day == 1 { time } else { format!("day {day} {time}") }
}
