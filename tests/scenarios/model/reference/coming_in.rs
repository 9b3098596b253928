//! Coming in, by password and code, and going on.

use tweestap_core::issued_code::IssuedCodeKind as Kind;

use super::{Counted, End, MINUTE, Model, Second, Session, Stage, Tries};
use crate::model::steps::With;

impl Model {
    pub(super) fn log_in(&mut self, at: usize, who: usize, right: bool) -> End {
        let in_the_way = |it: &Session| !matches!(it.stage, Stage::Half | Stage::Recovering { .. });
        if self.windows[at].as_ref().is_some_and(in_the_way) {
            return Err("out of order");
        }
        self.password(who, right)?;
        if self.people[who].two_step.is_some() {
            self.seat(at, who, Stage::Half);
        } else {
            self.full_log_in(at, who);
        }
        Ok(())
    }

    pub(super) fn full_log_in(&mut self, at: usize, who: usize) {
        self.void(who, Kind::Password);
        self.seat(at, who, Stage::Open);
    }

    pub(super) fn password(&mut self, who: usize, right: bool) -> End {
        let now = self.now;
        let person = &mut self.people[who];
        person.passwords.charge(now, Counted::Passwords)?;
        if !right || !person.can_log_in() {
            return Err("wrong");
        }
        person.passwords = Tries::default();
        Ok(())
    }

    pub(super) fn digits(&mut self, who: usize, right: bool) -> End {
        let now = self.now;
        let person = &mut self.people[who];
        if person.two_step.as_ref().is_some_and(|it| it.stopped) {
            return Err("suspended");
        }
        person.digits.charge(now, Counted::Digits)?;
        if !right {
            return Err("wrong");
        }
        person.digits = Tries::default();
        Ok(())
    }

    pub(super) fn paper(&mut self, who: usize, place: usize) -> End {
        let now = self.now;
        let person = &mut self.people[who];
        person.papers.charge(now, Counted::Papers)?;
        if person.two_step.as_ref().is_some_and(|it| it.used[place]) {
            return Err("used");
        }
        person.papers = Tries::default();
        Ok(())
    }

    pub(super) fn spend_paper(&mut self, who: usize, place: usize) {
        let person = &mut self.people[who];
        if let Some(two_step) = &mut person.two_step {
            two_step.used[place] = true;
        }
        person.digits = Tries::default();
    }

    pub(super) fn code(&mut self, at: usize, with: With) -> End {
        let Some(session) = self.windows[at].clone() else { return Err("not logged in") };
        let (who, stage) = (session.who, session.stage);
        match stage {
            Stage::Open | Stage::AfterReset { .. } | Stage::Recovering { second: Some(_), .. } => {
                return Err("out of order");
            }
            Stage::Locked if with == With::Reset => return Err("malformed"),
            Stage::Half | Stage::Recovering { .. } | Stage::Locked => {}
        }
        let second = match with {
            With::Reset => {
                Second::Reset(self.try_code(who, &[Kind::Reset], self.latest(who, &[Kind::Reset]))?)
            }
            _ if self.people[who].two_step.is_none() => return Err("out of order"),
            With::Phone | With::Wrong => {
                self.digits(who, with == With::Phone)?;
                Second::Digits
            }
            With::Paper(place) => {
                self.paper(who, place)?;
                Second::Paper(place)
            }
        };
        self.came(at, who, stage, second);
        Ok(())
    }

    pub(super) fn came(&mut self, at: usize, who: usize, stage: Stage, second: Second) {
        if let Stage::Recovering { code, .. } = stage {
            let second = Some(second);
            self.windows[at].as_mut().unwrap().stage = Stage::Recovering { code, second };
            return;
        }
        if let Second::Paper(place) = second {
            self.spend_paper(who, place);
        }
        let now = self.now;
        match (stage, second) {
            (Stage::Half, Second::Reset(code)) => {
                self.seat(at, who, Stage::AfterReset { code }).password_until = now + 5 * MINUTE;
            }
            (Stage::Half, _) => {
                self.full_log_in(at, who);
                if matches!(second, Second::Paper(_)) {
                    self.windows[at].as_mut().unwrap().recovery_until = now + 5 * MINUTE;
                }
            }
            _ => self.windows[at].as_mut().unwrap().stage = Stage::Open,
        }
    }

    pub(super) fn unlock(&mut self, at: usize, right: bool) -> End {
        let session = self.windows[at].as_ref().ok_or("not logged in")?;
        let who = session.who;
        if session.stage != Stage::Locked || self.people[who].two_step.is_some() {
            return Err("out of order");
        }
        self.password(who, right)?;
        self.windows[at].as_mut().unwrap().stage = Stage::Open;
        Ok(())
    }

    pub(super) fn lock(&mut self, at: usize) {
        match &mut self.windows[at] {
            Some(session) if session.stage == Stage::Open => {
                session.stage = Stage::Locked;
                session.recovery_until = 0;
            }
            Some(session) if session.stage == Stage::Locked => {}
            window => *window = None,
        }
    }
}
