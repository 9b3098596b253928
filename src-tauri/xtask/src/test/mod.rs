//! `cargo xtask test`: every check and every test, the cheap ones first.
//!
//! ```text
//! set-up ─► steps.rs, targets.rs ─► each program's own words, counted (tally.rs)
//!                                       └─► one line a step, then the total
//! ```
//!
//! A step that fails does not stop the others: one run tells everything.

mod steps;
mod tally;
mod targets;

use std::process::Command;
use std::time::{Duration, Instant};

use crate::display::VirtualDisplay;
use crate::session::PrivateSession;
use crate::{Outcome, SAID_ALREADY, front_end, needs, program, say};
use steps::{Act, Part, STEPS, Step};
use tally::Tally;

/// One finished step.
struct Done {
    title: &'static str,
    tally: Tally,
    took: Duration,
}

/// All parts, or the one that is named.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let part = match arguments {
        [] => None,
        [name] => Some(Part::named(name)?),
        _ => return Err("test takes one part: check, rust, ui or window.".to_owned()),
    };
    set_up()?;
    let chosen = STEPS.iter().filter(|step| part.is_none_or(|part| step.parts.contains(&part)));
    let results: Vec<_> = chosen.map(perform).collect();
    report(&results)
}

fn set_up() -> Outcome {
    needs::ensure(&[needs::BUILD, needs::VIRTUAL_DISPLAY, needs::TEST])?;
    for component in ["rustfmt", "clippy"] {
        let command = if component == "rustfmt" { "fmt" } else { component };
        if !program::succeeds(program::cargo().args([command, "--version"])) {
            say::step(&format!("Installing {component} with rustup"));
            program::run(program::named("rustup").args(["component", "add", component]))?;
        }
    }
    front_end::install()
}

fn perform(step: &Step) -> Done {
    say::step(step.title);
    let started = Instant::now();
    let tally = act(step).unwrap_or_else(|sentence| {
        say::fault(&sentence);
        Tally::FAILED_CHECK
    });
    Done { title: step.title, tally, took: started.elapsed() }
}

fn act(step: &Step) -> Outcome<Tally> {
    match step.act {
        Act::Check(check) => check().map(|()| Tally::PASSED_CHECK),
        Act::Program(command) => program::run(&mut command()).map(|()| Tally::PASSED_CHECK),
        Act::Tests(command) => count(&mut command()?),
        Act::WindowTests(command) => {
            let display = VirtualDisplay::open()?;
            let session = PrivateSession::open()?;
            count(&mut session.wrap(display.show(&mut command()?)))
        }
    }
}

/// Runs tests and counts what their runner says.
fn count(command: &mut Command) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let succeeded = program::watch(command.env("NO_COLOR", "1"), |line| tally.read(line))?;
    Ok(tally.concluded(succeeded))
}

/// A line a step, and as the very last line the total.
fn report(results: &[Done]) -> Outcome {
    say::step("Summary");
    let mut total = Tally::default();
    for Done { title, tally, took } in results {
        let word = if tally.failed == 0 { "ok" } else { "FAILED" };
        say::line(&format!("{word:<7} {title:<28} {:>5} s   {tally}", took.as_secs()));
        total.add(tally);
    }
    say::line(&format!("\n{total}"));
    if total.failed == 0 { Ok(()) } else { Err(SAID_ALREADY.to_owned()) }
}
