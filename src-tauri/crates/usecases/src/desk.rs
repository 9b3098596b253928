//! The desk: the open store, the windows in front of it, and the person at each.
//!
//! A window has at most one session. Its lock is held through a whole request,
//! so two requests of one window never overlap; requests of different windows
//! meet in the store's transactions.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use tweestap_core::account::Account;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::organisation::Organisation;
use tweestap_core::policy::{self, Decision, Denial, Permitted, Request, Scene};
use tweestap_core::session::Session;

use crate::outcome::{Asking, Outcome};
use crate::ports::{Clock, Fault, KeyPlace, OpenFault, Opened, Random, Transaction, Vault, VaultState};
use crate::recovery_key::Paper;

/// The use cases, over their ports. One for each process.
pub struct Desk {
    pub(crate) vault: Box<dyn Vault>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    state: RwLock<DeskState>,
    windows: Mutex<HashMap<WindowName, Arc<Mutex<Option<Session>>>>>,
    pub(crate) paper: Mutex<Option<Paper>>,
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
    pub fn new(vault: Box<dyn Vault>, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Self {
        Self {
            vault,
            clock,
            random,
            state: RwLock::new(DeskState::Opening),
            windows: Mutex::new(HashMap::new()),
            paper: Mutex::new(None),
        }
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
    }

    /// Whether there is a store to work with.
    pub fn state(&self) -> DeskState {
        self.state.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_state(&self, state: DeskState) {
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = state;
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

    /// Decides over a request of the session's person that concerns nobody else.
    pub(crate) fn decide<R: Request>(&self, request: R, session: &mut Session, now: Moment) -> Decision<R> {
        let scene = self.scene(&request, now);
        policy::decide(request, scene, session)
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
    let now = desk.now();
    let opened = desk.opened()?;
    let Some(current) = session.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
    let outcome = match Loaded::begin(&opened, current)? {
        Err(denial) => denial.into(),
        Ok(mut loaded) => match loaded.decide(request, current, now) {
            Decision::Deny(denial) => denial.into(),
            Decision::StepUp(challenge) => {
                current.ask(challenge);
                Outcome::StepUp(asking(current, now))
            }
            Decision::Allow(permitted) => {
                let outcome = apply(&mut loaded, permitted, current, now)?;
                if matches!(outcome, Outcome::Done(_)) {
                    loaded.tx.commit()?;
                }
                outcome
            }
        },
    };
    end_if_over(session, &outcome);
    Ok(outcome)
}

/// A session that has ended is gone from its window.
fn end_if_over<T>(session: &mut Option<Session>, outcome: &Outcome<T>) {
    if matches!(outcome, Outcome::Refused(crate::outcome::Refusal::Denied(Denial::SessionEnded))) {
        *session = None;
    }
}

/// The session's challenge as the person sees it.
pub(crate) fn asking(session: &Session, now: Moment) -> Asking {
    let Some(challenge) = session.challenge() else {
        return Asking { operation: policy::Operation::ReadOwn, subject: None, steps: Vec::new() };
    };
    let done = |step| challenge.is_done(step, session.proofs(), now);
    Asking {
        operation: challenge.operation,
        subject: None,
        steps: challenge.steps.iter().map(|step| (*step, done(*step))).collect(),
    }
}
