//! What the desk answered, in the words of the model.

use tweestap_core::policy::Denial;
use tweestap_usecases::outcome::{Outcome, Refusal};
use tweestap_usecases::ports::Fault;

pub(super) fn unit(result: &Result<(), Fault>) -> &'static str {
    if result.is_ok() { "done" } else { "fault" }
}

pub(super) fn token<T>(result: &Result<Outcome<T>, Fault>) -> &'static str {
    match result {
        Ok(Outcome::Done(_)) => "done",
        Ok(Outcome::StepUp(_)) => "asks",
        Ok(Outcome::Refused(refusal)) => of_refusal(refusal),
        Err(_) => "fault",
    }
}

pub(super) fn value<T>(result: Result<Outcome<T>, Fault>) -> Result<T, &'static str> {
    match result {
        Ok(Outcome::Done(value)) => Ok(value),
        other => Err(token(&other)),
    }
}

fn of_refusal(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Denied(denial) => match denial {
            Denial::NotLoggedIn => "not logged in",
            Denial::HalfLoggedIn => "half",
            Denial::Locked => "locked",
            Denial::EnrolFirst => "enrol first",
            Denial::OutOfOrder => "out of order",
            Denial::NotAllowed => "not allowed",
            Denial::DoesNotApply => "does not apply",
            Denial::SwitchOnFirst => "switch on first",
            Denial::SessionEnded => "session ended",
            Denial::RequiredHere | Denial::NotAvailable | Denial::LongerPasswordFirst => "not here",
        },
        Refusal::WrongCredentials(_) | Refusal::WrongPassword(_) | Refusal::WrongCode { .. } => "wrong",
        Refusal::Malformed(_) => "malformed",
        Refusal::UsedAlready { .. } => "used",
        Refusal::Wait { .. } => "wait",
        Refusal::Suspended { .. } => "suspended",
        Refusal::Closed => "closed",
        Refusal::Expired => "expired",
        Refusal::NeedsAnother { .. } => "another",
        Refusal::LastHelpDeskPerson => "last",
        _ => "another refusal",
    }
}
