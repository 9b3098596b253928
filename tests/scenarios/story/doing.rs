//! What steps at a window share: codes as they are spelled in a story, and answers.

use tweestap_core::clock::Timestamp;
use tweestap_usecases::outcome::{Outcome, Refusal};
use tweestap_usecases::ports::{Clock, Fault};

use super::{Story, words};

/// How far around now a wrong code must fit no phone: beyond what the clock hint sees.
const AROUND: i64 = 25;

impl Story {
    /// The answer of a request, in words; a wait in it is remembered.
    pub(super) fn answer<T>(&mut self, result: &Result<Outcome<T>, Fault>) -> String {
        match result {
            Ok(outcome) => {
                if let Outcome::Refused(Refusal::Wait { until, .. }) = outcome {
                    self.wait = Some(*until);
                }
                words::outcome(outcome)
            }
            Err(fault) => format!("fault {fault:?}"),
        }
    }

    /// The app code that `spelled` means.
    pub(super) fn code(&mut self, spelled: &[&str]) -> Option<String> {
        let code = match spelled {
            ["of", phone] => self.shown(phone, 0),
            ["of", phone, steps, "ahead"] => self.shown(phone, steps.parse().ok()?),
            ["of", phone, steps, "behind"] => self.shown(phone, -steps.parse::<i64>().ok()?),
            ["again"] => self.typed.last()?.clone(),
            ["from", "the", "SMS"] => {
                self.house().post.last_sms().unwrap_or_else(|| panic!("no SMS was sent"))
            }
            ["wrong"] => self.wrong_code(),
            [literal] => (*literal).to_owned(),
            _ => return None,
        };
        self.typed.push(code.clone());
        Some(code)
    }

    fn shown(&self, phone: &str, steps: i64) -> String {
        let phone = self.phones.get(phone).unwrap_or_else(|| panic!("there is no phone called {phone}"));
        phone.shows(self.now(), steps, self.referee)
    }

    /// Six digits that no phone shows around now, and that were never typed.
    fn wrong_code(&self) -> String {
        let shown: Vec<_> = self
            .phones
            .values()
            .flat_map(|phone| (-AROUND..=AROUND).map(|steps| phone.shows(self.now(), steps, self.referee)))
            .collect();
        let codes = (0..1_000_000).map(|number| format!("{number:06}"));
        codes.into_iter().find(|code| !shown.contains(code) && !self.typed.contains(code)).unwrap()
    }

    /// The recovery code that `spelled` means.
    pub(super) fn recovery_code(&mut self, spelled: &[&str]) -> Option<String> {
        let code = match spelled {
            [number, "of", paper] => {
                let paper =
                    self.papers.get(*paper).unwrap_or_else(|| panic!("there is no paper called {paper}"));
                paper.get(number.parse::<usize>().ok()?.checked_sub(1)?)?.clone()
            }
            ["again"] => self.typed_recovery_code.clone(),
            // A code of nobody, with a right check symbol.
            ["wrong"] => "00000-00000-00000".into(),
            [literal] => (*literal).to_owned(),
            _ => return None,
        };
        self.typed_recovery_code.clone_from(&code);
        Some(code)
    }

    pub(super) fn now(&self) -> Timestamp {
        self.house().clock.now().wall
    }
}
