//! The words of paper and messages: Fluent catalogues, looked up from Rust.
//!
//! The catalogues lie in `ui/locales/{en,nl,de}` and are shared with the window;
//! the ones Rust speaks from are embedded here. A [`Message`] names its
//! variables in its type, so a text cannot be asked for with one missing:
//!
//! ```text
//!   const CALL: Message<1> = Message::new("paper-help-call", ["desk"]);
//!   Words::of(Language::Dutch).say(&CALL, [Value::Text("de helpdesk")])
//! ```
//!
//! A test holds every catalogue against the messages the code uses, both ways.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

/// A language Tweestap speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Dutch, saying "je".
    Dutch,
    /// German, saying "Sie".
    German,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Dutch, Self::German];

    /// The BCP 47 tag, as in `ui/locales/` and in the `Lang` entry of a PDF.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
            Self::German => "de",
        }
    }

    /// The language of a BCP 47 tag such as `nl` or `de-AT`, or of what desktops write,
    /// `nl_NL.UTF-8`; `None` for one Tweestap does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    const fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Dutch => langid!("nl"),
            Self::German => langid!("de"),
        }
    }

    const fn catalogue(self) -> &'static str {
        match self {
            Self::English => include_str!("../../../../ui/locales/en/paper.ftl"),
            Self::Dutch => include_str!("../../../../ui/locales/nl/paper.ftl"),
            Self::German => include_str!("../../../../ui/locales/de/paper.ftl"),
        }
    }
}

/// The id of a message in the catalogues and the names of its `N` variables.
#[derive(Debug, Clone, Copy)]
pub struct Message<const N: usize> {
    id: &'static str,
    variables: [&'static str; N],
}

impl<const N: usize> Message<N> {
    /// A message as it stands in the catalogues.
    pub const fn new(id: &'static str, variables: [&'static str; N]) -> Self {
        Self { id, variables }
    }
}

/// The value of one variable.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// Text, put in as it is.
    Text(&'a str),
    /// A number, to choose a form by.
    Number(i32),
}

/// One language's words.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of `language` that stand on paper.
    pub fn of(language: Language) -> Self {
        Self::from_catalogue(language, language.catalogue())
    }

    /// The words of another catalogue, as its text.
    pub fn from_catalogue(language: Language, catalogue: &str) -> Self {
        let mut bundle = FluentBundle::new(vec![language.identifier()]);
        // The marks that isolate text directions have no glyph on paper; the
        // languages here are all written from left to right.
        bundle.set_use_isolating(false);
        // A catalogue with a fault still gives its sound messages; a test finds the fault.
        let resource = FluentResource::try_new(catalogue.to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(sound, _faults)| sound));
        Self { language, bundle }
    }

    /// Which language these words are of.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message with its variables filled in, in the order the message names them.
    pub fn say<const N: usize>(&self, message: &Message<N>, values: [Value<'_>; N]) -> String {
        let Some(pattern) = self.bundle.get_message(message.id).and_then(|found| found.value()) else {
            return message.id.to_owned();
        };
        let mut arguments = FluentArgs::with_capacity(N);
        for (name, value) in message.variables.into_iter().zip(values) {
            arguments.set(name, FluentValue::from(value));
        }
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned()
    }
}

impl<'a> From<Value<'a>> for FluentValue<'a> {
    fn from(value: Value<'a>) -> Self {
        match value {
            Value::Text(text) => text.into(),
            Value::Number(number) => number.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RecoveryKeySheet, RecoverySheet, messages};
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use std::collections::{BTreeMap, BTreeSet};

    type Variables = BTreeSet<String>;

    #[test]
    fn every_language_has_exactly_the_messages_that_rust_uses() {
        let used: BTreeMap<String, Variables> = messages::ALL
            .iter()
            .map(|(id, variables)| ((*id).to_owned(), variables.iter().map(ToString::to_string).collect()))
            .collect();
        assert_eq!(used.len(), messages::ALL.len(), "a message is listed twice");
        for language in Language::ALL {
            assert_eq!(in_catalogue(language), used, "{language:?}");
        }
    }

    #[test]
    fn a_message_is_said_in_each_language() {
        const CALL: Message<1> = Message::new("paper-help-call", ["desk"]);
        let table = [
            (Language::English, "Call the front desk"),
            (Language::Dutch, "Bel the front desk"),
            (Language::German, "Rufen Sie an: the front desk"),
        ];
        for (language, expected) in table {
            assert_eq!(Words::of(language).say(&CALL, [Value::Text("the front desk")]), expected);
        }
    }

    #[test]
    fn names_of_files_suit_every_system() {
        for language in Language::ALL {
            let words = Words::of(language);
            for stem in [RecoverySheet::file_stem(&words), RecoveryKeySheet::file_stem(&words)] {
                assert!(stem.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{stem}");
            }
        }
    }

    #[test]
    fn a_tag_gives_its_language() {
        let table = [
            ("nl", Some(Language::Dutch)),
            ("NL-be", Some(Language::Dutch)),
            ("de_AT.UTF-8", Some(Language::German)),
            ("en-GB", Some(Language::English)),
            ("fr", None),
            ("", None),
        ];
        for (tag, expected) in table {
            assert_eq!(Language::from_tag(tag), expected, "{tag}");
        }
    }

    fn in_catalogue(language: Language) -> BTreeMap<String, Variables> {
        let resource = fluent_syntax::parser::parse(language.catalogue()).expect("a sound catalogue");
        let messages = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        });
        messages
            .map(|message| {
                let mut variables = Variables::new();
                collect(message.value.as_ref().expect("a message with a text"), &mut variables);
                (message.id.name.to_owned(), variables)
            })
            .collect()
    }

    fn collect(pattern: &Pattern<&str>, variables: &mut Variables) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                collect_from(expression, variables);
            }
        }
    }

    fn collect_from(expression: &Expression<&str>, variables: &mut Variables) {
        let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
        if let InlineExpression::VariableReference { id } = inline {
            variables.insert(id.name.to_owned());
        }
        if let Expression::Select { variants, .. } = expression {
            for variant in variants {
                collect(&variant.value, variables);
            }
        }
    }
}
