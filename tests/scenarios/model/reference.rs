//! The rules once more, as small as they can be said: what the desk must answer.
//!
//! It knows people, windows and codes by number, and no store, no hash and no secret.
//! Written from the description of the product, not from the code.

mod codes;
mod coming_in;
mod own;
mod staff;
mod whole;

use tweestap_core::account::{Role, Standing};
use tweestap_core::issued_code::IssuedCodeKind as Kind;

use super::steps::{Own, Proof, Step};

pub(super) const WINDOWS: usize = 3;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const WEEK: u64 = 7 * 24 * HOUR;

/// Everyone at the beginning: the name, the role, whether two-step is on.
pub(super) const PEOPLE: [(&str, Role, bool); 7] = [
    ("hanna", Role::HelpDesk, true),
    ("hugo", Role::HelpDesk, true),
    ("tom", Role::Therapist, true),
    ("ruth", Role::Therapist, false),
    ("kees", Role::Client, true),
    ("lena", Role::Client, false),
    ("mia", Role::Client, true),
];

/// Who looks after whom at the beginning.
pub(super) const CASELOAD: [(usize, usize); 3] = [(4, 2), (5, 2), (5, 3)];

/// What "I have a code" takes.
const ONE_TIME: &[Kind] = &[Kind::Password, Kind::Welcome];

type Answer = &'static str;
type End<T = ()> = Result<T, Answer>;

#[derive(Debug, Clone)]
pub(super) struct Model {
    pub(super) now: u64,
    pub(super) people: Vec<Person>,
    windows: [Option<Session>; WINDOWS],
    pub(super) codes: Vec<Code>,
    caseload: Vec<(usize, usize)>,
    done: Vec<Done>,
}

#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) role: Role,
    pub(super) standing: Standing,
    /// Which password, counted.
    pub(super) password: Option<u32>,
    pub(super) two_step: Option<TwoStep>,
    version: u32,
    passwords: Tries,
    digits: Tries,
    papers: Tries,
    mails: Vec<u64>,
}

#[derive(Debug, Clone)]
pub(super) struct TwoStep {
    pub(super) used: [bool; 6],
    pub(super) stopped: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Tries {
    in_a_row: u32,
    until: u64,
}

/// How far a window is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Place {
    Empty,
    Half,
    Recovering,
    AfterReset,
    Open,
    Locked,
}

#[derive(Debug, Clone)]
struct Session {
    who: usize,
    version: u32,
    stage: Stage,
    since: u64,
    touched: u64,
    /// Until when the password of this log-in counts for what log-in leads to.
    password_until: u64,
    /// Until when a log-in with a recovery code pays for another phone.
    recovery_until: u64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Stage {
    Half,
    Recovering { code: Option<usize>, second: Option<Second> },
    AfterReset { code: usize },
    Open,
    Locked,
}

/// What was given as the second step of recovering.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Second {
    Digits,
    Paper(usize),
    Reset(usize),
}

#[derive(Debug, Clone)]
pub(super) struct Code {
    pub(super) of: usize,
    pub(super) kind: Kind,
    by: Option<usize>,
    at: u64,
    open: bool,
    tries: u8,
}

/// What staff did to someone, for the two-person rule.
#[derive(Debug, Clone, Copy)]
struct Done {
    to: usize,
    by: usize,
    at: u64,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    Password,
    Reset,
    Invited,
    Promoted,
}

#[derive(Clone, Copy)]
enum Counted {
    Passwords,
    Digits,
    Papers,
}

impl Tries {
    fn charge(&mut self, now: u64, counted: Counted) -> End {
        const CODES: &[u64] = &[30, 60, 120, 240, 480, 960, 1920];
        const PASSWORDS: &[u64] = &[30, 60, 120, 240, 480, 900];
        match counted {
            Counted::Digits if self.in_a_row >= 10 => return Err("suspended"),
            Counted::Passwords if self.in_a_row >= 100 => return Err("closed"),
            _ => {}
        }
        if now < self.until {
            return Err("wait");
        }
        self.in_a_row += 1;
        let waits = if matches!(counted, Counted::Passwords) { PASSWORDS } else { CODES };
        if let Some(place) = self.in_a_row.checked_sub(3) {
            let place = usize::try_from(place).unwrap().min(waits.len() - 1);
            self.until = now + waits[place];
        }
        Ok(())
    }
}

impl Person {
    fn can_log_in(&self) -> bool {
        self.standing == Standing::Active && self.password.is_some()
    }
}

impl Model {
    pub(super) fn new() -> Self {
        let person = |(_, role, on): (&str, Role, bool)| Person {
            role,
            standing: Standing::Active,
            password: Some(0),
            two_step: on.then_some(TwoStep { used: [false; 6], stopped: false }),
            version: 0,
            passwords: Tries::default(),
            digits: Tries::default(),
            papers: Tries::default(),
            mails: Vec::new(),
        };
        Self {
            now: 0,
            people: PEOPLE.into_iter().map(person).collect(),
            windows: [const { None }; WINDOWS],
            codes: Vec::new(),
            caseload: CASELOAD.to_vec(),
            done: Vec::new(),
        }
    }

    /// What the desk has to answer.
    pub(super) fn answer(&mut self, step: &Step) -> Answer {
        if let Some(at) = step.window()
            && let Some(session) = &mut self.windows[at]
        {
            session.touched = self.now;
        }
        let end = match *step {
            Step::LogIn { at, who, right } => self.log_in(at, who, right),
            Step::Code { at, with } => self.code(at, with),
            Step::Unlock { at, right } => self.unlock(at, right),
            Step::Lock { at } => {
                self.lock(at);
                Ok(())
            }
            Step::LogOut { at } => {
                self.windows[at] = None;
                Ok(())
            }
            Step::StartAgain { at } => {
                self.windows[at].take_if(|it| matches!(it.stage, Stage::Half | Stage::Recovering { .. }));
                Ok(())
            }
            Step::Own { at, what: Own::NewPhone, proof } if self.is_after_reset(at) => {
                self.end_reset(at, true, proof != Proof::WrongPassword)
            }
            Step::Own { at, what, proof } => self.own(at, what, proof),
            Step::Staff { at, what, about, proof } => self.staff(at, what, about, proof),
            Step::Read { at, what } => self.read(at, what),
            Step::Whole { at, what, proof } => self.whole(at, what, proof),
            Step::IssuedCode { at, of, which } => self.issued_code(at, of, which),
            Step::Choose { at } => self.choose(at),
            Step::EndReset { at, on } => self.end_reset(at, on, true),
            Step::Refuse { at } => self.refuse(at, false),
            Step::NotMe { at } => self.refuse(at, true),
            Step::Mail { of } => {
                self.mail(of);
                Ok(())
            }
            Step::Time { minutes } => {
                self.now += minutes * MINUTE;
                Ok(())
            }
        };
        end.err().unwrap_or("done")
    }

    /// Whose session a window has.
    pub(super) fn who(&self, at: usize) -> Option<usize> {
        self.windows[at].as_ref().map(|session| session.who)
    }

    pub(super) fn is_after_reset(&self, at: usize) -> bool {
        self.place(at) == Place::AfterReset
    }

    pub(super) fn place(&self, at: usize) -> Place {
        match self.windows[at].as_ref().map(|session| session.stage) {
            None => Place::Empty,
            Some(Stage::Half) => Place::Half,
            Some(Stage::Recovering { .. }) => Place::Recovering,
            Some(Stage::AfterReset { .. }) => Place::AfterReset,
            Some(Stage::Open) => Place::Open,
            Some(Stage::Locked) => Place::Locked,
        }
    }

    /// What happens by itself: half log-ins, visits and idle windows end or lock, and a
    /// session ends with a change of what it began with.
    pub(super) fn look(&mut self) {
        for window in &mut self.windows {
            let Some(session) = window else { continue };
            let person = &self.people[session.who];
            let (old, idle) = (self.now - session.since, self.now - session.touched);
            let half = matches!(session.stage, Stage::Half | Stage::Recovering { .. });
            let over = if half { old >= 10 * MINUTE } else { old >= 12 * HOUR };
            let usable = match session.stage {
                Stage::Recovering { .. } => person.standing == Standing::Active,
                _ => person.can_log_in(),
            };
            let left_alone = idle >= HOUR;
            let ends = left_alone && matches!(session.stage, Stage::AfterReset { .. });
            if over || ends || !usable || session.version != person.version {
                *window = None;
            } else if left_alone && session.stage == Stage::Open {
                session.stage = Stage::Locked;
                session.recovery_until = 0;
            }
        }
    }

    fn seat(&mut self, at: usize, who: usize, stage: Stage) -> &mut Session {
        let now = self.now;
        let version = self.people[who].version;
        let session =
            Session { who, version, stage, since: now, touched: now, password_until: 0, recovery_until: 0 };
        self.windows[at].insert(session)
    }

    /// The person of an open window, or why nothing is done there.
    fn open(&self, at: usize) -> End<usize> {
        let session = self.windows[at].as_ref().ok_or("not logged in")?;
        match session.stage {
            Stage::Half | Stage::Recovering { .. } => Err("half"),
            Stage::AfterReset { .. } => Err("enrol first"),
            Stage::Locked => Err("locked"),
            Stage::Open => Ok(session.who),
        }
    }
}
