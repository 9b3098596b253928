//! SMS: over a gateway that is spoken to over HTTP.

pub(crate) mod gateway;
pub(crate) mod gsm;
pub(crate) mod presets;
mod request;
mod template;
