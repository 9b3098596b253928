//! The two-person rule at work, and the recovery key in place of a second person.

use std::cell::Cell;

use tweestap_core::account::{Account, AccountId, Role};
use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::clock::Moment;
use tweestap_core::help_desk::{self, About};
use tweestap_core::policy::{Column, Denial, Operation};
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::two_people::{self, InterventionKind, NeedsAnother};

use crate::desk::{Desk, Loaded, WindowName};
use crate::outcome::{CounterName, Outcome, Refusal};
use crate::ports::{Fault, RecoveryKeyRefusal};
use crate::recovery_key::malformed_key;
use crate::step_up::NotReady;

/// Who stands beside the one who asks.
#[derive(Debug, Clone, Copy)]
pub enum SecondPerson<'a> {
    /// Nobody: the rule decides.
    Nobody,
    /// The organisation's recovery key, as it was typed.
    RecoveryKey(&'a str),
}

/// The recovery key in place of a second person.
#[derive(Default)]
pub(crate) struct StandIn {
    /// Whether it was given, and right.
    given: bool,
    /// Whether it was needed.
    used: Cell<bool>,
}

impl Desk {
    /// Each use of the recovery key makes a new one, which is put on paper.
    pub(crate) fn rotate_after<T>(
        &self,
        actor: AccountId,
        second: &StandIn,
        outcome: &Outcome<T>,
    ) -> Result<(), Fault> {
        if !second.used.get() || !matches!(outcome, Outcome::Done(_)) {
            return Ok(());
        }
        let key = RecoveryKey::generate(&self.bytes()?);
        let opened = self.opened()?;
        let mut tx = opened.store.begin()?;
        let mut organisation = tx.organisation()?.ok_or(Fault::Closed)?;
        organisation.recovery_key_confirmed_at = None;
        tx.save_organisation(&organisation)?;
        let event = Event::RecoveryKeyRenewed;
        tx.append_log(&LogEntry::by_staff(actor, None, event, self.now().wall))?;
        tx.commit()?;
        self.vault.renew_recovery_key(&key).map_err(|fault| Fault::Store(fault.to_string()))?;
        self.put_on_paper(Some(key));
        Ok(())
    }

    /// The answer to someone who has not proven all that is asked yet. Where someone else has
    /// to do it and nobody stands in, that is told instead: nothing is asked in vain.
    pub(crate) fn not_ready<T>(
        &self,
        window: &WindowName,
        subject: AccountId,
        kind: InterventionKind,
        second: SecondPerson<'_>,
        not_ready: NotReady,
    ) -> Result<Outcome<T>, Fault> {
        if let (NotReady::StepUp(_), SecondPerson::Nobody) = (&not_ready, second)
            && let Some(needs) = self.needs_another(window, subject, kind)?
        {
            self.drop_challenge(window);
            return Ok(needs.into());
        }
        Ok(not_ready.into())
    }

    fn needs_another(
        &self,
        window: &WindowName,
        subject: AccountId,
        kind: InterventionKind,
    ) -> Result<Option<Refusal>, Fault> {
        let opened = self.opened()?;
        let place = self.place(window);
        let mut held = place.hold();
        let Some(session) = held.as_mut() else { return Ok(None) };
        let Ok(loaded) = Loaded::begin(&opened, session)? else { return Ok(None) };
        let Some(subject) = loaded.tx.account(subject)? else { return Ok(None) };
        let now = self.now();
        match check(&loaded, kind, loaded.account.id, &subject, now)? {
            Ok(()) => Ok(None),
            Err(needs) => Ok(Some(told(&loaded, &needs, kind, &subject, now)?)),
        }
    }

    /// Checks the recovery key that stands in, before the transaction it serves: of
    /// someone who has proven all that is asked, and may use the key.
    pub(crate) fn stand_in(
        &self,
        actor: &Account,
        second: SecondPerson<'_>,
    ) -> Result<Result<StandIn, Refusal>, Fault> {
        let typed = match second {
            SecondPerson::Nobody => return Ok(Ok(StandIn::default())),
            SecondPerson::RecoveryKey(typed) => typed,
        };
        if !help_desk::may(actor.role, About::Organisation, Operation::UseRecoveryKey) {
            return Ok(Err(Refusal::Denied(Denial::NotAllowed)));
        }
        let key = match RecoveryKey::parse(typed) {
            Ok(key) => key,
            Err(error) => return Ok(Err(malformed_key(error))),
        };
        match self.vault.check_recovery_key(&key, self.now().wall) {
            Ok(()) => Ok(Ok(StandIn { given: true, used: Cell::new(false) })),
            Err(RecoveryKeyRefusal::Wrong) => Ok(Err(Refusal::WrongRecoveryKey { group: None })),
            Err(RecoveryKeyRefusal::Wait { until }) => {
                Ok(Err(Refusal::Wait { counter: CounterName::RecoveryKey, until }))
            }
            Err(RecoveryKeyRefusal::Fault(fault)) => Err(Fault::Store(fault.to_string())),
        }
    }
}

/// Refuses where someone else has to do it. Where nobody else can, the recovery key stands
/// in, and is logged.
pub(crate) fn need_second_person(
    loaded: &mut Loaded<'_>,
    kind: InterventionKind,
    subject: &Account,
    second: &StandIn,
    now: Moment,
) -> Result<Result<(), Refusal>, Fault> {
    let Err(needs) = check(loaded, kind, loaded.account.id, subject, now)? else { return Ok(Ok(())) };
    let refusal = told(loaded, &needs, kind, subject, now)?;
    let nobody_can = matches!(&refusal, Refusal::NeedsAnother { who_can, .. } if who_can.is_empty());
    if second.given && nobody_can {
        second.used.set(true);
        let event = Event::RecoveryKeyStoodIn;
        let entry = LogEntry::by_staff(loaded.account.id, Some(subject.id), event, now.wall);
        loaded.tx.append_log(&entry)?;
        return Ok(Ok(()));
    }
    Ok(Err(refusal))
}

fn told(
    loaded: &Loaded<'_>,
    needs: &NeedsAnother,
    kind: InterventionKind,
    subject: &Account,
    now: Moment,
) -> Result<Refusal, Fault> {
    let first = loaded.tx.account(needs.first)?.map(|account| account.name).unwrap_or_default();
    let who_can = who_can(loaded, kind, subject, now)?;
    Ok(Refusal::NeedsAnother { first, why: needs.why, who_can, until: needs.until })
}

/// Whether `actor` may do this now to `subject`, by the two-person rule.
pub(crate) fn check(
    loaded: &Loaded<'_>,
    kind: InterventionKind,
    actor: AccountId,
    subject: &Account,
    now: Moment,
) -> Result<Result<(), NeedsAnother>, Fault> {
    let on_subject = loaded.tx.interventions(subject.id)?;
    let done_to = |staff| loaded.tx.interventions(staff);
    two_people::check(kind, actor, &on_subject, done_to, now.wall)
}

/// Staff who can do it instead, by name: of the help desk and the client's therapists,
/// those who can log in and have what the row asks.
fn who_can(
    loaded: &Loaded<'_>,
    kind: InterventionKind,
    subject: &Account,
    now: Moment,
) -> Result<Vec<String>, Fault> {
    let mut candidates: Vec<_> = loaded.tx.help_desk_people()?.into_iter().map(|(id, _)| id).collect();
    if subject.role == Role::Client {
        candidates.extend(loaded.tx.therapists_of(subject.id, now.wall)?.iter().map(|each| each.id));
    }
    let mut names = Vec::new();
    for id in candidates {
        let Some(account) = loaded.tx.account(id)?.filter(Account::can_log_in) else { continue };
        // Whoever has no password gets a welcome code, which staff without two-step give too.
        let first_needs_two_step =
            subject.password.is_some() && Column::of(&account, &loaded.organisation) == Column::Off;
        let is_another = id != subject.id && id != loaded.account.id;
        if is_another && !first_needs_two_step && check(loaded, kind, id, subject, now)?.is_ok() {
            names.push(account.name);
        }
    }
    Ok(names)
}
