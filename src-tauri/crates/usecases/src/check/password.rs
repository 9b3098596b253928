//! Checking a password.

use tweestap_core::account::{Account, AccountId};
use tweestap_core::address::Address;
use tweestap_core::audit::{LogEntry, Outcome as LogOutcome};
use tweestap_core::secret::PasswordHash;
use tweestap_core::throttle::{Charge, Refused, Schedule};

use super::{PasswordEntry, charge, refusal_of};
use crate::desk::Desk;
use crate::outcome::{CounterName, NextTry, Outcome, Refusal};
use crate::ports::{CounterKey, Fault, Opened, PasswordMatch, Transaction};

/// What T1 of a password check leaves for T2.
struct ChargedPassword {
    charge: Charge,
    account: Option<(AccountId, u64)>,
    hash: Option<PasswordHash>,
}

impl Desk {
    /// Checks a password; `apply` runs in T2 once it is right. Unknown accounts and
    /// those that cannot log in cost the same work and get the same answer.
    pub(crate) fn check_password<T>(
        &self,
        opened: &Opened,
        entry: &PasswordEntry<'_>,
        apply: impl FnOnce(&mut dyn Transaction, Account) -> Result<Outcome<T>, Fault>,
    ) -> Result<Outcome<T>, Fault> {
        let charged = match self.charge_password(opened, entry.address)? {
            Ok(charged) => charged,
            Err(refused) => return Ok(refusal_of(refused, CounterName::Password).into()),
        };
        let found = opened.hasher.verify_password(entry.password, charged.hash.as_ref())?;
        let newer_hash = match found {
            PasswordMatch::YesButStale => Some(opened.hasher.hash_password(entry.password)?),
            PasswordMatch::Yes | PasswordMatch::No => None,
        };

        let mut tx = opened.store.begin()?;
        let account = tx.account_by_address(entry.address)?.filter(Account::can_log_in);
        let same =
            account.as_ref().map(|account| (account.id, account.credential_version)) == charged.account;
        let outcome = match account.filter(|_| same && found != PasswordMatch::No) {
            None => {
                let about = charged.account.map(|(id, _)| id);
                let now = self.now().wall;
                tx.append_log(&LogEntry::by_nobody(about, entry.failed, LogOutcome::Refused, now))?;
                let counter = tx.counter(CounterKey::Password(entry.address))?;
                Refusal::WrongCredentials(NextTry::of(&counter, self.now())).into()
            }
            Some(account) => {
                let key = CounterKey::Password(entry.address);
                let counter = tx.counter(key)?.succeed(charged.charge);
                tx.save_counter(key, &counter)?;
                let account = match newer_hash {
                    None => account,
                    Some(hash) => account.rehash(hash),
                };
                tx.save_account(&account)?;
                apply(tx.as_mut(), account)?
            }
        };
        tx.commit()?;
        Ok(outcome)
    }

    fn charge_password(
        &self,
        opened: &Opened,
        address: &Address,
    ) -> Result<Result<ChargedPassword, Refused>, Fault> {
        let mut tx = opened.store.begin()?;
        let account = tx.account_by_address(address)?.filter(Account::can_log_in);
        let key = CounterKey::Password(address);
        let charge = charge(tx.as_mut(), key, &Schedule::PASSWORD, self.now())?;
        tx.commit()?;
        Ok(charge.map(|charge| ChargedPassword {
            charge,
            account: account.as_ref().map(|account| (account.id, account.credential_version)),
            hash: account.and_then(|account| account.password).map(|password| password.hash),
        }))
    }
}
