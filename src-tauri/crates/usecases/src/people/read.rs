//! People as staff read them: lists, and one person's page.

use tweestap_core::account::{Account, AccountId, Role, Standing};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::help_desk::{self, About};
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::organisation::{PerRole, Requirement};
use tweestap_core::policy::{Denial, Operation, Search};

use crate::check::{CodeState, open_codes};
use crate::desk::{Desk, Loaded, WindowName, decided, relation};
use crate::outcome::Outcome;
use crate::own_account::{TwoStepState, two_step_state_of};
use crate::ports::{Fault, PeopleFilter, PeoplePage, PeopleQuery, PersonRow, Therapist};

/// Therapists that one search finds.
const THERAPISTS_AT_MOST: u32 = 20;

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
