//! The keychain lost the key of the store: the paper opens it again.

use crate::app::App;
use crate::place::Keyring;
use crate::set_up::{ADDRESS, PASSWORD};

#[tokio::test]
async fn the_recovery_key_opens_the_store_once_and_a_new_one_takes_its_place() {
    let (app, paper) = App::set_up(Keyring::Unlocked).await;
    let (phone, _) = app.enrol_help_desk().await;

    let app = lose_the_key(app).await;
    let mistyped = format!("{}{}", if paper[0].starts_with('A') { 'B' } else { 'A' }, &paper[0][1..]);
    app.fill_id("key-label", &[&[mistyped], &paper[1..]].concat().join(" ")).await;
    app.press_id("key-missing-open").await;
    app.told(&app.words.say("refusal-wrong-key.group", &[("group", "1")])).await;
    app.fill_id("key-label", &paper.join(" ").to_lowercase()).await;
    app.press_id("key-missing-open").await;
    let new_paper = app.keep_recovery_key().await;
    assert_ne!(new_paper, paper);
    log_in(&app, &phone).await;

    // The keychain has the key again: the next start asks nothing.
    let app = app.kill().start().await;
    log_in(&app, &phone).await;

    let app = lose_the_key(app).await;
    app.fill_id("key-label", &paper.join(" ")).await;
    app.press_id("key-missing-open").await;
    app.told_id("refusal-wrong-key").await;
    app.fill_id("key-label", &new_paper.join("")).await;
    app.press_id("key-missing-open").await;
    app.heading_id("key-heading").await;
}

async fn lose_the_key(app: App) -> App {
    let killed = app.kill();
    killed.place.empty_keyring();
    let app = killed.start().await;
    app.heading_id("open-key_missing").await;
    app.reads_id("open-nothing-lost").await;
    app
}

async fn log_in(app: &App, phone: &crate::phone::Phone) {
    app.give_password(ADDRESS, PASSWORD).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "log-in").await;
    app.wait("the open desk", || async { Ok((app.screen_kind().await == "open").then_some(())) }).await;
}
