//! The scenarios that one person plays, each step as that person does it.

use super::stage::{PANEL, Stage};
use crate::people::{LEYLA, LOTTE, NEW_PASSWORD, Person, SANNE};

impl Stage {
    /// Address and password, then the code of the phone's app.
    pub(super) async fn log_in(&self) {
        self.fill_in_and_continue().await;
        self.second_step().await;
    }

    pub(super) async fn second_step(&self) {
        self.app.heading_id("code-heading").await;
        self.app.give_code(&self.app_code().await, "log-in").await;
    }

    /// The same with a password that was chosen just now.
    async fn log_in_with_new_password(&self, who: Person) {
        self.app.give_password(who.address, NEW_PASSWORD).await;
        self.second_step().await;
    }

    /// The proofs before something important: the password, then a code.
    pub(super) async fn prove(&self, password: &str) {
        self.app.prove_password(password).await;
        self.app.heading_id("code-heading").await;
        self.app.give_code(&self.app_code().await, "continue").await;
    }

    /// Types the first code of what was just connected.
    pub(super) async fn first_code(&self, button: &str) {
        self.app.give_code(&self.app_code().await, button).await;
    }

    /// Types back one of the codes on screen.
    pub(super) async fn keep_codes(&self) {
        let codes = self.app.read_codes().await;
        self.app.confirm_codes(&codes[2]).await;
    }

    pub(super) async fn log_out(&self) {
        self.app.press_id("log-out").await;
        self.app.heading_id("log-in").await;
    }

    pub(super) async fn switch_on_app(&self) {
        self.begin("switch-on-app").await;
        self.picture("0").await;
        self.fill_in_and_continue().await;
        self.app.heading_id("place-profile").await;
        self.ticked(0).await;
        self.app.security().await;
        self.app.press_id("switch-on").await;
        self.app.prove_password(SANNE.password).await;
        self.app.heading_id("method-heading").await;
        self.app.press_id("continue").await;
        self.app.heading_id("connect-heading").await;
        self.scan().await;
        self.ticked(1).await;
        self.first_code("connect-switch-on").await;
        self.app.heading_id("codes-heading").await;
        self.ticked(2).await;
        self.keep_codes().await;
        self.app.reads_id("news-switched-on").await;
        self.ticked(3).await;
        self.log_out().await;
        self.log_in().await;
        self.app.heading_id("place-profile").await;
        self.ticked(4).await;
    }

    pub(super) async fn switch_on_sms(&self) {
        self.begin("switch-on-sms").await;
        self.fill_in_and_continue().await;
        self.ticked(0).await;
        self.app.security().await;
        self.app.press_id("switch-on").await;
        self.app.prove_password(LOTTE.password).await;
        self.app.heading_id("method-heading").await;
        self.app.tick_id("method-sms").await;
        self.app.press_id("continue").await;
        self.app.fill_id("number", &self.own_number().await).await;
        self.app.press_id("number-send").await;
        self.ticked(1).await;
        self.app.give_code(&self.sms_code().await, "connect-switch-on").await;
        self.ticked(2).await;
        self.keep_codes().await;
        self.ticked(3).await;
        self.log_out().await;
        self.fill_in_and_continue().await;
        self.second_step_by_sms().await;
        self.ticked(4).await;
    }

    async fn second_step_by_sms(&self) {
        self.app.heading_id("sms-heading").await;
        self.app.give_code(&self.sms_code().await, "log-in").await;
    }

    pub(super) async fn log_in_and_out(&self) {
        self.begin("log-in").await;
        self.unlock_phone().await;
        self.ticked(0).await;
        self.log_in().await;
        self.ticked(1).await;
        self.log_out().await;
        self.ticked(2).await;
    }

    pub(super) async fn wrong_codes(&self) {
        self.begin("wrong-codes").await;
        self.fill_in_and_continue().await;
        self.app.heading_id("code-heading").await;
        for made_up in ["123123", "321321", "213213"] {
            self.app.give_code(made_up, "log-in").await;
            self.app.told("").await;
            self.app.answered().await;
        }
        self.ticked(0).await;
        self.skip("30 seconden").await;
        self.ticked(1).await;
        self.app.field(&self.app.say("code")).await;
        self.second_step().await;
        self.app.heading(&self.app.words.say("offer-wrong-codes", &[("count", "3")])).await;
        self.ticked(2).await;
    }

    pub(super) async fn inactivity(&self) {
        self.begin("inactivity").await;
        self.log_in().await;
        self.app.heading_id("place-profile").await;
        self.ticked(0).await;
        self.skip("1 uur").await;
        self.app.heading(&self.app.words.say("locked-heading", &[("name", LEYLA.first_name)])).await;
        self.ticked(1).await;
        self.app.give_code(&self.app_code().await, "unlock").await;
        self.app.heading_id("place-profile").await;
        self.ticked(2).await;
    }

    pub(super) async fn change_password(&self) {
        self.begin("change-password").await;
        self.log_in().await;
        self.ticked(0).await;
        self.choose_new_password().await;
        self.ticked(1).await;
        self.log_out().await;
        self.log_in_with_new_password(SANNE).await;
        self.ticked(2).await;
    }

    pub(super) async fn choose_new_password(&self) {
        self.app.security().await;
        self.app.press_id("password-change").await;
        self.prove(SANNE.password).await;
        self.app.heading_id("new-password-heading").await;
        self.app.fill_id("new-password", NEW_PASSWORD).await;
        self.app.press_id("new-password-save").await;
        self.app.reads_id("news-password-changed").await;
    }

    pub(super) async fn forgot_password(&self) {
        self.begin("forgot-password").await;
        self.app.press_id("forgot-password").await;
        self.app.heading_id("forgot-ask-heading").await;
        self.app.fill_id("log-in-address", LOTTE.address).await;
        self.app.press_id("forgot-ask-submit").await;
        self.app.heading_id("forgot-asked-heading").await;
        self.ticked(0).await;
        let code = self.mailed_code().await;
        self.ticked(1).await;
        self.app.press_id("have-code-heading").await;
        self.app.heading_id("have-code-heading").await;
        self.app.fill_id("have-code", &code).await;
        self.app.press_id("continue").await;
        self.app.heading_id("code-heading").await;
        self.app.give_code(&self.app_code().await, "continue").await;
        self.app.heading_id("recover-again-heading").await;
        self.app.fill_id("new-password", NEW_PASSWORD).await;
        self.app.press_id("recover-save").await;
        self.app.heading_id("recover-done-heading").await;
        self.ticked(2).await;
        self.app.press_id("log-in").await;
        self.log_in_with_new_password(LOTTE).await;
        self.ticked(3).await;
    }

    /// The QR code is on the page, and the phone has taken it in.
    pub(super) async fn new_phone_from_its_first_code(&self) {
        self.begin_at("new-phone", 2).await;
        self.app.heading_id("connect-heading").await;
        self.picture("begun-at-3").await;
        self.first_code("connect-use").await;
        self.ticked(2).await;
    }

    /// The SMS is on the phone.
    pub(super) async fn sms_from_its_first_code(&self) {
        self.begin_at("switch-on-sms", 2).await;
        self.app.heading_id("sms-heading").await;
        self.app.give_code(&self.sms_code().await, "connect-switch-on").await;
        self.ticked(2).await;
    }

    pub(super) async fn required_from_its_first_code(&self) {
        self.begin_at("required", 5).await;
        self.app.heading_id("connect-heading").await;
        self.first_code("connect-switch-on").await;
        self.app.heading_id("codes-heading").await;
    }

    pub(super) async fn new_phone(&self) {
        self.begin("new-phone").await;
        self.fill_in_and_continue().await;
        self.second_step_by_sms().await;
        self.ticked(0).await;
        self.app.security().await;
        self.app.press_id("sms-row-change").await;
        self.app.heading_id("method-heading").await;
        self.app.press_id("continue").await;
        self.app.prove_password(SANNE.password).await;
        self.scan().await;
        self.ticked(1).await;
        self.first_code("connect-use").await;
        self.app.reads_id("news-new-phone").await;
        self.ticked(2).await;
        self.log_out().await;
        self.log_in().await;
        self.ticked(3).await;
    }

    pub(super) async fn lost_phone(&self) {
        self.begin("lost-phone").await;
        let code = self.on_paper().await;
        self.fill_in_and_continue().await;
        self.app.heading_id("code-heading").await;
        self.app.press_id("no-phone").await;
        self.app.heading_id("recovery-heading").await;
        self.app.fill_id("recovery-code", &code).await;
        self.app.press_id("log-in").await;
        // A log-in without the phone is told everything that was done before it.
        self.app.heading_id("offer-happened").await;
        self.ticked(0).await;
        self.app.press_id("offer-it-was-me").await;
        self.app.heading_id("offer-new-phone").await;
        self.replace_phone().await;
        self.ticked(1).await;
        self.app.press_id("offer-new-phone-do").await;
        self.app.heading_id("method-heading").await;
        self.app.press_id("continue").await;
        self.scan().await;
        self.ticked(2).await;
        self.first_code("connect-use").await;
        self.app.reads_id("news-new-phone").await;
        self.ticked(3).await;
    }

    /// The first recovery code that the panel shows as being on paper.
    async fn on_paper(&self) -> String {
        self.app.press_in(PANEL, &self.app.say("training-notes")).await;
        let code = self
            .app
            .value("a code on paper", "return flat(all('#drawer-steps details code')[0]?.innerText) || null")
            .await;
        self.picture("paper").await;
        code.as_str().expect("text").to_owned()
    }

    pub(super) async fn new_recovery_codes(&self) {
        self.begin("new-recovery-codes").await;
        self.log_in().await;
        self.ticked(0).await;
        self.app.security().await;
        self.app.press_id("codes-renew").await;
        self.app.prove_password(LEYLA.password).await;
        self.app.heading_id("codes-heading").await;
        self.ticked(1).await;
        self.keep_codes().await;
        self.app.reads_id("news-codes-renewed").await;
        self.ticked(2).await;
    }

    pub(super) async fn switch_off(&self) {
        self.begin("switch-off").await;
        self.log_in().await;
        self.ticked(0).await;
        self.app.security().await;
        self.app.press_id("switch-off").await;
        self.prove(LOTTE.password).await;
        self.app.heading_id("switch-off-heading").await;
        self.app.press_id("switch-off-do").await;
        self.app.reads_id("news-switched-off").await;
        self.ticked(1).await;
        self.log_out().await;
        self.fill_in_and_continue().await;
        self.app.heading_id("offer-happened").await;
        self.app.press_id("offer-it-was-me").await;
        self.app.heading_id("place-profile").await;
        self.ticked(2).await;
    }
}
