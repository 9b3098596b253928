//! Steps of the house: people, settings, time, and what the log says.

use std::time::Duration;

use tweestap_core::account::{Account, AccountId, Role, Standing};
use tweestap_core::audit::Outcome;
use tweestap_core::clock::Timestamp;
use tweestap_core::organisation::{Organisation, PerRole, Profile, Requirement};
use tweestap_core::throttle::{Counter, Schedule};
use tweestap_usecases::Desk;
use tweestap_usecases::ports::{Clock as _, CounterKey, LogVerdict};

use super::{Story, words};
use crate::house::{House, Person};
use crate::phone::Referee;

impl Story {
    /// Does the step; `None`: there is no such step.
    pub(super) fn in_the_house(&mut self, step: &[&str]) -> Option<String> {
        self.reporting(step).or_else(|| self.post(step)).or_else(|| self.stick(step)).or_else(|| {
            self.changing(step)?;
            Some("done".into())
        })
    }

    fn changing(&mut self, step: &[&str]) -> Option<()> {
        match step {
            ["organisation"] => {
                self.house().found();
                self.lines_counted = 0;
            }
            [name, "is", "a", role, "with", password] => self.add(name, role_of(role), Some(password)),
            [name, "looks", "after", client] => self.assign(name, client, None),
            [name, "stands", "in", "for", client, "for", long] => {
                self.assign(name, client, Some(duration(long)?));
            }
            [window, "proves", "with", password] => {
                self.proofs.insert((*window).to_owned(), ((*password).to_owned(), None));
            }
            [window, "proves", "with", password, "and", phone] => {
                let proof = ((*password).to_owned(), Some((*phone).to_owned()));
                self.proofs.insert((*window).to_owned(), proof);
            }
            [name, "was", "never", "activated"] => self.add(name, Role::Client, None),
            [name, "is", "deactivated"] => {
                let id = self.person(name);
                self.house().in_store(|tx| {
                    let mut account = tx.account(id).unwrap().unwrap();
                    account.standing = Standing::Deactivated;
                    tx.save_account(&account).unwrap();
                });
            }
            ["clock", by] => self.house().clock.pass(duration(by.strip_prefix('+')?)?),
            ["sleep", by] => self.house().clock.pass(duration(by)?),
            ["wall", by] => self.house().clock.set_wall(moved(self.now(), by)?),
            ["restart"] => {
                self.theirs = None;
                self.house = self.house.take().map(House::restart);
            }
            ["restart", "under", "automation"] => {
                self.house = self.house.take().map(|house| house.restart_as(Desk::automated));
            }
            ["computer", name] => self.go_to(name, false),
            ["practice", "computer", name] => self.go_to(name, true),
            ["the", "store", "is", "damaged"] => {
                let store = self.house().folders().data().join("store.db");
                self.restart_after(|| std::fs::write(store, [7; 4096]).unwrap());
            }
            ["the", "store", "is", "of", "a", "newer", "version"] => self.change_version("1", "1000"),
            ["the", "store", "is", "of", "this", "version", "again"] => self.change_version("1000", "1"),
            ["another", "process", "has", "the", "store"] => {
                let (house, theirs) = self.house.take().unwrap().restart_too_late();
                (self.house, self.theirs) = (Some(house), Some(theirs));
            }
            ["the", "key", "is", "lost"] => self.lose_key(),
            ["the", "keychain", "is", "gone"] => self.lose_keychain(),
            ["oathtool"] => self.referee = Referee::Oathtool,
            settings => return self.settings(settings),
        }
        Some(())
    }

    fn settings(&mut self, step: &[&str]) -> Option<()> {
        let since = self.now();
        let required = |grace_days| Requirement::Required { since, grace_days };
        let (two_step, role) = match step {
            ["the", "log", "is", "kept", "for", days, "days"] => {
                let days = days.parse().ok()?;
                return self.organisation(|it| it.log_kept_for_days = days);
            }
            ["strict"] => return self.organisation(|it| it.profile = Profile::Strict),
            ["standard"] => return self.organisation(|it| it.profile = Profile::Standard),
            ["locks", "after", minutes, "minutes", "for", role] => {
                let minutes = minutes.parse().ok()?;
                return self.organisation(|it| *of_role(&mut it.inactivity_minutes, role) = minutes);
            }
            ["two-step", "is", "optional", "for", role] => (Requirement::Optional, role),
            ["two-step", "is", "not", "available", "for", role] => (Requirement::NotAvailable, role),
            ["two-step", "is", "required", "for", role] => (required(0), role),
            ["two-step", "is", "required", "in", days, "days", "for", role] => {
                (required(days.parse().ok()?), role)
            }
            _ => return None,
        };
        self.organisation(|it| *of_role(&mut it.two_step, role) = two_step)
    }

    fn organisation(&self, change: impl FnOnce(&mut Organisation)) -> Option<()> {
        self.house().in_store(|tx| {
            let mut organisation = tx.organisation().unwrap()?;
            change(&mut organisation);
            tx.save_organisation(&organisation).unwrap();
            Some(())
        })
    }

    fn add(&mut self, name: &str, role: Role, password: Option<&str>) {
        let address = format!("{name}@praktijk.example");
        let mut letters = name.chars();
        let first = letters.next().map(|letter| letter.to_uppercase().chain(letters).collect::<String>());
        let full = format!("{} Jansen", first.unwrap_or_default());
        let id = self.house().add(&Person { name: &full, address: &address, role, password });
        self.people.insert(name.to_owned(), id);
    }

    /// An account by the name before the @ of its address.
    pub(super) fn person(&mut self, name: &str) -> AccountId {
        if let Some(id) = self.people.get(name) {
            return *id;
        }
        let address = tweestap_core::address::Address::parse(&format!("{name}@praktijk.example")).unwrap();
        let account = self.house().in_store(|tx| tx.account_by_address(&address).unwrap());
        let id = account.unwrap_or_else(|| panic!("there is no {name}")).id;
        self.people.insert(name.to_owned(), id);
        id
    }

    /// The computer of this name, as it was left.
    fn go_to(&mut self, name: &str, practice: bool) {
        let there = self.left.remove(name).unwrap_or_else(|| self.house().another(practice));
        let here = self.house.replace(there);
        let here_name = std::mem::replace(&mut self.computer, name.to_owned());
        self.left.extend(here.map(|here| (here_name, here)));
    }

    /// The root key is gone from its place, and the computer restarted.
    fn lose_key(&mut self) {
        let config = self.house().folders().config();
        std::fs::remove_dir_all(config).unwrap();
        self.house = self.house.take().map(House::restart);
    }

    fn change_version(&mut self, from: &str, to: &str) {
        let header = self.house().folders().data().join("header.json");
        let text = std::fs::read_to_string(&header).unwrap();
        let changed = text.replace(&format!("\"format\": {from},"), &format!("\"format\": {to},"));
        assert_ne!(changed, text, "the header says which version");
        self.restart_after(|| std::fs::write(header, changed).unwrap());
    }

    /// Something is done to the files while the computer is off.
    fn restart_after(&mut self, work: impl FnOnce()) {
        let house = self.house.take().unwrap();
        self.house = Some(house.restart_after(work));
    }

    /// The root key was in a keychain, which no longer answers, and the computer restarted.
    fn lose_keychain(&mut self) {
        let header = self.house().folders().data().join("header.json");
        let text = std::fs::read_to_string(&header).unwrap();
        let moved = text.replace("\"root_key\": \"key-file\"", "\"root_key\": \"keychain\"");
        assert_ne!(moved, text, "the key was in a file");
        std::fs::write(header, moved).unwrap();
        self.lose_key();
    }

    fn reporting(&mut self, step: &[&str]) -> Option<String> {
        match step {
            ["account", "of", name] => {
                let id = self.person(name);
                Some(words::account(&self.house().account(id)))
            }
            ["log", "of", name] => Some(self.new_lines_about(name)),
            ["log", "lines"] => {
                let lines = self.house().check();
                let new = lines - self.lines_counted;
                self.lines_counted = lines;
                Some(new.to_string())
            }
            ["pruned", "lines"] => Some(match self.house().in_store(|tx| tx.check_log().unwrap()) {
                LogVerdict::Whole { pruned, .. } => pruned.to_string(),
                LogVerdict::Broken { line } => format!("broken at {line}"),
            }),
            [count, "wrong", "codes", "of", name, "are", "counted"] => {
                let (key, now) = (CounterKey::Code(self.person(name)), self.house().clock.now());
                let count: u32 = count.parse().ok()?;
                self.house().in_store(|tx| {
                    let charge = |counter: Counter, _| counter.charge(now, &Schedule::CODE).0.lift();
                    let counter = (0..count).fold(tx.counter(key).unwrap(), charge);
                    tx.save_counter(key, &counter).unwrap();
                });
                Some("done".into())
            }
            ["card", "of", name] => {
                let id = self.person(name);
                let Account { name, address, language, contact_number, .. } = self.house().account(id);
                let fields = [name, address.to_string(), language.unwrap_or_default(), contact_number];
                let known: Vec<_> = fields.into_iter().filter(|field| !field.is_empty()).collect();
                Some(known.join(", "))
            }
            ["counters", "of", name] => {
                let id = self.person(name);
                Some(self.house().in_store(|tx| {
                    let address = tx.account(id).unwrap().unwrap().address;
                    let count = |key| tx.counter(key).unwrap();
                    let code = count(CounterKey::Code(id));
                    format!(
                        "password {}, code {} and {} in a year, recovery code {}",
                        count(CounterKey::Password(&address)).in_a_row(),
                        code.in_a_row(),
                        code.in_a_year(),
                        count(CounterKey::RecoveryCode(id)).in_a_row(),
                    )
                }))
            }
            _ => None,
        }
    }

    fn new_lines_about(&mut self, name: &str) -> String {
        let id = self.person(name);
        let lines = self.house().log_about(id);
        let read = self.lines_read.insert(name.to_owned(), lines.len()).unwrap_or(0);
        let words = lines[read..].iter().map(|line| {
            let by = if line.actor.is_none() { " by nobody" } else { "" };
            let end = if line.outcome == Outcome::Refused { " refused" } else { "" };
            format!("{}{end}{by}", words::event_of(line))
        });
        let words: Vec<_> = words.collect();
        if words.is_empty() { "nothing".into() } else { words.join(", ") }
    }
}

pub(super) fn role_of(word: &str) -> Role {
    match word {
        "client" | "clients" => Role::Client,
        "therapist" | "therapists" => Role::Therapist,
        "help-desk" => Role::HelpDesk,
        _ => panic!("no role is called {word}"),
    }
}

pub(super) fn of_role<'a, T>(values: &'a mut PerRole<T>, word: &str) -> &'a mut T {
    match role_of(word) {
        Role::Client => &mut values.client,
        Role::Therapist => &mut values.therapist,
        Role::HelpDesk => &mut values.help_desk,
    }
}

/// `+2h` or `-2h` from `now`.
fn moved(now: Timestamp, by: &str) -> Option<Timestamp> {
    match by.split_at_checked(1)? {
        ("+", by) => Some(now.plus(duration(by)?)),
        ("-", by) => Some(now.minus(duration(by)?)),
        _ => None,
    }
}

/// `30s`, `5m`, `2h`, `7d`, `1ms`, and these in a row: `59m59s`.
pub(super) fn duration(mut text: &str) -> Option<Duration> {
    let mut all = Duration::ZERO;
    while !text.is_empty() {
        let unit_at = text.find(|letter: char| !letter.is_ascii_digit())?;
        let (count, rest) = text.split_at(unit_at);
        let unit_end = rest.find(|letter: char| letter.is_ascii_digit()).unwrap_or(rest.len());
        let (unit, rest) = rest.split_at(unit_end);
        let count: u32 = count.parse().ok()?;
        all += count
            * match unit {
                "ms" => Duration::from_millis(1),
                "s" => Duration::from_secs(1),
                "m" => Duration::from_mins(1),
                "h" => Duration::from_hours(1),
                "d" => Duration::from_hours(24),
                _ => return None,
            };
        text = rest;
    }
    Some(all)
}
