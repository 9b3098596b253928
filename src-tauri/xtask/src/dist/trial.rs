//! Trying the packages out on this computer: install, start, see a window,
//! remove. For a computer that is made for it, as root.

use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use crate::display::VirtualDisplay;
use crate::session::PrivateSession;
use crate::{Outcome, program, say};

/// How long a window may take on a slow computer before it counts as absent.
const WINDOW_WITHIN: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// Installs the .deb, looks into the .rpm, starts the app, removes it again.
pub(super) fn run(packages: &[PathBuf]) -> Outcome {
    say::step("Trying the packages out");
    for package in packages {
        if package.extension().is_some_and(|kind| kind == "rpm") {
            rpm(package)?;
        } else {
            deb(package)?;
        }
    }
    Ok(())
}

/// rpm does not install on Debian, but it reads: the digests, then the app's place.
fn rpm(package: &Path) -> Outcome {
    program::run(program::named("rpm").args(["--checksig", "--nosignature"]).arg(package))?;
    let files =
        program::capture(program::named("rpm").args(["--query", "--list", "--package"]).arg(package))?;
    if files.lines().any(|file| file == "/usr/bin/tweestap") {
        Ok(())
    } else {
        Err("The .rpm does not hold /usr/bin/tweestap.".to_owned())
    }
}

fn deb(package: &Path) -> Outcome {
    let _installed = Installed::from(package)?;
    let version = program::capture(program::named("tweestap").arg("--version"))?;
    say::line(version.trim());
    let display = VirtualDisplay::open()?;
    let session = PrivateSession::open()?;
    let mut app = session
        .wrap(display.show(&mut program::named("tweestap")))
        .spawn()
        .map_err(|fault| format!("The installed app could not be started: {fault}"))?;
    let seen = wait_for_window(&display, &mut app);
    // Without its display the app ends by itself, and its session with it.
    drop(display);
    let _ = app.wait();
    seen
}

fn wait_for_window(display: &VirtualDisplay, app: &mut Child) -> Outcome {
    let until = Instant::now() + WINDOW_WITHIN;
    while Instant::now() < until {
        let mut look = program::named("xwininfo");
        look.args(["-display", display.name(), "-root", "-tree"]);
        if program::capture(&mut look)?.contains("\"Tweestap") {
            say::line("The installed app shows its window.");
            return Ok(());
        }
        if let Ok(Some(status)) = app.try_wait() {
            return Err(format!("The installed app ended without a window ({status})."));
        }
        thread::sleep(LOOK_EVERY);
    }
    Err("The installed app showed no window.".to_owned())
}

/// The package on this system; removed again with this value.
struct Installed;

impl Installed {
    fn from(package: &Path) -> Outcome<Self> {
        program::run(program::named("dpkg").arg("--install").arg(package))?;
        Ok(Self)
    }
}

impl Drop for Installed {
    fn drop(&mut self) {
        let _ = program::run(program::named("dpkg").args(["--purge", "tweestap"]));
    }
}
