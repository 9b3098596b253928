//! Which test programs there are.
//!
//! Everything is selected with `--workspace`: choosing single packages instead
//! would choose other features of shared dependencies, and compile them twice.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use std::thread;

use serde_json::Value;

use crate::{Outcome, program, workspace};

/// The unit tests of every package and the integration tests of the crates.
pub(super) fn of_crates() -> Outcome<Command> {
    let mut command = cargo_test();
    command.args(["--lib", "--bins"]).args(flags(&Integration::read()?.of_crates));
    Ok(command)
}

/// The tests of the whole product, and the app for them to start.
pub(super) fn of_product() -> Outcome<Command> {
    let Integration { of_product, of_crates } = Integration::read()?;
    // By name is the only way to select them, so a name must not mean two.
    if let Some(both) = of_product.intersection(&of_crates).next() {
        return Err(format!("“{both}” names a test in tests/ and one of a crate: rename one."));
    }
    if of_product.is_empty() {
        return Err("There are no tests of the whole product in tests/.".to_owned());
    }
    // cargo builds the app for the tests of the app's own package, with the features that all
    // tests have in common; a build of its own would compile half of everything again.
    let app = workspace::target_directory()?.join("debug").join(program::executable("tweestap"));
    let mut command = cargo_test();
    command.args(flags(&of_product)).env("TWEESTAP_APP", app);
    // A story waits for the window, and often for the next code: two share a core.
    let cores = thread::available_parallelism().map_or(1, usize::from);
    command.env("RUST_TEST_THREADS", (2 * cores).to_string());
    Ok(command)
}

/// The examples in the documentation.
pub(super) fn of_documentation() -> Command {
    let mut command = cargo_test();
    command.arg("--doc");
    command
}

fn cargo_test() -> Command {
    let mut command = program::cargo();
    command.args(["test", "--locked", "--no-fail-fast", "--workspace"]);
    // Random days at the desk beside the model of the rules: as many as are asked for.
    command.env("TWEESTAP_RUNS", "10000");
    command
}

/// The names of the integration tests.
#[derive(Default)]
struct Integration {
    /// Those whose source lies in `tests/` at the root.
    of_product: BTreeSet<String>,
    /// All others.
    of_crates: BTreeSet<String>,
}

impl Integration {
    fn read() -> Outcome<Self> {
        let folder = workspace::root().join("tests");
        let folder = fs::canonicalize(&folder).unwrap_or(folder);
        let metadata = workspace::metadata(&["--no-deps"])?;
        let packages = metadata["packages"].as_array().into_iter().flatten();
        let targets = packages.filter_map(|package| package["targets"].as_array()).flatten();
        let mut found = Self::default();
        for target in targets.filter(|target| is_test(target)) {
            let text = |key: &str| target[key].as_str().unwrap_or_default();
            // A crate names such a file by a path through its own folder.
            let source = fs::canonicalize(text("src_path"));
            let of_product = source.is_ok_and(|source| source.starts_with(&folder));
            let names = if of_product { &mut found.of_product } else { &mut found.of_crates };
            names.insert(text("name").to_owned());
        }
        Ok(found)
    }
}

fn is_test(target: &Value) -> bool {
    target["kind"].as_array().into_iter().flatten().any(|kind| kind == "test")
}

fn flags(names: &BTreeSet<String>) -> impl Iterator<Item = &str> {
    names.iter().flat_map(|name| ["--test", name.as_str()])
}
