//! Phone and recovery codes lost: what staff and the person do, in the window, up to
//! two-step being on again. And nobody replaces both things.

use serde_json::json;

use crate::app::App;
use crate::members::{House, Member};

const PASSWORD: &str = "kettle harbour violet eleven";

#[tokio::test]
async fn a_reset_leads_back_to_two_step_and_one_person_does_not_replace_both() {
    let house = House::open().await;
    let client =
        house.person_with_two_step("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, .. } = house;

    open_person(&app, &client).await;
    app.press_id("person-reset").await;
    say_why(&app, &client).await;
    app.prove(&help_desk).await;
    let code = read_out(&app, &client).await;
    app.press(&app.words.say("read-done", &[("name", client.first_name())])).await;
    app.heading(&client.name).await;
    let page = app.text().await.unwrap();
    assert!(!page.contains(&code), "the code is gone with its page: {page}");
    app.reads_id("open-code-reset").await;

    // The other half, by the same person.
    app.press_id("person-hand-out").await;
    say_why(&app, &client).await;
    app.heading_id("refusal-needs-another").await;
    app.reads_id("another-same").await;
    app.reads_id("another-key").await;
    app.press_id("flow-stop").await;
    app.heading(&client.name).await;
    app.log_out().await;

    old_phone_is_told(&app, &client).await;
    app.press_id("offer-open-code-mine").await;
    app.past_offers().await;
    app.log_out().await;

    let new_phone = back_in_with(&app, &client, &code).await;
    app.log_out().await;
    is_refused(&app, &client, &code, "a reset code ends one reset").await;
    app.press_id("recovery-back").await;
    app.give_code(&new_phone.code().await, "log-in").await;
    app.past_offers().await;
    app.heading_id("place-profile").await;
}

#[tokio::test]
async fn who_did_not_ask_for_a_reset_takes_the_code_back() {
    let house = House::open().await;
    let client =
        house.person_with_two_step("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, .. } = house;
    let asked = json!({
        "id": client.id, "identityCheck": "called_back", "reason": "Phone lost", "stolen": false, "recoveryKey": null,
    });
    let made = app.ask_as(&help_desk, "reset_two_step", asked).await;
    let code = crate::members::code_of(&made);
    app.ask("log_out", json!({})).await;
    app.reload().await;

    old_phone_is_told(&app, &client).await;
    app.press_id("offer-open-code-refuse").await;
    app.reads_id("offer-refused").await;
    app.log_out().await;

    is_refused(&app, &client, &code, "a code that was taken back opens nothing").await;
}

/// From the list to somebody's page, found by typing.
pub(crate) async fn open_person(app: &App, member: &Member) {
    app.press_id("place-people").await;
    app.heading_id("place-people").await;
    app.fill_id("people-search", member.first_name()).await;
    app.press(&member.name).await;
    app.heading(&member.name).await;
}

/// How it was checked who this is, and why; both are asked for first.
pub(crate) async fn say_why(app: &App, member: &Member) {
    app.heading(&app.words.say("check-heading", &[("name", member.first_name())])).await;
    app.press_id("continue").await;
    let problems = app.told_id("check-missing").await;
    assert!(problems.contains(&app.say("check-reason-missing")), "both are told at once: {problems}");
    app.tick_id("check-called_back").await;
    app.fill_id("check-reason", "Phone lost").await;
    app.press_id("continue").await;
}

/// The code on the page that is read to a person.
pub(crate) async fn read_out(app: &App, member: &Member) -> String {
    app.heading(&app.words.say("read-heading", &[("name", member.first_name())])).await;
    let symbols = app.value("the code", "return codes()").await;
    let symbols: Vec<String> = serde_json::from_value(symbols).expect("a list of symbols");
    assert_eq!(symbols.len(), 8, "{symbols:?}");
    format!("{}-{}", symbols[..4].concat(), symbols[4..].concat())
}

async fn old_phone_is_told(app: &App, client: &Member) {
    app.log_in_as(client).await;
    // A message of Fluent chooses by the kind of code.
    app.heading(&app.words.say("offer-open-code", &[("code", "reset")])).await;
    app.reads_id("offer-open-code-what").await;
}

/// The password, and this code in place of the second step.
async fn give_reset_code(app: &App, client: &Member, code: &str) {
    app.give_password(&client.address, &client.password).await;
    app.heading_id("code-heading").await;
    app.press_id("no-phone").await;
    app.fill_id("recovery-code", code).await;
    app.press_id("log-in").await;
}

async fn is_refused(app: &App, client: &Member, code: &str, why: &str) {
    give_reset_code(app, client, code).await;
    app.told("").await;
    assert_eq!(app.screen_kind().await, "code", "{why}");
}

/// The reset code in place of the second step, and two-step on again with a new phone.
async fn back_in_with(app: &App, client: &Member, code: &str) -> crate::phone::Phone {
    give_reset_code(app, client, &code.to_lowercase().replace('-', " ")).await;
    app.heading_id("after-reset-heading").await;
    let profile = app.invoke("profile", json!({})).await.unwrap();
    assert_eq!(profile["kind"], "refused", "it can do one thing: {profile}");
    app.press_id("after-reset-on").await;
    let (phone, _) = app.enrol().await;
    app.past_offers().await;
    app.heading_id("place-profile").await;
    phone
}
