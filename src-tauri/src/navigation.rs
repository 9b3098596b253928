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

#[cfg(test)]
mod tests {
    use tauri::Url;

    use super::is_own;

    /// Where the app lies on this system and on the other ones.
    const APP: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
    const ELSEWHERE: &str = if cfg!(windows) { "tauri://localhost" } else { "http://tauri.localhost" };

    #[test]
    fn only_the_own_address_passes() {
        let server = Some("http://localhost:1420");
        let of_app = |rest: &str| format!("{APP}{rest}");
        let rows = [
            ("the app", of_app(""), None, true),
            ("a page of the app", of_app("/index.html?a=b#c"), None, true),
            ("the app of another system", ELSEWHERE.to_owned(), None, false),
            ("the web", "https://example.org/".to_owned(), None, false),
            ("a host that looks like it", of_app(".example.org/"), None, false),
            ("another port", of_app(":81/"), None, false),
            ("a name before the host", APP.replace("://", "://example@"), None, false),
            ("a file", "file:///etc/passwd".to_owned(), None, false),
            ("a data address", "data:text/html,hello".to_owned(), None, false),
            ("a script", "javascript:alert(1)".to_owned(), None, false),
            ("an empty page", "about:blank".to_owned(), None, false),
            ("the server without development", "http://localhost:1420/".to_owned(), None, false),
            ("the server in development", "http://localhost:1420/src/main.ts".to_owned(), server, true),
            ("another server in development", "http://localhost:1421/".to_owned(), server, false),
            ("another scheme in development", "https://localhost:1420/".to_owned(), server, false),
        ];
        for (name, address, development, expected) in rows {
            let url = Url::parse(&address).expect(name);
            let development = development.map(|address| Url::parse(address).expect(name));
            assert_eq!(is_own(&url, development.as_ref()), expected, "{name}");
        }
    }
}
