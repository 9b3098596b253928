//! Someone with the key of the file changes it from outside: every way is found.

use std::{fs, time::Duration};

use tweestap_core::{
    account::{Account, Role, TwoStep},
    audit::{Event, LogEntry, Outcome},
    clock::{Moment, Timestamp},
    enrolment::EnrolmentId,
    issued_code::{Issuance, IssuanceId, IssuanceState, IssuedCodeKind},
    lookup_secret::SetId,
    out_of_band::{SendLimits, Sends},
    secret::PasswordHash,
    totp::TimeStep,
    two_people::{Intervention, InterventionKind},
};
use tweestap_usecases::ports::{
    DeliverySettings, Fault, LogVerdict, SendKind, Store, Therapist, Transaction,
};

use super::{Folders, NOW, fill, person};
use crate::{fault::StoreFault, store::EncryptedStore};

/// A store in memory with three people, something in every table, and a log of five lines.
fn store() -> EncryptedStore {
    let (store, _) = EncryptedStore::in_memory().unwrap();
    fill(&store);
    let mut tx = store.begin().unwrap();
    tx.insert_account(&person(2)).unwrap();
    fill_what_staff_do(&mut *tx);
    tx.commit().unwrap();
    for number in 0..5 {
        let mut tx = store.begin().unwrap();
        let at = Timestamp::from_millis(number);
        tx.append_log(&LogEntry::own(person(1).id, Event::LoggedIn, Outcome::Done, at)).unwrap();
        tx.commit().unwrap();
    }
    store.recount().unwrap();
    store
}

/// Person 1 has a code and someone who looks after them; person 3 gets SMS and was stopped.
fn fill_what_staff_do(tx: &mut dyn Transaction) {
    let mut stopped = super::staff::sms(3);
    if let TwoStep::On(enrolled) = &mut stopped.two_step {
        enrolled.stopped_at = Some(NOW);
    }
    tx.insert_account(&stopped).unwrap();
    let (one, two) = (person(1).id, person(2).id);
    let hash = PasswordHash::from_phc("phc of a code".into());
    let now = Moment { wall: NOW, boot: Duration::ZERO };
    let code = Issuance::new(IssuanceId([1; 16]), Some(two), IssuedCodeKind::Reset, hash, now);
    tx.save_issued_code(one, &code).unwrap();
    let done = Intervention { kind: InterventionKind::Reset, by: two, at: NOW };
    tx.add_intervention(one, &done).unwrap();
    tx.assign(one, Therapist { id: two, until: Some(NOW) }).unwrap();
    let sends = Sends::default().charge(NOW, SendLimits::SMS).unwrap();
    tx.save_sends(one, SendKind::Sms, &sends).unwrap();
    let sms = Some(super::staff::gateway("gateway secret"));
    let mail = Some(super::staff::mail_server("mail secret"));
    tx.save_delivery(&DeliverySettings { sms, mail }).unwrap();
}

/// Reads everything that there is about everyone.
fn read_all(tx: &dyn Transaction) -> Result<(), Fault> {
    for number in 1..=3 {
        let id = person(number).id;
        tx.account(id)?;
        tx.issued_codes(id)?;
        tx.interventions(id)?;
        tx.therapists_of(id, Timestamp::from_millis(0))?;
        tx.sends(id, SendKind::Sms)?;
    }
    tx.organisation()?;
    tx.delivery()?;
    tx.check_log().map(|_| ())
}

fn execute(store: &EncryptedStore, sql: &str) {
    store.shared().inner().connection.execute_batch(sql).unwrap();
}

const DROP_TRIGGERS: &str = "DROP TRIGGER lookup_secret_used_once; DROP TRIGGER totp_step_only_forward;
    DROP TRIGGER issued_code_closed_once; PRAGMA ignore_check_constraints = ON;";

#[test]
fn a_changed_row_is_found_when_it_is_read() {
    let changes = [
        ("account", "UPDATE account SET role = 'help_desk'"),
        ("account", "UPDATE account SET language = NULL"),
        ("account", "UPDATE account SET version = version + 1"),
        ("account", "UPDATE account SET mac = zeroblob(32)"),
        ("account", "UPDATE account SET mac = x'00'"),
        ("credential", "UPDATE credential SET password_hash = 'mine'"),
        ("credential", "UPDATE credential SET two_step_since = NULL"),
        ("credential", "DELETE FROM credential"),
        ("credential", "DELETE FROM totp_authenticator"),
        ("credential", "DELETE FROM lookup_secret; DELETE FROM lookup_secret_set"),
        ("totp_authenticator", "UPDATE totp_authenticator SET last_step = 0"),
        ("lookup_secret", "UPDATE lookup_secret SET code = zeroblob(32) WHERE place = 3"),
        ("lookup_secret", "DELETE FROM lookup_secret WHERE place = 3"),
        ("contact", "UPDATE contact SET number = '0900 1'"),
        ("sms_authenticator", "UPDATE sms_authenticator SET number = zeroblob(60)"),
        ("sms_authenticator", "UPDATE sms_authenticator SET connected_at = 0"),
        ("credential", "DELETE FROM sms_authenticator"),
        ("stopped_method", "UPDATE stopped_method SET stopped_at = 0"),
        ("stopped_method", "UPDATE stopped_method SET account = x'01010101010101010101010101010101'"),
        ("issued_code", "UPDATE issued_code SET hash = 'mine'"),
        ("issued_code", "UPDATE issued_code SET tries = 0, version = version - 1"),
        ("issued_code", "UPDATE issued_code SET issued_at = issued_at + 1"),
        ("issued_code", "UPDATE issued_code SET issued_by = NULL"),
        ("issued_code", "UPDATE issued_code SET kind = 'password'"),
        ("issued_code", "UPDATE issued_code SET account = x'02020202020202020202020202020202'"),
        ("intervention", "UPDATE intervention SET actor = x'03030303030303030303030303030303'"),
        ("intervention", "UPDATE intervention SET at = 0"),
        ("caseload", "UPDATE caseload SET until = NULL"),
        ("caseload", "UPDATE caseload SET therapist = x'03030303030303030303030303030303'"),
        ("sends", "UPDATE sends SET times = '[]'"),
        ("delivery", "UPDATE delivery SET settings = replace(settings, 'gateway.example', 'mine.example')"),
        ("delivery", "UPDATE delivery SET secret = zeroblob(60) WHERE kind = 'mail'"),
        (
            "log_checkpoint",
            "INSERT INTO log_checkpoint SELECT 1, 1, mac, 1, line, mac FROM log WHERE line = 2",
        ),
        ("security_state", "UPDATE security_state SET generation = generation - 1"),
        ("security_state", "UPDATE security_state SET log_count = 0, log_head = zeroblob(32)"),
        ("security_state", "DELETE FROM security_state"),
    ];
    for (table, sql) in changes {
        let store = store();
        execute(&store, DROP_TRIGGERS);
        execute(&store, sql);
        let found = store.begin().and_then(|tx| read_all(&*tx));
        assert_eq!(found.unwrap_err(), StoreFault::Tampered { table }.into(), "{sql}");
    }
}

#[test]
fn a_row_of_someone_else_is_found_when_it_is_read() {
    let store = store();
    // Person 1 gets the whole credential of person 2, whose password the attacker knows.
    execute(
        &store,
        "CREATE TEMP TABLE two AS SELECT * FROM credential WHERE account = x'02020202020202020202020202020202';
         UPDATE credential SET (version, mac, password_hash) = (SELECT version, mac, password_hash FROM two)
         WHERE account = x'01010101010101010101010101010101';",
    );
    let found = store.begin().unwrap().account(person(1).id).unwrap_err();
    assert_eq!(found, StoreFault::Tampered { table: "credential" }.into());
}

#[test]
fn an_older_row_put_back_is_found_by_the_recount() {
    type Change = fn(&mut dyn Transaction);
    let changes: [(&str, &str, Change); 9] = [
        ("a used recovery code", "lookup_secret", |tx| {
            assert!(tx.spend_lookup_secret(SetId([1; 16]), 0, NOW).unwrap());
        }),
        ("a taken time step", "totp_authenticator", |tx| {
            assert!(tx.take_time_step(EnrolmentId([1; 16]), TimeStep(500)).unwrap());
        }),
        ("a role that was taken away", "account", |tx| {
            tx.save_account(&Account { role: Role::Client, ..person(1) }).unwrap();
        }),
        ("a code that was spent", "issued_code", |tx| {
            let code = tx.issued_codes(person(1).id).unwrap().pop().unwrap();
            let state = IssuanceState::Spent { at: NOW };
            tx.save_issued_code(person(1).id, &Issuance { state, ..code }).unwrap();
        }),
        ("a look-after that ended", "caseload", |tx| {
            assert!(tx.release(person(1).id, person(2).id).unwrap());
        }),
        ("a method that was stopped", "stopped_method", |tx| {
            let mut account = tx.account(person(1).id).unwrap().unwrap();
            if let TwoStep::On(enrolled) = &mut account.two_step {
                enrolled.stopped_at = Some(NOW);
            }
            tx.save_account(&account).unwrap();
        }),
        ("what staff did", "intervention", |tx| {
            let done = Intervention { kind: InterventionKind::PasswordCode, by: person(2).id, at: NOW };
            tx.add_intervention(person(1).id, &done).unwrap();
        }),
        ("a code that was sent", "sends", |tx| {
            let sends = tx.sends(person(1).id, SendKind::Sms).unwrap().charge(NOW, SendLimits::SMS).unwrap();
            tx.save_sends(person(1).id, SendKind::Sms, &sends).unwrap();
        }),
        ("another gateway", "delivery", |tx| {
            tx.save_delivery(&DeliverySettings { sms: Some(super::staff::gateway("other")), mail: None })
                .unwrap();
        }),
    ];
    for (name, table, change) in changes {
        let store = store();
        execute(&store, DROP_TRIGGERS);
        execute(&store, &format!("CREATE TEMP TABLE before AS SELECT * FROM {table}"));
        let mut tx = store.begin().unwrap();
        change(&mut *tx);
        tx.commit().unwrap();
        store.recount().unwrap();
        execute(
            &store,
            &format!(
                "PRAGMA foreign_keys = OFF; DELETE FROM {table}; INSERT INTO {table} SELECT * FROM before"
            ),
        );
        // Each row carries its own seal, so reading does not see it.
        assert_eq!(read_all(&*store.begin().unwrap()), Ok(()), "{name}");
        assert_eq!(store.recount(), Err(StoreFault::Stale), "{name}");
        // From then on the store refuses.
        assert_eq!(store.begin().err(), Some(StoreFault::Stale.into()), "{name}");
    }
}

#[test]
fn a_row_taken_out_or_doubled_is_found_by_the_recount() {
    for sql in [
        "DELETE FROM counter",
        "DELETE FROM lookup_secret WHERE place = 5",
        "DELETE FROM organisation",
        "DELETE FROM contact",
        "DELETE FROM stopped_method",
        "DELETE FROM issued_code",
        "DELETE FROM intervention",
        "DELETE FROM caseload",
        "DELETE FROM sends",
        "DELETE FROM delivery",
        "PRAGMA foreign_keys = OFF; DELETE FROM account WHERE id = x'02020202020202020202020202020202'",
    ] {
        let store = store();
        let mut tx = store.begin().unwrap();
        let counter = tweestap_core::throttle::Counter::default();
        tx.save_counter(tweestap_usecases::ports::CounterKey::Code(person(1).id), &counter).unwrap();
        tx.commit().unwrap();
        store.recount().unwrap();
        execute(&store, sql);
        assert_eq!(store.recount(), Err(StoreFault::Stale), "{sql}");
    }
}

#[test]
fn a_recount_counts_along_what_changes_meanwhile() {
    let store = store();
    for number in 4..60 {
        let mut tx = store.begin().unwrap();
        tx.insert_account(&person(number)).unwrap();
        tx.commit().unwrap();
    }
    std::thread::scope(|scope| {
        let counting = scope.spawn(|| (0..8).try_for_each(|_| store.recount()));
        let mut step = 1000;
        while !counting.is_finished() {
            step += 1;
            let mut tx = store.begin().unwrap();
            tx.take_time_step(EnrolmentId([u8::try_from(step % 50 + 4).unwrap(); 16]), TimeStep(step))
                .unwrap();
            tx.save_account(&{
                let mut account = person(1);
                account.two_step = TwoStep::Off;
                account
            })
            .unwrap();
            tx.save_account(&person(1)).unwrap();
            tx.commit().unwrap();
        }
        assert_eq!(counting.join().unwrap(), Ok(()));
    });
}

#[test]
fn the_first_bad_line_of_the_log_is_named() {
    let broken = |line| LogVerdict::Broken { line };
    let cases = [
        ("untouched", "", LogVerdict::Whole { lines: 5, pruned: 0 }),
        ("changed", "UPDATE log SET outcome = 'refused' WHERE line = 3", broken(3)),
        ("another person", "UPDATE log SET actor = zeroblob(16) WHERE line = 1", broken(1)),
        ("another computer", "UPDATE log SET computer = 'other' WHERE line = 2", broken(2)),
        ("no computer", "UPDATE log SET computer = NULL, source = NULL WHERE line = 2", broken(2)),
        ("by the app", "UPDATE log SET source = 'app' WHERE line = 4", broken(4)),
        ("not readable", "UPDATE log SET actor = x'00' WHERE line = 2", broken(2)),
        ("moved in time", "UPDATE log SET at = at + 1 WHERE line = 5", broken(5)),
        ("two swapped", "UPDATE log SET at = 7 - at WHERE line IN (4, 5)", broken(4)),
        ("first taken out", "DELETE FROM log WHERE line = 1", broken(1)),
        ("one taken out", "DELETE FROM log WHERE line = 3", broken(3)),
        (
            "closed up",
            "DELETE FROM log WHERE line = 3; UPDATE log SET line = line - 1 WHERE line > 3",
            broken(3),
        ),
        ("end cut off", "DELETE FROM log WHERE line > 3", broken(4)),
        ("all taken out", "DELETE FROM log", broken(1)),
        (
            "one more",
            "INSERT INTO log SELECT 6, at, actor, on_behalf_of, about, event, outcome, mac, NULL, NULL, computer, source
             FROM log WHERE line = 5",
            broken(6),
        ),
    ];
    for (name, sql, expected) in cases {
        let store = store();
        execute(&store, sql);
        assert_eq!(store.begin().unwrap().check_log().unwrap(), expected, "{name}");
    }
}

#[test]
fn a_changed_line_of_the_log_is_never_shown() {
    let store = store();
    execute(&store, "UPDATE log SET outcome = 'refused' WHERE line = 3");
    let found = store.begin().unwrap().log_about(person(1).id, 9).unwrap_err();
    assert_eq!(found, StoreFault::Tampered { table: "log" }.into());
}

#[test]
fn an_opened_store_recounts_by_itself() {
    let folders = Folders::filled();
    {
        let opened = folders.open().unwrap();
        execute(&opened.store, "DELETE FROM lookup_secret WHERE place = 5");
    }
    let opened = folders.open().unwrap();
    // The recount runs beside; this waits for it by running one more.
    assert_eq!(opened.store.recount(), Err(StoreFault::Stale));
    drop(opened);
    assert!(fs::exists(folders.file("store.db")).unwrap(), "nothing is thrown away");
}
