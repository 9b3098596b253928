//! Random days at the desk beside a small model of the rules.
//!
//! ```text
//!   seed ──► fifty steps ─┬─► desk (every use case, a store in memory) ─┐
//!                         └─► reference.rs (the rules once more) ───────┴─► the same answer,
//!                                                                          the same people
//! ```
//!
//! Where they part, steps are left out one after another as long as they still do, and
//! what remains is told as a story.

mod memory;
mod plain_hasher;
mod reference;
mod steps;
mod world;

use reference::Model;
use steps::{Dice, Step};
use world::{Where, World};

/// Steps of one run.
const STEPS: usize = 50;

/// Runs where nothing else is said: as many as are done while one waits. `cargo xtask
/// test` says ten thousand.
const RUNS: u64 = 2_000;

/// Says how many.
const RUNS_SAID: &str = "TWEESTAP_RUNS";

/// For so many runs on the store in memory there is one on the real one.
const FOR_ONE_ON_THE_REAL_ONE: u64 = 100;

fn many() -> u64 {
    std::env::var(RUNS_SAID).map_or(RUNS, |said| said.parse().unwrap())
}

/// The first step at which desk and model part, with both answers.
fn parts(whither: Where, steps: &[Step]) -> Option<(usize, String)> {
    let (mut world, mut model) = (World::new(whither), Model::new());
    for (place, step) in steps.iter().enumerate() {
        model.now += 30;
        world.pass(30);
        model.look();
        world.look();
        let before = model.clone();
        let expected = model.answer(step);
        let found = world.answer(&before, &model, step);
        if found != expected {
            return Some((place, format!("the model says {expected}, the desk {found}")));
        }
        model.look();
        world.look();
        if let Some(difference) = world.differs(&model) {
            return Some((place, difference));
        }
    }
    None
}

/// The same with every step left out that it does not need.
fn shrunk(whither: Where, mut steps: Vec<Step>) -> Vec<Step> {
    let mut many = steps.len() / 2;
    while many > 0 {
        let mut from = 0;
        while from < steps.len() {
            let mut fewer = steps.clone();
            fewer.drain(from..(from + many).min(steps.len()));
            if let Some((last, _)) = parts(whither, &fewer) {
                fewer.truncate(last + 1);
                steps = fewer;
            } else {
                from += many;
            }
        }
        many /= 2;
    }
    steps
}

fn run(whither: Where, seed: u64) {
    let steps = chosen(seed, &mut |_| ());
    let Some((last, _)) = parts(whither, &steps) else { return };
    let steps = shrunk(whither, steps[..=last].to_vec());
    let (_, why) = parts(whither, &steps).unwrap();
    let story: Vec<_> = steps.iter().map(|step| format!("  {step}")).collect();
    panic!("run {seed}, {} steps:\n{}\n{why}", steps.len(), story.join("\n"));
}

/// The steps of a run, chosen by how far the windows are in the model.
fn chosen(seed: u64, hear: &mut impl FnMut(&'static str)) -> Vec<Step> {
    let (mut dice, mut model) = (Dice::new(seed), Model::new());
    let mut next = || {
        model.now += 30;
        model.look();
        let step = dice.step(&model);
        hear(model.answer(&step));
        model.look();
        step
    };
    (0..STEPS).map(|_| next()).collect()
}

/// On as many threads as there are processors.
fn runs(whither: Where, many: u64) {
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for first in (0..many).take(threads) {
            scope.spawn(move || (first..many).step_by(threads).for_each(|seed| run(whither, seed)));
        }
    });
}

#[test]
fn the_desk_answers_as_the_rules_say() {
    runs(Where::Memory, many());
}

#[test]
fn the_desk_answers_the_same_on_the_real_store() {
    runs(Where::Real, many() / FOR_ONE_ON_THE_REAL_ONE);
}

/// The model is not so lenient that it agrees with anything.
#[test]
fn runs_reach_what_matters() {
    let mut seen = std::collections::BTreeMap::<&str, u32>::new();
    for seed in 0..5_000 {
        chosen(seed, &mut |answer| *seen.entry(answer).or_default() += 1);
    }
    let answers = [
        "done",
        "wrong",
        "wait",
        "used",
        "another",
        "not allowed",
        "does not apply",
        "out of order",
        "locked",
        "half",
        "enrol first",
        "switch on first",
        "suspended",
        "expired",
        "asks",
        "malformed",
    ];
    let never: Vec<_> = answers.iter().filter(|answer| !seen.contains_key(*answer)).collect();
    assert!(never.is_empty(), "never: {never:?} of {seen:?}");
}
