//! A display: the person's own, or Xvfb.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::{Outcome, program};

/// Whether this session can show a window.
pub(crate) fn is_there() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["WAYLAND_DISPLAY", "DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A virtual X display; it ends with this value.
pub(crate) struct VirtualDisplay {
    server: Child,
    name: String,
}

impl VirtualDisplay {
    /// Starts Xvfb on the first free display number.
    pub(crate) fn open() -> Outcome<Self> {
        let mut server = tied_to_us("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|fault| format!("Xvfb could not be started: {fault}"))?;
        // The server writes its number once it takes connections.
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            let _ = BufReader::new(output).read_line(&mut number);
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            return Err("Xvfb ended before it had a display.".to_owned());
        }
        Ok(display)
    }

    /// As in `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Lets a program draw here and nowhere else.
    pub(crate) fn show<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("DISPLAY", &self.name).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY")
    }
}

impl Drop for VirtualDisplay {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A program that ends when this one does, even if this one is killed.
fn tied_to_us(name: &str) -> Command {
    if program::succeeds(Command::new("setpriv").args(["--pdeathsig", "TERM", "true"])) {
        let mut command = program::named("setpriv");
        command.args(["--pdeathsig", "TERM", name]);
        return command;
    }
    program::named(name)
}
