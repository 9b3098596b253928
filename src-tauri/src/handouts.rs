//! The papers of a training, made from scenarios and from who finished what.

use jiff::civil::Date;
use tweestap_documents::{
    AccountsSheet, CheatSheet, HelpDesk, Language, OverviewWords, PaperError, RecoverySheet, TrainingAccount,
    Words, csv_file,
};
use tweestap_training::scenario::{Scenario, handout, role_card};
use tweestap_training::{Finished, ParticipantCard, Practice, Written};
use tweestap_usecases::Desk;
use tweestap_usecases::screen::OrganisationCard;
use zeroize::Zeroizing;

use crate::desktop::Desktop;
use crate::paper;
use crate::wire::{
    Fault, FaultCode, LanguageTag, Outcome, ParticipantView, PracticePerson, Refusal, Reply, SavedView,
    TrainingPaper,
};

/// Codes of no account, for a sheet where nobody's are known.
const SAMPLE_CODES: [&str; 6] = [
    "4KQ7M-X2RHT-9WB6D",
    "ZN3VF-80JCP-K5G2Y",
    "7TB1E-QM94S-H6XRA",
    "C2WJ8-D5NKV-03ZFT",
    "P9GYH-4A7XM-1SE6Q",
    "R6D0B-V8TQ2-NJ3KW",
];

/// The participants' accounts with their QR codes.
pub(crate) fn participants(practice: &Practice, desk: &Desk, desktop: &Desktop) -> Vec<ParticipantView> {
    let cards = practice.participants(desk);
    let people = desktop.people();
    let view = |card: ParticipantCard| {
        let person = people.iter().find(|person| person.address == card.address);
        ParticipantView {
            name: person.map(|person| person.name.clone()).unwrap_or_default(),
            address: card.address.to_owned(),
            password: person.and_then(|person| person.password).map(str::to_owned),
            qr_modules: card.qr_svg.as_deref().and_then(side).unwrap_or(0),
            qr_svg: card.qr_svg,
        }
    };
    cards.into_iter().map(view).collect()
}

/// Modules a side of a picture that was drawn for the screen.
fn side(svg: &str) -> Option<u16> {
    svg.split_once("viewBox=\"0 0 ")?.1.split_once(' ')?.0.parse().ok()
}

/// Makes a paper and saves it where the trainer chooses.
pub(crate) fn save(
    practice: &Practice,
    desk: &Desk,
    desktop: &Desktop,
    paper: &TrainingPaper,
) -> Reply<SavedView> {
    match paper {
        TrainingPaper::Handout { scenario, language } => {
            let language = chosen(desktop, *language);
            of_scenario(practice, desk, desktop, (scenario, language), |found, about| {
                Some((found.id.clone(), handout(found, about, language)))
            })
        }
        TrainingPaper::RoleCard { scenario, language } => {
            let language = chosen(desktop, *language);
            of_scenario(practice, desk, desktop, (scenario, language), |found, about| {
                Some((format!("{}-card", found.id), role_card(found, about, language)?))
            })
        }
        TrainingPaper::CheatSheet { language } => {
            let language = chosen(desktop, *language);
            let organisation = desk.organisation_name()?;
            let sheet = CheatSheet { language, organisation: &organisation, made_on: desktop.today() };
            let name = CheatSheet::file_stem(&Words::of(language));
            paper::save_as(desktop, (&name, "pdf"), &sheet.to_pdf().map_err(failed)?)
        }
        TrainingPaper::PracticeCodes { language } => practice_codes(practice, desk, desktop, *language),
        TrainingPaper::Participants => accounts(practice, desk, desktop),
        TrainingPaper::Overview => overview(practice, desktop),
    }
}

/// A page's name, and the page.
type Made = (String, Result<Zeroizing<Vec<u8>>, PaperError>);

/// Makes a page of the scenario of this name and saves it under a name with its language.
fn of_scenario(
    practice: &Practice,
    desk: &Desk,
    desktop: &Desktop,
    (id, language): (&str, Language),
    make: impl FnOnce(&Scenario, (usize, &str, Date)) -> Option<Made>,
) -> Reply<SavedView> {
    let (book, organisation) = (practice.scenarios(), desk.organisation_name()?);
    let found = book.scenarios.iter().zip(1..).find(|(one, _)| one.id == id);
    let drawn = found.and_then(|(one, number)| make(one, (number, &organisation, desktop.today())));
    let Some((name, page)) = drawn else { return Ok(Outcome::refused(Refusal::NotAvailable)) };
    let name = format!("{name}-{}", language.tag());
    paper::save_as(desktop, (&name, "pdf"), &page.map_err(failed)?)
}

/// The sheet of the person played, with the codes they have in this scenario; with
/// codes of no account where none are known.
fn practice_codes(
    practice: &Practice,
    desk: &Desk,
    desktop: &Desktop,
    language: Option<LanguageTag>,
) -> Reply<SavedView> {
    let language = chosen(desktop, language);
    let played = practice.played();
    let notes = practice.run().map(|run| run.notes).unwrap_or_default();
    let known = notes.iter().find(|note| note.whose == played && note.kind == Written::RecoveryCodes);
    let lines: Vec<&str> = known.into_iter().flat_map(|note| note.lines.iter()).map(String::as_str).collect();
    let codes = <[&str; 6]>::try_from(lines).unwrap_or(SAMPLE_CODES);
    let OrganisationCard { name: organisation, help_desk } = desk.organisation_card()?;
    let name = name_of(&desktop.people(), played);
    let sheet = RecoverySheet {
        language,
        organisation: &organisation,
        name: &name,
        log_in_name: played,
        made_on: desktop.today(),
        help_desk: HelpDesk {
            name: &help_desk.name,
            phone: &help_desk.phone,
            hours: &help_desk.hours,
            outside_hours: &help_desk.outside_hours,
        },
        codes,
        practice: true,
    };
    let stem = RecoverySheet::file_stem(&Words::of(language));
    paper::save_as(desktop, (&stem, "pdf"), &sheet.to_pdf().map_err(failed)?)
}

fn accounts(practice: &Practice, desk: &Desk, desktop: &Desktop) -> Reply<SavedView> {
    let (language, organisation) = (desktop.language(), desk.organisation_name()?);
    let people = participants(practice, desk, desktop);
    let account = |view: &'_ ParticipantView| (view.name.clone(), view.address.clone());
    let named: Vec<_> = people.iter().map(account).collect();
    let accounts: Vec<_> = people
        .iter()
        .zip(&named)
        .map(|(view, (name, address))| TrainingAccount {
            name,
            address,
            password: view.password.as_deref(),
            qr_svg: view.qr_svg.as_deref(),
        })
        .collect();
    let made_on = desktop.today();
    let sheet = AccountsSheet { language, organisation: &organisation, made_on, accounts: &accounts };
    let stem = AccountsSheet::file_stem(&Words::of(language));
    paper::save_as(desktop, (&stem, "pdf"), &sheet.to_pdf().map_err(failed)?)
}

/// Who finished what, as a table, the first one on top.
fn overview(practice: &Practice, desktop: &Desktop) -> Reply<SavedView> {
    let language = desktop.language();
    let OverviewWords { heads, file_stem } = OverviewWords::of(language);
    let mut finished = practice.finished();
    finished.reverse();
    let row = |one: Finished| [one.player, one.title.of(language).to_owned(), Desktop::date_and_time(one.at)];
    let bytes = csv_file::write(&heads.each_ref().map(String::as_str), finished.into_iter().map(row));
    paper::save_as(desktop, (&file_stem, "csv"), &bytes)
}

fn chosen(desktop: &Desktop, language: Option<LanguageTag>) -> Language {
    language.map_or_else(|| desktop.language(), Language::from)
}

fn name_of(people: &[PracticePerson], address: &str) -> String {
    let person = people.iter().find(|person| person.address == address);
    person.map_or_else(|| address.to_owned(), |person| person.name.clone())
}

fn failed(_: PaperError) -> Fault {
    Fault::of(FaultCode::Internal)
}
