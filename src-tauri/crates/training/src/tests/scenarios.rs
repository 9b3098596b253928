//! Every scenario, played from its start to its end through the use cases, and begun at
//! each of its steps.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tweestap_core::totp::STEP_SECONDS;
use tweestap_documents::Language;
use tweestap_usecases::screen::Screen;

use super::{Process, window};
use crate::run::Help;
use crate::scenario::{Act, ActName, Scenario, built_in};
use crate::trainer::Started;

const STEP: Duration = Duration::from_secs(STEP_SECONDS);

impl Process {
    fn begin(&self, id: &str, step: usize) {
        let started = self.practice.start_scenario(&self.desk, &window(), id, step).unwrap();
        assert_eq!(started, Started::Running, "{id} at step {step}");
        assert_eq!(self.current(), Some(step), "{id} at step {step}");
    }

    fn current(&self) -> Option<usize> {
        self.practice.run().unwrap().current
    }

    /// Does the acts as people would, each half a minute after the one before.
    fn play(&self, who: &'static str, acts: &[Act]) {
        let mut notes = self.practice.take_notes();
        for act in acts {
            self.clock.pass(STEP);
            let played =
                self.practice.play(&self.desk, &window(), who, std::slice::from_ref(act), &mut notes);
            assert_eq!(played, Ok(()), "{who}: {act:?}");
        }
        self.practice.put_notes(notes);
    }

    /// Connects as the page does that is open for who begins at this step.
    fn connect(&self, scenario: &Scenario, place: usize) {
        let step = &scenario.steps[place];
        let draft = self.desk.take_draft(&window()).map_or(String::new(), |draft| draft.fields);
        let act = match draft.as_str() {
            "" => return,
            r#"{"method":"app"}"# => ActName::StartApp,
            _ => ActName::StartSms,
        };
        self.play(step.who, &[Act::Plain(act)]);
        let sight = self.practice.phones().look_at(step.who).unwrap();
        let taken_in = if act == ActName::StartApp { sight.accounts.len() } else { sight.messages.len() };
        assert_eq!(taken_in, 1, "{} at step {place}: the phone has it, and nothing of before", scenario.id);
    }

    /// Does a scenario's step, and sees it ticked.
    fn do_step(&self, scenario: &Scenario, place: usize) {
        let step = &scenario.steps[place];
        self.play(step.who, &step.play);
        assert!(self.practice.look().unwrap(), "{}: nothing ticked step {place}", scenario.id);
        let next = (place + 1 < scenario.steps.len()).then_some(place + 1);
        assert_eq!(self.current(), next, "{}: after step {place}", scenario.id);
    }
}

#[test]
fn every_scenario_of_the_program_can_be_read() {
    let book = built_in();
    assert_eq!(book.faults, []);
    let ids: Vec<_> = book.scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
    let expected = [
        "switch-on-app",
        "switch-on-sms",
        "log-in",
        "wrong-codes",
        "inactivity",
        "change-password",
        "forgot-password",
        "new-phone",
        "lost-phone",
        "lost-everything",
        "help-desk-call",
        "new-recovery-codes",
        "switch-off",
        "required",
    ];
    assert_eq!(ids, expected);
    for (place, scenario) in (1..).zip(&book.scenarios) {
        assert_eq!(scenario.order, place, "{}", scenario.id);
    }
}

#[test]
fn every_scenario_is_played_from_its_start_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "nl");
    for scenario in built_in().scenarios {
        process.begin(&scenario.id, 0);
        for place in 0..scenario.steps.len() {
            process.do_step(&scenario, place);
        }
        let run = process.practice.run().unwrap();
        assert!(run.done.iter().all(|done| done.is_some_and(|done| !done.by_program)), "{}", scenario.id);
        let finished = process.practice.finished();
        assert_eq!(finished[0].title.of(Language::English), scenario.title.of(Language::English));
    }
    assert_eq!(process.practice.finished().len(), 14);
}

#[test]
fn every_scenario_begins_at_each_of_its_steps_and_goes_on_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "de");
    for scenario in built_in().scenarios {
        for place in 1..scenario.steps.len() {
            process.begin(&scenario.id, place);
            let run = process.practice.run().unwrap();
            let by_program = run.done.iter().flatten().filter(|done| done.by_program).count();
            assert_eq!(by_program, place, "{}: all before step {place}", scenario.id);
            process.connect(&scenario, place);
            for place in place..scenario.steps.len() {
                process.do_step(&scenario, place);
            }
        }
    }
}

#[test]
fn a_start_that_is_not_there_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.begin("log-in", 1);
    for (id, step) in [("no-such", 0), ("log-in", 3), ("", 0)] {
        let started = process.practice.start_scenario(&process.desk, &window(), id, step).unwrap();
        assert_eq!(started, Started::NotFound, "{id} {step}");
        assert_eq!(process.current(), Some(1), "the one before still runs");
    }
}

#[test]
fn a_step_is_not_ticked_by_somebody_else_nor_by_what_came_before() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.begin("switch-on-app", 0);
    process.play("ruben.bakker@merelhof.example", &[Act::Plain(ActName::LogIn), Act::Plain(ActName::LogOut)]);
    process.practice.look().unwrap();
    assert_eq!(process.current(), Some(0), "another person logged in");
    process.play("sanne.devries@merelhof.example", &[Act::Plain(ActName::LogIn)]);
    process.begin("switch-on-app", 0);
    process.practice.look().unwrap();
    assert_eq!(process.current(), Some(0), "the log-in of the run before");
}

#[test]
fn what_the_program_plays_ticks_nothing_whenever_it_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let over = AtomicBool::new(false);
    let stands = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                let _told = process.practice.look();
            }
        });
        let begin = || process.practice.start_scenario(&process.desk, &window(), "required", 0);
        let stands = [(); 3].map(|()| (begin(), process.practice.run().map(|run| run.current)));
        over.store(true, Ordering::Relaxed);
        stands
    });
    for stood in stands {
        assert_eq!(stood, (Ok(Started::Running), Some(Some(0))));
    }
}

#[test]
fn who_was_chosen_is_played_whenever_it_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let (sanne, lotte) = ("sanne.devries@merelhof.example", "lotte.h@mail.example");
    let over = AtomicBool::new(false);
    let played = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                process.practice.follow(&process.desk, &window());
            }
        });
        let played = [(); 20].map(|()| {
            process.log_in(sanne, crate::people::first_password(sanne).unwrap());
            let chosen = process.practice.switch_person(&process.desk, &window(), lotte);
            std::thread::yield_now();
            (chosen, process.practice.played())
        });
        over.store(true, Ordering::Relaxed);
        played
    });
    assert_eq!(played, [(); 20].map(|()| (Ok(true), lotte)));
}

#[test]
fn a_trainers_own_file_is_run() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    assert!(process.practice.scenarios().faults.is_empty());
    let guide = include_str!("../../../../../docs/scenarios.md");
    let example = guide.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    std::fs::write(process.practice.scenario_folder().join("mine.toml"), example).unwrap();
    let own = process.practice.scenarios().find("sms-without-signal").unwrap();
    process.begin(&own.id, 0);
    process.practice.phones().suffer(own.cast[0], crate::Condition { signal: false, ..Default::default() });
    process.practice.look().unwrap();
    assert_eq!(process.current(), Some(1));
    process.do_step(&own, 1);
    drop(process);
    // The folder stays over a reset and a start.
    let process = Process::start(folder.path(), "en");
    process.practice.reset(&process.desk).unwrap();
    process.begin("sms-without-signal", 0);
}

#[test]
fn what_the_program_cannot_play_is_named_and_the_organisation_is_at_its_start() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let start = process.practice.people().unwrap();
    let guide = include_str!("../../../../../docs/scenarios.md");
    let example = guide.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let rows = [
        ("in its start", "\"switch_on_sms\", \"log_out\"", "\"log_out\", \"switch_off\"", 0, "switch_off"),
        (
            "in a step before",
            "ticks = [\"phone signal_gone\"]",
            "ticks = [\"phone signal_gone\"]\nplay = [\"log_in\", \"change_password\", \"confirm_codes\"]",
            1,
            "confirm_codes",
        ),
    ];
    process.practice.scenarios();
    for (name, from, to, step, act) in rows {
        let broken = example.replace(from, to);
        assert_ne!(broken, example, "{name}");
        std::fs::write(process.practice.scenario_folder().join("mine.toml"), broken).unwrap();
        let started = process.practice.start_scenario(&process.desk, &window(), "sms-without-signal", step);
        let Ok(Started::NotPlayed { step: 0, act: failed }) = started else { panic!("{name}: {started:?}") };
        assert_eq!(failed.to_string(), act, "{name}");
        assert!(process.practice.run().is_none(), "{name}");
        assert_eq!(process.practice.people().unwrap(), start, "{name}");
        assert!(matches!(process.desk.screen(&window()), Ok(Screen::SignedOut { .. })), "{name}");
    }
}

#[test]
fn an_optional_step_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.begin("log-in", 0);
    process.play("sanne.devries@merelhof.example", &[Act::Plain(ActName::LogIn)]);
    process.practice.look().unwrap();
    assert_eq!(process.current(), Some(2));
    assert_eq!(process.practice.run().unwrap().done[0], None, "it was not done, and is not said to be");
}

#[test]
fn a_hint_comes_when_asked_after_two_errors_or_after_a_minute() {
    type Stuck = fn(&Process);
    let log_in_wrong = |process: &Process| {
        process.log_in("sanne.devries@merelhof.example", "wrong-wrong-wrong");
    };
    let rows: [(&str, Stuck, Option<Help>); 6] = [
        ("at once", |_| {}, None),
        ("asked", |process| process.practice.give_hint(), Some(Help::Hint)),
        ("one error", log_in_wrong, None),
        (
            "two errors",
            |process| {
                for _ in 0..2 {
                    process.log_in("sanne.devries@merelhof.example", "wrong-wrong-wrong");
                }
            },
            Some(Help::Hint),
        ),
        ("after 59 s", |process| process.clock.pass(Duration::from_secs(59)), None),
        ("after a minute", |process| process.clock.pass(Duration::from_mins(1)), Some(Help::Hint)),
    ];
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    for (name, stuck, expected) in rows {
        process.begin("switch-on-app", 0);
        process.practice.look().unwrap();
        stuck(&process);
        assert_eq!(
            process.practice.look().unwrap(),
            expected.is_some(),
            "{name}: what the desk shows changed"
        );
        assert_eq!(process.practice.run().unwrap().help, expected, "{name}");
    }
}

#[test]
fn a_code_for_the_wrong_caller_is_told_and_the_right_end_still_ticks() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.begin("help-desk-call", 1);
    let reset = Act::About(crate::scenario::ActAbout::Reset, "joris.vdmeulen@mail.example");
    process.play("youssef.elamrani@merelhof.example", &[reset]);
    process.practice.look().unwrap();
    let run = process.practice.run().unwrap();
    assert_eq!((run.current, run.help), (Some(1), Some(Help::WentWrong)));
    process.play("youssef.elamrani@merelhof.example", &[Act::Plain(ActName::Lock)]);
    process.practice.look().unwrap();
    let run = process.practice.run().unwrap();
    assert_eq!((run.current, run.help), (Some(2), None));
}

#[test]
fn the_page_of_a_step_is_open_for_who_begins_there() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.begin("switch-on-app", 1);
    assert!(matches!(process.desk.screen(&window()), Ok(Screen::Open(_))));
    let draft = process.desk.take_draft(&window()).unwrap();
    assert_eq!(draft.page, "security");
}

#[test]
fn what_the_start_sent_is_not_on_the_phone_and_what_it_holds_is() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.begin("log-in", 0);
    let sight = process.practice.phones().look_at(process.practice.played()).unwrap();
    assert!(sight.messages.is_empty() && sight.mails.is_empty() && sight.locked);
    assert_eq!(sight.accounts.len(), 1);
}

#[test]
fn when_another_persons_turn_comes_nobody_is_logged_in_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.begin("lost-everything", 2);
    assert!(matches!(process.desk.screen(&window()), Ok(Screen::SignedOut { .. })));
    assert_eq!(process.practice.played(), "fatima.bouzid@mail.example");
    let notes = process.practice.run().unwrap().notes;
    let read_out = notes.iter().find(|note| note.whose == "fatima.bouzid@mail.example").unwrap();
    assert_eq!(read_out.kind, crate::Written::ResetCode, "what Sanne read out is on paper");
}

#[test]
fn a_program_that_ended_in_the_middle_goes_on_without_the_scenario_and_a_reset_helps() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.begin("lost-everything", 3);
    drop(process);
    let process = Process::start(folder.path(), "en");
    assert!(process.practice.run().is_none());
    process.practice.reset(&process.desk).unwrap();
    process.begin("lost-everything", 0);
    process.do_step(&built_in().find("lost-everything").unwrap(), 0);
}

#[test]
fn the_participants_have_a_qr_code_of_their_own_that_a_phone_can_use() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let cards = process.practice.participants(&process.desk);
    assert_eq!(cards.len(), 12);
    let pictures: std::collections::HashSet<_> =
        cards.iter().map(|card| card.qr_svg.clone().unwrap()).collect();
    assert_eq!(pictures.len(), 12);
    assert_eq!(process.practice.participants(&process.desk), cards, "asked again they are the same");
    for card in cards {
        process.play(card.address, &[Act::Plain(ActName::LogIn), Act::Plain(ActName::LogOut)]);
    }
    process.practice.reset(&process.desk).unwrap();
    let anew = process.practice.participants(&process.desk);
    assert!(anew.iter().all(|card| !pictures.contains(card.qr_svg.as_ref().unwrap())), "new secrets");
}
