//! The start of a practice: everyone written into an empty store, at once.
//!
//! One transaction holds it all, so a store with an organisation in it is whole,
//! and one without is a seeding that was cut off.

use std::collections::HashMap;

use tweestap_core::account::{Account, AccountId, PasswordCredential, TwoStep};
use tweestap_core::address::Address;
use tweestap_core::audit::{Event, LogEntry, Outcome};
use tweestap_core::clock::Timestamp;
use tweestap_core::organisation::{Organisation, Requirement};
use tweestap_core::secret::Password;
use tweestap_usecases::delivery::{
    BodyFormat, GatewayAuthentication, MailSecurity, MailServer, SmsGateway, SuccessRule,
};
use tweestap_usecases::ports::{DeliverySettings, Fault, Hasher, Opened, Random, Therapist};
use zeroize::Zeroizing;

use crate::people::{FOUNDED, ORGANISATION, REQUIRED, Start, everyone, number_of};
use crate::words::Words;

/// The number in the file of the child, who has no phone.
const PARENTS: &str = "+49 171 3920090";

/// Writes the organisation and its people, with dates that lead up to `now`.
pub(crate) fn seed(opened: &Opened, words: &Words, now: Timestamp, random: &dyn Random) -> Result<(), Fault> {
    let people = everyone(words);
    let accounts = people
        .iter()
        .map(|person| account(person, now, opened.hasher.as_ref(), random))
        .collect::<Result<Vec<_>, _>>()?;

    let founded = now.minus(FOUNDED);
    let mut organisation = Organisation::new(ORGANISATION.to_owned(), words.contact(), founded);
    organisation.recovery_key_confirmed_at = Some(founded);
    organisation.two_step.help_desk = Requirement::Required { since: now.minus(REQUIRED), grace_days: 0 };

    let mut tx = opened.store.begin()?;
    tx.save_organisation(&organisation)?;
    accounts.iter().try_for_each(|account| tx.insert_account(account))?;
    for (client, therapist) in caseloads(&people, &accounts) {
        tx.assign(client, Therapist { id: therapist, until: None })?;
    }
    tx.save_delivery(&network())?;
    history(&people, &accounts, founded).iter().try_for_each(|entry| tx.append_log(entry))?;
    tx.commit()
}

fn account(
    person: &Start,
    now: Timestamp,
    hasher: &dyn Hasher,
    random: &dyn Random,
) -> Result<Account, Fault> {
    let mut id = [0; 16];
    random.fill(&mut id)?;
    let credential = |(text, chosen): (&str, _)| {
        let password = Password::new(text.to_owned()).map_err(|_| wrong_table())?;
        let hash = hasher.hash_password(&password)?;
        Ok::<_, Fault>(PasswordCredential { hash, changed_at: now.minus(chosen) })
    };
    Ok(Account {
        id: AccountId::from_bytes(id),
        role: person.role,
        standing: person.standing,
        name: person.name.clone(),
        address: Address::parse(person.address).map_err(|_| wrong_table())?,
        language: None,
        contact_number: number_of(person.address).unwrap_or_else(|| PARENTS.to_owned()),
        password: person.password.map(credential).transpose()?,
        two_step: TwoStep::Off,
        credential_version: 1,
        created_at: now.minus(person.made),
        last_log_in_at: person.logged_in.map(|ago| now.minus(ago)),
    })
}

fn wrong_table() -> Fault {
    Fault::Store("the table of invented people is wrong".to_owned())
}

/// What the log tells about how it came to this, oldest first.
fn history(people: &[Start], accounts: &[Account], founded: Timestamp) -> Vec<LogEntry> {
    let Some(first) = accounts.first().map(|account| account.id) else { return Vec::new() };
    let done = |account, event, at| LogEntry::own(account, event, Outcome::Done, at);
    let creators = creators(people, accounts);
    let mut entries = vec![
        done(first, Event::OrganisationSetUp, founded),
        done(first, Event::RecoveryKeyConfirmed, founded),
    ];
    for account in accounts {
        let creator = creators.get(account.address.as_str()).copied().unwrap_or(first);
        let created = done(account.id, Event::AccountCreated, account.created_at);
        entries.push(LogEntry { actor: Some(creator), ..created });
        let later = account.password.as_ref().map(|password| password.changed_at);
        if let Some(at) = later.filter(|at| *at > account.created_at) {
            entries.push(done(account.id, Event::PasswordChanged, at));
        }
        if let Some(at) = account.last_log_in_at {
            entries.push(done(account.id, Event::LoggedIn, at));
        }
    }
    // Stable: what happened at one time stays in the order above.
    entries.sort_by_key(|entry| entry.at);
    entries
}

/// Every client with each of their therapists.
fn caseloads(people: &[Start], accounts: &[Account]) -> Vec<(AccountId, AccountId)> {
    let by_address: HashMap<&str, AccountId> =
        accounts.iter().map(|account| (account.address.as_str(), account.id)).collect();
    let of = |therapist: AccountId| move |client: AccountId| (client, therapist);
    people
        .iter()
        .zip(accounts)
        .flat_map(|(therapist, account)| {
            let clients = therapist.caseload.iter().filter_map(|client| by_address.get(client).copied());
            clients.map(of(account.id)).collect::<Vec<_>>()
        })
        .collect()
}

/// What a real organisation sets up to send SMS and mail. The practice courier asks
/// nothing of it: `.invalid` is a name that nobody can ever have (RFC 6761, 6.4).
fn network() -> DeliverySettings {
    let sms = SmsGateway {
        preset: "custom".to_owned(),
        url: "https://sms.practice.invalid/".to_owned(),
        method: "POST".to_owned(),
        authentication: GatewayAuthentication::Bearer,
        secret: Zeroizing::new("practice".to_owned()),
        format: BodyFormat::Json,
        template: r#"{"to":"{to}","from":"{from}","text":"{text}"}"#.to_owned(),
        from: "Merelhof".to_owned(),
        success: SuccessRule::AnyTwoHundred,
        timeout_seconds: 10,
    };
    let mail = MailServer {
        host: "mail.practice.invalid".to_owned(),
        port: 465,
        security: MailSecurity::Tls,
        user: "tweestap".to_owned(),
        secret: Zeroizing::new("practice".to_owned()),
        from: "tweestap@merelhof.example".to_owned(),
    };
    DeliverySettings { sms: Some(sms), mail: Some(mail) }
}

/// Who made whose account: a client's is made by their first therapist.
fn creators<'a>(people: &[Start], accounts: &'a [Account]) -> HashMap<&'a str, AccountId> {
    let by_address: HashMap<&str, &Account> =
        accounts.iter().map(|account| (account.address.as_str(), account)).collect();
    let mut creators = HashMap::new();
    for (therapist, account) in people.iter().zip(accounts) {
        for client in therapist.caseload.iter().filter_map(|client| by_address.get(client)) {
            creators.entry(client.address.as_str()).or_insert(account.id);
        }
    }
    creators
}
