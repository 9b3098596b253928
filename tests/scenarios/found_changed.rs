//! A store that is found, while it is open, to be another than was last written.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tweestap_core::account::Role;
use tweestap_usecases::WindowName;
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::{Fault, OpenFault, Opened, Store, Transaction};
use tweestap_usecases::screen::Screen;

use crate::house::{House, Person};

/// Answers nobody once it was found changed.
struct Suspect {
    inner: Arc<dyn Store>,
    found: Arc<AtomicBool>,
}

impl Store for Suspect {
    fn begin(&self) -> Result<Box<dyn Transaction + '_>, Fault> {
        if self.found.load(Ordering::Relaxed) { Err(Fault::Tampered("account")) } else { self.inner.begin() }
    }
}

#[test]
fn it_closes_with_every_session_and_a_backup_can_take_its_place() {
    const PASSWORD: &str = "rain on the roof again";
    let found = Arc::<AtomicBool>::default();
    let house = House::in_memory_with(|opened| {
        let store = Arc::new(Suspect { inner: Arc::clone(&opened.store), found: Arc::clone(&found) });
        Opened { store, ..opened }
    });
    let address = "sanne@praktijk.example";
    house.add(&Person { name: "Sanne Jansen", address, role: Role::Client, password: Some(PASSWORD) });
    let (desk, at) = (&house.desk, WindowName::new("sanne"));
    assert!(matches!(desk.log_in(&at, address, PASSWORD.into()), Ok(Outcome::Done(()))));
    assert!(!desk.close_if_tampered(), "nothing is wrong with it");
    assert!(matches!(desk.screen(&at), Ok(Screen::Open(_))));
    assert!(!matches!(desk.before_opening_a_backup(), Outcome::Done(())));

    found.store(true, Ordering::Relaxed);
    assert!(matches!(desk.own_security(&at), Err(Fault::Tampered(_))));
    assert!(desk.close_if_tampered());
    assert!(matches!(desk.screen(&at), Ok(Screen::Fault(OpenFault::Tampered))));
    assert!(matches!(desk.before_opening_a_backup(), Outcome::Done(())));
    assert!(!desk.close_if_tampered(), "it is closed already");

    // Opened again, it is nobody's.
    found.store(false, Ordering::Relaxed);
    desk.open();
    assert!(matches!(desk.screen(&at), Ok(Screen::SignedOut { .. })));
}
