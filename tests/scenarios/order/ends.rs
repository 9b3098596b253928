//! How a request ended, in the words of the table.

use tweestap_core::policy::Denial;
use tweestap_usecases::outcome::{Outcome, Refusal};
use tweestap_usecases::ports::{Fault, NotABackup};
use tweestap_usecases::screen::Screen;
use tweestap_usecases::set_up::SetUpFault;

pub(super) fn end<T>(result: Result<Outcome<T>, Fault>) -> String {
    match result {
        Ok(Outcome::Done(_)) => "done".into(),
        Ok(Outcome::StepUp(_)) => "asks".into(),
        Ok(Outcome::Refused(Refusal::Denied(denial))) => of_denial(denial),
        Ok(Outcome::Refused(Refusal::Expired)) => "expired".into(),
        Ok(Outcome::Refused(Refusal::Malformed(_))) => "malformed".into(),
        Ok(Outcome::Refused(Refusal::NotDelivered(_))) => "not-delivered".into(),
        Ok(Outcome::Refused(refusal)) => panic!("something that was sent is wrong: {refusal:?}"),
        Err(fault) => of_fault(&fault),
    }
}

pub(super) fn set_up_end(result: Result<Outcome<()>, SetUpFault>) -> String {
    match result {
        Ok(outcome) => end(Ok(outcome)),
        Err(SetUpFault::Fault(fault)) => of_fault(&fault),
        Err(SetUpFault::Open(fault)) => panic!("{fault}"),
    }
}

/// Where all is as it should be there is no file.
pub(super) fn backup_end<T>(result: Result<Outcome<T>, SetUpFault>) -> String {
    match result {
        Ok(Outcome::Refused(Refusal::NotABackup(NotABackup::NotOne)))
        | Err(SetUpFault::Fault(Fault::File)) => "no-file".into(),
        other => set_up_end(other.map(|outcome| outcome.map(|_| ()))),
    }
}

fn of_denial(denial: Denial) -> String {
    kebab(&format!("{denial:?}"))
}

pub(super) fn of_fault(fault: &Fault) -> String {
    assert_eq!(*fault, Fault::Closed);
    "closed".into()
}

pub(super) fn fault<T>(result: Result<T, Fault>) -> String {
    result.map_or_else(|fault| of_fault(&fault), |_| "done".into())
}

pub(super) fn nothing() -> String {
    "-".into()
}

pub(super) fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.into()
}

pub(super) fn screen(screen: Result<Screen, Fault>) -> String {
    let screen = format!("{:?}", screen.unwrap());
    kebab(screen.split(|letter: char| !letter.is_alphanumeric()).next().unwrap())
}

pub(super) fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for (place, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && place > 0 {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}
