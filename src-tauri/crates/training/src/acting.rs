//! Does in somebody's place what they would do at the desk and with their phone.
//!
//! ```text
//!   Act ── Actor ──► usecases::Desk      the same requests as the window's
//!              └───► Phones              scan, read, codes: what is on the phone
//! ```
//!
//! Nothing is written past the rules: where one refuses, the act fails. Codes come from
//! the phone alone; that no code is asked for twice is the clock's affair, which goes on
//! by one period for each.

mod proofs;
mod two_step;

use tweestap_core::audit::IdentityCheck;
use tweestap_usecases::issue_code::{CodeToReadOut, Grounds};
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::{Fault, Store};
use tweestap_usecases::screen::Screen;
use tweestap_usecases::second_person::SecondPerson;
use tweestap_usecases::settings::TwoStepSetting;
use tweestap_usecases::{Desk, WindowName};

use crate::clock::PracticeClock;
use crate::notebook::{Notebook, Written};
use crate::people::CHOSEN_PASSWORD;
use crate::phones::Phones;
use crate::scenario::{Act, ActAbout, ActName};

/// Days until what [`ActName::RequireClients`] begins.
const GRACE_DAYS: u16 = 14;

/// An act that did not work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Failed {
    /// What was refused, for the technical log.
    #[error("refused: {0}")]
    Refused(String),
    /// Something it needs is not there: a message, a code, an account.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// The store failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

type Acted<T = ()> = Result<T, Failed>;

/// Someone at the desk, played by the program.
pub(crate) struct Actor<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) store: &'a dyn Store,
    pub(crate) phones: &'a Phones,
    pub(crate) clock: &'a PracticeClock,
    pub(crate) window: &'a WindowName,
    pub(crate) who: &'static str,
    pub(crate) notes: &'a mut Notebook,
}

impl Actor<'_> {
    /// Does one act.
    pub(crate) fn act(&mut self, act: &Act) -> Acted {
        match act {
            Act::Plain(name) => self.plain(*name),
            Act::About(ActAbout::Reset, whom) => {
                let (grounds, id) = (grounds(), self.id_of(whom)?);
                let code = self.proven(|it| {
                    it.desk.reset_two_step(it.window, id, &grounds, false, SecondPerson::Nobody)
                })?;
                self.read_out(whom, Written::ResetCode, &code);
                Ok(())
            }
            Act::About(ActAbout::HandOut, whom) => {
                let (grounds, id) = (grounds(), self.id_of(whom)?);
                let code = self.proven(|it| {
                    it.desk.hand_out_password_code(it.window, id, &grounds, SecondPerson::Nobody)
                })?;
                self.read_out(whom, Written::PasswordCode, &code);
                Ok(())
            }
            Act::WrongCodes(count) => self.wrong_codes(*count),
            Act::Skip(by) => {
                self.clock.skip(*by).map_err(|_| Failed::Missing("time to skip"))?;
                self.desk.look_at_clock();
                Ok(())
            }
        }
    }

    fn plain(&mut self, name: ActName) -> Acted {
        match name {
            ActName::LogIn => self.log_in(),
            ActName::EnterPassword => self.enter_password(),
            ActName::LogInWithRecoveryCode => self.log_in_with_recovery_code(),
            ActName::LogInWithResetCode => self.log_in_with_issued(Written::ResetCode),
            ActName::LogOut => Ok(self.desk.log_out(self.window)?),
            ActName::SwitchOnApp => {
                self.start_app()?;
                self.scan()?;
                self.confirm_first_code()?;
                self.confirm_codes()
            }
            ActName::SwitchOnSms => {
                self.start_sms()?;
                self.confirm_first_code()?;
                self.confirm_codes()
            }
            ActName::ForgetCodes => {
                self.notes.forget(self.who, Written::RecoveryCodes);
                Ok(())
            }
            ActName::ProveSwitchOn => self.prove_switch_on(),
            ActName::StartApp => self.start_app(),
            ActName::Scan => self.scan(),
            ActName::ConnectApp => {
                self.phones.scan_next(self.who);
                Ok(())
            }
            // The page does it all.
            ActName::ConnectSms => Ok(()),
            ActName::StartSms => self.start_sms(),
            ActName::ConfirmFirstCode => self.confirm_first_code(),
            ActName::ConfirmCodes => self.confirm_codes(),
            ActName::RenewCodes => self.renew_codes(),
            ActName::SwitchOff => self.proven(|it| it.desk.remove_two_step(it.window)),
            ActName::ChangePassword => self.change_password(),
            ActName::ForgotPassword => done(self.desk.request_password_code(self.who)?),
            ActName::ReadMail => self.read_mail(),
            ActName::ReadSms => self.newest_sms().map(|_| ()),
            ActName::RecoverPassword => self.recover_password(),
            ActName::Lock => Ok(self.desk.lock(self.window).map(|_| ())?),
            ActName::Unlock => self.unlock(),
            ActName::UnlockPhone => {
                self.phones.lock(self.who, false);
                Ok(())
            }
            ActName::LosePhone => {
                let before = self.phones.look_at(self.who).ok_or(Failed::Missing("phone"))?.condition;
                self.phones.suffer(self.who, crate::Condition { lost: true, ..before });
                Ok(())
            }
            ActName::ReplacePhone => {
                self.phones.replace(self.who);
                Ok(())
            }
            ActName::RequireClients => self.require_clients(),
        }
    }

    fn log_in(&mut self) -> Acted {
        self.enter_password()?;
        match self.desk.screen(self.window)? {
            Screen::Code { from, .. } => {
                let code = self.code(&from)?;
                done(self.desk.enter_code(self.window, &code)?)
            }
            _ => Ok(()),
        }
    }

    fn enter_password(&mut self) -> Acted {
        // Who was here before leaves first.
        self.desk.log_out(self.window)?;
        let password = self.password()?;
        done(self.desk.log_in(self.window, self.who, password)?)
    }

    fn log_in_with_recovery_code(&mut self) -> Acted {
        self.enter_password()?;
        let code =
            self.notes.first(self.who, Written::RecoveryCodes).ok_or(Failed::Missing("recovery code"))?;
        done(self.desk.enter_recovery_code(self.window, &code)?)?;
        self.notes.cross_out(self.who, &code);
        Ok(())
    }

    fn log_in_with_issued(&mut self, kind: Written) -> Acted {
        self.enter_password()?;
        let code = self.notes.first(self.who, kind).ok_or(Failed::Missing("code that was read out"))?;
        done(self.desk.enter_recovery_code(self.window, &code)?)
    }

    fn unlock(&mut self) -> Acted {
        match self.desk.screen(self.window)? {
            Screen::Locked(card) => match card.asks {
                Some(from) => {
                    let code = self.code(&from)?;
                    done(self.desk.enter_code(self.window, &code)?)
                }
                None => done(self.desk.unlock_with_password(self.window, self.password()?)?),
            },
            _ => Err(Failed::Missing("a locked window")),
        }
    }

    /// Wrong codes: six digits that the phone does not show, nor did around now.
    fn wrong_codes(&mut self, count: u16) -> Acted {
        let shown = self.phones.codes_around(self.who);
        let wrong = (0..).map(|digits: u32| format!("{digits:06}")).filter(|code| !shown.contains(code));
        for code in wrong.take(count.into()) {
            match self.desk.enter_code(self.window, &code)? {
                Outcome::Refused(_) => {}
                Outcome::Done(()) | Outcome::StepUp(_) => return Err(Failed::Missing("a wrong code")),
            }
        }
        Ok(())
    }

    fn change_password(&mut self) -> Acted {
        self.proven(|it| it.desk.change_password(it.window, CHOSEN_PASSWORD.to_owned()))?;
        self.notes.write(self.who, Written::Password, vec![CHOSEN_PASSWORD.to_owned()]);
        Ok(())
    }

    fn recover_password(&mut self) -> Acted {
        let code = match self.notes.first(self.who, Written::PasswordCode) {
            Some(code) => code,
            None => self.phones.mailed_code(self.who).ok_or(Failed::Missing("mail with a code"))?,
        };
        self.desk.log_out(self.window)?;
        done(self.desk.enter_issued_code(self.window, self.who, &code)?)?;
        if let Screen::Recover { asks: Some(from), .. } = self.desk.screen(self.window)? {
            let code = self.code(&from)?;
            done(self.desk.enter_code(self.window, &code)?)?;
        }
        done(self.desk.choose_password(self.window, CHOSEN_PASSWORD.to_owned())?)?;
        self.notes.write(self.who, Written::Password, vec![CHOSEN_PASSWORD.to_owned()]);
        Ok(())
    }

    fn read_mail(&mut self) -> Acted {
        let sight = self.phones.look_at(self.who).ok_or(Failed::Missing("phone"))?;
        let mail = sight.mails.first().ok_or(Failed::Missing("mail"))?;
        self.phones.open_mail(self.who, mail.id);
        Ok(())
    }

    fn require_clients(&mut self) -> Acted {
        let page = match self.desk.settings(self.window)? {
            Outcome::Done(page) => page,
            Outcome::StepUp(_) => return Err(Failed::Missing("settings page")),
            Outcome::Refused(refusal) => return Err(refused(&refusal)),
        };
        let mut settings = page.settings;
        settings.two_step.client = TwoStepSetting::Required { grace_days: GRACE_DAYS };
        self.proven(|it| it.desk.change_settings(it.window, &settings))
    }

    fn read_out(&mut self, whom: &'static str, kind: Written, code: &CodeToReadOut) {
        self.notes.write(whom, kind, vec![code.code.to_string()]);
    }
}

/// How the program's staff check people.
fn grounds() -> Grounds {
    Grounds { identity_check: IdentityCheck::CalledBack, reason: "—".to_owned() }
}

fn done(outcome: Outcome<()>) -> Acted {
    match outcome {
        Outcome::Done(()) => Ok(()),
        Outcome::StepUp(asking) => Err(Failed::Refused(format!("{asking:?}"))),
        Outcome::Refused(refusal) => Err(refused(&refusal)),
    }
}

fn refused(refusal: &tweestap_usecases::outcome::Refusal) -> Failed {
    Failed::Refused(format!("{refusal:?}"))
}
