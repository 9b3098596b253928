//! The installer, beside what it may weigh.

use std::fs;
use std::time::SystemTime;

use crate::measure::{self, Row};
use crate::{Outcome, Places};

/// In bytes.
const ALLOWED: usize = 5 * 1024 * 1024;

pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let folder = places.root.join("dist");
    let packages = fs::read_dir(&folder).into_iter().flatten().flatten();
    let is_deb = |file: &fs::DirEntry| file.path().extension().is_some_and(|kind| kind == "deb");
    let Some(deb) = packages.filter(is_deb).max_by_key(changed_at) else {
        return Err(format!("There is no .deb in {}.", folder.display()));
    };
    let bytes = deb.metadata().map_err(|fault| fault.to_string())?.len();
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    Ok(vec![Row {
        subject: "Size of the .deb",
        beside: "5 MiB",
        ratio: measure::ratio(bytes, ALLOWED),
        reach: 1.0,
        scale: format!("{bytes} B"),
    }])
}

/// Older versions may lie beside the newest.
fn changed_at(file: &fs::DirEntry) -> Option<SystemTime> {
    file.metadata().and_then(|file| file.modified()).ok()
}
