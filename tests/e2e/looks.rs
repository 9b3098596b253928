//! Every screen in every language and colour scheme, before axe: names, roles,
//! contrast, order. Pictures of each are left under `artefacts/screens`.

use serde_json::{Value, json};

use crate::app::App;
use crate::people::SANNE;
use crate::place::Keyring;
use crate::words::Language;

const AXE: &str = include_str!("../../ui/node_modules/axe-core/axe.min.js");

/// What the page wears: a name, the theme and the contrast as attributes of the document.
const DRESSES: [(&str, &str, &str); 4] = [
    ("light", "light", ""),
    ("dark", "dark", ""),
    ("contrast-light", "light", "more"),
    ("contrast-dark", "dark", "more"),
];

impl App {
    /// Looks at the screen in every dress; axe must find nothing in any.
    async fn looks_right(&self, name: &str) {
        let language = self.words.language().tag();
        for (dress, theme, contrast) in DRESSES {
            self.wear(theme, contrast).await;
            let found = self.axe().await;
            assert_eq!(found, json!([]), "{name} in {language}, {dress}");
            if contrast.is_empty() {
                self.picture(&format!("screens/{name}-{language}-{dress}")).await;
            }
        }
        self.wear("", "").await;
    }

    async fn wear(&self, theme: &str, contrast: &str) {
        let script = "for (const [name, value] of [['theme', arguments[0]], ['contrast', arguments[1]]]) {
            if (value) document.documentElement.dataset[name] = value;
            else delete document.documentElement.dataset[name];
        }";
        self.client.execute(script, vec![json!(theme), json!(contrast)]).await.unwrap();
    }

    /// What axe finds: the rule and where.
    async fn axe(&self) -> Value {
        const RUN: &str = "
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
                (found) => done(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target + ' ' + (node.any[0]?.message ?? '')).join(', ')}`)),
                (error) => done([String(error)]));";
        self.client.execute(&format!("if (!window.axe) {{ {AXE} }}"), vec![]).await.unwrap();
        self.client.execute_async(RUN, vec![]).await.unwrap()
    }
}

/// The screens of someone who logs in, switches two-step on and comes back.
async fn the_desk(language: Language) {
    let app = App::practice(language).await;
    app.heading_id("log-in").await;
    app.looks_right("log-in").await;
    app.give_password(SANNE.address, "not her password").await;
    app.told_id("refusal-wrong-credentials").await;
    app.looks_right("log-in-error").await;
    app.log_in(SANNE).await;
    app.heading_id("place-profile").await;
    app.looks_right("profile").await;
    app.security().await;
    app.looks_right("security-off").await;
    app.press_id("rules-heading").await;
    app.heading_id("rules-heading").await;
    app.looks_right("rules").await;
    app.security().await;
    app.press_id("protects-heading").await;
    app.heading_id("protects-heading").await;
    app.looks_right("protects").await;

    app.security().await;
    app.press_id("switch-on").await;
    app.heading_id("challenge-password").await;
    app.looks_right("challenge-password").await;
    app.prove_password(SANNE.password).await;
    app.heading_id("method-heading").await;
    app.looks_right("method").await;
    app.press_id("continue").await;
    let phone = app.take_key().await;
    app.looks_right("connect").await;
    app.give_code(&phone.code().await, "connect-switch-on").await;
    let codes = app.read_codes().await;
    app.looks_right("codes").await;
    app.confirm_codes(&codes[0]).await;
    app.reads_id("news-switched-on").await;
    app.looks_right("security-on").await;

    app.press_id("lock").await;
    app.heading(&app.words.say("locked-heading", &[("name", SANNE.first_name)])).await;
    app.looks_right("locked").await;
    app.press_id("locked-someone-else").await;
    app.log_in(SANNE).await;
    app.heading_id("code-heading").await;
    app.looks_right("code").await;
    app.give_code(&phone.wrong_code(), "log-in").await;
    app.told_id("refusal-wrong-code").await;
    app.looks_right("code-error").await;
    app.press_id("no-phone").await;
    app.heading_id("recovery-heading").await;
    app.looks_right("recovery").await;
}

/// The screens of a first start.
async fn the_first_start(language: Language) {
    let app = App::real(Keyring::None, language).await;
    app.heading_id("first-heading").await;
    app.looks_right("first-start").await;
    app.press_id("first-set-up").await;
    app.heading_id("set-up-organisation-heading").await;
    app.looks_right("set-up-organisation").await;
    app.press_id("continue").await;
    app.looks_right("set-up-organisation-error").await;
    app.fill_id("set-up-organisation", "De Linde").await;
    app.press_id("continue").await;
    app.heading_id("set-up-help-desk-heading").await;
    app.looks_right("set-up-help-desk").await;
    app.fill_id("set-up-help_desk_name", "Helpdesk De Linde").await;
    app.fill_id("set-up-help_desk_phone", "020 555 01 23").await;
    app.fill_id("set-up-help_desk_hours", "9:00–17:00").await;
    app.press_id("continue").await;
    app.heading_id("set-up-account-heading").await;
    app.looks_right("set-up-account").await;
    app.fill_id("set-up-name", "Iris Vos").await;
    app.fill_id("set-up-address", "iris@linde.example").await;
    app.fill_id("new-password", "kettle harbour violet eleven").await;
    app.press_id("continue").await;
    app.heading_id("set-up-key-file-heading").await;
    app.looks_right("set-up-key-file").await;
    app.tick_id("set-up-key-file-agree").await;
    app.press_id("set-up-create").await;
    app.heading_id("key-heading").await;
    app.looks_right("recovery-key").await;
}

#[tokio::test]
async fn the_screens_of_the_desk_in_english() {
    the_desk(Language::English).await;
}

#[tokio::test]
async fn the_screens_of_the_desk_in_dutch() {
    the_desk(Language::Dutch).await;
}

#[tokio::test]
async fn the_screens_of_the_desk_in_german() {
    the_desk(Language::German).await;
}

#[tokio::test]
async fn the_screens_of_the_first_start_in_every_language() {
    for language in Language::ALL {
        the_first_start(language).await;
    }
}
