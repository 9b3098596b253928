//! Slowing and stopping guesses: one counter for each account and kind of code.
//!
//! ```text
//!   load ─► charge ─► commit ─► check outside ─► load again ─┬ wrong: nothing more
//!             │                                              ├ refund:  was no guess
//!             └ Refused: nothing is checked                  └ succeed: ends the row
//! ```
//!
//! A try is charged before it is checked, so that killing the app in between
//! costs the try, not the count. The counter comes back from every call and is to
//! be committed, also where the try was refused.
//!
//! # Waits and clocks
//! A wait is (began, length). While the computer runs it is measured by the boot
//! clock, which nobody can set: a moved wall clock neither shortens nor lengthens
//! it. After a restart only the wall clock is left; an earlier one starts the
//! wait anew, never longer than it was. Someone who restarts the computer and sets
//! its clock can skip a wait; the caps below count and do not tick. A restart is
//! seen by a boot clock that shows less than it did. One that shows more again
//! before anything was tried cannot be told from no restart, and of the wait only
//! what that clock shows has passed then: too much is asked there, never too little.
//!
//! # The year
//! Charges that stand count towards 100 in 365 days. Which day one was made on is
//! known for certain only at the next accepted app code, which proves the date:
//! there it is dated, as late as it can have been, and from there it leaves after
//! 365 days, again only when an accepted code proves that they have passed.

mod schedule;

pub use schedule::{Schedule, YearBudget};

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock::{Moment, Timestamp};

/// The tries of one account and kind, or of one address that no account has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    /// Charges since the last success.
    in_a_row: u32,
    /// What must pass before the next try.
    wait: Option<Wait>,
    /// Charges that count for the year, made since a date was last proven.
    undated: u32,
    /// Charges that count for the year, by the day that was proven after them.
    dated: Vec<DayCharges>,
}

/// A stretch of time that must pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Wait {
    began_at: Timestamp,
    /// The boot clock at that moment.
    began_up: Duration,
    length: Duration,
}

/// Charges dated to one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct DayCharges {
    /// Whole days since the Unix epoch, UTC.
    day: u64,
    count: u32,
}

/// One charged try, to be given back to [`Counter::refund`] or
/// [`Counter::succeed`], or dropped: then it stands.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "a charge that is dropped counts as a wrong try"]
pub struct Charge {
    /// The number in its row, from 1.
    number: u32,
}

/// Why a try is not taken. Nothing was checked and nothing charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Too soon.
    #[error("too soon after a wrong try")]
    Waiting {
        /// When the next try is taken, on the wall clock as it stands now.
        until: Timestamp,
    },
    /// Ten wrong in a row: the method is suspended until a recovery code, a new
    /// enrolment or a reset.
    #[error("suspended after too many wrong tries in a row")]
    Suspended,
    /// A hundred in 365 days: suspended until a new enrolment.
    #[error("suspended after too many wrong tries in a year")]
    SuspendedForTheYear,
    /// A hundred wrong passwords in a row: only "forgot password?" is left.
    #[error("closed after too many wrong tries in a row")]
    Closed,
}

impl Counter {
    /// Charges a try. Commit the counter, whatever the result, before checking anything.
    pub fn charge(self, now: Moment, schedule: &Schedule) -> (Self, Result<Charge, Refused>) {
        let mut counter = self.as_of(now);
        if let Some(refused) = counter.refusal(now, schedule) {
            return (counter, Err(refused));
        }
        counter.in_a_row = counter.in_a_row.saturating_add(1);
        if schedule.year.is_some() {
            counter.undated = counter.undated.saturating_add(1);
        }
        counter.wait = schedule.wait_after(counter.in_a_row).map(|length| Wait::begin(now, length));
        let charge = Charge { number: counter.in_a_row };
        (counter, Ok(charge))
    }

    /// The counter with its wait as it stands now. To be committed where something
    /// is looked at without being charged after a restart of the computer: there a
    /// wait is measured anew.
    #[must_use]
    pub fn as_of(mut self, now: Moment) -> Self {
        self.wait = self.wait.and_then(|wait| wait.as_of(now));
        self
    }

    /// Takes a charge back: the entry was no guess. The wait before it was served
    /// and is not asked again.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a charge is taken back once")]
    pub fn refund(mut self, charge: Charge) -> Self {
        if self.in_a_row == charge.number {
            self.wait = None;
        }
        self.in_a_row = self.in_a_row.saturating_sub(1);
        self.uncount()
    }

    /// The charged try was right: the row ends. Earlier charges stay in the year.
    #[must_use]
    pub fn succeed(self, _charge: Charge) -> Self {
        self.lift().uncount()
    }

    /// Ends the row and its suspension by another proof, a recovery code. The
    /// charges of the year stay: only a new enrolment, a fresh counter, ends those.
    #[must_use]
    pub fn lift(mut self) -> Self {
        self.in_a_row = 0;
        self.wait = None;
        self
    }

    /// An accepted app code proves that it is `proven` now: undated charges get this
    /// date, and those 365 days old leave. Where only SMS codes are used, the
    /// computer's clock at an accepted one has to do.
    #[must_use]
    pub fn prove_date(mut self, proven: Timestamp) -> Self {
        let today = proven.as_unix_seconds() / SECONDS_OF_A_DAY;
        if self.undated > 0 {
            self.dated.push(DayCharges { day: today, count: self.undated });
            self.undated = 0;
        }
        self.dated.retain_mut(|charges| {
            // Nothing is dated later than a proven now: a clock was wrong then.
            charges.day = charges.day.min(today);
            today - charges.day < DAYS_OF_A_YEAR
        });
        self.dated.dedup_by(|later, earlier| {
            let same_day = later.day == earlier.day;
            if same_day {
                earlier.count = earlier.count.saturating_add(later.count);
            }
            same_day
        });
        self
    }

    /// What the next try would be answered; `None`: it is taken.
    pub fn refusal(&self, now: Moment, schedule: &Schedule) -> Option<Refused> {
        if schedule.year.is_some_and(|year| self.in_a_year() >= year.at_most) {
            return Some(Refused::SuspendedForTheYear);
        }
        if let Some(refused) = schedule.end_after(self.in_a_row) {
            return Some(refused);
        }
        let wait = self.wait.and_then(|wait| wait.as_of(now))?;
        Some(Refused::Waiting { until: now.wall.plus(wait.left(now)) })
    }

    /// Wrong tries since the last success.
    pub fn in_a_row(&self) -> u32 {
        self.in_a_row
    }

    /// Wrong tries that count towards the limit of 365 days.
    pub fn in_a_year(&self) -> u32 {
        self.dated.iter().fold(self.undated, |sum, charges| sum.saturating_add(charges.count))
    }

    /// Whether the person is to be told that the year's tries run out, and offered
    /// a new enrolment.
    pub fn nears_the_year_limit(&self, schedule: &Schedule) -> bool {
        schedule.year.is_some_and(|year| self.in_a_year() >= year.told_at)
    }

    /// Takes one charge out of the year: a newest one.
    fn uncount(mut self) -> Self {
        if self.undated > 0 {
            self.undated -= 1;
        } else if let Some(newest) = self.dated.last_mut() {
            newest.count = newest.count.saturating_sub(1);
            self.dated.retain(|charges| charges.count > 0);
        }
        self
    }
}

const SECONDS_OF_A_DAY: u64 = 24 * 60 * 60;
const DAYS_OF_A_YEAR: u64 = 365;

impl Wait {
    fn begin(now: Moment, length: Duration) -> Self {
        Self { began_at: now.wall, began_up: now.boot, length }
    }

    /// The wait as it stands at `now`; `None` once it is over.
    fn as_of(self, now: Moment) -> Option<Self> {
        let wait = if now.boot < self.began_up { self.after_restart(now) } else { self };
        (!wait.left(now).is_zero()).then_some(wait)
    }

    /// The boot clock began anew, so the computer was restarted: what the wall
    /// clock says has passed counts, which is nothing if that is earlier.
    fn after_restart(self, now: Moment) -> Self {
        Self::begin(now, self.length.saturating_sub(now.wall.since(self.began_at)))
    }

    fn left(self, now: Moment) -> Duration {
        self.length.saturating_sub(now.boot.saturating_sub(self.began_up))
    }
}

#[cfg(test)]
mod tests;
