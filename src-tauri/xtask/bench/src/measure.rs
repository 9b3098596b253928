//! Measuring two things side by side, and how a row is printed.

use std::fmt;
use std::time::{Duration, Instant};

use rustix::time::ClockId;

use crate::Outcome;

/// One line: ours divided by theirs.
pub(crate) struct Row {
    /// What is measured.
    pub(crate) subject: &'static str,
    /// What it is held beside.
    pub(crate) beside: &'static str,
    /// Ours divided by theirs: below 1 is less time, memory or space.
    pub(crate) ratio: f64,
    /// What is to be reached.
    pub(crate) reach: f64,
    /// Both sides in their own unit, for scale.
    pub(crate) scale: String,
}

impl Row {
    /// The titles over the columns.
    pub(crate) const HEAD: &str =
        "measured                                 beside                              ratio   reach";
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { subject, beside, ratio, reach, scale } = self;
        let mark = if ratio <= reach { ' ' } else { '!' };
        write!(f, "{subject:<40} {beside:<34} {ratio:>6.3} {mark} {reach:>5.2}   {scale}")
    }
}

/// The medians of both sides.
pub(crate) struct Pair {
    pub(crate) ours: Duration,
    pub(crate) theirs: Duration,
}

impl Pair {
    /// Ours divided by theirs.
    pub(crate) fn ratio(&self) -> f64 {
        self.ours.as_secs_f64() / self.theirs.as_secs_f64()
    }

    /// Both, for the scale of a row.
    pub(crate) fn scale(&self) -> String {
        format!("{:.1?} beside {:.1?}", self.ours, self.theirs)
    }
}

/// Measures both sides in turn, so that whatever slows the computer down for a
/// while slows both. Each closure gives the time of one piece of its work.
pub(crate) fn side_by_side(
    rounds: usize,
    mut ours: impl FnMut() -> Outcome<Duration>,
    mut theirs: impl FnMut() -> Outcome<Duration>,
) -> Outcome<Pair> {
    let mut times = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        times.0.push(ours()?);
        times.1.push(theirs()?);
    }
    Ok(Pair { ours: median(times.0), theirs: median(times.1) })
}

/// Two amounts of bytes, one divided by the other.
pub(crate) fn ratio(ours: usize, theirs: usize) -> f64 {
    let float = |bytes| u32::try_from(bytes).map_or(f64::INFINITY, f64::from);
    float(ours) / float(theirs)
}

/// The processor time of one of `times` repetitions, all threads together: what
/// else runs on the computer does not count.
pub(crate) fn each<T>(times: u32, mut work: impl FnMut() -> T) -> Duration {
    let started = processor_time();
    for _ in 0..times {
        std::hint::black_box(work());
    }
    processor_time().saturating_sub(started) / times
}

/// What this process has used of the processors so far.
fn processor_time() -> Duration {
    let now = rustix::time::clock_gettime(ClockId::ProcessCPUTime);
    Duration::try_from(now).unwrap_or_default()
}

/// The time on the wall that `work` takes, waiting for the disk included.
pub(crate) fn on_the_wall<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let started = Instant::now();
    let result = work();
    (started.elapsed(), result)
}

/// The middle one; of an even number, the larger of the two.
pub(crate) fn median<T: Copy + Default + Ord>(mut values: Vec<T>) -> T {
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        let of = |millis: &[u64]| median(millis.iter().copied().map(Duration::from_millis).collect());
        assert_eq!(of(&[9, 1, 5]), Duration::from_millis(5));
        assert_eq!(of(&[4, 1, 3, 2]), Duration::from_millis(3));
        assert_eq!(of(&[]), Duration::ZERO);
    }

    #[test]
    fn a_row_shows_when_its_aim_is_missed() {
        let row = |ratio| Row { subject: "s", beside: "b", ratio, reach: 0.5, scale: String::new() };
        assert!(!row(0.5).to_string().contains('!'));
        assert!(row(0.51).to_string().contains('!'));
    }
}
