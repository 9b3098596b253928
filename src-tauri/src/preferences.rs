//! What someone chose about the window itself: kept in the config folder, for every
//! person at this computer, with nothing about anybody in it.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::wire::{ContrastName, LanguageTag, LookView, ThemeName};

/// Text size, per cent.
const SCALES: std::ops::RangeInclusive<u16> = 100..=200;

/// The choices, and the file they are kept in.
pub(crate) struct Preferences {
    file: PathBuf,
    kept: Mutex<Kept>,
}

/// What is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    language: Option<LanguageTag>,
    theme: ThemeName,
    contrast: ContrastName,
    scale: u16,
}

impl Default for Kept {
    fn default() -> Self {
        Self { language: None, theme: ThemeName::System, contrast: ContrastName::System, scale: 100 }
    }
}

impl Preferences {
    /// Reads the file; what cannot be read is as if nothing was chosen.
    pub(crate) fn load(file: PathBuf) -> Self {
        let read = fs::read(&file).ok().and_then(|json| serde_json::from_slice::<Kept>(&json).ok());
        let kept = read.filter(|kept| SCALES.contains(&kept.scale)).unwrap_or_default();
        Self { file, kept: Mutex::new(kept) }
    }

    /// The language that was chosen last.
    pub(crate) fn language(&self) -> Option<LanguageTag> {
        self.kept().language
    }

    /// How the window looks.
    pub(crate) fn look(&self) -> LookView {
        let Kept { theme, contrast, scale, .. } = self.kept();
        LookView { theme, contrast, scale }
    }

    pub(crate) fn choose_language(&self, language: LanguageTag) {
        self.keep(Kept { language: Some(language), ..self.kept() });
    }

    pub(crate) fn choose_look(&self, look: LookView) {
        let scale = look.scale.clamp(*SCALES.start(), *SCALES.end());
        self.keep(Kept { theme: look.theme, contrast: look.contrast, scale, ..self.kept() });
    }

    fn kept(&self) -> Kept {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A folder that cannot be written costs the choice at the next start, no more.
    fn keep(&self, kept: Kept) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = kept;
        if let (Some(folder), Ok(json)) = (self.file.parent(), serde_json::to_vec(&kept)) {
            let _unwritable = fs::create_dir_all(folder).and_then(|()| fs::write(&self.file, json));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_there_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config/preferences.json");
        let look = LookView { theme: ThemeName::Dark, contrast: ContrastName::More, scale: 150 };
        let first = Preferences::load(file.clone());
        first.choose_look(look);
        first.choose_language(LanguageTag::Nl);
        let next = Preferences::load(file);
        assert_eq!((next.look(), next.language()), (look, Some(LanguageTag::Nl)));
    }

    #[test]
    fn a_file_that_makes_no_sense_is_as_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("preferences.json");
        let nothing = Preferences::load(file.clone()).look();
        for (name, text) in [("no JSON", "{"), ("a huge text", r#"{"scale":60000}"#), ("another type", "[]")]
        {
            fs::write(&file, text).unwrap();
            assert_eq!(Preferences::load(file.clone()).look(), nothing, "{name}");
        }
    }
}
