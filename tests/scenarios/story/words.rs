//! What comes of a step, in the words of a story.

use tweestap_core::account::{Account, Method, Standing};
use tweestap_core::audit::{LogEntry, Source};
use tweestap_core::clock::Timestamp;
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::policy::Step;
use tweestap_core::session::LockReason;
use tweestap_core::totp::Direction;
use tweestap_core::two_people::WhyNotYou;
use tweestap_usecases::CodeState;
use tweestap_usecases::outcome::{Asking, CounterName, NextTry, Outcome, Refusal};
use tweestap_usecases::own_account::TwoStepState;
use tweestap_usecases::people::PersonPage;
use tweestap_usecases::ports::OpenFault;
use tweestap_usecases::screen::{CodeFrom, LockCard, Offer, Screen};

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
        Refusal::WrongCredentials(next) => format!("wrong address or password{}", next_try(*next)),
        Refusal::WrongPassword(next) => format!("wrong password{}", next_try(*next)),
        Refusal::Malformed(why) => format!("malformed {why:?}"),
        Refusal::WrongCode { tries_before_wait, wait_until, suspended, look_at_clock, clock_hint } => {
            let mut text = String::from("wrong code");
            text.extend(tries_before_wait.map(|tries| format!(", {tries} before a wait")));
            text.extend(wait_until.map(|until| format!(", waits until {}", time(until))));
            text.extend(suspended.then_some(", suspended"));
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
        Refusal::TooManySent { until } => format!("too many sent, next at {}", time(*until)),
        Refusal::NotDelivered(fault) => format!("not delivered {fault:?}"),
        Refusal::NeedsAnother { first, why, who_can, until } => needs_another(first, *why, who_can, *until),
        Refusal::ImportHasErrors(found) => format!("bad lines {:?}", found.bad),
        Refusal::NotABackup(why) => format!("no backup: {why:?}"),
        Refusal::Cancelled => "cancelled".into(),
        Refusal::SecretNeeded => "the secret is needed".into(),
        Refusal::LastHelpDeskPerson => "the last help-desk person".into(),
        Refusal::WrongRecoveryKey { group: None } => "wrong recovery key".into(),
        Refusal::WrongRecoveryKey { group: Some(group) } => format!("wrong recovery key in group {group}"),
    }
}

fn next_try(next: NextTry) -> String {
    let mut text = String::new();
    text.extend(next.wait_until.map(|until| format!(", waits until {}", time(until))));
    text.extend(next.closed.then_some(", closed"));
    text
}

fn needs_another(first: &str, why: WhyNotYou, who_can: &[String], until: Timestamp) -> String {
    let puppet = if why == WhyNotYou::Puppet { " (puppet)" } else { "" };
    let who =
        if who_can.is_empty() { "nobody else can".into() } else { format!("{} can", who_can.join(", ")) };
    format!("{first} did the other half{puppet}, {who}, until {}", time(until))
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
        Screen::Code { name, from, code, .. } => {
            format!("code of {name}{}{}", of_from(from), code_state(*code))
        }
        Screen::Recover { address, asks, first, code, .. } => {
            let next = match asks {
                Some(from) => format!("asks a code{}", of_from(from)),
                None if *first => "first password next".into(),
                None => "new password next".into(),
            };
            format!("recovers {address}, {next}{}", code_state(*code))
        }
        Screen::AfterReset { session, may_leave_off } => {
            let choice = if *may_leave_off { ", may leave it off" } else { "" };
            format!("after reset {}{choice}", session.first_name)
        }
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
        LockReason::Screen => "locked with the screen",
        LockReason::Asked => "asked for",
    };
    let asks = card.asks.as_ref().map_or("password".into(), |from| format!("code{}", of_from(from)));
    let mut text = format!("locked {} since {}, {why}, asks {asks}", card.first_name, time(card.since));
    text.extend(card.password_wait.map(|until| format!(", password waits until {}", time(until))));
    text += &code_state(card.code);
    text.extend(card.has_draft.then_some(", has a draft"));
    text
}

/// Nothing of an app, which is the usual way.
fn of_from(from: &CodeFrom) -> String {
    match from {
        CodeFrom::App => String::new(),
        CodeFrom::Sms { number_ends_in } => format!(" by SMS to …{number_ends_in}"),
    }
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
        Offer::OpenCode { kind, issued_by, issued_at } => {
            let by = issued_by.as_deref().unwrap_or("someone");
            format!("open {} code of {} by {by}", of_kind(*kind), time(*issued_at))
        }
        Offer::RequiredFrom(from) => format!("required from {}", time(*from)),
        Offer::Happened(changes) => {
            let words: Vec<_> = changes.iter().map(|change| change.event.word()).collect();
            format!("happened: {}", words.join(" "))
        }
    }
}

pub(super) fn two_step(state: &TwoStepState) -> String {
    match state {
        TwoStepState::Off => "off".into(),
        TwoStepState::On {
            since,
            method,
            number_ends_in,
            connected_at,
            suspended,
            codes_left,
            codes_confirmed,
            code_last_used_at,
        } => {
            let suspended = if *suspended { ", suspended" } else { "" };
            let confirmed = if *codes_confirmed { "" } else { " not confirmed" };
            let (since, phone) = (time(*since), time(*connected_at));
            let by = match method {
                Method::App => "phone".into(),
                Method::Sms => format!("SMS to …{}", number_ends_in.as_deref().unwrap_or_default()),
            };
            let mut text =
                format!("on since {since}, {by} since {phone}{suspended}, {codes_left} codes{confirmed}");
            text.extend(code_last_used_at.map(|at| format!(", last used {}", time(at))));
            text
        }
    }
}

/// The word of a kind of issued code.
pub(super) const fn of_kind(kind: IssuedCodeKind) -> &'static str {
    match kind {
        IssuedCodeKind::Password => "password",
        IssuedCodeKind::Reset => "reset",
        IssuedCodeKind::Welcome => "welcome",
    }
}

/// What a log line says happened, and whether the app did it by itself.
pub(super) fn event_of(line: &LogEntry) -> String {
    let by = if line.source == Source::App { " by the app" } else { "" };
    format!("{}{by}", line.event.word())
}

/// What an account says of its person, and whether it has a password.
pub(super) fn account(account: &Account) -> String {
    let Account { name, address, contact_number, language, role, standing, password, .. } = account;
    let number = if contact_number.is_empty() { "no number" } else { contact_number.as_str() };
    let language = language.as_deref().unwrap_or("no language");
    let password = if password.is_some() { "password" } else { "no password" };
    format!("{name}, {address}, {number}, {language}, {role:?}, {standing:?}, {password}")
}

/// A person's page: two-step, codes that can be entered, therapists.
pub(super) fn person(page: &PersonPage) -> String {
    let mut parts = vec![two_step(&page.two_step)];
    if let (TwoStepState::Off, Some(from)) = (&page.two_step, page.required_from) {
        parts.push(format!("required from {}", time(from)));
    }
    if page.standing != Standing::Active {
        parts.push(format!("{:?}", page.standing).to_lowercase());
    }
    parts.extend(
        page.open_codes.iter().map(|(kind, until)| format!("{} code until {}", of_kind(*kind), time(*until))),
    );
    parts.extend(page.therapists.iter().map(|(_, name)| format!("of {name}")));
    parts.join(", ")
}
