//! Servers that say what a test wants, right or wrong.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// How a request is answered.
#[derive(Debug, Clone, Copy)]
pub(super) enum Answer {
    /// With this, and the connection is closed.
    Says(&'static str),
    /// With this, and then nothing more, until the other side gives up.
    ThenNothing(&'static str),
    /// With this and then zeros without an end, until the other side hangs up.
    WithoutEnd(&'static str),
}

impl Answer {
    pub(super) const TAKEN: Self =
        Self::Says("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"errorCode\":0}");
}

/// A server on a port of its own. What it was told is kept, one text a connection.
pub(super) struct Scripted {
    port: u16,
    told: Arc<Mutex<Vec<String>>>,
    began: Receiver<()>,
}

impl Scripted {
    /// Reads one request a connection, then answers.
    pub(super) fn http(answer: Answer) -> Self {
        Self::serving(move |stream, told| {
            told(&request(stream));
            give(stream, answer);
        })
    }

    /// Speaks SMTP as a server without faults does, but for what `faults` says in answer
    /// to a line that begins so. The greeting answers to nothing, `.` ends the mail.
    pub(super) fn smtp(faults: &'static [(&'static str, Answer)]) -> Self {
        Self::serving(move |stream, told| converse(stream, faults, told))
    }

    fn serving(serve: impl Fn(&mut TcpStream, &mut dyn FnMut(&str)) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let told = Arc::new(Mutex::new(Vec::new()));
        let (begins, began) = channel();
        let kept = Arc::clone(&told);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                let place = {
                    let mut kept = kept.lock().unwrap();
                    kept.push(String::new());
                    kept.len() - 1
                };
                serve(&mut stream, &mut |text| {
                    kept.lock().unwrap()[place].push_str(text);
                    let _ = begins.send(());
                });
            }
        });
        Self { port, told, began }
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/send", self.port)
    }

    /// What each connection said.
    pub(super) fn told(&self) -> Vec<String> {
        self.told.lock().unwrap().clone()
    }

    /// Waits until someone said something.
    pub(super) fn wait_for_one(&self) {
        self.began.recv().unwrap();
    }
}

/// A port where nobody listens.
pub(super) fn nobody() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// One HTTP request, head and body.
fn request(stream: &mut TcpStream) -> String {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        match reader.read_line(&mut head) {
            Ok(0) | Err(_) => return head,
            Ok(_) => {}
        }
    }
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok())
        .unwrap_or(0);
    let mut body = vec![0; length];
    let _ = reader.read_exact(&mut body);
    head + &String::from_utf8_lossy(&body)
}

/// Gives the answer; says whether the connection goes on.
fn give(stream: &mut TcpStream, answer: Answer) -> bool {
    match answer {
        Answer::Says(text) => {
            let _ = stream.write_all(text.as_bytes());
            true
        }
        Answer::ThenNothing(text) => {
            let _ = stream.write_all(text.as_bytes());
            // Until the other side is gone.
            let _ = stream.read_to_end(&mut Vec::new());
            false
        }
        Answer::WithoutEnd(text) => {
            let _ = stream.write_all(text.as_bytes());
            while stream.write_all(&[b'0'; 4096]).is_ok() {}
            false
        }
    }
}

fn converse(stream: &mut TcpStream, faults: &[(&str, Answer)], told: &mut dyn FnMut(&str)) {
    let fault = |line: &str| {
        let matches = |said: &str| if said.is_empty() { line.is_empty() } else { line.starts_with(said) };
        faults.iter().find(|(said, _)| matches(said)).map(|(_, answer)| *answer)
    };
    let greeting = fault("").unwrap_or(Answer::Says("220 here\r\n"));
    if !give(stream, greeting) {
        return;
    }
    let Ok(reading) = stream.try_clone() else { return };
    let mut in_mail = false;
    for line in BufReader::new(reading).lines() {
        let Ok(line) = line else { return };
        told(&format!("{line}\n"));
        if in_mail && line != "." {
            continue;
        }
        let right = match line.split(' ').next().unwrap_or_default() {
            "EHLO" => "250-here\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN\r\n",
            "AUTH" => "235 welcome\r\n",
            "DATA" => "354 go on\r\n",
            "QUIT" => "221 bye\r\n",
            _ => "250 right\r\n",
        };
        in_mail = line == "DATA" && fault(&line).is_none();
        let answer = fault(&line).unwrap_or(Answer::Says(right));
        let closes = matches!(answer, Answer::Says("")) || line == "QUIT";
        if !give(stream, answer) || closes {
            return;
        }
    }
}
