//! Puts a backup back into the organisation that is open: **data, never a way in**.
//!
//! ```text
//!   file ─► all of it verified ─► what would change, told ─► proofs ─► one transaction on the
//!   present store, planned anew: names, numbers, languages, addresses, caseloads, settings;
//!   removed people come back closed
//! ```
//!
//! What opens an account stays as it is now: passwords, two-step, recovery codes and what was used
//! of them, counters, codes that staff gave, roles, who is closed. So do the two-person record, the
//! log, the gateway and the mail server, the recovery key, and people who were added since. A
//! changed address is put back as staff change one, or stays. Whoever brought a removed person
//! back is not the one who lets them in: that would be one hand in somebody else's account.

mod carry_out;
mod plan;

use std::path::Path;

use tweestap_core::help_desk::{self, About};
use tweestap_core::policy::{Denial, Operation, RestoreBackup, Search};

use crate::back_up::refusal_of;
use crate::check::spend;
use crate::desk::{Desk, Loaded, WindowName, decided};
use crate::outcome::{Outcome, Refusal};
use crate::ports::{BackupContents, Fault};
use crate::set_up::SetUpFault;
use plan::Plan;

/// What putting a backup back changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// People whose name, number, language, address or therapists change.
    pub people_changed: u32,
    /// Removed people who come back, with a closed account.
    pub people_back: u32,
    /// Addresses that stay as they are now.
    pub addresses_kept: u32,
    /// Whether settings of the organisation change.
    pub settings: bool,
}

/// What putting a backup back would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// People there are now.
    pub people_now: u32,
    /// What would change.
    pub changes: Changes,
}

impl Desk {
    /// Whether the session's person may put a backup back, before a file is asked for.
    pub fn before_restoring(&self, window: &WindowName) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), Search, |loaded, _, _, _| {
            Ok(if may_restore(loaded) { Outcome::Done(()) } else { Denial::NotAllowed.into() })
        })
    }

    /// Reads a backup of the organisation that is open, and verifies all of it.
    ///
    /// # Errors
    /// What the file, the store or its key says.
    pub fn read_backup(
        &self,
        window: &WindowName,
        from: &Path,
    ) -> Result<Outcome<BackupContents>, SetUpFault> {
        let before = self.before_restoring(window)?;
        if !matches!(before, Outcome::Done(())) {
            return Ok(match before {
                Outcome::Refused(refusal) => refusal.into(),
                _ => Denial::OutOfOrder.into(),
            });
        }
        Ok(match self.vault.read_backup(from) {
            Ok(contents) => Outcome::Done(contents),
            Err(fault) => refusal_of(fault)?.into(),
        })
    }

    /// What putting it back would change. Changes nothing.
    pub fn try_backup(&self, window: &WindowName, contents: &BackupContents) -> Result<Outcome<Look>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), Search, |loaded, _, _, now| {
            if !may_restore(loaded) {
                return Ok(Denial::NotAllowed.into());
            }
            let people_now = loaded.tx.everyone()?.len();
            let changes = Plan::of(loaded, contents, now)?.changes();
            Ok(Outcome::Done(Look { people_now: u32::try_from(people_now).unwrap_or(u32::MAX), changes }))
        })
    }

    /// Puts it back, as what is there now allows.
    pub fn restore_backup(
        &self,
        window: &WindowName,
        contents: &BackupContents,
    ) -> Result<Outcome<Changes>, Fault> {
        let place = self.place(window);
        let outcome = decided(self, &mut place.hold(), RestoreBackup, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let plan = Plan::of(loaded, contents, now)?;
            let changes = plan.changes();
            plan.carry_out(loaded, &permitted, contents.made_at, now)?;
            Ok(Outcome::Done(changes))
        })?;
        if matches!(outcome, Outcome::Done(Changes { settings: true, .. })) {
            self.renew_limits()?;
        }
        Ok(outcome)
    }
}

fn may_restore(loaded: &Loaded<'_>) -> bool {
    help_desk::may(loaded.account.role, About::Organisation, Operation::RestoreBackup)
}
