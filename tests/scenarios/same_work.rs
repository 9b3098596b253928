//! What is asked without being logged in costs the same for every address, so that
//! neither answer nor time says who has an account.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tweestap_core::account::Role;
use tweestap_core::issued_code::IssuedCodeKind;
use tweestap_core::lookup_secret::LookupSecret;
use tweestap_core::secret::{Password, PasswordHash};
use tweestap_usecases::outcome::Outcome;
use tweestap_usecases::ports::{Fault, Hasher, PasswordMatch};

use crate::house::{House, Person};
use crate::visitor::window;

/// Counts slow hashes.
struct Counting {
    hasher: Arc<dyn Hasher>,
    hashes: AtomicUsize,
}

impl Hasher for Counting {
    fn hash_password(&self, password: &Password) -> Result<PasswordHash, Fault> {
        self.hashes.fetch_add(1, Ordering::Relaxed);
        self.hasher.hash_password(password)
    }

    fn verify_password(
        &self,
        password: &Password,
        hash: Option<&PasswordHash>,
    ) -> Result<PasswordMatch, Fault> {
        self.hashes.fetch_add(1, Ordering::Relaxed);
        self.hasher.verify_password(password, hash)
    }

    fn lookup_mac(&self, secret: &LookupSecret, salt: &[u8; 16]) -> Result<[u8; 32], Fault> {
        self.hashes.fetch_add(1, Ordering::Relaxed);
        self.hasher.lookup_mac(secret, salt)
    }
}

type Ask = fn(&House, &str) -> Result<Outcome<()>, Fault>;

const ASKED: [(&str, Ask); 3] = [
    ("log in", |house, address| house.desk.log_in(&window("x"), address, "not the password".into())),
    ("I have a code", |house, address| house.desk.enter_issued_code(&window("x"), address, "0000-0000")),
    ("forgot password", |house, address| house.desk.request_password_code(address)),
];

#[test]
fn an_address_is_never_told_by_the_work() {
    let mut counting = None;
    let house = House::in_memory_hashing(|hasher| {
        Arc::clone(counting.insert(Arc::new(Counting { hasher, hashes: AtomicUsize::new(0) })))
            as Arc<dyn Hasher>
    });
    let counting = counting.unwrap();
    let add = |name, address, password| house.add(&Person { name, address, role: Role::Client, password });
    add("Plain", "plain@praktijk.example", Some("rain on the roof again"));
    let one = add("One code", "one@praktijk.example", Some("rain on the roof again"));
    let two = add("Two codes", "two@praktijk.example", Some("rain on the roof again"));
    let new = add("Never activated", "new@praktijk.example", None);
    house.issue(one, [1; 16], IssuedCodeKind::Password);
    house.issue(two, [2; 16], IssuedCodeKind::Password);
    house.issue(two, [3; 16], IssuedCodeKind::Password);
    house.issue(new, [4; 16], IssuedCodeKind::Welcome);

    // The third wrong password begins a wait: that, too, is the same for everyone.
    for (try_no, (asked, ask)) in (1..=3).flat_map(|try_no| ASKED.map(|asked| (try_no, asked))) {
        let mut expected = None;
        for name in ["nobody", "plain", "one", "two", "new"] {
            let before = counting.hashes.load(Ordering::Relaxed);
            let lines = house.check();
            let answer = ask(&house, &format!("{name}@praktijk.example")).unwrap();
            let hashes = counting.hashes.load(Ordering::Relaxed) - before;
            let found = (answer, hashes, house.check() - lines);
            assert_eq!(
                found,
                *expected.get_or_insert_with(|| found.clone()),
                "{asked} for the {try_no}. time: {name}"
            );
        }
    }
}
