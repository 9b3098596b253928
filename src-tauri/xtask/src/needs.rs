//! What must be on the computer, how that is seen, and how it gets there.
//!
//! A need is recognised by the program or library itself, not by a package
//! name, so the check is right on every distribution; only installing knows
//! apt. Where apt or the right to use it is absent, the list is printed.

use std::process::Command;

use crate::{Outcome, program, say};

/// Something from outside that a task cannot do without.
pub(crate) struct Need {
    seen_by: Seen,
    /// The Debian package that brings it.
    package: &'static str,
}

enum Seen {
    /// A program that can be started.
    Program(&'static str),
    /// A development library that pkg-config knows.
    Library(&'static str),
}

const fn program(name: &'static str, package: &'static str) -> Need {
    Need { seen_by: Seen::Program(name), package }
}

const fn library(name: &'static str, package: &'static str) -> Need {
    Need { seen_by: Seen::Library(name), package }
}

/// To compile the app (libcrypto is what SQLCipher encrypts with).
pub(crate) const BUILD: &[Need] = &[
    program("cc", "build-essential"),
    program("pkg-config", "pkg-config"),
    library("webkit2gtk-4.1", "libwebkit2gtk-4.1-dev"),
    library("libcrypto", "libssl-dev"),
];

/// A display without a screen.
pub(crate) const VIRTUAL_DISPLAY: &[Need] = &[program("Xvfb", "xvfb")];

/// The drivers and the referees of the tests.
pub(crate) const TEST: &[Need] = &[
    program("WebKitWebDriver", "webkit2gtk-driver"),
    program("dbus-run-session", "dbus"),
    program("gnome-keyring-daemon", "gnome-keyring"),
    program("oathtool", "oathtool"),
    program("zbarimg", "zbar-tools"),
    program("age", "age"),
    program("pdftotext", "poppler-utils"),
    program("rsvg-convert", "librsvg2-bin"),
    program("script", "bsdutils"),
    program("xdotool", "xdotool"),
    program("openbox", "openbox"),
    program("import", "imagemagick"),
    program("aiosmtpd", "python3-aiosmtpd"),
];

/// The libraries that speed is held beside.
pub(crate) const BENCH: &[Need] = &[library("liboath", "liboath-dev"), library("libargon2", "libargon2-dev")];

/// Draws SVG.
pub(crate) const ICONS: &[Need] = &[program("rsvg-convert", "librsvg2-bin")];

/// Packs.
pub(crate) const PACKAGES: &[Need] = &[program("nm", "binutils"), program("dpkg-deb", "dpkg")];

/// Looks into packages and at windows.
pub(crate) const TRIAL: &[Need] = &[program("xwininfo", "x11-utils"), program("rpm", "rpm")];

/// Sees to it that every need of these groups is there.
pub(crate) fn ensure(groups: &[&[Need]]) -> Outcome {
    node()?;
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing = missing(groups);
    if missing.is_empty() {
        return Ok(());
    }
    let Some(right) = right_to_install() else {
        return Err(format!(
            "These Debian packages are missing, and this account may not install them:\n\n  \
             apt-get install {}\n\nInstall them (on another system: what they contain) and start again.",
            missing.join(" ")
        ));
    };
    install(right, &missing)?;
    let missing = self::missing(groups);
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!("Still missing after installing: {}.", missing.join(" ")))
    }
}

/// Node does not come from apt: Debian 12's own is too old for Vite.
fn node() -> Outcome {
    const OLDEST: (u32, u32) = (20, 19);
    let version = program::capture(program::named("node").arg("--version"))
        .map_err(|_| "Node.js is missing: install version 20.19 or newer (https://nodejs.org).".to_owned())?;
    if node_version(&version).is_some_and(|found| found >= OLDEST) {
        Ok(())
    } else {
        Err(format!("Node.js 20.19 or newer is needed; here is {}.", version.trim()))
    }
}

/// `v20.19.2` → (20, 19).
fn node_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn missing(groups: &[&[Need]]) -> Vec<&'static str> {
    let mut packages: Vec<_> = groups
        .iter()
        .flat_map(|group| group.iter())
        .filter(|need| !is_there(&need.seen_by))
        .map(|need| need.package)
        .collect();
    packages.sort_unstable();
    packages.dedup();
    packages
}

fn is_there(seen_by: &Seen) -> bool {
    match seen_by {
        Seen::Program(name) => std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file())),
        Seen::Library(name) => program::succeeds(Command::new("pkg-config").args(["--exists", name])),
    }
}

/// How apt is called: directly by root, otherwise with sudo where it asks nothing.
fn right_to_install() -> Option<&'static [&'static str]> {
    if !is_there(&Seen::Program("apt-get")) {
        return None;
    }
    let user = program::capture(Command::new("id").arg("-u")).ok()?;
    if user.trim() == "0" {
        return Some(&["env"]);
    }
    program::succeeds(Command::new("sudo").args(["-n", "true"])).then_some(&["sudo", "-n", "env"])
}

fn install(right: &[&str], packages: &[&str]) -> Outcome {
    let apt = |arguments: &[&str]| {
        let mut command = program::named(right[0]);
        command.args(&right[1..]).args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
        command.args(arguments);
        command
    };
    say::step(&format!("Installing with apt: {}", packages.join(" ")));
    program::run(&mut apt(&["update"]))?;
    let mut command = apt(&["install", "--yes", "--no-install-recommends"]);
    program::run(command.args(packages))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_read() {
        let rows = [
            ("with a line end", "v20.19.2\n", Some((20, 19))),
            ("two digits", "v22.1.0", Some((22, 1))),
            ("no v", "20.19.2", None),
            ("nothing", "", None),
        ];
        for (name, text, expected) in rows {
            assert_eq!(node_version(text), expected, "{name}");
        }
    }

    #[test]
    fn a_missing_program_is_named_once_by_its_package() {
        let group = [
            program("no-such-program-a", "package-b"),
            program("no-such-program-b", "package-b"),
            program("no-such-program-c", "package-a"),
        ];
        assert_eq!(missing(&[&group]), ["package-a", "package-b"]);
    }
}
