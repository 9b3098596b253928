//! SPDX licence expressions, as far as Cargo.toml files use them.
//!
//! ```text
//! any  = all { ("OR" | "/") all }
//! all  = one { "AND" one }
//! one  = "(" any ")" | name [ "WITH" exception ]
//! ```

/// The licences this product may contain; of a choice, the first in this list is
/// taken. None of them asks for the source of the product itself (MPL-2.0 asks
/// for that of its own files, which are on crates.io).
const ACCEPTED: &[&str] = &[
    "MIT",
    "ISC",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "Zlib",
    "BSL-1.0",
    "0BSD",
    "MIT-0",
    "CC0-1.0",
    "Unlicense",
    "Unicode-3.0",
    "OFL-1.1",
    "CDLA-Permissive-2.0",
    "MPL-2.0",
];

/// The licences to follow out of an expression, or `None` where a part of it is
/// not acceptable or not readable.
pub(crate) fn choose(expression: &str) -> Option<Vec<&'static str>> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<_> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let choice = any(&mut rest)?;
    if rest.is_empty() { choice.names() } else { None }
}

/// What a part of the expression comes to.
enum Choice {
    Accepted(Vec<&'static str>),
    Refused,
}

impl Choice {
    fn names(self) -> Option<Vec<&'static str>> {
        match self {
            Self::Accepted(names) => Some(names),
            Self::Refused => None,
        }
    }

    /// How far down the list the hardest of its licences stands.
    fn rank(&self) -> usize {
        let place = |name: &&str| ACCEPTED.iter().position(|accepted| accepted == name);
        match self {
            Self::Accepted(names) => names.iter().filter_map(place).max().unwrap_or(usize::MAX),
            Self::Refused => usize::MAX,
        }
    }
}

fn any(words: &mut &[&str]) -> Option<Choice> {
    let mut best = all(words)?;
    while take(words, "OR") {
        let other = all(words)?;
        if other.rank() < best.rank() {
            best = other;
        }
    }
    Some(best)
}

fn all(words: &mut &[&str]) -> Option<Choice> {
    let mut together = one(words)?;
    while take(words, "AND") {
        together = match (together, one(words)?) {
            (Choice::Accepted(mut names), Choice::Accepted(more)) => {
                names.extend(more);
                names.dedup();
                Choice::Accepted(names)
            }
            _ => Choice::Refused,
        };
    }
    Some(together)
}

fn one(words: &mut &[&str]) -> Option<Choice> {
    if take(words, "(") {
        let inner = any(words)?;
        return take(words, ")").then_some(inner);
    }
    let (&name, rest) = words.split_first()?;
    *words = rest;
    let mut name = name.to_owned();
    if take(words, "WITH") {
        let (exception, rest) = words.split_first()?;
        *words = rest;
        name = format!("{name} WITH {exception}");
    }
    let accepted = ACCEPTED.iter().find(|accepted| **accepted == name);
    Some(accepted.map_or(Choice::Refused, |accepted| Choice::Accepted(vec![accepted])))
}

fn take(words: &mut &[&str], word: &str) -> bool {
    match words.split_first() {
        Some((&first, rest)) if first == word => {
            *words = rest;
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_come_to_what_is_followed() {
        let rows: &[(&str, &str, Option<&[&str]>)] = &[
            ("one", "MIT", Some(&["MIT"])),
            ("a choice", "Apache-2.0 OR MIT", Some(&["MIT"])),
            ("the old way of a choice", "MIT/Apache-2.0", Some(&["MIT"])),
            (
                "with an exception",
                "Apache-2.0 WITH LLVM-exception",
                Some(&["Apache-2.0 WITH LLVM-exception"]),
            ),
            ("both", "MIT AND BSD-3-Clause", Some(&["MIT", "BSD-3-Clause"])),
            ("and binds tighter", "GPL-3.0 AND MIT OR ISC", Some(&["ISC"])),
            ("in brackets", "(MIT OR Apache-2.0) AND Unicode-3.0", Some(&["MIT", "Unicode-3.0"])),
            ("one way out", "GPL-2.0-only OR MIT", Some(&["MIT"])),
            ("none", "GPL-3.0-or-later", None),
            ("one of two refused", "MIT AND GPL-3.0", None),
            ("unfinished", "(MIT OR", None),
            ("something behind", "MIT ISC", None),
            ("nothing", "", None),
        ];
        for (name, expression, expected) in rows {
            assert_eq!(choose(expression).as_deref(), *expected, "{name}");
        }
    }
}
