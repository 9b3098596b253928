//! A sheet as plain text: what is saved, copied, or locked with a passphrase.
//!
//! Lines of at most [`WIDTH`] characters, so that they stay whole in a mail or a
//! terminal; codes stand alone on their line, so that one can be copied whole.

use zeroize::Zeroizing;

use crate::sheet::{Fact, Help, Secrets, Section, SectionKind, Sheet};

/// The longest line, in characters; only a single word may be longer.
const WIDTH: usize = 76;

/// Room for any usual sheet, so that the text does not move and leave a copy behind.
const CAPACITY: usize = 16 * 1024;

pub(crate) fn text(sheet: &Sheet<'_>) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(CAPACITY));
    if let Some(practice) = &sheet.practice {
        paragraph(&mut out, "", &format!("*** {} *** {}", practice.word, practice.note));
        out.push('\n');
    }
    paragraph(&mut out, "", &sheet.organisation);
    out.push('\n');
    heading(&mut out, &sheet.title, "=");
    paragraph(&mut out, "", &sheet.lead);
    out.push('\n');
    facts(&mut out, &sheet.facts);
    out.push('\n');
    secrets(&mut out, &sheet.secrets);
    for section in &sheet.sections {
        out.push('\n');
        write_section(&mut out, section);
    }
    if let Some(help) = &sheet.help {
        out.push('\n');
        write_help(&mut out, help);
    }
    out
}

fn heading(out: &mut String, text: &str, underline: &str) {
    paragraph(out, "", text);
    out.push_str(&underline.repeat(text.chars().count().min(WIDTH)));
    out.push('\n');
}

fn facts(out: &mut String, facts: &[Fact]) {
    let widest = facts.iter().map(|fact| fact.label.chars().count()).max().unwrap_or(0);
    for Fact { label, value } in facts {
        let padding = " ".repeat(widest - label.chars().count());
        paragraph(out, &format!("{label}: {padding}"), value);
    }
}

fn secrets(out: &mut String, secrets: &Secrets<'_>) {
    match secrets {
        Secrets::Nothing => {}
        Secrets::Accounts(cards) => {
            for card in cards {
                paragraph(out, "- ", &format!("{}: {}", card.name, card.lines.join(", ")));
            }
        }
        Secrets::Codes { codes, .. } => {
            for (number, code) in (1..).zip(codes) {
                secret_line(out, &format!("{number}."), code);
            }
        }
        Secrets::Groups { groups, labels } => {
            for (label, group) in labels.iter().zip(groups) {
                secret_line(out, &format!("{label}:"), group);
            }
        }
    }
}

fn secret_line(out: &mut String, label: &str, secret: &str) {
    for part in ["  ", label, "  ", secret, "\n"] {
        out.push_str(part);
    }
}

fn write_section(out: &mut String, section: &Section) {
    heading(out, &section.heading, "-");
    for (number, line) in (1..).zip(&section.lines) {
        let mark = match section.kind {
            SectionKind::Steps => format!("{number}. "),
            SectionKind::Points => "- ".to_owned(),
            SectionKind::Text => String::new(),
        };
        paragraph(out, &mark, line);
    }
}

fn write_help(out: &mut String, help: &Help) {
    heading(out, &help.title, "-");
    paragraph(out, "", &help.call);
    paragraph(out, "  ", &help.phone);
    for hours in &help.hours {
        paragraph(out, "", hours);
    }
    paragraph(out, "", &help.check);
}

/// Wraps a text; the first line begins with `mark`, the others under its text.
fn paragraph(out: &mut String, mark: &str, text: &str) {
    let indent = mark.chars().count();
    out.push_str(mark);
    let mut column = indent;
    for (index, word) in text.split(' ').enumerate() {
        let length = word.chars().count();
        if index > 0 && column + 1 + length > WIDTH {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            column = indent;
        } else if index > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out.push('\n');
}
