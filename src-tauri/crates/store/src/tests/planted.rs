//! Secrets are planted, and the files searched for them.

use std::{fs, path::Path};

use tweestap_core::{
    account::{Account, PasswordCredential, Standing, TwoStep},
    address::Address,
    lookup_secret::LookupSecret,
    secret::{Password, PasswordHash},
    throttle::Counter,
};
use tweestap_usecases::ports::{CounterKey, DeliverySettings, Hasher, Store, Vault};

use super::{Folders, address, fill, paper, person, staff};
use crate::{
    database,
    keys::{InstallationId, Keys, RootKey},
    store::{self, EncryptedStore},
};

/// The bytes of every file below `folder`, with its name.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    all
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn no_secret_and_no_name_lies_in_the_files() {
    let folders = Folders::new();
    let opened = folders.make();
    fill(&opened.store);
    let password = Password::new("planted password".into()).unwrap();
    let hash = opened.hasher.hash_password(&password).unwrap();
    let code = LookupSecret::generate(&[9; 14]);
    let code_mac = opened.hasher.lookup_mac(&code, &[1; 16]).unwrap();
    let changed_at = super::NOW;
    let account = Account {
        name: "Planted Name".into(),
        password: Some(PasswordCredential { hash: hash.clone(), changed_at }),
        ..person(2)
    };
    let mut tx = opened.store.begin().unwrap();
    tx.insert_account(&account).unwrap();
    tx.save_counter(CounterKey::Password(&address(99)), &Counter::default()).unwrap();
    tx.commit().unwrap();
    let root_key = fs::read(fs::read_dir(folders.config()).unwrap().next().unwrap().unwrap().path()).unwrap();
    let root_bytes = data_encoding::BASE64.decode(root_key.trim_ascii()).unwrap();
    let (code, paper, unknown) = (code.expose_text(), paper(7).expose_text(), address(99));
    let needles: [(&str, &[u8]); 12] = [
        ("password", b"planted password"),
        ("password hash", hash.expose_phc().as_bytes()),
        ("recovery code", code.as_bytes()),
        ("keyed recovery code", &code_mac),
        ("authenticator secret", &[2; 20]),
        ("name", b"Planted Name"),
        ("address", b"person2@example.org"),
        ("unknown address", unknown.as_str().as_bytes()),
        ("organisation", b"Practice at the canal"),
        ("root key", &root_bytes),
        ("root key as text", root_key.trim_ascii()),
        ("recovery key", paper.as_bytes()),
    ];
    let search = |state: &str, wal: bool| {
        let files = files(&folders.data());
        let names: Vec<_> = files.iter().map(|(name, _)| name.rsplit(['/', '\\']).next().unwrap()).collect();
        assert!(names.contains(&"store.db") && names.contains(&"header.json"), "{names:?}");
        assert_eq!(names.contains(&"store.db-wal"), wal, "{names:?}");
        for (file, bytes) in &files {
            for (what, needle) in needles {
                assert!(!contains(bytes, needle), "{what} lies in {file}, {state}");
            }
        }
    };
    // The newest pages are in the WAL while the store is open, and in the file afterwards.
    search("open", true);
    drop(opened);
    search("closed", false);
    // A backup holds all of it, and lies wherever someone keeps it.
    let (vault, backup) = (folders.vault(), folders.root.path().join("out.tweestap"));
    let opened = vault.open_store().unwrap();
    vault.write_backup(&backup, super::NOW).unwrap().take_its_name().unwrap();
    let bytes = fs::read(&backup).unwrap();
    for (what, needle) in needles {
        assert!(!contains(&bytes, needle), "{what} lies in the backup");
    }
    drop(opened);
}

/// Of a person who is removed nothing is left that names them: not in a list, not in an index, not
/// in the free space of a page. The file is not encrypted here, or nothing could be found at all.
#[test]
fn what_names_a_removed_person_is_gone_from_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let (root, installation) = (RootKey::random().unwrap(), InstallationId::random().unwrap());
    let open = || {
        let connection = database::in_the_clear(&folder.path().join("store.db")).unwrap();
        EncryptedStore::over(connection, Keys::derive(&root, installation), installation, String::new(), None)
    };
    let store = open();
    store::prepare_new(
        &mut store.shared().inner().connection,
        &Keys::derive(&root, installation),
        installation,
    )
    .unwrap();
    let planted = Account {
        name: "Planted Näme".into(),
        address: Address::parse("planted.address@example.org").unwrap(),
        contact_number: "030 999 88 77".into(),
        password: Some(PasswordCredential {
            hash: PasswordHash::from_phc("planted hash".into()),
            changed_at: super::NOW,
        }),
        ..person(100)
    };
    // Between many others, so that it is moved from page to page.
    save(&store, (1..100).map(person).chain([planted.clone()]).chain((101..=200).map(person)));
    drop(store);
    let needles = ["Planted Näme", "planted name", "planted.address", "030 999 88 77", "planted hash"];
    let left = || {
        let files = files(folder.path());
        let lies = |needle: &&str| files.iter().any(|(_, bytes)| contains(bytes, needle.as_bytes()));
        needles.into_iter().filter(lies).collect::<Vec<_>>()
    };
    assert_eq!(left(), needles, "they are found while the person is there");
    let store = open();
    let removed = Account {
        standing: Standing::Removed,
        name: String::new(),
        address: Address::removed(planted.id),
        contact_number: String::new(),
        language: None,
        password: None,
        two_step: TwoStep::Off,
        ..planted
    };
    save(&store, [removed].into_iter());
    drop(store);
    assert_eq!(left(), [""; 0]);
}

fn save(store: &EncryptedStore, accounts: impl Iterator<Item = Account>) {
    let mut tx = store.begin().unwrap();
    for account in accounts {
        match tx.account(account.id).unwrap() {
            None => tx.insert_account(&account).unwrap(),
            Some(_) => tx.save_account(&account).unwrap(),
        }
    }
    tx.commit().unwrap();
}

#[test]
fn who_has_the_key_of_the_file_alone_still_reads_no_secret() {
    let folders = Folders::filled();
    let opened = folders.open().unwrap();
    let mut tx = opened.store.begin().unwrap();
    tx.save_counter(CounterKey::Password(&address(99)), &Counter::default()).unwrap();
    tx.insert_account(&staff::sms(3)).unwrap();
    let sms = Some(staff::gateway("gateway secret"));
    tx.save_delivery(&DeliverySettings { sms, mail: None }).unwrap();
    tx.commit().unwrap();
    let inner = opened.store.shared().inner();
    let plain = address(99).as_str().as_bytes().to_vec();
    for (column, table, secret) in [
        ("secret", "totp_authenticator", &[1; 20][..]),
        ("subject", "counter", &plain),
        ("number", "sms_authenticator", b"31612345678"),
        ("secret", "delivery", b"gateway secret"),
        ("settings", "delivery", b"gateway secret"),
    ] {
        let sql = format!("SELECT {column} FROM {table}");
        let found = inner.connection.query_row(&sql, [], |row| Ok(row.get_ref(0)?.as_bytes()?.to_vec()));
        assert!(!contains(&found.unwrap(), secret), "{table}.{column}");
    }
}
