//! The parts of a sheet around its codes: sender, facts, sections, help.

use pdf_writer::types::StructRole;

use super::super::canvas::{Area, HEIGHT, WIDTH};
use super::super::style::{
    ACCENT, BODY, DOT, HEADING, INK_2, LABEL, LINE_STRONG, PHONE, PRACTICE, PRACTICE_NOTE, PRACTICE_WORD,
    SENDER, SMALL, STRONG, SUNKEN, Style,
};
use super::super::text::{Line, shape};
use super::{BOTTOM, COLUMN, Flow, LEFT, PADDING, RADIUS, TOP};
use crate::sheet::{Fact, Help, Practice, Section, SectionKind};

/// Where the values of the facts begin.
const VALUES: f32 = 104.0;
/// Where the text of a numbered or marked line begins.
const INDENT: f32 = 20.0;

impl Flow<'_> {
    /// A frame round the page and a band on top of it: on screen the practice organisation looks the same.
    pub(super) fn practice(&mut self, practice: &Practice) {
        const INSET: f32 = 20.0;
        const BAND: f32 = 30.0;
        let frame = Area { x: INSET, y: INSET, width: WIDTH - 2.0 * INSET, height: HEIGHT - 2.0 * INSET };
        self.canvas.stroke(frame, 0.0, 4.0, PRACTICE);
        self.canvas.fill(Area { height: BAND, ..frame }, 0.0, PRACTICE);
        let word = shape(&self.canvas.faces, &practice.word, &PRACTICE_WORD);
        let note = shape(&self.canvas.faces, &practice.note, &PRACTICE_NOTE);
        let top = INSET + (BAND - PRACTICE_WORD.leading) / 2.0;
        self.canvas.tagged(StructRole::P, |canvas| {
            canvas.text(LEFT, top, &word, &PRACTICE_WORD);
            canvas.text(LEFT + word.width + 14.0, top, &note, &PRACTICE_NOTE);
        });
        self.y = INSET + BAND + 22.0;
    }

    /// The mark and whose sheet it is.
    pub(super) fn sender(&mut self, organisation: &str) {
        const UNIT: f32 = 0.56;
        let mark = |x: f32, y: f32, width: f32, height: f32| Area {
            x: LEFT + (x - 2.0) * UNIT,
            y: self.y + (y - 6.0) * UNIT + 1.5,
            width: width * UNIT,
            height: height * UNIT,
        };
        let (low, high, dot) =
            (mark(2.0, 18.0, 28.0, 10.0), mark(16.0, 6.0, 14.0, 10.0), mark(2.0, 6.0, 10.0, 10.0));
        self.canvas.fill(low, 3.0 * UNIT, ACCENT);
        self.canvas.fill(high, 3.0 * UNIT, ACCENT);
        self.canvas.fill(dot, 5.0 * UNIT, DOT);
        let lines = self.wrapped(organisation, &SENDER, COLUMN - 26.0);
        self.canvas.tags.open(StructRole::P);
        self.lines(LEFT + 24.0, &lines, &SENDER);
        self.canvas.tags.close();
        self.space(16.0);
    }

    pub(super) fn fact(&mut self, fact: &Fact, by_hand: &str) {
        let label = shape(&self.canvas.faces, &fact.label, &LABEL);
        let value = self.wrapped(&fact.value, &STRONG, COLUMN - VALUES);
        let whole = value.iter().all(Line::is_whole);
        self.need(STRONG.leading);
        self.canvas.tags.open(StructRole::P);
        self.canvas.text(LEFT, self.y, &label, &LABEL);
        self.lines(LEFT + VALUES, &value, &STRONG);
        self.canvas.tags.close();
        if !whole {
            self.by_hand(by_hand);
        }
        self.space(2.0);
    }

    /// Room to write what no typeface here has letters for.
    fn by_hand(&mut self, text: &str) {
        const ROOM: f32 = 26.0;
        let lines = self.wrapped(text, &SMALL, COLUMN - VALUES);
        self.canvas.tags.open(StructRole::P);
        self.lines(LEFT + VALUES, &lines, &SMALL);
        self.canvas.tags.close();
        self.need(ROOM);
        self.canvas.rule(LEFT + VALUES, self.y + ROOM - 6.0, COLUMN - VALUES, LINE_STRONG);
        self.y += ROOM;
    }

    pub(super) fn section(&mut self, section: &Section) {
        // A heading stays with the first line below it.
        self.need(HEADING.leading + 2.0 + BODY.leading);
        self.block(StructRole::H2, &section.heading, &HEADING);
        self.space(2.0);
        if section.kind == SectionKind::Text {
            for text in &section.lines {
                self.block(StructRole::P, text, &BODY);
                self.space(3.0);
            }
            return;
        }
        self.canvas.tags.open(StructRole::L);
        for (number, text) in (1..).zip(&section.lines) {
            let mark = match section.kind {
                SectionKind::Steps => format!("{number}."),
                SectionKind::Points | SectionKind::Text => "–".to_owned(),
            };
            self.item(&mark, text);
        }
        self.canvas.tags.close();
    }

    fn item(&mut self, mark: &str, text: &str) {
        let mark = shape(&self.canvas.faces, mark, &LABEL);
        let lines = self.wrapped(text, &BODY, COLUMN - INDENT);
        self.need(BODY.leading);
        let top = self.y;
        self.canvas.tags.open(StructRole::LI);
        self.canvas.tagged(StructRole::Lbl, |canvas| canvas.text(LEFT, top, &mark, &LABEL));
        self.canvas.tags.open(StructRole::LBody);
        self.lines(LEFT + INDENT, &lines, &BODY);
        self.canvas.tags.close();
        self.canvas.tags.close();
        self.space(1.5);
    }

    /// The panel with the help desk's number: found without reading the rest.
    pub(super) fn help(&mut self, help: &Help) {
        let inner = COLUMN - 2.0 * PADDING;
        let mut parts = vec![
            (StructRole::H2, HEADING, self.wrapped(&help.title, &HEADING, inner)),
            (StructRole::P, BODY, self.wrapped(&help.call, &BODY, inner)),
            (StructRole::P, PHONE, self.wrapped(&help.phone, &PHONE, inner)),
        ];
        for hours in &help.hours {
            parts.push((StructRole::P, BODY, self.wrapped(hours, &BODY, inner)));
        }
        let check = Style { colour: INK_2, ..BODY };
        parts.push((StructRole::P, check, self.wrapped(&help.check, &check, inner)));
        self.panel(&parts);
    }

    fn panel(&mut self, parts: &[(StructRole, Style, Vec<Line>)]) {
        let text: f32 = parts.iter().flat_map(|(_, style, lines)| lines.iter().map(|_| style.leading)).sum();
        let height = text + 26.0 * self.either(1.0, 0.6);
        // Longer than a page: without its ground, which cannot go over the edge.
        if height < BOTTOM - TOP {
            self.need(height);
            self.canvas.fill(Area { x: LEFT, y: self.y, width: COLUMN, height }, RADIUS, SUNKEN);
        }
        self.space(13.0);
        for (role, style, lines) in parts {
            self.canvas.tags.open(*role);
            self.lines(LEFT + PADDING, lines, style);
            self.canvas.tags.close();
        }
        self.space(13.0);
    }
}
