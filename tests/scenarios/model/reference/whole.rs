//! What is done with the whole organisation.

use std::collections::BTreeSet;

use tweestap_core::account::{Role, Standing};

use super::{CASELOAD, End, Model, What};
use crate::model::steps::{Proof, Read, Whole};

impl Model {
    pub(super) fn whole(&mut self, at: usize, what: Whole, proof: Proof) -> End {
        let who = self.open(at)?;
        if self.people[who].role != Role::HelpDesk {
            return Err("not allowed");
        }
        let on = self.people[who].two_step.is_some();
        let paper = self.prove(who, on, proof)?;
        self.spend(who, paper);
        if what == Whole::Restore {
            self.restore(who);
        }
        Ok(())
    }

    /// Nothing is asked before something is read.
    pub(super) fn read(&self, at: usize, what: Read) -> End {
        let role = self.people[self.open(at)?].role;
        let may = match what {
            Read::Own => true,
            Read::People => role != Role::Client,
            Read::CheckLog => role == Role::HelpDesk,
        };
        if may { Ok(()) } else { Err("not allowed") }
    }

    /// Whether someone of the help desk is in front of a window.
    pub(in crate::model) fn is_help_desk(&self, at: usize) -> bool {
        self.who(at).is_some_and(|who| self.people[who].role == Role::HelpDesk)
    }

    /// Whether somebody is what they are said to be, and not removed.
    pub(in crate::model) fn is_there(&self, who: usize, role: Role) -> bool {
        self.people[who].role == role && self.people[who].standing != Standing::Removed
    }

    /// Who looks after a client.
    pub(in crate::model) fn therapists_of(&self, client: usize) -> BTreeSet<usize> {
        let theirs = self.caseload.iter().filter(|each| each.0 == client).map(|each| each.1);
        theirs.filter(|who| self.is_there(*who, Role::Therapist)).collect()
    }

    /// On the first day nobody was removed. Who comes back is closed and has nothing to come in
    /// with; everyone is looked after as then. Nothing else of anybody changes.
    fn restore(&mut self, by: usize) {
        for about in 0..self.people.len() {
            if self.people[about].standing == Standing::Removed {
                self.people[about].standing = Standing::Deactivated;
                self.people[about].version += 1;
                self.codes.iter_mut().filter(|code| code.of == about).for_each(|code| code.open = false);
                self.remember(by, about, What::Invited);
                // Without the second step that there was: another one lets them in.
                self.remember(by, about, What::Reset);
            }
        }
        let role = |who: usize| self.people[who].role;
        let fits = |each: &&(usize, usize)| role(each.0) == Role::Client && role(each.1) == Role::Therapist;
        let then: Vec<_> = CASELOAD.iter().filter(fits).copied().collect();
        let gone: Vec<_> = self.caseload.iter().filter(|each| !then.contains(each)).copied().collect();
        for (client, therapist) in gone {
            self.void_by(therapist, Some(client));
        }
        self.caseload = then;
    }
}
