//! An authenticator app in someone's hand: it knows its key and the time.

use std::process::Command;

use data_encoding::BASE32_NOPAD;
use totp_rs::{Algorithm, Builder};
use tweestap_core::clock::Timestamp;

/// What computes the codes of the phones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Referee {
    /// The `totp-rs` crate.
    TotpRs,
    /// The `oathtool` program of the OATH Toolkit, which shares no code with us.
    Oathtool,
}

/// One entry in an authenticator app.
#[derive(Debug, Clone)]
pub(crate) struct Phone {
    /// The key in base 32, without spaces.
    key: String,
}

impl Phone {
    /// Someone types the key in, in groups as it is shown.
    pub(crate) fn typed(groups: &str) -> Self {
        Self { key: groups.split_whitespace().collect() }
    }

    /// The key in base 32.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// What it shows `steps` steps of 30 seconds from `now`.
    pub(crate) fn shows(&self, now: Timestamp, steps: i64, referee: Referee) -> String {
        let seconds = now.as_unix_seconds().checked_add_signed(steps * 30).unwrap();
        match referee {
            Referee::TotpRs => self.by_totp_rs(seconds),
            Referee::Oathtool => self.by_oathtool(seconds),
        }
    }

    fn by_totp_rs(&self, seconds: u64) -> String {
        let secret = BASE32_NOPAD.decode(self.key.as_bytes()).unwrap();
        let totp = Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret).build().unwrap();
        totp.generate(seconds).to_string()
    }

    fn by_oathtool(&self, seconds: u64) -> String {
        let now = format!("@{seconds}");
        let arguments = ["--totp", "--base32", "--digits=6", "--now", &now, &self.key];
        let run = Command::new("oathtool").args(arguments).output();
        let output = run.unwrap_or_else(|error| panic!("the program oathtool is needed here: {error}"));
        assert!(output.status.success(), "oathtool: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}
