//! Writes the TypeScript of the commands and their types to the path given.

use std::process::ExitCode;

use specta_typescript::Typescript;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else { return ExitCode::from(2) };
    let header = "// Written by `cargo xtask types` from the commands of the app. Not to be edited.\n";
    match tweestap::commands::builder().export(Typescript::default().header(header), path) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
