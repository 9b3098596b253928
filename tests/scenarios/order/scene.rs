//! The states that a window can be in, each as a house where it is so.

use std::path::PathBuf;
use std::time::Duration;

use tweestap_core::organisation::{PerRole, Requirement};
use tweestap_core::session::Draft;
use tweestap_usecases::{DeskState, WindowName};

use crate::house::House;
use crate::phone::{Phone, Referee};
use crate::visitor::{Visitor, done, window};

/// A house in one of the states, with a person at the window.
pub(super) struct Scene {
    pub(super) house: House,
    pub(super) at: WindowName,
    person: Option<Visitor>,
    /// A phone that was started and not finished.
    started: Option<Phone>,
}

/// A state by its name.
type State = (&'static str, fn() -> Scene);

/// The states, as columns of the table. The last ones come after a window where all
/// was begun that can be: unfinished input, codes on screen, a started phone.
pub(super) const STATES: &[State] = &[
    ("first-start", || Scene { house: House::empty(), at: window("main"), person: None, started: None }),
    ("nobody", || Scene::off(|_| ())),
    ("half", || Scene::on(|it| it.person().gives_password(&it.house, &it.at))),
    ("enrolling", Scene::enrolling),
    ("open-off", || Scene::off(|it| it.log_in())),
    ("open-on", || Scene::on(|it| it.log_in())),
    ("locked-off", || {
        Scene::off(|it| {
            it.log_in();
            it.house.desk.lock(&it.at).unwrap();
        })
    }),
    ("busy", || Scene::busy(|_| ())),
    ("locked-on", || Scene::busy(|it| it.house.desk.lock(&it.at).unwrap())),
    ("idle", || Scene::busy(|it| it.house.clock.pass(Duration::from_hours(1)))),
    ("over", || Scene::busy(|it| it.house.clock.pass(Duration::from_hours(12)))),
    ("ended", || Scene::busy(Scene::change_elsewhere)),
];

impl Scene {
    fn of(person: Visitor, house: House) -> Self {
        Self { house, at: window("main"), person: Some(person), started: None }
    }

    /// Two-step is off.
    fn off(arrange: impl FnOnce(&mut Self)) -> Self {
        let house = House::in_memory();
        let mut scene = Self::of(Visitor::hugo(&house), house);
        arrange(&mut scene);
        scene
    }

    /// Two-step is on.
    fn on(arrange: impl FnOnce(&mut Self)) -> Self {
        let house = House::in_memory();
        let mut scene = Self::of(Visitor::hugo(&house).with_two_step(&house), house);
        arrange(&mut scene);
        scene
    }

    fn enrolling() -> Self {
        Self::off(|it| {
            let required = Requirement::Required { since: it.house.now(), grace_days: 0 };
            it.house.in_store(|tx| {
                let mut organisation = tx.organisation().unwrap().unwrap();
                organisation.two_step = PerRole::all(required);
                tx.save_organisation(&organisation).unwrap();
            });
            it.log_in();
        })
    }

    /// Two-step is on, and everything is begun.
    fn busy(arrange: impl FnOnce(&mut Self)) -> Self {
        Self::on(|it| {
            it.log_in();
            let desk = &it.house.desk;
            assert!(desk.keep_draft(&it.at, draft()));
            let _ = desk.renew_recovery_codes(&it.at).unwrap();
            done(desk.prove_password(&it.at, it.password()));
            let codes = done(desk.renew_recovery_codes(&it.at));
            it.started = Some(it.start_phone(&it.at));
            it.person.as_mut().unwrap().paper =
                codes.iter().map(|code| code.expose_text().to_string()).collect();
            arrange(it);
        })
    }

    fn person(&self) -> &Visitor {
        self.person.as_ref().unwrap()
    }

    fn log_in(&self) {
        self.person().logs_in(&self.house, &self.at);
    }

    fn start_phone(&self, at: &WindowName) -> Phone {
        let desk = &self.house.desk;
        let _ = desk.start_enrolment(at).unwrap();
        done(desk.prove_password(at, self.password()));
        Phone::typed(&done(desk.start_enrolment(at)).key)
    }

    /// Two-step moves to another phone in another window.
    fn change_elsewhere(&mut self) {
        let elsewhere = window("elsewhere");
        self.person().logs_in(&self.house, &elsewhere);
        let phone = self.start_phone(&elsewhere);
        let code = phone.shows(self.house.now(), 0, Referee::TotpRs);
        done(self.house.desk.confirm_enrolment(&elsewhere, &code));
        self.house.desk.log_out(&elsewhere).unwrap();
    }

    /// What the phone shows; without one, six digits.
    pub(super) fn code(&self) -> String {
        match &self.person {
            Some(person) if person.phone.is_some() => person.code(&self.house),
            _ => "123456".into(),
        }
    }

    /// What the started phone shows; without one, six digits.
    pub(super) fn first_code(&self) -> String {
        let shows = |phone: &Phone| phone.shows(self.house.now(), 0, Referee::TotpRs);
        self.started.as_ref().map_or("123456".into(), shows)
    }

    pub(super) fn recovery_code(&self) -> String {
        let paper = self.person.as_ref().and_then(|person| person.paper.first());
        paper.cloned().unwrap_or_else(|| "00000-00000-00000".into())
    }

    pub(super) fn password(&self) -> String {
        self.person.as_ref().map_or("rain on the roof again", |person| person.password).into()
    }

    /// All that the store says; where there is none, the files in the folders.
    pub(super) fn snapshot(&self) -> String {
        match (self.house.desk.state(), &self.person) {
            (DeskState::Open(_), Some(person)) => self.house.snapshot(&[person.id]),
            _ => format!("{:?}", files(self.house.folders().root())),
        }
    }
}

fn files(folder: &PathBuf) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { files(&path) } else { vec![path] }
        })
        .collect()
}

pub(super) fn draft() -> Draft {
    Draft { page: "profile".into(), fields: "hello".into() }
}
