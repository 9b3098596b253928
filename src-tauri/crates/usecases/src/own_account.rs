//! What people read about their own account, and the table of what is asked.

mod changes;

pub use changes::Change;
use changes::last_changes;
pub(crate) use changes::{is_message, messages_since};

use tweestap_core::account::{Account, Authenticator, Method, Role};
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::help_desk::{self, About};
use tweestap_core::organisation::{Organisation, Profile, Requirement};
use tweestap_core::policy::{self, Asked, Column, Operation, ReadOwn};
use tweestap_core::session::Session;

use crate::check::CodeState;
use crate::desk::{Desk, Loaded, WindowName, decided};
use crate::outcome::Outcome;
use crate::ports::{Fault, KeyPlace};
use crate::screen::{OrganisationCard, card};

/// The profile page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnProfile {
    /// The person's name.
    pub name: String,
    /// The address they log in with.
    pub address: String,
    /// What they are.
    pub role: Role,
    /// When staff made the account.
    pub created_at: Timestamp,
    /// The last full log-in before this visit.
    pub last_log_in_at: Option<Timestamp>,
    /// The language they chose.
    pub language: Option<String>,
    /// Their two-step.
    pub two_step: TwoStepState,
}

/// A person as a sheet names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonCard {
    /// The name.
    pub name: String,
    /// The address they log in with.
    pub address: String,
}

/// The security page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSecurity {
    /// The person's two-step.
    pub two_step: TwoStepState,
    /// What the organisation decided for their role.
    pub requirement: Requirement,
    /// When they chose their password.
    pub password_changed_at: Option<Timestamp>,
    /// What happened to the account lately, newest first.
    pub last_changes: Vec<Change>,
    /// Where the store's root key lies.
    pub key_place: KeyPlace,
    /// What two-step can be switched on with here.
    pub methods: MethodsHere,
}

/// What two-step can be switched on with, or moved to; `None`: it can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MethodsHere {
    /// An app on the phone.
    pub app: Option<WhyNot>,
    /// SMS.
    pub sms: Option<WhyNot>,
}

/// Why a method cannot be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// Two-step is not available for the person's role.
    NotForThisRole,
    /// The organisation switched the method off.
    SwitchedOff,
    /// The organisation set up no SMS gateway.
    NoGateway,
}

/// Two-step as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TwoStepState {
    /// The password alone opens the account.
    Off,
    /// On.
    On {
        /// Since when.
        since: Timestamp,
        /// Where codes come from.
        method: Method,
        /// The last digits of the number, for SMS.
        number_ends_in: Option<String>,
        /// When this phone was connected.
        connected_at: Timestamp,
        /// Whether its codes are refused.
        suspended: bool,
        /// Recovery codes left.
        codes_left: usize,
        /// Whether the person confirmed having them.
        codes_confirmed: bool,
        /// When one was last used.
        code_last_used_at: Option<Timestamp>,
    },
}

/// The page "When am I asked for what?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// How much the organisation asks.
    pub profile: Profile,
    /// Whether the reader's own two-step is on.
    pub on: bool,
    /// Minutes without input before the window locks.
    pub minutes: u8,
    /// The rows that the reader's role can do.
    pub rows: Vec<RulesRow>,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RulesRow {
    /// What the reader wants to do.
    pub operation: Operation,
    /// What it asks with two-step off.
    pub off: Asked,
    /// What it asks with two-step on.
    pub on: Asked,
}

impl Desk {
    /// The profile of the session's person.
    pub fn own_profile(&self, window: &WindowName) -> Result<Outcome<OwnProfile>, Fault> {
        let place = self.place(window);
        let mut held = place.hold();
        let before = held.as_mut().and_then(Session::visit_mut).and_then(|visit| visit.before);
        decided(self, &mut held, ReadOwn, |loaded, _, _, now| {
            let account = &loaded.account;
            Ok(Outcome::Done(OwnProfile {
                name: account.name.clone(),
                address: account.address.to_string(),
                role: account.role,
                created_at: account.created_at,
                last_log_in_at: before,
                language: account.language.clone(),
                two_step: two_step_state(loaded, now)?,
            }))
        })
    }

    /// The state of the person's security, in facts.
    pub fn own_security(&self, window: &WindowName) -> Result<Outcome<OwnSecurity>, Fault> {
        let key_place = self.opened()?.key_place;
        self.read_own(window, |loaded, now| {
            let account = &loaded.account;
            Ok(OwnSecurity {
                two_step: two_step_state(loaded, now)?,
                requirement: loaded.organisation.two_step.of(account.role),
                password_changed_at: account.password.as_ref().map(|password| password.changed_at),
                last_changes: last_changes(loaded, account, now)?,
                key_place,
                methods: MethodsHere::of(loaded, loaded.account.enrolled().is_some())?,
            })
        })
    }

    /// The table of what is asked, for the session's person.
    pub fn rules(&self, window: &WindowName) -> Result<Outcome<Rules>, Fault> {
        self.read_own(window, |loaded, _| {
            let (account, organisation) = (&loaded.account, &loaded.organisation);
            let column_off = match organisation.two_step.of(account.role) {
                Requirement::NotAvailable => Column::NotAvailable,
                Requirement::Optional | Requirement::Required { .. } => Column::Off,
            };
            let row = |operation| RulesRow {
                operation,
                off: policy::asked(operation, column_off, organisation.profile),
                on: policy::asked(operation, Column::On, organisation.profile),
            };
            Ok(Rules {
                profile: organisation.profile,
                on: account.enrolled().is_some(),
                minutes: organisation.inactivity_minutes.of(account.role),
                rows: Operation::ALL
                    .iter()
                    .copied()
                    .filter(|op| can_do(account.role, *op))
                    .map(row)
                    .collect(),
            })
        })
    }

    /// The session's person and organisation, for what is put on paper.
    pub fn card(&self, window: &WindowName) -> Result<Outcome<(PersonCard, OrganisationCard)>, Fault> {
        self.read_own(window, |loaded, _| {
            let person =
                PersonCard { name: loaded.account.name.clone(), address: loaded.account.address.to_string() };
            Ok((person, card(&loaded.organisation)))
        })
    }

    /// The organisation's name.
    pub fn organisation_name(&self) -> Result<String, Fault> {
        Ok(self.organisation()?.name)
    }

    /// The organisation's name, and whom to call.
    pub fn organisation_card(&self) -> Result<OrganisationCard, Fault> {
        Ok(card(&self.organisation()?))
    }

    pub(crate) fn organisation(&self) -> Result<Organisation, Fault> {
        let opened = self.opened()?;
        let tx = opened.store.begin()?;
        tx.organisation()?.ok_or(Fault::Closed)
    }

    fn read_own<T>(
        &self,
        window: &WindowName,
        read: impl FnOnce(&Loaded<'_>, Moment) -> Result<T, Fault>,
    ) -> Result<Outcome<T>, Fault> {
        let place = self.place(window);
        decided(self, &mut place.hold(), ReadOwn, |loaded, _, _, now| Ok(Outcome::Done(read(loaded, now)?)))
    }
}

impl MethodsHere {
    /// For the person who is loaded; `keeps`: whether they have two-step on and only
    /// move it, which no setting keeps them from.
    pub(crate) fn of(loaded: &Loaded<'_>, keeps: bool) -> Result<Self, Fault> {
        let Organisation { methods, two_step, .. } = &loaded.organisation;
        if !keeps && two_step.of(loaded.account.role) == Requirement::NotAvailable {
            return Ok(Self { app: Some(WhyNot::NotForThisRole), sms: Some(WhyNot::NotForThisRole) });
        }
        let sms = match loaded.tx.delivery()?.sms {
            _ if !methods.sms => Some(WhyNot::SwitchedOff),
            None => Some(WhyNot::NoGateway),
            Some(_) => None,
        };
        Ok(Self { app: (!methods.app).then_some(WhyNot::SwitchedOff), sms })
    }
}

fn can_do(role: Role, operation: Operation) -> bool {
    About::ALL.into_iter().any(|about| help_desk::may(role, about, operation))
}

fn two_step_state(loaded: &Loaded<'_>, now: Moment) -> Result<TwoStepState, Fault> {
    let code = CodeState::of(loaded.tx.as_ref(), &loaded.account, now)?;
    Ok(two_step_state_of(&loaded.account, code))
}

/// Someone's two-step as they, or staff, see it.
pub(crate) fn two_step_state_of(account: &Account, code: CodeState) -> TwoStepState {
    let Some(enrolled) = account.enrolled() else { return TwoStepState::Off };
    let number_ends_in = match &enrolled.authenticator {
        Authenticator::App(_) => None,
        Authenticator::Sms(sms) => Some(sms.number.last_digits().to_owned()),
    };
    TwoStepState::On {
        since: enrolled.since,
        method: enrolled.authenticator.method(),
        number_ends_in,
        connected_at: enrolled.authenticator.connected_at(),
        suspended: code.suspended,
        codes_left: enrolled.recovery.remaining(),
        codes_confirmed: enrolled.recovery.confirmed_at().is_some(),
        code_last_used_at: enrolled.recovery.cells().iter().filter_map(|cell| cell.used_at).max(),
    }
}
