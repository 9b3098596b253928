//! Where things lie.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{Outcome, program};

/// The folder with the root `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// The folder of the front end.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Where cargo builds; a person may have moved it.
pub(crate) fn target_directory() -> Outcome<PathBuf> {
    let description = metadata(&["--no-deps"])?;
    description["target_directory"]
        .as_str()
        .map(PathBuf::from)
        .ok_or_else(|| "cargo metadata names no target folder.".to_owned())
}

/// `cargo metadata` of the workspace, with further flags.
pub(crate) fn metadata(flags: &[&str]) -> Outcome<Value> {
    let text = program::capture(
        program::cargo().args(["metadata", "--locked", "--format-version", "1"]).args(flags),
    )?;
    serde_json::from_str(&text).map_err(|fault| format!("cargo metadata is not readable: {fault}"))
}
