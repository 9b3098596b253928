//! What staff do, to whom, and the two-person rule.

use std::collections::BTreeSet;

use tweestap_core::account::{Role, Standing};
use tweestap_core::issued_code::IssuedCodeKind as Kind;

use super::{Done, End, Model, WEEK, What};
use crate::model::steps::{Proof, Staff};

impl Model {
    pub(super) fn looks_after(&self, who: usize, about: usize) -> bool {
        match self.people[who].role {
            _ if who == about || self.people[about].standing == Standing::Removed => false,
            Role::Client => false,
            Role::Therapist => {
                self.people[about].role == Role::Client && self.caseload.contains(&(about, who))
            }
            Role::HelpDesk => true,
        }
    }

    pub(super) fn staff(&mut self, at: usize, what: Staff, about: usize, proof: Proof) -> End {
        let who = self.open(at)?;
        let new_role = matches!(what, Staff::Role(role) if role != self.people[about].role);
        let client = self.people[about].role == Role::Client;
        let may = match what {
            Staff::Assign(_) | Staff::Release(_) => client,
            _ => !new_role || self.people[who].role == Role::HelpDesk,
        };
        if !may || !self.looks_after(who, about) {
            return Err("not allowed");
        }
        if let Staff::Withdraw(kind) = what {
            self.void(about, kind);
            return Ok(());
        }
        let on = self.people[who].two_step.is_some();
        if !on && matches!(what, Staff::Reset { .. } | Staff::HandOut) {
            return Err("switch on first");
        }
        // Told before anything is asked.
        match what {
            Staff::Reset { .. } => self.two_people(who, about, What::Reset)?,
            Staff::HandOut => self.two_people(who, about, What::Password)?,
            Staff::Welcome if self.people[about].password.is_none() => {
                self.two_people(who, about, What::Password)?;
            }
            _ => {}
        }
        let paper = self.prove(who, on, proof)?;
        self.do_to(who, what, about)?;
        self.spend(who, paper);
        Ok(())
    }

    pub(super) fn do_to(&mut self, who: usize, what: Staff, about: usize) -> End {
        let subject = self.people[about].clone();
        match what {
            Staff::Reset { stolen } => {
                self.two_people(who, about, What::Reset)?;
                if subject.two_step.is_none() || !subject.can_log_in() {
                    return Err("does not apply");
                }
                self.people[about].two_step.as_mut().unwrap().stopped |= stolen;
                self.remember(who, about, What::Reset);
                self.issue(about, Kind::Reset, Some(who));
            }
            Staff::HandOut => {
                self.two_people(who, about, What::Password)?;
                if !subject.can_log_in() {
                    return Err("does not apply");
                }
                self.remember(who, about, What::Password);
                self.issue(about, Kind::Password, Some(who));
            }
            Staff::Welcome => {
                if subject.password.is_some() || subject.standing != Standing::Active {
                    return Err("does not apply");
                }
                self.two_people(who, about, What::Password)?;
                self.remember(who, about, What::Invited);
                self.issue(about, Kind::Welcome, Some(who));
            }
            Staff::Withdraw(_) => {}
            Staff::Standing(to) if to == subject.standing => return Err("does not apply"),
            Staff::Standing(to) => {
                let person = &mut self.people[about];
                person.standing = to;
                person.version += 1;
                if to == Standing::Removed {
                    person.password = None;
                    person.two_step = None;
                }
                if to != Standing::Active {
                    self.void_by(about, None);
                }
            }
            Staff::Role(role) => {
                if role != subject.role {
                    self.people[about].role = role;
                    self.people[about].version += 1;
                    self.remember(who, about, What::Promoted);
                    self.caseload.retain(|&(client, therapist)| client != about && therapist != about);
                    self.void_by(about, None);
                }
            }
            Staff::Assign(therapist) => {
                let gains = &self.people[therapist];
                let fits = gains.role == Role::Therapist && gains.standing == Standing::Active;
                if !fits || therapist == who {
                    return Err("not allowed");
                }
                self.caseload.push((about, therapist));
            }
            Staff::Release(therapist) => {
                self.caseload.retain(|each| *each != (about, therapist));
                self.void_by(therapist, Some(about));
            }
        }
        Ok(())
    }

    pub(super) fn remember(&mut self, by: usize, to: usize, what: What) {
        self.done.push(Done { to, by, at: self.now, what });
    }

    /// Nobody replaces both things, nor with the help of whom the same hand may hold.
    pub(super) fn two_people(&self, who: usize, about: usize, what: What) -> End {
        let recent = || self.done.iter().filter(|done| self.now - done.at < WEEK);
        let holders = |person: usize| {
            let mut all = BTreeSet::from([person]);
            loop {
                let before = all.len();
                let more: Vec<_> =
                    recent().filter(|done| all.contains(&done.to)).map(|done| done.by).collect();
                all.extend(more);
                if all.len() == before {
                    return all;
                }
            }
        };
        let other = if what == What::Reset { What::Password } else { What::Reset };
        let mut halves = recent().filter(|done| done.to == about && done.what == other);
        let refused = halves.any(|done| !holders(done.by).is_disjoint(&holders(who)));
        if refused { Err("another") } else { Ok(()) }
    }
}
