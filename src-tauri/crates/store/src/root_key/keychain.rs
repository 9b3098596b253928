//! The root key in the keychain of the operating system.
//!
//! ```text
//! this thread ──ask──> own thread ──zbus──> Secret Service (may be dead: holds a call 120 s)
//!      ^── answer, or NotAnswering after the limit ──'
//! ```
//!
//! Linux: the Secret Service over D-Bus. macOS: the person's login keychain. Windows: the
//! Credential Manager with local persistence, so that no roaming profile carries the key away.
//!
//! What a missing entry means is for the caller to judge: a bus with a service that has no
//! collection says "no such entry" to a reader and refuses only a writer, so it is no proof of a
//! first start.

use std::{
    collections::HashMap,
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};

use keyring_core::{CredentialStore, Entry, Error};
use zeroize::Zeroizing;

use super::{PlaceKind, RootKeyPlace, confirm, from_text, to_text};
use crate::{
    fault::RootKeyFault,
    keys::{RootKey, StoreId},
};

/// The keychain of the person who runs the program.
#[derive(Debug, Clone)]
pub struct Keychain {
    service: String,
    limit: Duration,
}

impl Keychain {
    /// Entries under the name `service` (the program's name as people see it in their keychain
    /// program), each call given up after `limit`. The limit must leave a person the time to
    /// type the keychain's password where the system asks for it.
    pub fn new(service: impl Into<String>, limit: Duration) -> Self {
        Self { service: service.into(), limit }
    }

    /// Whether this computer has a keychain that answers and has a place for entries, locked or
    /// not. Asks the person for nothing and writes nothing.
    pub fn is_there(&self) -> bool {
        self.within_limit(has_place_for_entries).unwrap_or(false)
    }

    /// Does `work` on the entry of `store`.
    fn ask<T: Send + 'static>(
        &self,
        store: StoreId,
        work: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, RootKeyFault> {
        let service = self.service.clone();
        self.within_limit(move || {
            let entry = entry(&service, store)?;
            work(&entry).map_err(|error| fault_of(&error))
        })?
    }

    /// Does `work` on a thread of its own, which is left to itself once the limit has passed.
    fn within_limit<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, RootKeyFault> {
        let (answer, wait) = mpsc::channel();
        // Nobody waits any more once the limit has passed.
        let working = move || drop(answer.send(work()));
        thread::Builder::new()
            .name("keychain".into())
            .spawn(working)
            .map_err(|_| RootKeyFault::NotAnswering)?;
        wait.recv_timeout(self.limit).map_err(|_| RootKeyFault::NotAnswering)
    }
}

impl RootKeyPlace for Keychain {
    fn kind(&self) -> PlaceKind {
        PlaceKind::Keychain
    }

    fn fetch(&self, store: StoreId) -> Result<RootKey, RootKeyFault> {
        let text = self.ask(store, |entry| entry.get_password().map(Zeroizing::new))?;
        from_text(&text)
    }

    fn keep(&self, store: StoreId, key: &RootKey) -> Result<(), RootKeyFault> {
        let text = to_text(key);
        self.ask(store, move |entry| entry.set_password(&text))?;
        confirm(self, store, key)
    }

    fn forget(&self, store: StoreId) -> Result<(), RootKeyFault> {
        match self.ask(store, Entry::delete_credential) {
            Err(RootKeyFault::NotThere) => Ok(()),
            other => other,
        }
    }
}

fn entry(service: &str, store: StoreId) -> Result<Entry, RootKeyFault> {
    let keychain = connect().map_err(|_| RootKeyFault::NoPlace)?;
    keychain
        .build(service, &store.to_string(), Some(&HashMap::from(MODIFIERS)))
        .map_err(|error| fault_of(&error))
}

#[cfg(target_os = "linux")]
const MODIFIERS: [(&str, &str); 1] = [("label", "Tweestap: key of the store")];
#[cfg(windows)]
const MODIFIERS: [(&str, &str); 1] = [("persistence", "Local")];
#[cfg(target_os = "macos")]
const MODIFIERS: [(&str, &str); 0] = [];

#[cfg(target_os = "linux")]
fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(target_os = "macos")]
fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(windows)]
fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(windows_native_keyring_store::Store::new()?)
}

/// The Secret Service may run and have no collection to write to.
#[cfg(target_os = "linux")]
fn has_place_for_entries() -> bool {
    use secret_service::{EncryptionType, blocking::SecretService};
    SecretService::connect(EncryptionType::Plain)
        .is_ok_and(|service| service.get_default_collection().is_ok())
}

#[cfg(not(target_os = "linux"))]
fn has_place_for_entries() -> bool {
    connect().is_ok()
}

fn fault_of(error: &Error) -> RootKeyFault {
    match error {
        Error::NoEntry => RootKeyFault::NotThere,
        Error::NoStorageAccess(_) | Error::PlatformFailure(_) => RootKeyFault::Refused,
        Error::NoDefaultStore => RootKeyFault::NoPlace,
        // Several entries under one id, or bytes that are no text: nothing this program wrote.
        _ => RootKeyFault::NotAKey,
    }
}
