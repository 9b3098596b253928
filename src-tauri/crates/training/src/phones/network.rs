//! The network between the app and the phones: every message is taken, put into words with
//! *practice* in front, and goes to who has the number or the address, or nowhere.

use jiff::tz::TimeZone;
use tweestap_core::clock::Timestamp;
use tweestap_delivery::{Locality, spoken};
use tweestap_documents::Language;
use tweestap_usecases::delivery::{DeliveryFault, Destination, Message};
use tweestap_usecases::ports::{Courier, DeliverySettings};

use super::{Inner, Phones, Stray};
use crate::people::mobile_of;
use crate::words::Words;

/// Strays that are kept for the trainer.
const ASTRAY_AT_MOST: usize = 20;

impl Inner {
    fn receive(&mut self, message: &Message, now: Timestamp) {
        let locality = Locality { time_zone: TimeZone::system(), language: self.language };
        let language = Language::from_tag(&message.language).unwrap_or(self.language);
        let practice = Words::of(language.tag()).practice();
        let from = message.organisation.clone();
        match &message.to {
            Destination::Sms(number) => {
                let text = format!("{practice}: {}", spoken::sms(message, &locality));
                match self.phones.iter_mut().find(|(of, _)| mobile_of(of).as_ref() == Some(number)) {
                    Some((_, phone)) => phone.send_sms(from, text, now),
                    None => self.lose(Stray { number: number.clone(), at: now }),
                }
            }
            Destination::Mail(address) => {
                let spoken::SpokenMail { subject, parts } = spoken::mail(message, &locality);
                let subject = format!("{practice}: {subject}");
                if let Some((_, phone)) = self.phones.iter_mut().find(|(of, _)| of == address) {
                    phone.send_mail(from, subject, parts, now);
                }
            }
        }
        self.settle(now);
    }

    fn lose(&mut self, stray: Stray) {
        self.astray.push(stray);
        if self.astray.len() > ASTRAY_AT_MOST {
            self.astray.remove(0);
        }
        self.changed = true;
    }
}

impl Courier for Phones {
    /// Whether it arrives is the phone's affair: a network takes every message.
    fn deliver(&self, _: &DeliverySettings, message: &Message) -> Result<(), DeliveryFault> {
        let now = self.now();
        self.inner().receive(message, now);
        Ok(())
    }

    fn post(&self, via: DeliverySettings, message: Message) {
        let _always_taken = self.deliver(&via, &message);
    }
}
