//! The file of a backup.
//!
//! ```text
//! "tweestap backup 1\n"                      what it is, and the version of this form
//! length of the head, 4 bytes, big-endian
//! head, JSON                                 when, real or practice, the store's header
//! database, whole pages of 4096 bytes        SQLCipher, under the store's own key
//! SHA-256 over all before, 32 bytes          finds damage without a key
//! HMAC-SHA-256 over that, 32 bytes           under BackupKey: this program made it, of this store
//! ```
//!
//! Nothing but the head can be read without the root key, which the head holds sealed under the
//! recovery key of that day (`recovery.rs`); the counter of tries is left out. Everything has a
//! bound before it is read: the head 64 KiB, the database 8 GiB.
//!
//! A file is one of these or is named: [`NotABackup::NotOne`] where it does not begin as one,
//! [`NotABackup::Newer`], else [`NotABackup::Damaged`].

use std::{
    fs::{File, OpenOptions},
    io::{self, BufReader, Read, Seek, SeekFrom, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tweestap_core::clock::Timestamp;
use tweestap_usecases::ports::{BackupFault, NotABackup};

use crate::{
    fault::StoreFault,
    header::Header,
    keys::{BackupKey, RootKey},
    mac::{self, Tag},
};

const BEGINNING: &[u8] = b"tweestap backup ";
const FORMAT: u32 = 1;
const LONGEST_HEAD: u32 = 64 * 1024;
const LARGEST_DATABASE: u64 = 8 << 30;
const PAGE: u64 = 4096;
/// Digest and seal.
const END: u64 = 64;
const CHUNK: usize = 1 << 16;

/// What stands before the database.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    pub(crate) made_at: Timestamp,
    pub(crate) kind: Kind,
    /// As it lies beside the store.
    pub(crate) header: Header,
}

/// Which kind of organisation: one never opens as the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// A real one.
    Real,
    /// One for practice.
    Practice,
}

/// A backup whose digest is right.
#[derive(Debug)]
pub(crate) struct Container {
    file: File,
    pub(crate) head: Head,
    /// Where the database begins, and how long it is.
    database: (u64, u64),
    digest: Tag,
    seal: Tag,
}

/// Writes a backup at `to`, where there must be nothing, for this person alone, and brings it to
/// the disk.
///
/// # Errors
/// [`BackupFault::DiskFull`], [`BackupFault::File`].
pub(crate) fn write(to: &Path, head: &Head, root: &RootKey, database: &Path) -> Result<(), BackupFault> {
    let json = serde_json::to_vec(head).map_err(|_| BackupFault::File)?;
    let length = u32::try_from(json.len()).map_err(|_| BackupFault::File)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || -> io::Result<()> {
        let mut out = Digesting { inner: options.open(to)?, digest: Sha256::new() };
        out.write_all(BEGINNING)?;
        writeln!(out, "{FORMAT}")?;
        out.write_all(&length.to_be_bytes())?;
        out.write_all(&json)?;
        copy(&mut File::open(database)?, &mut out)?;
        let Digesting { inner: mut file, digest } = out;
        let digest: Tag = digest.finalize().into();
        file.write_all(&digest)?;
        file.write_all(&seal(root, head, &digest))?;
        file.sync_all()
    };
    write().map_err(|error| fault_of(&error))
}

impl Container {
    /// Reads the file at `path` to its end and compares its digest. The key is not needed.
    ///
    /// # Errors
    /// [`BackupFault::NotABackup`], [`BackupFault::File`].
    pub(crate) fn open(path: &Path) -> Result<Self, BackupFault> {
        let file = open_file(path).map_err(|error| fault_of(&error))?;
        let length = file.metadata().map_err(|error| fault_of(&error))?.len();
        let mut reader = Digesting { inner: BufReader::new(file), digest: Sha256::new() };
        read_beginning(&mut reader)?;
        let mut four = [0; 4];
        filled(&mut reader, &mut four)?;
        let of_head = u32::from_be_bytes(four);
        if of_head > LONGEST_HEAD {
            return Err(NotABackup::Damaged.into());
        }
        let mut json = vec![0; of_head as usize];
        filled(&mut reader, &mut json)?;
        let start = reader.inner.stream_position().map_err(|error| fault_of(&error))?;
        let database = database_between(start, length)?;
        let copied =
            copy(&mut (&mut reader).take(database), &mut io::sink()).map_err(|error| fault_of(&error))?;
        if copied != database {
            return Err(NotABackup::Damaged.into());
        }
        let Digesting { inner: mut reader, digest } = reader;
        let [mut found, mut seal] = [Tag::default(); 2];
        filled(&mut reader, &mut found)?;
        filled(&mut reader, &mut seal)?;
        let digest: Tag = digest.finalize().into();
        if digest != found {
            return Err(NotABackup::Damaged.into());
        }
        let head = Head::parse(&json)?;
        Ok(Self { file: reader.into_inner(), head, database: (start, database), digest, seal })
    }

    /// Whether this program sealed it with this root key, as it is.
    pub(crate) fn is_sealed_by(&self, root: &RootKey) -> bool {
        self.head.header.fits(root) && mac::same(&seal(root, &self.head, &self.digest), &self.seal)
    }

    /// Writes the database to the new file `to`, which is made for this person alone.
    ///
    /// # Errors
    /// [`BackupFault::File`] for the backup, what the file system says of `to`.
    pub(crate) fn extract(&mut self, to: &Path) -> Result<(), BackupFault> {
        let (start, length) = self.database;
        let ours = |error: io::Error| BackupFault::Store(StoreFault::from(error).into());
        self.file.seek(SeekFrom::Start(start)).map_err(|error| fault_of(&error))?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(to).map_err(ours)?;
        let copied = copy(&mut (&mut self.file).take(length), &mut file).map_err(ours)?;
        file.sync_all().map_err(ours)?;
        if copied == length { Ok(()) } else { Err(NotABackup::Damaged.into()) }
    }
}

impl Head {
    fn parse(json: &[u8]) -> Result<Self, NotABackup> {
        /// What every version of the head has.
        #[derive(Deserialize)]
        struct AnyHead {
            header: AnyHeader,
        }
        #[derive(Deserialize)]
        struct AnyHeader {
            format: u32,
        }
        let any: AnyHead = serde_json::from_slice(json).map_err(|_| NotABackup::Damaged)?;
        if any.header.format > crate::header::FORMAT {
            return Err(NotABackup::Newer);
        }
        serde_json::from_slice(json).map_err(|_| NotABackup::Damaged)
    }
}

fn seal(root: &RootKey, head: &Head, digest: &Tag) -> Tag {
    let key = BackupKey::derive(root, head.header.installation());
    mac::over(key.expose_bytes(), "backup", &[digest])
}

/// What the beginning says it is.
fn read_beginning(reader: &mut impl Read) -> Result<(), BackupFault> {
    /// Digits of a version, and the line end.
    const LONGEST: usize = 8;
    let mut beginning = [0; BEGINNING.len()];
    match reader.read_exact(&mut beginning) {
        Ok(()) if beginning == BEGINNING => {}
        Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(fault_of(&error)),
        _ => return Err(NotABackup::NotOne.into()),
    }
    let mut version = String::new();
    for _ in 0..LONGEST {
        let mut byte = [0];
        filled(reader, &mut byte)?;
        match byte {
            [b'\n'] => break,
            [byte] => version.push(char::from(byte)),
        }
    }
    match version.parse::<u32>() {
        Ok(FORMAT) => Ok(()),
        Ok(newer) if newer > FORMAT => Err(NotABackup::Newer.into()),
        _ => Err(NotABackup::NotOne.into()),
    }
}

/// How long the database is in a file of this length, where it can be one.
fn database_between(start: u64, length: u64) -> Result<u64, NotABackup> {
    match length.checked_sub(start + END) {
        Some(length) if length > 0 && length % PAGE == 0 && length <= LARGEST_DATABASE => Ok(length),
        _ => Err(NotABackup::Damaged),
    }
}

/// Fills `bytes`; a file that ends before is cut short.
fn filled(reader: &mut impl Read, bytes: &mut [u8]) -> Result<(), BackupFault> {
    reader.read_exact(bytes).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => NotABackup::Damaged.into(),
        _ => fault_of(&error),
    })
}

/// A pipe or a device has no end and may hold whoever opens it.
fn open_file(path: &Path) -> io::Result<File> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    File::open(path)
}

fn copy(from: &mut impl Read, to: &mut impl Write) -> io::Result<u64> {
    let mut chunk = vec![0; CHUNK];
    let mut copied = 0;
    loop {
        let read = match from.read(&mut chunk) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if read == 0 {
            return Ok(copied);
        }
        to.write_all(&chunk[..read])?;
        copied += read as u64;
    }
}

/// What the file system says of the person's own file.
pub(crate) fn fault_of(error: &io::Error) -> BackupFault {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            BackupFault::DiskFull
        }
        _ => BackupFault::File,
    }
}

/// Digests what goes through.
struct Digesting<T> {
    inner: T,
    digest: Sha256,
}

impl<T: Write> Write for Digesting<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.digest.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<T: Read> Read for Digesting<T> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(bytes)?;
        self.digest.update(&bytes[..read]);
        Ok(read)
    }
}
