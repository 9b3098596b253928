//! The words on screen, from the same catalogues as the page's.

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The languages of the product.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Language {
    English,
    Dutch,
    German,
}

impl Language {
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
            Self::German => "de",
        }
    }
}

/// One language's catalogues.
pub(crate) struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub(crate) fn of(language: Language) -> Self {
        let locale: LanguageIdentifier = language.tag().parse().expect("a language");
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/locales").join(language.tag());
        for entry in std::fs::read_dir(folder).expect("the catalogues").flatten() {
            let text = std::fs::read_to_string(entry.path()).expect("a catalogue");
            let resource = FluentResource::try_new(text).map_err(|(_, errors)| errors).expect("Fluent");
            bundle.add_resource(resource).expect("no message is there twice");
        }
        for name in ["TIME", "DATE", "DAY", "STAMP"] {
            // A test that reads a time gives the text it expects.
            bundle.add_function(name, as_given).expect("the name is free");
        }
        Self { language, bundle }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// A message, or with a dot an attribute of one, without marks of bold text and of where
    /// a long word may break.
    pub(crate) fn say(&self, id: &str, variables: &[(&str, &str)]) -> String {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(id, name)| (id, Some(name)));
        let message = self.bundle.get_message(message).unwrap_or_else(|| panic!("no message “{id}”"));
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        };
        let pattern = pattern.unwrap_or_else(|| panic!("no message “{id}”"));
        let variables: FluentArgs =
            variables.iter().map(|&(name, value)| (name, FluentValue::try_number(value))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&variables), &mut errors);
        assert!(errors.is_empty(), "“{id}”: {errors:?}");
        text.replace("<b>", "").replace("</b>", "").replace('\u{ad}', "")
    }
}

fn as_given<'a>(arguments: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    arguments.first().cloned().unwrap_or(FluentValue::Error)
}
