//! The one window of a process: how it is made, shown, remembered and renewed.
//!
//! ```text
//! setup -> build hidden, in the theme's ground -> page loaded -> show -> follow the desktop's colours
//!                                              \- 3 s guard ---/
//! lock  -> renew: the web process ends and the page starts anew in the same window
//! close -> its size, place and colours go to the config folder
//! ```

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use tauri::webview::{DownloadEvent, NewWindowResponse, PageLoadEvent, PermissionResponse};
use tauri::{AppHandle, Manager as _, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::Launch;
use crate::appearance::{self, Scheme};
use crate::args::Organisation;
use crate::desktop::Desktop;
use crate::hardening::Automation;
use crate::placement::{Placement, SMALLEST};
use crate::web_process;
use crate::wire::{LanguageTag, LookView};

const TITLE: &str = "Tweestap";

/// The simulated phone's window and its size.
const PHONE: &str = "phone";
const PHONE_SIZE: (f64, f64) = (360.0, 720.0);

/// A page that has not loaded by then is shown as far as it is.
const SHOWN_AT_LATEST: Duration = Duration::from_secs(3);

/// What is remembered of the window while it is open.
struct Remembered {
    file: PathBuf,
    placement: Mutex<Placement>,
}

/// The label of the window of such a process, which decides what it may call.
pub(crate) fn label(organisation: &Organisation) -> &'static str {
    match organisation {
        Organisation::Real => "main",
        Organisation::Practice { .. } => "practice",
    }
}

/// Builds the window, hidden, and shows it as soon as there is something to see.
///
/// # Errors
/// When the system cannot make a window or a web view.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, launch: &Launch) -> tauri::Result<WebviewWindow<R>> {
    let label = label(&launch.args.organisation);
    let file = app.path().app_config_dir()?.join(format!("{label}-window.json"));
    let placement = Placement::load(&file);
    let scheme = appearance::prepare(placement.scheme);
    app.manage(Remembered { file, placement: Mutex::new(placement) });

    let page = WebviewUrl::App(address(&app.state::<Desktop>()).into());
    let (loaded, when_loaded) = mpsc::channel();
    let window = builder(app, (label, page), launch.automation, scheme, &placement)
        .on_page_load(move |_, page| {
            if page.event() == PageLoadEvent::Finished {
                let _nobody_waits_any_more = loaded.send(());
            }
        })
        .build()?;
    place(&window, &placement)?;
    // On macOS one watch looks after every window.
    #[cfg(not(target_os = "macos"))]
    web_process::watch(&window)?;
    show_when(when_loaded, window.clone());
    Ok(window)
}

/// What the page has to know before it can ask stands in its address: language and look. A page
/// that was drawn in advance is painted before any of its scripts runs.
fn address(desktop: &Desktop) -> String {
    let language = LanguageTag::from(desktop.language());
    let file = desktop.first_page().map_or_else(|| "index.html".to_owned(), |page| page.file(language));
    let LookView { theme, contrast, scale } = desktop.preferences.look();
    let (theme, contrast) = (theme.word(), contrast.word());
    format!("{file}?lang={}&theme={theme}&contrast={contrast}&scale={scale}", language.tag())
}

/// Opens the simulated phone in a window of its own, or brings it to the front. It is as
/// large as a phone is beside a laptop, and is not remembered.
///
/// # Errors
/// When the system cannot make a window or a web view.
pub(crate) fn open_phone<R: Runtime>(app: &AppHandle<R>, launch: &Launch) -> tauri::Result<()> {
    if let Some(open) = app.get_webview_window(PHONE) {
        open.unminimize()?;
        return open.set_focus();
    }
    let scheme = appearance::prepare(None);
    let placement = Placement { size: PHONE_SIZE, corner: None, maximized: false, ..Placement::default() };
    let (loaded, when_loaded) = mpsc::channel();
    let page = WebviewUrl::App("index.html?window=phone".into());
    let window = builder(app, (PHONE, page), launch.automation, scheme, &placement)
        .min_inner_size(PHONE_SIZE.0 / 2.0, PHONE_SIZE.1 / 2.0)
        .on_page_load(move |_, page| {
            if page.event() == PageLoadEvent::Finished {
                let _nobody_waits_any_more = loaded.send(());
            }
        })
        .build()?;
    show_when(when_loaded, window);
    Ok(())
}

/// Closes the phone's window: it does not outlive the one that is practised in.
pub(crate) fn close_phone<R: Runtime>(app: &AppHandle<R>) {
    if let Some(open) = app.get_webview_window(PHONE) {
        let _closed = open.destroy();
    }
}

fn builder<'a, R: Runtime>(
    app: &'a AppHandle<R>,
    (label, page): (&str, WebviewUrl),
    automation: Automation,
    scheme: Scheme,
    placement: &Placement,
) -> WebviewWindowBuilder<'a, R, AppHandle<R>> {
    let (width, height) = placement.size;
    WebviewWindowBuilder::new(app, label, page)
        .title(title(automation, TITLE))
        .inner_size(width, height)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .maximized(placement.maximized)
        .visible(false)
        .background_color(scheme.ground())
        // A driver cannot reach a web view without a data store.
        .incognito(automation == Automation::Off)
        .devtools(cfg!(debug_assertions))
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_document_title_changed(move |window, text| {
            let _closed = window.set_title(&title(automation, &text));
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| !matches!(event, DownloadEvent::Requested { .. }))
        .on_permission_request(|_, _| PermissionResponse::Deny)
}

fn title(automation: Automation, text: &str) -> String {
    match automation {
        Automation::Off => text.to_owned(),
        Automation::On => format!("[automated] {text}"),
    }
}

/// Puts the window where it was, unless that is out of sight by now.
fn place<R: Runtime>(window: &WebviewWindow<R>, placement: &Placement) -> tauri::Result<()> {
    let screens: Vec<_> = window
        .available_monitors()?
        .iter()
        .map(|screen| {
            let corner = screen.position().to_logical::<f64>(screen.scale_factor());
            let size = screen.size().to_logical::<f64>(screen.scale_factor());
            (corner.x, corner.y, size.width, size.height)
        })
        .collect();
    match placement.visible_corner(&screens) {
        Some((x, y)) => window.set_position(tauri::LogicalPosition::new(x, y)),
        None => Ok(()),
    }
}

/// Waits on a thread of its own: a page may load before the event loop turns
/// again, and a timer of the loop would not run while the loop is busy.
fn show_when<R: Runtime>(loaded: mpsc::Receiver<()>, window: WebviewWindow<R>) {
    let wait = move || {
        let _late = loaded.recv_timeout(SHOWN_AT_LATEST);
        let _closed = window.show();
        appearance::follow(window.app_handle(), wear);
    };
    // Without a thread the event loop shows it, as soon as it turns.
    let _shown_by_the_page = thread::Builder::new().name("show".to_owned()).spawn(wait);
}

/// Takes on a scheme that the desktop names while the app runs.
pub(crate) fn wear<R: Runtime>(app: &AppHandle<R>, scheme: Scheme) {
    if let Some(remembered) = app.try_state::<Remembered>() {
        remembered.placement.lock().unwrap_or_else(PoisonError::into_inner).scheme = Some(scheme);
    }
    for window in app.webview_windows().values() {
        let _closed = window.set_background_color(Some(scheme.ground()));
    }
}

/// Writes down size, place and colours. To be called while the window is there:
/// when it is asked to close, and when the app is.
pub(crate) fn remember<R: Runtime>(app: &AppHandle<R>) {
    let Some(remembered) = app.try_state::<Remembered>() else { return };
    let mut placement = remembered.placement.lock().unwrap_or_else(PoisonError::into_inner);
    let own = ["main", "practice"].into_iter().find_map(|label| app.get_webview_window(label));
    if let Some(now) = own.and_then(|window| measured(&window, *placement).ok()) {
        *placement = now;
        placement.save(&remembered.file);
    }
}

/// A window that fills the screen keeps the size it returns to.
fn measured<R: Runtime>(window: &WebviewWindow<R>, before: Placement) -> tauri::Result<Placement> {
    let maximized = window.is_maximized()?;
    if maximized || window.is_fullscreen()? || window.is_minimized()? {
        return Ok(Placement { maximized, ..before });
    }
    let scale = window.scale_factor()?;
    let size = window.inner_size()?.to_logical::<f64>(scale);
    let corner = window.outer_position()?.to_logical::<f64>(scale);
    Ok(Placement {
        size: (size.width, size.height),
        corner: Some((corner.x, corner.y)),
        maximized: false,
        ..before
    })
}

/// Throws away what the page holds in memory, at lock and log-out, and starts it
/// anew in the same window, which stays where it is and takes no focus. The page
/// then asks Rust what to show.
///
/// # Errors
/// When the window is gone.
pub(crate) fn renew<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    web_process::renew(window)
}
