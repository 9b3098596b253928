//! What a logged-in session holds beside the person.

use std::sync::Arc;
use std::time::Duration;

use super::SESSION_FOR;
use crate::clock::{Moment, Timestamp};
use crate::enrolment::PendingEnrolment;
use crate::inactivity::Inactivity;
use crate::issued_code::IssuanceId;
use crate::lookup_secret::LookupSecret;

/// How the person came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameInBy {
    /// With all that the table asks.
    Ordinary,
    /// With a recovery code in place of the app code.
    RecoveryCode,
}

/// What a logged-in session holds beside the person.
#[derive(Debug)]
pub struct Visit {
    opened_at: Moment,
    /// When this window was last touched.
    pub activity: Inactivity,
    /// How the person came in.
    pub came_in_by: CameInBy,
    /// Whether that was with a code of the method that is on.
    pub with_the_method: bool,
    /// Wrong codes for this account since its last log-in.
    pub wrong_codes_before: u32,
    /// When the person logged in before this time.
    pub before: Option<Timestamp>,
    /// The reset code that opened this session, to be spent by its ending.
    pub reset: Option<IssuanceId>,
    /// An authenticator that was started here.
    pub enrolment: Option<PendingEnrolment>,
    /// Recovery codes that are on screen for the only time.
    pub shown_codes: ShownCodes,
    /// Unfinished input, kept over a lock.
    pub draft: Option<Draft>,
}

/// Recovery codes on screen: shared, not copied, and wiped with the last holder.
pub type ShownCodes = Arc<[LookupSecret]>;

/// Unfinished input of one page: never passwords, codes or keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which page.
    pub page: String,
    /// What was in its fields, as the page wrote it.
    pub fields: String,
}

impl Visit {
    /// When it began.
    pub fn opened_at(&self) -> Moment {
        self.opened_at
    }

    /// A log-in that ends now.
    pub fn new(now: Moment, inactivity_limit: Duration, came_in_by: CameInBy) -> Self {
        Self {
            opened_at: now,
            activity: Inactivity::new(inactivity_limit, now),
            came_in_by,
            with_the_method: false,
            wrong_codes_before: 0,
            before: None,
            reset: None,
            enrolment: None,
            shown_codes: ShownCodes::default(),
            draft: None,
        }
    }

    /// When the session ends at the latest, on the wall clock.
    pub fn ends_at(&self) -> Timestamp {
        self.opened_at.wall.plus(SESSION_FOR)
    }

    pub(super) fn is_over(&self, now: Moment) -> bool {
        now.since(self.opened_at) >= SESSION_FOR
    }
}
