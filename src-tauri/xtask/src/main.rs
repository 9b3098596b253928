//! `cargo xtask …`: everything that is done to the project as a whole.
//!
//! ```text
//! run ──┐                 ┌─ needs      system packages
//! test ─┤                 ├─ front_end  npm, Vite
//! types ┼─► task modules ─┼─ display    Xvfb
//! dist ─┤                 ├─ session    private D-Bus, keyring, home
//! icons ┤                 └─ program    how a program is started
//! bench ┘
//! ```
//!
//! It is compiled before anything else on a fresh computer, so it depends on
//! next to nothing; what needs the product's own crates is a package of its own
//! (`bench/`), which `cargo xtask bench` starts.

mod bench;
mod display;
mod dist;
mod front_end;
mod icons;
mod licence;
mod needs;
mod notices;
mod program;
mod run;
mod say;
mod session;
mod test;
mod types;
mod workspace;

use std::env;
use std::process::ExitCode;

/// What a task gives back: a fault is a sentence for the person at the terminal.
type Outcome<T = ()> = Result<T, String>;

/// The fault of a task whose last line says it all.
const SAID_ALREADY: &str = "";

const USAGE: &str = "\
cargo xtask <task>

  run [--release] [--xvfb] [-- FLAGS]   build the app and open its window
  test [check|rust|ui|window]           every check and test, or one part
  types [--check]                       write (or compare) the generated TypeScript
  dist [--try]                          make the .deb and the .rpm (and try them out)
  bench [SUBJECT…]                      print the speed and size ratios
  icons                                 draw every icon again from its two sources
  notices                               write the notices of third parties

Whatever is missing is installed first, or named.";

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let task = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match task.as_str() {
        "run" => run::run(&rest),
        "test" => test::run(&rest),
        "types" => types::run(&rest),
        "dist" => dist::run(&rest),
        "bench" => bench::run(&rest),
        "icons" => icons::run(&rest),
        "notices" => notices::run(&rest),
        "" | "help" | "-h" | "--help" => {
            say::line(USAGE);
            Ok(())
        }
        unknown => Err(format!("There is no task “{unknown}”.\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            if sentence != SAID_ALREADY {
                say::fault(&sentence);
            }
            ExitCode::FAILURE
        }
    }
}
