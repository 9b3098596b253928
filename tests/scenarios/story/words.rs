//! What comes of a step, in the words of a story.

use tweestap_core::policy::Step;
use tweestap_core::session::LockReason;
use tweestap_core::totp::Direction;
use tweestap_usecases::CodeState;
use tweestap_usecases::outcome::{Asking, CounterName, Outcome, Refusal};
use tweestap_usecases::own_account::TwoStepState;
use tweestap_usecases::ports::OpenFault;
use tweestap_usecases::screen::{LockCard, Offer, Screen};

use crate::clock::in_words as time;

pub(super) fn outcome<T>(outcome: &Outcome<T>) -> String {
    match outcome {
        Outcome::Done(_) => "done".into(),
        Outcome::StepUp(asked) => asking(asked),
        Outcome::Refused(refused) => refusal(refused),
    }
}

/// What is still asked.
pub(super) fn asking(asking: &Asking) -> String {
    let open: Vec<_> =
        asking.steps.iter().filter(|(_, done)| !done).map(|(step, _)| of_step(*step)).collect();
    if open.is_empty() { "all proven".into() } else { format!("asks {}", open.join(", ")) }
}

fn of_step(step: Step) -> &'static str {
    match step {
        Step::Password => "password",
        Step::Code => "code",
        Step::FirstCode => "first code",
        Step::OneTimeCode => "one-time code",
    }
}

pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Denied(denial) => format!("denied {denial:?}"),
        Refusal::WrongCredentials => "wrong address or password".into(),
        Refusal::WrongPassword => "wrong password".into(),
        Refusal::Malformed(why) => format!("malformed {why:?}"),
        Refusal::WrongCode { tries_before_wait, look_at_clock, clock_hint } => {
            let mut text = String::from("wrong code");
            text.extend(tries_before_wait.map(|tries| format!(", {tries} before a wait")));
            text.extend(look_at_clock.then_some(", look at the clock"));
            text.extend(clock_hint.map(|hint| match hint.direction {
                Direction::Ahead => format!(", fits a clock {} min ahead", hint.minutes),
                Direction::Behind => format!(", fits a clock {} min behind", hint.minutes),
            }));
            text
        }
        Refusal::UsedAlready { next_at: None } => "used already".into(),
        Refusal::UsedAlready { next_at: Some(next) } => format!("used already, next at {}", time(*next)),
        Refusal::Wait { counter, until } => format!("{} waits until {}", of_counter(*counter), time(*until)),
        Refusal::Suspended { until_re_enrolled: false } => "suspended".into(),
        Refusal::Suspended { until_re_enrolled: true } => "suspended until enrolled anew".into(),
        Refusal::Closed => "closed".into(),
        Refusal::Password(why) => format!("cannot be a password: {why}"),
        Refusal::Fields(problems) => format!("fields {problems:?}"),
        Refusal::Expired => "expired".into(),
        Refusal::WrongRecoveryKey { group: None } => "wrong recovery key".into(),
        Refusal::WrongRecoveryKey { group: Some(group) } => format!("wrong recovery key in group {group}"),
    }
}

fn of_counter(counter: CounterName) -> &'static str {
    match counter {
        CounterName::Password => "password",
        CounterName::Code => "code",
        CounterName::RecoveryCode => "recovery code",
        CounterName::RecoveryKey => "recovery key",
    }
}

pub(super) fn screen(screen: &Screen) -> String {
    match screen {
        Screen::Opening => "opening".into(),
        Screen::Fault(OpenFault::KeyMissing) => "the key is missing".into(),
        Screen::Fault(fault) => format!("fault {fault:?}"),
        Screen::FirstStart { .. } => "first start".into(),
        Screen::RecoveryKey { .. } => "recovery key".into(),
        Screen::SignedOut { .. } => "signed out".into(),
        Screen::Code { name, code, .. } => format!("code of {name}{}", code_state(*code)),
        Screen::Enrol(card) => format!("must enrol {}", card.first_name),
        Screen::Open(card) => {
            let first = format!("open {}", card.first_name);
            [first].into_iter().chain(card.offers.iter().map(of_offer)).collect::<Vec<_>>().join(", ")
        }
        Screen::Locked(card) => locked(card),
    }
}

fn locked(card: &LockCard) -> String {
    let why = match card.why {
        LockReason::Idle => "left alone",
        LockReason::Asked => "asked for",
    };
    let asks = if card.asks_code { "code" } else { "password" };
    let mut text = format!("locked {} since {}, {why}, asks {asks}", card.first_name, time(card.since));
    text.extend(card.password_wait.map(|until| format!(", password waits until {}", time(until))));
    text += &code_state(card.code);
    text.extend(card.has_draft.then_some(", has a draft"));
    text
}

fn code_state(state: CodeState) -> String {
    let mut text = String::new();
    text.extend(state.wait.map(|until| format!(", code waits until {}", time(until))));
    text.extend(state.suspended.then_some(", suspended"));
    text
}

fn of_offer(offer: &Offer) -> String {
    match offer {
        Offer::SaveCodes => "save codes".into(),
        Offer::NoCodes => "no codes left".into(),
        Offer::NewPhone => "new phone".into(),
        Offer::UsedRecoveryCode(left) => format!("{left} codes left"),
        Offer::FewCodes(left) => format!("only {left} codes left"),
        Offer::WrongCodes(count) => format!("{count} wrong codes"),
        Offer::CodeBudget(count) => format!("{count} wrong codes in a year"),
        Offer::RecoveryKey => "recovery key".into(),
    }
}

pub(super) fn two_step(state: &TwoStepState) -> String {
    match state {
        TwoStepState::Off => "off".into(),
        TwoStepState::On {
            since,
            connected_at,
            suspended,
            codes_left,
            codes_confirmed,
            code_last_used_at,
        } => {
            let suspended = if *suspended { ", suspended" } else { "" };
            let confirmed = if *codes_confirmed { "" } else { " not confirmed" };
            let (since, phone) = (time(*since), time(*connected_at));
            let mut text =
                format!("on since {since}, phone since {phone}{suspended}, {codes_left} codes{confirmed}");
            text.extend(code_last_used_at.map(|at| format!(", last used {}", time(at))));
            text
        }
    }
}
