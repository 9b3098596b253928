//! Tests on the real window: the finished program, driven from outside as a
//! person would, with other programs as referees of what it shows and saves.
//!
//! ```text
//! story ─► page (fields, buttons, what is read) ─► WebKitWebDriver ─► the app
//!    │                                                                   │
//!    ├─► phone: oathtool          place: folder, Xvfb, D-Bus, keyring ◄──┘
//!    └─► words: the catalogues, in the language on screen
//! ```
//!
//! Each story has a place of its own, so stories run beside each other. What is
//! pressed and read is named by the words on screen, never by the way a page is
//! built. `TWEESTAP_APP` names the program to test.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and says where"
)]

mod app;
mod choices;
mod dialogs;
mod driver;
mod logind;
mod look;
mod members;
mod page;
mod people;
mod phone;
mod place;
mod post;
mod referee;
mod set_up;
mod words;

mod account;
mod backup;
mod bad_input;
// It waits longest for the next code, and stories begin in the order of their names.
mod desk_screens;
mod faults;
mod first_start;
mod idle;
mod key_gone;
mod killed;
mod log;
mod log_in;
mod messages;
mod organisation;
mod out_of_order;
mod recovery_key;
mod reset;
mod scenarios;
mod screen_lock;
mod screens;
mod screens_own;
mod strict;
mod therapist;
mod waits;
