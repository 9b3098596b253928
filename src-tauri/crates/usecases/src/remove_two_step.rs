//! Two-step off.

use tweestap_core::audit::{LogEntry, Outcome as LogOutcome};
use tweestap_core::policy::RemoveTwoStep;
use tweestap_core::throttle::Counter;

use crate::check::spend;
use crate::desk::{Desk, WindowName, decided};
use crate::outcome::{Outcome, Refusal};
use crate::ports::{CounterKey, Fault};

impl Desk {
    /// Switches two-step off for the session's person: the secret and the recovery
    /// codes are gone, other sessions end. Refused where the organisation requires it.
    pub fn remove_two_step(&self, window: &WindowName) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let outcome = decided(self, &mut held, RemoveTwoStep, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let (account, event) = loaded.account.clone().remove_two_step(permitted);
            loaded.tx.save_account(&account)?;
            for key in [CounterKey::Code(account.id), CounterKey::RecoveryCode(account.id)] {
                loaded.tx.save_counter(key, &Counter::default())?;
            }
            loaded.tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;
            Ok(Outcome::Done(account))
        })?;
        Ok(outcome.map(|account| {
            if let Some(session) = held.as_mut() {
                session.adopt(&account);
            }
        }))
    }
}
