//! The encrypted store: where everything an organisation keeps lies on the disk.
//!
//! ```text
//!  vault.rs ── folder.rs ── header.rs, recovery.rs     what lies in the data folder
//!     │            ├─────── arrival.rs, backup/          the whole of it in one file, and back
//!     │            └─────── root_key/                  keychain or key file
//!     │                        └─ keys.rs              root key -> one key for each use
//!     ▼
//!  store.rs ── tx.rs ── tables/*  one file a table     what the use cases see
//!     │          │         └─ seal.rs                  single sealed cells
//!     │          ├─ row.rs, state.rs, sum.rs           sealed rows, and the whole of them
//!     │          ├─ log/                               the chained log
//!     │          └─ directory.rs                       everyone in memory, to be searched
//!     └─ shared.rs ── database.rs, wal.rs, migrate.rs  one connection, SQLCipher, schema
//!  hashing/                                            Argon2id with the store's pepper
//!  clock.rs, random.rs, computer.rs                    the system's clocks, randomness and name
//! ```
//!
//! What protects what, from the outside in:
//! - the file is encrypted page by page under a key that is not in the folder;
//! - authenticator secrets are sealed again, each bound to its account and column;
//! - a row that decides about access carries a MAC, and the sum of all is under another;
//! - passwords and recovery codes are slow hashes with a pepper from outside the file.
//!
//! Nothing here decides who may do what, and nothing here speaks to people.

mod arrival;
mod backup;
mod clock;
mod computer;
mod database;
mod directory;
mod fault;
mod files;
mod folder;
mod hashing;
mod header;
mod keys;
mod lock;
mod log;
mod mac;
mod migrate;
mod random;
mod recovery;
mod root_key;
mod row;
mod seal;
mod shared;
mod state;
mod store;
mod sum;
mod tables;
#[cfg(test)]
mod tests;
mod tx;
mod vault;
mod vault_backup;
mod vault_recovery;
mod wal;

pub use clock::SystemClock;
pub use fault::{RootKeyFault, StoreFault};
pub use hashing::{Argon2Hasher, Bounds, Cost, Hashing, calibrate};
pub use keys::{RootKey, StoreId};
pub use random::SystemRandom;
pub use root_key::{KeyFile, Keychain, PlaceKind, Places, RootKeyPlace};
pub use store::EncryptedStore;
pub use vault::{FolderVault, OpenedStore};
