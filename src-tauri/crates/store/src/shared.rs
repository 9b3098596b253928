//! The one connection, the keys it works with, and what watches over both.

use std::cell::OnceCell;
use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use rusqlite::Connection;

use crate::{
    directory::Directory,
    fault::StoreFault,
    keys::{InstallationId, Keys},
    lock::InstanceLock,
    state::{Recount, SecurityState},
    tables,
};

/// Rows of one step of a walk: long enough to be fast, short enough that nobody waits for it.
const STEP: i64 = 1000;

/// What every user of an open store shares.
#[derive(Debug)]
pub(crate) struct Shared {
    inner: Mutex<Inner>,
    pub(crate) keys: Keys,
    pub(crate) installation: InstallationId,
    /// Where log lines are written.
    pub(crate) computer: String,
    /// One recount at a time.
    counting: Mutex<()>,
    /// The recount found that this is not the store that was last written.
    stale: AtomicBool,
    /// Let go after the connection is closed: fields are dropped in this order.
    _lock: Option<InstanceLock>,
}

/// What one user at a time may touch.
#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) connection: Connection,
    /// A recount that is under way.
    pub(crate) recount: Option<Recount>,
    /// Everyone, once a list of people was looked at.
    pub(crate) directory: OnceCell<Directory>,
}

impl Shared {
    pub(crate) fn new(
        connection: Connection,
        keys: Keys,
        installation: InstallationId,
        computer: String,
        lock: Option<InstanceLock>,
    ) -> Self {
        let inner = Mutex::new(Inner { connection, recount: None, directory: OnceCell::new() });
        let (counting, stale) = (Mutex::new(()), AtomicBool::new(false));
        Self { inner, keys, installation, computer, counting, stale, _lock: lock }
    }

    /// The connection, once it is free. A thread that panicked while it had it has rolled back.
    pub(crate) fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Refuses once the store was found to be an older one.
    pub(crate) fn ensure_fresh(&self) -> Result<(), StoreFault> {
        if self.stale.load(Ordering::Acquire) { Err(StoreFault::Stale) } else { Ok(()) }
    }

    /// Recounts the sealed rows until done or told to stop. A store that is found to be another
    /// than was last written refuses every transaction from then on.
    pub(crate) fn recount(&self, stop: &AtomicBool) -> Result<(), StoreFault> {
        let _counting = self.counting.lock().unwrap_or_else(PoisonError::into_inner);
        self.inner().recount = Some(Recount::default());
        let result = loop {
            if stop.load(Ordering::Relaxed) {
                break Ok(());
            }
            match self.recount_step() {
                Ok(true) => {}
                Ok(false) => break Ok(()),
                Err(fault) => break Err(fault),
            }
        };
        self.inner().recount = None;
        if let Err(StoreFault::Stale | StoreFault::Tampered { .. }) = result {
            self.stale.store(true, Ordering::Release);
        }
        result
    }

    /// One step; whether there is more.
    fn recount_step(&self) -> Result<bool, StoreFault> {
        let mut inner = self.inner();
        let Inner { connection, recount: Some(recount), .. } = &mut *inner else { return Ok(false) };
        if recount.walk(connection, &self.keys.state, tables::SEALED, STEP)? {
            return Ok(true);
        }
        recount.compare(&self.state(connection)?)?;
        Ok(false)
    }

    fn state(&self, connection: &Connection) -> Result<SecurityState, StoreFault> {
        SecurityState::read(connection, &self.keys.state, self.installation)
    }
}
