//! What of the practice organisation depends on the language it is made in.
//!
//! These words become data of its store, like those an organisation types at its
//! first start, so they are no messages of the catalogues.

use tweestap_core::organisation::HelpDeskContact;

/// The words of one language.
#[derive(Debug)]
pub(crate) struct Words {
    language: &'static str,
    help_desk: &'static str,
    hours: &'static str,
    outside_hours: &'static str,
    participant: &'static str,
    practice: &'static str,
}

/// English first: it stands in for every language that is missing.
const ALL: [Words; 3] = [
    Words {
        language: "en",
        help_desk: "Help desk Merelhof",
        hours: "Monday to Friday, 8:00–17:30",
        outside_hours: "Call again on the next working day. In an emergency, call 112.",
        participant: "Participant",
        practice: "Practice",
    },
    Words {
        language: "nl",
        help_desk: "Helpdesk Merelhof",
        hours: "maandag tot en met vrijdag, 8.00–17.30 uur",
        outside_hours: "Bel de volgende werkdag. Bel bij nood 112.",
        participant: "Deelnemer",
        practice: "Oefening",
    },
    Words {
        language: "de",
        help_desk: "Helpdesk Merelhof",
        hours: "Montag bis Freitag, 8:00–17:30 Uhr",
        outside_hours: "Rufen Sie am nächsten Werktag an. Im Notfall rufen Sie 112 an.",
        participant: "Teilnehmer:in",
        practice: "Übung",
    },
];

/// An invented number.
const PHONE: &str = "030 555 01 42";

impl Words {
    /// The words of a language, by its BCP 47 code.
    pub(crate) fn of(language: &str) -> &'static Self {
        let words = |words: &&Self| words.language.eq_ignore_ascii_case(language);
        const { &ALL }.iter().find(words).unwrap_or(const { &ALL[0] })
    }

    /// Whom the people of the practice organisation call.
    pub(crate) fn contact(&self) -> HelpDeskContact {
        HelpDeskContact {
            name: self.help_desk.to_owned(),
            phone: PHONE.to_owned(),
            hours: self.hours.to_owned(),
            outside_hours: self.outside_hours.to_owned(),
        }
    }

    /// The word that stands in front of every message.
    pub(crate) fn practice(&self) -> &'static str {
        self.practice
    }

    /// The name of a participant's account.
    pub(crate) fn participant(&self, number: usize) -> String {
        format!("{} {number}", self.participant)
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn every_language_has_its_words_and_another_gets_english() {
        let rows = [
            ("en", "Participant 1"),
            ("nl", "Deelnemer 1"),
            ("de", "Teilnehmer:in 1"),
            ("NL", "Deelnemer 1"),
            ("fr", "Participant 1"),
            ("", "Participant 1"),
        ];
        for (language, expected) in rows {
            assert_eq!(Words::of(language).participant(1), expected, "{language:?}");
        }
    }
}
