use super::*;

const START: Moment =
    Moment { wall: Timestamp::from_millis(1_800_000_000_000), boot: Duration::from_mins(9) };

fn after(passed: Duration) -> Moment {
    Moment { wall: START.wall.plus(passed), boot: START.boot + passed }
}

fn issued(kind: IssuedCodeKind) -> Issuance {
    let hash = PasswordHash::from_phc("$argon2id$…".to_owned());
    Issuance::new(IssuanceId([1; 16]), None, kind, hash, START)
}

fn is_open(code: &Issuance) -> bool {
    matches!(code.state, IssuanceState::Open { .. })
}

#[test]
fn a_generated_code_reads_back_and_mistyped_ones_do_not() {
    let text = IssuedCode::generate(&[1, 2, 3, 4, 5, 6, 255]).expose_text();
    assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [4, 4]);
    assert_eq!(IssuedCode::parse(&text.to_lowercase()).unwrap().expose_text(), text);
    for (name, typed, error) in [
        ("a recovery code", "ABCDE-FGHJK-MNPQR", IssuedCodeError::Length { found: 9 }),
        ("a symbol short", &text[..8], IssuedCodeError::Length { found: 7 }),
        ("a sign", &text.replacen('1', "/", 1), IssuedCodeError::Character),
        ("a wrong symbol", &text.replacen('1', "7", 1), IssuedCodeError::CheckSymbol),
    ] {
        assert_eq!(IssuedCode::parse(typed).err(), Some(error), "{name}");
    }
}

#[test]
fn each_kind_has_its_life() {
    const DAY: Duration = Duration::from_hours(24);
    for (kind, life) in [
        (IssuedCodeKind::Password, Duration::from_hours(1)),
        (IssuedCodeKind::Reset, Duration::from_hours(1)),
        (IssuedCodeKind::Welcome, 7 * DAY),
    ] {
        let just_before = after(life.checked_sub(Duration::from_millis(1)).unwrap());
        assert!(is_open(&issued(kind).as_of(just_before)), "{kind:?}");
        let (code, charged) = issued(kind).charge(after(life));
        assert_eq!(charged.err(), Some(NotOpen), "{kind:?}");
        assert!(matches!(code.state, IssuanceState::Expired), "{kind:?}");
    }
}

#[test]
fn a_clock_set_back_gives_no_longer_life() {
    let an_hour_later =
        Moment { wall: START.wall.minus(Duration::from_hours(5)), ..after(Duration::from_hours(1)) };
    assert!(issued(IssuedCodeKind::Reset).spend(an_hour_later).is_err());
}

#[test]
fn the_tenth_wrong_try_voids_it() {
    let mut code = issued(IssuedCodeKind::Password);
    for number in 1..=WRONG_TRIES_AT_MOST {
        let (charged, outcome) = code.charge(START);
        assert!(outcome.is_ok(), "try {number}");
        code = charged;
    }
    let (code, outcome) = code.charge(START);
    assert_eq!(outcome.err(), Some(NotOpen));
    assert!(matches!(code.state, IssuanceState::Void { why: VoidReason::TooManyTries, .. }));
}

#[test]
fn a_right_entry_is_given_back_and_the_code_can_be_entered_again() {
    let mut code = issued(IssuedCodeKind::Reset);
    for number in 0..50 {
        let (charged, outcome) = code.charge(START);
        assert!(outcome.is_ok(), "entry {number}");
        code = charged.give_back();
    }
    assert!(is_open(&code));
}

#[test]
fn it_ends_once() {
    let spent = issued(IssuedCodeKind::Welcome).spend(START).unwrap();
    assert_eq!(spent.clone().spend(START).err(), Some(NotOpen));
    assert_eq!(spent.clone().void(START, VoidReason::Withdrawn).err(), Some(NotOpen));
    assert_eq!(spent.charge(START).1.err(), Some(NotOpen));
}
