//! A scenario's own file, to compare with what is on screen.

use std::path::{Path, PathBuf};

use crate::words::Language;

/// What a scenario says.
#[derive(Clone, Default)]
pub(super) struct Script {
    pub(super) id: String,
    pub(super) number: usize,
    file: toml::Table,
}

impl Script {
    /// All that come with the program, in their order.
    pub(super) fn all() -> Vec<Self> {
        let mut all: Vec<_> = std::fs::read_dir(folder())
            .expect("the scenarios")
            .flatten()
            .map(|entry| Self::read(&entry.path()))
            .collect();
        all.sort_by_key(|script| script.number);
        assert_eq!(all.len(), 14);
        all
    }

    pub(super) fn of(id: &str) -> Self {
        Self::all().into_iter().find(|script| script.id == id).unwrap_or_else(|| panic!("no scenario “{id}”"))
    }

    fn read(path: &Path) -> Self {
        let file: toml::Table = std::fs::read_to_string(path).expect("a scenario").parse().expect("TOML");
        let id = file["id"].as_str().expect("text").to_owned();
        let number = file["order"].as_integer().and_then(|order| order.try_into().ok()).expect("a number");
        Self { id, number, file }
    }

    pub(super) fn title(&self, language: Language) -> String {
        self.text("title", language)
    }

    pub(super) fn text(&self, part: &str, language: Language) -> String {
        self.file[part][language.tag()].as_str().expect("text").to_owned()
    }

    /// The first line of the card for who plays without the computer.
    pub(super) fn text_of_card(&self, language: Language) -> String {
        self.file["role_card"]["lines"][0][language.tag()].as_str().expect("text").to_owned()
    }

    pub(super) fn steps(&self) -> usize {
        self.file["steps"].as_array().expect("a list").len()
    }

    /// A text of a step: what to do, or the hint.
    pub(super) fn of_step(&self, step: usize, part: &str, language: Language) -> String {
        self.file["steps"][step][part][language.tag()].as_str().expect("text").to_owned()
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../training/scenarios")
}
