//! Nobody of the help desk can log in any more: the recovery key makes one help-desk
//! person, who switches two-step on before anything else.
//!
//! ```text
//!   form ─► recovery key, charged on its own counter ─► account, session that enrols ─► new key
//! ```

use tweestap_core::account::{Account, AccountId, PasswordCredential, Role};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::Evidence;
use tweestap_core::organisation::Requirement;
use tweestap_core::policy::{Denial, Operation, Step};
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::secret::{Password, PasswordHash};
use tweestap_core::session::{CameInBy, Session, Stage, Visit};
use zeroize::Zeroizing;

use std::mem;

use crate::change_password::{judge_first_password, too_long};
use crate::desk::{Desk, WindowName};
use crate::log_in::proof;
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::people::{PersonForm, check_person};
use crate::ports::Opened;
use crate::recovery_key::{malformed_key, note_use, refusal_of_key};
use crate::set_up::SetUpFault;

/// What the new help-desk person fills in.
pub struct Rescue {
    /// The organisation's recovery key, as it was typed. Secret.
    pub key: Zeroizing<String>,
    /// The person's name.
    pub name: String,
    /// The address or log-in name they will use.
    pub address: String,
    /// Their password. Secret.
    pub password: Zeroizing<String>,
}

impl Desk {
    /// Makes a help-desk person with the recovery key, and logs them in to enrol. The
    /// key's use makes a new one, which is put on paper first.
    ///
    /// # Errors
    /// What the store, the vault or the hashing says; nothing is made then.
    pub fn make_help_desk_person(
        &self,
        window: &WindowName,
        mut form: Rescue,
    ) -> Result<Outcome<()>, SetUpFault> {
        let place = self.place(window);
        let mut held = place.hold();
        if held.is_some() {
            return Ok(Denial::OutOfOrder.into());
        }
        let opened = self.opened()?;
        let person = PersonForm {
            name: form.name.clone(),
            address: form.address.clone(),
            contact_number: String::new(),
            role: Role::HelpDesk,
        };
        let address = match check_person(&person) {
            Ok(address) => address,
            Err(problems) => return Ok(Refusal::Fields(problems).into()),
        };
        let Ok(password) = Password::new(mem::take(&mut *form.password)) else {
            return Ok(too_long().into());
        };
        let organisation = self.organisation_name()?;
        let judged = judge_first_password(&password, &form.name, address.as_str(), &organisation);
        if let Some(refusal) = judged.refusal {
            return Ok(Refusal::Password(refusal).into());
        }
        if let Some(refusal) = self.check_key(&form.key)? {
            return Ok(refusal.into());
        }
        let hash = opened.hasher.hash_password(&password)?;
        let outcome = self.rescued(&opened, &form, address, hash)?;
        if let Outcome::Done(session) = outcome {
            // After the log says so: cut off in between, the old paper still opens.
            let key = RecoveryKey::generate(&self.bytes()?);
            self.vault.renew_recovery_key(&key)?;
            self.put_on_paper(Some(key));
            *held = Some(session);
            return Ok(Outcome::Done(()));
        }
        Ok(outcome.map(|_| ()))
    }

    fn check_key(&self, typed: &str) -> Result<Option<Refusal>, SetUpFault> {
        let key = match RecoveryKey::parse(typed) {
            Ok(key) => key,
            Err(error) => return Ok(Some(malformed_key(error))),
        };
        match self.vault.check_recovery_key(&key, self.now().wall) {
            Ok(()) => Ok(None),
            Err(refusal) => refusal_of_key(refusal).map(Some),
        }
    }

    fn rescued(
        &self,
        opened: &Opened,
        form: &Rescue,
        address: Address,
        hash: PasswordHash,
    ) -> Result<Outcome<Session>, SetUpFault> {
        let now = self.now();
        let account = Account {
            password: Some(PasswordCredential { hash, changed_at: now.wall }),
            last_log_in_at: Some(now.wall),
            ..Account::new(
                AccountId::from_bytes(self.bytes()?),
                Role::HelpDesk,
                &form.name,
                address,
                now.wall,
            )
        };
        let mut tx = opened.store.begin()?;
        let Some(organisation) = tx.organisation()? else { return Ok(Denial::OutOfOrder.into()) };
        if tx.account_by_address(&account.address)?.is_some() {
            return Ok(Refusal::Fields(vec![(Field::Address, FieldProblem::Taken)]).into());
        }
        tx.insert_account(&account)?;
        note_use(tx.as_mut(), now.wall)?;
        for event in [Event::AccountCreated, Event::LoggedIn] {
            tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;
        }
        tx.commit()?;

        let role = account.role;
        let visit = Visit::new(now, organisation.inactivity_limit(role), CameInBy::Ordinary);
        let password = proof(Step::Password, Operation::SwitchOnAtLogIn, &account, Evidence::LogIn, now);
        Ok(Outcome::Done(match organisation.two_step.of(role) {
            Requirement::NotAvailable => Session::new(&account, Stage::Open(visit), Vec::new()),
            Requirement::Optional | Requirement::Required { .. } => {
                Session::new(&account, Stage::Enrolling(visit), vec![password])
            }
        }))
    }
}
