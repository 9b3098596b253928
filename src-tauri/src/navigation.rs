//! The web view shows the app and nothing else.
//!
//! Commands are denied by capability, but a page may still send the window to
//! another address. This guard stops every navigation, of frames too, that does
//! not stay inside the app.

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Manager as _, Runtime, Url};

/// The plugin that guards every web view of the app.
pub(crate) fn guard<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("navigation")
        .on_navigation(|webview, url| {
            let development = webview.app_handle().config().build.dev_url.as_ref();
            is_own(url, development.filter(|_| cfg!(debug_assertions)))
        })
        .build()
}

/// Whether an address is the app's own. `development` is the front end's server
/// in a build for development, and in no other.
fn is_own(url: &Url, development: Option<&Url>) -> bool {
    is_bundled(url) || development.is_some_and(|own| own.origin() == url.origin())
}

/// Where Tauri serves the files inside the program. A custom scheme has no origin
/// that could be compared, so scheme and host are.
fn is_bundled(url: &Url) -> bool {
    let (scheme, host) = if cfg!(windows) { ("http", "tauri.localhost") } else { ("tauri", "localhost") };
    url.scheme() == scheme
        && url.host_str() == Some(host)
        && url.port().is_none()
        && url.username().is_empty()
}

#[cfg(all(test, not(windows)))]
mod tests {
    use tauri::Url;

    use super::is_own;

    #[test]
    fn only_the_own_address_passes() {
        let server = "http://localhost:1420";
        let rows = [
            ("the app", "tauri://localhost", None, true),
            ("a page of the app", "tauri://localhost/index.html?a=b#c", None, true),
            ("the web", "https://example.org/", None, false),
            ("a host that looks like it", "tauri://localhost.example.org/", None, false),
            ("another port", "tauri://localhost:81/", None, false),
            ("a name before the host", "tauri://example@localhost/", None, false),
            ("a file", "file:///etc/passwd", None, false),
            ("a data address", "data:text/html,hello", None, false),
            ("a script", "javascript:alert(1)", None, false),
            ("an empty page", "about:blank", None, false),
            ("the server without development", "http://localhost:1420/", None, false),
            ("the server in development", "http://localhost:1420/src/main.ts", Some(server), true),
            ("another server in development", "http://localhost:1421/", Some(server), false),
            ("another scheme in development", "https://localhost:1420/", Some(server), false),
        ];
        for (name, address, development, expected) in rows {
            let url = Url::parse(address).expect(name);
            let development = development.map(|address| Url::parse(address).expect(name));
            assert_eq!(is_own(&url, development.as_ref()), expected, "{name}");
        }
    }
}
