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
use tweestap_usecases::{Desk, WindowName};

use crate::Launch;
use crate::args::{Args, Organisation};
use crate::backup::{BackupToOpen, BackupToRestore};
use crate::clipboard::Clipboard;
use crate::hardening::Automation;
use crate::idle;
use crate::import::Import;
use crate::preferences::Preferences;
use crate::trainer::PRACTICE;
use crate::wire::{Fault, FaultCode, LanguageTag, NextPersonView, PracticePerson};

/// What the commands work with. One for each process.
pub(crate) struct Desktop {
    pub(crate) desk: Desk,
    pub(crate) clipboard: Clipboard,
    pub(crate) automation: Automation,
    pub(crate) app: AppHandle,
    pub(crate) preferences: Preferences,
    pub(crate) import: Import,
    pub(crate) backup_to_restore: BackupToRestore,
    pub(crate) backup_to_open: BackupToOpen,
    kind: Kind,
    first_page: Option<FirstPage>,
    language: Mutex<Language>,
    next: Mutex<Option<NextPersonView>>,
}

/// A page that is drawn in advance: a window can open with it before anybody was asked what to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FirstPage {
    /// Nothing is set up.
    FirstStart,
    /// There is an organisation, and nobody is logged in yet.
    SignedOut,
}

impl FirstPage {
    /// Its file in the front end.
    pub(crate) fn file(self, language: LanguageTag) -> String {
        let screen = match self {
            Self::FirstStart => "first_start",
            Self::SignedOut => "signed_out",
        };
        format!("{screen}.{}.html", language.tag())
    }
}

/// What this process is, from its start to its end.
pub(crate) enum Kind {
    /// A real organisation, whose messages leave by this.
    Real(Post),
    /// One for trainings.
    Practice(Box<Practice>),
}

impl Desktop {
    /// The process of `desk`.
    pub(crate) fn new(
        app: AppHandle,
        desk: Desk,
        (kind, first_page): (Kind, Option<FirstPage>),
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
            backup_to_restore: BackupToRestore::default(),
            backup_to_open: BackupToOpen::default(),
            kind,
            first_page,
            language: Mutex::new(language),
            next: Mutex::default(),
        }
    }

    /// Keeps whom staff hand the window over to; nobody after any other log-out.
    pub(crate) fn hand_over(&self, next: Option<NextPersonView>) {
        *self.next.lock().unwrap_or_else(PoisonError::into_inner) = next;
    }

    /// Whom the window was handed over to.
    pub(crate) fn next_person(&self) -> Option<NextPersonView> {
        self.next.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the window opens with, where that is known in advance.
    pub(crate) fn first_page(&self) -> Option<FirstPage> {
        self.first_page
    }

    pub(crate) fn is_practice(&self) -> bool {
        self.practice().is_some()
    }

    /// The practice organisation; `None` in a real process.
    pub(crate) fn practice(&self) -> Option<&Practice> {
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
        self.practice().is_some_and(|practice| {
            practice.phones().touch();
            practice.clock().skip(by).is_ok()
        })
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.desk.now_on_wall()
    }

    /// Today where the computer is.
    pub(crate) fn today(&self) -> Date {
        let now = jiff::Timestamp::from_millisecond(self.now().as_millis()).unwrap_or_default();
        TimeZone::system().to_datetime(now).date()
    }

    /// A time where the computer is, as tables take it: `2026-11-24 14:32`.
    pub(crate) fn date_and_time(at: Timestamp) -> String {
        let at = jiff::Timestamp::from_millisecond(at.as_millis()).unwrap_or_default();
        TimeZone::system().to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
    }

    pub(crate) fn language(&self) -> Language {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Chooses the language on screen, now and at the next start.
    pub(crate) fn set_language(&self, language: LanguageTag) {
        self.preferences.choose_language(language);
        self.speak(language.into());
    }

    /// The languages that can be chosen. Where the one on screen is none of them any more,
    /// the screen goes over to one that is.
    pub(crate) fn languages(&self) -> Vec<LanguageTag> {
        let of = self.desk.languages();
        let offered: Vec<Language> = of.offered.iter().filter_map(|tag| Language::from_tag(tag)).collect();
        let messages = of.messages.as_deref().and_then(Language::from_tag);
        if !offered.contains(&self.language())
            && let Some(other) = messages.or_else(|| offered.first().copied())
        {
            self.speak(other);
        }
        offered.into_iter().map(LanguageTag::from).collect()
    }

    fn speak(&self, language: Language) {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner) = language;
        if let Some(practice) = self.practice() {
            practice.phones().speak(language);
        }
    }
}

/// Opens the store on a thread of its own and tells the page when it is.
pub(crate) fn open_beside(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let desktop = app.state::<Desktop>();
        desktop.desk.open();
        begin_scenario(&app, &desktop);
        // Nobody hears it where the page asks later than this.
        let _not_yet = app.emit(idle::SESSION_CHANGED, ());
    });
}

/// Begins the scenario that the command line names. One that is not there leaves the
/// practice organisation as it is: the list of scenarios shows which there are.
fn begin_scenario(app: &AppHandle, desktop: &Desktop) {
    let Organisation::Practice { scenario: Some(id) } = &app.state::<Launch>().args.organisation else {
        return;
    };
    if let Some(practice) = desktop.practice() {
        let _shown_as_it_is = practice.start_scenario(&desktop.desk, &WindowName::new(PRACTICE), id, 0);
    }
}

/// Ends this process and starts another: practice and real never change into each other.
pub(crate) fn restart(app: &AppHandle, args: &Args) -> Result<(), Fault> {
    let program = std::env::current_exe().map_err(|_| Fault::of(FaultCode::Internal))?;
    let started = Command::new(program).args(args.to_command_line()).spawn();
    started.map_err(|_| Fault::of(FaultCode::Internal))?;
    app.exit(0);
    Ok(())
}

impl LanguageTag {
    /// Its BCP 47 tag.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::De => "de",
        }
    }

    /// The language of a tag.
    pub(crate) fn from_tag(tag: &str) -> Option<Self> {
        Language::from_tag(tag).map(Self::from)
    }
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
