//! A walk past every screen in each language: axe finds nothing in any scheme,
//! nothing is cut off at any size, and pictures are left for people.

use std::time::Duration;

use crate::app::App;
use crate::look::Findings;
use crate::people::{FATIMA, SANNE};
use crate::phone::Phone;
use crate::place::Keyring;
use crate::words::Language;

#[tokio::test]
async fn practice_in_english() {
    practice(Language::English).await;
}

#[tokio::test]
async fn practice_in_dutch() {
    practice(Language::Dutch).await;
}

#[tokio::test]
async fn practice_in_german() {
    practice(Language::German).await;
}

#[tokio::test]
async fn setting_up_in_english() {
    setting_up(Language::English).await;
}

#[tokio::test]
async fn setting_up_in_dutch() {
    setting_up(Language::Dutch).await;
}

#[tokio::test]
async fn setting_up_in_german() {
    setting_up(Language::German).await;
}

async fn practice(language: Language) {
    let app = App::practice(language).await;
    let mut seen = Findings::default();
    sign_in(&app, &mut seen).await;
    let (phone, codes) = switching_on(&app, &mut seen).await;
    changes(&app, &mut seen, &phone).await;
    lock(&app, &mut seen, &phone).await;
    second_step(&app, &mut seen, &phone, &codes).await;
    client(&app, &mut seen).await;
    seen.none(39);
}

async fn sign_in(app: &App, seen: &mut Findings) {
    app.heading_id("log-in").await;
    app.reads(SANNE.address).await;
    seen.look(app, "log-in").await;
    app.press_id("continue").await;
    app.told_id("password-missing").await;
    seen.look(app, "log-in-missing").await;
    app.press_id("forgot-password").await;
    app.heading_id("forgot-ask-heading").await;
    seen.look(app, "forgot-password").await;
    app.reload().await;
    app.give_password(SANNE.address, "not the password of anyone").await;
    app.told_id("refusal-wrong-credentials").await;
    seen.look(app, "log-in-wrong").await;
    app.log_in(SANNE).await;
    app.heading_id("place-profile").await;
    app.reads(SANNE.address).await;
    seen.look(app, "profile").await;
}

async fn switching_on(app: &App, seen: &mut Findings) -> (Phone, Vec<String>) {
    app.security().await;
    app.reads_id("two-step-off").await;
    seen.look(app, "security-off").await;
    app.press_id("switch-on").await;
    app.heading_id("challenge-password").await;
    seen.look(app, "switch-on-1-password").await;
    app.prove_password(SANNE.password).await;
    app.heading_id("method-heading").await;
    seen.look(app, "switch-on-2-method").await;
    app.press_id("continue").await;
    let phone = app.take_key().await;
    seen.look(app, "switch-on-3-scan").await;
    app.give_code(&phone.wrong_code(), "connect-switch-on").await;
    app.told_id("refusal-wrong-code").await;
    seen.look(app, "switch-on-4-wrong-code").await;
    app.give_code(&phone.code().await, "connect-switch-on").await;
    let codes = app.read_codes().await;
    seen.look(app, "switch-on-5-codes").await;
    app.press_id("save").await;
    seen.look(app, "switch-on-5-save").await;
    app.press_id("save-locked").await;
    app.heading_id("codes-heading").await;
    app.field(&app.say("passphrase")).await;
    seen.look(app, "switch-on-5-locked-file").await;
    app.press_id("flow-leave").await;
    app.reads_id("codes-leave-text").await;
    seen.look(app, "switch-on-5-leave").await;
    app.press_id("codes-leave-back").await;
    app.press_id("codes-finish").await;
    app.told_id("codes-kept-missing").await;
    seen.look(app, "switch-on-5-missing").await;
    app.confirm_codes(&codes[0]).await;
    app.reads_id("news-switched-on").await;
    seen.look(app, "security-on").await;
    (phone, codes)
}

async fn changes(app: &App, seen: &mut Findings, phone: &Phone) {
    app.press_id("rules-heading").await;
    app.heading_id("rules-heading").await;
    app.reads_id("operation-log_in").await;
    seen.look(app, "rules").await;
    app.security().await;
    app.press_id("protects-heading").await;
    app.heading_id("protects-heading").await;
    seen.look(app, "protects").await;
    app.press_id("help").await;
    app.heading_id("help").await;
    seen.look(app, "help").await;
    app.press_id("place-training").await;
    app.heading_id("training-desk").await;
    seen.look(app, "training").await;
    app.security().await;
    app.press(&app.say("not-you")).await;
    app.heading_id("not-me-heading").await;
    seen.look(app, "not-me").await;
    app.security().await;
    app.press_id("password-change").await;
    app.prove_password(SANNE.password).await;
    app.heading_id("code-heading").await;
    seen.look(app, "change-password-code").await;
    app.give_code(&phone.code().await, "continue").await;
    app.heading_id("new-password-heading").await;
    app.fill_id("new-password", "Sanne1234567").await;
    app.press_id("new-password-save").await;
    app.told("").await;
    seen.look(app, "change-password-guessable").await;
    app.press_id("flow-stop").await;
    app.heading_id("place-security").await;
    app.press_id("app-change").await;
    app.heading_id("method-heading").await;
    app.press_id("continue").await;
    app.prove_password(SANNE.password).await;
    app.take_key().await;
    seen.look(app, "new-phone").await;
    app.press_id("flow-stop").await;
    app.heading_id("place-security").await;
    app.press_id("switch-off").await;
    app.prove_password(SANNE.password).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "continue").await;
    app.heading_id("switch-off-heading").await;
    seen.look(app, "switch-off").await;
    app.press_id("switch-off-keep").await;
    app.heading_id("place-security").await;
}

async fn lock(app: &App, seen: &mut Findings, phone: &Phone) {
    app.skip(Duration::from_secs(58 * 60 + 30)).await;
    app.wait("the warning", || async { Ok(app.has_button(&app.say("idle-stay")).await.then_some(())) }).await;
    seen.look(app, "idle-warning").await;
    app.skip(Duration::from_mins(61)).await;
    app.heading(&app.words.say("locked-heading", &[("name", SANNE.first_name)])).await;
    seen.look(app, "lock-code").await;
    app.give_code(&phone.code().await, "unlock").await;
    app.heading_id("place-security").await;
    app.log_out().await;
}

async fn second_step(app: &App, seen: &mut Findings, phone: &Phone, codes: &[String]) {
    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    seen.look(app, "code").await;
    app.press_id("no-phone").await;
    app.heading_id("recovery-heading").await;
    seen.look(app, "recovery-code").await;
    app.press_id("open-locked-file").await;
    app.heading_id("locked-file-heading").await;
    seen.look(app, "locked-file").await;
    app.press_id("use-recovery-code").await;
    app.press_id("no-codes-either").await;
    app.heading_id("lost-heading").await;
    seen.look(app, "lost-everything").await;
    app.press_id("use-recovery-code").await;
    app.press_id("recovery-back").await;
    for tries in 0..4 {
        if !app.has_field(&app.say("code")).await {
            break;
        }
        app.give_code(&phone.wrong_code(), "log-in").await;
        app.told("").await;
        app.answered().await;
        if tries == 1 {
            seen.look(app, "code-wrong").await;
        }
    }
    app.heading_id("code-heading").await;
    app.reads_id("while-you-wait").await;
    seen.look(app, "code-wait").await;
    app.press_id("use-recovery-code").await;
    app.fill_id("recovery-code", &codes[0]).await;
    app.press_id("log-in").await;
    app.heading(&app.words.say("offer-wrong-codes", &[("count", "3")])).await;
    seen.look(app, "offer-wrong-codes").await;
    app.press_id("offer-it-was-me").await;
    app.heading_id("offer-happened").await;
    app.press_id("offer-it-was-me").await;
    app.heading_id("offer-new-phone").await;
    seen.look(app, "offer-new-phone").await;
    app.press_id("offer-later").await;
    app.log_out().await;
}

async fn client(app: &App, seen: &mut Findings) {
    app.log_in(FATIMA).await;
    app.security().await;
    app.press_id("switch-on").await;
    app.prove_password(FATIMA.password).await;
    app.press_id("continue").await;
    let phone = app.take_key().await;
    app.give_code(&phone.code().await, "connect-switch-on").await;
    app.read_codes().await;
    seen.look(app, "client-codes").await;
    app.press_id("copy").await;
    app.reads_id("whose-computer").await;
    seen.look(app, "client-whose-computer").await;
    app.press_id("whose-computer-no").await;
    app.press_id("flow-leave").await;
    app.press_id("codes-leave-do").await;
    app.reads_id("security-unconfirmed").await;
    seen.look(app, "security-unconfirmed").await;
    app.log_out().await;
    app.log_in(FATIMA).await;
    app.heading_id("code-heading").await;
    app.give_code(&phone.code().await, "log-in").await;
    app.heading_id("offer-save-codes").await;
    seen.look(app, "offer-save-codes").await;
}

async fn setting_up(language: Language) {
    let app = App::real(Keyring::None, language).await;
    let mut seen = Findings::default();
    app.heading_id("first-heading").await;
    seen.look(&app, "first-start").await;
    app.press_id("first-set-up").await;
    app.heading_id("set-up-organisation-heading").await;
    seen.look(&app, "set-up-1-organisation").await;
    app.fill_id("set-up-organisation", "Praktijk De Linde").await;
    app.press_id("continue").await;
    app.heading_id("set-up-help-desk-heading").await;
    app.press_id("continue").await;
    let label = app.say("set-up-help_desk_name");
    app.told(&app.words.say("field-missing-at", &[("label", &label)])).await;
    seen.look(&app, "set-up-2-help-desk-missing").await;
    app.fill_id("set-up-help_desk_name", "Helpdesk De Linde").await;
    app.fill_id("set-up-help_desk_phone", "020 555 01 23").await;
    app.fill_id("set-up-help_desk_hours", "9:00–17:00").await;
    app.press_id("continue").await;
    app.heading_id("set-up-account-heading").await;
    app.fill_id("set-up-name", crate::set_up::NAME).await;
    app.fill_id("set-up-address", crate::set_up::ADDRESS).await;
    app.fill_id("new-password", crate::set_up::PASSWORD).await;
    seen.look(&app, "set-up-3-account").await;
    app.press_id("continue").await;
    app.heading_id("set-up-key-file-heading").await;
    seen.look(&app, "set-up-4-key-file").await;
    app.tick_id("set-up-key-file-agree").await;
    app.press_id("set-up-create").await;
    app.heading_id("key-heading").await;
    seen.look(&app, "set-up-5-recovery-key").await;
    app.keep_recovery_key().await;
    app.heading_id("method-heading").await;
    seen.look(&app, "enrol-required").await;
    app.enrol().await;
    app.security().await;
    app.reads_id("two-step-required").await;
    seen.look(&app, "security-required").await;
    app.press_id("lock").await;
    app.heading(&app.words.say("locked-heading", &[("name", "Jannie")])).await;

    let second = App::open(app.place.clone(), &["--allow-automation"], language).await;
    second.heading_id("open-in_use").await;
    seen.look(&second, "fault-in-use").await;
    drop(second);
    let ended = app.kill();
    let config = ended.place.home().join(".config/nl.tweestap.desktop");
    for entry in std::fs::read_dir(config).unwrap().flatten() {
        if entry.file_name().to_string_lossy().starts_with("root-key") {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
    let app = ended.start().await;
    app.heading_id("open-key_missing").await;
    seen.look(&app, "fault-key-missing").await;
    app.press_id("open-backup-instead").await;
    app.reads_id("open-backup-aside").await;
    seen.look(&app, "fault-open-backup").await;
    seen.none(11);
}
