//! Which test programs there are.
//!
//! Everything is selected with `--workspace`: choosing single packages instead
//! would choose other features of shared dependencies, and compile them twice.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::{Outcome, program, workspace};

/// The unit tests of every package and the integration tests of the crates.
pub(super) fn of_crates() -> Outcome<Command> {
    let mut command = cargo_test();
    command.args(["--lib", "--bins"]).args(flags(&names(|package| package != "tweestap")?));
    Ok(command)
}

/// The tests of the whole product: those in `tests/` at the root.
pub(super) fn of_product() -> Outcome<Command> {
    let product = names(|package| package == "tweestap")?;
    let crates = names(|package| package != "tweestap")?;
    // By name is the only way to select them, so a name must not mean two.
    if let Some(both) = product.intersection(&crates).next() {
        return Err(format!("“{both}” names a test in tests/ and one of a crate: rename one."));
    }
    if product.is_empty() {
        return Err("There are no tests of the whole product in tests/.".to_owned());
    }
    let mut command = cargo_test();
    command.args(flags(&product));
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
    command
}

/// The integration tests of the packages that are wanted.
fn names(wanted: impl Fn(&str) -> bool) -> Outcome<BTreeSet<String>> {
    let metadata = workspace::metadata(&["--no-deps"])?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages
        .filter(|package| package["name"].as_str().is_some_and(&wanted))
        .filter_map(|package| package["targets"].as_array())
        .flatten();
    Ok(targets
        .filter(|target| is_test(target))
        .filter_map(|target| target["name"].as_str())
        .map(str::to_owned)
        .collect())
}

fn is_test(target: &Value) -> bool {
    target["kind"].as_array().into_iter().flatten().any(|kind| kind == "test")
}

fn flags(names: &BTreeSet<String>) -> impl Iterator<Item = &str> {
    names.iter().flat_map(|name| ["--test", name.as_str()])
}
