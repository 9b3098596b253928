//! The header's part for the recovery key: the way back when the root key is gone.
//!
//! ```text
//! recovery key (paper, 128 random bits)
//!    | HKDF-SHA-256, salt = installation id
//!    |- verifier   kept here, compared in constant time
//!    `- seal       XChaCha20-Poly1305 over the root key, bound to the installation
//! ```
//!
//! 128 random bits cannot be guessed, so no slow hash stands before them. The counter is for the
//! screen: ten tries, then an hour. It is written to the disk before a try is checked.

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use serde::{Deserialize, Serialize};
use tweestap_core::clock::Timestamp;
use zeroize::Zeroizing;

use crate::{
    fault::StoreFault,
    header::{hex_bytes, hex32},
    keys::{self, InstallationId, RootKey},
    mac, random,
};

/// Tries before the wait.
pub(crate) const TRIES: u8 = 10;
/// The wait after them.
pub(crate) const WAIT: std::time::Duration = std::time::Duration::from_hours(1);

const NONCE: usize = 24;
const SEALED_FOR: &[u8] = b"tweestap/1/root key under recovery key";

/// The bytes a recovery key carries.
pub(crate) type RecoveryKeyBytes = [u8; 16];

/// What the header keeps for the recovery key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recovery {
    #[serde(with = "hex32")]
    verifier: [u8; 32],
    #[serde(with = "hex_bytes")]
    sealed_root_key: Vec<u8>,
    tries: Tries,
}

/// The counter of the recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tries {
    used: u8,
    /// Since when a wait runs, where one does.
    waiting_since: Option<Timestamp>,
}

impl Recovery {
    /// Seals `root` under a new recovery key.
    ///
    /// # Errors
    /// [`StoreFault::NoRandomness`].
    pub(crate) fn seal(
        installation: InstallationId,
        root: &RootKey,
        recovery_key: &RecoveryKeyBytes,
    ) -> Result<Self, StoreFault> {
        let nonce: [u8; NONCE] = random::array()?;
        let aad = aad(installation);
        let payload = Payload { msg: root.expose_bytes(), aad: &aad };
        let sealed = cipher(installation, recovery_key)
            .encrypt(&nonce.into(), payload)
            .map_err(|_| StoreFault::HeaderDamaged)?;
        Ok(Self {
            verifier: verifier(installation, recovery_key),
            sealed_root_key: [&nonce[..], &sealed].concat(),
            tries: Tries::default(),
        })
    }

    /// Charges one try, or says until when none is possible. Either way the part must be on
    /// the disk before [`open`](Self::open) looks at the key.
    pub(crate) fn charge(&mut self, now: Timestamp) -> Result<(), Waiting> {
        self.tries.charge(now)
    }

    /// The same with its counter at the start: for a copy that nobody can count on.
    #[must_use]
    pub(crate) fn without_tries(self) -> Self {
        Self { tries: Tries::default(), ..self }
    }

    /// A right key: the counter starts over.
    pub(crate) fn succeed(&mut self) {
        self.tries = Tries::default();
    }

    /// The root key, or none where the recovery key is another one.
    ///
    /// # Errors
    /// [`StoreFault::HeaderDamaged`] where the key is right and what it sealed is not whole.
    pub(crate) fn open(
        &self,
        installation: InstallationId,
        recovery_key: &RecoveryKeyBytes,
    ) -> Result<Option<RootKey>, StoreFault> {
        if !mac::same(&verifier(installation, recovery_key), &self.verifier) {
            return Ok(None);
        }
        let (nonce, sealed) =
            self.sealed_root_key.split_first_chunk::<NONCE>().ok_or(StoreFault::HeaderDamaged)?;
        let aad = aad(installation);
        let opened = cipher(installation, recovery_key)
            .decrypt(&(*nonce).into(), Payload { msg: sealed, aad: &aad })
            .map(Zeroizing::new)
            .map_err(|_| StoreFault::HeaderDamaged)?;
        RootKey::from_slice(&opened).map(Some).ok_or(StoreFault::HeaderDamaged)
    }
}

/// No try is possible now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// When the next one is.
    pub(crate) until: Timestamp,
}

impl Tries {
    /// Charges one try at `now`.
    ///
    /// A wait is a beginning and a length: under a clock that was set back it starts anew, so it
    /// never becomes longer than an hour and never vanishes.
    pub(crate) fn charge(&mut self, now: Timestamp) -> Result<(), Waiting> {
        if let Some(since) = self.waiting_since {
            if now < since.plus(WAIT) {
                let since = since.min(now);
                self.waiting_since = Some(since);
                return Err(Waiting { until: since.plus(WAIT) });
            }
            *self = Self::default();
        }
        self.used = self.used.saturating_add(1);
        if self.used >= TRIES {
            self.waiting_since = Some(now);
        }
        Ok(())
    }
}

fn cipher(installation: InstallationId, recovery_key: &RecoveryKeyBytes) -> XChaCha20Poly1305 {
    let key = keys::expand(installation, recovery_key, "tweestap/1/recovery-seal");
    XChaCha20Poly1305::new(key.bytes().into())
}

fn verifier(installation: InstallationId, recovery_key: &RecoveryKeyBytes) -> [u8; 32] {
    *keys::expand(installation, recovery_key, "tweestap/1/recovery-verifier").bytes()
}

fn aad(installation: InstallationId) -> Vec<u8> {
    [SEALED_FOR, &installation.0].concat()
}

#[cfg(test)]
mod tests {
    use tweestap_core::clock::Timestamp;

    use super::{Recovery, TRIES, Tries, Waiting};
    use crate::{
        fault::StoreFault,
        keys::{InstallationId, RootKey},
    };

    const HERE: InstallationId = InstallationId([1; 16]);
    const PAPER: [u8; 16] = [7; 16];

    fn sealed() -> Recovery {
        Recovery::seal(HERE, &RootKey::from_slice(&[5; 32]).unwrap(), &PAPER).unwrap()
    }

    #[test]
    fn only_the_paper_key_opens_it() {
        let sealed = sealed();
        assert_eq!(sealed.open(HERE, &PAPER).unwrap().unwrap().expose_bytes(), &[5; 32]);
        assert!(sealed.open(HERE, &[8; 16]).unwrap().is_none());
        assert!(sealed.open(InstallationId([2; 16]), &PAPER).unwrap().is_none());
    }

    #[test]
    fn a_changed_seal_is_damage_and_no_key() {
        let whole = sealed();
        for at in 0..whole.sealed_root_key.len() {
            let mut changed = whole.clone();
            changed.sealed_root_key[at] ^= 1;
            assert_eq!(changed.open(HERE, &PAPER).unwrap_err(), StoreFault::HeaderDamaged, "byte {at}");
        }
        let mut cut = whole;
        cut.sealed_root_key.truncate(10);
        assert_eq!(cut.open(HERE, &PAPER).unwrap_err(), StoreFault::HeaderDamaged);
    }

    /// Minutes since the start of the story.
    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_millis(1_900_000_000_000 + minutes * 60_000)
    }

    #[test]
    fn ten_tries_then_an_hour_whatever_the_clock_does() {
        let mut tries = Tries::default();
        for number in 0..TRIES {
            assert_eq!(tries.charge(at(0)), Ok(()), "try {number}");
        }
        let story = [
            ("at once", 0, Err(Waiting { until: at(60) })),
            ("just before the end", 59, Err(Waiting { until: at(60) })),
            ("clock set back: anew", -1000, Err(Waiting { until: at(-940) })),
            ("and forward from there", -941, Err(Waiting { until: at(-940) })),
            ("the hour is over", -940, Ok(())),
        ];
        for (name, minute, expected) in story {
            assert_eq!(tries.charge(at(minute)), expected, "{name}");
        }
        for number in 1..TRIES {
            assert_eq!(tries.charge(at(0)), Ok(()), "try {number} of the next ten");
        }
        assert!(tries.charge(at(0)).is_err());
    }
}
