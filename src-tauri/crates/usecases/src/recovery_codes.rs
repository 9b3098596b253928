//! Six recovery codes: made, shown once, confirmed, renewed.

use tweestap_core::audit::{LogEntry, Outcome as LogOutcome};
use tweestap_core::lookup_secret::{CODES_IN_A_SET, LookupSecret, LookupSecretSet, SetId};
use tweestap_core::policy::{Denial, Operation, RenewRecoveryCodes};
use tweestap_core::session::{Session, ShownCodes};

use std::sync::Arc;

use crate::check::{CodeEntry, Sent, Whose, spend};
use crate::desk::{Desk, WindowName, decided};
use crate::outcome::{Outcome, Refusal};
use crate::ports::Fault;

/// Six codes to show, and what is kept of them.
pub(crate) struct NewCodes {
    pub(crate) shown: ShownCodes,
    pub(crate) set: LookupSecretSet,
}

impl NewCodes {
    /// Makes six codes and their slow hashes.
    pub(crate) fn make(desk: &Desk) -> Result<Self, Fault> {
        let hasher = desk.opened()?.hasher;
        let (id, salt) = (SetId(desk.bytes()?), desk.bytes()?);
        let mut shown = Vec::with_capacity(CODES_IN_A_SET);
        let mut macs = [[0; 32]; CODES_IN_A_SET];
        for mac in &mut macs {
            let code = LookupSecret::generate(&desk.bytes()?);
            *mac = hasher.lookup_mac(&code, &salt)?;
            shown.push(code);
        }
        let shown = shown.into();
        Ok(Self { shown, set: LookupSecretSet::new(id, salt, macs, desk.now().wall) })
    }
}

impl Desk {
    /// Six new codes in place of the old ones, shown once.
    pub fn renew_recovery_codes(&self, window: &WindowName) -> Result<Outcome<ShownCodes>, Fault> {
        if let outcome @ (Outcome::StepUp(_) | Outcome::Refused(_)) =
            self.begin(window, Operation::RenewRecoveryCodes)?
        {
            return Ok(outcome.map(|()| ShownCodes::default()));
        }
        let codes = NewCodes::make(self)?;
        let place = self.place(window);
        let mut held = place.hold();
        let outcome = decided(self, &mut held, RenewRecoveryCodes, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let (account, event) = loaded.account.clone().renew_recovery_codes(permitted, codes.set);
            loaded.tx.save_account(&account)?;
            loaded.tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;
            Ok(Outcome::Done(()))
        })?;
        Ok(outcome.map(|()| {
            if let Some(visit) = held.as_mut().and_then(Session::visit_mut) {
                visit.shown_codes = Arc::clone(&codes.shown);
            }
            codes.shown
        }))
    }

    /// The codes that are on screen now, for paper, file and clipboard. Empty once
    /// they were confirmed or left.
    pub fn shown_recovery_codes(&self, window: &WindowName) -> ShownCodes {
        let place = self.place(window);
        let mut held = place.hold();
        self.present(&mut held).map(|visit| Arc::clone(&visit.shown_codes)).unwrap_or_default()
    }

    /// Ends step five: one of the codes on screen was typed back. It is checked
    /// against what was stored, counts as a try, and is never spent by this.
    pub fn confirm_recovery_codes(&self, window: &WindowName, typed: &str) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let Some(session) = held.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
        if let Err(denial) = session.admits(Operation::RenewRecoveryCodes, self.now()) {
            return Ok(denial.into());
        }
        if session.visit_mut().is_none_or(|visit| visit.shown_codes.is_empty()) {
            return Ok(Denial::OutOfOrder.into());
        }
        let entry = match CodeEntry::recovery(typed) {
            Ok(entry) => entry,
            Err(malformed) => return Ok(Refusal::Malformed(malformed).into()),
        };
        let opened = self.opened()?;
        let mut none = Sent::none();
        let outcome = self.check_code(&opened, Whose::of(session), entry, &mut none, |tx, account, _| {
            let now = self.now().wall;
            let (account, event) = account.confirm_recovery_codes(now);
            tx.save_account(&account)?;
            tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now))?;
            Ok(Outcome::Done(()))
        })?;
        if matches!(outcome, Outcome::Done(())) {
            forget_shown(&mut held);
        }
        Ok(outcome)
    }

    /// Leaves step five. The codes work, but count as not confirmed: the next
    /// log-in or unlock first offers a new set.
    pub fn leave_recovery_codes(&self, window: &WindowName) {
        let place = self.place(window);
        forget_shown(&mut place.hold());
    }
}

fn forget_shown(held: &mut Option<Session>) {
    if let Some(visit) = held.as_mut().and_then(Session::visit_mut) {
        visit.shown_codes = ShownCodes::default();
    }
}
