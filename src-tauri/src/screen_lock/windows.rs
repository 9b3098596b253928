//! What Windows tells a window: the session was locked or left, the computer falls
//! asleep or wakes.
//!
//! The app's own window belongs to the toolkit, so a window of its own listens. It is
//! never shown. It is not a message-only one either: those miss what is broadcast.

#![expect(unsafe_code, reason = "windows and their messages have no safe wrapper")]

use std::ptr;
use std::sync::OnceLock;

use tauri::AppHandle;
use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::Power::RegisterSuspendResumeNotification;
use windows_sys::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, PBT_APMRESUMEAUTOMATIC, PBT_APMSUSPEND,
    RegisterClassW, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WNDCLASSW, WS_EX_NOACTIVATE, WS_EX_TOOLWINDOW,
    WS_POPUP, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK,
};
use windows_sys::core::{PCWSTR, w};

use super::lock;

const CLASS: PCWSTR = w!("TweestapScreenLock");

/// Who is told. Windows calls the window's procedure without data of ours, and a
/// process has one listener.
static TOLD: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// Begins to listen. On the window's thread, whose loop hands the messages out.
pub(crate) fn watch(app: AppHandle) {
    let _unheard = listen(move || lock(&app));
}

/// The listening window, which lives as long as the process. None where Windows makes
/// no window or another listens already.
fn listen(told: impl Fn() + Send + Sync + 'static) -> Option<HWND> {
    TOLD.set(Box::new(told)).ok()?;
    let window = hidden_window()?;
    // SAFETY: `window` is a window of this process. What either call refuses is not
    // heard: inactivity locks then. Both end with the process.
    unsafe {
        WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION);
        RegisterSuspendResumeNotification(window, DEVICE_NOTIFY_WINDOW_HANDLE);
    }
    Some(window)
}

fn hidden_window() -> Option<HWND> {
    // SAFETY: no name asks for this program's own module, which stays loaded.
    let module = unsafe { GetModuleHandleW(ptr::null()) };
    let class =
        WNDCLASSW { lpfnWndProc: Some(hear), hInstance: module, lpszClassName: CLASS, ..Default::default() };
    let (look, style, none) = (WS_EX_TOOLWINDOW | WS_EX_NOACTIVATE, WS_POPUP, ptr::null_mut());
    // SAFETY: the names end with a zero and live as long as the program, as does the
    // procedure; a class that could not be registered makes the second call fail.
    let window = unsafe {
        RegisterClassW(&raw const class);
        CreateWindowExW(look, CLASS, ptr::null(), style, 0, 0, 0, 0, none, none, module, ptr::null())
    };
    (!window.is_null()).then_some(window)
}

/// The window's procedure.
extern "system" fn hear(window: HWND, message: u32, what: WPARAM, with: LPARAM) -> LRESULT {
    if locks(message, what)
        && let Some(told) = TOLD.get()
    {
        told();
    }
    // SAFETY: the arguments are those that Windows called with.
    unsafe { DefWindowProcW(window, message, what, with) }
}

/// Whether a message says that nobody sits at the screen any more. Another person who
/// takes over the computer, and a remote desktop that is closed, leave the session.
fn locks(message: u32, what: WPARAM) -> bool {
    let Ok(what) = u32::try_from(what) else { return false };
    match message {
        WM_WTSSESSION_CHANGE => {
            matches!(what, WTS_SESSION_LOCK | WTS_CONSOLE_DISCONNECT | WTS_REMOTE_DISCONNECT)
        }
        WM_POWERBROADCAST => matches!(what, PBT_APMSUSPEND | PBT_APMRESUMEAUTOMATIC),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use windows_sys::Win32::UI::WindowsAndMessaging::{
        IsWindowVisible, PBT_APMPOWERSTATUSCHANGE, PBT_APMRESUMEAUTOMATIC, PBT_APMSUSPEND, SendMessageW,
        WM_POWERBROADCAST, WM_USER, WM_WTSSESSION_CHANGE, WTS_CONSOLE_CONNECT, WTS_CONSOLE_DISCONNECT,
        WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK, WTS_SESSION_UNLOCK,
    };

    use super::listen;

    #[test]
    fn a_hidden_window_hears_what_locks_and_nothing_else() {
        static HEARD: AtomicU32 = AtomicU32::new(0);
        let count = || {
            HEARD.fetch_add(1, Ordering::Relaxed);
        };
        let window = listen(count).unwrap();
        // SAFETY: `window` is a window of this thread.
        assert_eq!(unsafe { IsWindowVisible(window) }, 0);
        for (case, message, what, locks) in [
            ("the session is locked", WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, 1),
            ("another person takes the computer", WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT, 1),
            ("the remote desktop is closed", WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT, 1),
            ("falling asleep", WM_POWERBROADCAST, PBT_APMSUSPEND, 1),
            ("waking", WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, 1),
            ("the session is unlocked", WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, 0),
            ("the person is back", WM_WTSSESSION_CHANGE, WTS_CONSOLE_CONNECT, 0),
            ("the battery", WM_POWERBROADCAST, PBT_APMPOWERSTATUSCHANGE, 0),
            ("another message of that number", WM_USER, WTS_SESSION_LOCK, 0),
        ] {
            // SAFETY: as above; on its own thread the message is handled before the call ends.
            unsafe { SendMessageW(window, message, what as usize, 0) };
            assert_eq!(HEARD.swap(0, Ordering::Relaxed), locks, "{case}");
        }
    }
}
