//! The shell: from the command line to an open window, as thin as possible.
//!
//! ```text
//! args -> hardening -> graphics -> portal bypass -> display -> builder -> setup: the window
//!   \- a sentence and an exit code, before anything is opened -/
//! ```
//!
//! What happens before the builder happens there because it must: the environment
//! is set before the first thread, dumps are off before the first secret, and the
//! toolkit asks for the portal while the builder builds.

mod appearance;
mod args;
mod backup;
mod clipboard;
mod commands;
mod compose;
mod console;
mod context;
mod desktop;
mod display;
#[cfg(target_os = "linux")]
mod graphics;
mod handouts;
mod hardening;
mod idle;
mod import;
mod kept;
mod locale;
mod navigation;
mod paper;
mod placement;
#[cfg(target_os = "linux")]
mod portal;
mod preferences;
mod screen_lock;
mod sentences;
mod trainer;
mod web_process;
mod window;
mod wire;

use std::error::Error;
use std::ffi::OsString;
use std::process::ExitCode;

use tauri::{AppHandle, Manager as _, RunEvent, WindowEvent, Wry};

use args::Request;
use sentences::Sentence;

pub use args::{Args, Organisation};
pub use hardening::Automation;
pub use tweestap_documents::Language;

/// How this process was started; the same from start to end. Managed state.
#[derive(Debug, Clone)]
pub struct Launch {
    /// The command line.
    pub args: Args,
    /// The language to begin with: the one asked for, else the desktop's.
    pub language: Language,
    /// Whether a test program can drive it.
    pub automation: Automation,
}

/// What the toolkit must be spared while it starts, and only then.
#[cfg(target_os = "linux")]
type Bypass = Option<portal::Bypass>;
#[cfg(not(target_os = "linux"))]
#[derive(Clone, Copy)]
struct Bypass;

/// Runs the program to its end. `command_line` begins with the program's name.
pub fn run<I>(command_line: I) -> ExitCode
where
    I: IntoIterator,
    I::Item: Into<OsString>,
{
    console::join();
    match Request::parse(command_line) {
        Ok(Request::Help) => console::answer(args::HELP),
        Ok(Request::Version) => console::answer(concat!("tweestap ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Request::Start(args)) => start(args),
        Err(error) => {
            console::refuse(&format!("{error}; `tweestap --help` shows what it takes"), console::USAGE)
        }
    }
}

fn start(args: Args) -> ExitCode {
    hardening::forbid_dumps();
    let language = args.language.unwrap_or_else(args::language_of_desktop);
    let Ok(automation) = Automation::detect(&args) else {
        return console::refuse(&Sentence::AutomationRefused.text(language), console::USAGE);
    };
    let bypass = spare_toolkit(automation);
    if let Err(missing) = display::open() {
        return console::refuse(&missing.text(language), console::FAULT);
    }
    match builder(Launch { args, language, automation }, bypass).build(context::context()) {
        Ok(app) => {
            app.run(|app, event| on_event(app, &event));
            ExitCode::SUCCESS
        }
        Err(error) => cannot_open(language, &error),
    }
}

/// Sets the environment, so it comes before the first thread, and puts the bypass in place.
#[cfg(target_os = "linux")]
fn spare_toolkit(automation: Automation) -> Bypass {
    hardening::interpret_scripts();
    graphics::choose_renderer(automation);
    portal::Bypass::install()
}

#[cfg(not(target_os = "linux"))]
fn spare_toolkit(_automation: Automation) -> Bypass {
    Bypass
}

/// Plugins, commands, state and the window.
fn builder(launch: Launch, bypass: Bypass) -> tauri::Builder<Wry> {
    let builder = tauri::Builder::default();
    #[cfg(target_os = "macos")]
    let builder = web_process::watch_all(builder);
    builder
        .plugin(navigation::guard())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            #[cfg(target_os = "linux")]
            bypass.into_iter().for_each(portal::Bypass::remove);
            #[cfg(not(target_os = "linux"))]
            let Bypass = bypass;
            if let Err(error) = set_up(app.handle(), &launch) {
                // Given back, it would be a panic of Tauri's.
                let _said = cannot_open(launch.language, error.as_ref());
                std::process::exit(i32::from(console::FAULT));
            }
            Ok(())
        })
}

fn set_up(app: &AppHandle, launch: &Launch) -> Result<(), Box<dyn Error>> {
    app.manage(launch.clone());
    app.manage(compose::desktop(app, launch)?);
    // Keychain and store are opened beside the window, not before it.
    desktop::open_beside(app);
    window::open(app, launch)?;
    idle::watch(app.clone());
    screen_lock::watch(app.clone());
    Ok(())
}

/// Says that there will be no window, and why in the system's own words.
fn cannot_open(language: Language, why: &dyn Error) -> ExitCode {
    console::refuse(&format!("{} {why}", Sentence::CannotOpen.text(language)), console::FAULT)
}

fn on_event(app: &AppHandle, event: &RunEvent) {
    match event {
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { .. }, .. }
        | RunEvent::ExitRequested { .. } => window::remember(app),
        RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. } if label == trainer::PRACTICE => {
            window::close_phone(app);
        }
        // On Linux the settings portal says so.
        #[cfg(not(target_os = "linux"))]
        RunEvent::WindowEvent { event: WindowEvent::ThemeChanged(theme), .. } => {
            window::wear(app, (*theme).into());
        }
        RunEvent::Exit => app.state::<desktop::Desktop>().clipboard.clear(),
        _ => {}
    }
}
