//! Against servers on this computer: those that behave (real ones, started as programs)
//! and those that do not (scripted). Nothing leaves the loopback address.

mod lost_mail;
mod lost_sms;
mod real;
mod scripted;
mod servers;

use jiff::tz::TimeZone;
use tokio::runtime::Runtime;
use tweestap_core::clock::Moment;
use tweestap_core::policy::Operation;
use tweestap_documents::Language;
use tweestap_usecases::delivery::{
    BodyFormat, GatewayAuthentication, MailSecurity, MessageText, SmsGateway, SuccessRule,
};
use zeroize::Zeroizing;

use self::scripted::{Answer, Scripted};
use super::*;

/// What a mail server has to answer in, here.
const SHORT: Duration = Duration::from_secs(2);

const NOW: Timestamp = Timestamp::from_millis(1_795_527_720_000);

struct StoodStill;

impl Clock for StoodStill {
    fn now(&self) -> Moment {
        Moment { wall: NOW, boot: Duration::from_hours(1) }
    }
}

/// A courier with its runtime.
struct Bench {
    runtime: Runtime,
    post: Post,
}

impl Bench {
    fn trusting(trust: Trust) -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let locality = Locality { time_zone: TimeZone::UTC, language: Language::Dutch };
        let post = Post::waiting(runtime.handle().clone(), Arc::new(StoodStill), locality, trust, SHORT);
        Self { runtime, post }
    }

    fn new() -> Self {
        Self::trusting(Trust::Computer)
    }

    fn sms(&self, gateway: &SmsGateway) -> Result<(), DeliveryFault> {
        let via = DeliverySettings { sms: Some(gateway.clone()), mail: None };
        self.post.deliver(&via, &message(Destination::Sms("+31612345678".to_owned())))
    }

    fn mail(&self, server: &MailServer) -> Result<(), DeliveryFault> {
        let via = DeliverySettings { sms: None, mail: Some(server.clone()) };
        self.post.deliver(&via, &message(Destination::Mail("jan@example.org".to_owned())))
    }
}

fn message(to: Destination) -> Message {
    Message {
        to,
        language: "nl".to_owned(),
        organisation: "Praktijk De Brug".to_owned(),
        help_desk: "Helpdesk, 030 123 45 67".to_owned(),
        text: MessageText::SmsCode {
            digits: Zeroizing::new("418902".to_owned()),
            operation: Operation::LogIn,
            works_until: NOW,
        },
    }
}

fn gateway(url: String) -> SmsGateway {
    SmsGateway {
        preset: "custom".to_owned(),
        url,
        method: "POST".to_owned(),
        authentication: GatewayAuthentication::Header { name: "X-Token".to_owned() },
        secret: Zeroizing::new("s3cret".to_owned()),
        format: BodyFormat::Json,
        template: r#"{"to":"{to}","text":"{text}","from":"{from}"}"#.to_owned(),
        from: "De Brug".to_owned(),
        success: SuccessRule::JsonValue { pointer: "/errorCode".to_owned(), value: "0".to_owned() },
        timeout_seconds: 1,
    }
}

fn mail_server(port: u16, security: MailSecurity) -> MailServer {
    MailServer {
        host: "127.0.0.1".to_owned(),
        port,
        security,
        user: "post".to_owned(),
        secret: Zeroizing::new("s3cret".to_owned()),
        from: "noreply@brug.example".to_owned(),
    }
}

#[test]
fn what_is_not_set_up_is_not_delivered() {
    let bench = Bench::new();
    let nothing = DeliverySettings::default();
    for to in [Destination::Sms("+31612345678".to_owned()), Destination::Mail("jan@example.org".to_owned())] {
        assert_eq!(bench.post.deliver(&nothing, &message(to)), Err(DeliveryFault::NotSetUp));
    }
}

#[test]
fn the_last_failure_of_each_kind_is_kept_until_one_goes_through() {
    let bench = Bench::new();
    assert_eq!(bench.post.last_failures(), LastFailures::default());

    let server = Scripted::http(Answer::Says("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n"));
    assert!(bench.sms(&gateway(server.url())).is_err());
    let sms = Some(Failure { at: NOW, fault: DeliveryFault::NotAuthenticated });
    assert_eq!(bench.post.last_failures(), LastFailures { sms, mail: None });

    assert!(bench.mail(&mail_server(scripted::nobody(), MailSecurity::None)).is_err());
    let mail = Some(Failure { at: NOW, fault: DeliveryFault::Unreachable });
    assert_eq!(bench.post.last_failures(), LastFailures { sms, mail });

    let server = Scripted::http(Answer::TAKEN);
    assert_eq!(bench.sms(&gateway(server.url())), Ok(()));
    assert_eq!(bench.post.last_failures(), LastFailures { sms: None, mail });
}

#[test]
fn a_posted_message_goes_out_in_the_background_and_its_failure_is_kept() {
    let Bench { runtime, post } = Bench::new();
    let server = Scripted::http(Answer::Says("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"));
    let via = DeliverySettings { sms: Some(gateway(server.url())), mail: None };
    post.post(via, message(Destination::Sms("+31612345678".to_owned())));
    server.wait_for_one();
    // Waits until what began has ended.
    drop(runtime);
    let sms = Some(Failure { at: NOW, fault: DeliveryFault::Refused });
    assert_eq!(post.last_failures(), LastFailures { sms, mail: None });
}

#[test]
fn a_mail_can_be_delivered_from_within_the_runtime() {
    let Bench { runtime, post } = Bench::new();
    let via = DeliverySettings { sms: None, mail: Some(mail_server(scripted::nobody(), MailSecurity::None)) };
    let delivered = runtime.spawn_blocking(move || {
        post.deliver(&via, &message(Destination::Mail("jan@example.org".to_owned())))
    });
    assert_eq!(runtime.block_on(delivered).unwrap(), Err(DeliveryFault::Unreachable));
}
