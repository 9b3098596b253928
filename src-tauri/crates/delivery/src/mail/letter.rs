//! A mail as it is read: plain text, and the same as HTML for who prefers it.
//!
//! The HTML is the text with headings and nothing else: no picture, no link to follow,
//! no style of its own and nothing that is loaded from elsewhere, so it reads well with
//! any colours, size or screen reader, and looks like no trap.

use std::fmt::Write as _;

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};
use tweestap_usecases::delivery::DeliveryFault;

/// What a mail says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    /// The BCP 47 tag of its language.
    pub(crate) language: &'static str,
    /// Who sends it, for people.
    pub(crate) organisation: String,
    /// Never a code: it is shown on locked screens.
    pub(crate) subject: String,
    /// What stands below each other.
    pub(crate) parts: Vec<Part>,
}

/// One part of a letter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A paragraph.
    Text(String),
    /// A code on a line of its own.
    Code(String),
}

impl Letter {
    /// The mail from `from` to `to`. `id` names it, unguessable.
    pub(crate) fn to_mail(&self, from: &str, to: &str, id: &str) -> Result<Message, DeliveryFault> {
        let from: Address = from.trim().parse().map_err(|_| DeliveryFault::BadSettings)?;
        // An address that cannot be written on an envelope is one nobody can be mailed at.
        let to: Address = to.trim().parse().map_err(|_| DeliveryFault::Refused)?;
        let id = format!("<{id}@{}>", from.domain());
        let name = without_controls(&self.organisation);
        Message::builder()
            .from(Mailbox::new(Some(name), from))
            .to(Mailbox::new(None, to))
            .subject(without_controls(&self.subject))
            .message_id(Some(id))
            .raw_header(automatic())
            .raw_header(language(self.language))
            .multipart(MultiPart::alternative_plain_html(self.to_text(), self.to_html()))
            .map_err(|_| DeliveryFault::BadSettings)
    }

    fn to_text(&self) -> String {
        let paragraphs: Vec<String> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Code(code) => format!("    {code}"),
            })
            .collect();
        format!("{}\n", paragraphs.join("\n\n"))
    }

    fn to_html(&self) -> String {
        let subject = escaped(&self.subject);
        let mut html = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{subject}</title>\n\
             </head>\n<body>\n<h1>{subject}</h1>\n",
            self.language,
        );
        for part in &self.parts {
            // Writing to a string cannot fail.
            let _ = match part {
                Part::Text(text) => writeln!(html, "<p>{}</p>", escaped(text)),
                Part::Code(code) => writeln!(html, "<h2><code>{}</code></h2>", escaped(code)),
            };
        }
        html.push_str("</body>\n</html>\n");
        html
    }
}

/// Nobody answers it, and no out-of-office note should (RFC 3834, section 5).
fn automatic() -> HeaderValue {
    header("Auto-Submitted", "auto-generated")
}

/// RFC 3282, section 2.
fn language(tag: &str) -> HeaderValue {
    header("Content-Language", tag)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

fn without_controls(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter {
        Letter {
            language: "nl",
            organisation: "Praktijk \"De Brug\" <b>".to_owned(),
            subject: "Je code".to_owned(),
            parts: vec![Part::Text("Voor <Jan> & 'Piet'".to_owned()), Part::Code("7K2M-9QXA".to_owned())],
        }
    }

    #[test]
    fn both_parts_say_the_same_and_values_stay_text() {
        assert_eq!(letter().to_text(), "Voor <Jan> & 'Piet'\n\n    7K2M-9QXA\n");
        let html = letter().to_html();
        assert!(html.contains("<p>Voor &lt;Jan&gt; &amp; &#39;Piet&#39;</p>"), "{html}");
        assert!(html.contains("<h2><code>7K2M-9QXA</code></h2>"), "{html}");
        assert!(html.contains("<html lang=\"nl\">") && html.contains("<h1>Je code</h1>"), "{html}");
        for loaded in ["http", "src=", "href=", "style", "script", "url("] {
            assert!(!html.contains(loaded), "{loaded} in {html}");
        }
    }

    #[test]
    fn the_head_is_whole_and_cannot_be_added_to() {
        let mut letter = letter();
        letter.organisation = "De Brug\r\nBcc: evil@example.org".to_owned();
        letter.subject = "Je code\r\nBcc: evil@example.org".to_owned();
        let mail = letter.to_mail("noreply@brug.example", "jan@example.org", "4f").unwrap().formatted();
        let mail = String::from_utf8(mail).unwrap();
        let head = mail.split("\r\n\r\n").next().unwrap();
        assert!(!head.contains("\r\nBcc:"), "{head}");
        for line in [
            "Message-ID: <4f@brug.example>",
            "Auto-Submitted: auto-generated",
            "To: jan@example.org",
            "Content-Language: nl",
        ] {
            assert!(head.contains(line), "{line} in {head}");
        }
        assert!(
            mail.contains("Content-Type: text/plain") && mail.contains("Content-Type: text/html"),
            "{mail}"
        );
    }

    #[test]
    fn an_address_that_is_none_sends_nothing() {
        let rows = [
            ("the sender's", "brug.example", "jan@example.org", DeliveryFault::BadSettings),
            (
                "the sender's with a second line",
                "a@brug.example\r\nBcc: x@y.z",
                "jan@example.org",
                DeliveryFault::BadSettings,
            ),
            ("the person's", "noreply@brug.example", "jan", DeliveryFault::Refused),
        ];
        for (name, from, to, expected) in rows {
            assert_eq!(letter().to_mail(from, to, "4f").err(), Some(expected), "{name}");
        }
    }
}
