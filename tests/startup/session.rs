//! A desktop of its own: a home, a screen, a bus and what is wrong on it.

use std::fs::{DirBuilder, File};
use std::io::{BufRead as _, BufReader};
use std::ops::Range;
use std::os::unix::fs::{DirBuilderExt as _, FileExt as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use gtk::gio::DBusConnection;
use tempfile::TempDir;

use crate::bus::Bus;

/// What is wrong.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Trouble {
    /// Nothing: the portal says which colours the desktop has.
    None { scheme: u32 },
    /// There is no session bus.
    NoBus,
    /// There is a bus, and neither a portal nor a keyring on it.
    NobodyThere,
    /// The service of this name is started on demand and never comes up.
    Dead(&'static str),
    /// The service of this name is there and answers nobody.
    Hung(&'static str),
}

pub(crate) struct Session {
    // The order is that of ending: what is on the bus lets go before its bus ends.
    pub(crate) service: Option<DBusConnection>,
    bus: Option<Bus>,
    pub(crate) screen: Screen,
    folder: TempDir,
}

impl Session {
    pub(crate) fn open(trouble: Trouble) -> Self {
        let folder = tempfile::Builder::new().prefix("tw").tempdir().expect("a temporary folder");
        for name in ["home", "run", "pixels"] {
            DirBuilder::new().mode(0o700).create(folder.path().join(name)).expect("an empty folder");
        }
        let (bus, service) = match trouble {
            Trouble::NoBus => (None, None),
            Trouble::NobodyThere => (Some(Bus::start(folder.path(), None)), None),
            Trouble::Dead(name) => (Some(Bus::start(folder.path(), Some(name))), None),
            Trouble::Hung(name) => {
                let bus = Bus::start(folder.path(), None);
                let hanging = bus.hang(name);
                (Some(bus), Some(hanging))
            }
            Trouble::None { scheme } => {
                let bus = Bus::start(folder.path(), None);
                let portal = bus.offer_scheme(scheme);
                (Some(bus), Some(portal))
            }
        };
        let screen = Screen::open(&folder.path().join("pixels"));
        Self { service, bus, screen, folder }
    }

    /// Where the app's error output goes.
    pub(crate) fn what_it_says(&self) -> File {
        File::create(self.folder.path().join("said")).expect("an own folder")
    }

    /// What it has said so far.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("said")).unwrap_or_default()
    }

    /// Lets a program run in this session.
    pub(crate) fn furnish(&self, command: &mut Command) {
        let home = self.folder.path().join("home");
        let nowhere = "unix:path=/nonexistent";
        for name in ["WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "TAURI_WEBVIEW_AUTOMATION"] {
            command.env_remove(name);
        }
        command
            .env("XDG_RUNTIME_DIR", self.folder.path().join("run"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("HOME", home)
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus.as_ref().map_or(nowhere, |bus| &bus.address))
            .env("DISPLAY", &self.screen.name)
            .env("GDK_BACKEND", "x11")
            .env("LC_ALL", "C.UTF-8");
    }
}

/// An Xvfb that keeps its pixels in a file.
pub(crate) struct Screen {
    server: Child,
    name: String,
    pixels: File,
}

impl Screen {
    fn open(folder: &Path) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-fbdir"])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is needed: cargo xtask test installs it");
        let mut number = String::new();
        let output = server.stdout.take().expect("it was asked for");
        // The server writes its number once it takes connections.
        BufReader::new(output).read_line(&mut number).expect("Xvfb writes the number of its display");
        let pixels = File::open(folder.join("Xvfb_screen0")).expect("Xvfb keeps its pixels in a file");
        Self { server, name: format!(":{}", number.trim()), pixels }
    }

    /// Whether a window covers the middle of the screen before the time is over.
    /// The screen is black where there is none.
    pub(crate) fn shows_a_window_within(&self, limit: Duration) -> bool {
        within(limit, || self.pixels(400..600, 450).iter().all(|pixel| *pixel != [0, 0, 0]))
    }

    /// Whether the ground of the page has this colour before the time is over. Looks
    /// at the lower right corner of the window, where nothing is written.
    pub(crate) fn has_ground_within(&self, colour: [u8; 3], limit: Duration) -> bool {
        within(limit, || self.pixels(1060..1090, 740).iter().all(|pixel| *pixel == colour))
    }

    /// A piece of a line, red, green and blue. It is found from the end of the file,
    /// so that its head need not be read.
    fn pixels(&self, part: Range<u64>, line: u64) -> Vec<[u8; 3]> {
        const LINE: u64 = 1400 * 4;
        let size = self.pixels.metadata().expect("the file is open").len();
        let mut bytes = vec![0; usize::try_from(part.end - part.start).expect("a line is short") * 4];
        let offset = size - (900 - line) * LINE + part.start * 4;
        self.pixels.read_exact_at(&mut bytes, offset).expect("the screen is that large");
        bytes.chunks_exact(4).map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect()
    }
}

/// Nothing tells when pixels change, so they are looked at again and again.
fn within(limit: Duration, holds: impl Fn() -> bool) -> bool {
    let end = Instant::now() + limit;
    while !holds() {
        if Instant::now() > end {
            return false;
        }
        thread::sleep(Duration::from_millis(20));
    }
    true
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
