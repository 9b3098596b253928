//! Where everything stands on the page.
//!
//! ```text
//!   mark  organisation
//!   Title
//!   lead
//!   label   value
//!   ┌──────────────────────────┐
//!   │ 1  4KQ7M-…     used on __│
//!   └──────────────────────────┘
//!   Heading
//!   1. step
//!   ┌──────────────────────────┐
//!   │ whom to call             │
//!   └──────────────────────────┘
//! ```
//!
//! A block that does not fit begins a new page; with texts of usual length
//! everything stands on one.

mod accounts;
mod parts;
mod picture;
mod secrets;

use pdf_writer::types::StructRole;

use super::Density;
use super::canvas::{Area, Canvas, HEIGHT, WIDTH};
use super::style::{LEAD, LINE_STRONG, SMALL, Style, TITLE};
use super::text::{Line, shape, wrap};
use crate::sheet::{Secrets, Sheet};

const LEFT: f32 = 62.0;
const TOP: f32 = 50.0;
const BOTTOM: f32 = HEIGHT - 42.0;
const COLUMN: f32 = WIDTH - 2.0 * LEFT;
const PADDING: f32 = 18.0;
const RADIUS: f32 = 9.0;

pub(super) fn lay_out(sheet: &Sheet<'_>, density: Density, canvas: &mut Canvas) {
    let mut flow = Flow { canvas, density, y: TOP };
    if let Some(practice) = &sheet.practice {
        flow.practice(practice);
    }
    flow.sender(&sheet.organisation);
    flow.block(StructRole::H1, &sheet.title, &TITLE);
    flow.space(4.0);
    flow.block(StructRole::P, &sheet.lead, &LEAD);
    if let Some(picture) = sheet.picture {
        flow.space(14.0);
        flow.picture(picture);
    }
    if !sheet.facts.is_empty() {
        flow.space(14.0);
    }
    for fact in &sheet.facts {
        flow.fact(fact, &sheet.notices.by_hand);
    }
    if !matches!(sheet.secrets, Secrets::Nothing) {
        flow.space(14.0);
    }
    match &sheet.secrets {
        Secrets::Nothing => {}
        Secrets::Accounts(cards) => flow.accounts(cards),
        Secrets::Codes { codes, used_on } => flow.codes(codes, used_on),
        Secrets::Groups { groups, labels } => flow.groups(groups, labels),
    }
    for section in &sheet.sections {
        flow.space(16.0);
        flow.section(section);
    }
    if let Some(help) = &sheet.help {
        flow.space(18.0);
        flow.help(help);
    }
    number_pages(sheet, flow.canvas);
}

/// The page from top to bottom; `y` is where the next block begins.
struct Flow<'c> {
    canvas: &'c mut Canvas,
    density: Density,
    y: f32,
}

impl Flow<'_> {
    fn space(&mut self, height: f32) {
        self.y += height * self.either(1.0, 0.6);
    }

    /// One of two sizes, by the density.
    fn either(&self, airy: f32, tight: f32) -> f32 {
        match self.density {
            Density::Airy => airy,
            Density::Tight => tight,
        }
    }

    /// Begins a new page unless `height` points are left on this one.
    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.canvas.start_page();
            self.y = TOP;
        }
    }

    fn wrapped(&self, text: &str, style: &Style, width: f32) -> Vec<Line> {
        wrap(&self.canvas.faces, text, style, width)
    }

    /// Lines below each other, each on the page it fits on.
    fn lines(&mut self, x: f32, lines: &[Line], style: &Style) {
        for line in lines {
            self.need(style.leading);
            self.canvas.text(x, self.y, line, style);
            self.y += style.leading;
        }
    }

    fn block(&mut self, role: StructRole, text: &str, style: &Style) {
        let lines = self.wrapped(text, style, COLUMN);
        self.canvas.tags.open(role);
        self.lines(LEFT, &lines, style);
        self.canvas.tags.close();
    }

    /// A card as high as what stands in it; `y` is then inside its upper edge.
    fn card(&mut self, height: f32) -> Area {
        self.need(height);
        let area = Area { x: LEFT, y: self.y, width: COLUMN, height };
        self.canvas.stroke(area, RADIUS, 0.9, LINE_STRONG);
        area
    }
}

/// Numbers at the foot, only where there is more than one page.
fn number_pages(sheet: &Sheet<'_>, canvas: &mut Canvas) {
    let pages = canvas.pages.len();
    for page in (0..pages).filter(|_| pages > 1) {
        let line = shape(&canvas.faces, &sheet.notices.page(page + 1, pages), &SMALL);
        canvas.silent_text_on(page, LEFT, BOTTOM + 6.0, &line, &SMALL);
    }
}
