//! What is no scenario is refused with the line it is on; what is one stays what it is.

use std::fs;
use std::path::Path;
use std::process::Command;

use jiff::civil::date;
use tweestap_documents::Language;

use super::fields::{Fault, Problem};
use super::read::{BYTES_AT_MOST, read};
use tweestap_core::audit::Event;

use super::{Act, ActAbout, ActName, Book, PAGES, Picture, TickOf, built_in, handout};
use crate::phone::PhoneEvent;

/// A small sound scenario; line 1 is its first.
const SOUND: &str = r#"id = "mine"
order = 20
cast = ["sanne.devries@merelhof.example"]
picture = "qr"
start = [{ who = "lotte.h@mail.example", play = ["log_in", "skip 1 h", "log_out"] }]
title = { en = "T", nl = "T", de = "T" }
goal = { en = "G", nl = "G", de = "G" }
closing = { en = "C", nl = "C", de = "C" }
rule = { en = "R", nl = "R", de = "R" }

[[steps]]
ticks = ["log code_failed refused", "phone sms_read of lotte.h@mail.example", "clock 7 d"]
times = 2
play = ["reset lotte.h@mail.example", "wrong_codes 3"]
skip = "15 min"
page = "security"
text = { en = "Do", nl = "Doe", de = "Tun" }
hint = { en = "H", nl = "H", de = "H" }
"#;

#[test]
fn a_sound_file_becomes_what_it_says() {
    let scenario = read(SOUND, true).unwrap();
    let step = &scenario.steps[0];
    assert_eq!(step.text.of(Language::Dutch), "Doe");
    assert_eq!(step.who, "sanne.devries@merelhof.example", "the first of the cast");
    assert!(matches!(step.ticks[0].of, TickOf::Log { refused: true, .. }));
    assert_eq!(step.ticks[1].whom, "lotte.h@mail.example");
    assert!(matches!(step.ticks[2].of, TickOf::Clock(long) if long.as_secs() == 604_800));
    assert_eq!(step.play, [Act::About(ActAbout::Reset, "lotte.h@mail.example"), Act::WrongCodes(3)]);
    assert_eq!(scenario.start[0].acts[0], Act::Plain(ActName::LogIn));
    assert!(scenario.own);
}

#[test]
fn a_broken_file_is_refused_with_its_line_and_what_is_expected() {
    use Problem::*;
    // What is changed in the sound file, into what; the line, the problem, the word, and
    // one of the things that can stand there.
    type Row = (&'static str, &'static str, &'static str, Option<u32>, Problem, &'static str, &'static str);
    let rows: [Row; 22] = [
        ("no quote", "\"mine\"", "\"mine", Some(1), NotToml, "", ""),
        ("no such field", "order = 20", "ordre = 20", Some(2), Unknown, "ordre", "order"),
        ("a field is missing", "order = 20\n", "", Some(1), Missing, "order", ""),
        ("a text for a number", "order = 20", "order = \"20\"", Some(2), WrongKind, "order", "number"),
        ("a number too large", "order = 20", "order = 2000", Some(2), OutOfRange, "2000", "1–999"),
        ("a name with a space", "\"mine\"", "\"my own\"", Some(1), NotOneOf, "my own", "a–z, 0–9, -"),
        (
            "nobody of that name",
            "[\"sanne.",
            "[\"sanna.",
            Some(3),
            NoSuchPerson,
            "sanna.devries@merelhof.example",
            "noor.p",
        ),
        ("nobody in the cast", "[\"sanne.devries@merelhof.example\"]", "[]", Some(3), Empty, "cast", ""),
        ("no such picture", "= \"qr\"", "= \"cat\"", Some(4), NotOneOf, "cat", "recovery_codes"),
        (
            "a language is missing",
            "{ en = \"G\", nl = \"G\", de",
            "{ en = \"G\", de",
            Some(7),
            Missing,
            "nl",
            "",
        ),
        ("a text is empty", "nl = \"R\"", "nl = \" \"", Some(9), Empty, "nl", ""),
        ("a language too many", "{ en = \"R\"", "{ fr = \"R\", en = \"R\"", Some(9), Unknown, "fr", "de"),
        (
            "no such event",
            "log code_failed refused",
            "log code_wrong",
            Some(12),
            NotOneOf,
            "code_wrong",
            "code_failed",
        ),
        (
            "no such kind of tick",
            "log code_failed refused",
            "screen code",
            Some(12),
            NotOneOf,
            "screen",
            "phone",
        ),
        ("no such phone event", "phone sms_read", "phone sms_red", Some(12), NotOneOf, "sms_red", "sms_read"),
        (
            "a tick of nobody",
            "sms_read of lotte",
            "sms_read of latte",
            Some(12),
            NoSuchPerson,
            "latte.h@mail.example",
            "noor.p",
        ),
        ("a time without a unit", "clock 7 d", "clock 7", Some(12), OutOfRange, "7", "1 h"),
        ("more time than can be skipped", "clock 7 d", "clock 31 d", Some(12), OutOfRange, "31 d", "1 h"),
        ("no times at all", "times = 2", "times = 0", Some(13), OutOfRange, "0", "1–20"),
        ("no such act", "\"wrong_codes 3\"", "\"guess\"", Some(14), NotOneOf, "guess", "log_in"),
        ("too many wrong codes", "wrong_codes 3", "wrong_codes 10", Some(14), OutOfRange, "10", "1–9"),
        (
            "no such page",
            "page = \"security\"",
            "page = \"kitchen\"",
            Some(16),
            NotOneOf,
            "kitchen",
            "switch_on",
        ),
    ];
    for (name, from, to, line, problem, found, expected) in rows {
        assert!(SOUND.contains(from), "{name}");
        let fault = read(&SOUND.replacen(from, to, 1), true).unwrap_err();
        assert_eq!((fault.line, fault.problem, fault.found.as_str()), (line, problem, found), "{name}");
        let told = expected.is_empty() || fault.expected.iter().any(|one| one == expected);
        assert!(told, "{name}: {:?}", fault.expected);
    }
}

#[test]
fn what_is_wrong_must_be_explained_and_a_file_has_an_end() {
    let wrong = SOUND.replace("times = 2", "wrong = [\"log locked\"]");
    let fault = read(&wrong, true).unwrap_err();
    assert_eq!((fault.problem, fault.found.as_str()), (Problem::Missing, "wrong_text"));
    let long = format!("{SOUND}{}", "#".repeat(BYTES_AT_MOST));
    assert_eq!(read(&long, true), Err(Fault::whole(Problem::TooLarge, "")));
    let one = "\n[[steps]]\nticks = [\"log locked\"]\ntext = { en = \"a\", nl = \"a\", de = \"a\" }\nhint = { en = \"a\", nl = \"a\", de = \"a\" }\n";
    assert!(read(&format!("{SOUND}{}", one.repeat(19)), true).is_ok());
    let fault = read(&format!("{SOUND}{}", one.repeat(20)), true).unwrap_err();
    assert_eq!((fault.problem, fault.found.as_str()), (Problem::OutOfRange, "steps"));
}

#[test]
fn files_of_a_folder_join_the_list_and_broken_ones_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    put("mine.toml", SOUND.as_bytes());
    put("mine again.toml", SOUND.as_bytes());
    put("ours.toml", SOUND.replace("\"mine\"", "\"log-in\"").as_bytes());
    put(
        "windows.TOML",
        format!("\u{feff}{}", SOUND.replace("\"mine\"", "\"win\"").replace('\n', "\r\n")).as_bytes(),
    );
    put("binary.toml", &[0xff, 0xfe, 0, 1]);
    put("huge.toml", &vec![b'#'; BYTES_AT_MOST + 10]);
    put("empty.toml", b"");
    put("letter.txt", b"Dear trainer");
    fs::create_dir(folder.path().join("folder.toml")).unwrap();
    let book = Book::with_folder(folder.path());
    let own: Vec<_> = book.scenarios.iter().filter(|one| one.own).map(|one| one.id.as_str()).collect();
    assert_eq!(own, ["mine", "win"]);
    let faults: Vec<_> = book.faults.iter().map(|(file, fault)| (file.as_str(), fault.problem)).collect();
    let expected = [
        ("binary.toml", Problem::NotToml),
        ("empty.toml", Problem::Missing),
        ("folder.toml", Problem::Unreadable),
        ("huge.toml", Problem::TooLarge),
        ("mine.toml", Problem::Taken),
        ("ours.toml", Problem::Taken),
    ];
    assert_eq!(faults, expected);
    assert_eq!(Book::with_folder(Path::new("/nowhere/at/all")).scenarios.len(), built_in().scenarios.len());
}

/// What the trainer reads about the format is true: its example can be read, and it names
/// every word there is.
#[test]
fn the_description_of_the_format_has_a_sound_example_and_every_word() {
    let guide = include_str!("../../../../../docs/scenarios.md");
    let example = guide.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let scenario = read(example, true).unwrap();
    assert_eq!((scenario.id.as_str(), scenario.steps.len()), ("sms-without-signal", 2));
    let acts =
        ActName::WORDS.iter().map(|(word, _)| *word).chain(ActAbout::WORDS.iter().map(|(word, _)| *word));
    let events = PhoneEvent::ALL.iter().map(|event| event.word());
    let pictures = Picture::WORDS.iter().map(|(word, _)| *word);
    for word in acts.chain(events).chain(PAGES).chain(pictures).chain(["wrong_codes", "skip", "clock"]) {
        let named = guide.split(|c: char| !(c.is_ascii_lowercase() || c == '_')).any(|known| known == word);
        assert!(named, "{word} is not described");
    }
    let logs = guide.split_once("most useful events:").unwrap().1.split("A wrong word").next().unwrap();
    for word in logs.split('`').skip(1).step_by(2) {
        assert!(Event::from_word(word).is_some(), "{word} is no event");
    }
}

/// The longest texts of three languages, judged by poppler.
#[test]
fn every_handout_of_every_scenario_is_one_page_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("TWEESTAP_KEEP_HANDOUTS").map(std::path::PathBuf::from);
    let folder = kept.as_deref().unwrap_or(folder.path());
    for (number, scenario) in (1..).zip(built_in().scenarios) {
        for language in Language::ALL {
            let name = format!("{number:02}-{}-{}.pdf", scenario.id, language.tag());
            let path = folder.join(&name);
            let made_on = date(2026, 11, 24);
            let pdf = handout(&scenario, (number, "Praktijk Merelhof", made_on), language).unwrap();
            fs::write(&path, &*pdf).unwrap();
            let facts = Command::new("pdfinfo").arg(&path).output().unwrap();
            assert!(String::from_utf8_lossy(&facts.stdout).contains("Pages:           1\n"), "{name}");
            let text = Command::new("pdftotext").arg(&path).arg("-").output().unwrap();
            let text = String::from_utf8_lossy(&text.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
            for wanted in [&scenario.title, &scenario.goal, &scenario.closing, &scenario.rule] {
                assert!(text.contains(wanted.of(language)), "{name}: {} in {text}", wanted.of(language));
            }
            assert!(
                scenario.steps.iter().all(|step| text.contains(step.text.of(language))),
                "{name}: {text}"
            );
        }
    }
}
