//! The page of a scenario, made from its own file.

use jiff::civil::Date;
use tweestap_documents::{Handout, Language, PaperError, RoleCardSheet};
use zeroize::Zeroizing;

use super::{Picture, Scenario};

/// The page as a PDF: the scenario's place in the list from 1, whose page it is, and the
/// day it is made; then the language.
pub fn handout(
    scenario: &Scenario,
    (number, organisation, made_on): (usize, &str, Date),
    language: Language,
) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    let steps: Vec<_> = scenario.steps.iter().map(|step| step.text.of(language)).collect();
    let sheet = Handout {
        language,
        organisation,
        made_on,
        number: u16::try_from(number).unwrap_or(u16::MAX),
        title: scenario.title.of(language),
        goal: scenario.goal.of(language),
        steps: &steps,
        closing: scenario.closing.of(language),
        rule: scenario.rule.of(language),
        picture: drawn(scenario.picture),
    };
    sheet.to_pdf()
}

/// The card of the role that is played without the computer; `None` where the scenario
/// has none.
pub fn role_card(
    scenario: &Scenario,
    (number, organisation, made_on): (usize, &str, Date),
    language: Language,
) -> Option<Result<Zeroizing<Vec<u8>>, PaperError>> {
    let card = scenario.role_card.as_ref()?;
    let lines: Vec<_> = card.lines.iter().map(|line| line.of(language)).collect();
    let sheet = RoleCardSheet {
        language,
        organisation,
        made_on,
        number: u16::try_from(number).unwrap_or(u16::MAX),
        scenario: scenario.title.of(language),
        title: card.title.of(language),
        lines: &lines,
    };
    Some(sheet.to_pdf())
}

fn drawn(picture: Picture) -> tweestap_documents::Picture {
    match picture {
        Picture::Qr => tweestap_documents::Picture::Qr,
        Picture::Code => tweestap_documents::Picture::Code,
        Picture::Sms => tweestap_documents::Picture::Sms,
        Picture::RecoveryCodes => tweestap_documents::Picture::RecoveryCodes,
        Picture::Lock => tweestap_documents::Picture::Lock,
        Picture::Call => tweestap_documents::Picture::Call,
        Picture::Password => tweestap_documents::Picture::Password,
    }
}
