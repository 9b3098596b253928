//! The keychain of a Linux desktop: a real `gnome-keyring-daemon` on a private session bus, one
//! that was never unlocked, one that hangs, a bus without any, and no bus.
//!
//! Each scene is played by a copy of this program in a session of its own: the bus is found
//! through the environment, which belongs to the whole process.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::{
    env,
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use tweestap_core::{clock::Timestamp, recovery_key::RecoveryKey};
use tweestap_store::{
    Cost, FolderVault, Hashing, KeyFile, Keychain, PlaceKind, Places, RootKey, RootKeyFault, RootKeyPlace,
    StoreFault, StoreId,
};
use tweestap_usecases::ports::{KeyPlace, Vault, VaultState};

/// Where a scene keeps its files.
const FOLDER: &str = "TWEESTAP_TEST_FOLDER";
const STORE: StoreId = StoreId([5; 16]);
const NOW: Timestamp = Timestamp::from_millis(1_900_000_000_000);

/// Ends the keyring with the scene: it does not always notice that its bus is gone.
const BUS: &str = "bus() { dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus \
        / org.freedesktop.DBus.$@; }
    keyring() { bus GetConnectionUnixProcessID string:org.freedesktop.secrets | awk '{print $2}'; }
    trap 'kill -KILL $(keyring)' EXIT\n";
/// Unlocks a new keyring (an empty password would not) and returns once it is on the bus.
const UNLOCK: &str = "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    bus StartServiceByName string:org.freedesktop.secrets uint32:0 >/dev/null\n";
/// Stops the keyring where it stands: it keeps its name on the bus and answers nothing.
const HANG: &str = "kill -STOP $(keyring)\n";

#[test]
fn an_unlocked_keyring_keeps_the_key() {
    play("unlocked", &["dbus-run-session", "--"], &[BUS, UNLOCK].concat());
}

#[test]
fn a_keyring_that_was_never_unlocked_is_no_first_start() {
    play("never_unlocked", &["dbus-run-session", "--"], BUS);
}

#[test]
fn a_keyring_that_hangs_is_given_up() {
    play("hung", &["dbus-run-session", "--"], &[BUS, UNLOCK, HANG].concat());
}

#[test]
fn a_bus_without_a_keyring_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("bus.conf");
    let bus = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>\
               <policy context='default'><allow send_destination='*'/><allow own='*'/>\
               <allow eavesdrop='true'/></policy></busconfig>";
    fs::write(&config, bus).unwrap();
    let option = format!("--config-file={}", config.display());
    play("no_keychain", &["dbus-run-session", &option, "--"], "");
}

#[test]
fn no_bus_is_told() {
    play("no_keychain", &[], "unset DBUS_SESSION_BUS_ADDRESS\n");
}

/// Plays the scene `name` in a session started by `session`, after `prepare`.
fn play(name: &str, session: &[&str], prepare: &str) {
    let folder = tempfile::tempdir().unwrap();
    let scene = format!("scenes::{name}");
    // Not `exec`: the trap of the preparation still has to run.
    let script = format!("set -e\n{prepare}\"$0\" --ignored --exact {scene} --nocapture");
    let program = env::current_exe().unwrap();
    let shell = ["bash", "-c", &script, program.to_str().unwrap()];
    let line: Vec<&str> = session.iter().copied().chain(shell).collect();
    let (succeeded, said) = run(&line, folder.path());
    assert!(succeeded && said.contains("1 passed"), "{scene}:\n{said}");
}

/// Whether the command succeeded, and what it said. Into a file: a keyring that lives on would
/// keep a pipe open.
fn run(line: &[&str], folder: &Path) -> (bool, String) {
    let said = folder.join("said");
    let file = File::create(&said).unwrap();
    let mut command = Command::new(line[0]);
    command.args(&line[1..]).env(FOLDER, folder).env("HOME", folder).env("XDG_RUNTIME_DIR", folder);
    for inherited in
        ["DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "GNOME_KEYRING_CONTROL"]
    {
        command.env_remove(inherited);
    }
    command.stdin(Stdio::null()).stdout(file.try_clone().unwrap()).stderr(file);
    let status = command.status().unwrap_or_else(|error| {
        panic!("{}: {error}. The packages dbus and gnome-keyring are needed.", line[0])
    });
    (status.success(), fs::read_to_string(said).unwrap())
}

fn folder() -> PathBuf {
    env::var(FOLDER).unwrap().into()
}

fn keychain(limit: Duration) -> Keychain {
    Keychain::new("Tweestap test", limit)
}

/// A vault in the folder of the scene.
fn vault(limit: Duration) -> FolderVault {
    let places = Places { keychain: keychain(limit), key_file: KeyFile::in_folder(folder().join("config")) };
    FolderVault::new(folder().join("data"), places, Hashing::Fixed(Cost::TINY))
}

fn paper() -> RecoveryKey {
    RecoveryKey::generate(&[7; 16])
}

fn files_of_the_store() -> usize {
    fs::read_dir(folder().join("data")).map_or(0, |entries| {
        entries.filter(|entry| entry.as_ref().unwrap().file_name() != "store.lock").count()
    })
}

mod scenes {
    //! Run by the tests above, each in its session.

    use super::*;

    const PATIENT: Duration = Duration::from_secs(30);

    #[test]
    #[ignore = "needs a session of its own"]
    fn unlocked() {
        let keychain = keychain(PATIENT);
        assert!(keychain.is_there());
        assert_eq!(keychain.fetch(STORE).unwrap_err(), RootKeyFault::NotThere);
        keychain.keep(STORE, &RootKey::random().unwrap()).unwrap();
        keychain.keep(STORE, &RootKey::random().unwrap()).unwrap();
        keychain.fetch(STORE).unwrap();
        assert_eq!(keychain.fetch(StoreId([6; 16])).unwrap_err(), RootKeyFault::NotThere);
        keychain.forget(STORE).unwrap();
        keychain.forget(STORE).unwrap();
        assert_eq!(keychain.fetch(STORE).unwrap_err(), RootKeyFault::NotThere);
        a_store_lives_with_the_keychain();
        a_key_moves_into_the_keychain();
        a_key_moves_out_of_a_keychain_that_is_gone();
    }

    fn a_key_moves_out_of_a_keychain_that_is_gone() {
        // It answers nobody who waits no time.
        let gone = vault(Duration::ZERO);
        assert_eq!(gone.open_store().unwrap_err(), StoreFault::Key(RootKeyFault::NotAnswering));
        let opened = gone.open_with_recovery_key(&paper(), Some(KeyPlace::KeyFile), NOW).unwrap();
        assert_eq!(opened.key_place, KeyPlace::KeyFile);
        drop(opened);
        assert_eq!(gone.open_store().unwrap().place, PlaceKind::KeyFile);
        // It comes back: the key stays where the person agreed to.
        assert_eq!(vault(PATIENT).open_store().unwrap().place, PlaceKind::KeyFile);
    }

    fn a_store_lives_with_the_keychain() {
        assert_eq!(vault(PATIENT).look(), VaultState::Nothing { keychain: true });
        drop(vault(PATIENT).found_store(PlaceKind::Keychain, &paper()).unwrap());
        assert!(!folder().join("config").exists(), "no key file");
        let opened = vault(PATIENT).open_store().unwrap();
        assert_eq!(opened.place, PlaceKind::Keychain);
        drop(opened);
        let store = store_id();
        keychain(PATIENT).forget(store).unwrap();
        let missing = StoreFault::KeyMissing { place: PlaceKind::Keychain, store };
        assert_eq!(vault(PATIENT).open_store().unwrap_err(), missing);
        drop(vault(PATIENT).open_with_recovery_key(&paper(), None, NOW).unwrap());
        keychain(PATIENT).fetch(store).unwrap();
        vault(PATIENT).open_store().unwrap();
    }

    /// A first start that was broken off with a key file goes on with the keychain.
    fn a_key_moves_into_the_keychain() {
        fs::remove_dir_all(folder().join("data")).unwrap();
        drop(vault(PATIENT).found_store(PlaceKind::KeyFile, &paper()).unwrap());
        drop(vault(PATIENT).found_store(PlaceKind::Keychain, &paper()).unwrap());
        assert_eq!(fs::read_dir(folder().join("config")).unwrap().count(), 0);
        assert_eq!(vault(PATIENT).open_store().unwrap().place, PlaceKind::Keychain);
    }

    fn store_id() -> StoreId {
        let header: serde_json::Value =
            serde_json::from_slice(&fs::read(folder().join("data/header.json")).unwrap()).unwrap();
        let id = data_encoding::HEXLOWER.decode(header["store"].as_str().unwrap().as_bytes()).unwrap();
        StoreId(id.try_into().unwrap())
    }

    #[test]
    #[ignore = "needs a session of its own"]
    fn never_unlocked() {
        let keychain = keychain(PATIENT);
        assert!(!keychain.is_there());
        // The trap: a reader is told that there is no such entry.
        assert_eq!(keychain.fetch(STORE).unwrap_err(), RootKeyFault::NotThere);
        assert_eq!(keychain.keep(STORE, &RootKey::random().unwrap()), Err(RootKeyFault::Refused));
        nothing_is_made(RootKeyFault::Refused, PATIENT);
    }

    #[test]
    #[ignore = "needs a session of its own"]
    fn hung() {
        let soon = Duration::from_millis(500);
        assert!(!keychain(soon).is_there());
        assert_eq!(keychain(soon).fetch(STORE).unwrap_err(), RootKeyFault::NotAnswering);
        nothing_is_made(RootKeyFault::NotAnswering, soon);
    }

    #[test]
    #[ignore = "needs a session of its own"]
    fn no_keychain() {
        assert!(!keychain(PATIENT).is_there());
        assert_eq!(keychain(PATIENT).fetch(STORE).unwrap_err(), RootKeyFault::NoPlace);
        nothing_is_made(RootKeyFault::NoPlace, PATIENT);
        drop(vault(PATIENT).found_store(PlaceKind::KeyFile, &paper()).unwrap());
        vault(PATIENT).open_store().unwrap();
    }

    fn nothing_is_made(fault: RootKeyFault, limit: Duration) {
        let made = vault(limit).found_store(PlaceKind::Keychain, &paper());
        assert_eq!(made.unwrap_err(), StoreFault::Key(fault));
        assert_eq!(files_of_the_store(), 0);
    }
}
