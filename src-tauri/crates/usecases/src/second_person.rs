//! The two-person rule at work, and the recovery key in place of a second person.

use tweestap_core::account::Account;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::Moment;
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::two_people::{self, InterventionKind};

use crate::desk::{Desk, Loaded};
use crate::outcome::{CounterName, Outcome, Refusal};
use crate::ports::{Fault, RecoveryKeyRefusal};
use crate::recovery_key::malformed_key;

/// Who stands beside the one who asks.
#[derive(Debug, Clone, Copy)]
pub enum SecondPerson<'a> {
    /// Nobody: the rule decides.
    Nobody,
    /// The organisation's recovery key, as it was typed.
    RecoveryKey(&'a str),
}

/// Whether the recovery key was given, and right.
pub(crate) struct StandIn(bool);

impl Desk {
    /// Each use of the recovery key makes a new one, which is put on paper.
    pub(crate) fn rotate_after<T>(&self, second: &StandIn, outcome: &Outcome<T>) -> Result<(), Fault> {
        if !second.0 || !matches!(outcome, Outcome::Done(_)) {
            return Ok(());
        }
        let key = RecoveryKey::generate(&self.bytes()?);
        let opened = self.opened()?;
        let mut tx = opened.store.begin()?;
        let mut organisation = tx.organisation()?.ok_or(Fault::Closed)?;
        organisation.recovery_key_confirmed_at = None;
        tx.save_organisation(&organisation)?;
        let event = Event::RecoveryKeyRenewed;
        tx.append_log(&LogEntry::by_nobody(None, event, LogOutcome::Done, self.now().wall))?;
        tx.commit()?;
        self.vault.renew_recovery_key(&key).map_err(|fault| Fault::Store(fault.to_string()))?;
        self.put_on_paper(Some(key));
        Ok(())
    }

    /// Checks the recovery key that stands in, before the transaction it serves.
    pub(crate) fn stand_in(&self, second: SecondPerson<'_>) -> Result<Result<StandIn, Refusal>, Fault> {
        let typed = match second {
            SecondPerson::Nobody => return Ok(Ok(StandIn(false))),
            SecondPerson::RecoveryKey(typed) => typed,
        };
        let key = match RecoveryKey::parse(typed) {
            Ok(key) => key,
            Err(error) => return Ok(Err(malformed_key(error))),
        };
        match self.vault.check_recovery_key(&key, self.now().wall) {
            Ok(()) => Ok(Ok(StandIn(true))),
            Err(RecoveryKeyRefusal::Wrong) => Ok(Err(Refusal::WrongRecoveryKey { group: None })),
            Err(RecoveryKeyRefusal::Wait { until }) => {
                Ok(Err(Refusal::Wait { counter: CounterName::RecoveryKey, until }))
            }
            Err(RecoveryKeyRefusal::Fault(fault)) => Err(Fault::Store(fault.to_string())),
        }
    }
}

/// Refuses where someone else has to do it; the recovery key stands in, and is logged.
pub(crate) fn need_second_person(
    loaded: &mut Loaded<'_>,
    kind: InterventionKind,
    subject: &Account,
    second: &StandIn,
    now: Moment,
) -> Result<Result<(), Refusal>, Fault> {
    let on_subject = loaded.tx.interventions(subject.id)?;
    let on_actor = loaded.tx.interventions(loaded.account.id)?;
    let Err(needs) = two_people::check(kind, loaded.account.id, &on_subject, &on_actor, now.wall) else {
        return Ok(Ok(()));
    };
    if second.0 {
        let event = Event::RecoveryKeyStoodIn;
        let entry = LogEntry::by_staff(loaded.account.id, Some(subject.id), event, now.wall);
        loaded.tx.append_log(&entry)?;
        return Ok(Ok(()));
    }
    let first = loaded.tx.account(needs.first)?.map(|account| account.name).unwrap_or_default();
    let mut who_can = Vec::new();
    for (candidate, name) in loaded.tx.help_desk_people()? {
        let on_candidate = loaded.tx.interventions(candidate)?;
        let free = two_people::check(kind, candidate, &on_subject, &on_candidate, now.wall).is_ok();
        if free && candidate != subject.id && candidate != loaded.account.id {
            who_can.push(name);
        }
    }
    Ok(Err(Refusal::NeedsAnother { first, why: needs.why, who_can, until: needs.until }))
}
