//! Start to the first painted screen, and memory, beside a bare WebKitGTK window.
//!
//! ```text
//! Session (home, bus, what is wrong on it) ─► program ─► Screen: rail and ink painted ─► Tree: its memory
//! ```
//!
//! Both programs start in turn on the same virtual screen. A screen is painted
//! when the ground of the rail and dark letters are both in the framebuffer, which
//! is read from outside, so that nothing in the program can say it too early.

mod screen;
mod session;
mod tree;

use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::measure::{self, Row};
use crate::{Outcome, Places};
use screen::Screen;
use session::{Session, Trouble};
use tree::Tree;

const ROUNDS: usize = 9;
/// From the first paint until what a start leaves behind has settled.
const SETTLED: Duration = Duration::from_millis(1500);
/// A window that is not there by then is a fault and no measurement.
const AT_LATEST: Duration = Duration::from_secs(45);

/// A situation the app is started in.
struct Case {
    paint: &'static str,
    memory: &'static str,
    trouble: Trouble,
    /// Whether the home folder is new for every start.
    first: bool,
}

const CASES: &[Case] = &[
    Case { paint: "First start", memory: "Memory, first start", trouble: Trouble::None, first: true },
    Case { paint: "Second start", memory: "Memory, second start", trouble: Trouble::None, first: false },
    Case {
        paint: "Start, portal dead",
        memory: "Memory, portal dead",
        trouble: Trouble::PortalDead,
        first: false,
    },
    Case {
        paint: "Start, portal hung",
        memory: "Memory, portal hung",
        trouble: Trouble::PortalHung,
        first: false,
    },
    Case {
        paint: "Start, keyring dead",
        memory: "Memory, keyring dead",
        trouble: Trouble::KeyringDead,
        first: false,
    },
];

/// One start.
#[derive(Clone, Copy)]
struct Start {
    painted: Duration,
    /// Bytes, shared pages divided among those who share them.
    memory: usize,
}

pub(crate) fn rows(places: &Places) -> Outcome<Vec<Row>> {
    let bare = places.reference("bare_window.c", &["webkit2gtk-4.1"])?;
    let silent = places.reference("silent_name.c", &["gio-2.0"])?;
    let app = places.app();
    let folder = places.target.join("bench/startup");
    let screen = Screen::open(&folder)?;
    let mut rows = Vec::new();
    for case in CASES {
        let mut starts = Vec::new();
        let mut session = Session::open(&folder, case.trouble, silent.path())?;
        // What both load from disk is in memory from here on, and the home folder is not new.
        start(&session, &screen, bare.path().as_os_str())?;
        start(&session, &screen, app.as_os_str())?;
        for _ in 0..ROUNDS {
            if case.first {
                session.new_home()?;
            }
            let theirs = start(&session, &screen, bare.path().as_os_str())?;
            starts.push((start(&session, &screen, app.as_os_str())?, theirs));
        }
        rows.extend(summary(case, &starts));
    }
    Ok(rows)
}

/// Two rows of one case: paint and memory.
fn summary(case: &Case, starts: &[(Start, Start)]) -> [Row; 2] {
    let beside = "a bare WebKitGTK window";
    let times = |of: fn(&(Start, Start)) -> Start| {
        measure::median(starts.iter().map(|pair| of(pair).painted).collect())
    };
    let bytes = |of: fn(&(Start, Start)) -> Start| {
        measure::median(starts.iter().map(|pair| of(pair).memory).collect())
    };
    let (ours, theirs) = (times(|pair| pair.0), times(|pair| pair.1));
    let slowest = starts.iter().map(|pair| pair.0.painted).max().unwrap_or_default();
    let worst = slowest.as_secs_f64() / theirs.as_secs_f64();
    let (our_memory, their_memory) = (bytes(|pair| pair.0), bytes(|pair| pair.1));
    let mib = |bytes: usize| bytes / (1024 * 1024);
    [
        Row {
            subject: case.paint,
            beside,
            ratio: ours.as_secs_f64() / theirs.as_secs_f64(),
            reach: 1.05,
            scale: format!("{ours:.0?} beside {theirs:.0?}, worst of {} {worst:.2}", starts.len()),
        },
        Row {
            subject: case.memory,
            beside,
            ratio: measure::ratio(our_memory, their_memory),
            reach: 1.07,
            scale: format!("{} MiB beside {} MiB", mib(our_memory), mib(their_memory)),
        },
    ]
}

/// Starts a program, waits for its first screen, weighs it and ends it.
fn start(session: &Session, screen: &Screen, program: &std::ffi::OsStr) -> Outcome<Start> {
    let mut command = Command::new(program);
    session.furnish(&mut command).env("DISPLAY", screen.name());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let started = Instant::now();
    let mut child = command.spawn().map_err(|fault| format!("{}: {fault}", program.display()))?;
    let painted = screen.painted(started + AT_LATEST).map(|at| at - started);
    thread::sleep(SETTLED);
    let tree = Tree::of(child.id());
    let memory = tree.memory();
    // It may have ended by itself, and then nothing was painted.
    let _ = child.kill();
    let _ = child.wait();
    tree.wait_until_gone();
    screen.wait_until_empty();
    match painted {
        Some(painted) => Ok(Start { painted, memory }),
        None => Err(format!("{} painted nothing in {AT_LATEST:?}.", program.display())),
    }
}
