//! Practice as one thing: its desk, its clock, its people, and the way back to
//! the start.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use tweestap_documents::Language;
use tweestap_usecases::ports::{Clock, Fault, OpenFault, Random};
use tweestap_usecases::{Desk, DeskState};

use crate::clock::PracticeClock;
use crate::folder::{self, NotAPracticeFolder};
use crate::people::PracticePerson;
use crate::phones::Phones;
use crate::trainer::State;
use crate::vault::PracticeVault;
use crate::words::Words;

/// The practice organisation of one process.
pub struct Practice {
    pub(crate) folder: PathBuf,
    pub(crate) clock: Arc<PracticeClock>,
    random: Arc<dyn Random>,
    pub(crate) vault: PracticeVault,
    pub(crate) phones: Arc<Phones>,
    pub(crate) state: Mutex<State>,
}

impl Practice {
    /// Practice in `folder`, whose people get the words of `language` (a BCP 47
    /// code) when they are made. Looks at the folder and makes nothing yet.
    ///
    /// # Errors
    /// [`NotAPracticeFolder`] where something else lies there.
    pub fn new(
        folder: impl Into<PathBuf>,
        language: &str,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, NotAPracticeFolder> {
        let folder = folder.into();
        // One that cannot be looked into is a fault of opening it, which says so.
        if matches!(folder::may_be_practice(&folder), Ok(false)) {
            return Err(NotAPracticeFolder { folder });
        }
        let clock = Arc::new(PracticeClock::over(clock));
        let (now, bytes) = (Arc::<PracticeClock>::clone(&clock), Arc::clone(&random));
        let vault = PracticeVault::new(folder.clone(), Words::of(language), now, bytes);
        let speaks = Language::from_tag(language).unwrap_or_default();
        let phones = Arc::new(Phones::new(Arc::clone(&clock), speaks));
        Ok(Self { folder, clock, random, vault, phones, state: Mutex::default() })
    }

    /// A desk over the practice organisation. Opening it makes the organisation
    /// where there is none or what is there cannot be used any more.
    pub fn desk(&self) -> Desk {
        let clock = Arc::<PracticeClock>::clone(&self.clock);
        let courier = Arc::<Phones>::clone(&self.phones);
        Desk::new(Box::new(self.vault.clone()), clock, Arc::clone(&self.random), courier)
    }

    /// Everyone's phone, to which SMS and mail go.
    pub fn phones(&self) -> &Phones {
        &self.phones
    }

    /// The clock that the trainer moves.
    pub fn clock(&self) -> &PracticeClock {
        &self.clock
    }

    /// The invented people as they are now, in the order of the trainer's list.
    ///
    /// # Errors
    /// [`Fault::Closed`] while the desk is not open, or what the store says.
    pub fn people(&self) -> Result<Vec<PracticePerson>, Fault> {
        self.vault.people()
    }

    /// The same start again: sessions end, everything is made anew, the clock is
    /// back at the present. `desk` is open again afterwards, also where clearing the
    /// old organisation away failed: then it is that one, as it was.
    ///
    /// # Errors
    /// What the file system or the store says.
    pub fn reset(&self, desk: &Desk) -> Result<(), OpenFault> {
        desk.close();
        let cleared = self.vault.clear();
        if cleared.is_ok() {
            self.clock.back_to_now();
            self.phones.reset();
            self.state().reset();
        }
        desk.open();
        match desk.state() {
            DeskState::Fault(fault) => Err(fault),
            DeskState::Opening | DeskState::FirstStart { .. } | DeskState::Open(_) => cleared,
        }
    }
}
