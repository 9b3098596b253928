use super::*;
use crate::fixtures::{START, after};

const ME: AccountId = AccountId::from_bytes([1; 16]);

fn challenge() -> Challenge {
    let steps = vec![Step::Password, Step::Code];
    Challenge { operation: Operation::ChangePassword, subject: ME, about_whom: None, steps }
}

fn given(step: Step) -> Proof {
    Proof { step, operation: Operation::ChangePassword, subject: ME, at: START, evidence: Evidence::Password }
}

#[test]
fn the_next_step_is_the_first_that_is_not_proven() {
    for (name, proofs, expected) in [
        ("nothing", vec![], Some(Step::Password)),
        ("the password", vec![given(Step::Password)], Some(Step::Code)),
        ("the code, before its turn", vec![given(Step::Code)], Some(Step::Password)),
        ("both", vec![given(Step::Password), given(Step::Code)], None),
    ] {
        assert_eq!(challenge().next_step(&proofs, START), expected, "{name}");
    }
}

#[test]
fn a_proof_answers_its_own_question_only() {
    let other = AccountId::from_bytes([2; 16]);
    let proof = given(Step::Password);
    let change = Operation::ChangePassword;
    let milli = Duration::from_millis(1);
    let set_back = Moment { wall: START.wall.minus(PROOF_FOR), boot: START.boot + PROOF_FOR + milli };
    for (name, step, operation, subject, now, expected) in [
        ("its own", Step::Password, change, ME, START, true),
        ("another step", Step::Code, change, ME, START, false),
        ("another operation", Step::Password, Operation::SwitchOff, ME, START, false),
        ("another account", Step::Password, change, other, START, false),
        ("five minutes later", Step::Password, change, ME, after(PROOF_FOR), true),
        ("later than that", Step::Password, change, ME, after(PROOF_FOR + milli), false),
        ("later, the wall clock set back", Step::Password, change, ME, set_back, false),
    ] {
        assert_eq!(proof.answers(step, operation, subject, now), expected, "{name}");
    }
}
