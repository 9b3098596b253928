//! Backups, through the system's own dialogs: one is made, put back after a mistake, and opened
//! on a computer that has nothing.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::app::App;
use crate::look::Findings;
use crate::members::{House, Member};
use crate::place::{Keyring, Place};
use crate::reset::open_person;
use crate::words::Language;

const PASSWORD: &str = "kettle harbour violet eleven";
const FILE: &str = "de linde.tweestap";

#[tokio::test]
async fn a_mistake_is_put_back_and_no_way_in_with_it() {
    let house = House::at(Place::new(Keyring::None), Language::Dutch).await;
    let mut seen = Findings::default();
    let client =
        house.person_with_two_step("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, .. } = house;
    let mut removed = Member::new("Anna Visser", "anna@delinde.example", PASSWORD);
    app.make(&help_desk, "therapist", &mut removed).await;
    let file = make(&app, &help_desk).await;

    let mistake = json!({ "id": client.id, "recoveryKey": null, "form": {
        "name": "Kess Bakker", "address": client.address, "contact_number": "", "role": "client",
    }});
    app.ask_as(&help_desk, "edit_person", mistake).await;
    app.ask_as(&help_desk, "change_standing", json!({ "id": removed.id, "to": "removed" })).await;
    app.press_id("restore-title").await;
    app.heading_id("restore-title").await;
    what_is_no_backup_is_told(&app, &file).await;
    app.press_id("restore-choose").await;
    app.choose_file(&file).await;
    app.reads(&app.words.say("restore-changed", &[("count", "1"), ("all", "2")])).await;
    app.reads(&app.words.say("restore-back", &[("count", "1")])).await;
    seen.look(&app, "restore-chosen").await;
    app.press_id("restore-do").await;
    app.reads_id("restore-sure-text").await;
    seen.look(&app, "restore-sure").await;
    app.press_id("restore-sure-do").await;
    app.prove(&help_desk).await;
    app.reads(&app.words.say("restore-did-changed", &[("count", "1")])).await;
    app.reads(&app.words.say("restore-did-back", &[("count", "1")])).await;
    seen.look(&app, "restore-done").await;
    app.press_id("restore-people").await;
    app.heading_id("place-people").await;
    app.reads(&client.name).await;
    open_person(&app, &removed).await;
    app.reads_id("state-deactivated-title").await;
    app.press_id("place-log").await;
    app.reads_id("event-backup_restored").await;
    app.log_out().await;

    // With the password and the phone of now.
    app.log_in_as(&client).await;
    app.past_offers().await;
    app.heading_id("place-profile").await;
    seen.none(3);
}

#[tokio::test]
async fn an_organisation_comes_back_on_a_computer_that_has_nothing() {
    let house = House::at(Place::new(Keyring::None), Language::German).await;
    let mut seen = Findings::default();
    let client =
        house.person_with_two_step("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, key } = house;
    let file = make(&app, &help_desk).await;
    for (command, arguments) in [
        ("choose_backup_to_open", json!({})),
        ("open_backup", json!({ "key": key.join("-"), "keyFile": true })),
    ] {
        let refused = app.invoke(command, arguments).await.unwrap();
        assert_eq!(refused["kind"], "refused", "not over an open store: {refused}");
    }
    // Its folder lives as long as this does.
    let there = app.kill();

    let app = App::real(Keyring::None, Language::German).await;
    app.heading_id("first-heading").await;
    app.press_id("first-backup").await;
    app.heading_id("open-backup-choose-heading").await;
    seen.look(&app, "open-backup-choose").await;
    choose(&app, &cut(&file)).await;
    app.told(&app.words.say("refusal-backup", &[("why", "damaged")])).await;
    choose(&app, &file).await;
    app.heading_id("open-backup-key-heading").await;
    app.reads(FILE).await;
    app.press_id("open-backup-do").await;
    app.told_id("key-missing-empty").await;
    app.tick_id("set-up-key-file-agree").await;
    let mut another = key.clone();
    another.swap(0, 1);
    app.fill_id("key-label", &another.join("-")).await;
    app.press_id("open-backup-do").await;
    app.told_id("open-backup-wrong-key").await;
    seen.look(&app, "open-backup-wrong-key").await;
    app.fill_id("key-label", &key.join(" ").to_lowercase()).await;
    app.press_id("open-backup-do").await;
    let new_key = app.keep_recovery_key().await;
    assert_ne!(new_key, key, "the paper was used");

    // The password and the phone of that day; and everyone is told what that means.
    app.log_in_as(&client).await;
    app.reads_id("offer-from-backup-lead").await;
    app.reads_id("offer-from-backup-codes").await;
    seen.look(&app, "offer-from-backup").await;
    app.press_id("continue").await;
    app.heading_id("offer-save-codes").await;
    app.past_offers().await;
    app.press_id("place-security").await;
    app.reads_id("change-backup_opened-advice").await;
    seen.look(&app, "security-from-backup").await;
    app.log_out().await;
    app.enter(&help_desk).await;
    app.press_id("place-log").await;
    app.reads_id("event-backup_opened").await;
    seen.none(4);
    drop(there);
}

/// A backup through the page and the dialog that asks where; it begins at the help desk's desk.
async fn make(app: &App, help_desk: &Member) -> PathBuf {
    let file = app.place.saved().join(FILE);
    app.press_id("place-organisation").await;
    app.press_id("org-tab-backup").await;
    app.reads_id("backup-never").await;
    app.press_id("backup-make").await;
    app.prove(help_desk).await;
    app.save_as(&file).await;
    app.reads(&app.words.say("backup-saved", &[("file", FILE)])).await;
    file
}

async fn what_is_no_backup_is_told(app: &App, file: &Path) {
    let letter = file.with_file_name("letter.tweestap");
    std::fs::write(&letter, "Dear help desk").unwrap();
    for (path, why) in [(letter, "not_one"), (cut(file), "damaged")] {
        app.press_id("restore-choose").await;
        app.choose_file(&path).await;
        app.told(&app.words.say("refusal-backup", &[("why", why)])).await;
    }
}

/// The first half of it.
fn cut(file: &Path) -> PathBuf {
    let (bytes, path) = (std::fs::read(file).unwrap(), file.with_file_name("cut.tweestap"));
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    path
}

async fn choose(app: &App, file: &Path) {
    app.press_id("open-backup-step-choose").await;
    app.choose_file(file).await;
}
