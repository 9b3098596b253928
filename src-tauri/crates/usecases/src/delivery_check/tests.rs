use zeroize::Zeroizing;

use super::*;

fn gateway() -> SmsGateway {
    SmsGateway {
        preset: "custom".into(),
        url: "https://sms.example/send".into(),
        method: "POST".into(),
        authentication: GatewayAuthentication::Bearer,
        secret: Zeroizing::new("s3cret".into()),
        format: BodyFormat::Json,
        template: r#"{"to":["{to}"],"from":"{from}","text":"{text}"}"#.into(),
        from: "De Brug".into(),
        success: SuccessRule::AnyTwoHundred,
        timeout_seconds: 10,
    }
}

fn server() -> MailServer {
    MailServer {
        host: "mail.example".into(),
        port: 465,
        security: MailSecurity::Tls,
        user: "tweestap".into(),
        secret: Zeroizing::new("s3cret".into()),
        from: "tweestap@mail.example".into(),
    }
}

type GatewayRow = (&'static str, fn(&mut SmsGateway), Option<(Field, FieldProblem)>);

fn check(rows: impl IntoIterator<Item = GatewayRow>) {
    for (name, change, expected) in rows {
        let mut gateway = gateway();
        change(&mut gateway);
        assert_eq!(gateway_problems(&gateway), Vec::from_iter(expected), "{name}");
    }
}

#[test]
fn where_a_gateway_is_and_how_it_is_spoken_to() {
    use Field::{DeliverySecret, GatewayHeader, GatewayMethod, GatewayUrl, GatewayUser};
    use FieldProblem::{Empty, NotProtected, Unusable};
    let rows: [GatewayRow; 24] = [
        ("as it is", |_| (), None),
        ("a port and a query", |g| g.url = "https://sms.example:8443/send?v=2".into(), None),
        ("the user in the address", |g| g.url = "https://sms.example/{user}/send".into(), None),
        ("this computer", |g| g.url = "http://127.0.0.1:8080/".into(), None),
        ("this computer by name", |g| g.url = "http://localhost/".into(), None),
        ("this computer by IPv6", |g| g.url = "http://[::1]:8080/".into(), None),
        ("no address", |g| g.url.clear(), Some((GatewayUrl, Unusable))),
        ("no scheme", |g| g.url = "sms.example/send".into(), Some((GatewayUrl, Unusable))),
        ("no host", |g| g.url = "https:///send".into(), Some((GatewayUrl, Unusable))),
        ("another scheme", |g| g.url = "ftp://sms.example/".into(), Some((GatewayUrl, Unusable))),
        ("http", |g| g.url = "http://sms.example/".into(), Some((GatewayUrl, NotProtected))),
        (
            "a name that begins like this computer",
            |g| g.url = "http://127.0.0.1.example/".into(),
            Some((GatewayUrl, NotProtected)),
        ),
        (
            "a secret in the address",
            |g| g.url = "https://me:pw@sms.example/".into(),
            Some((GatewayUrl, Unusable)),
        ),
        (
            "a place that was not filled in",
            |g| g.url = "https://sms.example/{channel}/".into(),
            Some((GatewayUrl, Unusable)),
        ),
        (
            "a blank in the address",
            |g| g.url = "https://sms.example/a b".into(),
            Some((GatewayUrl, Unusable)),
        ),
        ("another method", |g| g.method = "DELETE".into(), Some((GatewayMethod, Unusable))),
        ("a GET with JSON", |g| g.method = "GET".into(), Some((GatewayMethod, Unusable))),
        (
            "a GET with a form",
            |g| {
                (g.method, g.format, g.template) =
                    ("GET".into(), BodyFormat::Form, "to={to}&m={text}".into());
            },
            None,
        ),
        (
            "nobody who logs in",
            |g| g.authentication = GatewayAuthentication::Basic { user: " ".into() },
            Some((GatewayUser, Empty)),
        ),
        (
            "a colon in the user",
            |g| g.authentication = GatewayAuthentication::Basic { user: "a:b".into() },
            Some((GatewayUser, Unusable)),
        ),
        (
            "a header without a name",
            |g| g.authentication = GatewayAuthentication::Header { name: String::new() },
            Some((GatewayHeader, Empty)),
        ),
        (
            "a header with a blank",
            |g| g.authentication = GatewayAuthentication::Header { name: "X Token".into() },
            Some((GatewayHeader, Unusable)),
        ),
        (
            "a header with a start",
            |g| g.authentication = GatewayAuthentication::Header { name: "Authorization: AccessKey".into() },
            None,
        ),
        (
            "a line break in the secret",
            |g| g.secret = Zeroizing::new("a\r\nX: y".into()),
            Some((DeliverySecret, Unusable)),
        ),
    ];
    check(rows);
}

#[test]
fn what_a_gateway_is_sent_and_how_its_answer_is_read() {
    use Field::{DeliveryFrom, GatewaySuccess, GatewayTemplate, GatewayTimeout};
    use FieldProblem::{Empty, NoPlace, OutOfRange, Unusable};
    let rows: [GatewayRow; 12] = [
        ("no JSON", |g| g.template = "{".into(), Some((GatewayTemplate, Unusable))),
        (
            "no form",
            |g| (g.format, g.template) = (BodyFormat::Form, "{to}{text}".into()),
            Some((GatewayTemplate, Unusable)),
        ),
        (
            "a place for a name of a form",
            |g| (g.format, g.template) = (BodyFormat::Form, "{to}={text}".into()),
            Some((GatewayTemplate, Unusable)),
        ),
        (
            "a place that nothing fills",
            |g| g.template = r#"["{to}","{text}","{name}"]"#.into(),
            Some((GatewayTemplate, Unusable)),
        ),
        (
            "a brace that stays open",
            |g| g.template = r#"["{to}","{text}","{from"]"#.into(),
            Some((GatewayTemplate, Unusable)),
        ),
        ("no number", |g| g.template = r#"["{text}"]"#.into(), Some((GatewayTemplate, NoPlace))),
        ("no text", |g| g.template = r#"["{to_00}"]"#.into(), Some((GatewayTemplate, NoPlace))),
        ("no sender where one is named", |g| g.from = " ".into(), Some((DeliveryFrom, Empty))),
        (
            "no sender where none is named",
            |g| (g.from, g.template) = (String::new(), r#"["{to}","{text}"]"#.into()),
            None,
        ),
        (
            "a pointer that is none",
            |g| g.success = SuccessRule::JsonValue { pointer: "code".into(), value: "0".into() },
            Some((GatewaySuccess, Unusable)),
        ),
        (
            "a value that is no JSON",
            |g| g.success = SuccessRule::JsonValue { pointer: "/code".into(), value: "ok".into() },
            Some((GatewaySuccess, Unusable)),
        ),
        ("no time", |g| g.timeout_seconds = 0, Some((GatewayTimeout, OutOfRange))),
    ];
    check(rows);
}

#[test]
fn a_mail_server_is_refused_at_the_field_that_cannot_be_used() {
    use Field::{DeliveryFrom, MailHost, MailPort, MailSecurity as Security};
    use FieldProblem::{Empty, NotAnAddress, NotProtected, OutOfRange, Unusable};
    type Row = (&'static str, fn(&mut MailServer), Option<(Field, FieldProblem)>);
    let rows: [Row; 11] = [
        ("as it is", |_| (), None),
        ("an address instead of a name", |s| s.host = "192.0.2.7".into(), None),
        ("no host", |s| s.host = " ".into(), Some((MailHost, Empty))),
        ("an address of the web", |s| s.host = "https://mail.example".into(), Some((MailHost, Unusable))),
        ("a blank in the host", |s| s.host = "mail example".into(), Some((MailHost, Unusable))),
        ("no port", |s| s.port = 0, Some((MailPort, OutOfRange))),
        ("no protection", |s| s.security = MailSecurity::None, Some((Security, NotProtected))),
        (
            "no protection to this computer",
            |s| (s.security, s.host) = (MailSecurity::None, "localhost".into()),
            None,
        ),
        ("no sender", |s| s.from.clear(), Some((DeliveryFrom, NotAnAddress))),
        ("a log-in name as sender", |s| s.from = "tweestap".into(), Some((DeliveryFrom, NotAnAddress))),
        ("two senders", |s| s.from = "a@b.example, c@d.example".into(), Some((DeliveryFrom, NotAnAddress))),
    ];
    for (name, change, expected) in rows {
        let mut server = server();
        change(&mut server);
        assert_eq!(mail_problems(&server), Vec::from_iter(expected), "{name}");
    }
}

#[test]
fn everything_that_is_wrong_is_told_together() {
    let gateway = SmsGateway { url: String::new(), from: String::new(), timeout_seconds: 61, ..gateway() };
    let found: Vec<_> = gateway_problems(&gateway).into_iter().map(|(field, _)| field).collect();
    assert_eq!(found, [Field::GatewayUrl, Field::DeliveryFrom, Field::GatewayTimeout]);
}
