//! The process around the use cases: its language, its clipboard, its practice.

use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use tauri::{AppHandle, Emitter as _, Manager as _};
use tweestap_core::clock::Timestamp;
use tweestap_delivery::{LastFailures, Post};
use tweestap_documents::Language;
use tweestap_training::Practice;
use tweestap_usecases::Desk;

use crate::Launch;
use crate::args::Args;
use crate::clipboard::Clipboard;
use crate::hardening::Automation;
use crate::idle;
use crate::import::Import;
use crate::preferences::Preferences;
use crate::wire::{Fault, FaultCode, LanguageTag, PracticePerson};

/// What the commands work with. One for each process.
pub(crate) struct Desktop {
    pub(crate) desk: Desk,
    pub(crate) clipboard: Clipboard,
    pub(crate) automation: Automation,
    pub(crate) app: AppHandle,
    pub(crate) preferences: Preferences,
    pub(crate) import: Import,
    kind: Kind,
    language: Mutex<Language>,
}

/// What this process is, from its start to its end.
pub(crate) enum Kind {
    /// A real organisation, whose messages leave by this.
    Real(Post),
    /// One for trainings.
    Practice(Practice),
}

impl Desktop {
    /// The process of `desk`.
    pub(crate) fn new(
        app: AppHandle,
        desk: Desk,
        kind: Kind,
        preferences: Preferences,
        launch: &Launch,
    ) -> Self {
        // A language on the command line is for this start; the one chosen in the window
        // is for all that follow.
        let chosen = preferences.language().filter(|_| launch.args.language.is_none());
        let language = chosen.map_or(launch.language, Language::from);
        Self {
            desk,
            clipboard: Clipboard::default(),
            automation: launch.automation,
            app,
            preferences,
            import: Import::default(),
            kind,
            language: Mutex::new(language),
        }
    }

    pub(crate) fn is_practice(&self) -> bool {
        self.practice().is_some()
    }

    fn practice(&self) -> Option<&Practice> {
        match &self.kind {
            Kind::Practice(practice) => Some(practice),
            Kind::Real(_) => None,
        }
    }

    /// What went wrong last with a message. Nothing does in practice.
    pub(crate) fn last_failures(&self) -> LastFailures {
        match &self.kind {
            Kind::Real(post) => post.last_failures(),
            Kind::Practice(_) => LastFailures::default(),
        }
    }

    /// The invented people; none in a real organisation, or while practice is not open.
    pub(crate) fn people(&self) -> Vec<PracticePerson> {
        let people = self.practice().map(Practice::people).and_then(Result::ok);
        people.into_iter().flatten().map(PracticePerson::from).collect()
    }

    /// Moves the practice clock. False where there is none, or it was moved far enough.
    pub(crate) fn skip(&self, by: Duration) -> bool {
        self.practice().is_some_and(|practice| practice.clock().skip(by).is_ok())
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.desk.now_on_wall()
    }

    /// Today where the computer is.
    pub(crate) fn today(&self) -> Date {
        let now = jiff::Timestamp::from_millisecond(self.now().as_millis()).unwrap_or_default();
        TimeZone::system().to_datetime(now).date()
    }

    pub(crate) fn language(&self) -> Language {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set_language(&self, language: LanguageTag) {
        self.preferences.choose_language(language);
        *self.language.lock().unwrap_or_else(PoisonError::into_inner) = language.into();
    }
}

/// Opens the store on a thread of its own and tells the page when it is.
pub(crate) fn open_beside(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        app.state::<Desktop>().desk.open();
        // Nobody hears it where the page asks later than this.
        let _not_yet = app.emit(idle::SESSION_CHANGED, ());
    });
}

/// Ends this process and starts another: practice and real never change into each other.
pub(crate) fn restart(app: &AppHandle, args: &Args) -> Result<(), Fault> {
    let program = std::env::current_exe().map_err(|_| Fault::of(FaultCode::Internal))?;
    let started = Command::new(program).args(args.to_command_line()).spawn();
    started.map_err(|_| Fault::of(FaultCode::Internal))?;
    app.exit(0);
    Ok(())
}

impl From<Language> for LanguageTag {
    fn from(language: Language) -> Self {
        match language {
            Language::English => Self::En,
            Language::Dutch => Self::Nl,
            Language::German => Self::De,
        }
    }
}

impl From<LanguageTag> for Language {
    fn from(tag: LanguageTag) -> Self {
        match tag {
            LanguageTag::En => Self::English,
            LanguageTag::Nl => Self::Dutch,
            LanguageTag::De => Self::German,
        }
    }
}
