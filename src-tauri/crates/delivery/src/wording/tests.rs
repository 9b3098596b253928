use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use tweestap_usecases::delivery::Destination;
use zeroize::Zeroizing;

use super::*;

/// 24 November 2026, 13:42 UTC: 14:42 in Amsterdam.
const AT: Timestamp = Timestamp::from_millis(1_795_527_720_000);

fn locality() -> Locality {
    let time_zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
    Locality { time_zone, language: Language::Dutch }
}

fn message(language: &str, text: MessageText) -> Message {
    Message {
        to: Destination::Mail("jan@example.org".to_owned()),
        language: language.to_owned(),
        organisation: "Praktijk De Brug Utrecht".to_owned(),
        help_desk: "Helpdesk, 030 123 45 67, ma-vr 9-17".to_owned(),
        text,
    }
}

fn code(operation: Operation) -> MessageText {
    MessageText::SmsCode { digits: Zeroizing::new("418902".to_owned()), operation, works_until: AT }
}

fn password() -> MessageText {
    MessageText::PasswordCode { code: Zeroizing::new("7K2M-9QXA".to_owned()), works_until: AT }
}

fn happened(event: Event) -> MessageText {
    MessageText::Happened { event, at: AT }
}

fn sms(message: &Message) -> String {
    Wording::of(message, &locality()).sms()
}

fn letter(message: &Message) -> Letter {
    Wording::of(message, &locality()).letter()
}

fn texts(letter: &Letter) -> String {
    let text = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Code(code) => format!("[{code}]"),
    };
    letter.parts.iter().map(text).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_sms_is_read_in_each_language() {
    let rows = [
        (
            "nl",
            code(Operation::LogIn),
            "Praktijk De Brug Utrecht: 418902 is je code om in te loggen. Geldig tot 14:42. Deel hem met niemand, ook niet met ons.",
        ),
        (
            "en",
            code(Operation::SwitchOn),
            "Praktijk De Brug Utrecht: 418902 is your code to switch on two-step authentication. It works until 14:42. Never share it, not even with us.",
        ),
        (
            "de",
            code(Operation::Resume),
            "Praktijk De Brug Utrecht: 418902 ist Ihr Code zum Entsperren von Tweestap. Gilt bis 14:42. Geben Sie ihn niemandem, auch nicht uns.",
        ),
        (
            "nl",
            MessageText::Test,
            "Praktijk De Brug Utrecht: dit is een testbericht van Tweestap. Sms werkt.",
        ),
        (
            "en",
            happened(Event::PasswordChanged),
            "Praktijk De Brug Utrecht: Your password was changed. Not you? Call Helpdesk, 030 123 45 67, ma-vr 9-17",
        ),
        (
            "en",
            password(),
            "Praktijk De Brug Utrecht: 7K2M-9QXA is your one-time code for a new password. It works until 14:42. Never share it.",
        ),
    ];
    for (language, text, expected) in rows {
        assert_eq!(sms(&message(language, text)), expected);
    }
}

#[test]
fn a_person_without_a_language_reads_the_organisations() {
    for language in ["", "fr"] {
        assert!(sms(&message(language, MessageText::Test)).contains("testbericht"), "{language}");
    }
}

#[test]
fn every_code_fits_into_one_sms_and_says_what_it_is_for() {
    let names = [
        "De Brug",
        "Praktijk De Brug Utrecht",
        "Centrum voor cliënten en hun naasten “De Brug”, afdeling Noord",
    ];
    for language in Language::ALL {
        let mut said = BTreeSet::new();
        for operation in Operation::ALL {
            for name in names {
                let mut message = message(language.tag(), code(*operation));
                name.clone_into(&mut message.organisation);
                let text = sms(&message);
                let septets = septets(&text).unwrap_or_else(|| panic!("outside of the alphabet: {text}"));
                assert!(septets <= ONE_SMS, "{septets}: {text}");
                assert!(text.contains("418902") && text.contains("14:42"), "{text}");
                said.insert(text);
            }
        }
        // Two operations share words only where they are one to the person.
        assert_eq!(said.len(), (Operation::ALL.len() - 6) * names.len(), "{language:?}");
    }
}

#[test]
fn a_long_name_is_cut_only_to_save_an_sms() {
    let mut message = message("en", code(Operation::LogIn));
    "Centrum voor geestelijke gezondheidszorg Midden-Nederland".clone_into(&mut message.organisation);
    assert!(sms(&message).starts_with("Centrum voor geestelijke gezondheidszorg Midden-Nederland: 418902"));
    message.text = code(Operation::SwitchOn);
    let text = sms(&message);
    assert!(text.starts_with("Centrum voor geestelijke gezon"), "{text}");
    assert!(text.contains(".: 418902 is your code"), "{text}");
    // Nothing is won by cutting where the text does not fit in any case.
    message.text = happened(Event::ResetRefused);
    message.help_desk = "x".repeat(150);
    assert!(sms(&message).starts_with("Centrum voor geestelijke gezondheidszorg Midden-Nederland: "));
    // A name in another script is sent as it is.
    "Здоровье".clone_into(&mut message.organisation);
    assert!(sms(&message).starts_with("Здоровье: "));
}

#[test]
fn a_mailed_password_code_says_what_to_do() {
    let letter = letter(&message("en", password()));
    assert_eq!(letter.subject, "A code for a new password");
    let texts = texts(&letter);
    for said in [
        "Praktijk De Brug Utrecht",
        "[7K2M-9QXA]",
        "until 24 November 2026 at 14:42",
        "Did you not ask for this?",
        "Never share the code",
        "Call Helpdesk, 030 123 45 67, ma-vr 9-17",
    ] {
        assert!(texts.contains(said), "{said} in {texts}");
    }
}

#[test]
fn no_subject_shows_a_code() {
    for language in Language::ALL {
        for text in [code(Operation::LogIn), password()] {
            let letter = letter(&message(language.tag(), text));
            assert!(!letter.subject.contains("418902") && !letter.subject.contains("7K2M"));
        }
    }
}

#[test]
fn every_event_is_told_with_what_to_do_if_it_was_not_them() {
    for language in Language::ALL {
        let general = letter(&message(language.tag(), happened(Event::LoggedIn))).subject;
        let mut subjects = BTreeSet::new();
        for event in says::TOLD {
            let letter = letter(&message(language.tag(), happened(*event)));
            let texts = texts(&letter);
            assert_ne!(letter.subject, general, "{event:?}");
            assert!(subjects.insert(letter.subject.clone()), "{event:?}");
            assert!(texts.contains(&letter.subject) && texts.contains("14:42"), "{texts}");
            assert_eq!(texts.contains("030 123 45 67"), !event.concerns_help_desk(), "{texts}");
        }
    }
}

#[test]
fn the_time_is_the_organisations_own() {
    // 25 October 2026: the clock goes back from 03:00 to 02:00.
    let rows = [
        ("summer", 1_792_886_340_000, "01:59"),
        ("the last minute of summer", 1_792_889_940_000, "02:59"),
        ("the first of winter", 1_792_890_000_000, "02:00"),
    ];
    for (name, millis, expected) in rows {
        let text = MessageText::SmsCode {
            digits: Zeroizing::new("418902".to_owned()),
            operation: Operation::LogIn,
            works_until: Timestamp::from_millis(millis),
        };
        assert!(sms(&message("en", text)).contains(&format!("until {expected}.")), "{name}");
    }
}

#[test]
fn every_language_has_exactly_the_messages_that_are_said() {
    let mut used: BTreeMap<String, BTreeSet<String>> = says::ALL
        .iter()
        .map(|(id, variables)| ((*id).to_owned(), variables.iter().map(ToString::to_string).collect()))
        .collect();
    let plain =
        |message: tweestap_documents::words::Message<0>| Words::of(Language::English).say(&message, []);
    // Without its catalogue, a message says its id.
    used.extend(Operation::ALL.iter().map(|operation| (plain(says::purpose(*operation)), BTreeSet::new())));
    for event in Event::ALL {
        let (what, means) = says::event(*event);
        used.extend([what, means].map(|message| (plain(message), BTreeSet::new())));
    }
    for language in Language::ALL {
        assert_eq!(in_catalogue(language), used, "{language:?}");
    }
}

fn in_catalogue(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(says::catalogue(language)).expect("a sound catalogue");
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .map(|message| {
            let mut variables = BTreeSet::new();
            collect(message.value.as_ref().expect("a message with a text"), &mut variables);
            (message.id.name.to_owned(), variables)
        })
        .collect()
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
        if let InlineExpression::VariableReference { id } = inline {
            variables.insert(id.name.to_owned());
        }
    }
}
