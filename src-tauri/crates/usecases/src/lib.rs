//! What people do with Tweestap: one file a request.
//!
//! A use case loads the account and the session, lets `tweestap_core::policy`
//! decide, and writes what was decided in one transaction. It knows no database,
//! no window and no language.

pub mod back_up;
pub mod change_password;
mod check;
mod close;
pub mod delivery;
pub mod delivery_check;
pub mod desk;
pub mod end_reset;
pub mod enrol;
pub mod export_people;
pub mod import_people;
pub mod issue_code;
pub mod language;
mod letters;
pub mod log_in;
pub mod open_backup;
pub mod outcome;
pub mod own_account;
pub mod people;
pub mod ports;
pub mod read_log;
pub mod recover;
pub mod recovery_codes;
pub mod recovery_key;
pub mod remove_two_step;
pub mod rescue;
pub mod restore_backup;
pub mod resume;
mod retention;
pub mod screen;
pub mod second_person;
pub mod set_up;
pub mod settings;
pub mod sms;
pub mod step_up;

pub use check::CodeState;
pub use desk::{Desk, DeskState, Sitting, WindowName};
