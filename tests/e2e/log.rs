//! The log in the window: the help desk finds, checks and saves it; everyone else reads
//! what happened with their own account.

use serde_json::json;

use crate::app::App;
use crate::members::{House, Member};

const PASSWORD: &str = "kettle harbour violet eleven";

#[tokio::test]
async fn the_help_desk_finds_checks_and_saves_it() {
    let house = House::open().await;
    let client =
        house.person_with_two_step("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, .. } = house;
    open_log(&app).await;
    app.reads_id("event-organisation_set_up").await;
    app.press_id("log-check").await;
    app.reads_id("log-whole").await;
    only_of(&app, &client).await;
    only_one_day(&app).await;

    let file = app.place.saved().join("log.csv");
    app.press_id("log-export").await;
    app.prove(&help_desk).await;
    app.save_as(&file).await;
    app.reads("log.csv").await;
    let saved = std::fs::read_to_string(&file).unwrap();
    assert!(saved.lines().count() > 3 && saved.contains("two_step_switched_on"), "{saved}");
    for secret in [&help_desk.password, &client.password, client.phone().key()] {
        assert!(!saved.contains(secret), "no secret is in it");
    }
}

#[tokio::test]
async fn everyone_reads_their_own_and_nothing_more() {
    let house = House::open().await;
    let therapist =
        house.person("therapist", Member::new("Anna Visser", "anna@delinde.example", PASSWORD)).await;
    let client = house.person("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, .. } = house;
    for (who, other) in [(&therapist, &client), (&client, &therapist)] {
        app.enter(who).await;
        open_log(&app).await;
        app.reads_id("log-own-lead").await;
        app.reads_id("event-account_activated").await;
        let page = app.text().await.unwrap();
        assert!(!page.contains(&other.name), "a line of somebody else: {page}");
        for button in ["log-export", "log-check"] {
            assert!(!app.has_button(&app.say(button)).await, "{button} is the help desk's");
        }
        let every = json!({ "person": null, "events": [], "from": null, "until": null, "before_line": null });
        let asked = app.invoke("log", json!({ "filter": every })).await.unwrap();
        assert_eq!(asked["kind"], "refused", "{asked}");
    }
}

async fn open_log(app: &App) {
    app.press_id("place-log").await;
    app.heading_id("place-log").await;
}

/// Typed in part, taken from what fits; then one kind of event.
async fn only_of(app: &App, member: &Member) {
    app.fill_id("log-person", member.first_name()).await;
    app.press(&member.name).await;
    gone(app, &app.say("event-organisation_set_up")).await;
    app.choose(&app.say("log-events"), &app.say("event-two_step_switched_on")).await;
    gone(app, &app.say("event-account_activated")).await;
    let lines = app.value("the lines", "return all('tr.line').length").await;
    assert_eq!(lines, 1, "two-step was switched on once");
    app.press(&app.say("event-two_step_switched_on")).await;
    app.reads_id("log-line").await;
}

/// A day that is none is told; one long ago holds nothing, and everything comes back.
async fn only_one_day(app: &App) {
    let now = app.words.say("log-days-now", &[("days", &app.say("log-any-time"))]);
    app.press(&now).await;
    app.fill_id("log-until", "31-2-2001").await;
    app.press_id("log-days-show").await;
    app.reads_id("log-day-wrong").await;
    app.fill_id("log-until", "28-2-2001").await;
    app.press_id("log-days-show").await;
    app.reads_id("log-none").await;
    app.press_id("people-show-all").await;
    app.reads_id("event-organisation_set_up").await;
}

/// Waits until no line says this any more. The list of events holds every name.
async fn gone(app: &App, words: &str) {
    app.wait(&format!("the lines “{words}” to go"), || async {
        const LINES: &str = "return all('table').map((each) => flat(each.innerText)).join(' ')";
        let lines = app.run(LINES, vec![]).await?;
        Ok((!lines.as_str().unwrap_or_default().contains(words)).then_some(()))
    })
    .await;
}
