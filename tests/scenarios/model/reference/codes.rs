//! One-time and reset codes, and what they open.

use tweestap_core::account::Standing;
use tweestap_core::issued_code::IssuedCodeKind as Kind;

use super::{Code, End, HOUR, MINUTE, Model, ONE_TIME, Second, Session, Stage, WEEK};
use crate::model::steps::Which;

impl Model {
    pub(super) fn issue(&mut self, of: usize, kind: Kind, by: Option<usize>) {
        self.void(of, kind);
        self.codes.push(Code { of, kind, by, at: self.now, open: true, tries: 0 });
    }

    /// The codes that someone gave, to one person or to all: they do not come back.
    pub(super) fn void_by(&mut self, by: usize, only: Option<usize>) {
        let theirs = |code: &&mut Code| code.by == Some(by) && only.is_none_or(|of| code.of == of);
        for code in self.codes.iter_mut().filter(theirs) {
            code.open = false;
        }
    }

    pub(super) fn void(&mut self, of: usize, kind: Kind) {
        for code in self.codes.iter_mut().filter(|code| code.of == of && code.kind == kind) {
            code.open = false;
        }
    }

    /// The code that was given last, whatever became of it.
    pub(in crate::model) fn latest(&self, of: usize, kinds: &[Kind]) -> Option<usize> {
        self.codes.iter().rposition(|code| code.of == of && kinds.contains(&code.kind))
    }

    /// Who has a code that can be entered.
    pub(in crate::model) fn waiting(&self, kinds: &[Kind]) -> Vec<usize> {
        let lives = |code: &&Code| kinds.contains(&code.kind) && self.lives(code);
        self.codes.iter().filter(lives).map(|code| code.of).collect()
    }

    /// The one-time code that someone types.
    pub(in crate::model) fn given(&self, of: usize, which: Which) -> Option<usize> {
        let latest = self.latest(of, ONE_TIME)?;
        let is_one = |code: &Code| code.of == of && ONE_TIME.contains(&code.kind);
        match which {
            Which::Wrong => None,
            Which::Latest => Some(latest),
            Which::Before => self.codes[..latest].iter().rposition(is_one),
        }
    }

    pub(super) fn lives(&self, code: &Code) -> bool {
        let long = if code.kind == Kind::Welcome { WEEK } else { HOUR };
        code.open && code.tries < 10 && self.now - code.at < long
    }

    pub(super) fn issuer_may(&self, code: &Code) -> bool {
        code.by.is_none_or(|by| self.people[by].standing == Standing::Active && self.looks_after(by, code.of))
    }

    /// Every open code is charged; a right one gives all of it back.
    pub(super) fn try_code(&mut self, of: usize, kinds: &[Kind], typed: Option<usize>) -> End<usize> {
        if self.people[of].standing == Standing::Removed && kinds != [Kind::Reset] {
            return Err("wrong");
        }
        let open: Vec<_> = (0..self.codes.len())
            .filter(|place| {
                let code = &self.codes[*place];
                code.of == of && kinds.contains(&code.kind) && self.lives(code)
            })
            .collect();
        let right =
            typed.filter(|typed| open.contains(typed) && self.people[of].standing == Standing::Active);
        let Some(right) = right else {
            for place in open {
                self.codes[place].tries += 1;
            }
            return Err("wrong");
        };
        if self.issuer_may(&self.codes[right]) {
            return Ok(right);
        }
        self.codes[right].open = false;
        Err("wrong")
    }

    pub(super) fn issued_code(&mut self, at: usize, of: usize, which: Which) -> End {
        let in_the_way = |it: &Session| !matches!(it.stage, Stage::Half | Stage::Recovering { .. });
        if self.windows[at].as_ref().is_some_and(in_the_way) {
            return Err("out of order");
        }
        let code = Some(self.try_code(of, ONE_TIME, self.given(of, which))?);
        self.seat(at, of, Stage::Recovering { code, second: None });
        Ok(())
    }

    pub(super) fn choose(&mut self, at: usize) -> End {
        let session = self.windows[at].as_ref().ok_or("not logged in")?;
        let Stage::Recovering { code, second } = session.stage else { return Err("out of order") };
        let who = session.who;
        let Some(code) = code else { return Err("asks") };
        if self.people[who].two_step.is_some() && second.is_none() {
            return Err("asks");
        }
        let still = |code: usize| self.lives(&self.codes[code]) && self.issuer_may(&self.codes[code]);
        let good = match second {
            Some(Second::Paper(place)) => {
                !self.people[who].two_step.as_ref().is_some_and(|it| it.used[place])
            }
            Some(Second::Reset(reset)) => still(reset),
            Some(Second::Digits) | None => true,
        };
        if !good || !still(code) {
            // What was proven is gone; only the beginning can be begun again.
            self.windows[at].as_mut().unwrap().stage = Stage::Recovering { code: None, second: None };
            return Err("used");
        }
        if let Some(Second::Paper(place)) = second {
            self.spend_paper(who, place);
        }
        self.codes[code].open = false;
        self.void(who, Kind::Password);
        let person = &mut self.people[who];
        person.password = Some(person.password.map_or(0, |password| password + 1));
        person.version += 1;
        self.windows[at] = None;
        Ok(())
    }

    pub(super) fn end_reset(&mut self, at: usize, on: bool, right: bool) -> End {
        let session = self.windows[at].as_ref().ok_or("not logged in")?;
        let Stage::AfterReset { code } = session.stage else { return Err("out of order") };
        let who = session.who;
        if session.password_until < self.now {
            self.password(who, right)?;
            self.windows[at].as_mut().unwrap().password_until = self.now + 5 * MINUTE;
        }
        if on {
            self.windows[at].as_mut().unwrap().password_until = 0;
        }
        if !self.lives(&self.codes[code]) || !self.issuer_may(&self.codes[code]) {
            return Err("expired");
        }
        self.codes[code].open = false;
        self.void(who, Kind::Password);
        self.without_two_step(who);
        if on {
            self.with_two_step(who);
        }
        self.windows[at].as_mut().unwrap().stage = Stage::Open;
        self.changed(at, who);
        Ok(())
    }

    pub(super) fn refuse(&mut self, at: usize, all: bool) -> End {
        let who = self.open(at)?;
        self.void(who, Kind::Reset);
        self.void(who, Kind::Password);
        if all {
            self.changed(at, who);
        }
        Ok(())
    }

    /// Three an hour and ten a day; the answer is always the same.
    pub(super) fn mail(&mut self, of: usize) {
        let now = self.now;
        let person = &mut self.people[of];
        if !person.can_log_in() {
            return;
        }
        let within = |long: u64| person.mails.iter().filter(|at| now - **at < long).count();
        if within(HOUR) < 3 && within(24 * HOUR) < 10 {
            person.mails.push(now);
            let mailed = |code: &Code| code.of == of && code.kind == Kind::Password && code.by.is_none();
            for code in self.codes.iter_mut().filter(|code| mailed(code)) {
                code.open = false;
            }
            self.codes.push(Code { of, kind: Kind::Password, by: None, at: now, open: true, tries: 0 });
        }
    }
}
