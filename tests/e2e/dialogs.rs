//! The system's own dialogs, which no driver reaches: keys go to the screen.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::app::App;

impl App {
    /// Answers the dialog that asks where to save with a path.
    pub(crate) async fn save_as(&self, path: &Path) {
        let dialog = self.dialog().await;
        self.keys(&["key", "ctrl+a"]);
        self.answer(&dialog, path).await;
    }

    /// Answers the dialog that asks which file to open.
    pub(crate) async fn choose_file(&self, path: &Path) {
        let dialog = self.dialog().await;
        // Without this the dialog has no field for a path.
        self.keys(&["key", "ctrl+l"]);
        self.answer(&dialog, path).await;
    }

    async fn answer(&self, dialog: &str, path: &Path) {
        let path = path.to_str().expect("the path is text");
        self.keys(&["type", "--delay", "5", path]);
        let latest = Instant::now() + Duration::from_secs(15);
        let mut ticks = tokio::time::interval(Duration::from_millis(500));
        // The list of names that fit may take the first Return.
        while self.dialogs().contains(&dialog.to_owned()) {
            if Instant::now() > latest {
                let picture = self.picture("failures/dialog").await;
                panic!("the dialog does not close after {path}: {picture:?}");
            }
            // To the dialog or to nobody: the page's button would open it again. The focus
            // cannot be set on what is gone, and the key is then not pressed.
            self.xdotool(&["windowfocus", dialog, "key", "Return"]).output().expect("xdotool is needed");
            ticks.tick().await;
        }
    }

    /// Waits for a dialog, gives it the keyboard, and tells its number.
    async fn dialog(&self) -> String {
        let dialog = self.wait("a dialog", || async { Ok(self.dialogs().into_iter().next()) }).await;
        self.keys(&["windowfocus", "--sync", &dialog]);
        dialog
    }

    /// The dialogs on screen: every window that is not the page's.
    fn dialogs(&self) -> Vec<String> {
        // The first two are the app's own words, the last the toolkit's.
        let names = format!("^({}|{}|Print)", self.say("shell-save-title"), self.say("shell-open-title"));
        let output = self
            .xdotool(&["search", "--onlyvisible", "--name", &names])
            .output()
            .expect("xdotool is needed: cargo xtask test window installs it");
        String::from_utf8_lossy(&output.stdout).split_whitespace().map(str::to_owned).collect()
    }

    fn keys(&self, arguments: &[&str]) {
        let status = self.xdotool(arguments).status().expect("xdotool is needed");
        assert!(status.success(), "xdotool {arguments:?}");
    }

    fn xdotool(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("xdotool");
        command.args(arguments).env("DISPLAY", self.place.display());
        command
    }
}
