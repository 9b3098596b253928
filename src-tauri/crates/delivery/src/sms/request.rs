//! The request to a gateway, from its settings: what can be wrong in them is found
//! here, before anything goes out.

use data_encoding::BASE64;
use tweestap_usecases::delivery::{BodyFormat, DeliveryFault, GatewayAuthentication, SmsGateway};
use ureq::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use ureq::http::{Method, Request, Uri};
use zeroize::Zeroizing;

use super::template::{Values, fill, fill_user};
use crate::loopback::is_loopback;

/// The request, and whether it stays on this computer.
pub(crate) struct Prepared {
    pub(crate) request: Request<Vec<u8>>,
    pub(crate) stays_here: bool,
}

/// Makes the request for one SMS.
pub(crate) fn prepare(gateway: &SmsGateway, values: &Values<'_>) -> Result<Prepared, DeliveryFault> {
    let filled = fill(&gateway.template, gateway.format, values)?;
    let address = fill_user(gateway.url.trim(), user(&gateway.authentication))?;
    let (name, value) = secret_header(gateway)?;
    let method = method(gateway)?;
    let (address, body) = match method {
        Method::GET => (with_query(&address, &filled), Vec::new()),
        _ => (address, filled.into_bytes()),
    };
    let uri: Uri = address.parse().map_err(|_| DeliveryFault::BadSettings)?;
    let stays_here = check_protection(&uri)?;
    let mut request = Request::builder().method(&method).uri(uri).header(name, value);
    if method != Method::GET {
        request = request.header(CONTENT_TYPE, content_type(gateway.format));
    }
    let request =
        request.header(ACCEPT, "application/json").body(body).map_err(|_| DeliveryFault::BadSettings)?;
    Ok(Prepared { request, stays_here })
}

fn user(authentication: &GatewayAuthentication) -> &str {
    match authentication {
        GatewayAuthentication::Basic { user } => user,
        GatewayAuthentication::Bearer | GatewayAuthentication::Header { .. } => "",
    }
}

/// A GET has no body: only a form can stand in its address.
fn method(gateway: &SmsGateway) -> Result<Method, DeliveryFault> {
    match (gateway.method.as_str(), gateway.format) {
        ("POST", _) => Ok(Method::POST),
        ("PUT", _) => Ok(Method::PUT),
        ("GET", BodyFormat::Form) => Ok(Method::GET),
        _ => Err(DeliveryFault::BadSettings),
    }
}

fn content_type(format: BodyFormat) -> &'static str {
    match format {
        BodyFormat::Json => "application/json",
        BodyFormat::Form => "application/x-www-form-urlencoded",
    }
}

fn with_query(address: &str, query: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{query}")
}

/// https, or http to this computer; a secret belongs in the settings' own field, never
/// in the address. Says whether the request stays here.
fn check_protection(uri: &Uri) -> Result<bool, DeliveryFault> {
    let authority = uri.authority().ok_or(DeliveryFault::BadSettings)?;
    if authority.as_str().contains('@') || authority.host().is_empty() {
        return Err(DeliveryFault::BadSettings);
    }
    let stays_here = is_loopback(authority.host());
    match uri.scheme_str() {
        Some("https") => Ok(stays_here),
        Some("http") if stays_here => Ok(true),
        Some("http") => Err(DeliveryFault::NotProtected),
        _ => Err(DeliveryFault::BadSettings),
    }
}

fn secret_header(gateway: &SmsGateway) -> Result<(HeaderName, HeaderValue), DeliveryFault> {
    let secret = gateway.secret.as_str();
    let (name, value) = match &gateway.authentication {
        GatewayAuthentication::Bearer => (AUTHORIZATION, format!("Bearer {secret}")),
        GatewayAuthentication::Basic { user } => {
            let pair = Zeroizing::new(format!("{user}:{secret}"));
            (AUTHORIZATION, format!("Basic {}", BASE64.encode(pair.as_bytes())))
        }
        GatewayAuthentication::Header { name } => named_header(name, secret)?,
    };
    let value = Zeroizing::new(value);
    let mut value = HeaderValue::from_str(&value).map_err(|_| DeliveryFault::BadSettings)?;
    value.set_sensitive(true);
    Ok((name, value))
}

/// `Name`, or `Name: what stands before the secret`.
fn named_header(name: &str, secret: &str) -> Result<(HeaderName, String), DeliveryFault> {
    let (name, before) = name.split_once(':').unwrap_or((name, ""));
    let name = name.trim().parse().map_err(|_| DeliveryFault::BadSettings)?;
    let value = match before.trim() {
        "" => secret.to_owned(),
        before => format!("{before} {secret}"),
    };
    Ok((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tweestap_usecases::delivery::SuccessRule;
    use tweestap_usecases::delivery_check::gateway_problems;

    const VALUES: Values<'_> = Values { to: "+31612345678", text: "Hallo", from: "De Brug" };

    fn gateway() -> SmsGateway {
        SmsGateway {
            preset: "custom".to_owned(),
            url: "https://sms.example/send".to_owned(),
            method: "POST".to_owned(),
            authentication: GatewayAuthentication::Bearer,
            secret: Zeroizing::new("s3cret".to_owned()),
            format: BodyFormat::Form,
            template: "to={to}&text={text}".to_owned(),
            from: "De Brug".to_owned(),
            success: SuccessRule::AnyTwoHundred,
            timeout_seconds: 10,
        }
    }

    #[test]
    fn the_secret_goes_where_the_gateway_wants_it() {
        let header = |name: &str| GatewayAuthentication::Header { name: name.to_owned() };
        let rows = [
            ("bearer", GatewayAuthentication::Bearer, "authorization", "Bearer s3cret"),
            (
                "basic",
                GatewayAuthentication::Basic { user: "me".to_owned() },
                "authorization",
                "Basic bWU6czNjcmV0",
            ),
            ("a header", header("X-CM-PRODUCTTOKEN"), "x-cm-producttoken", "s3cret"),
            (
                "a header with a start",
                header("Authorization: AccessKey"),
                "authorization",
                "AccessKey s3cret",
            ),
        ];
        for (name, authentication, header, expected) in rows {
            let prepared = prepare(&SmsGateway { authentication, ..gateway() }, &VALUES).unwrap();
            let value = &prepared.request.headers()[header];
            assert_eq!(value, expected, "{name}");
            assert!(value.is_sensitive(), "{name}");
        }
    }

    #[test]
    fn a_get_has_its_values_in_the_address() {
        let rows = [
            ("https://sms.example/send", "https://sms.example/send?to=%2B31612345678&text=Hallo"),
            ("https://sms.example/send?v=2", "https://sms.example/send?v=2&to=%2B31612345678&text=Hallo"),
        ];
        for (url, expected) in rows {
            let gateway = SmsGateway { url: url.to_owned(), method: "GET".to_owned(), ..gateway() };
            let request = prepare(&gateway, &VALUES).unwrap().request;
            assert_eq!(request.uri(), expected);
            assert!(request.body().is_empty(), "{url}");
        }
    }

    #[test]
    fn settings_that_cannot_be_used_send_nothing() {
        use DeliveryFault::{BadSettings, NotProtected};
        let with = |change: fn(&mut SmsGateway)| {
            let mut gateway = gateway();
            change(&mut gateway);
            gateway
        };
        let rows = [
            ("http", with(|g| g.url = "http://sms.example/send".to_owned()), NotProtected),
            (
                "http to a name that only begins like this computer",
                with(|g| g.url = "http://127.0.0.1.example/".to_owned()),
                NotProtected,
            ),
            ("another scheme", with(|g| g.url = "ftp://sms.example/".to_owned()), BadSettings),
            ("no scheme", with(|g| g.url = "sms.example/send".to_owned()), BadSettings),
            (
                "a secret in the address",
                with(|g| g.url = "https://me:pw@sms.example/".to_owned()),
                BadSettings,
            ),
            (
                "a place that was not filled in",
                with(|g| g.url = "https://sms.example/{channel}/".to_owned()),
                BadSettings,
            ),
            ("no address", with(|g| g.url.clear()), BadSettings),
            ("another method", with(|g| g.method = "DELETE".to_owned()), BadSettings),
            (
                "a GET with JSON",
                with(|g| {
                    g.method = "GET".to_owned();
                    g.format = BodyFormat::Json;
                    g.template = r#"["{to}","{text}"]"#.to_owned();
                }),
                BadSettings,
            ),
            (
                "a line break in the secret",
                with(|g| g.secret = Zeroizing::new("a\r\nX: y".to_owned())),
                BadSettings,
            ),
            (
                "a header without a name",
                with(|g| g.authentication = GatewayAuthentication::Header { name: String::new() }),
                BadSettings,
            ),
        ];
        for (name, gateway, expected) in rows {
            assert_eq!(prepare(&gateway, &VALUES).err(), Some(expected), "{name}");
            assert!(!gateway_problems(&gateway).is_empty(), "{name}: not stored either");
        }
    }
}
