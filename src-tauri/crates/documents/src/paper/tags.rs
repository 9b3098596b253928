//! The tagged structure of a document: what a screen reader reads, in which order (ISO 32000-1, 14.8).
//!
//! ```text
//!   Document ─┬─ H1 ── content 0 of page 0
//!             ├─ P  ── content 1
//!             └─ L ─── LI ─┬─ Lbl ─── content 2
//!                          └─ LBody ─ content 3
//! ```

use pdf_writer::types::StructRole;

/// One element of the structure.
pub(super) struct Element {
    pub(super) role: StructRole,
    /// `None` for the document itself.
    pub(super) parent: Option<usize>,
    pub(super) children: Vec<Child>,
    /// What is read instead of the glyphs, where these do not say it.
    pub(super) actual_text: Option<String>,
}

/// What an element holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Child {
    Element(usize),
    /// A marked piece of a page.
    Content {
        page: usize,
        id: usize,
    },
}

/// The structure while it grows. The first element is the document.
pub(super) struct Tags {
    pub(super) elements: Vec<Element>,
    /// For each page, which element each marked piece belongs to.
    pub(super) pages: Vec<Vec<usize>>,
    current: usize,
}

impl Tags {
    pub(super) fn new() -> Self {
        let document =
            Element { role: StructRole::Document, parent: None, children: Vec::new(), actual_text: None };
        Self { elements: vec![document], pages: Vec::new(), current: 0 }
    }

    pub(super) fn start_page(&mut self) {
        self.pages.push(Vec::new());
    }

    /// Begins an element inside the current one.
    pub(super) fn open(&mut self, role: StructRole) {
        self.open_saying(role, None);
    }

    /// The same for glyphs that do not say what they stand for.
    pub(super) fn open_saying(&mut self, role: StructRole, actual_text: Option<String>) {
        let index = self.elements.len();
        let parent = Some(self.current);
        self.elements.push(Element { role, parent, children: Vec::new(), actual_text });
        self.add(Child::Element(index));
        self.current = index;
    }

    /// Ends the current element.
    pub(super) fn close(&mut self) {
        let parent = self.elements.get(self.current).and_then(|element| element.parent);
        self.current = parent.unwrap_or(0);
    }

    /// Gives the next piece of the last page to the current element.
    pub(super) fn mark(&mut self) -> usize {
        let page = self.pages.len().saturating_sub(1);
        let Some(owners) = self.pages.last_mut() else { return 0 };
        let id = owners.len();
        owners.push(self.current);
        self.add(Child::Content { page, id });
        id
    }

    fn add(&mut self, child: Child) {
        if let Some(element) = self.elements.get_mut(self.current) {
            element.children.push(child);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_piece_belongs_to_the_element_that_was_open() {
        let mut tags = Tags::new();
        tags.start_page();
        tags.open(StructRole::H1);
        assert_eq!(tags.mark(), 0);
        tags.close();
        tags.start_page();
        tags.open(StructRole::L);
        tags.open(StructRole::LI);
        assert_eq!((tags.mark(), tags.mark()), (0, 1));
        tags.close();
        tags.close();
        assert_eq!(tags.elements[0].children, [Child::Element(1), Child::Element(2)]);
        assert_eq!(tags.elements[1].children, [Child::Content { page: 0, id: 0 }]);
        assert_eq!(tags.elements[3].parent, Some(2));
        assert_eq!(tags.pages, [vec![1], vec![3, 3]]);
    }
}
