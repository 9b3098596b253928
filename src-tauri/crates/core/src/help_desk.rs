//! Who may do what to whom.

use crate::account::Role;
use crate::policy::Operation;

/// What the account that a request concerns is to the person who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// Their own.
    Oneself,
    /// A client they are a therapist of.
    OwnClient,
    /// A client they are no therapist of.
    OtherClient,
    /// Another therapist.
    Therapist,
    /// Another help-desk person.
    HelpDesk,
    /// Nobody: the organisation as a whole.
    Organisation,
}

impl About {
    /// Every relation.
    pub const ALL: [Self; 6] = [
        Self::Oneself,
        Self::OwnClient,
        Self::OtherClient,
        Self::Therapist,
        Self::HelpDesk,
        Self::Organisation,
    ];
}

/// The table: whether someone of `role` may do `operation` to `about`.
///
/// An operation without a row does not compile.
pub fn may(role: Role, about: About, operation: Operation) -> bool {
    use Operation as Op;
    match operation {
        Op::LogIn
        | Op::Resume
        | Op::ChangePassword
        | Op::RecoverPassword
        | Op::SwitchOn
        | Op::SwitchOnAtLogIn
        | Op::ChangeTwoStep
        | Op::ChangeTwoStepAfterRecovery
        | Op::RenewRecoveryCodes
        | Op::SwitchOff
        | Op::ReadOwn => about == About::Oneself,

        Op::ResetTwoStep
        | Op::HandOutPasswordCode
        | Op::IssueWelcomeCode
        | Op::WithdrawCode
        | Op::CreateAccount
        | Op::DeactivateAccount
        | Op::ReactivateAccount
        | Op::RemoveAccount
        | Op::ChangeAddress => looks_after(role, about),

        Op::AssignClient | Op::ReleaseClient => {
            looks_after(role, about) && matches!(about, About::OwnClient | About::OtherClient)
        }

        Op::ChangeRole => role == Role::HelpDesk && looks_after(role, about),

        Op::ImportPeople
        | Op::ExportData
        | Op::ChangeSettings
        | Op::RenewRecoveryKey
        | Op::UseRecoveryKey
        | Op::RestoreBackup
        | Op::CheckLog => role == Role::HelpDesk && about == About::Organisation,

        Op::Search => role != Role::Client && about == About::Organisation,
    }
}

/// Therapists look after their own clients, the help desk after everyone else;
/// nobody after themselves.
fn looks_after(role: Role, about: About) -> bool {
    match (role, about) {
        (Role::Client, _) | (_, About::Oneself | About::Organisation) => false,
        (Role::Therapist, about) => about == About::OwnClient,
        (Role::HelpDesk, _) => true,
    }
}

#[cfg(test)]
mod tests;
