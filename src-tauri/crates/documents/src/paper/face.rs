//! The typefaces of paper: which letters they have, how wide, how close, and which were used.
//!
//! Atkinson Hyperlegible Next for words and Mono for codes; Noto Sans only for
//! letters of names that they lack. A character that none of them has keeps its
//! place as an empty box, and the page carries the true text beside it.

use std::collections::BTreeMap;

use pdf_writer::Name;
use subsetter::GlyphRemapper;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::opentype_layout::Lookup;
use ttf_parser::{GlyphId, Tag};
use zeroize::Zeroize;

use super::PaperError;

/// Which typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typeface {
    /// Running text.
    Text,
    /// Headings and what must be found at once.
    Strong,
    /// Codes and keys: every symbol as wide as the others.
    Code,
    /// Letters of names that the others lack.
    Names,
}

/// One letter's picture in a typeface.
#[derive(Debug, Clone, Copy, Zeroize)]
pub(super) struct Glyph {
    pub(super) id: u16,
    pub(super) character: char,
    /// Width in thousandths of an em.
    pub(super) advance: f32,
    /// How much the next letter moves, in thousandths of an em; negative is closer.
    pub(super) kern: f32,
}

pub(super) struct Face {
    /// What the page calls it.
    pub(super) resource: Name<'static>,
    pub(super) postscript: &'static str,
    pub(super) data: &'static [u8],
    pub(super) font: ttf_parser::Face<'static>,
    /// Old glyph numbers to those of the subset.
    pub(super) subset: GlyphRemapper,
    /// What each glyph used stands for.
    pub(super) meaning: BTreeMap<u16, char>,
    kerning: Vec<Lookup<'static>>,
}

impl Face {
    fn embedded(
        resource: &'static [u8],
        postscript: &'static str,
        data: &'static [u8],
    ) -> Result<Self, PaperError> {
        let font = ttf_parser::Face::parse(data, 0).map_err(|_| PaperError::Typeface)?;
        let kerning = kerning(&font);
        Ok(Self {
            resource: Name(resource),
            postscript,
            data,
            font,
            subset: GlyphRemapper::new(),
            meaning: BTreeMap::new(),
            kerning,
        })
    }

    /// The glyph of a character, or `None` where the typeface has none.
    pub(super) fn glyph(&self, character: char) -> Option<Glyph> {
        self.font.glyph_index(character).map(|id| self.measured(id, character))
    }

    /// The empty box for a character that no typeface has.
    pub(super) fn missing(&self, character: char) -> Glyph {
        self.measured(GlyphId(0), character)
    }

    fn measured(&self, id: GlyphId, character: char) -> Glyph {
        let advance = self.font.glyph_hor_advance(id).unwrap_or(0);
        Glyph { id: id.0, character, advance: self.per_mille(advance.into()), kern: 0.0 }
    }

    /// How much closer or farther the second glyph stands, in thousandths of an em.
    pub(super) fn kern(&self, first: u16, second: u16) -> f32 {
        let (first, second) = (GlyphId(first), GlyphId(second));
        let found = self.kerning.iter().find_map(|lookup| pair_in(lookup, first, second));
        self.per_mille(found.unwrap_or(0).into())
    }

    /// Remembers that a glyph stands on the page; gives its number in the subset.
    pub(super) fn place(&mut self, glyph: Glyph) -> u16 {
        self.meaning.entry(glyph.id).or_insert(glyph.character);
        self.subset.remap(glyph.id)
    }

    pub(super) fn per_mille(&self, units: f32) -> f32 {
        units * 1000.0 / f32::from(self.font.units_per_em())
    }
}

/// The typefaces inside the program.
pub(super) struct Faces([Face; 4]);

impl Faces {
    pub(super) fn embedded() -> Result<Self, PaperError> {
        Ok(Self([
            Face::embedded(
                b"Text",
                "AtkinsonHyperlegibleNext-Regular",
                include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
            )?,
            Face::embedded(
                b"Strong",
                "AtkinsonHyperlegibleNext-SemiBold",
                include_bytes!("../../fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
            )?,
            Face::embedded(
                b"Code",
                "AtkinsonHyperlegibleMono-Medium",
                include_bytes!("../../fonts/AtkinsonHyperlegibleMono-Medium.ttf"),
            )?,
            Face::embedded(
                b"Names",
                "NotoSans-Regular",
                include_bytes!("../../fonts/NotoSans-Names-Regular.ttf"),
            )?,
        ]))
    }

    pub(super) fn get(&self, typeface: Typeface) -> &Face {
        let [text, strong, code, names] = &self.0;
        match typeface {
            Typeface::Text => text,
            Typeface::Strong => strong,
            Typeface::Code => code,
            Typeface::Names => names,
        }
    }

    pub(super) fn get_mut(&mut self, typeface: Typeface) -> &mut Face {
        let [text, strong, code, names] = &mut self.0;
        match typeface {
            Typeface::Text => text,
            Typeface::Strong => strong,
            Typeface::Code => code,
            Typeface::Names => names,
        }
    }

    /// The typefaces that stand on the page.
    pub(super) fn used(&self) -> impl Iterator<Item = &Face> {
        self.0.iter().filter(|face| !face.meaning.is_empty())
    }
}

/// The lookups of the `kern` feature (OpenType 1.9, GPOS).
fn kerning(font: &ttf_parser::Face<'static>) -> Vec<Lookup<'static>> {
    let Some(gpos) = font.tables().gpos else { return Vec::new() };
    let kern = gpos.features.into_iter().filter(|feature| feature.tag == Tag::from_bytes(b"kern"));
    let mut indices: Vec<u16> = kern.flat_map(|feature| feature.lookup_indices).collect();
    indices.sort_unstable();
    indices.dedup();
    indices.into_iter().filter_map(|index| gpos.lookups.get(index)).collect()
}

/// The first subtable that knows the first glyph decides, as GPOS says.
fn pair_in(lookup: &Lookup<'static>, first: GlyphId, second: GlyphId) -> Option<i16> {
    lookup.subtables.into_iter::<PositioningSubtable<'_>>().find_map(|subtable| {
        let PositioningSubtable::Pair(pair) = subtable else { return None };
        let index = pair.coverage().get(first)?;
        let values = match pair {
            PairAdjustment::Format1 { sets, .. } => sets.get(index)?.get(second)?,
            PairAdjustment::Format2 { classes, matrix, .. } => {
                matrix.get((classes.0.get(first), classes.1.get(second)))?
            }
        };
        Some(values.0.x_advance)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_leave_a_gap_stand_closer() {
        let faces = Faces::embedded().unwrap();
        let face = faces.get(Typeface::Text);
        let kern = |first, second| face.kern(face.glyph(first).unwrap().id, face.glyph(second).unwrap().id);
        assert!(kern('T', 'o') < -20.0, "{}", kern('T', 'o'));
        assert!(kern('V', 'a') < -20.0, "{}", kern('V', 'a'));
        assert!(kern('n', 'n').abs() < 1.0, "{}", kern('n', 'n'));
    }

    #[test]
    fn every_symbol_of_a_code_is_as_wide_as_the_others() {
        let faces = Faces::embedded().unwrap();
        let face = faces.get(Typeface::Code);
        let widths: Vec<f32> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ-"
            .chars()
            .map(|symbol| face.glyph(symbol).unwrap().advance)
            .collect();
        assert!(widths.windows(2).all(|pair| (pair[0] - pair[1]).abs() < f32::EPSILON), "{widths:?}");
    }
}
