//! The pages while they are drawn. Distances are points from the top left corner of the page.

use pdf_writer::types::{ArtifactType, StructRole};
use pdf_writer::{Content, Name, Str, TextStr};
use zeroize::Zeroizing;

use super::face::Faces;
use super::style::{Colour, Style};
use super::tags::Tags;
use super::text::{Line, Run};

/// A4 (ISO 216), 210 × 297 mm.
pub(super) const WIDTH: f32 = 595.276;
/// A4 (ISO 216), 210 × 297 mm.
pub(super) const HEIGHT: f32 = 841.89;

/// Height of a capital letter in all typefaces here, in ems: lines are centred on it.
const CAP_HEIGHT: f32 = 0.668;

/// Room for any usual page, so that it does not move and leave a copy of the codes behind.
const PAGE_CAPACITY: usize = 128 * 1024;

/// A rectangle from its top left corner.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

pub(super) struct Canvas {
    pub(super) faces: Faces,
    pub(super) tags: Tags,
    pub(super) pages: Vec<Content>,
}

impl Canvas {
    pub(super) fn new(faces: Faces) -> Self {
        let mut canvas = Self { faces, tags: Tags::new(), pages: Vec::new() };
        canvas.start_page();
        canvas
    }

    pub(super) fn start_page(&mut self) {
        self.pages.push(Content::with_capacity(PAGE_CAPACITY));
        self.tags.start_page();
    }

    /// Everything drawn in `draw` is one element of the structure.
    pub(super) fn tagged(&mut self, role: StructRole, draw: impl FnOnce(&mut Self)) {
        self.tags.open(role);
        draw(self);
        self.tags.close();
    }

    /// A line of text of the current element. `top` is the top of the line, not of its letters.
    pub(super) fn text(&mut self, x: f32, top: f32, line: &Line, style: &Style) {
        if line.is_whole() {
            self.marked_text(x, top, line, style);
        } else {
            self.tags.open_saying(StructRole::Span, Some(line.text()));
            self.marked_text(x, top, line, style);
            self.tags.close();
        }
    }

    fn marked_text(&mut self, x: f32, top: f32, line: &Line, style: &Style) {
        let id = i32::try_from(self.tags.mark()).unwrap_or(i32::MAX);
        self.with_page(self.last(), |content, faces| {
            content.begin_marked_content_with_properties(Name(b"Span")).properties().identify(id);
            set_line(content, faces, x, top, line, style);
            content.end_marked_content();
        });
    }

    /// A line of text that repeats or numbers something, and is not read out.
    pub(super) fn silent_text(&mut self, x: f32, top: f32, line: &Line, style: &Style) {
        self.artifact(self.last(), |content, faces| set_line(content, faces, x, top, line, style));
    }

    /// The same on a page that is not the last.
    pub(super) fn silent_text_on(&mut self, page: usize, x: f32, top: f32, line: &Line, style: &Style) {
        self.artifact(page, |content, faces| set_line(content, faces, x, top, line, style));
    }

    pub(super) fn fill(&mut self, area: Area, radius: f32, colour: Colour) {
        let Colour([red, green, blue]) = colour;
        self.artifact(self.last(), |content, _| {
            content.set_fill_rgb(red, green, blue);
            outline(content, area, radius);
            content.fill_nonzero();
        });
    }

    /// Many rectangles of one colour, as one shape.
    pub(super) fn fill_all(&mut self, areas: impl Iterator<Item = Area>, colour: Colour) {
        let Colour([red, green, blue]) = colour;
        self.artifact(self.last(), |content, _| {
            content.set_fill_rgb(red, green, blue);
            areas.for_each(|area| outline(content, area, 0.0));
            content.fill_nonzero();
        });
    }

    pub(super) fn stroke(&mut self, area: Area, radius: f32, width: f32, colour: Colour) {
        let Colour([red, green, blue]) = colour;
        self.artifact(self.last(), |content, _| {
            content.set_stroke_rgb(red, green, blue).set_line_width(width);
            outline(content, area, radius);
            content.stroke();
        });
    }

    /// A thin line from `x` to the right.
    pub(super) fn rule(&mut self, x: f32, y: f32, width: f32, colour: Colour) {
        self.fill(Area { x, y, width, height: 0.6 }, 0.0, colour);
    }

    fn artifact(&mut self, page: usize, draw: impl FnOnce(&mut Content, &mut Faces)) {
        self.with_page(page, |content, faces| {
            content
                .begin_marked_content_with_properties(Name(b"Artifact"))
                .properties()
                .artifact()
                .kind(ArtifactType::Layout);
            draw(content, faces);
            content.end_marked_content();
        });
    }

    fn last(&self) -> usize {
        self.pages.len().saturating_sub(1)
    }

    fn with_page(&mut self, page: usize, draw: impl FnOnce(&mut Content, &mut Faces)) {
        if let Some(content) = self.pages.get_mut(page) {
            draw(content, &mut self.faces);
        }
    }
}

fn set_line(content: &mut Content, faces: &mut Faces, x: f32, top: f32, line: &Line, style: &Style) {
    let Colour([red, green, blue]) = style.colour;
    let baseline = top + f32::midpoint(style.leading, CAP_HEIGHT * style.size);
    content.begin_text();
    content.set_fill_rgb(red, green, blue);
    content.set_char_spacing(style.tracking * style.size);
    content.set_text_matrix([1.0, 0.0, 0.0, 1.0, x, HEIGHT - baseline]);
    for run in &line.runs {
        content.set_font(faces.get(run.typeface).resource, style.size);
        if run.missing {
            let text = run.text();
            content
                .begin_marked_content_with_properties(Name(b"Span"))
                .properties()
                .actual_text(TextStr(&text));
            show(content, faces, run);
            content.end_marked_content();
        } else {
            show(content, faces, run);
        }
    }
    content.end_text();
}

fn show(content: &mut Content, faces: &mut Faces, run: &Run) {
    let face = faces.get_mut(run.typeface);
    let mut positioned = content.show_positioned();
    let mut items = positioned.items();
    let mut bytes = Zeroizing::new(Vec::with_capacity(2 * run.glyphs.len()));
    for glyph in &run.glyphs {
        let id = if run.missing { 0 } else { face.place(*glyph) };
        bytes.extend(id.to_be_bytes());
        if glyph.kern != 0.0 {
            items.show(Str(&bytes)).adjust(-glyph.kern);
            bytes.clear();
        }
    }
    if !bytes.is_empty() {
        items.show(Str(&bytes));
    }
}

/// A rectangle with round corners; a square of twice the radius is a circle.
fn outline(content: &mut Content, area: Area, radius: f32) {
    // How far the handles of a Bézier quarter circle lie, as a part of the radius.
    const QUARTER: f32 = 0.552_284_8;
    let (left, right) = (area.x, area.x + area.width);
    let (top, bottom) = (HEIGHT - area.y, HEIGHT - area.y - area.height);
    if radius <= 0.0 {
        content.rect(left, bottom, area.width, area.height);
        return;
    }
    let reach = radius * (1.0 - QUARTER);
    content.move_to(left + radius, top).line_to(right - radius, top);
    content.cubic_to(right - reach, top, right, top - reach, right, top - radius);
    content.line_to(right, bottom + radius);
    content.cubic_to(right, bottom + reach, right - reach, bottom, right - radius, bottom);
    content.line_to(left + radius, bottom);
    content.cubic_to(left + reach, bottom, left, bottom + reach, left, bottom + radius);
    content.line_to(left, top - radius);
    content.cubic_to(left, top - reach, left + reach, top, left + radius, top);
    content.close_path();
}
