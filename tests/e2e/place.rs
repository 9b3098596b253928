//! Where one story plays: a folder, a screen, and perhaps a desktop session with
//! a keyring. All of it goes when the story ends.

use std::ffi::OsString;
use std::fs::DirBuilder;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::DirBuilderExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use rustix::process::{Pid, Signal};
use tempfile::TempDir;

/// What answers on the session's bus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Keyring {
    /// There is no bus: nothing answers.
    None,
    /// A gnome-keyring that is unlocked.
    Unlocked,
}

/// Unlocks the keyring (an empty password does not) and becomes the program.
const UNLOCK_THEN: &str = "\
printf tweestap | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 1
exec \"$@\"";

/// Nothing on the desktop moves by itself: without a graphics card each step of a movement
/// costs as much as a whole picture of the window.
const STILL: &str = "[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n";

/// A folder and a screen.
pub(crate) struct Place {
    folder: TempDir,
    screen: Screen,
    keyring: Keyring,
    variables: Vec<(&'static str, OsString)>,
}

/// An Xvfb. Nobody else draws there, so pictures and keys are this story's.
struct Screen {
    server: Child,
    name: String,
}

impl Place {
    pub(crate) fn new(keyring: Keyring) -> Self {
        let folder = tempfile::Builder::new().prefix("tw").tempdir().expect("a temporary folder");
        for name in ["home", "run", "data", "saved"] {
            DirBuilder::new().mode(0o700).create(folder.path().join(name)).expect("a folder");
        }
        let settings = folder.path().join("home/.config/gtk-3.0");
        std::fs::create_dir_all(&settings).expect("a folder");
        std::fs::write(settings.join("settings.ini"), STILL).expect("a file");
        Self { folder, screen: Screen::open(), keyring, variables: Vec::new() }
    }

    /// A place whose computer trusts this certificate.
    pub(crate) fn trusting(mut self, certificate: &Path) -> Self {
        self.variables.push(("SSL_CERT_FILE", certificate.into()));
        self
    }

    /// A place whose system bus is this one.
    pub(crate) fn on_system_bus(mut self, address: &str) -> Self {
        self.variables.push(("DBUS_SYSTEM_BUS_ADDRESS", address.into()));
        self
    }

    /// The folder given as `--data-dir`.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Where a story saves files.
    pub(crate) fn saved(&self) -> PathBuf {
        self.folder.path().join("saved")
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    pub(crate) fn display(&self) -> &str {
        &self.screen.name
    }

    /// Forgets every key: the keyring starts anew and empty.
    pub(crate) fn empty_keyring(&self) {
        let keyrings = self.home().join(".local/share/keyrings");
        std::fs::remove_dir_all(keyrings).expect("there is a keyring to remove");
    }

    /// A program in this place, in a process group of its own.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = tied_to_us();
        if self.keyring == Keyring::Unlocked {
            command.args(["dbus-run-session", "--", "sh", "-c", UNLOCK_THEN, "sh"]);
        }
        command.arg(program.as_ref());
        self.furnish(&mut command);
        command.process_group(0);
        command
    }

    fn furnish(&self, command: &mut Command) {
        let home = self.home();
        for name in ["WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK"] {
            command.env_remove(name);
        }
        command
            .env("HOME", &home)
            .env("XDG_RUNTIME_DIR", self.folder.path().join("run"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            // The desktop that the tests run on locks its own screen alone.
            .env("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("DISPLAY", self.display())
            .env("GDK_BACKEND", "x11")
            // Drawing by a graphics card that is not there takes longer than drawing without.
            .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
            .env("LP_NUM_THREADS", "0")
            .env("GSETTINGS_BACKEND", "memory")
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "UTC")
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
    }
}

/// Two servers that look for a free number at the same moment may find the same.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

impl Screen {
    fn open() -> Self {
        let _only = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let mut server = tied_to_us()
            .args(["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1100x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("Xvfb is needed: cargo xtask test window installs it");
        let output = server.stdout.take().expect("it was asked for");
        let mut number = String::new();
        // The server writes its number once it takes connections.
        BufReader::new(output).read_line(&mut number).expect("Xvfb writes the number of its display");
        assert!(!number.trim().is_empty(), "Xvfb ended before it had a display");
        Self { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end_group(&mut self.server, Signal::TERM);
    }
}

/// Starts a program that ends when this one does, even if this one is killed.
fn tied_to_us() -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM"]);
    command
}

/// Ends a program with all it started.
pub(crate) fn end_group(leader: &mut Child, signal: Signal) {
    let group = i32::try_from(leader.id()).ok().and_then(Pid::from_raw).expect("a process has a number");
    // It may have ended by itself.
    let _ = rustix::process::kill_process_group(group, signal);
    let _ = leader.wait();
}
