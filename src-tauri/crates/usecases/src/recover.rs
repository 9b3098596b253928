//! "Forgot password?" and "I have a code": a one-time or welcome code, then, where
//! two-step is on, a code, then a new password. Nobody is logged in by it.

use tweestap_core::account::{Account, AccountId};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::{Evidence, Proof};
use tweestap_core::clock::Moment;
use tweestap_core::issued_code::{
    Issuance, IssuanceId, IssuedCode, IssuedCodeError, IssuedCodeKind, VoidReason,
};
use tweestap_core::organisation::Organisation;
use tweestap_core::out_of_band::SendLimits;
use tweestap_core::policy::{Denial, Operation, RecoverPassword, Step};
use tweestap_core::secret::Password;
use tweestap_core::session::{Session, Stage};
use tweestap_core::throttle::Counter;

use crate::change_password::{judge_for, too_long};
use crate::check::{CodeEntry, IssuedEntry, Of, Sent, Whose, issuer_still_may, spend};
use crate::delivery::{Destination, Message, MessageText};
use crate::desk::{Desk, WindowName, decided};
use crate::issue_code::void_open;
use crate::log_in::proof;
use crate::outcome::{Field, FieldProblem, MalformedCode, Outcome, Refusal};
use crate::ports::{CounterKey, DeliverySettings, Fault, Opened, SendKind, Transaction};

impl Desk {
    /// "Forgot password?" for an address. The answer and the work are the same
    /// whether or not an account has it; where the organisation has mail and one
    /// does, a one-time code is on its way.
    pub fn request_password_code(&self, typed: &str) -> Result<Outcome<()>, Fault> {
        let Ok(address) = Address::parse(typed) else {
            return Ok(Refusal::Fields(vec![(Field::Address, FieldProblem::NotAnAddress)]).into());
        };
        let opened = self.opened()?;
        let code = IssuedCode::generate(&self.bytes()?);
        let text = Password::new(code.expose_text().to_string()).map_err(|_| Fault::Random)?;
        let hash = opened.hasher.hash_password(&text)?;
        let now = self.now();
        let issuance = Issuance::new(IssuanceId(self.bytes()?), None, IssuedCodeKind::Password, hash, now);

        let mut tx = opened.store.begin()?;
        let via = tx.delivery()?;
        let account = tx.account_by_address(&address)?;
        let reached = match &account {
            Some(account) if can_be_mailed(account, &via) => charge_mail(tx.as_mut(), account, now)?,
            _ => false,
        };
        // Only what reaches someone is written about them: as much as anyone asks for must not
        // fill what they see of their own account.
        let about = account.as_ref().filter(|_| reached).map(|account| account.id);
        let outcome = mail_outcome(reached);
        tx.append_log(&LogEntry::by_nobody(about, Event::PasswordCodeMailed, outcome, now.wall))?;
        // Unknown, unreachable or past its limit: nothing is sent, and the answer is the same.
        let message = match account.filter(|_| reached) {
            None => None,
            Some(account) => {
                replace_mailed(tx.as_mut(), account.id, now)?;
                tx.save_issued_code(account.id, &issuance)?;
                let organisation = tx.organisation()?.ok_or(Fault::Closed)?;
                Some(letter_with(&account, organisation, &code, &issuance))
            }
        };
        tx.commit()?;
        if let Some(message) = message {
            self.courier.post(via, message);
        }
        Ok(Outcome::Done(()))
    }

    /// "I have a code": the address and a welcome or password code. What follows is
    /// the authentication code where two-step is on, then a new password.
    pub fn enter_issued_code(
        &self,
        window: &WindowName,
        address: &str,
        typed: &str,
    ) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        if held.as_ref().is_some_and(|session| !session.is_half_way()) {
            return Ok(Denial::OutOfOrder.into());
        }
        let Ok(address) = Address::parse(address) else {
            return Ok(Refusal::Fields(vec![(Field::Address, FieldProblem::NotAnAddress)]).into());
        };
        let code = match IssuedCode::parse(typed) {
            Ok(code) => code,
            Err(error) => return Ok(Refusal::Malformed(malformed(error)).into()),
        };
        let opened = self.opened()?;
        let kinds = &[IssuedCodeKind::Password, IssuedCodeKind::Welcome];
        let entry = IssuedEntry { of: Of::Address(&address), kinds, typed: &code };
        let outcome = self.check_issued_code(&opened, &entry, |_, account, issuance| {
            let now = self.now();
            let evidence = Evidence::IssuedCode(issuance.id);
            let given = proof(Step::OneTimeCode, Operation::RecoverPassword, &account, evidence, now);
            Ok(Outcome::Done(Session::new(&account, Stage::Recovering { since: now }, vec![given])))
        })?;
        Ok(outcome.map(|session| *held = Some(session)))
    }

    /// The authentication code, where two-step is on: the second step of recovering.
    pub(crate) fn second_step_of_recovery(
        &self,
        held: &mut Option<Session>,
        entry: CodeEntry,
    ) -> Result<Outcome<()>, Fault> {
        let Some(session) = held.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
        let opened = self.opened()?;
        let operation = Operation::RecoverPassword;
        let now = self.now();
        // A second one would be used up for nothing; the same one twice would spoil it.
        let given = |proof: &Proof| proof.answers(Step::Code, operation, session.account(), now);
        if session.proofs().iter().any(given) {
            return Ok(Denial::OutOfOrder.into());
        }
        let mut sms = Sent::take(session, operation);
        let whose = Whose::of(session);
        let outcome = self.check_code(&opened, whose, entry, &mut sms, |_, account, verified| {
            Ok(Outcome::Done(proof(Step::Code, operation, &account, verified.evidence, self.now())))
        })?;
        sms.put_back(Some(session));
        Ok(outcome.map(|proof| session.add_proof(proof)))
    }

    /// Ends it: the new password. The code is spent, every session of the account
    /// ends, two-step stays as it was, and nobody is logged in.
    pub fn choose_password(&self, window: &WindowName, new: String) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let Ok(new) = Password::new(new) else { return Ok(too_long().into()) };
        let Some(session) = held.as_ref() else { return Ok(Denial::NotLoggedIn.into()) };
        if !matches!(session.stage(), Stage::Recovering { .. }) {
            return Ok(Denial::OutOfOrder.into());
        }
        let opened = self.opened()?;
        if let Some(refusal) = Self::refusal_for(&opened, session.account(), &new)? {
            return Ok(refusal.into());
        }
        let hash = opened.hasher.hash_password(&new)?;
        let outcome = decided(self, &mut held, RecoverPassword, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)?
                || !spend_issued(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)?
            {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            // One that was mailed and one that was handed out open nothing any more.
            void_open(loaded, loaded.account.id, IssuedCodeKind::Password, VoidReason::LoggedIn, now)?;
            let (account, event) = loaded.account.clone().recover_password(&permitted, hash, now.wall);
            // Wrong passwords were wrong for the old one; a hundred of them leave only this way in.
            loaded.tx.save_counter(CounterKey::Password(&account.address), &Counter::default())?;
            loaded.tx.save_account(&account)?;
            loaded.tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;
            Ok(Outcome::Done(()))
        })?;
        if matches!(outcome, Outcome::Done(())) {
            *held = None;
        }
        Ok(outcome)
    }

    fn refusal_for(opened: &Opened, id: AccountId, new: &Password) -> Result<Option<Refusal>, Fault> {
        let tx = opened.store.begin()?;
        let organisation = tx.organisation()?.ok_or(Fault::Closed)?;
        let Some(account) = tx.account(id)? else { return Ok(Some(Refusal::Denied(Denial::SessionEnded))) };
        Ok(judge_for(&account, &organisation, new).refusal.map(Refusal::Password))
    }
}

fn can_be_mailed(account: &Account, via: &DeliverySettings) -> bool {
    account.can_log_in() && account.address.is_email() && via.mail.is_some()
}

const fn mail_outcome(reached: bool) -> LogOutcome {
    if reached { LogOutcome::Done } else { LogOutcome::Refused }
}

/// Counts a mail. False past the limit.
fn charge_mail(tx: &mut dyn Transaction, account: &Account, now: Moment) -> Result<bool, Fault> {
    let sends = tx.sends(account.id, SendKind::PasswordMail)?;
    let Ok(sends) = sends.charge(now.wall, SendLimits::PASSWORD_MAIL) else { return Ok(false) };
    tx.save_sends(account.id, SendKind::PasswordMail, &sends)?;
    Ok(true)
}

/// A newly mailed code takes the place of the one mailed before. It never takes that of
/// one that staff handed out: anyone can have a code mailed to an address.
fn replace_mailed(tx: &mut dyn Transaction, account: AccountId, now: Moment) -> Result<(), Fault> {
    for older in tx.issued_codes(account)? {
        if older.kind == IssuedCodeKind::Password
            && older.issued_by.is_none()
            && let Ok(older) = older.void(now, VoidReason::Replaced)
        {
            tx.save_issued_code(account, &older)?;
        }
    }
    Ok(())
}

fn letter_with(
    account: &Account,
    organisation: Organisation,
    code: &IssuedCode,
    issuance: &Issuance,
) -> Message {
    Message {
        to: Destination::Mail(account.address.as_str().to_owned()),
        language: organisation.languages.of_message(account.language.as_deref()),
        help_desk: organisation.help_desk.in_one_line(),
        organisation: organisation.name,
        text: MessageText::PasswordCode { code: code.expose_text(), works_until: issuance.expires_at() },
    }
}

/// Spends the password or welcome code among `evidence`. A reset code that stood in
/// for the second step is not spent: its own ending does that.
fn spend_issued(
    tx: &mut dyn Transaction,
    account: &Account,
    evidence: &[Evidence],
    now: Moment,
) -> Result<bool, Fault> {
    let given = |code: &Issuance| evidence.contains(&Evidence::IssuedCode(code.id));
    let mut spent = false;
    for code in tx.issued_codes(account.id)?.into_iter().filter(given) {
        if !issuer_still_may(tx, &code, account, now)? || !code.is_open(now) {
            return Ok(false);
        }
        if code.kind == IssuedCodeKind::Reset {
            continue;
        }
        let Ok(code) = code.spend(now) else { return Ok(false) };
        tx.save_issued_code(account.id, &code)?;
        spent = true;
    }
    Ok(spent)
}

fn malformed(error: IssuedCodeError) -> MalformedCode {
    match error {
        IssuedCodeError::Length { found: 0 } => MalformedCode::Empty,
        IssuedCodeError::Length { .. } => MalformedCode::Length,
        IssuedCodeError::Character => MalformedCode::Characters,
        IssuedCodeError::CheckSymbol => MalformedCode::CheckSymbol,
    }
}
