//! PHC strings of Argon2id, as they are stored.
//!
//! `$argon2id$v=19$m=<KiB>,t=<passes>,p=<lanes>$<salt>$<hash>`, both base64 without padding
//! (<https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md>). What is read back is
//! judged before any work is done with it: a changed string must neither weaken a hash nor make
//! the program take all memory.

use data_encoding::BASE64_NOPAD;

use super::cost::{Bounds, Cost};

pub(crate) const SALT: usize = 16;
pub(crate) const HASH: usize = 32;

/// The parts of a stored hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phc {
    pub(crate) cost: Cost,
    pub(crate) salt: [u8; SALT],
    pub(crate) hash: [u8; HASH],
}

impl Phc {
    pub(crate) fn write(&self) -> String {
        let Cost { memory_kib, passes, lanes } = self.cost;
        let (salt, hash) = (BASE64_NOPAD.encode(&self.salt), BASE64_NOPAD.encode(&self.hash));
        format!("$argon2id$v=19$m={memory_kib},t={passes},p={lanes}${salt}${hash}")
    }

    /// The parts of `text`, or none where it is not exactly what [`write`](Self::write) makes
    /// with a cost within `bounds`.
    pub(crate) fn parse(text: &str, bounds: &Bounds) -> Option<Self> {
        let mut parts = text.strip_prefix("$argon2id$v=19$")?.split('$');
        let cost = parse_cost(parts.next()?)?;
        let salt = BASE64_NOPAD.decode(parts.next()?.as_bytes()).ok()?.try_into().ok()?;
        let hash = BASE64_NOPAD.decode(parts.next()?.as_bytes()).ok()?.try_into().ok()?;
        let whole = parts.next().is_none() && bounds.admit(cost);
        whole.then_some(Self { cost, salt, hash })
    }
}

fn parse_cost(text: &str) -> Option<Cost> {
    let mut parts = text.split(',');
    let cost = Cost {
        memory_kib: number(parts.next()?.strip_prefix("m=")?)?,
        passes: number(parts.next()?.strip_prefix("t=")?)?,
        lanes: number(parts.next()?.strip_prefix("p=")?)?,
    };
    parts.next().is_none().then_some(cost)
}

/// Decimal digits without sign or leading zero.
fn number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::Phc;
    use crate::hashing::cost::{Bounds, Cost};

    fn phc() -> Phc {
        Phc { cost: Cost::FLOOR, salt: [1; 16], hash: [2; 32] }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Phc::parse(&phc().write(), &Bounds::REAL), Some(phc()));
    }

    #[test]
    fn anything_else_is_refused() {
        let text = phc().write();
        let replaced = |from: &str, to: &str| text.replacen(from, to, 1);
        let cases = [
            ("nothing", String::new()),
            ("another algorithm", replaced("argon2id", "argon2i")),
            ("another version", replaced("v=19", "v=16")),
            ("memory below the floor", replaced("m=19456", "m=19455")),
            ("memory above a gibibyte", replaced("m=19456", "m=1048577")),
            ("memory beyond 32 bits", replaced("m=19456", "m=4294986752")),
            ("too few passes", replaced("t=2", "t=1")),
            ("too many passes", replaced("t=2", "t=4000000")),
            ("no lane", replaced("p=1", "p=0")),
            ("too many lanes", replaced("p=1", "p=255")),
            ("a sign", replaced("t=2", "t=+2")),
            ("a leading zero", replaced("t=2", "t=02")),
            ("parameters in another order", replaced("m=19456,t=2", "t=2,m=19456")),
            ("one more parameter", replaced("p=1", "p=1,x=1")),
            ("a short salt", replaced("AQEBAQEBAQEBAQEBAQEBAQ", "AQEBAQ")),
            ("a padded salt", replaced("AQEBAQEBAQEBAQEBAQEBAQ", "AQEBAQEBAQEBAQEBAQEBAQ==")),
            ("no hash", text.rsplit_once('$').unwrap().0.to_owned()),
            ("one more part", format!("{text}$AAAA")),
            ("a line end", format!("{text}\n")),
        ];
        for (name, text) in cases {
            assert_eq!(Phc::parse(&text, &Bounds::REAL), None, "{name}: {text}");
        }
    }
}
