//! The connection: SQLCipher with a raw key, and the settings that make SQLite safe.
//!
//! SQLCipher's settings come first, the key before anything that reads a page, and the settings
//! of SQLite after it (<https://www.zetetic.net/sqlcipher/sqlcipher-api/>).
//!
//! A killed program leaves a WAL beside the file. By default SQLite writes it into the file when
//! the connection closes, also where the file turned out to be damaged. Here it stays apart until
//! the store has proven whole.

use std::{fs, path::Path};

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
    config::DbConfig,
};
use zeroize::Zeroizing;

use crate::{fault::StoreFault, header::Cipher, keys::DatabaseKey, wal};

/// Marks a store of this program in SQLite's own header: the letters `TwSt`.
pub(crate) const APPLICATION_ID: i32 = 0x5477_5374;

/// The wipe of freed memory, and no log: by default SQLCipher writes to the standard error.
const BEFORE_THE_KEY: &str = "PRAGMA cipher_memory_security = ON; PRAGMA cipher_log_level = NONE;";

/// Nothing here reads or writes a page.
/// - `EXCLUSIVE` before WAL keeps the index of the WAL in memory instead of a shared file.
/// - `secure_delete` overwrites what is deleted, `temp_store` keeps scratch data off the disk.
/// - `trusted_schema` and `cell_size_check` are what SQLite advises for files that may come
///   from others (<https://www.sqlite.org/security.html>).
const AFTER_THE_KEY: &str = "
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA locking_mode = EXCLUSIVE;
";

/// `FULL` syncs the WAL at every commit: what was acknowledged survives a power cut. On macOS a
/// sync reaches the disk itself only with `fullfsync`; elsewhere that changes nothing.
///
/// A page that is not in the cache is decrypted and checked again, so the cache may grow to
/// 64 MiB; it takes no more than the file has.
const ONCE_IT_IS_OURS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA cache_size = -65536;
";

/// Prepared statements that are kept: more than there are different ones.
const STATEMENTS: usize = 128;

/// Opens the store file at `path`, which must be there, without a change to it or to a WAL beside
/// it. Closing it changes neither, until [`trust`].
///
/// # Errors
/// [`StoreFault::Damaged`] for a file that this key does not open, that is cut or that is no
/// store, [`StoreFault::NoPermission`] for one that cannot be written.
pub(crate) fn open(path: &Path, cipher: Cipher, key: &DatabaseKey) -> Result<Connection, StoreFault> {
    let wal = wal::beside(path)?;
    // SQLite throws a WAL away that lies beside an empty file.
    let about = fs::metadata(path)?;
    if about.is_file() && about.len() == 0 {
        return Err(StoreFault::Damaged);
    }
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, cipher, key)?;
    // Where there is no WAL yet, the empty one that SQLite makes is to go again.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, wal.is_some())?;
    // Asked to write and not allowed to, SQLite opens for reading.
    if connection.is_readonly(c"main")? {
        return Err(StoreFault::NoPermission);
    }
    // SQLite takes a file without a whole page for an empty database, which has no mark.
    let marked: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if marked != APPLICATION_ID {
        return Err(StoreFault::Damaged);
    }
    if let Some(wal) = wal {
        let pages: u32 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
        if !wal::has_every_page(path, &wal, pages)? {
            return Err(StoreFault::Damaged);
        }
    }
    connection.execute_batch(ONCE_IT_IS_OURS)?;
    Ok(connection)
}

/// The store has proven whole: from now on what is in the WAL goes into the file on closing.
///
/// # Errors
/// What SQLite says.
pub(crate) fn trust(connection: &Connection) -> Result<(), StoreFault> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

/// Makes a new store file at `path`, where there must be none.
///
/// # Errors
/// What SQLite and the file system say.
pub(crate) fn make(path: &Path, cipher: Cipher, key: &DatabaseKey) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let connection = connect(path, flags, cipher, key)?;
    connection.execute_batch(ONCE_IT_IS_OURS)?;
    Ok(connection)
}

/// A store in memory, for tests of what uses a store.
///
/// # Errors
/// What SQLite says.
pub(crate) fn in_memory() -> Result<Connection, StoreFault> {
    let connection = Connection::open_in_memory()?;
    connection.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON;")?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

/// A store file that is not encrypted, with every setting of one that is: to see what lies in it.
#[cfg(test)]
pub(crate) fn in_the_clear(path: &Path) -> Result<Connection, StoreFault> {
    let connection = Connection::open(path)?;
    connection.execute_batch(AFTER_THE_KEY)?;
    connection.execute_batch(ONCE_IT_IS_OURS)?;
    Ok(connection)
}

/// Writes everything to the file itself and closes it, so that it can be given its name.
///
/// # Errors
/// What SQLite and the file system say.
pub(crate) fn settle(connection: Connection) -> Result<(), StoreFault> {
    write_through(&connection)?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Copies the database of `from`, page by page, into a new file at `to` that the same key opens.
/// Nobody writes meanwhile: the caller has the only connection.
///
/// # Errors
/// What SQLite and the file system say.
pub(crate) fn copy(
    from: &Connection,
    to: &Path,
    cipher: Cipher,
    key: &DatabaseKey,
) -> Result<(), StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut copy = connect(to, flags, cipher, key)?;
    // A copy that was broken off is thrown away as a whole.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    let step = Backup::new(from, &mut copy)?.step(-1)?;
    copy.close().map_err(|(_, error)| error)?;
    if step == StepResult::Done { Ok(()) } else { Err(StoreFault::InUse) }
}

/// Writes everything to the file itself while the connection stays open.
///
/// # Errors
/// What SQLite and the file system say.
pub(crate) fn write_through(connection: &Connection) -> Result<(), StoreFault> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))?;
    Ok(())
}

/// Reads every page and compares its HMAC; finds damage in pages nobody has read yet.
///
/// # Errors
/// [`StoreFault::Damaged`] where one does not agree.
pub(crate) fn check_pages(connection: &Connection) -> Result<(), StoreFault> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut complaints = statement.query([])?;
    match complaints.next()? {
        None => Ok(()),
        Some(_) => Err(StoreFault::Damaged),
    }
}

fn connect(
    path: &Path,
    flags: OpenFlags,
    cipher: Cipher,
    key: &DatabaseKey,
) -> Result<Connection, StoreFault> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.execute_batch(BEFORE_THE_KEY)?;
    connection.execute_batch(&key_pragma(key))?;
    connection.execute_batch(settings_of(cipher))?;
    connection.execute_batch(AFTER_THE_KEY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

fn settings_of(cipher: Cipher) -> &'static str {
    match cipher {
        Cipher::Sqlcipher4HmacSha256 => {
            "PRAGMA cipher_compatibility = 4;
             PRAGMA cipher_page_size = 4096;
             PRAGMA cipher_hmac_algorithm = HMAC_SHA256;"
        }
    }
}

/// 64 hexadecimal digits are taken as the key itself, without a derivation.
fn key_pragma(key: &DatabaseKey) -> Zeroizing<String> {
    let digits = Zeroizing::new(data_encoding::HEXLOWER.encode(key.expose_bytes()));
    let mut pragma = Zeroizing::new(String::with_capacity(96));
    pragma.push_str("PRAGMA key = \"x'");
    pragma.push_str(&digits);
    pragma.push_str("'\";");
    pragma
}
