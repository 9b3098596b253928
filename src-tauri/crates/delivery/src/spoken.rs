//! The words of a message for a courier that delivers it another way: the practice
//! organisation's, whose phones are on the screen. They are the words that leave the app.

use tweestap_usecases::delivery::Message;

use crate::mail::letter::Part;
use crate::wording::{Locality, Wording};

/// A mail in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenMail {
    /// The subject.
    pub subject: String,
    /// What stands below each other.
    pub parts: Vec<SpokenPart>,
}

/// A part of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpokenPart {
    /// A paragraph.
    Text(String),
    /// A code on a line of its own.
    Code(String),
}

/// What `message` says as an SMS.
pub fn sms(message: &Message, locality: &Locality) -> String {
    Wording::of(message, locality).sms()
}

/// What `message` says as a mail.
pub fn mail(message: &Message, locality: &Locality) -> SpokenMail {
    let letter = Wording::of(message, locality).letter();
    let part = |part| match part {
        Part::Text(text) => SpokenPart::Text(text),
        Part::Code(code) => SpokenPart::Code(code),
    };
    SpokenMail { subject: letter.subject, parts: letter.parts.into_iter().map(part).collect() }
}
