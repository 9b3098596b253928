//! `cargo xtask dist`: the installers, and what must be true of them.
//!
//! ```text
//! notices ─┐
//! icons ───┼─► tauri build ─► inspect.rs ─► dist/*.deb *.rpm ─► trial.rs (--try)
//! ui ──────┘
//! ```

mod inspect;
mod trial;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::{Outcome, front_end, needs, notices, program, say, workspace};

/// Makes the installers; with `--try` installs and starts the .deb as well.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let try_out = match arguments {
        [] => false,
        [flag] if flag == "--try" => true,
        _ => return Err("dist takes no flag but --try.".to_owned()),
    };
    needs::ensure(&[needs::BUILD, needs::PACKAGES])?;
    if try_out {
        needs::ensure(&[needs::VIRTUAL_DISPLAY, needs::TEST, needs::TRIAL])?;
    }
    let packages = make()?;
    inspect::symbols(&workspace::target_directory()?.join("release/tweestap"))?;
    inspect::sizes(&packages)?;
    if try_out { trial::run(&packages) } else { Ok(()) }
}

/// Builds the packages into `dist/`.
pub(crate) fn make() -> Outcome<Vec<PathBuf>> {
    build()?;
    collect(&workspace::target_directory()?.join("release/bundle"))
}

/// The app as it is shipped, by Tauri's own program, so that what is measured
/// and what is packed are the same.
fn build() -> Outcome {
    front_end::build()?;
    say::step("Collecting the notices of third parties");
    let texts = notices::write()?;
    let settings_file = workspace::target_directory()?.join("notices/tauri.json");
    fs::write(&settings_file, settings(&texts).to_string())
        .map_err(|fault| format!("{}: {fault}", settings_file.display()))?;
    say::step("Building the release");
    let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let mut tauri = program::named(workspace::ui().join("node_modules/.bin").join(name));
    program::run(tauri.args(["build", "--bundles", "deb,rpm", "--config"]).arg(settings_file))
}

/// What the packages hold beside the app, on top of `tauri.conf.json`.
fn settings(notices: &Path) -> serde_json::Value {
    let root = workspace::root();
    let file = |name: &str| root.join(name).to_string_lossy().into_owned();
    let documents = json!({
        "/usr/share/doc/tweestap/copyright": file("LICENSE-MIT"),
        "/usr/share/doc/tweestap/LICENSE-APACHE": file("LICENSE-APACHE"),
        "/usr/share/icons/hicolor/scalable/apps/tweestap.svg": file("icons/icon.svg"),
    });
    json!({"bundle": {
        "resources": { notices.to_string_lossy(): "THIRD-PARTY.txt" },
        "linux": {
            "deb": {"files": documents},
            "rpm": {"files": documents, "compression": {"type": "xz", "level": 9}},
        },
    }})
}

/// Copies the packages to `dist/`, where a person looks for them.
fn collect(bundle: &Path) -> Outcome<Vec<PathBuf>> {
    let folder = workspace::root().join("dist");
    fs::create_dir_all(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let version = env!("CARGO_PKG_VERSION");
    let mut packages = Vec::new();
    for kind in ["deb", "rpm"] {
        let found = files_of(&bundle.join(kind), kind, version)?;
        let [package] = found.as_slice() else {
            return Err(format!("There is not exactly one .{kind} of version {version}."));
        };
        let copy = folder.join(package.file_name().unwrap_or_default());
        if kind == "deb" {
            pack_tighter(package, &copy)?;
        } else {
            fs::copy(package, &copy).map_err(|fault| format!("{}: {fault}", copy.display()))?;
        }
        packages.push(copy);
    }
    Ok(packages)
}

/// Tauri compresses a .deb with gzip only; Debian's own packages use xz, which
/// takes a quarter off ours.
fn pack_tighter(package: &Path, copy: &Path) -> Outcome {
    let contents = package.with_extension("contents");
    let _ = fs::remove_dir_all(&contents);
    program::run(program::named("dpkg-deb").arg("--raw-extract").arg(package).arg(&contents))?;
    let mut build = program::named("dpkg-deb");
    build.args(["-Zxz", "-z9", "--root-owner-group", "--build"]).arg(&contents).arg(copy);
    program::run(&mut build)?;
    fs::remove_dir_all(&contents).map_err(|fault| format!("{}: {fault}", contents.display()))
}

/// The packages of this version; older ones may lie beside them.
fn files_of(folder: &Path, kind: &str, version: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let of_version = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == kind)
            && path.file_name().is_some_and(|name| name.to_string_lossy().contains(version))
    };
    Ok(paths.filter(of_version).collect())
}
