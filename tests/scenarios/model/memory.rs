//! A store in maps: for a million requests.
//!
//! It keeps what the port promises and nothing more: a transaction excludes every other,
//! a dropped one changes nothing, a time step and a recovery code are taken once.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tweestap_core::account::{Account, AccountId, Authenticator, Enrolled, Role, Standing, TwoStep};
use tweestap_core::address::Address;
use tweestap_core::audit::LogEntry;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::enrolment::EnrolmentId;
use tweestap_core::issued_code::{Issuance, IssuanceState};
use tweestap_core::lookup_secret::SetId;
use tweestap_core::organisation::{Organisation, PerRole};
use tweestap_core::out_of_band::Sends;
use tweestap_core::throttle::Counter;
use tweestap_core::totp::TimeStep;
use tweestap_core::two_people::Intervention;
use tweestap_usecases::ports::{
    CounterKey, DeliverySettings, Fault, LogLine, LogPage, LogQuery, LogVerdict, PeoplePage, PeopleQuery,
    PersonRow, SendKind, Store, Therapist, Transaction, TwoStepCount,
};

/// The store.
#[derive(Default)]
pub(super) struct MemoryStore(Mutex<All>);

#[derive(Default)]
struct All {
    kept: Kept,
    log: Vec<LogEntry>,
}

#[derive(Clone, Default)]
struct Kept {
    organisation: Option<Organisation>,
    accounts: HashMap<AccountId, Account>,
    counters: HashMap<String, Counter>,
    caseload: HashMap<AccountId, Vec<Therapist>>,
    codes: HashMap<AccountId, Vec<Issuance>>,
    interventions: HashMap<AccountId, Vec<Intervention>>,
    sends: HashMap<(AccountId, bool), Sends>,
    delivery: DeliverySettings,
}

struct InMemory<'a> {
    all: MutexGuard<'a, All>,
    /// What to go back to, once something was written.
    before: Option<Kept>,
    lines_before: usize,
}

impl Store for MemoryStore {
    fn begin(&self) -> Result<Box<dyn Transaction + '_>, Fault> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let lines_before = all.log.len();
        Ok(Box::new(InMemory { all, before: None, lines_before }))
    }
}

impl Drop for InMemory<'_> {
    fn drop(&mut self) {
        if let Some(before) = self.before.take() {
            self.all.kept = before;
        }
        let lines = self.lines_before;
        self.all.log.truncate(lines);
    }
}

fn name(key: CounterKey<'_>) -> String {
    match key {
        CounterKey::Password(address) => format!("password {address}"),
        CounterKey::Code(id) => format!("code {id}"),
        CounterKey::RecoveryCode(id) => format!("recovery code {id}"),
    }
}

/// What is stored of the same authenticator and set stays.
fn merged(old: &Enrolled, mut new: Box<Enrolled>) -> Box<Enrolled> {
    if let (Authenticator::App(old), Authenticator::App(new)) = (&old.authenticator, &mut new.authenticator)
        && old.id == new.id
    {
        new.last_step = old.last_step;
    }
    if old.recovery.id() == new.recovery.id() {
        let confirmed_at = new.recovery.confirmed_at();
        new.recovery = old.recovery.clone();
        if let Some(at) = confirmed_at {
            new.recovery = new.recovery.confirm(at);
        }
    }
    new
}

impl InMemory<'_> {
    fn kept(&self) -> &Kept {
        &self.all.kept
    }

    fn write(&mut self) -> &mut Kept {
        if self.before.is_none() {
            self.before = Some(self.all.kept.clone());
        }
        &mut self.all.kept
    }

    fn enrolled(&mut self, of: impl Fn(&Enrolled) -> bool) -> Option<&mut Enrolled> {
        self.write().accounts.values_mut().find_map(|account| match &mut account.two_step {
            TwoStep::On(enrolled) if of(enrolled) => Some(enrolled.as_mut()),
            _ => None,
        })
    }
}

impl Transaction for InMemory<'_> {
    fn organisation(&self) -> Result<Option<Organisation>, Fault> {
        Ok(self.kept().organisation.clone())
    }

    fn save_organisation(&mut self, organisation: &Organisation) -> Result<(), Fault> {
        self.write().organisation = Some(organisation.clone());
        Ok(())
    }

    fn account(&self, id: AccountId) -> Result<Option<Account>, Fault> {
        Ok(self.kept().accounts.get(&id).cloned())
    }

    fn account_by_address(&self, address: &Address) -> Result<Option<Account>, Fault> {
        Ok(self.kept().accounts.values().find(|account| account.address == *address).cloned())
    }

    fn insert_account(&mut self, account: &Account) -> Result<(), Fault> {
        if self.account_by_address(&account.address)?.is_some() {
            return Err(Fault::AddressTaken);
        }
        self.write().accounts.insert(account.id, account.clone());
        Ok(())
    }

    fn save_account(&mut self, account: &Account) -> Result<(), Fault> {
        let mut account = account.clone();
        if let Some(old) = self.kept().accounts.get(&account.id).and_then(Account::enrolled)
            && let TwoStep::On(new) = account.two_step
        {
            account.two_step = TwoStep::On(merged(old, new));
        }
        self.write().accounts.insert(account.id, account);
        Ok(())
    }

    fn take_time_step(&mut self, enrolment: EnrolmentId, step: TimeStep) -> Result<bool, Fault> {
        let Some(enrolled) = self.enrolled(|it| it.authenticator.id() == enrolment) else { return Ok(false) };
        let Authenticator::App(app) = &mut enrolled.authenticator else { return Ok(false) };
        let newer = step > app.last_step;
        app.last_step = app.last_step.max(step);
        Ok(newer)
    }

    fn spend_lookup_secret(&mut self, set: SetId, index: u8, at: Timestamp) -> Result<bool, Fault> {
        let Some(enrolled) = self.enrolled(|it| it.recovery.id() == set) else { return Ok(false) };
        let Ok(spent) = enrolled.recovery.clone().spend(index, at) else { return Ok(false) };
        enrolled.recovery = spent;
        Ok(true)
    }

    fn counter(&self, key: CounterKey<'_>) -> Result<Counter, Fault> {
        Ok(self.kept().counters.get(&name(key)).cloned().unwrap_or_default())
    }

    fn save_counter(&mut self, key: CounterKey<'_>, counter: &Counter) -> Result<(), Fault> {
        self.write().counters.insert(name(key), counter.clone());
        Ok(())
    }

    fn everyone(&self) -> Result<Vec<AccountId>, Fault> {
        let accounts = self.kept().accounts.values();
        Ok(accounts.filter(|it| it.standing != Standing::Removed).map(|it| it.id).collect())
    }

    fn help_desk_people(&self) -> Result<Vec<(AccountId, String)>, Fault> {
        let desk = |account: &&Account| account.role == Role::HelpDesk && account.can_log_in();
        let mut people: Vec<_> =
            self.kept().accounts.values().filter(desk).map(|it| (it.id, it.name.clone())).collect();
        people.sort_by(|a, b| a.1.cmp(&b.1));
        Ok(people)
    }

    fn people(&self, _: &PeopleQuery, _: Moment) -> Result<PeoplePage, Fault> {
        Ok(PeoplePage::default())
    }

    fn two_step_counts(&self) -> Result<PerRole<TwoStepCount>, Fault> {
        Ok(PerRole::all(TwoStepCount::default()))
    }

    fn therapists(&self, _: &str, _: u32, _: Moment) -> Result<Vec<PersonRow>, Fault> {
        Ok(Vec::new())
    }

    fn therapists_of(&self, client: AccountId, now: Timestamp) -> Result<Vec<Therapist>, Fault> {
        let all = self.kept().caseload.get(&client).cloned().unwrap_or_default();
        Ok(all.into_iter().filter(|each| each.until.is_none_or(|until| until > now)).collect())
    }

    fn assign(&mut self, client: AccountId, therapist: Therapist) -> Result<(), Fault> {
        let all = self.write().caseload.entry(client).or_default();
        all.retain(|each| each.id != therapist.id);
        all.push(therapist);
        Ok(())
    }

    fn release(&mut self, client: AccountId, therapist: AccountId) -> Result<bool, Fault> {
        let all = self.write().caseload.entry(client).or_default();
        let before = all.len();
        all.retain(|each| each.id != therapist);
        Ok(all.len() < before)
    }

    fn leave_caseloads(&mut self, account: AccountId) -> Result<(), Fault> {
        let caseload = &mut self.write().caseload;
        caseload.remove(&account);
        for all in caseload.values_mut() {
            all.retain(|each| each.id != account);
        }
        Ok(())
    }

    fn issued_codes(&self, account: AccountId) -> Result<Vec<Issuance>, Fault> {
        Ok(self.kept().codes.get(&account).into_iter().flatten().rev().cloned().collect())
    }

    fn codes_issued_by(&self, issuer: AccountId) -> Result<Vec<(AccountId, Issuance)>, Fault> {
        let all = self.kept().codes.iter().flat_map(|(id, codes)| codes.iter().map(|code| (*id, code)));
        let is_theirs = |code: &Issuance| {
            code.issued_by == Some(issuer) && matches!(code.state, IssuanceState::Open { .. })
        };
        Ok(all.filter(|(_, code)| is_theirs(code)).map(|(id, code)| (id, code.clone())).collect())
    }

    fn save_issued_code(&mut self, account: AccountId, code: &Issuance) -> Result<(), Fault> {
        let all = self.write().codes.entry(account).or_default();
        match all.iter_mut().find(|each| each.id == code.id) {
            Some(stored) => *stored = code.clone(),
            None => all.push(code.clone()),
        }
        Ok(())
    }

    fn interventions(&self, account: AccountId) -> Result<Vec<Intervention>, Fault> {
        Ok(self.kept().interventions.get(&account).cloned().unwrap_or_default())
    }

    fn add_intervention(&mut self, account: AccountId, done: &Intervention) -> Result<(), Fault> {
        self.write().interventions.entry(account).or_default().push(*done);
        Ok(())
    }

    fn sends(&self, account: AccountId, kind: SendKind) -> Result<Sends, Fault> {
        Ok(self.kept().sends.get(&(account, kind == SendKind::Sms)).cloned().unwrap_or_default())
    }

    fn save_sends(&mut self, account: AccountId, kind: SendKind, sends: &Sends) -> Result<(), Fault> {
        self.write().sends.insert((account, kind == SendKind::Sms), sends.clone());
        Ok(())
    }

    fn delivery(&self) -> Result<DeliverySettings, Fault> {
        Ok(self.kept().delivery.clone())
    }

    fn save_delivery(&mut self, delivery: &DeliverySettings) -> Result<(), Fault> {
        self.write().delivery = delivery.clone();
        Ok(())
    }

    fn log_page(&self, query: &LogQuery) -> Result<LogPage, Fault> {
        let is_asked = |line: &&LogEntry| {
            query.about.is_none_or(|id| line.about == Some(id))
                && query.person.is_none_or(|id| line.about == Some(id) || line.actor == Some(id))
                && (query.events.is_empty() || query.events.contains(&line.event))
                && query.from.is_none_or(|from| line.at >= from)
                && query.until.is_none_or(|until| line.at < until)
        };
        let lines = self.all.log.iter().rev().filter(is_asked).take(query.limit as usize);
        let line = |entry: &LogEntry| LogLine { number: 0, computer: None, entry: entry.clone() };
        Ok(LogPage { lines: lines.map(line).collect(), more: false })
    }

    fn check_log(&self) -> Result<LogVerdict, Fault> {
        Ok(LogVerdict::Whole { lines: self.all.log.len() as u64, pruned: 0 })
    }

    fn prune_log(&mut self, _: Timestamp, _: Timestamp) -> Result<u64, Fault> {
        Ok(0)
    }

    fn append_log(&mut self, entry: &LogEntry) -> Result<(), Fault> {
        self.all.log.push(entry.clone());
        Ok(())
    }

    fn log_about(&self, account: AccountId, most: usize) -> Result<Vec<LogEntry>, Fault> {
        let about = |line: &&LogEntry| line.about == Some(account);
        Ok(self.all.log.iter().rev().filter(about).take(most).cloned().collect())
    }

    fn commit(mut self: Box<Self>) -> Result<(), Fault> {
        self.before = None;
        self.lines_before = self.all.log.len();
        Ok(())
    }
}
