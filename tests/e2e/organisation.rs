//! The help desk's own pages: settings with effect at once, people from a file, and
//! accounts that are closed.

use serde_json::json;

use crate::app::App;
use crate::members::{House, Member};
use crate::reset::open_person;

const PASSWORD: &str = "kettle harbour violet eleven";

#[tokio::test]
async fn two_step_that_is_required_comes_before_anything_else() {
    let house = House::open().await;
    let therapist =
        house.person("therapist", Member::new("Anna Visser", "anna@delinde.example", PASSWORD)).await;
    let House { app, help_desk, .. } = house;
    app.press_id("place-organisation").await;
    app.heading_id("place-organisation").await;
    // Each role has the same three; the second row is the therapists'.
    app.press_in_group(&app.words.say("org-who-of", &[("role", "therapist")]), &app.say("org-required"))
        .await;
    app.fill(&app.words.say("org-grace-of", &[("role", "therapist")]), "0").await;
    app.press_id("org-save").await;
    app.prove(&help_desk).await;
    app.reads_id("org-saved").await;
    app.log_out().await;

    app.log_in_as(&therapist).await;
    app.heading_id("method-heading").await;
    assert_eq!(app.screen_kind().await, "enrol");
    let found = app
        .invoke("search_people", json!({ "text": "", "only": "all", "offset": 0, "limit": 5 }))
        .await
        .unwrap();
    assert_eq!(found["kind"], "refused", "nothing before it: {found}");
    app.enrol().await;
    app.past_offers().await;
    app.press_id("place-clients").await;
    app.heading_id("place-clients").await;
}

#[tokio::test]
async fn a_closed_account_opens_nothing_and_a_removed_one_is_gone() {
    let house = House::open().await;
    let client = house.person("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, .. } = house;
    open_person(&app, &client).await;
    act(&app, &help_desk, &client, "deactivate").await;
    app.reads(&app.words.say("news-person-deactivated", &[("name", &client.name)])).await;
    app.log_out().await;
    app.give_password(&client.address, &client.password).await;
    app.told_id("refusal-wrong-credentials").await;
    app.reload().await;

    app.enter(&help_desk).await;
    open_person(&app, &client).await;
    act(&app, &help_desk, &client, "remove").await;
    app.reads(&app.words.say("news-person-removed", &[("name", &client.name)])).await;
    app.fill_id("people-search", client.first_name()).await;
    app.reads(&app.words.say("people-none", &[("text", client.first_name())])).await;

    let own = json!({ "id": help_desk.id, "to": "deactivated" });
    let refused = app.invoke("change_standing", own).await.unwrap();
    assert_eq!(refused["kind"], "refused", "nobody closes their own account: {refused}");
}

#[tokio::test]
async fn people_come_from_a_file_after_every_line_is_right() {
    let House { app, help_desk, .. } = House::open().await;
    let file = app.place.saved().join("people.csv");
    let good = "name,address,number,role\nAnna Visser,anna@delinde.example,,therapist\n\
                Kees Bakker,kees@mail.example,06 12 34 56 78,client\n";
    std::fs::write(&file, format!("{good}Nobody,no address at all,,client\nX,x@mail.example,,boss\n"))
        .unwrap();
    app.press_id("place-people").await;
    app.press_id("people-import").await;
    app.heading_id("import-title").await;
    app.press_id("import-choose").await;
    app.choose_file(&file).await;
    app.reads(&app.words.say("import-bad-heading", &[("count", "2")])).await;
    assert!(!app.has_button(&app.words.say("import-do", &[("count", "2")])).await, "half a file is none");

    std::fs::write(&file, good).unwrap();
    app.press_id("import-another").await;
    app.choose_file(&file).await;
    app.press(&app.words.say("import-do", &[("count", "2")])).await;
    app.prove(&help_desk).await;
    app.reads(&app.words.say("import-done", &[("count", "2")])).await;
    app.fill_id("people-search", "anna@").await;
    app.press("Anna Visser").await;
    app.heading("Anna Visser").await;
}

#[tokio::test]
async fn not_me_ends_everything_and_asks_a_new_password() {
    let house = House::open().await;
    let client = house.person("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, .. } = house;
    app.ask("log_out", json!({})).await;
    app.reload().await;
    app.log_in_as(&client).await;
    app.past_offers().await;
    app.security().await;
    app.press_id("not-you").await;
    app.heading_id("not-me-heading").await;
    app.press_id("not-me-do").await;
    app.reads_id("not-me-ended").await;
    app.reads("020 555 01 23").await;
    app.press_id("not-me-change").await;
    app.prove_password(&client.password).await;
    app.heading_id("new-password-heading").await;
}

/// Closes, opens or removes the person whose page is open: asked once more, then proven.
async fn act(app: &App, help_desk: &Member, member: &Member, what: &str) {
    app.press_id(&format!("person-{what}")).await;
    app.reads(&app.words.say(&format!("sure-{what}"), &[("name", &member.name)])).await;
    app.press_id(&format!("person-{what}")).await;
    app.prove(help_desk).await;
}
