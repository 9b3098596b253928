//! What a person is told about their account: at log-in what happened since, on the
//! security page what changed.

use std::cmp::Reverse;
use std::time::Duration;

use tweestap_core::account::{Account, AccountId, Role};
use tweestap_core::audit::{Event, LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::session::Visit;

use crate::desk::Loaded;
use crate::ports::{Fault, LogQuery};

/// How many changes the security page shows at least; those of 30 days always.
const CHANGES_SHOWN: usize = 5;

/// How many lines that concern the help desk, or everyone, are told at most.
const GENERAL_LINES: u32 = 20;

/// How many lines about a person are told or shown at most.
const LINES_READ: u32 = 500;

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// What.
    pub event: Event,
    /// Whether it was done.
    pub done: bool,
    /// Of data that was put back: when the backup was made.
    pub backup_of: Option<Timestamp>,
}

impl From<LogEntry> for Change {
    fn from(line: LogEntry) -> Self {
        let backup_of = line.backup_of();
        Self { at: line.at, event: line.event, done: line.outcome == LogOutcome::Done, backup_of }
    }
}

/// The newest changes of an account, and all of the last thirty days.
pub(super) fn last_changes(
    loaded: &Loaded<'_>,
    account: &Account,
    now: Moment,
) -> Result<Vec<Change>, Fault> {
    let from = now.wall.minus(MESSAGES_FOR);
    let mut lines = lines_about(loaded, account.id, is_change, None)?;
    lines.extend(lines_for_everyone(loaded, from.max(account.created_at))?);
    lines.sort_by_key(|line| Reverse(line.at));
    Ok(lines
        .into_iter()
        .enumerate()
        .take_while(|(place, line)| *place < CHANGES_SHOWN || line.at >= from)
        .map(|(_, line)| Change::from(line))
        .collect())
}

/// How long security messages stay on the security page.
const MESSAGES_FOR: Duration = Duration::from_hours(30 * 24);

/// What happened to the account since the visit before this one: told at log-in.
/// Nothing at the first log-in.
pub(crate) fn messages_since(loaded: &Loaded<'_>, visit: &Visit) -> Result<Vec<Change>, Fault> {
    let Some(before) = visit.before else { return Ok(Vec::new()) };
    let mut lines = lines_about(loaded, loaded.account.id, is_message, Some(before))?;
    if loaded.account.role == Role::HelpDesk {
        lines.extend(lines_of(loaded, Event::concerns_help_desk, before)?);
    }
    lines.extend(lines_for_everyone(loaded, before)?);
    lines.sort_by_key(|line| Reverse(line.at));
    let is_told = |line: &LogEntry| {
        let by_another = line.actor != Some(loaded.account.id) || is_outside(line.event);
        line.at > before && (by_another || may_be_a_thief(visit, line))
    };
    Ok(lines.into_iter().filter(is_told).map(Change::from).collect())
}

/// Whether a change of the second step in an earlier visit is one that this person cannot
/// be known to have made: they came in without the method it left. A thief at an open
/// window moves it to their own phone; the owner then comes with a recovery code.
fn may_be_a_thief(visit: &Visit, line: &LogEntry) -> bool {
    let changed_the_second_step = matches!(
        line.event,
        Event::TwoStepSwitchedOn
            | Event::TwoStepSwitchedOff
            | Event::TwoStepChanged
            | Event::RecoveryCodesRenewed
            | Event::RecoveryCodeUsed
    );
    !visit.with_the_method && changed_the_second_step && line.at < visit.opened_at().wall
}

/// The lines about someone, newest first, by their events: what anyone at the sign-in
/// page can have written in great number must not push out the rest.
fn lines_about(
    loaded: &Loaded<'_>,
    about: AccountId,
    such: fn(Event) -> bool,
    from: Option<Timestamp>,
) -> Result<Vec<LogEntry>, Fault> {
    let events = Event::ALL.iter().copied().filter(|&event| such(event)).collect();
    let query = LogQuery { about: Some(about), events, from, limit: LINES_READ, ..LogQuery::default() };
    Ok(loaded.tx.log_page(&query)?.lines.into_iter().map(|line| line.entry).collect())
}

/// The lines that are told to each person, and are about none of them.
fn lines_for_everyone(loaded: &Loaded<'_>, from: Timestamp) -> Result<Vec<LogEntry>, Fault> {
    lines_of(loaded, Event::concerns_everyone, from)
}

/// The newest lines of such events, whoever they are about.
fn lines_of(loaded: &Loaded<'_>, such: fn(Event) -> bool, from: Timestamp) -> Result<Vec<LogEntry>, Fault> {
    let events = Event::ALL.iter().copied().filter(|&event| such(event)).collect();
    let query = LogQuery { events, from: Some(from), limit: GENERAL_LINES, ..LogQuery::default() };
    Ok(loaded.tx.log_page(&query)?.lines.into_iter().map(|line| line.entry).collect())
}

/// What whoever holds a code does without being logged in: the person has to hear of it,
/// whoever it says did it.
const fn is_outside(event: Event) -> bool {
    matches!(event, Event::PasswordRecovered)
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
            | Event::Automated
    )
}
