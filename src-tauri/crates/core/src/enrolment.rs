//! From starting an authenticator to its first right code.
//!
//! A pending enrolment lives in its session's memory for 30 minutes and is never
//! stored: stopping changes nothing, and its secret is not active before its own
//! first code was right.

use std::time::Duration;

use crate::clock::{Moment, Timestamp};
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
    secret: TotpSecret,
    operation: Operation,
    started_at: Moment,
}

/// An authenticator whose first code was right.
#[derive(Debug)]
pub struct ConfirmedEnrolment {
    /// Names it.
    pub id: EnrolmentId,
    /// The secret both sides now hold.
    pub secret: TotpSecret,
    /// The time step of the first code, which counts as used.
    pub step: TimeStep,
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
    /// Starts an enrolment with a fresh secret, once what its row asks is proven.
    pub fn start(
        permitted: &Permitted<StartEnrolment>,
        id: EnrolmentId,
        secret: TotpSecret,
        now: Moment,
    ) -> Self {
        Self { id, secret, operation: permitted.request().operation(), started_at: now }
    }

    /// The secret, to be shown once as a QR code and as a key.
    pub fn secret(&self) -> &TotpSecret {
        &self.secret
    }

    /// What it was started for.
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// When it can no longer be finished, on the wall clock.
    pub fn expires_at(&self) -> Timestamp {
        self.started_at.wall.plus(PENDING_FOR)
    }

    /// Checks the first code of the new authenticator. `code_time` is what codes
    /// follow at `now`: the wall clock, unless that was moved for practice.
    pub fn confirm(
        &self,
        first_code: &Passcode,
        now: Moment,
        code_time: Timestamp,
    ) -> Result<ConfirmedEnrolment, NotConfirmed> {
        if now.since(self.started_at) > PENDING_FOR {
            return Err(NotConfirmed::Expired);
        }
        match totp::verify(&self.secret, first_code, code_time, None) {
            TotpVerdict::Accepted(step) => {
                Ok(ConfirmedEnrolment { id: self.id, secret: self.secret.clone(), step })
            }
            _ => Err(NotConfirmed::Wrong),
        }
    }
}

#[cfg(test)]
mod tests;
