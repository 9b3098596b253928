//! What is done with proofs before it, and what comes of it.

use tweestap_core::audit::IdentityCheck;
use tweestap_usecases::WindowName;
use tweestap_usecases::enrol::Enrolled;
use tweestap_usecases::import_people::Progress;
use tweestap_usecases::issue_code::{CodeToReadOut, Grounds};
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::people::PersonForm;
use tweestap_usecases::ports::{Clock as _, Fault, PeopleFilter, Therapist};
use tweestap_usecases::second_person::SecondPerson;
use tweestap_usecases::set_up::SetUpFault;
use tweestap_usecases::settings::Settings;

use super::answers::{token, value};
use super::{World, address, current, next, password};
use crate::model::reference::{Model, PEOPLE};
use crate::model::steps::{Own, Proof, Read, Staff, Whole};
use crate::phone::{Phone, Referee};

impl World {
    /// A request, what it asks, and the request again; what was proven is forgotten after.
    pub(super) fn proving<T>(
        &self,
        before: &Model,
        at: usize,
        proof: Proof,
        request: impl Fn() -> Result<Outcome<T>, Fault>,
    ) -> Result<T, &'static str> {
        let window = &self.windows[at];
        let end = self.prove_and_do(before, at, proof, request);
        self.desk.drop_challenge(window);
        end
    }

    pub(super) fn prove_and_do<T>(
        &self,
        before: &Model,
        at: usize,
        proof: Proof,
        request: impl Fn() -> Result<Outcome<T>, Fault>,
    ) -> Result<T, &'static str> {
        let window = &self.windows[at];
        let asked = match request() {
            Ok(Outcome::StepUp(asked)) => asked,
            other => return value(other),
        };
        let who = before.who(at).ok_or("nobody")?;
        let word =
            if proof == Proof::WrongPassword { "not the password".into() } else { current(before, who) };
        let mut left = value(self.desk.prove_password(window, word))?;
        if left.steps.iter().any(|(_, done)| !done) {
            left = value(match proof {
                Proof::Paper => {
                    let used = before.people[who].two_step.as_ref().map_or([true; 6], |it| it.used);
                    let place = used.iter().position(|used| !used).unwrap_or(0);
                    self.desk.prove_recovery_code(window, &self.people[who].paper[place])
                }
                Proof::WrongCode => self.desk.prove_code(window, &self.wrong(Some(who))),
                Proof::Right | Proof::WrongPassword => self.desk.prove_code(window, &self.shows(Some(who))),
            })?;
        }
        assert_eq!(left.operation, asked.operation);
        match request() {
            Ok(Outcome::StepUp(_)) => Err("asks again"),
            other => value(other),
        }
    }

    pub(super) fn own(&mut self, before: &Model, at: usize, what: Own, proof: Proof) -> &'static str {
        let window = self.windows[at].clone();
        let who = before.who(at).unwrap_or(0);
        let end = match what {
            Own::ChangePassword => {
                let new = password(next(before, who));
                self.proving(before, at, proof, || self.desk.change_password(&window, new.clone()))
            }
            Own::SwitchOff => self.proving(before, at, proof, || self.desk.remove_two_step(&window)),
            Own::RenewCodes => {
                let codes = self.proving(before, at, proof, || self.desk.renew_recovery_codes(&window));
                codes.map(|codes| {
                    self.people[who].paper = codes.iter().map(|it| it.expose_text().to_string()).collect();
                })
            }
            Own::NewPhone => {
                let started = self.proving(before, at, proof, || self.desk.start_enrolment(&window));
                started.and_then(|started| self.connect(&window, who, &Phone::typed(&started.key)))
            }
        };
        end.err().unwrap_or("done")
    }

    /// The first code of a phone that was started.
    pub(super) fn connect(&mut self, at: &WindowName, who: usize, phone: &Phone) -> Result<(), &'static str> {
        let code = phone.shows(self.clock.now().wall, 0, Referee::TotpRs);
        if let Enrolled::SwitchedOn(codes) = value(self.desk.confirm_enrolment(at, &code))? {
            self.people[who].paper = codes.iter().map(|code| code.expose_text().to_string()).collect();
        }
        self.desk.leave_recovery_codes(at);
        self.people[who].phone = Some(phone.clone());
        Ok(())
    }

    pub(super) fn whole(&self, before: &Model, at: usize, what: Whole, proof: Proof) -> &'static str {
        let (desk, window) = (&self.desk, &self.windows[at]);
        let end = match what {
            Whole::Export => self.proving(before, at, proof, || desk.export_people(window)).map(|_| ()),
            Whole::Import => {
                let import = || desk.import_people(window, &[], &Progress::default());
                self.proving(before, at, proof, import).map(|_| ())
            }
            Whole::Settings => self.proving(before, at, proof, || {
                let page = match desk.settings(window)? {
                    Outcome::Done(page) => page,
                    other => return Ok(other.map(|_| ())),
                };
                let name = format!("Praktijk {}", self.clock.now().wall.as_millis());
                desk.change_settings(window, &Settings { name, ..page.settings })
            }),
            Whole::RenewKey => self.proving(before, at, proof, || match desk.renew_recovery_key(window) {
                Ok(outcome) => Ok(outcome),
                Err(SetUpFault::Fault(fault)) => Err(fault),
                Err(SetUpFault::Open(_)) => Err(Fault::Closed),
            }),
            Whole::Restore => {
                let restore = || desk.restore_backup(window, &self.first_day);
                self.proving(before, at, proof, restore).map(|_| ())
            }
        };
        end.err().unwrap_or("done")
    }

    pub(super) fn read(&self, at: usize, what: Read) -> &'static str {
        let (desk, window) = (&self.desk, &self.windows[at]);
        match what {
            Read::Own => token(&desk.own_security(window)),
            Read::People => token(&desk.search_people(window, "", PeopleFilter::All, 0, 5)),
            Read::CheckLog => token(&desk.check_log(window)),
        }
    }

    pub(super) fn end_reset(&mut self, before: &Model, at: usize, on: bool) -> &'static str {
        let window = self.windows[at].clone();
        let who = before.who(at).unwrap_or(0);
        if !on || !before.is_after_reset(at) {
            let end = self.proving(before, at, Proof::Right, || self.desk.end_reset_without(&window));
            return end.err().unwrap_or("done");
        }
        let started = self.proving(before, at, Proof::Right, || self.desk.start_enrolment(&window));
        let end = started.and_then(|started| self.connect(&window, who, &Phone::typed(&started.key)));
        end.err().unwrap_or("done")
    }

    pub(super) fn staff(
        &mut self,
        before: &Model,
        at: usize,
        what: Staff,
        about: usize,
        proof: Proof,
    ) -> &'static str {
        let (desk, window, subject) = (&self.desk, &self.windows[at], self.people[about].id);
        let second = SecondPerson::Nobody;
        let code = match what {
            Staff::Reset { stolen } => self.proving(before, at, proof, || {
                desk.reset_two_step(window, subject, &grounds(), stolen, second).map(read_out)
            }),
            Staff::HandOut => self.proving(before, at, proof, || {
                desk.hand_out_password_code(window, subject, &grounds(), second).map(read_out)
            }),
            Staff::Welcome => self.proving(before, at, proof, || {
                desk.issue_welcome_code(window, subject, second).map(read_out)
            }),
            other => {
                let end = self.proving(before, at, proof, || self.without_code(before, window, other, about));
                return end.err().unwrap_or("done");
            }
        };
        match code {
            Ok(code) => {
                self.codes.push(code);
                "done"
            }
            Err(why) => why,
        }
    }

    pub(super) fn without_code(
        &self,
        before: &Model,
        window: &WindowName,
        what: Staff,
        about: usize,
    ) -> Result<Outcome<()>, Fault> {
        let (desk, subject) = (&self.desk, self.people[about].id);
        match what {
            Staff::Withdraw(kind) => desk.withdraw_code(window, subject, kind),
            Staff::Standing(to) => desk.change_standing(window, subject, to),
            Staff::Role(role) => {
                let name = PEOPLE[about].0.to_owned();
                let form = PersonForm { name, address: address(about), contact_number: String::new(), role };
                let _ = before;
                desk.edit_person(window, subject, &form, SecondPerson::Nobody)
            }
            Staff::Assign(to) => {
                let therapist = Therapist { id: self.people[to].id, until: None };
                desk.assign_client(window, subject, therapist)
            }
            Staff::Release(from) => desk.release_client(window, subject, self.people[from].id),
            Staff::Reset { .. } | Staff::HandOut | Staff::Welcome => Ok(Outcome::Done(())),
        }
    }
}

fn grounds() -> Grounds {
    Grounds { identity_check: IdentityCheck::CalledBack, reason: "lost the phone".into() }
}

fn read_out(issued: Outcome<CodeToReadOut>) -> Outcome<String> {
    issued.map(|issued| issued.code.to_string())
}
