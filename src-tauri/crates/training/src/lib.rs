//! The practice organisation: a second composition of the same use cases.
//!
//! ```text
//!   practice.rs ── vault.rs ── folder.rs   a folder of its own, and nothing outside it
//!       │              └────── seed.rs ── people.rs, words.rs   the same start each time
//!       ▼
//!   usecases::Desk over the encrypted store, as for a real organisation
//!       ▲            ▲
//!       │            └ phones.rs ── phone.rs   SMS, mail, an authenticator of its own
//!   clock.rs   the computer's clock, moved forward by the trainer
//!
//!   trainer.rs ── scenario.rs   what is practised, read from files
//!       │  └───── run.rs        which step is done: from the log and the phones
//!       └──────── acting.rs     what the program does in somebody's place
//! ```
//!
//! Nothing is faked but the people, the phones and the clock: what is asked, waited for,
//! written and refused is decided by the same rules. No rule knows that it is
//! practice, and no phone knows a code that was not given to it.

mod acting;
mod clock;
mod folder;
mod notebook;
mod people;
mod phone;
mod phones;
mod practice;
mod run;
pub mod scenario;
mod seed;
mod trainer;
mod vault;
mod words;

pub use clock::{OFFSET_AT_MOST, PracticeClock, SKIPS_AT_MOST, TooFar};
pub use folder::NotAPracticeFolder;
pub use notebook::{Note, Written};
pub use people::PracticePerson;
pub use phone::{Added, Condition, Mail, PhoneEvent, ShownAccount, Sms};
pub use phones::{PhoneSight, Phones, Stray};
pub use practice::Practice;
pub use run::{Done, Help};
pub use trainer::{Finished, ParticipantCard, RunSight, Started};

#[cfg(test)]
mod tests;
