//! What staff do and what leaves the app: codes given, who looks after whom, SMS, delivery.

use std::time::Duration;

use tweestap_core::{
    account::{Account, AccountId, Authenticator, Enrolled, SmsAuthenticator, TwoStep},
    clock::{Moment, Timestamp},
    enrolment::EnrolmentId,
    issued_code::{Issuance, IssuanceId, IssuanceState, IssuedCodeKind, VoidReason},
    out_of_band::{SendLimits, Sends},
    phone::PhoneNumber,
    secret::PasswordHash,
    two_people::{Intervention, InterventionKind},
};
use tweestap_usecases::{
    delivery::{BodyFormat, GatewayAuthentication, MailSecurity, MailServer, SmsGateway, SuccessRule},
    ports::{DeliverySettings, SendKind, Store, Therapist, Transaction},
};
use zeroize::Zeroizing;

use super::{NOW, enrolled, person, shown};
use crate::store::EncryptedStore;

/// A store with five people in it.
fn store() -> EncryptedStore {
    let (store, _) = EncryptedStore::in_memory().unwrap();
    within(&store, |tx| (1..=5).for_each(|number| tx.insert_account(&person(number)).unwrap()));
    store
}

fn within<T>(store: &EncryptedStore, work: impl FnOnce(&mut dyn Transaction) -> T) -> T {
    let mut tx = store.begin().unwrap();
    let done = work(&mut *tx);
    tx.commit().unwrap();
    done
}

fn id(number: u8) -> AccountId {
    person(number).id
}

fn later(days: u64) -> Timestamp {
    NOW.plus(Duration::from_hours(24 * days))
}

pub(super) fn sms(number: u8) -> Account {
    let authenticator = Authenticator::Sms(SmsAuthenticator {
        id: EnrolmentId([number + 100; 16]),
        number: PhoneNumber::from_e164("+31612345678").unwrap(),
        connected_at: NOW,
    });
    let enrolled = Enrolled { authenticator, ..enrolled(number) };
    Account { two_step: TwoStep::On(Box::new(enrolled)), ..person(number) }
}

#[test]
fn the_way_of_codes_is_kept_as_it_is() {
    let stopped = || {
        let enrolled = Enrolled { stopped_at: Some(NOW), ..enrolled(1) };
        Account { two_step: TwoStep::On(Box::new(enrolled)), ..person(1) }
    };
    let another_number = || {
        let mut account = sms(1);
        if let TwoStep::On(enrolled) = &mut account.two_step {
            let number = PhoneNumber::from_e164("+4915112345678").unwrap();
            let id = EnrolmentId([9; 16]);
            enrolled.authenticator = Authenticator::Sms(SmsAuthenticator { id, number, connected_at: NOW });
        }
        account
    };
    let no_number = || Account { contact_number: String::new(), ..person(1) };
    let off = || Account { two_step: TwoStep::Off, ..person(1) };
    let store = store();
    let steps: [(&str, Account); 9] = [
        ("from the app to SMS", sms(1)),
        ("another number", another_number()),
        ("back to the app", person(1)),
        ("stopped", stopped()),
        ("SMS after it was stopped", sms(1)),
        ("off", off()),
        ("SMS at once", sms(1)),
        ("no number to call back", no_number()),
        ("a number again", person(1)),
    ];
    for (name, account) in steps {
        within(&store, |tx| tx.save_account(&account).unwrap());
        let found = store.begin().unwrap().account(id(1)).unwrap();
        assert_eq!(shown(found.as_ref()), shown(Some(&account)), "{name}");
        store.recount().unwrap();
    }
    let other = store.begin().unwrap().account(id(2)).unwrap();
    assert_eq!(shown(other.as_ref()), shown(Some(&person(2))), "nobody else");
}

fn code(number: u8, kind: IssuedCodeKind, hours: u64, state: IssuanceState) -> Issuance {
    let issued_at = Moment { wall: NOW.plus(Duration::from_hours(hours)), boot: Duration::from_secs(hours) };
    let issued_by = (kind != IssuedCodeKind::Password).then(|| id(2));
    Issuance { id: IssuanceId([number; 16]), issued_by, kind, issued_at, state }
}

fn open(tries: u8) -> IssuanceState {
    IssuanceState::Open { hash: PasswordHash::from_phc("phc of a code".into()), tries }
}

/// All that a code says, its hash too.
fn told(code: &Issuance) -> String {
    let hash = match &code.state {
        IssuanceState::Open { hash, .. } => hash.expose_phc(),
        _ => "",
    };
    format!("{code:?} {hash}")
}

#[test]
fn issued_codes_are_kept_with_what_became_of_them() {
    let store = store();
    let void = |why| IssuanceState::Void { at: later(1), why };
    let codes = [
        code(1, IssuedCodeKind::Reset, 1, open(3)),
        code(2, IssuedCodeKind::Password, 2, IssuanceState::Spent { at: later(2) }),
        code(3, IssuedCodeKind::Welcome, 3, void(VoidReason::TooManyTries)),
        code(4, IssuedCodeKind::Reset, 4, void(VoidReason::IssuerGone)),
        code(5, IssuedCodeKind::Reset, 5, IssuanceState::Expired),
    ];
    for code in &codes {
        within(&store, |tx| tx.save_issued_code(id(1), code).unwrap());
    }
    let tx = store.begin().unwrap();
    let found: Vec<_> = tx.issued_codes(id(1)).unwrap().iter().map(told).collect();
    assert_eq!(found, codes.iter().rev().map(told).collect::<Vec<_>>(), "newest first");
    assert!(tx.issued_codes(id(2)).unwrap().is_empty(), "of nobody else");
    drop(tx);
    // What becomes of it is written over it.
    let spent = code(1, IssuedCodeKind::Reset, 1, IssuanceState::Spent { at: later(3) });
    within(&store, |tx| tx.save_issued_code(id(1), &spent).unwrap());
    let found = store.begin().unwrap().issued_codes(id(1)).unwrap();
    assert_eq!((told(&found[4]), found.len()), (told(&spent), 5));
    store.recount().unwrap();
}

#[test]
fn an_open_code_is_found_behind_any_number_of_closed_ones() {
    let store = store();
    within(&store, |tx| {
        tx.save_issued_code(id(1), &code(200, IssuedCodeKind::Welcome, 0, open(0))).unwrap();
        for number in 1..=60 {
            let closed = code(number, IssuedCodeKind::Password, number.into(), IssuanceState::Expired);
            tx.save_issued_code(id(1), &closed).unwrap();
        }
    });
    let found = store.begin().unwrap().issued_codes(id(1)).unwrap();
    assert_eq!(found.last().unwrap().id, IssuanceId([200; 16]));
    assert_eq!(found[0].id, IssuanceId([60; 16]));
}

#[test]
fn the_database_itself_keeps_a_closed_code_closed() {
    let store = store();
    let spent = code(1, IssuedCodeKind::Reset, 1, IssuanceState::Spent { at: NOW });
    within(&store, |tx| tx.save_issued_code(id(1), &spent).unwrap());
    let again = code(1, IssuedCodeKind::Reset, 1, open(0));
    assert!(store.begin().unwrap().save_issued_code(id(1), &again).is_err());
    let found = store.begin().unwrap().issued_codes(id(1)).unwrap();
    assert_eq!(told(&found[0]), told(&spent));
}

#[test]
fn what_staff_did_is_remembered_for_each_account() {
    let store = store();
    let done = |kind, by, days| Intervention { kind, by: id(by), at: later(days) };
    let all = [
        done(InterventionKind::Created, 1, 0),
        done(InterventionKind::Reset, 1, 1),
        done(InterventionKind::Reset, 2, 1),
        done(InterventionKind::PasswordCode, 1, 1),
    ];
    within(&store, |tx| all.iter().for_each(|done| tx.add_intervention(id(3), done).unwrap()));
    let tx = store.begin().unwrap();
    let found = tx.interventions(id(3)).unwrap();
    assert_eq!(found, all.iter().rev().copied().collect::<Vec<_>>());
    assert_eq!(tx.interventions(id(1)).unwrap(), []);
    drop(tx);
    store.recount().unwrap();
}

#[test]
fn who_looks_after_whom_ends_on_its_day() {
    let store = store();
    let therapist = |number, until| Therapist { id: id(number), until };
    within(&store, |tx| {
        tx.assign(id(1), therapist(2, None)).unwrap();
        tx.assign(id(1), therapist(3, Some(later(2)))).unwrap();
        tx.assign(id(4), therapist(3, None)).unwrap();
    });
    let of = |client, at| store.begin().unwrap().therapists_of(id(client), at).unwrap();
    assert_eq!(of(1, later(1)), [therapist(2, None), therapist(3, Some(later(2)))]);
    assert_eq!(of(1, later(2)), [therapist(2, None)], "until means: no longer then");
    assert_eq!(of(4, later(9)), [therapist(3, None)]);
    assert_eq!(of(2, NOW), [], "not the other way round");
    // Again means: until another day.
    within(&store, |tx| tx.assign(id(1), therapist(3, Some(later(5)))).unwrap());
    assert_eq!(of(1, later(4)), [therapist(2, None), therapist(3, Some(later(5)))]);
    assert!(within(&store, |tx| tx.release(id(1), id(2)).unwrap()));
    assert!(!within(&store, |tx| tx.release(id(1), id(2)).unwrap()), "once");
    assert_eq!(of(1, later(4)), [therapist(3, Some(later(5)))]);
    store.recount().unwrap();
}

#[test]
fn sends_are_counted_apart() {
    let store = store();
    let sent = |times: u64| {
        let all = (0..times).try_fold(Sends::default(), |sends, number| {
            sends.charge(NOW.plus(Duration::from_mins(number)), SendLimits::SMS)
        });
        all.unwrap()
    };
    within(&store, |tx| {
        tx.save_sends(id(1), SendKind::Sms, &sent(1)).unwrap();
        tx.save_sends(id(1), SendKind::Sms, &sent(2)).unwrap();
        tx.save_sends(id(1), SendKind::PasswordMail, &sent(3)).unwrap();
    });
    let of = |number, kind| store.begin().unwrap().sends(id(number), kind).unwrap();
    assert_eq!(of(1, SendKind::Sms), sent(2));
    assert_eq!(of(1, SendKind::PasswordMail), sent(3));
    assert_eq!(of(2, SendKind::Sms), Sends::default());
    store.recount().unwrap();
}

pub(super) fn gateway(secret: &str) -> SmsGateway {
    SmsGateway {
        preset: "custom".into(),
        url: "https://gateway.example/send".into(),
        method: "POST".into(),
        authentication: GatewayAuthentication::Bearer,
        secret: Zeroizing::new(secret.into()),
        format: BodyFormat::Json,
        template: "{\"to\":\"{to}\",\"text\":\"{text}\"}".into(),
        from: "Practice".into(),
        success: SuccessRule::AnyTwoHundred,
        timeout_seconds: 10,
    }
}

pub(super) fn mail_server(secret: &str) -> MailServer {
    MailServer {
        host: "mail.example".into(),
        port: 465,
        security: MailSecurity::Tls,
        user: "practice".into(),
        secret: Zeroizing::new(secret.into()),
        from: "practice@mail.example".into(),
    }
}

#[test]
fn delivery_is_kept_with_its_secrets() {
    let store = store();
    let (sms, mail) = (gateway("gateway secret"), mail_server("mail secret"));
    let steps = [
        ("both", Some(sms.clone()), Some(mail.clone())),
        ("another secret", Some(gateway("another")), Some(mail.clone())),
        ("no SMS", None, Some(mail)),
        ("no mail", Some(sms), None),
        ("neither", None, None),
    ];
    for (name, sms, mail) in steps {
        let settings = DeliverySettings { sms: sms.clone(), mail: mail.clone() };
        within(&store, |tx| tx.save_delivery(&settings).unwrap());
        let found = store.begin().unwrap().delivery().unwrap();
        assert!(found.sms == sms && found.mail == mail, "{name}");
        store.recount().unwrap();
    }
}

#[test]
fn a_secret_does_not_open_in_the_others_place() {
    let store = store();
    let settings = DeliverySettings { sms: Some(gateway("one")), mail: Some(mail_server("other")) };
    within(&store, |tx| tx.save_delivery(&settings).unwrap());
    // As a program with every key would write it, sealed row and all.
    let mut tx = store.tx().unwrap();
    let table = &crate::tables::delivery::TABLE;
    let row = |kind: &str| tx.get(table, &[&kind]).unwrap().unwrap();
    let (sms, mail) = (row("sms"), row("mail"));
    let mut swapped = sms.values.clone();
    swapped[2].clone_from(&mail.values[2]);
    assert!(tx.update_if(table, &sms, swapped, "TRUE").unwrap());
    assert!(Transaction::delivery(&tx).is_err());
}
