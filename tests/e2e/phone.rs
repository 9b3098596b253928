//! The phone of a person: oathtool, which knows nothing of the app.

use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::Mutex;

const STEP: u64 = 30;

/// An authenticator app with one entry.
#[derive(Debug)]
pub(crate) struct Phone {
    key: String,
    /// The step of the last code it gave, which the app never takes again.
    last: Mutex<u64>,
}

impl Phone {
    /// Takes in a key as it stands on screen, in groups.
    pub(crate) fn with_key(key: &str) -> Self {
        Self { key: key.split_whitespace().collect(), last: Mutex::new(0) }
    }

    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// A code that was not used yet. The app takes those of the step before and
    /// after, so only the third within one step has to wait for the clock.
    pub(crate) async fn code(&self) -> String {
        let mut ticks = tokio::time::interval(Duration::from_millis(200));
        loop {
            if let Some(code) = self.code_at_once().await {
                return code;
            }
            ticks.tick().await;
        }
    }

    /// The same, where nothing has to be waited for.
    pub(crate) async fn code_at_once(&self) -> Option<String> {
        let mut last = self.last.lock().await;
        if now() / STEP < *last {
            return None;
        }
        // The first is the step before, unless that one is about to be too old.
        let before = (now() / STEP).saturating_sub(u64::from(now() % STEP < STEP - 8));
        *last = before.max(*last + 1);
        Some(self.code_of(*last))
    }

    /// The code that a phone shows whose clock is wrong by so many steps.
    pub(crate) fn code_at(&self, steps: i64) -> String {
        self.code_of((now() / STEP).checked_add_signed(steps).expect("a time after 1970"))
    }

    fn code_of(&self, step: u64) -> String {
        let output = Command::new("oathtool")
            .args(["--totp", "--base32", "--now", &format!("@{}", step * STEP), "--", &self.key])
            .output()
            .expect("oathtool is needed: cargo xtask test window installs it");
        assert!(output.status.success(), "oathtool: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Six digits that no step near now has.
    pub(crate) fn wrong_code(&self) -> String {
        let right: Vec<_> = (-25..=25).map(|steps| self.code_at(steps)).collect();
        (0..1_000_000)
            .map(|number| format!("{number:06}"))
            .find(|code| !right.contains(code))
            .expect("most are wrong")
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs()
}
