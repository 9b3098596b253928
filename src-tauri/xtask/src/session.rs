//! A private desktop session for the tests on the real window: an own home, an
//! own runtime folder, an own D-Bus and an unlocked gnome-keyring, so that
//! nothing of the person's is read or written and nothing of theirs interferes.

use std::env;
use std::ffi::OsString;
use std::fs::{self, DirBuilder};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Outcome, program};

/// Unlocks the keyring (an empty password does not) and becomes the program.
/// The daemon leaves with the bus.
const UNLOCK_THEN: &str = "\
printf tweestap | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 1
exec \"$@\"";

/// The folders of the session; they go with this value.
pub(crate) struct PrivateSession {
    folder: PathBuf,
}

impl PrivateSession {
    /// Makes the folders. They lie under the system's temporary folder, because
    /// the path of a socket must be short.
    pub(crate) fn open() -> Outcome<Self> {
        let folder = env::temp_dir().join(format!("tweestap-{}", std::process::id()));
        let session = Self { folder };
        for name in ["home", "runtime"] {
            private_folder(&session.folder.join(name))?;
        }
        Ok(session)
    }

    /// The command, to be run inside the session.
    pub(crate) fn wrap(&self, command: &Command) -> Command {
        let mut outer = program::named("dbus-run-session");
        outer.args(["--", "sh", "-c", UNLOCK_THEN, "sh"]);
        outer.arg(command.get_program()).args(command.get_args());
        for name in ["DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK"] {
            outer.env_remove(name);
        }
        // cargo and rustup look for their own things in the home folder.
        outer.envs(own_folder("CARGO_HOME", ".cargo"));
        outer.envs(own_folder("RUSTUP_HOME", ".rustup"));
        let home = self.folder.join("home");
        outer
            .env("XDG_RUNTIME_DIR", self.folder.join("runtime"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("HOME", home)
            .env("LC_ALL", "C.UTF-8");
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => outer.env(name, value),
                None => outer.env_remove(name),
            };
        }
        outer
    }
}

impl Drop for PrivateSession {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// `XDG_RUNTIME_DIR` must be readable by its owner alone.
fn private_folder(path: &Path) -> Outcome {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|fault| format!("{}: {fault}", path.display()))
}

/// A variable, set to what it means now: its value, or the folder in the home.
fn own_folder(variable: &str, in_home: &str) -> Option<(OsString, OsString)> {
    let value = env::var_os(variable).or_else(|| Some(env::home_dir()?.join(in_home).into_os_string()))?;
    Some((variable.into(), value))
}
