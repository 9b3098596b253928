//! What the trainer's desk and the simulated phone show. Only in practice.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{LanguageTag, LookView, Millis, PracticePerson};

/// The trainer's desk: the scenario that runs, the clock, who is played.
#[derive(Serialize, Type)]
pub struct TrainingView {
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
pub struct RunView {
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
pub struct NoteView {
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
pub enum NoteKind {
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
pub struct StepProgressView {
    /// When it was done; `null`: not yet.
    pub done_at: Option<Millis>,
    /// Whether the trainer started after it, so that the program did it.
    pub done_by_program: bool,
}

/// What is said at the end of a scenario.
#[derive(Serialize, Type)]
pub struct ClosingView {
    /// What happened, and what to talk about.
    pub text: String,
    /// The rule behind it.
    pub rule: String,
}

/// A scenario, in the language on screen.
#[derive(Serialize, Type)]
pub struct ScenarioView {
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
pub struct CastView {
    /// What they type to log in; for `switch_person`.
    pub address: String,
    /// The name.
    pub name: String,
}

/// One step, as it is told.
#[derive(Serialize, Type)]
pub struct StepTextView {
    /// What to do.
    pub text: String,
    /// Who does it, by address: the trainer changes the person where it differs.
    pub who: String,
    /// The skip that does it, in seconds, where time has to pass.
    pub skip_seconds: Option<u32>,
}

/// A card for someone who plays without the computer: "you are not who you say".
#[derive(Serialize, Type)]
pub struct RoleCardView {
    /// Who it is for.
    pub title: String,
    /// What they say and know, a paragraph each.
    pub lines: Vec<String>,
}

/// The list of scenarios.
#[derive(Serialize, Type)]
pub struct ScenariosView {
    /// Those that can be played.
    pub scenarios: Vec<ScenarioView>,
    /// Files of the trainer's folder that cannot.
    pub faults: Vec<ScenarioFaultView>,
    /// The folder for own files, in full.
    pub folder: String,
}

/// Why a file is no scenario.
#[derive(Serialize, Type)]
pub struct ScenarioFaultView {
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
pub enum ScenarioProblemName {
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
pub enum ScenarioStart {
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
pub struct FinishedView {
    /// First name of who sat there.
    pub player: String,
    /// The scenario's title.
    pub title: String,
    /// When, in practice time.
    pub at: Millis,
}

/// An SMS to a number of nobody.
#[derive(Serialize, Type)]
pub struct StrayMessageView {
    /// The number, in full.
    pub number: String,
    /// When it was sent.
    pub at: Millis,
}

/// The accounts of the participants, each with a QR code of its own.
#[derive(Serialize, Type)]
pub struct ParticipantView {
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
pub enum TrainingPaper {
    /// One page for a scenario.
    Handout {
        /// Its name.
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

/// What a phone suffers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PhoneConditionView {
    /// It is lost: nothing on it can be seen or used.
    pub lost: bool,
    /// It has a signal; without one SMS and mail wait.
    pub signal: bool,
    /// SMS arrive so many minutes late, in practice time; 0 to 60.
    pub sms_late_minutes: u16,
    /// Its clock is wrong by so many minutes: above zero ahead; −60 to 60.
    pub clock_wrong_minutes: i16,
}

/// The simulated phone of the person played.
#[derive(Serialize, Type)]
pub struct PhoneView {
    /// Whose it is.
    pub owner: String,
    /// First word of the name.
    pub owner_first_name: String,
    /// Its number, to be typed into the app; `null`: the person has no mobile number.
    pub number: Option<String>,
    /// What mail reaches it; `null`: the person has no mail address.
    pub mail_address: Option<String>,
    /// The organisation's name, for the practice frame.
    pub organisation: String,
    /// What the phone's own clock says; it runs on by itself.
    pub now: Millis,
    /// The language on screen.
    pub language: LanguageTag,
    /// How windows look.
    pub look: LookView,
    /// What it suffers. Where it is lost, every list below is empty.
    pub condition: PhoneConditionView,
    /// Whether its screen is locked; then it shows the unread ones alone.
    pub locked: bool,
    /// Counts phones: another number is another phone in the same hands, with an empty
    /// authenticator.
    pub phone_number: u16,
    /// SMS, newest first.
    pub messages: Vec<PhoneMessageView>,
    /// Mail, newest first.
    pub mails: Vec<PhoneMailView>,
    /// The accounts of its authenticator, in the order they were added.
    pub authenticator: Vec<PhoneAccountView>,
    /// Whether a QR code stands on the screen of the app, to be scanned.
    pub qr_in_sight: bool,
}

/// An SMS.
#[derive(Serialize, Type)]
pub struct PhoneMessageView {
    /// Names it on this phone.
    pub id: u32,
    /// Who sent it, as phones show it.
    pub from: String,
    /// What it says; *practice* stands in front.
    pub text: String,
    /// When it arrived.
    pub at: Millis,
    /// Whether it was opened.
    pub read: bool,
}

/// A mail.
#[derive(Serialize, Type)]
pub struct PhoneMailView {
    /// Names it on this phone.
    pub id: u32,
    /// Who sent it.
    pub from: String,
    /// The subject; *practice* stands in front.
    pub subject: String,
    /// The text, in parts.
    pub parts: Vec<MailPartView>,
    /// When it arrived.
    pub at: Millis,
    /// Whether it was opened.
    pub read: bool,
}

/// A part of a mail.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MailPartView {
    /// A paragraph.
    Text {
        /// It.
        text: String,
    },
    /// A code, set apart.
    Code {
        /// It.
        code: String,
    },
}

/// An account in the phone's authenticator.
#[derive(Serialize, Type)]
pub struct PhoneAccountView {
    /// Names it on this phone.
    pub id: u32,
    /// Who it is for: the organisation.
    pub issuer: String,
    /// Which account.
    pub account: String,
    /// The six digits it shows now.
    pub code: String,
    /// In how many milliseconds they change; ask for the phone again then.
    pub changes_in_ms: u32,
    /// How long each code stands, in seconds.
    pub period_seconds: u16,
    /// When it was added, by the phone's own clock.
    pub added_at: Millis,
}

/// How adding an account to the authenticator ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PhoneAdded {
    /// It is there.
    Added {
        /// Names it on this phone.
        id: u32,
    },
    /// It was there already.
    ThereAlready {
        /// Names it on this phone.
        id: u32,
    },
    /// No QR code is on the screen of the app.
    NothingInSight,
    /// The picture is no QR code of an authenticator app.
    NotAKey,
    /// The key has a symbol that keys do not have, or is too short.
    BadKey,
    /// The phone is lost.
    Lost,
}

/// What can be opened on a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PhoneThing {
    /// An SMS.
    Message,
    /// A mail.
    Mail,
}
