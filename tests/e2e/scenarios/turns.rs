//! The scenarios in which people take turns.

use serde_json::json;

use super::stage::Stage;
use crate::people::{FATIMA, JORIS, LOTTE, Person, SAMIR, SANNE, YOUSSEF};

impl Stage {
    /// Opens somebody's page from the list of people.
    async fn look_up(&self, list: &str, person: Person) {
        self.app.press_id(list).await;
        self.app.heading_id(list).await;
        self.app.fill_id("people-search", person.first_name).await;
        // Until then the rows still move.
        self.app.reads(&self.app.words.say("people-found", &[("count", "1")])).await;
        self.app.press_in(".app tbody", person.name).await;
        self.app.heading(person.name).await;
    }

    /// Staff resets somebody's two-step; gives the code to read out.
    async fn reset(&self, staff: Person, client: Person, check: &str, reason: &str) -> String {
        self.app.press_id("person-reset").await;
        self.app.heading(&self.app.words.say("check-heading", &[("name", client.first_name)])).await;
        self.app.tick_id(check).await;
        self.app.fill_id("check-reason", reason).await;
        self.app.press_id("continue").await;
        self.prove(staff.password).await;
        self.app.heading(&self.app.words.say("read-heading", &[("name", client.first_name)])).await;
        let tiles = "return all('.app [role=group] ol code').map((each) => each.innerText).join('') || null";
        self.app.value("the code to read out", tiles).await.as_str().expect("text").to_owned()
    }

    /// Address and password, and the reset code in the phone's place.
    async fn log_in_with_reset_code(&self, code: &str) {
        self.fill_in_and_continue().await;
        self.app.heading_id("code-heading").await;
        self.app.press_id("no-phone").await;
        self.app.fill_id("recovery-code", code).await;
        self.app.press_id("log-in").await;
        self.app.heading_id("after-reset-heading").await;
    }

    /// From the page after a reset to the QR code, which the phone takes in.
    async fn switch_on_again(&self) {
        self.app.press_id("after-reset-on").await;
        self.app.heading_id("method-heading").await;
        self.app.press_id("continue").await;
        self.scan().await;
    }

    pub(super) async fn lost_everything(&self) {
        self.begin("lost-everything").await;
        self.log_in().await;
        self.ticked(0).await;
        self.look_up("place-clients", FATIMA).await;
        self.picture("person").await;
        let code = self.reset(SANNE, FATIMA, "check-in_person", "Telefoon in de tram gelaten").await;
        self.ticked(1).await;
        self.change_to(FATIMA.name).await;
        self.replace_phone().await;
        self.ticked(2).await;
        self.log_in_with_reset_code(&code).await;
        self.ticked(3).await;
        self.switch_on_again().await;
        self.ticked(4).await;
        self.first_code("connect-switch-on").await;
        self.ticked(5).await;
        self.keep_codes().await;
        self.ticked(6).await;
    }

    pub(super) async fn help_desk_call(&self) {
        self.begin("help-desk-call").await;
        self.app.press_id("training-show-card").await;
        self.app.reads(&self.script().text_of_card(self.app.words.language())).await;
        self.picture("card").await;
        self.app.press_id("training-put-away").await;
        self.log_in().await;
        self.ticked(0).await;
        self.look_up("place-people", JORIS).await;
        self.picture("number").await;
        self.app.client.active_element().await.expect("focus").send_keys("\u{E009}l").await.expect("Ctrl+L");
        self.app.heading(&self.app.words.say("locked-heading", &[("name", YOUSSEF.first_name)])).await;
        self.ticked(1).await;
        self.app.give_code(&self.app_code().await, "unlock").await;
        self.ticked(2).await;
        self.look_up("place-people", SAMIR).await;
        let code = self.reset(YOUSSEF, SAMIR, "check-called_back", "Telefoon en codes kwijt").await;
        self.ticked(3).await;
        self.change_to(SAMIR.name).await;
        self.replace_phone().await;
        self.log_in_with_reset_code(&code).await;
        self.ticked(4).await;
        self.switch_on_again().await;
        self.first_code("connect-switch-on").await;
        self.ticked(5).await;
    }

    pub(super) async fn required(&self) {
        self.begin("required").await;
        self.log_in().await;
        self.ticked(0).await;
        self.require_of_clients("14").await;
        self.ticked(1).await;
        self.change_to(LOTTE.name).await;
        self.fill_in_and_continue().await;
        self.ticked(2).await;
        self.skip("14 dagen").await;
        self.ticked(3).await;
        self.fill_in_and_continue().await;
        self.app.heading_id("method-heading").await;
        self.picture("required").await;
        self.app.press_id("continue").await;
        self.scan().await;
        self.ticked(4).await;
        self.first_code("connect-switch-on").await;
        self.ticked(5).await;
    }

    async fn require_of_clients(&self, days: &str) {
        const REQUIRE: &str = "
            const fields = all('fieldset').find((each) => flat(each.querySelector('legend')?.innerText) === arguments[0]);
            const choice = [...(fields?.querySelectorAll('label') ?? [])].find((each) => wordsOf(each) === arguments[1]);
            choice?.click();
            return choice ? true : null;";
        self.app.press_id("place-organisation").await;
        self.app.heading_id("place-organisation").await;
        let legend = self.app.words.say("org-who-of", &[("role", "client")]);
        let required = self.app.say("org-required");
        self.app
            .wait("the choice for clients", || async {
                Ok(self.app.run(REQUIRE, vec![json!(legend), json!(required)]).await?.as_bool())
            })
            .await;
        self.app.fill(&self.app.words.say("org-grace-of", &[("role", "client")]), days).await;
        self.picture("settings").await;
        self.app.press_id("org-save").await;
        self.prove(YOUSSEF.password).await;
        self.app.reads_id("org-saved").await;
    }
}
