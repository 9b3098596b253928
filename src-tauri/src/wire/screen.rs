//! Which screen a window shows, and for whom.

use serde::Serialize;
use specta::Type;
use tweestap_core::session::LockReason;
use tweestap_usecases::CodeState;
use tweestap_usecases::screen as uc;

use super::{Millis, OpenFaultKind, PracticePerson, SessionView};

/// Which screen.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Screen {
    /// The store is being opened.
    Opening,
    /// It cannot be opened.
    Fault {
        /// Why.
        fault: OpenFaultKind,
    },
    /// There is none yet.
    FirstStart {
        /// Whether a keychain is there; otherwise ask about the key file.
        keychain: bool,
    },
    /// A recovery key has to be put on paper first.
    RecoveryKey {
        /// Whose help desk to call.
        organisation: OrganisationView,
        /// The key.
        groups: Vec<String>,
    },
    /// Nobody is logged in.
    SignedOut {
        /// Whose desk it is.
        organisation: OrganisationView,
        /// The invented people of a practice organisation; otherwise none.
        people: Vec<PracticePerson>,
    },
    /// The password was right; the code is asked.
    Code {
        /// Whose desk it is.
        organisation: OrganisationView,
        /// Who is logging in.
        name: String,
        /// With which address.
        address: String,
        /// Where the code comes from.
        from: CodeFromView,
        /// Until when no code is taken.
        wait: Option<Millis>,
        /// App codes are refused: only a recovery code helps.
        suspended: bool,
    },
    /// A one-time or welcome code was right; a new password follows.
    Recover {
        /// Whose desk it is.
        organisation: OrganisationView,
        /// Whose account it is.
        address: String,
        /// Where the code comes from that is asked first; `null`: the password is next.
        asks: Option<CodeFromView>,
        /// Whether it is the first password of the account.
        first: bool,
        /// Until when no code is taken.
        wait: Option<Millis>,
        /// Codes of the phone are refused: only a recovery code helps.
        suspended: bool,
    },
    /// A reset code was right: two-step on anew, or left off; nothing else is possible.
    AfterReset {
        /// Who is there.
        session: SessionView,
        /// Whether the organisation leaves the choice.
        may_leave_off: bool,
    },
    /// Log-in leads to switching two-step on; nothing else is possible but log out.
    Enrol {
        /// Who is there.
        session: SessionView,
    },
    /// Logged in.
    Open {
        /// Who is there.
        session: SessionView,
    },
    /// Locked.
    Locked {
        /// Whose desk it is.
        organisation: OrganisationView,
        /// The person's name.
        name: String,
        /// Its first word.
        first_name: String,
        /// Since when.
        since: Millis,
        /// Why.
        why: LockWhy,
        /// The organisation's limit.
        minutes: u8,
        /// Where the code comes from that is asked; `null`: the password is.
        asks: Option<CodeFromView>,
        /// Until when that is not taken.
        wait: Option<Millis>,
        /// App codes are refused: only a recovery code helps.
        suspended: bool,
        /// Whether unfinished input is kept.
        has_draft: bool,
    },
}

/// An organisation as its own people see it.
#[derive(Serialize, Type)]
pub(crate) struct OrganisationView {
    /// Its name.
    pub name: String,
    /// Whom to call.
    pub help_desk: HelpDeskView,
}

/// Whom to call.
#[derive(Serialize, Type)]
pub(crate) struct HelpDeskView {
    /// What the help desk is called.
    pub name: String,
    /// The number.
    pub phone: String,
    /// When someone answers.
    pub hours: String,
    /// What to do outside those hours; may be empty.
    pub outside_hours: String,
}

/// Why a window is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LockWhy {
    /// Nobody touched it.
    Idle,
    /// The person locked it.
    Asked,
    /// The computer's own screen was locked, or it went to sleep.
    Screen,
}

/// Where an authentication code comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum CodeFromView {
    /// The app on the phone.
    App,
    /// An SMS.
    Sms {
        /// The number's last digits.
        number_ends_in: String,
    },
}

impl From<uc::CodeFrom> for CodeFromView {
    fn from(from: uc::CodeFrom) -> Self {
        match from {
            uc::CodeFrom::App => Self::App,
            uc::CodeFrom::Sms { number_ends_in } => Self::Sms { number_ends_in },
        }
    }
}

impl From<uc::OrganisationCard> for OrganisationView {
    fn from(card: uc::OrganisationCard) -> Self {
        Self {
            name: card.name,
            help_desk: HelpDeskView {
                name: card.help_desk.name,
                phone: card.help_desk.phone,
                hours: card.help_desk.hours,
                outside_hours: card.help_desk.outside_hours,
            },
        }
    }
}

impl Screen {
    /// The screen, with the invented people where nobody is logged in to practice.
    pub(crate) fn of(screen: uc::Screen, people: &[PracticePerson]) -> Self {
        match screen {
            uc::Screen::Opening => Self::Opening,
            uc::Screen::Fault(fault) => Self::Fault { fault: fault.into() },
            uc::Screen::FirstStart { keychain } => Self::FirstStart { keychain },
            uc::Screen::RecoveryKey { organisation, groups } => {
                Self::RecoveryKey { organisation: organisation.into(), groups }
            }
            uc::Screen::SignedOut { organisation } => {
                Self::SignedOut { organisation: organisation.into(), people: people.to_vec() }
            }
            uc::Screen::Code { organisation, name, address, from, code: CodeState { wait, suspended } } => {
                Self::Code {
                    organisation: organisation.into(),
                    name,
                    address,
                    from: from.into(),
                    wait: wait.map(Millis::from),
                    suspended,
                }
            }
            uc::Screen::Recover {
                organisation,
                address,
                asks,
                first,
                code: CodeState { wait, suspended },
            } => Self::Recover {
                organisation: organisation.into(),
                address,
                asks: asks.map(CodeFromView::from),
                first,
                wait: wait.map(Millis::from),
                suspended,
            },
            uc::Screen::AfterReset { session, may_leave_off } => {
                Self::AfterReset { session: session.into(), may_leave_off }
            }
            uc::Screen::Enrol(card) => Self::Enrol { session: card.into() },
            uc::Screen::Open(card) => Self::Open { session: card.into() },
            uc::Screen::Locked(card) => locked(card),
        }
    }
}

fn locked(card: uc::LockCard) -> Screen {
    let wait = if card.asks.is_some() { card.code.wait } else { card.password_wait };
    Screen::Locked {
        organisation: card.organisation.into(),
        name: card.name,
        first_name: card.first_name,
        since: card.since.into(),
        why: match card.why {
            LockReason::Idle => LockWhy::Idle,
            LockReason::Asked => LockWhy::Asked,
            LockReason::Screen => LockWhy::Screen,
        },
        minutes: card.minutes,
        asks: card.asks.map(CodeFromView::from),
        wait: wait.map(Millis::from),
        suspended: card.code.suspended,
        has_draft: card.has_draft,
    }
}
