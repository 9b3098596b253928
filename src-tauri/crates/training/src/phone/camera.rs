//! The phone's camera: looks at the picture on the screen, and reads the QR code in it.
//!
//! ```text
//!   SVG as it is shown ── rectangles ── pixels, 4 a module ── rqrr ──► the text in it
//! ```
//!
//! The picture is all it is given. What it can paint is what a QR code is drawn from:
//! filled paths of rectangles on a square.

use rqrr::PreparedImage;
use zeroize::Zeroizing;

/// Pixels a module.
const SCALE: usize = 4;

/// The largest QR code has 177 modules a side, and a quiet zone (ISO/IEC 18004).
const SIDE_AT_MOST: usize = 185;

/// No code can be read in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoCode;

/// Reads the QR code in `svg`.
pub(crate) fn read(svg: &str) -> Result<Zeroizing<String>, NoCode> {
    let picture = Picture::paint(svg).ok_or(NoCode)?;
    let side = picture.side * SCALE;
    let grey = |x: usize, y: usize| if picture.is_dark(x / SCALE, y / SCALE) { 0 } else { 255 };
    let mut seen = PreparedImage::prepare_from_greyscale(side, side, grey);
    let grids = seen.detect_grids();
    let (_, text) = grids.first().ok_or(NoCode)?.decode().map_err(|_| NoCode)?;
    Ok(Zeroizing::new(text))
}

/// A square of modules.
struct Picture {
    side: usize,
    dark: Vec<bool>,
}

impl Picture {
    fn paint(svg: &str) -> Option<Self> {
        let view = attribute(svg, "viewBox")?;
        let mut sizes = view.split_ascii_whitespace().skip(2).map(str::parse);
        let (width, height): (usize, usize) = (sizes.next()?.ok()?, sizes.next()?.ok()?);
        if width != height || !(1..=SIDE_AT_MOST).contains(&width) {
            return None;
        }
        let mut picture = Self { side: width, dark: vec![false; width * width] };
        for path in svg.split("<path").skip(1) {
            let light = attribute(path, "fill").is_some_and(|fill| fill.starts_with("#f"));
            rectangles(attribute(path, "d")?, |x, y, w, h| picture.fill(x, y, w, h, !light))?;
        }
        Some(picture)
    }

    fn fill(&mut self, x: usize, y: usize, width: usize, height: usize, dark: bool) {
        for row in y..(y + height).min(self.side) {
            for column in x..(x + width).min(self.side) {
                self.dark[row * self.side + column] = dark;
            }
        }
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark.get(y * self.side + x).copied().unwrap_or(false)
    }
}

fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let inside = text.split_once('>').map_or(text, |(inside, _)| inside);
    let at = inside.split_once(&format!(" {name}=\""))?.1;
    at.split_once('"').map(|(value, _)| value)
}

/// Each `M x y h width v height …z` of a path. `None` for any other shape.
fn rectangles(path: &str, mut each: impl FnMut(usize, usize, usize, usize)) -> Option<()> {
    for shape in path.split(['z', 'Z']).filter(|shape| !shape.trim().is_empty()) {
        let (corner, rest) = shape.trim().strip_prefix('M')?.split_once('h')?;
        let (width, rest) = rest.split_once('v')?;
        let height = rest.split(['h', 'H']).next()?;
        let (x, y) = corner.split_once([' ', ','])?;
        let number = |text: &str| text.trim().parse().ok().filter(|n| *n <= SIDE_AT_MOST);
        each(number(x)?, number(y)?, number(width)?, number(height)?);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use tweestap_documents::qr;

    use super::{NoCode, read};

    const URI: &str = "otpauth://totp/Praktijk%20Merelhof:sanne.devries%40merelhof.example?\
                       secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Praktijk%20Merelhof&digits=6&period=30";

    #[test]
    fn the_picture_on_the_screen_is_read() {
        for text in [URI, "otpauth://totp/a?secret=b", &"x".repeat(900)] {
            let picture = qr::draw(text).unwrap();
            assert_eq!(read(&picture.svg).unwrap().as_str(), text);
        }
    }

    #[test]
    fn a_picture_with_a_hole_in_it_is_still_read_and_half_a_one_is_not() {
        let picture = qr::draw(URI).unwrap();
        let hole = format!("<path fill=\"#fff\" d=\"M{0} {0}h4v4h-4z\"/></svg>", picture.side / 2);
        assert_eq!(read(&picture.svg.replace("</svg>", &hole)).unwrap().as_str(), URI);
        let half =
            format!("<path fill=\"#fff\" d=\"M0 0h{0}v{1}h-{0}z\"/></svg>", picture.side, picture.side / 2);
        assert_eq!(read(&picture.svg.replace("</svg>", &half)), Err(NoCode));
    }

    #[test]
    fn what_is_no_such_picture_is_not_read() {
        let rows = [
            ("nothing", ""),
            ("text", "Scan this"),
            ("an empty picture", "<svg viewBox=\"0 0 41 41\"></svg>"),
            ("not a square", "<svg viewBox=\"0 0 41 40\"><path d=\"M1 1h1v1h-1z\"/></svg>"),
            ("too large", "<svg viewBox=\"0 0 99999999 99999999\"><path d=\"M1 1h1v1h-1z\"/></svg>"),
            ("another shape", "<svg viewBox=\"0 0 41 41\"><path d=\"M1 1l5 5z\"/></svg>"),
            (
                "beyond every number",
                "<svg viewBox=\"0 0 41 41\"><path d=\"M1 1h99999999999999999999v1z\"/></svg>",
            ),
        ];
        for (name, svg) in rows {
            assert_eq!(read(svg), Err(NoCode), "{name}");
        }
    }
}
