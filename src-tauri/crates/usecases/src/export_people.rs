//! Everyone's account for a file, without anything secret.

use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::policy::ExportData;

use crate::check::spend;
use crate::desk::{Desk, WindowName, decided};
use crate::outcome::{Outcome, Refusal};
use crate::ports::{Fault, PeopleFilter, PeopleQuery, PersonRow};

/// People of one part of an export.
const AT_A_TIME: u32 = 5_000;

/// One person as they are written into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedPerson {
    /// The person, as in the list.
    pub row: PersonRow,
    /// The number in the file, to call back.
    pub contact_number: String,
}

impl Desk {
    /// Everyone who was not removed, by name.
    pub fn export_people(&self, window: &WindowName) -> Result<Outcome<Vec<ExportedPerson>>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), ExportData, |loaded, permitted, _, now| {
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            let mut everyone = Vec::new();
            let mut query = PeopleQuery {
                text: String::new(),
                caseload_of: None,
                only: PeopleFilter::All,
                offset: 0,
                limit: AT_A_TIME,
            };
            loop {
                let rows = loaded.tx.people(&query, now)?.rows;
                let Ok(found) = u32::try_from(rows.len()) else { break };
                for row in rows {
                    let account = loaded.tx.account(row.id)?;
                    let contact_number = account.map(|account| account.contact_number).unwrap_or_default();
                    everyone.push(ExportedPerson { row, contact_number });
                }
                query.offset = query.offset.saturating_add(found);
                if found < AT_A_TIME {
                    break;
                }
            }
            let event = Event::DataExported;
            loaded.tx.append_log(&LogEntry::by_staff(loaded.account.id, None, event, now.wall))?;
            Ok(Outcome::Done(everyone))
        })
    }
}
