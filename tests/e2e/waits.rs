//! Wrong codes: the waits, the end of them, and what outlives a kill.

use std::time::Duration;

use crate::app::App;
use crate::people::SANNE;
use crate::phone::Phone;
use crate::words::Language;

/// The waits before tries 4 to 10, in seconds.
const WAITS: [u64; 7] = [30, 60, 120, 240, 480, 960, 1920];

#[tokio::test]
async fn wrong_codes_lead_to_waits_and_then_to_a_recovery_code() {
    let app = App::practice(Language::English).await;
    app.log_in(SANNE).await;
    let (phone, codes) = app.switch_on(SANNE.password).await;
    app.log_out().await;
    to_the_code(&app).await;
    for _ in 0..2 {
        wrong(&app, &phone).await;
        app.told_id("refusal-wrong-code").await;
    }
    app.reads("Compare the clocks").await;
    wrong(&app, &phone).await;
    for (number, seconds) in WAITS.into_iter().enumerate() {
        it_waits(&app, seconds).await;
        app.skip(Duration::from_secs(seconds + 1)).await;
        to_the_code(&app).await;
        assert!(app.has_field(&app.say("code")).await, "wait {number} is over: the field is back");
        wrong(&app, &phone).await;
    }
    // The tenth in a row.
    app.told_id("refusal-suspended").await;
    assert!(!app.has_field(&app.say("code")).await, "no code is taken any more, so none is asked");

    to_the_code(&app).await;
    app.reads_id("refusal-suspended").await;
    app.press_id("use-recovery-code").await;
    app.fill_id("recovery-code", &codes[1]).await;
    app.press_id("log-in").await;
    app.heading(&app.words.say("offer-wrong-codes", &[("count", "10")])).await;
    app.log_out().await;
    to_the_code(&app).await;
    app.give_code(&phone.code().await, "log-in").await;
    app.heading_id("place-profile").await;
}

#[tokio::test]
async fn a_wait_outlives_the_program() {
    let app = App::practice(Language::English).await;
    app.log_in(SANNE).await;
    let (phone, _) = app.switch_on(SANNE.password).await;
    app.log_out().await;
    app.log_in(SANNE).await;
    for _ in 0..3 {
        wrong(&app, &phone).await;
    }
    it_waits(&app, WAITS[0]).await;
    let app = app.kill().start().await;
    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    app.reads("You can try again at").await;
    assert!(!app.has_field(&app.say("code")).await);
    let right = app.invoke("enter_code", serde_json::json!({ "code": phone.code().await })).await.unwrap();
    assert_eq!(right["refusal"]["code"], "wait", "even the right code waits: {right}");
    // The field comes back by itself when the wait is over.
    app.fill_id("code", &phone.code().await).await;
    app.press_id("log-in").await;
    app.heading(&app.words.say("offer-wrong-codes", &[("count", "3")])).await;
}

#[tokio::test]
async fn wrong_passwords_wait_too_and_say_the_same_for_nobody() {
    let app = App::practice(Language::English).await;
    for address in [SANNE.address, "nobody@merelhof.example"] {
        let mut told = Vec::new();
        for _ in 0..3 {
            app.give_password(address, "not the password of anyone").await;
            told.push(app.told("").await);
            app.reload().await;
        }
        app.give_password(address, SANNE.password).await;
        told.push(app.told("Wait until").await);
        assert!(!app.has_field(&app.say("password")).await);
        assert!(told[0].contains(&app.say("refusal-wrong-credentials")), "{address}: {told:?}");
        assert!(told[2].contains("Wait until"), "the third one says so itself: {address}: {told:?}");
        app.reload().await;
    }
}

/// To the page that asks the code, from wherever the moved clock left the window.
async fn to_the_code(app: &App) {
    app.reload().await;
    if app.screen_kind().await == "signed_out" {
        app.log_in(SANNE).await;
    }
    app.heading_id("code-heading").await;
}

async fn wrong(app: &App, phone: &Phone) {
    app.give_code(&phone.wrong_code(), "log-in").await;
    app.answered().await;
}

/// The wait stands there at once, as a clock time, and there is nothing to type into.
async fn it_waits(app: &App, seconds: u64) {
    app.reads("You can try again at").await;
    assert!(!app.has_field(&app.say("code")).await, "no field while it waits");
    let view = app.invoke("app_state", serde_json::json!({})).await.unwrap();
    let until = view["screen"]["wait"].as_u64().unwrap_or_else(|| panic!("no wait in {view}"));
    let left = until - view["now"].as_u64().expect("a time");
    assert!(left <= seconds * 1000 && left > seconds * 1000 - 20_000, "{left} ms of {seconds} s");
    let minutes = until / 60_000;
    let clock = format!("You can try again at {:02}:{:02}", minutes / 60 % 24, minutes % 60);
    app.reads(&clock).await;
}
