//! `cargo xtask icons`: every size of the app's icon from its two drawings.
//!
//! ```text
//! icons/icon-small.svg ── 16 24 32 48 ─┬─► NxN.png   Linux
//! icons/icon.svg ──────── 64 … 1024 ───┼─► icon.ico  Windows
//!                                      └─► icon.icns macOS
//! ```
//!
//! Both containers hold the PNG files as they are, which Windows has read since
//! Vista and macOS since 10.7.

use std::fs;
use std::path::Path;

use crate::{Outcome, needs, program, say, workspace};

/// Up to this many pixels the small drawing is the sharper one.
const LARGEST_SMALL: u32 = 48;
/// The files on Linux (the hicolor theme has a folder for each).
const PNG_SIZES: &[u32] = &[16, 24, 32, 48, 64, 128, 256, 512];
/// The sizes Windows picks from; an entry has one byte for its side, 0 is 256.
const ICO_SIZES: &[u32] = &[16, 24, 32, 48, 64, 128, 256];
/// Type and pixels. The first two are 16 and 32 points at double density: macOS
/// shows PNG data of the single-density types wrongly.
const ICNS_TYPES: &[(&[u8; 4], u32)] = &[
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Draws all of them again.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if !arguments.is_empty() {
        return Err("icons takes no flags.".to_owned());
    }
    needs::ensure(&[needs::ICONS])?;
    let folder = workspace::root().join("icons");
    for &size in PNG_SIZES {
        write(&folder.join(format!("{size}x{size}.png")), &draw(&folder, size)?)?;
    }
    let pictures = |sizes: &mut dyn Iterator<Item = u32>| -> Outcome<Vec<Vec<u8>>> {
        sizes.map(|size| draw(&folder, size)).collect()
    };
    write(&folder.join("icon.ico"), &ico(&pictures(&mut ICO_SIZES.iter().copied())?)?)?;
    let sizes = &mut ICNS_TYPES.iter().map(|&(_, size)| size);
    write(&folder.join("icon.icns"), &icns(&pictures(sizes)?)?)?;
    say::line("icons/ is drawn.");
    Ok(())
}

/// A PNG of the drawing that suits the size.
fn draw(folder: &Path, size: u32) -> Outcome<Vec<u8>> {
    let source = if size <= LARGEST_SMALL { "icon-small.svg" } else { "icon.svg" };
    let pixels = size.to_string();
    let output = program::named("rsvg-convert")
        .args(["--width", &pixels, "--height", &pixels])
        .arg(folder.join(source))
        .output()
        .map_err(|fault| format!("rsvg-convert could not be started: {fault}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// `ICONDIR`, one `ICONDIRENTRY` a picture, then the pictures (little-endian).
fn ico(pictures: &[Vec<u8>]) -> Outcome<Vec<u8>> {
    const HEAD: usize = 6;
    const ENTRY: usize = 16;
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(pictures.len()).map_err(too_large)?.to_le_bytes());
    let mut offset = HEAD + ENTRY * pictures.len();
    for (&size, picture) in ICO_SIZES.iter().zip(pictures) {
        let side = u8::try_from(size).unwrap_or(0);
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(u32::try_from(picture.len()).map_err(too_large)?.to_le_bytes());
        file.extend(u32::try_from(offset).map_err(too_large)?.to_le_bytes());
        offset += picture.len();
    }
    file.extend(pictures.iter().flatten());
    Ok(file)
}

/// A head and one typed block a picture (big-endian, lengths with their heads).
fn icns(pictures: &[Vec<u8>]) -> Outcome<Vec<u8>> {
    const HEAD: usize = 8;
    let length = |bytes: usize| Outcome::Ok(u32::try_from(bytes + HEAD).map_err(too_large)?.to_be_bytes());
    let mut blocks = Vec::new();
    for ((kind, _), picture) in ICNS_TYPES.iter().zip(pictures) {
        blocks.extend_from_slice(*kind);
        blocks.extend(length(picture.len())?);
        blocks.extend(picture);
    }
    let mut file = b"icns".to_vec();
    file.extend(length(blocks.len())?);
    file.extend(blocks);
    Ok(file)
}

fn too_large(_: std::num::TryFromIntError) -> String {
    "A picture is too large for its container.".to_owned()
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|fault| format!("{}: {fault}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_points_at_its_pictures() {
        let pictures: Vec<_> = (1..=7).map(|n| vec![n; usize::from(n)]).collect();
        let file = ico(&pictures).unwrap();
        for (index, picture) in pictures.iter().enumerate() {
            let entry = &file[6 + 16 * index..][..16];
            let number = |at: usize| {
                usize::try_from(u32::from_le_bytes(entry[at..at + 4].try_into().unwrap())).unwrap()
            };
            assert_eq!(&file[number(12)..][..number(8)], picture.as_slice(), "entry {index}");
        }
        assert_eq!(file[6 + 16 * 6], 0, "256 is written as 0");
    }

    #[test]
    fn an_icns_says_its_own_length() {
        let pictures: Vec<_> = (1..=8).map(|n| vec![n; 5]).collect();
        let file = icns(&pictures).unwrap();
        assert_eq!(&file[..4], b"icns");
        assert_eq!(file[4..8], u32::try_from(file.len()).unwrap().to_be_bytes());
        assert_eq!(&file[8..12], b"ic11");
    }
}
