//! What one person knows and has serves nobody else.

use std::time::Duration;

use tweestap_core::policy::Operation;
use tweestap_core::session::SESSION_FOR;
use tweestap_usecases::WindowName;
use tweestap_usecases::outcome::{Outcome, Refusal};
use tweestap_usecases::ports::Fault;

use crate::house::House;
use crate::visitor::{Visitor, done, window};

/// One entry of Sanne's password or code at Hugo's window.
struct Row {
    name: &'static str,
    /// How far Hugo is.
    arrange: fn(&House, &Visitor, &WindowName),
    /// What Sanne enters there.
    enter: fn(&House, &Visitor, &WindowName) -> Result<Outcome<()>, Fault>,
}

const ROWS: &[Row] = &[
    Row {
        name: "her code, in his half log-in",
        arrange: |house, hugo, at| hugo.gives_password(house, at),
        enter: |house, sanne, at| house.desk.enter_code(at, &sanne.code(house)),
    },
    Row {
        name: "her recovery code, in his half log-in",
        arrange: |house, hugo, at| hugo.gives_password(house, at),
        enter: |house, sanne, at| house.desk.enter_recovery_code(at, &sanne.paper[1]),
    },
    Row {
        name: "her code, on his lock",
        arrange: locked,
        enter: |house, sanne, at| house.desk.enter_code(at, &sanne.code(house)),
    },
    Row {
        name: "her recovery code, on his lock",
        arrange: locked,
        enter: |house, sanne, at| house.desk.enter_recovery_code(at, &sanne.paper[1]),
    },
    Row {
        name: "her password, on the lock of his window without two-step",
        arrange: |house, hugo, at| {
            without_two_step(house, hugo, at);
            house.desk.lock(at).unwrap();
        },
        enter: |house, sanne, at| house.desk.unlock_with_password(at, sanne.password.into()),
    },
    Row {
        name: "her password, for what he wants",
        arrange: |house, hugo, at| {
            hugo.logs_in(house, at);
            let _ = house.desk.begin(at, Operation::SwitchOff).unwrap();
        },
        enter: |house, sanne, at| {
            let proven = house.desk.prove_password(at, sanne.password.into());
            proven.map(|outcome| outcome.map(|_| ()))
        },
    },
    Row {
        name: "her code, for what he wants",
        arrange: password_given,
        enter: |house, sanne, at| {
            let proven = house.desk.prove_code(at, &sanne.code(house));
            proven.map(|outcome| outcome.map(|_| ()))
        },
    },
    Row {
        name: "her recovery code, for what he wants",
        arrange: password_given,
        enter: |house, sanne, at| {
            let proven = house.desk.prove_recovery_code(at, &sanne.paper[1]);
            proven.map(|outcome| outcome.map(|_| ()))
        },
    },
    Row {
        name: "a code of her paper, typed back for his",
        arrange: |house, hugo, at| {
            hugo.logs_in(house, at);
            let _ = house.desk.begin(at, Operation::RenewRecoveryCodes).unwrap();
            done(house.desk.prove_password(at, hugo.password.into()));
            done(house.desk.renew_recovery_codes(at));
        },
        enter: |house, sanne, at| house.desk.confirm_recovery_codes(at, &sanne.paper[1]),
    },
];

fn locked(house: &House, hugo: &Visitor, at: &WindowName) {
    hugo.logs_in(house, at);
    house.desk.lock(at).unwrap();
}

/// He switched it off, with his own codes.
fn without_two_step(house: &House, hugo: &Visitor, at: &WindowName) {
    password_given(house, hugo, at);
    done(house.desk.prove_code(at, &hugo.code(house)));
    done(house.desk.remove_two_step(at));
}

fn password_given(house: &House, hugo: &Visitor, at: &WindowName) {
    hugo.logs_in(house, at);
    let _ = house.desk.begin(at, Operation::SwitchOff).unwrap();
    done(house.desk.prove_password(at, hugo.password.into()));
}

#[test]
fn it_is_wrong_at_his_window_and_hers_stays_as_it_was() {
    for Row { name, arrange, enter } in ROWS {
        let house = House::in_memory();
        let hugo = Visitor::hugo(&house).with_two_step(&house);
        let sanne = Visitor::sanne(&house).with_two_step(&house);
        let at = window("main");
        arrange(&house, &hugo, &at);
        let of_sanne = || house.snapshot(&[sanne.id]).lines().last().unwrap().to_owned();
        let before = of_sanne();
        let end = enter(&house, &sanne, &at).unwrap();
        let is_wrong = matches!(end, Outcome::Refused(Refusal::WrongCode { .. } | Refusal::WrongPassword(_)));
        assert!(is_wrong, "{name}: {end:?}");
        assert_eq!(of_sanne(), before, "{name}");
    }
}

/// A file of people that was chosen is kept under this name.
#[test]
fn a_session_is_the_same_over_a_lock_and_no_other_one_is() {
    let house = House::in_memory();
    let hugo = Visitor::hugo(&house).with_two_step(&house);
    let (desk, at) = (&house.desk, window("main"));
    assert_eq!(desk.sitting(&at), None, "nobody is here");
    hugo.gives_password(&house, &at);
    assert_eq!(desk.sitting(&at), None, "half a log-in is none");
    done(desk.enter_code(&at, &hugo.code(&house)));
    let first = desk.sitting(&at);
    assert!(first.is_some());
    desk.lock(&at).unwrap();
    assert_eq!(desk.sitting(&at), first, "the same person, away for a while");
    desk.log_out(&at).unwrap();
    assert_eq!(desk.sitting(&at), None, "logged out");
    house.clock.pass(Duration::from_secs(30));
    hugo.logs_in(&house, &at);
    let second = desk.sitting(&at);
    assert!(second.is_some() && second != first, "another session of the same person");
    house.clock.pass(SESSION_FOR);
    assert_eq!(desk.sitting(&at), None, "it is over, before anyone looked");
}
