use proptest::prelude::*;

use super::*;

const START: Moment =
    Moment { wall: Timestamp::from_millis(1_800_000_000_000), boot: Duration::from_hours(1) };
const DAY: Duration = Duration::from_hours(24);
const CODE: &Schedule = &Schedule::CODE;

fn later(now: Moment, passed: Duration) -> Moment {
    Moment { wall: now.wall.plus(passed), boot: now.boot + passed }
}

/// A try that turns out wrong, as soon as it is taken. Gives the moment it was.
fn wrong(counter: Counter, now: Moment, schedule: &Schedule) -> Result<(Counter, Moment), Refused> {
    let (counter, now) = match counter.refusal(now, schedule) {
        Some(Refused::Waiting { until }) => (counter, later(now, until.since(now.wall))),
        _ => (counter, now),
    };
    let (counter, charged) = counter.charge(now, schedule);
    charged.map(|_stands| (counter, now))
}

fn wrong_times(count: u32, schedule: &Schedule) -> (Counter, Moment) {
    (0..count).fold((Counter::default(), START), |(counter, now), _| wrong(counter, now, schedule).unwrap())
}

fn charged(counter: Counter, now: Moment, schedule: &Schedule) -> (Counter, Charge) {
    let (counter, charge) = counter.charge(now, schedule);
    (counter, charge.unwrap())
}

#[test]
fn tries_are_refused_until_the_wait_is_over_and_taken_then() {
    for schedule in [CODE, &Schedule::PASSWORD, &Schedule::RECOVERY_CODE] {
        for number in 1..10 {
            let (counter, now) = wrong_times(number, schedule);
            let Some(length) = schedule.wait_after(number) else {
                assert_eq!(counter.refusal(now, schedule), None, "try {number} of {schedule:?}");
                continue;
            };
            let until = now.wall.plus(length);
            let just_before = later(now, length.checked_sub(Duration::from_millis(1)).unwrap());
            let (counter, refused) = counter.charge(just_before, schedule);
            assert_eq!(refused, Err(Refused::Waiting { until }), "try {number} of {schedule:?}");
            assert_eq!(counter.in_a_row(), number, "a refused try is not charged");
            assert!(counter.charge(later(now, length), schedule).1.is_ok(), "try {number} of {schedule:?}");
        }
    }
}

#[test]
fn rows_end_where_the_table_says() {
    const YEARS: Duration = Duration::from_hours(24 * 365 * 50);
    for (name, schedule, count, end) in [
        ("ten codes", CODE, 10, Some(Refused::Suspended)),
        ("nine codes", CODE, 9, None),
        ("a hundred passwords", &Schedule::PASSWORD, 100, Some(Refused::Closed)),
        ("ninety-nine passwords", &Schedule::PASSWORD, 99, None),
        ("recovery codes never end", &Schedule::RECOVERY_CODE, 300, None),
    ] {
        let (counter, now) = wrong_times(count, schedule);
        assert_eq!(counter.refusal(later(now, YEARS), schedule), end, "{name}");
    }
}

#[test]
fn a_success_ends_the_row_and_is_not_counted_in_the_year() {
    let (counter, now) = wrong_times(5, CODE);
    let (counter, charge) = charged(counter, later(now, DAY), CODE);
    let counter = counter.succeed(charge);
    assert_eq!((counter.in_a_row(), counter.in_a_year()), (0, 5));
    assert_eq!(counter.refusal(now, CODE), None);
}

#[test]
fn a_refund_leaves_the_counter_as_it_was_with_its_wait_served() {
    let (before, now) = wrong_times(6, CODE);
    let served = later(now, DAY);
    let (counter, charge) = charged(before.clone(), served, CODE);
    let after = counter.refund(charge);
    assert_eq!((after.in_a_row(), after.in_a_year()), (6, 6));
    assert_eq!(after.refusal(served, CODE), None);
    let (counter, _stands) = charged(after, served, CODE);
    assert_eq!(
        counter.wait,
        before.charge(served, CODE).0.wait,
        "the next wrong one waits as if nothing was"
    );
}

#[test]
fn a_refund_does_not_take_back_the_charge_of_another_try() {
    let (counter, first) = charged(Counter::default(), START, CODE);
    let (counter, _second) = charged(counter, START, CODE);
    let (counter, _third) = charged(counter, START, CODE);
    let counter = counter.refund(first);
    assert_eq!(counter.in_a_row(), 2);
    assert!(matches!(counter.refusal(START, CODE), Some(Refused::Waiting { .. })));
}

#[test]
fn a_recovery_code_lifts_a_row_and_not_a_year() {
    let (suspended, now) = wrong_times(10, CODE);
    assert_eq!(suspended.lift().refusal(now, CODE), None);
    let counter =
        (0..100).fold(Counter::default(), |counter, _| wrong(counter, START, CODE).unwrap().0.lift());
    assert_eq!(counter.refusal(START, CODE), Some(Refused::SuspendedForTheYear));
    assert_eq!(counter.lift().refusal(START, CODE), Some(Refused::SuspendedForTheYear));
}

#[test]
fn the_person_is_told_at_sixty() {
    let counter =
        (0..59).fold(Counter::default(), |counter, _| wrong(counter, START, CODE).unwrap().0.lift());
    assert!(!counter.nears_the_year_limit(CODE));
    assert!(wrong(counter, START, CODE).unwrap().0.nears_the_year_limit(CODE));
}

#[test]
fn a_charge_leaves_the_year_only_when_an_accepted_code_proves_the_date() {
    let (counter, now) = wrong_times(4, CODE);
    let in_ten_years = later(now, 3650 * DAY);
    assert_eq!(counter.charge(in_ten_years, CODE).0.in_a_year(), 5, "a moved clock alone proves nothing");

    let (counter, _) = wrong_times(4, CODE);
    let counter = counter.lift().prove_date(START.wall);
    for (name, days, left) in [("a day", 1, 4), ("364 days", 364, 4), ("365 days", 365, 0)] {
        let proven = counter.clone().prove_date(START.wall.plus(days * DAY));
        assert_eq!(proven.in_a_year(), left, "{name}");
    }
}

#[test]
fn charges_made_while_the_clock_was_wrong_are_dated_by_the_next_proof() {
    let long_ago = Moment { wall: START.wall.minus(3650 * DAY), ..START };
    let counter = wrong(Counter::default().prove_date(START.wall), long_ago, CODE).unwrap().0;
    let today = START.wall.plus(100 * DAY);
    let counter = counter.lift().prove_date(today);
    assert_eq!(counter.clone().prove_date(today.plus(364 * DAY)).in_a_year(), 1);
    assert_eq!(counter.prove_date(today.plus(365 * DAY)).in_a_year(), 0);
}

#[test]
fn nothing_is_dated_later_than_a_proven_day() {
    let next_year = START.wall.plus(400 * DAY);
    let counter = wrong(Counter::default(), START, CODE).unwrap().0.prove_date(next_year);
    let counter = counter.prove_date(START.wall);
    assert_eq!(counter.clone().prove_date(START.wall.plus(364 * DAY)).in_a_year(), 1);
    assert_eq!(counter.prove_date(START.wall.plus(365 * DAY)).in_a_year(), 0);
}

#[test]
fn after_a_restart_the_wall_clock_says_what_has_passed() {
    let (counter, began) = wrong_times(9, CODE);
    for (name, wall_minutes, left_minutes) in [
        ("part of it", 30, 2),
        ("all of it", 32, 0),
        ("a night", 600, 0),
        ("nothing, the clock is earlier", -600, 32),
    ] {
        let wall = Timestamp::from_millis(began.wall.as_millis() + wall_minutes * 60_000);
        let now = Moment { wall, boot: Duration::from_mins(1) };
        assert_eq!(left(&counter, now), Duration::from_mins(left_minutes), "{name}");
    }
}

#[test]
fn a_wait_begun_anew_by_a_restart_runs_from_there() {
    let (counter, began) = wrong_times(9, CODE);
    let restarted = Moment { wall: began.wall.minus(DAY), boot: Duration::from_mins(1) };
    let (counter, refused) = counter.charge(restarted, CODE);
    assert!(refused.is_err());
    let again = Moment { wall: began.wall.minus(2 * DAY), boot: Duration::from_mins(11) };
    assert_eq!(left(&counter, again), Duration::from_mins(22));
}

/// The best a guesser can do who knows the password: as many tries a day as do
/// not suspend the method, every day, while the owner logs in in between.
#[test]
fn a_guesser_stays_below_three_in_ten_thousand_a_year() {
    let mut counter = Counter::default();
    let mut tries_on: Vec<u32> = Vec::new();
    for day in 0..3 * 365 {
        let today = later(START, day * DAY);
        let mut tries = 0;
        while tries < 9 {
            let Ok((charged, _)) = wrong(counter.clone(), today, CODE) else { break };
            counter = charged;
            tries += 1;
        }
        tries_on.push(tries);
        counter = counter.lift().prove_date(today.wall);
    }
    let most = tries_on.windows(365).map(|year| year.iter().sum::<u32>()).max().unwrap();
    assert_eq!(most, Schedule::CODE.year().unwrap().at_most);
    let one_try = f64::from(crate::totp::RIGHT_AT_ANY_TIME) / 1e6;
    let chance = 1.0 - (1.0 - one_try).powi(most.try_into().unwrap());
    assert!(chance < 3e-4, "{chance}");
}

/// Something that happens to the clocks.
#[derive(Debug, Clone)]
enum Turn {
    /// Time passes, and someone sets the wall clock by this many milliseconds.
    Passes { seconds: u64, set_by: i64 },
    /// The computer is restarted and up for this long; the wall clock says anything.
    Restart { up: u64, wall: i64 },
}

const TEN_YEARS: i64 = 315_360_000_000;

fn passes() -> impl Strategy<Value = Turn> {
    (0..900u64, -TEN_YEARS..TEN_YEARS).prop_map(|(seconds, set_by)| Turn::Passes { seconds, set_by })
}

fn restart() -> impl Strategy<Value = Turn> {
    (0..7200u64, 0..2 * 1_800_000_000_000i64).prop_map(|(up, wall)| Turn::Restart { up, wall })
}

fn turn(now: Moment, turn: &Turn) -> Moment {
    match *turn {
        Turn::Passes { seconds, set_by } => Moment {
            wall: Timestamp::from_millis(
                now.wall.as_millis() + i64::try_from(seconds).unwrap() * 1000 + set_by,
            ),
            boot: now.boot + Duration::from_secs(seconds),
        },
        Turn::Restart { up, wall } => {
            Moment { wall: Timestamp::from_millis(wall), boot: Duration::from_secs(up) }
        }
    }
}

/// How long the next try is refused for at `now`.
fn left(counter: &Counter, now: Moment) -> Duration {
    match counter.refusal(now, CODE) {
        Some(Refused::Waiting { until }) => until.since(now.wall),
        other => {
            assert_eq!(other, None);
            Duration::ZERO
        }
    }
}

proptest! {
    #[test]
    fn a_moved_wall_clock_neither_shortens_nor_lengthens_a_wait(
        wrong_tries in 4..10u32,
        turns in prop::collection::vec(passes(), 1..20),
    ) {
        let (mut counter, began) = wrong_times(wrong_tries, CODE);
        let length = CODE.wait_after(wrong_tries).unwrap();
        let mut now = began;
        for happens in &turns {
            now = turn(now, happens);
            let passed = now.boot.checked_sub(began.boot).unwrap();
            prop_assert_eq!(left(&counter, now), length.saturating_sub(passed));
            counter = counter.as_of(now);
        }
    }

    #[test]
    fn restarts_and_moved_clocks_never_make_a_wait_longer_than_it_was(
        wrong_tries in 4..10u32,
        turns in prop::collection::vec(prop_oneof![passes(), restart()], 1..20),
    ) {
        let (mut counter, mut now) = wrong_times(wrong_tries, CODE);
        let length = CODE.wait_after(wrong_tries).unwrap();
        for happens in &turns {
            now = turn(now, happens);
            prop_assert!(left(&counter, now) <= length);
            counter = counter.as_of(now);
        }
        prop_assert_eq!(left(&counter, later(now, length)), Duration::ZERO);
    }
}
