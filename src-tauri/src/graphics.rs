//! How the web view draws.

use std::fs;

use crate::hardening::Automation;

const DMABUF_OFF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
const LAYERS_OFF: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Without a graphics card WebKit puts the page together with OpenGL in software. That is
/// most of the work of showing it, and another second buffer for the DMABUF renderer costs
/// 50 MB and more than doubles the first start; drawn without layers it is 0.4 of the work.
/// Where there is a card, or the person chose, nothing is changed. A test program keeps the
/// renderer: without it WebKit's driver waits for every picture of the page for ever.
///
/// To be called before the first thread: it sets variables of the environment.
pub(crate) fn choose_renderer(automation: Automation) {
    if has_render_node() {
        return;
    }
    let off = [LAYERS_OFF].into_iter().chain((automation == Automation::Off).then_some(DMABUF_OFF));
    for variable in off {
        // What the person chose stays.
        let _denied = gtk::glib::setenv(variable, "1", false);
    }
}

fn has_render_node() -> bool {
    let Ok(nodes) = fs::read_dir("/dev/dri") else { return false };
    nodes.flatten().any(|node| node.file_name().as_encoded_bytes().starts_with(b"renderD"))
}
