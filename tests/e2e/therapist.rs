//! A therapist with clients of their own: from an account and a welcome code to a client
//! who has two-step on, and back after everything is lost.

use serde_json::json;

use crate::app::App;
use crate::members::{House, Member};
use crate::reset::read_out;

const PASSWORD: &str = "kettle harbour violet eleven";

#[tokio::test]
async fn a_client_is_added_welcomed_and_switches_two_step_on() {
    let house = House::open().await;
    let therapist = therapist(&house).await;
    let House { app, .. } = house;
    app.log_out().await;
    app.log_in_as(&therapist).await;
    let client = Member::new("Kees Bakker", "kees@mail.example", PASSWORD);
    add(&app, &therapist, &client).await;

    app.press_id("person-welcome").await;
    app.heading(&app.words.say("welcome-heading", &[("name", &client.name)])).await;
    app.press_id("welcome-make").await;
    app.prove(&therapist).await;
    let code = read_out(&app, &client).await;
    hand_over(&app).await;

    // Nothing of the therapist is left; whose turn it is stands there with their address.
    app.heading_id("have-code-heading").await;
    app.reads(&app.words.say("handed-over", &[("name", &client.name)])).await;
    assert_eq!(app.screen_kind().await, "signed_out");
    assert!(!app.text().await.unwrap().contains(&therapist.name));
    app.fill_id("have-code", &code.to_lowercase().replace('-', "")).await;
    app.press_id("continue").await;
    app.heading_id("recover-first-heading").await;
    app.fill_id("new-password", "Kees Bakker 1").await;
    app.press_id("recover-save").await;
    app.told("").await;
    app.fill_id("new-password", &client.password).await;
    app.press_id("recover-save").await;
    app.heading_id("recover-done-heading").await;
    app.press_id("log-in").await;
    app.heading_id("log-in").await;
    app.fill_id("password", &client.password).await;
    app.press_id("continue").await;
    app.past_offers().await;
    let (phone, _) = app.switch_on(&client.password).await;
    app.log_out().await;
    app.give_password(&client.address, &client.password).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "log-in").await;
    app.past_offers().await;

    // A welcome code is for the first password alone.
    app.log_out().await;
    app.log_in_as(&therapist).await;
    app.past_offers().await;
    open_client(&app, &client).await;
    app.reads_id("person-hand-out").await;
    assert!(!app.has_button(&app.say("person-welcome")).await);
}

#[tokio::test]
async fn everything_lost_and_stolen_is_reset_by_the_own_therapist_alone() {
    let house = House::open().await;
    let therapist = therapist(&house).await;
    let other =
        house.person_with_two_step("client", Member::new("Sara Mulder", "sara@mail.example", PASSWORD)).await;
    let House { app, .. } = house;
    app.enter(&therapist).await;
    let client =
        app.member_of(&therapist, "client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    no_client_of(&app, &other).await;

    open_client(&app, &client).await;
    app.press_id("person-reset").await;
    app.heading(&app.words.say("check-heading", &[("name", client.first_name())])).await;
    app.reads_id("check-never").await;
    app.tick_id("check-in_person").await;
    app.fill_id("check-reason", "Bag stolen").await;
    app.tick_id("check-stolen").await;
    app.press_id("continue").await;
    app.heading_id("challenge-password").await;
    app.reads(&client.name).await;
    app.prove(&therapist).await;
    let code = read_out(&app, &client).await;
    hand_over(&app).await;

    app.heading_id("log-in").await;
    app.reads_id("handed-over-reset").await;
    app.fill_id("password", &client.password).await;
    app.press_id("continue").await;
    app.heading_id("code-heading").await;
    // The stolen phone is stopped from the reset on.
    app.reads_id("refusal-suspended").await;
    assert!(!app.has_field(&app.say("code")).await);
    let stolen = client.phone().code().await;
    let tried = app.invoke("enter_code", json!({ "code": stolen })).await.unwrap();
    assert_eq!(tried["refusal"]["code"], "suspended", "{tried}");
    app.press_id("use-recovery-code").await;
    app.fill_id("recovery-code", &code).await;
    app.press_id("log-in").await;
    app.heading_id("after-reset-heading").await;
    app.press_id("after-reset-on").await;
    let (phone, _) = app.enrol().await;
    app.past_offers().await;
    app.log_out().await;
    app.give_password(&client.address, &client.password).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "log-in").await;
    app.past_offers().await;
    app.press_id("place-log").await;
    app.reads_id("event-reset_ended").await;
}

/// Logs out for the person who has the code now. The page of the staff goes with it: what
/// is looked at then is the new one.
async fn hand_over(app: &App) {
    app.run("window.ofTheStaff = true; return null", vec![]).await.unwrap();
    app.press_id("read-hand-over").await;
    app.wait("a page of its own", || async {
        Ok(app.run("return window.ofTheStaff ? null : heading()", vec![]).await?.as_str().map(|_| ()))
    })
    .await;
}

async fn therapist(house: &House) -> Member {
    house
        .person_with_two_step("therapist", Member::new("Anna Visser", "anna@delinde.example", PASSWORD))
        .await
}

/// A new client, from the list: what is missing is told first.
async fn add(app: &App, therapist: &Member, client: &Member) {
    app.past_offers().await;
    app.press_id("place-clients").await;
    app.heading_id("place-clients").await;
    app.press_id("people-add-client").await;
    app.heading_id("people-add-client").await;
    app.press_id("form-save").await;
    let problems = app.told_id("form-name-missing").await;
    assert!(problems.contains(&app.say("form-address-missing")), "both are told at once: {problems}");
    app.fill_id("form-name", &client.name).await;
    app.fill_id("form-address", &client.address).await;
    app.fill_id("person-number", "06 12 34 56 78").await;
    app.press_id("form-save").await;
    app.prove(therapist).await;
    app.heading(&client.name).await;
    app.reads(&app.words.say("news-person-added", &[("name", &client.name)])).await;
}

async fn open_client(app: &App, client: &Member) {
    app.press_id("place-clients").await;
    app.heading_id("place-clients").await;
    // What was searched before still stands there.
    app.fill_id("people-search", client.first_name()).await;
    app.press(&client.name).await;
    app.heading(&client.name).await;
}

/// Somebody else's client is in no list, and cannot be reached past it.
async fn no_client_of(app: &App, other: &Member) {
    app.press_id("place-clients").await;
    app.fill_id("people-search", other.first_name()).await;
    app.reads(&app.words.say("people-none", &[("text", other.first_name())])).await;
    let asked = json!({
        "id": other.id, "identityCheck": "in_person", "reason": "Mine now", "stolen": false, "recoveryKey": null,
    });
    for (command, arguments) in [
        ("person", json!({ "id": other.id })),
        ("reset_two_step", asked),
        ("change_standing", json!({ "id": other.id, "to": "deactivated" })),
        ("assign_client", json!({ "client": other.id, "therapist": other.id, "until": null })),
    ] {
        let answer = app.invoke(command, arguments).await.unwrap();
        assert_eq!(answer["kind"], "refused", "{command}: {answer}");
    }
}
