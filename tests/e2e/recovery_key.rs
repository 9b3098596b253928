//! The recovery key on paper: in place of a second person, and when nobody of the help
//! desk can log in. Each use makes a new one.

use serde_json::json;

use crate::app::App;
use crate::members::{House, Member};
use crate::reset::{open_person, read_out, say_why};

const PASSWORD: &str = "kettle harbour violet eleven";

#[tokio::test]
async fn it_stands_in_for_a_second_person_once() {
    let house = House::open().await;
    let client =
        house.person_with_two_step("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, key } = house;
    let reset = json!({
        "id": client.id, "identityCheck": "called_back", "reason": "Phone lost", "stolen": false, "recoveryKey": null,
    });
    app.ask_as(&help_desk, "reset_two_step", reset).await;
    open_person(&app, &client).await;
    app.press_id("person-hand-out").await;
    say_why(&app, &client).await;
    app.heading_id("refusal-needs-another").await;

    app.press_id("another-key-use").await;
    app.told_id("another-key-missing").await;
    let mut wrong = key.clone();
    wrong.swap(0, 1);
    app.fill_id("key-label", &wrong.join("-")).await;
    app.press_id("another-key-use").await;
    app.prove(&help_desk).await;
    app.told_id("refusal-wrong-key").await;
    app.fill_id("key-label", &key.join(" ").to_lowercase()).await;
    app.press_id("another-key-use").await;
    read_out(&app, &client).await;
    app.reads_id("read-key-used").await;
    app.press(&app.words.say("read-done", &[("name", client.first_name())])).await;
    let new_key = app.keep_recovery_key().await;
    assert!(new_key.iter().all(|group| !key.contains(group)), "a new key is new");
    app.reload().await;
    app.past_offers().await;
    app.press_id("place-log").await;
    app.reads_id("event-recovery_key_stood_in").await;

    app.log_out().await;
    rescue(&app, &key).await;
    app.told_id("refusal-wrong-key").await;
}

#[tokio::test]
async fn it_makes_a_help_desk_person_when_none_can_log_in() {
    let House { app, key, .. } = House::open().await;
    app.log_out().await;
    let mut mistyped = key.clone();
    mistyped[3] = flipped(&key[3]);
    rescue(&app, &mistyped).await;
    app.told(&app.words.say("refusal-wrong-key.group", &[("group", "4")])).await;
    app.fill_id("key-label", &key.join("-")).await;
    app.press_id("rescue-submit").await;
    let new_key = app.keep_recovery_key().await;
    assert_ne!(new_key, key);
    app.heading_id("method-heading").await;
    let nothing = json!({ "text": "", "only": "all", "offset": 0, "limit": 5 });
    let found = app.invoke("search_people", nothing).await.unwrap();
    assert_eq!(found["kind"], "refused", "two-step comes before anything else: {found}");
    app.enrol().await;
    app.past_offers().await;
    app.press_id("place-people").await;
    app.heading_id("place-people").await;
    app.reads(NEW_NAME).await;
    app.press_id("place-log").await;
    app.reads_id("event-recovery_key_used").await;
    app.log_out().await;

    rescue(&app, &key).await;
    app.told_id("refusal-wrong-key").await;
}

const NEW_NAME: &str = "Pim de Boer";

/// From the log-in to the form for the day when nobody can, filled in and sent.
async fn rescue(app: &App, key: &[String]) {
    app.press_id("forgot-password").await;
    app.fill_id("log-in-address", "pim@delinde.example").await;
    app.press_id("forgot-ask-submit").await;
    app.heading_id("forgot-asked-heading").await;
    app.press_id("rescue-link").await;
    app.heading_id("rescue-heading").await;
    app.fill_id("key-label", &key.join("-")).await;
    app.fill_id("set-up-name", NEW_NAME).await;
    app.fill_id("set-up-address", "pim@delinde.example").await;
    app.fill_id("new-password", PASSWORD).await;
    app.press_id("rescue-submit").await;
}

/// The group with another first symbol, which its check symbol finds out.
fn flipped(group: &str) -> String {
    let other = if group.starts_with('7') { '8' } else { '7' };
    format!("{other}{}", &group[1..])
}
