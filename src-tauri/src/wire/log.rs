//! The log as people read it.

use serde::{Deserialize, Serialize};
use specta::Type;
use tweestap_core::account::AccountId;
use tweestap_core::audit::{Outcome as LogOutcome, Source};
use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::{LogLine, LogQuery, LogVerdict};
use tweestap_usecases::read_log::NamedLogPage;

use super::{EventKind, IdentityCheckName, Millis, PersonId};

/// Which log lines.
#[derive(Deserialize, Type)]
pub(crate) struct LogFilterView {
    /// Only about this person, or done by them.
    pub person: Option<PersonId>,
    /// Only these events; empty: all.
    pub events: Vec<EventKind>,
    /// Not before this.
    pub from: Option<Millis>,
    /// Before this.
    pub until: Option<Millis>,
    /// Only lines older than this one, for the next page.
    pub before_line: Option<u32>,
}

/// A page of the log, newest first.
#[derive(Serialize, Type)]
pub(crate) struct LogPageView {
    /// The lines.
    pub lines: Vec<LogLineView>,
    /// Whether there are older ones.
    pub more: bool,
}

/// One line of the log.
#[derive(Serialize, Type)]
pub(crate) struct LogLineView {
    /// Its number.
    pub line: u32,
    /// When.
    pub at: Millis,
    /// Who did it.
    pub actor: Option<NamedView>,
    /// For whom they acted, where it was not for themselves.
    pub on_behalf_of: Option<NamedView>,
    /// Whose account it concerns.
    pub about: Option<NamedView>,
    /// What.
    pub event: EventKind,
    /// Whether it was done, or refused.
    pub done: bool,
    /// The computer it happened on; `null` where the line does not say.
    pub computer: Option<String>,
    /// Whether the app did it by itself, and nobody at a window.
    pub by_the_app: bool,
    /// How the person was checked.
    pub identity_check: Option<IdentityCheckName>,
    /// Why.
    pub reason: Option<String>,
    /// Of data that was put back: when the backup was made; the reason is `null` then.
    pub backup_of: Option<Millis>,
}

/// Someone in the log.
#[derive(Serialize, Type)]
pub(crate) struct NamedView {
    /// Who.
    pub id: PersonId,
    /// The name; `null`: removed.
    pub name: Option<String>,
}

/// What checking the log found.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum LogVerdictView {
    /// Every line follows from the one before it.
    Whole {
        /// How many lines.
        lines: u32,
        /// Up to which line they were pruned.
        pruned: u32,
    },
    /// This line is the first that does not.
    Broken {
        /// Its number.
        line: u32,
    },
}

impl From<LogFilterView> for LogQuery {
    fn from(filter: LogFilterView) -> Self {
        let point = |at: Millis| Timestamp::from_millis(at.0);
        Self {
            person: filter.person.map(|person| person.account()),
            about: None,
            events: filter.events.into_iter().map(Into::into).collect(),
            from: filter.from.map(point),
            until: filter.until.map(point),
            before_line: filter.before_line.map(u64::from),
            limit: 100,
        }
    }
}

impl From<NamedLogPage> for LogPageView {
    fn from(NamedLogPage { page, names }: NamedLogPage) -> Self {
        let named = |id: AccountId| NamedView { id: id.into(), name: names.get(&id).cloned() };
        let lines = page.lines.into_iter().map(|LogLine { number: line, computer, entry }| LogLineView {
            line: number(line),
            computer,
            by_the_app: entry.source == Source::App,
            at: entry.at.into(),
            actor: entry.actor.map(named),
            on_behalf_of: entry.on_behalf_of.map(named),
            about: entry.about.map(named),
            event: entry.event.into(),
            done: entry.outcome == LogOutcome::Done,
            identity_check: entry.identity_check.map(IdentityCheckName::from),
            backup_of: entry.backup_of().map(Millis::from),
            reason: entry.reason.filter(|_| !entry.event.puts_data_back()),
        });
        Self { lines: lines.collect(), more: page.more }
    }
}

impl From<LogVerdict> for LogVerdictView {
    fn from(verdict: LogVerdict) -> Self {
        match verdict {
            LogVerdict::Whole { lines, pruned } => {
                Self::Whole { lines: number(lines), pruned: number(pruned) }
            }
            LogVerdict::Broken { line } => Self::Broken { line: number(line) },
        }
    }
}

/// Line numbers stay below four thousand million.
fn number(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}
