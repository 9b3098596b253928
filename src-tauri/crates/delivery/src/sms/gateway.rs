//! One SMS over a gateway's HTTP interface.

use std::io;
use std::time::Duration;

use serde_json::Value;
use tweestap_usecases::delivery::{DeliveryFault, SmsGateway, SuccessRule};
use ureq::http::{Response, StatusCode};
use ureq::{Agent, Body, Error, Timeout};

use super::request::{Prepared, prepare};
use super::template::Values;
use crate::trust::{Trust, is_about_tls};

/// No answer of a gateway is longer than this.
const ANSWER_AT_MOST: u64 = 64 * 1024;

/// What a gateway can be given to answer, in seconds.
const WAITS: std::ops::RangeInclusive<u16> = 1..=60;

/// SMS over HTTP. Each message has a connection of its own.
#[derive(Clone)]
pub(crate) struct SmsOverHttp {
    trust: Trust,
}

impl SmsOverHttp {
    pub(crate) fn new(trust: Trust) -> Self {
        Self { trust }
    }

    /// Sends `text` to `to` (E.164) and waits for the gateway's answer.
    pub(crate) fn send(&self, gateway: &SmsGateway, to: &str, text: &str) -> Result<(), DeliveryFault> {
        let rule = Rule::of(&gateway.success)?;
        let prepared = prepare(gateway, &Values { to, text, from: &gateway.from })?;
        let agent = self.agent(gateway.timeout_seconds, &prepared);
        let answer = agent.run(prepared.request).map_err(|error| fault_of(&error))?;
        judge(answer, &rule)
    }

    fn agent(&self, seconds: u16, prepared: &Prepared) -> Agent {
        let wait = Duration::from_secs(seconds.clamp(*WAITS.start(), *WAITS.end()).into());
        let config = Agent::config_builder()
            .tls_config(self.trust.for_http())
            .timeout_global(Some(wait))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .user_agent(concat!("Tweestap/", env!("CARGO_PKG_VERSION")));
        // What is meant for this computer is not handed to a proxy.
        let config = if prepared.stays_here { config.proxy(None) } else { config };
        config.build().into()
    }
}

/// A success rule that can be used.
enum Rule<'a> {
    AnyTwoHundred,
    Json { pointer: &'a str, value: Value },
}

impl<'a> Rule<'a> {
    fn of(rule: &'a SuccessRule) -> Result<Self, DeliveryFault> {
        Ok(match rule {
            SuccessRule::AnyTwoHundred => Self::AnyTwoHundred,
            SuccessRule::JsonValue { pointer, value } => {
                if !pointer.is_empty() && !pointer.starts_with('/') {
                    return Err(DeliveryFault::BadSettings);
                }
                let value = serde_json::from_str(value).map_err(|_| DeliveryFault::BadSettings)?;
                Self::Json { pointer, value }
            }
        })
    }
}

/// What the gateway's answer means.
fn judge(mut answer: Response<Body>, rule: &Rule<'_>) -> Result<(), DeliveryFault> {
    match answer.status() {
        status if status.is_success() => {}
        status if status.is_redirection() => return Err(DeliveryFault::Redirected),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(DeliveryFault::NotAuthenticated),
        StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => return Err(DeliveryFault::TimedOut),
        _ => return Err(DeliveryFault::Refused),
    }
    let Rule::Json { pointer, value } = rule else { return Ok(()) };
    let read = answer.body_mut().with_config().limit(ANSWER_AT_MOST).read_to_vec();
    let body = read.map_err(|error| fault_of(&error))?;
    // An answer that is no JSON, or says something else, did not take the message.
    let said: Value = serde_json::from_slice(&body).map_err(|_| DeliveryFault::Refused)?;
    if said.pointer(pointer) == Some(value) { Ok(()) } else { Err(DeliveryFault::Refused) }
}

fn fault_of(error: &Error) -> DeliveryFault {
    match error {
        Error::Io(io) if is_about_tls(io) => DeliveryFault::NotProtected,
        Error::Timeout(Timeout::Resolve | Timeout::Connect)
        | Error::HostNotFound
        | Error::ConnectionFailed
        | Error::ConnectProxyFailed(_)
        | Error::InvalidProxyUrl => DeliveryFault::Unreachable,
        Error::Io(io) if never_connected(io) => DeliveryFault::Unreachable,
        Error::BodyExceedsLimit(_) | Error::LargeResponseHeader(..) => DeliveryFault::Refused,
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) | Error::TlsRequired => DeliveryFault::NotProtected,
        Error::Http(_) | Error::BadUri(_) => DeliveryFault::BadSettings,
        // The connection stood, and no whole answer came: the message may be out.
        _ => DeliveryFault::TimedOut,
    }
}

fn never_connected(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::NetworkDown
            | io::ErrorKind::AddrNotAvailable
    )
}
