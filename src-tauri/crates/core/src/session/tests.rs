use std::sync::Arc;

use super::*;
use crate::account::Role;
use crate::challenge::PROOF_FOR;
use crate::enrolment::{EnrolmentId, PendingEnrolment, Started};
use crate::fixtures::{START, after, open_session, organisation, person, proof, visit, with_two_step};
use crate::lookup_secret::LookupSecret;
use crate::organisation::Profile;
use crate::policy::{self, Decision, Resume, Scene, StartEnrolment, Step};
use crate::secret::TotpSecret;

const MINUTE: Duration = Duration::from_mins(1);
const MILLI: Duration = Duration::from_millis(1);

fn account() -> Account {
    with_two_step(person(Role::Client))
}

fn half() -> Session {
    Session::new(&account(), Stage::HalfLoggedIn { since: START }, vec![])
}

fn enrolling() -> Session {
    Session::new(&person(Role::Client), Stage::Enrolling(visit()), vec![])
}

fn recovering() -> Session {
    Session::new(&account(), Stage::Recovering { since: START }, vec![])
}

fn after_reset() -> Session {
    Session::new(&account(), Stage::AfterReset(visit()), vec![])
}

fn open() -> Session {
    open_session(&account(), vec![])
}

fn locked() -> Session {
    open().lock(LockReason::Asked, START)
}

#[test]
fn each_stage_admits_what_belongs_to_it() {
    use Operation::{LogIn, RecoverPassword, SwitchOnAtLogIn};
    const HOUR: Duration = Duration::from_hours(1);
    const DAY: Duration = SESSION_FOR;
    struct Row {
        name: &'static str,
        session: fn() -> Session,
        passed: Duration,
        /// These are answered so, …
        listed: (&'static [Operation], Result<(), Denial>),
        /// … and all others so.
        others: Result<(), Denial>,
    }
    let out_of_order: &[Operation] = &[LogIn, Operation::Resume, SwitchOnAtLogIn, RecoverPassword];
    let row = |name, session, passed, listed, others| Row { name, session, passed, listed, others };
    let over = Err(Denial::SessionEnded);
    for Row { name, session, passed, listed: (listed, listed_end), others } in [
        row("half", half, MINUTE, (&[LogIn], Ok(())), Err(Denial::HalfLoggedIn)),
        row("half, ten minutes", half, HALF_LOG_IN_FOR, (&[], Ok(())), over),
        row("recovering", recovering, MINUTE, (&[RecoverPassword], Ok(())), Err(Denial::HalfLoggedIn)),
        row("recovering, ten minutes", recovering, HALF_LOG_IN_FOR, (&[], Ok(())), over),
        row("after a reset", after_reset, MINUTE, (&[SwitchOnAtLogIn], Ok(())), Err(Denial::EnrolFirst)),
        row("after a reset, twelve hours", after_reset, DAY, (&[], Ok(())), over),
        row("enrolling", enrolling, MINUTE, (&[SwitchOnAtLogIn], Ok(())), Err(Denial::EnrolFirst)),
        row("enrolling, twelve hours", enrolling, DAY, (&[], Ok(())), over),
        row("open", open, MINUTE, (out_of_order, Err(Denial::OutOfOrder)), Ok(())),
        row("open, an hour", open, HOUR, (out_of_order, Err(Denial::OutOfOrder)), Err(Denial::Locked)),
        row("open, twelve hours", open, DAY, (&[], Ok(())), over),
        row("locked", locked, MINUTE, (&[Operation::Resume], Ok(())), Err(Denial::Locked)),
        row("locked, a night", locked, HOUR * 11, (&[Operation::Resume], Ok(())), Err(Denial::Locked)),
        row("locked, twelve hours", locked, DAY, (&[], Ok(())), over),
    ] {
        for operation in Operation::ALL {
            let expected = if listed.contains(operation) { listed_end } else { others };
            assert_eq!(session().admits(*operation, after(passed)), expected, "{name}, {operation:?}");
        }
    }
}

#[test]
fn it_ends_when_either_clock_says_so() {
    let moved =
        |wall: Duration, boot: Duration| Moment { wall: START.wall.plus(wall), boot: START.boot + boot };
    let set_back =
        |boot: Duration| Moment { wall: START.wall.minus(Duration::from_hours(24)), boot: START.boot + boot };
    let before = |limit: Duration| limit.checked_sub(MILLI).unwrap();
    for (name, session, limit) in [
        ("half", half as fn() -> Session, HALF_LOG_IN_FOR),
        ("recovering", recovering, HALF_LOG_IN_FOR),
        ("after a reset", after_reset, SESSION_FOR),
        ("enrolling", enrolling, SESSION_FOR),
        ("open", open, SESSION_FOR),
        ("locked", locked, SESSION_FOR),
    ] {
        for (clock, now, expected) in [
            ("just before", after(before(limit)), false),
            ("both", after(limit), true),
            ("wall only", moved(limit, Duration::ZERO), true),
            ("boot only", moved(Duration::ZERO, limit), true),
            ("the wall clock set back, boot", set_back(limit), true),
            ("the wall clock set back, a little before", set_back(before(limit)), false),
        ] {
            assert_eq!(session().is_over(now), expected, "{name}, {clock}");
        }
    }
}

#[test]
fn a_lock_keeps_the_input_and_nothing_that_was_begun() {
    let account = account();
    let organisation = organisation(Profile::Standard);
    let operation = Operation::ChangeTwoStep;
    let mut session = open_session(&account, vec![proof(&account, Step::Password, operation, START)]);
    let scene = Scene::own(&account, &organisation, START);
    let Decision::Allow(permitted) = policy::decide(StartEnrolment(operation), scene, &mut session) else {
        panic!("not allowed")
    };
    let (id, secret) = (EnrolmentId([8; 16]), TotpSecret::from_bytes([8; 20]));
    let draft = Draft { page: "profile".into(), fields: "half a sentence".into() };
    let visit = session.visit_mut().unwrap();
    visit.enrolment = Some(PendingEnrolment::start(&permitted, id, Started::App { secret }, START));
    visit.shown_codes = Arc::from([LookupSecret::generate(&[5; 14])]);
    visit.draft = Some(draft.clone());
    session.add_proof(proof(&account, Step::Password, Operation::SwitchOff, START));
    session.add_proof(proof(&account, Step::Code, Operation::ChangeTwoStepAfterRecovery, START));
    session.ask(policy::outlook(&policy::RemoveTwoStep, scene, &session).unwrap());

    let session = session.lock(LockReason::Idle, after(MINUTE));
    assert!(session.challenge().is_none());
    assert!(session.proofs().is_empty(), "what a log-in pre-pays ends with a lock too");
    let Stage::Locked { visit, at, why } = session.stage() else { panic!("not locked") };
    assert_eq!((*at, *why), (after(MINUTE).wall, LockReason::Idle));
    assert!(visit.enrolment.is_none() && visit.shown_codes.is_empty());
    assert_eq!(visit.draft, Some(draft));
}

#[test]
fn only_an_open_session_can_be_locked() {
    for (name, session, is_same) in [
        ("half", half(), (|stage| matches!(stage, Stage::HalfLoggedIn { .. })) as fn(&Stage) -> bool),
        ("recovering", recovering(), |stage| matches!(stage, Stage::Recovering { .. })),
        ("after a reset", after_reset(), |stage| matches!(stage, Stage::AfterReset(_))),
        ("enrolling", enrolling(), |stage| matches!(stage, Stage::Enrolling(_))),
        ("locked by hand", locked(), |stage| matches!(stage, Stage::Locked { why: LockReason::Asked, .. })),
    ] {
        assert!(is_same(session.lock(LockReason::Idle, after(MINUTE)).stage()), "{name}");
    }
}

#[test]
fn going_on_starts_the_hour_again_and_not_the_twelve() {
    let account = account();
    let organisation = organisation(Profile::Standard);
    let night = after(Duration::from_hours(11));
    let mut session = locked();
    session.add_proof(proof(&account, Step::Code, Operation::Resume, night));
    let scene = Scene::own(&account, &organisation, night);
    let Decision::Allow(permitted) = policy::decide(Resume, scene, &mut session) else {
        panic!("not allowed")
    };
    let session = session.resume(&permitted, night);
    for (name, passed, expected) in [
        ("at once", Duration::from_hours(11), Ok(())),
        ("59 minutes", MINUTE * (11 * 60 + 59), Ok(())),
        ("twelve hours after the log-in", SESSION_FOR, Err(Denial::SessionEnded)),
    ] {
        assert_eq!(session.admits(Operation::ReadOwn, after(passed)), expected, "{name}");
    }
}

#[test]
fn asking_for_one_operation_drops_what_was_proven_for_another() {
    use Operation::{ChangePassword, ChangeTwoStepAfterRecovery, SwitchOff, SwitchOnAtLogIn};
    let account = account();
    let organisation = organisation(Profile::Standard);
    let all = [ChangePassword, SwitchOff, ChangeTwoStepAfterRecovery, SwitchOnAtLogIn];
    let operations =
        |session: &Session| session.proofs().iter().map(|proof| proof.operation).collect::<Vec<_>>();
    let proofs = all.map(|operation| proof(&account, Step::Password, operation, START));
    let mut session = open_session(&account, proofs.into());
    let scene = Scene::own(&account, &organisation, START);
    session.ask(policy::outlook(&policy::RemoveTwoStep, scene, &session).unwrap());
    assert_eq!(operations(&session), [SwitchOff, ChangeTwoStepAfterRecovery, SwitchOnAtLogIn]);
    session.drop_challenge();
    assert_eq!(operations(&session), [ChangeTwoStepAfterRecovery, SwitchOnAtLogIn]);
    assert!(session.challenge().is_none());
}

#[test]
fn taken_proofs_are_those_that_count_and_none_stays() {
    let account = account();
    let operation = Operation::SwitchOff;
    let later = after(PROOF_FOR + MILLI);
    let given = |step, at| proof(&account, step, operation, at);
    let mut session = open_session(&account, vec![given(Step::Password, START), given(Step::Code, later)]);
    let taken = session.take_proofs(operation, account.id, later);
    assert_eq!(taken.len(), 1, "the password's proof is too old");
    assert!(session.proofs().is_empty());
}

#[test]
fn proofs_count_again_only_where_nothing_was_done() {
    let account = account();
    let code = || proof(&account, Step::Code, Operation::SwitchOff, START);
    let mut session = Session::new(&account, Stage::Open(visit()), vec![code()]);
    assert_eq!(session.take_proofs(Operation::SwitchOff, account.id, START).len(), 1);
    session.give_proofs_back();
    assert_eq!(session.take_proofs(Operation::SwitchOff, account.id, START).len(), 1);
    session.spend_proofs();
    session.give_proofs_back();
    assert!(session.take_proofs(Operation::SwitchOff, account.id, START).is_empty());
}

#[test]
fn going_back_takes_nothing_from_half_a_log_in() {
    let account = account();
    let password = proof(&account, Step::Password, Operation::LogIn, START);
    let mut session = Session::new(&account, Stage::HalfLoggedIn { since: START }, vec![password]);
    session.drop_challenge();
    assert_eq!(session.proofs().len(), 1);
}

#[test]
fn another_decision_leaves_what_is_being_asked() {
    let account = account();
    let organisation = organisation(Profile::Standard);
    let mut session = open();
    let scene = Scene::own(&account, &organisation, START);
    session.ask(policy::outlook(&policy::RemoveTwoStep, scene, &session).unwrap());
    assert!(matches!(policy::decide(policy::ReadOwn, scene, &mut session), Decision::Allow(_)));
    assert_eq!(session.challenge().map(|asked| asked.operation), Some(Operation::SwitchOff));
    session.take_proofs(Operation::SwitchOff, account.id, START);
    assert!(session.challenge().is_none());
}

#[test]
fn enrolment_opens_the_desk_and_nothing_else() {
    assert!(matches!(enrolling().enrolled().stage(), Stage::Open(_)));
    assert!(matches!(after_reset().enrolled().stage(), Stage::Open(_)));
    assert!(matches!(recovering().enrolled().stage(), Stage::Recovering { .. }));
    assert!(matches!(half().enrolled().stage(), Stage::HalfLoggedIn { .. }));
    assert!(matches!(locked().enrolled().stage(), Stage::Locked { .. }));
}
