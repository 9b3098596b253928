//! How long the log is kept: lines past the time that the organisation set are taken off
//! when the store is opened, once a day while it is open, and when the time is changed.

use std::sync::PoisonError;
use std::time::Duration;

use tweestap_core::account::AccountId;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::organisation::Organisation;

use crate::desk::Desk;
use crate::ports::{Fault, Transaction};

/// How long no look is taken after one.
const LOOKS_EVERY: Duration = Duration::from_hours(24);

impl Desk {
    /// Takes old log lines off where that is due. Nothing waits for it: what cannot be
    /// taken off now can be tomorrow.
    pub(crate) fn prune_if_due(&self) {
        let Ok(opened) = self.opened() else { return };
        let now = self.now();
        let mut looked_at = self.log_looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        if looked_at.is_some_and(|before: Moment| now.since(before) < LOOKS_EVERY) {
            return;
        }
        *looked_at = Some(now);
        drop(looked_at);
        let prune = || -> Result<(), Fault> {
            let mut tx = opened.store.begin()?;
            let Some(organisation) = tx.organisation()? else { return Ok(()) };
            if prune(tx.as_mut(), &organisation, None, now.wall)? { tx.commit() } else { Ok(()) }
        };
        let _tomorrow_then = prune();
    }
}

/// Takes off what is past the time that the organisation keeps it, and says so in the log:
/// whether there was anything.
pub(crate) fn prune(
    tx: &mut dyn Transaction,
    organisation: &Organisation,
    by: Option<AccountId>,
    now: Timestamp,
) -> Result<bool, Fault> {
    let kept = Duration::from_hours(24 * u64::from(organisation.log_kept_for_days));
    if tx.prune_log(now.minus(kept), now)? == 0 {
        return Ok(false);
    }
    let entry = LogEntry::by_nobody(None, Event::LogPruned, LogOutcome::Done, now);
    tx.append_log(&LogEntry { actor: by, ..entry })?;
    Ok(true)
}
