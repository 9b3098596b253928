//! SMS that gateways lose, refuse or lie about.

use super::*;

use DeliveryFault::{NotAuthenticated, NotProtected, Redirected, Refused, TimedOut};

fn said(head: &'static str) -> Answer {
    Answer::Says(head)
}

#[test]
fn each_answer_is_told_as_what_it_is_and_nothing_is_sent_twice() {
    let rows = [
        ("taken", Answer::TAKEN, Ok(())),
        ("wrong secret", said("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n"), Err(NotAuthenticated)),
        ("forbidden", said("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"), Err(NotAuthenticated)),
        ("refused", said("HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n"), Err(Refused)),
        ("too many", said("HTTP/1.1 429 No\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"), Err(Refused)),
        ("broken", said("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"), Err(Refused)),
        ("unavailable", said("HTTP/1.1 503 No\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"), Err(Refused)),
        ("late behind the gateway", said("HTTP/1.1 504 No\r\nContent-Length: 0\r\n\r\n"), Err(TimedOut)),
        (
            "a lie: 200 with an error",
            said("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"errorCode\":101}"),
            Err(Refused),
        ),
        (
            "200 with a web page",
            said("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n<h1>Hi!</h1>"),
            Err(Refused),
        ),
        ("200 with nothing", said("HTTP/1.1 204 OK\r\n\r\n"), Err(Refused)),
        ("slow", Answer::ThenNothing(""), Err(TimedOut)),
        (
            "slow within the answer",
            Answer::ThenNothing("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"err"),
            Err(TimedOut),
        ),
        ("dropped before the answer", said(""), Err(TimedOut)),
        ("dropped within the head", said("HTTP/1.1 200 OK\r\nConte"), Err(TimedOut)),
        (
            "dropped within the answer",
            said("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"err"),
            Err(TimedOut),
        ),
        ("no HTTP", said("SSH-2.0-OpenSSH_9.2\r\n"), Err(TimedOut)),
        (
            "a huge answer",
            Answer::WithoutEnd("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"),
            Err(Refused),
        ),
        (
            "an answer without an end",
            Answer::WithoutEnd("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"),
            Err(Refused),
        ),
        ("a huge head", Answer::WithoutEnd("HTTP/1.1 200 OK\r\nX: "), Err(Refused)),
    ];
    let bench = Bench::new();
    for (name, answer, expected) in rows {
        let server = Scripted::http(answer);
        assert_eq!(bench.sms(&gateway(server.url())), expected, "{name}");
        assert_eq!(server.told().len(), 1, "{name}: connections");
    }
}

#[test]
fn a_rule_that_is_content_with_any_200_reads_no_further() {
    let rows = [
        ("taken", Answer::TAKEN),
        ("without an end", Answer::WithoutEnd("HTTP/1.1 202 OK\r\nContent-Length: 99999999\r\n\r\n")),
        ("dropped within the answer", said("HTTP/1.1 201 OK\r\nContent-Length: 15\r\n\r\n{\"err")),
    ];
    let bench = Bench::new();
    for (name, answer) in rows {
        let server = Scripted::http(answer);
        let gateway = SmsGateway { success: SuccessRule::AnyTwoHundred, ..gateway(server.url()) };
        assert_eq!(bench.sms(&gateway), Ok(()), "{name}");
    }
}

#[test]
fn a_redirect_is_never_followed() {
    // The answers have to name a port, so they live as long as the program.
    let elsewhere = Scripted::http(Answer::TAKEN);
    let bench = Bench::new();
    for status in ["301 Moved", "302 Found", "303 See", "307 Again", "308 For ever"] {
        let answer: &'static str = Box::leak(
            format!("HTTP/1.1 {status}\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n", elsewhere.url())
                .into_boxed_str(),
        );
        let server = Scripted::http(said(answer));
        assert_eq!(bench.sms(&gateway(server.url())), Err(Redirected), "{status}");
    }
    assert_eq!(elsewhere.told(), Vec::<String>::new());
}

#[test]
fn what_cannot_be_reached_or_trusted_is_told() {
    let bench = Bench::new();
    let nobody = format!("http://127.0.0.1:{}/", scripted::nobody());
    assert_eq!(bench.sms(&gateway(nobody)), Err(DeliveryFault::Unreachable));

    let plain = Scripted::http(said("HTTP/1.1 400 This is no TLS\r\n\r\n"));
    let protected = format!("https://127.0.0.1:{}/", plain.port());
    assert_eq!(bench.sms(&gateway(protected)), Err(NotProtected));
    assert!(!plain.told().concat().contains("s3cret"));
}

#[test]
fn settings_that_cannot_be_used_reach_nobody() {
    let server = Scripted::http(Answer::TAKEN);
    let rule = |pointer: &str, value: &str| SuccessRule::JsonValue {
        pointer: pointer.to_owned(),
        value: value.to_owned(),
    };
    let with = |success| SmsGateway { success, ..gateway(server.url()) };
    let rows = [
        ("a pointer that is none", with(rule("errorCode", "0"))),
        ("a value that is no JSON", with(rule("/errorCode", "null and void"))),
        (
            "a template that is none",
            SmsGateway { template: "{to} {text}".to_owned(), ..gateway(server.url()) },
        ),
    ];
    let bench = Bench::new();
    for (name, gateway) in rows {
        assert_eq!(bench.sms(&gateway), Err(DeliveryFault::BadSettings), "{name}");
    }
    assert_eq!(server.told(), Vec::<String>::new());
}
