//! One client's two-step from beginning to end, and the same for a password.

use crate::app::App;
use crate::people::FATIMA;
use crate::words::Language;

const NEW: &str = "kettle harbour violet eleven";

#[tokio::test]
async fn a_client_switches_on_changes_everything_and_switches_off() {
    let app = App::practice(Language::English).await;
    app.log_in(FATIMA).await;
    let (phone, codes) = app.switch_on(FATIMA.password).await;

    app.press_id("password-change").await;
    app.prove_password(FATIMA.password).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "continue").await;
    app.heading_id("new-password-heading").await;
    app.fill_id("new-password", "password1234").await;
    app.press_id("new-password-save").await;
    app.told("").await;
    app.fill_id("new-password", NEW).await;
    app.press_id("new-password-save").await;
    app.reads_id("news-password-changed").await;

    app.press_id("codes-renew").await;
    app.prove_password(NEW).await;
    let renewed = app.read_codes().await;
    app.confirm_codes(&renewed[2]).await;
    app.reads_id("news-codes-renewed").await;

    app.press_id("app-change").await;
    app.heading_id("method-heading").await;
    app.press_id("continue").await;
    app.prove_password(NEW).await;
    let new_phone = app.take_key().await;
    assert_ne!(new_phone.key(), phone.key());
    app.reads_id("connect-until").await;
    app.give_code(&new_phone.code().await, "connect-use").await;
    app.reads_id("news-new-phone").await;
    app.log_out().await;

    app.give_password(FATIMA.address, FATIMA.password).await;
    app.told_id("refusal-wrong-credentials").await;
    app.give_password(FATIMA.address, NEW).await;
    app.heading_id("code-heading").await;
    app.press_id("no-phone").await;
    app.fill_id("recovery-code", &codes[0]).await;
    app.press_id("log-in").await;
    app.told_id("recovery-wrong").await;
    app.press_id("recovery-back").await;
    app.give_code(&new_phone.code().await, "log-in").await;
    app.heading(&app.words.say("offer-wrong-codes", &[("count", "1")])).await;
    app.press_id("offer-it-was-me").await;

    app.security().await;
    app.press_id("switch-off").await;
    app.prove_password(NEW).await;
    app.heading_id("code-heading").await;
    app.press_id("no-phone").await;
    app.fill_id("recovery-code", &renewed[4]).await;
    app.press_id("continue").await;
    app.heading_id("switch-off-heading").await;
    app.press_id("switch-off-do").await;
    app.reads_id("news-switched-off").await;
    app.log_out().await;
    app.give_password(FATIMA.address, NEW).await;
    // With the password alone: what loosened the account is told to whoever comes.
    app.heading_id("offer-happened").await;
    app.press_id("offer-it-was-me").await;
    app.heading_id("place-profile").await;
}

#[tokio::test]
async fn stopping_before_the_first_code_changes_nothing() {
    let app = App::practice(Language::English).await;
    app.log_in(FATIMA).await;
    app.security().await;
    app.press_id("switch-on").await;
    app.prove_password(FATIMA.password).await;
    app.press_id("continue").await;
    let phone = app.take_key().await;
    app.give_code(&phone.wrong_code(), "connect-switch-on").await;
    app.told_id("refusal-wrong-code").await;
    app.press_id("flow-stop").await;
    app.heading_id("place-security").await;
    app.reads_id("two-step-off").await;
    let late =
        app.invoke("confirm_enrolment", serde_json::json!({ "code": phone.code().await })).await.unwrap();
    assert_eq!(late["kind"], "refused", "the stopped key is void: {late}");
    app.log_out().await;
    app.log_in(FATIMA).await;
    app.heading_id("place-profile").await;
}

#[tokio::test]
async fn who_must_have_two_step_is_led_to_it_and_cannot_go_round_it() {
    use crate::people::YOUSSEF;
    let app = App::practice(Language::English).await;
    app.log_in(YOUSSEF).await;
    app.heading_id("method-heading").await;
    app.reads_id("method-required").await;
    assert_eq!(app.screen_kind().await, "enrol");
    let profile = app.invoke("profile", serde_json::json!({})).await.unwrap();
    assert_eq!(profile["kind"], "refused", "{profile}");
    app.enrol().await;
    app.heading_id("place-profile").await;
    app.security().await;
    app.reads_id("two-step-required").await;
    assert!(!app.has_button(&app.say("switch-off")).await, "nothing is offered that is refused");
}
