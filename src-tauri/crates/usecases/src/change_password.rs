//! Another password.

use tweestap_core::account::Account;
use tweestap_core::audit::{LogEntry, Outcome as LogOutcome};
use tweestap_core::organisation::Organisation;
use tweestap_core::password::{self, Judgement, OwnWords, PasswordRefusal, PasswordRules};
use tweestap_core::policy::{ChangePassword, Denial, Operation};
use tweestap_core::secret::Password;
use tweestap_core::session::Session;

use crate::check::spend;
use crate::desk::{Desk, Loaded, WindowName, decided};
use crate::outcome::{Outcome, Refusal};
use crate::ports::Fault;

impl Desk {
    /// Sets another password for the session's person and ends every other
    /// session and half log-in of the account.
    pub fn change_password(&self, window: &WindowName, new: String) -> Result<Outcome<()>, Fault> {
        if let outcome @ (Outcome::StepUp(_) | Outcome::Refused(_)) =
            self.begin(window, Operation::ChangePassword)?
        {
            return Ok(outcome);
        }
        let Ok(new) = Password::new(new) else { return Ok(too_long().into()) };
        match self.judge_own_password(window, &new)? {
            None => return Ok(Denial::NotLoggedIn.into()),
            Some(Judgement { refusal: Some(refusal), .. }) => return Ok(Refusal::Password(refusal).into()),
            Some(Judgement { refusal: None, .. }) => {}
        }
        let hash = self.opened()?.hasher.hash_password(&new)?;

        let place = self.place(window);
        let mut held = place.hold();
        let outcome = decided(self, &mut held, ChangePassword, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let (account, event) = loaded.account.clone().change_password(permitted, hash, now.wall);
            loaded.tx.save_account(&account)?;
            loaded.tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;
            Ok(Outcome::Done(account))
        })?;
        Ok(outcome.map(|account| {
            if let Some(session) = held.as_mut() {
                session.adopt(&account);
                session.note_password(&new);
            }
        }))
    }

    /// What a new password of the session's person would be worth. `None` where they
    /// cannot choose one now.
    pub fn judge_own_password(
        &self,
        window: &WindowName,
        new: &Password,
    ) -> Result<Option<Judgement>, Fault> {
        let place = self.place(window);
        let held = place.hold();
        let chooses = |session: &&Session| session.admits(Operation::ChangePassword, self.now()).is_ok();
        let Some(session) = held.as_ref().filter(chooses) else { return Ok(None) };
        let opened = self.opened()?;
        Ok(match Loaded::begin(&opened, session)? {
            Ok(loaded) if loaded.account.credential_version == session.credential_version() => {
                Some(judge_for(&loaded.account, &loaded.organisation, new))
            }
            Ok(_) | Err(_) => None,
        })
    }
}

/// What a password would be worth for the first person of an organisation that
/// does not exist yet.
pub fn judge_first_password(new: &Password, name: &str, address: &str, organisation: &str) -> Judgement {
    let rules = PasswordRules { at_least: password::AT_LEAST, special_character: false };
    password::judge(new, rules, &OwnWords::of(name, address, organisation))
}

pub(crate) fn judge_for(account: &Account, organisation: &Organisation, new: &Password) -> Judgement {
    let rules = PasswordRules::of(organisation, &account.two_step);
    let own = OwnWords::of(&account.name, account.address.as_str(), &organisation.name);
    password::judge(new, rules, &own)
}

/// The refusal of a password that is too long to be looked at.
pub(crate) const fn too_long() -> Refusal {
    Refusal::Password(PasswordRefusal::TooLong { at_most: password::AT_MOST })
}
