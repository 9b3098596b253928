//! Build script: Tauri's code generation, the permissions of the windows, and
//! what the linker must not export.
//!
//! ```text
//! commands/allowed.txt -> OUT_DIR/permissions/windows.json -> capabilities of tauri.conf.json
//! ui/dist, tauri.conf.json -> OUT_DIR/tauri-build-context.rs -> lib.rs
//! ```

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

const ALLOWED: &str = "src-tauri/src/commands/allowed.txt";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={ALLOWED}");
    hide_symbols();
    require_front_end()?;

    let pattern = write_permissions(&fs::read_to_string(ALLOWED)?)?;
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern(pattern);
    let attributes =
        tauri_build::Attributes::new().app_manifest(manifest).codegen(tauri_build::CodegenContext::new());
    tauri_build::try_build(attributes).map_err(|error| format!("{error:#}").into())
}

/// SQLCipher is linked in statically. Exported, its `sqlite3_*` symbols would
/// be taken by WebKit, libsoup and every other library that wants SQLite.
fn hide_symbols() {
    if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg=-Wl,--exclude-libs,ALL");
    }
}

/// Tauri's own message for a missing folder does not say where it comes from.
fn require_front_end() -> Result<(), Box<dyn Error>> {
    if Path::new("ui/dist/index.html").exists() {
        return Ok(());
    }
    Err("the front end is not built: run `cargo xtask run`, or `npm ci && npm run build` in ui/".into())
}

/// Writes one permission a heading and returns the pattern that finds the
/// file. `AppManifest::commands` would do it too, but into the source tree.
fn write_permissions(allowed: &str) -> Result<&'static str, Box<dyn Error>> {
    let folder = Path::new(&env::var("OUT_DIR")?).join("permissions");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("windows.toml"), permissions(allowed)?)?;
    let pattern = folder.join("*.toml");
    let pattern = pattern.to_str().ok_or("the build folder's path is not text")?;
    Ok(Box::leak(pattern.to_owned().into_boxed_str()))
}

fn permissions(allowed: &str) -> Result<String, Box<dyn Error>> {
    let mut toml = String::new();
    let lines = allowed.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            end_list(&mut toml);
            write!(toml, "[[permission]]\nidentifier = \"{name}\"\ncommands.allow = [")?;
        } else if line.bytes().all(|b| b == b'_' || b.is_ascii_lowercase() || b.is_ascii_digit()) {
            write!(toml, "\"{line}\", ")?;
        } else {
            return Err(format!("{ALLOWED}: `{line}` is no name of a command").into());
        }
    }
    end_list(&mut toml);
    Ok(toml)
}

fn end_list(toml: &mut String) {
    if !toml.is_empty() {
        toml.push_str("]\n\n");
    }
}
