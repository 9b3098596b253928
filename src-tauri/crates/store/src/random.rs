//! The one source of randomness: the operating system.

use tweestap_usecases::ports::{Fault, Random};

use crate::fault::StoreFault;

/// The operating system's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), Fault> {
        Ok(fill(bytes)?)
    }
}

/// Fills `bytes`.
///
/// # Errors
/// [`StoreFault::NoRandomness`] where the system cannot give any; nothing that
/// needs a secret may go on then.
#[expect(clippy::disallowed_methods, reason = "this is the one place that asks the system")]
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), StoreFault> {
    getrandom::fill(bytes).map_err(|_| StoreFault::NoRandomness)
}

/// An array of random bytes.
///
/// # Errors
/// As [`fill`].
pub(crate) fn array<const N: usize>() -> Result<[u8; N], StoreFault> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::array;

    #[test]
    fn two_draws_differ() {
        assert_ne!(array::<32>(), array::<32>());
    }
}
