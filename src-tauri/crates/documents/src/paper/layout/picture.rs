//! The pictures of handouts, drawn from rectangles and circles. Screen readers pass
//! over them: the words beside say the same.
//!
//! ```text
//!   ┌ ground ──────────────────────────────────┐
//!   │     left thing    ──►    right thing     │
//!   └──────────────────────────────────────────┘
//! ```

use super::super::canvas::Area;
use super::super::style::{
    ACCENT, Colour, DOT, INK, LINE, LINE_STRONG, PAPER, PICTURE, PICTURE_SMALL, SUNKEN, Style,
};
use super::super::text::shape;
use super::{COLUMN, Flow, LEFT, RADIUS};
use crate::qr;
use crate::sheet::Picture;

const GROUND: f32 = 132.0;
const PHONE_WIDTH: f32 = 58.0;
const PHONE_HEIGHT: f32 = 112.0;

/// Digits that are no real code.
const DIGITS: &str = "418 902";
/// A text that no app takes for an account.
const ON_QR: &str = "Tweestap: practice";

impl Flow<'_> {
    pub(super) fn picture(&mut self, picture: Picture) {
        let height = GROUND * self.either(1.0, 0.94);
        self.need(height);
        self.canvas.fill(Area { x: LEFT, y: self.y, width: COLUMN, height }, RADIUS, SUNKEN);
        let (left, right) = (LEFT + COLUMN * 0.3, LEFT + COLUMN * 0.7);
        let middle = self.y + height / 2.0;
        match picture {
            Picture::Qr => {
                self.screen(left, middle, true);
                self.arrow(middle);
                self.phone_with_code(right, middle);
            }
            Picture::Code => {
                self.phone_with_code(left, middle);
                self.arrow(middle);
                self.field(right, middle, DIGITS);
            }
            Picture::Sms => {
                self.phone_with_sms(left, middle);
                self.arrow(middle);
                self.field(right, middle, DIGITS);
            }
            Picture::RecoveryCodes => {
                self.phone_gone(left, middle);
                self.arrow(middle);
                self.sheet_of_codes(right, middle);
            }
            Picture::Lock => {
                self.clock(left, middle);
                self.arrow(middle);
                self.padlock(right, middle);
            }
            Picture::Call => {
                self.person(left, middle);
                self.person(right, middle);
                self.call(middle);
            }
            Picture::Password => {
                self.field(left, middle, "••••••");
                self.arrow(middle);
                self.field(right, middle, "••••••••••");
            }
        }
        self.y += height;
    }

    fn box_at(&mut self, x: f32, y: f32, (width, height): (f32, f32), radius: f32, colour: Colour) {
        let area = Area { x: x - width / 2.0, y: y - height / 2.0, width, height };
        self.canvas.fill(area, radius, colour);
    }

    fn outline_at(&mut self, x: f32, y: f32, (width, height): (f32, f32), radius: f32, line: (f32, Colour)) {
        let area = Area { x: x - width / 2.0, y: y - height / 2.0, width, height };
        self.canvas.stroke(area, radius, line.0, line.1);
    }

    fn words_at(&mut self, x: f32, y: f32, text: &str, style: &Style) {
        let line = shape(&self.canvas.faces, text, style);
        self.canvas.silent_text(x - line.width / 2.0, y - style.leading / 2.0, &line, style);
    }

    fn arrow(&mut self, y: f32) {
        let middle = LEFT + COLUMN / 2.0;
        self.box_at(middle, y, (34.0, 2.4), 1.2, ACCENT);
        // The head: dots that lead to its point.
        for step in [0.0_f32, 1.5, 3.0, 4.5, 6.0, 7.5, 9.0] {
            for side in [-1.0, 1.0] {
                self.box_at(middle + 17.0 - step, y + side * step * 0.8, (2.6, 2.6), 1.3, ACCENT);
            }
        }
    }

    fn phone(&mut self, x: f32, y: f32) {
        let size = (PHONE_WIDTH, PHONE_HEIGHT);
        self.box_at(x, y, size, 9.0, PAPER);
        self.outline_at(x, y, size, 9.0, (3.0, INK));
        self.box_at(x, y - PHONE_HEIGHT / 2.0 + 8.0, (14.0, 2.4), 1.2, INK);
        self.box_at(x, y + PHONE_HEIGHT / 2.0 - 7.0, (20.0, 2.0), 1.0, LINE_STRONG);
    }

    fn phone_with_code(&mut self, x: f32, y: f32) {
        self.phone(x, y);
        self.words_at(x, y - 14.0, DIGITS, &PICTURE_SMALL);
        self.outline_at(x, y + 14.0, (18.0, 18.0), 9.0, (2.4, ACCENT));
        self.box_at(x, y + 14.0, (5.0, 5.0), 2.5, DOT);
    }

    fn phone_with_sms(&mut self, x: f32, y: f32) {
        self.phone(x, y);
        self.box_at(x, y - 22.0, (46.0, 24.0), 6.0, SUNKEN);
        self.words_at(x, y - 22.0, DIGITS, &PICTURE_SMALL);
        for (row, width) in [(0.0, 40.0), (8.0, 34.0), (16.0, 24.0)] {
            let line = Area { x: x - 20.0, y: y + row, width, height: 2.4 };
            self.canvas.fill(line, 1.2, LINE);
        }
    }

    /// The outline alone, struck through.
    fn phone_gone(&mut self, x: f32, y: f32) {
        let size = (PHONE_WIDTH, PHONE_HEIGHT);
        self.outline_at(x, y, size, 9.0, (1.4, LINE_STRONG));
        for step in -7_i8..=7 {
            let along = f32::from(step) * 6.0;
            self.box_at(x + along * 0.62, y - along, (4.2, 4.2), 2.1, DOT);
        }
    }

    fn screen(&mut self, x: f32, y: f32, with_qr: bool) {
        self.box_at(x, y - 5.0, (124.0, 92.0), 6.0, PAPER);
        self.outline_at(x, y - 5.0, (124.0, 92.0), 6.0, (3.0, INK));
        self.box_at(x, y + 46.0, (150.0, 6.0), 3.0, INK);
        if !with_qr {
            return;
        }
        let Some((side, runs)) = qr::draw(ON_QR).ok().and_then(|drawn| qr::runs(&drawn.svg)) else { return };
        let module = 84.0 / f32::from(side);
        let (left, top) = (x - 42.0, y - 47.0);
        let areas = runs.into_iter().map(|[column, row, length]| Area {
            x: left + f32::from(column) * module,
            y: top + f32::from(row) * module,
            width: f32::from(length) * module,
            height: module,
        });
        self.canvas.fill_all(areas, INK);
    }

    fn field(&mut self, x: f32, y: f32, text: &str) {
        self.box_at(x, y, (124.0, 40.0), 6.0, PAPER);
        self.outline_at(x, y, (124.0, 40.0), 6.0, (1.6, LINE_STRONG));
        self.words_at(x, y, text, &PICTURE);
    }

    fn sheet_of_codes(&mut self, x: f32, y: f32) {
        self.box_at(x, y, (82.0, 108.0), 3.0, PAPER);
        self.outline_at(x, y, (82.0, 108.0), 3.0, (1.4, LINE_STRONG));
        for row in 0_u8..6 {
            let top = y - 40.0 + f32::from(row) * 15.0;
            let used = row == 0;
            let colour = if used { LINE_STRONG } else { ACCENT };
            for group in 0_u8..3 {
                let left = x - 32.0 + f32::from(group) * 22.0;
                self.canvas.fill(Area { x: left, y: top, width: 18.0, height: 5.0 }, 1.5, colour);
            }
            if used {
                self.canvas.fill(Area { x: x - 36.0, y: top + 1.8, width: 72.0, height: 1.4 }, 0.0, INK);
            }
        }
    }

    fn clock(&mut self, x: f32, y: f32) {
        self.box_at(x, y, (92.0, 92.0), 46.0, PAPER);
        self.outline_at(x, y, (92.0, 92.0), 46.0, (3.0, INK));
        self.canvas.fill(Area { x: x - 1.6, y: y - 34.0, width: 3.2, height: 36.0 }, 1.6, INK);
        self.canvas.fill(Area { x, y: y - 1.6, width: 24.0, height: 3.2 }, 1.6, INK);
        self.box_at(x, y, (8.0, 8.0), 4.0, DOT);
    }

    fn padlock(&mut self, x: f32, y: f32) {
        self.outline_at(x, y - 16.0, (40.0, 52.0), 20.0, (7.0, INK));
        self.box_at(x, y + 18.0, (72.0, 54.0), 8.0, ACCENT);
        self.box_at(x, y + 14.0, (12.0, 12.0), 6.0, PAPER);
        self.box_at(x, y + 22.0, (5.0, 18.0), 2.5, PAPER);
    }

    fn person(&mut self, x: f32, y: f32) {
        self.box_at(x, y - 24.0, (36.0, 36.0), 18.0, INK);
        self.box_at(x, y + 28.0, (80.0, 56.0), 26.0, ACCENT);
    }

    /// What goes from one to the other, and back: the number in the file.
    fn call(&mut self, y: f32) {
        let middle = LEFT + COLUMN / 2.0;
        for step in -3_i8..=3 {
            self.box_at(middle + f32::from(step) * 11.0, y - 12.0, (4.4, 4.4), 2.2, DOT);
        }
        self.arrow(y + 12.0);
    }
}
