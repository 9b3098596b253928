//! The power goes: what was acknowledged is there, what was not is as before.

use crate::app::App;
use crate::place::Keyring;
use crate::set_up::{ADDRESS, PASSWORD};

#[tokio::test]
async fn a_kill_before_the_first_code_leaves_two_step_off_and_one_after_a_code_leaves_it_used() {
    let (app, _) = App::set_up(Keyring::None).await;
    app.press_id("continue").await;
    let lost = app.take_key().await;

    let app = app.kill().start().await;
    app.give_password(ADDRESS, PASSWORD).await;
    app.heading_id("method-heading").await;
    app.press_id("continue").await;
    let phone = app.take_key().await;
    assert_ne!(phone.key(), lost.key(), "a key that was never confirmed is gone");
    app.give_code(&phone.code().await, "connect-switch-on").await;
    let codes = app.read_codes().await;

    // Two-step is on from the right code; the codes on screen were never confirmed.
    let app = app.kill().start().await;
    app.give_password(ADDRESS, PASSWORD).await;
    app.heading_id("code-heading").await;
    let code = phone.code().await;
    app.give_code(&code, "log-in").await;
    app.heading_id("offer-save-codes").await;

    let app = app.kill().start().await;
    app.give_password(ADDRESS, PASSWORD).await;
    app.heading_id("code-heading").await;
    app.give_code(&code, "log-in").await;
    app.told_id("refusal-used-already").await;
    app.press_id("no-phone").await;
    app.fill_id("recovery-code", &codes[0]).await;
    app.press_id("log-in").await;
    app.heading_id("offer-save-codes").await;

    let app = app.kill().start().await;
    app.give_password(ADDRESS, PASSWORD).await;
    app.heading_id("code-heading").await;
    app.press_id("no-phone").await;
    app.fill_id("recovery-code", &codes[0]).await;
    app.press_id("log-in").await;
    app.told_id("refusal-used-already").await;
}
