//! A QR code as a picture for the screen.
//!
//! Level M, four modules of quiet zone, black on white in every theme: readers
//! of phones fail on light-on-dark codes. The dark modules are one path of
//! horizontal runs, so the picture stays below 9 kB for a usual key URI and is
//! sharp at any whole number of pixels a module.
//!
//! ```text
//!   0 ……………………………………… side      viewBox in modules
//!   │ quiet zone, 4 modules │
//!   │   ▄▄▄▄▄▄▄ ▄ ▄▄▄▄▄▄▄   │     M4 4h7v1h-7z  one run: x, y, length
//! ```

use std::fmt::Write as _;

use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};
use zeroize::Zeroizing;

/// Width of the white border on each side, in modules (ISO/IEC 18004, 9.1).
pub const QUIET_ZONE: usize = 4;

/// A QR code, drawn. It carries the secret of what it encodes and is wiped when dropped.
#[derive(Debug)]
pub struct QrPicture {
    /// A complete `<svg>` element without a size of its own; its view box is in modules.
    pub svg: Zeroizing<String>,
    /// Width and height in modules, quiet zone included. At least 5 pixels a module are needed.
    pub side: usize,
}

/// Why no QR code was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QrError {
    /// The text does not fit the largest QR code of level M (2331 bytes, ISO/IEC 18004 table 7).
    #[error("the text is too long for a QR code")]
    TooLong,
}

/// Draws `text` (an `otpauth://` URI) as a QR code of level M.
pub fn draw(text: &str) -> Result<QrPicture, QrError> {
    let code =
        QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).map_err(|_| QrError::TooLong)?;
    let width = code.width();
    let side = width + 2 * QUIET_ZONE;
    // The capacity is generous so that the string never moves and leaves a copy behind.
    let mut svg = Zeroizing::new(String::with_capacity(16 * width * width / 2 + 256));
    open_svg(&mut svg, side);
    for (y, row) in code.into_colors().chunks(width).enumerate() {
        write_runs(&mut svg, row, y + QUIET_ZONE);
    }
    svg.push_str("\"/></svg>");
    Ok(QrPicture { svg, side })
}

/// The dark runs of a picture that [`draw`] made, each as (x, y, length), and its side,
/// in modules. `None` for any other text.
pub(crate) fn runs(svg: &str) -> Option<(u16, Vec<[u16; 3]>)> {
    let side = svg.split_once("viewBox=\"0 0 ")?.1.split_once(' ')?.0.parse().ok()?;
    let path = svg.rsplit_once("d=\"")?.1.split_once('"')?.0;
    let run = |run: &str| {
        let (corner, length) = run.strip_prefix('M')?.split_once('h')?;
        let (x, y) = corner.split_once(' ')?;
        let length = length.split_once('v')?.0;
        Some([x.parse().ok()?, y.parse().ok()?, length.parse().ok()?])
    };
    let runs = path.split_terminator('z').map(run).collect::<Option<Vec<_>>>()?;
    Some((side, runs))
}

fn open_svg(svg: &mut String, side: usize) {
    let written = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path d=\""
    );
    debug_assert!(written.is_ok(), "a string takes every write");
}

fn write_runs(svg: &mut String, row: &[Color], y: usize) {
    let mut x = QUIET_ZONE;
    for run in row.chunk_by(|left, right| left == right) {
        let length = run.len();
        if run.first() == Some(&Color::Dark) {
            let written = write!(svg, "M{x} {y}h{length}v1h-{length}z");
            debug_assert!(written.is_ok(), "a string takes every write");
        }
        x += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URI: &str = "otpauth://totp/Merelhof:sanne.de.vries%40merelhof.example?secret=\
                       GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Merelhof&algorithm=SHA1&digits=6&period=30";

    #[test]
    fn a_usual_uri_is_a_small_picture() {
        let picture = draw(URI).unwrap();
        assert!(picture.svg.len() <= 9_000, "{} bytes", picture.svg.len());
        assert!(picture.svg.capacity() >= picture.svg.len());
    }

    #[test]
    fn the_quiet_zone_stays_white() {
        let picture = draw(URI).unwrap();
        let path = picture.svg.rsplit("d=\"").next().unwrap();
        let numbers = path.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<usize>().ok());
        // Every run is x, y, length, 1, length.
        let runs: Vec<usize> = numbers.collect();
        for run in runs.chunks_exact(5) {
            assert!(run[0] >= 4 && run[0] + run[2] <= picture.side - 4, "{run:?}");
            assert!(run[1] >= 4 && run[1] < picture.side - 4, "{run:?}");
        }
        assert_eq!(runs.len() % 5, 0);
    }

    #[test]
    fn its_runs_are_read_back() {
        let picture = draw(URI).unwrap();
        let (side, runs) = runs(&picture.svg).unwrap();
        assert_eq!(usize::from(side), picture.side);
        // The upper edge of the finder pattern in the corner (ISO/IEC 18004, 6.3.3).
        assert_eq!(runs[0], [4, 4, 7]);
        assert_eq!(super::runs("<svg viewBox=\"0 0 9 9\"><path d=\"M1 1L2 2z\"/></svg>"), None);
    }

    #[test]
    fn a_text_beyond_the_largest_code_is_refused() {
        assert!(draw(&"a".repeat(2331)).is_ok());
        assert_eq!(draw(&"a".repeat(2332)).unwrap_err(), QrError::TooLong);
    }
}
