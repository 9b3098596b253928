//! Steps at a window.

use tweestap_core::organisation::HelpDeskContact;
use tweestap_core::policy::Operation;
use tweestap_core::session::Draft;
use tweestap_usecases::enrol::Enrolled;
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::{Fault, KeyPlace};
use tweestap_usecases::resume::Passed;
use tweestap_usecases::set_up::{SetUp, SetUpFault};
use tweestap_usecases::{Desk, WindowName};

use super::{Story, words};
use crate::clock::in_words as time;
use crate::phone::Phone;

/// The answer of what can only be done.
pub(super) const DONE: Option<&str> = Some("done");

impl Story {
    pub(super) fn desk(&self) -> &Desk {
        &self.house().desk
    }

    /// Does the step at `window`; `None`: there is no such step.
    pub(super) fn at_window(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        self.coming_in(window, step)
            .or_else(|| self.leaving(window, step))
            .or_else(|| self.proving(window, step))
            .or_else(|| self.enrolling(window, step))
            .or_else(|| self.recovery_codes(window, step))
            .or_else(|| self.recovery_key(window, step))
            .or_else(|| self.recovering(window, step))
            .or_else(|| self.giving_codes(window, step))
            .or_else(|| self.people(window, step))
            .or_else(|| self.finding(window, step))
            .or_else(|| self.setting(window, step))
            .or_else(|| self.log(window, step))
            .or_else(|| self.reading(window, step))
            .or_else(|| self.backing_up(window, step))
    }

    fn coming_in(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        let result = match step {
            ["sets", "up", "as", address, "with", password] => {
                return Some(self.set_up(window, ["Hanna Smit", address, password]));
            }
            ["sets", "up", name, "as", address, "with", password] => {
                return Some(self.set_up(window, [name, address, password]));
            }
            ["logs", "in", "as", address, "with", password] => {
                let outcome = self.desk().log_in(window, address, (*password).to_owned());
                // The first step of two is no log-in yet.
                let half =
                    matches!(&outcome, Ok(Outcome::Done(()))) && self.screen(window).starts_with("code");
                return Some(if half { "asks code".into() } else { self.answer(&outcome) });
            }
            ["enters", "code", code @ ..] => {
                let code = self.code(code)?;
                self.desk().enter_code(window, &code)
            }
            ["enters", "recovery", "code", code @ ..] => {
                let code = self.recovery_code(code)?;
                self.desk().enter_recovery_code(window, &code)
            }
            ["unlocks", "with", password] => self.desk().unlock_with_password(window, (*password).to_owned()),
            _ => return None,
        };
        Some(self.answer(&result))
    }

    fn set_up(&mut self, window: &WindowName, [name, address, password]: [&str; 3]) -> String {
        let form = SetUp {
            organisation: "Praktijk aan de gracht".into(),
            help_desk: HelpDeskContact {
                name: "Helpdesk".into(),
                phone: "030 123 45 67".into(),
                hours: "9 to 5".into(),
                outside_hours: String::new(),
            },
            name: name.to_owned(),
            address: address.to_owned(),
            password: password.to_owned().into(),
            key_place: KeyPlace::KeyFile,
        };
        let result = self.desk().set_up(window, form);
        self.set_up_answer(result)
    }

    pub(super) fn set_up_answer(&mut self, result: Result<Outcome<()>, SetUpFault>) -> String {
        match result {
            Ok(outcome) => self.answer(&Ok(outcome)),
            Err(fault) => format!("fault {fault:?}"),
        }
    }

    fn leaving(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        let unit = |result: Result<(), Fault>| {
            result.map_or_else(|fault| format!("fault {fault:?}"), |()| "done".into())
        };
        match step {
            ["logs", "out"] => return Some(unit(self.desk().log_out(window))),
            ["locks"] => return Some(unit(self.desk().lock(window).map(|_| ()))),
            ["starts", "again"] => self.desk().start_again(window),
            ["touches"] => self.desk().activity(window),
            ["looks"] => return Some(self.looks(window)),
            ["sees", "the", "screen", "lock"] => {
                return Some(what_passed(self.desk().lock_with_screen(), window));
            }
            _ => return None,
        }
        DONE.map(Into::into)
    }

    /// The look at the clock, and what it did to this window.
    fn looks(&self, window: &WindowName) -> String {
        what_passed(self.desk().look_at_clock(), window)
    }

    fn proving(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        let asking = match step {
            ["gives", "password", password] => self.desk().prove_password(window, (*password).to_owned()),
            ["gives", "code", code @ ..] => {
                let code = self.code(code)?;
                self.desk().prove_code(window, &code)
            }
            ["gives", "recovery", "code", code @ ..] => {
                let code = self.recovery_code(code)?;
                self.desk().prove_recovery_code(window, &code)
            }
            ["begins", operation] => {
                let result = self.desk().begin(window, named(operation));
                return Some(self.answer(&result));
            }
            ["changes", "password", "to", new] => {
                let result = self.desk().change_password(window, (*new).to_owned());
                return Some(self.answer(&result));
            }
            ["switches", "off"] => {
                let result = self.desk().remove_two_step(window);
                return Some(self.answer(&result));
            }
            ["goes", "back"] => {
                self.desk().drop_challenge(window);
                return DONE.map(Into::into);
            }
            _ => return None,
        };
        Some(match asking {
            Ok(Outcome::Done(asking)) => words::asking(&asking),
            other => self.answer(&other),
        })
    }

    fn enrolling(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        match step {
            ["starts", phone] => {
                let started = self.desk().start_enrolment(window);
                if let Ok(Outcome::Done(started)) = &started {
                    let typed = Phone::typed(&started.key);
                    assert!(started.uri.contains(typed.key()), "the QR code holds another key");
                    self.phones.insert((*phone).to_owned(), typed);
                }
                Some(self.answer(&started))
            }
            ["stops", "enrolling"] => {
                self.desk().stop_enrolment(window);
                DONE.map(Into::into)
            }
            ["enters", "first", "code", code @ ..] => {
                let code = self.code(code)?;
                let result = self.desk().confirm_enrolment(window, &code);
                Some(match &result {
                    Ok(Outcome::Done(Enrolled::SwitchedOn(codes))) => format!("{} codes", codes.len()),
                    Ok(Outcome::Done(Enrolled::Changed)) => "changed".into(),
                    _ => self.answer(&result),
                })
            }
            ["enrols", phone, "and", paper, "with", password] => {
                Some(self.all_five_steps(window, [phone, paper, password]))
            }
            _ => None,
        }
    }

    fn all_five_steps(&mut self, window: &WindowName, [phone, paper, password]: [&str; 3]) -> String {
        for (step, expected) in [
            (&["starts", phone] as &[&str], "asks password"),
            (&["gives", "password", password], "all proven"),
            (&["starts", phone], "done"),
            (&["enters", "first", "code", "of", phone], "6 codes"),
            (&["writes", "the", "codes", "on", paper], "done"),
            (&["types", "back", "1", "of", paper], "done"),
        ] {
            match self.at_window(window, step) {
                Some(got) if got == expected => {}
                other => return format!("{} at {step:?}", other.unwrap_or_default()),
            }
        }
        // The next code can be used.
        self.house().clock.pass(std::time::Duration::from_secs(30));
        "done".into()
    }

    fn reading(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        match step {
            ["sees"] => Some(self.screen(window)),
            ["keeps", "draft", text] => {
                let draft = Draft { page: "profile".into(), fields: (*text).to_owned() };
                Some(if self.desk().keep_draft(window, draft) { "done" } else { "not kept" }.into())
            }
            ["takes", "the", "draft"] => {
                Some(self.desk().take_draft(window).map_or("no draft".into(), |draft| draft.fields))
            }
            ["reads", "security"] => {
                let result = self.desk().own_security(window);
                Some(match &result {
                    Ok(Outcome::Done(security)) => words::two_step(&security.two_step),
                    _ => self.answer(&result),
                })
            }
            ["reads", "changes"] => {
                let result = self.desk().own_security(window);
                Some(match &result {
                    Ok(Outcome::Done(security)) => {
                        let words: Vec<_> = security.last_changes.iter().map(|it| it.event.word()).collect();
                        words.join(", ")
                    }
                    _ => self.answer(&result),
                })
            }
            _ => None,
        }
    }

    fn screen(&self, window: &WindowName) -> String {
        match self.desk().screen(window) {
            Ok(screen) => words::screen(&screen),
            Err(fault) => format!("fault {fault:?}"),
        }
    }
}

/// What happened to `window` among all of them.
fn what_passed(all: Vec<(WindowName, Passed)>, window: &WindowName) -> String {
    match all.into_iter().find(|(name, _)| name == window) {
        None | Some((_, Passed::Nothing)) => "nothing".into(),
        Some((_, Passed::Warning { locks_at })) => format!("warns of {}", time(locks_at)),
        Some((_, Passed::Locked)) => "locks".into(),
        Some((_, Passed::Ended)) => "ends".into(),
    }
}

/// The operation with this name in the table.
fn named(name: &str) -> Operation {
    let named = |operation: &&Operation| format!("{operation:?}") == name;
    *Operation::ALL.iter().find(named).unwrap_or_else(|| panic!("no operation is called {name}"))
}
