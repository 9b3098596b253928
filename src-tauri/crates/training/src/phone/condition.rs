//! What a phone suffers, within limits.

/// What a phone suffers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// Nothing on it can be seen or used.
    pub lost: bool,
    /// Without a signal, SMS and mail wait.
    pub signal: bool,
    /// So many minutes late do SMS arrive, in practice time.
    pub sms_late_minutes: u16,
    /// So many minutes is its clock wrong; above zero ahead.
    pub clock_wrong_minutes: i16,
}

impl Default for Condition {
    fn default() -> Self {
        Self { lost: false, signal: true, sms_late_minutes: 0, clock_wrong_minutes: 0 }
    }
}

impl Condition {
    /// Minutes that can be chosen at most.
    pub const MINUTES_AT_MOST: u16 = 60;

    /// The same with what is beyond the limits at them.
    #[must_use]
    pub fn within_limits(self) -> Self {
        let most = Self::MINUTES_AT_MOST.cast_signed();
        Self {
            sms_late_minutes: self.sms_late_minutes.min(Self::MINUTES_AT_MOST),
            clock_wrong_minutes: self.clock_wrong_minutes.clamp(-most, most),
            ..self
        }
    }
}
