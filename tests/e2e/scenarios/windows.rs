//! The phone in a window of its own, and the window that fills the beamer's screen.

use std::process::Stdio;

use rustix::process::Signal;
use serde_json::json;

use super::stage::{HANDSET, Stage};
use crate::people::LOTTE;
use crate::place::end_group;
use crate::words::Language;

#[tokio::test]
async fn the_phone_in_its_own_window_follows_and_can_do_nothing_else() {
    let stage = Stage::open(Language::Dutch).await;
    stage.begin("switch-on-app").await;
    let app = &stage.app;
    let main = app.client.window().await.unwrap();
    stage.open_menu(&format!("{HANDSET} .menu .open"), "#phone-menu").await;
    app.press_in("#phone-menu", &app.say("phone-window")).await;
    let opened = app
        .wait("the phone's window", || async {
            Ok(app.client.windows().await?.into_iter().find(|window| *window != main))
        })
        .await;
    app.client.switch_to_window(opened.clone()).await.unwrap();
    app.heading(&app.words.say("phone-of", &[("name", "Sanne")])).await;
    app.invoke("phone", json!({})).await.expect("the phone shows itself");
    for command in ["app_state", "training", "scenarios", "participants", "reset_practice", "start_enrolment"]
    {
        app.invoke(command, json!({})).await.expect_err(command);
    }
    app.press_id("phone-unlock").await;
    app.reads_id("phone-authenticator").await;
    app.settled().await;
    app.picture("scenarios/nl/phone-window").await.expect("a picture");

    // Another person is played in the first window: it is their phone now.
    app.client.switch_to_window(main).await.unwrap();
    stage.begin("switch-on-sms").await;
    app.client.switch_to_window(opened).await.unwrap();
    app.heading(&app.words.say("phone-of", &[("name", LOTTE.first_name)])).await;
}

#[tokio::test]
async fn the_presenter_fills_the_screen_and_gives_it_back() {
    let stage = Stage::open(Language::Dutch).await;
    let app = &stage.app;
    // Without a desktop's window manager nobody would grant the whole screen.
    let mut manager = app
        .place
        .command("openbox")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("openbox is needed: cargo xtask test window installs it");
    stage.begin("log-in").await;
    let before = stage.size().await;
    stage.press_f11().await;
    app.wait("the whole screen", || async { Ok((stage.size().await == json!([1600, 1100])).then_some(())) })
        .await;
    app.settled().await;
    app.picture("scenarios/nl/presenter").await.expect("a picture");
    stage.press_f11().await;
    app.wait("the size of before", || async { Ok((stage.size().await == before).then_some(())) }).await;
    end_group(&mut manager, Signal::TERM);
}

impl Stage {
    async fn size(&self) -> serde_json::Value {
        self.app.run("return [innerWidth, innerHeight]", vec![]).await.expect("the page answers")
    }

    async fn press_f11(&self) {
        let focus = self.app.client.active_element().await.expect("something has the focus");
        focus.send_keys("\u{E03B}").await.expect("F11 is pressed");
    }
}
