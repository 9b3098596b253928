//! The organisation's recovery key: the way back into the store, and its paper.
//!
//! A new key is on screen once, until a group of it was typed back. Where that
//! never happens (the app quit, the window locked, half an hour passed), the
//! organisation counts as having no confirmed key and the help desk is offered
//! another one.

use std::sync::PoisonError;
use std::time::Duration;

use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::check_symbol;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::policy::{Denial, RenewRecoveryKey};
use tweestap_core::recovery_key::{RecoveryKey, RecoveryKeyError};

use crate::check::spend;
use crate::desk::{Desk, DeskState, WindowName, decided};
use crate::outcome::{CounterName, MalformedCode, Outcome, Refusal};
use crate::ports::{Fault, KeyPlace, OpenFault, RecoveryKeyRefusal, Transaction};
use crate::set_up::SetUpFault;

/// How long a recovery key stays on screen at most.
const ON_PAPER_FOR: Duration = Duration::from_mins(30);

/// A recovery key that is being put on paper.
pub(crate) struct Paper {
    key: RecoveryKey,
    since: Moment,
}

impl Desk {
    /// Opens the store with the paper recovery key. The old paper no longer opens
    /// it afterwards; there is a new key for paper.
    ///
    /// With `key_file` the person agreed to keep the root key in a file from now on:
    /// where the keychain is gone or refuses, that is the only way.
    pub fn open_with_recovery_key(&self, typed: &str, key_file: bool) -> Result<Outcome<()>, SetUpFault> {
        match self.state() {
            DeskState::Fault(OpenFault::KeyMissing) => {}
            DeskState::Fault(OpenFault::KeyringNotAnswering | OpenFault::KeyringRefused) if key_file => {}
            _ => return Ok(Denial::OutOfOrder.into()),
        }
        let key = match RecoveryKey::parse(typed) {
            Ok(key) => key,
            Err(error) => return Ok(malformed_key(error).into()),
        };
        let now = self.now().wall;
        let place = key_file.then_some(KeyPlace::KeyFile);
        let opened = match self.vault.open_with_recovery_key(&key, place, now) {
            Ok(opened) => opened,
            Err(refusal) => return Ok(refusal_of_key(refusal)?.into()),
        };
        let new_key = RecoveryKey::generate(&self.bytes()?);
        self.vault.renew_recovery_key(&new_key)?;
        let mut tx = opened.store.begin()?;
        note_use(tx.as_mut(), now)?;
        tx.commit()?;
        self.put_on_paper(Some(new_key));
        self.set_state(DeskState::Open(opened));
        Ok(Outcome::Done(()))
    }

    /// Gives the organisation another recovery key, for paper.
    pub fn renew_recovery_key(&self, window: &WindowName) -> Result<Outcome<()>, SetUpFault> {
        let place = self.place(window);
        let mut held = place.hold();
        let key = RecoveryKey::generate(&self.bytes()?);
        let outcome = decided(self, &mut held, RenewRecoveryKey, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            loaded.organisation.recovery_key_confirmed_at = None;
            loaded.tx.save_organisation(&loaded.organisation)?;
            let event = Event::RecoveryKeyRenewed;
            loaded.tx.append_log(&LogEntry::own(loaded.account.id, event, LogOutcome::Done, now.wall))?;
            Ok(Outcome::Done(()))
        })?;
        // The header is changed after the log says so: cut off in between, the old
        // paper still opens and the next log-in asks for this again.
        if matches!(outcome, Outcome::Done(())) {
            self.vault.renew_recovery_key(&key)?;
            self.put_on_paper(Some(key));
        }
        Ok(outcome)
    }

    /// The recovery key that is being put on paper, in its groups. Empty afterwards.
    pub fn recovery_key_on_paper(&self) -> Vec<String> {
        let now = self.now();
        let mut paper = self.paper.lock().unwrap_or_else(PoisonError::into_inner);
        if paper.as_ref().is_some_and(|paper| now.since(paper.since) > ON_PAPER_FOR) {
            *paper = None;
        }
        paper.as_ref().map(|paper| groups_of(&paper.key)).unwrap_or_default()
    }

    /// The person has the paper: one group of it was typed back.
    pub fn confirm_recovery_key(&self, group: usize, typed: &str) -> Result<Outcome<()>, Fault> {
        let groups = self.recovery_key_on_paper();
        let Some(expected) = group.checked_sub(1).and_then(|index| groups.get(index)) else {
            return Ok(Denial::OutOfOrder.into());
        };
        if typed.trim().is_empty() {
            return Ok(Refusal::Malformed(MalformedCode::Empty).into());
        }
        if !is_group(typed, expected) {
            return Ok(Refusal::WrongRecoveryKey { group: u8::try_from(group).ok() }.into());
        }
        let now = self.now().wall;
        let opened = self.opened()?;
        let mut tx = opened.store.begin()?;
        let mut organisation = tx.organisation()?.ok_or(Fault::Closed)?;
        organisation.recovery_key_confirmed_at = Some(now);
        tx.save_organisation(&organisation)?;
        tx.append_log(&LogEntry::by_nobody(None, Event::RecoveryKeyConfirmed, LogOutcome::Done, now))?;
        tx.commit()?;
        self.put_on_paper(None);
        Ok(Outcome::Done(()))
    }

    /// Shows a recovery key, or none any more.
    pub(crate) fn put_on_paper(&self, key: Option<RecoveryKey>) {
        let since = self.now();
        *self.paper.lock().unwrap_or_else(PoisonError::into_inner) = key.map(|key| Paper { key, since });
    }
}

/// The key opened something and another one takes its place, whose paper nobody confirmed yet.
pub(crate) fn note_use(tx: &mut dyn Transaction, now: Timestamp) -> Result<(), Fault> {
    if let Some(mut organisation) = tx.organisation()? {
        organisation.recovery_key_confirmed_at = None;
        tx.save_organisation(&organisation)?;
    }
    for event in [Event::RecoveryKeyUsed, Event::RecoveryKeyRenewed] {
        tx.append_log(&LogEntry::by_nobody(None, event, LogOutcome::Done, now))?;
    }
    Ok(())
}

/// A key that is not taken is refused; what failed is a fault.
pub(crate) fn refusal_of_key(refusal: RecoveryKeyRefusal) -> Result<Refusal, SetUpFault> {
    match refusal {
        RecoveryKeyRefusal::Wrong => Ok(Refusal::WrongRecoveryKey { group: None }),
        RecoveryKeyRefusal::Wait { until } => Ok(Refusal::Wait { counter: CounterName::RecoveryKey, until }),
        RecoveryKeyRefusal::Fault(fault) => Err(fault.into()),
    }
}

fn groups_of(key: &RecoveryKey) -> Vec<String> {
    key.expose_text().split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned).collect()
}

pub(crate) fn malformed_key(error: RecoveryKeyError) -> Refusal {
    match error {
        RecoveryKeyError::Length { found: 0 } => Refusal::Malformed(MalformedCode::Empty),
        RecoveryKeyError::Length { .. } => Refusal::Malformed(MalformedCode::Length),
        RecoveryKeyError::Character { group } | RecoveryKeyError::Group { group } => {
            Refusal::WrongRecoveryKey { group: u8::try_from(group).ok() }
        }
    }
}

/// Whether `typed` is this group, as leniently as the whole key is read.
fn is_group(typed: &str, expected: &str) -> bool {
    const SYMBOLS: usize = 5;
    check_symbol::read_symbols::<SYMBOLS>(typed)
        .is_ok_and(|symbols| check_symbol::write_groups(&*symbols, SYMBOLS).as_str() == expected)
}
