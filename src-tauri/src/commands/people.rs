//! Accounts of others, and who looks after whom.

use tauri::Webview;
use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::Therapist;
use tweestap_usecases::second_person::SecondPerson;

use super::ask;
use crate::wire::{
    ColleaguesView, Millis, PeopleFilterName, PeopleView, PersonFormView, PersonId, PersonView, Reply,
    StandingName, Typed,
};

/// A page of the people that the session's person looks after.
#[tauri::command]
#[specta::specta]
pub(crate) fn search_people(
    webview: Webview,
    text: String,
    only: PeopleFilterName,
    offset: u32,
    limit: u32,
) -> Reply<PeopleView> {
    ask(&webview, |desk, window| desk.search_people(window, &text, only.into(), offset, limit))
}

/// Active therapists by name or address, to look after a client with someone.
#[tauri::command]
#[specta::specta]
pub(crate) fn therapists(webview: Webview, text: String) -> Reply<ColleaguesView> {
    ask(&webview, |desk, window| desk.therapists(window, &text))
}

/// One person's page.
#[tauri::command]
#[specta::specta]
pub(crate) fn person(webview: Webview, id: PersonId) -> Reply<PersonView> {
    ask(&webview, |desk, window| desk.person(window, id.account()))
}

/// Makes an account.
#[tauri::command]
#[specta::specta]
pub(crate) fn create_account(webview: Webview, form: PersonFormView) -> Reply<PersonId> {
    ask(&webview, |desk, window| desk.create_account(window, &form.into()))
}

/// Changes name, address, number or role. `recovery_key`: in place of a second person.
#[tauri::command]
#[specta::specta]
pub(crate) fn edit_person(
    webview: Webview,
    id: PersonId,
    form: PersonFormView,
    recovery_key: Option<Typed>,
) -> Reply<()> {
    ask(&webview, |desk, window| {
        desk.edit_person(window, id.account(), &form.into(), second(recovery_key.as_ref()))
    })
}

/// Closes an account, opens it again, or removes it.
#[tauri::command]
#[specta::specta]
pub(crate) fn change_standing(webview: Webview, id: PersonId, to: StandingName) -> Reply<()> {
    ask(&webview, |desk, window| desk.change_standing(window, id.account(), to.into()))
}

/// Gives a client another therapist, until a date for a stand-in.
#[tauri::command]
#[specta::specta]
pub(crate) fn assign_client(
    webview: Webview,
    client: PersonId,
    therapist: PersonId,
    until: Option<Millis>,
) -> Reply<()> {
    let until = until.map(|at| Timestamp::from_millis(at.0));
    let therapist = Therapist { id: therapist.account(), until };
    ask(&webview, |desk, window| desk.assign_client(window, client.account(), therapist))
}

/// Takes a therapist off a client.
#[tauri::command]
#[specta::specta]
pub(crate) fn release_client(webview: Webview, client: PersonId, therapist: PersonId) -> Reply<()> {
    ask(&webview, |desk, window| desk.release_client(window, client.account(), therapist.account()))
}

/// Who stands beside the one who asks.
pub(super) fn second(recovery_key: Option<&Typed>) -> SecondPerson<'_> {
    recovery_key.map_or(SecondPerson::Nobody, |typed| SecondPerson::RecoveryKey(typed.expose()))
}
