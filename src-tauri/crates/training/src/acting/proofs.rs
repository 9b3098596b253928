//! What is asked before something is done: passwords, and codes from the phone.

use tweestap_core::account::{Account, AccountId, Method};
use tweestap_core::address::Address;
use tweestap_core::policy::Step;
use tweestap_usecases::outcome::{Asking, Outcome};
use tweestap_usecases::ports::Fault;
use tweestap_usecases::screen::CodeFrom;

use super::{Acted, Actor, Failed, done, refused};
use crate::notebook::Written;
use crate::people::first_password;

impl Actor<'_> {
    /// Makes a request; where proofs are asked for it, gives them and makes it again.
    pub(super) fn proven<T>(&mut self, request: impl Fn(&Self) -> Result<Outcome<T>, Fault>) -> Acted<T> {
        let asking = match request(self)? {
            Outcome::Done(value) => return Ok(value),
            Outcome::Refused(refusal) => return Err(refused(&refusal)),
            Outcome::StepUp(asking) => asking,
        };
        self.prove(&asking)?;
        match request(self)? {
            Outcome::Done(value) => Ok(value),
            Outcome::StepUp(asking) => Err(Failed::Refused(format!("{asking:?}"))),
            Outcome::Refused(refusal) => Err(refused(&refusal)),
        }
    }

    pub(super) fn prove(&mut self, asking: &Asking) -> Acted {
        for (step, _) in asking.steps.iter().filter(|(_, given)| !given) {
            match step {
                Step::Password => {
                    let password = self.password()?;
                    done(self.desk.prove_password(self.window, password)?.map(|_| ()))?;
                }
                Step::Code => {
                    let code = self.own_code()?;
                    done(self.desk.prove_code(self.window, &code)?.map(|_| ()))?;
                }
                // The first code belongs to the request itself.
                Step::FirstCode | Step::OneTimeCode => {}
            }
        }
        Ok(())
    }

    /// A code where the screen says how it comes.
    pub(super) fn code(&self, from: &CodeFrom) -> Acted<String> {
        match from {
            CodeFrom::App => self.app_code(),
            CodeFrom::Sms { .. } => {
                done(self.desk.send_code(self.window)?.map(|_| ()))?;
                self.newest_sms()
            }
        }
    }

    /// A code of the person's own method, for a step-up.
    fn own_code(&self) -> Acted<String> {
        let by_sms = self.account(|account| {
            account.enrolled().is_some_and(|on| on.authenticator.method() == Method::Sms)
        })?;
        if by_sms {
            done(self.desk.send_code(self.window)?.map(|_| ()))?;
            return self.newest_sms();
        }
        self.app_code()
    }

    pub(super) fn app_code(&self) -> Acted<String> {
        self.clock.next_period();
        let sight = self.phones.look_at(self.who).ok_or(Failed::Missing("phone"))?;
        sight.accounts.last().map(|shown| shown.code.clone()).ok_or(Failed::Missing("account on the phone"))
    }

    /// The six digits of the newest SMS, which is opened.
    pub(super) fn newest_sms(&self) -> Acted<String> {
        let sight = self.phones.look_at(self.who).ok_or(Failed::Missing("phone"))?;
        let sms = sight.messages.first().ok_or(Failed::Missing("SMS"))?;
        self.phones.open_sms(self.who, sms.id);
        six_digits(&sms.text).ok_or(Failed::Missing("code in the SMS"))
    }

    pub(super) fn password(&self) -> Acted<String> {
        match self.notes.first(self.who, Written::Password) {
            Some(chosen) => Ok(chosen),
            None => first_password(self.who).map(str::to_owned).ok_or(Failed::Missing("password")),
        }
    }

    pub(super) fn is_on(&self) -> Acted<bool> {
        self.account(|account| account.enrolled().is_some())
    }

    pub(super) fn id_of(&self, address: &str) -> Acted<AccountId> {
        let address = Address::parse(address).map_err(|_| Failed::Missing("account"))?;
        let account = self.store.begin()?.account_by_address(&address)?;
        account.map(|account| account.id).ok_or(Failed::Missing("account"))
    }

    fn account<T>(&self, read: impl Fn(&Account) -> T) -> Acted<T> {
        let id = self.id_of(self.who)?;
        let account = self.store.begin()?.account(id)?;
        account.map(|account| read(&account)).ok_or(Failed::Missing("account"))
    }
}

/// The first six digits that stand together.
fn six_digits(text: &str) -> Option<String> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.into_iter().find(|digits| digits.len() == 6).map(str::to_owned)
}
