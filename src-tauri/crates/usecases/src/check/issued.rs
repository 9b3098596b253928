//! Checking an issued code: welcome, password or reset.
//!
//! ```text
//!   T1  charge every open code of the kinds, commit ──► one slow hash for each that can
//!       be open, of a dummy where there is none ──► T2  the one that matched, its charges
//!       given back, if it is still open and its issuer still may
//! ```
//!
//! How many can be open at once: of password and welcome codes two, one that staff
//! handed out and one that was mailed. (A welcome code is only there while no password
//! is, a handed-out code takes the place of a mailed one; but what anyone can have
//! mailed never takes the place of what staff handed out.) Of reset codes one. So many
//! hashes are made, always: for a code that is there, for none, for an unknown address.

use tweestap_core::account::{Account, AccountId, Standing};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::Moment;
use tweestap_core::help_desk;
use tweestap_core::issued_code::{Issuance, IssuanceId, IssuedCode, IssuedCodeKind, VoidReason};
use tweestap_core::policy::{Denial, Operation};
use tweestap_core::secret::{Password, PasswordHash};

use super::Whose;
use crate::desk::{Desk, relation};
use crate::outcome::{Outcome, Refusal};
use crate::ports::{CounterKey, Fault, Opened, PasswordMatch, Transaction};

/// An issued code that was typed.
pub(crate) struct IssuedEntry<'a> {
    pub(crate) of: Of<'a>,
    pub(crate) kinds: &'a [IssuedCodeKind],
    pub(crate) typed: &'a IssuedCode,
}

/// Whose code it would be.
#[derive(Clone, Copy)]
pub(crate) enum Of<'a> {
    /// That of whoever logs in with this address, if anyone does.
    Address(&'a Address),
    /// That of the session's person.
    Session(Whose),
}

/// What T1 of a check leaves for T2.
struct Charged {
    account: Option<AccountId>,
    codes: Vec<(IssuanceId, PasswordHash)>,
}

/// The most password and welcome codes that can be open at once.
const OPEN_AT_ADDRESS: usize = 2;

impl Desk {
    /// Checks an issued code of one of the kinds; `apply` runs in T2 once it is right.
    /// It is not spent by this: only what it allows spends it. Without an account, or
    /// without such a code, the same work is done and the answer is the same.
    pub(crate) fn check_issued_code<T>(
        &self,
        opened: &Opened,
        entry: &IssuedEntry<'_>,
        apply: impl FnOnce(&mut dyn Transaction, Account, Issuance) -> Result<Outcome<T>, Fault>,
    ) -> Result<Outcome<T>, Fault> {
        let charged = match self.charge_issued_codes(opened, entry)? {
            Ok(charged) => charged,
            Err(denial) => return Ok(denial.into()),
        };
        let matched = match_each(opened, entry, &charged)?;

        let now = self.now();
        let mut tx = opened.store.begin()?;
        let right = match (charged.account, matched) {
            (Some(id), Some(matched)) => still_good(tx.as_mut(), id, &charged, matched, now)?,
            _ => None,
        };
        let outcome = match right {
            None => {
                let (about, event) = (charged.account, Event::CodeFailed);
                tx.append_log(&LogEntry::by_nobody(about, event, LogOutcome::Refused, now.wall))?;
                Refusal::wrong_code().into()
            }
            Some((account, issuance)) => apply(tx.as_mut(), account, issuance)?,
        };
        tx.commit()?;
        Ok(outcome)
    }

    /// T1: charges every open code of the kinds. Where there is none something is
    /// written too, so that it takes as long.
    fn charge_issued_codes(
        &self,
        opened: &Opened,
        entry: &IssuedEntry<'_>,
    ) -> Result<Result<Charged, Denial>, Fault> {
        let now = self.now();
        let mut tx = opened.store.begin()?;
        let account = match entry.of {
            Of::Address(address) => tx.account_by_address(address)?,
            Of::Session(whose) => match tx.account(whose.account)? {
                Some(found) if found.credential_version == whose.credential_version => Some(found),
                _ => return Ok(Err(Denial::SessionEnded)),
            },
        };
        let account = account.map(|account| account.id);
        let codes = match account {
            None => Vec::new(),
            Some(account) => charge_each(tx.as_mut(), account, entry.kinds, now)?,
        };
        if codes.is_empty()
            && let Of::Address(address) = entry.of
        {
            let key = CounterKey::Password(address);
            let counter = tx.counter(key)?.as_of(now);
            tx.save_counter(key, &counter)?;
        }
        tx.commit()?;
        Ok(Ok(Charged { account, codes }))
    }
}

fn charge_each(
    tx: &mut dyn Transaction,
    account: AccountId,
    kinds: &[IssuedCodeKind],
    now: Moment,
) -> Result<Vec<(IssuanceId, PasswordHash)>, Fault> {
    let mut codes = Vec::new();
    for code in tx.issued_codes(account)? {
        if !kinds.contains(&code.kind) {
            continue;
        }
        let id = code.id;
        if let (code, Ok(hash)) = code.charge(now) {
            tx.save_issued_code(account, &code)?;
            codes.push((id, hash));
        }
    }
    Ok(codes)
}

/// Hashes for every code that can be open, and says which one matched.
fn match_each(
    opened: &Opened,
    entry: &IssuedEntry<'_>,
    charged: &Charged,
) -> Result<Option<IssuanceId>, Fault> {
    let text = Password::new(entry.typed.expose_text().to_string()).map_err(|_| Fault::Random)?;
    let passes = match entry.of {
        Of::Address(_) => OPEN_AT_ADDRESS,
        Of::Session(_) => 1,
    };
    let mut matched = None;
    for pass in 0..passes.max(charged.codes.len()) {
        let code = charged.codes.get(pass);
        let found = opened.hasher.verify_password(&text, code.map(|(_, hash)| hash))?;
        if found != PasswordMatch::No {
            matched = code.map(|(id, _)| *id);
        }
    }
    Ok(matched)
}

/// The code as it is now, if it is still open and who issued it may still do so. One
/// whose issuer may not any more dies here. A right code is no guess at another: every
/// charge is given back.
fn still_good(
    tx: &mut dyn Transaction,
    account: AccountId,
    charged: &Charged,
    matched: IssuanceId,
    now: Moment,
) -> Result<Option<(Account, Issuance)>, Fault> {
    let Some(subject) = tx.account(account)?.filter(|found| found.standing == Standing::Active) else {
        return Ok(None);
    };
    let mut right = None;
    for code in tx.issued_codes(account)? {
        if !charged.codes.iter().any(|(id, _)| *id == code.id) {
            continue;
        }
        let code = code.give_back();
        if !code.is_open(now) {
            continue;
        }
        tx.save_issued_code(account, &code)?;
        if code.id == matched {
            right = Some(code);
        }
    }
    let Some(code) = right else { return Ok(None) };
    if issuer_still_may(tx, &code, &subject, now)? {
        return Ok(Some((subject, code)));
    }
    if let Ok(dead) = code.void(now, VoidReason::IssuerGone) {
        tx.save_issued_code(account, &dead)?;
    }
    Ok(None)
}

/// The codes of an account that can be entered now.
pub(crate) fn open_codes(
    tx: &dyn Transaction,
    account: &Account,
    now: Moment,
) -> Result<Vec<Issuance>, Fault> {
    let mut open = Vec::new();
    for code in tx.issued_codes(account.id)? {
        if code.is_open(now) && issuer_still_may(tx, &code, account, now)? {
            open.push(code);
        }
    }
    Ok(open)
}

/// Whether a code's issuer may still give it to `subject`. A mailed one has none.
pub(crate) fn issuer_still_may(
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
    Ok(help_desk::may(issuer.role, about, operation_of(code.kind)))
}

/// The row of the table that giving a code of this kind falls under.
pub(crate) const fn operation_of(kind: IssuedCodeKind) -> Operation {
    match kind {
        IssuedCodeKind::Password => Operation::HandOutPasswordCode,
        IssuedCodeKind::Reset => Operation::ResetTwoStep,
        IssuedCodeKind::Welcome => Operation::IssueWelcomeCode,
    }
}
