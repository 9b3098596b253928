//! The messages of `messages.ftl` that are said, with their variables.

use tweestap_core::audit::Event;
use tweestap_core::policy::Operation;
use tweestap_documents::words::Message;
use tweestap_documents::{Language, Words};

/// The words of `language`.
pub(super) fn words(language: Language) -> Words {
    Words::from_catalogue(language, catalogue(language))
}

pub(super) const fn catalogue(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../../../../ui/locales/en/messages.ftl"),
        Language::Dutch => include_str!("../../../../../ui/locales/nl/messages.ftl"),
        Language::German => include_str!("../../../../../ui/locales/de/messages.ftl"),
    }
}

macro_rules! messages {
    ($($name:ident = $id:literal [$($variable:literal),*];)*) => {
        $(pub(super) const $name: Message<{ const V: &[&str] = &[$($variable),*]; V.len() }> =
            Message::new($id, [$($variable),*]);)*

        /// Every message above: what the catalogues are held against.
        #[cfg(test)]
        pub(super) const ALL: &[(&str, &[&str])] = &[$(($id, &[$($variable),*])),*];
    };
}

messages! {
    STAMP = "message-stamp" ["day", "month", "year", "time"];

    SMS_CODE = "message-sms-code" ["organisation", "code", "purpose", "time"];
    SMS_PASSWORD = "message-sms-password" ["organisation", "code", "time"];
    SMS_HAPPENED = "message-sms-happened" ["organisation", "what", "desk"];
    SMS_TEST = "message-sms-test" ["organisation"];

    CODE_SUBJECT = "message-code-subject" ["organisation"];
    CODE_LEAD = "message-code-lead" ["purpose", "organisation"];
    CODE_UNTIL = "message-code-until" ["time"];
    PASSWORD_SUBJECT = "message-password-subject" [];
    PASSWORD_LEAD = "message-password-lead" ["organisation"];
    PASSWORD_HOW = "message-password-how" ["stamp"];
    PASSWORD_NOT_YOU = "message-password-not-you" [];
    SHARE = "message-share" [];
    QUESTIONS = "message-questions" ["desk"];
    FOOT = "message-foot" ["organisation"];
    TEST_SUBJECT = "message-test-subject" [];
    TEST_LEAD = "message-test-lead" ["organisation"];

    HAPPENED = "message-happened" ["organisation", "stamp", "what"];
    WAS_YOU = "message-was-you" [];
    NOT_YOU = "message-not-you" ["desk"];
    NOT_US = "message-not-us" [];
    CALL = "message-call" [];
}

/// A text without variables.
type Plain = Message<0>;

/// What a code is for. An operation without words does not compile.
pub(super) const fn purpose(operation: Operation) -> Plain {
    let id = match operation {
        Operation::LogIn => "message-for-log-in",
        Operation::Resume => "message-for-resume",
        Operation::ChangePassword => "message-for-password",
        Operation::RecoverPassword => "message-for-recover",
        Operation::SwitchOn | Operation::SwitchOnAtLogIn => "message-for-switch-on",
        Operation::ChangeTwoStep | Operation::ChangeTwoStepAfterRecovery => "message-for-change",
        Operation::RenewRecoveryCodes => "message-for-renew",
        Operation::SwitchOff => "message-for-switch-off",
        Operation::ResetTwoStep => "message-for-reset",
        Operation::HandOutPasswordCode => "message-for-hand-out",
        Operation::IssueWelcomeCode => "message-for-welcome",
        Operation::CreateAccount => "message-for-create",
        Operation::DeactivateAccount => "message-for-deactivate",
        Operation::ReactivateAccount => "message-for-reactivate",
        Operation::RemoveAccount => "message-for-remove",
        Operation::ChangeAddress => "message-for-address",
        Operation::ChangeRole => "message-for-role",
        Operation::AssignClient | Operation::ReleaseClient => "message-for-therapists",
        Operation::ImportPeople => "message-for-import",
        Operation::ExportData => "message-for-export",
        Operation::ChangeSettings => "message-for-settings",
        Operation::RenewRecoveryKey => "message-for-new-key",
        Operation::UseRecoveryKey => "message-for-use-key",
        Operation::RestoreBackup => "message-for-restore",
        // These ask no code.
        Operation::WithdrawCode | Operation::ReadOwn | Operation::Search | Operation::CheckLog => {
            "message-for-other"
        }
    };
    Message::new(id, [])
}

/// Declares for each event what happened and what it means.
macro_rules! events {
    ($($event:ident = $id:literal;)* _ = $other:literal;) => {
        /// What happened, and what it means or asks. An event that nobody is told about
        /// by a message has the general words.
        pub(super) const fn event(event: Event) -> (Plain, Plain) {
            let (what, means) = match event {
                $(Event::$event => (concat!("message-event-", $id), concat!("message-event-", $id, "-means")),)*
                _ => (concat!("message-event-", $other), concat!("message-event-", $other, "-means")),
            };
            (Message::new(what, []), Message::new(means, []))
        }

        /// The events with words of their own.
        #[cfg(test)]
        pub(super) const TOLD: &[Event] = &[$(Event::$event),*];
    };
}

events! {
    TwoStepSwitchedOn = "two_step_switched_on";
    TwoStepSwitchedOff = "two_step_switched_off";
    TwoStepChanged = "two_step_changed";
    TwoStepReset = "two_step_reset";
    RecoveryCodeUsed = "recovery_code_used";
    RecoveryCodesRenewed = "recovery_codes_renewed";
    PasswordChanged = "password_changed";
    PasswordRecovered = "password_recovered";
    PasswordCodeHandedOut = "password_code_handed_out";
    MethodSuspended = "method_suspended";
    MethodStopped = "method_stopped";
    AddressChanged = "address_changed";
    RoleChanged = "role_changed";
    RecoveryKeyUsed = "recovery_key_used";
    RecoveryKeyRenewed = "recovery_key_renewed";
    RecoveryKeyStoodIn = "recovery_key_stood_in";
    DeliveryChanged = "delivery_changed";
    BackupRestored = "backup_restored";
    NotMe = "not_me";
    ResetRefused = "reset_refused";
    _ = "other";
}
