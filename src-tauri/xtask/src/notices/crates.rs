//! The crates that end up in the app, and the C code some of them bring.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{LicenceFrom, Work};
use crate::{Outcome, program, workspace};

/// What a build dependency compiles into the app: crate, work, licence, file.
/// The walk below cannot see it, because it follows normal dependencies.
const VENDORED: &[(&str, &str, &str, &str)] = &[
    ("sqlcipher-src", "SQLCipher", "BSD-3-Clause", "sqlcipher/LICENSE-sqlcipher"),
    ("sqlcipher-src", "LibTomCrypt", "Unlicense", "sqlcipher/LICENSE-libtomcrypt"),
    ("openssl-src", "OpenSSL", "Apache-2.0", "openssl/LICENSE.txt"),
];

/// Fonts for print, with a licence file each: `OFL-Name-Of-The-Font.txt`.
const FONTS: &str = "src-tauri/crates/documents/fonts";

/// Everything the app links, on this system.
pub(super) fn shipped() -> Outcome<Vec<Work>> {
    let host = host()?;
    let metadata = workspace::metadata(&["--filter-platform", &host])?;
    let packages = by_id(&metadata["packages"]);
    let mut works = Vec::new();
    for id in linked(&metadata, &packages)? {
        let Some(package) = packages.get(id.as_str()) else { continue };
        // Our own crates have no registry as their source.
        if package["source"].is_string() {
            works.push(work(package));
        }
    }
    works.extend(vendored(&packages)?);
    works.extend(fonts()?);
    Ok(works)
}

/// The triple of this computer.
fn host() -> Outcome<String> {
    let version = program::capture(program::named("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc -vV names no host.".to_owned())
}

fn by_id(packages: &Value) -> HashMap<&str, &Value> {
    let packages = packages.as_array().into_iter().flatten();
    packages.filter_map(|package| Some((package["id"].as_str()?, package))).collect()
}

/// The ids reached from the app through normal dependencies. Procedural macros
/// run while compiling and are not in the app.
fn linked(metadata: &Value, packages: &HashMap<&str, &Value>) -> Outcome<BTreeSet<String>> {
    let nodes = by_id(&metadata["resolve"]["nodes"]);
    let app = packages.iter().find(|(_, package)| package["name"] == "tweestap");
    let (app, _) = app.ok_or("The workspace has no package “tweestap”.")?;
    let mut open = vec![*app];
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        let is_macro = packages.get(id).is_none_or(|package| is_procedural_macro(package));
        if is_macro || !reached.insert(id.to_owned()) {
            continue;
        }
        let Some(node) = nodes.get(id) else { continue };
        let dependencies = node["deps"].as_array().into_iter().flatten();
        open.extend(dependencies.filter(|one| is_normal(one)).filter_map(|one| one["pkg"].as_str()));
    }
    Ok(reached)
}

fn is_procedural_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array().into_iter().flatten();
    targets.filter_map(|target| target["kind"].as_array()).flatten().any(|kind| kind == "proc-macro")
}

fn is_normal(dependency: &Value) -> bool {
    let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
    kinds.into_iter().any(|kind| kind["kind"].is_null())
}

fn work(package: &Value) -> Work {
    let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let authors = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
    Work {
        name: text("name"),
        version: text("version"),
        expression: text("license"),
        authors: authors.collect::<Vec<_>>().join(", "),
        licence_from: LicenceFrom::Folder(folder(package)),
    }
}

fn folder(package: &Value) -> PathBuf {
    let manifest = Path::new(package["manifest_path"].as_str().unwrap_or_default());
    manifest.parent().unwrap_or(manifest).to_owned()
}

fn vendored(packages: &HashMap<&str, &Value>) -> Outcome<Vec<Work>> {
    let find = |name: &str| packages.values().find(|package| package["name"] == name);
    let works = VENDORED.iter().map(|&(from, name, expression, file)| {
        let package = find(from).ok_or_else(|| format!("{from}, which brought {name}, is gone."))?;
        let version = package["version"].as_str().unwrap_or_default();
        Ok(Work {
            name: name.to_owned(),
            version: format!("({from} {version})"),
            expression: expression.to_owned(),
            authors: String::new(),
            licence_from: LicenceFrom::File(folder(package).join(file)),
        })
    });
    works.collect()
}

fn fonts() -> Outcome<Vec<Work>> {
    let folder = workspace::root().join(FONTS);
    let entries = fs::read_dir(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let works = entries.flatten().filter_map(|entry| {
        let file = entry.file_name().into_string().ok()?;
        let name = file.strip_prefix("OFL-")?.strip_suffix(".txt")?;
        Some(Work {
            name: format!("{} (font)", name.replace('-', " ")),
            version: String::new(),
            expression: "OFL-1.1".to_owned(),
            authors: String::new(),
            licence_from: LicenceFrom::File(entry.path()),
        })
    });
    Ok(works.collect())
}
