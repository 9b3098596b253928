//! Text as lines of glyphs: chosen, kerned, measured, wrapped.

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroize as _;

use super::face::{Faces, Glyph, Typeface};
use super::style::Style;

/// One line, ready to be placed.
pub(super) struct Line {
    pub(super) runs: Vec<Run>,
    /// Points.
    pub(super) width: f32,
}

/// Glyphs of one typeface, side by side.
pub(super) struct Run {
    pub(super) typeface: Typeface,
    pub(super) glyphs: Vec<Glyph>,
    /// No typeface has these characters: the glyphs are boxes.
    pub(super) missing: bool,
}

impl Drop for Run {
    /// A run may be a code.
    fn drop(&mut self) {
        self.glyphs.zeroize();
    }
}

impl Run {
    /// The characters the glyphs stand for.
    pub(super) fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.character).collect()
    }
}

impl Line {
    /// The characters the glyphs stand for.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(Run::text).collect()
    }

    /// Whether every character has its picture.
    pub(super) fn is_whole(&self) -> bool {
        self.runs.iter().all(|run| !run.missing)
    }
}

/// Sets a text in one line.
pub(super) fn shape(faces: &Faces, text: &str, style: &Style) -> Line {
    let mut runs: Vec<Run> = Vec::new();
    for character in text.nfc() {
        let (typeface, missing, glyph) = choose(faces, character, style.typeface);
        match runs.last_mut() {
            Some(run) if run.typeface == typeface && run.missing == missing => {
                if let Some(previous) = run.glyphs.last_mut().filter(|_| !missing) {
                    previous.kern = faces.get(typeface).kern(previous.id, glyph.id);
                }
                run.glyphs.push(glyph);
            }
            _ => {
                // Room for the rest, so that the glyphs do not move and leave a copy behind.
                let mut glyphs = Vec::with_capacity(text.len());
                glyphs.push(glyph);
                runs.push(Run { typeface, glyphs, missing });
            }
        }
    }
    let width = runs.iter().flat_map(|run| &run.glyphs).map(|glyph| width_of(glyph, style)).sum();
    Line { runs, width }
}

fn choose(faces: &Faces, character: char, wanted: Typeface) -> (Typeface, bool, Glyph) {
    let preferred = faces.get(wanted);
    if let Some(glyph) = preferred.glyph(character) {
        (wanted, false, glyph)
    } else if let Some(glyph) = faces.get(Typeface::Names).glyph(character) {
        (Typeface::Names, false, glyph)
    } else {
        (wanted, true, preferred.missing(character))
    }
}

fn width_of(glyph: &Glyph, style: &Style) -> f32 {
    ((glyph.advance + glyph.kern) / 1000.0 + style.tracking) * style.size
}

/// Breaks a text into lines of at most `width` points: at spaces, and inside a
/// word only where the word alone is longer than a line.
pub(super) fn wrap(faces: &Faces, text: &str, style: &Style, width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').flat_map(|word| pieces(faces, word, style, width)) {
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if line.is_empty() || shape(faces, &longer, style).width <= width {
            line = longer;
        } else {
            lines.push(shape(faces, &line, style));
            line = word;
        }
    }
    lines.push(shape(faces, &line, style));
    lines
}

/// The word itself, or the parts of one that no line can hold.
fn pieces(faces: &Faces, word: &str, style: &Style, width: f32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0.0;
    for character in word.nfc() {
        let (_, _, glyph) = choose(faces, character, style.typeface);
        let wide = width_of(&glyph, style);
        if used + wide > width && used > 0.0 {
            pieces.push(String::new());
            used = 0.0;
        }
        used += wide;
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::style::{BODY, CODE};
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_lose_nothing() {
        let faces = Faces::embedded().unwrap();
        let text = "Keep it apart from your phone, with your important papers.";
        let lines = wrap(&faces, text, &BODY, 120.0);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| line.width <= 120.0));
        assert_eq!(lines.iter().map(Line::text).collect::<Vec<_>>().join(" "), text);
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_inside() {
        let faces = Faces::embedded().unwrap();
        let word = "a".repeat(100);
        let lines = wrap(&faces, &word, &BODY, 120.0);
        assert!(lines.iter().all(|line| line.width <= 120.0));
        assert_eq!(lines.iter().map(Line::text).collect::<String>(), word);
    }

    #[test]
    fn each_name_finds_its_letters() {
        let faces = Faces::embedded().unwrap();
        let table = [
            ("Polish", "Łucja", vec![Typeface::Text], true),
            ("letters in two parts", "Rene\u{301}", vec![Typeface::Text], true),
            ("Turkish", "Şahin İğdır", vec![Typeface::Text], true),
            ("Vietnamese", "Nguyễn", vec![Typeface::Text, Typeface::Names, Typeface::Text], true),
            ("Greek", "Ιωάννου", vec![Typeface::Names], true),
            ("Cyrillic", "Ольга", vec![Typeface::Names], true),
            ("Chinese", "王芳", vec![Typeface::Text], false),
        ];
        for (name, text, typefaces, whole) in table {
            let line = shape(&faces, text, &BODY);
            let found: Vec<_> = line.runs.iter().map(|run| run.typeface).collect();
            assert_eq!((found, line.is_whole()), (typefaces, whole), "{name}");
        }
    }

    #[test]
    fn a_letter_in_two_parts_is_one_glyph() {
        let faces = Faces::embedded().unwrap();
        assert_eq!(shape(&faces, "Rene\u{301}", &BODY).text(), "Ren\u{e9}");
    }

    #[test]
    fn a_code_is_as_wide_as_its_symbols() {
        let faces = Faces::embedded().unwrap();
        let line = shape(&faces, "4KQ7M-X2RHT-9WB6D", &CODE);
        let one = shape(&faces, "4", &CODE).width;
        assert!((line.width - 17.0 * one).abs() < 0.01);
    }
}
