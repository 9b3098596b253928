//! Locked files, judged by the `age` program.

use crate::referee;
use tweestap_documents::locked_file::{OpenError, Passphrase, WorkFactor, lock, open};

const TEXT: &str = "Herstelcodes – één keer\n  1.  4KQ7M-X2RHT-9WB6D\n";
const PASSPHRASE: &str = "vier paarse ééndjes";

#[test]
fn age_opens_what_is_locked_here() {
    let folder = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::parse(PASSPHRASE).unwrap();
    let locked = lock(TEXT, &passphrase, WorkFactor::STANDARD).unwrap();
    std::fs::write(folder.path().join("codes.age"), locked).unwrap();
    referee::run_on_terminal(folder.path(), "age -d -o codes.txt codes.age", &format!("{PASSPHRASE}\n"));
    assert_eq!(std::fs::read_to_string(folder.path().join("codes.txt")).unwrap(), TEXT);
}

#[test]
fn what_age_locks_opens_here() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("codes.txt"), TEXT).unwrap();
    let typed_twice = format!("{PASSPHRASE}\n{PASSPHRASE}\n");
    referee::run_on_terminal(folder.path(), "age -p -o codes.age codes.txt", &typed_twice);
    let locked = std::fs::read(folder.path().join("codes.age")).unwrap();
    assert_eq!(*open(&locked, PASSPHRASE).unwrap(), TEXT);
    assert_eq!(open(&locked, "vier paarse zwanen").unwrap_err(), OpenError::WrongPassphrase);
}
