//! How long is waited and when it ends, for each kind of code.

use std::time::Duration;

use super::Refused;

const SECONDS_30: Duration = Duration::from_secs(30);

const fn minutes(count: u64) -> Duration {
    Duration::from_mins(count)
}

/// The rules for one kind of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    waits: Waits,
    end: Option<End>,
    /// A limit over 365 days, where there is one.
    pub(super) year: Option<YearBudget>,
}

/// How many wrong tries 365 days take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearBudget {
    /// From here on the person is told.
    pub told_at: u32,
    /// From here on no try is taken until a new enrolment.
    pub at_most: u32,
}

/// How long is waited after a wrong try: none after the first ones, then these; the last
/// one again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Waits {
    free: u32,
    lengths: &'static [Duration],
}

/// Where a row of wrong tries ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct End {
    after: u32,
    answer: Refused,
}

/// The waits of codes: before tries 4 to 10.
const CODE_WAITS: Waits = Waits {
    free: 3,
    lengths: &[SECONDS_30, minutes(1), minutes(2), minutes(4), minutes(8), minutes(16), minutes(32)],
};

impl Schedule {
    /// Codes of an authenticator app, and of SMS: ten in a row suspend the method.
    pub const CODE: Self = Self {
        waits: CODE_WAITS,
        end: Some(End { after: 10, answer: Refused::Suspended }),
        year: Some(YearBudget { told_at: 60, at_most: 100 }),
    };

    /// Recovery codes: the waits of codes, then 32 minutes before every further try,
    /// and no end. They are the way out of a suspension and must not be suspended
    /// by someone else's tries; with 70 random bits no number of tries at that pace
    /// comes near one, so a year's limit would protect nothing either.
    pub const RECOVERY_CODE: Self = Self { waits: CODE_WAITS, end: None, year: None };

    /// Passwords.
    pub const PASSWORD: Self = Self {
        waits: Waits {
            free: 3,
            lengths: &[SECONDS_30, minutes(1), minutes(2), minutes(4), minutes(8), minutes(15)],
        },
        end: Some(End { after: 100, answer: Refused::Closed }),
        year: None,
    };

    /// What must pass after the wrong try with this number in its row, from 1.
    pub fn wait_after(&self, number: u32) -> Option<Duration> {
        let Waits { free, lengths } = self.waits;
        let place = usize::try_from(number.checked_sub(free)?).ok()?;
        lengths.get(place).or(lengths.last()).copied()
    }

    /// The limit over 365 days, where there is one.
    pub fn year(&self) -> Option<YearBudget> {
        self.year
    }

    /// The answer after this many wrong tries in a row, where the row ends.
    pub(super) fn end_after(&self, in_a_row: u32) -> Option<Refused> {
        self.end.filter(|end| in_a_row >= end.after).map(|end| end.answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seconds before tries 1, 2, 3, …
    fn check(name: &str, schedule: Schedule, expected: &[u64]) {
        let before: Vec<u64> = (0u32..)
            .take(expected.len())
            .map(|wrong| schedule.wait_after(wrong).map_or(0, |length| length.as_secs()))
            .collect();
        assert_eq!(before, expected, "{name}");
    }

    #[test]
    fn the_waits_of_the_numbers_table() {
        check("codes", Schedule::CODE, &[0, 0, 0, 30, 60, 120, 240, 480, 960, 1920]);
        check(
            "recovery codes",
            Schedule::RECOVERY_CODE,
            &[0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 1920, 1920],
        );
        check("passwords", Schedule::PASSWORD, &[0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
    }
}
