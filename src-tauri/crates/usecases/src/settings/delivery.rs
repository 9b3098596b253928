//! How messages leave the app, as the help desk sets it, and "send a test".

use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry};
use tweestap_core::help_desk::{self, About};
use tweestap_core::phone::PhoneNumber;
use tweestap_core::policy::{ChangeSettings, Denial, Operation, Search};

use super::no_method_left;
use crate::check::spend;
use crate::delivery::{Destination, MailSecurity, MailServer, Message, MessageText, SmsGateway};
use crate::delivery_check::{gateway_problems, mail_problems};
use crate::desk::{Desk, WindowName, decided};
use crate::enrol::number_problem;
use crate::outcome::{Field, FieldProblem, Outcome, Refusal};
use crate::ports::{DeliverySettings, Fault};

/// A part of how messages leave the app, as it is set. An empty secret keeps the old
/// one, unless host, user or template change: then it has to be typed anew.
#[derive(Clone)]
pub enum DeliveryChange {
    /// The SMS gateway, or none.
    Sms(Option<SmsGateway>),
    /// The mail server, or none.
    Mail(Option<MailServer>),
}

impl Desk {
    /// Changes how SMS or mail leave the app. What cannot be used is refused, field by field.
    pub fn change_delivery(&self, window: &WindowName, to: &DeliveryChange) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), ChangeSettings, |loaded, permitted, _, now| {
            let before = loaded.tx.delivery()?;
            let problems = match to {
                DeliveryChange::Sms(to) => to.as_ref().map(gateway_problems),
                DeliveryChange::Mail(to) => to.as_ref().map(mail_problems),
            };
            if let Some(problems) = problems.filter(|problems| !problems.is_empty()) {
                return Ok(Refusal::Fields(problems).into());
            }
            let Some(after) = merged(before, to.clone()) else {
                return Ok(Refusal::SecretNeeded.into());
            };
            if let Some(problem) = no_method_left(loaded.organisation.methods, &after) {
                return Ok(Refusal::Fields(vec![problem]).into());
            }
            if !spend(loaded.tx.as_mut(), &loaded.account, permitted.evidence(), now)? {
                return Ok(Refusal::UsedAlready { next_at: None }.into());
            }
            loaded.tx.save_delivery(&after)?;
            let event = Event::DeliveryChanged;
            loaded.tx.append_log(&LogEntry::by_staff(loaded.account.id, None, event, now.wall))?;
            Ok(Outcome::Done(()))
        })
    }

    /// "Send a test", with what is stored. Waits for the other side.
    pub fn send_test(&self, window: &WindowName, to: Destination) -> Result<Outcome<()>, Fault> {
        let place = self.place(window);
        let prepared = decided(self, &mut place.hold(), Search, |loaded, _, _, _| {
            if !help_desk::may(loaded.account.role, About::Organisation, Operation::ChangeSettings) {
                return Ok(Denial::NotAllowed.into());
            }
            let to = match whole(to, &loaded.organisation.country) {
                Ok(to) => to,
                Err(problem) => return Ok(Refusal::Fields(vec![problem]).into()),
            };
            let message = Message {
                to,
                language: loaded.organisation.languages.of_message(loaded.account.language.as_deref()),
                organisation: loaded.organisation.name.clone(),
                help_desk: loaded.organisation.help_desk.in_one_line(),
                text: MessageText::Test,
            };
            Ok(Outcome::Done((loaded.tx.delivery()?, message)))
        })?;
        Ok(match prepared {
            Outcome::Done((via, message)) => match self.courier.deliver(&via, &message) {
                Ok(()) => Outcome::Done(()),
                Err(fault) => Refusal::NotDelivered(fault).into(),
            },
            other => other.map(|_| ()),
        })
    }
}

/// A destination as a courier takes it, from what was typed.
fn whole(to: Destination, country: &str) -> Result<Destination, (Field, FieldProblem)> {
    match to {
        Destination::Sms(typed) => PhoneNumber::parse(&typed, country)
            .map(|number| Destination::Sms(number.as_e164().to_owned()))
            .map_err(|error| (Field::Number, number_problem(error))),
        Destination::Mail(typed) => match Address::parse(&typed) {
            Ok(address) if address.is_email() => Ok(Destination::Mail(address.as_str().to_owned())),
            Ok(_) | Err(_) => Err((Field::Address, FieldProblem::NotAnAddress)),
        },
    }
}

/// The settings with the change in them; `None` where a secret has to be typed anew.
fn merged(before: DeliverySettings, change: DeliveryChange) -> Option<DeliverySettings> {
    Some(match change {
        DeliveryChange::Sms(None) => DeliverySettings { sms: None, ..before },
        DeliveryChange::Mail(None) => DeliverySettings { mail: None, ..before },
        DeliveryChange::Sms(Some(mut sms)) => {
            if sms.secret.is_empty() {
                let old = before.sms.as_ref().filter(|old| {
                    old.url == sms.url
                        && old.template == sms.template
                        && old.authentication == sms.authentication
                        && old.method == sms.method
                })?;
                sms.secret.clone_from(&old.secret);
            }
            DeliverySettings { sms: Some(sms), ..before }
        }
        DeliveryChange::Mail(Some(mut mail)) => {
            let needs_none = mail.user.is_empty() && mail.security == MailSecurity::None;
            if mail.secret.is_empty() && !needs_none {
                let old = before.mail.as_ref().filter(|old| {
                    old.host == mail.host
                        && old.port == mail.port
                        && old.user == mail.user
                        && old.security == mail.security
                })?;
                mail.secret.clone_from(&old.secret);
            }
            DeliverySettings { mail: Some(mail), ..before }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_goes_to_a_whole_number_or_address_or_nowhere() {
        let sms = |typed: &str| Destination::Sms(typed.to_owned());
        let mail = |typed: &str| Destination::Mail(typed.to_owned());
        let rows = [
            (sms("06 12 34 56 78"), Ok(sms("+31612345678"))),
            (sms("020 555 01 23"), Err((Field::Number, FieldProblem::NotMobile))),
            (sms("ring me"), Err((Field::Number, FieldProblem::NotANumber))),
            (mail(" IT@Delinde.example "), Ok(mail("it@delinde.example"))),
            (mail("it"), Err((Field::Address, FieldProblem::NotAnAddress))),
            (mail("it@"), Err((Field::Address, FieldProblem::NotAnAddress))),
        ];
        for (row, (typed, expected)) in rows.into_iter().enumerate() {
            assert!(whole(typed, "NL") == expected, "row {row}");
        }
    }
}
