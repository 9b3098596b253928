//! How a screen looks: pictures of it, and what axe finds in it, in every scheme.
//!
//! The pictures are left under `artefacts/screens/<language>/`, for people.

use std::path::Path;

use serde_json::{Value, json};

use crate::app::App;

/// Scheme and contrast, as the page's own settings write them.
const SCHEMES: [(&str, &str, Option<&str>); 4] = [
    ("light", "light", None),
    ("dark", "dark", None),
    ("contrast-light", "light", Some("more")),
    ("contrast-dark", "dark", Some("more")),
];

/// What axe has to say of colours.
const OF_COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// Sizes of the window, and of the text in per cent.
const SIZES: [(&str, (u32, u32), u32); 4] = [
    ("1440x900", (1440, 900), 100),
    ("360x640", (360, 640), 100),
    ("200-per-cent", (1100, 760), 200),
    ("1100x760", (1100, 760), 100),
];

const WEAR: &str = "
    const [theme, contrast, scale] = arguments;
    const root = document.documentElement;
    root.dataset.theme = theme;
    if (contrast) root.dataset.contrast = contrast; else delete root.dataset.contrast;
    root.style.setProperty('--text-scale', String(scale / 100));
    // Colours that are still on their way are no colours of the scheme.
    void root.offsetHeight;
    for (const motion of document.getAnimations())
        if (motion.effect.getComputedTiming().endTime === Infinity) motion.cancel(); else motion.finish();
    return null;";

pub(crate) const AXE: &str = "
    const only = arguments.length > 1 ? arguments[0] : null;
    const done = arguments[arguments.length - 1];
    const asked = { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) };
    axe.run(document, asked).then(
      ({ violations }) => done(violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`)),
      (error) => done([`axe failed: ${error}`]));";

/// What may not stand beside the page at any size: something cut off at its side.
const OVERFLOW: &str = "
    const wide = all('main *').filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.unseen'));
    const scrolls = wide.filter((each) => { for (let at = each; at && at !== document.body; at = at.parentElement) if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth && at.matches('[tabindex], pre')) return false; return true; });
    return scrolls.length ? `${scrolls[0].outerHTML.slice(0, 120)} reaches ${Math.round(scrolls[0].getBoundingClientRect().right)} of ${innerWidth}` : null;";

/// The screens one story has looked at, and what was wrong with them.
#[derive(Default)]
pub(crate) struct Findings {
    screens: usize,
    found: Vec<String>,
}

impl Findings {
    /// Looks at the screen that is there now.
    pub(crate) async fn look(&mut self, app: &App, name: &str) {
        self.screens += 1;
        let language = app.words.language().tag();
        load_axe(app).await;
        // Contrast is the same in every language.
        let schemes = if language == "en" { &SCHEMES[..] } else { &SCHEMES[..2] };
        for (number, &(scheme, theme, contrast)) in schemes.iter().enumerate() {
            wear(app, theme, contrast, 100).await;
            let only = if number == 0 { Value::Null } else { json!(OF_COLOURS) };
            let found = app.client.execute_async(AXE, vec![only]).await.expect("axe answers");
            let found: Vec<String> = serde_json::from_value(found).expect("a list");
            self.found.extend(found.iter().map(|each| format!("{language} {name} {scheme}: {each}")));
            if contrast.is_none() {
                app.picture(&format!("screens/{language}/{name}-{scheme}")).await.expect("a picture");
            }
        }
        for (size, (width, height), scale) in SIZES {
            // The longest words are the hardest to place.
            if language != "de" && ["1440x900", "200-per-cent"].contains(&size) {
                continue;
            }
            resize(app, width, height).await;
            wear(app, "light", None, scale).await;
            if let Value::String(cut) = app.run(OVERFLOW, vec![]).await.expect("the page answers") {
                self.found.push(format!("{language} {name} {size}: {cut}"));
            }
            if language == "de" && ["360x640", "200-per-cent"].contains(&size) {
                app.picture(&format!("screens/{language}/{name}-{size}")).await.expect("a picture");
            }
        }
    }

    /// Fails with everything that was found.
    pub(crate) fn none(self, screens: usize) {
        assert!(self.found.is_empty(), "{} findings:\n{}", self.found.len(), self.found.join("\n"));
        assert_eq!(self.screens, screens, "every screen was looked at");
    }
}

pub(crate) async fn load_axe(app: &App) {
    let there = app.run("return typeof window.axe", vec![]).await.expect("the page answers");
    if there != "object" {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/node_modules/axe-core/axe.min.js");
        let script = std::fs::read_to_string(path).expect("axe-core is installed: npm ci in ui/");
        app.client.execute(&script, vec![]).await.expect("axe can be loaded");
    }
}

async fn wear(app: &App, theme: &str, contrast: Option<&str>, scale: u32) {
    app.run(WEAR, vec![json!(theme), json!(contrast), json!(scale)]).await.expect("the page answers");
}

pub(crate) async fn resize(app: &App, width: u32, height: u32) {
    app.client.set_window_rect(0, 0, width, height).await.expect("the window can be resized");
    app.wait("the new size", || async {
        let size = app.run("return innerWidth", vec![]).await?;
        Ok((size == json!(width)).then_some(()))
    })
    .await;
}
