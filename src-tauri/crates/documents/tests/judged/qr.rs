//! The QR picture, drawn by librsvg and read back by zbar.

use crate::referee;
use tweestap_documents::qr;

#[test]
fn a_reader_finds_the_same_text_in_the_picture() {
    let table = [
        (
            "a usual key",
            "otpauth://totp/Merelhof:sanne%40merelhof.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Merelhof"
                .to_owned(),
        ),
        ("a text of one letter", "a".to_owned()),
        (
            "escaped names",
            "otpauth://totp/GGZ%20%C5%81%C3%B3d%C5%BA%3A%20Noord:j.%20o%27neill?secret=JBSWY3DPEHPK3PXP&issuer=GGZ%20%C5%81%C3%B3d%C5%BA%3A%20Noord&algorithm=SHA1&digits=6&period=30"
                .to_owned(),
        ),
        ("names of the longest kind", format!("otpauth://totp/{}?secret=JBSWY3DPEHPK3PXP", "M%C3%A9".repeat(64))),
    ];
    for (name, text) in table {
        assert_eq!(read_back(&text), text, "{name}");
    }
}

/// Five pixels a module, the smallest size the window shows.
fn read_back(text: &str) -> String {
    let picture = qr::draw(text).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (svg, png) = (path("code.svg"), path("code.png"));
    std::fs::write(&svg, picture.svg.as_bytes()).unwrap();
    let pixels = (5 * picture.side).to_string();
    referee::run("rsvg-convert", &["--width", &pixels, "--height", &pixels, "--output", &png, &svg]);
    let read = referee::run("zbarimg", &["--quiet", "--raw", &png]);
    read.trim_end_matches('\n').to_owned()
}
