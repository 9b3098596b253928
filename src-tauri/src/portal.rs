//! Keeps a dead desktop portal from holding the start.
//!
//! GTK asks for the portal's `Inhibit` interface while the application registers,
//! synchronously, wherever no GNOME or Xfce session manager runs, and waits 25 s
//! for a portal that does not come up. No setting or variable skips it. So for
//! that moment the question is asked about a name that nobody offers: the bus
//! answers at once that there is none, and GTK goes on without.
//!
//! ```text
//! GTK --StartServiceByName(portal)--> filter --StartServiceByName(nobody)--> bus
//!     <-------------------- "not provided", at once ------------------------
//! ```
//!
//! It relies on the order of GTK 3.24's calls; the start-up tests with a dead and
//! a hung portal notice when that changes.

use std::path::Path;

use gtk::gio::{self, DBusConnection, DBusMessage, DBusMessageType, FilterId};
use gtk::glib::{ToVariant as _, Variant};

const BUS: &str = "org.freedesktop.DBus";
const PORTAL: &str = "org.freedesktop.portal.Desktop";
/// Below the app's own name, so nobody else ever offers it.
const NOBODY: &str = "nl.tweestap.desktop.NoPortal";

/// The filter while it is in place.
pub(crate) struct Bypass {
    bus: DBusConnection,
    filter: FilterId,
}

impl Bypass {
    /// Puts the filter on the connection that GTK will use. None without a session
    /// bus, where GTK asks nothing, and inside Flatpak, where the portal is part of
    /// the sandbox and always there.
    pub(crate) fn install() -> Option<Self> {
        if Path::new("/.flatpak-info").exists() {
            return None;
        }
        let bus = gio::bus_get_sync(gio::BusType::Session, gio::Cancellable::NONE).ok()?;
        let filter = bus.add_filter(divert);
        Some(Self { bus, filter })
    }

    /// Takes the filter away; from here on the portal is reached as usual.
    pub(crate) fn remove(self) {
        self.bus.remove_filter(self.filter);
    }
}

/// Runs on the bus's own thread for every message, so it looks at the cheap things first.
#[expect(clippy::unnecessary_wraps, reason = "a filter that answers None drops the message")]
fn divert(_bus: &DBusConnection, message: &DBusMessage, incoming: bool) -> Option<DBusMessage> {
    let diverted = if incoming { None } else { diverted(message) };
    Some(diverted.unwrap_or_else(|| message.clone()))
}

fn diverted(message: &DBusMessage) -> Option<DBusMessage> {
    if message.message_type() != DBusMessageType::MethodCall || message.destination()? != BUS {
        return None;
    }
    let body = question_for_nobody(&message.member()?, &message.body()?)?;
    // A message on its way out is locked; its copy is not.
    let copy = message.copy().ok()?;
    copy.set_body(&body);
    Some(copy)
}

/// The body of the same call about [`NOBODY`], if the call is about the portal.
fn question_for_nobody(member: &str, body: &Variant) -> Option<Variant> {
    match member {
        "GetNameOwner" => {
            let (name,) = body.get::<(String,)>()?;
            (name == PORTAL).then(|| (NOBODY,).to_variant())
        }
        "StartServiceByName" => {
            let (name, flags) = body.get::<(String, u32)>()?;
            (name == PORTAL).then(|| (NOBODY, flags).to_variant())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use gtk::gio::DBusMessage;
    use gtk::glib::{ToVariant as _, Variant};

    use super::{BUS, NOBODY, PORTAL, diverted};

    fn call(destination: &str, member: &str, body: &Variant) -> DBusMessage {
        let message =
            DBusMessage::new_method_call(Some(destination), "/org/freedesktop/DBus", Some(BUS), member);
        message.set_body(body);
        message
    }

    #[test]
    fn only_the_question_about_the_portal_is_diverted() {
        let start = |name: &str| (name, 0_u32).to_variant();
        let owner = |name: &str| (name,).to_variant();
        let rows = [
            ("start the portal", call(BUS, "StartServiceByName", &start(PORTAL)), Some(start(NOBODY))),
            ("who is the portal", call(BUS, "GetNameOwner", &owner(PORTAL)), Some(owner(NOBODY))),
            ("start the keyring", call(BUS, "StartServiceByName", &start("org.freedesktop.secrets")), None),
            ("who is the keyring", call(BUS, "GetNameOwner", &owner("org.freedesktop.secrets")), None),
            ("another question", call(BUS, "NameHasOwner", &owner(PORTAL)), None),
            ("the portal itself", call(PORTAL, "GetNameOwner", &owner(PORTAL)), None),
            ("another body", call(BUS, "StartServiceByName", &owner(PORTAL)), None),
        ];
        for (name, message, expected) in rows {
            message.lock();
            let body = diverted(&message).and_then(|copy| copy.body());
            assert_eq!(body, expected, "{name}");
        }
    }
}
