//! Nobody replaces both things: the two-person rule.
//!
//! A password code and a reset code for the same account within seven days come
//! from two different staff members. A staff change of someone's address counts as
//! a password code. A puppet is no second person: whoever made, invited, promoted, reset or
//! let somebody in during those seven days may hold that account.
//!
//! ```text
//!   Hanna ── made ──► Ben ── made ──► Dora        who may hold Dora: Dora, Ben, Hanna
//!     └───── made ──► Carl                        who may hold Carl: Carl, Hanna
//! ```
//!
//! Two people are two only where nobody may hold both.

use std::collections::HashSet;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::account::AccountId;
use crate::clock::Timestamp;

/// How long an intervention counts.
pub const COUNTS_FOR: Duration = Duration::from_hours(7 * 24);

/// Something staff did to someone's account that could open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Intervention {
    /// What.
    pub kind: InterventionKind,
    /// Who did it.
    pub by: AccountId,
    /// When.
    pub at: Timestamp,
}

/// What staff did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InterventionKind {
    /// Made the account.
    Created,
    /// Issued a welcome code.
    Invited,
    /// Gave it another role.
    Promoted,
    /// Handed out a password code.
    PasswordCode,
    /// Changed its address.
    AddressChanged,
    /// Reset its two-step.
    Reset,
}

impl InterventionKind {
    /// Which of the two things it replaces.
    const fn half(self) -> Option<Half> {
        match self {
            Self::PasswordCode | Self::AddressChanged => Some(Half::Password),
            Self::Reset => Some(Half::SecondStep),
            Self::Created | Self::Invited | Self::Promoted => None,
        }
    }
}

/// One of the two things that open an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Password,
    SecondStep,
}

/// Why a second person has to do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedsAnother {
    /// Who did the other half.
    pub first: AccountId,
    /// Whether the one who asks is that person, or a puppet of theirs.
    pub why: WhyNotYou,
    /// When the other half no longer counts.
    pub until: Timestamp,
}

/// Why the one who asks is no second person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNotYou {
    /// They did the other half themselves.
    SamePerson,
    /// Somebody may hold both accounts.
    Puppet,
}

/// Whether `actor` may do `kind` now to an account with the interventions `on_subject`.
/// `done_to` gives those that were done to a member of staff.
///
/// # Errors
/// What `done_to` could not read; within, who has to be another and until when.
pub fn check<E>(
    kind: InterventionKind,
    actor: AccountId,
    on_subject: &[Intervention],
    mut done_to: impl FnMut(AccountId) -> Result<Vec<Intervention>, E>,
    now: Timestamp,
) -> Result<Result<(), NeedsAnother>, E> {
    let Some(half) = kind.half() else { return Ok(Ok(())) };
    let is_other_half =
        |done: &&Intervention| counts(done, now) && done.kind.half().is_some_and(|other| other != half);
    let mut holding_actor = None;
    for other in on_subject.iter().filter(is_other_half) {
        let mine = match holding_actor.take() {
            Some(known) => known,
            None => may_hold(actor, &mut done_to, now)?,
        };
        let is_same_hand = !mine.is_disjoint(&may_hold(other.by, &mut done_to, now)?);
        holding_actor = Some(mine);
        if is_same_hand {
            let why = if other.by == actor { WhyNotYou::SamePerson } else { WhyNotYou::Puppet };
            return Ok(Err(NeedsAnother { first: other.by, why, until: other.at.plus(COUNTS_FOR) }));
        }
    }
    Ok(Ok(()))
}

/// Everybody who may hold this account: the person, who did something to it that could
/// open it, and who did such a thing to those.
fn may_hold<E>(
    person: AccountId,
    done_to: &mut impl FnMut(AccountId) -> Result<Vec<Intervention>, E>,
    now: Timestamp,
) -> Result<HashSet<AccountId>, E> {
    let mut holders = HashSet::from([person]);
    let mut unread = vec![person];
    while let Some(next) = unread.pop() {
        let by = done_to(next)?.into_iter().filter(|done| counts(done, now)).map(|done| done.by);
        unread.extend(by.filter(|&by| holders.insert(by)));
    }
    Ok(holders)
}

/// A clock that was set back frees nobody.
fn counts(done: &Intervention, now: Timestamp) -> bool {
    now.since(done.at) < COUNTS_FOR
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::InterventionKind::{AddressChanged, Created, Invited, PasswordCode, Promoted, Reset};
    use super::*;

    const ANN: AccountId = AccountId::from_bytes([1; 16]);
    const BEN: AccountId = AccountId::from_bytes([2; 16]);
    const NOW: Timestamp = Timestamp::from_millis(1_700_000_000_000);

    fn done(kind: InterventionKind, by: AccountId, days_ago: u64) -> Intervention {
        Intervention { kind, by, at: NOW.minus(Duration::from_hours(24 * days_ago)) }
    }

    #[test]
    fn nobody_replaces_both_things() {
        use WhyNotYou::{Puppet, SamePerson};
        type Row<'a> = (&'a str, InterventionKind, &'a [Intervention], &'a [Intervention], Option<WhyNotYou>);
        let rows: &[Row<'_>] = &[
            ("nothing before", Reset, &[], &[], None),
            ("the same half twice", Reset, &[done(Reset, ANN, 1)], &[], None),
            ("own password code, then reset", Reset, &[done(PasswordCode, ANN, 1)], &[], Some(SamePerson)),
            ("own reset, then password code", PasswordCode, &[done(Reset, ANN, 6)], &[], Some(SamePerson)),
            ("own address change, then reset", Reset, &[done(AddressChanged, ANN, 1)], &[], Some(SamePerson)),
            ("own reset, then address change", AddressChanged, &[done(Reset, ANN, 1)], &[], Some(SamePerson)),
            ("after seven days", Reset, &[done(PasswordCode, ANN, 7)], &[], None),
            ("another's password code", Reset, &[done(PasswordCode, BEN, 1)], &[], None),
            (
                "created by the first",
                Reset,
                &[done(PasswordCode, BEN, 1)],
                &[done(Created, BEN, 2)],
                Some(Puppet),
            ),
            ("invited", Reset, &[done(PasswordCode, BEN, 1)], &[done(Invited, BEN, 2)], Some(Puppet)),
            ("promoted", Reset, &[done(PasswordCode, BEN, 1)], &[done(Promoted, BEN, 2)], Some(Puppet)),
            ("reset", Reset, &[done(PasswordCode, BEN, 1)], &[done(Reset, BEN, 2)], Some(Puppet)),
            ("created long ago", Reset, &[done(PasswordCode, BEN, 1)], &[done(Created, BEN, 8)], None),
            ("created by someone else", Reset, &[done(PasswordCode, BEN, 1)], &[done(Created, ANN, 2)], None),
            ("a welcome code is no half", Invited, &[done(Reset, ANN, 1)], &[], None),
        ];
        for (name, kind, on_subject, on_actor, expected) in rows {
            let done_to = |id| Ok::<_, Infallible>(if id == ANN { on_actor.to_vec() } else { Vec::new() });
            let Ok(found) = check(*kind, ANN, on_subject, done_to, NOW);
            assert_eq!(found.err().map(|needs| needs.why), *expected, "{name}");
        }
    }

    #[test]
    fn whoever_may_hold_both_is_one_person() {
        const CARL: AccountId = AccountId::from_bytes([3; 16]);
        const DORA: AccountId = AccountId::from_bytes([4; 16]);
        type Row<'a> = (&'a str, &'a [(AccountId, InterventionKind, AccountId, u64)], bool);
        // Ann resets after Ben handed out a password code; each line: to whom, what, by whom, days ago.
        let rows: &[Row<'_>] = &[
            ("nothing", &[], false),
            ("the first was created by the second", &[(BEN, Created, ANN, 2)], true),
            ("invited", &[(BEN, Invited, ANN, 2)], true),
            ("promoted", &[(BEN, Promoted, ANN, 2)], true),
            ("reset", &[(BEN, Reset, ANN, 2)], true),
            ("let in with a password code", &[(BEN, PasswordCode, ANN, 2)], true),
            ("moved to another address", &[(BEN, AddressChanged, ANN, 2)], true),
            ("long ago", &[(BEN, Created, ANN, 8)], false),
            ("created by someone else", &[(BEN, Created, CARL, 2)], false),
            ("both by the same third", &[(BEN, Created, CARL, 2), (ANN, Invited, CARL, 1)], true),
            ("a puppet of a puppet", &[(BEN, Created, CARL, 2), (CARL, Promoted, ANN, 3)], true),
            ("a third who is long ago", &[(BEN, Created, CARL, 2), (CARL, Promoted, ANN, 8)], false),
            ("in a circle", &[(BEN, Created, CARL, 2), (CARL, Reset, BEN, 1), (ANN, Reset, DORA, 1)], false),
        ];
        for (name, lines, refused) in rows {
            let done_to = |id| {
                let lines = lines.iter().filter(|line| line.0 == id);
                Ok::<_, Infallible>(lines.map(|&(_, kind, by, days)| done(kind, by, days)).collect())
            };
            let Ok(found) = check(Reset, ANN, &[done(PasswordCode, BEN, 1)], done_to, NOW);
            assert_eq!(found.is_err(), *refused, "{name}");
        }
    }

    #[test]
    fn a_clock_set_back_frees_nobody() {
        let future = [Intervention { kind: PasswordCode, by: ANN, at: NOW.plus(COUNTS_FOR * 4) }];
        let Ok(found) = check(Reset, ANN, &future, |_| Ok::<_, Infallible>(Vec::new()), NOW);
        assert!(found.is_err());
    }
}
