//! The papers of a training, judged by poppler's programs and by a reader of QR codes.

use jiff::civil::date;
use tweestap_documents::{
    AccountsSheet, CheatSheet, Handout, Language, Picture, RoleCardSheet, TrainingAccount, qr,
};

use crate::referee;

const PICTURES: [Picture; 7] = [
    Picture::Qr,
    Picture::Code,
    Picture::Sms,
    Picture::RecoveryCodes,
    Picture::Lock,
    Picture::Call,
    Picture::Password,
];

const STEPS: [&str; 7] = [
    "Youssef logs in, with his own password and code.",
    "“Joris” calls (give somebody the card). Look up the number in Joris's file, and call back there. Then lock \
     the window with Ctrl+L.",
    "The telephone rings again. Unlock the window with a code.",
    "Samir calls. Call him back on the number in his file: it is him. Find him under “People” and choose “Reset \
     two-step”.",
    "Read the code out, letter by letter. Then change to Samir: a new phone, his password, and the reset code.",
    "Samir connects the new phone: scan, and enter the first code.",
    "Save the new recovery codes, this time on paper, and type one back.",
];

fn handout(language: Language, picture: Picture) -> Handout<'static> {
    Handout {
        language,
        organisation: "Praktijk Merelhof",
        made_on: date(2026, 11, 24),
        number: 11,
        title: "Two calls to the help desk",
        goal: "Two people call Youssef: both have lost everything. One of them is not who they say.",
        steps: &STEPS,
        closing: "Both stories sounded alike. Only the call back told them apart.",
        rule: "Check the person: call back on the number in the file, never one the caller gave.",
        picture,
    }
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

#[test]
fn every_paper_is_one_tagged_page_with_the_word_practice_on_it() {
    let words = [(Language::English, "Practice"), (Language::Dutch, "Oefening"), (Language::German, "Übung")];
    for (language, word) in words {
        let made_on = date(2026, 11, 24);
        let cheat_sheet = CheatSheet { language, organisation: "Praktijk Merelhof", made_on };
        let accounts = AccountsSheet { language, organisation: "Praktijk Merelhof", made_on, accounts: &[] };
        let mut papers = vec![cheat_sheet.to_pdf().unwrap(), accounts.to_pdf().unwrap()];
        papers.extend(PICTURES.map(|picture| handout(language, picture).to_pdf().unwrap()));
        for pdf in papers {
            let text = ask("pdftotext", &["-layout"], &pdf);
            assert!(text.contains(word), "{word} in:\n{text}");
            let facts = ask("pdfinfo", &[], &pdf);
            let facts: Vec<_> = facts.split_whitespace().collect();
            let facts = facts.join(" ");
            assert!(facts.contains("Pages: 1 ") && facts.contains("Tagged: yes"), "{facts}\n{text}");
        }
    }
}

#[test]
fn a_handout_says_what_is_in_the_scenario_in_its_order() {
    let text = ask("pdftotext", &[], &handout(Language::English, Picture::Call).to_pdf().unwrap());
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut from = 0;
    let heads = ["Scenario 11", "Two calls to the help desk", "One of them is not who they say"];
    let tail = ["Both stories sounded alike", "Check the person"];
    for wanted in heads.into_iter().chain(STEPS).chain(tail) {
        let found = text[from..].find(wanted);
        from += found.unwrap_or_else(|| panic!("{wanted} is not (in order) in:\n{text}"));
    }
}

#[test]
fn a_role_card_is_a_page_of_its_own() {
    let card = RoleCardSheet {
        language: Language::English,
        organisation: "Praktijk Merelhof",
        made_on: date(2026, 11, 24),
        number: 11,
        scenario: "Two calls to the help desk",
        title: "You are not Joris",
        lines: &["You call the help desk and say: “My phone is gone.”", "Stay friendly."],
    };
    let text = ask("pdftotext", &[], &card.to_pdf().unwrap());
    for wanted in
        ["Practice", "Scenario 11", "You are not Joris", "Two calls", "What you do", "Stay friendly."]
    {
        assert!(text.contains(wanted), "{wanted} in:\n{text}");
    }
}

/// A dozen QR codes on one page, each read by a program that is not ours.
#[test]
fn every_qr_code_of_the_accounts_can_be_read_from_paper() {
    let uri = |number: usize| {
        format!(
            "otpauth://totp/Praktijk%20Merelhof:deelnemer{number}%40merelhof.example?secret=\
             GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Praktijk%20Merelhof&algorithm=SHA1&digits=6&period=30"
        )
    };
    let pictures: Vec<_> = (1..=12).map(|number| qr::draw(&uri(number)).unwrap().svg.to_string()).collect();
    let addresses: Vec<_> = (1..=12).map(|number| format!("deelnemer{number}@merelhof.example")).collect();
    let accounts: Vec<_> = pictures
        .iter()
        .zip(&addresses)
        .map(|(picture, address)| TrainingAccount {
            name: "Deelnemer",
            address,
            password: Some("flamingo-tempo-rodeo-ring"),
            qr_svg: Some(picture),
        })
        .collect();
    let sheet = AccountsSheet {
        language: Language::Dutch,
        organisation: "Praktijk Merelhof",
        made_on: date(2026, 11, 24),
        accounts: &accounts,
    };
    let folder = tempfile::tempdir().unwrap();
    let (pdf, image) = (folder.path().join("sheet.pdf"), folder.path().join("page"));
    std::fs::write(&pdf, &*sheet.to_pdf().unwrap()).unwrap();
    let (pdf, page) = (pdf.to_str().unwrap(), image.to_str().unwrap());
    referee::run("pdftoppm", &["-r", "200", "-png", "-singlefile", pdf, page]);
    let read = referee::run("zbarimg", &["--quiet", "--raw", &format!("{page}.png")]);
    let mut read: Vec<_> = read.lines().map(str::to_owned).collect();
    let mut expected: Vec<_> = (1..=12).map(uri).collect();
    read.sort();
    expected.sort();
    assert_eq!(read, expected);
}
