//! Everyone's name and address in memory, to be searched while someone types.
//!
//! ```text
//!   text      anna de vries⏎anna@…⏎ │ bob …⏎bob@…⏎ │ …     one piece, by name
//!   ends                            ^              ^       where each person ends
//!   ids, marks, reset_until         one a person           what is counted
//! ```
//!
//! Read from the table `person_search` when a list is first looked at. A transaction that changes
//! a mark changes it here once it commits; a new, removed or renamed person has it read anew.

use memchr::memmem;
use rusqlite::Connection;
use tweestap_core::account::AccountId;
use tweestap_core::organisation::PerRole;
use tweestap_usecases::ports::TwoStepCount;

use crate::fault::StoreFault;

/// One person as the table has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Name and address, folded (see [`fold`]), each ended by a line end.
    pub(crate) folded: String,
    pub(crate) id: AccountId,
    pub(crate) marks: Marks,
    /// Until when an open reset needs someone, in milliseconds.
    pub(crate) reset_until: Option<i64>,
}

/// What a person is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Marks(pub(crate) u8);

impl Marks {
    pub(crate) const NEEDS_SOMEONE: Self = Self(1);
    pub(crate) const DEACTIVATED: Self = Self(2);
    pub(crate) const CLIENT: Self = Self(4);
    pub(crate) const THERAPIST: Self = Self(8);
    pub(crate) const TWO_STEP: Self = Self(16);

    /// These, and `other` where `there`.
    pub(crate) const fn with(self, other: Self, there: bool) -> Self {
        if there { Self(self.0 | other.0) } else { self }
    }

    const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What is looked for.
#[derive(Debug)]
pub(crate) struct Search<'a> {
    /// Folded; each must be in the name or in the address.
    pub(crate) words: &'a [String],
    pub(crate) only: Only,
    /// In milliseconds, for what ends by itself.
    pub(crate) now: i64,
    pub(crate) offset: u32,
    pub(crate) limit: u32,
}

/// Who of those is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Only {
    Everyone,
    NeedsSomeone,
    Deactivated,
    /// Therapists whose account can be used.
    Therapists,
}

/// One page, and the exact counts for the same words.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) page: Vec<AccountId>,
    pub(crate) all: u32,
    pub(crate) needs_someone: u32,
    pub(crate) deactivated: u32,
}

/// Everyone who was not removed.
#[derive(Debug, Default)]
pub(crate) struct Directory {
    text: Vec<u8>,
    ends: Vec<usize>,
    ids: Vec<AccountId>,
    marks: Vec<Marks>,
    /// The least number where there is no reset.
    reset_until: Vec<i64>,
}

impl Directory {
    /// Reads it.
    ///
    /// # Errors
    /// What SQLite says.
    pub(crate) fn load(connection: &Connection) -> Result<Self, StoreFault> {
        let sql = "SELECT folded, account, marks, reset_until FROM person_search ORDER BY folded, account";
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut directory = Self::default();
        while let Some(row) = rows.next()? {
            let folded = row.get_ref(0)?.as_bytes().map_err(|_| StoreFault::Damaged)?;
            directory.text.extend_from_slice(folded);
            directory.ends.push(directory.text.len());
            directory.ids.push(AccountId::from_bytes(row.get(1)?));
            directory.marks.push(Marks(row.get(2)?));
            directory.reset_until.push(row.get::<_, Option<i64>>(3)?.unwrap_or(i64::MIN));
        }
        Ok(directory)
    }

    /// Searches everyone.
    pub(crate) fn search(&self, search: &Search<'_>) -> Found {
        let mut tally = Tally::new(self, search);
        // The longest word is in the fewest places.
        let Some(longest) = search.words.iter().max_by_key(|word| word.len()) else {
            (0..self.ids.len()).for_each(|at| tally.count(at));
            return tally.found;
        };
        let others = || search.words.iter().filter(|word| *word != longest);
        let finder = memmem::Finder::new(longest.as_bytes());
        let (mut at, mut from) = (0, 0);
        while let Some(hit) = finder.find(&self.text[from..]) {
            at = self.holder_of(from + hit, at);
            if self.has_all(at, others()) {
                tally.count(at);
            }
            (from, at) = (self.ends[at], at + 1);
        }
        tally.found
    }

    /// Searches the clients among `entries`.
    pub(crate) fn search_among(&self, search: &Search<'_>, entries: &[(String, AccountId)]) -> Found {
        let mut places: Vec<_> =
            entries.iter().filter_map(|(folded, id)| self.place_of(folded, *id)).collect();
        places.sort_unstable();
        let mut tally = Tally::new(self, search);
        for at in places {
            if self.marks[at].has(Marks::CLIENT) && self.has_all(at, search.words.iter()) {
                tally.count(at);
            }
        }
        tally.found
    }

    /// How many of the active accounts of each role have two-step on.
    pub(crate) fn two_step_counts(&self) -> PerRole<TwoStepCount> {
        let mut counts = PerRole::all(TwoStepCount::default());
        for marks in self.marks.iter().filter(|marks| !marks.has(Marks::DEACTIVATED)) {
            let count = match () {
                () if marks.has(Marks::CLIENT) => &mut counts.client,
                () if marks.has(Marks::THERAPIST) => &mut counts.therapist,
                () => &mut counts.help_desk,
            };
            count.all += 1;
            count.on += u32::from(marks.has(Marks::TWO_STEP));
        }
        counts
    }

    /// Takes over the marks of someone; false where they are not here under this name.
    pub(crate) fn mark(&mut self, entry: &Entry) -> bool {
        let Some(at) = self.place_of(&entry.folded, entry.id) else { return false };
        self.marks[at] = entry.marks;
        self.reset_until[at] = entry.reset_until.unwrap_or(i64::MIN);
        true
    }

    fn place_of(&self, folded: &str, id: AccountId) -> Option<usize> {
        let (mut low, mut high) = (0, self.ids.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let here = (self.text_of(middle), self.ids[middle].as_bytes());
            match here.cmp(&(folded.as_bytes(), id.as_bytes())) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// Who has the byte at `place`, from the person at `at` on. Of a short word it is most often
    /// one of the next few.
    fn holder_of(&self, place: usize, at: usize) -> usize {
        const NEAR: usize = 8;
        let near = self.ends[at..].iter().take(NEAR).position(|end| *end > place);
        let far = || self.ends[at..].partition_point(|end| *end <= place);
        at + near.unwrap_or_else(far)
    }

    fn text_of(&self, at: usize) -> &[u8] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[at]]
    }

    fn has_all<'a>(&self, at: usize, mut words: impl Iterator<Item = &'a String>) -> bool {
        words.all(|word| memmem::find(self.text_of(at), word.as_bytes()).is_some())
    }
}

/// Counts who was found, and keeps the page.
struct Tally<'a> {
    directory: &'a Directory,
    search: &'a Search<'a>,
    left_out: u32,
    found: Found,
}

impl<'a> Tally<'a> {
    fn new(directory: &'a Directory, search: &'a Search<'a>) -> Self {
        Self { directory, search, left_out: 0, found: Found::default() }
    }

    fn count(&mut self, at: usize) {
        let marks = self.directory.marks[at];
        let deactivated = marks.has(Marks::DEACTIVATED);
        let needs = marks.has(Marks::NEEDS_SOMEONE) || self.directory.reset_until[at] > self.search.now;
        self.found.all += 1;
        self.found.needs_someone += u32::from(needs);
        self.found.deactivated += u32::from(deactivated);
        let wanted = match self.search.only {
            Only::Everyone => true,
            Only::NeedsSomeone => needs,
            Only::Deactivated => deactivated,
            Only::Therapists => marks.has(Marks::THERAPIST) && !deactivated,
        };
        if !wanted {
        } else if self.left_out < self.search.offset {
            self.left_out += 1;
        } else if self.found.page.len() < self.search.limit as usize {
            self.found.page.push(self.directory.ids[at]);
        }
    }
}

/// Lower case, without marks, letters that stand for two written as two: é and E are e, ß is ss.
pub(crate) fn fold(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    let plain = text.nfkd().flat_map(char::to_lowercase).nfkd().filter(|letter| !is_combining_mark(*letter));
    let mut folded = String::with_capacity(text.len());
    for letter in plain {
        match WITHOUT_A_MARK.iter().find(|(with, _)| *with == letter) {
            Some((_, without)) => folded.push_str(without),
            None => folded.push(letter),
        }
    }
    folded
}

/// Letters whose stroke or form is no mark of Unicode's, as people type them without it.
const WITHOUT_A_MARK: [(char, &str); 13] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ς', "σ"),
    ('’', "'"),
    ('‘', "'"),
];

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folding_leaves_what_people_type() {
        for (name, folded) in [
            ("Anna DE VRIES", "anna de vries"),
            ("Zoë Müller", "zoe muller"),
            ("Zoe\u{308}", "zoe"),
            ("Łukasz Błażej", "lukasz blazej"),
            ("İpek Işık", "ipek isik"),
            ("Großmann", "grossmann"),
            ("GROẞMANN", "grossmann"),
            ("Søren Ærø", "soren aero"),
            ("D’Angelo", "d'angelo"),
            ("ﬁnn", "finn"),
            ("Ｗｉｄｅ", "wide"),
            ("Đặng Thị", "dang thi"),
            ("Ελένη", "ελενη"),
        ] {
            assert_eq!(fold(name), folded, "{name}");
        }
    }
}
