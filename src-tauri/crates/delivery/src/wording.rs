//! What a message says, in the person's language: as an SMS, and as a mail.
//!
//! Every message names the organisation. One with a code says what the code is for, until
//! when it works, and never to share it; one about the account says what to do if it was
//! not the person.

mod catalogue;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use tweestap_core::audit::Event;
use tweestap_core::clock::Timestamp;
use tweestap_core::policy::Operation;
use tweestap_documents::words::Value;
use tweestap_documents::{Language, Words};
use tweestap_usecases::delivery::{Message, MessageText};

use self::catalogue as says;
use crate::mail::letter::{Letter, Part};
use crate::sms::gsm::{ONE_SMS, septets, spelled};

/// Where the organisation is: what its messages are written by.
#[derive(Debug, Clone)]
pub struct Locality {
    /// The clock that times are named after.
    pub time_zone: TimeZone,
    /// The language for people who chose none.
    pub language: Language,
}

/// A message and its words.
pub(crate) struct Wording<'a> {
    message: &'a Message,
    locality: &'a Locality,
    words: Words,
}

/// A name is not cut shorter than this to save an SMS.
const NAME_AT_LEAST: usize = 11;

impl<'a> Wording<'a> {
    pub(crate) fn of(message: &'a Message, locality: &'a Locality) -> Self {
        let language = Language::from_tag(&message.language).unwrap_or(locality.language);
        Self { message, locality, words: says::words(language) }
    }

    /// As an SMS: one, where the organisation's name can be cut to make it so.
    pub(crate) fn sms(&self) -> String {
        let name = spelled(&self.message.organisation);
        let whole = spelled(&self.sms_of(&name));
        let Some(over) = septets(&whole).and_then(|septets| septets.checked_sub(ONE_SMS)) else {
            return whole;
        };
        let kept = name.chars().count().saturating_sub(over + 1);
        if over == 0 || kept < NAME_AT_LEAST {
            return whole;
        }
        let short: String = name.chars().take(kept).collect();
        spelled(&self.sms_of(&format!("{}.", short.trim_end())))
    }

    fn sms_of(&self, organisation: &str) -> String {
        let organisation = Value::Text(organisation);
        match &self.message.text {
            MessageText::SmsCode { digits, operation, works_until } => self.words.say(
                &says::SMS_CODE,
                [
                    organisation,
                    Value::Text(digits),
                    Value::Text(&self.purpose(*operation)),
                    Value::Text(&self.time(*works_until)),
                ],
            ),
            MessageText::PasswordCode { code, works_until } => self.words.say(
                &says::SMS_PASSWORD,
                [organisation, Value::Text(code), Value::Text(&self.time(*works_until))],
            ),
            MessageText::Happened { event, .. } => {
                let what = self.words.say(&says::event(*event).0, []);
                self.words.say(&says::SMS_HAPPENED, [organisation, Value::Text(&what), self.desk()])
            }
            MessageText::Test => self.words.say(&says::SMS_TEST, [organisation]),
        }
    }

    /// As a mail.
    pub(crate) fn letter(&self) -> Letter {
        let (subject, parts) = match &self.message.text {
            MessageText::SmsCode { digits, operation, works_until } => {
                self.code_letter(digits, *operation, *works_until)
            }
            MessageText::PasswordCode { code, works_until } => self.password_letter(code, *works_until),
            MessageText::Happened { event, at } => self.happened_letter(*event, *at),
            MessageText::Test => {
                let lead = self.words.say(&says::TEST_LEAD, [self.organisation()]);
                (self.words.say(&says::TEST_SUBJECT, []), vec![Part::Text(lead)])
            }
        };
        Letter {
            language: self.words.language().tag(),
            organisation: self.message.organisation.clone(),
            subject,
            parts,
        }
    }

    fn code_letter(&self, digits: &str, operation: Operation, works_until: Timestamp) -> (String, Vec<Part>) {
        let purpose = self.purpose(operation);
        let time = self.time(works_until);
        let parts = vec![
            Part::Text(self.words.say(&says::CODE_LEAD, [Value::Text(&purpose), self.organisation()])),
            Part::Code(digits.to_owned()),
            Part::Text(self.words.say(&says::CODE_UNTIL, [Value::Text(&time)])),
            Part::Text(self.words.say(&says::SHARE, [])),
            Part::Text(self.words.say(&says::QUESTIONS, [self.desk()])),
            Part::Text(self.words.say(&says::FOOT, [self.organisation()])),
        ];
        (self.words.say(&says::CODE_SUBJECT, [self.organisation()]), parts)
    }

    fn password_letter(&self, code: &str, works_until: Timestamp) -> (String, Vec<Part>) {
        let stamp = self.stamp(works_until);
        let parts = vec![
            Part::Text(self.words.say(&says::PASSWORD_LEAD, [self.organisation()])),
            Part::Code(code.to_owned()),
            Part::Text(self.words.say(&says::PASSWORD_HOW, [Value::Text(&stamp)])),
            Part::Text(self.words.say(&says::SHARE, [])),
            Part::Text(self.words.say(&says::PASSWORD_NOT_YOU, [])),
            Part::Text(self.words.say(&says::QUESTIONS, [self.desk()])),
            Part::Text(self.words.say(&says::FOOT, [self.organisation()])),
        ];
        (self.words.say(&says::PASSWORD_SUBJECT, []), parts)
    }

    fn happened_letter(&self, event: Event, at: Timestamp) -> (String, Vec<Part>) {
        let (what, means) = says::event(event);
        let what = self.words.say(&what, []);
        let stamp = self.stamp(at);
        let head = [self.organisation(), Value::Text(&stamp), Value::Text(&what)];
        let mut parts =
            vec![Part::Text(self.words.say(&says::HAPPENED, head)), Part::Text(self.words.say(&means, []))];
        if event.concerns_help_desk() {
            parts.push(Part::Text(self.words.say(&says::NOT_US, [])));
        } else {
            parts.push(Part::Text(self.words.say(&says::WAS_YOU, [])));
            parts.push(Part::Text(self.words.say(&says::NOT_YOU, [self.desk()])));
            parts.push(Part::Text(self.words.say(&says::CALL, [])));
        }
        parts.push(Part::Text(self.words.say(&says::FOOT, [self.organisation()])));
        (what, parts)
    }

    fn organisation(&self) -> Value<'a> {
        Value::Text(&self.message.organisation)
    }

    fn desk(&self) -> Value<'a> {
        Value::Text(&self.message.help_desk)
    }

    fn purpose(&self, operation: Operation) -> String {
        self.words.say(&says::purpose(operation), [])
    }

    fn time(&self, at: Timestamp) -> String {
        let at = self.local(at);
        format!("{:02}:{:02}", at.hour(), at.minute())
    }

    fn stamp(&self, at: Timestamp) -> String {
        let time = self.time(at);
        let at = self.local(at);
        let (day, month, year) = (at.day().into(), at.month().into(), at.year().into());
        let values = [Value::Number(day), Value::Number(month), Value::Number(year), Value::Text(&time)];
        self.words.say(&says::STAMP, values)
    }

    fn local(&self, at: Timestamp) -> DateTime {
        // A time outside of what a calendar has is no time that a message can name.
        let at = jiff::Timestamp::from_millisecond(at.as_millis()).unwrap_or_default();
        self.locality.time_zone.to_datetime(at)
    }
}

#[cfg(test)]
mod tests;
