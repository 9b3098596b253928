//! `cargo xtask bench`: builds what is shipped and the program that measures it.
//!
//! The rows need the product's own crates, so they are a package of their own
//! (`bench/`); this task stays quick to compile.

use crate::{Outcome, dist, needs, program, say, workspace};

/// All rows, or those of the subjects that are named.
pub(crate) fn run(subjects: &[String]) -> Outcome {
    needs::ensure(&[needs::BUILD, needs::PACKAGES, needs::VIRTUAL_DISPLAY, needs::TEST, needs::BENCH])?;
    dist::make()?;
    say::step("Building the measuring program");
    program::run(program::cargo().args(["build", "--release", "--package", "tweestap-bench"]))?;
    let target = workspace::target_directory()?;
    let measuring = target.join("release").join(program::executable("tweestap-bench"));
    program::run(
        program::named(measuring)
            .args(subjects)
            .env("TWEESTAP_ROOT", workspace::root())
            .env("TWEESTAP_TARGET", &target),
    )
}
