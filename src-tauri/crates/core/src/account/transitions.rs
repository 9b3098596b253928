//! What can happen to an account, each with the request that allows it.

use super::{Account, Authenticator, Edited, Enrolled, PasswordCredential, PutBack, Standing, TwoStep};
use crate::address::Address;
use crate::audit::Event;
use crate::clock::Timestamp;
use crate::enrolment::ConfirmedEnrolment;
use crate::lookup_secret::LookupSecretSet;
use crate::policy::{
    ChangePassword, ChangeStanding, ConfirmEnrolment, EditPerson, EndReset, Permitted, RecoverPassword,
    RemoveTwoStep, RenewRecoveryCodes, ResetTwoStep, RestoreBackup,
};
use crate::secret::PasswordHash;

impl Account {
    /// A new password, and the end of every session that remembers the old one.
    pub fn change_password(
        mut self,
        _permitted: Permitted<ChangePassword>,
        hash: PasswordHash,
        now: Timestamp,
    ) -> (Self, Event) {
        self.password = Some(PasswordCredential { hash, changed_at: now });
        self.credential_version += 1;
        (self, Event::PasswordChanged)
    }

    /// Two-step on. The first code counts as used: its step is the last accepted.
    pub fn switch_on_two_step(
        mut self,
        _permitted: Permitted<ConfirmEnrolment>,
        confirmed: ConfirmedEnrolment,
        recovery: LookupSecretSet,
        now: Timestamp,
    ) -> (Self, Event) {
        let authenticator = Authenticator::connected(confirmed, now);
        self.two_step =
            TwoStep::On(Box::new(Enrolled { since: now, authenticator, stopped_at: None, recovery }));
        self.credential_version += 1;
        (self, Event::TwoStepSwitchedOn)
    }

    /// Another phone in place of the enrolled one; the recovery codes stay.
    /// Nothing while two-step is off.
    pub fn change_authenticator(
        mut self,
        _permitted: Permitted<ConfirmEnrolment>,
        confirmed: ConfirmedEnrolment,
        now: Timestamp,
    ) -> (Self, Event) {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.authenticator = Authenticator::connected(confirmed, now);
            enrolled.stopped_at = None;
            self.credential_version += 1;
        }
        (self, Event::TwoStepChanged)
    }

    /// Six new recovery codes in place of the old ones. Nothing while two-step is off.
    pub fn renew_recovery_codes(
        mut self,
        _permitted: Permitted<RenewRecoveryCodes>,
        codes: LookupSecretSet,
    ) -> (Self, Event) {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.recovery = codes;
        }
        (self, Event::RecoveryCodesRenewed)
    }

    /// The person has the codes: step five ended.
    pub fn confirm_recovery_codes(mut self, now: Timestamp) -> (Self, Event) {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.recovery = enrolled.recovery.clone().confirm(now);
        }
        (self, Event::RecoveryCodesConfirmed)
    }

    /// Two-step off: secret and recovery codes are gone, other sessions end.
    pub fn remove_two_step(mut self, _permitted: Permitted<RemoveTwoStep>) -> (Self, Event) {
        self.two_step = TwoStep::Off;
        self.credential_version += 1;
        (self, Event::TwoStepSwitchedOff)
    }

    /// The password chosen with a one-time or welcome code. Every session ends.
    pub fn recover_password(
        mut self,
        _permitted: &Permitted<RecoverPassword>,
        hash: PasswordHash,
        now: Timestamp,
    ) -> (Self, Event) {
        let first = self.password.is_none();
        self.password = Some(PasswordCredential { hash, changed_at: now });
        self.credential_version += 1;
        (self, if first { Event::AccountActivated } else { Event::PasswordRecovered })
    }

    /// Staff found that the phone was stolen: its codes are refused from now on.
    #[must_use]
    pub fn stop_authenticator(mut self, _permitted: &Permitted<ResetTwoStep>, now: Timestamp) -> Self {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.stopped_at = Some(now);
        }
        self
    }

    /// A reset ends with two-step on anew: old method and codes are gone.
    pub fn end_reset_with(
        mut self,
        _permitted: Permitted<EndReset>,
        confirmed: ConfirmedEnrolment,
        recovery: LookupSecretSet,
        now: Timestamp,
    ) -> (Self, Event) {
        let authenticator = Authenticator::connected(confirmed, now);
        self.two_step =
            TwoStep::On(Box::new(Enrolled { since: now, authenticator, stopped_at: None, recovery }));
        self.credential_version += 1;
        (self, Event::TwoStepSwitchedOn)
    }

    /// A reset ends with two-step left off, where it is optional.
    pub fn end_reset_without(mut self, _permitted: Permitted<EndReset>) -> (Self, Event) {
        self.two_step = TwoStep::Off;
        self.credential_version += 1;
        (self, Event::TwoStepSwitchedOff)
    }

    /// Name, address, contact number or role, by staff. Only another address or role
    /// ends sessions: what the person logs in with, or may do, is another.
    #[must_use]
    pub fn edit(mut self, _permitted: &Permitted<EditPerson>, to: Edited) -> Self {
        if self.address != to.address || self.role != to.role {
            self.credential_version += 1;
        }
        Self { name: to.name, address: to.address, contact_number: to.contact_number, role: to.role, ..self }
    }

    /// Closed, opened again, or removed: then what names the person is erased, and
    /// the log keeps the id.
    pub fn change_standing(mut self, permitted: &Permitted<ChangeStanding>) -> (Self, Event) {
        self.credential_version += 1;
        match permitted.request().to {
            Standing::Active => (Self { standing: Standing::Active, ..self }, Event::AccountReactivated),
            Standing::Deactivated => {
                (Self { standing: Standing::Deactivated, ..self }, Event::AccountDeactivated)
            }
            Standing::Removed => {
                let erased = Self {
                    standing: Standing::Removed,
                    name: String::new(),
                    address: Address::removed(self.id),
                    contact_number: String::new(),
                    language: None,
                    password: None,
                    two_step: TwoStep::Off,
                    ..self
                };
                (erased, Event::AccountRemoved)
            }
        }
    }

    /// What a backup says of the person takes the place of what is there. No way in is put
    /// back: password, two-step, role and standing stay. Another address ends sessions.
    #[must_use]
    pub fn put_back(mut self, _permitted: &Permitted<RestoreBackup>, to: PutBack) -> Self {
        if self.address != to.address {
            self.credential_version += 1;
        }
        let PutBack { name, address, language, contact_number } = to;
        Self { name, address, language, contact_number, ..self }
    }

    /// A removed person comes back from a backup: closed, and with nothing to log in with.
    #[must_use]
    pub fn come_back(mut self, permitted: &Permitted<RestoreBackup>, to: PutBack) -> Self {
        self.standing = Standing::Deactivated;
        self.password = None;
        self.two_step = TwoStep::Off;
        self.credential_version += 1;
        self.put_back(permitted, to)
    }

    /// The account as a backup brings it to a computer: sessions of the day it was made are
    /// over, and recovery codes that were used since are unused again, so a new set is offered.
    #[must_use]
    pub fn arrive(mut self) -> Self {
        if let TwoStep::On(enrolled) = &mut self.two_step {
            enrolled.recovery = enrolled.recovery.clone().unconfirmed();
        }
        self.credential_version += 1;
        self
    }

    /// "This was not me": every other session ends.
    #[must_use]
    pub fn end_sessions(mut self) -> Self {
        self.credential_version += 1;
        self
    }
}
