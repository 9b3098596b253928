//! Small programs in C around the libraries that ours is held beside.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::Outcome;

/// A compiled one.
pub(crate) struct Program(PathBuf);

impl Program {
    /// Compiles `source` with optimisation against libraries that pkg-config knows.
    pub(crate) fn compile(source: &Path, libraries: &[&str], folder: &Path) -> Outcome<Self> {
        fs::create_dir_all(folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
        let program = folder.join(source.file_stem().unwrap_or_default());
        let flags = output(Command::new("pkg-config").args(["--cflags", "--libs"]).args(libraries))?;
        output(
            Command::new("cc").arg("-O2").arg(source).arg("-o").arg(&program).args(flags.split_whitespace()),
        )?;
        Ok(Self(program))
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Runs it; it prints the nanoseconds of one piece of its work.
    pub(crate) fn time(&self, arguments: &[&str]) -> Outcome<Duration> {
        let printed = output(Command::new(&self.0).args(arguments))?;
        let nanoseconds = printed.trim().parse();
        nanoseconds.map(Duration::from_nanos).map_err(|_| format!("{} printed “{printed}”", self.0.display()))
    }
}

fn output(command: &mut Command) -> Outcome<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|fault| format!("{name}: {fault}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{name} failed: {}", String::from_utf8_lossy(&output.stderr)))
    }
}
