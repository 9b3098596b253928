use super::*;
use crate::clock::Timestamp;
use crate::organisation::HelpDeskContact;

const RULES: PasswordRules = PasswordRules { at_least: AT_LEAST, special_character: false };

fn own_words() -> OwnWords {
    OwnWords::of("Annemarie de Vries-Jansen", "annemarie.jansen@praktijkdebrug.example", "Praktijk De Brug")
}

fn judged(typed: &str, rules: PasswordRules) -> Judgement {
    judge(&Password::new(typed.to_owned()).unwrap(), rules, &own_words())
}

fn check(rows: &[(&str, &str, Option<PasswordRefusal>)], rules: PasswordRules) {
    for (name, typed, expected) in rows {
        let judgement = judged(typed, rules);
        assert_eq!(judgement.refusal, *expected, "{name}: {typed}, {judgement:?}");
    }
}

#[test]
fn length_is_counted_in_code_points_after_nfc() {
    const SHORT: Option<PasswordRefusal> = Some(PasswordRefusal::TooShort { at_least: 12 });
    const LONG: Option<PasswordRefusal> = Some(PasswordRefusal::TooLong { at_most: 128 });
    let emoji: String = (0..128).filter_map(|number| char::from_u32(0x1f400 + number * 37 % 128)).collect();
    check(
        &[
            ("eleven", "v7#Kq2!xPz9", SHORT),
            ("twelve", "v7#Kq2!xPz9w", None),
            ("twelve, but eleven after NFC", "v7#Kq2!xPze\u{301}", SHORT),
            ("128 emoji, each another", &emoji, None),
            ("129 emoji", &format!("{emoji}😀"), LONG),
        ],
        RULES,
    );
}

#[expect(clippy::unnecessary_wraps, reason = "a column of a table of options")]
const fn weak(why: Weakness) -> Option<PasswordRefusal> {
    Some(PasswordRefusal::Guessable { why })
}

#[test]
fn what_everyone_tries_first_is_refused_with_the_reason() {
    const COMMON: Option<PasswordRefusal> = Some(PasswordRefusal::Common);
    const OWN: Option<PasswordRefusal> = weak(Weakness::OwnWord);
    check(
        &[
            ("a common one", "password1234", COMMON),
            ("a common one in disguise", "P@ssw0rd2024", COMMON),
            ("a Dutch one", "welkom123456", COMMON),
            ("a Dutch one in disguise", "W@chtw00rd123", COMMON),
            ("a German one", "Passwort2024!", COMMON),
            ("the season and the year", "Sommer202420", COMMON),
            ("the own name", "Annemarie2024", OWN),
            ("the own name twice", "jansenjansen", OWN),
            ("the own name as it is written", "Annemarie de Vries-Jansen 1", OWN),
            ("the organisation", "praktijkdebrug1", OWN),
            ("the organisation as it is written", "Praktijk De Brug 1", OWN),
            ("keys beside each other", "qwertyuiop[]", weak(Weakness::KeyboardRow)),
            ("one character", "aaaaaaaaaaaaaa", weak(Weakness::Repeat)),
            ("a piece again and again", "xq7xq7xq7xq7", weak(Weakness::Repeat)),
            ("a run", "abcdefghijklmnop", weak(Weakness::Sequence)),
        ],
        RULES,
    );
}

#[test]
fn good_ones_are_taken() {
    check(
        &[
            ("words", "fluweel kapstok dinosaurus", None),
            ("German words", "Regenschirm singt Kaktus", None),
            ("made by a manager", "tG5u-9xWq-Lm2e", None),
            ("letters only, long enough", "brjqxvkmwzdp", None),
        ],
        RULES,
    );
}

#[test]
fn an_organisation_can_ask_for_a_special_character() {
    const NEEDED: Option<PasswordRefusal> = Some(PasswordRefusal::NeedsSpecialCharacter);
    check(
        &[
            ("letters and digits", "v7aKq2ixPz9w", NEEDED),
            ("letters beyond ASCII", "brjqxvkmwzdé", NEEDED),
            ("a sign", "v7aKq2ixPz9!", None),
            ("a space", "v7aKq2 xPz9w", None),
        ],
        PasswordRules { special_character: true, ..RULES },
    );
}

#[test]
fn the_strict_profile_asks_fifteen_where_the_password_is_alone() {
    let contact = HelpDeskContact {
        name: "Help desk".to_owned(),
        phone: "010 123 45 67".to_owned(),
        hours: "9–17".to_owned(),
        outside_hours: String::new(),
    };
    let mut organisation = Organisation::new("De Brug".to_owned(), contact, Timestamp::from_millis(0));
    assert_eq!(PasswordRules::of(&organisation, &TwoStep::Off).at_least, 12);
    organisation.profile = Profile::Strict;
    assert_eq!(PasswordRules::of(&organisation, &TwoStep::Off).at_least, 15);
}

#[test]
fn the_meter_rises_with_the_effort_of_a_guesser() {
    let strengths = ["", "welkom", "welkom-Kaktus", "fluweel kapstok dinosaurus"]
        .map(|typed| judged(typed, RULES).strength);
    assert!(strengths.is_sorted(), "{strengths:?}");
    assert_eq!((strengths[0], strengths[3]), (0, 4));
}
