//! What people type in secret: a password, a code, a key.

use std::mem;

use serde::{Deserialize, Deserializer};
use specta::Type;
use zeroize::Zeroizing;

/// Something secret that was typed. It is wiped when it is let go, and has no `Debug`.
#[derive(Type)]
#[specta(transparent)]
pub(crate) struct Typed(#[specta(type = String)] Zeroizing<String>);

impl Typed {
    /// What was typed: to be read as a code or a key, and for nothing else.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// The same, handed on to what wipes it.
    pub(crate) fn into_wiped(mut self) -> Zeroizing<String> {
        mem::take(&mut self.0)
    }

    /// The same, for [`Password::new`](tweestap_core::secret::Password::new), which wipes it.
    pub(crate) fn into_password(mut self) -> String {
        mem::take(&mut *self.0)
    }
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Zeroizing::new).map(Self)
    }
}
