//! What logind says on the system bus.
//!
//! ```text
//!   logind ── Manager.PrepareForSleep ─────────────┐
//!          ── Session.Lock                         ├─► lock
//!          ── Session.LockedHint becomes true ─────┘
//! ```
//!
//! The bus is looked for beside the window; without one, or without logind, nothing is
//! heard.

use gtk::gio::{self, BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags};
use gtk::glib::{ToVariant as _, Variant, VariantDict};
use tauri::{AppHandle, Manager as _};

use super::lock;

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// How long logind may take to name our session, in milliseconds.
const NAMED_WITHIN: i32 = 10_000;

/// The bus that is listened to, for as long as the app runs.
struct Listening {
    _bus: DBusConnection,
}

/// Begins to listen. On the window's thread, whose loop hears the signals.
pub(crate) fn watch(app: AppHandle) {
    gio::bus_get(BusType::System, Cancellable::NONE, move |bus| {
        let Ok(bus) = bus else { return };
        listen_for_sleep(&bus, app.clone());
        find_session(&bus, app.clone());
        app.manage(Listening { _bus: bus });
    });
}

fn listen_for_sleep(bus: &DBusConnection, app: AppHandle) {
    let on = (Some(LOGIND), Some(MANAGER), Some("PrepareForSleep"), Some(MANAGER_PATH));
    bus.signal_subscribe(on.0, on.1, on.2, on.3, None, DBusSignalFlags::NONE, move |_, _, _, _, _, _| {
        lock(&app);
    });
}

/// The session of this process: others of the computer lock for themselves.
fn find_session(bus: &DBusConnection, app: AppHandle) {
    let (asked, listener) = ((std::process::id(),).to_variant(), bus.clone());
    bus.call(
        Some(LOGIND),
        MANAGER_PATH,
        MANAGER,
        "GetSessionByPID",
        Some(&asked),
        None,
        DBusCallFlags::NONE,
        NAMED_WITHIN,
        Cancellable::NONE,
        move |answer| {
            let path = answer.ok().and_then(|answer| answer.try_child_value(0)?.str().map(str::to_owned));
            if let Some(path) = path {
                listen_for_lock(&listener, &path, app);
            }
        },
    );
}

fn listen_for_lock(bus: &DBusConnection, session: &str, app: AppHandle) {
    let none = DBusSignalFlags::NONE;
    let to_lock = app.clone();
    bus.signal_subscribe(
        Some(LOGIND),
        Some(SESSION),
        Some("Lock"),
        Some(session),
        None,
        none,
        move |_, _, _, _, _, _| lock(&to_lock),
    );
    let (changed, about) = (Some("PropertiesChanged"), Some(SESSION));
    bus.signal_subscribe(
        Some(LOGIND),
        Some(PROPERTIES),
        changed,
        Some(session),
        about,
        none,
        move |_, _, _, _, _, body| {
            if says_locked(body) {
                lock(&app);
            }
        },
    );
}

/// Whether a change of properties says that the screen is locked now.
fn says_locked(body: &Variant) -> bool {
    let hint = body.try_child_value(1).and_then(|changed| {
        let changed = VariantDict::new(Some(&changed));
        changed.lookup::<bool>("LockedHint").ok().flatten()
    });
    hint == Some(true)
}

#[cfg(test)]
mod tests {
    use gtk::glib::{ToVariant as _, Variant, VariantDict};

    use super::says_locked;

    fn change(set: impl Fn(&VariantDict)) -> Variant {
        let properties = VariantDict::new(None);
        set(&properties);
        let gone: Vec<String> = Vec::new();
        Variant::tuple_from_iter(["session".to_variant(), properties.end(), gone.to_variant()])
    }

    #[test]
    fn only_a_hint_that_the_screen_is_locked_locks() {
        for (case, body, locks) in [
            ("locked", change(|p| p.insert("LockedHint", true)), true),
            ("unlocked", change(|p| p.insert("LockedHint", false)), false),
            ("something else", change(|p| p.insert("IdleHint", true)), false),
            ("another type", change(|p| p.insert("LockedHint", "true")), false),
            ("another shape", "LockedHint".to_variant(), false),
        ] {
            assert_eq!(says_locked(&body), locks, "{case}");
        }
    }
}
