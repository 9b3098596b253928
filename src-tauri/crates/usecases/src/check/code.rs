//! Checking a code: of the app, or a recovery code.

use tweestap_core::account::{Account, AccountId};
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::Evidence;
use tweestap_core::clock::Moment;
use tweestap_core::lookup_secret::{LookupSecret, Match};
use tweestap_core::policy::Denial;
use tweestap_core::throttle::{Charge, Counter, Refused, Schedule};
use tweestap_core::totp::{self, ClockHint, Passcode, TotpVerdict};

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
    /// Checks a code of `whose` account; `apply` runs in T2 once it is right.
    pub(crate) fn check_code<T>(
        &self,
        opened: &Opened,
        whose: Whose,
        entry: CodeEntry,
        apply: impl FnOnce(&mut dyn Transaction, Account, Verified) -> Result<Outcome<T>, Fault>,
    ) -> Result<Outcome<T>, Fault> {
        match entry {
            CodeEntry::App(passcode) => self.check_app_code(opened, whose, &passcode, apply),
            CodeEntry::Recovery(secret) => self.check_recovery_code(opened, whose, &secret, apply),
        }
    }

    fn check_app_code<T>(
        &self,
        opened: &Opened,
        whose: Whose,
        passcode: &Passcode,
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
        if account.credential_version != whose.credential_version {
            return Ok(Denial::SessionEnded.into());
        }
        let Some(authenticator) = account.enrolled().map(|enrolled| enrolled.authenticator.clone()) else {
            return Ok(Denial::SessionEnded.into());
        };
        let code_time = self.clock.code_time(now);
        let verdict = totp::verify(&authenticator.secret, passcode, code_time, Some(authenticator.last_step));
        let counter = tx.counter(key)?;
        let outcome = match verdict {
            TotpVerdict::Accepted(step) if tx.take_time_step(authenticator.id, step)? => {
                let proven = step.begins_at();
                tx.save_counter(key, &counter.succeed(charged.charge).prove_date(proven))?;
                account.note_misfit(None);
                tx.save_account(&account)?;
                apply(tx.as_mut(), account, Verified { evidence: Evidence::TimeStep(step) })?
            }
            TotpVerdict::Accepted(_) => {
                tx.save_counter(key, &counter.refund(charged.charge))?;
                Refusal::UsedAlready { next_at: None }.into()
            }
            TotpVerdict::UsedAlready { next_at } => {
                tx.save_counter(key, &counter.refund(charged.charge))?;
                // Told by the wall clock, like every time that a person is told.
                let next_at = now.wall.plus(next_at.since(code_time));
                Refusal::UsedAlready { next_at: Some(next_at) }.into()
            }
            TotpVerdict::NearMiss { fit } | TotpVerdict::Wrong { fit } => {
                let stands = matches!(verdict, TotpVerdict::Wrong { .. });
                let counter = if stands { counter } else { counter.refund(charged.charge) };
                tx.save_counter(key, &counter)?;
                let clock_hint = ClockHint::of(authenticator.last_misfit, fit);
                account.note_misfit(fit);
                tx.save_account(&account)?;
                log_wrong_code(tx.as_mut(), id, &counter, stands, now)?;
                wrong_code(&counter, clock_hint).into()
            }
        };
        tx.commit()?;
        Ok(outcome)
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
                let tries_before_wait = tries_before_wait(&counter);
                Refusal::WrongCode { tries_before_wait, look_at_clock: false, clock_hint: None }.into()
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
        let charge = charge(tx.as_mut(), key, schedule, self.now())?;
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

fn wrong_code(counter: &Counter, clock_hint: Option<ClockHint>) -> Refusal {
    Refusal::WrongCode {
        tries_before_wait: tries_before_wait(counter),
        look_at_clock: counter.in_a_row() >= 2,
        clock_hint,
    }
}

/// Tries left before the first wait.
fn tries_before_wait(counter: &Counter) -> Option<u32> {
    const FREE: u32 = 3;
    FREE.checked_sub(counter.in_a_row()).filter(|left| *left > 0)
}
