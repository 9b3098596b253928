//! The way back to the start of a training, beside the two seconds that a trainer waits
//! gladly: everything is made anew, and the longest scenario begins at its last step.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use tweestap_store::{SystemClock, SystemRandom};
use tweestap_training::scenario::built_in;
use tweestap_training::{Practice, Started};
use tweestap_usecases::WindowName;

use crate::measure::{self, Row};
use crate::{Outcome, Places};

const ROUNDS: usize = 9;
const ALLOWED: Duration = Duration::from_secs(2);

pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let folder = places.target.join("bench/practice");
    // Left by a run that was stopped.
    let _nothing_there = fs::remove_dir_all(&folder);
    let practice = Practice::new(&folder, "en", Arc::new(SystemClock), Arc::new(SystemRandom))
        .map_err(|fault| fault.to_string())?;
    let desk = practice.desk();
    desk.open();
    let reset = || {
        let (took, reset) = measure::on_the_wall(|| practice.reset(&desk));
        reset.map(|()| took).map_err(|fault| fault.to_string())
    };
    let longest = built_in().scenarios.into_iter().max_by_key(|scenario| scenario.steps.len());
    let longest = longest.ok_or("There is no scenario.")?;
    let (window, last) = (WindowName::new("practice"), longest.steps.len() - 1);
    let begin = || {
        let (took, started) =
            measure::on_the_wall(|| practice.start_scenario(&desk, &window, &longest.id, last));
        match started {
            Ok(Started::Running) => Ok(took),
            other => Err(format!("The scenario did not start: {other:?}")),
        }
    };
    let rows = vec![
        row("Training: everything back to the start", median(reset)?),
        row("Training: a scenario from its last step", median(begin)?),
    ];
    fs::remove_dir_all(&folder).map_err(|fault| fault.to_string())?;
    Ok(rows)
}

fn median(mut once: impl FnMut() -> Outcome<Duration>) -> Outcome<Duration> {
    Ok(measure::median((0..ROUNDS).map(|_| once()).collect::<Outcome<Vec<_>>>()?))
}

fn row(subject: &'static str, took: Duration) -> Row {
    Row {
        subject,
        beside: "2 s",
        ratio: took.as_secs_f64() / ALLOWED.as_secs_f64(),
        reach: 1.0,
        scale: format!("{took:.1?}"),
    }
}
