//! What this computer is called.

/// The name its system gives it; empty where it has none.
#[cfg(unix)]
pub(crate) fn name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

/// The name its system gives it; empty where it has none.
#[cfg(windows)]
#[expect(unsafe_code, reason = "the computer's name has no safe wrapper")]
pub(crate) fn name() -> String {
    use windows_sys::Win32::System::SystemInformation::{
        ComputerNamePhysicalDnsHostname, GetComputerNameExW,
    };

    // A DNS name has at most 255 characters.
    let mut name = [0_u16; 256];
    let mut length = 256;
    // SAFETY: the buffer has the length that is given with it, and lives through the call.
    let found =
        unsafe { GetComputerNameExW(ComputerNamePhysicalDnsHostname, name.as_mut_ptr(), &raw mut length) };
    let length = if found == 0 { 0 } else { usize::try_from(length).unwrap_or(0) };
    String::from_utf16_lossy(name.get(..length).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #[test]
    fn this_computer_has_a_name() {
        assert!(!super::name().is_empty());
    }
}
