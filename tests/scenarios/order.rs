//! Every request in every state, as a script in the web view could send them.
//!
//! What is expected stands in `tests/order.txt`: a row a request, a column a state.
//! All that a request carries is right (the password, the code, the paper), so what
//! is refused is refused for its place alone. `*` after an end: the store changed;
//! without it, it must be as it was.

mod ends;
mod scene;

use std::collections::BTreeMap;

use tweestap_core::organisation::HelpDeskContact;
use tweestap_core::policy::Operation;
use tweestap_core::recovery_key::RecoveryKey;
use tweestap_core::secret::Password;
use tweestap_usecases::ports::KeyPlace;
use tweestap_usecases::resume::Passed;
use tweestap_usecases::set_up::SetUp;

use ends::{end, fault, kebab, nothing, of_fault, screen, set_up_end, yes};
use scene::{STATES, Scene, draft};

/// A request, with all that it carries, and how it ended.
type Act = fn(&Scene) -> String;

/// Every request that can be sent, with its name in the table.
const REQUESTS: &[(&str, Act)] = &[
    ("log_in", |s| end(s.house.desk.log_in(&s.at, "hugo@praktijk.example", s.password()))),
    ("enter_code", |s| end(s.house.desk.enter_code(&s.at, &s.code()))),
    ("enter_recovery_code", |s| end(s.house.desk.enter_recovery_code(&s.at, &s.recovery_code()))),
    ("unlock_with_password", |s| end(s.house.desk.unlock_with_password(&s.at, s.password()))),
    ("start_again", |s| {
        s.house.desk.start_again(&s.at);
        nothing()
    }),
    ("log_out", |s| fault(s.house.desk.log_out(&s.at))),
    ("lock", |s| fault(s.house.desk.lock(&s.at))),
    ("activity", |s| {
        s.house.desk.activity(&s.at);
        nothing()
    }),
    ("look_at_clock", |s| {
        let passed = s.house.desk.look_at_clock();
        let here = passed.into_iter().find(|(at, _)| *at == s.at).map(|(_, passed)| passed);
        kebab(&format!("{:?}", here.unwrap_or(Passed::Nothing)))
    }),
    ("screen", |s| screen(s.house.desk.screen(&s.at))),
    ("keep_draft", |s| yes(s.house.desk.keep_draft(&s.at, draft()))),
    ("take_draft", |s| yes(s.house.desk.take_draft(&s.at).is_some())),
    ("begin log_in", |s| end(s.house.desk.begin(&s.at, Operation::LogIn))),
    ("begin resume", |s| end(s.house.desk.begin(&s.at, Operation::Resume))),
    ("begin change_password", |s| end(s.house.desk.begin(&s.at, Operation::ChangePassword))),
    ("begin switch_on", |s| end(s.house.desk.begin(&s.at, Operation::SwitchOn))),
    ("begin switch_on_at_log_in", |s| end(s.house.desk.begin(&s.at, Operation::SwitchOnAtLogIn))),
    ("begin change_two_step", |s| end(s.house.desk.begin(&s.at, Operation::ChangeTwoStep))),
    ("begin renew_recovery_codes", |s| end(s.house.desk.begin(&s.at, Operation::RenewRecoveryCodes))),
    ("begin switch_off", |s| end(s.house.desk.begin(&s.at, Operation::SwitchOff))),
    ("begin renew_recovery_key", |s| end(s.house.desk.begin(&s.at, Operation::RenewRecoveryKey))),
    ("begin reset_two_step", |s| end(s.house.desk.begin(&s.at, Operation::ResetTwoStep))),
    ("prove_password", |s| end(s.house.desk.prove_password(&s.at, s.password()))),
    ("prove_code", |s| end(s.house.desk.prove_code(&s.at, &s.code()))),
    ("prove_recovery_code", |s| end(s.house.desk.prove_recovery_code(&s.at, &s.recovery_code()))),
    ("drop_challenge", |s| {
        s.house.desk.drop_challenge(&s.at);
        nothing()
    }),
    ("start_enrolment", |s| end(s.house.desk.start_enrolment(&s.at))),
    ("confirm_enrolment", |s| end(s.house.desk.confirm_enrolment(&s.at, &s.first_code()))),
    ("stop_enrolment", |s| {
        s.house.desk.stop_enrolment(&s.at);
        nothing()
    }),
    ("enrolment_key", |s| yes(s.house.desk.enrolment_key(&s.at).is_some())),
    ("renew_recovery_codes", |s| end(s.house.desk.renew_recovery_codes(&s.at))),
    ("shown_recovery_codes", |s| yes(!s.house.desk.shown_recovery_codes(&s.at).is_empty())),
    ("confirm_recovery_codes", |s| end(s.house.desk.confirm_recovery_codes(&s.at, &s.recovery_code()))),
    ("leave_recovery_codes", |s| {
        s.house.desk.leave_recovery_codes(&s.at);
        nothing()
    }),
    ("change_password", |s| end(s.house.desk.change_password(&s.at, "snow on the roof again".into()))),
    ("judge_own_password", |s| {
        let new = Password::new("snow on the roof again".into()).unwrap();
        match s.house.desk.judge_own_password(&s.at, &new) {
            Ok(judgement) => yes(judgement.is_some()),
            Err(fault) => of_fault(&fault),
        }
    }),
    ("remove_two_step", |s| end(s.house.desk.remove_two_step(&s.at))),
    ("own_profile", |s| end(s.house.desk.own_profile(&s.at))),
    ("own_security", |s| end(s.house.desk.own_security(&s.at))),
    ("rules", |s| end(s.house.desk.rules(&s.at))),
    ("card", |s| end(s.house.desk.card(&s.at))),
    ("organisation_name", |s| fault(s.house.desk.organisation_name())),
    ("renew_recovery_key", |s| set_up_end(s.house.desk.renew_recovery_key(&s.at))),
    ("recovery_key_on_paper", |s| yes(!s.house.desk.recovery_key_on_paper().is_empty())),
    ("confirm_recovery_key", |s| end(s.house.desk.confirm_recovery_key(1, "ABCDE"))),
    ("open_with_recovery_key", |s| {
        let key = RecoveryKey::generate(&[7; 16]).expose_text();
        set_up_end(s.house.desk.open_with_recovery_key(&key))
    }),
    ("set_up", |s| set_up_end(s.house.desk.set_up(&s.at, &form()))),
    ("open", |s| {
        s.house.desk.open();
        nothing()
    }),
    ("close", |s| {
        s.house.desk.close();
        s.house.desk.open();
        nothing()
    }),
];

fn form() -> SetUp {
    SetUp {
        organisation: "Another practice".into(),
        help_desk: HelpDeskContact {
            name: "Helpdesk".into(),
            phone: "030 123 45 67".into(),
            hours: "9 to 5".into(),
            outside_hours: String::new(),
        },
        name: "Hugo Smit".into(),
        address: "other@praktijk.example".into(),
        password: "seven old lamps burning".into(),
        key_place: KeyPlace::KeyFile,
    }
}

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
    "no",
];

/// Sends every request in one state.
fn check(state: &str) {
    let (_, scene) = STATES.iter().find(|(name, _)| *name == state).unwrap();
    let mut found = BTreeMap::new();
    let mut here = scene();
    for (request, act) in REQUESTS {
        let before = here.snapshot();
        let mut end = act(&here);
        if here.snapshot() != before {
            end.push('*');
        }
        if !REFUSED.contains(&end.as_str()) {
            here = scene();
        }
        found.insert((*request).to_owned(), end);
    }
    let expected = table().remove(state).unwrap();
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
    first_start_and "first-start"
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
}
