//! How messages leave the app.

use crate::delivery::{DeliveryFault, MailServer, Message, SmsGateway};

/// Delivers messages outside the app: SMS and mail.
pub trait Courier: Send + Sync {
    /// Delivers one message. Called off the window's thread; may take seconds.
    fn deliver(&self, via: &DeliverySettings, message: &Message) -> Result<(), DeliveryFault>;

    /// Delivers one message in the background; a failure is told on the settings page.
    fn post(&self, via: DeliverySettings, message: Message);
}

/// How SMS and mail are delivered.
#[derive(Clone, Default)]
pub struct DeliverySettings {
    /// The SMS gateway, where one is set up.
    pub sms: Option<SmsGateway>,
    /// The mail server, where one is set up.
    pub mail: Option<MailServer>,
}
