//! Letting the store go while the program runs on.

use crate::desk::{Desk, DeskState};

impl Desk {
    /// Ends every session and lets the store go; [`Self::open`] looks for it anew.
    ///
    /// Requests that are under way are waited for; those that come after are told
    /// that nothing is open. Unfinished input is gone.
    pub fn close(&self) {
        // First, so that no request that waits for its window finds a store after
        // its session was ended here.
        self.set_state(DeskState::Opening);
        for window in self.window_names() {
            *self.place(&window).hold() = None;
        }
        self.put_on_paper(None);
    }
}
