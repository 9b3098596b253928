//! The first start: an organisation is set up, its help desk switches two-step on,
//! and what the page shows and saves is judged by other programs.

use crate::app::App;
use crate::place::Keyring;
use crate::referee;
use crate::set_up::{ADDRESS, NAME, ORGANISATION, PASSWORD};
use crate::words::Language;

const PASSPHRASE: &str = "four purple ducklings";

#[tokio::test]
async fn with_a_keychain_the_key_goes_there() {
    let app = App::real(Keyring::Unlocked, Language::English).await;
    app.heading_id("first-heading").await;
    says_what_is_missing(&app).await;
    app.fill_in_set_up(Keyring::Unlocked).await;
    app.heading_id("key-heading").await;
    app.press_id("key-finish").await;
    app.told_id("key-kept-missing").await;
    let (number, label) = app.asked_group().await;
    app.tick_id("key-kept").await;
    app.fill(&label, "AAAAA").await;
    app.press_id("key-finish").await;
    app.told(&app.words.say("refusal-wrong-key.group", &[("group", &number.to_string())])).await;
    app.reload().await;
    app.press_id("key-save").await;
    let sheet = app.place.saved().join("key.pdf");
    app.save_as(&sheet).await;
    app.reads("Saved as key.pdf").await;
    let key = app.keep_recovery_key().await;
    let sheet = referee::read_pdf(&sheet);
    assert!(key.iter().all(|group| sheet.contains(group)), "{key:?} is not on the sheet: {sheet}");

    let (_, codes) = app.enrol_help_desk().await;
    assert_eq!(codes.len(), 6);
    assert_eq!(app.key_place().await, "keychain");
    let left_behind = std::fs::read_dir(app.place.home().join(".config/nl.tweestap.desktop"));
    let names: Vec<_> = left_behind.into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().contains("root-key")), "{names:?}");
}

#[tokio::test]
async fn without_a_keychain_the_person_agrees_to_a_key_file_first() {
    let app = App::real(Keyring::None, Language::English).await;
    app.heading_id("first-heading").await;
    app.press_id("first-set-up").await;
    app.fill_id("set-up-organisation", ORGANISATION).await;
    app.press_id("continue").await;
    app.fill_id("set-up-help_desk_name", "Help desk").await;
    app.fill_id("set-up-help_desk_phone", "020 555 01 23").await;
    app.fill_id("set-up-help_desk_hours", "Always").await;
    app.press_id("continue").await;
    app.fill_id("set-up-name", NAME).await;
    app.fill_id("set-up-address", ADDRESS).await;
    app.fill_id("new-password", PASSWORD).await;
    app.press_id("continue").await;
    app.heading_id("set-up-key-file-heading").await;
    app.press_id("set-up-create").await;
    app.told_id("set-up-key-file-missing").await;
    assert!(!app.place.data().join("organisation/store.db").exists(), "nothing is made before");
    app.tick_id("set-up-key-file-agree").await;
    app.press_id("set-up-create").await;
    app.keep_recovery_key().await;
    app.enrol_help_desk().await;
    assert_eq!(app.key_place().await, "key_file");
    app.security().await;
    app.reads_id("security-key-file").await;
}

#[tokio::test]
async fn what_is_shown_and_saved_at_switching_on_is_what_other_programs_read() {
    let (app, _) = App::set_up(Keyring::None).await;
    app.press_id("continue").await;
    let phone = app.take_key().await;
    let picture = app.picture("screens/qr").await.expect("a picture of the window");
    let address = referee::read_qr(&picture);
    assert!(address.starts_with("otpauth://totp/"), "{address}");
    for part in [format!("secret={}", phone.key()), "issuer=Praktijk%20De%20Linde".to_owned()] {
        assert!(address.contains(&part), "{part} is not in {address}");
    }
    assert!(address.replace("%40", "@").contains(ADDRESS), "{address}");

    app.press_id("connect-copy").await;
    app.reads_id("key-copied").await;
    app.give_code(&phone.code().await, "connect-switch-on").await;
    let codes = app.read_codes().await;
    save_every_way(&app, &codes).await;
    app.confirm_codes(&codes[1]).await;
    app.heading_id("place-profile").await;
    app.log_out().await;

    app.give_password(ADDRESS, PASSWORD).await;
    app.heading_id("code-heading").await;
    app.press_id("no-phone").await;
    app.press_id("open-locked-file").await;
    app.fill_id("passphrase", "not the passphrase").await;
    app.press_id("locked-file-choose").await;
    app.choose_file(&app.place.saved().join("codes.age")).await;
    app.told_id("refusal-wrong-passphrase").await;
    app.fill_id("passphrase", PASSPHRASE).await;
    app.press_id("locked-file-choose").await;
    app.choose_file(&app.place.saved().join("codes.age")).await;
    app.reads(&codes[5]).await;
}

async fn says_what_is_missing(app: &App) {
    app.press_id("first-set-up").await;
    app.press_id("continue").await;
    let label = app.say("set-up-organisation");
    app.told(&app.words.say("field-missing-at", &[("label", &label)])).await;
    app.press_id("back").await;
    app.heading_id("first-heading").await;
}

/// Paste, sheet, text and locked file: all of them hold the six codes.
async fn save_every_way(app: &App, codes: &[String]) {
    let saved = app.place.saved();
    app.press_id("copy").await;
    app.reads_id("codes-copied").await;
    let label = app.say("codes-type");
    let field = app.field(&label).await;
    field.click().await.unwrap();
    field.send_keys("\u{E009}v").await.unwrap();
    app.wait("the codes from the clipboard", || async {
        let value = app.run("return field(arguments[0])?.value ?? ''", vec![label.clone().into()]).await?;
        let value = value.as_str().unwrap_or_default().to_owned();
        Ok(codes.iter().all(|code| value.contains(code)).then_some(()))
    })
    .await;

    app.press_id("save").await;
    app.press_id("save-where").await;
    app.save_as(&saved.join("codes.pdf")).await;
    app.reads("Saved as codes.pdf").await;
    let sheet = referee::read_pdf(&saved.join("codes.pdf"));

    app.press_id("save").await;
    app.tick_id("save-as-text").await;
    app.press_id("save-where").await;
    app.save_as(&saved.join("codes.txt")).await;
    app.reads("Saved as codes.txt").await;
    let text = std::fs::read_to_string(saved.join("codes.txt")).unwrap();

    app.press_id("save-locked").await;
    app.fill_id("passphrase", "too short").await;
    app.press_id("save-where").await;
    app.told(&app.words.say("refusal-passphrase-short", &[("min", "12")])).await;
    app.fill_id("passphrase", PASSPHRASE).await;
    app.press_id("save-where").await;
    app.save_as(&saved.join("codes.age")).await;
    app.reads("Saved as codes.age").await;
    let locked = std::fs::read(saved.join("codes.age")).unwrap();
    let opened = referee::open_age(&saved.join("codes.age"), PASSPHRASE);

    for (name, held) in [("sheet", sheet), ("text", text), ("locked file", opened)] {
        for part in codes.iter().map(String::as_str).chain([NAME, ADDRESS, ORGANISATION]) {
            assert!(held.contains(part), "the {name} lacks “{part}”: {held}");
        }
    }
    for code in codes {
        assert!(!locked.windows(code.len()).any(|part| part == code.as_bytes()), "locked means unreadable");
    }
}
