//! `cargo xtask types`: the TypeScript that the app writes about its commands.

use std::fs;
use std::path::Path;

use crate::{Outcome, front_end, needs, program, say, workspace};

/// In the root; the front end imports it, git keeps it.
const BINDINGS: &str = "ui/src/lib/generated/bindings.ts";

/// Writes the file, or with `--check` compares it.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    needs::ensure(&[needs::BUILD])?;
    // The app needs some front end to compile, not the newest: that one may not
    // even build before the types are written.
    if !front_end::is_built() {
        front_end::build()?;
    }
    match arguments {
        [] => export(&workspace::root().join(BINDINGS)),
        [flag] if flag == "--check" => check(),
        _ => Err("types takes no flag but --check.".to_owned()),
    }
}

/// Fails when the committed file is not what the app would write.
pub(crate) fn check() -> Outcome {
    let fresh = workspace::target_directory()?.join("bindings.ts");
    export(&fresh)?;
    let committed = workspace::root().join(BINDINGS);
    match (fs::read_to_string(&fresh), fs::read_to_string(&committed)) {
        (Ok(fresh), Ok(committed)) if fresh == committed => {
            say::line(&format!("{BINDINGS} is what the app writes."));
            Ok(())
        }
        _ => Err(format!("{BINDINGS} is not what the app writes: run `cargo xtask types`.")),
    }
}

fn export(path: &Path) -> Outcome {
    program::run(
        program::cargo()
            .args(["run", "--quiet", "--package", "tweestap", "--example", "export_types", "--"])
            .arg(path),
    )
}
