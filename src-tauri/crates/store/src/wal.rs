//! What a killed program leaves beside the store file: changes that are durable and not yet in it.
//!
//! ```text
//! store.db       page 1 | page 2 | …            cut short?
//! store.db-wal   header (32) | frame header (24) + page | frame header + page | …
//! ```
//!
//! With a WAL beside it SQLite takes the number of pages from there and does not see that the
//! file is shorter. A page that is in neither reads as zeros, and is noticed when somebody needs
//! it; this notices it before anything is written
//! (<https://www.sqlite.org/fileformat2.html#the_write_ahead_log>).

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
};

use crate::files;

/// Bytes of a page of the store file.
const PAGE: u64 = 4096;
const HEADER: usize = 32;
const FRAME: usize = 24;

/// The WAL of the store file at `store`, if one lies there.
pub(crate) fn beside(store: &Path) -> io::Result<Option<PathBuf>> {
    let path = files::with_ending(store, "-wal");
    Ok(path.try_exists()?.then_some(path))
}

/// Whether each of the first `pages` pages is in the store file or in its WAL.
pub(crate) fn has_every_page(store: &Path, wal: &Path, pages: u32) -> io::Result<bool> {
    let in_file = fs::metadata(store)?.len() / PAGE;
    if in_file >= u64::from(pages) {
        return Ok(true);
    }
    let in_wal = pages_in(wal)?;
    Ok((in_file + 1..=u64::from(pages)).all(|page| in_wal.contains(&page)))
}

/// The pages that the frames of this WAL hold. Frames with other salts are of an earlier turn
/// of the file and hold nothing.
fn pages_in(wal: &Path) -> io::Result<BTreeSet<u64>> {
    let mut file = BufReader::new(File::open(wal)?);
    let mut header = [0; HEADER];
    let mut pages = BTreeSet::new();
    if !filled(&mut file, &mut header)? {
        return Ok(pages);
    }
    let mut frame = [0; FRAME];
    while filled(&mut file, &mut frame)? {
        if frame[8..16] == header[16..24] {
            let [a, b, c, d, ..] = frame;
            pages.insert(u32::from_be_bytes([a, b, c, d]).into());
        }
        io::copy(&mut (&mut file).take(PAGE), &mut io::sink())?;
    }
    Ok(pages)
}

/// Fills `bytes`, or says that the file ends before.
fn filled(file: &mut impl Read, bytes: &mut [u8]) -> io::Result<bool> {
    match file.read_exact(bytes) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        other => other.map(|()| true),
    }
}
