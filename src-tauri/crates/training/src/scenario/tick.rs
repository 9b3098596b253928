//! What ticks a step: a line of the log, something a phone told, or time that passed.

use std::time::Duration;

use tweestap_core::audit::Event;

use crate::phone::PhoneEvent;

/// Something that really happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// To whom, by address.
    pub whom: &'static str,
    /// What.
    pub of: TickOf,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickOf {
    /// A line of the log about them.
    Log {
        /// Which event.
        event: Event,
        /// Whether it was refused.
        refused: bool,
    },
    /// Something their phone told.
    Phone(PhoneEvent),
    /// So much practice time since the step began.
    Clock(Duration),
}
