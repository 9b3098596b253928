//! What two-step stands on: where codes come from, and the recovery codes.

use serde::{Deserialize, Serialize};

use crate::clock::Timestamp;
use crate::enrolment::{Answered, ConfirmedEnrolment, EnrolmentId};
use crate::lookup_secret::LookupSecretSet;
use crate::phone::PhoneNumber;
use crate::secret::TotpSecret;
use crate::totp::{ClockFit, TimeStep};

/// What two-step stands on while it is on.
#[derive(Debug, Clone)]
pub struct Enrolled {
    /// When two-step was switched on; a change of phone keeps it.
    pub since: Timestamp,
    /// What makes the codes.
    pub authenticator: Authenticator,
    /// When staff stopped it because the phone was stolen; `None`: it works.
    pub stopped_at: Option<Timestamp>,
    /// The six recovery codes.
    pub recovery: LookupSecretSet,
}

/// Where codes come from.
#[derive(Debug, Clone)]
pub enum Authenticator {
    /// An app on the phone.
    App(TotpAuthenticator),
    /// SMS to a number.
    Sms(SmsAuthenticator),
}

/// The kind of an authenticator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// An app on the phone.
    App,
    /// SMS.
    Sms,
}

/// A mobile number that was enrolled.
#[derive(Debug, Clone)]
pub struct SmsAuthenticator {
    /// Names this enrolment; another number gets another one.
    pub id: EnrolmentId,
    /// Where codes are sent.
    pub number: PhoneNumber,
    /// When its first code was right.
    pub connected_at: Timestamp,
}

/// An authenticator app that was enrolled.
#[derive(Debug, Clone)]
pub struct TotpAuthenticator {
    /// Names this enrolment; a new phone gets a new one.
    pub id: EnrolmentId,
    /// The shared secret.
    pub secret: TotpSecret,
    /// When its first code was right.
    pub connected_at: Timestamp,
    /// The newest time step that was accepted; none at or before it is again.
    pub last_step: TimeStep,
    /// The other clock that the last wrong code fits, for the clock hint.
    pub last_misfit: Option<ClockFit>,
}

impl Authenticator {
    /// Which kind it is.
    pub const fn method(&self) -> Method {
        match self {
            Self::App(_) => Method::App,
            Self::Sms(_) => Method::Sms,
        }
    }

    /// Names the enrolment.
    pub const fn id(&self) -> EnrolmentId {
        match self {
            Self::App(app) => app.id,
            Self::Sms(sms) => sms.id,
        }
    }

    /// When its first code was right.
    pub const fn connected_at(&self) -> Timestamp {
        match self {
            Self::App(app) => app.connected_at,
            Self::Sms(sms) => sms.connected_at,
        }
    }

    pub(super) fn connected(confirmed: ConfirmedEnrolment, now: Timestamp) -> Self {
        let id = confirmed.id;
        match confirmed.answered {
            Answered::App { secret, step } => Self::App(TotpAuthenticator {
                id,
                secret,
                connected_at: now,
                last_step: step,
                last_misfit: None,
            }),
            Answered::Sms { number } => Self::Sms(SmsAuthenticator { id, number, connected_at: now }),
        }
    }
}
