//! The list of scenarios: those of the program, and those of the trainer's folder.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

use super::Scenario;
use super::fields::{Fault, Problem};
use super::read::{BYTES_AT_MOST, read};

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        /// The scenarios of the program, as their files.
        const BUILT_IN: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../scenarios/", $name)))),+];
    };
}

files! {
    "01-switch-on-app.toml",
    "02-switch-on-sms.toml",
    "03-log-in.toml",
    "04-wrong-codes.toml",
    "05-inactivity.toml",
    "06-change-password.toml",
    "07-forgot-password.toml",
    "08-new-phone.toml",
    "09-lost-phone.toml",
    "10-lost-everything.toml",
    "11-help-desk-call.toml",
    "12-new-recovery-codes.toml",
    "13-switch-off.toml",
    "14-required.toml",
}

/// Files of the folder that are looked at.
const FILES_AT_MOST: usize = 200;

/// All scenarios, and what is wrong with those that are none.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// In the order they are listed.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The names of files, each with what is wrong with it.
    pub faults: Vec<(String, Fault)>,
}

impl Book {
    /// The program's scenarios and those of `folder`, which need not be there.
    pub fn with_folder(folder: &Path) -> Self {
        let mut book = built_in();
        let (files, fault) = match names_in(folder) {
            Ok(files) => (files, None),
            Err(_) => (Vec::new(), Some((String::new(), Fault::whole(Problem::Unreadable, "")))),
        };
        book.faults.extend(fault);
        for name in files {
            let text = text_of(&folder.join(&name));
            book.add(&name, text.and_then(|text| read(&text, true)));
        }
        book.scenarios.sort_by_key(|scenario| scenario.order);
        book
    }

    /// The scenario of this name.
    pub fn find(&self, id: &str) -> Option<Arc<Scenario>> {
        self.scenarios.iter().find(|scenario| scenario.id == id).cloned()
    }

    fn add(&mut self, file: &str, scenario: Result<Scenario, Fault>) {
        match scenario {
            Ok(scenario) if self.find(&scenario.id).is_some() => {
                self.faults.push((file.to_owned(), Fault::whole(Problem::Taken, &scenario.id)));
            }
            Ok(scenario) => self.scenarios.push(Arc::new(scenario)),
            Err(fault) => self.faults.push((file.to_owned(), fault)),
        }
    }
}

/// The scenarios of the program. A test holds that none of them has a fault.
pub fn built_in() -> Book {
    let mut book = Book::default();
    for (name, text) in BUILT_IN {
        book.add(name, read(text, false));
    }
    book
}

/// The scenario files of a folder, by name. None where there is no folder.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<_> = names.filter(|name| name.to_ascii_lowercase().ends_with(".toml")).collect();
    names.sort_unstable();
    names.truncate(FILES_AT_MOST);
    Ok(names)
}

/// The text of a file; not more of it than a scenario can have.
fn text_of(path: &Path) -> Result<String, Fault> {
    let unreadable = |_| Fault::whole(Problem::Unreadable, "");
    let mut bytes = Vec::new();
    let most = u64::try_from(BYTES_AT_MOST).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).map_err(unreadable)?.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    let text = String::from_utf8(bytes).map_err(|_| Fault::whole(Problem::NotToml, "UTF-8"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
