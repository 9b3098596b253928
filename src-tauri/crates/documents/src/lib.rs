//! Everything that becomes paper, a file or a picture: pure functions from data to bytes.
//!
//! ```text
//!   RecoverySheet ────┐            ┌── paper ──► PDF, one A4 page, tagged
//!   RecoveryKeySheet ─┴► Sheet ────┤
//!                                  └── plain ──► text ── locked_file ──► age file
//!   otpauth URI ──────────────────────── qr ───► SVG
//!   rows ◄──────────────────────── csv_file ─► CSV
//!   a code's symbols ───────────── spelling ───► words to say
//! ```
//!
//! Nothing here reads a clock, a file or a setting: dates and words come in as
//! parameters, bytes go out. What holds a secret is handed out in
//! [`Zeroizing`](zeroize::Zeroizing).

mod messages;
mod paper;
mod plain;
mod sheet;
mod training;

pub mod csv_file;
pub mod locked_file;
pub mod qr;
pub mod recovery_key_sheet;
pub mod recovery_sheet;
pub mod spelling;
pub mod words;

pub use paper::PaperError;
pub use recovery_key_sheet::RecoveryKeySheet;
pub use recovery_sheet::{HelpDesk, RecoverySheet};
pub use sheet::Picture;
pub use training::{AccountsSheet, CheatSheet, Handout, OverviewWords, RoleCardSheet, TrainingAccount};
pub use words::{Language, Words};
