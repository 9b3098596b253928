//! The steps of `cargo xtask test`, in their order.

use std::process::Command;

use super::targets;
use crate::{Outcome, front_end, notices, program};

/// What can be run alone: `cargo xtask test rust`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// Formatting, lints, licences.
    Check,
    /// Tests of the crates, and the types generated from them.
    Rust,
    /// Everything of the front end.
    Ui,
    /// Tests of the whole product, on the real window.
    Window,
}

impl Part {
    pub(super) fn named(name: &str) -> Outcome<Self> {
        Ok(match name {
            "check" => Self::Check,
            "rust" => Self::Rust,
            "ui" => Self::Ui,
            "window" => Self::Window,
            _ => return Err(format!("“{name}” is no part: check, rust, ui or window.")),
        })
    }
}

/// One line of the summary.
pub(super) struct Step {
    /// The parts it belongs to.
    pub(super) parts: &'static [Part],
    pub(super) title: &'static str,
    pub(super) act: Act,
}

/// How a step is done and how it is counted.
pub(super) enum Act {
    /// A check of this program's own.
    Check(fn() -> Outcome),
    /// A program whose exit code is the result.
    Program(fn() -> Command),
    /// A test runner, whose tests are counted.
    Tests(fn() -> Outcome<Command>),
    /// The same, in a private desktop session on a virtual display.
    WindowTests(fn() -> Outcome<Command>),
}

const fn step(parts: &'static [Part], title: &'static str, act: Act) -> Step {
    Step { parts, title, act }
}

const CHECK: &[Part] = &[Part::Check];
const RUST: &[Part] = &[Part::Rust];
const UI: &[Part] = &[Part::Ui];
const WINDOW: &[Part] = &[Part::Window];
/// The app cannot be compiled without its front end.
const ALL: &[Part] = &[Part::Check, Part::Rust, Part::Ui, Part::Window];

/// Cheap failures first: seconds, then what is compiled, then the window.
pub(super) const STEPS: &[Step] = &[
    step(CHECK, "Formatting", Act::Program(|| cargo("fmt --all --check"))),
    step(CHECK, "Licences of dependencies", Act::Check(notices::check)),
    step(UI, "Catalogue parity", Act::Program(|| npm("parity"))),
    step(UI, "Front-end types", Act::Program(|| npm("check"))),
    step(UI, "Front-end tests", Act::Tests(|| Ok(npm("test")))),
    step(ALL, "Front-end build", Act::Check(front_end::build)),
    step(CHECK, "Clippy", Act::Program(clippy)),
    step(RUST, "Tests of the crates", Act::Tests(targets::of_crates)),
    step(RUST, "Examples in the docs", Act::Program(targets::of_documentation)),
    step(WINDOW, "Tests on the real window", Act::WindowTests(targets::of_product)),
];

fn cargo(line: &str) -> Command {
    let mut command = program::cargo();
    command.args(line.split_whitespace());
    command
}

fn npm(script: &str) -> Command {
    let mut command = program::npm();
    command.args(["run", script]);
    command
}

fn clippy() -> Command {
    cargo("clippy --locked --workspace --all-targets -- --deny warnings")
}
