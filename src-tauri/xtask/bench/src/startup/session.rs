//! A desktop session of its own: a home folder, a bus, and what is wrong on it.

use std::fs::{self, DirBuilder};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::Outcome;

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const KEYRING: &str = "org.freedesktop.secrets";

/// What is wrong in a session.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Trouble {
    /// Nothing; there is neither a portal nor a keyring.
    None,
    /// The portal is started on demand and never comes up.
    PortalDead,
    /// The portal is there and answers nobody.
    PortalHung,
    /// The keyring is started on demand and never comes up.
    KeyringDead,
}

/// A session; it ends with this value.
pub(super) struct Session {
    folder: PathBuf,
    homes: u32,
    bus: Child,
    address: String,
    silent: Option<Child>,
}

impl Session {
    pub(super) fn open(folder: &Path, trouble: Trouble, silent_name: &Path) -> Outcome<Self> {
        let folder = folder.join("session");
        // One may be left of a run that was broken off.
        let _ = fs::remove_dir_all(&folder);
        for name in ["runtime", "services"] {
            private_folder(&folder.join(name))?;
        }
        for name in dead(trouble) {
            let file = folder.join("services").join(format!("{name}.service"));
            write(&file, &format!("[D-BUS Service]\nName={name}\nExec=/bin/sleep 1000\n"))?;
        }
        let (bus, address) = start_bus(&folder)?;
        let mut session = Self { folder, homes: 0, bus, address, silent: None };
        session.new_home()?;
        if trouble == Trouble::PortalHung {
            session.silent = Some(session.hang(silent_name, PORTAL)?);
        }
        Ok(session)
    }

    /// A home folder in which nothing was started yet.
    pub(super) fn new_home(&mut self) -> Outcome<()> {
        self.homes += 1;
        private_folder(&self.home())
    }

    /// Lets a program run in this session.
    pub(super) fn furnish<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let home = self.home();
        for name in ["WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "WEBKIT_DISABLE_DMABUF_RENDERER"] {
            command.env_remove(name);
        }
        command
            .env("XDG_RUNTIME_DIR", self.folder.join("runtime"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("HOME", home)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("GDK_BACKEND", "x11")
            .env("LC_ALL", "C.UTF-8")
    }

    fn home(&self) -> PathBuf {
        self.folder.join(format!("home-{}", self.homes))
    }

    fn hang(&self, silent_name: &Path, name: &str) -> Outcome<Child> {
        let mut command = Command::new(silent_name);
        let (child, said) = first_line(self.furnish(&mut command).arg(name))?;
        if said == "taken" { Ok(child) } else { Err(format!("{name} could not be taken.")) }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for child in self.silent.iter_mut().chain([&mut self.bus]) {
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The names whose service never comes up.
fn dead(trouble: Trouble) -> &'static [&'static str] {
    match trouble {
        Trouble::None | Trouble::PortalHung => &[],
        Trouble::PortalDead => &[PORTAL],
        Trouble::KeyringDead => &[KEYRING],
    }
}

/// A bus that knows the services of its own folder and of no other.
fn start_bus(folder: &Path) -> Outcome<(Child, String)> {
    let configuration = folder.join("bus.conf");
    // An abstract socket leaves no file, however deep the folder of the build lies.
    let socket = format!("tweestap-bench-{}", std::process::id());
    write(
        &configuration,
        &format!(
            "<busconfig><type>session</type><listen>unix:abstract={socket}</listen>\
             <servicedir>{}</servicedir>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            folder.join("services").display()
        ),
    )?;
    let mut daemon = Command::new("dbus-daemon");
    daemon.args(["--nofork", "--nopidfile", "--print-address"]).arg("--config-file").arg(&configuration);
    first_line(&mut daemon)
}

/// Starts a program that says one line as soon as it is ready.
fn first_line(command: &mut Command) -> Outcome<(Child, String)> {
    let name = command.get_program().display().to_string();
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|fault| format!("{name}: {fault}"))?;
    let mut line = String::new();
    if let Some(output) = child.stdout.take() {
        BufReader::new(output).read_line(&mut line).map_err(|fault| format!("{name}: {fault}"))?;
    }
    Ok((child, line.trim().to_owned()))
}

fn private_folder(path: &Path) -> Outcome<()> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(|fault| format!("{}: {fault}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|fault| format!("{}: {fault}", path.display()))
}
