//! Every request in every state, as a script in the web view could send them.
//!
//! What is expected stands in `tests/order.txt`: a row a request, a column a state.
//! All that a request carries is right (the password, the code, the paper), so what
//! is refused is refused for its place alone. `*` after an end: the store changed;
//! without it, it must be as it was.

mod ends;
mod own;
mod scene;
mod staff;

use std::collections::BTreeMap;

use scene::{STATES, Scene};

/// A request, with all that it carries, and how it ended.
type Act = fn(&Scene) -> String;

/// The ends in the table: by state, then by request.
fn table() -> BTreeMap<String, BTreeMap<String, String>> {
    let text = include_str!("../order.txt");
    let mut rows = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let states: Vec<_> = rows.next().unwrap().split('|').skip(1).map(|name| name.trim().to_owned()).collect();
    let mut table: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for row in rows {
        let mut cells = row.split('|').map(|cell| cell.trim().to_owned());
        let request = cells.next().unwrap();
        for (state, end) in states.iter().zip(cells) {
            table.entry(state.clone()).or_default().insert(request.clone(), end);
        }
    }
    table
}

/// Ends that leave the window as it was: the next request comes to the same one.
const REFUSED: &[&str] = &[
    "closed",
    "not-logged-in",
    "half-logged-in",
    "enrol-first",
    "locked",
    "out-of-order",
    "does-not-apply",
    "not-allowed",
    "not-available",
    "malformed",
    "no",
    "no-backup",
];

/// Sends every request in one state.
fn check(state: &str) {
    let (_, scene) = STATES.iter().find(|(name, _)| *name == state).unwrap();
    let mut found = BTreeMap::new();
    let mut here = scene().with_codes();
    for (request, act) in own::REQUESTS.iter().chain(staff::REQUESTS) {
        let before = here.snapshot();
        let mut end = act(&here);
        if here.snapshot() != before {
            end.push('*');
        }
        if !REFUSED.contains(&end.as_str()) {
            here = scene().with_codes();
        }
        found.insert((*request).to_owned(), end);
    }
    let expected = table().remove(state).unwrap_or_default();
    let difference: Vec<_> = found
        .iter()
        .filter(|(request, end)| expected.get(*request) != Some(*end))
        .map(|(request, end)| format!("{request}: {end}, expected {:?}", expected.get(request)))
        .collect();
    assert!(difference.is_empty(), "{state}\n{}", difference.join("\n"));
    assert_eq!(found.len(), expected.len(), "a row of the table has no request");
}

macro_rules! states {
    ($($name:ident $state:literal)*) => {
        $(#[test] fn $name() { check($state); })*

        #[test]
        fn every_state_is_checked() {
            let checked = [$($state),*];
            let states: Vec<_> = STATES.iter().map(|(name, _)| *name).collect();
            assert_eq!(states, checked);
            assert_eq!(table().len(), checked.len());
        }
    };
}

states! {
    // The last by its name: its store is a file (see in_memory.rs).
    where_nothing_is_set_up "first-start"
    nobody_logged_in "nobody"
    half_logged_in "half"
    log_in_led_to_enrolment "enrolling"
    open_without_two_step "open-off"
    open_with_two_step "open-on"
    locked_without_two_step "locked-off"
    in_the_middle_of_everything "busy"
    locked_with_two_step "locked-on"
    left_alone_and_nobody_looked "idle"
    after_twelve_hours_and_nobody_looked "over"
    ended_by_a_change_elsewhere "ended"
    a_one_time_code_entered "recovering"
    a_reset_code_entered "after-reset"
    open_as_a_client "client"
    open_as_a_therapist "therapist"
}
