//! What leaves the app: SMS over a gateway's HTTP interface, mail over SMTP.
//!
//! ```text
//!   Message ──wording── text of an SMS ──sms── template, filled and escaped ── HTTP
//!      │
//!      └─────wording── Letter ────────mail── text and HTML part ───────────── SMTP
//! ```
//!
//! One try for each message: whatever goes wrong, nothing is sent again by itself, for
//! the other side may have taken it. No redirect is followed, no connection goes out
//! unprotected except to this computer itself, and every wait ends.

mod loopback;
mod mail;
mod post;
mod sms;
pub mod spoken;
mod trust;
mod wording;

pub use post::{Failure, LastFailures, Post};
pub use sms::presets::{Preset, presets};
pub use trust::Trust;
pub use wording::Locality;
