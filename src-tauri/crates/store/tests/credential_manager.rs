//! The Credential Manager of Windows: that of the person who runs the tests, which has no
//! entry more than before when they are done.

#![cfg(windows)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{fs, path::Path, time::Duration};

use tweestap_core::recovery_key::RecoveryKey;
use tweestap_store::{
    Cost, FolderVault, Hashing, KeyFile, Keychain, PlaceKind, Places, RootKey, RootKeyFault, RootKeyPlace,
    StoreId,
};
use tweestap_usecases::ports::{Vault, VaultState};

fn keychain() -> Keychain {
    Keychain::new("Tweestap test", Duration::from_secs(30))
}

#[test]
fn the_credential_manager_keeps_a_key_until_it_is_forgotten() {
    let (keychain, store) = (keychain(), StoreId([0x57; 16]));
    assert!(keychain.is_there());
    keychain.forget(store).unwrap();
    assert_eq!(keychain.fetch(store).unwrap_err(), RootKeyFault::NotThere);
    // To keep is to read back and compare too.
    keychain.keep(store, &RootKey::random().unwrap()).unwrap();
    keychain.keep(store, &RootKey::random().unwrap()).unwrap();
    assert_eq!(keychain.fetch(StoreId([0x58; 16])).unwrap_err(), RootKeyFault::NotThere);
    keychain.forget(store).unwrap();
    keychain.forget(store).unwrap();
    assert_eq!(keychain.fetch(store).unwrap_err(), RootKeyFault::NotThere);
}

#[test]
fn a_store_lives_with_the_credential_manager() {
    let folder = tempfile::tempdir().unwrap();
    let vault = || {
        let places =
            Places { keychain: keychain(), key_file: KeyFile::in_folder(folder.path().join("config")) };
        FolderVault::new(folder.path().join("data"), places, Hashing::Fixed(Cost::TINY))
    };
    assert_eq!(vault().look(), VaultState::Nothing { keychain: true });
    drop(vault().found_store(PlaceKind::Keychain, &RecoveryKey::generate(&[7; 16])).unwrap());
    assert!(!folder.path().join("config").exists(), "no key file");
    let opened = vault().open_store().unwrap();
    assert_eq!(opened.place, PlaceKind::Keychain);
    drop(opened);
    keychain().forget(store_in(&folder.path().join("data"))).unwrap();
    assert!(vault().open_store().is_err(), "the key was nowhere else");
}

fn store_in(data: &Path) -> StoreId {
    let header: serde_json::Value =
        serde_json::from_slice(&fs::read(data.join("header.json")).unwrap()).unwrap();
    let id = data_encoding::HEXLOWER.decode(header["store"].as_str().unwrap().as_bytes()).unwrap();
    StoreId(id.try_into().unwrap())
}
