//! People from a CSV file: a dry run that names each bad line, then all or nothing.
//!
//! ```text
//!   name;address;number;role        a head, then one person a line
//!   read ──► dry run: every line checked, against each other and the store
//!        ──► import: one transaction; cancelled or failed, nothing is there
//! ```

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use tweestap_core::account::{AccountId, Role};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::help_desk::{self, About};
use tweestap_core::policy::{ImportPeople, Operation};
use tweestap_core::two_people::InterventionKind;

use crate::check::spend;
use crate::desk::{Desk, WindowName, decided};
use crate::issue_code::remember;
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::people::{PersonForm, check_person, new_account};
use crate::ports::{Fault, Transaction};

/// Most people of one file.
pub const PEOPLE_AT_MOST: usize = 100_000;

/// One line of the file, read but not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportLine {
    /// Its number in the file, from 1.
    pub number: u32,
    /// The name as shown.
    pub name: String,
    /// An e-mail address or a log-in name.
    pub address: String,
    /// The number in the file, to call back; may be empty.
    pub contact_number: String,
    /// What the person is; `None`: the line names no role.
    pub role: Option<Role>,
}

impl ImportLine {
    fn person(&self, role: Role) -> PersonForm {
        PersonForm {
            name: self.name.clone(),
            address: self.address.clone(),
            contact_number: self.contact_number.clone(),
            role,
        }
    }
}

/// What a dry run found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DryRun {
    /// How many people would be made.
    pub good: u32,
    /// Everything that is wrong with lines that cannot be taken. Nothing is imported
    /// while there is one.
    pub bad: Vec<(u32, Field, FieldProblem)>,
}

/// How far an import is, and the wish to stop it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU32,
    cancelled: AtomicBool,
}

impl Progress {
    /// How many people are made so far.
    pub fn done(&self) -> u32 {
        self.done.load(Ordering::Relaxed)
    }

    /// Stops it: nothing of it stays.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it is to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl Desk {
    /// Checks every line, against the others and the store. Changes nothing.
    pub fn try_import(&self, window: &WindowName, lines: &[ImportLine]) -> Result<Outcome<DryRun>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), tweestap_core::policy::Search, |loaded, _, _, _| {
            if !help_desk::may(loaded.account.role, About::Organisation, Operation::ImportPeople) {
                return Ok(tweestap_core::policy::Denial::NotAllowed.into());
            }
            Ok(Outcome::Done(dry_run(loaded.tx.as_ref(), lines)?.0))
        })
    }

    /// Imports all of them in one transaction, or nothing.
    pub fn import_people(
        &self,
        window: &WindowName,
        lines: &[ImportLine],
        progress: &Progress,
    ) -> Result<Outcome<DryRun>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), ImportPeople, |loaded, permitted, _, now| {
            let (found, people) = dry_run(loaded.tx.as_ref(), lines)?;
            if !found.bad.is_empty() {
                return Ok(Refusal::ImportHasErrors(found).into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            for (form, address) in people {
                if progress.is_cancelled() {
                    return Ok(Refusal::Cancelled.into());
                }
                let account = new_account(AccountId::from_bytes(self.bytes()?), &form, address, now);
                loaded.tx.insert_account(&account)?;
                if account.role != Role::Client {
                    // Clients are nobody's second person.
                    remember(loaded, &account, InterventionKind::Created, now)?;
                }
                progress.done.fetch_add(1, Ordering::Relaxed);
            }
            let event = Event::PeopleImported;
            loaded.tx.append_log(&LogEntry::by_staff(loaded.account.id, None, event, now.wall))?;
            Ok(Outcome::Done(found))
        })
    }
}

type Checked = Vec<(PersonForm, Address)>;

fn dry_run(tx: &dyn Transaction, lines: &[ImportLine]) -> Result<(DryRun, Checked), Fault> {
    let mut found = DryRun::default();
    let mut people: Checked = Vec::with_capacity(lines.len());
    let mut seen: HashMap<Address, u32> = HashMap::with_capacity(lines.len());
    for line in lines {
        // What else is wrong with a line does not depend on the role that it lacks.
        let person = line.person(line.role.unwrap_or(Role::Client));
        let mut problems = Vec::new();
        match check_person(&person) {
            Err(wrong) => problems = wrong,
            Ok(address) => {
                let again = seen.insert(address.clone(), line.number).is_some();
                if again || tx.account_by_address(&address)?.is_some() {
                    problems.push((Field::Address, FieldProblem::Taken));
                } else if line.role.is_some() {
                    people.push((person, address));
                }
            }
        }
        if line.role.is_none() {
            problems.push((Field::Role, FieldProblem::NotARole));
        }
        found.bad.extend(problems.into_iter().map(|(field, problem)| (line.number, field, problem)));
    }
    found.good = u32::try_from(people.len()).unwrap_or(u32::MAX);
    Ok((found, people))
}
