//! The objects of the PDF file: catalogue, pages, typefaces, structure (ISO 32000-1).

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::writers::StructElement;
use pdf_writer::{Date, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};
use subsetter::subset;
use ttf_parser::GlyphId;
use zeroize::Zeroizing;

use super::PaperError;
use super::canvas::{Canvas, HEIGHT, WIDTH};
use super::face::Face;
use super::tags::{Child, Tags};
use crate::sheet::Sheet;

/// Room for the objects beside the pages.
const CAPACITY: usize = 512 * 1024;

const IDENTITY: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The number of each object that others point at.
struct Numbers {
    catalogue: Ref,
    information: Ref,
    page_tree: Ref,
    structure: Ref,
    parents: Ref,
    pages: Vec<Ref>,
    elements: Vec<Ref>,
    next: Ref,
}

impl Numbers {
    fn new(pages: usize, elements: usize) -> Self {
        let mut next = Ref::new(1);
        let mut many = |count: usize| (0..count).map(|_| next.bump()).collect::<Vec<_>>();
        let pages = many(pages);
        let elements = many(elements);
        Self {
            catalogue: next.bump(),
            information: next.bump(),
            page_tree: next.bump(),
            structure: next.bump(),
            parents: next.bump(),
            pages,
            elements,
            next,
        }
    }
}

pub(super) fn write(sheet: &Sheet<'_>, canvas: Canvas) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    let Canvas { faces, tags, pages } = canvas;
    let mut numbers = Numbers::new(pages.len(), tags.elements.len());
    let mut pdf = Pdf::with_capacity(CAPACITY);
    write_catalogue(&mut pdf, sheet, &numbers);
    write_information(&mut pdf, sheet, numbers.information);
    let mut fonts = Vec::new();
    for face in faces.used() {
        fonts.push((face.resource, write_font(&mut pdf, face, &mut numbers.next)?));
    }
    pdf.pages(numbers.page_tree)
        .kids(numbers.pages.iter().copied())
        .count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    for (index, content) in (0..).zip(pages) {
        let drawn = Zeroizing::new(content.finish().into_vec());
        let stream = numbers.next.bump();
        pdf.stream(stream, &drawn);
        write_page(&mut pdf, &numbers, index, stream, &fonts);
    }
    write_structure(&mut pdf, &tags, &numbers);
    Ok(Zeroizing::new(pdf.finish()))
}

fn write_catalogue(pdf: &mut Pdf, sheet: &Sheet<'_>, numbers: &Numbers) {
    let mut catalogue = pdf.catalog(numbers.catalogue);
    catalogue.pages(numbers.page_tree).lang(TextStr(sheet.language.tag()));
    catalogue.viewer_preferences().display_doc_title(true);
    catalogue.mark_info().marked(true);
    catalogue.pair(Name(b"StructTreeRoot"), numbers.structure);
}

fn write_information(pdf: &mut Pdf, sheet: &Sheet<'_>, id: Ref) {
    let title = format!("{} – {}", sheet.title, sheet.organisation);
    let made_on = Date::new(u16::try_from(sheet.made_on.year()).unwrap_or(0))
        .month(sheet.made_on.month().unsigned_abs())
        .day(sheet.made_on.day().unsigned_abs());
    pdf.document_info(id)
        .title(TextStr(&title))
        .creator(TextStr("Tweestap"))
        .producer(TextStr("Tweestap"))
        .creation_date(made_on);
}

fn write_page(pdf: &mut Pdf, numbers: &Numbers, index: i32, stream: Ref, fonts: &[(Name<'_>, Ref)]) {
    let Some(id) = usize::try_from(index).ok().and_then(|index| numbers.pages.get(index)) else { return };
    let mut page = pdf.page(*id);
    page.parent(numbers.page_tree)
        .media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT))
        .contents(stream)
        .struct_parents(index)
        .pair(Name(b"Tabs"), Name(b"S"));
    let mut resources = page.resources();
    let mut dictionary = resources.fonts();
    for (name, font) in fonts {
        dictionary.pair(*name, *font);
    }
}

/// A composite font whose codes are the glyph numbers of the subset (ISO 32000-1, 9.7).
fn write_font(pdf: &mut Pdf, face: &Face, next: &mut Ref) -> Result<Ref, PaperError> {
    let [font, descendant, descriptor, data, meaning] = [(); 5].map(|()| next.bump());
    let name = subset_name(face);
    let name = Name(name.as_bytes());
    pdf.type0_font(font)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(descendant)
        .to_unicode(meaning);
    let mut cid = pdf.cid_font(descendant);
    cid.subtype(CidFontType::Type2)
        .base_font(name)
        .system_info(IDENTITY)
        .font_descriptor(descriptor)
        .default_width(0.0)
        .cid_to_gid_map_predefined(Name(b"Identity"));
    cid.widths().consecutive(0, face.subset.remapped_gids().map(|id| width(face, id)));
    cid.finish();
    write_descriptor(pdf, face, name, descriptor, data);
    let glyphs = subset(face.data, 0, &face.subset).map_err(|_| PaperError::Typeface)?;
    let length = i32::try_from(glyphs.len()).unwrap_or(i32::MAX);
    pdf.stream(data, &glyphs).pair(Name(b"Length1"), length);
    pdf.stream(meaning, &unicode_map(face)).finish();
    Ok(font)
}

fn write_descriptor(pdf: &mut Pdf, face: &Face, name: Name<'_>, id: Ref, data: Ref) {
    let font = &face.font;
    let scaled = |units: i16| face.per_mille(units.into());
    let bounds = font.global_bounding_box();
    pdf.font_descriptor(id)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(
            scaled(bounds.x_min),
            scaled(bounds.y_min),
            scaled(bounds.x_max),
            scaled(bounds.y_max),
        ))
        .italic_angle(0.0)
        .ascent(scaled(font.ascender()))
        .descent(scaled(font.descender()))
        .cap_height(scaled(font.capital_height().unwrap_or(font.ascender())))
        .stem_v(90.0)
        .font_file2(data);
}

fn width(face: &Face, id: u16) -> f32 {
    face.per_mille(face.font.glyph_hor_advance(GlyphId(id)).unwrap_or(0).into())
}

/// From glyph numbers back to text, so that it can be searched, copied and read out.
fn unicode_map(face: &Face) -> Vec<u8> {
    let mut map = UnicodeCmap::new(Name(b"Meaning"), IDENTITY);
    for (old, character) in &face.meaning {
        if let Some(id) = face.subset.get(*old) {
            map.pair(id, *character);
        }
    }
    map.finish().into_vec()
}

/// Six capitals that name the subset, then the typeface (ISO 32000-1, 9.6.4).
fn subset_name(face: &Face) -> String {
    // FNV-1a over the glyphs: the same letters give the same name.
    let hash = face.meaning.keys().fold(0xcbf2_9ce4_8422_2325_u64, |hash, glyph| {
        (hash ^ u64::from(*glyph)).wrapping_mul(0x0100_0000_01b3)
    });
    let capitals = hash.to_be_bytes().into_iter().take(6).map(|byte| char::from(b'A' + byte % 26));
    format!("{}+{}", capitals.collect::<String>(), face.postscript)
}

fn write_structure(pdf: &mut Pdf, tags: &Tags, numbers: &Numbers) {
    let number = |index: usize| numbers.elements.get(index).copied().unwrap_or(numbers.structure);
    let mut root = pdf.indirect(numbers.structure).dict();
    root.pair(Name(b"Type"), Name(b"StructTreeRoot"));
    root.pair(Name(b"K"), number(0));
    root.pair(Name(b"ParentTree"), numbers.parents);
    root.finish();
    let mut parents = pdf.indirect(numbers.parents).dict();
    let mut entries = parents.insert(Name(b"Nums")).array();
    for (page, owners) in (0..).zip(&tags.pages) {
        entries.item(page);
        entries.push().array().items(owners.iter().map(|owner| number(*owner)));
    }
    entries.finish();
    parents.finish();
    for (index, element) in tags.elements.iter().enumerate() {
        let mut written = pdf.struct_element(number(index));
        written.kind(element.role).parent(element.parent.map_or(numbers.structure, number));
        if let Some(text) = &element.actual_text {
            written.actual_text(TextStr(text));
        }
        write_children(&mut written, &element.children, numbers, number);
    }
}

fn write_children(
    element: &mut StructElement<'_>,
    children: &[Child],
    numbers: &Numbers,
    number: impl Fn(usize) -> Ref,
) {
    let mut kids = element.children();
    for child in children {
        match *child {
            Child::Element(index) => {
                kids.struct_element(number(index));
            }
            Child::Content { page, id } => {
                let mut content = kids.marked_content_ref();
                content.marked_content_id(i32::try_from(id).unwrap_or(i32::MAX));
                if let Some(page) = numbers.pages.get(page) {
                    content.page(*page);
                }
            }
        }
    }
}
