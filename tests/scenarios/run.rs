//! The product without its window: the use cases on the real encrypted store, in
//! folders of their own, with a clock that is moved by hand.
//!
//! ```text
//!   tests/stories/*.txt ─► story/   what people do, as readable text
//!   order.rs                        every request in every state
//!   others.rs                       what is hers serves nobody else
//!   between.rs                      changes while the slow hash runs
//!   races.rs                        sixty-four windows at once
//!   found_changed.rs                a store that is found changed while it is open
//!   killed.rs                       the program killed in the middle
//!   same_work.rs                    what every address costs alike
//!   model.rs                        random days beside a small model of the rules
//!   named.rs                        the list of which test proves what
//!   planted.rs                      secrets looked for in the files
//!        └─────────► house.rs (desk, store, people), visitor.rs, phone.rs, clock.rs, post_box.rs
//! ```

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod between;
mod clock;
mod found_changed;
mod house;
mod killed;
mod model;
mod named;
mod order;
mod others;
mod phone;
mod planted;
mod post_box;
mod races;
mod random;
mod same_work;
mod story;
mod visitor;
