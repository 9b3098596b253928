//! The card with what must not be lost: the codes or the groups of the key.

use pdf_writer::types::StructRole;

use super::super::style::{CODE, GROUP, LABEL, LINE, LINE_STRONG, SMALL, Style};
use super::super::text::shape;
use super::{COLUMN, Flow, LEFT, PADDING};

impl Flow<'_> {
    /// One row a code, with room to note when it was used.
    pub(super) fn codes(&mut self, codes: &[&str; 6], used_on: &str) {
        let row = self.either(31.0, 28.0);
        let card = self.card(6.0 * row + 8.0);
        let used = Style { size: 10.0, leading: row, ..SMALL };
        let used_on = shape(&self.canvas.faces, used_on, &used);
        let rule = LEFT + 300.0 + used_on.width + 8.0;
        self.canvas.tags.open(StructRole::L);
        for (index, code) in (0_u8..).zip(codes) {
            let top = card.y + 4.0 + f32::from(index) * row;
            if index > 0 {
                self.canvas.rule(LEFT + PADDING, top, COLUMN - 2.0 * PADDING, LINE);
            }
            self.code(top, row, index + 1, code);
            self.canvas.silent_text(LEFT + 300.0, top, &used_on, &used);
            self.canvas.rule(rule, top + row / 2.0 + 5.5, LEFT + COLUMN - PADDING - rule, LINE_STRONG);
        }
        self.canvas.tags.close();
        self.y = card.y + card.height;
    }

    fn code(&mut self, top: f32, row: f32, number: u8, code: &str) {
        let (label_style, code_style) = (Style { leading: row, ..LABEL }, Style { leading: row, ..CODE });
        let label = shape(&self.canvas.faces, &format!("{number}."), &label_style);
        let code = shape(&self.canvas.faces, code, &code_style);
        self.canvas.tagged(StructRole::LI, |canvas| {
            canvas.tagged(StructRole::Lbl, |canvas| {
                canvas.text(LEFT + PADDING, top, &label, &label_style);
            });
            canvas.tagged(StructRole::LBody, |canvas| {
                canvas.text(LEFT + PADDING + 26.0, top, &code, &code_style);
            });
        });
    }

    /// Four groups in the upper row, three in the lower.
    pub(super) fn groups(&mut self, groups: &[&str; 7], labels: &[String; 7]) {
        const CELL: f32 = (COLUMN - 2.0 * PADDING) / 4.0;
        let row = SMALL.leading + GROUP.leading + 8.0;
        let card = self.card(2.0 * row + 14.0);
        self.canvas.tags.open(StructRole::L);
        for (index, (group, label)) in (0_u8..).zip(groups.iter().zip(labels)) {
            let x = LEFT + PADDING + f32::from(index % 4) * CELL;
            let top = card.y + 12.0 + f32::from(index / 4) * row;
            let label = shape(&self.canvas.faces, label, &SMALL);
            let group = shape(&self.canvas.faces, group, &GROUP);
            self.canvas.tagged(StructRole::LI, |canvas| {
                canvas.tagged(StructRole::Lbl, |canvas| canvas.text(x, top, &label, &SMALL));
                canvas.tagged(StructRole::LBody, |canvas| {
                    canvas.text(x, top + SMALL.leading, &group, &GROUP);
                });
            });
        }
        self.canvas.tags.close();
        self.y = card.y + card.height;
    }
}
