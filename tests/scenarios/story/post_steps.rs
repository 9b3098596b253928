//! How messages leave the house in a story, and what was sent.

use std::sync::atomic::Ordering;

use super::Story;
use crate::ways_out::{gateway, mail_server};

impl Story {
    pub(super) fn post(&mut self, step: &[&str]) -> Option<String> {
        let house = self.house();
        match step {
            ["post"] => {
                let new = house.post.since(self.messages_read);
                self.messages_read += new.len();
                return Some(if new.is_empty() { "nothing".into() } else { new.join(", ") });
            }
            ["mail", "is", "set", "up"] => house.in_store(|tx| {
                let mut delivery = tx.delivery().unwrap();
                delivery.mail = Some(mail_server());
                tx.save_delivery(&delivery).unwrap();
            }),
            ["SMS", "is", "set", "up"] => house.in_store(|tx| {
                let mut delivery = tx.delivery().unwrap();
                delivery.sms = Some(gateway());
                tx.save_delivery(&delivery).unwrap();
            }),
            ["nothing", "is", "delivered"] => house.post.unreachable.store(true, Ordering::Relaxed),
            ["messages", "are", "delivered", "again"] => {
                house.post.unreachable.store(false, Ordering::Relaxed);
            }
            _ => return None,
        }
        Some("done".into())
    }
}
