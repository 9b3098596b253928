//! The person of an open session, and what is worth doing now.

use serde::Serialize;
use specta::Type;
use tweestap_usecases::screen as uc;

use super::account::{MethodView, methods};
use super::{ChangeView, IssuedCodeName, Millis, OrganisationView, RoleName, count};

/// The person of an open session.
#[derive(Serialize, Type)]
pub(crate) struct SessionView {
    /// Whose desk it is.
    pub organisation: OrganisationView,
    /// The person's name.
    pub name: String,
    /// Its first word.
    pub first_name: String,
    /// The address they log in with.
    pub address: String,
    /// What they are.
    pub role: RoleName,
    /// What is worth doing now, the most pressing first.
    pub offers: Vec<OfferView>,
    /// Minutes without input before the window locks.
    pub locks_after_minutes: u8,
    /// When the session ends at the latest.
    pub ends_at: Millis,
    /// What two-step can be switched on with here.
    pub methods: Vec<MethodView>,
}

/// Something worth doing now.
#[derive(Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum OfferView {
    /// The recovery codes were never confirmed: make a new set.
    SaveCodes,
    /// No recovery code is left.
    NoCodes,
    /// Two or fewer are left.
    FewCodes {
        /// How many.
        left: u32,
    },
    /// A recovery code was used to come in.
    UsedRecoveryCode {
        /// How many are left.
        left: u32,
    },
    /// Right after it: take a new phone at once, if wanted.
    NewPhone,
    /// Wrong codes since the last visit.
    WrongCodes {
        /// How many.
        count: u32,
    },
    /// The year's wrong codes run out: connect the app anew.
    CodeBudget {
        /// How many of 100 are used.
        used: u32,
    },
    /// The organisation's recovery key was never confirmed.
    RecoveryKey,
    /// Staff gave a code that the person may not have asked for.
    OpenCode {
        /// Which.
        code: IssuedCodeName,
        /// Who gave it; `null`: someone who was removed since.
        issued_by: Option<String>,
        /// Since when.
        issued_at: Millis,
    },
    /// Two-step becomes required.
    RequiredFrom {
        /// From when.
        from: Millis,
    },
    /// Things that happened to the account since the last visit.
    Happened {
        /// What, newest first.
        changes: Vec<ChangeView>,
    },
}

impl From<uc::SessionCard> for SessionView {
    fn from(card: uc::SessionCard) -> Self {
        Self {
            organisation: card.organisation.into(),
            name: card.name,
            first_name: card.first_name,
            address: card.address,
            role: card.role.into(),
            offers: card.offers.into_iter().map(OfferView::from).collect(),
            locks_after_minutes: card.locks_after_minutes,
            ends_at: card.ends_at.into(),
            methods: methods(card.methods),
        }
    }
}

impl From<uc::Offer> for OfferView {
    fn from(offer: uc::Offer) -> Self {
        match offer {
            uc::Offer::SaveCodes => Self::SaveCodes,
            uc::Offer::NoCodes => Self::NoCodes,
            uc::Offer::FewCodes(left) => Self::FewCodes { left: count(left) },
            uc::Offer::UsedRecoveryCode(left) => Self::UsedRecoveryCode { left: count(left) },
            uc::Offer::NewPhone => Self::NewPhone,
            uc::Offer::WrongCodes(count) => Self::WrongCodes { count },
            uc::Offer::CodeBudget(used) => Self::CodeBudget { used },
            uc::Offer::RecoveryKey => Self::RecoveryKey,
            uc::Offer::OpenCode { kind, issued_by, issued_at } => {
                Self::OpenCode { code: kind.into(), issued_by, issued_at: issued_at.into() }
            }
            uc::Offer::RequiredFrom(from) => Self::RequiredFrom { from: from.into() },
            uc::Offer::Happened(changes) => {
                Self::Happened { changes: changes.into_iter().map(ChangeView::from).collect() }
            }
        }
    }
}
