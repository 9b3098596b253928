//! What a person does at the window, and what they read there.

use std::fmt::Write as _;
use std::future::Future;
use std::process::Command;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use tokio::time::MissedTickBehavior;

use crate::app::App;
use crate::driver::element_id;

/// How long something may take to come. Longer than anything takes: only a
/// failure waits for it.
const LATEST: Duration = Duration::from_mins(1);

/// How long the driver may take for one question.
const ANSWER: Duration = Duration::from_secs(20);

impl App {
    /// Runs a script in the page, beside the functions of `page.js`.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        let script = format!("{}\n{script}", include_str!("page.js"));
        self.client.execute(&script, arguments).await
    }

    /// Waits until `look` finds something. A page that is just being made anew
    /// answers with an error, and is asked again.
    pub(crate) async fn wait<T, F>(&self, what: &str, mut look: impl FnMut() -> F) -> T
    where
        F: Future<Output = Result<Option<T>, CmdError>>,
    {
        let latest = Instant::now() + LATEST;
        let mut ticks = tokio::time::interval(Duration::from_millis(60));
        // A page that is slow to answer is not asked the more for it.
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut last = None;
        while Instant::now() < latest {
            match tokio::time::timeout(ANSWER, look()).await {
                Ok(Ok(Some(found))) => return found,
                Ok(Ok(None)) => last = None,
                Ok(Err(error)) => last = Some(error.to_string()),
                Err(_) => last = Some("none".to_owned()),
            }
            ticks.tick().await;
        }
        panic!("waited in vain for {what}{}", self.what_is_there(last).await)
    }

    /// What stands in the window, for the report of a failure, with a picture.
    async fn what_is_there(&self, error: Option<String>) -> String {
        let mut told = String::new();
        if let Some(error) = error {
            let _ = write!(told, "\nthe last answer: {error}");
        }
        if let Ok(Ok(text)) = tokio::time::timeout(ANSWER, self.text()).await {
            let _ = write!(told, "\non screen: {text}");
        }
        let name = std::thread::current().name().unwrap_or("story").replace("::", "-");
        if let Some(path) = self.picture(&format!("failures/{name}")).await {
            let _ = write!(told, "\npicture: {path}");
        }
        told
    }

    /// Saves a picture of the window under `artefacts/`; gives its path.
    pub(crate) async fn picture(&self, name: &str) -> Option<String> {
        let path = artefacts().join(format!("{name}.png"));
        std::fs::create_dir_all(path.parent()?).ok()?;
        let size = tokio::time::timeout(ANSWER, self.painted()).await.ok()?.ok()?;
        // The driver's own picture never comes on some pages, so the screen is asked.
        let taken = Command::new("import")
            .args(["-display", self.place.display(), "-window", "root", "-crop", &format!("{size}+0+0")])
            .args(["+repage", "-define", "png:compression-level=1", path.to_str()?])
            .status();
        taken.ok()?.success().then(|| path.display().to_string())
    }

    /// Waits until a page that was just made anew is on screen as well: it is put
    /// together in another process than the one that draws it.
    pub(crate) async fn settled(&self) {
        // Asked again and again: a page that is made anew meanwhile would never answer.
        const SETTLED: &str = "
            const next = () => { if (++window.drawn < 24) requestAnimationFrame(next); };
            if (window.drawn === undefined) { window.drawn = 0; requestAnimationFrame(next); }
            if (window.drawn < 24) return null;
            delete window.drawn;
            return true;";
        self.wait("the page to be drawn", || async { Ok(self.run(SETTLED, vec![]).await?.as_bool()) }).await;
    }

    /// Waits until what the page says is on screen; gives the window's size as `WxH`.
    async fn painted(&self) -> Result<String, CmdError> {
        const PAINTED: &str = "
            const done = arguments[arguments.length - 1];
            const frames = (left) => left ? requestAnimationFrame(() => frames(left - 1)) : done(`${innerWidth}x${innerHeight}`);
            document.fonts.ready.then(() => frames(3));";
        let size = self.client.execute_async(PAINTED, vec![]).await?;
        Ok(size.as_str().unwrap_or("1600x1100").to_owned())
    }

    async fn element(&self, what: &str, script: &str, words: &str) -> Element {
        self.wait(&format!("{what} “{words}”"), || async {
            let found = self.run(script, vec![json!(words)]).await?;
            Ok(element_id(&found)
                .map(|id| Element::from_element_id(self.client.clone(), id.to_owned().into())))
        })
        .await
    }

    /// Presses a button or a link; one in the menu, where that is closed, after opening it.
    pub(crate) async fn press(&self, name: &str) {
        const IN_THE_MENU: [&str; 9] = [
            "place-profile",
            "place-security",
            "place-clients",
            "place-people",
            "place-organisation",
            "place-log",
            "place-training",
            "lock",
            "log-out",
        ];
        let in_the_menu = IN_THE_MENU.iter().any(|place| self.say(place) == name);
        let menu = self.say("menu");
        self.wait(&format!("a button “{name}” that can be pressed"), || async {
            let found = self.run("return inReach(button(arguments[0]))", vec![json!(name)]).await?;
            let Some(id) = element_id(&found) else {
                if !in_the_menu {
                    return Ok(None);
                }
                let opener = "const menu = button(arguments[0]);
                    if (menu?.getAttribute('aria-expanded') === 'false') menu.click();";
                self.run(opener, vec![json!(menu)]).await?;
                return Ok(None);
            };
            Element::from_element_id(self.client.clone(), id.to_owned().into()).click().await.map(Some)
        })
        .await;
    }

    /// Presses a button in one part of the page, where others have the same name.
    pub(crate) async fn press_in(&self, part: &str, name: &str) {
        self.wait(&format!("a button “{name}” in {part} that can be pressed"), || async {
            let found = self
                .run("return inReach(button(arguments[0], arguments[1]))", vec![json!(name), json!(part)]);
            let found = found.await?;
            let Some(id) = element_id(&found) else { return Ok(None) };
            Element::from_element_id(self.client.clone(), id.to_owned().into()).click().await.map(Some)
        })
        .await;
    }

    /// The same, named by its message.
    pub(crate) async fn press_id(&self, id: &str) {
        self.press(&self.say(id)).await;
    }

    /// Types into a field, over what stood there. A page that is just being made anew
    /// may take the field away, which is then looked for again.
    pub(crate) async fn fill(&self, label: &str, text: &str) {
        self.wait(&format!("a field “{label}” that takes text"), || async {
            let found = self.run("return field(arguments[0])", vec![json!(label)]).await?;
            let Some(id) = element_id(&found) else { return Ok(None) };
            let field = Element::from_element_id(self.client.clone(), id.to_owned().into());
            field.clear().await?;
            field.send_keys(text).await.map(Some)
        })
        .await;
    }

    pub(crate) async fn fill_id(&self, id: &str, text: &str) {
        self.fill(&self.say(id), text).await;
    }

    pub(crate) async fn field(&self, label: &str) -> Element {
        self.element("a field", "return field(arguments[0])", label).await
    }

    /// Puts text into a field in one go, as pasting does.
    pub(crate) async fn paste(&self, label: &str, text: &str) {
        const PASTE: &str = "
            const target = field(arguments[0]);
            if (!target) return null;
            target.focus();
            target.select();
            return document.execCommand('insertText', false, arguments[1]);";
        self.wait(&format!("a field “{label}” that takes a paste"), || async {
            Ok(self.run(PASTE, vec![json!(label), json!(text)]).await?.as_bool().filter(|&done| done))
        })
        .await;
    }

    /// Ticks a box, or chooses one of several.
    pub(crate) async fn tick(&self, label: &str) {
        let label = self.element("a choice", "return label(arguments[0])", label).await;
        label.click().await.expect("it can be pressed");
    }

    pub(crate) async fn tick_id(&self, id: &str) {
        self.tick(&self.say(id)).await;
    }

    /// Waits for the page with this heading.
    pub(crate) async fn heading(&self, words: &str) {
        self.wait(&format!("the heading “{words}”"), || async {
            Ok((self.run("return heading()", vec![]).await?.as_str() == Some(words)).then_some(()))
        })
        .await;
    }

    pub(crate) async fn heading_id(&self, id: &str) {
        self.heading(&self.say(id)).await;
    }

    /// Waits until these words stand somewhere on the page.
    pub(crate) async fn reads(&self, words: &str) {
        self.wait(&format!("the words “{words}”"), || async {
            Ok(self.text().await?.contains(words).then_some(()))
        })
        .await;
    }

    pub(crate) async fn reads_id(&self, id: &str) {
        self.reads(&self.say(id)).await;
    }

    /// Waits until the list of problems holds these words; gives all of it.
    pub(crate) async fn told(&self, words: &str) -> String {
        self.wait(&format!("a problem that says “{words}”"), || async {
            let summary = self.run("return summary()", vec![]).await?;
            Ok(summary.as_str().filter(|all| all.contains(words)).map(str::to_owned))
        })
        .await
    }

    pub(crate) async fn told_id(&self, id: &str) -> String {
        self.told(&self.say(id)).await
    }

    /// All that can be read on the page, in one line.
    pub(crate) async fn text(&self) -> Result<String, CmdError> {
        Ok(self.run("return text()", vec![]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Whether there is a field with this label now.
    pub(crate) async fn has_field(&self, label: &str) -> bool {
        !self.run("return field(arguments[0])", vec![json!(label)]).await.expect("the page answers").is_null()
    }

    pub(crate) async fn has_button(&self, name: &str) -> bool {
        !self.run("return button(arguments[0])", vec![json!(name)]).await.expect("the page answers").is_null()
    }

    /// Waits for a value that a script finds.
    pub(crate) async fn value(&self, what: &str, script: &str) -> Value {
        self.wait(what, || async {
            let value = self.run(script, vec![]).await?;
            Ok(Some(value).filter(|value| !value.is_null() && *value != json!([])))
        })
        .await
    }

    /// The screen Rust says the window shows, without the time.
    pub(crate) async fn screen(&self) -> Value {
        self.invoke("app_state", json!({})).await.expect("the state can always be asked")["screen"].clone()
    }

    /// Which screen that is.
    pub(crate) async fn screen_kind(&self) -> String {
        self.screen().await["kind"].as_str().expect("a screen has a kind").to_owned()
    }

    /// Moves the practice clock.
    pub(crate) async fn skip(&self, time: Duration) {
        let skipped = self.invoke("skip_time", json!({ "seconds": time.as_secs() })).await;
        // Nothing: what ended or was locked took the page, and the answer, with it.
        assert!(
            matches!(skipped, Ok(Value::Bool(true) | Value::Null)),
            "the practice clock moves: {skipped:?}"
        );
    }

    /// Makes the page anew, which then asks Rust what to show.
    pub(crate) async fn reload(&self) {
        self.client.refresh().await.expect("the page can be loaded again");
        self.wait("a page", || async {
            Ok(self.run("return heading()", vec![]).await?.as_str().map(|_| ()))
        })
        .await;
    }

    /// Asks Rust past the page, as a script in the web view could.
    pub(crate) async fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        const INVOKE: &str = "
            const [command, args, done] = arguments;
            window.asked = true;
            window.__TAURI_INTERNALS__.invoke(command, args)
              .then((value) => done({ value }), (error) => done({ error: error ?? 'nothing' }));";
        let answer = match self.client.execute_async(INVOKE, vec![json!(command), arguments]).await {
            Ok(answer) => answer,
            // The command made the page anew, so nobody was left to take the answer.
            Err(error) if error.to_string().contains("unload") => {
                self.client.refresh().await.expect("there is a page");
                return Ok(Value::Null);
            }
            Err(error) => panic!("{command}: {error}"),
        };
        match answer.get("error") {
            // The same, seen from the page that was on its way out.
            Some(error) if error["code"] == "answer_lost" => {
                const NEW: &str = "return window.asked ? null : heading()";
                self.wait("a new page", || async { Ok(self.run(NEW, vec![]).await?.as_str().map(|_| ())) })
                    .await;
                Ok(Value::Null)
            }
            Some(error) => Err(error.clone()),
            None => Ok(answer["value"].clone()),
        }
    }
}

/// Where pictures go: beside the sources, ignored by git.
pub(crate) fn artefacts() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../artefacts")
}
