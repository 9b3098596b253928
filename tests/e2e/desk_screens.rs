//! The same walk past the screens of a whole organisation: people, resets, settings, the
//! log, codes by SMS, a forgotten password, and what is told after a log-in.

use serde_json::json;

use crate::app::App;
use crate::look::Findings;
use crate::members::{House, Member};
use crate::place::{Keyring, Place};
use crate::post::{Gateway, SECRET};
use crate::reset::open_person;
use crate::screens_own;
use crate::words::Language;

pub(crate) const PASSWORD: &str = "kettle harbour violet eleven";

#[tokio::test]
async fn desk_in_english() {
    desk(Language::English).await;
}

#[tokio::test]
async fn desk_in_dutch() {
    desk(Language::Dutch).await;
}

#[tokio::test]
async fn desk_in_german() {
    desk(Language::German).await;
}

/// Everyone that the screens show.
pub(crate) struct People {
    pub(crate) help_desk: Member,
    therapist: Member,
    /// With two-step on.
    pub(crate) client: Member,
    /// With two-step off.
    pub(crate) other: Member,
    /// Who chose no password yet.
    newcomer: Member,
}

async fn desk(language: Language) {
    let mut gateway = Gateway::start();
    let house = House::at(Place::new(Keyring::None), language).await;
    let (app, people) = furnished(house, &gateway).await;
    let mut seen = Findings::default();
    list(&app, &mut seen, &people).await;
    person(&app, &mut seen, &people).await;
    let code = reset(&app, &mut seen, &people).await;
    welcome_and_import(&app, &mut seen, &people).await;
    settings(&app, &mut seen).await;
    delivery(&app, &mut seen).await;
    log(&app, &mut seen, &people).await;
    therapist(&app, &mut seen, &people).await;
    screens_own::after_a_reset(&app, &mut seen, &people, &code).await;
    screens_own::forgotten(&app, &mut seen, &people).await;
    screens_own::sms(&app, &mut seen, &people, &mut gateway).await;
    seen.none(45);
}

/// An organisation with someone in every state, and a gateway.
async fn furnished(house: House, gateway: &Gateway) -> (App, People) {
    let member = |name, address| Member::new(name, address, PASSWORD);
    let therapist =
        house.person_with_two_step("therapist", member("Anna Visser", "anna@delinde.example")).await;
    let other = house.person("client", member("Sara Mulder", "sara@mail.example")).await;
    let client = house.person_with_two_step("client", member("Kees Bakker", "kees@mail.example")).await;
    let House { app, help_desk, .. } = house;
    let mut newcomer = member("Willemijn van den Hoogenband-Schouten", "willemijn.schouten@mail.example");
    app.make(&help_desk, "client", &mut newcomer).await;
    let mut closed = member("Bram Peeters", "bram@mail.example");
    app.make(&help_desk, "client", &mut closed).await;
    app.ask_as(&help_desk, "change_standing", json!({ "id": closed.id, "to": "deactivated" })).await;
    let to = json!({ "to": {
        "preset": "custom", "url": gateway.url(), "method": "POST", "authentication": { "kind": "bearer" },
        "secret": SECRET, "format": "json", "template": r#"{"to":"{to}","text":"{text}"}"#, "from": "De Linde",
        "success": null, "timeout_seconds": 5,
    }});
    app.ask_as(&help_desk, "change_sms_gateway", to).await;
    (app, People { help_desk, therapist, client, other, newcomer })
}

async fn list(app: &App, seen: &mut Findings, people: &People) {
    app.press_id("place-people").await;
    app.heading_id("place-people").await;
    app.reads(&people.newcomer.name).await;
    seen.look(app, "people").await;
    app.fill_id("people-search", "Xavier").await;
    app.reads(&app.words.say("people-none", &[("text", "Xavier")])).await;
    seen.look(app, "people-none").await;
    app.press_id("people-add").await;
    app.heading_id("people-add").await;
    app.press_id("form-save").await;
    app.told_id("form-name-missing").await;
    seen.look(app, "person-add-missing").await;
}

async fn person(app: &App, seen: &mut Findings, people: &People) {
    open_person(app, &people.client).await;
    app.reads_id("person-therapists-none").await;
    seen.look(app, "person").await;
    app.press_id("therapist-add").await;
    app.fill_id("therapist-find", "Anna").await;
    app.reads(&people.therapist.name).await;
    seen.look(app, "person-therapist-add").await;
    let stand_in = json!({ "client": people.client.id, "therapist": people.therapist.id, "until": null });
    app.ask_as(&people.help_desk, "assign_client", stand_in).await;
    open_person(app, &people.client).await;
    app.reads_id("therapist-always").await;
    app.press(&about(app, "person-remove", &people.client)).await;
    app.reads(&app.words.say("sure-remove", &[("name", &people.client.name)])).await;
    seen.look(app, "person-sure").await;
    app.press_id("sure-no").await;
    app.press(&about(app, "person-edit", &people.client)).await;
    app.heading(&app.words.say("form-edit-heading", &[("name", &people.client.name)])).await;
    seen.look(app, "person-edit").await;
}

/// The name of a button that says whom it is about.
fn about(app: &App, what: &str, who: &Member) -> String {
    app.words.say("act-on", &[("what", &app.say(what)), ("name", &who.name)])
}

/// Gives the reset code.
async fn reset(app: &App, seen: &mut Findings, people: &People) -> String {
    let client = &people.client;
    open_person(app, client).await;
    app.press_id("person-reset").await;
    app.heading(&app.words.say("check-heading", &[("name", client.first_name())])).await;
    app.press_id("continue").await;
    app.told_id("check-missing").await;
    seen.look(app, "reset-1-check-missing").await;
    app.tick_id("check-called_back").await;
    app.fill_id("check-reason", "Phone lost").await;
    app.press_id("continue").await;
    app.heading_id("challenge-password").await;
    seen.look(app, "reset-2-password").await;
    app.prove(&people.help_desk).await;
    let code = crate::reset::read_out(app, client).await;
    seen.look(app, "reset-3-read-out").await;
    app.press(&app.words.say("read-done", &[("name", client.first_name())])).await;
    app.reads_id("open-code-reset").await;
    seen.look(app, "person-open-code").await;
    app.press_id("person-hand-out").await;
    app.tick_id("check-in_person").await;
    app.fill_id("check-reason", "Password forgotten").await;
    app.press_id("continue").await;
    app.heading_id("refusal-needs-another").await;
    seen.look(app, "needs-another").await;
    app.press_id("flow-stop").await;
    app.heading(&client.name).await;
    code
}

async fn welcome_and_import(app: &App, seen: &mut Findings, people: &People) {
    open_person(app, &people.newcomer).await;
    seen.look(app, "person-not-activated").await;
    app.press_id("person-welcome").await;
    app.heading(&app.words.say("welcome-heading", &[("name", &people.newcomer.name)])).await;
    seen.look(app, "welcome").await;
    app.press_id("flow-stop").await;
    app.press_id("place-people").await;
    app.press_id("people-import").await;
    app.heading_id("import-title").await;
    seen.look(app, "import").await;
    let file = app.place.saved().join("people.csv");
    let bad = "name,address,number,role\nAnna,kees@mail.example,,client\nX,no address at all,12,boss\n";
    std::fs::write(&file, bad).unwrap();
    app.press_id("import-choose").await;
    app.choose_file(&file).await;
    app.press_id("import-another").await;
    app.choose_file(&file).await;
    app.reads_id("import-bad-text").await;
    seen.look(app, "import-bad-lines").await;
}

async fn settings(app: &App, seen: &mut Findings) {
    app.press_id("place-organisation").await;
    app.heading_id("place-organisation").await;
    seen.look(app, "organisation-rules").await;
    app.tick_id("org-strict").await;
    let minutes = app.words.say("org-lock-of", &[("role", "client")]);
    app.fill(&minutes, "90").await;
    app.press_id("org-save").await;
    app.told_id("org-lock-wrong").await;
    seen.look(app, "organisation-rules-wrong").await;
    app.press_id("org-undo").await;
    for tab in ["help_desk", "locale", "key", "backup"] {
        app.press_id(&format!("org-tab-{tab}")).await;
        seen.look(app, &format!("organisation-{tab}")).await;
    }
    app.press_id("restore-title").await;
    app.reads_id("restore-lead").await;
    seen.look(app, "restore").await;
    app.press_id("place-organisation").await;
}

async fn delivery(app: &App, seen: &mut Findings) {
    app.press_id("org-tab-delivery").await;
    app.press_id("delivery-test").await;
    seen.look(app, "organisation-delivery").await;
    app.press_id("delivery-change-sms").await;
    app.reads_id("gateway-heading").await;
    seen.look(app, "organisation-gateway").await;
    app.press_id("delivery-cancel").await;
    app.press_id("delivery-set-up").await;
    app.press_id("mail-save").await;
    app.told("").await;
    seen.look(app, "organisation-mail-missing").await;
}

async fn log(app: &App, seen: &mut Findings, people: &People) {
    app.press_id("place-log").await;
    app.heading_id("place-log").await;
    app.press(
        &app.words
            .say("log-about", &[("what", &app.say("event-two_step_reset")), ("name", &people.client.name)]),
    )
    .await;
    app.reads_id("log-checked-by").await;
    seen.look(app, "log").await;
    app.press(&app.words.say("log-days-now", &[("days", &app.say("log-any-time"))])).await;
    app.reads_id("log-days-show").await;
    seen.look(app, "log-days").await;
    app.press_id("log-days-show").await;
    app.press_id("log-check").await;
    app.reads_id("log-whole").await;
    seen.look(app, "log-checked").await;
}

async fn therapist(app: &App, seen: &mut Findings, people: &People) {
    app.enter(&people.therapist).await;
    app.press_id("place-clients").await;
    app.reads(&people.client.name).await;
    seen.look(app, "clients").await;
    app.press_id("place-log").await;
    app.reads_id("log-own-lead").await;
    seen.look(app, "log-own").await;
    app.log_out().await;
}
