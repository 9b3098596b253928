use super::*;

const RFC_6238: &str = include_str!("../../../../../tests/vectors/rfc6238-appendix-b.txt");
const RFC_4226: &str = include_str!("../../../../../tests/vectors/rfc4226-appendix-d.txt");

const NOW: Timestamp = Timestamp::from_millis(1_800_000_012_000);

/// The rows of a vector file: name, seed, time or counter, code.
fn rows(file: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    file.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        fields.try_into().unwrap()
    })
}

fn secret(seed: &str) -> TotpSecret {
    TotpSecret::from_bytes(seed.as_bytes().try_into().unwrap())
}

fn code(secret: &TotpSecret, step: TimeStep) -> Passcode {
    let token = Codes::of(secret).0.generate(step.0 * STEP_SECONDS).to_string();
    Passcode::parse(&token).unwrap()
}

fn current() -> TimeStep {
    TimeStep::at(NOW)
}

/// The code `offset` steps away, checked now.
fn check(offset: i32, last_accepted: Option<i32>) -> TotpVerdict {
    let secret = secret("12345678901234567890");
    let step = current().offset_by(offset).unwrap();
    let last = last_accepted.and_then(|offset| current().offset_by(offset));
    verify(&secret, &code(&secret, step), NOW, last)
}

fn fit(offset: i32) -> ClockFit {
    ClockFit { step: current().offset_by(offset).unwrap(), offset }
}

#[test]
fn the_vectors_of_rfc_6238() {
    let mut checked = 0;
    for [name, seed, time, eight_digits] in rows(RFC_6238) {
        let now = Timestamp::from_millis(time.parse::<i64>().unwrap() * 1000);
        let typed = Passcode::parse(&eight_digits[2..]).unwrap();
        let verdict = verify(&secret(seed), &typed, now, None);
        assert_eq!(verdict, TotpVerdict::Accepted(TimeStep::at(now)), "{name}");
        checked += 1;
    }
    assert_eq!(checked, 6);
}

#[test]
fn the_vectors_of_rfc_4226() {
    let mut checked = 0;
    for [name, seed, counter, six_digits] in rows(RFC_4226) {
        let step = TimeStep(counter.parse().unwrap());
        let verdict = verify(&secret(seed), &Passcode::parse(six_digits).unwrap(), step.begins_at(), None);
        assert_eq!(verdict, TotpVerdict::Accepted(step), "{name}");
        checked += 1;
    }
    assert_eq!(checked, 10);
}

#[test]
fn a_step_covers_thirty_seconds() {
    for (name, millis, step) in [
        ("the first", 0, 0),
        ("its last millisecond", 29_999, 0),
        ("the next", 30_000, 1),
        ("a clock before 1970", -1, 0),
    ] {
        assert_eq!(TimeStep::at(Timestamp::from_millis(millis)), TimeStep(step), "{name}");
    }
    assert_eq!(TimeStep(3).begins_at().as_millis(), 90_000);
}

#[test]
fn one_step_either_way_is_accepted() {
    for offset in [-1, 0, 1] {
        let step = current().offset_by(offset).unwrap();
        assert_eq!(check(offset, None), TotpVerdict::Accepted(step), "{offset}");
    }
}

#[test]
fn right_codes_of_other_times_are_told_apart() {
    for offset in (-25i32..=25).filter(|offset| offset.abs() > 1) {
        let expected = match offset.abs() {
            2..=11 => TotpVerdict::NearMiss { fit: Some(fit(offset)) },
            12..=20 => TotpVerdict::Wrong { fit: Some(fit(offset)) },
            _ => TotpVerdict::Wrong { fit: None },
        };
        assert_eq!(check(offset, None), expected, "{offset}");
    }
}

#[test]
fn a_code_still_to_come_is_charged_unless_the_one_before_fits_the_same_clock() {
    let one_step_ago =
        |offset| ClockFit { step: TimeStep(current().0 - 1).offset_by(offset).unwrap(), offset };
    for (name, offset, before, charged) in [
        ("the next after the window", 2, None, true),
        ("the last near one", 11, None, true),
        ("after another offset", 4, Some(one_step_ago(5)), true),
        ("after a clock behind", 4, Some(one_step_ago(-4)), true),
        ("after the same code", 4, Some(fit(4)), true),
        ("after the same clock", 4, Some(one_step_ago(4)), false),
        ("one that has just passed", -2, None, false),
        ("one long passed", -11, None, false),
        ("farther away", -12, None, true),
        ("farther away, after the same clock", 12, Some(one_step_ago(12)), true),
    ] {
        assert_eq!(check(offset, None).is_charged(before), charged, "{name}");
    }
    assert!(!TotpVerdict::NearMiss { fit: None }.is_charged(None), "older than one that was accepted");
}

#[test]
fn a_step_is_accepted_once_and_no_older_one_after_it() {
    let at = |steps: i32| current().offset_by(steps).unwrap().begins_at();
    for (name, offset, last, expected) in [
        ("the same, now", 0, 0, TotpVerdict::UsedAlready { next_at: at(1) }),
        ("the same, of a phone behind", -1, -1, TotpVerdict::UsedAlready { next_at: at(1) }),
        ("the same, of a phone ahead", 1, 1, TotpVerdict::UsedAlready { next_at: at(2) }),
        ("the same, an hour later", -120, -120, TotpVerdict::UsedAlready { next_at: NOW }),
        ("an older one in the window", -1, 0, TotpVerdict::NearMiss { fit: None }),
        ("two older", -1, 1, TotpVerdict::NearMiss { fit: None }),
        ("a newer one", 1, 0, TotpVerdict::Accepted(current().offset_by(1).unwrap())),
    ] {
        assert_eq!(check(offset, Some(last)), expected, "{name}");
    }
}

#[test]
fn another_secret_accepts_nothing() {
    let ours = secret("12345678901234567890");
    let theirs = code(&secret("09876543210987654321"), current());
    assert_eq!(verify(&ours, &theirs, NOW, None), TotpVerdict::Wrong { fit: None });
}

/// Two steps of one window with the same digits exist for some secrets. The same
/// digits must not open twice.
#[test]
fn the_same_digits_are_accepted_once_even_where_two_steps_share_them() {
    let (secret, first) = collision();
    let typed = code(&secret, first);
    let now = first.begins_at();
    let TotpVerdict::Accepted(step) = verify(&secret, &typed, now, None) else {
        panic!("a right code was refused");
    };
    assert_eq!(step, TimeStep(first.0 + 1));
    assert!(matches!(verify(&secret, &typed, now, Some(step)), TotpVerdict::UsedAlready { .. }));
    assert!(matches!(verify(&secret, &typed, now, Some(first)), TotpVerdict::UsedAlready { .. }));
}

/// A step of the seed whose code is the next step's too.
fn collision() -> (TotpSecret, TimeStep) {
    let (secret, step) = (secret("12345678901234567890"), TimeStep(910_737));
    assert!(Codes::of(&secret).is_of(&code(&secret, step), TimeStep(step.0 + 1)));
    (secret, step)
}
