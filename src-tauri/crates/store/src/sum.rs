//! A sum of MACs modulo 2²⁵⁶.
//!
//! Adding and subtracting in any order gives the sum of the rows that are there now, so each
//! change costs two additions however large the store is. The addends are outputs of a keyed
//! function nobody else can compute, which is what makes such a sum a fingerprint of the set
//! (Clarke et al., "Incremental Multiset Hash Functions", 2003, section 4).

use crate::mac::Tag;

/// The sum, as four digits of 64 bits, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sum([u64; 4]);

impl Sum {
    pub(crate) fn add(&mut self, tag: &Tag) {
        self.add_digits(digits_of(tag));
    }

    /// Subtracts by adding the two's complement.
    pub(crate) fn subtract(&mut self, tag: &Tag) {
        self.add_digits(digits_of(tag).map(|digit| !digit));
        self.add_digits([1, 0, 0, 0]);
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.add_digits(other.0);
    }

    pub(crate) fn to_bytes(self) -> Tag {
        let mut bytes = [0; 32];
        for (place, digit) in bytes.chunks_exact_mut(8).zip(self.0) {
            place.copy_from_slice(&digit.to_le_bytes());
        }
        bytes
    }

    pub(crate) fn from_bytes(bytes: &Tag) -> Self {
        Self(digits_of(bytes))
    }

    fn add_digits(&mut self, other: [u64; 4]) {
        let mut carry = false;
        for (digit, addend) in self.0.iter_mut().zip(other) {
            (*digit, carry) = add_with_carry(*digit, addend, carry);
        }
    }
}

fn add_with_carry(left: u64, right: u64, carry: bool) -> (u64, bool) {
    let (sum, first) = left.overflowing_add(right);
    let (sum, second) = sum.overflowing_add(u64::from(carry));
    (sum, first || second)
}

fn digits_of(tag: &Tag) -> [u64; 4] {
    let mut digits = [0; 4];
    for (digit, bytes) in digits.iter_mut().zip(tag.as_chunks::<8>().0) {
        *digit = u64::from_le_bytes(*bytes);
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::Sum;

    #[test]
    fn what_is_added_and_taken_away_in_any_order_leaves_nothing() {
        let tags = [[0xff; 32], [0; 32], [0x80; 32], std::array::from_fn(|at| u8::try_from(at).unwrap())];
        let mut sum = Sum::default();
        for tag in &tags {
            sum.add(tag);
        }
        assert_ne!(sum, Sum::default());
        let mut back = Sum::from_bytes(&sum.to_bytes());
        assert_eq!(back, sum);
        for tag in tags.iter().rev() {
            back.subtract(tag);
        }
        assert_eq!(back, Sum::default());
    }

    #[test]
    fn carries_run_through_all_digits() {
        let mut one = [0; 32];
        one[0] = 1;
        let mut sum = Sum::default();
        sum.add(&[0xff; 32]);
        sum.add(&one);
        assert_eq!(sum, Sum::default(), "2^256 is 0");
        sum.subtract(&one);
        assert_eq!(sum.to_bytes(), [0xff; 32]);
    }
}
