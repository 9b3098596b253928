//! Checking a code of an authenticator app, beside liboath.
//!
//! Both get the code of the step before the computer's, so both look at more
//! than one step and both accept.

use std::time::Duration;

use tweestap_core::clock::Timestamp;
use tweestap_core::secret::TotpSecret;
use tweestap_core::totp::{Passcode, TotpVerdict, verify};

use crate::measure::{self, Row};
use crate::{Outcome, Places};

const ROUNDS: usize = 21;
const CHECKS_A_ROUND: u32 = 20_000;

/// RFC 6238, appendix B: the code of this secret at 1111111109 s is 081804 (the
/// last six of its eight digits).
const SECRET: [u8; 20] = *b"12345678901234567890";
const CODE: &str = "081804";
const CODE_SECONDS: i64 = 1_111_111_109;

pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let theirs = places.reference("totp_liboath.c", &["liboath"])?;
    let checks = CHECKS_A_ROUND.to_string();
    let pair = measure::side_by_side(ROUNDS, ours, || theirs.time(&[&checks]))?;
    Ok(vec![Row {
        subject: "TOTP: a right code, one step late",
        beside: "liboath, the same",
        ratio: pair.ratio(),
        reach: 0.5,
        scale: pair.scale(),
    }])
}

fn ours() -> Outcome<Duration> {
    let secret = TotpSecret::from_bytes(SECRET);
    let code = Passcode::parse(CODE).map_err(|fault| fault.to_string())?;
    let now = Timestamp::from_millis((CODE_SECONDS + 30) * 1000);
    if !matches!(verify(&secret, &code, now, None), TotpVerdict::Accepted(_)) {
        return Err("The vector of RFC 6238 was not accepted.".to_owned());
    }
    Ok(measure::each(CHECKS_A_ROUND, || verify(&secret, &code, now, None)))
}
