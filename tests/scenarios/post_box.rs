//! What the desk sends: it stays here to be read.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use tweestap_usecases::delivery::{DeliveryFault, Destination, Message, MessageText};
use tweestap_usecases::ports::{Courier, DeliverySettings};

use crate::ways_out::mail_server;

/// Every message, in the order it was sent.
#[derive(Default)]
pub(crate) struct PostBox {
    messages: Mutex<Vec<Message>>,
    /// The mail server each left by, where it was not the usual one.
    through: Mutex<Vec<Option<String>>>,
    /// Whether nobody answers at the other side.
    pub(crate) unreachable: AtomicBool,
}

impl PostBox {
    /// The digits of the last SMS.
    pub(crate) fn last_sms(&self) -> Option<String> {
        self.last(|message| match &message.text {
            MessageText::SmsCode { digits, .. } => Some(digits.to_string()),
            _ => None,
        })
    }

    /// The last password code that was mailed.
    pub(crate) fn last_password_code(&self) -> Option<String> {
        self.last(|message| match &message.text {
            MessageText::PasswordCode { code, .. } => Some(code.to_string()),
            _ => None,
        })
    }

    /// How many password codes were mailed.
    pub(crate) fn password_codes(&self) -> usize {
        let is_code = |message: &&Message| matches!(message.text, MessageText::PasswordCode { .. });
        self.messages.lock().unwrap().iter().filter(is_code).count()
    }

    fn last(&self, read: impl Fn(&Message) -> Option<String>) -> Option<String> {
        self.messages.lock().unwrap().iter().rev().find_map(read)
    }

    /// All messages from the one with this number on, a line each.
    pub(crate) fn since(&self, from: usize) -> Vec<String> {
        let (messages, through) = (self.messages.lock().unwrap(), self.through.lock().unwrap());
        let words = |(message, through): (&Message, &Option<String>)| match through {
            None => in_words(message),
            Some(host) => format!("{} through {host}", in_words(message)),
        };
        messages.iter().zip(through.iter()).skip(from).map(words).collect()
    }

    fn take(&self, via: &DeliverySettings, message: &Message) -> Result<(), DeliveryFault> {
        let set_up = match message.to {
            Destination::Sms(_) => via.sms.is_some(),
            Destination::Mail(_) => via.mail.is_some(),
        };
        if !set_up {
            return Err(DeliveryFault::NotSetUp);
        }
        if self.unreachable.load(Ordering::Relaxed) {
            return Err(DeliveryFault::Unreachable);
        }
        let through = match (&message.to, &via.mail) {
            (Destination::Mail(_), Some(mail)) => Some(mail.host.clone()),
            _ => None,
        };
        self.through.lock().unwrap().push(through.filter(|host| *host != mail_server().host));
        self.messages.lock().unwrap().push(message.clone());
        Ok(())
    }
}

fn in_words(message: &Message) -> String {
    let (Destination::Sms(to) | Destination::Mail(to)) = &message.to;
    let language =
        if message.language.is_empty() { String::new() } else { format!(" in {}", message.language) };
    let said = match &message.text {
        MessageText::SmsCode { operation, .. } => format!("code for {operation:?} to {to}"),
        MessageText::PasswordCode { .. } => format!("password code to {to}"),
        MessageText::Happened { event, .. } => format!("{} to {to}", event.word()),
        MessageText::Test => format!("test to {to}"),
    };
    said + &language
}

impl Courier for PostBox {
    fn deliver(&self, via: &DeliverySettings, message: &Message) -> Result<(), DeliveryFault> {
        self.take(via, message)
    }

    fn post(&self, via: DeliverySettings, message: Message) {
        // What fails in the background is told on a page of its own.
        let _ = self.take(&via, &message);
    }
}
