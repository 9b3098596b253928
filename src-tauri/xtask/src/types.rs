//! `cargo xtask types`: the TypeScript that the app writes about its commands.

use crate::{Outcome, front_end, needs, program};

/// The test of the app that compares the file, and writes it first where it is asked to.
const TEST: &str = "the_types_of_the_front_end_are_what_the_app_writes";

/// Writes the file, or with `--check` compares it.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let write = match arguments {
        [] => true,
        [flag] if flag == "--check" => false,
        _ => return Err("types takes no flag but --check.".to_owned()),
    };
    needs::ensure(&[needs::BUILD])?;
    // The app needs some front end to compile, not the newest: that one may not
    // even build before the types are written.
    if !front_end::is_built() {
        front_end::build()?;
    }
    let mut test = program::cargo();
    test.args(["test", "--quiet", "--package", "tweestap", "--lib", TEST]);
    if write {
        test.env("TWEESTAP_WRITE_TYPES", "1");
    }
    program::run(&mut test)
}
