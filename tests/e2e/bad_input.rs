//! What people type and paste that is not right, and what must not become markup.

use crate::app::App;
use crate::people::SANNE;
use crate::place::Keyring;
use crate::words::Language;

#[tokio::test]
async fn a_code_that_cannot_be_one_is_told_what_it_lacks_and_costs_nothing() {
    let app = App::practice(Language::English).await;
    app.log_in(SANNE).await;
    let (phone, _) = app.switch_on(SANNE.password).await;
    app.log_out().await;
    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    let long = "1234567890".repeat(1024);
    let rows = [
        ("nothing", "", "code-missing"),
        ("only spaces", "   ", "code-missing"),
        ("letters", "12a456", "refusal-malformed.fix"),
        ("five digits", "12345", "refusal-malformed.fix"),
        ("seven digits", "1234567", "refusal-malformed.fix"),
        ("Arabic digits", "١٢٣٤٥٦", "refusal-malformed.fix"),
        ("full-width digits", "１２３４５６", "refusal-malformed.fix"),
        ("a zero byte", "123\u{0}456", "refusal-malformed.fix"),
        ("10 kB", &long, "refusal-malformed.fix"),
    ];
    for (name, typed, sentence) in rows {
        app.paste(&app.say("code"), typed).await;
        app.press_id("log-in").await;
        app.told_id(sentence).await;
        assert_eq!(app.screen_kind().await, "code", "{name}");
        app.reload().await;
    }
    // Nothing of all that was counted, and a code may be pasted as the phone shows it.
    let code = phone.code().await;
    app.paste(&app.say("code"), &format!(" {} {} ", &code[..3], &code[3..])).await;
    app.press_id("log-in").await;
    app.heading_id("place-profile").await;
}

#[tokio::test]
async fn a_name_with_markup_is_only_a_name() {
    const NAME: &str = "<img src=x onerror=\"window.hit=1\"> & <b>Jo</b>";
    let app = App::real(Keyring::None, Language::English).await;
    app.press_id("first-set-up").await;
    app.paste(&app.say("set-up-organisation"), "<script>window.hit=1</script>").await;
    app.press_id("continue").await;
    app.fill_id("set-up-help_desk_name", "a </p><h1>b</h1>").await;
    app.fill_id("set-up-help_desk_phone", "1").await;
    app.fill_id("set-up-help_desk_hours", "{ $x } %s").await;
    app.press_id("continue").await;
    app.paste(&app.say("set-up-name"), NAME).await;
    app.fill_id("set-up-address", "jo").await;
    // 128 emoji are a password: long, and every one of them counts once.
    let emoji: String = ["🦉", "🍋", "🧵", "⛵", "🥁", "🌵", "🧊", "🪁"].concat().repeat(16);
    assert_eq!(emoji.chars().count(), 128);
    app.paste(&app.say("new-password"), &format!("{emoji}🦉")).await;
    app.press_id("continue").await;
    app.tick_id("set-up-key-file-agree").await;
    app.press_id("set-up-create").await;
    app.told(&app.words.say("password-too-long", &[("max", "128")])).await;
    app.paste(&app.say("new-password"), &emoji).await;
    app.press_id("continue").await;
    app.press_id("set-up-create").await;
    app.keep_recovery_key().await;

    let (phone, _) = app.enrol().await;
    app.heading_id("place-profile").await;
    app.log_out().await;
    app.fill_id("log-in-address", "  JO ").await;
    app.paste(&app.say("password"), &emoji).await;
    app.press_id("continue").await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "log-in").await;
    app.heading_id("place-profile").await;
    app.reads(NAME).await;
    let hit = app.run(
        "return [window.hit ?? null, all('h1').length, document.querySelectorAll('main img, main b').length]",
        vec![],
    );
    assert_eq!(hit.await.unwrap(), serde_json::json!([null, 1, 0]));
}

#[tokio::test]
async fn a_password_too_long_for_the_wire_is_refused_with_the_page_whole() {
    let app = App::practice(Language::English).await;
    app.heading_id("log-in").await;
    app.fill_id("log-in-address", SANNE.address).await;
    app.paste(&app.say("password"), &"x".repeat(10_240)).await;
    app.press_id("continue").await;
    app.told_id("refusal-wrong-credentials").await;
    app.log_in(SANNE).await;
    app.heading_id("place-profile").await;
}
