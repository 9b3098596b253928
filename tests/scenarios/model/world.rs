//! The desk with the people of a run, and what they carry.

mod acts;
mod answers;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use tweestap_core::account::{Account, AccountId, PasswordCredential, Role};
use tweestap_core::address::Address;
use tweestap_core::issued_code::IssuedCodeKind as Kind;
use tweestap_core::secret::Password;
use tweestap_store::EncryptedStore;
use tweestap_usecases::WindowName;
use tweestap_usecases::desk::Desk;
use tweestap_usecases::ports::{
    BackedUpPerson, BackupContents, Clock as _, DeliverySettings, KeyPlace, Opened, Store, Therapist,
};

use super::memory::MemoryStore;
use super::plain_hasher::PlainHasher;
use super::reference::{CASELOAD, Model, PEOPLE, WINDOWS};
use super::steps::{Step, With};
use crate::clock::HandClock;
use crate::house::vaults::InMemory;
use crate::house::write_organisation;
use crate::phone::{Phone, Referee};
use crate::post_box::PostBox;
use crate::random::SeededRandom;
use crate::ways_out::mail_server;
use answers::{token, unit, value};

/// On which store.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Where {
    Memory,
    Real,
}

pub(super) struct World {
    desk: Desk,
    store: Arc<dyn Store>,
    clock: Arc<HandClock>,
    post: Arc<PostBox>,
    people: Vec<Carried>,
    windows: Vec<WindowName>,
    /// The codes of the model, by their number.
    codes: Vec<String>,
    mailed: usize,
    first_day: BackupContents,
}

/// Someone with what they carry.
struct Carried {
    id: AccountId,
    phone: Option<Phone>,
    paper: Vec<String>,
}

fn address(who: usize) -> String {
    format!("{}@praktijk.example", PEOPLE[who].0)
}

fn password(count: u32) -> String {
    format!("rain on the roof, take {count}")
}

impl World {
    pub(super) fn new(whither: Where) -> Self {
        let clock = Arc::new(HandClock::on_monday());
        let opened = match whither {
            Where::Memory => Opened {
                store: Arc::new(MemoryStore::default()),
                hasher: Arc::new(PlainHasher),
                key_place: KeyPlace::KeyFile,
            },
            Where::Real => {
                let (store, hasher) = EncryptedStore::in_memory().unwrap();
                Opened { store: Arc::new(store), hasher: Arc::new(hasher), key_place: KeyPlace::KeyFile }
            }
        };
        write_organisation(&opened, clock.now().wall);
        let store = Arc::clone(&opened.store);
        let post = Arc::<PostBox>::default();
        let (time, random) = (Arc::<HandClock>::clone(&clock), Arc::<SeededRandom>::default());
        let desk = Desk::new(Box::new(InMemory(opened.clone())), time, random, Arc::<PostBox>::clone(&post));
        desk.open();
        let people = (0..PEOPLE.len()).map(|who| Carried {
            id: AccountId::from_bytes([u8::try_from(who).unwrap() + 1; 16]),
            phone: None,
            paper: Vec::new(),
        });
        let windows = (0..WINDOWS).map(|number| WindowName::new(format!("window {number}"))).collect();
        let (people, codes) = (people.collect(), Vec::new());
        let first_day = BackupContents {
            made_at: clock.now().wall,
            organisation: store.begin().unwrap().organisation().unwrap().unwrap(),
            people: Vec::new(),
        };
        let mut world = Self { desk, store, clock, post, people, windows, codes, mailed: 0, first_day };
        world.settle(&opened);
        world.first_day.people = world.backed_up();
        world
    }

    /// Everyone, as a backup would hold them.
    fn backed_up(&self) -> Vec<BackedUpPerson> {
        let (tx, now) = (self.store.begin().unwrap(), self.clock.now().wall);
        let of = |person: &Carried| {
            let therapists = tx.therapists_of(person.id, now).unwrap();
            let Account { id, role, standing, name, address, language, contact_number, created_at, .. } =
                tx.account(person.id).unwrap().unwrap();
            BackedUpPerson {
                id,
                role,
                standing,
                name,
                address,
                language,
                contact_number,
                created_at,
                therapists,
            }
        };
        self.people.iter().map(of).collect()
    }

    /// People with their passwords, and two-step on for some; then mail is set up.
    fn settle(&mut self, opened: &Opened) {
        for (who, (name, role, _)) in PEOPLE.into_iter().enumerate() {
            let address = Address::parse(&address(who)).unwrap();
            let account = Account::new(self.people[who].id, role, name, address, self.clock.now().wall);
            let account = with_password(account, opened);
            let mut tx = self.store.begin().unwrap();
            tx.insert_account(&account).unwrap();
            tx.commit().unwrap();
        }
        let mut tx = self.store.begin().unwrap();
        for (client, therapist) in CASELOAD {
            let id = self.people[therapist].id;
            tx.assign(self.people[client].id, Therapist { id, until: None }).unwrap();
        }
        tx.commit().unwrap();
        let at = WindowName::new("before");
        for (who, _) in PEOPLE.iter().enumerate().filter(|(_, person)| person.2) {
            value(self.desk.log_in(&at, &address(who), password(0))).unwrap();
            let _ = self.desk.start_enrolment(&at).unwrap();
            value(self.desk.prove_password(&at, password(0))).unwrap();
            let started = value(self.desk.start_enrolment(&at)).unwrap();
            self.connect(&at, who, &Phone::typed(&started.key)).unwrap();
            self.desk.log_out(&at).unwrap();
        }
        let mut tx = self.store.begin().unwrap();
        let delivery = DeliverySettings { sms: None, mail: Some(mail_server()) };
        tx.save_delivery(&delivery).unwrap();
        tx.commit().unwrap();
    }

    pub(super) fn pass(&self, seconds: u64) {
        self.clock.pass(Duration::from_secs(seconds));
    }

    /// What happens by itself; a window that is looked at loses an ended session.
    pub(super) fn look(&self) {
        self.desk.look_at_clock();
        for window in &self.windows {
            self.desk.screen(window).unwrap();
        }
    }

    /// What the desk answers; `before` and `after` are the model around it.
    pub(super) fn answer(&mut self, before: &Model, after: &Model, step: &Step) -> &'static str {
        if let Some(at) = step.window() {
            self.desk.activity(&self.windows[at]);
        }
        let answer = match *step {
            Step::Own { at, what, proof } => self.own(before, at, what, proof),
            Step::Staff { at, what, about, proof } => self.staff(before, at, what, about, proof),
            Step::Read { at, what } => self.read(at, what),
            Step::Whole { at, what, proof } => self.whole(before, at, what, proof),
            Step::EndReset { at, on } => self.end_reset(before, at, on),
            Step::Time { minutes } => {
                self.pass(minutes * 60);
                "done"
            }
            _ => self.coming_in(before, step),
        };
        // The model knows whether something was mailed; so does the post.
        let sent = self.post.password_codes();
        let told = matches!(step, Step::Mail { .. }) && after.codes.len() > before.codes.len();
        if (sent > self.mailed) != told {
            return "another mail";
        }
        self.mailed = sent;
        if told {
            self.codes.push(self.post.last_password_code().unwrap());
        }
        answer
    }

    fn coming_in(&self, before: &Model, step: &Step) -> &'static str {
        let window = |at: usize| &self.windows[at];
        let word = |who, right: bool| if right { current(before, who) } else { "not the password".into() };
        match *step {
            Step::LogIn { at, who, right } => {
                token(&self.desk.log_in(window(at), &address(who), word(who, right)))
            }
            Step::Code { at, with } => self.enter(before, at, with),
            Step::Unlock { at, right } => {
                let word = word(before.who(at).unwrap_or(0), right);
                token(&self.desk.unlock_with_password(window(at), word))
            }
            Step::Lock { at } => unit(&self.desk.lock(window(at)).map(|_| ())),
            Step::LogOut { at } => unit(&self.desk.log_out(window(at))),
            Step::StartAgain { at } => {
                self.desk.start_again(window(at));
                "done"
            }
            Step::IssuedCode { at, of, which } => {
                let code = before.given(of, which).map_or("0000-0000", |code| &self.codes[code]);
                token(&self.desk.enter_issued_code(window(at), &address(of), code))
            }
            Step::Choose { at } => {
                let next = before.who(at).map_or(0, |who| next(before, who));
                token(&self.desk.choose_password(window(at), password(next)))
            }
            Step::Refuse { at } => token(&self.desk.refuse_reset(window(at))),
            Step::NotMe { at } => token(&self.desk.not_me(window(at))),
            Step::Mail { of } => token(&self.desk.request_password_code(&address(of))),
            Step::Own { .. }
            | Step::Staff { .. }
            | Step::Whole { .. }
            | Step::Read { .. }
            | Step::EndReset { .. }
            | Step::Time { .. } => "not here",
        }
    }

    fn enter(&self, before: &Model, at: usize, with: With) -> &'static str {
        let (window, who) = (&self.windows[at], before.who(at));
        match with {
            With::Phone => token(&self.desk.enter_code(window, &self.shows(who))),
            With::Wrong => token(&self.desk.enter_code(window, &self.wrong(who))),
            With::Paper(place) => {
                let code = who.and_then(|who| self.people[who].paper.get(place));
                token(
                    &self.desk.enter_recovery_code(window, code.map_or("00000-00000-00000", String::as_str)),
                )
            }
            With::Reset => {
                let code = who.and_then(|who| before.latest(who, &[Kind::Reset]));
                let code = code.map_or("0000-0000", |code| &self.codes[code]);
                token(&self.desk.enter_recovery_code(window, code))
            }
        }
    }

    fn shows(&self, who: Option<usize>) -> String {
        let phone = who.and_then(|who| self.people[who].phone.as_ref());
        phone.map_or("000000".into(), |phone| phone.shows(self.clock.now().wall, 0, Referee::TotpRs))
    }

    /// Six digits that the phone does not show around now.
    fn wrong(&self, who: Option<usize>) -> String {
        let now = self.clock.now().wall;
        let phone = who.and_then(|who| self.people[who].phone.as_ref());
        let shown = |steps| phone.map(|phone| phone.shows(now, steps, Referee::TotpRs));
        let around: Vec<_> = (-11..=11).filter_map(shown).collect();
        (0..1_000_000).map(|number| format!("{number:06}")).find(|code| !around.contains(code)).unwrap()
    }

    /// What is kept about someone beside what the model knows.
    pub(super) fn differs(&self, model: &Model) -> Option<String> {
        self.looked_after_differently(model).or_else(|| self.kept_differently(model))
    }

    fn looked_after_differently(&self, model: &Model) -> Option<String> {
        let (tx, now) = (self.store.begin().unwrap(), self.clock.now().wall);
        (0..PEOPLE.len()).filter(|client| model.is_there(*client, Role::Client)).find_map(|client| {
            let kept = tx.therapists_of(self.people[client].id, now).unwrap();
            let kept: BTreeSet<_> = (0..PEOPLE.len())
                .filter(|who| kept.iter().any(|it| it.id == self.people[*who].id))
                .filter(|who| model.is_there(*who, Role::Therapist))
                .collect();
            let known = model.therapists_of(client);
            let name = PEOPLE[client].0;
            (kept != known)
                .then(|| format!("{name}: the model knows therapists {known:?}, {kept:?} are kept"))
        })
    }

    fn kept_differently(&self, model: &Model) -> Option<String> {
        let tx = self.store.begin().unwrap();
        model.people.iter().enumerate().find_map(|(who, person)| {
            let account = tx.account(self.people[who].id).unwrap().unwrap();
            let two_step = account.enrolled().map(|it| {
                let mut used = [false; 6];
                for (place, cell) in used.iter_mut().zip(it.recovery.cells()) {
                    *place = cell.used_at.is_some();
                }
                (used, it.stopped_at.is_some())
            });
            let kept = (account.role, account.standing, account.password.is_some(), two_step);
            let known = (
                person.role,
                person.standing,
                person.password.is_some(),
                person.two_step.as_ref().map(|it| (it.used, it.stopped)),
            );
            (kept != known).then(|| format!("{}: the model knows {known:?}, {kept:?} is kept", PEOPLE[who].0))
        })
    }
}

fn current(model: &Model, who: usize) -> String {
    password(model.people[who].password.unwrap_or(0))
}

fn next(model: &Model, who: usize) -> u32 {
    model.people[who].password.map_or(0, |password| password + 1)
}

fn with_password(account: Account, opened: &Opened) -> Account {
    let typed = Password::new(password(0)).unwrap();
    let hash = opened.hasher.hash_password(&typed).unwrap();
    let changed_at = account.created_at;
    Account { password: Some(PasswordCredential { hash, changed_at }), ..account }
}
