//! The ending of a reset, in one transaction: the code is spent, the old method and
//! its recovery codes are gone, other sessions end. Until then the old phone works.

use tweestap_core::account::Account;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::Moment;
use tweestap_core::enrolment::ConfirmedEnrolment;
use tweestap_core::issued_code::{IssuedCodeKind, VoidReason};
use tweestap_core::organisation::Requirement;
use tweestap_core::policy::{Denial, EndReset, ReadOwn};
use tweestap_core::session::{Session, ShownCodes};
use tweestap_core::throttle::Counter;

use crate::check::open_codes;
use crate::desk::{Desk, Loaded, WindowName, decided};
use crate::issue_code::void_open;
use crate::outcome::{Outcome, Refusal};
use crate::ports::{CounterKey, Fault};
use crate::recovery_codes::NewCodes;

impl Desk {
    /// Two-step on anew, with the first code of the new authenticator.
    pub(crate) fn end_reset_with(
        &self,
        held: &mut Option<Session>,
        confirmed: ConfirmedEnrolment,
    ) -> Result<Outcome<(Account, ShownCodes)>, Fault> {
        let codes = NewCodes::make(self)?;
        decided(self, held, EndReset::SwitchedOn, |loaded, permitted, session, now| {
            if !spend_reset(loaded, session, now)? {
                return Ok(Refusal::Expired.into());
            }
            let account = loaded.account.clone();
            let (account, event) = account.end_reset_with(permitted, confirmed, codes.set, now.wall);
            write_ending(loaded, &account, event, now)?;
            Ok(Outcome::Done((account, codes.shown)))
        })
    }

    /// Two-step left off, where the organisation leaves the choice.
    pub fn end_reset_without(&self, window: &WindowName) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        if held.as_ref().is_some_and(|session| !session.is_after_reset()) {
            return Ok(Denial::OutOfOrder.into());
        }
        let outcome = decided(self, &mut held, EndReset::LeftOff, |loaded, permitted, session, now| {
            let requirement = loaded.organisation.two_step.of(loaded.account.role);
            if matches!(requirement, Requirement::Required { .. }) {
                return Ok(Denial::RequiredHere.into());
            }
            if !spend_reset(loaded, session, now)? {
                return Ok(Refusal::Expired.into());
            }
            let (account, event) = loaded.account.clone().end_reset_without(permitted);
            write_ending(loaded, &account, event, now)?;
            Ok(Outcome::Done(account))
        })?;
        Ok(outcome.map(|account| {
            *held = held.take().map(|mut session| {
                session.adopt(&account);
                session.enrolled()
            });
        }))
    }

    /// "I did not ask for this": takes the open reset code back and tells the help
    /// desk through the log.
    pub fn refuse_reset(&self, window: &WindowName) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), ReadOwn, |loaded, _, _, now| {
            let id = loaded.account.id;
            for kind in [IssuedCodeKind::Reset, IssuedCodeKind::Password] {
                void_open(loaded, id, kind, VoidReason::Refused, now)?;
            }
            let event = Event::ResetRefused;
            loaded.tx.append_log(&LogEntry::own(id, event, LogOutcome::Done, now.wall))?;
            Ok(Outcome::Done(()))
        })
    }

    /// "This was not me": every other session ends and open codes are void. The page
    /// then asks for a new password.
    pub fn not_me(&self, window: &WindowName) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let outcome = decided(self, &mut held, ReadOwn, |loaded, _, _, now| {
            let account = loaded.account.clone().end_sessions();
            for kind in [IssuedCodeKind::Reset, IssuedCodeKind::Password] {
                void_open(loaded, account.id, kind, VoidReason::Refused, now)?;
            }
            loaded.tx.save_account(&account)?;
            let event = Event::NotMe;
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

/// Spends the reset code that opened this session, if it still can be.
fn spend_reset(loaded: &mut Loaded<'_>, session: &mut Session, now: Moment) -> Result<bool, Fault> {
    let Some(id) = session.visit_mut().and_then(|visit| visit.reset) else { return Ok(false) };
    let open = open_codes(loaded.tx.as_ref(), &loaded.account, now)?;
    let found = open.into_iter().find(|code| code.id == id);
    let Some(Ok(spent)) = found.map(|code| code.spend(now)) else { return Ok(false) };
    loaded.tx.save_issued_code(loaded.account.id, &spent)?;
    Ok(true)
}

fn write_ending(loaded: &mut Loaded<'_>, account: &Account, event: Event, now: Moment) -> Result<(), Fault> {
    // From here on it is a full session, as after any full log-in.
    void_open(loaded, account.id, IssuedCodeKind::Password, VoidReason::LoggedIn, now)?;
    for key in [CounterKey::Code(account.id), CounterKey::RecoveryCode(account.id)] {
        loaded.tx.save_counter(key, &Counter::default())?;
    }
    loaded.tx.save_account(account)?;
    for event in [event, Event::ResetEnded] {
        loaded.tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;
    }
    Ok(())
}
