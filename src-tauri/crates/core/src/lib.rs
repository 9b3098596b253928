//! The rules of Tweestap, and nothing else.
//!
//! This crate decides who may do what, what is asked before it, what a code is
//! worth and how long someone waits. It has no input or output, no clock and no
//! randomness of its own: a time, random bytes and the loaded state come in,
//! a decision, a new state and log events go out.
//!
//! ```text
//!   request ──► policy::decide(actor, subject, organisation, now)
//!                  │ Allow(Permitted<Request>)  │ StepUp(Challenge) │ Deny(Denial)
//!                  ▼
//!   account.transition(permitted, …) ──► (account, events)
//! ```

pub mod account;
pub mod address;
pub mod audit;
pub mod challenge;
pub mod check_symbol;
pub mod clock;
pub mod enrolment;
#[cfg(test)]
mod fixtures;
pub mod help_desk;
pub mod inactivity;
pub mod issued_code;
pub mod lookup_secret;
pub mod organisation;
pub mod out_of_band;
pub mod password;
pub mod phone;
pub mod policy;
pub mod recovery_key;
pub mod secret;
pub mod session;
pub mod throttle;
pub mod totp;
pub mod two_people;
