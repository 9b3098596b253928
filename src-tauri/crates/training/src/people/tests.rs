use std::collections::HashSet;

use tweestap_core::account::{Role, TwoStep};
use tweestap_core::address::Address;
use tweestap_core::organisation::{Organisation, Profile};
use tweestap_core::password::{OwnWords, PasswordRules, judge};
use tweestap_core::secret::Password;

use super::{FOUNDED, ORGANISATION, REQUIRED, Start, everyone};
use crate::tests::NOW;
use crate::words::Words;

fn people() -> Vec<Start> {
    everyone(Words::of("nl"))
}

#[test]
fn every_password_meets_the_rules_and_is_one_persons_own() {
    let mut organisation = Organisation::new(ORGANISATION.to_owned(), Words::of("nl").contact(), NOW);
    organisation.special_character = true;
    organisation.profile = Profile::Strict;
    let strictest = PasswordRules::of(&organisation, &TwoStep::Off);
    let mut seen = HashSet::new();
    for person in people() {
        let Some((text, _)) = person.password else { continue };
        let own = OwnWords::of(&person.name, person.address, ORGANISATION);
        let judged = judge(&Password::new(text.to_owned()).unwrap(), strictest, &own);
        assert_eq!(judged.refusal, None, "{}: {text}", person.name);
        assert!(seen.insert(text), "{}: {text} is someone else's too", person.name);
    }
}

#[test]
fn there_are_two_and_four_and_eleven_and_twelve_with_an_address_each() {
    let people = people();
    let count = |role, is_participant| {
        people.iter().filter(|it| it.role == role && it.is_participant == is_participant).count()
    };
    assert_eq!(count(Role::HelpDesk, false), 2);
    assert_eq!(count(Role::Therapist, false), 4);
    assert_eq!(count(Role::Client, false), 11);
    assert_eq!(count(Role::Client, true), 12);
    assert_eq!(people.len(), 29);
    let addresses: HashSet<_> =
        people.iter().map(|it| Address::parse(it.address).unwrap().as_str().to_owned()).collect();
    assert_eq!(addresses.len(), people.len());
    for it in &people {
        let normal = Address::parse(it.address).unwrap();
        assert_eq!(normal.as_str(), it.address, "the list shows what is stored");
        let reserved = it.address.ends_with(".example") || !normal.is_email();
        assert!(reserved, "{}: mail to an invented person reaches nobody", it.address);
    }
}

#[test]
fn the_participants_differ_in_name_address_and_password_alone() {
    let mut starts = people().into_iter().filter(|it| it.is_participant).map(|it| {
        let chosen = it.password.map(|(_, chosen)| chosen);
        (it.role, it.standing, chosen, it.made, it.logged_in, it.caseload)
    });
    let first = starts.next().unwrap();
    assert!(starts.all(|it| it == first));
}

#[test]
fn every_client_has_a_therapist_and_therapists_have_clients_alone() {
    let people = people();
    let cared_for: HashSet<_> = people.iter().flat_map(|it| it.caseload).copied().collect();
    let clients: HashSet<_> =
        people.iter().filter(|it| it.role == Role::Client).map(|it| it.address).collect();
    assert_eq!(cared_for, clients);
    assert!(people.iter().all(|it| it.caseload.is_empty() != (it.role == Role::Therapist)));
}

#[test]
fn nothing_happened_before_it_could() {
    for it in people() {
        let chosen = it.password.map(|(_, chosen)| chosen);
        assert!(it.made <= FOUNDED, "{}: made before the organisation", it.name);
        assert!(chosen.is_none_or(|chosen| chosen <= it.made), "{}: a password before", it.name);
        assert!(it.logged_in.is_none_or(|at| Some(at) <= chosen), "{}: a log-in before", it.name);
        let required = it.role == Role::HelpDesk && it.logged_in.is_some_and(|at| at <= REQUIRED);
        assert!(!required, "{}: a log-in without the two-step that was required", it.name);
    }
}
