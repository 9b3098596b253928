//! The product without its window and without files: what is asked so often that every disk would
//! be too slow.
//!
//! ```text
//!   order.rs                        every request in every state
//!   others.rs                       what is hers serves nobody else
//!   between.rs                      changes while the slow hash runs
//!   same_work.rs                    what every address costs alike
//!   model.rs                        random days beside a small model of the rules
//!        └─────────► house.rs (desk, store, people), visitor.rs, phone.rs, clock.rs, post_box.rs
//! ```
//!
//! In a process of its own: from the first store file that is opened SQLCipher locks and wipes
//! every piece of memory of every database, and all of this takes five times as long.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]
#![expect(dead_code, reason = "the house is that of the stories too")]

mod between;
mod clock;
mod house;
mod model;
mod order;
mod others;
mod phone;
mod post_box;
mod random;
mod same_work;
mod visitor;
mod ways_out;
