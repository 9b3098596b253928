//! How a practice begins, goes on, and begins again.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tweestap_core::account::Role;
use tweestap_core::address::Address;
use tweestap_core::policy::Operation;
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_store::SystemRandom;
use tweestap_usecases::outcome::{NextTry, Outcome, Refusal};
use tweestap_usecases::ports::{CounterKey, KeyPlace, OpenFault, Vault};
use tweestap_usecases::screen::Screen;
use tweestap_usecases::{Desk, DeskState};

use super::{HandClock, Process, window};
use crate::folder::PracticeFolder;
use crate::people::everyone;
use crate::vault::files;
use crate::words::Words;
use crate::{NotAPracticeFolder, Practice};

const PARTICIPANT: (&str, &str) = ("deelnemer1@merelhof.example", "panda-robot-kiwi-hotel");
const ANOTHER_PASSWORD: &str = "wasabi-tuba-rodeo-quiz";

#[test]
fn the_listed_people_are_there_and_their_passwords_open_their_accounts() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let people = process.practice.people().unwrap();
    assert_eq!(people.len(), everyone(Words::of("en")).len());
    for person in people {
        let Some(password) = person.password else { continue };
        assert_eq!(process.log_in(person.address, password), Outcome::Done(()), "{}", person.name);
        match process.desk.screen(&window()).unwrap() {
            Screen::Enrol(card) if person.role == Role::HelpDesk => assert_eq!(card.name, person.name),
            Screen::Open(card) if person.role != Role::HelpDesk => assert_eq!(card.name, person.name),
            _ => panic!("{}: not where their role begins", person.name),
        }
        process.desk.log_out(&window()).unwrap();
    }
}

#[test]
fn who_cannot_log_in_has_no_password_in_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let people = process.practice.people().unwrap();
    let without: Vec<_> =
        people.iter().filter(|it| it.password.is_none()).map(|it| it.name.as_str()).collect();
    assert_eq!(without, ["Emma Kuipers", "Daan Willems"]);
    // Daan's account is closed; the password he had is in the table.
    let refused = process.log_in("daan.willems@mail.example", "magma-forum-banjo-taxi");
    assert_eq!(refused, Outcome::Refused(Refusal::WrongCredentials(NextTry::default())));
}

#[test]
fn a_password_that_someone_changed_leaves_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    change_password(&process);
    let people = process.practice.people().unwrap();
    let listed = people.iter().find(|it| it.address == PARTICIPANT.0).unwrap();
    assert_eq!(listed.password, None);
    assert_eq!(people.iter().filter(|it| it.password.is_none()).count(), 3);
}

#[test]
fn a_later_start_goes_on_where_the_last_one_was_whatever_its_language() {
    let folder = tempfile::tempdir().unwrap();
    let first = Process::start(folder.path(), "nl");
    change_password(&first);
    let before = state(&first);
    drop(first);

    let second = Process::start(folder.path(), "de");
    assert_eq!(state(&second), before);
    assert_eq!(second.log_in(PARTICIPANT.0, ANOTHER_PASSWORD), Outcome::Done(()));
    let people = second.practice.people().unwrap();
    assert!(people.iter().any(|it| it.name == "Deelnemer 1"), "the list has the names of the store");
}

#[test]
fn a_reset_brings_the_same_start_back() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "nl");
    let start = state(&process);
    change_password(&process);
    for _ in 0..3 {
        process.log_in("lotte.h@mail.example", "wrong-wrong-wrong");
    }
    assert_eq!(process.log_in("ilse.mulder@mail.example", "lasso-panorama-rodeo-kiwi"), Outcome::Done(()));
    process.practice.clock().skip(std::time::Duration::from_hours(24 * 7)).unwrap();
    assert_ne!(state(&process), start);

    process.practice.reset(&process.desk).unwrap();
    assert_eq!(state(&process), start);
    assert!(process.practice.clock().ahead().is_zero());
    assert!(matches!(process.desk.screen(&window()), Ok(Screen::SignedOut { .. })), "sessions ended");
    assert_eq!(process.log_in(PARTICIPANT.0, PARTICIPANT.1), Outcome::Done(()));
}

#[test]
fn a_reset_that_cannot_clear_says_so_and_leaves_the_organisation_open() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "nl");
    assert_eq!(process.log_in(PARTICIPANT.0, PARTICIPANT.1), Outcome::Done(()));
    let start = state(&process);
    // A file stands where the old organisation is to go.
    fs::write(folder.path().join("invented.old"), "in the way").unwrap();
    assert_eq!(process.practice.reset(&process.desk), Err(OpenFault::Unreadable));
    assert_eq!(state(&process), start);
    assert!(matches!(process.desk.screen(&window()), Ok(Screen::SignedOut { .. })), "sessions ended");
}

#[test]
fn what_cannot_be_used_is_made_anew_and_what_can_is_kept() {
    type Harm = fn(&Path);
    let rows: [(&str, Harm, bool); 8] = [
        ("nothing happened", |_| {}, true),
        ("store cut", |store| cut(&store.join("store.db")), false),
        ("store gone", |store| fs::remove_file(store.join("store.db")).unwrap(), false),
        ("header gone", |store| fs::remove_file(store.join("header.json")).unwrap(), false),
        ("header is no header", |store| fs::write(store.join("header.json"), "{").unwrap(), false),
        ("key gone", |store| fs::remove_dir_all(store.join("key")).unwrap(), false),
        ("all gone", |store| fs::remove_dir_all(store).unwrap(), false),
        ("seeding cut off", found_without_people, false),
    ];
    for (name, harm, kept) in rows {
        let folder = tempfile::tempdir().unwrap();
        let first = Process::start(folder.path(), "nl");
        let start = state(&first);
        change_password(&first);
        drop(first);
        harm(&folder.path().join("invented"));
        let second = Process::start(folder.path(), "nl");
        assert_eq!(state(&second) != start, kept, "{name}");
        assert_eq!(second.practice.people().unwrap().len(), 29, "{name}");
    }
}

#[test]
fn a_folder_of_something_else_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("store.db");
    let new = || Practice::new(folder.path(), "en", Arc::new(HandClock::default()), Arc::new(SystemRandom));
    let early = new().unwrap();
    fs::write(&real, "a real one").unwrap();
    let refused = NotAPracticeFolder { folder: folder.path().to_owned() };
    assert_eq!(new().err(), Some(refused));
    // One that became something else between the look and the opening.
    let desk = early.desk();
    desk.open();
    assert!(matches!(desk.state(), DeskState::Fault(OpenFault::NotEmpty)));
    assert!(early.reset(&desk).is_err());
    assert_eq!(fs::read(&real).unwrap(), b"a real one");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_second_practice_in_the_same_folder_waits_for_the_first_to_end() {
    let folder = tempfile::tempdir().unwrap();
    let first = Process::start(folder.path(), "en");
    let start = state(&first);
    let second = Process::start(folder.path(), "en");
    assert!(matches!(second.desk.state(), DeskState::Fault(OpenFault::InUse)));
    assert_eq!(second.practice.reset(&second.desk), Err(OpenFault::InUse));
    assert_eq!(state(&first), start);
    drop(first);
    second.desk.open();
    assert_eq!(state(&second), start);
}

/// A participant logs in, chooses another password and leaves.
fn change_password(process: &Process) {
    let desk: &Desk = &process.desk;
    assert_eq!(process.log_in(PARTICIPANT.0, PARTICIPANT.1), Outcome::Done(()));
    assert!(matches!(desk.begin(&window(), Operation::ChangePassword), Ok(Outcome::StepUp(_))));
    assert!(matches!(desk.prove_password(&window(), PARTICIPANT.1.to_owned()), Ok(Outcome::Done(_))));
    assert_eq!(desk.change_password(&window(), ANOTHER_PASSWORD.to_owned()), Ok(Outcome::Done(())));
    desk.log_out(&window()).unwrap();
}

/// Everything of the organisation but ids and hashes, a line each.
fn state(process: &Process) -> Vec<String> {
    let opened = process.opened();
    let tx = opened.store.begin().unwrap();
    let mut lines = vec![format!("{:?}", tx.organisation().unwrap().unwrap())];
    for start in everyone(Words::of("nl")) {
        let address = Address::parse(start.address).unwrap();
        let account = tx.account_by_address(&address).unwrap().unwrap();
        let log = tx.log_about(account.id, 100).unwrap();
        let log: Vec<_> = log.iter().map(|entry| (entry.at, entry.event, entry.outcome)).collect();
        let fields = (account.role, account.standing, &account.name, account.address.as_str());
        let chosen = account.password.as_ref().map(|password| password.changed_at);
        let dates = (account.created_at, chosen, account.last_log_in_at, account.credential_version);
        let wrong = tx.counter(CounterKey::Password(&address)).unwrap();
        let two_step = account.enrolled().is_some();
        lines.push(format!("{fields:?} {dates:?} {two_step} {wrong:?} {log:?}"));
    }
    lines
}

fn cut(file: &Path) {
    let file = fs::OpenOptions::new().write(true).open(file).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
}

/// What is there when the process is killed between founding and seeding.
fn found_without_people(store: &Path) {
    let folder = PracticeFolder::claim(store.parent().unwrap()).unwrap();
    folder.clear().unwrap();
    files(&folder).found(KeyPlace::KeyFile, &RecoveryKey::generate(&[7; 16])).unwrap();
}
