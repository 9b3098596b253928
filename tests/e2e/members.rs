//! The people of a real organisation, and what has to be so before a story begins.
//!
//! What a story is about is done in the window. What it only needs is asked of Rust
//! past the page, by the same requests and under the same rules.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use crate::app::App;
use crate::phone::Phone;
use crate::place::{Keyring, Place};
use crate::set_up::{ADDRESS, NAME, ORGANISATION, PASSWORD};
use crate::words::Language;

/// Someone with an account.
#[derive(Debug)]
pub(crate) struct Member {
    /// How Rust names the account.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) password: String,
    /// With two-step on.
    pub(crate) phone: Option<Phone>,
    /// Recovery codes that were not used.
    pub(crate) codes: Mutex<Vec<String>>,
}

/// What answers a question for a code.
pub(crate) enum Answer {
    App(String),
    Recovery(String),
}

/// The fewest recovery codes with which nobody is asked to renew them.
const NO_ASKING: usize = 3;

impl Member {
    pub(crate) fn new(name: &str, address: &str, password: &str) -> Self {
        Self {
            id: String::new(),
            name: name.to_owned(),
            address: address.to_owned(),
            password: password.to_owned(),
            phone: None,
            codes: Mutex::default(),
        }
    }

    pub(crate) fn first_name(&self) -> &str {
        self.name.split(' ').next().unwrap_or(&self.name)
    }

    pub(crate) fn phone(&self) -> &Phone {
        self.phone.as_ref().unwrap_or_else(|| panic!("{} has no two-step", self.name))
    }

    /// A recovery code that was not used.
    pub(crate) fn recovery_code(&self) -> String {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner).pop().expect("there is one left")
    }

    /// A code that is right now. Where the app's next one is still to come, a recovery
    /// code serves as well, while there are enough.
    async fn answer(&self) -> Answer {
        let spare = || self.codes.lock().unwrap_or_else(PoisonError::into_inner).len() > NO_ASKING;
        match self.phone().code_at_once().await {
            Some(code) => Answer::App(code),
            None if spare() => Answer::Recovery(self.recovery_code()),
            None => Answer::App(self.phone().code().await),
        }
    }
}

/// Where the help desk of a story stands: two-step on, and logged in.
pub(crate) struct House {
    pub(crate) app: App,
    pub(crate) help_desk: Member,
    /// The recovery key of the organisation, in groups.
    pub(crate) key: Vec<String>,
}

impl House {
    pub(crate) async fn open() -> Self {
        Self::at(Place::new(Keyring::None), Language::English).await
    }

    pub(crate) async fn at(place: Place, language: Language) -> Self {
        let app = App::real_at(place, language).await;
        app.heading_id("first-heading").await;
        app.ask("set_up_organisation", json!({ "form": {
            "organisation": ORGANISATION, "help_desk_name": "Help desk De Linde", "help_desk_phone": "020 555 01 23",
            "help_desk_hours": "Monday to Friday, 9:00–17:00", "help_desk_outside_hours": "",
            "name": NAME, "address": ADDRESS, "password": PASSWORD, "key_file": true,
        }})).await;
        let screen = app.screen().await;
        let key: Vec<String> = serde_json::from_value(screen["groups"].clone()).expect("the recovery key");
        app.ask("confirm_recovery_key", json!({ "group": 1, "typed": key[0] })).await;
        let mut help_desk = Member::new(NAME, ADDRESS, PASSWORD);
        app.connect(&mut help_desk).await;
        app.reload().await;
        app.heading_id("place-profile").await;
        help_desk.id = app.ids_found(ADDRESS).await;
        Self { app, help_desk, key }
    }

    /// Makes an account, lets its person choose their password, and logs in as the help
    /// desk again.
    pub(crate) async fn person(&self, role: &str, mut member: Member) -> Member {
        self.app.make(&self.help_desk, role, &mut member).await;
        self.app.activate(&self.help_desk, &member).await;
        self.app.enter(&self.help_desk).await;
        member
    }

    /// The same with two-step on.
    pub(crate) async fn person_with_two_step(&self, role: &str, member: Member) -> Member {
        self.app.member_of(&self.help_desk, role, member).await
    }
}

impl App {
    /// Asks Rust for something that is done at once; gives its value.
    pub(crate) async fn ask(&self, command: &str, arguments: Value) -> Value {
        let answer = self.invoke(command, arguments).await;
        let answer = answer.unwrap_or_else(|error| panic!("{command}: {error}"));
        assert!(answer["kind"] == "done" || answer["kind"].is_null(), "{command}: {answer}");
        answer["value"].clone()
    }

    /// The same, with the proofs that are asked before it.
    pub(crate) async fn ask_as(&self, who: &Member, command: &str, arguments: Value) -> Value {
        let answer = self.invoke(command, arguments.clone()).await;
        let answer = answer.unwrap_or_else(|error| panic!("{command}: {error}"));
        if answer["kind"] != "step_up" {
            assert_eq!(answer["kind"], "done", "{command}: {answer}");
            return answer["value"].clone();
        }
        let steps = answer["challenge"]["steps"].as_array().expect("steps").clone();
        for step in steps {
            match step["step"].as_str() {
                Some("password") => {
                    self.ask("prove_password", json!({ "password": who.password })).await;
                }
                Some("code") => self.send_code_of(who, "prove_code", "prove_recovery_code").await,
                other => panic!("{command} asks {other:?}"),
            }
        }
        self.ask(command, arguments).await
    }

    async fn send_code_of(&self, who: &Member, by_app: &str, by_recovery: &str) {
        match who.answer().await {
            Answer::App(code) => self.ask(by_app, json!({ "code": code })).await,
            Answer::Recovery(code) => self.ask(by_recovery, json!({ "code": code })).await,
        };
    }

    /// Somebody with two-step on whom this person of the staff, who is logged in, makes;
    /// they are logged in again afterwards.
    pub(crate) async fn member_of(&self, staff: &Member, role: &str, mut member: Member) -> Member {
        self.make(staff, role, &mut member).await;
        self.activate(staff, &member).await;
        self.switch_on_for(&mut member).await;
        self.enter(staff).await;
        member
    }

    /// Makes an account; whoever looks after it is logged in.
    pub(crate) async fn make(&self, staff: &Member, role: &str, member: &mut Member) {
        let form = json!({ "form": {
            "name": member.name, "address": member.address, "contact_number": "06 12 34 56 78", "role": role,
        }});
        let id = self.ask_as(staff, "create_account", form).await;
        id.as_str().expect("an id").clone_into(&mut member.id);
    }

    /// A welcome code, and the first password chosen with it. Nobody is logged in then.
    pub(crate) async fn activate(&self, staff: &Member, member: &Member) {
        let made =
            self.ask_as(staff, "issue_welcome_code", json!({ "id": member.id, "recoveryKey": null })).await;
        self.ask("log_out", json!({})).await;
        let code = code_of(&made);
        self.ask("enter_issued_code", json!({ "address": member.address, "code": code })).await;
        self.ask("choose_password", json!({ "password": member.password })).await;
    }

    /// Logs in past the page and shows what is there then.
    pub(crate) async fn enter(&self, who: &Member) {
        self.ask("log_out", json!({})).await;
        self.ask("log_in", json!({ "address": who.address, "password": who.password })).await;
        if self.screen_kind().await == "code" {
            self.send_code_of(who, "enter_code", "enter_recovery_code").await;
        }
        self.reload().await;
        self.past_offers().await;
    }

    /// Logs in, switches two-step on, and logs out.
    async fn switch_on_for(&self, member: &mut Member) {
        self.ask("log_in", json!({ "address": member.address, "password": member.password })).await;
        self.ask_as(member, "begin", json!({ "operation": "switch_on" })).await;
        self.connect(member).await;
        self.ask("log_out", json!({})).await;
    }

    /// Takes the key of an enrolment that may begin now, and keeps the codes.
    async fn connect(&self, member: &mut Member) {
        let enrolment = self.ask("start_enrolment", json!({})).await;
        let groups: Vec<String> = serde_json::from_value(enrolment["key_groups"].clone()).expect("the key");
        let phone = Phone::with_key(&groups.join(" "));
        let made = self.ask("confirm_enrolment", json!({ "code": phone.code().await })).await;
        let codes: Vec<String> = serde_json::from_value(made["codes"].clone()).expect("recovery codes");
        self.ask("confirm_recovery_codes", json!({ "typed": codes[0] })).await;
        member.phone = Some(phone);
        member.codes = Mutex::new(codes);
    }

    /// How Rust names the account with this address. Staff see it.
    async fn ids_found(&self, address: &str) -> String {
        let found = self
            .ask("search_people", json!({ "text": address, "only": "all", "offset": 0, "limit": 2 }))
            .await;
        found["rows"][0]["id"].as_str().unwrap_or_else(|| panic!("{address}: {found}")).to_owned()
    }

    /// Past what is told after a log-in, to the first page.
    pub(crate) async fn past_offers(&self) {
        const ON: &str = "
            const next = [...arguments].find((name) => button(name));
            if (next) button(next).click();
            else if (all('nav').length) return 'there';
            return null;";
        let ways = ["offer-it-was-me", "offer-later", "offer-open-code-mine", "offer-skip", "continue"];
        let ways: Vec<Value> = ways.iter().map(|id| self.say(id).into()).collect();
        self.wait("the end of what is told", || async {
            Ok(self.run(ON, ways.clone()).await?.as_str().map(|_| ()))
        })
        .await;
    }

    /// Answers in the window what is asked before something is done.
    pub(crate) async fn prove(&self, who: &Member) {
        self.prove_password(&who.password).await;
        if who.phone.is_none() {
            return;
        }
        self.heading_id("code-heading").await;
        match who.answer().await {
            Answer::App(code) => self.give_code(&code, "continue").await,
            Answer::Recovery(code) => {
                self.press_id("no-phone").await;
                self.fill_id("recovery-code", &code).await;
                self.press_id("continue").await;
            }
        }
    }

    /// Logs in through the page, from whatever it shows without a session.
    pub(crate) async fn log_in_as(&self, who: &Member) {
        self.give_password(&who.address, &who.password).await;
        if who.phone.is_some() {
            self.heading_id("code-heading").await;
            self.give_code(&who.phone().code().await, "log-in").await;
        }
    }
}

/// The code that is read out, as it is typed.
pub(crate) fn code_of(made: &Value) -> String {
    let groups: Vec<String> = serde_json::from_value(made["groups"].clone()).expect("groups of a code");
    groups.join("-")
}
