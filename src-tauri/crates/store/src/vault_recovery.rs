//! What the recovery key does to the data folder: it opens the store and puts the root key back,
//! or into another place, is checked while the store is open, and is replaced.
//!
//! ```text
//! charge ─► header on the disk ─► right? ─► counter starts over ─► root key into its place ─► open
//! ```

use tweestap_core::{clock::Timestamp, recovery_key::RecoveryKey};
use tweestap_usecases::ports::{OpenFault, RecoveryKeyRefusal};

use crate::{
    fault::StoreFault,
    folder,
    recovery::Recovery,
    root_key::PlaceKind,
    vault::{FolderVault, OpenedStore},
};

impl FolderVault {
    /// As [`Vault::open_with_recovery_key`], with everything this crate knows of a fault.
    pub(crate) fn recover_store(
        &self,
        recovery_key: &RecoveryKey,
        place: Option<PlaceKind>,
        now: Timestamp,
    ) -> Result<OpenedStore, Recovering> {
        let _turn = self.turn();
        let (mut header, lock) = self.take()?;
        let charged = header.recovery.as_mut().ok_or(Recovering::Wrong)?.charge(now);
        self.folder.write_header(&header)?;
        if let Err(waiting) = charged {
            return Err(Recovering::Wait(waiting.until));
        }
        let recovery = header.recovery.as_ref().ok_or(Recovering::Wrong)?;
        let root = recovery.open(header.installation(), recovery_key.expose_bytes())?;
        let root = root.ok_or(Recovering::Wrong)?;
        if !header.fits(&root) {
            return Err(StoreFault::HeaderDamaged.into());
        }
        // The paper was right, whatever a keychain says to what follows.
        if let Some(recovery) = &mut header.recovery {
            recovery.succeed();
        }
        self.folder.write_header(&header)?;
        let place = place.unwrap_or(header.root_key);
        self.places.of(place).keep(header.store(), &root).map_err(StoreFault::Key)?;
        if place != header.root_key {
            // What lies in the old place stays: it may not answer, and holds nothing newer.
            header.root_key = place;
            self.folder.write_header(&header)?;
        }
        Ok(self.put_to_use(self.folder.open(header, root)?, lock)?)
    }

    /// Checks the recovery key of the store that is open here.
    pub(crate) fn check(&self, recovery_key: &RecoveryKey, now: Timestamp) -> Result<(), Recovering> {
        let _turn = self.turn();
        let mut header = self.made_header()?;
        let charged = header.recovery.as_mut().ok_or(Recovering::Wrong)?.charge(now);
        self.folder.write_header(&header)?;
        if let Err(waiting) = charged {
            return Err(Recovering::Wait(waiting.until));
        }
        let installation = header.installation();
        let recovery = header.recovery.as_mut().ok_or(Recovering::Wrong)?;
        recovery.open(installation, recovery_key.expose_bytes())?.ok_or(Recovering::Wrong)?;
        recovery.succeed();
        self.folder.write_header(&header)?;
        Ok(())
    }

    pub(crate) fn renew(&self, recovery_key: &RecoveryKey) -> Result<(), StoreFault> {
        let _turn = self.turn();
        let mut header = self.made_header()?;
        let root = folder::fetch(self.places.of(header.root_key), &header)?;
        if !header.fits(&root) {
            return Err(StoreFault::WrongKey);
        }
        let recovery = Recovery::seal(header.installation(), &root, recovery_key.expose_bytes())?;
        header.recovery = Some(recovery);
        self.folder.write_header(&header)
    }
}

/// Why a recovery key did not open the store.
pub(crate) enum Recovering {
    Wrong,
    Wait(Timestamp),
    Fault(StoreFault),
}

impl From<StoreFault> for Recovering {
    fn from(fault: StoreFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Recovering> for RecoveryKeyRefusal {
    fn from(error: Recovering) -> Self {
        match error {
            Recovering::Wrong => Self::Wrong,
            Recovering::Wait(until) => Self::Wait { until },
            Recovering::Fault(fault) => OpenFault::from(fault).into(),
        }
    }
}
