//! Checking a code: of the app, or a recovery code.

use tweestap_core::account::{Account, AccountId, Authenticator, Enrolled, TotpAuthenticator};
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::Evidence;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::EnrolmentId;
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::lookup_secret::{LookupSecret, Match};
use tweestap_core::out_of_band::{OutOfBandCode, SmsVerdict};
use tweestap_core::policy::{Denial, Operation};
use tweestap_core::session::Session;
use tweestap_core::throttle::{Charge, Counter, Refused, Schedule};
use tweestap_core::totp::{self, ClockFit, ClockHint, Passcode, TotpVerdict};

use super::issued::{IssuedEntry, Of};
use super::{CodeEntry, Verified, Whose, charge, refusal_of};
use crate::desk::Desk;
use crate::outcome::{CounterName, Outcome, Refusal};
use crate::ports::{CounterKey, Fault, Opened, Transaction};

/// What T1 of a code check leaves for T2.
struct ChargedCode {
    charge: Charge,
    salt: [u8; 16],
}

impl Desk {
    /// Checks a code of `whose` account; `apply` runs in T2 once it is right. `sms` is the
    /// code that was sent for this, if one was; what is left of it stays there.
    pub(crate) fn check_code<T>(
        &self,
        opened: &Opened,
        whose: Whose,
        entry: CodeEntry,
        sms: &mut Sent,
        apply: impl FnOnce(&mut dyn Transaction, Account, Verified) -> Result<Outcome<T>, Fault>,
    ) -> Result<Outcome<T>, Fault> {
        match entry {
            CodeEntry::Digits(passcode) => self.check_passcode(opened, whose, &passcode, sms, apply),
            CodeEntry::Recovery(secret) => self.check_recovery_code(opened, whose, &secret, apply),
            CodeEntry::Issued(code) => {
                let asked =
                    IssuedEntry { of: Of::Session(whose), kinds: &[IssuedCodeKind::Reset], typed: &code };
                self.check_issued_code(opened, &asked, |tx, account, issuance| {
                    apply(tx, account, Verified { evidence: Evidence::IssuedCode(issuance.id) })
                })
            }
        }
    }

    fn check_passcode<T>(
        &self,
        opened: &Opened,
        whose: Whose,
        passcode: &Passcode,
        sms: &mut Sent,
        apply: impl FnOnce(&mut dyn Transaction, Account, Verified) -> Result<Outcome<T>, Fault>,
    ) -> Result<Outcome<T>, Fault> {
        let id = whose.account;
        let key = CounterKey::Code(id);
        let charged = match self.charge_code(opened, whose, key, (CounterName::Code, &Schedule::CODE))? {
            Ok(charged) => charged,
            Err(refusal) => return Ok(refusal.into()),
        };

        let now = self.now();
        let mut tx = opened.store.begin()?;
        let Some(mut account) = tx.account(id)? else { return Err(Fault::Closed) };
        let enrolled = account.enrolled().cloned();
        let Some(enrolled) = enrolled.filter(|_| account.credential_version == whose.credential_version)
        else {
            return Ok(Denial::SessionEnded.into());
        };
        let counter = tx.counter(key)?;
        let judged = match &enrolled.authenticator {
            Authenticator::App(app) => self.judge_app(tx.as_mut(), app, passcode, now)?,
            Authenticator::Sms(number) => sms.judge(passcode, number.id, now),
        };
        let outcome = match judged {
            Judged::Right { evidence, proven } => {
                tx.save_counter(key, &counter.succeed(charged.charge).prove_date(proven))?;
                account.note_misfit(None);
                tx.save_account(&account)?;
                apply(tx.as_mut(), account, Verified { evidence })?
            }
            Judged::NotCharged(refusal) => {
                tx.save_counter(key, &counter.refund(charged.charge))?;
                refusal.into()
            }
            Judged::Wrong { stands, fit } => {
                let counter = if stands { counter } else { counter.refund(charged.charge) };
                tx.save_counter(key, &counter)?;
                let clock_hint = last_misfit(&enrolled).and_then(|before| ClockHint::of(Some(before), fit));
                account.note_misfit(fit);
                tx.save_account(&account)?;
                log_wrong_code(tx.as_mut(), id, &counter, stands, now)?;
                let is_app = matches!(enrolled.authenticator, Authenticator::App(_));
                let look_at_clock = is_app && counter.in_a_row() >= 2;
                wrong(&counter, &Schedule::CODE, now, look_at_clock, clock_hint).into()
            }
        };
        tx.commit()?;
        Ok(outcome)
    }

    fn judge_app(
        &self,
        tx: &mut dyn Transaction,
        app: &TotpAuthenticator,
        passcode: &Passcode,
        now: Moment,
    ) -> Result<Judged, Fault> {
        let code_time = self.clock.code_time(now);
        let verdict = totp::verify(&app.secret, passcode, code_time, Some(app.last_step));
        Ok(match verdict {
            TotpVerdict::Accepted(step) if tx.take_time_step(app.id, step)? => {
                Judged::Right { evidence: Evidence::TimeStep(step), proven: step.begins_at() }
            }
            TotpVerdict::Accepted(_) => Judged::NotCharged(Refusal::UsedAlready { next_at: None }),
            TotpVerdict::UsedAlready { next_at } => {
                // Told by the wall clock, like every time that a person is told.
                let next_at = now.wall.plus(next_at.since(code_time));
                Judged::NotCharged(Refusal::UsedAlready { next_at: Some(next_at) })
            }
            TotpVerdict::NearMiss { fit } | TotpVerdict::Wrong { fit } => {
                Judged::Wrong { stands: verdict.is_charged(app.last_misfit), fit }
            }
        })
    }

    fn check_recovery_code<T>(
        &self,
        opened: &Opened,
        whose: Whose,
        secret: &LookupSecret,
        apply: impl FnOnce(&mut dyn Transaction, Account, Verified) -> Result<Outcome<T>, Fault>,
    ) -> Result<Outcome<T>, Fault> {
        let id = whose.account;
        let key = CounterKey::RecoveryCode(id);
        let charged = match self.charge_code(
            opened,
            whose,
            key,
            (CounterName::RecoveryCode, &Schedule::RECOVERY_CODE),
        )? {
            Ok(charged) => charged,
            Err(refusal) => return Ok(refusal.into()),
        };
        let mac = opened.hasher.lookup_mac(secret, &charged.salt)?;

        let now = self.now();
        let mut tx = opened.store.begin()?;
        let Some(account) = tx.account(id)? else { return Err(Fault::Closed) };
        if account.credential_version != whose.credential_version {
            return Ok(Denial::SessionEnded.into());
        }
        let found = account
            .enrolled()
            .and_then(|enrolled| enrolled.recovery.find(&mac).map(|found| (enrolled.recovery.id(), found)));
        let counter = tx.counter(key)?;
        let outcome = match found {
            Some((set, Match::Unused { index })) => {
                tx.save_counter(key, &counter.succeed(charged.charge))?;
                let evidence = Evidence::LookupSecret { set, index };
                apply(tx.as_mut(), account, Verified { evidence })?
            }
            Some((_, Match::Used { .. })) => {
                log_code_failed(tx.as_mut(), id, now)?;
                Refusal::UsedAlready { next_at: None }.into()
            }
            None => {
                log_code_failed(tx.as_mut(), id, now)?;
                wrong(&counter, &Schedule::RECOVERY_CODE, now, false, None).into()
            }
        };
        tx.commit()?;
        Ok(outcome)
    }

    /// T1 of a code check.
    fn charge_code(
        &self,
        opened: &Opened,
        whose: Whose,
        key: CounterKey<'_>,
        counted: (CounterName, &Schedule),
    ) -> Result<Result<ChargedCode, Refusal>, Fault> {
        let mut tx = opened.store.begin()?;
        let same = |account: &Account| account.credential_version == whose.credential_version;
        let Some(account) = tx.account(whose.account)?.filter(Account::can_log_in).filter(same) else {
            return Ok(Err(Refusal::Denied(Denial::SessionEnded)));
        };
        let Some(enrolled) = account.enrolled() else {
            return Ok(Err(Refusal::Denied(Denial::OutOfOrder)));
        };
        let (name, schedule) = counted;
        let charge = match key {
            // A stolen phone is stopped like a suspended one; recovery codes still work.
            CounterKey::Code(_) if enrolled.stopped_at.is_some() => Err(Refused::Suspended),
            _ => charge(tx.as_mut(), key, schedule, self.now())?,
        };
        tx.commit()?;
        let salt = *enrolled.recovery.salt();
        Ok(charge.map(|charge| ChargedCode { charge, salt }).map_err(|refused| refusal_of(refused, name)))
    }
}

fn log_wrong_code(
    tx: &mut dyn Transaction,
    id: AccountId,
    counter: &Counter,
    stands: bool,
    now: Moment,
) -> Result<(), Fault> {
    log_code_failed(tx, id, now)?;
    let suspended = matches!(
        counter.refusal(now, &Schedule::CODE),
        Some(Refused::Suspended | Refused::SuspendedForTheYear)
    );
    if stands && suspended {
        let event = Event::MethodSuspended;
        tx.append_log(&LogEntry::by_nobody(Some(id), event, LogOutcome::Done, now.wall))?;
    }
    Ok(())
}

fn log_code_failed(tx: &mut dyn Transaction, id: AccountId, now: Moment) -> Result<(), Fault> {
    tx.append_log(&LogEntry::by_nobody(Some(id), Event::CodeFailed, LogOutcome::Refused, now.wall))
}

/// A wrong try with what holds from here on, by the counter it is committed with.
fn wrong(
    counter: &Counter,
    schedule: &Schedule,
    now: Moment,
    look_at_clock: bool,
    clock_hint: Option<ClockHint>,
) -> Refusal {
    let from_here = counter.refusal(now, schedule);
    let wait_until = match from_here {
        Some(Refused::Waiting { until }) => Some(until),
        _ => None,
    };
    Refusal::WrongCode {
        tries_before_wait: tries_before_wait(counter).filter(|_| from_here.is_none()),
        wait_until,
        suspended: from_here.is_some() && wait_until.is_none(),
        look_at_clock,
        clock_hint,
    }
}

fn last_misfit(enrolled: &Enrolled) -> Option<ClockFit> {
    match &enrolled.authenticator {
        Authenticator::App(app) => app.last_misfit,
        Authenticator::Sms(_) => None,
    }
}

/// What typed digits turned out to be.
pub(crate) enum Judged {
    /// Right, which proves that it is at least `proven` now.
    Right {
        /// What was verified.
        evidence: Evidence,
        /// The date it proves.
        proven: Timestamp,
    },
    /// Refused, and no guess.
    NotCharged(Refusal),
    /// Wrong.
    Wrong {
        /// Whether the charge stands.
        stands: bool,
        /// The other clock it fits.
        fit: Option<ClockFit>,
    },
}

/// A code that was sent by SMS, and what for.
pub(crate) struct Sent {
    code: Option<OutOfBandCode>,
    operation: Operation,
}

impl Sent {
    /// What was sent in `session` for `operation`. Give it back with [`Self::put_back`].
    pub(crate) fn take(session: &mut Session, operation: Operation) -> Self {
        Self { code: session.sms.take(), operation }
    }

    /// Where no SMS code can be typed.
    pub(crate) const fn none() -> Self {
        Self { code: None, operation: Operation::ReadOwn }
    }

    /// Keeps what can still be used.
    pub(crate) fn put_back(self, session: Option<&mut Session>) {
        if let Some(session) = session {
            session.sms = self.code;
        }
    }

    /// An SMS code proves no date of its own: the computer's clock has to do.
    fn judge(&mut self, passcode: &Passcode, enrolment: EnrolmentId, now: Moment) -> Judged {
        let Some(code) = self.code.take() else { return Judged::NotCharged(Refusal::Expired) };
        let (left, verdict) = code.check(passcode, enrolment, self.operation, now);
        self.code = left;
        match verdict {
            SmsVerdict::Right(_) => Judged::Right { evidence: Evidence::OutOfBand, proven: now.wall },
            SmsVerdict::Wrong => Judged::Wrong { stands: true, fit: None },
            SmsVerdict::Over => Judged::NotCharged(Refusal::Expired),
        }
    }
}

/// Tries left before the first wait.
fn tries_before_wait(counter: &Counter) -> Option<u32> {
    const FREE: u32 = 3;
    FREE.checked_sub(counter.in_a_row()).filter(|left| *left > 0)
}
