//! The participants' accounts, each with a QR code for somebody's own phone.

use tweestap_core::address::Address;
use tweestap_usecases::{Desk, WindowName};

use super::start::BEHIND_THE_SCENES;
use crate::notebook::Notebook;
use crate::people::participants;
use crate::practice::Practice;
use crate::scenario::{Act, ActName};

/// The account of a participant with its QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantCard {
    /// The address.
    pub address: &'static str,
    /// The QR code for their own phone, as SVG; `None` where another was connected.
    pub qr_svg: Option<String>,
}

impl Practice {
    /// The participants' accounts, each with a QR code of its own. Two-step is switched
    /// on for those where it is not; their simulated phone has the account too.
    pub fn participants(&self, desk: &Desk) -> Vec<ParticipantCard> {
        let window = WindowName::new(BEHIND_THE_SCENES);
        self.clock.begin_playing();
        for address in participants() {
            if self.state().cards.contains_key(address) {
                continue;
            }
            if let Some(svg) = self.connect(desk, &window, address) {
                self.state().cards.insert(address, svg);
            }
        }
        self.clock.end_playing();
        let state = self.state();
        let card = |address| ParticipantCard { address, qr_svg: state.cards.get(address).cloned() };
        participants().map(card).collect()
    }

    /// Switches two-step on and gives the picture that was on the screen.
    fn connect(&self, desk: &Desk, window: &WindowName, who: &'static str) -> Option<String> {
        if self.is_on(who) != Some(false) {
            return None;
        }
        let mut notes = Notebook::default();
        let mut play = |act| self.play(desk, window, who, &[Act::Plain(act)], &mut notes).ok();
        play(ActName::LogIn)?;
        play(ActName::StartApp)?;
        let picture = self.phones.picture();
        let rest = [ActName::Scan, ActName::ConfirmFirstCode, ActName::ConfirmCodes, ActName::LogOut];
        rest.into_iter().try_for_each(play)?;
        picture
    }

    fn is_on(&self, address: &str) -> Option<bool> {
        let address = Address::parse(address).ok()?;
        let account = self.store().ok()?.begin().ok()?.account_by_address(&address).ok()??;
        Some(account.enrolled().is_some())
    }
}
