//! How messages leave the house in a story, and what was sent.

use std::sync::atomic::Ordering;

use tweestap_usecases::delivery::{
    BodyFormat, GatewayAuthentication, MailSecurity, MailServer, SmsGateway, SuccessRule,
};
use zeroize::Zeroizing;

use super::Story;

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

pub(crate) fn mail_server() -> MailServer {
    MailServer {
        host: "mail.praktijk.example".into(),
        port: 465,
        security: MailSecurity::Tls,
        user: "tweestap".into(),
        secret: Zeroizing::new("secret of the mail server".into()),
        from: "tweestap@praktijk.example".into(),
    }
}

pub(super) fn gateway() -> SmsGateway {
    SmsGateway {
        preset: "custom".into(),
        url: "https://sms.example/send".into(),
        method: "POST".into(),
        authentication: GatewayAuthentication::Bearer,
        secret: Zeroizing::new("secret of the gateway".into()),
        format: BodyFormat::Json,
        template: r#"{"to":"{to}","text":"{text}"}"#.into(),
        from: "Tweestap".into(),
        success: SuccessRule::AnyTwoHundred,
        timeout_seconds: 10,
    }
}
