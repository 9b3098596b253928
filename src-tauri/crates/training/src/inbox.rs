//! What a practice organisation sends: it goes nowhere but here.

use std::sync::{Mutex, PoisonError};

use tweestap_usecases::delivery::{DeliveryFault, Message};
use tweestap_usecases::ports::{Courier, DeliverySettings};

/// Every message of this process, in the order it was sent.
#[derive(Default)]
pub struct Inbox(Mutex<Vec<Message>>);

impl Inbox {
    /// How many messages came in.
    pub fn len(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Whether none did.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Reads the messages from the one with this number on, without taking them away.
    pub fn read<T>(&self, from: usize, read: impl Fn(&Message) -> T) -> Vec<T> {
        let messages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        messages.iter().skip(from).map(read).collect()
    }
}

impl Courier for Inbox {
    fn deliver(&self, via: &DeliverySettings, message: &Message) -> Result<(), DeliveryFault> {
        self.post(via.clone(), message.clone());
        Ok(())
    }

    fn post(&self, _: DeliverySettings, message: Message) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(message);
    }
}
