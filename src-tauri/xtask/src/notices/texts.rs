//! Finding the licence texts of a work.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use super::{LicenceFrom, Work};
use crate::{Outcome, workspace};

/// A licence text. Two that differ in white space alone are the same one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Text(String);

impl Text {
    fn new(text: &str) -> Self {
        let lines = text.trim_matches(['\u{feff}', '\n', '\r']).lines().map(str::trim_end);
        Self(lines.collect::<Vec<_>>().join("\n"))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The texts of the chosen licences of a work.
pub(super) fn of(work: &Work, chosen: &[&str]) -> Outcome<Vec<Text>> {
    match &work.licence_from {
        LicenceFrom::File(path) => Ok(vec![read(path)?]),
        LicenceFrom::Standard => standard(work, chosen),
        LicenceFrom::Folder(folder) => {
            let files = matching(&licence_files(folder)?, chosen);
            if files.is_empty() {
                standard(work, chosen)
            } else {
                files.iter().map(|path| read(path)).collect()
            }
        }
    }
}

fn licence_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    const HEADS: &[&str] = &["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE", "COPYRIGHT", "OFL"];
    let entries = fs::read_dir(folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && HEADS.iter().any(|head| upper_name(path).starts_with(head)))
        // A description for programs, not a text.
        .filter(|path| path.extension().is_none_or(|kind| kind != "spdx"))
        .collect();
    files.sort();
    Ok(files)
}

/// The files for these licences: those named after them, otherwise the one that
/// is named after none. Notices belong to every choice.
fn matching(files: &[PathBuf], chosen: &[&str]) -> Vec<PathBuf> {
    let marks: Vec<_> = chosen.iter().map(|licence| mark(licence)).collect();
    let named: Vec<_> = files
        .iter()
        .filter(|path| file_mark(&upper_name(path)).is_some_and(|mark| marks.contains(&mark)))
        .cloned()
        .collect();
    let general = || files.iter().filter(|path| file_mark(&upper_name(path)).is_none()).cloned();
    let mut found: Vec<_> = if named.is_empty() { general().collect() } else { named };
    found.extend(files.iter().filter(|path| belongs_to_all(&upper_name(path))).cloned());
    found.sort();
    found.dedup();
    found
}

/// What the file names of a licence contain.
fn mark(licence: &str) -> &'static str {
    MARKS.iter().find(|(name, _)| licence.starts_with(name)).map_or("", |(_, mark)| mark)
}

/// What licence a file name speaks of, if it names one.
fn file_mark(name: &str) -> Option<&'static str> {
    let names = MARKS.iter().chain(&[("GPL", "GPL")]);
    names.map(|(_, mark)| *mark).find(|mark| name.contains(mark))
}

/// The head of the SPDX name and the mark in file names; the first that fits.
const MARKS: &[(&str, &str)] = &[
    ("MIT-0", "MIT0"),
    ("MIT", "MIT"),
    ("Apache", "APACHE"),
    ("BSD", "BSD"),
    ("0BSD", "0BSD"),
    ("BSL", "BOOST"),
    ("CC0", "CC0"),
    ("ISC", "ISC"),
    ("MPL", "MPL"),
    ("OFL", "OFL"),
    ("Unicode", "UNICODE"),
    ("Unlicense", "UNLICENSE"),
    ("Zlib", "ZLIB"),
];

fn belongs_to_all(name: &str) -> bool {
    name.starts_with("NOTICE") || name.contains("THIRD-PARTY")
}

fn upper_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_uppercase()
}

/// For a package that states its licence and forgets the text.
fn standard(work: &Work, chosen: &[&str]) -> Outcome<Vec<Text>> {
    chosen.iter().map(|licence| standard_text(work, licence)).collect()
}

fn standard_text(work: &Work, licence: &str) -> Outcome<Text> {
    let root = workspace::root();
    let authors = if work.authors.is_empty() { &work.name } else { &work.authors };
    match licence {
        "MIT" => Ok(with_authors(&read(&root.join("LICENSE-MIT"))?.0, authors)),
        "BSD-3-Clause" => Ok(with_authors(include_str!("BSD-3-Clause.txt"), authors)),
        "Apache-2.0" => read(&root.join("LICENSE-APACHE")),
        "MPL-2.0" => Ok(Text(format!(
            "{} is used unchanged under the Mozilla Public License 2.0\n\
             (https://mozilla.org/MPL/2.0/); its source is at https://crates.io/crates/{0}.",
            work.name
        ))),
        other => Err(format!("{} brings no text of {other}.", work.name)),
    }
}

/// The text with its copyright line speaking of these authors.
fn with_authors(text: &str, authors: &str) -> Text {
    let theirs = format!("Copyright (c) {authors}");
    let lines = text.lines().map(|line| if line.starts_with("Copyright (c)") { &theirs } else { line });
    Text::new(&lines.collect::<Vec<_>>().join("\n"))
}

fn read(path: &Path) -> Outcome<Text> {
    fs::read_to_string(path)
        .map(|text| Text::new(&text))
        .map_err(|fault| format!("{}: {fault}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_the_chosen_licence_are_taken() {
        type Names = &'static [&'static str];
        let rows: &[(&str, Names, Names, Names)] = &[
            ("by name", &["LICENSE-APACHE", "LICENSE-MIT"], &["MIT"], &["LICENSE-MIT"]),
            ("the only one", &["LICENSE"], &["BSD-3-Clause"], &["LICENSE"]),
            ("another's name only", &["LICENSE-APACHE"], &["MIT"], &[]),
            (
                "both",
                &["LICENSE-MIT", "LICENSE-UNICODE"],
                &["MIT", "Unicode-3.0"],
                &["LICENSE-MIT", "LICENSE-UNICODE"],
            ),
            ("notices too", &["LICENSE", "NOTICE"], &["Apache-2.0"], &["LICENSE", "NOTICE"]),
            ("not its cousin", &["LICENSE-MIT", "LICENSE-MIT0"], &["MIT-0"], &["LICENSE-MIT0"]),
            ("public domain", &["COPYING", "UNLICENSE"], &["Unlicense"], &["UNLICENSE"]),
        ];
        for (name, files, chosen, expected) in rows {
            let files: Vec<_> = files.iter().map(PathBuf::from).collect();
            let found = matching(&files, chosen);
            assert_eq!(found, expected.iter().map(PathBuf::from).collect::<Vec<_>>(), "{name}");
        }
    }

    #[test]
    fn a_standard_text_names_the_authors() {
        let text = with_authors("Licence\nCopyright (c) 2026 us\nTerms of copyright", "Ann");
        assert_eq!(text, Text::new("Licence\nCopyright (c) Ann\nTerms of copyright"));
    }

    #[test]
    fn white_space_makes_no_second_text() {
        assert_eq!(Text::new("\na  \r\nb\n\n"), Text::new("a\nb"));
    }
}
