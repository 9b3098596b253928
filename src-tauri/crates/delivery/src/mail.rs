//! Mail: over SMTP.

mod by_line;
pub(crate) mod letter;
pub(crate) mod server;
