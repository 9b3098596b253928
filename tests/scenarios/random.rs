//! Randomness that is the same in every run, so that no test fails once in a
//! thousand times because two codes happen to be alike.

use std::sync::{Mutex, PoisonError};

use tweestap_usecases::ports::{Fault, Random};

/// `SplitMix64`, from one seed.
#[derive(Default)]
pub(crate) struct SeededRandom(Mutex<u64>);

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), Fault> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for part in bytes.chunks_mut(8) {
            part.copy_from_slice(&next(&mut state).to_le_bytes()[..part.len()]);
        }
        Ok(())
    }
}

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
