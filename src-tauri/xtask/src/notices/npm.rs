//! The npm packages that end up in the front end.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{LicenceFrom, Work};
use crate::{Outcome, workspace};

/// Development dependencies whose code or pictures are compiled into the front
/// end all the same.
const COMPILED_IN: &[&str] = &["svelte", "lucide-static"];

/// The dependencies of the front end, those compiled in, and theirs: rather too
/// many (Svelte's compiler comes with its runtime) than one too few.
pub(super) fn shipped() -> Outcome<Vec<Work>> {
    let ui = workspace::ui();
    let lock = read(&ui.join("package-lock.json"))?;
    let packages = &lock["packages"];
    let direct = names(&packages[""]["dependencies"]);
    let mut open: Vec<String> =
        direct.into_iter().chain(COMPILED_IN.iter().map(ToString::to_string)).collect();
    let mut reached = BTreeSet::new();
    while let Some(name) = open.pop() {
        let entry = &packages[format!("node_modules/{name}")];
        // An optional dependency of another system is in no lock entry here.
        if entry.is_object() && reached.insert(name) {
            open.extend(names(&entry["dependencies"]));
        }
    }
    reached.into_iter().map(|name| work(&ui.join("node_modules").join(&name), name)).collect()
}

fn work(folder: &Path, name: String) -> Outcome<Work> {
    let package = read(&folder.join("package.json"))?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let author = match &package["author"] {
        Value::Object(author) => author.get("name").map(text).unwrap_or_default(),
        author => text(author),
    };
    Ok(Work {
        version: text(&package["version"]),
        expression: text(&package["license"]),
        authors: if author.is_empty() { name.clone() } else { author },
        licence_from: LicenceFrom::Folder(folder.to_owned()),
        name,
    })
}

fn names(dependencies: &Value) -> Vec<String> {
    dependencies.as_object().into_iter().flat_map(|list| list.keys().cloned()).collect()
}

fn read(path: &PathBuf) -> Outcome<Value> {
    let text = fs::read_to_string(path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    serde_json::from_str(&text).map_err(|fault| format!("{}: {fault}", path.display()))
}
