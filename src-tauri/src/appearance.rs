//! Light or dark, as the desktop has it.
//!
//! WebKitGTK follows GTK's setting and not the desktop's colour scheme, so that is
//! asked of the settings portal and handed to GTK. A portal can be asleep, dead or
//! hung: the window never waits for it.
//!
//! ```text
//! before the window   the scheme of the last time, else GTK's own theme
//! window is shown     worker: portal (500 ms at most), else the GNOME setting
//! later               the portal says that it changed
//! ```
//!
//! Windows and macOS tell the web view and the window themselves; what is left to do is
//! to remember it.

use serde::{Deserialize, Serialize};
use tauri::window::Color;

/// The two sets of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Scheme {
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

impl Scheme {
    /// The ground of the sheet (`bg` of the design tokens), shown until the page is.
    pub(crate) fn ground(self) -> Color {
        match self {
            Self::Light => Color(0xfa, 0xf8, 0xf4, 0xff),
            Self::Dark => Color(0x18, 0x1b, 0x1a, 0xff),
        }
    }

    #[cfg(target_os = "linux")]
    fn theme(self) -> tauri::Theme {
        match self {
            Self::Light => tauri::Theme::Light,
            Self::Dark => tauri::Theme::Dark,
        }
    }
}

/// A theme of later days is light until it is known.
#[cfg(not(target_os = "linux"))]
impl From<tauri::Theme> for Scheme {
    fn from(theme: tauri::Theme) -> Self {
        if theme == tauri::Theme::Dark { Self::Dark } else { Self::Light }
    }
}

/// The scheme to build the window with. On the main thread, after the toolkit is there.
#[cfg(target_os = "linux")]
pub(crate) fn prepare(remembered: Option<Scheme>) -> Scheme {
    use gtk::prelude::GtkSettingsExt as _;

    let Some(settings) = gtk::Settings::default() else { return Scheme::Light };
    match remembered {
        Some(scheme) => {
            settings.set_gtk_application_prefer_dark_theme(scheme == Scheme::Dark);
            scheme
        }
        None if settings.is_gtk_application_prefer_dark_theme() => Scheme::Dark,
        None if settings.gtk_theme_name().is_some_and(|name| name.ends_with("-dark")) => Scheme::Dark,
        None => Scheme::Light,
    }
}

/// The scheme to build the window with: nobody can be asked before there is one.
#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare(remembered: Option<Scheme>) -> Scheme {
    remembered.unwrap_or(Scheme::Light)
}

#[cfg(target_os = "linux")]
pub(crate) use desktop::follow;

/// Tells `changed` the scheme that the window came up in. Later ones are an event of it.
#[cfg(not(target_os = "linux"))]
pub(crate) fn follow<R: tauri::Runtime>(
    app: &tauri::AppHandle<R>,
    changed: impl Fn(&tauri::AppHandle<R>, Scheme),
) {
    use tauri::Manager as _;

    let theme = app.webview_windows().values().find_map(|window| window.theme().ok());
    if let Some(theme) = theme {
        changed(app, theme.into());
    }
}

#[cfg(target_os = "linux")]
mod desktop {
    use std::thread;

    use gtk::gio::{self, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags};
    use gtk::glib::{ToVariant as _, Variant};
    use gtk::prelude::SettingsExt as _;
    use tauri::{AppHandle, Runtime};

    use super::Scheme;

    const PORTAL: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const SETTINGS: &str = "org.freedesktop.portal.Settings";
    const NAMESPACE: &str = "org.freedesktop.appearance";
    const KEY: &str = "color-scheme";
    /// Milliseconds the settings portal has for its answer.
    const LIMIT: i32 = 500;

    /// Asks for the scheme on a worker, sets it, and goes on listening. `changed`
    /// is told every scheme that the desktop names, on the main thread.
    pub(crate) fn follow<R: Runtime>(
        app: &AppHandle<R>,
        changed: impl Fn(&AppHandle<R>, Scheme) + Clone + Send + 'static,
    ) {
        let app = app.clone();
        let asked = move || {
            let Ok(bus) = gio::bus_get_sync(gio::BusType::Session, Cancellable::NONE) else { return };
            let scheme = from_portal(&bus).or_else(from_gnome);
            let on_main = app.clone();
            let _ended = app.run_on_main_thread(move || {
                if let Some(scheme) = scheme {
                    apply(&on_main, scheme, &changed);
                }
                listen(&bus, on_main, changed);
            });
        };
        // Without a thread the window keeps the scheme it was built with.
        let _unstarted = thread::Builder::new().name("appearance".to_owned()).spawn(asked);
    }

    fn apply<R: Runtime>(app: &AppHandle<R>, scheme: Scheme, changed: &impl Fn(&AppHandle<R>, Scheme)) {
        app.set_theme(Some(scheme.theme()));
        changed(app, scheme);
    }

    fn listen<R: Runtime>(
        bus: &DBusConnection,
        app: AppHandle<R>,
        changed: impl Fn(&AppHandle<R>, Scheme) + 'static,
    ) {
        let told = move |_: &DBusConnection, _: &str, _: &str, _: &str, _: &str, body: &Variant| {
            if let Some(scheme) = announced(body) {
                apply(&app, scheme, &changed);
            }
        };
        let (signal, flags) = (Some("SettingChanged"), DBusSignalFlags::NONE);
        bus.signal_subscribe(Some(PORTAL), Some(SETTINGS), signal, Some(PATH), Some(NAMESPACE), flags, told);
    }

    /// Older portals know `Read` only, which wraps the value twice.
    fn from_portal(bus: &DBusConnection) -> Option<Scheme> {
        let key = (NAMESPACE, KEY).to_variant();
        let none = Cancellable::NONE;
        let flags = DBusCallFlags::NONE;
        let answer =
            bus.call_sync(Some(PORTAL), PATH, SETTINGS, "Read", Some(&key), None, flags, LIMIT, none).ok()?;
        scheme_of(&answer.try_child_value(0)?)
    }

    /// Some portals refuse a process that does not let itself be looked into, as
    /// this one (`hardening`). GNOME's own setting says the same.
    fn from_gnome() -> Option<Scheme> {
        let schema = gio::SettingsSchemaSource::default()?.lookup("org.gnome.desktop.interface", true)?;
        if !schema.has_key(KEY) {
            return None;
        }
        match gio::Settings::new_full(&schema, gio::SettingsBackend::NONE, None).string(KEY).as_str() {
            "prefer-dark" => Some(Scheme::Dark),
            "prefer-light" => Some(Scheme::Light),
            _ => None,
        }
    }

    /// The body of `SettingChanged`: namespace, key, value.
    fn announced(body: &Variant) -> Option<Scheme> {
        let (namespace, key, value) = body.get::<(String, String, Variant)>()?;
        if namespace == NAMESPACE && key == KEY { scheme_of(&value) } else { None }
    }

    /// 1 is dark, 2 is light; 0, no preference, leaves it to GTK's theme.
    fn scheme_of(value: &Variant) -> Option<Scheme> {
        let mut value = value.clone();
        while value.is::<Variant>() {
            value = value.as_variant()?;
        }
        match value.get::<u32>()? {
            1 => Some(Scheme::Dark),
            2 => Some(Scheme::Light),
            _ => None,
        }
    }

    #[cfg(test)]
    mod tests {
        use gtk::glib::{ToVariant as _, Variant};

        use super::{KEY, NAMESPACE, Scheme, announced, scheme_of};

        #[test]
        fn a_value_is_read_however_deep_it_is_wrapped() {
            let wrap = |value: Variant| Variant::from_variant(&value);
            let rows = [
                ("dark", 1_u32.to_variant(), Some(Scheme::Dark)),
                ("light, wrapped as ReadOne does", wrap(2_u32.to_variant()), Some(Scheme::Light)),
                ("dark, wrapped as Read does", wrap(wrap(1_u32.to_variant())), Some(Scheme::Dark)),
                ("no preference", 0_u32.to_variant(), None),
                ("a number of later days", 7_u32.to_variant(), None),
                ("a word", "dark".to_variant(), None),
            ];
            for (name, value, expected) in rows {
                assert_eq!(scheme_of(&value), expected, "{name}");
            }
        }

        #[test]
        fn only_the_colour_scheme_is_taken_from_an_announcement() {
            let body = |namespace: &str, key: &str| {
                (namespace, key, Variant::from_variant(&1_u32.to_variant())).to_variant()
            };
            let rows = [
                ("the scheme", body(NAMESPACE, KEY), Some(Scheme::Dark)),
                ("the contrast", body(NAMESPACE, "contrast"), None),
                ("another namespace", body("org.gnome.desktop.interface", KEY), None),
                ("another shape", (NAMESPACE, KEY).to_variant(), None),
            ];
            for (name, body, expected) in rows {
                assert_eq!(announced(&body), expected, "{name}");
            }
        }
    }
}
