//! A request for proofs, and the proofs given.

use std::time::Duration;

use crate::account::AccountId;
use crate::clock::Moment;
use crate::issued_code::IssuanceId;
use crate::lookup_secret::SetId;
use crate::policy::{Operation, Step};
use crate::session::HALF_LOG_IN_FOR;
use crate::totp::TimeStep;

/// How long a proof counts, unless it is the beginning of a log-in.
pub const PROOF_FOR: Duration = Duration::from_mins(5);

/// What one operation, on one account, asks of the person in one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// What the person wants to do.
    pub operation: Operation,
    /// The account it concerns.
    pub subject: AccountId,
    /// The name of that account's person, where it is not the one who asks.
    pub about_whom: Option<String>,
    /// What is asked, in this order.
    pub steps: Vec<Step>,
}

/// One successful verification, for one operation on one account.
///
/// It belongs to the session that holds it and is spent by the transaction it
/// allows. It cannot be copied, so it cannot be spent twice.
#[derive(Debug, PartialEq, Eq)]
pub struct Proof {
    /// Which step of the challenge it answers.
    pub step: Step,
    /// The operation it was given for.
    pub operation: Operation,
    /// The account the operation concerns.
    pub subject: AccountId,
    /// When it was given.
    pub at: Moment,
    /// What was verified.
    pub evidence: Evidence,
}

/// What a verification found. Never a bare yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The password was right.
    Password,
    /// The app code of this time step was right; the step is taken already.
    TimeStep(TimeStep),
    /// The log-in verified and spent it; it pre-pays what follows.
    LogIn,
    /// The code that was sent by SMS was right; it is gone already.
    OutOfBand,
    /// This issued code was right; it is spent in the transaction it allows.
    IssuedCode(IssuanceId),
    /// This recovery code was right; it is spent in the transaction it allows.
    LookupSecret {
        /// The set it belongs to.
        set: SetId,
        /// Its place in the set, from 0.
        index: u8,
    },
}

impl Challenge {
    /// The first step that none of `proofs` answers at `now`.
    pub fn next_step(&self, proofs: &[Proof], now: Moment) -> Option<Step> {
        self.steps.iter().copied().find(|step| !self.is_done(*step, proofs, now))
    }

    /// Whether one of `proofs` answers `step` at `now`.
    pub fn is_done(&self, step: Step, proofs: &[Proof], now: Moment) -> bool {
        proofs.iter().any(|proof| proof.answers(step, self.operation, self.subject, now))
    }
}

/// What half a log-in, or a recovery that waits for its new password, began with lives
/// as long as that.
const fn lives_for(operation: Operation) -> Duration {
    match operation {
        Operation::LogIn | Operation::RecoverPassword => HALF_LOG_IN_FOR,
        _ => PROOF_FOR,
    }
}

impl Proof {
    /// Whether this proof counts for `step` of `operation` on `subject` at `now`.
    pub fn answers(&self, step: Step, operation: Operation, subject: AccountId, now: Moment) -> bool {
        self.step == step
            && self.operation == operation
            && self.subject == subject
            && now.since(self.at) <= lives_for(operation)
    }
}

#[cfg(test)]
mod tests;
