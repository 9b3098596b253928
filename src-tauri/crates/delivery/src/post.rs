//! The courier of a real organisation: which way a message goes, and what went wrong
//! last.

use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

use data_encoding::HEXLOWER;
use tokio::runtime::Handle;
use tweestap_core::clock::Timestamp;
use tweestap_usecases::delivery::{DeliveryFault, Destination, MailServer, Message};
use tweestap_usecases::ports::{Clock, Courier, DeliverySettings};

use crate::mail::letter::Letter;
use crate::mail::server::{MailOverSmtp, WAIT};
use crate::sms::gateway::SmsOverHttp;
use crate::trust::Trust;
use crate::wording::{Locality, Wording};

/// SMS over HTTP and mail over SMTP.
///
/// [`Courier::deliver`] waits, on any thread but the window's; [`Courier::post`] goes on
/// in the background, on the runtime it was made with. That runtime needs its reactor
/// and its timer.
#[derive(Clone)]
pub struct Post(Arc<Inner>);

struct Inner {
    runtime: Handle,
    clock: Arc<dyn Clock>,
    locality: Locality,
    sms: SmsOverHttp,
    mail: MailOverSmtp,
    last: Mutex<LastFailures>,
}

/// What went wrong last, each until a message of its kind goes through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LastFailures {
    /// With an SMS.
    pub sms: Option<Failure>,
    /// With a mail.
    pub mail: Option<Failure>,
}

/// One message that was not delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub fault: DeliveryFault,
}

impl Post {
    /// A courier that works on `runtime` and believes whom `trust` says.
    pub fn new(runtime: Handle, clock: Arc<dyn Clock>, locality: Locality, trust: Trust) -> Self {
        Self::waiting(runtime, clock, locality, trust, WAIT)
    }

    /// One that gives a mail server this long.
    fn waiting(
        runtime: Handle,
        clock: Arc<dyn Clock>,
        locality: Locality,
        trust: Trust,
        wait: Duration,
    ) -> Self {
        Self(Arc::new(Inner {
            runtime,
            clock,
            locality,
            sms: SmsOverHttp::new(trust.clone()),
            mail: MailOverSmtp::new(trust, wait),
            last: Mutex::new(LastFailures::default()),
        }))
    }

    /// What went wrong last, for the settings page.
    pub fn last_failures(&self) -> LastFailures {
        *self.0.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Courier for Post {
    fn deliver(&self, via: &DeliverySettings, message: &Message) -> Result<(), DeliveryFault> {
        let outcome = self.0.send(via, message);
        self.0.note(&message.to, outcome);
        outcome
    }

    fn post(&self, via: DeliverySettings, message: Message) {
        let post = self.clone();
        // What came of it is noted; nobody waits for it.
        drop(self.0.runtime.spawn_blocking(move || post.deliver(&via, &message)));
    }
}

impl Inner {
    fn send(&self, via: &DeliverySettings, message: &Message) -> Result<(), DeliveryFault> {
        let wording = Wording::of(message, &self.locality);
        match &message.to {
            Destination::Sms(number) => {
                let gateway = via.sms.as_ref().ok_or(DeliveryFault::NotSetUp)?;
                self.sms.send(gateway, number, &wording.sms())
            }
            Destination::Mail(address) => {
                let server = via.mail.as_ref().ok_or(DeliveryFault::NotSetUp)?;
                self.send_mail(server, address, &wording.letter())
            }
        }
    }

    /// Waits for the runtime rather than entering it, so that it can be called from
    /// within it too.
    fn send_mail(&self, server: &MailServer, to: &str, letter: &Letter) -> Result<(), DeliveryFault> {
        let mail = letter.to_mail(&server.from, to, &message_id()?)?;
        let (told, outcome) = mpsc::sync_channel(1);
        let (smtp, server) = (self.mail.clone(), server.clone());
        drop(self.runtime.spawn(async move { told.send(smtp.send(&server, &mail).await) }));
        // A runtime that ends while the app closes takes the mail with it.
        outcome.recv().unwrap_or(Err(DeliveryFault::TimedOut))
    }

    fn note(&self, to: &Destination, outcome: Result<(), DeliveryFault>) {
        let failure = outcome.err().map(|fault| Failure { at: self.clock.now().wall, fault });
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match to {
            Destination::Sms(_) => last.sms = failure,
            Destination::Mail(_) => last.mail = failure,
        }
    }
}

/// Unguessable, and says nothing about the person or the time.
fn message_id() -> Result<String, DeliveryFault> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| DeliveryFault::BadSettings)?;
    Ok(HEXLOWER.encode(&bytes))
}

#[cfg(test)]
mod tests;
