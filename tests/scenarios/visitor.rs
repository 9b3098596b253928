//! A person who does the right thing at a window: for tests about something else.

use std::time::Duration;

use tweestap_core::account::{AccountId, Role};
use tweestap_usecases::WindowName;
use tweestap_usecases::enrol::Enrolled;
use tweestap_usecases::outcome::Outcome;

use crate::house::{House, Person};
use crate::phone::{Phone, Referee};

/// Someone with an account, and what they carry.
pub(crate) struct Visitor {
    pub(crate) id: AccountId,
    pub(crate) address: &'static str,
    pub(crate) password: &'static str,
    /// With two-step on: the phone …
    pub(crate) phone: Option<Phone>,
    /// … and the paper with six codes.
    pub(crate) paper: Vec<String>,
}

/// The value of a request that has to be done.
pub(crate) fn done<T, F: std::fmt::Debug>(result: Result<Outcome<T>, F>) -> T {
    match result {
        Ok(Outcome::Done(value)) => value,
        Ok(Outcome::StepUp(asking)) => panic!("asks {asking:?}"),
        Ok(Outcome::Refused(refusal)) => panic!("refused: {refusal:?}"),
        Err(fault) => panic!("{fault:?}"),
    }
}

pub(crate) fn window(name: &str) -> WindowName {
    WindowName::new(name)
}

impl Visitor {
    /// A help-desk person, who may do everything that has a screen.
    pub(crate) fn hugo(house: &House) -> Self {
        Self::added(house, "Hugo Smit", "hugo@praktijk.example", "morning light on water")
    }

    pub(crate) fn sanne(house: &House) -> Self {
        Self::added(house, "Sanne Jansen", "sanne@praktijk.example", "rain on the roof again")
    }

    fn added(house: &House, name: &str, address: &'static str, password: &'static str) -> Self {
        let id = house.add(&Person { name, address, role: Role::HelpDesk, password: Some(password) });
        Self { id, address, password, phone: None, paper: Vec::new() }
    }

    /// Switches two-step on and has the paper; nobody is logged in afterwards.
    pub(crate) fn with_two_step(mut self, house: &House) -> Self {
        let (desk, at) = (&house.desk, window("enrolment"));
        self.gives_password(house, &at);
        let _ = desk.start_enrolment(&at).unwrap();
        done(desk.prove_password(&at, self.password.into()));
        let phone = Phone::typed(&done(desk.start_enrolment(&at)).key);
        let code = phone.shows(house.now(), 0, Referee::TotpRs);
        let Enrolled::SwitchedOn(codes) = done(desk.confirm_enrolment(&at, &code)) else {
            panic!("two-step was on")
        };
        self.paper = codes.iter().map(|code| code.expose_text().to_string()).collect();
        self.phone = Some(phone);
        done(desk.confirm_recovery_codes(&at, &self.paper[0]));
        desk.log_out(&at).unwrap();
        house.clock.pass(Duration::from_secs(30));
        self
    }

    /// Address and password: half a log-in, or all of it.
    pub(crate) fn gives_password(&self, house: &House, at: &WindowName) {
        done(house.desk.log_in(at, self.address, self.password.into()));
    }

    /// A full log-in; the code of the phone cannot be used again.
    pub(crate) fn logs_in(&self, house: &House, at: &WindowName) {
        self.gives_password(house, at);
        if self.phone.is_some() {
            done(house.desk.enter_code(at, &self.code(house)));
            house.clock.pass(Duration::from_secs(30));
        }
    }

    /// What the phone shows now.
    pub(crate) fn code(&self, house: &House) -> String {
        self.phone.as_ref().unwrap().shows(house.now(), 0, Referee::TotpRs)
    }
}
