//! Secrets are typed, shown and used; then the files are searched for them.

use std::fs;
use std::path::Path;

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use tweestap_core::session::Draft;
use tweestap_usecases::enrol::Enrolled;
use tweestap_usecases::outcome::Outcome;

use crate::house::House;
use crate::phone::{Phone, Referee};
use crate::visitor::{Visitor, done, window};

const WRONG_PASSWORD: &str = "planted wrong password";
const NEW_PASSWORD: &str = "planted boats sail at noon";
const UNKNOWN: &str = "planted.unknown@elsewhere.example";
const DRAFT: &str = "planted unfinished sentence";

/// What may stand in no file, with a name.
type Needles = Vec<(String, Vec<u8>)>;

/// Everything that a person does at the desk, with what must not be found.
fn visit(house: &House) -> Needles {
    let (desk, at, x) = (&house.desk, window("planted"), window("x"));
    let sanne = Visitor::sanne(house).with_two_step(house);
    let mut secrets: Vec<String> = [sanne.password, sanne.address, "Sanne Jansen"].map(Into::into).into();
    secrets.extend([WRONG_PASSWORD, NEW_PASSWORD, UNKNOWN, DRAFT].map(Into::into));
    secrets.extend(sanne.paper.clone());
    let mut phones = vec![sanne.phone.clone().unwrap()];

    let _ = desk.log_in(&x, sanne.address, WRONG_PASSWORD.into()).unwrap();
    let _ = desk.log_in(&x, UNKNOWN, WRONG_PASSWORD.into()).unwrap();
    sanne.logs_in(house, &at);
    assert!(desk.keep_draft(&at, Draft { page: "profile".into(), fields: DRAFT.into() }));
    desk.lock(&at).unwrap();
    done(desk.enter_recovery_code(&at, &sanne.paper[5]));

    // Another phone, and one that is started and never finished.
    for finished in [true, false] {
        let _ = desk.start_enrolment(&at).unwrap();
        done(desk.prove_password(&at, sanne.password.into()));
        let phone = Phone::typed(&done(desk.start_enrolment(&at)).key);
        if finished {
            let code = phone.shows(house.now(), 0, Referee::TotpRs);
            assert!(matches!(done(desk.confirm_enrolment(&at, &code)), Enrolled::Changed));
        }
        phones.push(phone);
    }
    let _ = desk.renew_recovery_codes(&at).unwrap();
    done(desk.prove_password(&at, sanne.password.into()));
    let codes = done(desk.renew_recovery_codes(&at));
    secrets.extend(codes.iter().map(|code| code.expose_text().to_string()));
    let _ = desk.renew_recovery_key(&at).unwrap();
    done(desk.prove_password(&at, sanne.password.into()));
    done(desk.prove_recovery_code(&at, &codes[0].expose_text()));
    done(desk.renew_recovery_key(&at));
    secrets.push(desk.recovery_key_on_paper().join("-"));
    let _ = desk.change_password(&at, NEW_PASSWORD.into()).unwrap();
    done(desk.prove_password(&at, sanne.password.into()));
    done(desk.prove_recovery_code(&at, &codes[1].expose_text()));
    done(desk.change_password(&at, NEW_PASSWORD.into()));
    let backup = house.folders().root().join("backup.tweestap");
    let _ = desk.before_backing_up(&at).unwrap();
    done(desk.prove_password(&at, NEW_PASSWORD.into()));
    done(desk.prove_recovery_code(&at, &codes[2].expose_text()));
    assert!(matches!(desk.back_up(&at, &backup), Ok(Outcome::Done(()))));
    assert!(backup.exists());

    let mut needles = Needles::new();
    for secret in secrets {
        let without_dashes = secret.replace('-', "");
        if without_dashes != secret {
            needles.push((without_dashes.clone(), without_dashes.into_bytes()));
        }
        needles.push((secret.clone(), secret.into_bytes()));
    }
    for phone in phones {
        let raw = BASE32_NOPAD.decode(phone.key().as_bytes()).unwrap();
        needles.push(("an app's key in hex".into(), HEXLOWER.encode(&raw).into_bytes()));
        needles.push(("an app's key".into(), phone.key().as_bytes().to_vec()));
        needles.push(("an app's key, raw".into(), raw));
    }
    needles
}

/// Where the needles are found, below `folder`.
fn found(folder: &Path, needles: &Needles) -> Vec<String> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(found(&path, needles));
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let is_in = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        let here = needles.iter().filter(|(_, needle)| is_in(needle));
        all.extend(here.map(|(name, _)| format!("{name} in {}", path.display())));
    }
    all
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn nothing_that_was_typed_or_shown_lies_in_the_files() {
    let house = House::with_organisation();
    let needles = visit(&house);
    let folders = house.folders().clone();

    // While it is open the newest pages are in the log of SQLite, afterwards in the store.
    assert!(names(&folders.data()).contains(&"store.db-wal".to_owned()), "{:?}", names(&folders.data()));
    assert_eq!(found(folders.root(), &needles), Vec::<String>::new(), "while it is open");
    drop(house);
    let closed = names(&folders.data());
    assert!(
        closed.contains(&"store.db".to_owned()) && closed.contains(&"header.json".to_owned()),
        "{closed:?}"
    );
    assert_eq!(found(folders.root(), &needles), Vec::<String>::new(), "afterwards");

    // The search itself finds what is there.
    fs::write(folders.data().join("a-note"), format!("his password is {NEW_PASSWORD}.")).unwrap();
    assert_eq!(found(folders.root(), &needles).len(), 1);
}
