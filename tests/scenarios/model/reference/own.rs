//! What people do about themselves.

use super::{End, Model, Tries, TwoStep};
use crate::model::steps::{Own, Proof};

impl Model {
    /// What is given before something, step by step. Gives the recovery code in it.
    pub(super) fn prove(&mut self, who: usize, code_too: bool, proof: Proof) -> End<Option<usize>> {
        self.password(who, proof != Proof::WrongPassword)?;
        if !code_too {
            return Ok(None);
        }
        if proof == Proof::Paper {
            let used = self.people[who].two_step.as_ref().map_or([true; 6], |it| it.used);
            let place = used.iter().position(|used| !used).unwrap_or(0);
            self.paper(who, place)?;
            return Ok(Some(place));
        }
        self.digits(who, proof == Proof::Right)?;
        Ok(None)
    }

    pub(super) fn spend(&mut self, who: usize, paper: Option<usize>) {
        if let Some(place) = paper {
            self.spend_paper(who, place);
        }
    }

    /// The person's own change: other sessions end, this one goes on.
    pub(super) fn changed(&mut self, at: usize, who: usize) {
        self.people[who].version += 1;
        self.windows[at].as_mut().unwrap().version = self.people[who].version;
    }

    pub(super) fn own(&mut self, at: usize, what: Own, proof: Proof) -> End {
        let who = self.open(at)?;
        let on = self.people[who].two_step.is_some();
        let prepaid = self.windows[at].as_ref().unwrap().recovery_until >= self.now;
        match what {
            Own::ChangePassword => {
                let paper = self.prove(who, on, proof)?;
                self.spend(who, paper);
                let person = &mut self.people[who];
                person.password = person.password.map(|password| password + 1);
                self.changed(at, who);
            }
            Own::SwitchOff | Own::RenewCodes if !on => return Err("does not apply"),
            Own::SwitchOff => {
                self.prove(who, true, proof)?;
                self.without_two_step(who);
                self.changed(at, who);
            }
            Own::RenewCodes => {
                self.prove(who, false, proof)?;
                self.people[who].two_step.as_mut().unwrap().used = [false; 6];
            }
            Own::NewPhone if on => {
                if !prepaid {
                    self.prove(who, false, proof)?;
                }
                self.windows[at].as_mut().unwrap().recovery_until = 0;
                let person = &mut self.people[who];
                person.two_step.as_mut().unwrap().stopped = false;
                person.digits = Tries::default();
                self.changed(at, who);
            }
            Own::NewPhone => {
                self.prove(who, false, proof)?;
                self.with_two_step(who);
                self.changed(at, who);
            }
        }
        Ok(())
    }

    pub(super) fn with_two_step(&mut self, who: usize) {
        let person = &mut self.people[who];
        person.two_step = Some(TwoStep { used: [false; 6], stopped: false });
        person.digits = Tries::default();
    }

    pub(super) fn without_two_step(&mut self, who: usize) {
        let person = &mut self.people[who];
        person.two_step = None;
        (person.digits, person.papers) = (Tries::default(), Tries::default());
    }
}
