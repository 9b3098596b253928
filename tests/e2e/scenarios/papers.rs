//! What a trainer hands out, saved through the system's own dialog and read by pdftotext.

use super::stage::Stage;
use crate::app::App;
use crate::referee::read_pdf;
use crate::words::Language;

#[tokio::test]
async fn a_handout_the_cheat_sheet_and_the_overview_are_saved_and_can_be_read() {
    let stage = Stage::open(Language::Dutch).await;
    to_desk(&stage.app, "training-part-overview").await;
    stage.app.fill_id("training-player", "Mila").await;
    stage.app.press_id("training-player-set").await;
    stage.app.reads(&stage.app.words.say("training-player-noted", &[("name", "Mila")])).await;
    stage.app.press_id("training-to-app").await;
    stage.log_in_and_out().await;

    to_desk(&stage.app, "training-part-papers").await;
    let practice = stage.app.say("paper-practice");
    let handout = saved_pdf(&stage.app, "training-handout").await;
    let script = stage.script();
    let parts = [
        script.title(Language::Dutch),
        script.text("goal", Language::Dutch),
        script.text("rule", Language::Dutch),
    ];
    let steps = (0..script.steps()).map(|step| script.of_step(step, "text", Language::Dutch));
    for part in parts.into_iter().chain(steps).chain([practice.clone()]) {
        assert!(handout.contains(&flat(&part)), "the handout does not say “{part}”: {handout}");
    }
    let sheet = saved_pdf(&stage.app, "training-cheat-sheet").await;
    for words in [stage.app.say("paper-cheat-title"), practice] {
        assert!(sheet.contains(&flat(&words)), "the cheat sheet does not say “{words}”: {sheet}");
    }

    to_desk(&stage.app, "training-part-overview").await;
    stage.app.reads("Mila").await;
    stage.app.settled().await;
    stage.app.picture("scenarios/nl/overview").await.expect("a picture");
    stage.app.press_id("training-save-overview").await;
    let table = stage.app.place.saved().join("overzicht.csv");
    stage.app.save_as(&table).await;
    stage.app.reads(&stage.app.words.say("saved-as", &[("file", "overzicht.csv")])).await;
    let table = std::fs::read_to_string(table).expect("a table in UTF-8");
    assert!(table.contains("Mila") && table.contains(&script.title(Language::Dutch)), "{table}");
}

/// Opens a part of the trainer's desk.
async fn to_desk(app: &App, part: &str) {
    if !app.has_button(&app.say("training-to-app")).await {
        app.press_id("practice-desk").await;
    }
    app.heading_id("training-desk").await;
    app.press_in(".desk nav", &app.say(part)).await;
}

/// Saves one of the papers; gives its text, which is of one page.
async fn saved_pdf(app: &App, paper: &str) -> String {
    let path = app.place.saved().join(format!("{paper}.pdf"));
    app.press(&format!("{} {}", app.say("save-as-pdf-dots"), app.say(paper))).await;
    app.save_as(&path).await;
    app.reads(&app.words.say("saved-as", &[("file", &format!("{paper}.pdf"))])).await;
    let text = read_pdf(&path);
    assert!(!text.contains('\u{c}'), "{paper} is one page: {text}");
    flat(&text)
}

/// Letters and marks alone: lines break elsewhere on paper.
fn flat(text: &str) -> String {
    text.split_whitespace().collect()
}
