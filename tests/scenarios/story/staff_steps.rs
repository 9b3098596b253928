//! Steps of staff: codes for people, accounts, caseloads.

use std::time::Duration;

use tweestap_core::account::{AccountId, Role, Standing};
use tweestap_core::audit::IdentityCheck;
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_usecases::WindowName;
use tweestap_usecases::import_people::{ImportLine, Progress};
use tweestap_usecases::issue_code::{CodeToReadOut, Grounds};
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::people::{PeopleFound, PersonForm};
use tweestap_usecases::ports::{Fault, PeopleFilter, Therapist};
use tweestap_usecases::second_person::SecondPerson;

use super::house_steps::{duration, role_of};
use super::{Story, words};

impl Story {
    pub(super) fn giving_codes(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        let (step, key) = match step {
            [step @ .., "with", "the", "recovery", "key"] => (step, Some(self.recovery_keys[0].join("-"))),
            [step @ .., "with", "the", "old", "recovery", "key"] => {
                (step, Some(self.recovery_keys[1].join("-")))
            }
            step => (step, None),
        };
        let second = key.as_deref().map_or(SecondPerson::Nobody, SecondPerson::RecoveryKey);
        let (step, grounds) = match step {
            [step @ .., "saying", reason] => (step, grounds(reason)),
            step => (step, grounds("lost the phone")),
        };
        match step {
            ["resets", name, "as", code, stolen @ ..] => {
                let subject = self.person(name);
                let stolen = *stolen == ["stolen"];
                let result = self.desk().reset_two_step(window, subject, &grounds, stolen, second);
                Some(self.read_out(code, &result))
            }
            ["hands", name, "a", "password", "code", "as", code] => {
                let subject = self.person(name);
                let result = self.desk().hand_out_password_code(window, subject, &grounds, second);
                Some(self.read_out(code, &result))
            }
            ["welcomes", name, "as", code] => {
                let subject = self.person(name);
                let result = self.desk().issue_welcome_code(window, subject, second);
                Some(self.read_out(code, &result))
            }
            ["withdraws", "the", kind, "code", "of", name] => {
                let kind = [IssuedCodeKind::Password, IssuedCodeKind::Reset, IssuedCodeKind::Welcome]
                    .into_iter()
                    .find(|each| words::of_kind(*each) == *kind)?;
                let subject = self.person(name);
                let result = self.desk().withdraw_code(window, subject, kind);
                Some(self.answer(&result))
            }
            ["moves", name, "to", address] => {
                let subject = self.person(name);
                let form = PersonForm { address: (*address).to_owned(), ..self.form_of(subject) };
                let result = self.desk().edit_person(window, subject, &form, second);
                Some(self.answer(&result))
            }
            _ => None,
        }
    }

    fn read_out(&mut self, name: &str, result: &Result<Outcome<CodeToReadOut>, Fault>) -> String {
        if let Ok(Outcome::Done(issued)) = result {
            self.codes.insert(name.to_owned(), issued.code.to_string());
        }
        self.answer(result)
    }

    pub(super) fn people(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        let result = match step {
            ["makes", name, "a", role] => {
                let form = PersonForm {
                    name: (*name).to_owned(),
                    address: if name.contains('@') {
                        (*name).into()
                    } else {
                        format!("{name}@praktijk.example")
                    },
                    contact_number: String::new(),
                    role: role_of(role),
                };
                let result = self.desk().create_account(window, &form);
                return Some(self.answer(&result));
            }
            ["renames", name, "to", new] => {
                let subject = self.person(name);
                let form = PersonForm { name: (*new).to_owned(), ..self.form_of(subject) };
                self.desk().edit_person(window, subject, &form, SecondPerson::Nobody)
            }
            ["gives", name, "the", "number", number] => {
                let subject = self.person(name);
                let form = PersonForm { contact_number: (*number).to_owned(), ..self.form_of(subject) };
                self.desk().edit_person(window, subject, &form, SecondPerson::Nobody)
            }
            ["gives", name, "the", "role", role] => {
                let subject = self.person(name);
                let form = PersonForm { role: role_of(role), ..self.form_of(subject) };
                self.desk().edit_person(window, subject, &form, SecondPerson::Nobody)
            }
            ["closes", name] => self.change_standing(window, name, Standing::Deactivated),
            ["reopens", name] => self.change_standing(window, name, Standing::Active),
            ["removes", name] => self.change_standing(window, name, Standing::Removed),
            ["assigns", client, "to", therapist, "until", "now"] => {
                let (client, id) = (self.person(client), self.person(therapist));
                self.desk().assign_client(window, client, Therapist { id, until: Some(self.now()) })
            }
            ["assigns", client, "to", therapist, until @ ..] => {
                let until = match until {
                    ["for", long] => Some(self.now().plus(duration(long)?)),
                    _ => None,
                };
                let (client, id) = (self.person(client), self.person(therapist));
                self.desk().assign_client(window, client, Therapist { id, until })
            }
            ["releases", client, "from", therapist] => {
                let (client, therapist) = (self.person(client), self.person(therapist));
                self.desk().release_client(window, client, therapist)
            }
            ["imports", people @ ..] => return Some(self.imports(window, people)),
            _ => return None,
        };
        Some(self.answer(&result))
    }

    fn change_standing(
        &mut self,
        window: &WindowName,
        name: &str,
        to: Standing,
    ) -> Result<Outcome<()>, Fault> {
        let subject = self.person(name);
        self.desk().change_standing(window, subject, to)
    }

    /// Each spelled `noor therapist`.
    fn imports(&mut self, window: &WindowName, people: &[&str]) -> String {
        let lines: Vec<_> = people
            .iter()
            .zip(2..)
            .map(|(person, number)| {
                let (name, role) = person.split_once(' ').unwrap_or((person, ""));
                ImportLine {
                    number,
                    name: name.to_owned(),
                    address: format!("{name}@praktijk.example"),
                    contact_number: String::new(),
                    role: (!role.is_empty()).then(|| role_of(role)),
                }
            })
            .collect();
        let result = self.desk().import_people(window, &lines, &Progress::default());
        match &result {
            Ok(Outcome::Done(found)) => format!("{} imported", found.good),
            _ => self.answer(&result),
        }
    }

    pub(super) fn finding(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        match step {
            ["finds", text] => {
                let result = self.desk().search_people(window, text, PeopleFilter::All, 0, 50);
                Some(match &result {
                    Ok(Outcome::Done(PeopleFound { page, .. })) => {
                        let names: Vec<_> = page.rows.iter().map(|row| row.name.as_str()).collect();
                        match page.all {
                            0 => "nobody".into(),
                            all => format!("{} of {all}", names.join(", ")),
                        }
                    }
                    _ => self.answer(&result),
                })
            }
            ["finds", "therapists", text] => {
                let result = self.desk().therapists(window, text);
                Some(match &result {
                    Ok(Outcome::Done(found)) => {
                        let names: Vec<_> = found.iter().map(|each| each.name.as_str()).collect();
                        if names.is_empty() { "nobody".into() } else { names.join(", ") }
                    }
                    _ => self.answer(&result),
                })
            }
            ["opens", "the", "page", "of", name] => {
                let subject = self.person(name);
                let result = self.desk().person(window, subject);
                Some(match &result {
                    Ok(Outcome::Done(page)) => words::person(page),
                    _ => self.answer(&result),
                })
            }
            _ => None,
        }
    }

    fn form_of(&self, subject: AccountId) -> PersonForm {
        let account = self.house().account(subject);
        PersonForm {
            name: account.name,
            address: account.address.to_string(),
            contact_number: account.contact_number,
            role: account.role,
        }
    }

    pub(super) fn assign(&mut self, therapist: &str, client: &str, long: Option<Duration>) {
        let (id, client) = (self.person(therapist), self.person(client));
        let until = long.map(|long| self.now().plus(long));
        assert_eq!(self.house().account(id).role, Role::Therapist);
        self.house().in_store(|tx| tx.assign(client, Therapist { id, until }).unwrap());
    }
}

fn grounds(reason: &str) -> Grounds {
    Grounds { identity_check: IdentityCheck::CalledBack, reason: reason.to_owned() }
}
