//! The cards of accounts, three in a row, with their QR codes.

use pdf_writer::types::StructRole;

use super::super::canvas::Area;
use super::super::style::{ACCOUNT, ACCOUNT_LINE, INK, LINE, Style};
use super::super::text::shape;
use super::{COLUMN, Flow, LEFT};
use crate::qr;
use crate::sheet::AccountCard;

const IN_A_ROW: u8 = 3;
const CARD_WIDTH: f32 = COLUMN / IN_A_ROW as f32;
const CARD_HEIGHT: f32 = 145.0;
const QR_SIDE: f32 = 92.0;
const INSET: f32 = 6.0;

impl Flow<'_> {
    pub(super) fn accounts(&mut self, cards: &[AccountCard<'_>]) {
        self.canvas.tags.open(StructRole::L);
        for row in cards.chunks(IN_A_ROW.into()) {
            self.need(CARD_HEIGHT);
            for (place, card) in (0_u8..).zip(row) {
                self.account(LEFT + f32::from(place) * CARD_WIDTH, card);
            }
            self.y += CARD_HEIGHT;
        }
        self.canvas.tags.close();
    }

    fn account(&mut self, x: f32, card: &AccountCard<'_>) {
        let area = Area { x, y: self.y, width: CARD_WIDTH, height: CARD_HEIGHT };
        self.canvas.stroke(area, 0.0, 0.6, LINE);
        let mut top = self.y + INSET;
        self.canvas.tags.open(StructRole::LI);
        self.canvas.tags.open(StructRole::LBody);
        let [address, password] = &card.lines;
        for (text, style) in [(&card.name, ACCOUNT), (address, ACCOUNT_LINE), (password, ACCOUNT_LINE)] {
            self.centred(x, top, text, &style);
            top += style.leading;
        }
        self.canvas.tags.close();
        self.canvas.tags.close();
        if let Some((side, runs)) = card.qr_svg.and_then(qr::runs) {
            let module = QR_SIDE / f32::from(side);
            let (left, top) = (x + (CARD_WIDTH - QR_SIDE) / 2.0, self.y + CARD_HEIGHT - QR_SIDE - 2.0);
            let areas = runs.into_iter().map(|[column, row, length]| Area {
                x: left + f32::from(column) * module,
                y: top + f32::from(row) * module,
                width: f32::from(length) * module,
                height: module,
            });
            self.canvas.fill_all(areas, INK);
        }
    }

    fn centred(&mut self, x: f32, top: f32, text: &str, style: &Style) {
        let line = shape(&self.canvas.faces, text, style);
        let x = x + ((CARD_WIDTH - line.width) / 2.0).max(1.0);
        self.canvas.text(x, top, &line, style);
    }
}
