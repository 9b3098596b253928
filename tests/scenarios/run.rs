//! The product without its window: the use cases on the real encrypted store, in
//! folders of their own, with a clock that is moved by hand.
//!
//! ```text
//!   tests/stories/*.txt ─► story/   what people do, as readable text
//!   races.rs                        sixty-four windows at once
//!   found_changed.rs                a store that is found changed while it is open
//!   killed.rs                       the program killed in the middle
//!   named.rs                        the list of which test proves what
//!   planted.rs                      secrets looked for in the files
//!        └─────────► house.rs (desk, store, people), visitor.rs, phone.rs, clock.rs, post_box.rs
//! ```
//!
//! What needs no files is in `in_memory.rs`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]
#![expect(dead_code, reason = "the house is also that of in_memory.rs")]

mod clock;
mod found_changed;
mod house;
mod killed;
mod named;
mod phone;
mod planted;
mod post_box;
mod races;
mod random;
mod story;
mod visitor;
mod ways_out;
