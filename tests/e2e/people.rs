//! The people of the practice organisation, and the ways they often go.

use crate::app::App;
use crate::phone::Phone;

/// Someone who can log in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Person {
    pub(crate) name: &'static str,
    pub(crate) first_name: &'static str,
    pub(crate) address: &'static str,
    pub(crate) password: &'static str,
}

pub(crate) const SANNE: Person = Person {
    name: "Sanne de Vries",
    first_name: "Sanne",
    address: "sanne.devries@merelhof.example",
    password: "panda-tango-sofa-kiwi",
};

pub(crate) const FATIMA: Person = Person {
    name: "Fatima Bouzid",
    first_name: "Fatima",
    address: "fatima.bouzid@mail.example",
    password: "koala-radio-delta-rodeo",
};

pub(crate) const YOUSSEF: Person = Person {
    name: "Youssef El Amrani",
    first_name: "Youssef",
    address: "youssef.elamrani@merelhof.example",
    password: "zebra-piano-lava-tram",
};

pub(crate) const LEYLA: Person = Person {
    name: "Leyla Yilmaz",
    first_name: "Leyla",
    address: "leyla.yilmaz@merelhof.example",
    password: "gorilla-quiz-sauna-echo",
};

pub(crate) const LOTTE: Person = Person {
    name: "Lotte Hendriks",
    first_name: "Lotte",
    address: "lotte.h@mail.example",
    password: "robot-samba-villa-lotus",
};

pub(crate) const JORIS: Person = Person {
    name: "Joris van der Meulen",
    first_name: "Joris",
    address: "joris.vdmeulen@mail.example",
    password: "safari-polka-album-wind",
};

pub(crate) const SAMIR: Person = Person {
    name: "Samir Haddad",
    first_name: "Samir",
    address: "samir.haddad@mail.example",
    password: "mandala-hotel-polka-ring",
};

/// A password that people choose where they need another.
pub(crate) const NEW_PASSWORD: &str = "brisk-otter-paints-seven-lamps";

impl App {
    /// The first step of a log-in.
    pub(crate) async fn give_password(&self, address: &str, password: &str) {
        self.heading_id("log-in").await;
        self.fill_id("log-in-address", address).await;
        self.fill_id("password", password).await;
        self.press_id("continue").await;
    }

    pub(crate) async fn log_in(&self, person: Person) {
        self.give_password(person.address, person.password).await;
    }

    /// Opens the security page from anywhere on the desk.
    pub(crate) async fn security(&self) {
        self.press_id("place-security").await;
        self.heading_id("place-security").await;
    }

    /// The proof of the password in a flow.
    pub(crate) async fn prove_password(&self, password: &str) {
        self.heading_id("challenge-password").await;
        self.fill_id("password", password).await;
        self.press_id("continue").await;
    }

    /// Sends a code from the page that asks one.
    pub(crate) async fn give_code(&self, code: &str, button: &str) {
        self.fill_id("code", code).await;
        self.press_id(button).await;
    }

    /// Waits until nothing is being checked any more.
    pub(crate) async fn answered(&self) {
        let busy = self.say("busy-checking");
        self.wait("the answer", || async { Ok((!self.text().await?.contains(&busy)).then_some(())) }).await;
    }

    /// Takes in the key that is on screen with a phone; where there is a choice of
    /// methods, the app it proposes is taken first.
    pub(crate) async fn take_key(&self) -> Phone {
        let (method, connect) = (self.say("method-heading"), self.say("connect-heading"));
        let come =
            || async { Ok(Some(self.text().await?).filter(|t| t.contains(&method) || t.contains(&connect))) };
        if !self.wait("the method or the key", come).await.contains(&connect) {
            self.press_id("continue").await;
        }
        self.heading_id("connect-heading").await;
        let key = self.value("the key in groups", "return flat(all('.key')[0]?.innerText) || null").await;
        Phone::with_key(key.as_str().expect("text"))
    }

    /// The recovery codes on screen.
    pub(crate) async fn read_codes(&self) -> Vec<String> {
        self.heading_id("codes-heading").await;
        let codes = self.value("the recovery codes", "return codes()").await;
        codes.as_array().expect("a list").iter().map(|code| code.as_str().expect("text").to_owned()).collect()
    }

    /// Ticks and types one code back.
    pub(crate) async fn confirm_codes(&self, code: &str) {
        self.tick_id("codes-kept").await;
        self.fill_id("codes-type", code).await;
        self.press_id("codes-finish").await;
    }

    /// From the method to the saved codes.
    pub(crate) async fn enrol(&self) -> (Phone, Vec<String>) {
        self.heading_id("method-heading").await;
        self.press_id("continue").await;
        let phone = self.take_key().await;
        self.give_code(&phone.code().await, "connect-switch-on").await;
        let codes = self.read_codes().await;
        self.confirm_codes(&codes[0]).await;
        (phone, codes)
    }

    /// Switches two-step on for the person who is logged in.
    pub(crate) async fn switch_on(&self, password: &str) -> (Phone, Vec<String>) {
        self.security().await;
        self.press_id("switch-on").await;
        self.prove_password(password).await;
        let enrolled = self.enrol().await;
        self.reads_id("news-switched-on").await;
        enrolled
    }

    pub(crate) async fn log_out(&self) {
        // At the end of a flow the page is drawn anew and begins at its top again: a press that was
        // aimed before that lands beside the button.
        self.settled().await;
        self.press_id("log-out").await;
        self.heading_id("log-in").await;
    }
}
