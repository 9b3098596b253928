//! Sizes and colours of paper, in points (1/72 inch) and sRGB. Colours are those of the window's light theme.

use super::face::Typeface;

/// Red, green and blue, 0 to 1.
#[derive(Clone, Copy)]
pub(super) struct Colour(pub(super) [f32; 3]);

const fn hex(rgb: [u8; 3]) -> Colour {
    Colour([rgb[0] as f32 / 255.0, rgb[1] as f32 / 255.0, rgb[2] as f32 / 255.0])
}

pub(super) const INK: Colour = hex([0x1c, 0x25, 0x27]);
pub(super) const INK_2: Colour = hex([0x52, 0x5b, 0x5d]);
pub(super) const ACCENT: Colour = hex([0x0b, 0x5a, 0x66]);
pub(super) const DOT: Colour = hex([0xc4, 0x66, 0x0f]);
pub(super) const LINE: Colour = hex([0xde, 0xd8, 0xcd]);
pub(super) const LINE_STRONG: Colour = hex([0x7c, 0x76, 0x6c]);
pub(super) const SUNKEN: Colour = hex([0xf4, 0xf1, 0xeb]);
pub(super) const PAPER: Colour = hex([0xff, 0xff, 0xff]);
pub(super) const PRACTICE: Colour = hex([0x6b, 0x2d, 0x61]);
pub(super) const ON_PRACTICE: Colour = hex([0xff, 0xff, 0xff]);

/// How a piece of text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) typeface: Typeface,
    /// Points.
    pub(super) size: f32,
    /// Height of a line, in points.
    pub(super) leading: f32,
    /// Extra space after each letter, in ems.
    pub(super) tracking: f32,
    pub(super) colour: Colour,
}

const fn style(typeface: Typeface, size: f32, leading: f32, colour: Colour) -> Style {
    Style { typeface, size, leading, tracking: 0.0, colour }
}

const fn tracked(style: Style, tracking: f32) -> Style {
    Style { tracking, ..style }
}

pub(super) const TITLE: Style = tracked(style(Typeface::Strong, 27.0, 33.0, INK), -0.012);
pub(super) const HEADING: Style = style(Typeface::Strong, 13.0, 18.0, INK);
pub(super) const LEAD: Style = style(Typeface::Text, 12.5, 18.0, INK_2);
pub(super) const BODY: Style = style(Typeface::Text, 11.0, 16.0, INK);
pub(super) const STRONG: Style = style(Typeface::Strong, 11.0, 16.0, INK);
pub(super) const SMALL: Style = style(Typeface::Text, 9.5, 13.5, INK_2);
pub(super) const LABEL: Style = style(Typeface::Text, 11.0, 16.0, INK_2);
pub(super) const SENDER: Style = style(Typeface::Strong, 11.0, 16.0, INK);
pub(super) const CODE: Style = tracked(style(Typeface::Code, 18.0, 24.0, INK), 0.04);
pub(super) const GROUP: Style = tracked(style(Typeface::Code, 21.0, 28.0, INK), 0.04);
pub(super) const PHONE: Style = style(Typeface::Strong, 17.0, 24.0, INK);
pub(super) const PRACTICE_WORD: Style = style(Typeface::Strong, 13.0, 18.0, ON_PRACTICE);
pub(super) const PRACTICE_NOTE: Style = style(Typeface::Text, 11.0, 18.0, ON_PRACTICE);
pub(super) const ACCOUNT: Style = style(Typeface::Strong, 9.5, 12.5, INK);
pub(super) const ACCOUNT_LINE: Style = style(Typeface::Code, 7.5, 10.5, INK);
pub(super) const PICTURE: Style = tracked(style(Typeface::Code, 17.0, 24.0, INK), 0.02);
pub(super) const PICTURE_SMALL: Style = style(Typeface::Code, 10.5, 14.0, INK);
