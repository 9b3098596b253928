//! Against servers that others wrote: a whole SMS and a whole mail, protected.

use serde_json::json;

use super::servers::Program;
use super::*;

#[test]
fn an_sms_arrives_over_tls() {
    let mut server = Program::start("gateway", "tls", "127.0.0.1");
    let bench = Bench::trusting(Trust::Only(vec![server.certificate()]));
    let gateway = gateway(format!("https://127.0.0.1:{}/send?v=2", server.port()));
    assert_eq!(bench.sms(&gateway), Ok(()));
    let took = server.took();
    assert_eq!(took["path"], "/send?v=2");
    assert_eq!(took["headers"]["content-type"], "application/json");
    assert_eq!(took["headers"]["x-token"], "s3cret");
    let body: serde_json::Value = serde_json::from_str(took["body"].as_str().unwrap()).unwrap();
    let text = "Praktijk De Brug: 418902 is je code om in te loggen. Geldig tot 13:42. \
                Deel hem met niemand, ook niet met ons.";
    assert_eq!(body, json!({ "to": "+31612345678", "text": text, "from": "De Brug" }));

    let wrong = SmsGateway { secret: Zeroizing::new("wrong".to_owned()), ..gateway };
    assert_eq!(bench.sms(&wrong), Err(DeliveryFault::NotAuthenticated));
}

#[test]
fn an_sms_arrives_at_a_gateway_on_this_computer() {
    let mut server = Program::start("gateway", "plain", "127.0.0.1");
    assert_eq!(Bench::new().sms(&gateway(format!("http://localhost:{}/", server.port()))), Ok(()));
    assert_eq!(server.took()["path"], "/");
}

#[test]
fn a_mail_arrives_over_each_protection() {
    let rows =
        [("plain", MailSecurity::None), ("starttls", MailSecurity::StartTls), ("tls", MailSecurity::Tls)];
    for (protection, security) in rows {
        let mut server = Program::start("mail", protection, "127.0.0.1");
        let bench = Bench::trusting(Trust::Only(vec![server.certificate()]));
        let settings = mail_server(server.port(), security);
        assert_eq!(bench.mail(&settings), Ok(()), "{protection}");
        let took = server.took();
        assert_eq!(took["from"], "noreply@brug.example", "{protection}");
        assert_eq!(took["to"], json!(["jan@example.org"]), "{protection}");
        assert_eq!(took["user"], "post", "{protection}");
        let mail = took["mail"].as_str().unwrap();
        for said in [
            "From: \"Praktijk De Brug\" <noreply@brug.example>",
            "Subject: Je code van Praktijk De Brug",
            "418902",
        ] {
            assert!(mail.contains(said), "{protection}: {said} in {mail}");
        }

        let wrong = MailServer { secret: Zeroizing::new("wrong".to_owned()), ..settings };
        assert_eq!(bench.mail(&wrong), Err(DeliveryFault::NotAuthenticated), "{protection}");
    }
}

#[test]
fn a_certificate_that_is_not_believed_stops_everything() {
    let rows = [("of an unknown authority", "127.0.0.1", false), ("of another host", "mail.example", true)];
    for (name, host, is_trusted) in rows {
        for (protection, security) in [("starttls", MailSecurity::StartTls), ("tls", MailSecurity::Tls)] {
            let server = Program::start("mail", protection, host);
            let bench = Bench::trusting(trusted(&server, is_trusted));
            let settings = mail_server(server.port(), security);
            assert_eq!(bench.mail(&settings), Err(DeliveryFault::NotProtected), "{name}, {protection}");
        }
        let server = Program::start("gateway", "tls", host);
        let bench = Bench::trusting(trusted(&server, is_trusted));
        let url = format!("https://127.0.0.1:{}/", server.port());
        assert_eq!(bench.sms(&gateway(url)), Err(DeliveryFault::NotProtected), "{name}, SMS");
    }
}

#[test]
fn what_was_sent_before_the_protection_is_not_believed_within_it() {
    let server = Program::start("injecting", "starttls", "127.0.0.1");
    let bench = Bench::trusting(Trust::Only(vec![server.certificate()]));
    let settings = mail_server(server.port(), MailSecurity::StartTls);
    assert_eq!(bench.mail(&settings), Err(DeliveryFault::NotProtected));
}

fn trusted(server: &Program, is_trusted: bool) -> Trust {
    if is_trusted { Trust::Only(vec![server.certificate()]) } else { Trust::Computer }
}
