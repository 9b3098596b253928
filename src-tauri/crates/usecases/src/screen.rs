//! What a window shows: which screen, and who is in front of it.

use tweestap_core::account::{Account, Authenticator, Role, Standing};
use tweestap_core::challenge::Proof;
use tweestap_core::clock::{Moment, Timestamp};
use tweestap_core::inactivity::InactivityState;
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::organisation::{HelpDeskContact, Organisation, Requirement};
use tweestap_core::policy::{Operation, Step};
use tweestap_core::session::{CameInBy, LockReason, Session, Stage, Visit};
use tweestap_core::throttle::Schedule;

use crate::check::{CodeState, open_codes};
use crate::desk::{Desk, DeskState, Loaded, WindowName};
use crate::enrol::right_after_recovery;
use crate::own_account::{Change, MethodsHere, messages_since};
use crate::ports::{CounterKey, Fault, OpenFault, Opened};

/// Which screen a window shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// The store is being opened.
    Opening,
    /// It cannot be opened.
    Fault(OpenFault),
    /// There is none yet.
    FirstStart {
        /// Whether a keychain is there for the root key.
        keychain: bool,
    },
    /// A recovery key has to be put on paper first.
    RecoveryKey {
        /// Whose help desk to call.
        organisation: OrganisationCard,
        /// The key.
        groups: Vec<String>,
    },
    /// Nobody is logged in.
    SignedOut {
        /// Whose desk it is.
        organisation: OrganisationCard,
    },
    /// The password was right; the code is asked.
    Code {
        /// Whose desk it is.
        organisation: OrganisationCard,
        /// Who is logging in.
        name: String,
        /// With which address.
        address: String,
        /// Where the code comes from.
        from: CodeFrom,
        /// What stands in the way of a code.
        code: CodeState,
    },
    /// A one-time or welcome code was right; a new password follows.
    Recover {
        /// Whose desk it is.
        organisation: OrganisationCard,
        /// Whose account it is.
        address: String,
        /// Where the code comes from that is asked first; `None`: the password is next.
        asks: Option<CodeFrom>,
        /// Whether it is the first password of the account.
        first: bool,
        /// What stands in the way of a code.
        code: CodeState,
    },
    /// A reset code was right: two-step on anew, or left off.
    AfterReset {
        /// Who is there.
        session: SessionCard,
        /// Whether the organisation leaves the choice.
        may_leave_off: bool,
    },
    /// Log-in leads to switching two-step on.
    Enrol(SessionCard),
    /// Logged in.
    Open(SessionCard),
    /// Locked.
    Locked(LockCard),
}

/// Where an authentication code comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeFrom {
    /// The app on the phone.
    App,
    /// An SMS to the number that ends so.
    Sms {
        /// Its last digits.
        number_ends_in: String,
    },
}

/// An organisation as its own people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationCard {
    /// Its name.
    pub name: String,
    /// Whom to call.
    pub help_desk: HelpDeskContact,
}

/// The person of an open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionCard {
    /// Whose desk it is.
    pub organisation: OrganisationCard,
    /// The person's name.
    pub name: String,
    /// Its first word.
    pub first_name: String,
    /// The address they log in with.
    pub address: String,
    /// What they are.
    pub role: Role,
    /// What is worth doing now, the most pressing first.
    pub offers: Vec<Offer>,
    /// Minutes without input before the window locks.
    pub locks_after_minutes: u8,
    /// When the session ends at the latest.
    pub ends_at: Timestamp,
    /// What two-step can be switched on with here.
    pub methods: MethodsHere,
}

/// The lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockCard {
    /// Whose desk it is.
    pub organisation: OrganisationCard,
    /// The person's name.
    pub name: String,
    /// Its first word.
    pub first_name: String,
    /// Since when.
    pub since: Timestamp,
    /// Why.
    pub why: LockReason,
    /// The organisation's limit, in minutes.
    pub minutes: u8,
    /// Where the code comes from that is asked; `None`: the password is.
    pub asks: Option<CodeFrom>,
    /// Until when no password is taken.
    pub password_wait: Option<Timestamp>,
    /// What stands in the way of a code.
    pub code: CodeState,
    /// Whether unfinished input is kept.
    pub has_draft: bool,
}

/// Something worth doing now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// The recovery codes were never confirmed: make a new set.
    SaveCodes,
    /// No recovery code is left.
    NoCodes,
    /// The log-in was with a recovery code: take a new phone at once, if wanted.
    NewPhone,
    /// A recovery code was used; this many are left.
    UsedRecoveryCode(usize),
    /// Two or fewer are left.
    FewCodes(usize),
    /// Wrong codes since the last visit.
    WrongCodes(u32),
    /// This many of the year's wrong codes are used up.
    CodeBudget(u32),
    /// The organisation's recovery key was never confirmed.
    RecoveryKey,
    /// A reset or password code is open that the person may not have asked for.
    OpenCode {
        /// Which.
        kind: IssuedCodeKind,
        /// Who gave it; `None`: someone who was removed since.
        issued_by: Option<String>,
        /// Since when.
        issued_at: Timestamp,
    },
    /// Two-step becomes required.
    RequiredFrom(Timestamp),
    /// Things that happened to the account since the last visit.
    Happened(Vec<Change>),
}

impl Desk {
    /// What `window` shows now.
    pub fn screen(&self, window: &WindowName) -> Result<Screen, Fault> {
        let opened = match self.state() {
            DeskState::Opening => return Ok(Screen::Opening),
            DeskState::Fault(fault) => return Ok(Screen::Fault(fault)),
            DeskState::FirstStart { keychain } => return Ok(Screen::FirstStart { keychain }),
            DeskState::Open(opened) => opened,
        };
        let place = self.place(window);
        let mut held = place.hold();
        let now = self.now();
        if held.as_ref().is_some_and(|session| session.is_over(now)) {
            self.end_session(&mut held);
        }
        let groups = self.recovery_key_on_paper();
        let screen = match held.as_ref() {
            None => None,
            Some(session) => self.screen_of_person(&opened, session, &groups)?,
        };
        if let Some(screen) = screen {
            return Ok(screen);
        }
        self.end_session(&mut held);
        let groups = self.recovery_key_on_paper();
        let organisation = opened.store.begin()?.organisation()?.ok_or(Fault::Closed)?;
        let organisation = card(&organisation);
        Ok(if groups.is_empty() {
            Screen::SignedOut { organisation }
        } else {
            Screen::RecoveryKey { organisation, groups }
        })
    }

    /// `None` where the session has ended: a changed credential, a closed account.
    fn screen_of_person(
        &self,
        opened: &Opened,
        session: &Session,
        groups: &[String],
    ) -> Result<Option<Screen>, Fault> {
        let Ok(loaded) = Loaded::begin(opened, session)? else { return Ok(None) };
        let account = &loaded.account;
        // Who chooses a first password with a welcome code cannot log in yet.
        let usable = match session.stage() {
            Stage::Recovering { .. } => account.standing == Standing::Active,
            _ => account.can_log_in(),
        };
        if account.credential_version != session.credential_version() || !usable {
            return Ok(None);
        }
        if groups.is_empty() || is_left_alone(session, self.now()) {
            return self.screen_of(session, &loaded).map(Some);
        }
        let organisation = card(&loaded.organisation);
        Ok(Some(Screen::RecoveryKey { organisation, groups: groups.to_vec() }))
    }

    fn screen_of(&self, session: &Session, loaded: &Loaded<'_>) -> Result<Screen, Fault> {
        let (account, organisation) = (&loaded.account, &loaded.organisation);
        let now = self.now();
        Ok(match session.stage() {
            Stage::HalfLoggedIn { .. } => Screen::Code {
                organisation: card(organisation),
                name: account.name.clone(),
                address: account.address.to_string(),
                from: code_from(account).unwrap_or(CodeFrom::App),
                code: CodeState::of(loaded.tx.as_ref(), account, now)?,
            },
            Stage::Recovering { .. } => {
                let operation = Operation::RecoverPassword;
                let given = |proof: &Proof| proof.answers(Step::Code, operation, account.id, now);
                let code_given = session.proofs().iter().any(given);
                Screen::Recover {
                    organisation: card(organisation),
                    address: account.address.to_string(),
                    asks: code_from(account).filter(|_| !code_given),
                    first: account.password.is_none(),
                    code: CodeState::of(loaded.tx.as_ref(), account, now)?,
                }
            }
            Stage::AfterReset(visit) => Screen::AfterReset {
                session: session_card(visit, loaded, Vec::new(), false)?,
                may_leave_off: !matches!(
                    organisation.two_step.of(account.role),
                    Requirement::Required { .. }
                ),
            },
            Stage::Enrolling(visit) => Screen::Enrol(session_card(visit, loaded, Vec::new(), false)?),
            Stage::Open(visit) if is_left_alone(session, now) => {
                Screen::Locked(lock_card(visit, loaded, LockReason::Idle, now.wall, now)?)
            }
            Stage::Open(visit) => {
                let offers = offers(session, visit, loaded, now)?;
                let on = account.enrolled().is_some();
                Screen::Open(session_card(visit, loaded, offers, on)?)
            }
            Stage::Locked { visit, at, why } => Screen::Locked(lock_card(visit, loaded, *why, *at, now)?),
        })
    }
}

/// Whether an open window should be locked by now. It is shown as locked even where
/// nobody looked at the clock yet; the look locks it, and takes its page away.
fn is_left_alone(session: &Session, now: Moment) -> bool {
    matches!(session.stage(), Stage::Open(visit) if visit.activity.state(now) == InactivityState::Expired)
}

fn lock_card(
    visit: &Visit,
    loaded: &Loaded<'_>,
    why: LockReason,
    since: Timestamp,
    now: Moment,
) -> Result<LockCard, Fault> {
    let (account, organisation) = (&loaded.account, &loaded.organisation);
    Ok(LockCard {
        organisation: card(organisation),
        name: account.name.clone(),
        first_name: account.first_name().to_owned(),
        since,
        why,
        minutes: organisation.inactivity_minutes.of(account.role),
        asks: code_from(account),
        password_wait: crate::check::password_wait(loaded.tx.as_ref(), account, now)?,
        code: CodeState::of(loaded.tx.as_ref(), account, now)?,
        has_draft: visit.draft.as_ref().is_some_and(|draft| !draft.fields.is_empty()),
    })
}

/// Where the account's codes come from, while two-step is on.
fn code_from(account: &Account) -> Option<CodeFrom> {
    Some(match &account.enrolled()?.authenticator {
        Authenticator::App(_) => CodeFrom::App,
        Authenticator::Sms(sms) => CodeFrom::Sms { number_ends_in: sms.number.last_digits().to_owned() },
    })
}

fn session_card(
    visit: &Visit,
    loaded: &Loaded<'_>,
    offers: Vec<Offer>,
    keeps_two_step: bool,
) -> Result<SessionCard, Fault> {
    let account = &loaded.account;
    Ok(SessionCard {
        organisation: card(&loaded.organisation),
        name: account.name.clone(),
        first_name: account.first_name().to_owned(),
        address: account.address.to_string(),
        role: account.role,
        offers,
        locks_after_minutes: loaded.organisation.inactivity_minutes.of(account.role),
        ends_at: visit.ends_at(),
        methods: MethodsHere::of(loaded, keeps_two_step)?,
    })
}

pub(crate) fn card(organisation: &Organisation) -> OrganisationCard {
    OrganisationCard { name: organisation.name.clone(), help_desk: organisation.help_desk.clone() }
}

fn offers(session: &Session, visit: &Visit, loaded: &Loaded<'_>, now: Moment) -> Result<Vec<Offer>, Fault> {
    let mut offers = Vec::new();
    for code in open_codes(loaded.tx.as_ref(), &loaded.account, now)? {
        if let Some(issuer) = code.issued_by {
            let issuer = loaded.tx.account(issuer)?.filter(|issuer| issuer.standing != Standing::Removed);
            let issued_by = issuer.map(|issuer| issuer.name);
            offers.push(Offer::OpenCode { kind: code.kind, issued_by, issued_at: code.issued_at.wall });
        }
    }
    let happened = messages_since(loaded, visit)?;
    if !happened.is_empty() {
        offers.push(Offer::Happened(happened));
    }
    if loaded.account.enrolled().is_none()
        && let Some(from) = loaded.organisation.two_step.of(loaded.account.role).enforced_from()
    {
        offers.push(Offer::RequiredFrom(from));
    }
    if let Some(enrolled) = loaded.account.enrolled() {
        let left = enrolled.recovery.remaining();
        let by_recovery_code = visit.came_in_by == CameInBy::RecoveryCode;
        if enrolled.recovery.confirmed_at().is_none() && visit.shown_codes.is_empty() {
            offers.push(Offer::SaveCodes);
        }
        match left {
            0 => offers.push(Offer::NoCodes),
            1 | 2 => offers.push(Offer::FewCodes(left)),
            _ if by_recovery_code => offers.push(Offer::UsedRecoveryCode(left)),
            _ => {}
        }
        if by_recovery_code && right_after_recovery(session, now) {
            offers.push(Offer::NewPhone);
        }
        let counter = loaded.tx.counter(CounterKey::Code(loaded.account.id))?;
        if counter.nears_the_year_limit(&Schedule::CODE) {
            offers.push(Offer::CodeBudget(counter.in_a_year()));
        }
    }
    if visit.wrong_codes_before > 0 {
        offers.push(Offer::WrongCodes(visit.wrong_codes_before));
    }
    if loaded.account.role == Role::HelpDesk && loaded.organisation.recovery_key_confirmed_at.is_none() {
        offers.push(Offer::RecoveryKey);
    }
    Ok(offers)
}
