//! "Forgot password?" and "I have a code": a one-time or welcome code, then, where
//! two-step is on, a code, then a new password. Nobody is logged in by it.

use tweestap_core::account::{Account, AccountId};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::Evidence;
use tweestap_core::clock::Moment;
use tweestap_core::issued_code::{
    Issuance, IssuanceId, IssuedCode, IssuedCodeError, IssuedCodeKind, VoidReason,
};
use tweestap_core::out_of_band::SendLimits;
use tweestap_core::policy::{Denial, Operation, RecoverPassword, Step};
use tweestap_core::secret::Password;
use tweestap_core::session::{Session, Stage};

use crate::change_password::{judge_for, too_long};
use crate::check::{CodeEntry, Sent, Whose, spend};
use crate::delivery::{Destination, Message, MessageText};
use crate::desk::{Desk, WindowName, decided};
use crate::log_in::proof;
use crate::outcome::{Field, FieldProblem, MalformedCode, Outcome, Refusal};
use crate::ports::{Fault, Opened, SendKind};

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
        let id = IssuanceId(self.bytes()?);

        let mut tx = opened.store.begin()?;
        let organisation = tx.organisation()?.ok_or(Fault::Closed)?;
        let via = tx.delivery()?;
        let account = tx
            .account_by_address(&address)?
            .filter(|account| account.can_log_in() && account.address.is_email() && via.mail.is_some());
        let Some(account) = account else {
            let event = Event::PasswordCodeMailed;
            tx.append_log(&LogEntry::by_nobody(None, event, LogOutcome::Refused, now.wall))?;
            tx.commit()?;
            return Ok(Outcome::Done(()));
        };
        // Past the limit nothing is sent, and the answer is still the same.
        let sends = tx.sends(account.id, SendKind::PasswordMail)?;
        let Ok(sends) = sends.charge(now.wall, SendLimits::PASSWORD_MAIL) else {
            return Ok(Outcome::Done(()));
        };
        tx.save_sends(account.id, SendKind::PasswordMail, &sends)?;
        for older in tx.issued_codes(account.id)? {
            if older.kind == IssuedCodeKind::Password
                && older.issued_by.is_none()
                && let Ok(older) = older.void(now, VoidReason::Replaced)
            {
                tx.save_issued_code(account.id, &older)?;
            }
        }
        let issuance = Issuance::new(id, None, IssuedCodeKind::Password, hash, now);
        tx.save_issued_code(account.id, &issuance)?;
        let event = Event::PasswordCodeMailed;
        tx.append_log(&LogEntry::by_nobody(Some(account.id), event, LogOutcome::Done, now.wall))?;
        let message = Message {
            to: Destination::Mail(account.address.as_str().to_owned()),
            language: account.language.unwrap_or_default(),
            organisation: organisation.name,
            help_desk: organisation.help_desk.in_one_line(),
            text: MessageText::PasswordCode { code: code.expose_text(), works_until: issuance.expires_at() },
        };
        tx.commit()?;
        self.courier.post(via, message);
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
        let stands_in_the_way = |session: &Session| {
            !matches!(session.stage(), Stage::HalfLoggedIn { .. } | Stage::Recovering { .. })
        };
        if held.as_ref().is_some_and(stands_in_the_way) {
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
        let account = account_at(&opened, &address)?;
        let kinds = &[IssuedCodeKind::Password, IssuedCodeKind::Welcome];
        let outcome = self.check_issued_code(&opened, account, kinds, &code, |_, account, issuance| {
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
            let (account, event) = loaded.account.clone().recover_password(&permitted, hash, now.wall);
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

/// Spends the password or welcome code among `evidence`. A reset code that stood in
/// for the second step is not spent: its own ending does that.
fn spend_issued(
    tx: &mut dyn crate::ports::Transaction,
    account: &Account,
    evidence: &[Evidence],
    now: Moment,
) -> Result<bool, Fault> {
    let given = |code: &Issuance| evidence.contains(&Evidence::IssuedCode(code.id));
    let mut spent = false;
    for code in tx.issued_codes(account.id)?.into_iter().filter(given) {
        if code.kind == IssuedCodeKind::Reset {
            continue;
        }
        let Ok(code) = code.spend(now) else { return Ok(false) };
        tx.save_issued_code(account.id, &code)?;
        spent = true;
    }
    Ok(spent)
}

fn account_at(opened: &Opened, address: &Address) -> Result<Option<AccountId>, Fault> {
    Ok(opened.store.begin()?.account_by_address(address)?.map(|account| account.id))
}

fn malformed(error: IssuedCodeError) -> MalformedCode {
    match error {
        IssuedCodeError::Length { found: 0 } => MalformedCode::Empty,
        IssuedCodeError::Length { .. } => MalformedCode::Length,
        IssuedCodeError::Character => MalformedCode::Characters,
        IssuedCodeError::CheckSymbol => MalformedCode::CheckSymbol,
    }
}
