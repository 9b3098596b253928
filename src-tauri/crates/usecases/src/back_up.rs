//! Makes a backup.

use std::path::Path;

use tweestap_core::policy::Denial;

use crate::desk::{Desk, WindowName};
use crate::outcome::Outcome;
use crate::ports::Fault;

impl Desk {
    /// Asks what is asked before a backup is made.
    pub fn before_backing_up(&self, _window: &WindowName) -> Result<Outcome<()>, Fault> {
        Ok(Denial::OutOfOrder.into())
    }

    /// Makes a backup at `to`.
    pub fn back_up(&self, _window: &WindowName, _to: &Path) -> Result<Outcome<()>, Fault> {
        Ok(Denial::OutOfOrder.into())
    }
}
