//! Nobody touches the window: the warning, the lock, and the way back.

use std::time::Duration;

use crate::app::App;
use crate::people::{FATIMA, SANNE};
use crate::words::Language;

const fn minutes(count: u64) -> Duration {
    Duration::from_mins(count)
}

#[tokio::test]
async fn an_hour_locks_and_the_code_gives_the_page_back() {
    let app = App::practice(Language::English).await;
    app.log_in(SANNE).await;
    let (phone, _) = app.switch_on(SANNE.password).await;
    app.press_id("rules-heading").await;
    app.heading_id("rules-heading").await;

    app.skip(minutes(58) + Duration::from_secs(10)).await;
    app.reads("Tweestap locks at").await;
    app.press_id("idle-stay").await;
    gone(&app, "Tweestap locks at").await;
    app.skip(minutes(57)).await;
    assert_eq!(app.screen_kind().await, "open", "staying counts as input");

    app.skip(minutes(61)).await;
    app.heading(&app.words.say("locked-heading", &[("name", SANNE.first_name)])).await;
    // Beside the app the trainer's desk names who is played.
    let page = app.run("return document.querySelector('.app').outerHTML", vec![]).await.unwrap();
    let page = page.as_str().unwrap();
    for hidden in [SANNE.name, SANNE.address, &app.say("rules-heading")] {
        assert!(!page.contains(hidden), "the lock still holds “{hidden}”");
    }
    app.reads("after 60 minutes without input").await;
    let rules = app.invoke("rules", serde_json::json!({})).await.unwrap();
    assert_eq!(rules["refusal"]["code"], "locked", "{rules}");

    app.give_code(&phone.wrong_code(), "unlock").await;
    app.told_id("refusal-wrong-code").await;
    app.give_code(&phone.code().await, "unlock").await;
    app.heading_id("rules-heading").await;
}

#[tokio::test]
async fn without_two_step_the_lock_asks_the_password_and_lets_somebody_else_in() {
    let app = App::practice(Language::English).await;
    app.log_in(FATIMA).await;
    app.security().await;
    app.press_id("lock").await;
    let welcome = app.words.say("locked-heading", &[("name", FATIMA.first_name)]);
    app.heading(&welcome).await;
    app.fill_id("password", "not her password").await;
    app.press_id("unlock").await;
    app.told_id("refusal-wrong-password").await;
    app.fill_id("password", FATIMA.password).await;
    app.press_id("unlock").await;
    app.heading_id("place-security").await;

    // The keys of the keyboard lock as well.
    app.client.active_element().await.unwrap().send_keys("\u{E009}l").await.unwrap();
    app.heading(&welcome).await;
    app.press_id("locked-someone-else").await;
    app.heading_id("log-in").await;
    assert_eq!(app.screen_kind().await, "signed_out");
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_of_work() {
    let app = App::practice(Language::English).await;
    app.log_in(FATIMA).await;
    app.heading_id("place-profile").await;
    for _ in 0..13 {
        app.skip(minutes(55)).await;
        app.invoke("activity", serde_json::json!({})).await.unwrap();
    }
    assert_eq!(app.screen_kind().await, "open");
    app.skip(minutes(10)).await;
    app.heading_id("log-in").await;
}

async fn gone(app: &App, words: &str) {
    app.wait(&format!("“{words}” to go"), || async {
        Ok((!app.text().await?.contains(words)).then_some(()))
    })
    .await;
}
