//! Logging in: password, then code.

use tweestap_core::account::Account;
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::challenge::{Evidence, Proof};
use tweestap_core::clock::Moment;
use tweestap_core::issued_code::{IssuanceId, IssuedCodeKind, VoidReason};
use tweestap_core::organisation::Organisation;
use tweestap_core::policy::{self, Decision, Denial, LogIn, Operation, Permitted, Scene, Step};
use tweestap_core::secret::Password;
use tweestap_core::session::{CameInBy, Session, Stage, Visit};

use crate::check::{CodeEntry, PasswordEntry, Sent, Verified, Whose, spend};
use crate::desk::{Desk, WindowName};
use crate::outcome::{Field, FieldProblem, NextTry, Outcome, Refusal};
use crate::ports::{Fault, LogQuery, Transaction};

impl Desk {
    /// The first step: address and password. A right one leads to the code, to
    /// switching two-step on where that is required, or to the desk.
    ///
    /// Every account that cannot log in, and every address that no account has,
    /// gets the same answer after the same work.
    pub fn log_in(&self, window: &WindowName, address: &str, password: String) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        if held.as_ref().is_some_and(|session| !session.is_half_way()) {
            return Ok(Denial::OutOfOrder.into());
        }
        let Ok(address) = Address::parse(address) else {
            return Ok(Refusal::Fields(vec![(Field::Address, FieldProblem::NotAnAddress)]).into());
        };
        let Ok(password) = Password::new(password) else {
            return Ok(Refusal::WrongCredentials(NextTry::default()).into());
        };

        let opened = self.opened()?;
        let entry = PasswordEntry { address: &address, password: &password, failed: Event::LogInFailed };
        let outcome = self.check_password(&opened, &entry, |tx, account| {
            let now = self.now();
            let organisation = tx.organisation()?.ok_or(Fault::Closed)?;
            first_step_done(tx, account, &organisation, now)
        })?;
        Ok(outcome.map(|mut session| {
            session.note_password(&password);
            *held = Some(session);
        }))
    }

    /// The second step of a log-in.
    pub(crate) fn second_step(
        &self,
        held: &mut Option<Session>,
        entry: CodeEntry,
    ) -> Result<Outcome<()>, Fault> {
        let Some(session) = held.as_mut() else { return Ok(Denial::NotLoggedIn.into()) };
        let opened = self.opened()?;
        let mut sms = Sent::take(session, Operation::LogIn);
        let whose = Whose::of(session);
        let outcome = self.check_code(&opened, whose, entry, &mut sms, |tx, account, verified| {
            let now = self.now();
            let organisation = tx.organisation()?.ok_or(Fault::Closed)?;
            session.add_proof(proof(Step::Code, Operation::LogIn, &account, verified.evidence, now));
            match policy::decide(LogIn, Scene::own(&account, &organisation, now), session) {
                Decision::Allow(permitted) => finish(tx, account, &organisation, &permitted, verified, now),
                Decision::StepUp(_) => Ok(Denial::SessionEnded.into()),
                Decision::Deny(denial) => Ok(denial.into()),
            }
        })?;
        sms.put_back(held.as_mut());
        if matches!(outcome, Outcome::Refused(Refusal::Denied(Denial::SessionEnded))) {
            self.end_session(held);
        }
        Ok(outcome.map(|session| {
            *held = Some(match held.take() {
                Some(before) => session.following(&before),
                None => session,
            });
        }))
    }

    /// Back to address and password: "Not you? Start again". Leaves what is half-way in:
    /// half a log-in, or a code that was entered to choose a password. Who is logged in,
    /// be it to do one thing only, logs out.
    pub fn start_again(&self, window: &WindowName) {
        let place = self.place(window);
        place.hold().take_if(|session| session.is_half_way());
    }

    /// Ends the session, wherever it is. Always possible.
    pub fn log_out(&self, window: &WindowName) -> Result<(), Fault> {
        let place = self.place(window);
        let Some(session) = place.hold().take() else { return Ok(()) };
        self.put_on_paper(None);
        if session.is_half_way() {
            return Ok(());
        }
        self.log_own(&session, Event::LoggedOut)
    }

    /// Writes one line about the session's own person.
    pub(crate) fn log_own(&self, session: &Session, event: Event) -> Result<(), Fault> {
        self.log_line(&LogEntry::own(session.account(), event, LogOutcome::Done, self.now().wall))
    }

    /// Writes one line, in a transaction of its own.
    pub(crate) fn log_line(&self, line: &LogEntry) -> Result<(), Fault> {
        let opened = self.opened()?;
        let mut tx = opened.store.begin()?;
        tx.append_log(line)?;
        tx.commit()
    }
}

/// The password was right: either that is all, or the code is asked.
fn first_step_done(
    tx: &mut dyn Transaction,
    account: Account,
    organisation: &Organisation,
    now: Moment,
) -> Result<Outcome<Session>, Fault> {
    let password = proof(Step::Password, Operation::LogIn, &account, Evidence::Password, now);
    let mut session = Session::new(&account, Stage::HalfLoggedIn { since: now }, vec![password]);
    match policy::decide(LogIn, Scene::own(&account, organisation, now), &mut session) {
        Decision::Deny(denial) => Ok(denial.into()),
        Decision::StepUp(_) => Ok(Outcome::Done(session)),
        Decision::Allow(permitted) => {
            let verified = Verified { evidence: Evidence::Password };
            finish(tx, account, organisation, &permitted, verified, now)
        }
    }
}

/// A full log-in: spends what was verified, writes it down, opens the session.
fn finish(
    tx: &mut dyn Transaction,
    account: Account,
    organisation: &Organisation,
    permitted: &Permitted<LogIn>,
    verified: Verified,
    now: Moment,
) -> Result<Outcome<Session>, Fault> {
    let wrong_codes_before = wrong_codes_before(tx, &account)?;
    if !spend(tx, &account, permitted.evidence(), now)? {
        return Ok(Refusal::UsedAlready { next_at: None }.into());
    }
    if let Evidence::IssuedCode(reset) = verified.evidence {
        return after_reset_code(tx, &account, organisation, reset, now);
    }
    for code in tx.issued_codes(account.id)? {
        // A full log-in shows that the person has all they need.
        if code.kind == IssuedCodeKind::Password
            && let Ok(code) = code.void(now, VoidReason::LoggedIn)
        {
            tx.save_issued_code(account.id, &code)?;
        }
    }
    let with_recovery_code = matches!(verified.evidence, Evidence::LookupSecret { .. });
    let before = account.last_log_in_at;
    let event = if with_recovery_code { Event::LoggedInWithRecoveryCode } else { Event::LoggedIn };
    let account = account.log_in(now.wall);
    tx.save_account(&account)?;
    tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;

    let came_in_by = if with_recovery_code { CameInBy::RecoveryCode } else { CameInBy::Ordinary };
    let mut visit = Visit::new(now, organisation.inactivity_limit(account.role), came_in_by);
    visit.with_the_method = account.enrolled().is_some() && !with_recovery_code;
    visit.wrong_codes_before = wrong_codes_before;
    visit.before = before;
    let must_enrol =
        account.enrolled().is_none() && organisation.two_step.of(account.role).is_enforced(now.wall);
    let stage = if must_enrol { Stage::Enrolling(visit) } else { Stage::Open(visit) };
    let prepaid = prepaid(&account, must_enrol, with_recovery_code, now);
    Ok(Outcome::Done(Session::new(&account, stage, prepaid)))
}

/// A reset code in place of the second step opens a session that can do one thing.
fn after_reset_code(
    tx: &mut dyn Transaction,
    account: &Account,
    organisation: &Organisation,
    reset: IssuanceId,
    now: Moment,
) -> Result<Outcome<Session>, Fault> {
    let event = Event::ResetCodeEntered;
    tx.append_log(&LogEntry::own(account.id, event, LogOutcome::Done, now.wall))?;
    let limit = organisation.inactivity_limit(account.role);
    let mut visit = Visit::new(now, limit, CameInBy::Ordinary);
    visit.reset = Some(reset);
    let password = proof(Step::Password, Operation::SwitchOnAtLogIn, account, Evidence::LogIn, now);
    Ok(Outcome::Done(Session::new(account, Stage::AfterReset(visit), vec![password])))
}

/// Wrong codes of both kinds since the person last did something that shows they
/// were here, up to as many as are worth telling. Anyone can lock a window that
/// stands open, or log it out.
fn wrong_codes_before(tx: &dyn Transaction, account: &Account) -> Result<u32, Fault> {
    const LINES_READ: u32 = 100;
    let was_here = |line: &LogEntry| {
        line.actor == Some(account.id) && !matches!(line.event, Event::Locked | Event::LoggedOut)
    };
    // Anyone can have these written about an account, as often as they like.
    let by_anyone = |event: &Event| matches!(event, Event::PasswordFailed | Event::PasswordCodeMailed);
    let events = Event::ALL.iter().copied().filter(|event| !by_anyone(event)).collect();
    let query = LogQuery { about: Some(account.id), events, limit: LINES_READ, ..LogQuery::default() };
    let lines = tx.log_page(&query)?.lines;
    let since = lines.iter().map(|line| &line.entry).take_while(|line| !was_here(line));
    let wrong = since.filter(|line| line.event == Event::CodeFailed).count();
    Ok(u32::try_from(wrong).unwrap_or(u32::MAX))
}

/// The two rows that a log-in pre-pays, and nothing else.
fn prepaid(account: &Account, must_enrol: bool, with_recovery_code: bool, now: Moment) -> Vec<Proof> {
    let paid = |step, operation| proof(step, operation, account, Evidence::LogIn, now);
    let mut proofs = Vec::new();
    if must_enrol {
        proofs.push(paid(Step::Password, Operation::SwitchOnAtLogIn));
    }
    if with_recovery_code {
        proofs.push(paid(Step::Password, Operation::ChangeTwoStepAfterRecovery));
        proofs.push(paid(Step::Code, Operation::ChangeTwoStepAfterRecovery));
    }
    proofs
}

/// A proof about the person's own account.
pub(crate) fn proof(
    step: Step,
    operation: Operation,
    account: &Account,
    evidence: Evidence,
    at: Moment,
) -> Proof {
    Proof { step, operation, subject: account.id, at, evidence }
}
