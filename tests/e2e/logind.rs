//! A stand-in for logind on a system bus of the story's own: it says that the screen
//! was locked or that the computer falls asleep, as the real one does.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;
use zbus::blocking::{Connection, connection};
use zbus::zvariant::{ObjectPath, OwnedObjectPath, Value};

const NAME: &str = "org.freedesktop.login1";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";
/// The session that the app is told is its own, and somebody else's.
const OUR_PATH: &str = "/org/freedesktop/login1/session/_31";
const OTHER_PATH: &str = "/org/freedesktop/login1/session/c2";

/// What logind says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Says {
    /// The computer falls asleep.
    Sleep,
    /// Lock the session: a key of the desktop was pressed.
    Lock,
    /// The session's screen is locked now.
    ScreenLocked,
    /// It is unlocked again.
    ScreenUnlocked,
    /// Another person's session on this computer is to lock.
    LockOfAnother,
}

/// The bus and who answers on it; both end with this value.
pub(crate) struct Logind {
    bus: Child,
    address: String,
    connection: Connection,
    /// The process whose session was asked for; 0 before.
    asked: Arc<AtomicU32>,
    _folder: TempDir,
}

/// What the app asks of it.
struct Manager {
    asked: Arc<AtomicU32>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(name = "GetSessionByPID")]
    fn session_by_pid(&self, process: u32) -> OwnedObjectPath {
        self.asked.store(process, Ordering::SeqCst);
        ObjectPath::from_static_str_unchecked(OUR_PATH).into()
    }
}

impl Logind {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (bus, address) = start_bus(&folder);
        let asked = Arc::new(AtomicU32::new(0));
        let connection = connection::Builder::address(address.as_str())
            .and_then(|builder| builder.name(NAME))
            .and_then(|builder| builder.serve_at(MANAGER_PATH, Manager { asked: Arc::clone(&asked) }))
            .and_then(connection::Builder::build)
            .expect("the bus takes a service");
        Self { bus, address, connection, asked, _folder: folder }
    }

    /// Where the app finds the bus.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Whether the app asked which session is its own: from then on it can listen.
    pub(crate) fn was_asked(&self) -> bool {
        self.asked.load(Ordering::SeqCst) > 0
    }

    pub(crate) fn say(&self, what: Says) {
        let none = None::<()>;
        let said = match what {
            Says::Sleep => self.connection.emit_signal(
                none,
                MANAGER_PATH,
                "org.freedesktop.login1.Manager",
                "PrepareForSleep",
                &(true,),
            ),
            Says::Lock => self.connection.emit_signal(none, OUR_PATH, SESSION, "Lock", &()),
            Says::LockOfAnother => self.connection.emit_signal(none, OTHER_PATH, SESSION, "Lock", &()),
            Says::ScreenLocked => self.hint(true),
            Says::ScreenUnlocked => self.hint(false),
        };
        said.expect("the bus takes a signal");
    }

    fn hint(&self, is_locked: bool) -> zbus::Result<()> {
        let changed = HashMap::from([("LockedHint", Value::from(is_locked))]);
        let body = (SESSION, changed, Vec::<&str>::new());
        let properties = "org.freedesktop.DBus.Properties";
        self.connection.emit_signal(None::<()>, OUR_PATH, properties, "PropertiesChanged", &body)
    }
}

/// A bus that knows no services but those that come to it.
fn start_bus(folder: &TempDir) -> (Child, String) {
    let configuration = folder.path().join("bus.conf");
    let text = format!(
        "<busconfig><type>system</type><listen>unix:tmpdir={}</listen><policy context=\"default\">\
         <allow send_destination=\"*\"/><allow send_type=\"signal\"/><allow receive_sender=\"*\"/>\
         <allow own=\"*\"/></policy></busconfig>",
        folder.path().display()
    );
    std::fs::write(&configuration, text).expect("an empty folder");
    let mut bus = Command::new("setpriv")
        .args(["--pdeathsig", "TERM", "dbus-daemon", "--nofork", "--nopidfile", "--print-address"])
        .arg("--config-file")
        .arg(&configuration)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .expect("dbus-daemon is needed: cargo xtask test window installs it");
    let mut address = String::new();
    let output = bus.stdout.take().expect("it was asked for");
    BufReader::new(output).read_line(&mut address).expect("the bus says where it listens");
    (bus, address.trim().to_owned())
}

impl Drop for Logind {
    fn drop(&mut self) {
        let _ = self.bus.kill();
        let _ = self.bus.wait();
    }
}
