//! A process with all it started, and what they weigh together.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

/// The numbers of the processes, the first one's at the head.
pub(super) struct Tree(Vec<u32>);

impl Tree {
    /// The process of this number and everything below it, as it is now.
    pub(super) fn of(root: u32) -> Self {
        let parents: Vec<(u32, u32)> =
            numbers().filter_map(|number| Some((number, parent(number)?))).collect();
        let mut tree = vec![root];
        let mut looked_at = 0;
        while let Some(&above) = tree.get(looked_at) {
            tree.extend(parents.iter().filter(|(_, parent)| *parent == above).map(|(number, _)| *number));
            looked_at += 1;
        }
        Self(tree)
    }

    /// The proportional set size of all of them, in bytes: a page that three share
    /// is a third of a page for each.
    pub(super) fn memory(&self) -> usize {
        self.0.iter().filter_map(|number| weight(*number)).sum()
    }

    /// Returns when none of them runs any more.
    pub(super) fn wait_until_gone(&self) {
        while self.0.iter().any(|number| folder(*number).exists()) {
            thread::sleep(Duration::from_millis(5));
        }
    }
}

fn folder(number: u32) -> PathBuf {
    PathBuf::from(format!("/proc/{number}"))
}

fn numbers() -> impl Iterator<Item = u32> {
    fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// The second field after the name, which may itself have blanks and brackets (proc(5)).
fn parent(number: u32) -> Option<u32> {
    let line = fs::read_to_string(folder(number).join("stat")).ok()?;
    line.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn weight(number: u32) -> Option<usize> {
    let text = fs::read_to_string(folder(number).join("smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kibibytes: usize = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
