//! Where the window was, kept for the next start.
//!
//! A small JSON file in the config folder, with nothing about anybody in it. What
//! cannot be read, or makes no sense any more, is the default again.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::appearance::Scheme;

/// Smallest and largest edges a remembered window may have, logical pixels.
pub(crate) const SMALLEST: (f64, f64) = (360.0, 480.0);
const LARGEST: f64 = 16_384.0;

/// Size, place and colours of the window when it was last closed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Placement {
    /// Width and height inside the frame, logical pixels.
    pub(crate) size: (f64, f64),
    /// Left and top edge of the frame, logical pixels; none: the desktop chooses.
    pub(crate) corner: Option<(f64, f64)>,
    /// Whether it filled the screen; `size` is then what it returns to.
    pub(crate) maximized: bool,
    /// The colours of the desktop, so that the next start is not white at night.
    pub(crate) scheme: Option<Scheme>,
}

impl Default for Placement {
    fn default() -> Self {
        Self { size: (1100.0, 760.0), corner: None, maximized: false, scheme: None }
    }
}

impl Placement {
    /// Reads the file, or starts anew.
    pub(crate) fn load(file: &Path) -> Self {
        let kept = fs::read(file).ok().and_then(|json| serde_json::from_slice::<Self>(&json).ok());
        kept.filter(Self::is_sensible).unwrap_or_default()
    }

    /// Writes the file. A folder that cannot be written costs the person a moved
    /// window at the next start, and that is no reason to tell them anything.
    pub(crate) fn save(&self, file: &Path) {
        if let (Some(folder), Ok(json)) = (file.parent(), serde_json::to_vec(self)) {
            let _unwritable = fs::create_dir_all(folder).and_then(|()| fs::write(file, json));
        }
    }

    /// The place, if at least the title bar would be in sight on one of `screens`,
    /// each (left, top, width, height) in logical pixels. A screen may be gone.
    pub(crate) fn visible_corner(&self, screens: &[(f64, f64, f64, f64)]) -> Option<(f64, f64)> {
        const IN_SIGHT: f64 = 48.0;
        let (x, y) = self.corner?;
        let right = x + self.size.0;
        let seen = screens.iter().any(|&(left, top, width, height)| {
            y >= top
                && y + IN_SIGHT <= top + height
                && right - IN_SIGHT >= left
                && x + IN_SIGHT <= left + width
        });
        seen.then_some((x, y))
    }

    fn is_sensible(&self) -> bool {
        let (width, height) = self.size;
        (SMALLEST.0..=LARGEST).contains(&width)
            && (SMALLEST.1..=LARGEST).contains(&height)
            && self.corner.is_none_or(|(x, y)| x.abs() <= LARGEST && y.abs() <= LARGEST)
    }
}

#[cfg(test)]
mod tests {
    use super::Placement;
    use crate::appearance::Scheme;

    #[test]
    fn a_place_comes_back_as_it_was_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("not yet there/window.json");
        let left = Placement {
            size: (900.0, 640.0),
            corner: Some((-40.0, 12.5)),
            maximized: true,
            scheme: Some(Scheme::Dark),
        };
        left.save(&file);
        assert_eq!(Placement::load(&file), left);
    }

    #[test]
    fn nonsense_in_the_file_is_the_default() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("window.json");
        assert_eq!(Placement::load(&file), Placement::default(), "no file");
        let rows = [
            ("cut off", r#"{"size":[900.0"#),
            ("too small", r#"{"size":[10.0,10.0]}"#),
            ("too large", r#"{"size":[900.0,1e9]}"#),
            ("far away", r#"{"size":[900.0,700.0],"corner":[1e300,0.0]}"#),
            ("another shape", "[1,2,3]"),
            ("empty", ""),
        ];
        for (name, json) in rows {
            std::fs::write(&file, json).expect(name);
            assert_eq!(Placement::load(&file), Placement::default(), "{name}");
        }
    }

    #[test]
    fn a_window_is_never_put_out_of_sight() {
        let one = [(0.0, 0.0, 1920.0, 1080.0)];
        let two = [(0.0, 0.0, 1920.0, 1080.0), (1920.0, 0.0, 1280.0, 1024.0)];
        let rows: [(&str, (f64, f64), &[_], bool); 8] = [
            ("inside", (100.0, 100.0), &one, true),
            ("half over the left edge", (-500.0, 0.0), &one, true),
            ("only a sliver left of the screen", (-1080.0, 0.0), &one, false),
            ("title bar above the screen", (100.0, -10.0), &one, false),
            ("title bar below the screen", (100.0, 1060.0), &one, false),
            ("on the second screen", (2000.0, 10.0), &two, true),
            ("the second screen is gone", (2000.0, 10.0), &one, false),
            ("no screen known", (0.0, 0.0), &[], false),
        ];
        for (name, corner, screens, seen) in rows {
            let placement = Placement { corner: Some(corner), ..Placement::default() };
            assert_eq!(placement.visible_corner(screens), seen.then_some(corner), "{name}");
        }
    }
}
