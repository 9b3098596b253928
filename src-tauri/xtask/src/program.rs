//! Starting other programs, always from the root of the project.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::{Outcome, say, workspace};

/// A program by name or path.
pub(crate) fn named(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    command
}

/// The cargo that started this task.
pub(crate) fn cargo() -> Command {
    named(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// npm, in the folder of the front end.
pub(crate) fn npm() -> Command {
    let mut command = named(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(workspace::ui());
    command
}

/// The file name of a program on this system.
pub(crate) fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// Runs to the end with the terminal's own streams; fails when the program does.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|fault| not_started(command, &fault))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status}).", line_of(command))) }
}

/// Runs to the end and gives what it wrote to its standard output.
pub(crate) fn capture(command: &mut Command) -> Outcome<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|fault| not_started(command, &fault))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{} failed ({}).", line_of(command), output.status))
    }
}

/// Whether it starts and succeeds; whatever it writes is thrown away.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs to the end, shows each line of its standard output as it comes and
/// hands it on as well. Gives whether the program succeeded.
pub(crate) fn watch(command: &mut Command, mut each_line: impl FnMut(&str)) -> Outcome<bool> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|fault| not_started(command, &fault))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            say::line(&line);
            each_line(&line);
        }
    }
    let status = child.wait().map_err(|fault| format!("{}: {fault}", line_of(command)))?;
    Ok(status.success())
}

/// The program and its arguments as one would type them.
pub(crate) fn line_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

fn not_started(command: &Command, fault: &std::io::Error) -> String {
    format!("{} could not be started: {fault}", command.get_program().to_string_lossy())
}
