//! What goes wrong around a training: a file with a mistake, the power, the disk.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use serde_json::json;

use super::stage::Stage;
use crate::app::App;
use crate::people::{NEW_PASSWORD, SANNE};
use crate::place::{Keyring, Place};
use crate::words::Language;

/// The example of the guide, which a trainer starts from.
const GUIDE: &str = include_str!("../../../docs/scenarios.md");

#[tokio::test]
async fn a_file_with_a_mistake_is_named_with_its_line_and_a_good_one_is_played() {
    let stage = Stage::open(Language::Dutch).await;
    let app = &stage.app;
    app.press_id("practice-desk").await;
    app.heading_id("training-desk").await;
    let folder = app.value("the folder", "return flat(all('.folder code')[0]?.innerText) || null").await;
    let folder = PathBuf::from(folder.as_str().expect("text"));
    let good = GUIDE.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let line = 1 + good.lines().position(|line| line.contains("signal_gone")).expect("a tick");
    let broken = good.replace("sms-without-signal", "another").replace("signal_gone", "signal_lost");
    std::fs::write(folder.join("met-fout.toml"), broken).unwrap();
    std::fs::write(folder.join("goed.toml"), good).unwrap();
    app.press_id("training-look-again").await;
    let at = app.words.say("training-fault-at", &[("file", "met-fout.toml"), ("line", &line.to_string())]);
    app.reads(&at).await;
    app.reads(&app.words.say("fault-not-one-of", &[("found", "signal_lost")])).await;
    app.reads("signal_gone").await;
    app.reads(&app.words.say("training-looked", &[("count", "1")])).await;
    app.run("inReach(button(arguments[0]))", vec![json!(app.say("training-look-again"))]).await.unwrap();
    app.settled().await;
    app.picture("scenarios/nl/own-file-with-a-mistake").await.expect("a picture");

    app.press("Geen bereik").await;
    app.press(&app.words.say("training-start-this", &[("title", "Geen bereik")])).await;
    stage.runs("Geen bereik", 0).await;
    app.settled().await;
    app.picture("scenarios/nl/own-file").await.expect("a picture");
}

#[tokio::test]
async fn a_kill_in_the_middle_leaves_an_organisation_that_a_reset_brings_back() {
    let stage = Stage::open(Language::Dutch).await;
    stage.begin("change-password").await;
    stage.log_in().await;
    stage.choose_new_password().await;
    let app = stage.app.kill().start().await;
    app.heading_id("log-in").await;
    // What was done is done, and the scenario is over.
    app.give_password(SANNE.address, SANNE.password).await;
    app.told_id("refusal-wrong-credentials").await;
    app.give_password(SANNE.address, NEW_PASSWORD).await;
    app.heading_id("code-heading").await;
    reset_all(&app).await;
    app.reload().await;
    app.give_password(SANNE.address, SANNE.password).await;
    app.heading_id("place-profile").await;
    let stage = Stage::over(app).await;
    stage.log_in_and_out().await;
}

/// Everything back to the start, from the trainer's desk.
async fn reset_all(app: &App) {
    app.press_id("practice-desk").await;
    app.heading_id("training-desk").await;
    app.press_id("training-part-time").await;
    app.press_id("training-reset").await;
    app.press_id("training-reset-yes").await;
    app.reads_id("training-reset-done").await;
    app.press_id("training-to-app").await;
}

#[tokio::test]
async fn a_full_disk_is_told_and_once_there_is_room_the_organisation_is_back() {
    let place = Arc::new(Place::new(Keyring::None));
    let disk = SmallDisk::mount(&place.data());
    let app = App::open(Arc::clone(&place), &["--training"], Language::Dutch).await;
    let stage = Stage::over(app).await;
    disk.fill();
    stage.start("log-in").await;
    let app = &stage.app;
    let full = app.say("fault-disk_full");
    app.reads(&full).await;
    app.settled().await;
    app.picture("scenarios/nl/disk-full").await.expect("a picture");
    disk.make_room();
    stage.begin("log-in").await;
    stage.log_in().await;
    stage.app.heading_id("place-profile").await;
}

/// A disk of a few megabytes, unmounted at the end.
struct SmallDisk {
    at: PathBuf,
}

impl SmallDisk {
    fn mount(at: &Path) -> Self {
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=6m,mode=700", "tmpfs"]).arg(at).status();
        assert!(
            mounted.is_ok_and(|status| status.success()),
            "a full disk needs the right to mount one: run as root"
        );
        Self { at: at.to_owned() }
    }

    /// Leaves no room at all.
    fn fill(&self) {
        let mut file = std::fs::File::create(self.filler()).expect("room for a name");
        while std::io::Write::write_all(&mut file, &[0; 4096]).is_ok() {}
    }

    fn make_room(&self) {
        std::fs::remove_file(self.filler()).expect("the file just written");
    }

    fn filler(&self) -> PathBuf {
        self.at.join("filler")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: the app may still be on its way out.
        let _ = Command::new("umount").arg("--lazy").arg(&self.at).status();
    }
}

#[tokio::test]
async fn practice_and_a_real_organisation_show_nothing_of_each_other() {
    let (real, _) = App::set_up(Keyring::None).await;
    real.enrol_help_desk().await;
    let practice = App::open(real.place.clone(), &["--training"], Language::English).await;
    practice.heading_id("log-in").await;
    practice.reads(SANNE.address).await;
    for theirs in [crate::set_up::ORGANISATION, crate::set_up::NAME, crate::set_up::ADDRESS] {
        assert!(!practice.client.source().await.unwrap().contains(theirs), "practice shows “{theirs}”");
    }
    practice.give_password(crate::set_up::ADDRESS, crate::set_up::PASSWORD).await;
    practice.told_id("refusal-wrong-credentials").await;
    for (command, arguments) in [
        ("training", json!({})),
        ("phone", json!({})),
        ("skip_time", json!({ "seconds": 30 })),
        ("reset_practice", json!({})),
    ] {
        real.invoke(command, arguments).await.expect_err(command);
    }
    assert!(
        real.run("return document.querySelector('[data-practice], .band')", vec![]).await.unwrap().is_null()
    );
    reset_all(&practice).await;
    practice.log_in(SANNE).await;
    practice.heading_id("place-profile").await;

    // The real one is where it was, and knows nobody of the other.
    real.heading_id("place-profile").await;
    real.reads(crate::set_up::NAME).await;
    assert!(!real.client.source().await.unwrap().contains("Merelhof"));
    real.log_out().await;
    real.log_in(SANNE).await;
    real.told_id("refusal-wrong-credentials").await;
}

/// Tauri's script sends a command again when it cannot read the answer to the first.
#[tokio::test]
async fn a_command_whose_answer_is_lost_is_done_once() {
    const LOSE_ANSWERS: &str = "
        const real = fetch;
        window.fetch = (...sent) => real(...sent).then(() => Promise.reject(new Error('lost')))";
    let app = App::practice(Language::Dutch).await;
    app.heading_id("log-in").await;
    app.run(LOSE_ANSWERS, vec![]).await.expect("the page answers");
    let [time, short] = ["training-span", "training-span-short"]
        .map(|id| app.words.say(id, &[("unit", "hour"), ("count", "1")]));
    let skip = app.words.say("training-skip-by", &[("short", &short), ("time", &time)]);
    app.press(&skip.replace('\u{a0}', " ")).await;
    // A page that misses an answer makes itself anew, and shows what is so.
    app.value("a new page", "return String(fetch).includes('native') || null").await;
    app.heading_id("log-in").await;
    let desk = app.invoke("training", json!({})).await.expect("the desk");
    assert_eq!(desk["skipped_seconds"], 3600);
}
