//! What a practice is, from the desk's side: stories with a hand-moved clock.

mod phones;
mod scenarios;
mod start;
mod time;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tweestap_core::clock::{Moment, Timestamp};
use tweestap_store::SystemRandom;
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::{Clock, Opened};
use tweestap_usecases::{Desk, DeskState, WindowName};

use crate::Practice;

/// 24 November 2026, 14:32 UTC.
pub(crate) const NOW: Timestamp = Timestamp::from_millis(1_795_530_720_000);

/// The computer's clock of a test. It stands until it is moved.
#[derive(Default)]
pub(crate) struct HandClock(Mutex<Duration>);

impl HandClock {
    pub(crate) fn pass(&self, by: Duration) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        let passed = *self.0.lock().unwrap();
        Moment { wall: NOW.plus(passed), boot: Duration::from_hours(3) + passed }
    }
}

/// A process in practice.
struct Process {
    clock: Arc<HandClock>,
    practice: Practice,
    desk: Desk,
}

impl Process {
    fn start(folder: &Path, language: &str) -> Self {
        let clock = Arc::new(HandClock::default());
        let real = Arc::<HandClock>::clone(&clock);
        let practice = Practice::new(folder, language, real, Arc::new(SystemRandom)).unwrap();
        let desk = practice.desk();
        desk.open();
        Self { clock, practice, desk }
    }

    fn opened(&self) -> Opened {
        match self.desk.state() {
            DeskState::Open(opened) => opened,
            DeskState::Fault(fault) => panic!("{fault}"),
            DeskState::Opening | DeskState::FirstStart { .. } => panic!("not open"),
        }
    }

    fn log_in(&self, address: &str, password: &str) -> Outcome<()> {
        self.desk.log_in(&window(), address, password.to_owned()).unwrap()
    }
}

fn window() -> WindowName {
    WindowName::new("practice")
}
