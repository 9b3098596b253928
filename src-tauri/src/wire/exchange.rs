//! Files of people, on their way in.

use serde::Serialize;
use specta::Type;
use tweestap_core::account::Role;
use tweestap_documents::csv_file::{CsvError, CsvRow};
use tweestap_usecases::import_people::ImportLine;

use super::{Refusal, TableProblem};

/// The columns of a file of people.
pub(crate) const COLUMNS: [&str; 4] = ["name", "address", "number", "role"];

/// A file that was chosen.
#[derive(Serialize, Type)]
pub(crate) struct ImportFileView {
    /// Its name, without the folder.
    pub file_name: String,
    /// How many people it names.
    pub lines: u32,
}

/// How far an import is.
#[derive(Serialize, Type)]
pub(crate) struct ImportProgressView {
    /// People made so far.
    pub done: u32,
    /// People in the file.
    pub of: u32,
}

/// One person of the file. The role is read in every language of the app.
pub(crate) fn import_line(row: CsvRow) -> ImportLine {
    let number = u32::try_from(row.line).unwrap_or(u32::MAX);
    let [name, address, contact_number, role] = row.cells.try_into().unwrap_or_default();
    ImportLine { number, name, address, contact_number, role: role_of(&role) }
}

fn role_of(word: &str) -> Option<Role> {
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    match letters.as_str() {
        "client" | "cliënt" | "klient" | "klientin" => Some(Role::Client),
        "therapist" | "behandelaar" | "behandler" | "behandlerin" => Some(Role::Therapist),
        "helpdesk" => Some(Role::HelpDesk),
        _ => None,
    }
}

/// The word of a role in a file.
pub(crate) const fn role_word(role: Role) -> &'static str {
    match role {
        Role::Client => "client",
        Role::Therapist => "therapist",
        Role::HelpDesk => "help desk",
    }
}

impl From<CsvError> for Refusal {
    fn from(error: CsvError) -> Self {
        let (why, place) = match error {
            CsvError::TooLarge => (TableProblem::TooLarge, String::new()),
            CsvError::NotUtf8 => (TableProblem::NotUtf8, String::new()),
            CsvError::NoColumn(name) => (TableProblem::NoColumn, name.to_owned()),
            CsvError::Broken(line) => (TableProblem::BrokenLine, line.to_string()),
        };
        Self::NotATable { why, place }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_read_in_every_language_and_as_it_is_exported() {
        for (word, role) in [
            ("client", Some(Role::Client)),
            ("Cliënt", Some(Role::Client)),
            ("Klient:in", Some(Role::Client)),
            ("behandelaar", Some(Role::Therapist)),
            ("Behandler:in", Some(Role::Therapist)),
            ("Help desk", Some(Role::HelpDesk)),
            ("help-desk", Some(Role::HelpDesk)),
            ("boss", None),
            ("", None),
        ] {
            assert_eq!(role_of(word), role, "{word:?}");
        }
        for role in Role::ALL {
            assert_eq!(role_of(role_word(role)), Some(role));
        }
    }
}
