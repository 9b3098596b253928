//! The first start.

use tweestap_core::account::{Account, AccountId, PasswordCredential, Role};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::Evidence;
use tweestap_core::organisation::{HelpDeskContact, Organisation};
use tweestap_core::policy::{Denial, Operation, Step};
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::secret::{Password, PasswordHash};
use tweestap_core::session::{CameInBy, Session, Stage, Visit};
use zeroize::Zeroizing;

use std::mem;

use crate::change_password::{judge_first_password, too_long};
use crate::desk::{Desk, DeskState, WindowName};
use crate::log_in::proof;
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::ports::{Fault, KeyPlace, OpenFault, Opened};

/// What the first help-desk person fills in.
pub struct SetUp {
    /// The organisation's name.
    pub organisation: String,
    /// Whom people call.
    pub help_desk: HelpDeskContact,
    /// The person's own name.
    pub name: String,
    /// The address or log-in name they will use.
    pub address: String,
    /// Their password. Secret.
    pub password: Zeroizing<String>,
    /// Where the root key goes: the key file only where the person agreed to it.
    pub key_place: KeyPlace,
}

/// Why a set-up or a recovery did not come about, beyond refusals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SetUpFault {
    /// The store could not be made or opened.
    #[error(transparent)]
    Open(#[from] OpenFault),
    /// Something else failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Longest name and contact lines, in characters.
const LINE_AT_MOST: usize = 200;

impl Desk {
    /// Makes the store, the organisation and its first help-desk account, whose
    /// next thing to do is switching two-step on. The recovery key is for paper.
    pub fn set_up(&self, window: &WindowName, mut form: SetUp) -> Result<Outcome<()>, SetUpFault> {
        if !matches!(self.state(), DeskState::FirstStart { .. }) {
            return Ok(Denial::OutOfOrder.into());
        }
        let address = match check_fields(&form) {
            Ok(address) => address,
            Err(problems) => return Ok(Refusal::Fields(problems).into()),
        };
        let Ok(password) = Password::new(mem::take(&mut *form.password)) else {
            return Ok(too_long().into());
        };
        let judged = judge_first_password(&password, &form.name, address.as_str(), &form.organisation);
        if let Some(refusal) = judged.refusal {
            return Ok(Refusal::Password(refusal).into());
        }

        let key = RecoveryKey::generate(&self.bytes()?);
        let opened = self.vault.found(form.key_place, &key)?;
        let hash = opened.hasher.hash_password(&password)?;
        let session = self.first_account(&opened, &form, address, hash)?;
        self.put_on_paper(Some(key));
        self.set_state(DeskState::Open(opened));
        *self.place(window).hold() = Some(session);
        Ok(Outcome::Done(()))
    }

    fn first_account(
        &self,
        opened: &Opened,
        form: &SetUp,
        address: Address,
        hash: PasswordHash,
    ) -> Result<Session, Fault> {
        let now = self.now();
        let trimmed = |line: &str| line.trim().to_owned();
        let contact = HelpDeskContact {
            name: trimmed(&form.help_desk.name),
            phone: trimmed(&form.help_desk.phone),
            hours: trimmed(&form.help_desk.hours),
            outside_hours: trimmed(&form.help_desk.outside_hours),
        };
        let organisation = Organisation::new(trimmed(&form.organisation), contact, now.wall);
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
        tx.save_organisation(&organisation)?;
        tx.insert_account(&account)?;
        for event in [Event::OrganisationSetUp, Event::AccountCreated, Event::LoggedIn] {
            tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;
        }
        tx.commit()?;

        let limit = organisation.inactivity_limit(account.role);
        let visit = Visit::new(now, limit, CameInBy::Ordinary);
        let password = proof(Step::Password, Operation::SwitchOnAtLogIn, &account, Evidence::LogIn, now);
        Ok(Session::new(&account, Stage::Enrolling(visit), vec![password]))
    }
}

fn check_fields(form: &SetUp) -> Result<Address, Vec<(Field, FieldProblem)>> {
    let lines = [
        (Field::Organisation, &form.organisation, true),
        (Field::HelpDeskName, &form.help_desk.name, true),
        (Field::HelpDeskPhone, &form.help_desk.phone, true),
        (Field::HelpDeskHours, &form.help_desk.hours, true),
        (Field::HelpDeskOutsideHours, &form.help_desk.outside_hours, false),
        (Field::Name, &form.name, true),
        (Field::Address, &form.address, true),
    ];
    let mut problems: Vec<_> = lines
        .into_iter()
        .filter_map(|(field, line, needed)| line_problem(line, needed).map(|problem| (field, problem)))
        .collect();
    match Address::parse(&form.address) {
        Ok(address) if problems.is_empty() => Ok(address),
        Ok(_) => Err(problems),
        Err(_) => {
            if !problems.iter().any(|(field, _)| *field == Field::Address) {
                problems.push((Field::Address, FieldProblem::NotAnAddress));
            }
            Err(problems)
        }
    }
}

/// What is wrong with one line of a form.
pub(crate) fn line_problem(line: &str, needed: bool) -> Option<FieldProblem> {
    if needed && line.trim().is_empty() {
        Some(FieldProblem::Empty)
    } else {
        (line.chars().count() > LINE_AT_MOST).then_some(FieldProblem::TooLong)
    }
}
