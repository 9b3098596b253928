//! Codes that staff give: welcome, password and reset codes.

use tweestap_core::account::{Account, AccountId, Standing};
use tweestap_core::audit::{Event, IdentityCheck, LogEntry};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::help_desk;
use tweestap_core::issued_code::{Issuance, IssuanceId, IssuedCode, IssuedCodeKind, VoidReason};
use tweestap_core::policy::{
    Denial, HandOutPasswordCode, IssueWelcomeCode, Operation, Permitted, Request, ResetTwoStep,
};
use tweestap_core::secret::{Password, PasswordHash};
use tweestap_core::two_people::{Intervention, InterventionKind};
use zeroize::Zeroizing;

use crate::check::{operation_of, spend};
use crate::desk::{Desk, Loaded, WindowName, decided_about, relation};
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::ports::Fault;
use crate::second_person::{SecondPerson, need_second_person};

/// Longest reason, in characters.
pub const REASON_AT_MOST: usize = 500;

/// How staff came to give a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounds {
    /// How they checked the person.
    pub identity_check: IdentityCheck,
    /// Why, in their words: [`REASON_AT_MOST`] characters, and not none.
    pub reason: String,
}

impl Grounds {
    /// They go into the log as they are, so they have to say something and fit.
    fn check(&self) -> Result<(), Refusal> {
        let problem = match self.reason.trim() {
            "" => FieldProblem::Empty,
            reason if reason.chars().count() > REASON_AT_MOST => FieldProblem::TooLong,
            _ => return Ok(()),
        };
        Err(Refusal::Fields(vec![(Field::Reason, problem)]))
    }
}

/// A code that was issued, to be read out once.
pub struct CodeToReadOut {
    /// The code as it is typed. Secret.
    pub code: Zeroizing<String>,
    /// Whom it is for.
    pub name: String,
    /// The address they log in with.
    pub address: String,
    /// When it can no longer be used.
    pub expires_at: Timestamp,
}

/// A code that was made before the transaction that issues it.
struct Fresh {
    code: IssuedCode,
    id: IssuanceId,
    hash: PasswordHash,
}

impl Desk {
    /// Resets someone's two-step: makes a reset code. With `stolen` the method is
    /// stopped at once; otherwise the old phone works until the code's ending.
    pub fn reset_two_step(
        &self,
        window: &WindowName,
        subject: AccountId,
        grounds: &Grounds,
        stolen: bool,
        second: SecondPerson<'_>,
    ) -> Result<Outcome<CodeToReadOut>, Fault> {
        let actor = match self.ready_about(window, subject, &ResetTwoStep)? {
            Ok(actor) => actor,
            Err(not_ready) => {
                return self.not_ready(window, subject, InterventionKind::Reset, second, not_ready);
            }
        };
        if let Err(refusal) = grounds.check() {
            return Ok(refusal.into());
        }
        let second = match self.stand_in(&actor, second)? {
            Ok(second) => second,
            Err(refusal) => return Ok(refusal.into()),
        };
        let fresh = self.fresh_code()?;
        let place = self.place(window);
        let mut held = place.hold();
        let outcome =
            decided_about(self, &mut held, subject, ResetTwoStep, |loaded, subject, permitted, _, now| {
                if let Err(needs) =
                    need_second_person(loaded, InterventionKind::Reset, &subject, &second, now)?
                {
                    return Ok(needs.into());
                }
                if subject.enrolled().is_none() || !subject.can_log_in() {
                    return Ok(Denial::DoesNotApply.into());
                }
                if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                    return Ok(Refusal::UsedAlready { next_at: None }.into());
                }
                if stolen {
                    let stopped = subject.clone().stop_authenticator(&permitted, now.wall);
                    loaded.tx.save_account(&stopped)?;
                    log(loaded, &subject, Event::MethodStopped, Some(grounds), now)?;
                }
                remember(loaded, &subject, InterventionKind::Reset, now)?;
                issue(loaded, &subject, fresh, IssuedCodeKind::Reset, now, Some(grounds))
            })?;
        self.rotate_after(actor.id, &second, &outcome)?;
        Ok(outcome)
    }

    /// Hands out a one-time password code.
    pub fn hand_out_password_code(
        &self,
        window: &WindowName,
        subject: AccountId,
        grounds: &Grounds,
        second: SecondPerson<'_>,
    ) -> Result<Outcome<CodeToReadOut>, Fault> {
        let actor = match self.ready_about(window, subject, &HandOutPasswordCode)? {
            Ok(actor) => actor,
            Err(not_ready) => {
                return self.not_ready(window, subject, InterventionKind::PasswordCode, second, not_ready);
            }
        };
        if let Err(refusal) = grounds.check() {
            return Ok(refusal.into());
        }
        let second = match self.stand_in(&actor, second)? {
            Ok(second) => second,
            Err(refusal) => return Ok(refusal.into()),
        };
        let outcome = self.issue_plain(window, subject, HandOutPasswordCode, |loaded, subject, now| {
            let kind = InterventionKind::PasswordCode;
            if let Err(needs) = need_second_person(loaded, kind, subject, &second, now)? {
                return Ok(Err(needs));
            }
            if !subject.can_log_in() {
                return Ok(Err(Denial::DoesNotApply.into()));
            }
            remember(loaded, subject, kind, now)?;
            Ok(Ok((IssuedCodeKind::Password, Some(grounds.clone()))))
        })?;
        self.rotate_after(actor.id, &second, &outcome)?;
        Ok(outcome)
    }

    /// Issues a welcome code, as often as needed while no password was ever chosen.
    pub fn issue_welcome_code(
        &self,
        window: &WindowName,
        subject: AccountId,
    ) -> Result<Outcome<CodeToReadOut>, Fault> {
        self.issue_welcome_code_beside(window, subject, SecondPerson::Nobody)
    }

    /// The same, with who stands beside the one who asks. A person who came back from a backup
    /// was somebody before: whoever brought them back is not the one who lets them in.
    pub fn issue_welcome_code_beside(
        &self,
        window: &WindowName,
        subject: AccountId,
        second: SecondPerson<'_>,
    ) -> Result<Outcome<CodeToReadOut>, Fault> {
        // It gives a password, as a password code does.
        let half = InterventionKind::PasswordCode;
        let found = self.opened()?.store.begin()?.account(subject)?;
        let actor = match self.ready_about(window, subject, &IssueWelcomeCode)? {
            Ok(actor) => actor,
            Err(not_ready) if found.is_some_and(|found| found.password.is_none()) => {
                return self.not_ready(window, subject, half, second, not_ready);
            }
            Err(not_ready) => return Ok(not_ready.into()),
        };
        let second = match self.stand_in(&actor, second)? {
            Ok(second) => second,
            Err(refusal) => return Ok(refusal.into()),
        };
        let outcome = self.issue_plain(window, subject, IssueWelcomeCode, |loaded, subject, now| {
            if subject.password.is_some() || subject.standing != Standing::Active {
                return Ok(Err(Denial::DoesNotApply.into()));
            }
            if let Err(needs) = need_second_person(loaded, half, subject, &second, now)? {
                return Ok(Err(needs));
            }
            remember(loaded, subject, InterventionKind::Invited, now)?;
            Ok(Ok((IssuedCodeKind::Welcome, None)))
        })?;
        self.rotate_after(actor.id, &second, &outcome)?;
        Ok(outcome)
    }

    fn issue_plain<R: Request>(
        &self,
        window: &WindowName,
        subject: AccountId,
        request: R,
        check: impl FnOnce(
            &mut Loaded<'_>,
            &Account,
            Moment,
        ) -> Result<Result<(IssuedCodeKind, Option<Grounds>), Refusal>, Fault>,
    ) -> Result<Outcome<CodeToReadOut>, Fault> {
        if let Err(not_ready) = self.ready_about(window, subject, &request)? {
            return Ok(not_ready.into());
        }
        let fresh = self.fresh_code()?;
        let place = self.place(window);
        let apply = |loaded: &mut Loaded<'_>, subject: Account, permitted: Permitted<R>, now: Moment| {
            let (kind, grounds) = match check(loaded, &subject, now)? {
                Ok(granted) => granted,
                Err(refusal) => return Ok(refusal.into()),
            };
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            issue(loaded, &subject, fresh, kind, now, grounds.as_ref())
        };
        decided_about(self, &mut place.hold(), subject, request, |loaded, subject, permitted, _, now| {
            apply(loaded, subject, permitted, now)
        })
    }

    /// Takes an open code back. Whoever could issue it can.
    pub fn withdraw_code(
        &self,
        window: &WindowName,
        subject: AccountId,
        kind: IssuedCodeKind,
    ) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        // Taking a code back opens nothing: what is asked for reading a page is enough.
        decided_about(self, &mut held, subject, Withdraw, |loaded, subject, _, _, now| {
            let relation = relation(loaded.tx.as_ref(), &loaded.account, &subject, now)?;
            if !help_desk::may(loaded.account.role, relation, operation_of(kind)) {
                return Ok(Denial::NotAllowed.into());
            }
            let withdrawn = void_open(loaded, subject.id, kind, VoidReason::Withdrawn, now)?;
            if withdrawn {
                log(loaded, &subject, Event::CodeWithdrawn, None, now)?;
            }
            Ok(Outcome::Done(()))
        })
    }

    fn fresh_code(&self) -> Result<Fresh, Fault> {
        let code = IssuedCode::generate(&self.bytes()?);
        let text = Password::new(code.expose_text().to_string()).map_err(|_| Fault::Random)?;
        let hash = self.opened()?.hasher.hash_password(&text)?;
        Ok(Fresh { code, id: IssuanceId(self.bytes()?), hash })
    }
}

/// Withdrawing falls under the search row: being logged in as staff.
#[derive(Debug)]
struct Withdraw;

impl Request for Withdraw {
    fn operation(&self) -> Operation {
        Operation::WithdrawCode
    }
}

/// Issues the code in place of an older one of its kind.
fn issue(
    loaded: &mut Loaded<'_>,
    subject: &Account,
    fresh: Fresh,
    kind: IssuedCodeKind,
    now: Moment,
    grounds: Option<&Grounds>,
) -> Result<Outcome<CodeToReadOut>, Fault> {
    void_open(loaded, subject.id, kind, VoidReason::Replaced, now)?;
    let issuance = Issuance::new(fresh.id, Some(loaded.account.id), kind, fresh.hash, now);
    loaded.tx.save_issued_code(subject.id, &issuance)?;
    let event = match kind {
        IssuedCodeKind::Password => Event::PasswordCodeHandedOut,
        IssuedCodeKind::Reset => Event::TwoStepReset,
        IssuedCodeKind::Welcome => Event::WelcomeCodeIssued,
    };
    log(loaded, subject, event, grounds, now)?;
    Ok(Outcome::Done(CodeToReadOut {
        code: fresh.code.expose_text(),
        name: subject.name.clone(),
        address: subject.address.to_string(),
        expires_at: issuance.expires_at(),
    }))
}

/// Closes the open code of this kind, if there is one.
pub(crate) fn void_open(
    loaded: &mut Loaded<'_>,
    subject: AccountId,
    kind: IssuedCodeKind,
    why: VoidReason,
    now: Moment,
) -> Result<bool, Fault> {
    let mut closed = false;
    for code in loaded.tx.issued_codes(subject)? {
        if code.kind == kind
            && let Ok(code) = code.void(now, why)
        {
            loaded.tx.save_issued_code(subject, &code)?;
            closed = true;
        }
    }
    Ok(closed)
}

/// Voids the open codes that someone issued, of one person or of everybody: they die with
/// the issuer's right to give them, and do not come back with it.
pub(crate) fn void_issued_by(
    loaded: &mut Loaded<'_>,
    issuer: AccountId,
    only: Option<AccountId>,
    now: Moment,
) -> Result<(), Fault> {
    for (subject, code) in loaded.tx.codes_issued_by(issuer)? {
        if only.is_none_or(|only| only == subject)
            && let Ok(code) = code.void(now, VoidReason::IssuerGone)
        {
            loaded.tx.save_issued_code(subject, &code)?;
        }
    }
    Ok(())
}

/// Remembers what the actor did, for the two-person rule.
pub(crate) fn remember(
    loaded: &mut Loaded<'_>,
    subject: &Account,
    kind: InterventionKind,
    now: Moment,
) -> Result<(), Fault> {
    let done = Intervention { kind, by: loaded.account.id, at: now.wall };
    loaded.tx.add_intervention(subject.id, &done)
}

/// Writes what the actor did to the subject.
pub(crate) fn log(
    loaded: &mut Loaded<'_>,
    subject: &Account,
    event: Event,
    grounds: Option<&Grounds>,
    now: Moment,
) -> Result<(), Fault> {
    let entry = LogEntry::by_staff(loaded.account.id, Some(subject.id), event, now.wall);
    let reason = grounds.map(|grounds| grounds.reason.trim().to_owned());
    loaded.tx.append_log(&LogEntry {
        identity_check: grounds.map(|grounds| grounds.identity_check),
        reason,
        ..entry
    })
}
