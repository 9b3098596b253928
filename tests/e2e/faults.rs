//! A store that cannot be opened: each reason has its screen, nothing is lost, and
//! no new store is made over the old one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::place::{Keyring, Place};
use crate::set_up::{ADDRESS, PASSWORD};
use crate::words::Language;

type Harm = fn(&Place);

/// What is done to the files, and the heading that says so.
const HARMS: [(&str, Harm, &str); 7] = [
    ("the store is cut", |place| cut(place, 2), "open-damaged"),
    ("the store is empty", |place| write(place, &[]), "open-damaged"),
    ("the store is something else", |place| write(place, &[7; 9000]), "open-damaged"),
    ("the store file is gone", |place| fs::remove_file(store(place)).unwrap(), "open-damaged"),
    ("a newer version made it", newer, "open-newer_version"),
    (
        "the key file is open to others",
        |place| permit(&key_file(place), 0o644),
        "open-key_readable_by_others",
    ),
    ("the key file is gone", |place| fs::remove_file(key_file(place)).unwrap(), "open-key_missing"),
];

#[tokio::test]
async fn every_harm_has_its_screen_and_the_store_stays_as_it_is() {
    let (app, _) = App::set_up(Keyring::None).await;
    let mut ended = app.kill();
    let whole = files(&ended.place);
    for (name, harm, heading) in HARMS {
        harm(&ended.place);
        let harmed = files(&ended.place);
        let app = ended.start().await;
        let expected = app.say(heading);
        app.heading(&expected).await;
        app.reads_id("open-nothing-lost").await;
        assert_eq!(app.screen_kind().await, "fault", "{name}");
        let form = serde_json::json!({ "form": {
            "organisation": "A new one", "help_desk_name": "a", "help_desk_phone": "1", "help_desk_hours": "b",
            "help_desk_outside_hours": "", "name": "c", "address": "d@e.example", "password": PASSWORD, "key_file": true,
        }});
        let over = app.invoke("set_up_organisation", form).await;
        assert!(over.as_ref().map_or(true, |answer| answer["kind"] == "refused"), "{name}: {over:?}");
        assert_eq!(changed(&harmed, &files(&app.place)), Vec::<PathBuf>::new(), "{name}: files were changed");
        ended = app.kill();
        put_back(&ended.place, &whole);
    }
    let app = ended.start().await;
    app.give_password(ADDRESS, PASSWORD).await;
    app.heading_id("method-heading").await;
}

#[tokio::test]
async fn a_repaired_store_opens_without_a_new_start() {
    let (app, _) = App::set_up(Keyring::None).await;
    let ended = app.kill();
    let whole = files(&ended.place);
    cut(&ended.place, 3);
    let app = ended.start().await;
    app.heading_id("open-damaged").await;
    put_back(&app.place, &whole);
    app.press_id("try-again").await;
    app.heading_id("log-in").await;
}

#[tokio::test]
async fn a_second_window_says_that_the_first_is_open() {
    let (first, _) = App::set_up(Keyring::None).await;
    let second = App::open(first.place.clone(), &["--allow-automation"], Language::English).await;
    second.heading_id("open-in_use").await;
    second.press_id("try-again").await;
    second.heading_id("open-in_use").await;
    first.enrol_help_desk().await;
}

#[tokio::test]
async fn a_real_organisation_is_not_driven_without_the_flag() {
    let place = Place::new(Keyring::None);
    let output = place
        .command(crate::driver::program())
        .args(["--lang", "en", "--data-dir"])
        .arg(place.data())
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .output()
        .unwrap();
    assert!(!output.status.success());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("--allow-automation"), "{told}");
}

fn organisation(place: &Place) -> PathBuf {
    place.data().join("organisation")
}

fn store(place: &Place) -> PathBuf {
    organisation(place).join("store.db")
}

fn config(place: &Place) -> PathBuf {
    place.home().join(".config/nl.tweestap.desktop")
}

fn key_file(place: &Place) -> PathBuf {
    let entries = fs::read_dir(config(place)).unwrap().flatten().map(|entry| entry.path());
    let mut keys = entries
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("root-key")));
    keys.next().expect("a key file")
}

fn cut(place: &Place, part: usize) {
    let whole = fs::read(store(place)).unwrap();
    write(place, &whole[..whole.len() / part]);
}

/// Another store file. The log beside it stays, as a kill leaves it.
fn write(place: &Place, bytes: &[u8]) {
    fs::write(store(place), bytes).unwrap();
}

fn newer(place: &Place) {
    let header = organisation(place).join("header.json");
    let text = fs::read_to_string(&header).unwrap();
    let changed =
        text.replacen("\"format\": 1", "\"format\": 2", 1).replacen("\"format\":1", "\"format\":2", 1);
    assert_ne!(changed, text);
    fs::write(header, changed).unwrap();
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Every file of the organisation and its key, with what is in it.
fn files(place: &Place) -> BTreeMap<PathBuf, Vec<u8>> {
    let folders = [organisation(place), config(place)];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).flatten();
    let kept = entries.map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy();
        // What SQLite and the window keep beside them holds nothing of an organisation once it is closed.
        !name.ends_with("-window.json") && !name.ends_with("-shm") && path.is_file()
    });
    kept.map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

/// The files that are not the same in both.
fn changed(before: &BTreeMap<PathBuf, Vec<u8>>, after: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<PathBuf> {
    let all: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    all.into_iter().filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

fn put_back(place: &Place, whole: &BTreeMap<PathBuf, Vec<u8>>) {
    for path in files(place).keys().filter(|path| !whole.contains_key(*path)) {
        fs::remove_file(path).unwrap();
    }
    for (path, bytes) in whole {
        fs::write(path, bytes).unwrap();
    }
    permit(&key_file(place), 0o600);
}
