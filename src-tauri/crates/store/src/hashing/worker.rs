//! One thread that hashes, with memory of its own.
//!
//! ```text
//! caller ──job──> thread: [ memory, kept ] ── hash ── answer ──> caller goes on
//!                                                      `── wipe the memory
//! ```
//!
//! One hashing at a time: two would take twice the memory and each twice the time. Half of what a
//! hashing with fresh memory takes is the fetching of its pages, so the memory is kept, and asked
//! for in huge pages where the system has them. It holds what was computed from a password, so it
//! is wiped after each use, while the caller already goes on.

use std::{sync::mpsc, thread};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use super::cost::Cost;
use crate::{fault::StoreFault, keys::PepperKey};

/// Bytes a hashing gives.
pub(crate) type Output = Zeroizing<[u8; 32]>;

/// The hashing thread; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Worker {
    jobs: mpsc::Sender<Job>,
}

struct Job {
    input: Zeroizing<Vec<u8>>,
    salt: [u8; 16],
    cost: Cost,
    answer: mpsc::Sender<Result<Output, StoreFault>>,
}

impl Worker {
    pub(crate) fn start(pepper: PepperKey) -> Result<Self, StoreFault> {
        let (jobs, queue) = mpsc::channel::<Job>();
        let work = move || {
            let mut memory = Memory::default();
            for job in queue {
                let _ = job.answer.send(memory.hash(&pepper, &job));
                memory.wipe();
            }
        };
        thread::Builder::new().name("hashing".into()).spawn(work).map_err(|_| StoreFault::NoHashing)?;
        Ok(Self { jobs })
    }

    /// Argon2id of `input`, once every hashing asked for before is done.
    pub(crate) fn hash(&self, input: &[u8], salt: &[u8; 16], cost: Cost) -> Result<Output, StoreFault> {
        let (answer, wait) = mpsc::channel();
        let job = Job { input: Zeroizing::new(input.to_vec()), salt: *salt, cost, answer };
        self.jobs.send(job).map_err(|_| StoreFault::NoHashing)?;
        wait.recv().unwrap_or(Err(StoreFault::NoHashing))
    }
}

/// The memory Argon2 fills.
#[derive(Default)]
struct Memory {
    blocks: Vec<Block>,
    /// How many blocks the last hashing filled.
    filled: usize,
}

impl Memory {
    fn hash(&mut self, pepper: &PepperKey, job: &Job) -> Result<Output, StoreFault> {
        let Cost { memory_kib, passes, lanes } = job.cost;
        let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| StoreFault::NoHashing)?;
        self.reserve(params.block_count())?;
        self.filled = params.block_count();
        let argon2 =
            Argon2::new_with_secret(pepper.expose_bytes(), Algorithm::Argon2id, Version::V0x13, params)
                .map_err(|_| StoreFault::NoHashing)?;
        let mut out = Output::default();
        argon2
            .hash_password_into_with_memory(&job.input, &job.salt, &mut *out, &mut self.blocks[..])
            .map_err(|_| StoreFault::NoHashing)?;
        Ok(out)
    }

    fn reserve(&mut self, count: usize) -> Result<(), StoreFault> {
        if self.blocks.len() < count {
            let mut blocks = Vec::new();
            blocks.try_reserve_exact(count).map_err(|_| StoreFault::NoHashing)?;
            ask_for_huge_pages(&mut blocks);
            blocks.resize(count, Block::new());
            self.blocks = blocks;
        }
        Ok(())
    }

    fn wipe(&mut self) {
        if let Some(filled) = self.blocks.get_mut(..self.filled) {
            filled.iter_mut().for_each(Zeroize::zeroize);
        }
        self.filled = 0;
    }
}

/// Advises the kernel to back this memory, which nothing has touched yet, with huge pages.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "madvise is an unsafe call; this advice changes no byte and no mapping")]
fn ask_for_huge_pages(blocks: &mut Vec<Block>) {
    use rustix::mm::{Advice, madvise};

    const PAGE: usize = 4096;
    let spare = blocks.spare_capacity_mut();
    let (start, bytes) = (spare.as_mut_ptr().cast::<u8>(), size_of_val(spare));
    let skip = start.align_offset(PAGE);
    if skip.saturating_add(PAGE) > bytes {
        return;
    }
    let whole = (bytes - skip) / PAGE * PAGE;
    // SAFETY: the range lies within an allocation that `blocks` owns exclusively, and
    // MADV_HUGEPAGE leaves its content and its access rights as they are.
    // A kernel without huge pages refuses; the hashing is slower then and no different.
    let _ = unsafe { madvise(start.wrapping_add(skip).cast(), whole, Advice::LinuxHugepage) };
}

#[cfg(not(target_os = "linux"))]
fn ask_for_huge_pages(_: &mut Vec<Block>) {}

#[cfg(test)]
mod tests {
    use super::{Job, Memory, Worker};
    use crate::{
        hashing::cost::Cost,
        keys::{InstallationId, PepperKey, RootKey},
    };

    fn pepper(fill: u8) -> PepperKey {
        PepperKey::derive(&RootKey::from_slice(&[fill; 32]).unwrap(), InstallationId([1; 16]))
    }

    #[test]
    fn the_memory_is_wiped_and_kept() {
        let mut memory = Memory::default();
        let (answer, _wait) = std::sync::mpsc::channel();
        let cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
        let job = Job { input: b"secret".to_vec().into(), salt: [2; 16], cost, answer };
        memory.hash(&pepper(1), &job).unwrap();
        let used =
            |memory: &Memory| memory.blocks.iter().any(|block| block.as_ref().iter().any(|word| *word != 0));
        assert!(used(&memory));
        memory.wipe();
        assert!(!used(&memory));
        assert_eq!(memory.blocks.len(), 64);
    }

    #[test]
    fn input_salt_cost_and_pepper_all_count() {
        let worker = Worker::start(pepper(1)).unwrap();
        let more = Cost { memory_kib: 16, ..Cost::TINY };
        let other = Worker::start(pepper(2)).unwrap();
        let outputs = [
            worker.hash(b"a", &[1; 16], Cost::TINY).unwrap(),
            worker.hash(b"b", &[1; 16], Cost::TINY).unwrap(),
            worker.hash(b"a", &[2; 16], Cost::TINY).unwrap(),
            worker.hash(b"a", &[1; 16], more).unwrap(),
            other.hash(b"a", &[1; 16], Cost::TINY).unwrap(),
        ];
        for (at, one) in outputs.iter().enumerate() {
            assert!(outputs[at + 1..].iter().all(|other| **other != **one), "output {at}");
        }
        assert_eq!(*worker.hash(b"a", &[1; 16], Cost::TINY).unwrap(), *outputs[0], "and nothing else does");
    }
}
