//! Codes sent by SMS: six digits, kept in memory only.
//!
//! ```text
//!   send ──► living (10 minutes, 5 tries, one operation) ──right──► gone
//!     ▲          │ resend: the same code, its life not lengthened
//!     └──────────┘ after 5 tries or 10 minutes: a new one
//! ```

use std::time::Duration;

use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::clock::{Moment, Timestamp};
use crate::enrolment::EnrolmentId;
use crate::policy::Operation;
use crate::secret::redacted;
use crate::totp::Passcode;

/// How long a code can be used.
pub const LIVES_FOR: Duration = Duration::from_mins(10);

/// How many wrong tries one code takes.
pub const TRIES: u8 = 5;

/// How long after sending it can be sent again.
pub const AGAIN_AFTER: Duration = Duration::from_secs(30);

/// A code that was sent.
#[derive(Debug)]
pub struct OutOfBandCode {
    digits: Digits,
    /// The number it went to.
    enrolment: EnrolmentId,
    /// What it may be used for.
    operation: Operation,
    made_at: Moment,
    sent_at: Moment,
    tries: u8,
}

struct Digits(Zeroizing<String>);

redacted!(Digits);

/// Evidence that a sent code was right. Only [`OutOfBandCode::check`] makes one.
#[derive(Debug, PartialEq, Eq)]
pub struct RightOutOfBandCode(());

/// What a typed code turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub enum SmsVerdict {
    /// The code; it is gone now.
    Right(RightOutOfBandCode),
    /// Not the code.
    Wrong,
    /// There is no living code for this: ask for a new one.
    Over,
}

impl OutOfBandCode {
    /// How many random bytes one takes.
    pub const RANDOM_BYTES: usize = 8;

    /// Makes a code for `operation`. Of 64 random bits the bias of the remainder is
    /// below one in ten million million.
    pub fn make(
        random: [u8; Self::RANDOM_BYTES],
        enrolment: EnrolmentId,
        operation: Operation,
        now: Moment,
    ) -> Self {
        let digits = Digits(Zeroizing::new(format!("{:06}", u64::from_le_bytes(random) % 1_000_000)));
        Self { digits, enrolment, operation, made_at: now, sent_at: now, tries: 0 }
    }

    /// The digits, to be sent and nowhere else.
    pub fn expose_digits(&self) -> &str {
        &self.digits.0
    }

    /// When it can no longer be used, on the wall clock.
    pub fn expires_at(&self) -> Timestamp {
        self.made_at.wall.plus(LIVES_FOR)
    }

    /// When it can be sent again, on the wall clock.
    pub fn again_at(&self) -> Timestamp {
        self.sent_at.wall.plus(AGAIN_AFTER)
    }

    /// Whether enough time passed since it was sent last.
    pub fn may_be_sent_again(&self, now: Moment) -> bool {
        now.since(self.sent_at) >= AGAIN_AFTER
    }

    /// Whether it still lives and is for this number and operation.
    pub fn is_for(&self, enrolment: EnrolmentId, operation: Operation, now: Moment) -> bool {
        self.enrolment == enrolment
            && self.operation == operation
            && self.tries < TRIES
            && now.since(self.made_at) < LIVES_FOR
    }

    /// It was sent again.
    #[must_use]
    pub fn sent_again(self, now: Moment) -> Self {
        Self { sent_at: now, ..self }
    }

    /// Checks a typed code. The code comes back only while it can still be used.
    pub fn check(
        mut self,
        passcode: &Passcode,
        enrolment: EnrolmentId,
        operation: Operation,
        now: Moment,
    ) -> (Option<Self>, SmsVerdict) {
        if !self.is_for(enrolment, operation, now) {
            return (None, SmsVerdict::Over);
        }
        let typed = passcode.expose_digits().as_bytes();
        if bool::from(typed.ct_eq(self.digits.0.as_bytes())) {
            return (None, SmsVerdict::Right(RightOutOfBandCode(())));
        }
        self.tries += 1;
        (Some(self), SmsVerdict::Wrong)
    }
}

/// How often something is sent to one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendLimits {
    /// At most so many within a time.
    short: (usize, Duration),
    /// At most so many a day.
    a_day: usize,
}

impl SendLimits {
    /// SMS codes: 5 in 15 minutes, 20 a day.
    pub const SMS: Self = Self { short: (5, Duration::from_mins(15)), a_day: 20 };

    /// Mailed password codes: 3 an hour, 10 a day.
    pub const PASSWORD_MAIL: Self = Self { short: (3, Duration::from_hours(1)), a_day: 10 };
}

/// When something was sent to one account in the last day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sends(Vec<Timestamp>);

impl Sends {
    const DAY: Duration = Duration::from_hours(24);

    /// Counts one more, or says when the next can be sent. A clock that went back
    /// makes earlier sends look new: they count, never more than their number.
    pub fn charge(mut self, now: Timestamp, limits: SendLimits) -> Result<Self, Timestamp> {
        self.0.retain(|at| now.since(*at) < Self::DAY);
        for sent in &mut self.0 {
            *sent = (*sent).min(now);
        }
        self.0.sort_unstable();
        let blocked_until = |most: usize, within: Duration| {
            let first = self.0.iter().rev().nth(most - 1)?;
            (now.since(*first) < within).then(|| first.plus(within))
        };
        let (most, within) = limits.short;
        let until = blocked_until(most, within).max(blocked_until(limits.a_day, Self::DAY));
        if let Some(until) = until {
            return Err(until);
        }
        self.0.push(now);
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Moment =
        Moment { wall: Timestamp::from_millis(1_700_000_000_000), boot: Duration::from_hours(5) };
    const NUMBER: EnrolmentId = EnrolmentId([1; 16]);

    fn later(by: Duration) -> Moment {
        Moment { wall: START.wall.plus(by), boot: START.boot + by }
    }

    fn code() -> OutOfBandCode {
        OutOfBandCode::make(418_902_u64.to_le_bytes(), NUMBER, Operation::LogIn, START)
    }

    fn typed(digits: &str) -> Passcode {
        Passcode::parse(digits).unwrap()
    }

    #[test]
    fn a_code_serves_its_own_number_and_operation_in_its_time() {
        let rows = [
            ("right", "418902", NUMBER, Operation::LogIn, 0, "right"),
            ("right at the last second", "418902", NUMBER, Operation::LogIn, 599, "right"),
            ("ten minutes later", "418902", NUMBER, Operation::LogIn, 600, "over"),
            ("another operation", "418902", NUMBER, Operation::Resume, 0, "over"),
            ("another number", "418902", EnrolmentId([2; 16]), Operation::LogIn, 0, "over"),
            ("another code", "418903", NUMBER, Operation::LogIn, 0, "wrong"),
        ];
        for (name, digits, number, operation, seconds, expected) in rows {
            let now = later(Duration::from_secs(seconds));
            let found = match code().check(&typed(digits), number, operation, now).1 {
                SmsVerdict::Right(_) => "right",
                SmsVerdict::Wrong => "wrong",
                SmsVerdict::Over => "over",
            };
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn five_wrong_tries_end_a_code() {
        let mut code = code();
        for _ in 0..TRIES {
            let (left, verdict) = code.check(&typed("000000"), NUMBER, Operation::LogIn, START);
            assert_eq!(verdict, SmsVerdict::Wrong);
            code = left.unwrap();
        }
        let (left, verdict) = code.check(&typed("418902"), NUMBER, Operation::LogIn, START);
        assert_eq!(verdict, SmsVerdict::Over);
        assert!(left.is_none());
    }

    #[test]
    fn a_resend_does_not_lengthen_the_life() {
        let again = code().sent_again(later(Duration::from_mins(9)));
        assert_eq!(again.expires_at(), START.wall.plus(LIVES_FOR));
        assert!(!again.may_be_sent_again(later(Duration::from_mins(9) + Duration::from_secs(29))));
        assert!(again.may_be_sent_again(later(Duration::from_mins(9) + Duration::from_secs(30))));
    }

    #[test]
    fn five_in_a_quarter_and_twenty_a_day_are_sent() {
        let at = |minutes: u64| START.wall.plus(Duration::from_mins(minutes));
        let mut sends = Sends::default();
        for minute in 0..5 {
            sends = sends.charge(at(minute), SendLimits::SMS).unwrap();
        }
        assert_eq!(sends.clone().charge(at(5), SendLimits::SMS), Err(at(15)));
        let mut sends = Sends::default();
        for hour in 0..20 {
            sends = sends.charge(at(hour * 60), SendLimits::SMS).unwrap();
        }
        assert_eq!(sends.clone().charge(at(20 * 60), SendLimits::SMS), Err(at(24 * 60)));
        assert!(sends.charge(at(24 * 60), SendLimits::SMS).is_ok());
    }

    #[test]
    fn a_clock_set_back_forgets_no_send() {
        let mut sends = Sends::default();
        for _ in 0..5 {
            sends = sends.charge(START.wall, SendLimits::SMS).unwrap();
        }
        let earlier = START.wall.minus(Duration::from_hours(48));
        assert_eq!(sends.charge(earlier, SendLimits::SMS), Err(earlier.plus(Duration::from_mins(15))));
    }
}
