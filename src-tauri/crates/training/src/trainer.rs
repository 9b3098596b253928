//! The trainer's desk: which scenario runs, who is played, who finished what.
//!
//! ```text
//!   start ── reset ── the scenario's start ── steps before, played ──► Run
//!   look  ── new lines of the log, phones' notes ────────────────────► Run::advance
//! ```
//!
//! All of it is in memory; the next start of the program begins with an empty desk.

mod participants;
mod start;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, MutexGuard, PoisonError};

use tweestap_core::audit::LogEntry;
use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::{Clock, Fault, LogQuery, Store};
use tweestap_usecases::screen::Screen;
use tweestap_usecases::{Desk, WindowName};

use crate::notebook::{Note, Notebook};
use crate::people::{first_participant, known};
use crate::practice::Practice;
use crate::run::{Done, Happened, Help, Run};
use crate::scenario::{Book, Scenario, Text};

pub use participants::ParticipantCard;
pub use start::Started;

/// Log lines of one look at most.
const LINES: u32 = 500;

/// Longest first name of who sits at the laptop, in characters.
const PLAYER_AT_MOST: usize = 40;

/// Who finished what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// First name of who sat there.
    pub player: String,
    /// What the scenario is called.
    pub title: Text,
    /// When, in practice time.
    pub at: Timestamp,
}

/// The scenario that runs, as it stands.
#[derive(Debug, Clone)]
pub struct RunSight {
    /// Which.
    pub scenario: Arc<Scenario>,
    /// How each step was done.
    pub done: Vec<Option<Done>>,
    /// The step that is to be done, from 0.
    pub current: Option<usize>,
    /// What to show to who is stuck.
    pub help: Option<Help>,
    /// What the people have on paper.
    pub notes: Vec<Note>,
}

/// What the trainer's desk remembers.
pub(crate) struct State {
    played: &'static str,
    player: String,
    run: Option<Run>,
    notes: Notebook,
    finished: Vec<Finished>,
    cards: HashMap<&'static str, String>,
    /// The last line of the log and the last note of the phones that were looked at.
    seen: (u64, usize),
    /// What was told to be shown last, to see a change.
    told: Option<(Option<usize>, Option<Help>)>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            played: first_participant(),
            player: String::new(),
            run: None,
            notes: Notebook::default(),
            finished: Vec::new(),
            cards: HashMap::new(),
            seen: (0, 0),
            told: None,
        }
    }
}

impl State {
    /// What belonged to the organisation that was just made anew is over.
    pub(crate) fn reset(&mut self) {
        let (player, finished) = (std::mem::take(&mut self.player), std::mem::take(&mut self.finished));
        *self = Self { played: self.played, player, finished, ..Self::default() };
    }
}

impl Practice {
    /// The folder for scenarios that the trainer writes.
    pub fn scenario_folder(&self) -> PathBuf {
        self.folder.join("scenarios")
    }

    /// Every scenario, those of the trainer's folder among them. The folder is made where
    /// the practice organisation already is, so that it can be found.
    pub fn scenarios(&self) -> Book {
        let folder = self.scenario_folder();
        if self.vault.store().is_ok() {
            // Where it cannot be made, reading it says why nothing is in it.
            let _there_already = std::fs::create_dir(&folder);
        }
        Book::with_folder(&folder)
    }

    /// Who is played, by address.
    pub fn played(&self) -> &'static str {
        self.state().played
    }

    /// First name of who sits at the laptop; empty: nobody was named.
    pub fn player(&self) -> String {
        self.state().player.clone()
    }

    /// Notes it, as much of it as a first name needs.
    pub fn set_player(&self, first_name: &str) {
        let plain: String = first_name.chars().filter(|c| !c.is_control()).take(PLAYER_AT_MOST).collect();
        plain.trim().clone_into(&mut self.state().player);
    }

    /// Who finished what, newest first.
    pub fn finished(&self) -> Vec<Finished> {
        self.state().finished.iter().rev().cloned().collect()
    }

    /// The scenario that runs.
    pub fn run(&self) -> Option<RunSight> {
        let now = self.now();
        let state = self.state();
        let run = state.run.as_ref()?;
        Some(RunSight {
            scenario: Arc::clone(&run.scenario),
            done: run.done().to_vec(),
            current: run.current(),
            help: run.help(now),
            notes: state.notes.notes().to_vec(),
        })
    }

    /// Plays another person: whoever is at `window` leaves, and the other phone is in
    /// sight. False where nobody has this address.
    pub fn switch_person(&self, desk: &Desk, window: &WindowName, address: &str) -> Result<bool, Fault> {
        let Some(address) = known(address) else { return Ok(false) };
        // Nobody follows in between: who leaves would be played again.
        let mut state = self.state();
        desk.log_out(window)?;
        state.played = address;
        drop(state);
        self.phones.touch();
        Ok(true)
    }

    /// Whoever logged in at `window` is the one who is played.
    pub fn follow(&self, desk: &Desk, window: &WindowName) {
        let mut state = self.state();
        let address = match desk.screen(window) {
            Ok(Screen::Open(card) | Screen::Enrol(card) | Screen::AfterReset { session: card, .. }) => {
                card.address
            }
            Ok(Screen::Code { address, .. } | Screen::Recover { address, .. }) => address,
            _ => return,
        };
        if let Some(address) = known(&address)
            && std::mem::replace(&mut state.played, address) != address
        {
            self.phones.touch();
        }
    }

    /// Shows the hint of the step that is to be done.
    pub fn give_hint(&self) {
        if let Some(run) = self.state().run.as_mut() {
            run.ask_for_hint();
        }
    }

    /// Ends the scenario; the organisation stays as it is.
    pub fn stop_scenario(&self) {
        let mut state = self.state();
        state.run = None;
        state.notes = Notebook::default();
    }

    /// Looks at what happened since the last time. True where the trainer's desk shows
    /// something else now.
    ///
    /// # Errors
    /// [`Fault`] of the store.
    pub fn look(&self) -> Result<bool, Fault> {
        let now = self.now();
        let mut state = self.state();
        if state.run.is_none() {
            return Ok(state.told.take().is_some());
        }
        let (lines, last_line) = self.lines_after(state.seen.0)?;
        let (notes, last_note) = self.phones.notes(state.seen.1);
        state.seen = (last_line, last_note);
        let mut happened: Vec<Happened<'_>> = lines.iter().map(Happened::Log).collect();
        happened.extend(notes.into_iter().map(Happened::Phone));
        // Stable: of one moment, the line of the log comes before what a phone told.
        happened.sort_by_key(|one| one.at());
        let State { run: Some(run), finished, player, told, .. } = &mut *state else { return Ok(false) };
        if run.advance(&happened, now) && run.current().is_none() {
            let player = if player.is_empty() { self.first_name(run) } else { player.clone() };
            finished.push(Finished { player, title: run.scenario.title.clone(), at: now });
        }
        let shows = Some((run.current(), run.help(now)));
        Ok(std::mem::replace(told, shows) != shows)
    }

    fn first_name(&self, run: &Run) -> String {
        let first = run.scenario.cast.first().copied().unwrap_or_default();
        let people = self.vault.people().unwrap_or_default();
        let name = people.into_iter().find(|person| person.address == first).map(|person| person.name);
        name.as_deref().and_then(|name| name.split_whitespace().next()).unwrap_or(first).to_owned()
    }

    /// The lines of the log after the one with this number, oldest first, and the number
    /// of the last one.
    fn lines_after(&self, seen: u64) -> Result<(Vec<LogEntry>, u64), Fault> {
        let store = self.store()?;
        let page = store.begin()?.log_page(&LogQuery { limit: LINES, ..LogQuery::default() })?;
        let last = page.lines.first().map_or(0, |line| line.number);
        let new = page.lines.into_iter().take_while(|line| line.number > seen);
        let mut new: Vec<_> = new.map(|line| line.entry).collect();
        new.reverse();
        Ok((new, last))
    }

    fn store(&self) -> Result<Arc<dyn Store>, Fault> {
        self.vault.store()
    }

    fn now(&self) -> Timestamp {
        self.clock.now().wall
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
impl Practice {
    pub(crate) fn take_notes(&self) -> Notebook {
        std::mem::take(&mut self.state().notes)
    }

    pub(crate) fn put_notes(&self, notes: Notebook) {
        self.state().notes = notes;
    }
}
