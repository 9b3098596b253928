//! Mail that servers lose, refuse or cannot protect.

use super::*;

use DeliveryFault::{NotAuthenticated, NotProtected, Refused, TimedOut, Unreachable};

type Faults = &'static [(&'static str, Answer)];

#[test]
fn each_answer_is_told_as_what_it_is_and_nothing_is_sent_twice() {
    use Answer::{Says, ThenNothing, WithoutEnd};
    let rows: &[(&str, Faults, Result<(), DeliveryFault>)] = &[
        ("taken", &[], Ok(())),
        ("gone at the goodbye", &[("QUIT", Says(""))], Ok(())),
        ("silent", &[("", ThenNothing(""))], Err(TimedOut)),
        ("hangs up", &[("", Says("\r\n")), ("EHLO", Says(""))], Err(Unreachable)),
        ("closed for now", &[("", Says("421 later\r\n"))], Err(Refused)),
        ("closed", &[("", Says("554 no\r\n"))], Err(Refused)),
        ("no mail server", &[("", Says("HTTP/1.1 400 Bad Request\r\n\r\n"))], Err(Unreachable)),
        ("talks without an end", &[("", WithoutEnd("220-"))], Err(Unreachable)),
        ("wrong password", &[("AUTH", Says("535 no\r\n"))], Err(NotAuthenticated)),
        ("no log-in offered", &[("EHLO", Says("250 here\r\n"))], Err(NotAuthenticated)),
        ("wants another log-in", &[("MAIL", Says("530 log in\r\n"))], Err(NotAuthenticated)),
        ("full", &[("MAIL", Says("452 full\r\n"))], Err(Refused)),
        ("no such person", &[("RCPT", Says("550 unknown\r\n"))], Err(Refused)),
        ("not now", &[("RCPT", Says("451 grey\r\n"))], Err(Refused)),
        ("no mail wanted", &[("DATA", Says("554 no\r\n"))], Err(Refused)),
        ("taken for spam", &[(".", Says("554 spam\r\n"))], Err(Refused)),
        ("dropped after the mail", &[(".", Says(""))], Err(TimedOut)),
        ("silent after the mail", &[(".", ThenNothing(""))], Err(TimedOut)),
        ("silent at the log-in", &[("AUTH", ThenNothing(""))], Err(TimedOut)),
    ];
    let bench = Bench::new();
    for (name, faults, expected) in rows {
        let server = Scripted::smtp(faults);
        assert_eq!(bench.mail(&mail_server(server.port(), MailSecurity::None)), *expected, "{name}");
        assert_eq!(server.told().len(), 1, "{name}: connections");
    }
}

#[test]
fn nothing_is_told_to_a_server_without_protection() {
    let rows: &[(&str, MailSecurity, Faults)] = &[
        ("STARTTLS not offered", MailSecurity::StartTls, &[]),
        (
            "STARTTLS refused",
            MailSecurity::StartTls,
            &[
                ("EHLO", Answer::Says("250-here\r\n250 STARTTLS\r\n")),
                ("STARTTLS", Answer::Says("454 no\r\n")),
            ],
        ),
        (
            "STARTTLS and then none",
            MailSecurity::StartTls,
            &[
                ("EHLO", Answer::Says("250-here\r\n250 STARTTLS\r\n")),
                ("STARTTLS", Answer::Says("220 go\r\n220 no TLS here\r\n")),
            ],
        ),
        ("TLS from the first byte, and none", MailSecurity::Tls, &[]),
    ];
    let bench = Bench::new();
    for (name, security, faults) in rows {
        let server = Scripted::smtp(faults);
        assert_eq!(bench.mail(&mail_server(server.port(), *security)), Err(NotProtected), "{name}");
        let told = server.told().concat();
        for secret in ["AUTH", "MAIL", "jan@example.org"] {
            assert!(!told.contains(secret), "{name}: {told}");
        }
    }
}

#[test]
fn an_unprotected_server_is_only_spoken_to_on_this_computer() {
    let bench = Bench::new();
    let with =
        |host: &str, port, security| MailServer { host: host.to_owned(), ..mail_server(port, security) };
    let rows = [
        ("another computer", with("mail.example", 25, MailSecurity::None), NotProtected),
        ("no host", with(" ", 25, MailSecurity::Tls), DeliveryFault::BadSettings),
        ("no port", with("127.0.0.1", 0, MailSecurity::None), DeliveryFault::BadSettings),
        ("nobody there", with("127.0.0.1", scripted::nobody(), MailSecurity::Tls), Unreachable),
    ];
    for (name, server, expected) in rows {
        assert_eq!(bench.mail(&server), Err(expected), "{name}");
    }
}

#[test]
fn a_server_without_a_log_in_is_not_logged_in_to() {
    let server = Scripted::smtp(&[]);
    let settings = MailServer { user: String::new(), ..mail_server(server.port(), MailSecurity::None) };
    assert_eq!(Bench::new().mail(&settings), Ok(()));
    let told = server.told().concat();
    assert!(!told.contains("AUTH"), "{told}");
    assert!(told.starts_with("EHLO [127.0.0.1]\n"), "the computer's own name stays here: {told}");
}
