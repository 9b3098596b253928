//! Stories: what people do at the desk, as text that a person can read.
//!
//! A story is a file `tests/stories/<name>.txt`. A line is a step, and after `->`
//! what comes of it; nothing there means `done`, and what ends in `…` says only how it
//! begins. A failure names the line, what was expected and what came.
//!
//! ```text
//!   sanne: logs in as sanne@praktijk.example with "rain on the roof again" -> asks code
//!   └┬──┘  └───────────────────────┬───────────────────────────────────┘    └───┬───┘
//!  window                         step                                       expected
//!   # begins a remark
//! ```
//!
//! Steps at a window (the name before the colon; any name is a window of its own):
//! ```text
//!   sees                              the screen, with what it offers
//!   sets up as ADDRESS with PASSWORD  the first start, as Hanna Smit
//!   sets up NAME as ADDRESS with PASSWORD
//!   logs in as ADDRESS with PASSWORD  starts again    logs out    locks    touches    looks
//!   sees the screen lock
//!   enters code C                     enters recovery code R      unlocks with PASSWORD
//!   begins OPERATION                  goes back
//!   gives password PASSWORD           gives code C                gives recovery code R
//!   changes password to PASSWORD      switches off
//!   starts PHONE                      stops enrolling             enters first code C
//!   writes the codes on PAPER         types back R                leaves the codes
//!   asks new codes
//!   renews the recovery key           reads the recovery key
//!   types group N of the recovery key opens with the recovery key | the old recovery key
//!   becomes help-desk as ADDRESS with PASSWORD and the [old] recovery key | KEY
//!   keeps draft TEXT                  takes the draft
//!   reads security                    reads changes
//!   enrols PHONE and PAPER with PASSWORD    all five steps in one
//!   asks a password code for ADDRESS        enters the code CODE for ADDRESS
//!   enters the reset code CODE              chooses PASSWORD    leaves it off
//!   did not ask for this                    was not the one
//!   starts SMS to NUMBER                    sends the code
//! ```
//! and of staff:
//! ```text
//!   resets NAME as CODE [stolen]            hands NAME a password code as CODE    … saying REASON
//!   welcomes NAME as CODE [with the recovery key]          withdraws the KIND code of NAME
//!   moves NAME to ADDRESS                   … with the [old] recovery key
//!   makes NAME a ROLE                       renames NAME to NAME    gives NAME the role ROLE
//!   closes NAME    reopens NAME    removes NAME
//!   assigns NAME to NAME [for 2h | until now]       releases NAME from NAME
//!   finds TEXT    finds therapists TEXT     opens the page of NAME
//!   imports "NAME ROLE" …                   exports the people | the log
//!   sets two-step … | methods … | profile … | locks … | country … | log days … | name …
//!   sets languages TAG … | none    sets messages TAG    chooses the language TAG
//!   sets mail to HOST [with SECRET] | off   sets SMS gateway template … | sender … | off
//!   reads the log    reads their log        checks the log    counts two-step
//!   gives NAME the number NUMBER            sees the last backup
//!   backs up to FILE                        looks at FILE     puts back FILE
//!   sees when FILE was made                 opens FILE with the [old] recovery key | KEY
//!   opens FILE without a key file           … into the keychain, which is never there
//! ```
//! CODE is a name that a story gives to a code that was read out, `mailed` (the one mailed
//! last), `wrong`, or quoted. A step can end in `, proving`: what it asks is given, with
//! what the window proves with, and the step is done again.
//! C is `from the SMS`, `of PHONE`, `of PHONE 4 ahead`, `of PHONE 4 behind` (steps of 30 s), `again`
//! (what was typed last), `wrong` or quoted; R is `3 of PAPER`, `again`, `wrong` or quoted.
//! `"ab×3"` is `"ababab"`. A step can end in `, 9 times` or `, 9 times waiting`: then every wait that is asked
//! is waited, and the last answer counts. Lines between `repeat 12` and `end` come
//! twelve times.
//!
//! Steps of the house:
//! ```text
//!   organisation                      one is set up, everyone chooses
//!   NAME is a ROLE with PASSWORD      an account (NAME@praktijk.example)
//!   NAME was never activated          … without a password
//!   NAME is deactivated
//!   NAME looks after NAME             a therapist after a client
//!   NAME stands in for NAME for 2h
//!   WINDOW proves with PASSWORD [and PHONE]
//!   mail | SMS is set up              nothing is delivered | messages are delivered again
//!   post                              what was sent since the last look
//!   strict | standard                 the profile
//!   two-step is optional | required | required in N days | not available for ROLE
//!   locks after N minutes for ROLE
//!   clock +30s | wall -2h | sleep 2h  time: both clocks, the wall clock alone, both
//!   restart [under automation]        the computer; in the process a test program can drive
//!   the key is lost                   the key file with the root key
//!   the store is damaged | of a newer version | of this version again
//!   another process has the store     until the next restart
//!   the keychain is gone              … which was not in a file, but in a keychain
//!   account of NAME                   what it says, and whether there is a password
//!   log of NAME                       new lines about someone, oldest first
//!   log lines                         how many new lines there are in all
//!   pruned lines                      how many were taken off its beginning
//!   the log is kept for N days
//!   N wrong codes of NAME are counted
//!   counters of NAME                  wrong tries: in a row and in the year
//!   card of NAME                      what the store says: name, address, language, number
//!   [practice] computer NAME          goes on at another one, which is new or was left
//!   the stick                         the files on it, which backups are
//!   the file FILE says TEXT | is cut short
//!   stores set aside                  how many lie on the computer
//!   oathtool                          computes the codes from here on
//! ```

mod backup_steps;
mod doing;
mod grammar;
mod house_steps;
mod organisation_steps;
mod paper_steps;
mod post_steps;
mod recovery_steps;
mod staff_steps;
mod window_steps;
mod words;

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;

use tempfile::TempDir;
use tweestap_core::account::AccountId;
use tweestap_core::clock::Timestamp;
use tweestap_usecases::WindowName;
use tweestap_usecases::ports::Opened;

use crate::house::House;
use crate::phone::{Phone, Referee};
use grammar::{Line, Times};

/// One test a story, and one that looks for files without one.
macro_rules! stories {
    ($($name:ident)*) => {
        const STORIES: &[&str] = &[$(stringify!($name)),*];
        $(#[test] fn $name() { play(stringify!($name)); })*
    };
}

stories! {
    automation
    backup
    clock_hint
    closed_password
    deactivated
    enrolment
    first_start
    forgot_password
    inactivity
    issuer_gone
    lock_with_screen
    log_in
    new_phone
    odd_input
    open_backup
    open_backup_in_place
    open_backup_wrong
    order_of_proofs
    passwords
    recovery_codes
    recovery_key_second
    referee
    required
    rescue
    reset
    restore
    restore_addresses
    restore_older
    restore_people
    restore_two_people
    restore_ways_in
    retention
    settings
    sms
    staff
    stolen_phone
    strict
    switch_off
    told_at_log_in
    two_people
    two_people_puppets
    welcome
    wrong_codes
    wrong_passwords
    year_of_codes
}

#[test]
fn every_story_is_told() {
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    files.sort();
    assert_eq!(files, STORIES);
}

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "..", "tests", "stories"].iter().collect()
}

fn play(name: &str) {
    let file = folder().join(name).with_extension("txt");
    let text = std::fs::read_to_string(&file).unwrap();
    let mut story = Story::new();
    let mut failures = Vec::new();
    for line in grammar::lines(&text) {
        let got = story.step(&line);
        let fits = match line.expected.strip_suffix('…') {
            None => got == line.expected,
            Some(beginning) => got.starts_with(beginning),
        };
        if !fits {
            let Line { number, expected, text, .. } = line;
            failures.push(format!(
                "tests/stories/{name}.txt:{number}: {text}\n  expected: {expected}\n       got: {got}"
            ));
        }
    }
    assert!(failures.is_empty(), "\n{}\n", failures.join("\n"));
    story.house().check();
}

/// What is known while a story is told.
struct Story {
    /// Gone for the moment of a restart.
    house: Option<House>,
    computer: String,
    /// The computers where nobody is now, by name.
    left: HashMap<String, House>,
    /// Where backups are.
    stick: TempDir,
    /// The store, as another process has it open.
    theirs: Option<Opened>,
    people: HashMap<String, AccountId>,
    phones: HashMap<String, Phone>,
    papers: HashMap<String, Vec<String>>,
    /// The one that was read last, and the one before it.
    recovery_keys: [Vec<String>; 2],
    referee: Referee,
    /// Every app code that was typed, the last one at the end.
    typed: Vec<String>,
    typed_recovery_code: String,
    /// Codes that staff read out, by the name the story gives them.
    codes: HashMap<String, String>,
    /// What the person at a window proves with: the password and the phone.
    proofs: HashMap<String, (String, Option<String>)>,
    messages_read: usize,
    lines_read: HashMap<String, usize>,
    lines_counted: i64,
    wait: Option<Timestamp>,
}

impl Story {
    fn new() -> Self {
        Self {
            house: Some(House::empty()),
            computer: "first".into(),
            left: HashMap::new(),
            theirs: None,
            people: HashMap::new(),
            phones: HashMap::new(),
            papers: HashMap::new(),
            recovery_keys: [const { Vec::new() }; 2],
            stick: tempfile::tempdir().unwrap(),
            referee: Referee::TotpRs,
            typed: Vec::new(),
            typed_recovery_code: String::new(),
            codes: HashMap::new(),
            proofs: HashMap::new(),
            messages_read: 0,
            lines_read: HashMap::new(),
            lines_counted: 0,
            wait: None,
        }
    }

    fn house(&self) -> &House {
        self.house.as_ref().unwrap()
    }

    /// Does a step, as often as the line says, and gives its last answer.
    fn step(&mut self, line: &Line<'_>) -> String {
        match line.times {
            Times::Once => self.once(line),
            Times::Often { times, waiting: false } => (0..times).map(|_| self.once(line)).last().unwrap(),
            Times::Often { times, waiting: true } => {
                (0..times).map(|_| self.once_waiting(line)).last().unwrap()
            }
        }
    }

    fn once_waiting(&mut self, line: &Line<'_>) -> String {
        let got = self.once(line);
        match self.wait.take() {
            None => got,
            Some(until) => {
                self.house().clock.pass(until.since(self.house().now()));
                self.once(line)
            }
        }
    }

    fn once(&mut self, line: &Line<'_>) -> String {
        self.wait = None;
        let words: Vec<_> = line.words.iter().map(String::as_str).collect();
        let done = match &line.window {
            Some(name) if line.proving => self.proving_at(name, &words),
            Some(name) => self.at_window(&WindowName::new(name.as_str()), &words),
            None => self.in_the_house(&words),
        };
        done.unwrap_or_else(|| panic!("line {}: no such step: {}", line.number, line.text))
    }

    /// The step, what it asks, and the step again. The next code can be used then.
    fn proving_at(&mut self, name: &str, step: &[&str]) -> Option<String> {
        let window = WindowName::new(name);
        let asked = self.at_window(&window, step)?;
        let (password, phone) =
            self.proofs.get(name).cloned().unwrap_or_else(|| panic!("what does {name} prove with?"));
        let mut left = match asked.as_str() {
            "asks password" | "asks password, code" => {
                self.at_window(&window, &["gives", "password", &password])?
            }
            "asks code" => asked,
            _ => return Some(asked),
        };
        if left == "asks code"
            && let Some(phone) = phone
        {
            left = self.at_window(&window, &["gives", "code", "of", &phone])?;
            self.house().clock.pass(Duration::from_secs(30));
        }
        if left == "all proven" { self.at_window(&window, step) } else { Some(left) }
    }
}
