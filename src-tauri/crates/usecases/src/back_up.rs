//! Makes a backup: everything of the organisation in one file, where the person chooses.
//!
//! ```text
//!   proofs ─► the file is written beside its place and verified ─► decided again:
//!   spent, remembered, logged, and in the same transaction the file takes its name
//! ```
//!
//! What cannot be written leaves no file and no line, and no line stands there without a file. A
//! disk that is full at the very last step can leave a whole file without its line: whoever made
//! it was allowed to, and is told that it failed.

use std::path::Path;

use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::policy::ExportData;

use crate::check::spend;
use crate::desk::{Desk, WindowName, decided};
use crate::outcome::{Outcome, Refusal};
use crate::ports::{BackupFault, Fault, WrittenBackup};
use crate::set_up::SetUpFault;

impl Desk {
    /// Asks what is asked before a backup is made, so that the question where it goes can come
    /// after. Decides nothing and spends nothing.
    pub fn before_backing_up(&self, window: &WindowName) -> Result<Outcome<()>, Fault> {
        self.ask_before(window, &ExportData)
    }

    /// Makes a backup at `to`, in place of a file that lies there.
    ///
    /// # Errors
    /// What the store, its key or the place says; then nothing of it stays.
    pub fn back_up(&self, window: &WindowName, to: &Path) -> Result<Outcome<()>, SetUpFault> {
        let before = self.before_backing_up(window)?;
        if !matches!(before, Outcome::Done(())) {
            return Ok(before);
        }
        let written = match self.vault.write_backup(to, self.now().wall) {
            Ok(written) => written,
            Err(fault) => return Ok(refusal_of(fault)?.into()),
        };
        let place = self.place(window);
        Ok(decided(self, &mut place.hold(), ExportData, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            loaded.organisation.last_backup_at = Some(now.wall);
            loaded.tx.save_organisation(&loaded.organisation)?;
            let event = Event::BackupMade;
            loaded.tx.append_log(&LogEntry::by_staff(loaded.account.id, None, event, now.wall))?;
            name(written)?;
            Ok(Outcome::Done(()))
        })?)
    }
}

fn name(written: Box<dyn WrittenBackup + '_>) -> Result<(), Fault> {
    written.take_its_name().map_err(|fault| match fault {
        BackupFault::DiskFull => Fault::DiskFull,
        BackupFault::File | BackupFault::NotABackup(_) => Fault::File,
        BackupFault::Store(fault) => Fault::Store(fault.to_string()),
    })
}

/// A file that cannot be used is refused; what failed is a fault.
pub(crate) fn refusal_of(fault: BackupFault) -> Result<Refusal, SetUpFault> {
    match fault {
        BackupFault::NotABackup(why) => Ok(Refusal::NotABackup(why)),
        BackupFault::File => Err(Fault::File.into()),
        BackupFault::DiskFull => Err(Fault::DiskFull.into()),
        BackupFault::Store(fault) => Err(fault.into()),
    }
}
