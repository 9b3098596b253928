//! Programs outside the project that judge what the window shows and saves.

use std::path::Path;
use std::process::{Command, Output};

/// What a QR code on a picture says.
pub(crate) fn read_qr(picture: &str) -> String {
    run(Command::new("zbarimg").args(["--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", picture]))
}

/// The text of a PDF.
pub(crate) fn read_pdf(path: &Path) -> String {
    run(Command::new("pdftotext").arg(path).arg("-"))
}

/// Opens a locked file with age, which takes a passphrase from a terminal only.
pub(crate) fn open_age(path: &Path, passphrase: &str) -> String {
    let opened = path.with_extension("opened");
    let typed = path.with_extension("typed");
    std::fs::write(&typed, format!("{passphrase}\n")).expect("a file in the story's folder");
    let stdin = std::fs::File::open(&typed).expect("the file just written");
    let line = format!("age -d -o {} {}", opened.display(), path.display());
    run(Command::new("script").args(["--quiet", "--return", "--command", &line, "/dev/null"]).stdin(stdin));
    std::fs::read_to_string(&opened).expect("what age wrote")
}

fn run(command: &mut Command) -> String {
    let name = command.get_program().to_string_lossy().into_owned();
    let Output { status, stdout, stderr } = command
        .output()
        .unwrap_or_else(|error| panic!("{name} is needed ({error}): cargo xtask test window installs it"));
    assert!(
        status.success(),
        "{name}: {} {}",
        String::from_utf8_lossy(&stdout),
        String::from_utf8_lossy(&stderr)
    );
    String::from_utf8_lossy(&stdout).trim().to_owned()
}
