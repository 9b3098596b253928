//! A log-in, beside the Argon2 pass that it cannot do without: what the rules, the
//! two transactions with the disk under them and the log add. Both on the wall, with the
//! parameters that a store measures for this computer when it is made.

use std::time::Duration;

use tweestap_core::secret::Password;
use tweestap_store::Hashing;
use tweestap_usecases::desk::WindowName;

use crate::desk::{ADDRESS, Organisation, PASSWORD};
use crate::measure::{self, Row};
use crate::{Outcome, Places};

const ROUNDS: usize = 11;
/// What the log-in may take beyond the pass.
const BEYOND_ALLOWED: Duration = Duration::from_millis(10);

pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let organisation = Organisation::set_up(&places.target, Hashing::Measured)?;
    let hasher = organisation.hasher()?;
    let password = Password::new(PASSWORD.to_owned()).map_err(|fault| fault.to_string())?;
    let hash = hasher.hash_password(&password).map_err(|fault| fault.to_string())?;
    let pair = measure::side_by_side(
        ROUNDS,
        || log_in(&organisation),
        || Ok(measure::on_the_wall(|| hasher.verify_password(&password, Some(&hash))).0),
    )?;
    let beyond = pair.ours.saturating_sub(pair.theirs);
    Ok(vec![
        Row {
            subject: "Log-in: password",
            beside: "the Argon2 pass in it",
            ratio: pair.ratio(),
            reach: 1.02,
            scale: pair.scale(),
        },
        Row {
            subject: "Log-in: what it takes beyond the pass",
            beside: "10 ms",
            ratio: beyond.as_secs_f64() / BEYOND_ALLOWED.as_secs_f64(),
            reach: 1.0,
            scale: format!("{beyond:.1?}"),
        },
    ])
}

fn log_in(organisation: &Organisation) -> Outcome<Duration> {
    let window = WindowName::new("main");
    let password = PASSWORD.to_owned();
    let (took, outcome) = measure::on_the_wall(|| organisation.desk.log_in(&window, ADDRESS, password));
    let outcome = outcome.map_err(|fault| fault.to_string())?;
    if !matches!(outcome, tweestap_usecases::outcome::Outcome::Done(())) {
        return Err("The log-in to be measured was refused.".to_owned());
    }
    organisation.desk.log_out(&window).map_err(|fault| fault.to_string())?;
    Ok(took)
}
