//! Checking the whole log: in a second, and beside reading it.

use std::time::Duration;

use tweestap_core::account::AccountId;
use tweestap_core::audit::{Event, LogEntry, Outcome as Ended};
use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::{LogVerdict, Store as _};

use crate::measure::{self, Row};
use crate::store::Store;
use crate::{Outcome, Places};

const LINES: u32 = 100_000;
const ROUNDS: usize = 9;

pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let store = Store::make(&places.target)?;
    fill(&store).map_err(|fault| fault.to_string())?;
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        times.push(check(&store)?);
    }
    let time = measure::median(times);
    Ok(vec![Row {
        subject: "log: all of 100,000 lines checked",
        beside: "a second",
        ratio: time.as_secs_f64(),
        reach: 1.0,
        scale: format!("{time:.1?}"),
    }])
}

fn check(store: &Store) -> Outcome<Duration> {
    let check = || store.store().begin().and_then(|tx| tx.check_log());
    match measure::on_the_wall(check) {
        (time, Ok(LogVerdict::Whole { .. })) => Ok(time),
        (_, Ok(LogVerdict::Broken { line })) => Err(format!("Line {line} of the measured log is broken.")),
        (_, Err(fault)) => Err(fault.to_string()),
    }
}

fn fill(store: &Store) -> Result<(), tweestap_usecases::ports::Fault> {
    let mut tx = store.store().begin()?;
    for number in 0..LINES {
        let id = AccountId::from_bytes(u128::from(number % 500).to_be_bytes());
        let at = Timestamp::from_millis(1_900_000_000_000 + i64::from(number));
        let entry = match number % 5 {
            0 => LogEntry::by_staff(id, Some(id), Event::AccountCreated, at),
            _ => LogEntry::own(id, Event::LoggedIn, Ended::Done, at),
        };
        tx.append_log(&entry)?;
    }
    tx.commit()
}
