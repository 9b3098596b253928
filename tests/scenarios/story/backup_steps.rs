//! Steps with backups: made, put back, and opened where no store can be.

use std::path::PathBuf;

use tweestap_usecases::WindowName;
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::BackupContents;
use tweestap_usecases::restore_backup::Changes;
use tweestap_usecases::set_up::SetUpFault;

use super::{Story, words};
use crate::clock::in_words as time;

impl Story {
    pub(super) fn backup(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        match step {
            ["makes", "the", "backup", name] => {
                let path = self.backup_called(name);
                let result = self.desk().back_up(window, &path);
                Some(self.set_up_answer(result))
            }
            ["looks", "at", "the", "backup", name] => Some(self.looks_at_backup(window, name)),
            ["puts", "the", "backup", name, "back"] => Some(self.puts_back(window, name)),
            ["opens", "the", "backup", name, "with", "the", old @ .., "recovery", "key"] => {
                let key = self.recovery_keys[old.len()].join("-");
                Some(self.opens_backup(name, &key))
            }
            ["opens", "the", "backup", name, "with", key] => Some(self.opens_backup(name, key)),
            ["reads", "the", "day", "of", "the", "last", "backup"] => {
                let result = self.desk().settings(window);
                Some(match &result {
                    Ok(Outcome::Done(page)) => page.last_backup_at.map_or("never".into(), time),
                    _ => self.answer(&result),
                })
            }
            _ => None,
        }
    }

    /// A file beside every computer of the story.
    pub(super) fn backup_called(&self, name: &str) -> PathBuf {
        self.stick.path().join(name).with_extension("tweestap")
    }

    fn looks_at_backup(&mut self, window: &WindowName, name: &str) -> String {
        let contents = match self.read(window, name) {
            Ok(contents) => contents,
            Err(refused) => return refused,
        };
        let result = self.desk().try_backup(window, &contents);
        match &result {
            Ok(Outcome::Done(look)) => format!("of {}: {}", look.people_now, told(&look.changes)),
            _ => self.answer(&result),
        }
    }

    fn puts_back(&mut self, window: &WindowName, name: &str) -> String {
        let contents = match self.read(window, name) {
            Ok(contents) => contents,
            Err(refused) => return refused,
        };
        let result = self.desk().restore_backup(window, &contents);
        match &result {
            Ok(Outcome::Done(changes)) => told(changes),
            _ => self.answer(&result),
        }
    }

    fn read(&mut self, window: &WindowName, name: &str) -> Result<BackupContents, String> {
        match self.desk().read_backup(window, &self.backup_called(name)) {
            Ok(Outcome::Done(contents)) => Ok(contents),
            Ok(outcome) => Err(words::outcome(&outcome)),
            Err(fault) => Err(fault_of(&fault)),
        }
    }

    fn opens_backup(&mut self, name: &str, key: &str) -> String {
        let path = self.backup_called(name);
        match self.desk().look_at_backup(&path) {
            Ok(Outcome::Done(_)) => {}
            Ok(outcome) => return words::outcome(&outcome),
            Err(fault) => return fault_of(&fault),
        }
        let result = self.desk().open_backup(&path, key, true);
        self.set_up_answer(result)
    }
}

fn fault_of(fault: &SetUpFault) -> String {
    format!("fault {fault:?}")
}

fn told(changes: &Changes) -> String {
    let counts = [
        (changes.people_changed, "changed"),
        (changes.people_back, "back"),
        (changes.addresses_kept, "addresses kept"),
    ];
    let counted =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
    let settings = changes.settings.then(|| "settings".to_owned());
    let told: Vec<_> = counted.chain(settings).collect();
    if told.is_empty() { "nothing".into() } else { told.join(", ") }
}
