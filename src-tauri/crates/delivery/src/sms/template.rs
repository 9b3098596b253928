//! Putting number, text and sender into a gateway's template.
//!
//! A value can never break out of its place: a JSON template is read as JSON first and
//! only its strings are filled, a form is taken apart at `&` and `=` first and only what
//! stands behind `=` is filled, percent-encoded. What was put in is not read again.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use tweestap_usecases::delivery::{BodyFormat, DeliveryFault};

/// Everything but what RFC 3986, section 2.3 calls unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What goes into a template.
#[derive(Clone, Copy)]
pub(crate) struct Values<'a> {
    /// The number, as E.164.
    pub(crate) to: &'a str,
    /// The words.
    pub(crate) text: &'a str,
    /// The sender's name.
    pub(crate) from: &'a str,
}

impl<'a> Values<'a> {
    fn named(&self, name: &str) -> Option<Cow<'a, str>> {
        let digits = self.to.trim_start_matches('+');
        Some(match name {
            "to" => self.to.into(),
            "to_digits" => digits.into(),
            "to_00" => format!("00{digits}").into(),
            "text" => self.text.into(),
            "from" => self.from.into(),
            _ => return None,
        })
    }
}

/// The template with the values in it. [`DeliveryFault::BadSettings`] where it cannot be
/// read, names something else, or lacks the number or the text.
pub(crate) fn fill(template: &str, format: BodyFormat, values: &Values<'_>) -> Result<String, DeliveryFault> {
    let mut filling = Filling { values, has_number: false, has_text: false };
    let filled = match format {
        BodyFormat::Json => filling.json(template)?,
        BodyFormat::Form => filling.form(template)?,
    };
    if filling.has_number && filling.has_text { Ok(filled) } else { Err(DeliveryFault::BadSettings) }
}

/// A text with `{user}` in it, percent-encoded; nothing else can be named there.
pub(crate) fn fill_user(text: &str, user: &str) -> Result<String, DeliveryFault> {
    replace(text, |name| (name == "user").then(|| percent_encoded(user)))
}

struct Filling<'a, 'v> {
    values: &'a Values<'v>,
    has_number: bool,
    has_text: bool,
}

impl Filling<'_, '_> {
    fn json(&mut self, template: &str) -> Result<String, DeliveryFault> {
        let mut body: Value = serde_json::from_str(template).map_err(|_| DeliveryFault::BadSettings)?;
        self.strings_of(&mut body)?;
        Ok(body.to_string())
    }

    fn strings_of(&mut self, value: &mut Value) -> Result<(), DeliveryFault> {
        match value {
            Value::String(text) => *text = self.filled(text, str::to_owned)?,
            Value::Array(items) => items.iter_mut().try_for_each(|item| self.strings_of(item))?,
            Value::Object(fields) => fields.values_mut().try_for_each(|field| self.strings_of(field))?,
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
        Ok(())
    }

    fn form(&mut self, template: &str) -> Result<String, DeliveryFault> {
        let mut pairs = Vec::new();
        for pair in template.trim().split('&') {
            let (name, value) = pair.split_once('=').ok_or(DeliveryFault::BadSettings)?;
            if name.is_empty() || name.contains(['{', '}']) {
                return Err(DeliveryFault::BadSettings);
            }
            let value = self.filled(value, percent_encoded)?;
            pairs.push(format!("{name}={value}"));
        }
        Ok(pairs.join("&"))
    }

    fn filled(&mut self, text: &str, escape: fn(&str) -> String) -> Result<String, DeliveryFault> {
        replace(text, |name| {
            let value = self.values.named(name)?;
            self.has_number |= name.starts_with("to");
            self.has_text |= name == "text";
            Some(escape(&value))
        })
    }
}

/// `text` with each `{name}` replaced, in one pass. A name that `named` does not know,
/// or a brace without its other one, cannot be used.
fn replace(text: &str, mut named: impl FnMut(&str) -> Option<String>) -> Result<String, DeliveryFault> {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from_brace) = rest.split_at(at);
        replaced.push_str(before);
        let inside = from_brace.strip_prefix('{').ok_or(DeliveryFault::BadSettings)?;
        let (name, after) = inside.split_once('}').ok_or(DeliveryFault::BadSettings)?;
        replaced.push_str(&named(name).ok_or(DeliveryFault::BadSettings)?);
        rest = after;
    }
    replaced.push_str(rest);
    Ok(replaced)
}

fn percent_encoded(value: &str) -> String {
    utf8_percent_encode(value, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VALUES: Values<'_> = Values { to: "+31612345678", text: "A & B = \"1\"", from: "De Brug" };

    #[test]
    fn a_template_is_filled_with_escaped_values() {
        let rows = [
            (
                "json",
                BodyFormat::Json,
                r#"{"t":"{text}","n":["{to}"]}"#,
                r#"{"n":["+31612345678"],"t":"A & B = \"1\""}"#,
            ),
            (
                "json within a text",
                BodyFormat::Json,
                r#"["{from}: {text}","{to}"]"#,
                r#"["De Brug: A & B = \"1\"","+31612345678"]"#,
            ),
            (
                "the number without a plus",
                BodyFormat::Json,
                r#"["{to_digits}","{text}",1,null,true]"#,
                r#"["31612345678","A & B = \"1\"",1,null,true]"#,
            ),
            (
                "the number with 00",
                BodyFormat::Form,
                "n={to_00}&t={text}",
                "n=0031612345678&t=A%20%26%20B%20%3D%20%221%22",
            ),
            (
                "form",
                BodyFormat::Form,
                "From={from}&To={to}&Body={text}&route=1",
                "From=De%20Brug&To=%2B31612345678&Body=A%20%26%20B%20%3D%20%221%22&route=1",
            ),
        ];
        for (name, format, template, expected) in rows {
            assert_eq!(fill(template, format, &VALUES).as_deref(), Ok(expected), "{name}");
        }
    }

    #[test]
    fn a_template_that_cannot_be_used_is_refused() {
        let rows = [
            ("no json", BodyFormat::Json, r#"{"t":"{text}","n":{to}}"#),
            ("no text", BodyFormat::Json, r#"{"n":"{to}"}"#),
            ("no number", BodyFormat::Json, r#"{"t":"{text}"}"#),
            ("the text in a name", BodyFormat::Json, r#"{"{text}":"{to}"}"#),
            ("something else", BodyFormat::Json, r#"["{to}","{text}","{secret}"]"#),
            ("an open brace", BodyFormat::Form, "n={to}&t={text}&x={"),
            ("a closing brace", BodyFormat::Form, "n={to}&t={text}&x=}"),
            ("a form name", BodyFormat::Form, "{to}={text}"),
            ("no pair", BodyFormat::Form, "{to}{text}"),
            ("an empty name", BodyFormat::Form, "n={to}&t={text}&=x"),
            ("nothing", BodyFormat::Form, ""),
        ];
        for (name, format, template) in rows {
            assert_eq!(fill(template, format, &VALUES), Err(DeliveryFault::BadSettings), "{name}");
        }
    }

    #[test]
    fn the_user_stands_in_the_address() {
        let rows = [
            ("https://x/{user}/m", Ok("https://x/AC%2F1%3F/m")),
            ("https://x/m", Ok("https://x/m")),
            ("https://x/{workspace}/m", Err(DeliveryFault::BadSettings)),
        ];
        for (url, expected) in rows {
            assert_eq!(fill_user(url, "AC/1?").as_deref(), expected.as_ref().copied(), "{url}");
        }
    }

    proptest! {
        #[test]
        fn no_value_leaves_its_place(to in "\\PC{0,20}", text in "(?s).{0,60}", from in ".{0,20}") {
            let values = Values { to: &to, text: &text, from: &from };
            let json = fill(r#"{"a":"{to}","b":"{text}","c":"{from}"}"#, BodyFormat::Json, &values).unwrap();
            let read: Value = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(read.as_object().unwrap().len(), 3);
            prop_assert_eq!(read["a"].as_str(), Some(to.as_str()));
            prop_assert_eq!(read["b"].as_str(), Some(text.as_str()));
            prop_assert_eq!(read["c"].as_str(), Some(from.as_str()));

            let form = fill("a={to}&b={text}&c={from}", BodyFormat::Form, &values).unwrap();
            let pairs: Vec<(&str, &str)> = form.split('&').filter_map(|pair| pair.split_once('=')).collect();
            prop_assert_eq!(pairs.len(), 3);
            for ((_, encoded), value) in pairs.iter().zip([&to, &text, &from]) {
                let decoded = percent_encoding::percent_decode_str(encoded).decode_utf8().unwrap();
                prop_assert_eq!(&decoded, value);
                prop_assert!(encoded.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)));
            }
        }
    }
}
