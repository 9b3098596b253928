//! What the trainer's desk shows. Only in practice.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{LanguageTag, Millis, PhoneConditionView, PracticePerson};

/// The trainer's desk: the scenario that runs, the clock, who is played.
#[derive(Serialize, Type)]
pub(crate) struct TrainingView {
    /// Practice time, skips included.
    pub now: Millis,
    /// How much skips moved it, in seconds.
    pub skipped_seconds: u32,
    /// How much they can still move it.
    pub skip_left_seconds: u32,
    /// "This laptop says": the time that codes follow, the adjustment included.
    pub laptop_now: Millis,
    /// The adjustment, in seconds; above zero where the laptop was behind.
    pub laptop_offset_seconds: i32,
    /// Who is played: chosen by the trainer, or whoever is in front of the window.
    /// `null` where their account is gone.
    pub played: Option<PracticePerson>,
    /// Everyone who can be played, as the sign-in page lists them: for the menu of persons,
    /// which stands in the band whoever is logged in.
    pub people: Vec<PracticePerson>,
    /// First name of who sits at the laptop, for the overview; empty: nobody was named.
    pub player: String,
    /// What the phone of the person played suffers.
    pub phone: PhoneConditionView,
    /// SMS that arrived nowhere: the number belongs to nobody. Newest first.
    pub astray: Vec<StrayMessageView>,
    /// The scenario that runs.
    pub run: Option<RunView>,
    /// Who finished what since the program started, newest first.
    pub finished: Vec<FinishedView>,
}

/// A scenario that runs.
#[derive(Serialize, Type)]
pub(crate) struct RunView {
    /// Which.
    pub scenario: ScenarioView,
    /// Its steps, in order; as many as `scenario.steps`.
    pub progress: Vec<StepProgressView>,
    /// Which step is to be done now, from 0; `null`: all are done.
    pub current: Option<u16>,
    /// The hint for that step: asked for, or due after two errors or a minute.
    pub hint: Option<String>,
    /// What is said at the end; only once all steps are done.
    pub closing: Option<ClosingView>,
    /// What the people of the scenario have on paper, because the program did it for them.
    pub notes: Vec<NoteView>,
}

/// What somebody has on paper.
#[derive(Serialize, Type)]
pub(crate) struct NoteView {
    /// Whose paper it is.
    pub name: String,
    /// What is on it.
    pub kind: NoteKind,
    /// The codes, or the password.
    pub lines: Vec<String>,
}

/// What is on a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NoteKind {
    /// Recovery codes, those not used yet.
    RecoveryCodes,
    /// A reset code that staff read out.
    ResetCode,
    /// A one-time password code that staff handed out.
    PasswordCode,
    /// A password that was chosen in an earlier step.
    Password,
}

/// How far one step is.
#[derive(Serialize, Type)]
pub(crate) struct StepProgressView {
    /// When it was done; `null`: not yet.
    pub done_at: Option<Millis>,
    /// Whether the trainer started after it, so that the program did it.
    pub done_by_program: bool,
}

/// What is said at the end of a scenario.
#[derive(Serialize, Type)]
pub(crate) struct ClosingView {
    /// What happened, and what to talk about.
    pub text: String,
    /// The rule behind it.
    pub rule: String,
}

/// A scenario, in the language on screen.
#[derive(Serialize, Type)]
pub(crate) struct ScenarioView {
    /// Its name in files and on the command line.
    pub id: String,
    /// Its place in the list, from 1.
    pub number: u16,
    /// How many there are.
    pub of: u16,
    /// What it is called.
    pub title: String,
    /// What it shows.
    pub goal: String,
    /// Who is played, in the order of their turns.
    pub cast: Vec<CastView>,
    /// What is to be done, step by step.
    pub steps: Vec<StepTextView>,
    /// The card for a role that is played without the computer.
    pub role_card: Option<RoleCardView>,
    /// Whether the trainer wrote it: a file of the folder, not of the program.
    pub own: bool,
}

/// Someone who is played.
#[derive(Serialize, Type)]
pub(crate) struct CastView {
    /// What they type to log in; for `switch_person`.
    pub address: String,
    /// The name.
    pub name: String,
}

/// One step, as it is told.
#[derive(Serialize, Type)]
pub(crate) struct StepTextView {
    /// What to do.
    pub text: String,
    /// Who does it, by address: the trainer changes the person where it differs.
    pub who: String,
    /// The skip that does it, in seconds, where time has to pass.
    pub skip_seconds: Option<u32>,
}

/// A card for someone who plays without the computer: "you are not who you say".
#[derive(Serialize, Type)]
pub(crate) struct RoleCardView {
    /// Who it is for.
    pub title: String,
    /// What they say and know, a paragraph each.
    pub lines: Vec<String>,
}

/// The list of scenarios.
#[derive(Serialize, Type)]
pub(crate) struct ScenariosView {
    /// Those that can be played.
    pub scenarios: Vec<ScenarioView>,
    /// Files of the trainer's folder that cannot.
    pub faults: Vec<ScenarioFaultView>,
    /// The folder for own files, in full.
    pub folder: String,
}

/// Why a file is no scenario.
#[derive(Serialize, Type)]
pub(crate) struct ScenarioFaultView {
    /// Its name, without the folder.
    pub file: String,
    /// The line, from 1; `null` where it is about the whole file.
    pub line: Option<u32>,
    /// What is wrong.
    pub problem: ScenarioProblemName,
    /// The word it is about, as it stands in the file; may be empty.
    pub found: String,
    /// What can stand there instead; may be empty.
    pub expected: Vec<String>,
}

/// What is wrong with a scenario file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ScenarioProblemName {
    /// It cannot be read from the disk.
    Unreadable,
    /// It is too large for a scenario.
    TooLarge,
    /// It is not TOML; `expected` has what the reader says, in English.
    NotToml,
    /// A field is missing: `found`.
    Missing,
    /// A field is not known: `found`.
    Unknown,
    /// A field has another kind of value: `found`.
    WrongKind,
    /// A word that is none of `expected`.
    NotOneOf,
    /// No such person in the practice organisation.
    NoSuchPerson,
    /// A number outside of `expected`.
    OutOfRange,
    /// A text is empty, or missing in a language.
    Empty,
    /// Another scenario has this name.
    Taken,
}

/// How the start of a scenario ended.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum ScenarioStart {
    /// It runs; the window shows its first screen.
    Started,
    /// There is none of this name any more.
    NotFound,
    /// The program could not play the steps before: which one, from 0. The practice
    /// organisation is at its start.
    NotPlayed {
        /// The step.
        step: u16,
        /// What the program was doing, as it stands in the file.
        act: String,
    },
}

/// Someone finished something.
#[derive(Serialize, Type)]
pub(crate) struct FinishedView {
    /// First name of who sat there.
    pub player: String,
    /// The scenario's title.
    pub title: String,
    /// When, in practice time.
    pub at: Millis,
}

/// An SMS to a number of nobody.
#[derive(Serialize, Type)]
pub(crate) struct StrayMessageView {
    /// The number, in full.
    pub number: String,
    /// When it was sent.
    pub at: Millis,
}

/// The accounts of the participants, each with a QR code of its own.
#[derive(Serialize, Type)]
pub(crate) struct ParticipantView {
    /// The name.
    pub name: String,
    /// What they type to log in.
    pub address: String,
    /// What opens the account; `null` where another was chosen.
    pub password: Option<String>,
    /// The QR code for their own phone, as SVG; `null` where another phone was connected.
    pub qr_svg: Option<String>,
    /// Modules a side, quiet zone included.
    pub qr_modules: u16,
}

/// A paper of the training.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum TrainingPaper {
    /// One page for a scenario.
    Handout {
        /// Its name.
        scenario: String,
        /// In this language; `null`: the one on screen.
        language: Option<LanguageTag>,
    },
    /// The card of a role that is played without the computer.
    RoleCard {
        /// The scenario's name.
        scenario: String,
        /// In this language; `null`: the one on screen.
        language: Option<LanguageTag>,
    },
    /// "Two-step authentication on one page".
    CheatSheet {
        /// In this language; `null`: the one on screen.
        language: Option<LanguageTag>,
    },
    /// Recovery codes to practise with.
    PracticeCodes {
        /// In this language; `null`: the one on screen.
        language: Option<LanguageTag>,
    },
    /// The participants' accounts with their QR codes, to cut up.
    Participants,
    /// Who finished what, as a table.
    Overview,
}
