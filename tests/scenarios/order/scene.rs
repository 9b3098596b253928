//! The states that a window can be in, each as a house where it is so.

use std::path::PathBuf;
use std::time::Duration;

use tweestap_core::account::{Account, AccountId, Role};
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::organisation::{PerRole, Requirement};
use tweestap_core::session::Draft;
use tweestap_usecases::ports::Therapist;
use tweestap_usecases::{DeskState, WindowName};

use crate::house::accounts::with_two_step;
use crate::house::{House, Person};
use crate::phone::{Phone, Referee};
use crate::visitor::{Visitor, done, window};

/// A house in one of the states, with a person at the window.
pub(super) struct Scene {
    pub(super) house: House,
    pub(super) at: WindowName,
    /// A client with two-step on, of the therapist and, where Hugo is one, of Hugo.
    pub(super) client: AccountId,
    pub(super) therapist: AccountId,
    person: Option<Visitor>,
    /// A phone that was started and not finished.
    started: Option<Phone>,
    /// A password and a reset code that Hugo has, beside all else.
    codes: Option<[String; 2]>,
}

/// A state by its name.
type State = (&'static str, fn() -> Scene);

/// The states, as columns of the table. The last ones come after a window where all
/// was begun that can be: unfinished input, codes on screen, a started phone.
pub(super) const STATES: &[State] = &[
    ("first-start", Scene::nothing),
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
    ("locked-on", || {
        Scene::busy(|it| {
            it.house.desk.lock(&it.at).unwrap();
        })
    }),
    ("idle", || Scene::busy(|it| it.house.clock.pass(Duration::from_hours(1)))),
    ("over", || Scene::busy(|it| it.house.clock.pass(Duration::from_hours(12)))),
    ("ended", || Scene::busy(Scene::change_elsewhere)),
    ("recovering", || {
        Scene::on(|it| {
            let code = it.issue([21; 16], IssuedCodeKind::Password);
            done(it.house.desk.enter_issued_code(&it.at, it.person().address, &code));
        })
    }),
    ("after-reset", || {
        Scene::on(|it| {
            let code = it.issue([22; 16], IssuedCodeKind::Reset);
            it.person().gives_password(&it.house, &it.at);
            done(it.house.desk.enter_recovery_code(&it.at, &code));
        })
    }),
    ("client", || Scene::with_role(Role::Client)),
    ("therapist", || Scene::with_role(Role::Therapist)),
];

impl Scene {
    fn nothing() -> Self {
        let nobody = AccountId::from_bytes([9; 16]);
        Self {
            house: House::empty(),
            at: window("main"),
            client: nobody,
            therapist: nobody,
            person: None,
            started: None,
            codes: None,
        }
    }

    fn of(person: Visitor, house: House) -> Self {
        let add = |name, address, role| house.add(&Person { name, address, role, password: Some("a b c") });
        let client = add("Kees Kok", "kees@praktijk.example", Role::Client);
        let therapist = add("Tom Bos", "tom@praktijk.example", Role::Therapist);
        house.in_store(|tx| {
            let account = with_two_step(tx.account(client).unwrap().unwrap());
            tx.save_account(&account).unwrap();
            for id in [therapist, person.id] {
                tx.assign(client, Therapist { id, until: None }).unwrap();
            }
        });
        let person = Some(person);
        Self { house, client, therapist, person, ..Self::nothing() }
    }

    /// Two-step is on, of someone who is no help-desk person.
    fn with_role(role: Role) -> Self {
        Self::on(|it| {
            let id = it.person().id;
            it.house.in_store(|tx| {
                let account = tx.account(id).unwrap().unwrap();
                tx.save_account(&Account { role, ..account }).unwrap();
            });
            it.log_in();
        })
    }

    /// Gives Hugo codes that nothing was done with yet.
    pub(super) fn with_codes(mut self) -> Self {
        if self.person.is_some() {
            let password = self.issue([23; 16], IssuedCodeKind::Password);
            self.codes = Some([password, self.issue([24; 16], IssuedCodeKind::Reset)]);
        }
        self
    }

    fn issue(&self, id: [u8; 16], kind: IssuedCodeKind) -> String {
        self.house.issue(self.person().id, id, kind)
    }

    pub(super) fn password_code(&self) -> String {
        self.codes.as_ref().map_or("0000-0000", |[password, _]| password).into()
    }

    pub(super) fn reset_code(&self) -> String {
        self.codes.as_ref().map_or("0000-0000", |[_, reset]| reset).into()
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
            (DeskState::Open(_), Some(person)) => {
                self.house.snapshot(&[person.id, self.client, self.therapist])
            }
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
