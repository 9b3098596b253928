//! Two-step from switching it on to logging in with it, in practice.

use crate::app::App;
use crate::people::{FATIMA, SANNE};
use crate::words::Language;

#[tokio::test]
async fn two_step_is_switched_on_and_asked_at_the_next_log_in() {
    let app = App::practice(Language::English).await;
    app.log_in(SANNE).await;
    app.heading_id("place-profile").await;
    let (phone, codes) = app.switch_on(SANNE.password).await;
    app.log_out().await;

    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "log-in").await;
    app.heading_id("place-profile").await;
    app.log_out().await;

    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    app.press_id("no-phone").await;
    app.fill_id("recovery-code", &codes[3]).await;
    app.press_id("log-in").await;
    app.heading_id("offer-new-phone").await;
}
