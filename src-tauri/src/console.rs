//! What the program says in a terminal. Nobody may be reading, so a closed pipe
//! is no fault.
//!
//! A program with windows has no terminal on Windows, not even one that was started in a
//! terminal: it has to join that. Without one, what keeps it from starting is told in a
//! window.

use std::io::{self, Write as _};
use std::process::ExitCode;

/// The start itself went wrong.
pub(crate) const FAULT: u8 = 1;
/// The command line does not allow a start.
pub(crate) const USAGE: u8 = 2;

/// Answers on the standard output.
pub(crate) fn answer(text: &str) -> ExitCode {
    let _unread = io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

/// Says in one sentence why the program ends, on the error output.
pub(crate) fn refuse(sentence: &str, code: u8) -> ExitCode {
    let _unread = writeln!(io::stderr(), "tweestap: {sentence}");
    #[cfg(windows)]
    windows::show_without_terminal(sentence);
    ExitCode::from(code)
}

/// Before anything is said.
pub(crate) fn join() {
    #[cfg(windows)]
    windows::join();
}

#[cfg(windows)]
#[expect(unsafe_code, reason = "terminals and message boxes have no safe wrapper")]
mod windows {
    use std::io;
    use std::os::windows::io::AsRawHandle as _;
    use std::ptr;

    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
    use windows_sys::Win32::UI::WindowsAndMessaging::{MB_ICONERROR, MB_OK, MB_SETFOREGROUND, MessageBoxW};
    use windows_sys::core::w;

    pub(super) fn join() {
        // SAFETY: nothing is handed over. Without a terminal, or in one already, it refuses.
        unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
    }

    pub(super) fn show_without_terminal(sentence: &str) {
        if !io::stderr().as_raw_handle().is_null() {
            return;
        }
        let text: Vec<u16> = sentence.encode_utf16().chain([0]).collect();
        let look = MB_OK | MB_ICONERROR | MB_SETFOREGROUND;
        // SAFETY: both texts end with a zero and outlive the call, which waits for the person.
        unsafe { MessageBoxW(ptr::null_mut(), text.as_ptr(), w!("Tweestap"), look) };
    }
}
