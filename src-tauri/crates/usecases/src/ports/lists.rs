//! What is asked of the lists of people and of the log, and what they answer.

use tweestap_core::account::{AccountId, Method, Role, Standing};
use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::clock::Timestamp;

/// Which people, and which page of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleQuery {
    /// Part of a name or address, as typed; empty: everyone.
    pub text: String,
    /// Only the clients of this therapist at this time.
    pub caseload_of: Option<(AccountId, Timestamp)>,
    /// Only these.
    pub only: PeopleFilter,
    /// How many to leave out before the first row.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// Which people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeopleFilter {
    /// Everyone who was not removed.
    All,
    /// Those who need someone: method stopped or suspended, welcome code not used, no
    /// recovery code left, an open reset.
    NeedsSomeone,
    /// Closed accounts.
    Deactivated,
}

/// One page of people with the exact counts of each filter for the same text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeoplePage {
    /// The rows, by name.
    pub rows: Vec<PersonRow>,
    /// How many there are without a page.
    pub all: u32,
    /// How many need someone.
    pub needs_someone: u32,
    /// How many are closed.
    pub deactivated: u32,
}

/// How many of a role have two-step on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TwoStepCount {
    /// With two-step on.
    pub on: u32,
    /// All active accounts of the role.
    pub all: u32,
}

/// One person in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub id: AccountId,
    /// The name.
    pub name: String,
    /// The address they log in with, as people read it.
    pub address: String,
    /// What they are.
    pub role: Role,
    /// Whether the account can be used.
    pub standing: Standing,
    /// Whether a password was ever chosen.
    pub activated: bool,
    /// Where codes come from, while two-step is on.
    pub method: Option<Method>,
    /// Whether its codes are refused: stopped, or suspended by wrong codes.
    pub refused: bool,
    /// Recovery codes left, while two-step is on.
    pub codes_left: u8,
    /// The last full log-in.
    pub last_log_in_at: Option<Timestamp>,
}

/// Which log lines, and which page of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogQuery {
    /// Only about this account, or done by it.
    pub person: Option<AccountId>,
    /// Only about this account.
    pub about: Option<AccountId>,
    /// Only these events; empty: all.
    pub events: Vec<Event>,
    /// Not before this.
    pub from: Option<Timestamp>,
    /// Before this.
    pub until: Option<Timestamp>,
    /// Only lines older than the one with this number, for the next page.
    pub before_line: Option<u64>,
    /// Lines at most.
    pub limit: u32,
}

/// One page of the log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogPage {
    /// The lines, newest first.
    pub lines: Vec<LogLine>,
    /// Whether there are older ones.
    pub more: bool,
}

/// One line of the log as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its number, from 1.
    pub number: u64,
    /// The computer it was written on, by the name its system gives it; `None` for
    /// lines that were written before lines said so.
    pub computer: Option<String>,
    /// What it says.
    pub entry: LogEntry,
}

/// What checking the log found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogVerdict {
    /// Every line follows from the one before it.
    Whole {
        /// How many lines.
        lines: u64,
        /// Up to which line they were pruned, at a sealed checkpoint.
        pruned: u64,
    },
    /// This line is the first that does not.
    Broken {
        /// Its number.
        line: u64,
    },
}
