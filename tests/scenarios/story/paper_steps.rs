//! Steps about what is put on paper: recovery codes and the recovery key.

use tweestap_usecases::WindowName;
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::rescue::Rescue;

use super::Story;
use super::window_steps::DONE;

impl Story {
    pub(super) fn recovery_codes(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        match step {
            ["asks", "new", "codes"] => {
                let result = self.desk().renew_recovery_codes(window);
                Some(match &result {
                    Ok(Outcome::Done(codes)) => format!("{} codes", codes.len()),
                    _ => self.answer(&result),
                })
            }
            ["writes", "the", "codes", "on", paper] => {
                let shown = self.desk().shown_recovery_codes(window);
                let codes: Vec<_> = shown.iter().map(|code| code.expose_text().to_string()).collect();
                let written = if codes.is_empty() { "no codes are shown" } else { "done" };
                self.papers.insert((*paper).to_owned(), codes);
                Some(written.into())
            }
            ["types", "back", code @ ..] => {
                let code = self.recovery_code(code)?;
                let result = self.desk().confirm_recovery_codes(window, &code);
                Some(self.answer(&result))
            }
            ["leaves", "the", "codes"] => {
                self.desk().leave_recovery_codes(window);
                DONE.map(Into::into)
            }
            _ => None,
        }
    }

    pub(super) fn recovery_key(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        match step {
            ["renews", "the", "recovery", "key"] => {
                let result = self.desk().renew_recovery_key(window);
                Some(self.set_up_answer(result))
            }
            ["reads", "the", "recovery", "key"] => {
                let groups = self.desk().recovery_key_on_paper();
                if groups.is_empty() {
                    return Some("no key is shown".into());
                }
                self.recovery_keys.swap(0, 1);
                self.recovery_keys[0] = groups;
                DONE.map(Into::into)
            }
            ["types", "group", number, "of", "the", "recovery", "key"] => {
                let group: usize = number.parse().ok()?;
                let typed = self.recovery_keys[0].get(group - 1)?.clone();
                let result = self.desk().confirm_recovery_key(group, &typed);
                Some(self.answer(&result))
            }
            ["opens", "with", "the", old @ .., "recovery", "key"] => {
                let typed = self.recovery_keys[old.len()].join("-");
                let result = self.desk().open_with_recovery_key(&typed, false);
                Some(self.set_up_answer(result))
            }
            ["moves", "the", "key", "to", "a", "file", "with", "the", old @ .., "recovery", "key"] => {
                let typed = self.recovery_keys[old.len()].join("-");
                let result = self.desk().open_with_recovery_key(&typed, true);
                Some(self.set_up_answer(result))
            }
            [
                "becomes",
                "help-desk",
                "as",
                address,
                "with",
                password,
                "and",
                "the",
                old @ ..,
                "recovery",
                "key",
            ] => {
                let key = self.recovery_keys[old.len()].join("-");
                Some(self.becomes_help_desk(window, [address, password, &key]))
            }
            ["becomes", "help-desk", "as", address, "with", password, "and", key] => {
                Some(self.becomes_help_desk(window, [address, password, key]))
            }
            ["opens", "with", typed] => {
                let result = self.desk().open_with_recovery_key(typed, false);
                Some(self.set_up_answer(result))
            }
            _ => None,
        }
    }

    fn becomes_help_desk(&mut self, window: &WindowName, [address, password, key]: [&str; 3]) -> String {
        let form = Rescue {
            key: key.to_owned().into(),
            name: "Hugo Bakker".into(),
            address: address.into(),
            password: password.to_owned().into(),
        };
        let result = self.desk().make_help_desk_person(window, form);
        self.set_up_answer(result)
    }
}
