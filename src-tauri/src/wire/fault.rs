//! What failed, without a decision: the disk, the store, a message on its way.

use serde::Serialize;
use specta::Type;
use tweestap_usecases::delivery::DeliveryFault;
use tweestap_usecases::ports::{self, OpenFault};
use tweestap_usecases::set_up::SetUpFault;

/// Something failed that no rule expects; nothing was half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub(crate) struct Fault {
    /// What.
    pub code: FaultCode,
}

/// What failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FaultCode {
    /// The store cannot be read or written.
    Store,
    /// The disk is full.
    DiskFull,
    /// The store was changed from outside.
    Tampered,
    /// The keychain does not answer.
    Keyring,
    /// No store is open.
    Closed,
    /// A file of the person's choice cannot be read or written.
    File,
    /// The clipboard cannot be used.
    Clipboard,
    /// There is no printer, or the page cannot be printed.
    Print,
    /// The answer to a command did not arrive; whether it was done shows when the page
    /// asks for what is so now.
    AnswerLost,
    /// Anything else.
    Internal,
}

/// Why a message was not delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DeliveryFaultName {
    /// Nothing is set up for this kind of message.
    NotSetUp,
    /// The other side cannot be reached.
    Unreachable,
    /// No answer in time; it may have been taken.
    TimedOut,
    /// The secret is not right.
    NotAuthenticated,
    /// The other side refused it.
    Refused,
    /// It sent us elsewhere.
    Redirected,
    /// The connection is not protected.
    NotProtected,
    /// The settings cannot be used.
    BadSettings,
}

impl Fault {
    /// The fault with this code.
    pub(crate) const fn of(code: FaultCode) -> Self {
        Self { code }
    }
}

impl From<ports::Fault> for Fault {
    fn from(fault: ports::Fault) -> Self {
        Self::of(match fault {
            ports::Fault::DiskFull => FaultCode::DiskFull,
            ports::Fault::File => FaultCode::File,
            ports::Fault::Store(_) => FaultCode::Store,
            ports::Fault::Tampered(_) => FaultCode::Tampered,
            ports::Fault::Closed => FaultCode::Closed,
            ports::Fault::AddressTaken | ports::Fault::Hashing(_) | ports::Fault::Random => {
                FaultCode::Internal
            }
        })
    }
}

impl From<SetUpFault> for Fault {
    fn from(fault: SetUpFault) -> Self {
        match fault {
            SetUpFault::Fault(fault) => fault.into(),
            SetUpFault::Open(fault) => fault.into(),
        }
    }
}

impl From<OpenFault> for Fault {
    fn from(fault: OpenFault) -> Self {
        Self::of(match fault {
            OpenFault::KeyringNotAnswering | OpenFault::KeyringRefused | OpenFault::KeyMissing => {
                FaultCode::Keyring
            }
            OpenFault::DiskFull => FaultCode::DiskFull,
            OpenFault::Tampered => FaultCode::Tampered,
            OpenFault::Damaged
            | OpenFault::NewerVersion
            | OpenFault::Unreadable
            | OpenFault::KeyReadableByOthers
            | OpenFault::InUse
            | OpenFault::NotEmpty => FaultCode::Store,
            OpenFault::Unexpected => FaultCode::Internal,
        })
    }
}

impl From<DeliveryFault> for DeliveryFaultName {
    fn from(fault: DeliveryFault) -> Self {
        match fault {
            DeliveryFault::NotSetUp => Self::NotSetUp,
            DeliveryFault::Unreachable => Self::Unreachable,
            DeliveryFault::TimedOut => Self::TimedOut,
            DeliveryFault::NotAuthenticated => Self::NotAuthenticated,
            DeliveryFault::Refused => Self::Refused,
            DeliveryFault::Redirected => Self::Redirected,
            DeliveryFault::NotProtected => Self::NotProtected,
            DeliveryFault::BadSettings => Self::BadSettings,
        }
    }
}
