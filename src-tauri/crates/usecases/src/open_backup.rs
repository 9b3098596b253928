//! Opens a backup on a computer that has no usable store.

use std::path::Path;

use tweestap_core::clock::Timestamp;
use tweestap_core::policy::Denial;

use crate::desk::Desk;
use crate::outcome::Outcome;
use crate::ports::Fault;
use crate::set_up::SetUpFault;

impl Desk {
    /// Whether a backup can be opened here now.
    pub fn before_opening_a_backup(&self) -> Outcome<()> {
        Denial::OutOfOrder.into()
    }

    /// Looks at a backup.
    pub fn look_at_backup(&self, _from: &Path) -> Result<Outcome<Timestamp>, Fault> {
        Ok(Denial::OutOfOrder.into())
    }

    /// Opens a backup.
    pub fn open_backup(
        &self,
        _from: &Path,
        _typed: &str,
        _key_file: bool,
    ) -> Result<Outcome<()>, SetUpFault> {
        Ok(Denial::OutOfOrder.into())
    }
}
