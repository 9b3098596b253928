//! Starting the program: what it says where it cannot, and that nothing on the
//! session's bus can hold the window back.
//!
//! ```text
//! Session (home, bus, screen, what is wrong) ─► the app ─► window in the framebuffer
//! ```
//!
//! GTK waits 25 s for a portal and the Secret Service can hold a call for 120 s;
//! the window is there within ten, or the start depends on them.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

mod bus;
mod session;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use session::{Session, Trouble};

const AT_LATEST: Duration = Duration::from_secs(10);

/// The app that `cargo xtask test` built, else the one cargo built for this test.
fn app() -> Command {
    let built = OsString::from(env!("CARGO_BIN_EXE_tweestap"));
    Command::new(std::env::var_os("TWEESTAP_APP").map_or_else(|| PathBuf::from(built), PathBuf::from))
}

/// A running app; it ends with this value.
struct Running(Child);

impl Running {
    fn start(session: &Session, flags: &[&str]) -> Self {
        let mut command = app();
        session.furnish(command.args(flags));
        command.stdin(Stdio::null()).stderr(session.what_it_says());
        Self(command.spawn().expect("the app was built"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The window of a first start, whatever is wrong.
#[track_caller]
fn the_window_is_there(trouble: Trouble) {
    let session = Session::open(trouble);
    let mut app = Running::start(&session, &[]);
    let seen = session.screen.shows_a_window_within(AT_LATEST);
    let ended = app.0.try_wait().expect("the app is a child");
    assert!(seen, "{trouble:?}: no window in {AT_LATEST:?}; ended: {ended:?}\n{}", session.said());
}

#[test]
fn the_window_is_there_without_a_session_bus() {
    the_window_is_there(Trouble::NoBus);
}

#[test]
fn the_window_is_there_without_portal_and_keyring() {
    the_window_is_there(Trouble::NobodyThere);
}

#[test]
fn the_window_is_there_while_the_portal_does_not_come_up() {
    the_window_is_there(Trouble::Dead(bus::PORTAL));
}

#[test]
fn the_window_is_there_while_the_portal_hangs() {
    the_window_is_there(Trouble::Hung(bus::PORTAL));
}

#[test]
fn the_window_is_there_while_the_keyring_does_not_come_up() {
    the_window_is_there(Trouble::Dead(bus::KEYRING));
}

#[test]
fn the_window_is_there_while_the_keyring_hangs() {
    the_window_is_there(Trouble::Hung(bus::KEYRING));
}

#[test]
fn the_window_has_the_colours_of_the_desktop() {
    const DARK: [u8; 3] = [0x18, 0x1b, 0x1a];
    const LIGHT: [u8; 3] = [0xfa, 0xf8, 0xf4];
    let session = Session::open(Trouble::None { scheme: 1 });
    let _app = Running::start(&session, &[]);
    assert!(session.screen.has_ground_within(DARK, AT_LATEST), "dark at the start\n{}", session.said());
    let portal = session.service.as_ref().expect("there is a portal");
    bus::announce_scheme(portal, 2);
    assert!(session.screen.has_ground_within(LIGHT, AT_LATEST), "light after the change\n{}", session.said());
}

#[test]
fn a_running_app_leaves_no_core_dump() {
    let session = Session::open(Trouble::NoBus);
    let app = Running::start(&session, &["--training"]);
    assert!(session.screen.shows_a_window_within(AT_LATEST), "no window");
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", app.0.id())).expect("it runs");
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).expect("Linux has it");
    let figures: Vec<_> = cores.split_whitespace().skip(4).take(2).collect();
    assert_eq!(figures, ["0", "0"], "{cores}");
}

#[test]
fn no_memory_of_the_page_is_both_writable_and_executable() {
    let session = Session::open(Trouble::NoBus);
    let app = Running::start(&session, &["--training"]);
    assert!(session.screen.shows_a_window_within(AT_LATEST), "no window");
    let pages = children(app.0.id(), "WebKitWebProces");
    assert!(!pages.is_empty(), "the page has a process");
    for page in pages {
        let maps = std::fs::read_to_string(format!("/proc/{page}/maps")).expect("it runs");
        let both: Vec<_> = maps.lines().filter(|line| line.contains(" rwx")).collect();
        assert!(both.is_empty(), "{both:#?}");
    }
}

/// The children of a process with this name, which Linux cuts to 15 letters.
fn children(parent: u32, name: &str) -> Vec<u32> {
    let ids = std::fs::read_dir("/proc").expect("Linux has it").flatten();
    let ids = ids.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    // "id (name) state parent …", as proc_pid_stat(5) has it.
    let begin = format!("({name})");
    ids.filter(|id: &u32| {
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let rest = stat.split_once(&begin).map(|(_, rest)| rest.split_whitespace().nth(1));
        rest.flatten().is_some_and(|of| of == parent.to_string())
    })
    .collect()
}

/// Runs the app where there is no screen, to its end.
fn without_a_screen(flags: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = app();
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "TAURI_WEBVIEW_AUTOMATION"] {
        command.env_remove(name);
    }
    command.args(flags).env("LC_ALL", "C.UTF-8").env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    command.envs(variables.iter().copied()).output().expect("the app was built")
}

#[test]
fn where_it_cannot_start_it_says_why_in_one_sentence() {
    type Row<'a> = (&'a str, &'a [&'a str], &'a [(&'a str, &'a str)], i32, &'a str);
    let driven = ("TAURI_WEBVIEW_AUTOMATION", "true");
    let rows: [Row<'_>; 6] = [
        ("no screen", &[], &[], 1, "Tweestap needs a screen"),
        ("a screen that does not answer", &[], &[("DISPLAY", ":65000")], 1, "Tweestap needs a screen"),
        ("no screen, in Dutch", &["--lang", "nl"], &[], 1, "Tweestap heeft een scherm nodig"),
        ("an unknown flag", &["--trainnig"], &[], 2, "--trainnig"),
        ("driven, real", &[], &[driven], 2, "--allow-automation"),
        ("driven, practice", &["--training"], &[driven], 1, "Tweestap needs a screen"),
    ];
    for (name, flags, variables, code, part) in rows {
        let output = without_a_screen(flags, variables);
        let said = String::from_utf8_lossy(&output.stderr);
        let sentences: Vec<_> = said.lines().filter(|line| line.starts_with("tweestap: ")).collect();
        assert_eq!(output.status.code(), Some(code), "{name}: {said}");
        assert!(sentences.len() == 1 && sentences[0].contains(part), "{name}: {said}");
        assert!(!said.contains("panicked"), "{name}: {said}");
    }
}

#[test]
fn a_folder_that_is_no_practice_is_refused_in_one_sentence_and_left_alone() {
    let session = Session::open(Trouble::NoBus);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let letter = folder.path().join("practice/letter.txt");
    std::fs::create_dir(folder.path().join("practice")).expect("an own folder");
    std::fs::write(&letter, "somebody's").expect("an own folder");
    let mut command = app();
    session.furnish(command.args(["--training", "--data-dir"]).arg(folder.path()));
    let output = command.output().expect("the app was built");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("tweestap: The window cannot be opened: "), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(std::fs::read_to_string(&letter).expect("it is still there"), "somebody's");
}

#[test]
fn version_and_help_need_no_screen() {
    let rows = [("--version", concat!("tweestap ", env!("CARGO_PKG_VERSION"))), ("--help", "--training")];
    for (flag, part) in rows {
        let output = without_a_screen(&[flag], &[]);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains(part), "{flag}: {said}");
    }
}
