//! What the help desk sets counts at once: the strict profile and the time without input
//! after which a window locks.

use std::time::Duration;

use crate::app::App;
use crate::members::Member;
use crate::people::{FATIMA, YOUSSEF};
use crate::words::Language;

#[tokio::test]
async fn strict_and_a_shorter_time_count_from_saving() {
    let app = App::practice(Language::English).await;
    app.log_in(YOUSSEF).await;
    let mut help_desk = Member::new(YOUSSEF.name, YOUSSEF.address, YOUSSEF.password);
    help_desk.phone = Some(app.enrol().await.0);
    app.past_offers().await;
    app.press_id("place-organisation").await;
    app.heading_id("place-organisation").await;
    let minutes = app.words.say("org-lock-of", &[("role", "help_desk")]);
    app.tick_id("org-strict").await;
    app.fill(&minutes, "3").await;
    app.press_id("org-save").await;
    app.told_id("org-lock-wrong").await;
    app.fill(&minutes, "5").await;
    app.press_id("org-save").await;
    app.prove(&help_desk).await;
    app.reads_id("org-saved").await;

    app.skip(Duration::from_mins(4)).await;
    assert_eq!(app.screen_kind().await, "open", "five minutes are not over");
    // What was pressed a moment ago may be reported after the clock was moved.
    app.skip(Duration::from_secs(5 * 60 + 10)).await;
    app.heading(&app.words.say("locked-heading", &[("name", help_desk.first_name())])).await;
    app.give_code(&help_desk.phone().code().await, "unlock").await;
    app.heading_id("place-organisation").await;
    asks_a_code_as_well(&app, &help_desk).await;
    app.log_out().await;
    longer_passwords(&app).await;
}

/// Another phone and new recovery codes: standard asks the password alone.
async fn asks_a_code_as_well(app: &App, help_desk: &Member) {
    app.security().await;
    app.press_id("codes-renew").await;
    app.prove_password(&help_desk.password).await;
    app.heading_id("code-heading").await;
    app.press_id("flow-stop").await;
    app.heading_id("place-security").await;
    app.press_id("app-change").await;
    app.heading_id("method-heading").await;
    app.press_id("continue").await;
    app.prove_password(&help_desk.password).await;
    app.heading_id("code-heading").await;
    app.press_id("flow-stop").await;
    app.heading_id("place-security").await;
}

/// Where two-step is off a password has 15 characters.
async fn longer_passwords(app: &App) {
    const FOURTEEN: &str = "lamp&ferret%41";
    app.log_in(FATIMA).await;
    app.past_offers().await;
    app.security().await;
    app.press_id("password-change").await;
    app.prove_password(FATIMA.password).await;
    app.heading_id("new-password-heading").await;
    app.fill_id("new-password", FOURTEEN).await;
    app.press_id("new-password-save").await;
    app.told("15").await;
    app.fill_id("new-password", &format!("{FOURTEEN}7")).await;
    app.press_id("new-password-save").await;
    app.reads_id("news-password-changed").await;
}
