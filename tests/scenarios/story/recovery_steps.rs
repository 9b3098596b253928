//! Steps with codes that came by mail, by SMS or from staff.

use tweestap_usecases::WindowName;
use tweestap_usecases::outcome::Outcome;

use super::Story;

impl Story {
    pub(super) fn recovering(&mut self, window: &WindowName, step: &[&str]) -> Option<String> {
        let result = match step {
            ["asks", "a", "password", "code", "for", address] => self.desk().request_password_code(address),
            ["enters", "the", "code", code, "for", address] => {
                let code = self.issued_code(code);
                self.desk().enter_issued_code(window, address, &code)
            }
            ["enters", "the", "reset", "code", code] => {
                let code = self.issued_code(code);
                self.desk().enter_recovery_code(window, &code)
            }
            ["chooses", password] => self.desk().choose_password(window, (*password).to_owned()),
            ["leaves", "it", "off"] => self.desk().end_reset_without(window),
            ["did", "not", "ask", "for", "this"] => self.desk().refuse_reset(window),
            ["was", "not", "the", "one"] => self.desk().not_me(window),
            ["starts", "SMS", "to", number] => {
                let result = self.desk().start_sms_enrolment(window, number);
                return Some(match &result {
                    Ok(Outcome::Done(started)) => format!("shows {}", started.number),
                    _ => self.answer(&result),
                });
            }
            ["sends", "the", "code"] => {
                let result = self.desk().send_code(window);
                return Some(match &result {
                    Ok(Outcome::Done(sent)) => format!("sent to {}", sent.number),
                    _ => self.answer(&result),
                });
            }
            _ => return None,
        };
        Some(self.answer(&result))
    }

    /// A code by the name it was given, the one that was mailed last, or as it is spelled.
    fn issued_code(&self, spelled: &str) -> String {
        match spelled {
            "mailed" => {
                self.house().post.last_password_code().unwrap_or_else(|| panic!("nothing was mailed"))
            }
            // A code of nobody, with a right check symbol.
            "wrong" => "0000-0000".into(),
            _ => self.codes.get(spelled).cloned().unwrap_or_else(|| spelled.to_owned()),
        }
    }
}
