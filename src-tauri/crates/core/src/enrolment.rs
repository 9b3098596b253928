//! From starting an authenticator to its first right code.
//!
//! A pending enrolment lives in its session's memory for 30 minutes and is never
//! stored: stopping changes nothing, and its secret is not active before its own
//! first code was right.

use std::time::Duration;

use crate::clock::{Moment, Timestamp};
use crate::out_of_band::RightOutOfBandCode;
use crate::phone::PhoneNumber;
use crate::policy::{Operation, Permitted, Request, StartEnrolment};
use crate::secret::TotpSecret;
use crate::totp::{self, Passcode, TimeStep, TotpVerdict};

/// How long a started enrolment can be finished.
pub const PENDING_FOR: Duration = Duration::from_mins(30);

/// Names one enrolment; its secret is bound to it in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EnrolmentId(pub [u8; 16]);

/// An authenticator that was started and has not answered yet.
#[derive(Debug)]
pub struct PendingEnrolment {
    id: EnrolmentId,
    authenticator: Started,
    operation: Operation,
    started_at: Moment,
}

/// What was started.
#[derive(Debug)]
pub enum Started {
    /// An app that shares this secret.
    App {
        /// The secret, shown once as a QR code and as a key.
        secret: TotpSecret,
    },
    /// A number that gets a code by SMS.
    Sms {
        /// The number.
        number: PhoneNumber,
    },
}

/// An authenticator whose first code was right.
#[derive(Debug)]
pub struct ConfirmedEnrolment {
    /// Names it.
    pub id: EnrolmentId,
    /// What answered.
    pub answered: Answered,
}

/// An authenticator that answered with its first code.
#[derive(Debug)]
pub enum Answered {
    /// An app.
    App {
        /// The secret both sides now hold.
        secret: TotpSecret,
        /// The time step of the first code, which counts as used.
        step: TimeStep,
    },
    /// A number.
    Sms {
        /// Where codes are sent.
        number: PhoneNumber,
    },
}

/// Why a first code did not end the enrolment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotConfirmed {
    /// More than 30 minutes passed: start again.
    Expired,
    /// Not the code of the new authenticator. Nothing is charged: the secret is on
    /// the person's screen, there is nothing to guess.
    Wrong,
}

impl PendingEnrolment {
    /// Starts an enrolment, once what its row asks is proven.
    pub fn start(
        permitted: &Permitted<StartEnrolment>,
        id: EnrolmentId,
        authenticator: Started,
        now: Moment,
    ) -> Self {
        Self { id, authenticator, operation: permitted.request().operation(), started_at: now }
    }

    /// Names it.
    pub fn id(&self) -> EnrolmentId {
        self.id
    }

    /// What was started.
    pub fn authenticator(&self) -> &Started {
        &self.authenticator
    }

    /// What it was started for.
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// When it can no longer be finished, on the wall clock.
    pub fn expires_at(&self) -> Timestamp {
        self.started_at.wall.plus(PENDING_FOR)
    }

    /// Checks the first code of the new authenticator.
    pub fn confirm(
        &self,
        first_code: FirstCode<'_>,
        now: Moment,
    ) -> Result<ConfirmedEnrolment, NotConfirmed> {
        if now.since(self.started_at) > PENDING_FOR {
            return Err(NotConfirmed::Expired);
        }
        let answered = match (&self.authenticator, first_code) {
            (Started::App { secret }, FirstCode::App { passcode, code_time }) => {
                match totp::verify(secret, passcode, code_time, None) {
                    TotpVerdict::Accepted(step) => Answered::App { secret: secret.clone(), step },
                    _ => return Err(NotConfirmed::Wrong),
                }
            }
            (Started::Sms { number }, FirstCode::Sms(_)) => Answered::Sms { number: number.clone() },
            (Started::App { .. }, FirstCode::Sms(_)) | (Started::Sms { .. }, FirstCode::App { .. }) => {
                return Err(NotConfirmed::Wrong);
            }
        };
        Ok(ConfirmedEnrolment { id: self.id, answered })
    }
}

/// What was given as the first code.
#[derive(Debug)]
pub enum FirstCode<'a> {
    /// Digits of an app. `code_time` is what codes follow now: the wall clock, unless
    /// that was moved for practice.
    App {
        /// The digits.
        passcode: &'a Passcode,
        /// What codes follow.
        code_time: Timestamp,
    },
    /// The code that was sent to the number, already found right.
    Sms(RightOutOfBandCode),
}

#[cfg(test)]
mod tests;
