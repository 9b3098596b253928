//! The end of the walk past the screens of an organisation: what people see who come back
//! after a reset, forgot their password, or get their codes by SMS.

use serde_json::json;

use crate::app::App;
use crate::desk_screens::{PASSWORD, People};
use crate::look::Findings;
use crate::members::code_of;
use crate::post::Gateway;

/// The old phone is told of the code; the code opens one thing.
pub(crate) async fn after_a_reset(app: &App, seen: &mut Findings, people: &People, code: &str) {
    app.log_in_as(&people.client).await;
    app.heading(&app.words.say("offer-open-code", &[("code", "reset")])).await;
    seen.look(app, "offer-open-code").await;
    app.press_id("offer-open-code-mine").await;
    app.heading_id("offer-happened").await;
    seen.look(app, "offer-happened").await;
    app.past_offers().await;
    app.log_out().await;
    app.give_password(&people.client.address, &people.client.password).await;
    app.heading_id("code-heading").await;
    app.press_id("no-phone").await;
    app.fill_id("recovery-code", code).await;
    app.press_id("log-in").await;
    app.heading_id("after-reset-heading").await;
    seen.look(app, "after-reset").await;
    app.press_id("after-reset-off").await;
    app.reads_id("after-reset-off-text").await;
    seen.look(app, "after-reset-leave-off").await;
    app.ask("log_out", json!({})).await;
    app.reload().await;
}

pub(crate) async fn forgotten(app: &App, seen: &mut Findings, people: &People) {
    app.press_id("forgot-password").await;
    app.fill_id("log-in-address", &people.other.address).await;
    app.press_id("forgot-ask-submit").await;
    app.heading_id("forgot-asked-heading").await;
    seen.look(app, "forgot-asked").await;
    app.press_id("rescue-link").await;
    app.press_id("rescue-submit").await;
    app.told_id("key-missing-empty").await;
    seen.look(app, "rescue-missing").await;
    app.reload().await;
    app.press_id("have-a-code").await;
    app.fill_id("log-in-address", &people.other.address).await;
    app.fill_id("have-code", "AAAA-AAAB").await;
    app.press_id("continue").await;
    app.told("").await;
    seen.look(app, "have-code-wrong").await;
    let asked = json!({
        "id": people.other.id, "identityCheck": "in_person", "reason": "Password forgotten", "recoveryKey": null,
    });
    app.enter(&people.help_desk).await;
    let made = app.ask_as(&people.help_desk, "hand_out_password_code", asked).await;
    app.log_out().await;
    app.press_id("have-a-code").await;
    app.fill_id("log-in-address", &people.other.address).await;
    app.fill_id("have-code", &code_of(&made)).await;
    app.press_id("continue").await;
    app.heading_id("recover-again-heading").await;
    seen.look(app, "recover-password").await;
    app.fill_id("new-password", PASSWORD).await;
    app.press_id("recover-save").await;
    app.heading_id("recover-done-heading").await;
    seen.look(app, "recover-done").await;
    app.reload().await;
}

pub(crate) async fn sms(app: &App, seen: &mut Findings, people: &People, gateway: &mut Gateway) {
    app.log_in_as(&people.other).await;
    app.past_offers().await;
    app.security().await;
    app.press_id("switch-on").await;
    app.prove_password(&people.other.password).await;
    app.heading_id("method-heading").await;
    app.tick_id("method-sms").await;
    seen.look(app, "method-sms").await;
    app.press_id("continue").await;
    app.heading_id("number-heading").await;
    app.fill_id("number", "020 555 01 23").await;
    app.press_id("number-send").await;
    app.told_id("number-not-mobile").await;
    seen.look(app, "number-wrong").await;
    app.fill_id("number", "06 12 34 56 78").await;
    app.press_id("number-send").await;
    app.heading_id("sms-heading").await;
    let sms = gateway.next().await;
    seen.look(app, "sms-switch-on").await;
    app.give_code(&sms.code(), "connect-switch-on").await;
    let codes = app.read_codes().await;
    app.confirm_codes(&codes[0]).await;
    app.reads_id("news-switched-on").await;
    app.log_out().await;
    app.give_password(&people.other.address, &people.other.password).await;
    app.heading_id("sms-heading").await;
    gateway.next().await;
    seen.look(app, "sms-log-in").await;
    app.press_id("sms-none").await;
    app.heading_id("sms-again-heading").await;
    seen.look(app, "sms-again").await;
}
