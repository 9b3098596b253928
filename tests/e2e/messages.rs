//! Messages that really leave: a gateway and a mail server set up in the window, a code
//! by SMS, a forgotten password by mail.

use serde_json::json;

use crate::app::App;
use crate::members::{House, Member};
use crate::place::{Keyring, Place};
use crate::post::{Gateway, MAIL_USER, MailServer, Manner, SECRET};
use crate::words::Language;

const PASSWORD: &str = "kettle harbour violet eleven";
const NEW: &str = "copper lantern thirteen geese";

#[tokio::test]
async fn sms_is_set_up_tested_chosen_and_asked() {
    let mut gateway = Gateway::start();
    let house = House::open().await;
    let client = house.person("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, .. } = house;
    set_up_gateway(&app, &help_desk, &gateway).await;
    test_gateway(&app, &mut gateway).await;
    app.log_out().await;

    app.log_in_as(&client).await;
    app.past_offers().await;
    app.security().await;
    app.press_id("switch-on").await;
    app.prove_password(&client.password).await;
    app.heading_id("method-heading").await;
    app.tick_id("method-sms").await;
    app.press_id("continue").await;
    app.heading_id("number-heading").await;
    app.fill_id("number", "020 555 01 23").await;
    app.press_id("number-send").await;
    app.told_id("number-not-mobile").await;
    app.fill_id("number", "06 12 34 56 78").await;
    app.press_id("number-send").await;
    app.heading_id("sms-heading").await;
    let sms = gateway.next().await;
    assert_eq!(sms.to, "+31612345678");
    assert!(sms.text.contains(&app.say("message-for-switch-on")), "it says what for: {}", sms.text);
    app.give_code(&sms.code(), "connect-switch-on").await;
    let codes = app.read_codes().await;
    app.confirm_codes(&codes[0]).await;
    app.reads_id("news-switched-on").await;
    app.log_out().await;

    app.give_password(&client.address, &client.password).await;
    app.heading_id("sms-heading").await;
    let sms = gateway.next().await;
    assert!(sms.text.contains(&app.say("message-for-log-in")), "it says what for: {}", sms.text);
    app.press_id("sms-none").await;
    app.heading_id("sms-again-heading").await;
    // It comes half a minute after the first.
    app.press_id("sms-again").await;
    let again = gateway.next().await;
    assert_eq!(again.code(), sms.code(), "a resend repeats a living code");
    app.give_code(&again.code(), "log-in").await;
    app.past_offers().await;
    app.heading_id("place-profile").await;
    assert!(!gateway.has_more(), "one SMS for each time it was asked");
}

#[tokio::test]
async fn a_forgotten_password_comes_by_mail_and_two_step_stays() {
    let mut mail = MailServer::start();
    let place = Place::new(Keyring::None).trusting(&mail.certificate());
    let house = House::at(place, Language::English).await;
    let client =
        house.person_with_two_step("client", Member::new("Kees Bakker", "kees@mail.example", PASSWORD)).await;
    let House { app, help_desk, .. } = house;
    set_up_mail(&app, &help_desk, &mail).await;
    let test = mail.next_to("it@delinde.example").await;
    assert_eq!(test.user, MAIL_USER);
    assert_eq!(test.subject, app.say("message-test-subject"));
    app.log_out().await;

    let mut told = Vec::new();
    for address in ["nobody@mail.example", client.address.as_str()] {
        app.press_id("forgot-password").await;
        app.heading_id("forgot-ask-heading").await;
        app.fill_id("log-in-address", address).await;
        app.press_id("forgot-ask-submit").await;
        app.heading_id("forgot-asked-heading").await;
        told.push(app.text().await.unwrap());
        if address != client.address {
            app.reload().await;
        }
    }
    assert_eq!(told[0], told[1], "the same answer, whoever has an account");
    let letter = mail.next_to(&client.address).await;
    let code = letter.code();
    assert!(letter.html.contains(&code), "both parts hold it");

    app.press_id("have-code-heading").await;
    app.heading_id("have-code-heading").await;
    app.fill_id("have-code", "AAAA-AAAB").await;
    app.press_id("continue").await;
    app.told("").await;
    app.fill_id("have-code", &code).await;
    app.press_id("continue").await;
    app.heading_id("code-heading").await;
    let skipped = app.invoke("choose_password", json!({ "password": NEW })).await.unwrap();
    assert_eq!(skipped["kind"], "step_up", "the second step stands before it: {skipped}");
    app.give_code(&client.phone().code().await, "continue").await;
    app.heading_id("recover-again-heading").await;
    app.fill_id("new-password", NEW).await;
    app.press_id("recover-save").await;
    app.heading_id("recover-done-heading").await;
    assert_eq!(app.screen_kind().await, "signed_out", "nobody is logged in by it");
    app.press_id("log-in").await;
    app.heading_id("log-in").await;
    app.fill_id("password", NEW).await;
    app.press_id("continue").await;
    app.heading_id("code-heading").await;
}

async fn delivery(app: &App) {
    app.press_id("place-organisation").await;
    app.heading_id("place-organisation").await;
    app.press_id("org-tab-delivery").await;
}

async fn set_up_gateway(app: &App, help_desk: &Member, gateway: &Gateway) {
    delivery(app).await;
    app.press_id("delivery-set-up").await;
    app.choose(&app.say("gateway-provider"), &app.say("gateway-custom")).await;
    app.fill_id("gateway-address", &gateway.url()).await;
    app.fill_id("gateway-secret", SECRET).await;
    app.fill_id("gateway-from", "De Linde").await;
    app.fill_id("gateway-timeout", "2").await;
    app.press_id("gateway-save").await;
    app.prove(help_desk).await;
    app.reads_id("delivery-saved-sms").await;
}

/// What the gateway does is told as it is: it says nothing, it refuses, it takes it.
async fn test_gateway(app: &App, gateway: &mut Gateway) {
    app.press_id("delivery-test").await;
    app.fill_id("delivery-test-number", "12").await;
    app.press_id("delivery-test-do").await;
    app.reads(&app.words.say("field-problem", &[("what", "not_a_number")])).await;
    app.fill_id("delivery-test-number", "06 12 34 56 78").await;
    gateway.behave(Manner::SaysNothing);
    app.press_id("delivery-test-do").await;
    app.reads(&app.words.say("refusal-not-delivered", &[("why", "timed_out")])).await;
    gateway.behave(Manner::Refuses);
    app.press_id("delivery-test-do").await;
    app.reads(&app.words.say("refusal-not-delivered", &[("why", "refused")])).await;
    gateway.behave(Manner::Takes);
    app.press_id("delivery-test-do").await;
    app.reads_id("delivery-test-sent").await;
    let sms = gateway.next().await;
    assert_eq!(sms.to, "+31612345678");
}

async fn set_up_mail(app: &App, help_desk: &Member, mail: &MailServer) {
    delivery(app).await;
    // The first "Set up" is the gateway's.
    app.press_last(&app.say("delivery-set-up")).await;
    app.fill_id("mail-host", "127.0.0.1").await;
    app.fill_id("mail-port", &mail.port().to_string()).await;
    app.fill_id("mail-user", MAIL_USER).await;
    app.fill_id("mail-secret", SECRET).await;
    app.fill_id("mail-from", "noreply@delinde.example").await;
    app.press_id("mail-save").await;
    app.prove(help_desk).await;
    app.reads_id("delivery-saved-mail").await;
    app.press_id("delivery-test").await;
    app.fill_id("delivery-test-address", "it@delinde.example").await;
    app.press_id("delivery-test-do").await;
    app.reads_id("delivery-test-sent").await;
}
