//! What this crate makes, judged by programs that are not part of the project:
//! zbar, librsvg, poppler, and age.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]
#![expect(clippy::disallowed_methods, reason = "the referees read files")]

mod locked_file;
mod paper;
mod qr;
mod referee;
mod training;
