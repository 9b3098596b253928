//! The requests that the rules decide over, each with its row of the table.

use super::{Operation, Step};
use crate::account::Standing;
use crate::help_desk::About;

/// A request the rules decide over.
pub trait Request {
    /// The row of the table.
    fn operation(&self) -> Operation;

    /// What the request concerns, where it is no other person's account.
    fn about(&self) -> About {
        About::Oneself
    }

    /// Whether it leads to two-step being on where it was off.
    fn switches_on(&self) -> bool {
        matches!(self.operation(), Operation::SwitchOn | Operation::SwitchOnAtLogIn)
    }

    /// Whether it leaves the password as all that is asked of someone who had two-step.
    fn ends_two_step(&self) -> bool {
        self.operation() == Operation::SwitchOff
    }

    /// Which of the row's steps have to be proven before this request. The first
    /// code of a new authenticator never is: it comes with the confirmation.
    fn proven_before(&self, step: Step) -> bool {
        step != Step::FirstCode
    }
}

/// Declares a request that stands for one operation.
macro_rules! request {
    ($(#[$doc:meta])* $name:ident => $operation:ident) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name;

        impl Request for $name {
            fn operation(&self) -> Operation {
                Operation::$operation
            }
        }
    };
}

request!(/// Ends a log-in.
    LogIn => LogIn);
request!(/// Goes on after a lock.
    Resume => Resume);
request!(/// Sets another password.
    ChangePassword => ChangePassword);
request!(/// Makes six new recovery codes.
    RenewRecoveryCodes => RenewRecoveryCodes);
request!(/// Switches two-step off.
    RemoveTwoStep => SwitchOff);
request!(/// Reads the own profile.
    ReadOwn => ReadOwn);

request!(/// Chooses a password with a one-time or welcome code.
    RecoverPassword => RecoverPassword);
request!(/// Resets someone's two-step: makes a reset code.
    ResetTwoStep => ResetTwoStep);
request!(/// Hands out a one-time password code.
    HandOutPasswordCode => HandOutPasswordCode);
request!(/// Issues a welcome code.
    IssueWelcomeCode => IssueWelcomeCode);
request!(/// Makes an account.
    CreateAccount => CreateAccount);
request!(/// Gives a client another therapist.
    AssignClient => AssignClient);
request!(/// Takes a therapist off a client.
    ReleaseClient => ReleaseClient);

/// Declares a request that concerns the organisation as a whole.
macro_rules! organisation_request {
    ($(#[$doc:meta])* $name:ident => $operation:ident) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name;

        impl Request for $name {
            fn operation(&self) -> Operation {
                Operation::$operation
            }

            fn about(&self) -> About {
                About::Organisation
            }
        }
    };
}

organisation_request!(/// Gets another organisation recovery key.
    RenewRecoveryKey => RenewRecoveryKey);
organisation_request!(/// Changes the organisation's settings.
    ChangeSettings => ChangeSettings);
organisation_request!(/// Imports people from a file.
    ImportPeople => ImportPeople);
organisation_request!(/// Exports people or the log.
    ExportData => ExportData);
organisation_request!(/// Puts a backup of this organisation back.
    RestoreBackup => RestoreBackup);
organisation_request!(/// Searches people, and reads one person's page.
    Search => Search);
organisation_request!(/// Reads everyone's log and checks its chain.
    CheckLog => CheckLog);

/// Closes an account, opens it again, or removes it.
#[derive(Debug)]
pub struct ChangeStanding {
    /// What it becomes.
    pub to: Standing,
}

impl Request for ChangeStanding {
    fn operation(&self) -> Operation {
        match self.to {
            Standing::Active => Operation::ReactivateAccount,
            Standing::Deactivated => Operation::DeactivateAccount,
            Standing::Removed => Operation::RemoveAccount,
        }
    }
}

/// Changes what staff can change about a person.
#[derive(Debug)]
pub struct EditPerson {
    /// Whether the role changes as well, which only the help desk may do.
    pub role_changes: bool,
}

impl Request for EditPerson {
    fn operation(&self) -> Operation {
        if self.role_changes { Operation::ChangeRole } else { Operation::ChangeAddress }
    }
}

/// Ends a reset. Falls under the row of a log-in that leads to switching on.
#[derive(Debug)]
pub enum EndReset {
    /// Two-step is on anew; what the row asks before was proven when that started.
    SwitchedOn,
    /// Two-step is left off, where it is not required.
    LeftOff,
}

impl Request for EndReset {
    fn operation(&self) -> Operation {
        Operation::SwitchOnAtLogIn
    }

    fn proven_before(&self, step: Step) -> bool {
        matches!(self, Self::LeftOff) && step != Step::FirstCode
    }

    fn switches_on(&self) -> bool {
        matches!(self, Self::SwitchedOn)
    }

    fn ends_two_step(&self) -> bool {
        matches!(self, Self::LeftOff)
    }
}

/// Starts an authenticator, for one of the rows that end with a first code.
#[derive(Debug)]
pub struct StartEnrolment(pub Operation);

impl Request for StartEnrolment {
    fn operation(&self) -> Operation {
        self.0
    }
}

/// Ends an enrolment with its first right code. What the row asks before was
/// proven when it started; a pending enrolment exists only through that.
#[derive(Debug)]
pub struct ConfirmEnrolment(pub Operation);

impl Request for ConfirmEnrolment {
    fn operation(&self) -> Operation {
        self.0
    }

    fn proven_before(&self, _step: Step) -> bool {
        false
    }
}
