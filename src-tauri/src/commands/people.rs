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
pub(crate) async fn search_people(
    webview: Webview,
    text: String,
    only: PeopleFilterName,
    offset: u32,
    limit: u32,
) -> Reply<PeopleView> {
    ask(webview, move |desk, window| desk.search_people(window, &text, only.into(), offset, limit)).await
}

/// Active therapists by name or address, to look after a client with someone.
#[tauri::command]
#[specta::specta]
pub(crate) async fn therapists(webview: Webview, text: String) -> Reply<ColleaguesView> {
    ask(webview, move |desk, window| desk.therapists(window, &text)).await
}

/// One person's page.
#[tauri::command]
#[specta::specta]
pub(crate) async fn person(webview: Webview, id: PersonId) -> Reply<PersonView> {
    ask(webview, move |desk, window| desk.person(window, id.account())).await
}

/// Makes an account.
#[tauri::command]
#[specta::specta]
pub(crate) async fn create_account(webview: Webview, form: PersonFormView) -> Reply<PersonId> {
    ask(webview, move |desk, window| desk.create_account(window, &form.into())).await
}

/// Changes name, address, number or role. `recovery_key`: in place of a second person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_person(
    webview: Webview,
    id: PersonId,
    form: PersonFormView,
    recovery_key: Option<Typed>,
) -> Reply<()> {
    ask(webview, move |desk, window| {
        desk.edit_person(window, id.account(), &form.into(), second(recovery_key.as_ref()))
    })
    .await
}

/// Closes an account, opens it again, or removes it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn change_standing(webview: Webview, id: PersonId, to: StandingName) -> Reply<()> {
    ask(webview, move |desk, window| desk.change_standing(window, id.account(), to.into())).await
}

/// Gives a client another therapist, until a date for a stand-in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn assign_client(
    webview: Webview,
    client: PersonId,
    therapist: PersonId,
    until: Option<Millis>,
) -> Reply<()> {
    let until = until.map(|at| Timestamp::from_millis(at.0));
    let therapist = Therapist { id: therapist.account(), until };
    ask(webview, move |desk, window| desk.assign_client(window, client.account(), therapist)).await
}

/// Takes a therapist off a client.
#[tauri::command]
#[specta::specta]
pub(crate) async fn release_client(webview: Webview, client: PersonId, therapist: PersonId) -> Reply<()> {
    ask(webview, move |desk, window| desk.release_client(window, client.account(), therapist.account())).await
}

/// Who stands beside the one who asks.
pub(super) fn second(recovery_key: Option<&Typed>) -> SecondPerson<'_> {
    recovery_key.map_or(SecondPerson::Nobody, |typed| SecondPerson::RecoveryKey(typed.expose()))
}
