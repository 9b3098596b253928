//! Folders and files that this person may not read or write.
//!
//! Root may read and write everything, so a copy of this program runs as someone who may not. It
//! is a program of its own because a process that is being started holds every lock of the one
//! that starts it for a moment.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{
    env, fs,
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::Path,
    process::{Command, Output},
    time::Duration,
};

use tweestap_core::recovery_key::RecoveryKey;
use tweestap_store::{Cost, FolderVault, Hashing, KeyFile, Keychain, PlaceKind, Places};

const FOLDER: &str = "TWEESTAP_TEST_FOLDER";
const NOBODY: u32 = 65534;

/// The vault below `root`, with a key file and a keychain that never answers in time.
fn vault(root: &Path) -> FolderVault {
    let keychain = Keychain::new("tweestap-test", Duration::ZERO);
    let places = Places { keychain, key_file: KeyFile::in_folder(root.join("config")) };
    FolderVault::new(root.join("data"), places, Hashing::Fixed(Cost::TINY))
}

fn paper() -> RecoveryKey {
    RecoveryKey::generate(&[7; 16])
}

#[test]
#[ignore = "run by the test below, as another person"]
fn child() {
    let vault = vault(Path::new(&env::var_os(FOLDER).unwrap()));
    let opened = vault.open_store().map(|_| ());
    let founded = vault.found_store(PlaceKind::KeyFile, &paper()).map(|_| ());
    assert_eq!(format!("{opened:?} {founded:?}"), env::var("EXPECTED").unwrap());
}

#[test]
fn what_may_not_be_read_or_written_is_named() {
    let denied = "Err(NoPermission) Err(NoPermission)";
    for (name, folder, file, expected) in [
        ("a read-only folder", 0o555, 0o600, denied),
        ("a closed folder", 0o000, 0o600, denied),
        ("a read-only file", 0o755, 0o400, denied),
        ("a closed file", 0o755, 0o000, denied),
    ] {
        let root = tempfile::tempdir().unwrap();
        drop(vault(root.path()).found_store(PlaceKind::KeyFile, &paper()).unwrap());
        let (data, store) = (root.path().join("data"), root.path().join("data/store.db"));
        fs::remove_file(data.join("store.lock")).unwrap();
        let before = fs::read(&store).unwrap();
        give_away(root.path());
        set_mode(&store, file);
        set_mode(&data, folder);
        let output = run_child(root.path(), expected);
        set_mode(&data, 0o755);
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stdout));
        assert!(fs::read(&store).unwrap() == before, "{name}: it was written");
    }
}

fn run_child(root: &Path, expected: &str) -> Output {
    let program = root.join("tests");
    fs::copy(env::current_exe().unwrap(), &program).unwrap();
    let mut command = Command::new(program);
    command.args(["--ignored", "--exact", "child"]);
    command.env(FOLDER, root).env("EXPECTED", expected);
    if rustix::process::geteuid().is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    command.output().unwrap()
}

fn give_away(root: &Path) {
    set_mode(root, 0o755);
    if !rustix::process::geteuid().is_root() {
        return;
    }
    for folder in [root.join("data"), root.join("config")] {
        let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        for path in entries.chain([folder.clone()]) {
            std::os::unix::fs::chown(&path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}
