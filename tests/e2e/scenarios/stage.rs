//! What a trainer does around the app, and what the panel says of it.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use serde_json::json;

use super::script::Script;
use crate::app::App;
use crate::words::Language;

/// The parts of the practice window that have buttons of the same name.
pub(super) const PANEL: &str = "#drawer-steps";
pub(super) const HANDSET: &str = "#drawer-phone";
const BAND: &str = ".band";

/// A practice window with everything a trainer sees.
pub(super) struct Stage {
    pub(super) app: App,
    /// The scenario that is played.
    pub(super) script: Mutex<Script>,
    /// Codes that were given: none is taken twice.
    given: Mutex<HashSet<String>>,
}

impl Stage {
    /// A window as wide as a beamer shows it.
    pub(super) async fn open(language: Language) -> Self {
        let app = App::practice(language).await;
        app.heading_id("log-in").await;
        Self::over(app).await
    }

    pub(super) async fn over(app: App) -> Self {
        app.client.set_window_rect(0, 0, 1440, 900).await.expect("the window can be resized");
        Self { app, script: Mutex::default(), given: Mutex::default() }
    }

    /// Chooses a scenario in the panel and begins it.
    pub(super) async fn begin(&self, id: &str) {
        self.start(id).await;
        self.runs(&self.script().title(self.app.words.language()), 0).await;
    }

    /// The same without waiting for it to run.
    pub(super) async fn start(&self, id: &str) {
        let begin = self.choose(id).await;
        self.app.press_in(PANEL, &begin).await;
    }

    /// Begins it at a later step, from 0.
    pub(super) async fn begin_at(&self, id: &str, step: usize) {
        self.choose(id).await;
        self.app.press_in(PANEL, &self.app.say("training-start-later")).await;
        let (script, language, number) = (self.script(), self.app.words.language(), (step + 1).to_string());
        let at = self.app.words.say("training-start-at", &[("step", &number)]);
        let name = format!("{number} {at} {}", script.of_step(step, "text", language));
        self.app.press_in(PANEL, &name).await;
        self.runs(&script.title(language), step).await;
    }

    /// Opens a scenario in the list of the panel; gives the name of the button that begins it.
    async fn choose(&self, id: &str) -> String {
        let script = Script::of(id);
        let title = script.title(self.app.words.language());
        *self.script.lock().unwrap_or_else(PoisonError::into_inner) = script;
        if self.app.has_button(&self.app.say("training-other")).await {
            self.app.press_in(PANEL, &self.app.say("training-other")).await;
        }
        let begin = self.app.words.say("training-start-this", &[("title", &title)]);
        if !self.app.has_button(&begin).await {
            self.app.press_in(PANEL, &title).await;
        }
        begin
    }

    /// Waits until this scenario stands at this step, from 0.
    pub(super) async fn runs(&self, title: &str, step: usize) {
        self.app
            .wait(&format!("“{title}” at step {step}"), || async {
                let here = self.app.run("return textOf('#run-title')", vec![]).await?;
                Ok((here == title && self.now().await? == Some(step)).then_some(()))
            })
            .await;
    }

    /// The step that is to be done, from 0.
    async fn now(&self) -> Result<Option<usize>, fantoccini::error::CmdError> {
        let now = self.app.say("step-now");
        let steps = self.app.run("return steps()", vec![]).await?;
        Ok(steps.as_array().and_then(|steps| steps.iter().position(|step| *step == json!(now.trim()))))
    }

    /// Waits until the step ticked itself and the next one is to be done, or the
    /// explanation at the end is there. Keeps a picture of it.
    pub(super) async fn ticked(&self, step: usize) {
        let done = self.app.say("step-done");
        let last = self.script().steps() == step + 1;
        self.app
            .wait(&format!("step {step} to tick itself"), || async {
                let steps = self.app.run("return steps()", vec![]).await?;
                let is_done = steps.get(step) == Some(&json!(done.trim()));
                let goes_on =
                    if last { self.now().await?.is_none() } else { self.now().await? == Some(step + 1) };
                Ok((is_done && goes_on).then_some(()))
            })
            .await;
        if last {
            self.explained().await;
        }
        self.picture(&format!("{}", step + 1)).await;
    }

    /// The explanation and the rule stand at the end, as in the scenario's own file.
    async fn explained(&self) {
        let (script, language) = (self.script(), self.app.words.language());
        let panel = self.app.run("return textOf(arguments[0])", vec![json!(PANEL)]).await.expect("the panel");
        let panel = panel.as_str().expect("text");
        for part in ["closing", "rule"] {
            let words = script.text(part, language);
            assert!(panel.contains(&words), "{}: the panel does not say “{words}”: {panel}", script.id);
        }
        let by_program = self.app.say("training-by-program");
        assert!(!panel.contains(&by_program), "{}: a step was not done by a person: {panel}", script.id);
    }

    pub(super) fn script(&self) -> Script {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A picture of the scenario that is played.
    pub(super) async fn picture(&self, what: &str) {
        let (language, script) = (self.app.words.language().tag(), self.script());
        let name = format!("scenarios/{language}/{:02}-{}-{what}", script.number, script.id);
        self.app.settled().await;
        let below = self.app.run("return document.scrollingElement.scrollHeight - innerHeight", vec![]).await;
        assert_eq!(below.expect("the page answers"), json!(0), "{name}: the frame itself scrolls away");
        self.app.picture(&name).await.expect("a picture");
    }

    /// Lets time pass as the step offers it, unless so much went by meanwhile.
    pub(super) async fn skip(&self, time: &str) {
        const PRESS: &str = "
            const skip = button(arguments[0], arguments[1]);
            skip?.click();
            return skip !== null;";
        let name = self.app.words.say("training-skip-to", &[("time", time)]);
        self.app
            .wait("the page to take the skip", || async {
                self.app.run(PRESS, vec![json!(name), json!(PANEL)]).await.map(Some)
            })
            .await;
    }

    /// Changes to the person whose turn it is.
    pub(super) async fn change_to(&self, name: &str) {
        let change = self.app.words.say("training-change-to", &[("name", name)]);
        self.app.press_in(PANEL, &change).await;
        self.app.heading_id("log-in").await;
    }

    /// Fills in address and password of the person played, from the menu with their name,
    /// and goes on to the second step.
    pub(super) async fn fill_in_and_continue(&self) {
        const PASSWORD: &str = "return field(arguments[0])?.value ?? ''";
        self.app.heading_id("log-in").await;
        let password = json!(self.app.say("password"));
        // A page that begins anew for the next person may still come, and is empty.
        while self.app.run(PASSWORD, vec![password.clone()]).await.is_ok_and(|typed| typed == "") {
            self.open_menu(&format!("{BAND} .person"), "#persons").await;
            self.app.press_in("#persons", &self.app.say("practice-fill-in")).await;
            self.app.settled().await;
        }
        self.app.press_id("continue").await;
    }

    /// Opens a menu by its button.
    pub(super) async fn open_menu(&self, button: &str, menu: &str) {
        const OPEN: &str = "
            const [opener, menu] = arguments;
            if (!document.querySelector(menu)?.matches(':popover-open')) document.querySelector(opener)?.click();
            return document.querySelector(menu)?.matches(':popover-open') || null;";
        self.app
            .wait(&format!("the menu {menu}"), || async {
                Ok(self.app.run(OPEN, vec![json!(button), json!(menu)]).await?.as_bool())
            })
            .await;
    }

    /// Remembers that a code was given. False where it was given before.
    pub(super) fn gives(&self, code: &str) -> bool {
        self.given.lock().unwrap_or_else(PoisonError::into_inner).insert(code.to_owned())
    }
}
