//! The running app of a story.

use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::Client;
use rustix::process::{Pid, Signal};

use crate::driver::{Driver, program};
use crate::place::{Keyring, Place};
use crate::words::{Language, Words};

/// A window that a story works in.
pub(crate) struct App {
    pub(crate) client: Client,
    pub(crate) words: Words,
    pub(crate) place: Arc<Place>,
    arguments: Vec<String>,
    driver: Driver,
}

impl App {
    /// The practice organisation, anew.
    pub(crate) async fn practice(language: Language) -> Self {
        let place = Arc::new(Place::new(Keyring::None));
        Self::open(place, &["--training"], language).await
    }

    /// A computer on which nothing is set up yet.
    pub(crate) async fn real(keyring: Keyring, language: Language) -> Self {
        Self::real_at(Place::new(keyring), language).await
    }

    /// The same in a place that was made ready.
    pub(crate) async fn real_at(place: Place, language: Language) -> Self {
        Self::open(Arc::new(place), &["--allow-automation"], language).await
    }

    /// The app in a place, with these flags and those every start has.
    pub(crate) async fn open(place: Arc<Place>, flags: &[&str], language: Language) -> Self {
        let mut arguments: Vec<String> = flags.iter().map(|&flag| flag.to_owned()).collect();
        let data = place.data().to_str().expect("the folder's name is text").to_owned();
        arguments.extend(["--data-dir".to_owned(), data, "--lang".to_owned(), language.tag().to_owned()]);
        Self::start(place, arguments, language).await
    }

    async fn start(place: Arc<Place>, arguments: Vec<String>, language: Language) -> Self {
        let driver = Driver::start(&place).await;
        let client = driver.open(&arguments).await;
        Self { client, words: Words::of(language), place, arguments, driver }
    }

    /// Kills the app as a power cut would.
    pub(crate) fn kill(self) -> Ended {
        let processes = self.processes();
        for &process in &processes {
            // Only what is left by now can be killed.
            let _ = rustix::process::kill_process(process, Signal::KILL);
        }
        let latest = Instant::now() + Duration::from_secs(20);
        while processes.iter().any(|&process| has_files_open(process)) {
            assert!(Instant::now() < latest, "the app does not end");
            std::thread::yield_now();
        }
        let Self { place, arguments, words, driver, .. } = self;
        drop(driver);
        Ended { place, arguments, language: words.language() }
    }

    /// The app's processes, by the folder they were given.
    pub(crate) fn processes(&self) -> Vec<Pid> {
        let folder = self.place.data();
        let folder = folder.to_str().expect("the folder's name is text");
        command_lines()
            .into_iter()
            .filter(|(_, words)| words.iter().any(|word| word == folder))
            .filter(|(_, words)| words.first().map(std::path::PathBuf::from) == Some(program()))
            .map(|(process, _)| process)
            .collect()
    }

    /// A text of the catalogue, as the page writes it.
    pub(crate) fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }
}

/// What an app left that ended.
pub(crate) struct Ended {
    pub(crate) place: Arc<Place>,
    arguments: Vec<String>,
    language: Language,
}

impl Ended {
    /// Starts it again, as before.
    pub(crate) async fn start(self) -> App {
        App::start(self.place, self.arguments, self.language).await
    }
}

/// Whether a process still holds its files and their locks. One that was killed
/// loses its command line before them, and its first thread before the others.
fn has_files_open(process: Pid) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.as_raw_nonzero()));
    status.is_ok_and(|status| !(status.contains("State:\tZ") && status.contains("Threads:\t1\n")))
}

/// Every process with its command line.
fn command_lines() -> Vec<(Pid, Vec<String>)> {
    let processes = std::fs::read_dir("/proc").expect("Linux lists its processes").flatten();
    processes
        .filter_map(|entry| {
            let number = entry.file_name().to_str()?.parse().ok()?;
            let line = std::fs::read(entry.path().join("cmdline")).ok()?;
            let words = line.split(|&byte| byte == 0).map(|word| String::from_utf8_lossy(word).into_owned());
            Some((Pid::from_raw(number)?, words.collect()))
        })
        .collect()
}
