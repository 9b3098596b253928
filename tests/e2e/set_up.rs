//! Setting up a real organisation, as several stories begin.

use serde_json::json;

use crate::app::App;
use crate::place::Keyring;
use crate::words::Language;

pub(crate) const ORGANISATION: &str = "Praktijk De Linde";
pub(crate) const NAME: &str = "Jannie Hoekstra";
pub(crate) const ADDRESS: &str = "jannie@delinde.example";
pub(crate) const PASSWORD: &str = "velvet anchor seventeen plums";

impl App {
    /// From nothing to the page where the help desk switches two-step on; gives the
    /// recovery key.
    pub(crate) async fn set_up(keyring: Keyring) -> (Self, Vec<String>) {
        let app = Self::real(keyring, Language::English).await;
        app.fill_in_set_up(keyring).await;
        let key = app.keep_recovery_key().await;
        app.heading_id("method-heading").await;
        (app, key)
    }

    /// The questions of the set-up, up to the recovery key.
    pub(crate) async fn fill_in_set_up(&self, keyring: Keyring) {
        self.press_id("first-set-up").await;
        self.fill_id("set-up-organisation", ORGANISATION).await;
        self.press_id("continue").await;
        self.fill_id("set-up-help_desk_name", "Help desk De Linde").await;
        self.fill_id("set-up-help_desk_phone", "020 555 01 23").await;
        self.fill_id("set-up-help_desk_hours", "Monday to Friday, 9:00–17:00").await;
        self.press_id("continue").await;
        self.fill_id("set-up-name", NAME).await;
        self.fill_id("set-up-address", ADDRESS).await;
        self.fill_id("new-password", PASSWORD).await;
        if keyring == Keyring::None {
            self.press_id("continue").await;
            self.tick_id("set-up-key-file-agree").await;
        }
        self.press_id("set-up-create").await;
    }

    /// Reads the recovery key from the page, ticks, and types the group that is asked.
    pub(crate) async fn keep_recovery_key(&self) -> Vec<String> {
        self.heading_id("key-heading").await;
        let key = self.value("the recovery key", "return codes()").await;
        let key: Vec<String> = serde_json::from_value(key).expect("a list of texts");
        assert_eq!(key.len(), 7, "{key:?}");
        self.tick_id("key-kept").await;
        let (number, label) = self.asked_group().await;
        self.fill(&label, &key[number - 1]).await;
        self.press_id("key-finish").await;
        key
    }

    /// Which group is to be typed back, and its field.
    pub(crate) async fn asked_group(&self) -> (usize, String) {
        for number in 1..=7 {
            let label = self.words.say("key-group", &[("group", &number.to_string())]);
            if self.has_field(&label).await {
                return (number, label);
            }
        }
        panic!("no group of the key is asked")
    }

    /// The end of the set-up: the first help-desk person switches two-step on.
    pub(crate) async fn enrol_help_desk(&self) -> (crate::phone::Phone, Vec<String>) {
        let enrolled = self.enrol().await;
        self.heading_id("place-profile").await;
        enrolled
    }

    /// Where Rust says the key of the store lies.
    pub(crate) async fn key_place(&self) -> String {
        let security = self.invoke("security", json!({})).await.expect("the page is open");
        security["value"]["key_place"].as_str().unwrap_or_else(|| panic!("{security}")).to_owned()
    }
}
