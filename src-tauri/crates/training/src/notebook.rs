//! What people have on paper because the program did something in their place: the
//! recovery codes of a scenario's start, a code that staff read out, a new password.
//!
//! It lives as long as the scenario, and in memory alone.

use zeroize::Zeroizing;

/// What is written on a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Recovery codes that were not used yet.
    RecoveryCodes,
    /// A reset code that was read out.
    ResetCode,
    /// A one-time password code that was handed out.
    PasswordCode,
    /// A password that was chosen.
    Password,
}

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whose, by address.
    pub whose: &'static str,
    /// What is on it.
    pub kind: Written,
    /// Line by line.
    pub lines: Zeroizing<Vec<String>>,
}

/// All papers.
#[derive(Debug, Default)]
pub(crate) struct Notebook(Vec<Note>);

impl Notebook {
    pub(crate) fn notes(&self) -> &[Note] {
        &self.0
    }

    /// Writes a paper in place of an older one of its kind.
    pub(crate) fn write(&mut self, whose: &'static str, kind: Written, lines: Vec<String>) {
        self.forget(whose, kind);
        self.0.push(Note { whose, kind, lines: Zeroizing::new(lines) });
    }

    /// Throws a paper away.
    pub(crate) fn forget(&mut self, whose: &str, kind: Written) {
        self.0.retain(|note| note.whose != whose || note.kind != kind);
    }

    /// Crosses a line out.
    pub(crate) fn cross_out(&mut self, whose: &str, line: &str) {
        for note in self.0.iter_mut().filter(|note| note.whose == whose) {
            note.lines.retain(|kept| kept != line);
        }
    }

    /// The first line of a paper.
    pub(crate) fn first(&self, whose: &str, kind: Written) -> Option<String> {
        self.0.iter().find(|note| note.whose == whose && note.kind == kind)?.lines.first().cloned()
    }
}
