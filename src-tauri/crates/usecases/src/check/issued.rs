//! Checking an issued code: welcome, password or reset.

use tweestap_core::account::{Account, AccountId, Standing};
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::Moment;
use tweestap_core::help_desk;
use tweestap_core::issued_code::{Issuance, IssuanceId, IssuedCode, IssuedCodeKind, VoidReason};
use tweestap_core::policy::Operation;
use tweestap_core::secret::{Password, PasswordHash};

use crate::desk::{Desk, relation};
use crate::outcome::{Outcome, Refusal};
use crate::ports::{Fault, Opened, PasswordMatch, Transaction};

impl Desk {
    /// Checks an issued code of one of `kinds`; `apply` runs in T2 once it is right.
    /// It is not spent by this: only what it allows spends it. Without an account, or
    /// without such a code, the same work is done and the answer is the same.
    pub(crate) fn check_issued_code<T>(
        &self,
        opened: &Opened,
        account: Option<AccountId>,
        kinds: &[IssuedCodeKind],
        typed: &IssuedCode,
        apply: impl FnOnce(&mut dyn Transaction, Account, Issuance) -> Result<Outcome<T>, Fault>,
    ) -> Result<Outcome<T>, Fault> {
        let charged = match account {
            None => None,
            Some(id) => self.charge_issued_code(opened, id, kinds)?,
        };
        let text = Password::new(typed.expose_text().to_string()).map_err(|_| Fault::Random)?;
        let hash = charged.as_ref().map(|(_, hash)| hash);
        let found = opened.hasher.verify_password(&text, hash)?;

        let now = self.now();
        let mut tx = opened.store.begin()?;
        let right = match (account, charged) {
            (Some(id), Some((issuance, _))) if found != PasswordMatch::No => {
                still_good(tx.as_mut(), id, issuance, now)?
            }
            _ => None,
        };
        let outcome = match right {
            None => {
                let event = Event::CodeFailed;
                tx.append_log(&LogEntry::by_nobody(account, event, LogOutcome::Refused, now.wall))?;
                wrong().into()
            }
            Some((account, issuance)) => apply(tx.as_mut(), account, issuance)?,
        };
        tx.commit()?;
        Ok(outcome)
    }

    /// T1: charges the newest open code of these kinds.
    fn charge_issued_code(
        &self,
        opened: &Opened,
        account: AccountId,
        kinds: &[IssuedCodeKind],
    ) -> Result<Option<(IssuanceId, PasswordHash)>, Fault> {
        let now = self.now();
        let mut tx = opened.store.begin()?;
        let open = tx
            .issued_codes(account)?
            .into_iter()
            .find(|code| kinds.contains(&code.kind) && code.is_open(now));
        let Some(open) = open else { return Ok(None) };
        let id = open.id;
        let (open, hash) = open.charge(now);
        tx.save_issued_code(account, &open)?;
        tx.commit()?;
        Ok(hash.ok().map(|hash| (id, hash)))
    }
}

/// The code as it is now, its charge given back, if it is still open and who issued it
/// may still do so. One whose issuer may not any more dies here.
fn still_good(
    tx: &mut dyn Transaction,
    account: AccountId,
    id: IssuanceId,
    now: Moment,
) -> Result<Option<(Account, Issuance)>, Fault> {
    let Some(subject) = tx.account(account)?.filter(|found| found.standing == Standing::Active) else {
        return Ok(None);
    };
    let stored = tx.issued_codes(account)?.into_iter().find(|code| code.id == id);
    let Some(code) = stored.map(Issuance::give_back).filter(|code| code.is_open(now)) else {
        return Ok(None);
    };
    if !issuer_still_may(tx, &code, &subject, now)? {
        if let Ok(dead) = code.void(now, VoidReason::IssuerGone) {
            tx.save_issued_code(account, &dead)?;
        }
        return Ok(None);
    }
    tx.save_issued_code(account, &code)?;
    Ok(Some((subject, code)))
}

fn issuer_still_may(
    tx: &dyn Transaction,
    code: &Issuance,
    subject: &Account,
    now: Moment,
) -> Result<bool, Fault> {
    let Some(issuer) = code.issued_by else { return Ok(true) };
    let Some(issuer) = tx.account(issuer)?.filter(|found| found.standing == Standing::Active) else {
        return Ok(false);
    };
    let about = relation(tx, &issuer, subject, now)?;
    let operation = match code.kind {
        IssuedCodeKind::Password => Operation::HandOutPasswordCode,
        IssuedCodeKind::Reset => Operation::ResetTwoStep,
        IssuedCodeKind::Welcome => Operation::IssueWelcomeCode,
    };
    Ok(help_desk::may(issuer.role, about, operation))
}

fn wrong() -> Refusal {
    Refusal::WrongCode { tries_before_wait: None, look_at_clock: false, clock_hint: None }
}
