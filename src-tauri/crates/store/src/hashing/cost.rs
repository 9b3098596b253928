//! What a hash costs: the parameters of Argon2id (RFC 9106, section 3.1), and how they are chosen.

use std::time::Duration;

/// Memory, passes and lanes of one hashing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes; more than one only where they run in parallel.
    pub lanes: u32,
}

impl Cost {
    /// The least that is ever used: 19 MiB, two passes, one lane (OWASP Password Storage Cheat
    /// Sheet). Recovery codes are always hashed with it: 70 random bits need no more, and six
    /// of them are hashed while a person waits.
    pub const FLOOR: Self = Self { memory_kib: 19_456, passes: 2, lanes: 1 };

    /// Small enough for tests and for the practice organisation; protects nothing.
    pub const TINY: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    /// The work, as memory passed over in KiB.
    fn work(self) -> f64 {
        f64::from(self.memory_kib) * f64::from(self.passes)
    }
}

/// Which costs a stored hash may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    least: Cost,
    most: Cost,
}

impl Bounds {
    /// From the floor to 1 GiB.
    pub const REAL: Self =
        Self { least: Cost::FLOOR, most: Cost { memory_kib: 1024 * 1024, passes: 64, lanes: 16 } };

    /// What tests and the practice organisation use, and anything stronger.
    pub const ANY: Self = Self { least: Cost::TINY, ..Self::REAL };

    pub(crate) fn admit(&self, cost: Cost) -> bool {
        let within = |value, least, most| (least..=most).contains(&value);
        within(cost.memory_kib, self.least.memory_kib, self.most.memory_kib)
            && within(cost.passes, self.least.passes, self.most.passes)
            && within(cost.lanes, self.least.lanes, self.most.lanes)
            // RFC 9106 section 3.1: at least eight blocks a lane.
            && cost.memory_kib >= 8 * cost.lanes
    }
}

/// A log-in should take this long; the middle of 250 to 500 ms.
const AIM: Duration = Duration::from_millis(350);
const LEAST: Duration = Duration::from_millis(250);
const MOST: Duration = Duration::from_millis(500);
const MOST_MEMORY_KIB: u32 = 256 * 1024;
const MEBIBYTE_KIB: u32 = 1024;

/// Chooses the cost for this computer. `measure` runs one hashing and says how long it took.
///
/// Starts at the floor, aims from what that took, and looks whether the aim was met; memory is
/// raised before passes (RFC 9106, section 4), never above 256 MiB, and nothing ever goes below
/// the floor however slow the computer is.
///
/// # Errors
/// Whatever `measure` says.
pub fn calibrate<E>(mut measure: impl FnMut(Cost) -> Result<Duration, E>) -> Result<Cost, E> {
    // The first hashing pays for fetching the memory.
    measure(Cost::FLOOR)?;
    let mut cost = aim(Cost::FLOOR, measure(Cost::FLOOR)?);
    for _ in 0..3 {
        let took = measure(cost)?;
        let better = aim(cost, took);
        if (LEAST..=MOST).contains(&took) || better == cost {
            break;
        }
        cost = better;
    }
    Ok(cost)
}

/// The cost that should take [`AIM`] where `measured` took `took`.
fn aim(measured: Cost, took: Duration) -> Cost {
    let rate = measured.work() / took.as_secs_f64().max(1e-6);
    let work = rate * AIM.as_secs_f64();
    let memory_kib = whole_mebibytes(work / f64::from(Cost::FLOOR.passes));
    let passes = rounded(work / f64::from(memory_kib)).max(Cost::FLOOR.passes);
    Cost { memory_kib, passes: passes.min(Bounds::REAL.most.passes), lanes: 1 }
}

fn whole_mebibytes(kib: f64) -> u32 {
    let within = kib.clamp(f64::from(Cost::FLOOR.memory_kib), f64::from(MOST_MEMORY_KIB));
    let whole = rounded(within) / MEBIBYTE_KIB * MEBIBYTE_KIB;
    whole.max(Cost::FLOOR.memory_kib)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from f64 saturates, and the values are clamped by the callers"
)]
fn rounded(value: f64) -> u32 {
    value.round() as u32
}

#[cfg(test)]
mod tests {
    use std::{convert::Infallible, time::Duration};

    use super::{Bounds, Cost, calibrate};

    /// A computer that passes over `rate` KiB a second, and is `slower` where the memory does not
    /// fit its cache.
    fn computer(rate: f64, slower: f64) -> impl Fn(Cost) -> Duration {
        move |cost| {
            let factor = if cost.memory_kib > 32 * 1024 { slower } else { 1.0 };
            Duration::from_secs_f64(cost.work() / rate * factor)
        }
    }

    #[test]
    fn every_computer_gets_what_it_can_carry() {
        let cases = [
            ("a very slow one stays at the floor", 40_000.0, 1.0, 0..=2000),
            ("a slow one", 150_000.0, 1.0, 250..=500),
            ("an ordinary one", 1_000_000.0, 1.0, 250..=500),
            ("one with a small cache", 1_000_000.0, 2.0, 250..=500),
            ("a fast one", 4_000_000.0, 1.0, 250..=500),
            ("one faster than any", 1e9, 1.0, 0..=500),
        ];
        for (name, rate, slower, expected) in cases {
            let takes = computer(rate, slower);
            let cost = calibrate(|cost| Ok::<_, Infallible>(takes(cost))).unwrap();
            assert!(Bounds::REAL.admit(cost), "{name}: {cost:?}");
            assert!(cost.memory_kib <= 256 * 1024, "{name}: {cost:?}");
            let took = u64::try_from(takes(cost).as_millis()).unwrap();
            assert!(expected.contains(&took), "{name}: {cost:?} takes {took} ms");
        }
    }

    #[test]
    fn memory_comes_before_passes() {
        let takes = computer(1_000_000.0, 1.0);
        let cost = calibrate(|cost| Ok::<_, Infallible>(takes(cost))).unwrap();
        assert_eq!(cost, Cost { memory_kib: 170 * 1024, passes: 2, lanes: 1 });
    }
}
