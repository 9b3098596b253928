//! What the program says in a terminal. Nobody may be reading, so a closed pipe
//! is no fault.

use std::io::{self, Write as _};
use std::process::ExitCode;

/// The start itself went wrong.
pub(crate) const FAULT: u8 = 1;
/// The command line does not allow a start.
pub(crate) const USAGE: u8 = 2;

/// Answers on the standard output.
pub(crate) fn answer(text: &str) -> ExitCode {
    let _unread = io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

/// Says in one sentence why the program ends, on the error output.
pub(crate) fn refuse(sentence: &str, code: u8) -> ExitCode {
    let _unread = writeln!(io::stderr(), "tweestap: {sentence}");
    ExitCode::from(code)
}
