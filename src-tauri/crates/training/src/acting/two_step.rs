//! Switching two-step on, another phone, and the recovery codes.

use tweestap_core::lookup_secret::LookupSecret;
use tweestap_core::policy::Operation;
use tweestap_documents::qr;
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::screen::Screen;

use super::{Acted, Actor, Failed, done, refused};
use crate::Added;
use crate::notebook::Written;
use crate::people::mobile_of;

impl Actor<'_> {
    pub(super) fn prove_switch_on(&mut self) -> Acted {
        let operation = self.enrolment()?;
        match self.desk.begin(self.window, operation)? {
            Outcome::Done(()) => Ok(()),
            Outcome::StepUp(asking) => self.prove(&asking),
            Outcome::Refused(refusal) => Err(refused(&refusal)),
        }
    }

    /// The row of the table under which another authenticator falls here.
    fn enrolment(&self) -> Acted<Operation> {
        Ok(match self.desk.screen(self.window)? {
            Screen::Enrol(_) | Screen::AfterReset { .. } => Operation::SwitchOnAtLogIn,
            _ if self.is_on()? => Operation::ChangeTwoStep,
            _ => Operation::SwitchOn,
        })
    }

    pub(super) fn start_app(&mut self) -> Acted {
        let started = self.proven(|it| it.desk.start_enrolment(it.window))?;
        let picture = qr::draw(&started.uri).map_err(|_| Failed::Missing("QR code"))?;
        self.phones.show(Some(picture.svg.to_string()));
        Ok(())
    }

    pub(super) fn scan(&mut self) -> Acted {
        let added = self.phones.scan(self.who);
        self.phones.show(None);
        match added {
            Added::Now(_) | Added::Before(_) => Ok(()),
            other => Err(Failed::Refused(format!("{other:?}"))),
        }
    }

    pub(super) fn start_sms(&mut self) -> Acted {
        let number = mobile_of(self.who).ok_or(Failed::Missing("mobile number"))?;
        self.proven(|it| it.desk.start_sms_enrolment(it.window, &number))?;
        done(self.desk.send_code(self.window)?.map(|_| ()))
    }

    pub(super) fn confirm_first_code(&mut self) -> Acted {
        // Where a number was started, its code came by SMS; else the app shows one.
        let code = match self.desk.enrolment_key(self.window) {
            Some(_) => self.app_code()?,
            None => self.newest_sms()?,
        };
        done(self.desk.confirm_enrolment(self.window, &code)?.map(|_| ()))?;
        self.note_codes();
        Ok(())
    }

    pub(super) fn confirm_codes(&mut self) -> Acted {
        let code =
            self.notes.first(self.who, Written::RecoveryCodes).ok_or(Failed::Missing("recovery code"))?;
        done(self.desk.confirm_recovery_codes(self.window, &code)?)
    }

    pub(super) fn renew_codes(&mut self) -> Acted {
        self.proven(|it| it.desk.renew_recovery_codes(it.window))?;
        self.note_codes();
        Ok(())
    }

    /// Writes down the recovery codes that are on screen.
    fn note_codes(&mut self) {
        let shown = self.desk.shown_recovery_codes(self.window);
        if !shown.is_empty() {
            let lines = shown.iter().map(|code: &LookupSecret| code.expose_text().to_string()).collect();
            self.notes.write(self.who, Written::RecoveryCodes, lines);
        }
    }
}
