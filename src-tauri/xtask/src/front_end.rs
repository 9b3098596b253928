//! The front end: its packages and its build, each only when something changed.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::{Outcome, program, say, workspace};

/// What the built front end is made from, in `ui/`.
const SOURCES: &[&str] = &[
    "index.html",
    "locales",
    "package-lock.json",
    "package.json",
    "public",
    "scripts",
    "src",
    "svelte.config.js",
    "tsconfig.json",
    "vite.config.ts",
];

/// Installs the npm packages of the lock file, if they are not there yet.
pub(crate) fn install() -> Outcome {
    let ui = workspace::ui();
    // npm writes this copy last, so an install that was cut short is repeated.
    let installed = changed_at(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed_at(&ui.join("package-lock.json")) {
        return Ok(());
    }
    say::step("Installing the npm packages of the front end");
    program::run(program::npm().args(["ci", "--no-audit", "--no-fund"]))
}

/// Whether there is a built front end, old or new.
pub(crate) fn is_built() -> bool {
    built_at().is_some()
}

/// Builds `ui/dist`, if it is older than what it is made from.
pub(crate) fn build() -> Outcome {
    install()?;
    let ui = workspace::ui();
    let built = built_at();
    let sources = SOURCES.iter().filter_map(|name| newest_in(&ui.join(name))).max();
    if built.is_some() && built >= sources {
        return Ok(());
    }
    say::step("Building the front end");
    program::run(program::npm().args(["run", "build"]))
}

fn built_at() -> Option<SystemTime> {
    changed_at(&workspace::ui().join("dist/index.html"))
}

/// The last change of a file, or of anything in a folder. A folder counts
/// itself, because removing a file changes nothing but the folder.
fn newest_in(path: &Path) -> Option<SystemTime> {
    let own = changed_at(path)?;
    let Ok(entries) = fs::read_dir(path) else { return Some(own) };
    entries.flatten().filter_map(|entry| newest_in(&entry.path())).chain([own]).max()
}

fn changed_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}
