//! How a command ends: done, asked for proofs, refused; or a fault.

use serde::Serialize;
use specta::Type;
use tweestap_core::policy::Step;
use tweestap_usecases::outcome as uc;

use super::{Fault, OperationName, Refusal};

/// What every command answers that the rules decide over.
pub(crate) type Reply<T> = Result<Outcome<T>, Fault>;

/// The end of a request that nothing failed in.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Outcome<T> {
    /// It was done.
    Done {
        /// What it gives.
        value: T,
    },
    /// Not before these proofs; then the same request again.
    StepUp {
        /// What is asked.
        challenge: ChallengeView,
    },
    /// Refused.
    Refused {
        /// Why.
        refusal: Refusal,
    },
}

/// A challenge as it is shown.
#[derive(Serialize, Type)]
pub(crate) struct ChallengeView {
    /// What the person wants to do.
    pub operation: OperationName,
    /// The other person it concerns, by name; `null`: themselves.
    pub subject: Option<String>,
    /// What is asked, in order.
    pub steps: Vec<ChallengeStep>,
}

/// One step of a challenge.
#[derive(Serialize, Type)]
pub(crate) struct ChallengeStep {
    /// What is asked.
    pub step: StepName,
    /// Whether it is given already.
    pub done: bool,
}

/// One thing that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum StepName {
    /// The account's password.
    Password,
    /// A code of the enrolled method, or a recovery code.
    Code,
    /// The first code of the new phone.
    FirstCode,
    /// A one-time password code.
    OneTimeCode,
}

impl<T, U: From<T>> From<uc::Outcome<T>> for Outcome<U> {
    fn from(outcome: uc::Outcome<T>) -> Self {
        match outcome {
            uc::Outcome::Done(value) => Self::Done { value: value.into() },
            uc::Outcome::StepUp(asking) => Self::StepUp { challenge: asking.into() },
            uc::Outcome::Refused(refusal) => Self::Refused { refusal: refusal.into() },
        }
    }
}

impl<T> Outcome<T> {
    /// Refused by the shell.
    pub(crate) const fn refused(refusal: Refusal) -> Self {
        Self::Refused { refusal }
    }
}

impl From<uc::Asking> for ChallengeView {
    fn from(asking: uc::Asking) -> Self {
        Self {
            operation: asking.operation.into(),
            subject: asking.subject.map(|(_, name)| name),
            steps: asking
                .steps
                .into_iter()
                .map(|(step, done)| ChallengeStep { step: step.into(), done })
                .collect(),
        }
    }
}

impl From<Step> for StepName {
    fn from(step: Step) -> Self {
        match step {
            Step::Password => Self::Password,
            Step::Code => Self::Code,
            Step::FirstCode => Self::FirstCode,
            Step::OneTimeCode => Self::OneTimeCode,
        }
    }
}

/// A small count as the wire has it.
pub(crate) fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
