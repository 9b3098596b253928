//! Does what the plan says, in the transaction it was made in.

use tweestap_core::account::{Account, AccountId};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::organisation::Organisation;
use tweestap_core::policy::{Permitted, RestoreBackup};
use tweestap_core::two_people::InterventionKind;

use super::plan::{How, Person, Plan};
use crate::desk::Loaded;
use crate::issue_code::{log, remember, void_issued_by};
use crate::ports::{Fault, Therapist};
use crate::retention::prune;

impl Plan {
    pub(super) fn carry_out(
        self,
        loaded: &mut Loaded<'_>,
        permitted: &Permitted<RestoreBackup>,
        made_at: Timestamp,
        now: Moment,
    ) -> Result<(), Fault> {
        // First, so that it is told before what it did.
        let done = LogEntry::by_staff(loaded.account.id, None, Event::BackupRestored, now.wall);
        loaded.tx.append_log(&done.from_backup_of(made_at))?;
        for person in self.people {
            put_back(loaded, permitted, person, now)?;
        }
        for (client, therapist) in self.releases {
            release(loaded, client, therapist, now)?;
        }
        for (client, therapist) in self.assignments {
            assign(loaded, client, therapist, now)?;
        }
        self.organisation.map_or(Ok(()), |organisation| set(loaded, organisation, now))
    }
}

fn put_back(
    loaded: &mut Loaded<'_>,
    permitted: &Permitted<RestoreBackup>,
    person: Person,
    now: Moment,
) -> Result<(), Fault> {
    let Person { id, to, how } = person;
    match (how, loaded.tx.account(id)?) {
        (How::Changes { moves }, Some(before)) => {
            // Written before the change, so that the old address is the one that is told.
            log(loaded, &before, Event::AccountEdited, None, now)?;
            if moves {
                remember(loaded, &before, InterventionKind::AddressChanged, now)?;
                log(loaded, &before, Event::AddressChanged, None, now)?;
            }
            loaded.tx.save_account(&before.put_back(permitted, to))
        }
        // The plan was made in this transaction.
        (How::Changes { .. }, None) => Err(Fault::Closed),
        (How::ComesBack { .. }, Some(before)) => {
            let back = before.come_back(permitted, to);
            loaded.tx.save_account(&back)?;
            note_return(loaded, &back, now)
        }
        (How::ComesBack { role, created_at }, None) => {
            let nobody = Account::new(id, role, "", Address::removed(id), created_at);
            let back = nobody.come_back(permitted, to);
            loaded.tx.insert_account(&back)?;
            note_return(loaded, &back, now)
        }
    }
}

/// Whoever brings an account back made it, as far as the two-person rule goes, and without the
/// second step that it had: another one lets the person in, or gives them an address.
fn note_return(loaded: &mut Loaded<'_>, back: &Account, now: Moment) -> Result<(), Fault> {
    remember(loaded, back, InterventionKind::Created, now)?;
    remember(loaded, back, InterventionKind::Reset, now)?;
    log(loaded, back, Event::AccountCreated, None, now)
}

fn release(
    loaded: &mut Loaded<'_>,
    client: AccountId,
    therapist: AccountId,
    now: Moment,
) -> Result<(), Fault> {
    if loaded.tx.release(client, therapist)? {
        void_issued_by(loaded, therapist, Some(client), now)?;
        log_about(loaded, client, Event::ClientReleased, now)?;
    }
    Ok(())
}

fn assign(
    loaded: &mut Loaded<'_>,
    client: AccountId,
    therapist: Therapist,
    now: Moment,
) -> Result<(), Fault> {
    loaded.tx.assign(client, therapist)?;
    log_about(loaded, client, Event::ClientAssigned, now)
}

fn set(loaded: &mut Loaded<'_>, organisation: Organisation, now: Moment) -> Result<(), Fault> {
    let by = loaded.account.id;
    loaded.tx.save_organisation(&organisation)?;
    loaded.tx.append_log(&LogEntry::by_staff(by, None, Event::SettingsChanged, now.wall))?;
    prune(loaded.tx.as_mut(), &organisation, Some(by), now.wall)?;
    loaded.organisation = organisation;
    Ok(())
}

fn log_about(loaded: &mut Loaded<'_>, about: AccountId, event: Event, now: Moment) -> Result<(), Fault> {
    loaded.tx.append_log(&LogEntry::by_staff(loaded.account.id, Some(about), event, now.wall))
}
