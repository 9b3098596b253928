//! Servers that others wrote, as programs of their own, with a certificate made for the
//! test.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use rcgen::{CertifiedKey, generate_simple_self_signed};
use serde_json::Value;
use tempfile::TempDir;

/// A running server. It ends with the test.
pub(super) struct Program {
    child: Child,
    said: BufReader<ChildStdout>,
    port: u16,
    certificate: Vec<u8>,
    _folder: TempDir,
}

impl Program {
    /// Starts a script of this folder, with a certificate for `host`.
    pub(super) fn start(script: &str, protection: &str, host: &str) -> Self {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed([host.to_owned()]).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let (certificate, key) = (folder.path().join("certificate.pem"), folder.path().join("key.pem"));
        std::fs::write(&certificate, cert.pem()).unwrap();
        std::fs::write(&key, signing_key.serialize_pem()).unwrap();
        let script = format!("{}/src/post/tests/servers/{script}.py", env!("CARGO_MANIFEST_DIR"));
        let mut child = Command::new("/usr/bin/python3")
            .arg(script)
            .arg(protection)
            .args([certificate, key])
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python starts (Debian: python3-aiosmtpd)");
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut port = String::new();
        said.read_line(&mut port).unwrap();
        let port = port.trim().parse().expect("the server says its port (Debian: python3-aiosmtpd)");
        Self { child, said, port, certificate: cert.der().to_vec(), _folder: folder }
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Its certificate, as DER.
    pub(super) fn certificate(&self) -> Vec<u8> {
        self.certificate.clone()
    }

    /// The next thing it took.
    pub(super) fn took(&mut self) -> Value {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It is gone already where the test failed before.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
