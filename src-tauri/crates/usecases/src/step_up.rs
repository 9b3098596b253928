//! Proofs given before an operation, one after another, in the table's order.

use tweestap_core::account::{Account, AccountId};
use tweestap_core::audit::Event;
use tweestap_core::challenge::{Evidence, Proof};
use tweestap_core::clock::Moment;
use tweestap_core::help_desk::About;
use tweestap_core::policy::{
    self, ChangePassword, Denial, Operation, RemoveTwoStep, RenewRecoveryCodes, RenewRecoveryKey, Request,
    Scene, StartEnrolment, Step,
};
use tweestap_core::secret::Password;
use tweestap_core::session::Session;

use crate::check::{CodeEntry, PasswordEntry, Sent, Whose};
use crate::desk::{Desk, Loaded, WindowName, asking, someone_else};
use crate::log_in::proof;
use crate::outcome::{Asking, MalformedCode, NextTry, Outcome, Refusal};
use crate::ports::Fault;

/// What stands before a request.
pub(crate) enum NotReady {
    /// These proofs.
    StepUp(Asking),
    /// It is refused.
    Refused(Refusal),
}

impl<T> From<NotReady> for Outcome<T> {
    fn from(not_ready: NotReady) -> Self {
        match not_ready {
            NotReady::StepUp(asking) => Self::StepUp(asking),
            NotReady::Refused(refusal) => Self::Refused(refusal),
        }
    }
}

impl Desk {
    /// Asks the proofs of an operation before its page, so that a form can come
    /// after them. Decides nothing and spends nothing.
    pub fn begin(&self, window: &WindowName, operation: Operation) -> Result<Outcome<()>, Fault> {
        match operation {
            Operation::ChangePassword => self.ask_before(window, &ChangePassword),
            Operation::RenewRecoveryCodes => self.ask_before(window, &RenewRecoveryCodes),
            Operation::SwitchOff => self.ask_before(window, &RemoveTwoStep),
            Operation::RenewRecoveryKey => self.ask_before(window, &RenewRecoveryKey),
            Operation::SwitchOn
            | Operation::SwitchOnAtLogIn
            | Operation::ChangeTwoStep
            | Operation::ChangeTwoStepAfterRecovery => self.ask_before(window, &StartEnrolment(operation)),
            _ => Ok(Denial::OutOfOrder.into()),
        }
    }

    pub(crate) fn ask_before<R: Request>(
        &self,
        window: &WindowName,
        request: &R,
    ) -> Result<Outcome<()>, Fault> {
        let whom = |loaded: &Loaded<'_>, _| Ok(Some((loaded.account.clone(), request.about())));
        Ok(match self.ready(window, request, whom)? {
            Ok(_) => Outcome::Done(()),
            Err(not_ready) => not_ready.into(),
        })
    }

    /// Whether someone may do this to `subject` and has proven all that is asked. For
    /// what must not be done before: slow work, or a try of something. Decides nothing.
    pub(crate) fn ready_about<R: Request>(
        &self,
        window: &WindowName,
        subject: AccountId,
        request: &R,
    ) -> Result<Result<Account, NotReady>, Fault> {
        self.ready(window, request, |loaded, now| someone_else(loaded, subject, now))
    }

    /// Gives the person of the session, once nothing is asked any more.
    fn ready<R: Request>(
        &self,
        window: &WindowName,
        request: &R,
        whom: impl FnOnce(&Loaded<'_>, Moment) -> Result<Option<(Account, About)>, Fault>,
    ) -> Result<Result<Account, NotReady>, Fault> {
        let now = self.now();
        let opened = self.opened()?;
        let place = self.place(window);
        let mut held = place.hold();
        let denied = |denial: Denial| Ok(Err(NotReady::Refused(denial.into())));
        let Some(session) = held.as_mut() else { return denied(Denial::NotLoggedIn) };
        let loaded = match Loaded::begin(&opened, session)? {
            Ok(loaded) => loaded,
            Err(denial) => return denied(denial),
        };
        let Some((subject, about)) = whom(&loaded, now)? else {
            return denied(session.admits(request.operation(), now).err().unwrap_or(Denial::NotAllowed));
        };
        let scene = Scene::about(&loaded.account, &subject, about, &loaded.organisation, now);
        let challenge = match policy::outlook(request, scene, session) {
            Ok(challenge) => challenge,
            Err(denial) => return denied(denial),
        };
        let open = challenge.next_step(session.proofs(), now).is_some();
        session.ask(challenge);
        Ok(if open { Err(NotReady::StepUp(asking(session, now))) } else { Ok(loaded.account) })
    }

    /// Answers a challenge's password step.
    pub fn prove_password(&self, window: &WindowName, password: String) -> Result<Outcome<Asking>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let (operation, subject) = match self.answerable(held.as_ref(), Step::Password) {
            Ok(asked) => asked,
            Err(denial) => return Ok(denial.into()),
        };
        let Some(session) = held.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
        let Ok(password) = Password::new(password) else {
            return Ok(Refusal::WrongPassword(NextTry::default()).into());
        };
        let opened = self.opened()?;
        let Some(address) = Self::address_of(&opened, session)? else {
            return Ok(Denial::SessionEnded.into());
        };
        let entry = PasswordEntry { address: &address, password: &password, failed: Event::PasswordFailed };
        let outcome = self.check_password(&opened, &entry, |_, account| {
            let given = proof(Step::Password, operation, &account, Evidence::Password, self.now());
            Ok(Outcome::Done(Proof { subject, ..given }))
        })?;
        Ok(match outcome {
            Outcome::Refused(refusal) => refusal.of_known_person().into(),
            other => other.map(|proof| {
                session.note_password(&password);
                session.add_proof(proof);
                asking(session, self.now())
            }),
        })
    }

    /// Answers a challenge's code step with an app code.
    pub fn prove_code(&self, window: &WindowName, typed: &str) -> Result<Outcome<Asking>, Fault> {
        self.prove_with(window, CodeEntry::digits(typed))
    }

    /// Answers a challenge's code step with a recovery code, which is spent when
    /// the operation is carried out.
    pub fn prove_recovery_code(&self, window: &WindowName, typed: &str) -> Result<Outcome<Asking>, Fault> {
        self.prove_with(window, CodeEntry::recovery(typed))
    }

    fn prove_with(
        &self,
        window: &WindowName,
        entry: Result<CodeEntry, MalformedCode>,
    ) -> Result<Outcome<Asking>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let (operation, subject) = match self.answerable(held.as_ref(), Step::Code) {
            Ok(asked) => asked,
            Err(denial) => return Ok(denial.into()),
        };
        let Some(session) = held.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
        let entry = match entry {
            Ok(entry) => entry,
            Err(malformed) => return Ok(Refusal::Malformed(malformed).into()),
        };
        let opened = self.opened()?;
        let mut sms = Sent::take(session, operation);
        let whose = Whose::of(session);
        let outcome = self.check_code(&opened, whose, entry, &mut sms, |_, account, verified| {
            let given = proof(Step::Code, operation, &account, verified.evidence, self.now());
            Ok(Outcome::Done(Proof { subject, ..given }))
        })?;
        sms.put_back(Some(session));
        Ok(outcome.map(|proof| {
            session.add_proof(proof);
            asking(session, self.now())
        }))
    }

    /// The operation whose challenge waits for `step` now, and for nothing before it,
    /// and the account it concerns.
    fn answerable(&self, session: Option<&Session>, step: Step) -> Result<(Operation, AccountId), Denial> {
        let now = self.now();
        let session = session.ok_or(Denial::NotLoggedIn)?;
        let challenge = session.challenge().ok_or(Denial::OutOfOrder)?;
        session.admits(challenge.operation, now)?;
        if challenge.next_step(session.proofs(), now) == Some(step) {
            Ok((challenge.operation, challenge.subject))
        } else {
            Err(Denial::OutOfOrder)
        }
    }

    /// The person went back: what was asked and proven for it is forgotten.
    pub fn drop_challenge(&self, window: &WindowName) {
        let place = self.place(window);
        if let Some(session) = place.hold().as_mut() {
            session.drop_challenge();
        }
    }
}
