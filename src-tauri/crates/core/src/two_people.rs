//! Nobody replaces both things: the two-person rule.
//!
//! A password code and a reset code for the same account within seven days come
//! from two different staff members. A staff change of someone's address counts as
//! a password code. The second may not have been created, invited, promoted or
//! reset by the first in those seven days: a puppet is no second person. Neither may
//! the first have been so by the second, or the puppet would only have to go first.

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

    /// Whether someone it was done to is a puppet of who did it.
    const fn makes_puppet(self) -> bool {
        matches!(self, Self::Created | Self::Invited | Self::Promoted | Self::Reset)
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
    /// One of the two made, invited, promoted or reset the other.
    Puppet,
}

/// Whether `actor` may do `kind` now to an account with these interventions.
/// `on_actor` are those that were done to the actor's own account, `on_others` those
/// that were done to each who did something to the subject.
pub fn check(
    kind: InterventionKind,
    actor: AccountId,
    on_subject: &[Intervention],
    on_actor: &[Intervention],
    on_others: &[(AccountId, Vec<Intervention>)],
    now: Timestamp,
) -> Result<(), NeedsAnother> {
    let Some(half) = kind.half() else { return Ok(()) };
    let counts = |done: &&Intervention| now.since(done.at) < COUNTS_FOR;
    let other_halves =
        on_subject.iter().filter(counts).filter(|done| done.kind.half().is_some_and(|other| other != half));
    for other in other_halves {
        let made = |done_to: &[Intervention], by| {
            done_to.iter().filter(counts).any(|done| done.by == by && done.kind.makes_puppet())
        };
        let is_my_puppet = || on_others.iter().any(|(id, done_to)| *id == other.by && made(done_to, actor));
        let why = if other.by == actor {
            WhyNotYou::SamePerson
        } else if made(on_actor, other.by) || is_my_puppet() {
            WhyNotYou::Puppet
        } else {
            continue;
        };
        return Err(NeedsAnother { first: other.by, why, until: other.at.plus(COUNTS_FOR) });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
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
            let found = check(*kind, ANN, on_subject, on_actor, &[], NOW).err().map(|needs| needs.why);
            assert_eq!(found, *expected, "{name}");
        }
    }

    #[test]
    fn nobody_lets_a_puppet_go_first() {
        let rows = [
            ("created by the second", Created, ANN, 2, true),
            ("invited", Invited, ANN, 2, true),
            ("promoted", Promoted, ANN, 2, true),
            ("reset", Reset, ANN, 2, true),
            ("a password code makes no puppet", PasswordCode, ANN, 2, false),
            ("long ago", Created, ANN, 8, false),
            ("created by someone else", Created, AccountId::from_bytes([3; 16]), 2, false),
        ];
        for (name, kind, by, days_ago, refused) in rows {
            let on_others = [(BEN, vec![done(kind, by, days_ago)])];
            let found = check(Reset, ANN, &[done(PasswordCode, BEN, 1)], &[], &on_others, NOW);
            assert_eq!(found.is_err(), refused, "{name}");
        }
    }

    #[test]
    fn a_clock_set_back_frees_nobody() {
        let future = [Intervention { kind: PasswordCode, by: ANN, at: NOW.plus(COUNTS_FOR * 4) }];
        assert!(check(Reset, ANN, &future, &[], &[], NOW).is_err());
    }
}
