//! The sheets on paper and as text, judged by poppler's programs.

use crate::referee;
use jiff::civil::date;
use tweestap_documents::{HelpDesk, Language, RecoveryKeySheet, RecoverySheet};

const CODES: [&str; 6] = [
    "4KQ7M-X2RHT-9WB6D",
    "ZN3VF-80JCP-K5G2Y",
    "7TB1E-QM94S-H6XRA",
    "C2WJ8-D5NKV-03ZFT",
    "P9GYH-4A7XM-1SE6Q",
    "R6D0B-V8TQ2-NJ3KW",
];
const GROUPS: [&str; 7] = ["4KQ7M", "X2RHT", "9WB6D", "ZN3VF", "80JCP", "K5G2Y", "7TB1E"];

fn codes_sheet(language: Language, practice: bool) -> RecoverySheet<'static> {
    RecoverySheet {
        language,
        organisation: "Stichting Merelhof voor geestelijke gezondheidszorg",
        name: "Sanne de Vries-Łukaszewska",
        log_in_name: "sanne.de.vries@merelhof.example",
        made_on: date(2026, 11, 24),
        help_desk: HelpDesk {
            name: "Helpdesk Merelhof",
            phone: "030 555 01 42",
            hours: "Ma t/m vr, 8.00–17.30 uur",
            outside_hours: "Daarbuiten: spreek je nummer in, we bellen voor negenen terug.",
        },
        codes: CODES,
        practice,
    }
}

fn key_sheet(language: Language, practice: bool) -> RecoveryKeySheet<'static> {
    RecoveryKeySheet {
        language,
        organisation: "Stichting Merelhof voor geestelijke gezondheidszorg",
        made_on: date(2026, 11, 24),
        groups: GROUPS,
        practice,
    }
}

/// Every sheet in every language, real and practice: name, PDF, text.
fn all_sheets() -> Vec<(String, Vec<u8>, String)> {
    let mut sheets = Vec::new();
    for language in Language::ALL {
        for practice in [false, true] {
            let (codes, key) = (codes_sheet(language, practice), key_sheet(language, practice));
            let name = |kind: &str| format!("{kind}, {}, practice: {practice}", language.tag());
            sheets.push((name("codes"), codes.to_pdf().unwrap().to_vec(), codes.to_text().to_string()));
            sheets.push((name("key"), key.to_pdf().unwrap().to_vec(), key.to_text().to_string()));
        }
    }
    sheets
}

fn ask(program: &str, options: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sheet.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut arguments = options.to_vec();
    arguments.push(path.to_str().unwrap());
    if program == "pdftotext" {
        arguments.push("-");
    }
    referee::run(program, &arguments)
}

/// Where each text stands, in the order given; fails where one is missing or earlier than the one before.
fn assert_in_order(name: &str, text: &str, expected: &[&str]) {
    let mut from = 0;
    for wanted in expected {
        let found = text[from..].find(wanted);
        from += found.unwrap_or_else(|| panic!("{name}: {wanted} is not (in order) in:\n{text}"));
    }
}

#[test]
fn codes_and_names_are_found_in_the_pdf() {
    for language in Language::ALL {
        let text = ask("pdftotext", &["-layout"], &codes_sheet(language, false).to_pdf().unwrap());
        assert_in_order(language.tag(), &text, &CODES);
        for expected in ["Sanne de Vries-Łukaszewska", "sanne.de.vries@merelhof.example", "030 555 01 42"] {
            assert!(text.contains(expected), "{expected} in:\n{text}");
        }
        let text = ask("pdftotext", &["-layout"], &key_sheet(language, false).to_pdf().unwrap());
        assert_in_order(language.tag(), &text, &GROUPS);
    }
}

#[test]
fn every_sheet_is_one_a4_page_with_a_title_and_tags() {
    for (name, pdf, _) in all_sheets() {
        let facts = ask("pdfinfo", &[], &pdf);
        let words: Vec<&str> = facts.split_whitespace().collect();
        let facts = words.join(" ");
        for expected in [
            "Pages: 1 ",
            "(A4)",
            "Tagged: yes",
            "geestelijke gezondheidszorg",
            "Suspects: no",
            "JavaScript: no",
        ] {
            assert!(facts.contains(expected), "{name}: {expected} in {facts}");
        }
    }
}

#[test]
fn a_screen_reader_hears_the_codes_in_order() {
    let structure =
        ask("pdfinfo", &["-struct-text"], &codes_sheet(Language::English, true).to_pdf().unwrap());
    let mut expected = vec!["Document", "\"Practice\"", "H1", "\"Recovery codes\"", "L (block)"];
    for code in CODES {
        expected.extend(["LI", "Lbl", "LBody", code]);
    }
    expected.extend(["H2", "\"How to use a code\"", "H2", "\"030 555 01 42\""]);
    assert_in_order("structure", &structure, &expected);
}

#[test]
fn the_language_of_the_sheet_is_declared() {
    for language in Language::ALL {
        let pdf = codes_sheet(language, false).to_pdf().unwrap();
        let declared = format!("/Lang ({})", language.tag());
        assert!(pdf.windows(declared.len()).any(|bytes| bytes == declared.as_bytes()), "{declared}");
    }
}

#[test]
fn every_typeface_is_embedded_and_only_in_part() {
    for (name, pdf, _) in all_sheets() {
        let fonts = ask("pdffonts", &[], &pdf);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(rows.len(), 3, "{name}: {fonts}");
        for row in rows {
            assert!(row.contains("yes yes yes"), "{name}: {row}");
            assert!(row.as_bytes()[6] == b'+', "{name}: {row}");
        }
        assert!(pdf.len() < 80_000, "{name}: {} bytes", pdf.len());
    }
}

#[test]
fn practice_is_said_on_paper_and_in_the_text() {
    for (language, word) in
        [(Language::English, "Practice"), (Language::Dutch, "Oefening"), (Language::German, "Übung")]
    {
        for practice in [false, true] {
            let sheet = codes_sheet(language, practice);
            let printed = ask("pdftotext", &[], &sheet.to_pdf().unwrap());
            assert_eq!(printed.contains(word), practice, "{word} in {printed}");
            assert_eq!(sheet.to_text().contains(word), practice, "{word}");
        }
    }
}

#[test]
fn names_of_other_scripts_are_not_lost() {
    let table = [
        ("Turkish", "Şahin İğdır", false),
        ("Vietnamese", "Nguyễn Thị Ánh", false),
        ("Cyrillic", "Ольга Петрівна", false),
        ("Greek", "Ιωάννου", false),
        ("markup", "O’Neill & <b>(\\)", false),
        ("Chinese", "王芳", true),
        ("Arabic", "علي حسن", true),
    ];
    for (script, name, by_hand) in table {
        let sheet = RecoverySheet { name, ..codes_sheet(Language::English, false) };
        assert!(sheet.to_text().contains(name), "{script}");
        let printed = ask("pdftotext", &["-layout"], &sheet.to_pdf().unwrap());
        // poppler takes text as it is seen and turns what it knows to run from the right.
        let turned = format!("\u{202b}{}\u{202c}", name.chars().rev().collect::<String>());
        assert!(printed.contains(name) || printed.contains(&turned), "{script}: {name} in:\n{printed}");
        assert_eq!(printed.contains("Write it here by hand"), by_hand, "{script}");
    }
}

#[test]
fn a_full_sheet_closes_up_and_stays_on_one_page() {
    let sheet = codes_sheet(Language::German, true);
    let help_desk = HelpDesk {
        outside_hours: "Außerhalb dieser Zeiten rufen Sie bitte die Zentrale unter 0221 555 0100 an, \
                        hinterlassen Sie Ihren Namen und Ihre Nummer, und wir rufen vor neun Uhr zurück.",
        ..sheet.help_desk
    };
    let sheet = RecoverySheet { help_desk, name: "王芳", ..sheet };
    let facts = ask("pdfinfo", &[], &sheet.to_pdf().unwrap());
    assert!(facts.contains("Pages:           1\n"), "{facts}");
}

#[test]
fn texts_without_end_lose_nothing() {
    let long = "Bel dan eerst de centrale. ".repeat(120);
    let sheet = codes_sheet(Language::Dutch, false);
    let help_desk = HelpDesk { outside_hours: &long, ..sheet.help_desk };
    let name = "W".repeat(300);
    let sheet = RecoverySheet { help_desk, name: &name, ..sheet };
    let text = ask("pdftotext", &["-raw"], &sheet.to_pdf().unwrap());
    assert_in_order("codes", &text, &CODES);
    assert_eq!(text.matches("centrale").count(), 120);
    assert_eq!(text.matches('W').count(), 300 + CODES.concat().matches('W').count());
    assert!(text.contains("Pagina 1 van 2") && text.contains("Pagina 2 van 2"), "{text}");
}

#[test]
fn the_text_has_the_codes_alone_on_their_lines() {
    let text = codes_sheet(Language::English, false).to_text();
    for (number, code) in (1..).zip(CODES) {
        assert!(text.lines().any(|line| line.trim() == format!("{number}.  {code}")), "{code}");
    }
    let text = key_sheet(Language::English, false).to_text();
    assert_in_order("groups", &text, &GROUPS);
}

#[test]
fn the_text_stays_narrow() {
    for (name, _, text) in all_sheets() {
        for line in text.lines() {
            assert!(line.chars().count() <= 76, "{name}: {line}");
            assert_eq!(line.trim_end(), line, "{name}");
        }
    }
}

#[test]
fn a_name_cannot_add_a_line_of_its_own() {
    let sheet = RecoverySheet {
        name: "Anna\n  7.  AAAAA-AAAAA-AAAAA\r\nCall 0900 1234",
        ..codes_sheet(Language::English, false)
    };
    let text = sheet.to_text();
    assert!(text.contains("Anna 7. AAAAA-AAAAA-AAAAA Call 0900 1234"), "{}", *text);
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let sheet = codes_sheet(Language::German, false);
    assert_eq!(*sheet.to_pdf().unwrap(), *sheet.to_pdf().unwrap());
}
