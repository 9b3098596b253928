//! Checking what someone typed: two transactions around the slow work.
//!
//! ```text
//!   T1  charge the try, commit ──► hash, outside any transaction ──► T2  load again,
//!       refund or succeed or leave the charge, apply what it allows, log, commit
//! ```
//!
//! Killing the app in between costs the try, never the count. What T1 saw is only
//! used in T2 where the credentials are still the same.

mod code;
mod issued;
mod password;

pub(crate) use code::Sent;
pub(crate) use issued::{IssuedEntry, Of, issuer_still_may, open_codes, operation_of};

use tweestap_core::account::{Account, AccountId};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::Evidence;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::issued_code::{IssuedCode, IssuedCodeError};
use tweestap_core::lookup_secret::{LookupSecret, LookupSecretError};
use tweestap_core::secret::Password;
use tweestap_core::session::Session;
use tweestap_core::throttle::{Charge, Refused, Schedule};
use tweestap_core::totp::{Passcode, PasscodeError};

use crate::outcome::{CounterName, MalformedCode, Refusal};
use crate::ports::{CounterKey, Fault, Transaction};

/// A password typed for an address.
pub(crate) struct PasswordEntry<'a> {
    pub(crate) address: &'a Address,
    pub(crate) password: &'a Password,
    /// What the log says when it is wrong.
    pub(crate) failed: Event,
}

/// Whose code is checked, as the session remembers them. A session whose
/// credentials changed elsewhere has ended: no try of it is taken, nothing of it
/// is charged or used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Whose {
    pub(crate) account: AccountId,
    pub(crate) credential_version: u64,
}

impl Whose {
    pub(crate) fn of(session: &Session) -> Self {
        Self { account: session.account(), credential_version: session.credential_version() }
    }
}

/// A code typed where a code is asked.
#[derive(Debug)]
pub(crate) enum CodeEntry {
    Digits(Passcode),
    Recovery(LookupSecret),
    Issued(IssuedCode),
}

/// A code that was right.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verified {
    pub(crate) evidence: Evidence,
}

/// What stands in the way of an app code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CodeState {
    /// Until when none is taken.
    pub wait: Option<Timestamp>,
    /// Refused until a recovery code or another enrolment.
    pub suspended: bool,
}

impl CodeEntry {
    /// Six digits, of the app or an SMS.
    pub(crate) fn digits(typed: &str) -> Result<Self, MalformedCode> {
        Passcode::parse(typed).map(Self::Digits).map_err(malformed_passcode)
    }

    /// A recovery code.
    pub(crate) fn recovery(typed: &str) -> Result<Self, MalformedCode> {
        LookupSecret::parse(typed).map(Self::Recovery).map_err(malformed_lookup_secret)
    }

    /// A recovery or a reset code, told apart by length.
    pub(crate) fn recovery_or_reset(typed: &str) -> Result<Self, MalformedCode> {
        match IssuedCode::parse(typed) {
            Ok(code) => Ok(Self::Issued(code)),
            Err(IssuedCodeError::CheckSymbol) => Err(MalformedCode::CheckSymbol),
            Err(IssuedCodeError::Length { .. } | IssuedCodeError::Character) => Self::recovery(typed),
        }
    }
}

impl CodeState {
    /// The state of `account`'s app codes at `now`.
    pub(crate) fn of(tx: &dyn Transaction, account: &Account, now: Moment) -> Result<Self, Fault> {
        let stopped = account.enrolled().is_some_and(|enrolled| enrolled.stopped_at.is_some());
        let refusal = tx.counter(CounterKey::Code(account.id))?.refusal(now, &Schedule::CODE);
        Ok(match refusal {
            _ if stopped => Self { wait: None, suspended: true },
            None => Self::default(),
            Some(Refused::Waiting { until }) => Self { wait: Some(until), suspended: false },
            Some(Refused::Suspended | Refused::SuspendedForTheYear | Refused::Closed) => {
                Self { wait: None, suspended: true }
            }
        })
    }
}

/// Until when no password is taken for `account`.
pub(crate) fn password_wait(
    tx: &dyn Transaction,
    account: &Account,
    now: Moment,
) -> Result<Option<Timestamp>, Fault> {
    let refusal = tx.counter(CounterKey::Password(&account.address))?.refusal(now, &Schedule::PASSWORD);
    Ok(match refusal {
        Some(Refused::Waiting { until }) => Some(until),
        _ => None,
    })
}

/// Charges a try and writes the counter, also where the try is refused.
fn charge(
    tx: &mut dyn Transaction,
    key: CounterKey<'_>,
    schedule: &Schedule,
    now: Moment,
) -> Result<Result<Charge, Refused>, Fault> {
    let (counter, charge) = tx.counter(key)?.charge(now, schedule);
    tx.save_counter(key, &counter)?;
    Ok(charge)
}

/// Spends the recovery code among `evidence`, in the transaction it allows. False
/// where it was used meanwhile: then what it would have allowed is not done.
///
/// A spent recovery code also lifts a suspension of the app codes.
pub(crate) fn spend(
    tx: &mut dyn Transaction,
    account: &Account,
    evidence: &[Evidence],
    now: Moment,
) -> Result<bool, Fault> {
    for evidence in evidence {
        let Evidence::LookupSecret { set, index } = *evidence else { continue };
        if !tx.spend_lookup_secret(set, index, now.wall)? {
            return Ok(false);
        }
        let own = |event| LogEntry::own(account.id, event, LogOutcome::Done, now.wall);
        tx.append_log(&own(Event::RecoveryCodeUsed))?;
        let key = CounterKey::Code(account.id);
        let counter = tx.counter(key)?;
        if counter.refusal(now, &Schedule::CODE) == Some(Refused::Suspended) {
            tx.append_log(&own(Event::MethodResumed))?;
        }
        tx.save_counter(key, &counter.lift())?;
    }
    Ok(true)
}

/// A refused try in the words of the outcome.
pub(crate) fn refusal_of(refused: Refused, counter: CounterName) -> Refusal {
    match refused {
        Refused::Waiting { until } => Refusal::Wait { counter, until },
        Refused::Suspended => Refusal::Suspended { until_re_enrolled: false },
        Refused::SuspendedForTheYear => Refusal::Suspended { until_re_enrolled: true },
        Refused::Closed => Refusal::Closed,
    }
}

/// Why a typed app code is none.
pub(crate) fn malformed_passcode(error: PasscodeError) -> MalformedCode {
    match error {
        PasscodeError::Empty => MalformedCode::Empty,
        PasscodeError::NotDigits => MalformedCode::Characters,
        PasscodeError::DigitCount { .. } | PasscodeError::TooLong => MalformedCode::Length,
    }
}

fn malformed_lookup_secret(error: LookupSecretError) -> MalformedCode {
    match error {
        LookupSecretError::Length { found: 0 } => MalformedCode::Empty,
        LookupSecretError::Length { .. } => MalformedCode::Length,
        LookupSecretError::Character => MalformedCode::Characters,
        LookupSecretError::CheckSymbol => MalformedCode::CheckSymbol,
    }
}
