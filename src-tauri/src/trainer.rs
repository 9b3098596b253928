//! The trainer's desk and the phone as the page sees them, and the two events that say
//! that they changed. Only in practice.
//!
//! ```text
//!   after each command, and once a second ── look ──► training-changed, phone-changed
//! ```

use tauri::{AppHandle, Emitter as _, Manager as _};
use tweestap_documents::Language;
use tweestap_training::scenario::{self, Book, Problem, Scenario, Step};
use tweestap_training::{Finished, Help, Note, PhoneSight, Practice, RunSight, SKIPS_AT_MOST, Written};
use tweestap_usecases::ports::Clock as _;
use tweestap_usecases::{Desk, WindowName};

use crate::desktop::Desktop;
use crate::wire::{
    CastView, ClosingView, Fault, FaultCode, FinishedView, LookView, NoteKind, NoteView, PhoneView,
    PracticePerson, RoleCardView, RunView, ScenarioFaultView, ScenarioProblemName, ScenarioView,
    ScenariosView, StepProgressView, StepTextView, StrayMessageView, TrainingView,
};

/// The trainer's desk shows something else now.
const TRAINING_CHANGED: &str = "training-changed";

/// A phone shows something else now.
const PHONE_CHANGED: &str = "phone-changed";

/// The label of the window that is practised in.
pub(crate) const PRACTICE: &str = "practice";

/// Looks at what happened, and tells the pages that show it.
pub(crate) fn look(app: &AppHandle) {
    let desktop = app.state::<Desktop>();
    let Some(practice) = desktop.practice() else { return };
    practice.follow(&desktop.desk, &WindowName::new(PRACTICE));
    // A store that cannot be read is told by whoever asks for something in it.
    if practice.look().unwrap_or(false) {
        tell_trainer(app);
    }
    if practice.phones().changed() {
        let _closed = app.emit(PHONE_CHANGED, ());
    }
}

/// Tells the trainer's desk to ask for its state.
pub(crate) fn tell_trainer(app: &AppHandle) {
    let _closed = app.emit_to(PRACTICE, TRAINING_CHANGED, ());
}

/// The trainer's desk.
pub(crate) fn desk_view(practice: &Practice, desk: &Desk, desktop: &Desktop) -> TrainingView {
    let (clock, language) = (practice.clock(), desktop.language());
    let people = desktop.people();
    let played = practice.played();
    let condition = practice.phones().look_at(played).map(|sight| sight.condition).unwrap_or_default();
    let (now, ahead) = (clock.now(), clock.ahead());
    let astray = practice.phones().astray().into_iter();
    TrainingView {
        now: desk.now_on_wall().into(),
        skipped_seconds: seconds(ahead),
        skip_left_seconds: seconds(SKIPS_AT_MOST.saturating_sub(ahead)),
        laptop_now: clock.code_time(now).into(),
        laptop_offset_seconds: clock.offset_seconds(),
        played: people.iter().find(|person| person.address == played).cloned(),
        player: practice.player(),
        phone: condition.into(),
        astray: astray.map(|stray| StrayMessageView { number: stray.number, at: stray.at.into() }).collect(),
        run: practice.run().map(|run| run_view(&practice.scenarios(), run, &people, language)),
        finished: practice.finished().iter().map(|one| finished_view(one, language)).collect(),
        people,
    }
}

fn run_view(book: &Book, run: RunSight, people: &[PracticePerson], language: Language) -> RunView {
    let RunSight { scenario, done, current, help, notes } = run;
    let step = current.and_then(|current| scenario.steps.get(current));
    let progress = |done: Option<tweestap_training::Done>| StepProgressView {
        done_at: done.map(|done| done.at.into()),
        done_by_program: done.is_some_and(|done| done.by_program),
    };
    let closing = || ClosingView {
        text: scenario.closing.of(language).to_owned(),
        rule: scenario.rule.of(language).to_owned(),
    };
    RunView {
        progress: done.into_iter().map(progress).collect(),
        current: current.map(number),
        hint: step.zip(help).map(|(step, help)| hint(step, help, language)),
        closing: current.is_none().then(closing),
        notes: notes
            .into_iter()
            .filter(|note| !note.lines.is_empty())
            .map(|it| note_view(&it, people))
            .collect(),
        scenario: scenario_view(book, &scenario, people, language),
    }
}

fn hint(step: &Step, help: Help, language: Language) -> String {
    let text = match help {
        Help::Hint => &step.hint,
        Help::WentWrong => step.wrong_text.as_ref().unwrap_or(&step.hint),
    };
    text.of(language).to_owned()
}

fn note_view(note: &Note, people: &[PracticePerson]) -> NoteView {
    NoteView {
        name: name_of(people, note.whose),
        kind: match note.kind {
            Written::RecoveryCodes => NoteKind::RecoveryCodes,
            Written::ResetCode => NoteKind::ResetCode,
            Written::PasswordCode => NoteKind::PasswordCode,
            Written::Password => NoteKind::Password,
        },
        lines: note.lines.to_vec(),
    }
}

fn finished_view(finished: &Finished, language: Language) -> FinishedView {
    FinishedView {
        player: finished.player.clone(),
        title: finished.title.of(language).to_owned(),
        at: finished.at.into(),
    }
}

/// The list of scenarios.
pub(crate) fn scenarios_view(practice: &Practice, desktop: &Desktop) -> ScenariosView {
    let (book, people, language) = (practice.scenarios(), desktop.people(), desktop.language());
    let scenario = |one: &std::sync::Arc<Scenario>| scenario_view(&book, one, &people, language);
    ScenariosView {
        scenarios: book.scenarios.iter().map(scenario).collect(),
        faults: book.faults.iter().map(|(file, fault)| fault_view(file, fault)).collect(),
        folder: practice.scenario_folder().display().to_string(),
    }
}

fn scenario_view(
    book: &Book,
    scenario: &Scenario,
    people: &[PracticePerson],
    language: Language,
) -> ScenarioView {
    let place = book.scenarios.iter().position(|one| one.id == scenario.id);
    let cast =
        |address: &&'static str| CastView { address: (*address).to_owned(), name: name_of(people, address) };
    let step = |step: &Step| StepTextView {
        text: step.text.of(language).to_owned(),
        who: step.who.to_owned(),
        skip_seconds: step.skip.map(seconds),
    };
    ScenarioView {
        id: scenario.id.clone(),
        number: place.map_or(0, |place| number(place + 1)),
        of: number(book.scenarios.len()),
        title: scenario.title.of(language).to_owned(),
        goal: scenario.goal.of(language).to_owned(),
        cast: scenario.cast.iter().map(cast).collect(),
        steps: scenario.steps.iter().map(step).collect(),
        role_card: scenario.role_card.as_ref().map(|card| RoleCardView {
            title: card.title.of(language).to_owned(),
            lines: card.lines.iter().map(|line| line.of(language).to_owned()).collect(),
        }),
        own: scenario.own,
    }
}

fn fault_view(file: &str, fault: &scenario::Fault) -> ScenarioFaultView {
    ScenarioFaultView {
        file: file.to_owned(),
        line: fault.line,
        problem: match fault.problem {
            Problem::Unreadable => ScenarioProblemName::Unreadable,
            Problem::TooLarge => ScenarioProblemName::TooLarge,
            Problem::NotToml => ScenarioProblemName::NotToml,
            Problem::Missing => ScenarioProblemName::Missing,
            Problem::Unknown => ScenarioProblemName::Unknown,
            Problem::WrongKind => ScenarioProblemName::WrongKind,
            Problem::NotOneOf => ScenarioProblemName::NotOneOf,
            Problem::NoSuchPerson => ScenarioProblemName::NoSuchPerson,
            Problem::OutOfRange => ScenarioProblemName::OutOfRange,
            Problem::Empty => ScenarioProblemName::Empty,
            Problem::Taken => ScenarioProblemName::Taken,
        },
        found: fault.found.clone(),
        expected: fault.expected.clone(),
    }
}

/// The phone of the person played.
pub(crate) fn phone_view(practice: &Practice, desktop: &Desktop, look: LookView) -> Result<PhoneView, Fault> {
    let played = practice.played();
    let people = desktop.people();
    let owner = name_of(&people, played);
    let sight: PhoneSight = practice.phones().look_at(played).ok_or(Fault::of(FaultCode::Internal))?;
    Ok(PhoneView {
        owner_first_name: called(&people, played),
        owner,
        number: sight.number,
        mail_address: played.contains('@').then(|| played.to_owned()),
        organisation: desktop.desk.organisation_name().unwrap_or_default(),
        now: sight.clock.into(),
        language: desktop.language().into(),
        look,
        condition: sight.condition.into(),
        locked: sight.locked,
        phone_number: sight.generation,
        messages: sight.messages.into_iter().map(Into::into).collect(),
        mails: sight.mails.into_iter().map(Into::into).collect(),
        authenticator: sight.accounts.into_iter().map(Into::into).collect(),
        qr_in_sight: sight.qr_in_sight,
    })
}

/// As one calls someone: by the first name. A participant has none, only a number.
fn called(people: &[PracticePerson], address: &str) -> String {
    let name = name_of(people, address);
    let is_participant = people.iter().any(|person| person.address == address && person.is_participant);
    let first = name.split_whitespace().next().filter(|_| !is_participant);
    first.map(str::to_owned).unwrap_or(name)
}

/// The name someone has now; the address where their account is gone.
fn name_of(people: &[PracticePerson], address: &str) -> String {
    let person = people.iter().find(|person| person.address == address);
    person.map_or_else(|| address.to_owned(), |person| person.name.clone())
}

fn number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn seconds(duration: std::time::Duration) -> u32 {
    u32::try_from(duration.as_secs()).unwrap_or(u32::MAX)
}
