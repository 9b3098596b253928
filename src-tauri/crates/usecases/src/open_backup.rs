//! Brings an organisation back on a computer that has no store that can be used.
//!
//! ```text
//!   no store, or one that cannot be opened ─► a backup, the paper of its day ─► all of it verified
//!   ─► one transaction: sessions over, codes of staff void, recovery codes not confirmed, told
//!   ─► it is the store here, the one that lay here is set aside; a new recovery key for paper
//! ```
//!
//! Everyone logs in with the password and the phone of the day of the backup: there is nothing
//! newer. So what may have changed since is offered anew, and everyone is told.

use std::path::Path;

use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::Timestamp;
use tweestap_core::issued_code::VoidReason;
use tweestap_core::policy::Denial;
use tweestap_core::recovery_key::RecoveryKey;

use crate::back_up::refusal_of;
use crate::desk::{Desk, DeskState};
use crate::issue_code::void_codes_of;
use crate::outcome::{Outcome, Refusal};
use crate::ports::{Fault, KeyPlace, OpenBackup, OpenBackupRefusal, OpenFault, Opened, Transaction};
use crate::recovery_key::{malformed_key, note_use, refusal_of_key};
use crate::set_up::SetUpFault;

impl Desk {
    /// Whether a backup can be opened here now: not in place of a store that is open, in use,
    /// of a newer version or merely cannot be read.
    pub fn before_opening_a_backup(&self) -> Outcome<()> {
        if is_replaceable(&self.state()) { Outcome::Done(()) } else { Denial::OutOfOrder.into() }
    }

    /// When a backup was made, as it says itself.
    ///
    /// # Errors
    /// What the file system says.
    pub fn look_at_backup(&self, from: &Path) -> Result<Outcome<Timestamp>, SetUpFault> {
        if let Outcome::Refused(refusal) = self.before_opening_a_backup() {
            return Ok(refusal.into());
        }
        Ok(match self.vault.look_at_backup(from) {
            Ok(made_at) => Outcome::Done(made_at),
            Err(fault) => refusal_of(fault)?.into(),
        })
    }

    /// Makes a backup the store of this computer, with the paper recovery key of its day. The
    /// old paper does not open it any more afterwards; there is a new key for paper.
    ///
    /// With `key_file` the person agreed to keep the root key in a file.
    ///
    /// # Errors
    /// What the file, the store or the place of the key says; then nothing is changed.
    pub fn open_backup(&self, from: &Path, typed: &str, key_file: bool) -> Result<Outcome<()>, SetUpFault> {
        if !may_open(&self.state(), key_file) {
            return Ok(Denial::OutOfOrder.into());
        }
        let key = match RecoveryKey::parse(typed) {
            Ok(key) => key,
            Err(error) => return Ok(malformed_key(error).into()),
        };
        // It may have been mended meanwhile, or be in use.
        self.open();
        if !may_open(&self.state(), key_file) {
            return Ok(Denial::OutOfOrder.into());
        }
        let new_key = RecoveryKey::generate(&self.bytes()?);
        let opened = match self.let_in(from, &key, &new_key, key_file) {
            Ok(opened) => opened,
            Err(refusal) => {
                let refused = refused(refusal);
                if refused.is_err() {
                    // What is there now is looked for, not remembered.
                    self.open();
                }
                return Ok(refused?.into());
            }
        };
        self.put_on_paper(Some(new_key));
        self.set_state(DeskState::Open(opened));
        Ok(Outcome::Done(()))
    }

    fn let_in(
        &self,
        from: &Path,
        recovery_key: &RecoveryKey,
        new_recovery_key: &RecoveryKey,
        key_file: bool,
    ) -> Result<Opened, OpenBackupRefusal> {
        let now = self.now().wall;
        let prepare = |tx: &mut dyn Transaction, made_at| arrive(tx, made_at, now);
        let place = key_file.then_some(KeyPlace::KeyFile);
        let how = OpenBackup { recovery_key, new_recovery_key, place, now, prepare: &prepare };
        self.vault.open_backup(from, &how)
    }
}

fn is_replaceable(state: &DeskState) -> bool {
    match state {
        DeskState::FirstStart { .. } => true,
        DeskState::Fault(fault) => match fault {
            OpenFault::KeyMissing
            | OpenFault::Damaged
            | OpenFault::Tampered
            | OpenFault::KeyringNotAnswering
            | OpenFault::KeyringRefused => true,
            OpenFault::KeyReadableByOthers
            | OpenFault::NewerVersion
            | OpenFault::Unreadable
            | OpenFault::DiskFull
            | OpenFault::InUse
            | OpenFault::NotEmpty
            | OpenFault::Unexpected => false,
        },
        DeskState::Opening | DeskState::Open(_) => false,
    }
}

/// Where the keychain does not answer, a store opens again once it does, unless the person
/// agreed to do without one.
fn may_open(state: &DeskState, key_file: bool) -> bool {
    let waits_for_keychain =
        matches!(state, DeskState::Fault(OpenFault::KeyringNotAnswering | OpenFault::KeyringRefused));
    is_replaceable(state) && (key_file || !waits_for_keychain)
}

fn refused(refusal: OpenBackupRefusal) -> Result<Refusal, SetUpFault> {
    match refusal {
        OpenBackupRefusal::RecoveryKey(refusal) => refusal_of_key(refusal),
        OpenBackupRefusal::Backup(fault) => refusal_of(fault),
        OpenBackupRefusal::Fault(fault) => Err(fault.into()),
    }
}

/// What changes in a backup before it is the store of a computer.
fn arrive(tx: &mut dyn Transaction, made_at: Timestamp, now: Timestamp) -> Result<(), Fault> {
    for id in tx.everyone()? {
        let Some(account) = tx.account(id)? else { continue };
        tx.save_account(&account.arrive())?;
        // Whether one was used, nobody knows; nor which clock it was issued by.
        void_codes_of(tx, id, now, VoidReason::BackupOpened)?;
    }
    let by_nobody = |event| LogEntry::by_nobody(None, event, LogOutcome::Done, now);
    tx.append_log(&by_nobody(Event::BackupOpened).from_backup_of(made_at))?;
    let mut organisation = tx.organisation()?.ok_or(Fault::Closed)?;
    organisation.last_backup_at = Some(made_at);
    tx.save_organisation(&organisation)?;
    note_use(tx, now)
}
