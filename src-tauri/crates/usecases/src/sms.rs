//! Sending a code by SMS, to where one is asked.

use tweestap_core::account::{Account, Authenticator};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::{EnrolmentId, Started};
use tweestap_core::out_of_band::{OutOfBandCode, SendLimits};
use tweestap_core::phone::PhoneNumber;
use tweestap_core::policy::{Denial, Operation, Step};
use tweestap_core::session::{Session, Stage};
use tweestap_core::throttle::{Refused, Schedule};
use zeroize::Zeroizing;

use crate::check::CodeState;
use crate::delivery::{Destination, Message, MessageText};
use crate::desk::{Desk, Loaded, WindowName};
use crate::outcome::{Outcome, Refusal};
use crate::ports::{CounterKey, DeliverySettings, Fault, SendKind};

/// A code is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmsSent {
    /// The number: in full while it is enrolled, else its last digits.
    pub number: String,
    /// When it can be sent again.
    pub again_at: Timestamp,
    /// When the code can no longer be used.
    pub expires_at: Timestamp,
}

/// What is to be sent, once the window's lock is given back.
struct ToSend {
    via: DeliverySettings,
    message: Message,
    sent: SmsSent,
}

impl Desk {
    /// Sends the code for what this window asks now: the log-in, the lock, a step-up,
    /// or a number that is being enrolled. A living code is sent again as it is.
    ///
    /// Waits for the gateway, with the window's lock given back.
    pub fn send_code(&self, window: &WindowName) -> Result<Outcome<SmsSent>, Fault> {
        let place = self.place(window);
        let prepared = {
            let mut held = place.hold();
            match held.as_mut() {
                None => return Ok(Denial::NotLoggedIn.into()),
                Some(session) => self.prepare(session)?,
            }
        };
        match prepared {
            Err(refusal) => Ok(refusal.into()),
            Ok(ToSend { via, message, sent }) => Ok(match self.courier.deliver(&via, &message) {
                Ok(()) => Outcome::Done(sent),
                Err(fault) => Refusal::NotDelivered(fault).into(),
            }),
        }
    }

    /// Counts the send and makes the message. The code stays in the session.
    fn prepare(&self, session: &mut Session) -> Result<Result<ToSend, Refusal>, Fault> {
        let now = self.now();
        let denied = |denial| Ok(Err(Refusal::Denied(denial)));
        let opened = self.opened()?;
        let mut loaded = match Loaded::begin(&opened, session)? {
            Ok(loaded) if loaded.account.credential_version == session.credential_version() => loaded,
            Ok(_) | Err(_) => return denied(Denial::SessionEnded),
        };
        let Some(target) = target(session, &loaded.account, now) else { return denied(Denial::OutOfOrder) };
        if !target.is_new && CodeState::of(loaded.tx.as_ref(), &loaded.account, now)?.suspended {
            let counter = loaded.tx.counter(CounterKey::Code(loaded.account.id))?;
            let refused = counter.refusal(now, &Schedule::CODE);
            let until_re_enrolled = refused == Some(Refused::SuspendedForTheYear);
            return Ok(Err(Refusal::Suspended { until_re_enrolled }));
        }
        if let Some(code) = session.sms.as_ref()
            && code.is_for(target.enrolment, target.operation, now)
            && !code.may_be_sent_again(now)
        {
            return Ok(Err(Refusal::TooManySent { until: code.again_at() }));
        }
        match loaded.tx.sends(loaded.account.id, SendKind::Sms)?.charge(now.wall, SendLimits::SMS) {
            Err(until) => return Ok(Err(Refusal::TooManySent { until })),
            Ok(sends) => loaded.tx.save_sends(loaded.account.id, SendKind::Sms, &sends)?,
        }
        let via = loaded.tx.delivery()?;
        let code = self.code_for(session, &target, now)?;
        let message = message(&loaded, &target, &code);
        let sent = SmsSent { number: target.shown, again_at: code.again_at(), expires_at: code.expires_at() };
        session.sms = Some(code);
        loaded.tx.commit()?;
        Ok(Ok(ToSend { via, message, sent }))
    }

    /// The living code for this again, or a new one.
    fn code_for(&self, session: &mut Session, target: &Target, now: Moment) -> Result<OutOfBandCode, Fault> {
        match session.sms.take() {
            Some(code) if code.is_for(target.enrolment, target.operation, now) => Ok(code.sent_again(now)),
            _ => Ok(OutOfBandCode::make(self.bytes()?, target.enrolment, target.operation, now)),
        }
    }
}

/// Where a code goes, and what for.
struct Target {
    enrolment: EnrolmentId,
    number: PhoneNumber,
    shown: String,
    operation: Operation,
    /// Whether the number is only being enrolled.
    is_new: bool,
}

fn target(session: &Session, account: &Account, now: Moment) -> Option<Target> {
    if let Stage::Open(visit) | Stage::Enrolling(visit) | Stage::AfterReset(visit) = session.stage()
        && let Some(pending) = visit.enrolment.as_ref()
        && let Started::Sms { number } = pending.authenticator()
    {
        return Some(Target {
            enrolment: pending.id(),
            number: number.clone(),
            shown: number.as_e164().to_owned(),
            operation: pending.operation(),
            is_new: true,
        });
    }
    let Authenticator::Sms(sms) = &account.enrolled()?.authenticator else { return None };
    let operation = match session.stage() {
        Stage::HalfLoggedIn { .. } => Operation::LogIn,
        Stage::Locked { .. } => Operation::Resume,
        Stage::Recovering { .. } => Operation::RecoverPassword,
        Stage::Open(_) | Stage::Enrolling(_) | Stage::AfterReset(_) => {
            let asked = session.challenge()?;
            (asked.next_step(session.proofs(), now) == Some(Step::Code)).then_some(asked.operation)?
        }
    };
    Some(Target {
        enrolment: sms.id,
        number: sms.number.clone(),
        shown: sms.number.last_digits().to_owned(),
        operation,
        is_new: false,
    })
}

fn message(loaded: &Loaded<'_>, target: &Target, code: &OutOfBandCode) -> Message {
    Message {
        to: Destination::Sms(target.number.as_e164().to_owned()),
        language: loaded.organisation.languages.of_message(loaded.account.language.as_deref()),
        organisation: loaded.organisation.name.clone(),
        help_desk: loaded.organisation.help_desk.in_one_line(),
        text: MessageText::SmsCode {
            digits: Zeroizing::new(code.expose_digits().to_owned()),
            operation: target.operation,
            works_until: code.expires_at(),
        },
    }
}
