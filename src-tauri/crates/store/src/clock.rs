//! The computer's clocks.
//!
//! The wall clock says what time it is and can be moved by anyone. The boot clock counts from the
//! start of the computer, sleep included: `CLOCK_BOOTTIME` on Linux, `CLOCK_MONOTONIC` on macOS
//! (which counts sleep there), the tick count on Windows.

#![expect(clippy::disallowed_methods, reason = "this is the one place that reads the system's clocks")]

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tweestap_core::clock::{Moment, Timestamp};
use tweestap_usecases::ports::Clock;

/// The clocks of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Moment { wall: wall(), boot: boot() }
    }
}

/// Measures how long something took.
#[derive(Debug)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

fn wall() -> Timestamp {
    let millis = |by: Duration| i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
    Timestamp::from_millis(match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(after) => millis(after),
        Err(before) => -millis(before.duration()),
    })
}

#[cfg(unix)]
fn boot() -> Duration {
    #[cfg(target_os = "linux")]
    const CLOCK: rustix::time::ClockId = rustix::time::ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    const CLOCK: rustix::time::ClockId = rustix::time::ClockId::Monotonic;
    let time = rustix::time::clock_gettime(CLOCK);
    let (seconds, nanos) = (u64::try_from(time.tv_sec), u32::try_from(time.tv_nsec));
    Duration::new(seconds.unwrap_or(0), nanos.unwrap_or(0))
}

#[cfg(windows)]
#[expect(unsafe_code, reason = "the tick count has no safe wrapper; the call takes nothing and cannot fail")]
fn boot() -> Duration {
    // SAFETY: GetTickCount64 has no preconditions.
    Duration::from_millis(unsafe { windows_sys::Win32::System::SystemInformation::GetTickCount64() })
}

#[cfg(test)]
mod tests {
    use tweestap_usecases::ports::Clock;

    use super::SystemClock;

    #[test]
    fn both_clocks_run_forward() {
        let first = SystemClock.now();
        let second = SystemClock.now();
        assert!(second.boot >= first.boot);
        assert!(first.boot.as_nanos() > 0);
        // 2026 in milliseconds: the wall clock counts from 1970.
        assert!(first.wall.as_millis() > 1_767_000_000_000);
    }
}
