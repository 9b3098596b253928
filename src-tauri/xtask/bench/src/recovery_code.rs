//! Checking a recovery code against all six of a set, beside a single slow hash.

use std::sync::Arc;

use tweestap_core::clock::Timestamp;
use tweestap_core::lookup_secret::{CODES_IN_A_SET, LookupSecret, LookupSecretSet, SetId};
use tweestap_core::secret::Password;
use tweestap_store::Hashing;
use tweestap_usecases::ports::Hasher;

use crate::desk::{COST, Organisation, PASSWORD};
use crate::measure::{self, Row};
use crate::{Outcome, Places};

const ROUNDS: usize = 11;
const SALT: [u8; 16] = [9; 16];

pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let organisation = Organisation::set_up(&places.target, Hashing::Fixed(COST))?;
    let hasher = organisation.hasher()?;
    let password = Password::new(PASSWORD.to_owned()).map_err(|fault| fault.to_string())?;
    let hash = hasher.hash_password(&password).map_err(|fault| fault.to_string())?;
    let codes = codes();
    let set = set_of(&hasher, &codes)?;
    let last = &codes[CODES_IN_A_SET - 1];
    let pair = measure::side_by_side(
        ROUNDS,
        || Ok(measure::each(1, || hasher.lookup_mac(last, set.salt()).map(|mac| set.find(&mac)))),
        || Ok(measure::each(1, || hasher.verify_password(&password, Some(&hash)))),
    )?;
    Ok(vec![Row {
        subject: "Recovery code: against all six",
        beside: "one Argon2 pass",
        ratio: pair.ratio(),
        reach: 1.02,
        scale: pair.scale(),
    }])
}

fn codes() -> [LookupSecret; CODES_IN_A_SET] {
    std::array::from_fn(|index| {
        LookupSecret::generate(&[u8::try_from(index).unwrap_or_default(); LookupSecret::RANDOM_BYTES])
    })
}

fn set_of(hasher: &Arc<dyn Hasher>, codes: &[LookupSecret; CODES_IN_A_SET]) -> Outcome<LookupSecretSet> {
    let mut macs = [[0; 32]; CODES_IN_A_SET];
    for (mac, code) in macs.iter_mut().zip(codes) {
        *mac = hasher.lookup_mac(code, &SALT).map_err(|fault| fault.to_string())?;
    }
    Ok(LookupSecretSet::new(SetId([1; 16]), SALT, macs, Timestamp::from_millis(0)))
}
