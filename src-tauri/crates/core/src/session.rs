//! What one window remembers of the person in front of it. Never stored.
//!
//! ```text
//!   log_in ──► HalfLoggedIn ──code──► Open ◄──► Locked
//!        │          │                  ▲
//!        │          └─reset code─► AfterReset ─┤ first code, or left off
//!        ├──(two-step off)─────────────────────┤
//!        └──(required)──► Enrolling ───────────┘ first code
//!
//!   "I have a code" ──► Recovering ──code──► new password ──► nobody is logged in
//! ```
//!
//! Ten minutes end half a log-in, twelve hours end a session, and so does a
//! change of the credentials it remembers.

mod visit;

pub use visit::{CameInBy, Draft, ShownCodes, Visit};

use std::time::Duration;

use crate::account::{Account, AccountId};
use crate::challenge::{Challenge, Evidence, Proof};
use crate::clock::{Moment, Timestamp};
use crate::inactivity::InactivityState;
use crate::out_of_band::OutOfBandCode;
use crate::password;
use crate::policy::{Denial, Operation};
use crate::secret::Password;

/// How long half a log-in lives.
pub const HALF_LOG_IN_FOR: Duration = Duration::from_mins(10);

/// How long a session lives at most.
pub const SESSION_FOR: Duration = Duration::from_hours(12);

/// One window's session.
#[derive(Debug)]
pub struct Session {
    account: AccountId,
    credential_version: u64,
    challenge: Option<Challenge>,
    proofs: Vec<Proof>,
    /// Taken for a request that is under way.
    taken: Vec<Proof>,
    stage: Stage,
    /// What was typed as the password was too short to stand alone in the strict profile.
    short_password: bool,
    /// The code that was sent by SMS for what is being asked, in memory only.
    pub sms: Option<OutOfBandCode>,
}

/// How far the person is.
#[derive(Debug)]
pub enum Stage {
    /// The password was right; the code is missing.
    HalfLoggedIn {
        /// When the password was right.
        since: Moment,
    },
    /// A one-time or welcome code was right; a new password follows.
    Recovering {
        /// When the code was right.
        since: Moment,
    },
    /// Logged in, and nothing is possible before two-step is on.
    Enrolling(Visit),
    /// A reset code was right: two-step on anew, or left off where it is optional, and
    /// nothing else. Until that ending the old method works.
    AfterReset(Visit),
    /// Logged in.
    Open(Visit),
    /// Logged in, hidden until the person proves to be back.
    Locked {
        /// What was going on.
        visit: Visit,
        /// Since when it is locked, on the wall clock.
        at: Timestamp,
        /// Why.
        why: LockReason,
    },
}

/// Why a window is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockReason {
    /// Nobody touched it for the time the organisation set.
    Idle,
    /// The person locked it.
    Asked,
    /// The computer's own screen was locked, or it went to sleep.
    Screen,
}

impl Session {
    /// A session of `account` at `stage`. `proofs` are what the log-in pre-pays.
    pub fn new(account: &Account, stage: Stage, proofs: Vec<Proof>) -> Self {
        Self {
            account: account.id,
            credential_version: account.credential_version,
            challenge: None,
            proofs,
            taken: Vec::new(),
            stage,
            short_password: false,
            sms: None,
        }
    }

    /// Whose session it is.
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// The credentials it remembers.
    pub fn credential_version(&self) -> u64 {
        self.credential_version
    }

    /// How far the person is.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Whether nobody is logged in by it yet, and never may be: half a log-in, or a
    /// one-time code that waits for the new password.
    pub fn is_half_way(&self) -> bool {
        matches!(self.stage, Stage::HalfLoggedIn { .. } | Stage::Recovering { .. })
    }

    /// Whether a reset code opened it and its ending is still to come.
    pub fn is_after_reset(&self) -> bool {
        matches!(self.stage, Stage::AfterReset(_))
    }

    /// Notes how long the password is, where it was typed and right.
    pub fn note_password(&mut self, password: &Password) {
        self.short_password = !password::stands_alone(password);
    }

    /// The session that half a log-in became: the password was typed in that one.
    #[must_use]
    pub fn following(mut self, before: &Self) -> Self {
        self.short_password = before.short_password;
        self
    }

    /// Whether the password that was typed here is too short to stand alone in an
    /// organisation of the strict profile. False where none was.
    pub fn has_short_password(&self) -> bool {
        self.short_password
    }

    /// When the visit of a session began; `None` while nobody is logged in by it.
    pub fn opened_at(&self) -> Option<Moment> {
        match &self.stage {
            Stage::Open(visit)
            | Stage::Enrolling(visit)
            | Stage::AfterReset(visit)
            | Stage::Locked { visit, .. } => Some(visit.opened_at()),
            Stage::HalfLoggedIn { .. } | Stage::Recovering { .. } => None,
        }
    }

    /// The visit of a session that is open or enrolling.
    pub fn visit_mut(&mut self) -> Option<&mut Visit> {
        match &mut self.stage {
            Stage::Open(visit) | Stage::Enrolling(visit) | Stage::AfterReset(visit) => Some(visit),
            Stage::HalfLoggedIn { .. } | Stage::Recovering { .. } | Stage::Locked { .. } => None,
        }
    }

    /// The same, for what shows something or keeps it: `None` also where the window
    /// should be locked by now or the session is over, before anyone looked at the clock.
    pub fn visit_now(&mut self, now: Moment) -> Option<&mut Visit> {
        let over = self.is_over(now);
        self.visit_mut().filter(|visit| !over && visit.activity.state(now) != InactivityState::Expired)
    }

    /// The proofs given in this session.
    pub fn proofs(&self) -> &[Proof] {
        &self.proofs
    }

    /// What is being asked.
    pub fn challenge(&self) -> Option<&Challenge> {
        self.challenge.as_ref()
    }

    /// Asks for the proofs of one operation; what another one asked is dropped.
    pub fn ask(&mut self, challenge: Challenge) {
        self.proofs.retain(|proof| {
            proof.operation == challenge.operation && proof.subject == challenge.subject
                || is_prepaid(proof.operation)
        });
        self.challenge = Some(challenge);
    }

    /// Forgets what is being asked and what was proven for it. The password that half a
    /// log-in waits with was asked by no challenge, and stays.
    pub fn drop_challenge(&mut self) {
        self.challenge = None;
        let began = |operation| matches!(operation, Operation::LogIn | Operation::RecoverPassword);
        self.proofs.retain(|proof| is_prepaid(proof.operation) || began(proof.operation));
    }

    /// Adds a proof.
    pub fn add_proof(&mut self, proof: Proof) {
        self.proofs.push(proof);
    }

    /// The acting session goes on after its own change of credentials.
    pub fn adopt(&mut self, account: &Account) {
        self.credential_version = account.credential_version;
    }

    /// Takes the proofs for `operation` on `subject` out: they count once.
    pub(crate) fn take_proofs(
        &mut self,
        operation: Operation,
        subject: AccountId,
        now: Moment,
    ) -> Vec<Evidence> {
        let belongs = |proof: &mut Proof| proof.operation == operation && proof.subject == subject;
        self.taken = self.proofs.extract_if(.., belongs).collect();
        self.challenge.take_if(|asked| asked.operation == operation && asked.subject == subject);
        let counts = |proof: &&Proof| proof.answers(proof.step, operation, subject, now);
        self.taken.iter().filter(counts).map(|proof| proof.evidence).collect()
    }

    /// What the proofs that were taken last allowed came to nothing: no transaction spent
    /// them, so they count again, for as long as they live.
    pub fn give_proofs_back(&mut self) {
        self.proofs.append(&mut self.taken);
    }

    /// What the proofs that were taken last allowed was done: they are spent.
    pub fn spend_proofs(&mut self) {
        self.taken.clear();
    }

    /// Whether `operation` fits the stage at all.
    pub fn admits(&self, operation: Operation, now: Moment) -> Result<(), Denial> {
        if self.is_over(now) {
            return Err(Denial::SessionEnded);
        }
        match (&self.stage, operation) {
            (Stage::HalfLoggedIn { .. }, Operation::LogIn)
            | (Stage::Locked { .. }, Operation::Resume)
            | (Stage::Recovering { .. }, Operation::RecoverPassword)
            | (Stage::Enrolling(_) | Stage::AfterReset(_), Operation::SwitchOnAtLogIn) => Ok(()),
            (Stage::HalfLoggedIn { .. } | Stage::Recovering { .. }, _) => Err(Denial::HalfLoggedIn),
            (Stage::Locked { .. }, _) => Err(Denial::Locked),
            (Stage::Enrolling(_) | Stage::AfterReset(_), _) => Err(Denial::EnrolFirst),
            (
                Stage::Open(_),
                Operation::LogIn
                | Operation::Resume
                | Operation::SwitchOnAtLogIn
                | Operation::RecoverPassword,
            ) => Err(Denial::OutOfOrder),
            (Stage::Open(visit), _) if visit.activity.state(now) == InactivityState::Expired => {
                Err(Denial::Locked)
            }
            (Stage::Open(_), _) => Ok(()),
        }
    }

    /// Whether it has lived its time.
    pub fn is_over(&self, now: Moment) -> bool {
        match &self.stage {
            Stage::HalfLoggedIn { since } | Stage::Recovering { since } => {
                now.since(*since) >= HALF_LOG_IN_FOR
            }
            Stage::Enrolling(visit)
            | Stage::AfterReset(visit)
            | Stage::Open(visit)
            | Stage::Locked { visit, .. } => visit.is_over(now),
        }
    }

    /// Locks an open session; anything else stays as it is. What was being asked,
    /// a started enrolment and codes on screen are gone, unfinished input is kept.
    #[must_use]
    pub fn lock(mut self, why: LockReason, now: Moment) -> Self {
        self.stage = match self.stage {
            Stage::Open(mut visit) => {
                visit.enrolment = None;
                visit.shown_codes = ShownCodes::default();
                self.challenge = None;
                self.proofs.clear();
                self.taken.clear();
                self.sms = None;
                Stage::Locked { visit, at: now.wall, why }
            }
            other => other,
        };
        self
    }

    /// Goes on where the person was.
    #[must_use]
    pub fn resume(
        mut self,
        _permitted: &crate::policy::Permitted<crate::policy::Resume>,
        now: Moment,
    ) -> Self {
        self.stage = match self.stage {
            Stage::Locked { mut visit, .. } => {
                visit.activity.touch(now);
                Stage::Open(visit)
            }
            other => other,
        };
        self.challenge = None;
        self
    }

    /// Enrolment is done: the desk opens.
    #[must_use]
    pub fn enrolled(mut self) -> Self {
        self.stage = match self.stage {
            Stage::Enrolling(visit) | Stage::AfterReset(visit) => Stage::Open(visit),
            other => other,
        };
        self
    }
}

/// The two rows that a log-in pre-pays.
fn is_prepaid(operation: Operation) -> bool {
    matches!(operation, Operation::SwitchOnAtLogIn | Operation::ChangeTwoStepAfterRecovery)
}

#[cfg(test)]
mod tests;
