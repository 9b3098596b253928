//! The list of which test proves what names tests that exist.

use std::fs;
use std::path::{Path, PathBuf};

/// All of the Rust text below a folder.
fn rust_below(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_below(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_test_that_the_list_names_is_there() {
    let root: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "..", ".."].iter().collect();
    let mut source = String::new();
    for folder in ["tests/scenarios", "tests/startup", "tests/e2e", "src-tauri/crates"] {
        rust_below(&root.join(folder), &mut source);
    }
    let list = fs::read_to_string(root.join("docs/security-checks.md")).unwrap();
    let named: Vec<_> = list
        .lines()
        .filter(|line| line.starts_with('|'))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect();
    assert!(named.len() > 50, "the list was not read");
    let is_there = |name: &&&str| match name.strip_prefix("story ") {
        Some(story) => root.join("tests/stories").join(story).with_extension("txt").exists(),
        // A test, or a state of the table of requests.
        None => source.contains(&format!("fn {name}(")) || source.contains(&format!("    {name} \"")),
    };
    let missing: Vec<_> = named.iter().filter(|name| !is_there(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
