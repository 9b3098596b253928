//! Who looks after whom.

use tweestap_core::account::{AccountId, Role, Standing};
use tweestap_core::audit::Event;
use tweestap_core::policy::{AssignClient, Denial, ReleaseClient};

use crate::check::spend;
use crate::desk::{Desk, WindowName, decided_about};
use crate::issue_code::{log, void_issued_by};
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::ports::{Fault, Therapist};

impl Desk {
    /// Gives a client another therapist, or changes until when. Nobody takes a client
    /// for themselves.
    pub fn assign_client(
        &self,
        window: &WindowName,
        client: AccountId,
        therapist: Therapist,
    ) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        decided_about(self, &mut place.hold(), client, AssignClient, |loaded, client, permitted, _, now| {
            if therapist.until.is_some_and(|until| until <= now.wall) {
                return Ok(Refusal::Fields(vec![(Field::Until, FieldProblem::InThePast)]).into());
            }
            let gains = loaded.tx.account(therapist.id)?;
            let fits = gains.is_some_and(|found| {
                found.role == Role::Therapist
                    && found.standing == Standing::Active
                    && found.id != loaded.account.id
            });
            if !fits {
                return Ok(Denial::NotAllowed.into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            loaded.tx.assign(client.id, therapist)?;
            log(loaded, &client, Event::ClientAssigned, None, now)?;
            Ok(Outcome::Done(()))
        })
    }

    /// Takes a therapist off a client.
    pub fn release_client(
        &self,
        window: &WindowName,
        client: AccountId,
        therapist: AccountId,
    ) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        decided_about(self, &mut place.hold(), client, ReleaseClient, |loaded, client, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            if loaded.tx.release(client.id, therapist)? {
                void_issued_by(loaded, therapist, Some(client.id), now)?;
                log(loaded, &client, Event::ClientReleased, None, now)?;
            }
            Ok(Outcome::Done(()))
        })
    }
}
