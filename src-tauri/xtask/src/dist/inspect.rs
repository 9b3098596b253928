//! What must be true of an installer before anyone gets it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Outcome, program, say, workspace};

/// A package may be this large, in bytes.
const LARGEST: u64 = 5 * 1024 * 1024;

/// No symbol of SQLite may be visible: WebKit and the system's own libsqlite3
/// would bind to SQLCipher's and store the web view's data through it.
pub(super) fn symbols(app: &Path) -> Outcome {
    let table = program::capture(program::named("nm").args(["--dynamic", "--defined-only"]).arg(app))?;
    let seen = table.lines().filter(|line| line.contains("sqlite3_")).count();
    if seen == 0 {
        Ok(())
    } else {
        Err(format!("The app shows {seen} symbols of SQLite to other libraries (see build.rs)."))
    }
}

/// Says where the packages lie, and fails when one is too large.
pub(super) fn sizes(packages: &[PathBuf]) -> Outcome {
    say::step("The packages");
    let mut too_large = Vec::new();
    for path in packages {
        let bytes = fs::metadata(path).map_err(|fault| format!("{}: {fault}", path.display()))?.len();
        let shown = path.strip_prefix(workspace::root()).unwrap_or(path).display();
        say::line(&format!("{shown}   {}", in_mebibytes(bytes)));
        if bytes > LARGEST {
            too_large.push(shown.to_string());
        }
    }
    if too_large.is_empty() {
        Ok(())
    } else {
        Err(format!("Larger than {}: {}", in_mebibytes(LARGEST), too_large.join(", ")))
    }
}

/// With two decimals, in whole numbers.
fn in_mebibytes(bytes: u64) -> String {
    let hundredths = bytes * 100 / (1024 * 1024);
    format!("{}.{:02} MiB", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_readable() {
        assert_eq!(in_mebibytes(LARGEST), "5.00 MiB");
        assert_eq!(in_mebibytes(3_900_000), "3.71 MiB");
    }
}
