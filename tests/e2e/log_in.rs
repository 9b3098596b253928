//! Logging in: what is asked, with what it is answered, and what is told afterwards.

use crate::app::App;
use crate::people::SANNE;
use crate::words::Language;

#[tokio::test]
async fn with_two_step_on_a_code_or_a_recovery_code_is_asked() {
    let app = App::practice(Language::English).await;
    app.log_in(SANNE).await;
    let (phone, codes) = app.switch_on(SANNE.password).await;
    app.log_out().await;

    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    let code = phone.code().await;
    app.give_code(&code, "log-in").await;
    app.heading_id("place-profile").await;
    app.log_out().await;

    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    app.give_code(&code, "log-in").await;
    app.told_id("refusal-used-already").await;
    assert_eq!(app.screen_kind().await, "code", "a code opens nothing twice");

    app.press_id("no-phone").await;
    app.fill_id("recovery-code", &codes[3].to_lowercase().replace('-', " ")).await;
    app.press_id("log-in").await;
    app.heading_id("offer-new-phone").await;
    app.reads("You have 5 left").await;

    // The password and the recovery code of this log-in count: only the new phone is asked.
    app.press_id("offer-new-phone-do").await;
    let new_phone = app.take_key().await;
    app.give_code(&new_phone.code().await, "connect-use").await;
    app.reads_id("news-new-phone").await;
    app.reads("5 of 6 left").await;
    app.log_out().await;

    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "log-in").await;
    app.told_id("refusal-wrong-code").await;
    app.give_code(&new_phone.code().await, "log-in").await;
    app.heading(&app.words.say("offer-wrong-codes", &[("count", "1")])).await;
    app.press_id("offer-it-was-me").await;
    app.heading_id("place-profile").await;
}

#[tokio::test]
async fn leaving_the_recovery_codes_unconfirmed_is_told_at_the_next_log_in() {
    let app = App::practice(Language::English).await;
    app.log_in(SANNE).await;
    app.security().await;
    app.press_id("switch-on").await;
    app.prove_password(SANNE.password).await;
    app.press_id("continue").await;
    let phone = app.take_key().await;
    app.give_code(&phone.code().await, "connect-switch-on").await;
    let old = app.read_codes().await;
    app.press_id("codes-finish").await;
    let problems = app.told_id("codes-kept-missing").await;
    assert!(problems.contains(&app.say("codes-type-missing")), "both are told at once: {problems}");
    app.press_id("flow-leave").await;
    app.reads_id("codes-leave-text").await;
    app.press_id("codes-leave-do").await;
    app.reads_id("security-unconfirmed").await;
    app.log_out().await;

    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "log-in").await;
    app.heading_id("offer-save-codes").await;
    app.press_id("offer-renew-do").await;
    app.prove_password(SANNE.password).await;
    let codes = app.read_codes().await;
    assert!(codes.iter().all(|code| !old.contains(code)), "a new set is new");
    app.tick_id("codes-kept").await;
    app.fill_id("codes-type", &old[0]).await;
    app.press_id("codes-finish").await;
    app.told_id("codes-type-wrong").await;
    app.fill_id("codes-type", &codes[5]).await;
    app.press_id("codes-finish").await;
    app.reads_id("news-codes-renewed").await;
}

#[tokio::test]
async fn another_person_at_the_same_window_finds_nothing_of_the_one_before() {
    let app = App::practice(Language::English).await;
    app.log_in(SANNE).await;
    app.switch_on(SANNE.password).await;
    app.log_out().await;
    app.log_in(crate::people::FATIMA).await;
    app.heading_id("place-profile").await;
    // Beside the app the trainer has a list of everybody.
    let page = app.run("return document.querySelector('.app').outerHTML", vec![]).await.unwrap();
    let page = page.as_str().unwrap();
    assert!(!page.contains(SANNE.name) && !page.contains(SANNE.address));
    app.security().await;
    let text = app.text().await.unwrap();
    assert!(!text.contains(&app.say("news-switched-on")), "news of someone else: {text}");
}
