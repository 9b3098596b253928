//! The desk: the open store, the windows in front of it, and the person at each.
//!
//! A window has at most one session. Its lock is held through a whole request,
//! so two requests of one window never overlap; requests of different windows
//! meet in the store's transactions.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use tweestap_core::account::{Account, AccountId, Role, Standing};
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::help_desk::About;
use tweestap_core::organisation::Organisation;
use tweestap_core::policy::{self, Decision, Denial, Permitted, Request, Scene};
use tweestap_core::session::Session;

use crate::letters::LetterStore;
use crate::outcome::{Asking, Outcome, Refusal};
use crate::ports::{
    Clock, Courier, Fault, KeyPlace, OpenFault, Opened, Random, Transaction, Vault, VaultState,
};
use crate::recovery_key::Paper;

/// The use cases, over their ports. One for each process.
pub struct Desk {
    pub(crate) vault: Box<dyn Vault>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) courier: Arc<dyn Courier>,
    state: RwLock<DeskState>,
    windows: Mutex<HashMap<WindowName, Arc<Mutex<Option<Session>>>>>,
    pub(crate) paper: Mutex<Option<Paper>>,
    pub(crate) log_looked_at: Mutex<Option<Moment>>,
    automated: bool,
}

/// Names a window; sessions are bound to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WindowName(String);

impl WindowName {
    /// The window with this label.
    pub fn new(label: impl Into<String>) -> Self {
        Self(label.into())
    }

    /// The label.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names one session from its log-in to its end, over every lock in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sitting {
    account: AccountId,
    since: Moment,
}

/// Whether there is a store to work with.
#[derive(Clone)]
pub enum DeskState {
    /// Nobody looked yet.
    Opening,
    /// There is no store: set up the organisation.
    FirstStart {
        /// Whether a keychain is there for the root key.
        keychain: bool,
    },
    /// There is one that cannot be opened.
    Fault(OpenFault),
    /// It is open.
    Open(Opened),
}

/// One window's place at the desk, held for one request.
pub(crate) struct Place(Arc<Mutex<Option<Session>>>);

impl Place {
    pub(crate) fn hold(&self) -> MutexGuard<'_, Option<Session>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A transaction with the organisation and the session's account loaded fresh.
pub(crate) struct Loaded<'a> {
    pub(crate) tx: Box<dyn Transaction + 'a>,
    pub(crate) organisation: Organisation,
    pub(crate) account: Account,
}

impl Desk {
    /// A desk over these ports; [`Self::open`] looks for the store.
    pub fn new(
        vault: Box<dyn Vault>,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        courier: Arc<dyn Courier>,
    ) -> Self {
        Self {
            vault,
            clock,
            random,
            courier,
            state: RwLock::new(DeskState::Opening),
            windows: Mutex::new(HashMap::new()),
            paper: Mutex::new(None),
            log_looked_at: Mutex::new(None),
            automated: false,
        }
    }

    /// The same in a process that a test program can drive: each opening of a store says so
    /// in its log.
    #[must_use]
    pub fn automated(self) -> Self {
        Self { automated: true, ..self }
    }

    /// Looks for the store and opens it. Again after a fault, as often as wanted.
    pub fn open(&self) {
        if matches!(self.state(), DeskState::Open(_)) {
            return;
        }
        let state = match self.vault.look() {
            VaultState::Nothing { keychain } => DeskState::FirstStart { keychain },
            VaultState::Store => match self.vault.open() {
                Ok(opened) => first_start_or_open(opened),
                Err(fault) => DeskState::Fault(fault),
            },
        };
        self.set_state(state);
        self.prune_if_due();
    }

    /// Whether there is a store to work with.
    pub fn state(&self) -> DeskState {
        self.state.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_state(&self, state: DeskState) {
        *self.log_looked_at.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let state = match state {
            DeskState::Open(opened) => {
                if self.automated {
                    // A store that takes no line takes no log-in either.
                    let _unwritten = self.log_automation(&opened);
                }
                DeskState::Open(self.with_letters(opened))
            }
            other => other,
        };
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = state;
    }

    /// Closes a store that was found, while it was open, to be another than was last written: it
    /// answers nobody any more, and a backup can take its place. Every session ends with it.
    /// Whether it was closed.
    pub fn close_if_tampered(&self) -> bool {
        let DeskState::Open(opened) = self.state() else { return false };
        if !matches!(opened.store.begin(), Err(Fault::Tampered(_))) {
            return false;
        }
        for window in self.window_names() {
            self.end_session(&mut self.place(&window).hold());
        }
        self.set_state(DeskState::Fault(OpenFault::Tampered));
        true
    }

    fn log_automation(&self, opened: &Opened) -> Result<(), Fault> {
        let mut tx = opened.store.begin()?;
        tx.append_log(&LogEntry::by_nobody(None, Event::Automated, LogOutcome::Done, self.now().wall))?;
        tx.commit()
    }

    /// The store, listening for what people are told by mail.
    fn with_letters(&self, opened: Opened) -> Opened {
        let (inner, courier) = (Arc::clone(&opened.store), Arc::clone(&self.courier));
        Opened { store: Arc::new(LetterStore { inner, courier }), ..opened }
    }

    /// The open store.
    pub(crate) fn opened(&self) -> Result<Opened, Fault> {
        match self.state() {
            DeskState::Open(opened) => Ok(opened),
            DeskState::Opening | DeskState::FirstStart { .. } | DeskState::Fault(_) => Err(Fault::Closed),
        }
    }

    /// What the wall clock says.
    pub fn now_on_wall(&self) -> Timestamp {
        self.now().wall
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(crate) fn bytes<const N: usize>(&self) -> Result<[u8; N], Fault> {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes)?;
        Ok(bytes)
    }

    pub(crate) fn place(&self, window: &WindowName) -> Place {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        Place(Arc::clone(windows.entry(window.clone()).or_default()))
    }

    /// The session of a window is over: what it had on paper leaves the screen with it.
    pub(crate) fn end_session(&self, held: &mut Option<Session>) {
        if held.take().is_some() {
            self.put_on_paper(None);
        }
    }

    /// The session in front of `window`, for what is kept for it alone; `None` where nobody
    /// is logged in, or not any more.
    pub fn sitting(&self, window: &WindowName) -> Option<Sitting> {
        let place = self.place(window);
        let held = place.hold();
        let session = held.as_ref().filter(|session| !session.is_over(self.now()))?;
        Some(Sitting { account: session.account(), since: session.opened_at()? })
    }

    /// Every window that has a place, for the look at the clock.
    pub(crate) fn window_names(&self) -> Vec<WindowName> {
        self.windows.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }
}

/// A store whose organisation was never written is a set-up that was cut off.
fn first_start_or_open(opened: Opened) -> DeskState {
    let organisation = opened.store.begin().and_then(|tx| tx.organisation());
    match organisation {
        Ok(Some(_)) => DeskState::Open(opened),
        Ok(None) => DeskState::FirstStart { keychain: opened.key_place == KeyPlace::Keychain },
        Err(Fault::Tampered(_)) => DeskState::Fault(OpenFault::Tampered),
        Err(Fault::DiskFull) => DeskState::Fault(OpenFault::DiskFull),
        Err(_) => DeskState::Fault(OpenFault::Damaged),
    }
}

impl<'a> Loaded<'a> {
    /// Begins a transaction and loads what every decision needs.
    pub(crate) fn begin(opened: &'a Opened, session: &Session) -> Result<Result<Self, Denial>, Fault> {
        let tx = opened.store.begin()?;
        let organisation = tx.organisation()?.ok_or(Fault::Closed)?;
        Ok(match tx.account(session.account())? {
            Some(account) => Ok(Self { tx, organisation, account }),
            None => Err(Denial::SessionEnded),
        })
    }

    /// Who asks, about what.
    pub(crate) fn scene<R: Request>(&self, request: &R, now: Moment) -> Scene<'_> {
        Scene { about: request.about(), ..Scene::own(&self.account, &self.organisation, now) }
    }
}

/// What a request does once it is allowed, inside its transaction.
///
/// Takes the window's session, decides on freshly loaded state, and commits only
/// where `apply` returns `Done`. A step-up leaves its challenge in the session.
pub(crate) fn decided<R: Request, T>(
    desk: &Desk,
    session: &mut Option<Session>,
    request: R,
    apply: impl FnOnce(&mut Loaded<'_>, Permitted<R>, &mut Session, Moment) -> Result<Outcome<T>, Fault>,
) -> Result<Outcome<T>, Fault> {
    let whom = |loaded: &Loaded<'_>, request: &R, _| Ok(Some((loaded.account.clone(), request.about())));
    decided_over(desk, session, request, whom, |loaded, _, permitted, session, now| {
        apply(loaded, permitted, session, now)
    })
}

/// The same for a request about nobody yet: `about` says what the new account will be
/// to the person who asks.
pub(crate) fn decided_as<R: Request, T>(
    desk: &Desk,
    session: &mut Option<Session>,
    request: R,
    about: impl FnOnce(&Account) -> About,
    apply: impl FnOnce(&mut Loaded<'_>, Permitted<R>, &mut Session, Moment) -> Result<Outcome<T>, Fault>,
) -> Result<Outcome<T>, Fault> {
    let whom = |loaded: &Loaded<'_>, _: &R, _| Ok(Some((loaded.account.clone(), about(&loaded.account))));
    decided_over(desk, session, request, whom, |loaded, _, permitted, session, now| {
        apply(loaded, permitted, session, now)
    })
}

/// The same for a request about someone else's account, which is loaded with what it
/// is to the person who asks.
pub(crate) fn decided_about<R: Request, T>(
    desk: &Desk,
    session: &mut Option<Session>,
    subject: AccountId,
    request: R,
    apply: impl FnOnce(&mut Loaded<'_>, Account, Permitted<R>, &mut Session, Moment) -> Result<Outcome<T>, Fault>,
) -> Result<Outcome<T>, Fault> {
    let whom = |loaded: &Loaded<'_>, _: &R, now| someone_else(loaded, subject, now);
    decided_over(desk, session, request, whom, apply)
}

/// Someone's account with what it is to the person who asks, unless it was removed.
pub(crate) fn someone_else(
    loaded: &Loaded<'_>,
    subject: AccountId,
    now: Moment,
) -> Result<Option<(Account, About)>, Fault> {
    let found = loaded.tx.account(subject)?.filter(|found| found.standing != Standing::Removed);
    let Some(subject) = found else { return Ok(None) };
    let about = relation(loaded.tx.as_ref(), &loaded.account, &subject, now)?;
    Ok(Some((subject, about)))
}

fn decided_over<R: Request, T>(
    desk: &Desk,
    session: &mut Option<Session>,
    request: R,
    whom: impl FnOnce(&Loaded<'_>, &R, Moment) -> Result<Option<(Account, About)>, Fault>,
    apply: impl FnOnce(&mut Loaded<'_>, Account, Permitted<R>, &mut Session, Moment) -> Result<Outcome<T>, Fault>,
) -> Result<Outcome<T>, Fault> {
    let now = desk.now();
    let opened = desk.opened()?;
    let Some(current) = session.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
    let outcome = match Loaded::begin(&opened, current)? {
        Err(denial) => denial.into(),
        Ok(mut loaded) => match whom(&loaded, &request, now)? {
            // Whether an account exists is told only to who may do something about it.
            None => current.admits(request.operation(), now).err().unwrap_or(Denial::NotAllowed).into(),
            Some((subject, about)) => {
                let scene = Scene::about(&loaded.account, &subject, about, &loaded.organisation, now);
                match policy::decide(request, scene, current) {
                    Decision::Deny(denial) => denial.into(),
                    Decision::StepUp(challenge) => {
                        current.ask(challenge);
                        Outcome::StepUp(asking(current, now))
                    }
                    Decision::Allow(permitted) => {
                        let outcome = apply(&mut loaded, subject, permitted, current, now)?;
                        match outcome {
                            Outcome::Done(_) => {
                                loaded.tx.commit()?;
                                current.spend_proofs();
                            }
                            // A recovery code among them was used elsewhere.
                            Outcome::Refused(Refusal::UsedAlready { .. }) => current.spend_proofs(),
                            Outcome::Refused(_) | Outcome::StepUp(_) => current.give_proofs_back(),
                        }
                        outcome
                    }
                }
            }
        },
    };
    if matches!(outcome, Outcome::Refused(Refusal::Denied(Denial::SessionEnded))) {
        desk.end_session(session);
    }
    Ok(outcome)
}

/// What `subject` is to `actor` at `now`.
pub(crate) fn relation(
    tx: &dyn Transaction,
    actor: &Account,
    subject: &Account,
    now: Moment,
) -> Result<About, Fault> {
    Ok(match subject.role {
        _ if subject.id == actor.id => About::Oneself,
        Role::Therapist => About::Therapist,
        Role::HelpDesk => About::HelpDesk,
        Role::Client => {
            let therapists = tx.therapists_of(subject.id, now.wall)?;
            if therapists.iter().any(|therapist| therapist.id == actor.id) {
                About::OwnClient
            } else {
                About::OtherClient
            }
        }
    })
}

/// The session's challenge as the person sees it.
pub(crate) fn asking(session: &Session, now: Moment) -> Asking {
    let Some(challenge) = session.challenge() else {
        return Asking { operation: policy::Operation::ReadOwn, subject: None, steps: Vec::new() };
    };
    let done = |step| challenge.is_done(step, session.proofs(), now);
    Asking {
        operation: challenge.operation,
        subject: challenge.about_whom.clone().map(|name| (challenge.subject, name)),
        steps: challenge.steps.iter().map(|step| (*step, done(*step))).collect(),
    }
}
