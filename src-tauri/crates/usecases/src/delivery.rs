//! What is delivered outside the app, to whom, and how: without its words, which
//! the adapter finds in the catalogues.

use std::fmt;

use serde::{Deserialize, Serialize};
use tweestap_core::audit::Event;
use tweestap_core::clock::Timestamp;
use tweestap_core::policy::Operation;
use zeroize::Zeroizing;

/// A message to one person.
#[derive(Clone)]
pub struct Message {
    /// Where it goes.
    pub to: Destination,
    /// The language the person reads, as a BCP 47 tag.
    pub language: String,
    /// The organisation's name.
    pub organisation: String,
    /// The help desk's name, number and hours, in one line.
    pub help_desk: String,
    /// What it says.
    pub text: MessageText,
}

/// Where a message goes.
#[derive(Clone, PartialEq, Eq)]
pub enum Destination {
    /// A mobile number, as E.164.
    Sms(String),
    /// An e-mail address.
    Mail(String),
}

/// What a message says.
#[derive(Clone)]
pub enum MessageText {
    /// A code, what it is for, and never to share it.
    SmsCode {
        /// Six digits.
        digits: Zeroizing<String>,
        /// What it is for.
        operation: Operation,
        /// Until when it works.
        works_until: Timestamp,
    },
    /// A one-time password code.
    PasswordCode {
        /// The code as it is typed.
        code: Zeroizing<String>,
        /// Until when it works.
        works_until: Timestamp,
    },
    /// Something happened to the account, and what to do if it was not them.
    Happened {
        /// What.
        event: Event,
        /// When.
        at: Timestamp,
    },
    /// "Send a test".
    Test,
}

/// An SMS gateway that is spoken to over HTTP.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmsGateway {
    /// The preset it began as, or `custom`.
    pub preset: String,
    /// Where requests go: https, or http to the loopback address. `{user}` in it is the
    /// user of [`GatewayAuthentication::Basic`].
    pub url: String,
    /// `POST`, `PUT` or `GET`.
    pub method: String,
    /// How the secret is sent.
    pub authentication: GatewayAuthentication,
    /// The secret itself; sealed in the store, never shown again.
    #[serde(skip)]
    pub secret: Zeroizing<String>,
    /// How the body is written.
    pub format: BodyFormat,
    /// The body, or the query of a GET, with `{to}`, `{text}` and `{from}` in it. The
    /// number is E.164; `{to_digits}` is without its plus, `{to_00}` with 00 for it.
    pub template: String,
    /// The sender's name.
    pub from: String,
    /// What in the answer means that it was taken.
    pub success: SuccessRule,
    /// How long an answer may take, in seconds.
    pub timeout_seconds: u16,
}

/// The secret is not shown.
impl fmt::Debug for SmsGateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmsGateway").field("url", &self.url).finish_non_exhaustive()
    }
}

/// The password is not shown.
impl fmt::Debug for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailServer").field("host", &self.host).finish_non_exhaustive()
    }
}

/// How the gateway's secret is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum GatewayAuthentication {
    /// `Authorization: Bearer …`
    Bearer,
    /// HTTP basic authentication with this user.
    Basic {
        /// The user.
        user: String,
    },
    /// A header of the gateway's own.
    Header {
        /// Its name, and after a colon what stands before the secret in its value:
        /// `X-Token`, or `Authorization: AccessKey`.
        name: String,
    },
}

/// How a body is written, and so how what is put into it is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyFormat {
    /// JSON: values go in as escaped strings.
    Json,
    /// A form: values go in percent-encoded.
    Form,
}

/// What in the gateway's answer means that the message was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum SuccessRule {
    /// Any 2xx.
    AnyTwoHundred,
    /// A 2xx whose JSON has this value at this pointer (RFC 6901).
    JsonValue {
        /// Where.
        pointer: String,
        /// Which value, as JSON.
        value: String,
    },
}

/// A mail server.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailServer {
    /// Its host name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: MailSecurity,
    /// Who logs in; empty: nobody.
    pub user: String,
    /// The password; sealed in the store, never shown again.
    #[serde(skip)]
    pub secret: Zeroizing<String>,
    /// The sender's address.
    pub from: String,
}

/// How the connection to a mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailSecurity {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// STARTTLS, and nothing without it.
    StartTls,
    /// None: only to the loopback address.
    None,
}

/// Why a message was not delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeliveryFault {
    /// Nothing is set up for this kind of message.
    #[error("nothing is set up to deliver this")]
    NotSetUp,
    /// The other side cannot be reached.
    #[error("the other side cannot be reached")]
    Unreachable,
    /// No answer in time, or one that broke off. It may have been taken: it is not sent
    /// again by itself.
    #[error("no answer in time")]
    TimedOut,
    /// The secret is not right.
    #[error("the other side does not know us")]
    NotAuthenticated,
    /// The other side refused the message.
    #[error("the other side refused the message")]
    Refused,
    /// It sent us elsewhere, which is never followed.
    #[error("the other side sent us elsewhere")]
    Redirected,
    /// The connection is not protected.
    #[error("the connection is not protected")]
    NotProtected,
    /// The settings cannot be used: a template or an address is wrong.
    #[error("the settings cannot be used")]
    BadSettings,
}
