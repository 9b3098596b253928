//! Phones and the app together: what reaches whom, and what a wrong clock does.

use std::time::Duration;

use tweestap_core::policy::Operation;
use tweestap_core::totp::STEP_SECONDS;
use tweestap_delivery::spoken::SpokenPart;
use tweestap_usecases::outcome::{Outcome, Refusal};
use tweestap_usecases::ports::Clock as _;

use super::{Process, window};
use crate::scenario::{Act, ActName};
use crate::{Added, Condition};

const SANNE: &str = "sanne.devries@merelhof.example";
const LOTTE: &str = "lotte.h@mail.example";
const LOTTES_PASSWORD: &str = "robot-samba-villa-lotus";
const STEP: Duration = Duration::from_secs(STEP_SECONDS);

/// Lotte is asked for the number that her codes are to go to.
fn up_to_the_number(process: &Process) {
    assert_eq!(process.log_in(LOTTE, LOTTES_PASSWORD), Outcome::Done(()));
    assert!(matches!(process.desk.begin(&window(), Operation::SwitchOn), Ok(Outcome::StepUp(_))));
    let proven = process.desk.prove_password(&window(), LOTTES_PASSWORD.to_owned());
    assert!(matches!(proven, Ok(Outcome::Done(_))));
}

fn send_to(process: &Process, number: &str) {
    let started = process.desk.start_sms_enrolment(&window(), number).unwrap();
    assert!(matches!(started, Outcome::Done(_)), "{number}");
    assert!(matches!(process.desk.send_code(&window()), Ok(Outcome::Done(_))), "{number}");
}

#[test]
fn an_sms_reaches_the_phone_with_its_number_or_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "nl");
    let phones = process.practice.phones();
    up_to_the_number(&process);
    let number = phones.look_at(LOTTE).unwrap().number.unwrap();
    send_to(&process, &number);
    let sight = phones.look_at(LOTTE).unwrap();
    let text = &sight.messages[0].text;
    assert!(text.starts_with("Oefening: Praktijk Merelhof: "), "{text}");
    assert!(text.split(|c: char| !c.is_ascii_digit()).any(|part| part.len() == 6), "{text}");
    assert_eq!(sight.messages[0].from, "Praktijk Merelhof");
    assert!(phones.look_at(SANNE).unwrap().messages.is_empty(), "nobody else has it");
    assert!(phones.astray().is_empty());

    process.desk.log_out(&window()).unwrap();
    up_to_the_number(&process);
    send_to(&process, "06 12345678");
    assert_eq!(phones.look_at(LOTTE).unwrap().messages.len(), 1);
    let astray: Vec<_> = phones.astray().into_iter().map(|stray| stray.number).collect();
    assert_eq!(astray, ["+31612345678"]);
}

#[test]
fn a_mail_says_practice_and_comes_in_the_language_on_screen() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let phones = process.practice.phones();
    let rows = [
        (tweestap_documents::Language::German, "Übung: "),
        (tweestap_documents::Language::English, "Practice: "),
    ];
    for (language, word) in rows {
        phones.speak(language);
        assert_eq!(process.desk.request_password_code(LOTTE), Ok(Outcome::Done(())));
        let mail = phones.look_at(LOTTE).unwrap().mails[0].clone();
        assert!(mail.subject.starts_with(word), "{}", mail.subject);
        assert!(mail.parts.iter().any(|part| matches!(part, SpokenPart::Code(_))));
    }
    assert_eq!(process.desk.request_password_code("nobody@mail.example"), Ok(Outcome::Done(())));
    assert!(phones.astray().is_empty(), "nothing was sent to nobody");
}

#[test]
fn a_phone_with_a_wrong_clock_has_its_codes_refused_and_two_of_them_give_the_hint() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.play_as(SANNE, &[ActName::LogIn, ActName::SwitchOnApp, ActName::LogOut]);
    let phones = process.practice.phones();
    phones.suffer(SANNE, Condition { clock_wrong_minutes: 8, ..Condition::default() });
    process.play_as(SANNE, &[ActName::EnterPassword]);
    let mut hints = Vec::new();
    for _ in 0..2 {
        process.clock.pass(STEP);
        let code = phones.look_at(SANNE).unwrap().accounts[0].code.clone();
        match process.desk.enter_code(&window(), &code).unwrap() {
            Outcome::Refused(Refusal::WrongCode { clock_hint, .. }) => hints.push(clock_hint),
            other => panic!("{other:?}"),
        }
    }
    assert!(hints[0].is_none(), "one alone is never told");
    assert_eq!(hints[1].map(|hint| hint.minutes), Some(8));
    phones.suffer(SANNE, Condition::default());
    process.clock.pass(STEP);
    process.play_as(SANNE, &[ActName::LogIn]);
}

#[test]
fn a_laptop_with_a_wrong_clock_is_adjusted_and_real_phones_fit_again() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    process.play_as(SANNE, &[ActName::LogIn, ActName::SwitchOnApp, ActName::LogOut]);
    // A real phone that holds the same secret, whose clock is right: the laptop is six
    // minutes behind.
    let real = |process: &Process| {
        process.practice.clock().adjust(360);
        let code = process.practice.phones().look_at(SANNE).unwrap().accounts[0].code.clone();
        process.practice.clock().adjust(0);
        code
    };
    process.play_as(SANNE, &[ActName::EnterPassword]);
    process.clock.pass(STEP);
    let code = real(&process);
    assert!(matches!(process.desk.enter_code(&window(), &code), Ok(Outcome::Refused(_))));
    assert!(process.practice.clock().adjust(360));
    assert_eq!(process.desk.enter_code(&window(), &code), Ok(Outcome::Done(())));
    let clock = process.practice.clock();
    for (seconds, taken) in [(86_400, true), (-86_400, true), (86_401, false), (i32::MIN, false)] {
        assert_eq!(clock.adjust(seconds), taken, "{seconds}");
    }
    assert_eq!(clock.offset_seconds(), -86_400, "what was not taken changed nothing");
    let now = clock.now();
    assert_eq!(clock.code_time(now), now.wall.minus(Duration::from_hours(24)));
}

#[test]
fn only_what_is_on_the_screen_is_scanned() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let phones = process.practice.phones();
    let drawn = |text: &str| tweestap_documents::qr::draw(text).unwrap().svg.to_string();
    assert_eq!(phones.scan(SANNE), Added::NothingInSight);
    phones.show(Some(drawn("https://merelhof.example/")));
    assert_eq!(phones.scan(SANNE), Added::NotAKey);
    phones.show(Some("<svg>".to_owned()));
    assert_eq!(phones.scan(SANNE), Added::NotAKey);
    phones.show(Some(drawn("otpauth://totp/Merelhof:sanne?secret=GEZDGNBVGY3TQOJQ&issuer=Merelhof")));
    assert!(phones.look_at(SANNE).unwrap().qr_in_sight);
    assert!(matches!(phones.scan(SANNE), Added::Now(_)));
    phones.show(None);
    assert_eq!(phones.scan(SANNE), Added::NothingInSight);
    assert_eq!(phones.look_at(SANNE).unwrap().accounts[0].account, "sanne");
    assert_eq!(phones.type_key(SANNE, "Mine", "not a key!"), Added::BadKey);
}

#[test]
fn what_can_be_seen_on_a_phone_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let phones = process.practice.phones();
    phones.changed();
    assert!(!phones.changed(), "nothing happened");
    phones.suffer(LOTTE, Condition { sms_late_minutes: 2, ..Condition::default() });
    assert!(phones.changed() && !phones.changed());
    up_to_the_number(&process);
    send_to(&process, &phones.look_at(LOTTE).unwrap().number.unwrap());
    assert!(!phones.changed(), "it is still on its way");
    process.practice.clock().skip(Duration::from_mins(2)).unwrap();
    assert!(phones.changed(), "it arrived by the practice clock");
}

#[test]
fn the_phone_in_sight_is_that_of_who_is_played() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), "en");
    let practice = &process.practice;
    assert_eq!(practice.switch_person(&process.desk, &window(), SANNE), Ok(true));
    assert_eq!(practice.played(), SANNE);
    assert_eq!(practice.switch_person(&process.desk, &window(), "nobody@mail.example"), Ok(false));
    assert_eq!(process.log_in(LOTTE, LOTTES_PASSWORD), Outcome::Done(()));
    practice.follow(&process.desk, &window());
    assert_eq!(practice.played(), LOTTE, "whoever logs in is played");
    assert_eq!(practice.switch_person(&process.desk, &window(), SANNE), Ok(true));
    practice.follow(&process.desk, &window());
    assert_eq!(practice.played(), SANNE, "nobody is logged in, and it stays");
}

impl Process {
    /// Does acts as people would, each half a minute after the one before.
    fn play_as(&self, who: &'static str, acts: &[ActName]) {
        let mut notes = self.practice.take_notes();
        for act in acts {
            self.clock.pass(STEP);
            let act = [Act::Plain(*act)];
            assert_eq!(self.practice.play(&self.desk, &window(), who, &act, &mut notes), Ok(()), "{act:?}");
        }
        self.practice.put_notes(notes);
    }
}
