//! What happened to an account, as its person is told: at log-in, and on the security page.

use std::time::Duration;

use tweestap_core::account::{Account, Role};
use tweestap_core::audit::{Event, Outcome as LogOutcome};
use tweestap_core::clock::{Moment, Timestamp};

use crate::desk::Loaded;
use crate::ports::{Fault, LogQuery};

/// How many changes the security page shows at least; those of 30 days always.
const CHANGES_SHOWN: usize = 5;

/// How many lines that concern the help desk are told at log-in at most.
const HELP_DESK_LINES: u32 = 20;

/// How far back in the log it looks for them.
const LINES_READ: usize = 100;

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// What.
    pub event: Event,
    /// Whether it was done.
    pub done: bool,
}

pub(super) fn last_changes(
    loaded: &Loaded<'_>,
    account: &Account,
    now: Moment,
) -> Result<Vec<Change>, Fault> {
    let lines = loaded.tx.log_about(account.id, LINES_READ)?;
    let from = now.wall.minus(MESSAGES_FOR);
    Ok(lines
        .into_iter()
        .filter(|line| is_change(line.event))
        .enumerate()
        .take_while(|(place, line)| *place < CHANGES_SHOWN || line.at >= from)
        .map(|(_, line)| line)
        .map(|line| Change { at: line.at, event: line.event, done: line.outcome == LogOutcome::Done })
        .collect())
}

/// How long security messages stay on the security page.
const MESSAGES_FOR: Duration = Duration::from_hours(30 * 24);

/// What happened to the account since the visit before this one, and was not done in
/// a visit: told at log-in. Nothing at the first log-in.
pub(crate) fn messages_since(loaded: &Loaded<'_>, before: Option<Timestamp>) -> Result<Vec<Change>, Fault> {
    let Some(before) = before else { return Ok(Vec::new()) };
    let mut lines = loaded.tx.log_about(loaded.account.id, LINES_READ)?;
    lines.retain(|line| is_message(line.event));
    if loaded.account.role == Role::HelpDesk {
        let events = Event::ALL.iter().copied().filter(|event| concerns_help_desk(*event)).collect();
        let query = LogQuery { events, from: Some(before), limit: HELP_DESK_LINES, ..LogQuery::default() };
        lines.extend(loaded.tx.log_page(&query)?.lines.into_iter().map(|line| line.entry));
        lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    }
    Ok(lines
        .into_iter()
        .filter(|line| line.at > before && (line.actor != Some(loaded.account.id) || is_outside(line.event)))
        .map(|line| Change { at: line.at, event: line.event, done: line.outcome == LogOutcome::Done })
        .collect())
}

/// What whoever holds a code does without being logged in: the person has to hear of it,
/// whoever it says did it.
const fn is_outside(event: Event) -> bool {
    matches!(event, Event::PasswordRecovered)
}

/// What concerns the organisation, or a person who calls for the help desk: told to all
/// help-desk people, in the app and by mail.
pub(crate) const fn concerns_help_desk(event: Event) -> bool {
    matches!(
        event,
        Event::RecoveryKeyUsed
            | Event::RecoveryKeyRenewed
            | Event::RecoveryKeyStoodIn
            | Event::DeliveryChanged
            | Event::NotMe
            | Event::ResetRefused
    )
}

/// What the person is told about their account, in the app and by mail.
pub(crate) fn is_message(event: Event) -> bool {
    matches!(
        event,
        Event::TwoStepSwitchedOn
            | Event::TwoStepSwitchedOff
            | Event::TwoStepChanged
            | Event::TwoStepReset
            | Event::RecoveryCodeUsed
            | Event::RecoveryCodesRenewed
            | Event::PasswordChanged
            | Event::PasswordRecovered
            | Event::PasswordCodeHandedOut
            | Event::MethodSuspended
            | Event::MethodStopped
            | Event::AddressChanged
            | Event::RoleChanged
    )
}

/// What a person wants to recognise: not every lock and log-in.
fn is_change(event: Event) -> bool {
    !matches!(
        event,
        Event::Locked
            | Event::Unlocked
            | Event::LoggedIn
            | Event::LoggedOut
            | Event::PasswordFailed
            | Event::RecoveryCodeUsed
            | Event::Automated
    )
}
