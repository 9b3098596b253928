//! What the program can do in somebody's place.

use std::fmt;
use std::time::Duration;

use super::words;

/// One act, with what it is done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// One that needs nothing more.
    Plain(ActName),
    /// One that concerns somebody else, by address.
    About(ActAbout, &'static str),
    /// Wrong codes, so many.
    WrongCodes(u16),
    /// Time passes.
    Skip(Duration),
}

/// As it stands in a scenario file.
impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(name) => f.write_str(word_of(ActName::WORDS, name)),
            Self::About(about, whom) => write!(f, "{} {whom}", word_of(ActAbout::WORDS, about)),
            Self::WrongCodes(count) => write!(f, "{WRONG_CODES} {count}"),
            Self::Skip(by) => write!(f, "{SKIP} {} s", by.as_secs()),
        }
    }
}

fn word_of<T: PartialEq>(words: &[(&'static str, T)], of: &T) -> &'static str {
    words.iter().find(|(_, value)| value == of).map_or("", |(word, _)| *word)
}

words! {
    /// An act that needs nothing more.
    ActName {
        /// Logs in: password and, where it is asked, the code of the phone.
        LogIn = "log_in",
        /// The password alone; the code page is open.
        EnterPassword = "enter_password",
        /// Logs in with a recovery code.
        LogInWithRecoveryCode = "log_in_with_recovery_code",
        /// Logs in with the reset code that staff read out.
        LogInWithResetCode = "log_in_with_reset_code",
        /// Logs out.
        LogOut = "log_out",
        /// Switches two-step on with the app, to the end.
        SwitchOnApp = "switch_on_app",
        /// Switches two-step on with SMS, to the end.
        SwitchOnSms = "switch_on_sms",
        /// The same without keeping the recovery codes: they are lost.
        ForgetCodes = "forget_codes",
        /// Gives the proofs of switching on or of a new phone.
        ProveSwitchOn = "prove_switch_on",
        /// Shows the QR code, after its proofs.
        StartApp = "start_app",
        /// Scans it with the phone.
        Scan = "scan",
        /// The page opens at its QR code, which the phone takes in as soon as it is there.
        ConnectApp = "connect_app",
        /// The page opens where the SMS was just sent to the phone's number.
        ConnectSms = "connect_sms",
        /// Has a code sent to the phone's number, after its proofs.
        StartSms = "start_sms",
        /// Enters the first code.
        ConfirmFirstCode = "confirm_first_code",
        /// Types a recovery code back.
        ConfirmCodes = "confirm_codes",
        /// New recovery codes.
        RenewCodes = "renew_codes",
        /// Switches two-step off.
        SwitchOff = "switch_off",
        /// Chooses another password.
        ChangePassword = "change_password",
        /// "Forgot password?"
        ForgotPassword = "forgot_password",
        /// Opens the newest mail.
        ReadMail = "read_mail",
        /// Opens the newest SMS.
        ReadSms = "read_sms",
        /// The code of the mail, the code of the phone, a new password.
        RecoverPassword = "recover_password",
        /// Locks the window.
        Lock = "lock",
        /// Goes on.
        Unlock = "unlock",
        /// Unlocks the phone.
        UnlockPhone = "unlock_phone",
        /// Loses the phone.
        LosePhone = "lose_phone",
        /// Gets another phone with the same number.
        ReplacePhone = "replace_phone",
        /// Requires two-step of clients, after 14 days.
        RequireClients = "require_clients",
    }
}

words! {
    /// An act that concerns somebody else.
    ActAbout {
        /// Resets their two-step, after calling back.
        Reset = "reset",
        /// Hands out a password code, after calling back.
        HandOut = "hand_out",
    }
}

/// The acts with a number or a duration behind them.
pub(super) const WRONG_CODES: &str = "wrong_codes";
pub(super) const SKIP: &str = "skip";
