//! People as staff see them, and the codes staff give.

use data_encoding::HEXLOWER_PERMISSIVE;
use serde::{Deserialize, Serialize};
use specta::Type;
use tweestap_core::account::{AccountId, Standing};
use tweestap_core::audit::IdentityCheck;
use tweestap_core::clock::Timestamp;
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::organisation::PerRole;
use tweestap_usecases::issue_code::CodeToReadOut;
use tweestap_usecases::people::{Colleague, PeopleFound, PersonForm, PersonPage};
use tweestap_usecases::ports::{PeopleFilter, PersonRow};

use super::{MethodName, Millis, OperationName, RoleName, TwoStepView};

/// Names an account on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub(crate) struct PersonId(String);

impl From<AccountId> for PersonId {
    fn from(id: AccountId) -> Self {
        Self(id.to_string())
    }
}

impl PersonId {
    /// The account it names. What is no id names nobody: an account that cannot exist.
    pub(crate) fn account(&self) -> AccountId {
        let bytes = HEXLOWER_PERMISSIVE.decode(self.0.as_bytes()).ok();
        AccountId::from_bytes(bytes.and_then(|bytes| bytes.try_into().ok()).unwrap_or([0; 16]))
    }
}

mirror! {
    /// Whether an account can be used.
    StandingName of Standing { Active, Deactivated, Removed, }
}

mirror! {
    /// A code that staff give.
    IssuedCodeName of IssuedCodeKind { Password, Reset, Welcome, }
}

mirror! {
    /// How staff checked that a person is who they say.
    IdentityCheckName of IdentityCheck { CalledBack, InPerson, VouchedFor, }
}

mirror! {
    /// Which people of a list.
    PeopleFilterName of PeopleFilter { All, NeedsSomeone, Deactivated, }
}

/// What is filled in about a person.
#[derive(Deserialize, Type)]
pub(crate) struct PersonFormView {
    /// The name as shown.
    pub name: String,
    /// An e-mail address or a log-in name.
    pub address: String,
    /// The number in the file, to call back; may be empty.
    pub contact_number: String,
    /// What the person is.
    pub role: RoleName,
}

impl From<PersonFormView> for PersonForm {
    fn from(form: PersonFormView) -> Self {
        Self {
            name: form.name,
            address: form.address,
            contact_number: form.contact_number,
            role: form.role.into(),
        }
    }
}

/// One page of people.
#[derive(Serialize, Type)]
pub(crate) struct PeopleView {
    /// The rows, by name.
    pub rows: Vec<PersonRowView>,
    /// How many there are without a page.
    pub all: u32,
    /// How many need someone.
    pub needs_someone: u32,
    /// How many are closed.
    pub deactivated: u32,
}

/// One person in a list.
#[derive(Serialize, Type)]
pub(crate) struct PersonRowView {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The address they log in with.
    pub address: String,
    /// What they are.
    pub role: RoleName,
    /// Whether the account can be used.
    pub standing: StandingName,
    /// Whether a password was ever chosen.
    pub activated: bool,
    /// Where codes come from, while two-step is on.
    pub method: Option<MethodName>,
    /// From when they cannot log in without two-step, where it is off; `null`: never.
    pub required_from: Option<Millis>,
    /// Whether its codes are refused.
    pub refused: bool,
    /// Recovery codes left, while two-step is on.
    pub codes_left: u8,
    /// The last full log-in.
    pub last_log_in_at: Option<Millis>,
}

/// One person's page.
#[derive(Serialize, Type)]
pub(crate) struct PersonView {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The address they log in with.
    pub address: String,
    /// The number in the file, to call back.
    pub contact_number: String,
    /// What they are.
    pub role: RoleName,
    /// Whether the account can be used.
    pub standing: StandingName,
    /// Whether a password was ever chosen.
    pub activated: bool,
    /// Their two-step.
    pub two_step: TwoStepView,
    /// From when they cannot log in without it; `null`: never.
    pub required_from: Option<Millis>,
    /// The last full log-in.
    pub last_log_in_at: Option<Millis>,
    /// When the account was made.
    pub created_at: Millis,
    /// Codes that can be entered now.
    pub open_codes: Vec<OpenCodeView>,
    /// A client's therapists.
    pub therapists: Vec<TherapistView>,
    /// What the reader may do to this account.
    pub may: Vec<OperationName>,
}

/// A code that can be entered now.
#[derive(Serialize, Type)]
pub(crate) struct OpenCodeView {
    /// Which.
    pub code: IssuedCodeName,
    /// Until when.
    pub expires_at: Millis,
}

/// A therapist of a client.
#[derive(Serialize, Type)]
pub(crate) struct TherapistView {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// Until when, for a stand-in.
    pub until: Option<Millis>,
}

/// Therapists who can look after a client.
#[derive(Serialize, Type)]
pub(crate) struct ColleaguesView {
    /// By name.
    pub people: Vec<ColleagueView>,
}

/// One of them.
#[derive(Serialize, Type)]
pub(crate) struct ColleagueView {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The address they log in with.
    pub address: String,
}

/// A code to read out, shown once.
#[derive(Serialize, Type)]
pub(crate) struct CodeToReadOutView {
    /// Its two groups of four.
    pub groups: Vec<String>,
    /// The word of the spelling alphabet for each symbol, in the language on screen.
    pub words: Vec<String>,
    /// Whom it is for.
    pub name: String,
    /// The address they log in with.
    pub address: String,
    /// When it can no longer be used.
    pub expires_at: Millis,
}

impl From<PeopleFound> for PeopleView {
    fn from(PeopleFound { page, required_from }: PeopleFound) -> Self {
        Self {
            rows: page.rows.into_iter().map(|row| PersonRowView::of(row, &required_from)).collect(),
            all: page.all,
            needs_someone: page.needs_someone,
            deactivated: page.deactivated,
        }
    }
}

impl PersonRowView {
    fn of(row: PersonRow, required_from: &PerRole<Option<Timestamp>>) -> Self {
        Self {
            required_from: required_from.of(row.role).filter(|_| row.method.is_none()).map(Millis::from),
            id: row.id.into(),
            name: row.name,
            address: row.address,
            role: row.role.into(),
            standing: row.standing.into(),
            activated: row.activated,
            method: row.method.map(MethodName::from),
            refused: row.refused,
            codes_left: row.codes_left,
            last_log_in_at: row.last_log_in_at.map(Millis::from),
        }
    }
}

impl From<Vec<Colleague>> for ColleaguesView {
    fn from(people: Vec<Colleague>) -> Self {
        let view = |person: Colleague| ColleagueView {
            id: person.id.into(),
            name: person.name,
            address: person.address,
        };
        Self { people: people.into_iter().map(view).collect() }
    }
}

impl From<PersonPage> for PersonView {
    fn from(page: PersonPage) -> Self {
        let open = page.open_codes.into_iter();
        let therapists = page.therapists.into_iter();
        Self {
            id: page.id.into(),
            name: page.name,
            address: page.address,
            contact_number: page.contact_number,
            role: page.role.into(),
            standing: page.standing.into(),
            activated: page.activated,
            two_step: page.two_step.into(),
            required_from: page.required_from.map(Millis::from),
            last_log_in_at: page.last_log_in_at.map(Millis::from),
            created_at: page.created_at.into(),
            open_codes: open
                .map(|(code, at)| OpenCodeView { code: code.into(), expires_at: at.into() })
                .collect(),
            therapists: therapists
                .map(|(therapist, name)| TherapistView {
                    id: therapist.id.into(),
                    name,
                    until: therapist.until.map(Millis::from),
                })
                .collect(),
            may: page.may.into_iter().map(OperationName::from).collect(),
        }
    }
}

impl CodeToReadOutView {
    /// The code with the words of `language`.
    pub(crate) fn of(code: &CodeToReadOut, language: tweestap_documents::Language) -> Self {
        let word = |symbol: char| tweestap_documents::spelling::word(symbol, language).unwrap_or_default();
        Self {
            groups: code.code.split('-').map(str::to_owned).collect(),
            words: code.code.chars().filter(|symbol| *symbol != '-').map(|s| word(s).to_owned()).collect(),
            name: code.name.clone(),
            address: code.address.clone(),
            expires_at: code.expires_at.into(),
        }
    }
}

/// Whom staff hand a window over to, for the page that comes after the log-out.
#[derive(Clone, Serialize, Deserialize, Type)]
pub(crate) struct NextPersonView {
    /// A password follows from the code that was read out; otherwise the log-in comes first.
    pub with_code: bool,
    /// What they log in with.
    pub address: String,
    /// The name.
    pub name: String,
}
