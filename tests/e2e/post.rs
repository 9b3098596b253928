//! Where messages arrive: an SMS gateway and a mail server on this computer.
//!
//! ```text
//!   the app ── HTTP ──► gateway (this file): takes, refuses, or says nothing
//!           ── SMTP in TLS ──► aiosmtpd, with a certificate that the place trusts
//!                                   └── each message ──► the story
//! ```

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use serde::Deserialize;
use tempfile::TempDir;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// What both servers ask of the app.
pub(crate) const SECRET: &str = "s3cret";
/// Who logs in to the mail server.
pub(crate) const MAIL_USER: &str = "post";

/// How long a message may be on its way.
const LATEST: Duration = Duration::from_secs(40);

/// What the gateway does with a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Manner {
    /// Takes it.
    Takes,
    /// Answers that it does not.
    Refuses,
    /// Reads it and answers nothing.
    SaysNothing,
}

/// An SMS as it reached the gateway.
#[derive(Debug, Deserialize)]
pub(crate) struct Sms {
    pub(crate) to: String,
    pub(crate) text: String,
}

/// A mail as it reached the server.
#[derive(Debug, Deserialize)]
pub(crate) struct Mail {
    pub(crate) to: Vec<String>,
    pub(crate) user: String,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
}

impl Sms {
    /// The six digits in it.
    pub(crate) fn code(&self) -> String {
        let mut runs = self.text.split(|c: char| !c.is_ascii_digit());
        runs.find(|run| run.len() == 6).unwrap_or_else(|| panic!("no code in {}", self.text)).to_owned()
    }
}

impl Mail {
    /// The code of two groups of four in it.
    pub(crate) fn code(&self) -> String {
        let is_symbol = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        let is_code = |word: &&str| {
            word.len() == 9
                && word.split('-').all(|group| group.len() == 4)
                && word.replace('-', "").chars().all(is_symbol)
        };
        let found = self.text.split_whitespace().find(is_code);
        found.unwrap_or_else(|| panic!("no code in {}", self.text)).to_owned()
    }
}

/// A gateway that takes JSON with a bearer secret.
pub(crate) struct Gateway {
    address: SocketAddr,
    manner: Arc<Mutex<Manner>>,
    arrived: UnboundedReceiver<Sms>,
}

impl Gateway {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        let manner = Arc::new(Mutex::new(Manner::Takes));
        let (taken, arrived) = unbounded_channel();
        let now = Arc::clone(&manner);
        // Ends with the test's process.
        std::thread::spawn(move || {
            // Those that get no answer stay open, as a busy gateway's do.
            let mut unanswered = Vec::new();
            for stream in listener.incoming().flatten() {
                let manner = *now.lock().unwrap_or_else(PoisonError::into_inner);
                unanswered.extend(serve(stream, manner, &taken));
            }
        });
        Self { address, manner, arrived }
    }

    /// Where the app sends to.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/send", self.address)
    }

    /// How it behaves from now on.
    pub(crate) fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }

    /// The next SMS, in the order in which they came.
    pub(crate) async fn next(&mut self) -> Sms {
        let next = tokio::time::timeout(LATEST, self.arrived.recv()).await;
        next.expect("an SMS arrives").expect("the gateway runs as long as the test")
    }

    /// Whether one arrived that was not read.
    pub(crate) fn has_more(&self) -> bool {
        !self.arrived.is_empty()
    }
}

/// Takes one request. Gives the connection back where nothing was answered.
fn serve(stream: TcpStream, manner: Manner, taken: &UnboundedSender<Sms>) -> Option<TcpStream> {
    let mut reader = BufReader::new(stream);
    let (mut length, mut is_known) = (0, false);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().ok()?,
            "authorization" => is_known = value.trim() == format!("Bearer {SECRET}"),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let mut stream = reader.into_inner();
    let status = match manner {
        Manner::SaysNothing => return Some(stream),
        _ if !is_known => "401 Unauthorized",
        Manner::Refuses => "503 Service Unavailable",
        Manner::Takes => {
            let sms = serde_json::from_slice(&body).expect("the body is the template's JSON");
            // Nobody reads any more where the story is over.
            let _ = taken.send(sms);
            "200 OK"
        }
    };
    let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    // The app may have gone.
    let _ = stream.write_all(answer.as_bytes());
    None
}

/// A mail server: aiosmtpd, which others wrote.
pub(crate) struct MailServer {
    process: Child,
    arrived: UnboundedReceiver<Mail>,
    port: u16,
    folder: TempDir,
}

impl MailServer {
    pub(crate) fn start() -> Self {
        let CertifiedKey { cert, signing_key } =
            generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (certificate, key) = (certificate_in(folder.path()), folder.path().join("key.pem"));
        std::fs::write(&certificate, cert.pem()).expect("an empty folder");
        std::fs::write(&key, signing_key.serialize_pem()).expect("an empty folder");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../delivery/src/post/tests/servers/mail.py");
        let mut process = Command::new("setpriv")
            .args(["--pdeathsig", "TERM", "/usr/bin/python3"])
            .arg(script)
            .arg("tls")
            .args([certificate, key])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 with aiosmtpd is needed: cargo xtask test window installs it");
        let mut said = BufReader::new(process.stdout.take().expect("it was asked for"));
        let mut port = String::new();
        said.read_line(&mut port).expect("the server says its port");
        let port = port.trim().parse().expect("aiosmtpd is needed: cargo xtask test window installs it");
        Self { process, arrived: read_on(said), port, folder }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Its certificate, which an app has to trust.
    pub(crate) fn certificate(&self) -> PathBuf {
        certificate_in(self.folder.path())
    }

    /// The next mail, in the order in which they came.
    pub(crate) async fn next(&mut self) -> Mail {
        let next = tokio::time::timeout(LATEST, self.arrived.recv()).await;
        next.expect("a mail arrives").expect("the server runs as long as the test")
    }

    /// The next mail to this address; others before it are passed over.
    pub(crate) async fn next_to(&mut self, address: &str) -> Mail {
        loop {
            let mail = self.next().await;
            if mail.to == [address] {
                return mail;
            }
        }
    }
}

fn certificate_in(folder: &Path) -> PathBuf {
    folder.join("certificate.pem")
}

/// Reads what the server says, until it ends.
fn read_on(said: BufReader<ChildStdout>) -> UnboundedReceiver<Mail> {
    let (taken, arrived) = unbounded_channel();
    std::thread::spawn(move || {
        for line in said.lines().map_while(Result::ok) {
            let mail = serde_json::from_str(&line).expect("a mail of two parts, as JSON");
            // Nobody reads any more where the story is over.
            let _ = taken.send(mail);
        }
    });
    arrived
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It is gone already where the test failed before.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
