//! One mail over SMTP, in its steps, so that each failure is told as what it is.
//!
//! ```text
//!   connect ─► protect ─► log in ─► hand over ─► (quit)
//!   Unreachable │ NotProtected │ NotAuthenticated │ Refused, or TimedOut: it may be out
//! ```

use std::time::Duration;

use lettre::Message;
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, response::Code};
use tokio::net::TcpStream;
use tweestap_usecases::delivery::{DeliveryFault, MailSecurity, MailServer};

use super::by_line::ByLine;
use crate::loopback::is_loopback;
use crate::trust::{Trust, is_about_tls};

/// How long everything may take together.
pub(crate) const WAIT: Duration = Duration::from_secs(30);

/// Mail over SMTP. Each message has a connection of its own.
#[derive(Clone)]
pub(crate) struct MailOverSmtp {
    trust: Trust,
    wait: Duration,
}

impl MailOverSmtp {
    pub(crate) fn new(trust: Trust, wait: Duration) -> Self {
        Self { trust, wait }
    }

    /// Hands `mail` over to the server, within the time there is.
    pub(crate) async fn send(&self, server: &MailServer, mail: &Message) -> Result<(), DeliveryFault> {
        let handed_over = self.hand_over(server, mail);
        tokio::time::timeout(self.wait, handed_over).await.unwrap_or(Err(DeliveryFault::TimedOut))
    }

    async fn hand_over(&self, server: &MailServer, mail: &Message) -> Result<(), DeliveryFault> {
        let mut connection = self.connect(server).await?;
        log_in(&mut connection, server).await?;
        let sent = hand_over(&mut connection, mail.envelope(), &mail.formatted()).await;
        // The mail was taken or was not; how the server says goodbye changes nothing.
        let _ = connection.quit().await;
        sent
    }

    async fn connect(&self, server: &MailServer) -> Result<AsyncSmtpConnection, DeliveryFault> {
        let host = server.host.trim();
        if host.is_empty() || server.port == 0 {
            return Err(DeliveryFault::BadSettings);
        }
        if server.security == MailSecurity::None && !is_loopback(host) {
            return Err(DeliveryFault::NotProtected);
        }
        let tls = || self.trust.for_mail(host).map_err(|_| DeliveryFault::NotProtected);
        match server.security {
            MailSecurity::Tls => self.open_protected(host, server.port, tls()?).await,
            MailSecurity::StartTls => {
                let mut connection = self.open(host, server.port).await?;
                let protected = connection.starttls(tls()?, &hello()).await;
                protected.map_err(|_| DeliveryFault::NotProtected)?;
                Ok(connection)
            }
            MailSecurity::None => self.open(host, server.port).await,
        }
    }

    async fn open_protected(
        &self,
        host: &str,
        port: u16,
        tls: TlsParameters,
    ) -> Result<AsyncSmtpConnection, DeliveryFault> {
        let wait = Some(self.wait / 2);
        AsyncSmtpConnection::connect_tokio1((bare(host), port), wait, &hello(), Some(tls), None)
            .await
            .map_err(|error| not_greeted(&error))
    }

    async fn open(&self, host: &str, port: u16) -> Result<AsyncSmtpConnection, DeliveryFault> {
        let connecting = tokio::time::timeout(self.wait / 2, TcpStream::connect((bare(host), port)));
        let Ok(Ok(stream)) = connecting.await else { return Err(DeliveryFault::Unreachable) };
        AsyncSmtpConnection::connect_with_transport(Box::new(ByLine::new(stream)), &hello())
            .await
            .map_err(|error| not_greeted(&error))
    }
}

fn not_greeted(error: &Error) -> DeliveryFault {
    match error.status() {
        Some(_) => DeliveryFault::Refused,
        None if error.is_tls() || is_about_tls(error) => DeliveryFault::NotProtected,
        None => DeliveryFault::Unreachable,
    }
}

/// An IPv6 address without its brackets.
fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

/// The name of the computer is nobody's business: an address that says nothing
/// (RFC 5321, section 4.1.3).
fn hello() -> ClientId {
    ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST)
}

async fn log_in(connection: &mut AsyncSmtpConnection, server: &MailServer) -> Result<(), DeliveryFault> {
    if server.user.is_empty() {
        return Ok(());
    }
    let credentials = Credentials::new(server.user.clone(), server.secret.as_str().to_owned());
    match connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).await {
        Ok(_) => Ok(()),
        // Refused, or no way to log in that both know.
        Err(error) if error.status().is_some() || error.is_client() => Err(DeliveryFault::NotAuthenticated),
        Err(_) => Err(DeliveryFault::Unreachable),
    }
}

async fn hand_over(
    connection: &mut AsyncSmtpConnection,
    envelope: &Envelope,
    mail: &[u8],
) -> Result<(), DeliveryFault> {
    connection.send(envelope, mail).await.map(|_| ()).map_err(|error| match error.status() {
        Some(code) if wants_log_in(code) => DeliveryFault::NotAuthenticated,
        Some(_) => DeliveryFault::Refused,
        // The server cannot take this mail, as it said at the beginning: nothing was sent.
        None if error.is_client() => DeliveryFault::Refused,
        // No whole answer came: the mail may be out.
        None => DeliveryFault::TimedOut,
    })
}

/// RFC 4954, section 6.
fn wants_log_in(code: Code) -> bool {
    matches!(u16::from(code), 530 | 534 | 535 | 538)
}
