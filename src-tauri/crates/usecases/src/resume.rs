//! Locking, going on, and what happens by itself as time passes.

use tweestap_core::account::Account;
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::Evidence;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::inactivity::InactivityState;
use tweestap_core::organisation::Profile;
use tweestap_core::policy::{self, Decision, Denial, Operation, Permitted, Resume, Scene, Step};
use tweestap_core::secret::Password;
use tweestap_core::session::{Draft, LockReason, Session, Stage, Visit};

use crate::check::{CodeEntry, PasswordEntry, Sent, Whose, spend};
use crate::desk::{Desk, Loaded, WindowName};
use crate::log_in::proof;
use crate::outcome::{MalformedCode, NextTry, Outcome, Refusal};
use crate::ports::{Fault, Opened, Transaction};

/// The most a page may keep over a lock, in bytes.
pub const DRAFT_BYTES_AT_MOST: usize = 64 * 1024;

/// What passing time did to a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed {
    /// Nothing.
    Nothing,
    /// It will lock soon.
    Warning {
        /// When, on the wall clock.
        locks_at: Timestamp,
    },
    /// It locked.
    Locked,
    /// Its session ended.
    Ended,
}

impl Desk {
    /// An app code where one is asked to come in: at log-in and on the lock.
    pub fn enter_code(&self, window: &WindowName, typed: &str) -> Result<Outcome<()>, Fault> {
        self.come_in(window, CodeEntry::digits(typed))
    }

    /// A recovery code in the same places; at log-in and after "forgot password?"
    /// also a reset code.
    pub fn enter_recovery_code(&self, window: &WindowName, typed: &str) -> Result<Outcome<()>, Fault> {
        self.come_in(window, CodeEntry::recovery_or_reset(typed))
    }

    fn come_in(
        &self,
        window: &WindowName,
        entry: Result<CodeEntry, MalformedCode>,
    ) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let now = self.now();
        let Some(session) = held.as_ref() else { return Ok(Denial::NotLoggedIn.into()) };
        if session.is_over(now) {
            self.end_session(&mut held);
            return Ok(Denial::SessionEnded.into());
        }
        let stage = session.stage();
        let entry = match entry {
            Ok(entry) => entry,
            Err(malformed) => return Ok(Refusal::Malformed(malformed).into()),
        };
        match stage {
            Stage::HalfLoggedIn { .. } => self.second_step(&mut held, entry),
            Stage::Recovering { .. } => self.second_step_of_recovery(&mut held, entry),
            // A reset code opens one thing only, and a locked desk is not it.
            Stage::Locked { .. } if matches!(entry, CodeEntry::Issued(_)) => {
                Ok(Refusal::Malformed(MalformedCode::Length).into())
            }
            Stage::Locked { .. } => self.resume_with_code(&mut held, entry),
            Stage::Open(_) | Stage::Enrolling(_) | Stage::AfterReset(_) => Ok(Denial::OutOfOrder.into()),
        }
    }

    fn resume_with_code(&self, held: &mut Option<Session>, entry: CodeEntry) -> Result<Outcome<()>, Fault> {
        let Some(session) = held.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
        let opened = self.opened()?;
        let mut sms = Sent::take(session, Operation::Resume);
        let whose = Whose::of(session);
        let outcome = self.check_code(&opened, whose, entry, &mut sms, |tx, account, verified| {
            session.add_proof(proof(Step::Code, Operation::Resume, &account, verified.evidence, self.now()));
            self.decide_resume(tx, &account, session)
        })?;
        sms.put_back(Some(session));
        Ok(self.go_on(held, outcome))
    }

    /// The password where two-step is off, on the lock.
    pub fn unlock_with_password(&self, window: &WindowName, password: String) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let Some(session) = held.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
        if !matches!(session.stage(), Stage::Locked { .. }) {
            return Ok(Denial::OutOfOrder.into());
        }
        let Ok(password) = Password::new(password) else {
            return Ok(Refusal::WrongPassword(NextTry::default()).into());
        };
        let opened = self.opened()?;
        let Some(address) = Self::address_of(&opened, session)? else {
            self.end_session(&mut held);
            return Ok(Denial::SessionEnded.into());
        };
        // With two-step on no password is asked here, and none can be tried.
        if !Self::asks_password_first(&opened, session, self.now())? {
            return Ok(Denial::OutOfOrder.into());
        }
        let entry = PasswordEntry { address: &address, password: &password, failed: Event::PasswordFailed };
        let outcome = self.check_password(&opened, &entry, |tx, account| {
            session.add_proof(proof(
                Step::Password,
                Operation::Resume,
                &account,
                Evidence::Password,
                self.now(),
            ));
            self.decide_resume(tx, &account, session)
        })?;
        Ok(self.go_on(&mut held, outcome))
    }

    /// Whether the lock asks a password: what the table asks of this person now.
    fn asks_password_first(opened: &Opened, session: &Session, now: Moment) -> Result<bool, Fault> {
        let Ok(loaded) = Loaded::begin(opened, session)? else { return Ok(false) };
        let challenge = policy::outlook(&Resume, loaded.scene(&Resume, now), session);
        Ok(challenge.is_ok_and(|challenge| challenge.steps.first() == Some(&Step::Password)))
    }

    fn decide_resume(
        &self,
        tx: &mut dyn Transaction,
        account: &Account,
        session: &mut Session,
    ) -> Result<Outcome<Permitted<Resume>>, Fault> {
        let now = self.now();
        let organisation = tx.organisation()?.ok_or(Fault::Closed)?;
        match policy::decide(Resume, Scene::own(account, &organisation, now), session) {
            Decision::Deny(denial) => Ok(denial.into()),
            Decision::StepUp(challenge) => {
                session.ask(challenge);
                Ok(Outcome::StepUp(crate::desk::asking(session, now)))
            }
            Decision::Allow(permitted) => {
                if !spend(tx, account, permitted.evidence(), now)? {
                    return Ok(Refusal::UsedAlready { next_at: None }.into());
                }
                tx.append_log(&LogEntry::own(account.id, Event::Unlocked, LogOutcome::Done, now.wall))?;
                Ok(Outcome::Done(permitted))
            }
        }
    }

    fn go_on(&self, held: &mut Option<Session>, outcome: Outcome<Permitted<Resume>>) -> Outcome<()> {
        if matches!(outcome, Outcome::Refused(Refusal::Denied(Denial::SessionEnded))) {
            self.end_session(held);
        }
        let outcome = match outcome {
            Outcome::Refused(refusal) => refusal.of_known_person().into(),
            other => other,
        };
        outcome.map(|permitted| {
            *held = held.take().map(|session| session.resume(&permitted, self.now()));
        })
    }

    /// Locks the window at the person's wish. Half a log-in and an enrolment that
    /// log-in demands end instead: there is nothing behind them to come back to. After a
    /// fault it is locked all the same; only the log does not say so.
    pub fn lock(&self, window: &WindowName) -> Result<Passed, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        self.lock_held(&mut held, LockReason::Asked)
    }

    /// Locks every window with the computer's own screen, where the organisation chose
    /// strict. What cannot be read is locked too.
    pub fn lock_with_screen(&self) -> Vec<(WindowName, Passed)> {
        let strict = self.organisation().map_or(true, |organisation| organisation.profile == Profile::Strict);
        let windows = if strict { self.window_names() } else { Vec::new() };
        let lock = |window: WindowName| {
            let place = self.place(&window);
            let passed = self.lock_held(&mut place.hold(), LockReason::Screen).unwrap_or(Passed::Locked);
            (window, passed)
        };
        windows.into_iter().map(lock).collect()
    }

    fn lock_held(&self, held: &mut Option<Session>, why: LockReason) -> Result<Passed, Fault> {
        let now = self.now();
        self.put_on_paper(None);
        match held.take() {
            None => Ok(Passed::Nothing),
            Some(session) => match session.stage() {
                Stage::HalfLoggedIn { .. } | Stage::Recovering { .. } => Ok(Passed::Ended),
                Stage::Enrolling(_) | Stage::AfterReset(_) => {
                    self.log_left(&session, Event::LoggedOut, why)?;
                    Ok(Passed::Ended)
                }
                Stage::Locked { .. } => {
                    *held = Some(session);
                    Ok(Passed::Nothing)
                }
                Stage::Open(_) => {
                    let locked = session.lock(why, now);
                    let written = self.log_left(&locked, Event::Locked, why);
                    *held = Some(locked);
                    written.map(|()| Passed::Locked)
                }
            },
        }
    }

    /// Writes that a window was left: by its person, or by the app as it saw to it.
    fn log_left(&self, session: &Session, event: Event, why: LockReason) -> Result<(), Fault> {
        let line = LogEntry::own(session.account(), event, LogOutcome::Done, self.now().wall);
        self.log_line(&match why {
            LockReason::Asked => line,
            LockReason::Idle | LockReason::Screen => line.by_the_app(),
        })
    }

    /// Someone touched the window. An hour that has passed already cannot be
    /// touched away.
    pub fn activity(&self, window: &WindowName) {
        let now = self.now();
        let place = self.place(window);
        if let Some(visit) = place.hold().as_mut().and_then(Session::visit_mut) {
            visit.activity.note_input(now);
        }
    }

    /// Looks at the clock for every window: locks, ends, warns. And at the log, once a day.
    pub fn look_at_clock(&self) -> Vec<(WindowName, Passed)> {
        self.prune_if_due();
        self.window_names()
            .into_iter()
            .map(|window| {
                let passed = self.look_at_clock_of(&window);
                (window, passed)
            })
            .collect()
    }

    fn look_at_clock_of(&self, window: &WindowName) -> Passed {
        let place = self.place(window);
        let mut held = place.hold();
        let now = self.now();
        let Some(session) = held.as_mut() else { return Passed::Nothing };
        if session.is_over(now) {
            self.end_session(&mut held);
            return Passed::Ended;
        }
        match session.visit_mut().map(|visit| visit.activity.state(now)) {
            None | Some(InactivityState::Active) => Passed::Nothing,
            Some(InactivityState::Warning { locks_at }) => Passed::Warning { locks_at },
            // A log line that cannot be written never keeps a window open.
            Some(InactivityState::Expired) => {
                self.lock_held(&mut held, LockReason::Idle).unwrap_or(Passed::Locked)
            }
        }
    }

    /// Keeps a page's unfinished input. False where it is too long or nobody is in.
    pub fn keep_draft(&self, window: &WindowName, draft: Draft) -> bool {
        let place = self.place(window);
        let mut held = place.hold();
        match self.present(&mut held) {
            Some(visit) if draft.page.len() + draft.fields.len() <= DRAFT_BYTES_AT_MOST => {
                visit.draft = Some(draft);
                true
            }
            _ => false,
        }
    }

    /// Gives the kept input back, once.
    pub fn take_draft(&self, window: &WindowName) -> Option<Draft> {
        let place = self.place(window);
        let mut held = place.hold();
        self.present(&mut held).and_then(|visit| visit.draft.take())
    }

    /// The visit of the person in front of a window, for what shows something of it or
    /// keeps it: `None` where the session ended or the window is locked, or should be.
    pub(crate) fn present<'s>(&self, held: &'s mut Option<Session>) -> Option<&'s mut Visit> {
        let session = held.as_mut()?;
        Self::address_of(&self.opened().ok()?, session).ok()??;
        session.visit_now(self.now())
    }

    /// The address the session's person logs in with; `None` where the session ended
    /// by a change of the credentials.
    pub(crate) fn address_of(opened: &Opened, session: &Session) -> Result<Option<Address>, Fault> {
        let tx = opened.store.begin()?;
        let account = tx.account(session.account())?;
        let same = |account: &Account| account.credential_version == session.credential_version();
        Ok(account.filter(Account::can_log_in).filter(same).map(|account| account.address))
    }
}
