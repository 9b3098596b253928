//! The heart: what is asked before what, and the decision over each request.
//!
//! [`asked`] is the one table of the product. The screens, the page "When am I
//! asked for what?" and the tests read it; nothing else decides which proof is
//! asked. An operation without a row does not compile.
//!
//! ```text
//!   decide ── session stage ── credentials still the same ── who may do it to whom
//!          ── the row ── proofs of this operation, this account, this session
//! ```

use serde::{Deserialize, Serialize};

use crate::account::{Account, Standing};
use crate::challenge::{Challenge, Evidence};
use crate::clock::Moment;
use crate::help_desk::{self, About};
use crate::organisation::{Organisation, Profile, Requirement};
use crate::session::Session;

mod requests;

pub use requests::*;

/// Declares the operations and the list of all of them, once.
macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        /// Everything a person can want that the rules speak about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Operation { $($(#[$doc])* $name,)+ }

        impl Operation {
            /// Every operation, in the order in which people read about them.
            pub const ALL: &[Self] = &[$(Self::$name,)+];
        }
    };
}

operations! {
    /// Log in.
    LogIn,
    /// Go on after inactivity, or after locking by hand.
    Resume,
    /// Choose another password.
    ChangePassword,
    /// "Forgot password?"
    RecoverPassword,
    /// Switch two-step on.
    SwitchOn,
    /// Switch two-step on because log-in leads there.
    SwitchOnAtLogIn,
    /// Another method, number or phone.
    ChangeTwoStep,
    /// The same, right after a log-in with a recovery code.
    ChangeTwoStepAfterRecovery,
    /// Six new recovery codes.
    RenewRecoveryCodes,
    /// Switch two-step off.
    SwitchOff,
    /// Reset someone's two-step.
    ResetTwoStep,
    /// Hand out a one-time password code.
    HandOutPasswordCode,
    /// Issue a welcome code.
    IssueWelcomeCode,
    /// Take a code back that staff gave.
    WithdrawCode,
    /// Make an account.
    CreateAccount,
    /// Close an account.
    DeactivateAccount,
    /// Open a closed account again.
    ReactivateAccount,
    /// Remove an account and its personal fields.
    RemoveAccount,
    /// Change someone's address.
    ChangeAddress,
    /// Change someone's role.
    ChangeRole,
    /// Give a client another therapist.
    AssignClient,
    /// Take a therapist off a client.
    ReleaseClient,
    /// Import people from a file.
    ImportPeople,
    /// Export people or the log.
    ExportData,
    /// Change the organisation's settings.
    ChangeSettings,
    /// Get a new organisation recovery key.
    RenewRecoveryKey,
    /// Use the organisation recovery key in place of a second person.
    UseRecoveryKey,
    /// Put a backup back.
    RestoreBackup,
    /// Read one's own profile and log.
    ReadOwn,
    /// Search people.
    Search,
    /// Check the log's chain.
    CheckLog,
}

/// One thing that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The account's password.
    Password,
    /// A code of the enrolled method, or a recovery code.
    Code,
    /// The first code of the authenticator that is being enrolled.
    FirstCode,
    /// A one-time password code, mailed or handed out.
    OneTimeCode,
}

/// What the table says for one operation and one state of two-step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Being logged in is enough.
    Session,
    /// These, in this order.
    Steps(&'static [Step]),
    /// The operation makes no sense in this state.
    DoesNotApply,
    /// Refused until the person switches two-step on.
    SwitchOnFirst,
}

/// The state of someone's two-step, as the columns of the table see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Off, though it could be switched on.
    Off,
    /// Off, and not available for this role.
    NotAvailable,
    /// On.
    On,
}

impl Column {
    /// The column that holds for `account`.
    pub fn of(account: &Account, organisation: &Organisation) -> Self {
        if account.enrolled().is_some() {
            Self::On
        } else if organisation.two_step.of(account.role) == Requirement::NotAvailable {
            Self::NotAvailable
        } else {
            Self::Off
        }
    }
}

/// The table: what `operation` asks of someone whose two-step is in `column`.
#[expect(clippy::match_same_arms, reason = "one row an operation, as people read it")]
pub fn asked(operation: Operation, column: Column, profile: Profile) -> Asked {
    use Operation as Op;
    use Step::{Code, FirstCode, OneTimeCode, Password};

    let on = column == Column::On;
    let strict = profile == Profile::Strict;
    match operation {
        Op::LogIn if on => Asked::Steps(&[Password, Code]),
        Op::LogIn => Asked::Steps(&[Password]),
        Op::Resume if on => Asked::Steps(&[Code]),
        Op::Resume => Asked::Steps(&[Password]),
        Op::ChangePassword if on => Asked::Steps(&[Password, Code]),
        Op::ChangePassword => Asked::Steps(&[Password]),
        Op::RecoverPassword if on => Asked::Steps(&[OneTimeCode, Code]),
        Op::RecoverPassword => Asked::Steps(&[OneTimeCode]),

        Op::SwitchOn | Op::SwitchOnAtLogIn if on => Asked::DoesNotApply,
        Op::SwitchOn | Op::SwitchOnAtLogIn => Asked::Steps(&[Password, FirstCode]),
        Op::ChangeTwoStep if on && strict => Asked::Steps(&[Password, Code, FirstCode]),
        Op::ChangeTwoStep if on => Asked::Steps(&[Password, FirstCode]),
        Op::ChangeTwoStepAfterRecovery if on => Asked::Steps(&[Password, Code, FirstCode]),
        Op::RenewRecoveryCodes if on && strict => Asked::Steps(&[Password, Code]),
        Op::RenewRecoveryCodes if on => Asked::Steps(&[Password]),
        Op::SwitchOff if on => Asked::Steps(&[Password, Code]),
        Op::ChangeTwoStep | Op::ChangeTwoStepAfterRecovery | Op::RenewRecoveryCodes | Op::SwitchOff => {
            Asked::DoesNotApply
        }

        Op::ResetTwoStep | Op::HandOutPasswordCode if column == Column::Off => Asked::SwitchOnFirst,
        Op::ResetTwoStep
        | Op::HandOutPasswordCode
        | Op::IssueWelcomeCode
        | Op::CreateAccount
        | Op::DeactivateAccount
        | Op::ReactivateAccount
        | Op::RemoveAccount
        | Op::ChangeAddress
        | Op::ChangeRole
        | Op::AssignClient
        | Op::ReleaseClient
        | Op::ImportPeople
        | Op::ExportData
        | Op::ChangeSettings
        | Op::RenewRecoveryKey
        | Op::UseRecoveryKey
        | Op::RestoreBackup => {
            if on {
                Asked::Steps(&[Password, Code])
            } else {
                Asked::Steps(&[Password])
            }
        }

        Op::WithdrawCode | Op::ReadOwn | Op::Search | Op::CheckLog => Asked::Session,
    }
}

/// A request that was allowed. Only [`decide`] makes one, inside the transaction
/// that carries it out.
#[derive(Debug)]
pub struct Permitted<R> {
    request: R,
    evidence: Vec<Evidence>,
}

impl<R> Permitted<R> {
    /// What was asked for.
    pub fn request(&self) -> &R {
        &self.request
    }

    /// What was verified for it; recovery codes among it are spent now.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }
}

/// What comes of a request.
#[derive(Debug)]
pub enum Decision<R> {
    /// Go ahead.
    Allow(Permitted<R>),
    /// Not before these proofs.
    StepUp(Challenge),
    /// No.
    Deny(Denial),
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denial {
    /// Nobody is logged in here.
    NotLoggedIn,
    /// The second step of the log-in is missing.
    HalfLoggedIn,
    /// The window is locked.
    Locked,
    /// The session is over: too old, or the credentials changed.
    SessionEnded,
    /// Log-in led to switching on: that comes first.
    EnrolFirst,
    /// The request does not fit the stage.
    OutOfOrder,
    /// Not for this role, or not about this person.
    NotAllowed,
    /// The row says it does not apply.
    DoesNotApply,
    /// Switch two-step on first.
    SwitchOnFirst,
    /// The organisation requires it: it cannot be switched off.
    RequiredHere,
    /// Not available for this role.
    NotAvailable,
    /// Without two-step this password is too short here.
    LongerPasswordFirst,
}

/// Who asks, about whom, in which session and organisation.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The person of the session, freshly loaded.
    pub actor: &'a Account,
    /// The account the request concerns, and what it is to the actor.
    pub subject: &'a Account,
    /// What the subject is to the actor.
    pub about: About,
    /// The organisation, freshly loaded.
    pub organisation: &'a Organisation,
    /// Now.
    pub now: Moment,
}

impl<'a> Scene<'a> {
    /// A staff member's request about someone else's account.
    pub fn about(
        actor: &'a Account,
        subject: &'a Account,
        about: About,
        organisation: &'a Organisation,
        now: Moment,
    ) -> Self {
        Self { actor, subject, about, organisation, now }
    }

    /// Someone's request about their own account.
    pub fn own(account: &'a Account, organisation: &'a Organisation, now: Moment) -> Self {
        Self { actor: account, subject: account, about: About::Oneself, organisation, now }
    }
}

/// Decides over `request`. On [`Decision::Allow`] its proofs are gone from the
/// session: whatever the transaction does, they count once.
pub fn decide<R: Request>(request: R, scene: Scene<'_>, session: &mut Session) -> Decision<R> {
    match outlook(&request, scene, session) {
        Err(denial) => Decision::Deny(denial),
        Ok(challenge) if challenge.next_step(session.proofs(), scene.now).is_some() => {
            Decision::StepUp(challenge)
        }
        Ok(challenge) => {
            let evidence = session.take_proofs(challenge.operation, challenge.subject, scene.now);
            Decision::Allow(Permitted { request, evidence })
        }
    }
}

/// What `request` would ask, without deciding or spending anything.
pub fn outlook<R: Request>(request: &R, scene: Scene<'_>, session: &Session) -> Result<Challenge, Denial> {
    let Scene { actor, subject, about, organisation, now } = scene;
    let operation = request.operation();

    session.admits(operation, now)?;
    if session.account() != actor.id
        || session.credential_version() != actor.credential_version
        || actor.standing != Standing::Active
    {
        return Err(Denial::SessionEnded);
    }
    if !help_desk::may(actor.role, about, operation) {
        return Err(Denial::NotAllowed);
    }
    availability(request, subject, organisation)?;
    // The hash does not tell the length; the session was begun with the password itself.
    if request.ends_two_step() && organisation.profile == Profile::Strict && session.has_short_password() {
        return Err(Denial::LongerPasswordFirst);
    }

    // After a reset the old method stands until the ending: the row sees none.
    let column = if session.is_after_reset() { Column::Off } else { Column::of(actor, organisation) };
    let steps = match asked(operation, column, organisation.profile) {
        Asked::Session => &[],
        Asked::Steps(steps) => steps,
        Asked::DoesNotApply => return Err(Denial::DoesNotApply),
        Asked::SwitchOnFirst => return Err(Denial::SwitchOnFirst),
    };
    let steps = steps.iter().copied().filter(|step| request.proven_before(*step)).collect();
    let about_whom = (subject.id != actor.id).then(|| subject.name.clone());
    Ok(Challenge { operation, subject: subject.id, about_whom, steps })
}

/// What the organisation's settings forbid on top of the table. No setting
/// switches off what a person has on.
fn availability<R: Request>(
    request: &R,
    subject: &Account,
    organisation: &Organisation,
) -> Result<(), Denial> {
    let requirement = organisation.two_step.of(subject.role);
    match (request.operation(), requirement) {
        (_, Requirement::NotAvailable) if request.switches_on() => Err(Denial::NotAvailable),
        (Operation::SwitchOff, Requirement::Required { .. }) => Err(Denial::RequiredHere),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
