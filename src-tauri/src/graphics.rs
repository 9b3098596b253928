//! How the web view draws.

use std::fs;

use crate::hardening::Automation;

const DMABUF_OFF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Without a graphics card WebKit's DMABUF renderer draws in software over a
/// second buffer: it costs 50 MB and more than doubles the first start. Where
/// there is a card, or the person chose, nothing is changed. A test program keeps
/// it: without it WebKit's driver waits for every picture of the page for ever.
///
/// Layers stay on: drawn without them (`WEBKIT_DISABLE_COMPOSITING_MODE`) some pages take 0.4
/// of the work, and others four times as much.
///
/// To be called before the first thread: it sets a variable of the environment.
pub(crate) fn choose_renderer(automation: Automation) {
    if automation == Automation::Off && std::env::var_os(DMABUF_OFF).is_none() && !has_render_node() {
        let _denied = gtk::glib::setenv(DMABUF_OFF, "1", false);
    }
}

fn has_render_node() -> bool {
    let Ok(nodes) = fs::read_dir("/dev/dri") else { return false };
    nodes.flatten().any(|node| node.file_name().as_encoded_bytes().starts_with(b"renderD"))
}
