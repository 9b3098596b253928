//! A sheet on A4 paper, as a PDF.
//!
//! ```text
//!   Sheet ─ layout ─► Canvas ─ file ─► bytes
//!                      │ text: shaped, kerned, wrapped (text, face)
//!                      │ tags: the order and kind of everything, for screen readers
//!                      └ shapes: card, rules, mark; artifacts for the tags
//! ```
//!
//! pdf-writer puts out the objects and subsetter keeps only the letters used;
//! together they cost a seventh of a full layout crate in the installer. Nothing
//! is compressed: a page is small, and each buffer that holds codes, as glyphs or
//! as the page, is large enough from the start not to move, and is wiped.

mod canvas;
mod face;
mod file;
mod layout;
mod style;
mod tags;
mod text;

use zeroize::Zeroizing;

use crate::sheet::Sheet;

/// A fault while a PDF was made. None of them depends on what stands on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// A typeface inside the program cannot be read.
    #[error("a built-in typeface is damaged")]
    Typeface,
}

/// The sheet as the bytes of a PDF file.
pub(crate) fn pdf(sheet: &Sheet<'_>) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    let airy = drawn(sheet, Density::Airy)?;
    let canvas = if airy.pages.len() > 1 { drawn(sheet, Density::Tight)? } else { airy };
    file::write(sheet, canvas)
}

/// How much room stands between the parts; tight only where that may save a page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Density {
    Airy,
    Tight,
}

fn drawn(sheet: &Sheet<'_>, density: Density) -> Result<canvas::Canvas, PaperError> {
    let mut canvas = canvas::Canvas::new(face::Faces::embedded()?);
    layout::lay_out(sheet, density, &mut canvas);
    Ok(canvas)
}
