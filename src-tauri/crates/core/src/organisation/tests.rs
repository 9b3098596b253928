use super::*;
use crate::fixtures::{START, organisation};

const DAY: Duration = Duration::from_hours(24);

#[test]
fn a_requirement_holds_from_the_end_of_its_grace() {
    let required = |grace_days| Requirement::Required { since: START.wall, grace_days };
    let milli = Duration::from_millis(1);
    for (name, requirement, now, expected) in [
        ("not available", Requirement::NotAvailable, START.wall.plus(DAY * 400), false),
        ("optional", Requirement::Optional, START.wall.plus(DAY * 400), false),
        ("without grace, at once", required(0), START.wall, true),
        ("without grace, before it", required(0), START.wall.minus(milli), false),
        ("two weeks, the last moment", required(14), START.wall.plus(DAY * 14).minus(milli), false),
        ("two weeks", required(14), START.wall.plus(DAY * 14), true),
    ] {
        assert_eq!(requirement.is_enforced(now), expected, "{name}");
    }
}

#[test]
fn a_new_organisation_has_the_seed_s_settings() {
    let new = Organisation::new("Practice".into(), organisation(Profile::Strict).help_desk, START.wall);
    let required = Requirement::Required { since: START.wall, grace_days: 0 };
    for (role, expected) in [
        (Role::Client, Requirement::Optional),
        (Role::Therapist, Requirement::Optional),
        (Role::HelpDesk, required),
    ] {
        assert_eq!(new.two_step.of(role), expected, "{role:?}");
        assert_eq!(new.inactivity_limit(role), Duration::from_hours(1), "{role:?}");
    }
    assert_eq!(new.profile, Profile::Standard);
    assert_eq!(new.recovery_key_confirmed_at, None);
}

#[test]
fn each_role_has_its_own_value() {
    let minutes = PerRole { client: 5, therapist: 30, help_desk: 60 };
    let organisation = Organisation { inactivity_minutes: minutes, ..organisation(Profile::Standard) };
    for (role, expected) in [(Role::Client, 5), (Role::Therapist, 30), (Role::HelpDesk, 60)] {
        assert_eq!(organisation.inactivity_limit(role), Duration::from_mins(expected), "{role:?}");
    }
}
