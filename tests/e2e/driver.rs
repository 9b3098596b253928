//! A WebKitWebDriver and the app it starts.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::Signal;
use serde_json::{Map, Value, json};

use crate::place::{Place, end_group};

/// The driver, which ends with this value, and with it the app.
pub(crate) struct Driver {
    process: Child,
    address: SocketAddr,
}

impl Driver {
    pub(crate) async fn start(place: &Place) -> Self {
        let address = free_address();
        let process = place
            .command("WebKitWebDriver")
            .args([format!("--port={}", address.port()), "--host=127.0.0.1".to_owned()])
            // Makes the web view listen to the driver.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is needed: cargo xtask test window installs it");
        let mut driver = Self { process, address };
        driver.answers().await;
        driver
    }

    async fn answers(&mut self) {
        let latest = Instant::now() + Duration::from_secs(20);
        let mut ticks = tokio::time::interval(Duration::from_millis(20));
        while TcpStream::connect(self.address).is_err() {
            assert!(Instant::now() < latest, "WebKitWebDriver does not answer");
            let ended = self.process.try_wait().expect("it is our child");
            assert!(ended.is_none(), "WebKitWebDriver ended: {ended:?}");
            ticks.tick().await;
        }
    }

    /// Starts the app and takes its window.
    pub(crate) async fn open(&self, arguments: &[String]) -> Client {
        let mut capabilities = Map::new();
        capabilities
            .insert("webkitgtk:browserOptions".to_owned(), json!({ "binary": program(), "args": arguments }));
        // A command that waits for the person's dialog may take as long as the story does.
        capabilities.insert("timeouts".to_owned(), json!({ "script": 60_000 }));
        let address = format!("http://{}", self.address);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let opening = builder.capabilities(capabilities).connect(&address);
        // The driver waits for ever for an app that ended before it had a window.
        let opened = tokio::time::timeout(Duration::from_mins(1), opening).await;
        opened.expect("the app opens a window").expect("the app opens its window to the driver")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end_group(&mut self.process, Signal::TERM);
    }
}

/// The app under test.
pub(crate) fn program() -> PathBuf {
    let path = std::env::var_os("TWEESTAP_APP").map(PathBuf::from).expect(
        "TWEESTAP_APP names no program to test: run `cargo xtask test window`, which builds and names it",
    );
    assert!(path.is_file(), "there is no program at {} (TWEESTAP_APP)", path.display());
    path
}

fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it is bound")
}

/// The number of an element in the driver's answers.
pub(crate) fn element_id(value: &Value) -> Option<&str> {
    const KEY: &str = "element-6066-11e4-a52e-4f735466cecf";
    value.get(KEY)?.as_str()
}
