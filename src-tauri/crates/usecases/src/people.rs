//! Accounts of others: made, read, edited, closed, opened again, removed, and who
//! looks after whom.

use tweestap_core::account::{Account, AccountId, Edited, Role, Standing};
use tweestap_core::address::Address;
use tweestap_core::audit::Event;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::help_desk::{self, About};
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::organisation::{PerRole, Requirement};
use tweestap_core::policy::{
    AssignClient, ChangeStanding, CreateAccount, Denial, EditPerson, Operation, ReleaseClient, Search,
};
use tweestap_core::two_people::InterventionKind;

use crate::check::{CodeState, open_codes, spend};
use crate::desk::{Desk, Loaded, WindowName, decided, decided_about, decided_as, relation};
use crate::issue_code::{log, remember};
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::own_account::{TwoStepState, two_step_state_of};
use crate::ports::{Fault, PeopleFilter, PeoplePage, PeopleQuery, PersonRow, Therapist};
use crate::second_person::{SecondPerson, need_second_person};

/// Therapists that one search finds.
const THERAPISTS_AT_MOST: u32 = 20;

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

/// A therapist as other staff find them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: AccountId,
    /// The name.
    pub name: String,
    /// The address they log in with.
    pub address: String,
}

/// A page of a list, and from when each role is asked for two-step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleFound {
    /// The rows and the counts.
    pub page: PeoplePage,
    /// From when nobody of a role logs in without two-step; `None`: never.
    pub required_from: PerRole<Option<Timestamp>>,
}

/// One person's page, as staff read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPage {
    /// Who.
    pub id: AccountId,
    /// The name.
    pub name: String,
    /// The address they log in with, as people read it.
    pub address: String,
    /// The number in the file, to call back.
    pub contact_number: String,
    /// What they are.
    pub role: Role,
    /// Whether the account can be used.
    pub standing: Standing,
    /// Whether a password was ever chosen.
    pub activated: bool,
    /// Their two-step.
    pub two_step: TwoStepState,
    /// From when they cannot log in without it; `None`: never.
    pub required_from: Option<Timestamp>,
    /// The last full log-in.
    pub last_log_in_at: Option<Timestamp>,
    /// When the account was made.
    pub created_at: Timestamp,
    /// Codes that can be entered now, and until when.
    pub open_codes: Vec<(IssuedCodeKind, Timestamp)>,
    /// A client's therapists by name.
    pub therapists: Vec<(Therapist, String)>,
    /// What the reader may do to this account.
    pub may: Vec<Operation>,
}

impl Desk {
    /// A page of the people that the session's person looks after.
    pub fn search_people(
        &self,
        window: &WindowName,
        text: &str,
        only: PeopleFilter,
        offset: u32,
        limit: u32,
    ) -> Result<Outcome<PeopleFound>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), Search, |loaded, _, _, now| {
            let caseload_of =
                (loaded.account.role == Role::Therapist).then_some((loaded.account.id, now.wall));
            let text = text.to_owned();
            let query = PeopleQuery { text, caseload_of, only, offset, limit: limit.min(200) };
            Ok(Outcome::Done(PeopleFound {
                page: loaded.tx.people(&query, now)?,
                required_from: loaded.organisation.two_step.map(Requirement::enforced_from),
            }))
        })
    }

    /// Active therapists by name or address, to look after a client with or in place of
    /// someone: for everyone who can assign one.
    pub fn therapists(&self, window: &WindowName, text: &str) -> Result<Outcome<Vec<Colleague>>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), Search, |loaded, _, _, now| {
            let found = loaded.tx.therapists(text, THERAPISTS_AT_MOST, now)?;
            let colleague = |row: PersonRow| Colleague { id: row.id, name: row.name, address: row.address };
            Ok(Outcome::Done(found.into_iter().map(colleague).collect()))
        })
    }

    /// One person's page. Nobody reads the page of someone they do not look after.
    pub fn person(&self, window: &WindowName, subject: AccountId) -> Result<Outcome<PersonPage>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), Search, |loaded, _, _, now| {
            let found = loaded.tx.account(subject)?.filter(|found| found.standing != Standing::Removed);
            let Some(subject) = found else { return Ok(Denial::NotAllowed.into()) };
            let about = relation(loaded.tx.as_ref(), &loaded.account, &subject, now)?;
            if !help_desk::may(loaded.account.role, about, Operation::ChangeAddress) {
                return Ok(Denial::NotAllowed.into());
            }
            Ok(Outcome::Done(page(loaded, subject, about, now)?))
        })
    }

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
            let (after, event) = before.change_standing(&permitted);
            loaded.tx.save_account(&after)?;
            log(loaded, &after, event, None, now)?;
            Ok(Outcome::Done(()))
        })
    }

    /// Gives a client another therapist, or changes until when. Nobody takes a client
    /// for themselves.
    pub fn assign_client(
        &self,
        window: &WindowName,
        client: AccountId,
        therapist: Therapist,
    ) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        decided_about(self, &mut place.hold(), client, AssignClient, |loaded, client, permitted, _, now| {
            if therapist.until.is_some_and(|until| until <= now.wall) {
                return Ok(Refusal::Fields(vec![(Field::Until, FieldProblem::InThePast)]).into());
            }
            let gains = loaded.tx.account(therapist.id)?;
            let fits = gains.is_some_and(|found| {
                found.role == Role::Therapist
                    && found.standing == Standing::Active
                    && found.id != loaded.account.id
            });
            if !fits {
                return Ok(Denial::NotAllowed.into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            loaded.tx.assign(client.id, therapist)?;
            log(loaded, &client, Event::ClientAssigned, None, now)?;
            Ok(Outcome::Done(()))
        })
    }

    /// Takes a therapist off a client.
    pub fn release_client(
        &self,
        window: &WindowName,
        client: AccountId,
        therapist: AccountId,
    ) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        decided_about(self, &mut place.hold(), client, ReleaseClient, |loaded, client, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            if loaded.tx.release(client.id, therapist)? {
                log(loaded, &client, Event::ClientReleased, None, now)?;
            }
            Ok(Outcome::Done(()))
        })
    }
}

fn page(loaded: &Loaded<'_>, subject: Account, about: About, now: Moment) -> Result<PersonPage, Fault> {
    let code = CodeState::of(loaded.tx.as_ref(), &subject, now)?;
    let open = open_codes(loaded.tx.as_ref(), &subject, now)?;
    let mut therapists = Vec::new();
    for therapist in loaded.tx.therapists_of(subject.id, now.wall)? {
        let name = loaded.tx.account(therapist.id)?.map(|found| found.name).unwrap_or_default();
        therapists.push((therapist, name));
    }
    let may = Operation::ALL
        .iter()
        .copied()
        .filter(|operation| help_desk::may(loaded.account.role, about, *operation))
        .collect();
    Ok(PersonPage {
        id: subject.id,
        open_codes: open.iter().map(|code| (code.kind, code.expires_at())).collect(),
        two_step: two_step_state_of(&subject, code),
        required_from: loaded.organisation.two_step.of(subject.role).enforced_from(),
        activated: subject.password.is_some(),
        address: subject.address.to_string(),
        name: subject.name,
        contact_number: subject.contact_number,
        role: subject.role,
        standing: subject.standing,
        last_log_in_at: subject.last_log_in_at,
        created_at: subject.created_at,
        therapists,
        may,
    })
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
