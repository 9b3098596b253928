//! What a backup changes in the organisation as it is now.

use std::collections::{BTreeSet, HashMap, HashSet};

use tweestap_core::account::{Account, AccountId, PutBack, Role, Standing};
use tweestap_core::address::Address;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::help_desk;
use tweestap_core::organisation::Organisation;
use tweestap_core::policy::Operation;
use tweestap_core::two_people::InterventionKind;

use super::Changes;
use crate::desk::{Loaded, relation};
use crate::ports::{BackedUpPerson, BackupContents, Fault, Therapist, Transaction};
use crate::second_person;
use crate::settings;

/// What is to be done, in this order.
pub(super) struct Plan {
    /// Those who get another address come first, each after whoever has it now.
    pub(super) people: Vec<Person>,
    pub(super) releases: Vec<(AccountId, AccountId)>,
    pub(super) assignments: Vec<(AccountId, Therapist)>,
    /// With other settings.
    pub(super) organisation: Option<Organisation>,
    addresses_kept: u32,
    changed: BTreeSet<AccountId>,
}

/// One person whose fields are put back.
pub(super) struct Person {
    pub(super) id: AccountId,
    pub(super) to: PutBack,
    pub(super) how: How,
}

/// How the person is there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// With an account; whether another address is put back.
    Changes { moves: bool },
    /// Removed; or, in a store that was brought here from an older backup, not at all: then as
    /// this role.
    ComesBack { role: Role, created_at: Timestamp },
}

/// Someone as the plan goes along.
struct Draft {
    person: Person,
    /// The address now.
    from: Address,
    /// The rest, address left out, is as in the backup.
    same: bool,
    /// Nobody may give this person another address here.
    keeps: bool,
}

impl Plan {
    /// Made in the transaction that carries it out, or tells it.
    pub(super) fn of(loaded: &Loaded<'_>, contents: &BackupContents, now: Moment) -> Result<Self, Fault> {
        let mut there = HashMap::with_capacity(contents.people.len());
        let mut drafts = Vec::new();
        for person in &contents.people {
            let account = loaded.tx.account(person.id)?;
            there.insert(person.id, account.as_ref().map_or(person.role, |account| account.role));
            drafts.extend(draft(loaded, person, account, now)?);
        }
        let (people, addresses_kept) = settle_addresses(loaded.tx.as_ref(), drafts)?;
        let mut plan = Self {
            changed: people.iter().filter(|it| !it.comes_back()).map(|it| it.id).collect(),
            people,
            releases: Vec::new(),
            assignments: Vec::new(),
            organisation: settings::as_before(loaded, &contents.organisation, now.wall)?,
            addresses_kept,
        };
        plan.compare_caseloads(loaded, contents, &there, now)?;
        Ok(plan)
    }

    pub(super) fn changes(&self) -> Changes {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Changes {
            people_changed: count(self.changed.len()),
            people_back: count(self.people.iter().filter(|it| it.comes_back()).count()),
            addresses_kept: self.addresses_kept,
            settings: self.organisation.is_some(),
        }
    }

    /// Between people of the backup it is as it was then. Who came since stays with whom they
    /// look after, or are looked after by. `there` gives the role of each now.
    fn compare_caseloads(
        &mut self,
        loaded: &Loaded<'_>,
        contents: &BackupContents,
        there: &HashMap<AccountId, Role>,
        now: Moment,
    ) -> Result<(), Fault> {
        let back: HashSet<_> = self.people.iter().filter(|it| it.comes_back()).map(|it| it.id).collect();
        let is_therapist = |each: &&Therapist| {
            there.get(&each.id) == Some(&Role::Therapist) && each.until.is_none_or(|until| until > now.wall)
        };
        for client in contents.people.iter().filter(|it| there.get(&it.id) == Some(&Role::Client)) {
            let wanted: Vec<_> = client.therapists.iter().filter(is_therapist).copied().collect();
            let has = loaded.tx.therapists_of(client.id, now.wall)?;
            let gone = has.iter().filter(|it| there.contains_key(&it.id) && !names(&wanted, it.id));
            let new = wanted.iter().filter(|it| !has.contains(it));
            let before = (self.releases.len(), self.assignments.len());
            self.releases.extend(gone.map(|it| (client.id, it.id)));
            self.assignments.extend(new.map(|it| (client.id, *it)));
            let changes = (self.releases.len(), self.assignments.len()) != before;
            if changes && !back.contains(&client.id) {
                self.changed.insert(client.id);
            }
        }
        Ok(())
    }
}

impl Person {
    fn comes_back(&self) -> bool {
        matches!(self.how, How::ComesBack { .. })
    }
}

fn names(therapists: &[Therapist], id: AccountId) -> bool {
    therapists.iter().any(|therapist| therapist.id == id)
}

/// What the backup says of someone; `None` where they are as it says.
fn draft(
    loaded: &Loaded<'_>,
    person: &BackedUpPerson,
    account: Option<Account>,
    now: Moment,
) -> Result<Option<Draft>, Fault> {
    let BackedUpPerson { id, role, created_at, .. } = *person;
    let mut to = PutBack {
        name: person.name.clone(),
        address: person.address.clone(),
        language: person.language.clone(),
        contact_number: person.contact_number.clone(),
    };
    let comes_back = |role| Draft {
        from: Address::removed(id),
        same: false,
        keeps: false,
        person: Person { id, to: to.clone(), how: How::ComesBack { role, created_at } },
    };
    let account = match account {
        None => return Ok(Some(comes_back(role))),
        Some(account) if account.standing == Standing::Removed => return Ok(Some(comes_back(account.role))),
        Some(account) => account,
    };
    if to.address.is_removed() {
        to.address = account.address.clone();
    }
    let (moves, same) = (account.address != to.address, is_same(&account, &to));
    if !moves && same {
        return Ok(None);
    }
    let keeps = moves && !may_move(loaded, &account, now)?;
    let person = Person { id, to, how: How::Changes { moves } };
    Ok(Some(Draft { person, from: account.address, same, keeps }))
}

fn is_same(account: &Account, to: &PutBack) -> bool {
    account.name == to.name && account.language == to.language && account.contact_number == to.contact_number
}

/// Whether the person who asks may give someone another address now: by who looks after whom,
/// and by the two-person rule. Nobody gives it to themselves.
fn may_move(loaded: &Loaded<'_>, account: &Account, now: Moment) -> Result<bool, Fault> {
    let actor = &loaded.account;
    let about = relation(loaded.tx.as_ref(), actor, account, now)?;
    let kind = InterventionKind::AddressChanged;
    Ok(help_desk::may(actor.role, about, Operation::ChangeAddress)
        && second_person::check(loaded, kind, actor.id, account, now)?.is_ok())
}

/// Orders the drafts so that each address is free when it is given, and leaves those as they are
/// that never become free. Gives how many stay as they are.
fn settle_addresses(tx: &dyn Transaction, drafts: Vec<Draft>) -> Result<(Vec<Person>, u32), Fault> {
    let moves = |draft: &Draft| draft.from != draft.person.to.address;
    let (mut waiting, mut others): (Vec<_>, Vec<_>) =
        drafts.into_iter().partition(|it| moves(it) && !it.keeps);
    let (mut settled, mut given, mut left) = (Vec::new(), HashSet::new(), HashSet::new());
    loop {
        let before = waiting.len();
        let mut still = Vec::new();
        for draft in waiting {
            let address = &draft.person.to.address;
            let is_free = left.contains(address) || tx.account_by_address(address)?.is_none();
            if is_free && given.insert(address.clone()) {
                left.insert(draft.from.clone());
                settled.push(draft.person);
            } else {
                still.push(draft);
            }
        }
        waiting = still;
        if waiting.len() == before {
            break;
        }
    }
    others.extend(waiting);
    let kept = others.iter().filter(|it| moves(it)).count();
    let stays = others.into_iter().filter_map(as_it_is);
    settled.extend(stays);
    Ok((settled, u32::try_from(kept).unwrap_or(u32::MAX)))
}

/// The same with the address of now; `None` where nothing else changes.
fn as_it_is(draft: Draft) -> Option<Person> {
    let Draft { mut person, from, same, .. } = draft;
    person.to.address = from;
    if let How::Changes { moves } = &mut person.how {
        *moves = false;
    }
    (!same).then_some(person)
}
