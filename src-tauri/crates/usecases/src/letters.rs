//! Tells people by mail what happened to their account: a store that listens.
//!
//! ```text
//!   use case ──► append_log ──► is it told to the person? ──► a letter, addressed now
//!                commit     ──► the letters are posted, in the background
//! ```
//!
//! The log decides, so no use case can forget a letter and none goes out for what was
//! not done. A letter is addressed when its line is written: of a changed address the
//! old one is told. In the same way a letter about another mail server, or none any more,
//! leaves by the one there was: whoever puts a server of theirs there cannot keep the
//! letter about it.

use std::sync::Arc;

use tweestap_core::account::{Account, AccountId};
use tweestap_core::address::Address;
use tweestap_core::audit::{LogEntry, Outcome as LogOutcome};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::EnrolmentId;
use tweestap_core::issued_code::Issuance;
use tweestap_core::lookup_secret::SetId;
use tweestap_core::organisation::{Organisation, PerRole};
use tweestap_core::out_of_band::Sends;
use tweestap_core::throttle::Counter;
use tweestap_core::totp::TimeStep;
use tweestap_core::two_people::Intervention;

use crate::delivery::{Destination, Message, MessageText};
use crate::own_account::is_message;
use crate::ports::{
    CounterKey, Courier, DeliverySettings, Fault, LogPage, LogQuery, LogVerdict, PeoplePage, PeopleQuery,
    PersonRow, SendKind, Store, Therapist, Transaction, TwoStepCount,
};

/// A store whose commits post letters.
pub(crate) struct LetterStore {
    pub(crate) inner: Arc<dyn Store>,
    pub(crate) courier: Arc<dyn Courier>,
}

struct Listening<'a> {
    inner: Box<dyn Transaction + 'a>,
    courier: &'a dyn Courier,
    letters: Vec<Message>,
    /// How messages left before this transaction changed it.
    before: Option<DeliverySettings>,
}

impl Store for LetterStore {
    fn begin(&self) -> Result<Box<dyn Transaction + '_>, Fault> {
        let (inner, courier) = (self.inner.begin()?, self.courier.as_ref());
        Ok(Box::new(Listening { inner, courier, letters: Vec::new(), before: None }))
    }
}

impl Listening<'_> {
    /// How letters leave: as before a change in this transaction, where they could.
    fn via(&self) -> Result<DeliverySettings, Fault> {
        match &self.before {
            Some(before) if before.mail.is_some() => Ok(before.clone()),
            Some(_) | None => self.inner.delivery(),
        }
    }

    /// The letters about a line of the log, where the organisation has mail and who is
    /// told an address.
    fn letters_about(&self, entry: &LogEntry) -> Result<Vec<Message>, Fault> {
        let mut told = Vec::new();
        if is_message(entry.event) {
            told.extend(entry.about);
        }
        if entry.event.concerns_help_desk() {
            told.extend(self.inner.help_desk_people()?.into_iter().map(|(id, _)| id));
        }
        if entry.outcome != LogOutcome::Done || told.is_empty() || self.via()?.mail.is_none() {
            return Ok(Vec::new());
        }
        let Some(organisation) = self.inner.organisation()? else { return Ok(Vec::new()) };
        let mut letters = Vec::new();
        for id in told {
            let Some(account) = self.inner.account(id)?.filter(|account| account.address.is_email()) else {
                continue;
            };
            letters.push(Message {
                to: Destination::Mail(account.address.as_str().to_owned()),
                language: organisation.languages.of_message(account.language.as_deref()),
                organisation: organisation.name.clone(),
                help_desk: organisation.help_desk.in_one_line(),
                text: MessageText::Happened { event: entry.event, at: entry.at },
            });
        }
        Ok(letters)
    }
}

/// Hands calls on as they are.
macro_rules! hand_on {
    (reads { $($read:ident($($a:ident: $at:ty),*) -> $ar:ty;)+ }
     writes { $($write:ident($($b:ident: $bt:ty),*) -> $br:ty;)+ }) => {
        $(fn $read(&self, $($a: $at),*) -> Result<$ar, Fault> { self.inner.$read($($a),*) })+
        $(fn $write(&mut self, $($b: $bt),*) -> Result<$br, Fault> { self.inner.$write($($b),*) })+
    };
}

impl Transaction for Listening<'_> {
    hand_on! {
        reads {
        organisation() -> Option<Organisation>;
        account(id: AccountId) -> Option<Account>;
        account_by_address(address: &Address) -> Option<Account>;
        counter(key: CounterKey<'_>) -> Counter;
        everyone() -> Vec<AccountId>;
        help_desk_people() -> Vec<(AccountId, String)>;
        people(query: &PeopleQuery, now: Moment) -> PeoplePage;
        two_step_counts() -> PerRole<TwoStepCount>;
        therapists(text: &str, most: u32, now: Moment) -> Vec<PersonRow>;
        therapists_of(client: AccountId, now: Timestamp) -> Vec<Therapist>;
        issued_codes(account: AccountId) -> Vec<Issuance>;
        codes_issued_by(issuer: AccountId) -> Vec<(AccountId, Issuance)>;
        interventions(account: AccountId) -> Vec<Intervention>;
        sends(account: AccountId, kind: SendKind) -> Sends;
        delivery() -> DeliverySettings;
        log_page(query: &LogQuery) -> LogPage;
        check_log() -> LogVerdict;
        log_about(account: AccountId, most: usize) -> Vec<LogEntry>;
        }
        writes {
        save_organisation(organisation: &Organisation) -> ();
        insert_account(account: &Account) -> ();
        save_account(account: &Account) -> ();
        take_time_step(enrolment: EnrolmentId, step: TimeStep) -> bool;
        spend_lookup_secret(set: SetId, index: u8, at: Timestamp) -> bool;
        save_counter(key: CounterKey<'_>, counter: &Counter) -> ();
        assign(client: AccountId, therapist: Therapist) -> ();
        release(client: AccountId, therapist: AccountId) -> bool;
        leave_caseloads(account: AccountId) -> ();
        save_issued_code(account: AccountId, code: &Issuance) -> ();
        add_intervention(account: AccountId, done: &Intervention) -> ();
        save_sends(account: AccountId, kind: SendKind, sends: &Sends) -> ();
        prune_log(before: Timestamp, now: Timestamp) -> u64;
        }
    }

    fn save_delivery(&mut self, delivery: &DeliverySettings) -> Result<(), Fault> {
        if self.before.is_none() {
            self.before = Some(self.inner.delivery()?);
        }
        self.inner.save_delivery(delivery)
    }

    fn append_log(&mut self, entry: &LogEntry) -> Result<(), Fault> {
        let letters = self.letters_about(entry)?;
        self.inner.append_log(entry)?;
        self.letters.extend(letters);
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<(), Fault> {
        let via = if self.letters.is_empty() { DeliverySettings::default() } else { self.via()? };
        let Self { inner, courier, letters, before: _ } = *self;
        inner.commit()?;
        for letter in letters {
            courier.post(via.clone(), letter);
        }
        Ok(())
    }
}
