//! What the person at the terminal reads: the only place that prints.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program speaks through its two streams"
)]

use std::io::{IsTerminal as _, Write as _};

/// The head of a piece of work that takes a moment.
pub(crate) fn step(title: &str) {
    if std::io::stdout().is_terminal() {
        println!("\n\u{1b}[1m— {title}\u{1b}[0m");
    } else {
        println!("\n— {title}");
    }
    // A child writes to the same stream next, so the head must be out before.
    let _ = std::io::stdout().flush();
}

/// One line, or several.
pub(crate) fn line(text: &str) {
    println!("{text}");
    let _ = std::io::stdout().flush();
}

/// Why the task ends here.
pub(crate) fn fault(sentence: &str) {
    eprintln!("\n{sentence}");
}
