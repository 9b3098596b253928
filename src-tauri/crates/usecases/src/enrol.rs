//! Switching two-step on and moving it to another phone.

use tweestap_core::account::Account;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::{
    ConfirmedEnrolment, EnrolmentId, FirstCode, NotConfirmed, PendingEnrolment, Started as Pending,
};
use tweestap_core::out_of_band::SmsVerdict;
use tweestap_core::phone::{PhoneNumber, PhoneNumberError};
use tweestap_core::policy::{ConfirmEnrolment, Denial, Operation, StartEnrolment};
use tweestap_core::secret::TotpSecret;
use tweestap_core::session::{CameInBy, Session, ShownCodes, Stage};
use tweestap_core::throttle::Counter;
use tweestap_core::totp::{self, Passcode};

use std::sync::Arc;

use crate::check::{malformed_passcode, spend};
use crate::desk::{Desk, Loaded, WindowName, decided};
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::ports::{CounterKey, Fault};
use crate::recovery_codes::NewCodes;

/// A started authenticator, to be shown once.
pub struct StartedApp {
    /// The `otpauth://` address that the QR code carries. Secret.
    pub uri: zeroize::Zeroizing<String>,
    /// The key in groups of four, for typing. Secret.
    pub key: zeroize::Zeroizing<String>,
    /// The name under which the app lists it.
    pub issuer: String,
    /// The account's name in the app.
    pub account: String,
    /// When it can no longer be finished.
    pub expires_at: Timestamp,
}

/// A started number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartedSms {
    /// The number, in full: the person checks it.
    pub number: String,
    /// When it can no longer be finished.
    pub expires_at: Timestamp,
}

/// A first code that was right.
pub enum Enrolled {
    /// Two-step is on; these are the recovery codes, shown once.
    SwitchedOn(ShownCodes),
    /// Another phone; the recovery codes stay as they were.
    Changed,
}

impl Desk {
    /// Starts an authenticator app for the session's person. A started one that
    /// was not finished is void.
    pub fn start_enrolment(&self, window: &WindowName) -> Result<Outcome<StartedApp>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let operation = self.enrolment_operation(&mut held)?;
        let (id, secret) = (EnrolmentId(self.bytes()?), TotpSecret::from_bytes(self.bytes()?));
        decided(self, &mut held, StartEnrolment(operation), |loaded, permitted, session, now| {
            if !loaded.organisation.methods.app {
                return Ok(Denial::NotAvailable.into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let (issuer, account) = (loaded.organisation.name.clone(), loaded.account.address.to_string());
            let (uri, key) = (totp::key_uri(&secret, &issuer, &account), totp::key_in_groups(&secret));
            let pending = PendingEnrolment::start(&permitted, id, Pending::App { secret }, now);
            let started = StartedApp { uri, key, issuer, account, expires_at: pending.expires_at() };
            if let Some(visit) = session.visit_mut() {
                visit.enrolment = Some(pending);
            }
            Ok(Outcome::Done(started))
        })
    }

    /// Starts SMS to a number. The first code is sent by [`Self::send_code`].
    pub fn start_sms_enrolment(
        &self,
        window: &WindowName,
        typed: &str,
    ) -> Result<Outcome<StartedSms>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let operation = self.enrolment_operation(&mut held)?;
        let id = EnrolmentId(self.bytes()?);
        // Before the decision, so that a mistyped number does not cost the proofs.
        let number = match PhoneNumber::parse(typed, &self.organisation()?.country) {
            Ok(number) => number,
            Err(error) => return Ok(Refusal::Fields(vec![(Field::Number, number_problem(error))]).into()),
        };
        decided(self, &mut held, StartEnrolment(operation), |loaded, permitted, session, now| {
            if !loaded.organisation.methods.sms || loaded.tx.delivery()?.sms.is_none() {
                return Ok(Denial::NotAvailable.into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let shown = number.in_groups();
            let pending = PendingEnrolment::start(&permitted, id, Pending::Sms { number }, now);
            let started = StartedSms { number: shown, expires_at: pending.expires_at() };
            session.sms = None;
            if let Some(visit) = session.visit_mut() {
                visit.enrolment = Some(pending);
            }
            Ok(Outcome::Done(started))
        })
    }

    /// The row of the table that starting an authenticator falls under now.
    fn enrolment_operation(&self, held: &mut Option<Session>) -> Result<Operation, Fault> {
        let now = self.now();
        let Some(session) = held.as_mut() else { return Ok(Operation::SwitchOn) };
        if matches!(session.stage(), Stage::Enrolling(_) | Stage::AfterReset(_)) {
            return Ok(Operation::SwitchOnAtLogIn);
        }
        let opened = self.opened()?;
        let account = opened.store.begin()?.account(session.account())?;
        let on = account.is_some_and(|account| account.enrolled().is_some());
        Ok(match on {
            false => Operation::SwitchOn,
            true if right_after_recovery(session, now) => Operation::ChangeTwoStepAfterRecovery,
            true => Operation::ChangeTwoStep,
        })
    }

    /// Ends the enrolment with the new authenticator's first code. From here
    /// two-step is on; the recovery codes are made in the same transaction.
    pub fn confirm_enrolment(&self, window: &WindowName, typed: &str) -> Result<Outcome<Enrolled>, Fault> {
        let passcode = match Passcode::parse(typed) {
            Ok(passcode) => passcode,
            Err(error) => return Ok(Refusal::Malformed(malformed_passcode(error)).into()),
        };
        let place = self.place(window);
        let mut held = place.hold();
        let now = self.now();
        let (operation, confirmed) = match self.first_code(held.as_mut(), &passcode, now) {
            Ok(right) => right,
            Err(refusal) => return Ok(refusal.into()),
        };
        let after_reset = held.as_ref().is_some_and(Session::is_after_reset);
        let outcome = match operation {
            _ if after_reset => self.end_reset_with(&mut held, confirmed)?,
            Operation::SwitchOn | Operation::SwitchOnAtLogIn => {
                self.switch_on(&mut held, operation, confirmed)?
            }
            _ => self.change_phone(&mut held, operation, confirmed)?,
        };
        Ok(outcome.map(|(account, shown)| {
            *held = held.take().map(|mut session| {
                session.adopt(&account);
                session.enrolled()
            });
            if let Some(visit) = held.as_mut().and_then(Session::visit_mut) {
                visit.enrolment = None;
                visit.came_in_by = CameInBy::Ordinary;
                visit.with_the_method = true;
                visit.shown_codes = Arc::clone(&shown);
            }
            if shown.is_empty() { Enrolled::Changed } else { Enrolled::SwitchedOn(shown) }
        }))
    }

    /// Checks the first code against what was started here.
    fn first_code(
        &self,
        session: Option<&mut Session>,
        passcode: &Passcode,
        now: Moment,
    ) -> Result<(Operation, ConfirmedEnrolment), Refusal> {
        let wrong = |is_app| Refusal::WrongCode {
            tries_before_wait: None,
            wait_until: None,
            suspended: false,
            look_at_clock: is_app,
            clock_hint: None,
        };
        let Some(session) = session else { return Err(Refusal::Denied(Denial::NotLoggedIn)) };
        let denied = denied_without_visit(Some(session), now);
        let sent = session.sms.take();
        let Some(visit) = session.visit_now(now) else { return Err(Refusal::Denied(denied)) };
        let Some(pending) = visit.enrolment.as_ref() else { return Err(Refusal::Expired) };
        let operation = pending.operation();
        let first_code = match pending.authenticator() {
            Pending::App { .. } => FirstCode::App { passcode, code_time: self.clock.code_time(now) },
            Pending::Sms { .. } => {
                let id = pending.id();
                let Some(sent) = sent else { return Err(Refusal::Expired) };
                let (left, verdict) = sent.check(passcode, id, operation, now);
                session.sms = left;
                match verdict {
                    SmsVerdict::Right(right) => FirstCode::Sms(right),
                    SmsVerdict::Wrong => return Err(wrong(false)),
                    SmsVerdict::Over => return Err(Refusal::Expired),
                }
            }
        };
        let Some(visit) = session.visit_mut() else { return Err(Refusal::Denied(denied)) };
        let Some(pending) = visit.enrolment.as_ref() else { return Err(Refusal::Expired) };
        pending.confirm(first_code, now).map(|confirmed| (operation, confirmed)).map_err(
            |error| match error {
                NotConfirmed::Wrong => wrong(true),
                NotConfirmed::Expired => Refusal::Expired,
            },
        )
    }

    /// Two-step on and six codes made, in one transaction. The slow hashes of the
    /// codes are made before it.
    fn switch_on(
        &self,
        held: &mut Option<Session>,
        operation: Operation,
        confirmed: ConfirmedEnrolment,
    ) -> Result<Outcome<(Account, ShownCodes)>, Fault> {
        let codes = NewCodes::make(self)?;
        decided(self, held, ConfirmEnrolment(operation), |loaded, permitted, _, now| {
            let account = loaded.account.clone();
            let (account, event) = account.switch_on_two_step(permitted, confirmed, codes.set, now.wall);
            write_change(loaded, &account, event, now)?;
            Ok(Outcome::Done((account, codes.shown)))
        })
    }

    /// Another phone. Its codes start with a clean counter, the year's budget included.
    fn change_phone(
        &self,
        held: &mut Option<Session>,
        operation: Operation,
        confirmed: ConfirmedEnrolment,
    ) -> Result<Outcome<(Account, ShownCodes)>, Fault> {
        decided(self, held, ConfirmEnrolment(operation), |loaded, permitted, _, now| {
            let (account, event) =
                loaded.account.clone().change_authenticator(permitted, confirmed, now.wall);
            write_change(loaded, &account, event, now)?;
            Ok(Outcome::Done((account, ShownCodes::default())))
        })
    }

    /// Stops before the first code: nothing changes.
    pub fn stop_enrolment(&self, window: &WindowName) {
        let place = self.place(window);
        if let Some(visit) = place.hold().as_mut().and_then(Session::visit_mut) {
            visit.enrolment = None;
        }
    }

    /// The key of the authenticator that is on screen, for copying.
    pub fn enrolment_key(&self, window: &WindowName) -> Option<zeroize::Zeroizing<String>> {
        let place = self.place(window);
        let mut held = place.hold();
        let visit = self.present(&mut held)?;
        match visit.enrolment.as_ref()?.authenticator() {
            Pending::App { secret } => Some(totp::key_in_groups(secret)),
            Pending::Sms { .. } => None,
        }
    }
}

/// What to say of a number that is none.
pub(crate) fn number_problem(error: PhoneNumberError) -> FieldProblem {
    match error {
        PhoneNumberError::Empty => FieldProblem::Empty,
        PhoneNumberError::NotANumber => FieldProblem::NotANumber,
        PhoneNumberError::NotMobile => FieldProblem::NotMobile,
    }
}

/// A new authenticator is written with a clean counter: wrong codes of the old
/// one say nothing about it.
pub(crate) fn write_change(
    loaded: &mut Loaded<'_>,
    account: &Account,
    event: Event,
    now: Moment,
) -> Result<(), Fault> {
    loaded.tx.save_counter(CounterKey::Code(account.id), &Counter::default())?;
    loaded.tx.save_account(account)?;
    loaded.tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))
}

/// Whether a log-in with a recovery code still pre-pays a new phone.
pub(crate) fn right_after_recovery(session: &Session, now: Moment) -> bool {
    session.proofs().iter().any(|proof| {
        proof.operation == Operation::ChangeTwoStepAfterRecovery
            && proof.answers(proof.step, proof.operation, session.account(), now)
    })
}

/// Why there is no visit in front of this window.
fn denied_without_visit(session: Option<&Session>, now: Moment) -> Denial {
    let Some(session) = session else { return Denial::NotLoggedIn };
    if session.is_over(now) {
        return Denial::SessionEnded;
    }
    match session.stage() {
        Stage::HalfLoggedIn { .. } | Stage::Recovering { .. } => Denial::HalfLoggedIn,
        Stage::Locked { .. } | Stage::Open(_) | Stage::Enrolling(_) | Stage::AfterReset(_) => Denial::Locked,
    }
}
