//! The languages that the person chose for the desktop.

/// Their tags, the dearest first, in the way the system writes them: `nl_NL.UTF-8`,
/// `nl-NL`.
#[cfg(target_os = "linux")]
pub(crate) fn of_desktop() -> Vec<String> {
    gtk::glib::language_names().iter().map(ToString::to_string).collect()
}

/// Their tags, the dearest first: `nl-NL`.
#[cfg(target_os = "macos")]
pub(crate) fn of_desktop() -> Vec<String> {
    objc2_foundation::NSLocale::preferredLanguages().iter().map(|tag| tag.to_string()).collect()
}

/// Their tags, the dearest first: `nl-NL`. None where Windows does not say.
#[cfg(windows)]
#[expect(unsafe_code, reason = "the list of languages has no safe wrapper")]
pub(crate) fn of_desktop() -> Vec<String> {
    use std::ptr;

    use windows_sys::Win32::Globalization::{GetUserPreferredUILanguages, MUI_LANGUAGE_NAME};

    let (mut languages, mut length) = (0, 0);
    let ask = |list: *mut u16, languages: &mut u32, length: &mut u32| {
        // SAFETY: `list` has room for `length` characters, or is null, which asks for their number.
        unsafe { GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, languages, list, length) }
    };
    ask(ptr::null_mut(), &mut languages, &mut length);
    let mut list = vec![0; usize::try_from(length).unwrap_or(0)];
    let told = ask(list.as_mut_ptr(), &mut languages, &mut length);
    if told == 0 { Vec::new() } else { split(&list) }
}

/// The texts of a list in which each ends with a zero, as does the list.
#[cfg(windows)]
fn split(list: &[u16]) -> Vec<String> {
    list.split(|unit| *unit == 0).filter(|tag| !tag.is_empty()).map(String::from_utf16_lossy).collect()
}

#[cfg(all(test, windows))]
mod tests {
    use super::{of_desktop, split};

    #[test]
    fn a_list_of_languages_is_taken_apart() {
        let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
        assert_eq!(split(&units("nl-NL\0en-GB\0\0")), ["nl-NL", "en-GB"]);
        assert_eq!(split(&units("\0")), Vec::<String>::new());
    }

    #[test]
    fn windows_names_at_least_one_language() {
        let named = of_desktop();
        assert!(!named.is_empty());
        assert!(named.iter().all(|tag| tag.is_ascii() && tag.len() >= 2), "{named:?}");
    }
}
