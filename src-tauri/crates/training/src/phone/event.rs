//! What a phone tells: the things that scenarios can wait for.

/// Declares what a phone can tell with the word scenarios know it by.
macro_rules! phone_events {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// Something that happened to a phone.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum PhoneEvent { $($(#[$doc])* $name,)+ }

        impl PhoneEvent {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The word of scenario files.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }
        }
    };
}

phone_events! {
    /// An account came in by a QR code.
    Scanned = "scanned",
    /// An account came in by its key.
    KeyTyped = "key_typed",
    /// An account was deleted.
    AccountDeleted = "account_deleted",
    /// An SMS arrived.
    SmsArrived = "sms_arrived",
    /// An SMS was opened.
    SmsRead = "sms_read",
    /// A mail arrived.
    MailArrived = "mail_arrived",
    /// A mail was opened.
    MailRead = "mail_read",
    /// The screen was unlocked.
    Unlocked = "unlocked",
    /// The phone is lost.
    Lost = "lost",
    /// It is found again.
    Found = "found",
    /// Another phone with the same number.
    Replaced = "replaced",
    /// The signal is gone.
    SignalGone = "signal_gone",
    /// The signal is back.
    SignalBack = "signal_back",
    /// The clock was made wrong.
    ClockWrong = "clock_wrong",
    /// The clock is right again.
    ClockRight = "clock_right",
}
