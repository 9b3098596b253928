//! The phones of all invented people, and the network between them and the app.
//!
//! ```text
//!   use cases ── Courier ── words, *practice* in front ──┬─► the phone with this number
//!                                                        ├─► the mailbox of this address
//!                                                        └─► nowhere: the trainer sees it
//! ```

mod network;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tweestap_core::clock::Timestamp;
use tweestap_delivery::spoken::SpokenPart;
use tweestap_documents::Language;
use tweestap_usecases::ports::Clock;

use crate::clock::PracticeClock;
use crate::people::{addresses, number_of};
use crate::phone::{
    Added, Condition, KeyUri, Mail, NotAKey, Phone, PhoneEvent, ShownAccount, Sms, read_picture,
};

/// An SMS that arrived nowhere: the number belongs to nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// The number, as E.164.
    pub number: String,
    /// When it was sent.
    pub at: Timestamp,
}

/// Something a phone told, in the order it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PhoneNote {
    pub(crate) at: Timestamp,
    pub(crate) whose: &'static str,
    pub(crate) event: PhoneEvent,
}

/// A phone as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneSight {
    /// What it suffers.
    pub condition: Condition,
    /// Whether its screen is locked.
    pub locked: bool,
    /// Counts the phones in the same hands, from 1.
    pub generation: u16,
    /// What its own clock says.
    pub clock: Timestamp,
    /// Its number, grouped to be read; `None` for who has no mobile phone number.
    pub number: Option<String>,
    /// SMS, newest first.
    pub messages: Vec<Sms>,
    /// Mail, newest first.
    pub mails: Vec<Mail>,
    /// The authenticator.
    pub accounts: Vec<ShownAccount>,
    /// Whether a QR code is on the screen of the app.
    pub qr_in_sight: bool,
}

/// All phones.
pub struct Phones {
    clock: Arc<PracticeClock>,
    inner: Mutex<Inner>,
}

struct Inner {
    language: Language,
    phones: Vec<(&'static str, Phone)>,
    astray: Vec<Stray>,
    notes: Vec<PhoneNote>,
    /// The picture that stands on the screen of the app.
    screen: Option<String>,
    /// Whose phone takes in the next picture by itself.
    scans_next: Option<&'static str>,
    changed: bool,
}

const HALF_AN_HOUR: Duration = Duration::from_mins(30);

impl Phones {
    pub(crate) fn new(clock: Arc<PracticeClock>, language: Language) -> Self {
        let inner = Inner {
            language,
            phones: new_phones(),
            astray: Vec::new(),
            notes: Vec::new(),
            screen: None,
            scans_next: None,
            changed: false,
        };
        Self { clock, inner: Mutex::new(inner) }
    }

    /// Deletes what every phone received while a scenario's start was made.
    pub(crate) fn tidy(&self) {
        let mut inner = self.inner();
        inner.phones.iter_mut().for_each(|(_, phone)| phone.tidy());
        inner.changed = true;
    }

    /// The language of messages to people who chose none.
    pub fn speak(&self, language: Language) {
        self.inner().language = language;
    }

    /// New phones for everyone: nothing of the old ones is left.
    pub(crate) fn reset(&self) {
        let mut inner = self.inner();
        inner.phones = new_phones();
        inner.astray.clear();
        inner.scans_next = None;
        inner.notes.clear();
        inner.changed = true;
    }

    /// Whether anything that can be seen on a phone, but codes, changed since this was
    /// asked last.
    pub fn changed(&self) -> bool {
        let now = self.now();
        let mut inner = self.inner();
        inner.settle(now);
        std::mem::take(&mut inner.changed)
    }

    /// Something else is to be seen: another person's phone, another clock.
    pub fn touch(&self) {
        self.inner().changed = true;
    }

    /// The phone of who has this address.
    pub fn look_at(&self, whose: &str) -> Option<PhoneSight> {
        let (now, time) = (self.now(), self.true_time());
        let mut inner = self.inner();
        inner.settle(now);
        let qr_in_sight = inner.screen.is_some();
        let (address, phone) = inner.phones.iter().find(|(address, _)| *address == whose)?;
        Some(PhoneSight {
            condition: phone.condition,
            locked: phone.locked,
            generation: phone.generation,
            clock: phone.own_clock(now),
            number: number_of(address),
            messages: phone.messages().to_vec(),
            mails: phone.mails().to_vec(),
            accounts: phone.accounts(time),
            qr_in_sight,
        })
    }

    /// Puts a picture on the screen of the app, or takes it away.
    pub fn show(&self, svg: Option<String>) {
        let mut inner = self.inner();
        let scans = if svg.is_some() { inner.scans_next.take() } else { None };
        inner.screen = svg;
        inner.changed = true;
        drop(inner);
        if let Some(whose) = scans {
            self.scan(whose);
        }
    }

    /// The next picture that comes on the screen is taken in at once by this phone.
    pub(crate) fn scan_next(&self, whose: &'static str) {
        self.inner().scans_next = Some(whose);
    }

    /// What is on the screen now.
    pub(crate) fn picture(&self) -> Option<String> {
        self.inner().screen.clone()
    }

    /// The codes that a phone shows from half an hour before the present to half an hour
    /// after it.
    pub(crate) fn codes_around(&self, whose: &str) -> Vec<String> {
        let time = self.true_time();
        let inner = self.inner();
        let Some((_, phone)) = inner.phones.iter().find(|(address, _)| *address == whose) else {
            return Vec::new();
        };
        let times = (0..120).map(|period| time.minus(HALF_AN_HOUR).plus(Duration::from_secs(30 * period)));
        times.flat_map(|time| phone.accounts(time)).map(|shown| shown.code).collect()
    }

    /// The code of the newest mail that has one.
    pub(crate) fn mailed_code(&self, whose: &str) -> Option<String> {
        let sight = self.look_at(whose)?;
        sight.mails.iter().flat_map(|mail| &mail.parts).find_map(|part| match part {
            SpokenPart::Code(code) => Some(code.clone()),
            SpokenPart::Text(_) => None,
        })
    }

    /// Scans what is on the screen.
    pub fn scan(&self, whose: &str) -> Added {
        let time = self.true_time();
        let mut inner = self.inner();
        let Some(picture) = inner.screen.as_deref() else { return Added::NothingInSight };
        let Ok(text) = read_picture(picture) else { return Added::NotAKey };
        let Ok(uri) = KeyUri::parse(&text) else { return Added::NotAKey };
        inner.add(whose, uri, time, PhoneEvent::Scanned, self.now())
    }

    /// Adds an account by its key.
    pub fn type_key(&self, whose: &str, name: &str, key: &str) -> Added {
        let uri = match KeyUri::typed(name, key) {
            Ok(uri) => uri,
            Err(NotAKey) => return Added::BadKey,
        };
        self.inner().add(whose, uri, self.true_time(), PhoneEvent::KeyTyped, self.now())
    }

    /// Deletes an account of the authenticator.
    pub fn delete(&self, whose: &str, id: u32) {
        self.with(whose, |phone| if phone.delete(id) { vec![PhoneEvent::AccountDeleted] } else { vec![] });
    }

    /// Opens an SMS.
    pub fn open_sms(&self, whose: &str, id: u32) {
        self.with(whose, |phone| if phone.open_sms(id) { vec![PhoneEvent::SmsRead] } else { vec![] });
    }

    /// Opens a mail.
    pub fn open_mail(&self, whose: &str, id: u32) {
        self.with(whose, |phone| if phone.open_mail(id) { vec![PhoneEvent::MailRead] } else { vec![] });
    }

    /// Locks or unlocks the screen.
    pub fn lock(&self, whose: &str, locked: bool) {
        self.with(whose, |phone| {
            let was = std::mem::replace(&mut phone.locked, locked);
            if was && !locked { vec![PhoneEvent::Unlocked] } else { vec![] }
        });
        self.touch();
    }

    /// Makes a phone suffer something.
    pub fn suffer(&self, whose: &str, condition: Condition) {
        self.with(whose, |phone| phone.suffer(condition));
        self.touch();
    }

    /// Another phone with the same number.
    pub fn replace(&self, whose: &str) {
        self.with(whose, |phone| {
            phone.replace();
            vec![PhoneEvent::Replaced]
        });
    }

    /// SMS that arrived nowhere, newest first.
    pub fn astray(&self) -> Vec<Stray> {
        self.inner().astray.iter().rev().cloned().collect()
    }

    /// What phones told from the note with this number on, and the number after the last.
    pub(crate) fn notes(&self, from: usize) -> (Vec<PhoneNote>, usize) {
        let now = self.now();
        let mut inner = self.inner();
        inner.settle(now);
        (inner.notes.iter().skip(from).copied().collect(), inner.notes.len())
    }

    fn with(&self, whose: &str, change: impl FnOnce(&mut Phone) -> Vec<PhoneEvent>) {
        let now = self.now();
        let mut inner = self.inner();
        let Some(at) = inner.place(whose) else { return };
        let (address, phone) = &mut inner.phones[at];
        let (address, events) = (*address, change(phone));
        inner.note(address, &events, now);
        inner.settle(now);
    }

    fn now(&self) -> Timestamp {
        self.clock.now().wall
    }

    /// The time that real phones follow.
    fn true_time(&self) -> Timestamp {
        self.clock.code_time(self.clock.now())
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn place(&self, whose: &str) -> Option<usize> {
        self.phones.iter().position(|(address, _)| *address == whose)
    }

    fn settle(&mut self, now: Timestamp) {
        let mut arrived = Vec::new();
        for (address, phone) in &mut self.phones {
            arrived.extend(phone.settle(now).into_iter().map(|event| (*address, event)));
        }
        for (address, event) in arrived {
            self.note(address, &[event], now);
        }
    }

    fn note(&mut self, whose: &'static str, events: &[PhoneEvent], at: Timestamp) {
        self.changed |= !events.is_empty();
        self.notes.extend(events.iter().map(|event| PhoneNote { at, whose, event: *event }));
    }

    fn add(&mut self, whose: &str, uri: KeyUri, time: Timestamp, event: PhoneEvent, now: Timestamp) -> Added {
        let Some(at) = self.place(whose) else { return Added::Lost };
        let (address, phone) = &mut self.phones[at];
        let (address, added) = (*address, phone.add(uri, time));
        if matches!(added, Added::Now(_)) {
            self.note(address, &[event], now);
        }
        added
    }
}

fn new_phones() -> Vec<(&'static str, Phone)> {
    addresses().map(|address| (address, Phone::new())).collect()
}
