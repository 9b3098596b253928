//! One password hashing, beside the bare crate and beside the reference in C.
//!
//! All three get the same parameters, a secret input of 32 bytes and a salt of
//! 16. Speed is security here: a slower hash means weaker parameters for the
//! same wait.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Params, Version};
use tweestap_core::secret::Password;
use tweestap_store::Hashing;

use crate::desk::{COST, Organisation, PASSWORD};
use crate::measure::{self, Row};
use crate::{Outcome, Places};

const ROUNDS: usize = 11;
const HASHINGS_A_ROUND: u32 = 3;

pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let organisation = Organisation::set_up(&places.target, Hashing::Fixed(COST))?;
    let hasher = organisation.hasher()?;
    let password = Password::new(PASSWORD.to_owned()).map_err(|fault| fault.to_string())?;
    let hash = hasher.hash_password(&password).map_err(|fault| fault.to_string())?;
    let ours = || Ok(measure::each(HASHINGS_A_ROUND, || hasher.verify_password(&password, Some(&hash))));

    let bare = measure::side_by_side(ROUNDS, ours, bare_crate)?;
    let program = places.reference("argon2_reference.c", &["libargon2"])?;
    let numbers = [COST.memory_kib, COST.passes, COST.lanes, HASHINGS_A_ROUND].map(|n| n.to_string());
    let arguments = numbers.each_ref().map(String::as_str);
    let reference = measure::side_by_side(ROUNDS, ours, || program.time(&arguments))?;
    Ok(vec![
        Row {
            subject: "Argon2id: one password, 19 MiB",
            beside: "the bare crate",
            ratio: bare.ratio(),
            reach: 1.0,
            scale: bare.scale(),
        },
        Row {
            subject: "Argon2id: one password, 19 MiB",
            beside: "libargon2 of the system",
            ratio: reference.ratio(),
            reach: 0.75,
            scale: reference.scale(),
        },
    ])
}

/// As one calls the crate without more: it fetches its memory each time.
fn bare_crate() -> Outcome<Duration> {
    let params =
        Params::new(COST.memory_kib, COST.passes, COST.lanes, Some(32)).map_err(|e| e.to_string())?;
    let argon2 = Argon2::new_with_secret(&[7; 32], Algorithm::Argon2id, Version::V0x13, params)
        .map_err(|fault| fault.to_string())?;
    Ok(measure::each(HASHINGS_A_ROUND, || {
        let mut out = [0; 32];
        argon2.hash_password_into(PASSWORD.as_bytes(), &[9; 16], &mut out).map(|()| out)
    }))
}
