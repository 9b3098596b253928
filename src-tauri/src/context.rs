//! The configuration, the capabilities and the front end's files, as Tauri's build
//! script wrote them into code.
#![expect(
    clippy::pedantic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "generated"
)]

/// What the builder builds from.
pub(crate) fn context() -> tauri::Context<tauri::Wry> {
    tauri::tauri_build_context!()
}
