//! One simulated phone: what reaches it, what it holds, what it suffers.
//!
//! ```text
//!   SMS, mail ──► waiting ── signal? late? ──► messages, mails      (practice time)
//!   QR code, key ─────────► authenticator ──► codes                 (its own clock)
//! ```
//!
//! A phone knows what was given to it and the time. It is never told a code.

mod authenticator;
mod camera;
mod condition;
mod event;

use std::time::Duration;

use tweestap_core::clock::Timestamp;
use tweestap_delivery::spoken::SpokenPart;

pub(crate) use authenticator::{Entry, KeyUri, NotAKey};
pub(crate) use camera::read as read_picture;
pub use condition::Condition;
pub use event::PhoneEvent;

/// An SMS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// Names it on this phone.
    pub id: u32,
    /// Who sent it.
    pub from: String,
    /// What it says.
    pub text: String,
    /// When it arrived.
    pub at: Timestamp,
    /// Whether it was opened.
    pub read: bool,
}

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Names it on this phone.
    pub id: u32,
    /// Who sent it.
    pub from: String,
    /// The subject.
    pub subject: String,
    /// What stands below each other.
    pub parts: Vec<SpokenPart>,
    /// When it arrived.
    pub at: Timestamp,
    /// Whether it was opened.
    pub read: bool,
}

/// An account of the authenticator, with what it shows now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownAccount {
    /// Names it on this phone.
    pub id: u32,
    /// Who it is for.
    pub issuer: String,
    /// Which account.
    pub account: String,
    /// The code.
    pub code: String,
    /// How long it still stands.
    pub changes_in: Duration,
    /// How long each stands, in seconds.
    pub period_seconds: u16,
    /// When it was added, by the phone's own clock.
    pub added_at: Timestamp,
}

/// How adding an account ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is there.
    Now(u32),
    /// It was there already.
    Before(u32),
    /// No QR code is on the screen.
    NothingInSight,
    /// The picture is no QR code of an authenticator app.
    NotAKey,
    /// A typed key that cannot be one.
    BadKey,
    /// The phone is lost.
    Lost,
}

/// What is on its way to a phone.
enum Post {
    Sms { from: String, text: String },
    Mail { from: String, subject: String, parts: Vec<SpokenPart> },
}

struct Waiting {
    /// Not before this.
    due: Timestamp,
    post: Post,
}

/// A phone. Times are practice times but where its own clock is named.
pub(crate) struct Phone {
    pub(crate) condition: Condition,
    pub(crate) locked: bool,
    /// Counts the phones in the same hands, from 1.
    pub(crate) generation: u16,
    messages: Vec<Sms>,
    mails: Vec<Mail>,
    entries: Vec<Entry>,
    waiting: Vec<Waiting>,
    last_id: u32,
}

impl Phone {
    pub(crate) fn new() -> Self {
        Self {
            condition: Condition::default(),
            locked: true,
            generation: 1,
            messages: Vec::new(),
            mails: Vec::new(),
            entries: Vec::new(),
            waiting: Vec::new(),
            last_id: 0,
        }
    }

    /// An SMS was sent to its number.
    pub(crate) fn send_sms(&mut self, from: String, text: String, now: Timestamp) {
        let late = Duration::from_mins(self.condition.sms_late_minutes.into());
        self.waiting.push(Waiting { due: now.plus(late), post: Post::Sms { from, text } });
    }

    /// A mail was sent to its owner.
    pub(crate) fn send_mail(
        &mut self,
        from: String,
        subject: String,
        parts: Vec<SpokenPart>,
        now: Timestamp,
    ) {
        self.waiting.push(Waiting { due: now, post: Post::Mail { from, subject, parts } });
    }

    /// Lets in what is due, where there is a signal. Tells what arrived.
    pub(crate) fn settle(&mut self, now: Timestamp) -> Vec<PhoneEvent> {
        let mut arrived = Vec::new();
        if !self.condition.signal {
            return arrived;
        }
        let (due, waiting) = std::mem::take(&mut self.waiting).into_iter().partition(|one| one.due <= now);
        self.waiting = waiting;
        let due: Vec<Waiting> = due;
        for Waiting { post, .. } in due {
            arrived.push(self.take_in(post, now));
        }
        arrived
    }

    fn take_in(&mut self, post: Post, at: Timestamp) -> PhoneEvent {
        let id = self.next_id();
        match post {
            Post::Sms { from, text } => {
                self.messages.insert(0, Sms { id, from, text, at, read: false });
                PhoneEvent::SmsArrived
            }
            Post::Mail { from, subject, parts } => {
                self.mails.insert(0, Mail { id, from, subject, parts, at, read: false });
                PhoneEvent::MailArrived
            }
        }
    }

    /// Makes it suffer something else. Tells what changed.
    pub(crate) fn suffer(&mut self, condition: Condition) -> Vec<PhoneEvent> {
        let before = std::mem::replace(&mut self.condition, condition.within_limits());
        let after = self.condition;
        let mut changes = Vec::new();
        if before.lost != after.lost {
            changes.push(if after.lost { PhoneEvent::Lost } else { PhoneEvent::Found });
        }
        if before.signal != after.signal {
            changes.push(if after.signal { PhoneEvent::SignalBack } else { PhoneEvent::SignalGone });
        }
        if before.clock_wrong_minutes != after.clock_wrong_minutes {
            let right = after.clock_wrong_minutes == 0;
            changes.push(if right { PhoneEvent::ClockRight } else { PhoneEvent::ClockWrong });
        }
        changes
    }

    /// Another phone in the same hands: the number and what waits for it stay, what was
    /// on the old one does not.
    pub(crate) fn replace(&mut self) {
        let generation = self.generation.saturating_add(1);
        let sms_late_minutes = self.condition.sms_late_minutes;
        let condition = Condition { sms_late_minutes, ..Condition::default() };
        let waiting = std::mem::take(&mut self.waiting);
        *self = Self { condition, generation, waiting, last_id: self.last_id, ..Self::new() };
    }

    /// Deletes what it received; what it holds and suffers stays.
    pub(crate) fn tidy(&mut self) {
        self.messages.clear();
        self.mails.clear();
        self.waiting.clear();
        self.locked = true;
    }

    /// What its clock says when the true time is `time`.
    pub(crate) fn own_clock(&self, time: Timestamp) -> Timestamp {
        let minutes = self.condition.clock_wrong_minutes;
        let wrong = Duration::from_mins(minutes.unsigned_abs().into());
        if minutes < 0 { time.minus(wrong) } else { time.plus(wrong) }
    }

    /// Adds an account; `time` is the true time, which its clock may not show.
    pub(crate) fn add(&mut self, uri: KeyUri, time: Timestamp) -> Added {
        if self.condition.lost {
            return Added::Lost;
        }
        if let Some(there) = self.entries.iter().find(|entry| entry.has_key_of(&uri)) {
            return Added::Before(there.id);
        }
        // The same account again, with another secret: apps put it in the old one's place.
        self.entries.retain(|entry| !entry.is_account_of(&uri));
        let id = self.next_id();
        let added_at = self.own_clock(time);
        self.entries.push(Entry::new(id, uri, added_at));
        Added::Now(id)
    }

    /// Deletes an account. False where there is none of this name.
    pub(crate) fn delete(&mut self, id: u32) -> bool {
        let before = self.entries.len();
        if !self.condition.lost {
            self.entries.retain(|entry| entry.id != id);
        }
        self.entries.len() < before
    }

    /// Opens an SMS. False where it was open, or is not there.
    pub(crate) fn open_sms(&mut self, id: u32) -> bool {
        let lost = self.condition.lost;
        let found = self.messages.iter_mut().find(|sms| sms.id == id && !sms.read && !lost);
        found.map(|sms| sms.read = true).is_some()
    }

    /// Opens a mail. False where it was open, or is not there.
    pub(crate) fn open_mail(&mut self, id: u32) -> bool {
        let lost = self.condition.lost;
        let found = self.mails.iter_mut().find(|mail| mail.id == id && !mail.read && !lost);
        found.map(|mail| mail.read = true).is_some()
    }

    /// SMS, newest first; none on a lost phone.
    pub(crate) fn messages(&self) -> &[Sms] {
        if self.condition.lost { &[] } else { &self.messages }
    }

    /// Mail, newest first; none on a lost phone.
    pub(crate) fn mails(&self) -> &[Mail] {
        if self.condition.lost { &[] } else { &self.mails }
    }

    /// What its authenticator shows when the true time is `time`; nothing on a lost phone.
    pub(crate) fn accounts(&self, time: Timestamp) -> Vec<ShownAccount> {
        let time = self.own_clock(time);
        let entries = if self.condition.lost { &[][..] } else { &self.entries[..] };
        let shown = |entry: &Entry| ShownAccount {
            id: entry.id,
            issuer: entry.issuer.clone(),
            account: entry.account.clone(),
            code: entry.code(time),
            changes_in: entry.changes_in(time),
            period_seconds: entry.period,
            added_at: entry.added_at,
        };
        entries.iter().map(shown).collect()
    }

    fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }
}

#[cfg(test)]
mod tests;
