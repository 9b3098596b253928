//! The notices for the work of others inside the installers.
//!
//! ```text
//! cargo metadata ─► crates.rs ─┐
//! ui/package-lock ─► npm.rs ───┼─► Work ─► texts.rs ─► THIRD-PARTY.txt
//! vendored C, fonts, std ──────┘      └──► check: every licence is acceptable
//! ```

mod crates;
mod npm;
mod texts;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::{Outcome, front_end, licence, say, workspace};
use texts::Text;

/// Something of others that is in what we ship.
struct Work {
    name: String,
    version: String,
    /// As its package states it (SPDX).
    expression: String,
    authors: String,
    licence_from: LicenceFrom,
}

/// Where the text of a licence lies.
enum LicenceFrom {
    /// In the package's folder, under one of the usual names.
    Folder(PathBuf),
    /// In this file.
    File(PathBuf),
    /// Nowhere: the standard text, with the authors' names.
    Standard,
}

/// Fails when something may not be shipped.
pub(crate) fn check() -> Outcome {
    let works = works()?;
    let refused: Vec<_> = works
        .iter()
        .filter(|work| licence::choose(&work.expression).is_none())
        .map(|work| format!("{} {} ({})", work.name, work.version, work.expression))
        .collect();
    if refused.is_empty() {
        say::line(&format!("{} works of others, all with an accepted licence.", works.len()));
        Ok(())
    } else {
        Err(format!("These licences are not accepted (licence.rs): {}", refused.join(", ")))
    }
}

/// `cargo xtask notices`: the file alone, to be read.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if !arguments.is_empty() {
        return Err("notices takes no flags.".to_owned());
    }
    say::line(&write()?.display().to_string());
    Ok(())
}

/// Writes the notices of everything that is in the installers, in the target
/// folder, and says where.
pub(crate) fn write() -> Outcome<PathBuf> {
    let folder = workspace::target_directory()?.join("notices");
    let path = folder.join("THIRD-PARTY.txt");
    let mut works = works()?;
    works.sort_by_key(|work| (work.name.to_lowercase(), work.version.clone()));
    let notices = compose(&works)?;
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, notices))
        .map_err(|fault| format!("{}: {fault}", path.display()))?;
    Ok(path)
}

fn works() -> Outcome<Vec<Work>> {
    front_end::install()?;
    let mut works = crates::shipped()?;
    works.extend(npm::shipped()?);
    works.push(Work {
        name: "Rust standard library".to_owned(),
        version: String::new(),
        expression: "MIT OR Apache-2.0".to_owned(),
        authors: "The Rust Project contributors".to_owned(),
        licence_from: LicenceFrom::Standard,
    });
    Ok(works)
}

/// A list of the works, then each text once, with the works it is for.
fn compose(works: &[Work]) -> Outcome<String> {
    let mut notices = "\
Tweestap contains the work of others. Thank you.

Below stands each work with the licence it is used under, then every licence
text. Of a choice of licences, the one named here is the one that is followed.

"
    .to_owned();
    let mut texts: BTreeMap<Text, Vec<String>> = BTreeMap::new();
    for work in works {
        let Some(chosen) = licence::choose(&work.expression) else {
            return Err(format!("{}: {} is not accepted.", work.name, work.expression));
        };
        let title = format!("{} {}", work.name, work.version).trim_end().to_owned();
        let _ = writeln!(notices, "{title} — {}", chosen.join(" and "));
        for text in texts::of(work, &chosen)? {
            texts.entry(text).or_default().push(title.clone());
        }
    }
    let _ = writeln!(notices, "\nSQLite, which SQLCipher is made from, is in the public domain.");
    for (text, titles) in &texts {
        let _ = write!(notices, "\n{}\n{}\n\n{text}\n", "=".repeat(78), titles.join(", "));
    }
    Ok(notices)
}
