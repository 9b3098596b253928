use std::time::Duration;

use tweestap_core::clock::Timestamp;
use tweestap_delivery::spoken::SpokenPart;

use super::{Added, Condition, KeyUri, Phone, PhoneEvent};
use crate::tests::NOW;

const MINUTE: Duration = Duration::from_mins(1);

fn uri(account: &str, secret: &str) -> KeyUri {
    let text = format!("otpauth://totp/Merelhof:{account}?secret={secret}&issuer=Merelhof");
    KeyUri::parse(&text).ok().unwrap()
}

fn sms(phone: &mut Phone, now: Timestamp) {
    phone.send_sms("Merelhof".to_owned(), "Practice: 123456".to_owned(), now);
}

#[test]
fn an_sms_arrives_when_what_the_phone_suffers_lets_it() {
    let works = Condition::default();
    // What it suffers while the SMS is sent and from minute 2 on; the minute it is there.
    let rows: [(&str, Condition, Condition, Option<u64>); 6] = [
        ("works", works, works, Some(0)),
        ("late by five minutes", Condition { sms_late_minutes: 5, ..works }, works, Some(5)),
        ("no signal until minute 2", Condition { signal: false, ..works }, works, Some(2)),
        (
            "no signal at all",
            Condition { signal: false, ..works },
            Condition { signal: false, ..works },
            None,
        ),
        (
            "late, and then no signal",
            Condition { sms_late_minutes: 5, ..works },
            Condition { signal: false, ..works },
            None,
        ),
        ("a wrong clock", Condition { clock_wrong_minutes: -30, ..works }, works, Some(0)),
    ];
    for (name, at_first, later, expected) in rows {
        let mut phone = Phone::new();
        phone.suffer(at_first);
        sms(&mut phone, NOW);
        let arrived = (0..10).find(|minute| {
            if *minute == 2 {
                phone.suffer(later);
            }
            let now = NOW.plus(MINUTE * u32::try_from(*minute).unwrap());
            phone.settle(now) == [PhoneEvent::SmsArrived]
        });
        assert_eq!(arrived, expected, "{name}");
        assert_eq!(phone.messages().len(), usize::from(expected.is_some()), "{name}");
    }
}

#[test]
fn a_lost_phone_shows_nothing_takes_nothing_and_keeps_it_all_until_it_is_found() {
    let mut phone = Phone::new();
    let Added::Now(id) = phone.add(uri("a", "GEZDGNBVGY3TQOJQ"), NOW) else { panic!("not added") };
    sms(&mut phone, NOW);
    phone.send_mail("M".to_owned(), "S".to_owned(), vec![SpokenPart::Text("T".to_owned())], NOW);
    phone.settle(NOW);
    let of_sms = phone.messages()[0].id;
    assert_eq!(phone.suffer(Condition { lost: true, ..Condition::default() }), [PhoneEvent::Lost]);
    assert!(phone.messages().is_empty() && phone.mails().is_empty() && phone.accounts(NOW).is_empty());
    assert_eq!(phone.add(uri("b", "GEZDGNBVGY3TQOJA"), NOW), Added::Lost);
    assert!(!phone.delete(id) && !phone.open_sms(of_sms));
    assert_eq!(phone.suffer(Condition::default()), [PhoneEvent::Found]);
    assert_eq!((phone.messages().len(), phone.mails().len(), phone.accounts(NOW).len()), (1, 1, 1));
}

#[test]
fn a_new_phone_has_the_number_and_what_waits_for_it_and_nothing_of_the_old_one() {
    let mut phone = Phone::new();
    phone.add(uri("a", "GEZDGNBVGY3TQOJQ"), NOW);
    sms(&mut phone, NOW);
    phone.settle(NOW);
    phone.suffer(Condition { lost: true, signal: false, clock_wrong_minutes: 5, ..Condition::default() });
    sms(&mut phone, NOW);
    phone.replace();
    assert_eq!((phone.generation, phone.condition, phone.locked), (2, Condition::default(), true));
    assert!(phone.messages().is_empty() && phone.accounts(NOW).is_empty());
    assert_eq!(phone.settle(NOW), [PhoneEvent::SmsArrived], "what waited");
}

#[test]
fn accounts_are_added_once_replaced_by_the_same_account_and_deleted() {
    let mut phone = Phone::new();
    let first = phone.add(uri("a", "GEZDGNBVGY3TQOJQ"), NOW);
    let Added::Now(id) = first else { panic!("not added") };
    assert_eq!(phone.add(uri("a", "GEZDGNBVGY3TQOJQ"), NOW), Added::Before(id));
    assert!(matches!(phone.add(uri("b", "GEZDGNBVGY3TQOJA"), NOW), Added::Now(_)));
    assert_eq!(phone.accounts(NOW).len(), 2);
    let Added::Now(again) = phone.add(uri("a", "GEZDGNBVGY3TQOJZ"), NOW) else { panic!("not added") };
    let accounts: Vec<_> = phone.accounts(NOW).into_iter().map(|shown| (shown.id, shown.account)).collect();
    assert_eq!(accounts.len(), 2, "the old one of that account is gone: {accounts:?}");
    assert!(phone.delete(again) && !phone.delete(again));
    assert_eq!(phone.accounts(NOW).len(), 1);
}

#[test]
fn codes_follow_the_phones_own_clock_and_its_limits_hold() {
    let rows = [(0, 0), (7, 7), (-7, -7), (60, 60), (61, 60), (i16::MIN, -60)];
    for (minutes, expected) in rows {
        let mut phone = Phone::new();
        phone.add(uri("a", "GEZDGNBVGY3TQOJQ"), NOW);
        let right = |at: i64| {
            let mut other = Phone::new();
            other.add(uri("a", "GEZDGNBVGY3TQOJQ"), NOW);
            other.accounts(Timestamp::from_millis(NOW.as_millis() + at * 60_000))[0].code.clone()
        };
        phone.suffer(Condition { clock_wrong_minutes: minutes, ..Condition::default() });
        assert_eq!(phone.accounts(NOW)[0].code, right(expected), "{minutes}");
        assert_eq!(phone.own_clock(NOW).as_millis() - NOW.as_millis(), expected * 60_000, "{minutes}");
    }
    let late = Condition { sms_late_minutes: 90, ..Condition::default() }.within_limits();
    assert_eq!(late.sms_late_minutes, 60);
}

#[test]
fn what_was_opened_is_read_once() {
    let mut phone = Phone::new();
    sms(&mut phone, NOW);
    sms(&mut phone, NOW);
    phone.settle(NOW);
    let [newest, oldest] = phone.messages() else { panic!("not two") };
    let (newest, oldest) = (newest.id, oldest.id);
    assert!(newest > oldest, "the newest is on top");
    assert!(phone.open_sms(oldest) && !phone.open_sms(oldest) && !phone.open_sms(99));
    assert!(phone.messages()[1].read && !phone.messages()[0].read);
}
