//! What the process denies itself before it holds a secret.

use crate::args::{Args, Organisation};

/// The variable that makes wry open the web view to a `WebDriver`. Wry compares
/// with exactly `true`, and so does this.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Whether a test program can drive this process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Automation {
    /// Nobody but the person at the keyboard.
    Off,
    /// A test program; every title says so.
    On,
}

/// Why a driven process does not open a real organisation.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct AutomationRefused;

impl Automation {
    /// Reads the environment.
    ///
    /// # Errors
    /// [`AutomationRefused`] for a real organisation without `--allow-automation`:
    /// a variable is easily left behind, a flag is not.
    pub(crate) fn detect(args: &Args) -> Result<Self, AutomationRefused> {
        let driven = std::env::var_os(AUTOMATION).is_some_and(|value| value == "true");
        Self::decide(driven, args)
    }

    fn decide(driven: bool, args: &Args) -> Result<Self, AutomationRefused> {
        match (driven, &args.organisation) {
            (false, _) => Ok(Self::Off),
            (true, Organisation::Practice { .. }) => Ok(Self::On),
            (true, Organisation::Real) if args.allow_automation => Ok(Self::On),
            (true, Organisation::Real) => Err(AutomationRefused),
        }
    }
}

/// No core dump of this process or of a child, and no other process of this
/// person may read its memory. A system that refuses (a container) is no reason
/// not to start.
#[cfg(target_os = "linux")]
pub(crate) fn forbid_dumps() {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

    let none = Rlimit { current: Some(0), maximum: Some(0) };
    let _refused = setrlimit(Resource::Core, none);
    let _refused = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}

/// No core dump of this process or of a child.
#[cfg(all(unix, not(target_os = "linux")))]
pub(crate) fn forbid_dumps() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let _refused = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}

/// No report of a crash for this process or a child, and if the system makes one all
/// the same, none with what the process holds in memory. Another process of this person
/// can read that memory: Windows has no switch against it.
#[cfg(windows)]
#[expect(unsafe_code, reason = "how crashes are reported has no safe wrapper")]
pub(crate) fn forbid_dumps() {
    use windows_sys::Win32::System::Diagnostics::Debug::{SEM_NOGPFAULTERRORBOX, SetErrorMode};
    use windows_sys::Win32::System::ErrorReporting::{WER_FAULT_REPORTING_FLAG_NOHEAP, WerSetFlags};

    // SAFETY: both take a number and change only how this process ends when it crashes.
    unsafe {
        SetErrorMode(SEM_NOGPFAULTERRORBOX);
        WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
    }
}

/// The scripts of the page are interpreted, never compiled while they run. No memory of the
/// page's process then has to be writable and executable, which most attacks on an engine
/// start from; it takes 8 MiB less and starts no slower.
///
/// To be called before the first thread: it sets a variable of the environment.
#[cfg(target_os = "linux")]
pub(crate) fn interpret_scripts() {
    let _denied = gtk::glib::setenv("JSC_useJIT", "false", true);
}

#[cfg(test)]
mod tests {
    use super::{Automation, AutomationRefused};
    use crate::args::{Args, Organisation};

    #[test]
    fn only_a_flag_opens_a_real_organisation_to_automation() {
        let practice = Organisation::Practice { scenario: None };
        let rows = [
            ("nobody drives", false, Organisation::Real, false, Ok(Automation::Off)),
            ("the flag alone drives nothing", false, Organisation::Real, true, Ok(Automation::Off)),
            ("practice", true, practice, false, Ok(Automation::On)),
            ("real, no flag", true, Organisation::Real, false, Err(AutomationRefused)),
            ("real, flag", true, Organisation::Real, true, Ok(Automation::On)),
        ];
        for (name, driven, organisation, allow_automation, expected) in rows {
            let args = Args { organisation, data_dir: None, language: None, allow_automation };
            assert_eq!(Automation::decide(driven, &args), expected, "{name}");
        }
    }
}
