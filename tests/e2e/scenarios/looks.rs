//! Every scenario in the other languages: its texts are there and of that language, axe
//! finds nothing, and nothing is cut off at the sizes of a beamer and of small windows.

use serde_json::{Value, json};

use super::script::Script;
use super::stage::{PANEL, Stage};
use crate::look::{AXE, load_axe, resize};
use crate::words::Language;

/// What reaches out of its part of the window: the panel, the strip, the phone, the band.
const CUT: &str = "
    const parts = '#drawer-steps, #drawer-phone, .strip, .band, main';
    const wide = [...document.querySelectorAll(parts)].filter(seen).flatMap((part) => {
      const edge = Math.min(part.getBoundingClientRect().right, innerWidth);
      return [...part.querySelectorAll('*')].filter((each) => seen(each) && !each.closest('.unseen, [popover]') && each.getBoundingClientRect().right > edge + 1);
    });
    return wide.length ? `${wide[0].outerHTML.slice(0, 160)} reaches ${Math.round(wide[0].getBoundingClientRect().right)}` : null;";

const SIZES: [(u32, u32); 3] = [(1440, 900), (1100, 760), (360, 640)];

#[tokio::test]
async fn every_scenario_begins_in_english() {
    every_scenario_begins_in(Language::English).await;
}

#[tokio::test]
async fn every_scenario_begins_in_german() {
    every_scenario_begins_in(Language::German).await;
}

async fn every_scenario_begins_in(language: Language) {
    let stage = Stage::open(language).await;
    let mut found = Vec::new();
    for script in Script::all() {
        stage.begin(&script.id).await;
        stage.app.press_id("training-give-hint").await;
        stage.app.reads(&script.of_step(0, "hint", language)).await;
        says_everything(&stage, &script, language).await;
        load_axe(&stage.app).await;
        let told = stage.app.client.execute_async(AXE, vec![]).await.expect("axe answers");
        let told: Vec<String> = serde_json::from_value(told).expect("a list");
        found.extend(told.iter().map(|each| format!("{} {}: {each}", language.tag(), script.id)));
        for (width, height) in SIZES {
            resize(&stage.app, width, height).await;
            if let Value::String(cut) = stage.app.run(CUT, vec![]).await.expect("the page answers") {
                found.push(format!("{} {} {width}: {cut}", language.tag(), script.id));
            }
            stage.picture(&format!("begins-{width}")).await;
        }
        let (width, height) = SIZES[0];
        resize(&stage.app, width, height).await;
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// Title, goal and steps stand there in this language, and in no other.
async fn says_everything(stage: &Stage, script: &Script, language: Language) {
    let panel = stage.app.run("return textOf(arguments[0])", vec![json!(PANEL)]).await.expect("the panel");
    let panel = panel.as_str().expect("text");
    let steps = || 0..script.steps();
    let own = steps().map(|step| script.of_step(step, "text", language));
    for words in [script.title(language), script.text("goal", language)].into_iter().chain(own) {
        assert!(panel.contains(&words), "{}: the panel does not say “{words}”: {panel}", script.id);
    }
    for other in
        [Language::English, Language::Dutch, Language::German].into_iter().filter(|&it| it != language)
    {
        for words in steps().map(|step| script.of_step(step, "text", other)) {
            assert!(!panel.contains(&words), "{}: “{words}” is {other:?}", script.id);
        }
    }
}
