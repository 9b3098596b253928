//! A scenario that runs: which step is to be done, and what ticked the ones before.
//!
//! ```text
//!   log lines, phones' notes, the clock ──► advance ──► done, done, now, …
//!                                              │ wrong? twice refused? a minute? ──► hint
//! ```
//!
//! Steps are done in their order. What a phone told too early is kept for its step; a
//! step that is optional is passed over when a later one is done.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tweestap_core::account::AccountId;
use tweestap_core::audit::{LogEntry, Outcome};
use tweestap_core::clock::Timestamp;

use crate::phones::PhoneNote;
use crate::scenario::{Scenario, Step, Tick, TickOf};

/// A hint comes by itself after so many refusals in a step,
const ERRORS_BEFORE_HINT: u32 = 2;

/// or after so long.
const TIME_BEFORE_HINT: Duration = Duration::from_mins(1);

/// How a step was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub at: Timestamp,
    /// Whether the program did it.
    pub by_program: bool,
}

/// What to show to who is stuck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Help {
    /// The step's hint.
    Hint,
    /// What must not happen did.
    WentWrong,
}

/// Something that happened, of whichever source.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Happened<'a> {
    Log(&'a LogEntry),
    Phone(PhoneNote),
}

impl Happened<'_> {
    pub(crate) fn at(self) -> Timestamp {
        match self {
            Self::Log(entry) => entry.at,
            Self::Phone(note) => note.at,
        }
    }
}

/// A scenario that runs.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) scenario: Arc<Scenario>,
    people: HashMap<AccountId, &'static str>,
    done: Vec<Option<Done>>,
    /// How often the current step's ticks were seen.
    seen: u16,
    /// When the current step began.
    began: Timestamp,
    errors: u32,
    asked: bool,
    went_wrong: bool,
    early: Vec<PhoneNote>,
}

impl Run {
    pub(crate) fn new(
        scenario: Arc<Scenario>,
        people: HashMap<AccountId, &'static str>,
        now: Timestamp,
    ) -> Self {
        let done = vec![None; scenario.steps.len()];
        let (seen, errors) = (0, 0);
        let (asked, went_wrong, early) = (false, false, Vec::new());
        Self { scenario, people, done, seen, began: now, errors, asked, went_wrong, early }
    }

    /// The place of the step that is to be done; `None` after the last.
    pub(crate) fn current(&self) -> Option<usize> {
        let last = self.done.iter().rposition(Option::is_some);
        let next = last.map_or(0, |last| last + 1);
        (next < self.done.len()).then_some(next)
    }

    pub(crate) fn done(&self) -> &[Option<Done>] {
        &self.done
    }

    /// What is shown to who is stuck, where it is time for it.
    pub(crate) fn help(&self, now: Timestamp) -> Option<Help> {
        self.current()?;
        if self.went_wrong {
            return Some(Help::WentWrong);
        }
        let due = self.errors >= ERRORS_BEFORE_HINT || now.since(self.began) >= TIME_BEFORE_HINT;
        (self.asked || due).then_some(Help::Hint)
    }

    /// The hint was asked for.
    pub(crate) fn ask_for_hint(&mut self) {
        self.asked = true;
    }

    /// The program did the current step.
    pub(crate) fn play_on(&mut self, now: Timestamp) {
        if let Some(current) = self.current() {
            self.finish(current, Done { at: now, by_program: true });
        }
    }

    /// Takes in what happened since the last time, oldest first. True where a step was done.
    pub(crate) fn advance(&mut self, happened: &[Happened<'_>], now: Timestamp) -> bool {
        let before = self.current();
        for one in happened {
            self.take_in(*one);
        }
        self.look_at_clock(now);
        self.current() != before
    }

    fn take_in(&mut self, one: Happened<'_>) {
        let Some(current) = self.current() else { return };
        let scenario = Arc::clone(&self.scenario);
        if let Some(place) = self.ticked(&scenario, current, one) {
            self.count(place, one.at());
            return;
        }
        let step = &scenario.steps[current];
        if step.wrong.iter().any(|tick| self.fits(tick, one)) {
            self.went_wrong = true;
        } else if self.is_error_of(step, one) {
            self.errors += 1;
        } else if let Happened::Phone(note) = one
            && scenario.steps[current..].iter().any(|step| step.ticks.iter().any(|tick| self.fits(tick, one)))
        {
            self.early.push(note);
        }
    }

    /// The step that `one` ticks: the current one, or one behind optional ones.
    fn ticked(&self, scenario: &Scenario, current: usize, one: Happened<'_>) -> Option<usize> {
        let steps = scenario.steps.iter().enumerate().skip(current);
        for (place, step) in steps {
            if step.ticks.iter().any(|tick| self.fits(tick, one)) {
                return Some(place);
            }
            if !step.optional {
                return None;
            }
        }
        None
    }

    fn count(&mut self, place: usize, at: Timestamp) {
        let seen = if self.current() == Some(place) { self.seen + 1 } else { 1 };
        if seen < self.scenario.steps[place].times {
            self.seen = seen;
            return;
        }
        self.finish(place, Done { at, by_program: false });
        for note in std::mem::take(&mut self.early) {
            self.take_in(Happened::Phone(note));
        }
    }

    fn finish(&mut self, place: usize, done: Done) {
        self.done[place] = Some(done);
        (self.seen, self.errors, self.began) = (0, 0, done.at);
        (self.asked, self.went_wrong) = (false, false);
    }

    fn look_at_clock(&mut self, now: Timestamp) {
        let Some(current) = self.current() else { return };
        let passed = now.since(self.began);
        let is_due = |tick: &Tick| matches!(tick.of, TickOf::Clock(long) if passed >= long);
        if self.scenario.steps[current].ticks.iter().any(is_due) {
            self.finish(current, Done { at: now, by_program: false });
        }
    }

    fn fits(&self, tick: &Tick, one: Happened<'_>) -> bool {
        match (tick.of, one) {
            (TickOf::Log { event, refused }, Happened::Log(entry)) => {
                let whom = entry.about.or(entry.actor).and_then(|id| self.people.get(&id));
                let is_refused = entry.outcome == Outcome::Refused;
                entry.event == event && is_refused == refused && whom == Some(&tick.whom)
            }
            (TickOf::Phone(event), Happened::Phone(note)) => note.event == event && note.whose == tick.whom,
            _ => false,
        }
    }

    /// A refusal about who does the step.
    fn is_error_of(&self, step: &Step, one: Happened<'_>) -> bool {
        match one {
            Happened::Log(entry) => {
                let whom = entry.about.and_then(|id| self.people.get(&id));
                entry.outcome == Outcome::Refused && whom == Some(&step.who)
            }
            Happened::Phone(_) => false,
        }
    }
}
