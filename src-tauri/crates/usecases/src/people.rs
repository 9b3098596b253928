//! Accounts of others: made, edited, closed, opened again, removed.

mod caseload;
mod read;

pub use read::{Colleague, PeopleFound, PersonPage};

use tweestap_core::account::{Account, AccountId, Edited, Role, Standing};
use tweestap_core::address::Address;
use tweestap_core::audit::Event;
use tweestap_core::clock::Moment;
use tweestap_core::help_desk::About;
use tweestap_core::policy::{ChangeStanding, CreateAccount, Denial, EditPerson};
use tweestap_core::two_people::InterventionKind;

use crate::check::spend;
use crate::desk::{Desk, Loaded, WindowName, decided_about, decided_as};
use crate::issue_code::{log, remember, void_issued_by};
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::ports::{Fault, Therapist};
use crate::second_person::{SecondPerson, need_second_person};

/// Longest name or number, in characters.
const LINE_AT_MOST: usize = 200;

/// What is filled in about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonForm {
    /// The name as shown.
    pub name: String,
    /// An e-mail address or a log-in name.
    pub address: String,
    /// The number in the file, to call back; may be empty.
    pub contact_number: String,
    /// What the person is.
    pub role: Role,
}

impl Desk {
    /// Makes an account. A therapist's new client is their own.
    pub fn create_account(
        &self,
        window: &WindowName,
        form: &PersonForm,
    ) -> Result<Outcome<AccountId>, Fault> {
        let address = match check_person(form) {
            Ok(address) => address,
            Err(problems) => return Ok(Refusal::Fields(problems).into()),
        };
        let id = AccountId::from_bytes(self.bytes()?);
        let place = self.place(window);
        let about = |actor: &Account| match form.role {
            Role::Client if actor.role == Role::Therapist => About::OwnClient,
            Role::Client => About::OtherClient,
            Role::Therapist => About::Therapist,
            Role::HelpDesk => About::HelpDesk,
        };
        decided_as(self, &mut place.hold(), CreateAccount, about, |loaded, permitted, _, now| {
            if loaded.tx.account_by_address(&address)?.is_some() {
                return Ok(Refusal::Fields(vec![(Field::Address, FieldProblem::Taken)]).into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let account = new_account(id, form, address, now);
            loaded.tx.insert_account(&account)?;
            if account.role == Role::Client && loaded.account.role == Role::Therapist {
                loaded.tx.assign(id, Therapist { id: loaded.account.id, until: None })?;
            }
            remember(loaded, &account, InterventionKind::Created, now)?;
            log(loaded, &account, Event::AccountCreated, None, now)?;
            Ok(Outcome::Done(id))
        })
    }

    /// Changes name, address, number or role. Another address counts as a password
    /// code under the two-person rule.
    pub fn edit_person(
        &self,
        window: &WindowName,
        subject: AccountId,
        form: &PersonForm,
        second: SecondPerson<'_>,
    ) -> Result<Outcome<()>, Fault> {
        let address = match check_person(form) {
            Ok(address) => address,
            Err(problems) => return Ok(Refusal::Fields(problems).into()),
        };
        let found = self.opened()?.store.begin()?.account(subject)?;
        let request =
            EditPerson { role_changes: found.as_ref().is_some_and(|found| found.role != form.role) };
        let actor = match self.ready_about(window, subject, &request)? {
            Ok(actor) => actor,
            Err(not_ready) if found.is_some_and(|found| found.address != address) => {
                let kind = InterventionKind::AddressChanged;
                return self.not_ready(window, subject, kind, second, not_ready);
            }
            Err(not_ready) => return Ok(not_ready.into()),
        };
        let second = match self.stand_in(&actor, second)? {
            Ok(second) => second,
            Err(refusal) => return Ok(refusal.into()),
        };
        let place = self.place(window);
        let mut held = place.hold();
        let outcome =
            decided_about(self, &mut held, subject, request, |loaded, before, permitted, _, now| {
                // Given another role meanwhile: what was decided was another row.
                if (before.role != form.role) != permitted.request().role_changes {
                    return Ok(Denial::OutOfOrder.into());
                }
                let moves = before.address != address;
                if moves && loaded.tx.account_by_address(&address)?.is_some() {
                    return Ok(Refusal::Fields(vec![(Field::Address, FieldProblem::Taken)]).into());
                }
                if before.role == Role::HelpDesk && form.role != Role::HelpDesk && is_last(loaded, before.id)?
                {
                    return Ok(Refusal::LastHelpDeskPerson.into());
                }
                let kind = InterventionKind::AddressChanged;
                if moves && let Err(needs) = need_second_person(loaded, kind, &before, &second, now)? {
                    return Ok(needs.into());
                }
                if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                    return Ok(Refusal::UsedAlready { next_at: None }.into());
                }
                // Written before the change, so that the old address is the one that is told.
                write_edit(loaded, &before, form, moves, now)?;
                let to = Edited {
                    name: form.name.trim().to_owned(),
                    address,
                    contact_number: form.contact_number.trim().to_owned(),
                    role: form.role,
                };
                let after = before.edit(&permitted, to);
                loaded.tx.save_account(&after)?;
                Ok(Outcome::Done(()))
            })?;
        self.rotate_after(actor.id, &second, &outcome)?;
        Ok(outcome)
    }

    /// Closes an account, opens it again, or removes it.
    pub fn change_standing(
        &self,
        window: &WindowName,
        subject: AccountId,
        to: Standing,
    ) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        decided_about(self, &mut held, subject, ChangeStanding { to }, |loaded, before, permitted, _, now| {
            if before.standing == to {
                return Ok(Denial::DoesNotApply.into());
            }
            let closes = to != Standing::Active;
            if closes && before.role == Role::HelpDesk && is_last(loaded, before.id)? {
                return Ok(Refusal::LastHelpDeskPerson.into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            if closes {
                void_issued_by(loaded, before.id, None, now)?;
            }
            let (after, event) = before.change_standing(&permitted);
            loaded.tx.save_account(&after)?;
            log(loaded, &after, event, None, now)?;
            Ok(Outcome::Done(()))
        })
    }
}

pub(crate) fn new_account(id: AccountId, form: &PersonForm, address: Address, now: Moment) -> Account {
    Account {
        contact_number: form.contact_number.trim().to_owned(),
        ..Account::new(id, form.role, &form.name, address, now.wall)
    }
}

fn write_edit(
    loaded: &mut Loaded<'_>,
    before: &Account,
    form: &PersonForm,
    moves: bool,
    now: Moment,
) -> Result<(), Fault> {
    log(loaded, before, Event::AccountEdited, None, now)?;
    if moves {
        remember(loaded, before, InterventionKind::AddressChanged, now)?;
        log(loaded, before, Event::AddressChanged, None, now)?;
    }
    if before.role != form.role {
        remember(loaded, before, InterventionKind::Promoted, now)?;
        log(loaded, before, Event::RoleChanged, None, now)?;
        loaded.tx.leave_caseloads(before.id)?;
        void_issued_by(loaded, before.id, None, now)?;
    }
    Ok(())
}

/// Whether nobody else of the help desk is active.
fn is_last(loaded: &Loaded<'_>, id: AccountId) -> Result<bool, Fault> {
    Ok(loaded.tx.help_desk_people()?.iter().all(|(other, _)| *other == id))
}

/// What is wrong with a form, field by field.
pub(crate) fn check_person(form: &PersonForm) -> Result<Address, Vec<(Field, FieldProblem)>> {
    let mut problems = Vec::new();
    if form.name.trim().is_empty() {
        problems.push((Field::Name, FieldProblem::Empty));
    } else if form.name.chars().count() > LINE_AT_MOST {
        problems.push((Field::Name, FieldProblem::TooLong));
    }
    if form.contact_number.chars().count() > LINE_AT_MOST {
        problems.push((Field::ContactNumber, FieldProblem::TooLong));
    }
    match Address::parse(&form.address) {
        Ok(address) if problems.is_empty() => Ok(address),
        Ok(_) => Err(problems),
        Err(_) => {
            problems.push((Field::Address, FieldProblem::NotAnAddress));
            Err(problems)
        }
    }
}
