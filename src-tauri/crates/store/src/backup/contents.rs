//! What a backup holds that can be put back into an open store.

use tweestap_core::{account::Account, clock::Timestamp};
use tweestap_usecases::ports::{BackedUpPerson, BackupContents};

use crate::{
    fault::StoreFault,
    tables::{account, caseload, organisation},
    tx::Tx,
};

/// Everything of it, without what opens an account.
///
/// # Errors
/// [`StoreFault::Damaged`] where no organisation is in it.
pub(crate) fn contents_of(tx: &Tx<'_>, made_at: Timestamp) -> Result<BackupContents, StoreFault> {
    let organisation = organisation::load(tx)?.ok_or(StoreFault::Damaged)?;
    let people = account::everyone(tx)?;
    let people = people.into_iter().map(|person| backed_up(tx, person, made_at));
    Ok(BackupContents { made_at, organisation, people: people.collect::<Result<_, _>>()? })
}

fn backed_up(tx: &Tx<'_>, account: Account, made_at: Timestamp) -> Result<BackedUpPerson, StoreFault> {
    let therapists = caseload::therapists_of(tx, account.id, made_at)?;
    let Account { id, role, standing, name, address, language, contact_number, created_at, .. } = account;
    Ok(BackedUpPerson { id, role, standing, name, address, language, contact_number, created_at, therapists })
}
