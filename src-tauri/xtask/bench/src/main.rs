//! The rows of `cargo xtask bench`: how fast and how large the product is, as
//! ratios to something one can install, both measured in this one run.
//!
//! ```text
//! main ─► one file a subject ─► measure::side_by_side ─► Row ─► one line
//!                └─► reference/*.c, compiled by reference.rs
//! ```
//!
//! Nothing here fails because of a number: on a busy computer a ratio says more
//! about the computer. Read them on a quiet one, and compare runs.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "its output is what it is for")]

mod argon2;
mod desk;
mod log;
mod log_in;
mod measure;
mod people;
mod practice;
mod qr;
mod recovery_code;
mod reference;
mod size;
mod startup;
mod store;
mod totp;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use measure::Row;

/// What a row gives back: a fault is a sentence.
type Outcome<T> = Result<T, String>;

/// Where the things to be measured lie.
struct Places {
    /// The folder with the root `Cargo.toml`.
    root: PathBuf,
    /// Where cargo built.
    target: PathBuf,
}

impl Places {
    fn from_environment() -> Outcome<Self> {
        let folder = |name: &str| {
            env::var_os(name).map(PathBuf::from).ok_or_else(|| "Start it with cargo xtask bench.".to_owned())
        };
        Ok(Self { root: folder("TWEESTAP_ROOT")?, target: folder("TWEESTAP_TARGET")? })
    }

    /// A program in C that a row is held beside.
    fn reference(&self, source: &str, libraries: &[&str]) -> Outcome<reference::Program> {
        let source = self.root.join("src-tauri/xtask/bench/reference").join(source);
        reference::Program::compile(&source, libraries, &self.target.join("bench"))
    }

    /// The app as it is shipped.
    fn app(&self) -> PathBuf {
        self.target.join("release").join(Path::new("tweestap"))
    }
}

/// A name to ask for it, and what it measures.
type Subject = (&'static str, fn(&Places) -> Outcome<Vec<Row>>);

const SUBJECTS: &[Subject] = &[
    ("start-up", startup::rows),
    ("argon2", argon2::rows),
    ("log-in", log_in::rows),
    ("recovery-code", recovery_code::rows),
    ("totp", totp::rows),
    ("qr", qr::rows),
    ("people", people::rows),
    ("a-million-people", people::rows_of_a_million),
    ("log", log::rows),
    ("practice", practice::rows),
    ("size", size::rows),
];

fn main() -> ExitCode {
    let wanted: Vec<String> = env::args().skip(1).collect();
    if let Some(unknown) = wanted.iter().find(|name| !SUBJECTS.iter().any(|(known, _)| known == name)) {
        let known: Vec<_> = SUBJECTS.iter().map(|(name, _)| *name).collect();
        eprintln!("There is no row “{unknown}”. There are: {}.", known.join(", "));
        return ExitCode::FAILURE;
    }
    match Places::from_environment().and_then(|places| print_rows(&places, &wanted)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn print_rows(places: &Places, wanted: &[String]) -> Outcome<()> {
    println!("{}", Row::HEAD);
    for (name, rows) in SUBJECTS {
        if wanted.is_empty() || wanted.iter().any(|one| one == name) {
            for row in rows(places)? {
                println!("{row}");
            }
        }
    }
    Ok(())
}
