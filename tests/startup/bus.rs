//! A private session bus, with services that do not work.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use gtk::gio::{
    Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags, DBusMessage, DBusMessageType,
    DBusSendMessageFlags,
};
use gtk::glib::{ToVariant as _, Variant};

pub(crate) const PORTAL: &str = "org.freedesktop.portal.Desktop";
pub(crate) const KEYRING: &str = "org.freedesktop.secrets";

/// A bus that knows the services of its own folder and of no other; it ends with
/// this value.
pub(crate) struct Bus {
    daemon: Child,
    pub(crate) address: String,
}

impl Bus {
    /// With `dead` the bus can start a program for that name, which never takes it.
    pub(crate) fn start(folder: &Path, dead: Option<&str>) -> Self {
        let configuration = folder.join("bus.conf");
        let services = folder.join("services");
        std::fs::create_dir(&services).expect("an empty folder");
        if let Some(name) = dead {
            let text = format!("[D-BUS Service]\nName={name}\nExec=/bin/sleep 600\n");
            std::fs::write(services.join(format!("{name}.service")), text).expect("an empty folder");
        }
        let text = format!(
            "<busconfig><type>session</type><listen>unix:tmpdir={}</listen><servicedir>{}</servicedir>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            folder.display(),
            services.display()
        );
        std::fs::write(&configuration, text).expect("an empty folder");
        let mut daemon = Command::new("dbus-daemon")
            .args(["--nofork", "--nopidfile", "--print-address", "--config-file"])
            .arg(&configuration)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is needed: cargo xtask test installs it");
        let mut address = String::new();
        let output = daemon.stdout.take().expect("it was asked for");
        BufReader::new(output).read_line(&mut address).expect("the bus says where it listens");
        Self { daemon, address: address.trim().to_owned() }
    }

    /// Takes `name` and answers nobody, for as long as the connection lives.
    pub(crate) fn hang(&self, name: &str) -> DBusConnection {
        let bus = self.connect();
        bus.add_filter(
            |_, message, incoming| if incoming && is_call(message) { None } else { Some(message.clone()) },
        );
        take(&bus, name);
        bus
    }

    /// Takes the portal's name and answers every question for a setting with
    /// `scheme`, for as long as the connection lives.
    pub(crate) fn offer_scheme(&self, scheme: u32) -> DBusConnection {
        let bus = self.connect();
        bus.add_filter(move |bus, message, incoming| {
            if !incoming || message.member().as_deref() != Some("Read") {
                return Some(message.clone());
            }
            let answer = message.new_method_reply();
            let wrapped = Variant::from_variant(&Variant::from_variant(&scheme.to_variant()));
            answer.set_body(&Variant::tuple_from_iter([wrapped]));
            bus.send_message(&answer, DBusSendMessageFlags::NONE).expect("the bus takes an answer");
            None
        });
        take(&bus, PORTAL);
        bus
    }

    fn connect(&self) -> DBusConnection {
        let flags = DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
        DBusConnection::for_address_sync(&self.address, flags, None, Cancellable::NONE)
            .expect("the bus listens")
    }
}

/// Tells everybody that the desktop's colour scheme changed.
pub(crate) fn announce_scheme(portal: &DBusConnection, scheme: u32) {
    let value = Variant::from_variant(&scheme.to_variant());
    let body = ("org.freedesktop.appearance", "color-scheme", value).to_variant();
    let (path, interface) = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings");
    portal.emit_signal(None, path, interface, "SettingChanged", Some(&body)).expect("the bus takes a signal");
}

fn is_call(message: &DBusMessage) -> bool {
    message.message_type() == DBusMessageType::MethodCall
}

fn take(bus: &DBusConnection, name: &str) {
    let wanted = (name, 0_u32).to_variant();
    let (owner, path, none) = ("org.freedesktop.DBus", "/org/freedesktop/DBus", Cancellable::NONE);
    let flags = DBusCallFlags::NONE;
    let taken = bus.call_sync(Some(owner), path, owner, "RequestName", Some(&wanted), None, flags, -1, none);
    assert_eq!(taken.expect("the bus answers").get::<(u32,)>(), Some((1,)), "{name} is ours");
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
