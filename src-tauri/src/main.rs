//! The program `tweestap`; all of it is in the library.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    tweestap::run(std::env::args_os())
}
