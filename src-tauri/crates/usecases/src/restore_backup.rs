//! Puts a backup back.

use std::path::Path;

use tweestap_core::policy::Denial;

use crate::desk::{Desk, WindowName};
use crate::outcome::Outcome;
use crate::ports::{BackupContents, Fault};

/// What putting a backup back changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// People whose name, number, language, address or therapists change.
    pub people_changed: u32,
    /// Removed people who come back, with a closed account.
    pub people_back: u32,
    /// Addresses that stay as they are now.
    pub addresses_kept: u32,
    /// Whether settings of the organisation change.
    pub settings: bool,
}

/// What putting a backup back would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// People there are now.
    pub people_now: u32,
    /// What would change.
    pub changes: Changes,
}

impl Desk {
    /// Whether the session's person may put a backup back.
    pub fn before_restoring(&self, _window: &WindowName) -> Result<Outcome<()>, Fault> {
        Ok(Denial::OutOfOrder.into())
    }

    /// Reads and verifies all of a backup.
    pub fn read_backup(&self, _window: &WindowName, _from: &Path) -> Result<Outcome<BackupContents>, Fault> {
        Ok(Denial::OutOfOrder.into())
    }

    /// What putting it back would change. Changes nothing.
    pub fn try_backup(
        &self,
        _window: &WindowName,
        _contents: &BackupContents,
    ) -> Result<Outcome<Look>, Fault> {
        Ok(Denial::OutOfOrder.into())
    }

    /// Puts it back.
    pub fn restore_backup(
        &self,
        _window: &WindowName,
        _contents: &BackupContents,
    ) -> Result<Outcome<Changes>, Fault> {
        Ok(Denial::OutOfOrder.into())
    }
}
