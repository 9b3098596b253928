//! Programs outside the project that judge its files. A missing one fails the test.

use std::path::Path;
use std::process::{Command, Output};

/// Runs a program to its end and gives what it said.
pub(crate) fn run(program: &str, arguments: &[&str]) -> String {
    let output = output(Command::new(program).args(arguments), program);
    String::from_utf8(output.stdout).expect("text from the referee")
}

/// The same on a terminal, with lines typed: for programs that read secrets from one only.
pub(crate) fn run_on_terminal(folder: &Path, command: &str, typed: &str) {
    let input = folder.join("typed");
    std::fs::write(&input, typed).expect("a file in a temporary folder");
    let stdin = std::fs::File::open(&input).expect("the file just written");
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", command, "/dev/null"]);
    output(script.current_dir(folder).stdin(stdin), command);
}

fn output(command: &mut Command, name: &str) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{name} is not installed: {error}"));
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{name} failed: {said}");
    output
}
