//! What in a gateway or a mail server cannot be used, field by field, before it is stored.
//!
//! The adapter that sends judges once more, by what it sends; what passes here and is no use
//! there would only be found by a message that does not arrive.

use std::net::IpAddr;

use serde_json::Value;
use tweestap_core::address::Address;

use crate::delivery::{BodyFormat, GatewayAuthentication, MailSecurity, MailServer, SmsGateway, SuccessRule};
use crate::outcome::{Field, FieldProblem};

/// The least and most seconds that a gateway can be given to answer.
pub const GATEWAY_SECONDS: std::ops::RangeInclusive<u16> = 1..=60;

type Problem = (Field, FieldProblem);

/// What cannot be used of a gateway.
pub fn gateway_problems(gateway: &SmsGateway) -> Vec<Problem> {
    let found = [
        url_problem(gateway.url.trim()).map(|problem| (Field::GatewayUrl, problem)),
        (!method_fits(gateway)).then_some((Field::GatewayMethod, FieldProblem::Unusable)),
        authentication_problem(&gateway.authentication),
        gateway
            .secret
            .chars()
            .any(char::is_control)
            .then_some((Field::DeliverySecret, FieldProblem::Unusable)),
        template_problem(gateway).map(|problem| (Field::GatewayTemplate, problem)),
        (gateway.template.contains("{from}") && gateway.from.trim().is_empty())
            .then_some((Field::DeliveryFrom, FieldProblem::Empty)),
        success_problem(&gateway.success),
        (!GATEWAY_SECONDS.contains(&gateway.timeout_seconds))
            .then_some((Field::GatewayTimeout, FieldProblem::OutOfRange)),
    ];
    found.into_iter().flatten().collect()
}

/// What cannot be used of a mail server.
pub fn mail_problems(server: &MailServer) -> Vec<Problem> {
    let host = server.host.trim();
    let sends = Address::parse(&server.from).is_ok_and(|address| address.is_email());
    let found = [
        match host {
            "" => Some((Field::MailHost, FieldProblem::Empty)),
            _ if !is_host(host) => Some((Field::MailHost, FieldProblem::Unusable)),
            _ if server.security == MailSecurity::None && !is_this_computer(host) => {
                Some((Field::MailSecurity, FieldProblem::NotProtected))
            }
            _ => None,
        },
        (server.port == 0).then_some((Field::MailPort, FieldProblem::OutOfRange)),
        (!sends).then_some((Field::DeliveryFrom, FieldProblem::NotAnAddress)),
    ];
    found.into_iter().flatten().collect()
}

/// https, or http to this computer; no secret in it, and no place but that of the user.
fn url_problem(url: &str) -> Option<FieldProblem> {
    let Some((scheme, rest)) = url.split_once("://") else { return Some(FieldProblem::Unusable) };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = without_port(authority);
    let places = url.replace("{user}", "");
    if !is_host(host) || authority.contains('@') || places.contains(['{', '}', ' ']) || url.contains('#') {
        return Some(FieldProblem::Unusable);
    }
    match scheme {
        "https" => None,
        "http" if is_this_computer(host) => None,
        "http" => Some(FieldProblem::NotProtected),
        _ => Some(FieldProblem::Unusable),
    }
}

fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() => host,
        _ => authority,
    }
}

fn is_host(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let is_name = |host: &str| {
        host.split('.').all(|label| !label.is_empty())
            && host.chars().all(|each| each.is_alphanumeric() || matches!(each, '.' | '-' | '_'))
    };
    bare.parse::<IpAddr>().is_ok() || is_name(host)
}

/// By its words alone: the adapter also looks where the name leads.
fn is_this_computer(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.parse::<IpAddr>()
        .map_or_else(|_| host.eq_ignore_ascii_case("localhost"), |address| address.is_loopback())
}

/// A GET has no body: only a form can stand in its address.
fn method_fits(gateway: &SmsGateway) -> bool {
    match gateway.method.as_str() {
        "POST" | "PUT" => true,
        "GET" => gateway.format == BodyFormat::Form,
        _ => false,
    }
}

fn authentication_problem(by: &GatewayAuthentication) -> Option<Problem> {
    match by {
        GatewayAuthentication::Bearer => None,
        GatewayAuthentication::Basic { user } if user.trim().is_empty() => {
            Some((Field::GatewayUser, FieldProblem::Empty))
        }
        // The colon ends the user where both are sent (RFC 7617, section 2).
        GatewayAuthentication::Basic { user } => {
            user.contains(':').then_some((Field::GatewayUser, FieldProblem::Unusable))
        }
        GatewayAuthentication::Header { name } => {
            let (name, before) = name.split_once(':').unwrap_or((name, ""));
            match name.trim() {
                "" => Some((Field::GatewayHeader, FieldProblem::Empty)),
                name if name.chars().all(is_of_a_token) && !before.chars().any(char::is_control) => None,
                _ => Some((Field::GatewayHeader, FieldProblem::Unusable)),
            }
        }
    }
}

/// RFC 9110, section 5.6.2.
fn is_of_a_token(each: char) -> bool {
    each.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(each)
}

/// Its form, the places in it, and that number and text have one.
fn template_problem(gateway: &SmsGateway) -> Option<FieldProblem> {
    let texts = match gateway.format {
        BodyFormat::Json => serde_json::from_str(&gateway.template).ok().map(|body| strings_of(&body)),
        BodyFormat::Form => form_values(&gateway.template),
    };
    let named: Option<Vec<_>> = texts.and_then(|texts| texts.iter().map(|text| places(text)).collect());
    let Some(named) = named.map(|named| named.concat()) else { return Some(FieldProblem::Unusable) };
    let known = |name: &String| ["to", "to_digits", "to_00", "text", "from"].contains(&name.as_str());
    if !named.iter().all(known) {
        return Some(FieldProblem::Unusable);
    }
    let has_number = named.iter().any(|name| name.starts_with("to"));
    let has_text = named.iter().any(|name| name == "text");
    (!has_number || !has_text).then_some(FieldProblem::NoPlace)
}

fn strings_of(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(strings_of).collect(),
        Value::Object(fields) => fields.values().flat_map(strings_of).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// What stands behind each `=`; `None` where the text is no form.
fn form_values(template: &str) -> Option<Vec<String>> {
    template
        .trim()
        .split('&')
        .map(|pair| {
            let (name, value) = pair.split_once('=')?;
            (!name.is_empty() && !name.contains(['{', '}'])).then(|| value.to_owned())
        })
        .collect()
}

/// The names in braces; `None` where a brace has no other one.
fn places(text: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (name, after) = rest.get(at..)?.strip_prefix('{')?.split_once('}')?;
        names.push(name.to_owned());
        rest = after;
    }
    Some(names)
}

fn success_problem(rule: &SuccessRule) -> Option<Problem> {
    match rule {
        SuccessRule::AnyTwoHundred => None,
        SuccessRule::JsonValue { pointer, value } => {
            let is_pointer = pointer.is_empty() || pointer.starts_with('/');
            let is_json = serde_json::from_str::<Value>(value).is_ok();
            (!is_pointer || !is_json).then_some((Field::GatewaySuccess, FieldProblem::Unusable))
        }
    }
}

#[cfg(test)]
mod tests;
