//! The languages of the organisation, and the one of each person.

use tweestap_core::account::Account;
use tweestap_core::organisation::Languages;
use tweestap_core::policy::ReadOwn;

use crate::desk::{Desk, WindowName, decided};
use crate::outcome::Outcome;
use crate::ports::Fault;

impl Desk {
    /// The languages that the organisation offers; all of them while there is none.
    pub fn languages(&self) -> Languages {
        self.organisation().map_or_else(|_| Languages::default(), |organisation| organisation.languages)
    }

    /// Whether the organisation offers this language, a BCP 47 tag. Where someone is logged in,
    /// their messages come in it from now on.
    pub fn choose_language(&self, window: &WindowName, tag: &str) -> Result<bool, Fault> {
        if !self.languages().offers(tag) {
            return Ok(false);
        }
        if self.opened().is_ok() {
            let place = self.place(window);
            // Nobody is asked to be logged in: the choice is of the window as well.
            let _remembered = decided(self, &mut place.hold(), ReadOwn, |loaded, _, _, _| {
                let account = Account { language: Some(tag.to_owned()), ..loaded.account.clone() };
                loaded.tx.save_account(&account)?;
                Ok(Outcome::Done(()))
            })?;
        }
        Ok(true)
    }
}
