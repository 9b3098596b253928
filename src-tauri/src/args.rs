//! The command line, parsed once.
//!
//! ```text
//! argv -> Request::Start(Args) | Help | Version    or a sentence and exit code 2
//! ```

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;
use tweestap_documents::Language;

use crate::locale;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Tweestap: two-step authentication for mental-health organisations

Usage: tweestap [--data-dir DIR] [--lang LANGUAGE]
       tweestap --training [SCENARIO] [--data-dir DIR] [--lang LANGUAGE]

  --training [SCENARIO]  open the practice organisation, at the start of a scenario if one is named
  --data-dir DIR         keep the organisation in this folder instead of the usual one
  --lang LANGUAGE        en, nl or de; without it the language of the desktop
  --allow-automation     let a test program drive the window of a real organisation
  --version              print the version
  --help                 print this
";

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Request {
    /// Open the window.
    Start(Args),
    /// Print [`HELP`].
    Help,
    /// Print the version.
    Version,
}

/// How the app was started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// Whether this process is real or practice: it never changes.
    pub organisation: Organisation,
    /// The folder to use instead of the usual one, as typed.
    pub data_dir: Option<PathBuf>,
    /// The language asked for, instead of the desktop's.
    pub language: Option<Language>,
    /// Whether a test program may drive the window of a real organisation.
    pub allow_automation: bool,
}

/// The two kinds of process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Organisation {
    /// The organisation's own people and data.
    Real,
    /// Invented people, for a training.
    Practice {
        /// The name of the scenario to start with.
        scenario: Option<String>,
    },
}

/// The first language of the desktop that the app is written in, else English.
pub(crate) fn language_of_desktop() -> Language {
    locale::of_desktop().iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default()
}

impl Args {
    /// The same start, of the practice organisation.
    pub(crate) fn in_practice(&self) -> Self {
        Self { organisation: Organisation::Practice { scenario: None }, ..self.clone() }
    }

    /// The same start, of the real organisation.
    pub(crate) fn for_real(&self) -> Self {
        Self { organisation: Organisation::Real, ..self.clone() }
    }

    /// The words that start a process this way, without the program's name.
    pub(crate) fn to_command_line(&self) -> Vec<OsString> {
        let mut words: Vec<OsString> = Vec::new();
        if let Organisation::Practice { scenario } = &self.organisation {
            words.push("--training".into());
            words.extend(scenario.iter().map(OsString::from));
        }
        if let Some(folder) = &self.data_dir {
            words.extend(["--data-dir".into(), folder.clone().into_os_string()]);
        }
        if let Some(language) = self.language {
            words.extend(["--lang".into(), language.tag().into()]);
        }
        if self.allow_automation {
            words.push("--allow-automation".into());
        }
        words
    }
}

impl Request {
    /// Reads a command line, the program's name first.
    ///
    /// # Errors
    /// What is wrong with it, in words of lexopt: without a capital, without a full stop.
    pub(crate) fn parse<I>(command_line: I) -> Result<Self, lexopt::Error>
    where
        I: IntoIterator,
        I::Item: Into<OsString>,
    {
        let mut parser = lexopt::Parser::from_iter(command_line);
        let mut args = Args {
            organisation: Organisation::Real,
            data_dir: None,
            language: None,
            allow_automation: false,
        };
        while let Some(arg) = parser.next()? {
            match arg {
                Long("help") | Short('h') => return Ok(Self::Help),
                Long("version") | Short('V') => return Ok(Self::Version),
                Long("training") => args.organisation = training(&mut parser)?,
                Long("data-dir") => args.data_dir = Some(folder(parser.value()?)?),
                Long("lang") => args.language = Some(parser.value()?.parse_with(language)?),
                Long("allow-automation") => args.allow_automation = true,
                other => return Err(other.unexpected()),
            }
        }
        Ok(Self::Start(args))
    }
}

/// The scenario may follow `--training` as `=NAME` or as the next word; a word
/// that begins with a dash is the next option.
fn training(parser: &mut lexopt::Parser) -> Result<Organisation, lexopt::Error> {
    let scenario = match parser.optional_value() {
        Some(value) => Some(value),
        None => parser
            .try_raw_args()
            .and_then(|mut rest| rest.next_if(|word| !word.as_encoded_bytes().starts_with(b"-"))),
    };
    let scenario = scenario.map(OsString::string).transpose()?;
    if scenario.as_deref() == Some("") {
        return Err("the name of the scenario is empty".into());
    }
    Ok(Organisation::Practice { scenario })
}

fn folder(value: OsString) -> Result<PathBuf, lexopt::Error> {
    if value.is_empty() { Err("the name of the folder is empty".into()) } else { Ok(value.into()) }
}

fn language(value: &str) -> Result<Language, &'static str> {
    Language::from_tag(value).ok_or("the languages are en, nl and de")
}

#[cfg(test)]
mod tests {
    use super::{Args, Language, Organisation, Request};

    fn parse(words: &[&str]) -> Result<Request, String> {
        Request::parse([&["tweestap"], words].concat()).map_err(|error| error.to_string())
    }

    fn real() -> Args {
        Args { organisation: Organisation::Real, data_dir: None, language: None, allow_automation: false }
    }

    fn practice(scenario: Option<&str>) -> Organisation {
        Organisation::Practice { scenario: scenario.map(str::to_owned) }
    }

    #[test]
    fn a_right_command_line_says_what_to_do() {
        let dutch = Some(Language::Dutch);
        let rows: [(&str, &[&str], Request); 11] = [
            ("nothing", &[], Request::Start(real())),
            ("training", &["--training"], Request::Start(Args { organisation: practice(None), ..real() })),
            (
                "a scenario as the next word",
                &["--training", "lost-phone"],
                Request::Start(Args { organisation: practice(Some("lost-phone")), ..real() }),
            ),
            (
                "a scenario after =",
                &["--training=lost-phone"],
                Request::Start(Args { organisation: practice(Some("lost-phone")), ..real() }),
            ),
            (
                "training, then another flag",
                &["--training", "--lang", "nl"],
                Request::Start(Args { organisation: practice(None), language: dutch, ..real() }),
            ),
            (
                "another folder",
                &["--data-dir", "/srv/practice"],
                Request::Start(Args { data_dir: Some("/srv/practice".into()), ..real() }),
            ),
            (
                "a language with its country",
                &["--lang=nl_NL.UTF-8"],
                Request::Start(Args { language: dutch, ..real() }),
            ),
            (
                "automation",
                &["--allow-automation"],
                Request::Start(Args { allow_automation: true, ..real() }),
            ),
            ("version", &["--version"], Request::Version),
            ("help", &["-h"], Request::Help),
            ("help beside a flag", &["--training", "--help"], Request::Help),
        ];
        for (name, words, expected) in rows {
            assert_eq!(parse(words), Ok(expected), "{name}");
        }
    }

    #[test]
    fn a_start_written_as_words_is_read_back_the_same() {
        let everything = Args {
            organisation: practice(Some("lost-phone")),
            data_dir: Some("/srv/practice".into()),
            language: Some(Language::German),
            allow_automation: true,
        };
        for args in [real(), real().in_practice(), everything.clone(), everything.for_real()] {
            let words = [vec!["tweestap".into()], args.to_command_line()].concat();
            assert_eq!(Request::parse(words).ok(), Some(Request::Start(args)));
        }
    }

    #[test]
    fn a_wrong_command_line_is_answered_with_what_is_wrong() {
        let rows: [(&str, &[&str], &str); 8] = [
            ("unknown flag", &["--trainnig"], "--trainnig"),
            ("a word alone", &["lost-phone"], "lost-phone"),
            ("two scenarios", &["--training", "lost-phone", "log-in"], "log-in"),
            ("an empty scenario", &["--training="], "empty"),
            ("no folder", &["--data-dir"], "--data-dir"),
            ("an empty folder", &["--data-dir", ""], "empty"),
            ("a language we do not have", &["--lang", "fr"], "en, nl and de"),
            ("a value where none belongs", &["--allow-automation=yes"], "yes"),
        ];
        for (name, words, part) in rows {
            let error = parse(words).expect_err(name);
            assert!(error.contains(part), "{name}: {error}");
        }
    }
}
