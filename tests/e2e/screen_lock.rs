//! In the strict profile the window locks with the screen and when the computer falls
//! asleep; in the standard one it does not.

use serde_json::json;

use crate::app::App;
use crate::logind::{Logind, Says};
use crate::members::House;
use crate::place::{Keyring, Place};
use crate::words::Language;

#[tokio::test]
async fn strict_locks_with_the_screen_and_on_sleep_and_standard_does_not() {
    let logind = Logind::start();
    let place = Place::new(Keyring::None).on_system_bus(logind.address());
    let House { app, help_desk, .. } = House::at(place, Language::English).await;
    app.wait("the question which session this is", || async { Ok(logind.was_asked().then_some(())) }).await;

    for said in [Says::Sleep, Says::Lock, Says::ScreenLocked] {
        logind.say(said);
        assert_eq!(app.screen_kind().await, "open", "standard: {said:?} leaves the window");
    }
    let mut settings = app.ask("settings", json!({})).await["settings"].clone();
    settings["profile"] = json!("strict");
    app.ask_as(&help_desk, "change_settings", json!({ "to": settings })).await;

    for said in [Says::LockOfAnother, Says::ScreenUnlocked] {
        logind.say(said);
        assert_eq!(app.screen_kind().await, "open", "{said:?} is none of ours");
    }
    for said in [Says::Sleep, Says::Lock, Says::ScreenLocked] {
        logind.say(said);
        locked_with_the_screen(&app, help_desk.first_name()).await;
        app.give_code(&help_desk.phone().code().await, "unlock").await;
        app.past_offers().await;
        app.heading_id("place-profile").await;
    }
    let lines = app.ask("own_log", json!({ "beforeLine": null })).await["lines"].clone();
    let locked = lines.as_array().expect("lines").iter().filter(|line| line["event"] == "locked").count();
    assert_eq!(locked, 3, "nothing else locked it: {lines}");
}

async fn locked_with_the_screen(app: &App, first_name: &str) {
    app.heading(&app.words.say("locked-heading", &[("name", first_name)])).await;
    let screen = app.screen().await;
    assert_eq!((&screen["kind"], &screen["why"]), (&json!("locked"), &json!("screen")), "{screen}");
    app.reads("Locked with the screen").await;
}
