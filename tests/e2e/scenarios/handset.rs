//! The simulated phone, used as its owner uses one.

use serde_json::json;

use super::stage::{HANDSET, Stage};

impl Stage {
    /// Takes the phone in hand and opens one of its screens.
    pub(super) async fn take_phone(&self, screen: &str) {
        const TAKE: &str = "
            // How much is unread stands behind the name.
            const at = all(`${arguments[0]} nav button`).find((each) => flat(each.lastElementChild?.firstChild?.textContent) === arguments[1]);
            at?.click();
            return at?.getAttribute('aria-current') === 'page' || null;";
        self.unlock_phone().await;
        let name = self.app.say(screen);
        let take = || async { Ok(self.app.run(TAKE, vec![json!(HANDSET), json!(name)]).await?.as_bool()) };
        self.app.wait(&format!("the phone's screen “{name}”"), take).await;
    }

    pub(super) async fn unlock_phone(&self) {
        if self.phone_is("locked or open").await == "locked" {
            self.app.press_in(HANDSET, &self.app.say("phone-unlock")).await;
        }
        self.phone_is("open").await;
    }

    /// Waits until the phone is one of these.
    async fn phone_is(&self, one_of: &str) -> String {
        const LOOK: &str = "
            const nav = all(`${arguments[0]} nav`)[0];
            return nav?.querySelector('.unlock') ? 'locked' : nav ? 'open' : null;";
        let look = || async {
            let state = self.app.run(LOOK, vec![json!(HANDSET)]).await?;
            Ok(state.as_str().filter(|state| one_of.contains(state)).map(str::to_owned))
        };
        self.app.wait(&format!("the phone to be {one_of}"), look).await
    }

    /// Takes in the QR code that stands on the screen.
    pub(super) async fn scan(&self) {
        self.app.heading_id("connect-heading").await;
        self.app
            .wait("the QR code", || async {
                Ok(self
                    .app
                    .run("return all('.app [role=img] svg, .app svg[role=img]').length || null", vec![])
                    .await?
                    .as_u64())
            })
            .await;
        self.take_phone("phone-tab-codes").await;
        self.app.press_in(HANDSET, &self.app.say("phone-scan")).await;
        let added = self.app.say("phone-added");
        self.app
            .wait("the phone to take the code in", || async {
                let handset = self.app.run("return textOf(arguments[0])", vec![json!(HANDSET)]).await?;
                Ok(handset.as_str().is_some_and(|text| text.contains(&added)).then_some(()))
            })
            .await;
    }

    /// A code of the phone's authenticator that was not given yet. The time that codes
    /// follow goes on by one period where a person would wait for the next.
    pub(super) async fn app_code(&self) -> String {
        self.take_phone("phone-tab-codes").await;
        loop {
            let code = self.on_phone("a code", ".card .code").await;
            if self.gives(&code) {
                return code;
            }
            self.next_period().await;
            self.app
                .wait("the next code", || async {
                    Ok((self.read_phone(".card .code").await? != code).then_some(()))
                })
                .await;
        }
    }

    async fn next_period(&self) {
        let view = self.app.invoke("training", json!({})).await.expect("the trainer's desk");
        let offset = view["laptop_offset_seconds"].as_i64().expect("a number");
        let moved = self.app.invoke("set_laptop_offset", json!({ "seconds": offset + 30 })).await;
        assert_eq!(moved, Ok(json!(true)));
    }

    /// The code of the newest SMS, which was not given yet.
    pub(super) async fn sms_code(&self) -> String {
        self.take_phone("phone-tab-messages").await;
        self.new_code("a new SMS with a code", "li:first-child .bubble strong").await
    }

    /// The code of the mail on top.
    pub(super) async fn mailed_code(&self) -> String {
        self.take_phone("phone-tab-mail").await;
        let open = "const mail = all(`${arguments[0]} .row`)[0]; mail?.click(); return mail ? true : null;";
        self.app
            .wait("a mail", || async { Ok(self.app.run(open, vec![json!(HANDSET)]).await?.as_bool()) })
            .await;
        self.new_code("a mail with a code", "article .code").await
    }

    async fn new_code(&self, what: &str, place: &str) -> String {
        self.app
            .wait(what, || async {
                let code = self.read_phone(place).await?;
                Ok(Some(code).filter(|code| !code.is_empty() && self.gives(code)))
            })
            .await
    }

    /// What stands somewhere on the phone, without spaces: a code.
    async fn on_phone(&self, what: &str, place: &str) -> String {
        self.app
            .wait(what, || async { Ok(Some(self.read_phone(place).await?).filter(|text| !text.is_empty())) })
            .await
    }

    async fn read_phone(&self, place: &str) -> Result<String, fantoccini::error::CmdError> {
        const READ: &str = "
            const copy = all(`${arguments[0]} ${arguments[1]}`)[0]?.cloneNode(true);
            for (const unseen of copy?.querySelectorAll('.unseen') ?? []) unseen.remove();
            return flat(copy?.textContent).replaceAll(' ', '');";
        Ok(self
            .app
            .run(READ, vec![json!(HANDSET), json!(place)])
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// The number that stands on the phone.
    pub(super) async fn own_number(&self) -> String {
        self.take_phone("phone-tab-messages").await;
        let number = self.on_phone("the phone's number", "p.small.hint").await;
        number.split_once(':').expect("“Number of this phone: …”").1.to_owned()
    }

    /// Gives a new phone to who is played, from the menu under the phone.
    pub(super) async fn replace_phone(&self) {
        self.open_menu(&format!("{HANDSET} .menu .open"), "#phone-menu").await;
        self.app.press_in("#phone-menu", &self.app.say("phone-replace")).await;
    }
}
