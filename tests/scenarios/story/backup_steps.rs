//! Steps with backups: files on a stick, which is carried from one computer to another.

use std::path::PathBuf;

use tweestap_usecases::WindowName;
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::BackupContents;
use tweestap_usecases::restore_backup::Changes;
use tweestap_usecases::set_up::SetUpFault;

use super::Story;
use super::words;
use crate::clock::in_words as time;

impl Story {
    pub(super) fn backing_up(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        match step {
            ["backs", "up", "to", file] => {
                let to = self.on_the_stick(file);
                let result = self.desk().back_up(window, &to);
                Some(self.set_up_answer(result))
            }
            ["sees", "the", "last", "backup"] => {
                let result = self.desk().settings(window);
                Some(match &result {
                    Ok(Outcome::Done(page)) => page.last_backup_at.map_or("never".into(), time),
                    _ => self.answer(&result),
                })
            }
            ["looks", "at", file] => Some(self.looks_at(window, file)),
            ["puts", "back", file] => Some(self.puts_back(window, file)),
            _ => self.opening_a_backup(step),
        }
    }

    fn opening_a_backup(&mut self, step: &[&str]) -> Option<String> {
        match step {
            ["sees", "when", file, "was", "made"] => {
                let from = self.on_the_stick(file);
                Some(match self.desk().look_at_backup(&from) {
                    Ok(Outcome::Done(made_at)) => time(made_at),
                    Ok(other) => words::outcome(&other),
                    Err(fault) => format!("fault {fault:?}"),
                })
            }
            ["opens", file, "with", "the", "recovery", "key"] => {
                let typed = self.recovery_keys[0].join("-");
                Some(self.opens_backup(file, &typed, true))
            }
            ["opens", file, "with", "the", "old", "recovery", "key"] => {
                let typed = self.recovery_keys[1].join("-");
                Some(self.opens_backup(file, &typed, true))
            }
            ["opens", file, "without", "a", "key", "file"] => {
                let typed = self.recovery_keys[0].join("-");
                Some(self.opens_backup(file, &typed, false))
            }
            ["opens", file, "with", typed] => Some(self.opens_backup(file, typed, true)),
            _ => None,
        }
    }

    fn opens_backup(&mut self, file: &str, typed: &str, key_file: bool) -> String {
        let from = self.on_the_stick(file);
        let result = self.desk().open_backup(&from, typed, key_file);
        self.set_up_answer(result)
    }

    /// A backup as a window keeps it between the choice of the file and what is done with it.
    fn reads(&mut self, window: &WindowName, file: &str) -> Result<BackupContents, String> {
        let from = self.on_the_stick(file);
        match self.desk().read_backup(window, &from) {
            Ok(Outcome::Done(contents)) => Ok(contents),
            other => Err(self.set_up_answer(without_contents(other))),
        }
    }

    fn looks_at(&mut self, window: &WindowName, file: &str) -> String {
        let contents = match self.reads(window, file) {
            Ok(contents) => contents,
            Err(answer) => return answer,
        };
        let result = self.desk().try_backup(window, &contents);
        match &result {
            Ok(Outcome::Done(look)) => format!("{} people, {}", look.people_now, of_changes(look.changes)),
            _ => self.answer(&result),
        }
    }

    fn puts_back(&mut self, window: &WindowName, file: &str) -> String {
        let contents = match self.reads(window, file) {
            Ok(contents) => contents,
            Err(answer) => return answer,
        };
        let result = self.desk().restore_backup(window, &contents);
        match &result {
            Ok(Outcome::Done(changes)) => of_changes(*changes),
            _ => self.answer(&result),
        }
    }

    pub(super) fn on_the_stick(&self, file: &str) -> PathBuf {
        self.stick.path().join(file)
    }

    /// What lies on the stick.
    pub(super) fn stick(&mut self, step: &[&str]) -> Option<String> {
        match step {
            ["the", "stick"] => {
                let entries = std::fs::read_dir(self.stick.path()).unwrap();
                let mut names: Vec<_> =
                    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
                names.sort();
                Some(if names.is_empty() { "nothing".into() } else { names.join(", ") })
            }
            ["the", "file", file, "says", text] => {
                std::fs::write(self.on_the_stick(file), text).unwrap();
                Some("done".into())
            }
            ["the", "file", file, "is", "cut", "short"] => {
                let path = self.on_the_stick(file);
                let whole = std::fs::read(&path).unwrap();
                std::fs::write(path, &whole[..whole.len() / 2]).unwrap();
                Some("done".into())
            }
            ["stores", "set", "aside"] => {
                let entries = std::fs::read_dir(self.house().folders().data()).unwrap();
                let is_aside = |name: &String| name.contains("aside");
                let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
                Some(names.filter(is_aside).count().to_string())
            }
            _ => None,
        }
    }
}

fn without_contents<T>(result: Result<Outcome<T>, SetUpFault>) -> Result<Outcome<()>, SetUpFault> {
    Ok(result?.map(|_| ()))
}

fn of_changes(changes: Changes) -> String {
    let Changes { people_changed, people_back, addresses_kept, settings } = changes;
    let mut parts = Vec::new();
    parts.extend((people_changed > 0).then(|| format!("{people_changed} changed")));
    parts.extend((people_back > 0).then(|| format!("{people_back} back")));
    parts.extend((addresses_kept > 0).then(|| format!("{addresses_kept} addresses kept")));
    parts.extend(settings.then(|| "settings".to_owned()));
    if parts.is_empty() { "nothing changes".into() } else { parts.join(", ") }
}
