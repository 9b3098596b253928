//! The slow hash: Argon2id (RFC 9106) with the store's pepper as its secret input.
//!
//! ```text
//! password ──Argon2id(pepper, own salt, measured cost)──> PHC string, in the credential's row
//! recovery code ──Argon2id(pepper, salt of the set, floor)──HMAC(LookupKey, salt)──> 32 bytes,
//!                 one pass, compared with all six
//! ```
//!
//! A copy of the file without the root key gives nothing to guess against: without the pepper no
//! hash can be computed.

mod cost;
mod phc;
mod worker;

use tweestap_core::{
    lookup_secret::LookupSecret,
    secret::{Password, PasswordHash},
};
use tweestap_usecases::ports::{Fault, Hasher, PasswordMatch};

pub use cost::{Bounds, Cost, calibrate};
use phc::Phc;
use worker::Worker;

use crate::{
    clock::Stopwatch,
    fault::StoreFault,
    keys::{LookupKey, PepperKey},
    mac, random,
};

/// How passwords are hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hashing {
    /// Measured when the store is made, and recorded in it.
    Measured,
    /// As given; for tests and the practice organisation.
    Fixed(Cost),
}

impl Hashing {
    /// Which stored hashes are accepted.
    pub(crate) fn bounds(self) -> Bounds {
        match self {
            Self::Measured => Bounds::REAL,
            Self::Fixed(_) => Bounds::ANY,
        }
    }

    /// What recovery codes cost.
    fn lookup_cost(self) -> Cost {
        match self {
            Self::Measured => Cost::FLOOR,
            Self::Fixed(cost) => cost,
        }
    }
}

/// The keyed slow hash of one store.
#[derive(Debug)]
pub struct Argon2Hasher {
    worker: Worker,
    lookup: LookupKey,
    cost: Cost,
    lookup_cost: Cost,
    bounds: Bounds,
    dummy_salt: [u8; phc::SALT],
}

impl Argon2Hasher {
    pub(crate) fn start(
        pepper: PepperKey,
        lookup: LookupKey,
        hashing: Hashing,
        cost: Cost,
    ) -> Result<Self, StoreFault> {
        let worker = Worker::start(pepper)?;
        let (lookup_cost, bounds) = (hashing.lookup_cost(), hashing.bounds());
        Ok(Self { worker, lookup, cost, lookup_cost, bounds, dummy_salt: random::array()? })
    }

    /// What a new hash costs.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// Whether someone who may not be weakened by it would get a stronger hash today.
    fn is_stale(&self, cost: Cost) -> bool {
        cost.memory_kib < self.cost.memory_kib || cost.passes < self.cost.passes
    }
}

/// Measures this computer.
pub(crate) fn measure(pepper: PepperKey) -> Result<Cost, StoreFault> {
    let worker = Worker::start(pepper)?;
    calibrate(|cost| {
        let watch = Stopwatch::start();
        worker.hash(b"how long does this take?", &[0; phc::SALT], cost)?;
        Ok(watch.elapsed())
    })
}

impl Hasher for Argon2Hasher {
    fn hash_password(&self, password: &Password) -> Result<PasswordHash, Fault> {
        let salt = random::array()?;
        let hash = self.worker.hash(password.expose().as_bytes(), &salt, self.cost)?;
        let phc = Phc { cost: self.cost, salt, hash: *hash };
        Ok(PasswordHash::from_phc(phc.write()))
    }

    fn verify_password(
        &self,
        password: &Password,
        hash: Option<&PasswordHash>,
    ) -> Result<PasswordMatch, Fault> {
        let input = password.expose().as_bytes();
        let Some(hash) = hash else {
            self.worker.hash(input, &self.dummy_salt, self.cost)?;
            return Ok(PasswordMatch::No);
        };
        let stored = Phc::parse(hash.expose_phc(), &self.bounds)
            .ok_or_else(|| Fault::Hashing("the stored hash is out of bounds".into()))?;
        let computed = self.worker.hash(input, &stored.salt, stored.cost)?;
        Ok(match mac::same(&*computed, &stored.hash) {
            false => PasswordMatch::No,
            true if self.is_stale(stored.cost) => PasswordMatch::YesButStale,
            true => PasswordMatch::Yes,
        })
    }

    fn lookup_mac(&self, secret: &LookupSecret, salt: &[u8; 16]) -> Result<[u8; 32], Fault> {
        let hash = self.worker.hash(secret.expose_text().as_bytes(), salt, self.lookup_cost)?;
        Ok(mac::over(self.lookup.expose_bytes(), "lookup", &[salt, &*hash]))
    }
}

#[cfg(test)]
mod tests {
    use tweestap_core::{
        lookup_secret::LookupSecret,
        secret::{Password, PasswordHash},
    };
    use tweestap_usecases::ports::{Fault, Hasher, PasswordMatch};

    use super::{Argon2Hasher, Cost, Hashing};
    use crate::keys::{InstallationId, LookupKey, PepperKey, RootKey};

    const MORE: Cost = Cost { memory_kib: 16, passes: 2, lanes: 1 };

    fn start(root: u8, hashing: Hashing, cost: Cost) -> Argon2Hasher {
        let (root, here) = (RootKey::from_slice(&[root; 32]).unwrap(), InstallationId([1; 16]));
        let (pepper, lookup) = (PepperKey::derive(&root, here), LookupKey::derive(&root, here));
        Argon2Hasher::start(pepper, lookup, hashing, cost).unwrap()
    }

    fn tiny(root: u8) -> Argon2Hasher {
        start(root, Hashing::Fixed(Cost::TINY), Cost::TINY)
    }

    fn password(text: &str) -> Password {
        Password::new(text.to_owned()).unwrap()
    }

    #[test]
    fn a_password_matches_its_own_hash() {
        let (weak, strong, other) = (tiny(1), start(1, Hashing::Fixed(MORE), MORE), tiny(2));
        let made = weak.hash_password(&password("right")).unwrap();
        let stronger = strong.hash_password(&password("right")).unwrap();
        let cases = [
            ("right", &weak, "right", Some(&made), PasswordMatch::Yes),
            ("wrong", &weak, "wrong", Some(&made), PasswordMatch::No),
            ("nobody's", &weak, "right", None, PasswordMatch::No),
            ("older parameters", &strong, "right", Some(&made), PasswordMatch::YesButStale),
            ("older parameters, wrong", &strong, "wrong", Some(&made), PasswordMatch::No),
            ("stronger than needed", &weak, "right", Some(&stronger), PasswordMatch::Yes),
            ("another pepper", &other, "right", Some(&made), PasswordMatch::No),
        ];
        for (name, hasher, typed, hash, expected) in cases {
            assert_eq!(hasher.verify_password(&password(typed), hash).unwrap(), expected, "{name}");
        }
    }

    #[test]
    fn the_same_password_never_has_the_same_hash() {
        let hasher = tiny(1);
        let twice = [(); 2].map(|()| hasher.hash_password(&password("right")).unwrap());
        assert_ne!(twice[0].expose_phc(), twice[1].expose_phc());
    }

    #[test]
    fn a_hash_with_parameters_out_of_bounds_is_a_fault() {
        let weak = tiny(1).hash_password(&password("right")).unwrap();
        let real = start(1, Hashing::Measured, Cost::FLOOR);
        for hash in [weak, PasswordHash::from_phc("right".into())] {
            let result = real.verify_password(&password("right"), Some(&hash));
            assert!(matches!(result, Err(Fault::Hashing(_))), "{result:?}");
        }
    }

    #[test]
    fn a_recovery_code_is_kept_under_its_set_and_its_key() {
        let code = LookupSecret::generate(&[3; 14]);
        let kept = tiny(1).lookup_mac(&code, &[1; 16]).unwrap();
        assert_eq!(tiny(1).lookup_mac(&code, &[1; 16]).unwrap(), kept);
        assert_ne!(tiny(1).lookup_mac(&code, &[2; 16]).unwrap(), kept, "another set");
        assert_ne!(tiny(2).lookup_mac(&code, &[1; 16]).unwrap(), kept, "another store");
        let other = LookupSecret::generate(&[4; 14]);
        assert_ne!(tiny(1).lookup_mac(&other, &[1; 16]).unwrap(), kept, "another code");
    }
}
