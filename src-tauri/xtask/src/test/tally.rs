//! Counting tests from what their runners print.

use std::fmt;

/// How many passed and failed. A check that is no test runner counts as one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Tally {
    pub(super) passed: u32,
    pub(super) failed: u32,
    /// Ignored, skipped or "to do": said whenever there are any.
    pub(super) left_out: u32,
}

impl Tally {
    pub(super) const PASSED_CHECK: Self = Self { passed: 1, failed: 0, left_out: 0 };
    pub(super) const FAILED_CHECK: Self = Self { passed: 0, failed: 1, left_out: 0 };

    /// Takes in a line, if it is a runner's summary:
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; …` (cargo) or
    /// `Tests  1 failed | 2 passed (3)` (Vitest).
    pub(super) fn read(&mut self, line: &str) {
        let line = line.trim_start();
        let Some(counts) = ["test result: ", "Tests "].iter().find_map(|head| line.strip_prefix(head)) else {
            return;
        };
        let words: Vec<_> = counts.split([' ', ';', '|']).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u32>() else { continue };
            match pair[1] {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" | "skipped" | "todo" => self.left_out += number,
                _ => {}
            }
        }
    }

    /// A runner that fails without a failed test could not even start, and one
    /// that succeeds without any test has found none: both are failures.
    pub(super) fn concluded(mut self, succeeded: bool) -> Self {
        if self.failed == 0 && (!succeeded || self.passed == 0) {
            self.failed = 1;
        }
        self
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.left_out += other.left_out;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.left_out > 0 {
            write!(f, ", {} left out", self.left_out)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_of_the_runners_are_counted() {
        let rows = [
            (
                "cargo",
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.1s",
                (12, 0, 1),
            ),
            (
                "cargo, failed",
                "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
                (2, 1, 0),
            ),
            ("vitest", "      Tests  41 passed (41)", (41, 0, 0)),
            ("vitest, failed", "      Tests  1 failed | 2 passed | 4 skipped (7)", (2, 1, 4)),
            ("vitest, files", " Test Files  1 failed | 2 passed (3)", (0, 0, 0)),
            ("a test's name", "test 3 passed ... ok", (0, 0, 0)),
        ];
        for (name, line, (passed, failed, left_out)) in rows {
            let mut tally = Tally::default();
            tally.read(line);
            assert_eq!(tally, Tally { passed, failed, left_out }, "{name}");
        }
    }

    #[test]
    fn a_runner_that_ran_nothing_failed() {
        let tally = |passed, failed| Tally { passed, failed, left_out: 0 };
        let rows = [
            ("all passed", tally(3, 0), true, 0),
            ("did not compile", tally(0, 0), false, 1),
            ("one binary passed, the next crashed", tally(3, 0), false, 1),
            ("found no tests", tally(0, 0), true, 1),
            ("some failed", tally(3, 2), false, 2),
        ];
        for (name, tally, succeeded, failed) in rows {
            assert_eq!(tally.concluded(succeeded).failed, failed, "{name}");
        }
    }
}
