//! A virtual screen whose pixels can be read from outside.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;

/// How often the pixels are looked at, which is also how exact a time is.
const LOOK: Duration = Duration::from_millis(1);
/// The ground of the rail, `#f0ece5`, as the framebuffer has it: blue, green, red.
const RAIL: [u8; 3] = [0xe5, 0xec, 0xf0];
/// No ground of the app has a channel as dark as this; its letters have them all.
const INK: u8 = 0x50;
/// The rail is looked for on this line, over this width, and the letters beside
/// it, on the lines of the page's head.
const RAIL_LINE: u64 = 400;
const RAIL_WIDTH: usize = 200;
const HEAD: std::ops::Range<u64> = 40..200;
const PAGE: std::ops::Range<usize> = 340..1000;

/// An Xvfb that keeps its pixels in a file.
pub(super) struct Screen {
    server: Child,
    name: String,
    pixels: File,
    /// Where the first pixel is in the file, and how many bytes a line has.
    begin: u64,
    line: u64,
}

impl Screen {
    pub(super) fn open(folder: &Path) -> Outcome<Self> {
        fs::create_dir_all(folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-fbdir"])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|fault| format!("Xvfb: {fault}"))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            // The server writes its number once it takes connections.
            let _ = BufReader::new(output).read_line(&mut number);
        }
        let pixels = File::open(folder.join("Xvfb_screen0")).map_err(|fault| format!("Xvfb: {fault}"))?;
        let (begin, line) = layout(&pixels)?;
        Ok(Self { server, name: format!(":{}", number.trim()), pixels, begin, line })
    }

    /// As in `DISPLAY`.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// When rail and letters are both there; none if they are not until `limit`.
    pub(super) fn painted(&self, limit: Instant) -> Option<Instant> {
        while !(self.has_rail() && self.has_letters()) {
            if Instant::now() > limit {
                return None;
            }
            thread::sleep(LOOK);
        }
        Some(Instant::now())
    }

    /// Returns when the last window has left the screen.
    pub(super) fn wait_until_empty(&self) {
        while self.has_rail() {
            thread::sleep(LOOK);
        }
    }

    fn has_rail(&self) -> bool {
        self.pixels_of(RAIL_LINE, 0..RAIL_WIDTH, |pixel| pixel == RAIL) == RAIL_WIDTH
    }

    fn has_letters(&self) -> bool {
        HEAD.step_by(4).any(|line| self.pixels_of(line, PAGE, |pixel| pixel.iter().all(|&it| it < INK)) > 0)
    }

    /// How many pixels of a part of a line are such; none of a line that cannot be read.
    fn pixels_of(&self, line: u64, part: std::ops::Range<usize>, such: impl Fn([u8; 3]) -> bool) -> usize {
        const BYTES: usize = 4;
        let mut bytes = vec![0; part.len() * BYTES];
        let Ok(offset) = u64::try_from(part.start * BYTES) else { return 0 };
        if self.pixels.read_exact_at(&mut bytes, self.begin + line * self.line + offset).is_err() {
            return 0;
        }
        bytes.chunks_exact(BYTES).filter(|pixel| such([pixel[0], pixel[1], pixel[2]])).count()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Reads the head of an XWD file (X11/XWDFile.h): its own size is the first number,
/// the bytes of a line the thirteenth, the number of 12-byte colours the twentieth.
fn layout(pixels: &File) -> Outcome<(u64, u64)> {
    let number = |index: u64| {
        let mut bytes = [0; 4];
        pixels.read_exact_at(&mut bytes, index * 4).map_err(|fault| format!("Xvfb's pixels: {fault}"))?;
        Ok::<_, String>(u64::from(u32::from_be_bytes(bytes)))
    };
    Ok((number(0)? + number(19)? * 12, number(12)?))
}
