//! Reading, checking and exporting the log.

use tweestap_core::account::AccountId;
use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::policy::{CheckLog, ExportData, ReadOwn};

use std::collections::HashMap;

use crate::check::spend;
use crate::desk::{Desk, Loaded, WindowName, decided};
use crate::outcome::{Outcome, Refusal};
use crate::ports::{Fault, LogPage, LogQuery, LogVerdict};

/// Lines of one page at most.
const LINES_AT_MOST: u32 = 200;

/// Lines of one part of an export.
const EXPORT_AT_A_TIME: u32 = 5_000;

/// A page of the log with the names of those who occur in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedLogPage {
    /// The lines.
    pub page: LogPage,
    /// Names of accounts that still have one.
    pub names: HashMap<AccountId, String>,
}

impl Desk {
    /// The session's own log, in full.
    pub fn own_log(
        &self,
        window: &WindowName,
        before_line: Option<u64>,
    ) -> Result<Outcome<NamedLogPage>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), ReadOwn, |loaded, _, _, _| {
            let person = Some(loaded.account.id);
            let query = LogQuery { person, before_line, limit: 100, ..LogQuery::default() };
            Ok(Outcome::Done(named(loaded, &query)?))
        })
    }

    /// Everyone's log, for the help desk.
    pub fn log(&self, window: &WindowName, query: &LogQuery) -> Result<Outcome<NamedLogPage>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), CheckLog, |loaded, _, _, _| {
            let query = LogQuery { limit: query.limit.min(LINES_AT_MOST), ..query.clone() };
            Ok(Outcome::Done(named(loaded, &query)?))
        })
    }

    /// Checks the log's chain, and writes that it was checked.
    pub fn check_log(&self, window: &WindowName) -> Result<Outcome<LogVerdict>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), CheckLog, |loaded, _, _, now| {
            let verdict = loaded.tx.check_log()?;
            let event = Event::LogChecked;
            loaded.tx.append_log(&LogEntry::by_staff(loaded.account.id, None, event, now.wall))?;
            Ok(Outcome::Done(verdict))
        })
    }

    /// All lines that a filter finds, newest first, for a file.
    pub fn export_log(&self, window: &WindowName, query: &LogQuery) -> Result<Outcome<NamedLogPage>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), ExportData, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let mut all = NamedLogPage::default();
            let mut query = LogQuery { limit: EXPORT_AT_A_TIME, before_line: None, ..query.clone() };
            loop {
                let part = named(loaded, &query)?;
                query.before_line = part.page.lines.last().map(|line| line.number);
                all.page.lines.extend(part.page.lines);
                all.names.extend(part.names);
                if !part.page.more {
                    break;
                }
            }
            let event = Event::DataExported;
            loaded.tx.append_log(&LogEntry::by_staff(loaded.account.id, None, event, now.wall))?;
            Ok(Outcome::Done(all))
        })
    }
}

fn named(loaded: &Loaded<'_>, query: &LogQuery) -> Result<NamedLogPage, Fault> {
    let page = loaded.tx.log_page(query)?;
    let mut names = HashMap::new();
    for entry in page.lines.iter().map(|line| &line.entry) {
        for id in [entry.actor, entry.on_behalf_of, entry.about].into_iter().flatten() {
            if !names.contains_key(&id)
                && let Some(account) = loaded.tx.account(id)?
                && !account.name.is_empty()
            {
                names.insert(id, account.name);
            }
        }
    }
    Ok(NamedLogPage { page, names })
}
