//! The start of a scenario: the organisation made anew, then what comes before the step
//! that is started at, played by the program.

use std::collections::HashMap;
use std::sync::Arc;

use tweestap_core::account::AccountId;
use tweestap_core::address::Address;
use tweestap_core::session::Draft;
use tweestap_usecases::ports::OpenFault;
use tweestap_usecases::{Desk, WindowName};

use crate::acting::{Actor, Failed};
use crate::notebook::Notebook;
use crate::people::addresses;
use crate::practice::Practice;
use crate::run::Run;
use crate::scenario::{Act, Doing, Scenario};

/// Where the start of a scenario is made, so that the window in sight stays empty.
pub(super) const BEHIND_THE_SCENES: &str = "behind-the-scenes";

/// How the start of a scenario ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Started {
    /// It runs.
    Running,
    /// There is none of this name, or it has fewer steps.
    NotFound,
    /// The program could not play this; the organisation is at its start.
    NotPlayed {
        /// The step, from 0; that of the start where its own state could not be made.
        step: usize,
        /// Which act.
        act: Act,
    },
}

impl Practice {
    /// Starts a scenario at a step, from 0: the organisation is made anew, then the
    /// program does what comes before.
    ///
    /// # Errors
    /// [`OpenFault`] where the organisation cannot be made anew.
    pub fn start_scenario(
        &self,
        desk: &Desk,
        window: &WindowName,
        id: &str,
        step: usize,
    ) -> Result<Started, OpenFault> {
        let Some(scenario) = self.scenarios().find(id).filter(|found| step < found.steps.len()) else {
            return Ok(Started::NotFound);
        };
        self.reset(desk)?;
        self.clock.begin_playing();
        let played = self.play_up_to(desk, window, &scenario, step);
        self.clock.end_playing();
        match played {
            Ok(()) => Ok(Started::Running),
            Err((step, act)) => {
                self.reset(desk)?;
                Ok(Started::NotPlayed { step, act })
            }
        }
    }

    fn play_up_to(
        &self,
        desk: &Desk,
        window: &WindowName,
        scenario: &Arc<Scenario>,
        step: usize,
    ) -> Result<(), (usize, Act)> {
        let mut notes = Notebook::default();
        let behind = WindowName::new(BEHIND_THE_SCENES);
        for Doing { who, acts } in &scenario.start {
            self.play(desk, &behind, who, acts, &mut notes).map_err(|act| (0, act))?;
        }
        self.phones.tidy();
        let mut run = Run::new(Arc::clone(scenario), self.people_by_id(), self.now());
        let here = &scenario.steps[step];
        for (place, before) in scenario.steps.iter().enumerate().take(step) {
            // Connecting is begun by the page, once: what it shows crosses to it one time only.
            if place + 1 < step || !here.connects() {
                self.play(desk, window, before.who, &before.play, &mut notes).map_err(|act| (place, act))?;
            }
            run.play_on(self.now());
        }
        if step > 0 && scenario.steps[step - 1].who != here.who {
            // Another person's turn: the one before has left. A store that fails here
            // fails again at the first thing that is tried.
            let _failing_later = desk.log_out(window);
        }
        self.play(desk, window, here.who, &here.ready, &mut notes).map_err(|act| (step, act))?;
        if let Some(page) = here.page {
            desk.keep_draft(window, Draft { page: page.to_owned(), fields: here.page_begins_with() });
        }
        // What happened until now counts for nothing: it was the program. A look comes once a
        // second, so the run and where it begins are there at one moment.
        let seen = self.until_now();
        let mut state = self.state();
        (state.played, state.notes, state.run, state.seen) = (here.who, notes, Some(run), seen);
        state.told = None;
        drop(state);
        self.phones.touch();
        Ok(())
    }

    /// The last line of the log and the last note of the phones.
    fn until_now(&self) -> (u64, usize) {
        let last_line = self.lines_after(u64::MAX).map_or(0, |(_, last)| last);
        let (_, last_note) = self.phones.notes(usize::MAX);
        (last_line, last_note)
    }

    /// Does some acts; gives the one that did not work.
    pub(crate) fn play(
        &self,
        desk: &Desk,
        window: &WindowName,
        who: &'static str,
        acts: &[Act],
        notes: &mut Notebook,
    ) -> Result<(), Act> {
        for act in acts {
            let acted = self.store().map_err(Failed::from).and_then(|store| {
                let (phones, clock) = (self.phones.as_ref(), self.clock.as_ref());
                let store = store.as_ref();
                Actor { desk, store, phones, clock, window, who, notes: &mut *notes }.act(act)
            });
            if acted.is_err() {
                return Err(act.clone());
            }
        }
        Ok(())
    }

    fn people_by_id(&self) -> HashMap<AccountId, &'static str> {
        let Ok(store) = self.store() else { return HashMap::new() };
        let Ok(tx) = store.begin() else { return HashMap::new() };
        let id = |address: &'static str| {
            let parsed = Address::parse(address).ok()?;
            Some((tx.account_by_address(&parsed).ok()??.id, address))
        };
        addresses().filter_map(id).collect()
    }
}
